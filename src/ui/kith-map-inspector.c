/* kith-map-inspector.c: what is known of a subject or a tie of a map
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tie is drawn large, then said: what it is like, how it stands, how sure one
 * is, since when. Below every harm stands what protects the one who is harmed,
 * as loud as the harm; below a subject, all its ties.
 */

#include "config.h"

#include "kith-map-inspector.h"

#include <glib/gi18n.h>

#include "kith-map-sample.h"
#include "kith-map-words.h"
#include "kith-text.h"

struct _KithMapInspector
{
  AdwBin               parent_instance;

  KithMapScene        *scene;
  KithMapSample       *sample;
  GtkLabel            *title;
  AdwWrapBox          *chips;
  AdwPreferencesGroup *facts;
  AdwPreferencesGroup *ties;
  GPtrArray           *fact_rows;
  GPtrArray           *tie_rows;
};

G_DEFINE_FINAL_TYPE (KithMapInspector, kith_map_inspector, ADW_TYPE_BIN)

static guint tie_chosen_signal;

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
clear_chips (KithMapInspector *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, child);
}

static void
add_chip (KithMapInspector *self,
          const char       *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "chip");
  adw_wrap_box_append (self->chips, label);
}

static void
add_fact (KithMapInspector *self,
          const char       *title,
          const char       *text)
{
  GtkWidget *row = NULL;

  if (!kith_text_is_there (text))
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (self->facts, row);
  g_ptr_array_add (self->fact_rows, row);
}

static char *
dup_period (KithDate start,
            KithDate end)
{
  g_autofree char *from = start != KITH_DATE_NONE ? kith_date_format (start, "%-d %B %Y") : NULL;
  g_autofree char *to = end != KITH_DATE_NONE ? kith_date_format (end, "%-d %B %Y") : NULL;

  if (from != NULL && to != NULL)
    /* Translators: from one day to another one */
    return g_strdup_printf (_("%s to %s"), from, to);

  if (to != NULL)
    return g_strdup_printf (_("Until %s"), to);

  return from != NULL ? g_strdup_printf (_("Since %s"), from) : NULL;
}

static void
tie_activated_cb (AdwActionRow     *row,
                  KithMapInspector *self)
{
  g_signal_emit (self, tie_chosen_signal, 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "kith-tie")));
}

static void
add_tie (KithMapInspector *self,
         guint             tie)
{
  const KithMapTie *values = &kith_map_scene_get_values (self->scene)->ties[tie];
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *sample = kith_map_sample_new ();

  kith_map_sample_show_tie (KITH_MAP_SAMPLE (sample), self->scene, tie);
  gtk_widget_set_size_request (sample, 92, 44);
  gtk_accessible_update_state (GTK_ACCESSIBLE (sample), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), values->spoken);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), values->words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), sample);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "kith-tie", GUINT_TO_POINTER (tie));
  g_signal_connect (row, "activated", G_CALLBACK (tie_activated_cb), self);
  adw_preferences_group_add (self->ties, row);
  g_ptr_array_add (self->tie_rows, row);
}

static gboolean
is_harm (const KithMapTie *tie)
{
  return tie->quality == KITH_TIE_HARMFUL || tie->kind == KITH_TIE_HARM;
}

static gboolean
is_protective (const KithMapTie *tie)
{
  return tie->quality == KITH_TIE_PROTECTS || tie->kind == KITH_TIE_PROTECTIVE;
}

static void
add_ties (KithMapInspector *self,
          guint             node,
          gboolean          only_protective)
{
  guint n_ties = 0;
  const guint *ties = kith_map_scene_get_ties_of (self->scene, node, &n_ties);

  for (guint i = 0; i < n_ties; i++)
    {
      if (!only_protective || is_protective (&kith_map_scene_get_values (self->scene)->ties[ties[i]]))
        add_tie (self, ties[i]);
    }
}

static void
show_tie (KithMapInspector *self,
          guint             tie)
{
  const KithMapSceneValues *scene = kith_map_scene_get_values (self->scene);
  const KithMapTie *values = &scene->ties[tie];
  g_autofree char *when = dup_period (values->start, values->end);

  kith_map_sample_show_tie (self->sample, self->scene, tie);
  gtk_label_set_text (self->title, values->spoken);
  add_chip (self, kith_tie_kind_get_label (values->kind));
  add_chip (self, kith_tie_quality_get_label (values->quality));
  add_chip (self, kith_tie_status_get_label (values->status));
  add_fact (self, _("What Is Known"), values->words);
  add_fact (self, _("How Sure"), kith_tie_certainty_get_label (values->certainty));
  add_fact (self, _("When"), when);
  if (is_harm (values))
    {
      guint harmed = values->direction == KITH_TIE_BACKWARD ? values->from : values->to;
      g_autofree char *title = NULL;

      add_ties (self, harmed, TRUE);

      /* Translators: initials or a name */
      title = g_strdup_printf (_("What Protects %s"), scene->nodes[harmed].label);
      adw_preferences_group_set_title (self->ties, title);
      adw_preferences_group_set_description (self->ties, self->tie_rows->len == 0 ? _("Nothing is noted yet.") : NULL);
    }
}

