/* kith-import-report.c: what a file would change, line by line
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-import-report.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kith-import-complete.h"
#include "kith-import-row.h"
#include "kith-import-words.h"
#include "kith-number-words.h"
#include "kith-words.h"

struct _KithImportReport
{
  GtkBox              parent_instance;

  GtkFilterListModel *lines;
  GtkCustomFilter    *filter;

  guint               shown;         /* a bit for each verdict */
  KithImportPreview  *preview;

  GtkLabel           *about;
  GtkLabel           *counts;
  AdwWrapBox         *chips;
  GtkCheckButton     *complete;
  GtkButton          *save;
  GtkStack           *found;
  GtkListView        *list;
};

G_DEFINE_FINAL_TYPE (KithImportReport, kith_import_report, GTK_TYPE_BOX)

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  KithImportReport *self = KITH_IMPORT_REPORT (user_data);
  KithImportVerdict verdict = kith_import_line_get_verdict (KITH_IMPORT_LINE (item));

  return (self->shown & (1u << verdict)) != 0;
}

/* Of a census somebody may say that all of its year is in it. */
static void
show_complete (KithImportReport *self)
{
  KithDate from, to;
  gboolean is_offered = kith_import_get_year (self->preview, &from, &to);
  g_autofree char *first = is_offered ? kith_words_dup_date (from) : NULL;
  g_autofree char *last = is_offered ? kith_words_dup_date (to) : NULL;
  g_autofree char *label = NULL;

  gtk_check_button_set_active (self->complete, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->complete), is_offered);
  if (!is_offered)
    return;

  /* Translators: two dates */
  label = g_strdup_printf (_("Everything from %s to %s is in this file: show rates"), first, last);
  gtk_check_button_set_label (self->complete, label);
}

static void
complete_toggled_cb (KithImportReport *self)
{
  if (self->preview != NULL)
    kith_import_declare (self->preview, gtk_check_button_get_active (self->complete));
}

static void
show_found (KithImportReport *self)
{
  guint n_lines = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  gtk_stack_set_visible_child_name (self->found, n_lines > 0 ? "lines" : "nothing");
}

static void
chip_toggled_cb (GtkToggleButton  *chip,
                 KithImportReport *self)
{
  if (!gtk_toggle_button_get_active (chip))
    return;

  self->shown = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "kith-shown"));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_found (self);
}

static GtkToggleButton *
add_chip (KithImportReport *self,
          GtkToggleButton  *group,
          const char       *word,
          guint             n,
          guint             shown)
{
  g_autofree char *number = kith_number_words (n);
  /* Translators: what is shown, and how many of it */
  g_autofree char *label = g_strdup_printf (C_("chip", "%s %s"), word, number);
  GtkWidget *chip = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (chip, "filter-chip");
  g_object_set_data (G_OBJECT (chip), "kith-shown", GUINT_TO_POINTER (shown));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), group);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_DEFAULT);
  adw_wrap_box_append (self->chips, chip);

  return GTK_TOGGLE_BUTTON (chip);
}

static void
clear_chips (KithImportReport *self)
{
  GtkWidget *chip = NULL;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, chip);
}

/* One for each verdict that there is; what is not listed has none. Where
 * something is asked, that comes first.
 */
static void
fill_chips (KithImportReport  *self,
            KithImportPreview *preview)
{
  GListModel *lines = kith_import_preview_get_lines (preview);
  guint counts[KITH_N_IMPORT_VERDICTS] = { 0 };
  guint n_lines = g_list_model_get_n_items (lines);
  GtkToggleButton *all = NULL;
  GtkToggleButton *first = NULL;

  clear_chips (self);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      counts[kith_import_line_get_verdict (line)]++;
    }

  all = add_chip (self, NULL, C_("show", "All"), n_lines, G_MAXUINT);
  for (guint i = 0; i < KITH_N_IMPORT_VERDICTS; i++)
    {
      GtkToggleButton *chip = NULL;

      if (counts[i] > 0)
        chip = add_chip (self, all, kith_import_words_chip (kith_import_preview_get_kind (preview), i), counts[i], 1u << i);
      if (i == KITH_IMPORT_QUESTION)
        first = chip;
    }
  gtk_toggle_button_set_active (first != NULL ? first : all, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), n_lines > 0);
}

static void
show_counts (KithImportReport *self)
{
  g_autofree char *counts = kith_import_words_counts (self->preview);
  g_autofree char *questions = kith_import_words_questions (self->preview);
  /* Translators: the counts, as a sentence */
  g_autofree char *text = g_strdup_printf (_("%s Nothing is written yet."), counts);
  g_autofree char *both = questions != NULL ? g_strjoin (" ", text, questions, NULL) : NULL;

  gtk_label_set_text (self->counts, both != NULL ? both : text);
}

static void
answered_cb (KithImportReport *self)
{
  show_counts (self);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              KithImportReport   *self)
{
  GtkWidget *row = kith_import_row_new ();

  g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
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
                                                  kith_import_words_verdict (kith_import_preview_get_kind (self->preview),
                                                                             kith_import_line_get_verdict (line)),
                                                  why, place);

  kith_import_row_set_line (KITH_IMPORT_ROW (gtk_list_item_get_child (item)), self->preview, line);
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

  if (self->lines != NULL)
    gtk_filter_list_model_set_model (self->lines, NULL);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_IMPORT_REPORT);
  g_clear_object (&self->lines);
  g_clear_object (&self->filter);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (kith_import_report_parent_class)->dispose (object);
}

static void
kith_import_report_class_init (KithImportReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_import_report_dispose;

  signals[ANSWERED] =
    g_signal_new ("answered", KITH_TYPE_IMPORT_REPORT, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-import-report.ui");
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, about);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, chips);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, complete);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, counts);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, found);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, list);
  gtk_widget_class_bind_template_child (widget_class, KithImportReport, save);
  gtk_widget_class_bind_template_callback (widget_class, complete_toggled_cb);
}

static void
kith_import_report_init (KithImportReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = G_MAXUINT;
  fill_list (self);
}

/**
 * kith_import_report_set_preview:
 * @preview: what the file would change
 *
 * An answer to one of its questions is told by the signal "answered".
 */
void
kith_import_report_set_preview (KithImportReport  *self,
                                KithImportPreview *preview)
{
  const char *about;

  g_return_if_fail (KITH_IS_IMPORT_REPORT (self));
  g_return_if_fail (KITH_IS_IMPORT_PREVIEW (preview));

  about = kith_import_preview_get_about (preview);
  g_set_object (&self->preview, preview);
  gtk_button_set_label (self->save, kith_import_words_save (kith_import_preview_get_kind (preview)));
  gtk_label_set_text (self->about, about != NULL ? about : kith_import_preview_get_file_name (preview));
  show_counts (self);
  gtk_filter_list_model_set_model (self->lines, kith_import_preview_get_lines (preview));
  fill_chips (self, preview);
  show_complete (self);
  show_found (self);
}
