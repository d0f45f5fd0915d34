/* kith-team-list.c: the caseload worker by worker
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row a worker. Its numbers are buttons with their words on them, of one
 * width each, so that they stand in columns on a wide window and wrap on a
 * narrow one.
 */

#include "config.h"

#include "kith-team-list.h"

#include <glib/gi18n.h>

#include "kith-caseload-words.h"
#include "kith-number-words.h"
#include "kith-text.h"

struct _KithTeamList
{
  GtkWidget     parent_instance;

  GtkWidget    *list;
  GtkSizeGroup *heads;
  GtkSizeGroup *widths[KITH_TEAM_N_FIGURES];
};

G_DEFINE_FINAL_TYPE (KithTeamList, kith_team_list, GTK_TYPE_WIDGET)

enum
{
  FIGURE_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
figure_words (KithCaseload  *caseload,
              KithTeamFigure figure)
{
  switch (figure)
    {
    case KITH_TEAM_OPEN:
      return C_("team figure", "open");

    case KITH_TEAM_EARLY_HELP:
      return kith_caseload_says_family_help (caseload) ? C_("team figure", "family help") : C_("team figure", "early help");

    case KITH_TEAM_IN_NEED:
      return C_("team figure", "in need");

    case KITH_TEAM_PROTECTION:
      return C_("team figure", "protection");

    case KITH_TEAM_LOOKED_AFTER:
      return C_("team figure", "looked after");

    case KITH_TEAM_OVERDUE:
      return C_("team figure", "overdue");

    case KITH_TEAM_CLOCK_OVER:
      return C_("team figure", "over limit");

    default:
      g_return_val_if_reached ("");
    }
}

static char *
dup_name (KithTeamLine *line)
{
  const char *name = kith_team_line_get_name (line);

  return name != NULL ? kith_text_isolate (name) : g_strdup (_("Without a worker"));
}

/* How long since the child who was not visited for longest. */
static char *
dup_longest (KithTeamLine *line)
{
  int days = kith_team_line_get_longest (line);
  guint n_never_seen = kith_team_line_get_n_never_seen (line);
  g_autofree char *longest = NULL;

  if (kith_team_line_get_figure (line, KITH_TEAM_OPEN) == 0)
    return g_strdup (_("No open case"));

  if (days < 0)
    return g_strdup (_("No visit known"));

  longest = g_strdup_printf (ngettext ("At most %d day since a visit", "At most %d days since a visit", (gulong)days), days);
  if (n_never_seen == 0)
    return g_steal_pointer (&longest);

  /* Translators: %s is such as "At most 51 days since a visit"; %u children have no visit that is known. */
  return g_strdup_printf (ngettext ("%s · of %u not known", "%s · of %u not known", n_never_seen), longest, n_never_seen);
}

static void
figure_clicked_cb (GtkButton    *button,
                   KithTeamList *self)
{
  KithTeamLine *line = g_object_get_data (G_OBJECT (button), "kith-line");
  int figure = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kith-figure"));

  g_signal_emit (self, signals[FIGURE_OPENED], 0, line, figure);
}

static GtkWidget *
make_figure (KithTeamList  *self,
             KithCaseload  *caseload,
             KithTeamLine  *line,
             KithTeamFigure figure)
{
  guint number = kith_team_line_get_figure (line, figure);
  g_autofree char *digits = kith_number_words (number);
  g_autofree char *name = dup_name (line);
  g_autofree char *text = g_strdup_printf ("%s %s", digits, figure_words (caseload, figure));
  g_autofree char *spoken = g_strdup_printf ("%s, %s", text, name);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_add_css_class (button, "numeric");
  if (number == 0)
    gtk_widget_add_css_class (button, "nought");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "kith-line", g_object_ref (line), g_object_unref);
  g_object_set_data (G_OBJECT (button), "kith-figure", GINT_TO_POINTER (figure));
  g_signal_connect_object (button, "clicked", G_CALLBACK (figure_clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_size_group_add_widget (self->widths[figure], button);

  return button;
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_head (KithTeamList *self,
           KithTeamLine *line)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name = dup_name (line);
  g_autofree char *longest = dup_longest (line);
  GtkWidget *caption = make_label (longest, "caption");

  gtk_widget_add_css_class (caption, "dimmed");
  gtk_widget_add_css_class (caption, "numeric");
  gtk_widget_set_size_request (head, 220, -1);
  gtk_size_group_add_widget (self->heads, head);
  gtk_widget_set_valign (head, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), make_label (name, kith_team_line_get_worker_id (line) == 0 ? "heading" : NULL));
  gtk_box_append (GTK_BOX (head), caption);

  return head;
}

static GtkWidget *
make_row (KithTeamList *self,
          KithCaseload *caseload,
          KithTeamLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = adw_wrap_box_new ();
  g_autofree char *name = dup_name (line);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 4);
  gtk_widget_add_css_class (box, "team-row");
  if (kith_team_line_get_worker_id (line) == 0)
    gtk_widget_add_css_class (box, "strong");

  adw_wrap_box_append (ADW_WRAP_BOX (box), make_head (self, line));
  for (guint i = 0; i < KITH_TEAM_N_FIGURES; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box), make_figure (self, caseload, line, i));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
kith_team_list_dispose (GObject *object)
{
  KithTeamList *self = KITH_TEAM_LIST (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->heads);
  for (guint i = 0; i < KITH_TEAM_N_FIGURES; i++)
    g_clear_object (&self->widths[i]);

  G_OBJECT_CLASS (kith_team_list_parent_class)->dispose (object);
}

static void
kith_team_list_class_init (KithTeamListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_team_list_dispose;

  signals[FIGURE_OPENED] = g_signal_new ("figure-opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 2, KITH_TYPE_TEAM_LINE, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kith_team_list_init (KithTeamList *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Team"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  self->heads = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  for (guint i = 0; i < KITH_TEAM_N_FIGURES; i++)
    self->widths[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

/**
 * kith_team_list_set_caseload:
 * @caseload: whose workers are shown
 */
void
kith_team_list_set_caseload (KithTeamList *self,
                             KithCaseload *caseload)
{
  g_autoptr(GListModel) lines = NULL;

  g_return_if_fail (KITH_IS_TEAM_LIST (self));
  g_return_if_fail (KITH_IS_CASELOAD (caseload));

  lines = kith_team_lines_new (caseload);
  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithTeamLine) line = g_list_model_get_item (lines, i);

      gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, caseload, line));
    }
}
