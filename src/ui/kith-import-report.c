/* kith-import-report.c: what a file would change, line by line
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-report.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-import-row.h"
#include "kith-import-words.h"
#include "kith-words.h"

struct _KithImportReport
{
  GtkBox              parent_instance;

  GtkFilterListModel *lines;
  GtkCustomFilter    *filter;

  GtkLabel           *about;
  GtkLabel           *counts;
  AdwToggleGroup     *shown;
  GtkStack           *found;
  GtkListView        *list;
};

G_DEFINE_FINAL_TYPE (KithImportReport, kith_import_report, GTK_TYPE_BOX)

typedef enum
{
  PROP_IS_NARROW = 1,
} KithImportReportProperty;

static GParamSpec *properties[PROP_IS_NARROW + 1];

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  KithImportReport *self = KITH_IMPORT_REPORT (user_data);
  KithImportVerdict verdict = kith_import_line_get_verdict (KITH_IMPORT_LINE (item));
  const char *shown = adw_toggle_group_get_active_name (self->shown);

  if (g_strcmp0 (shown, "changes") == 0)
    return verdict == KITH_IMPORT_NEW || verdict == KITH_IMPORT_CHANGED || verdict == KITH_IMPORT_GONE;

  if (g_strcmp0 (shown, "refused") == 0)
    return verdict == KITH_IMPORT_REFUSED;

  if (g_strcmp0 (shown, "remarks") == 0)
    return verdict == KITH_IMPORT_FAULT;

  return TRUE;
}

static void
show_found (KithImportReport *self)
{
  guint n_lines = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  gtk_stack_set_visible_child_name (self->found, n_lines > 0 ? "lines" : "nothing");
}

static void
shown_changed_cb (KithImportReport *self)
{
  /* The template chooses the first one before there is a list. */
  if (self->filter == NULL)
    return;

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_found (self);
}

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              KithImportReport   *self)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, kith_import_row_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *item,
             KithImportReport   *self)
{
  KithImportLine *line = KITH_IMPORT_LINE (gtk_list_item_get_item (item));
  g_autofree char *why = kith_import_words_line (line);
  g_autofree char *place = kith_import_words_place (line);
  g_autofree char *description = g_strdup_printf ("%s, %s, %s",
                                                  kith_words_get_verdict (kith_import_line_get_verdict (line)),
                                                  why, place);

  kith_import_row_set_line (KITH_IMPORT_ROW (gtk_list_item_get_child (item)), line);
  gtk_list_item_set_accessible_label (item, description);
}

static void
fill_list (KithImportReport *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = NULL;

  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->lines = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  gtk_filter_list_model_set_incremental (self->lines, FALSE);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
kith_import_report_dispose (GObject *object)
{
  KithImportReport *self = KITH_IMPORT_REPORT (object);

  /* The filter asks the toggles, which go with the template. */
  if (self->lines != NULL)
    gtk_filter_list_model_set_model (self->lines, NULL);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_IMPORT_REPORT);
  g_clear_object (&self->lines);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (kith_import_report_parent_class)->dispose (object);
}

static void
kith_import_report_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KithImportReport *self = KITH_IMPORT_REPORT (object);

  switch ((KithImportReportProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, kith_import_report_get_is_narrow (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_import_report_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  KithImportReport *self = KITH_IMPORT_REPORT (object);

  switch ((KithImportReportProperty)prop_id)
    {
    case PROP_IS_NARROW:
      kith_import_report_set_is_narrow (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_import_report_class_init (KithImportReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_import_report_dispose;
  object_class->get_property = kith_import_report_get_property;
  object_class->set_property = kith_import_report_set_property;

  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-import-report.ui");
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, about);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, counts);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, found);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, list);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, shown);
  gtk_widget_class_bind_template_callback (widget_class, shown_changed_cb);
}

static void
kith_import_report_init (KithImportReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_list (self);
}

/**
 * kith_import_report_get_is_narrow:
 *
 * Returns: whether the choice of lines takes no more room than its words
 */
gboolean
kith_import_report_get_is_narrow (KithImportReport *self)
{
  g_return_val_if_fail (KITH_IS_IMPORT_REPORT (self), FALSE);

  return !adw_toggle_group_get_homogeneous (self->shown);
}

/**
 * kith_import_report_set_is_narrow:
 * @is_narrow: whether the choice of lines takes no more room than its words
 */
void
kith_import_report_set_is_narrow (KithImportReport *self,
                                  gboolean          is_narrow)
{
  g_return_if_fail (KITH_IS_IMPORT_REPORT (self));

  if (kith_import_report_get_is_narrow (self) == !!is_narrow)
    return;

  adw_toggle_group_set_homogeneous (self->shown, !is_narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NARROW]);
}

/**
 * kith_import_report_set_preview:
 * @preview: what the file would change
 */
void
kith_import_report_set_preview (KithImportReport  *self,
                                KithImportPreview *preview)
{
  const char *about;
  g_autofree char *counts = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (KITH_IS_IMPORT_REPORT (self));
  g_return_if_fail (KITH_IS_IMPORT_PREVIEW (preview));

  about = kith_import_preview_get_about (preview);
  counts = kith_import_words_counts (preview);
  /* Translators: the counts, as a sentence */
  text = g_strdup_printf (_("%s Nothing is written yet."), counts);

  gtk_label_set_text (self->about, about != NULL ? about : kith_import_preview_get_file_name (preview));
  gtk_label_set_text (self->counts, text);
  gtk_filter_list_model_set_model (self->lines, kith_import_preview_get_lines (preview));
  show_found (self);
}