static void
show_node (KithMapInspector *self,
           guint             node)
{
  const KithMapNode *values = &kith_map_scene_get_values (self->scene)->nodes[node];
  g_autofree char *when = dup_period (values->start, values->end);
  g_autofree char *harm = g_strdup_printf (ngettext ("%u harm noted", "%u harms noted", values->n_harm), values->n_harm);
  g_autofree char *strengths = g_strdup_printf (ngettext ("%u strength noted", "%u strengths noted", values->n_strengths),
                                                values->n_strengths);

  kith_map_sample_show_node (self->sample, self->scene, node);
  gtk_label_set_text (self->title, values->label);
  add_chip (self, kith_map_subject_kind_get_label (values->kind));
  if (values->n_strengths > 0)
    add_chip (self, strengths);
  if (values->n_harm > 0 && kith_map_scene_get_values (self->scene)->kind == KITH_MAP_CONTEXT)
    add_chip (self, harm);
  add_fact (self, _("Who or What"), values->spoken);
  add_fact (self, _("On the Map"), when);
  add_ties (self, node, FALSE);
  adw_preferences_group_set_title (self->ties, C_("map", "Ties"));
  adw_preferences_group_set_description (self->ties, self->tie_rows->len == 0 ? _("No tie yet.") : NULL);
}

static void
kith_map_inspector_dispose (GObject *object)
{
  KithMapInspector *self = KITH_MAP_INSPECTOR (object);

  g_clear_pointer (&self->fact_rows, g_ptr_array_unref);
  g_clear_pointer (&self->tie_rows, g_ptr_array_unref);
  g_clear_object (&self->scene);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAP_INSPECTOR);

  G_OBJECT_CLASS (kith_map_inspector_parent_class)->dispose (object);
}

static void
kith_map_inspector_class_init (KithMapInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_map_inspector_dispose;

  /**
   * KithMapInspector::tie-chosen:
   * @self: the inspector
   * @tie: which
   *
   * A tie in its list was opened.
   */
  tie_chosen_signal =
    g_signal_new ("tie-chosen",
                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (KITH_TYPE_MAP_SAMPLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-map-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMapInspector, chips);
  gtk_widget_class_bind_template_child (widget_class, KithMapInspector, facts);
  gtk_widget_class_bind_template_child (widget_class, KithMapInspector, sample);
  gtk_widget_class_bind_template_child (widget_class, KithMapInspector, ties);
  gtk_widget_class_bind_template_child (widget_class, KithMapInspector, title);
}

static void
kith_map_inspector_init (KithMapInspector *self)
{
  self->fact_rows = g_ptr_array_new ();
  self->tie_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_map_inspector_new:
 *
 * Returns: (transfer floating): an inspector of nothing yet
 */
GtkWidget *
kith_map_inspector_new (void)
{
  return g_object_new (KITH_TYPE_MAP_INSPECTOR, NULL);
}

/**
 * kith_map_inspector_show:
 * @scene: (nullable): a map
 * @node: one of its subjects, or -1
 * @tie: one of its ties, which is shown before the subject, or -1
 */
void
kith_map_inspector_show (KithMapInspector *self,
                         KithMapScene     *scene,
                         gint              node,
                         gint              tie)
{
  g_return_if_fail (KITH_IS_MAP_INSPECTOR (self));
  g_return_if_fail (scene == NULL || KITH_IS_MAP_SCENE (scene));

  g_set_object (&self->scene, scene);
  clear_chips (self);
  clear_rows (self->facts, self->fact_rows);
  clear_rows (self->ties, self->tie_rows);
  adw_preferences_group_set_title (self->ties, "");
  adw_preferences_group_set_description (self->ties, NULL);
  if (scene != NULL && tie >= 0)
    show_tie (self, (guint)tie);
  else if (scene != NULL && node >= 0)
    show_node (self, (guint)node);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), self->fact_rows->len > 0);
}
