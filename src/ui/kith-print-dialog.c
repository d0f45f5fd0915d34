/* kith-print-dialog.c: what leaves about a child, seen before it does
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages beside the form are the pages that leave. With whom and why is
 * asked in two lines, because the log without them says nothing; all else that
 * it keeps is known by the act.
 */

#include "config.h"

#include "kith-print-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-field-note.h"
#include "kith-loader.h"
#include "kith-print-job.h"
#include "kith-print-make.h"
#include "kith-print-preview.h"
#include "kith-print-style.h"
#include "kith-store-prints.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithPrintDialog
{
  AdwDialog         parent_instance;

  KithStore        *store;
  KithPrintRequest  request;
  KithLoader       *loader;
  KithPrintFacts   *facts;
  KithPrintLayout  *layout;
  GHashTable       *hidden;          /* words that somebody took for names */
  KithWindow       *window;
  guint             is_filling : 1;
  guint             is_leaving : 1;

  GtkWidget        *form;
  KithChoiceRow    *what;
  KithDateRow      *first_day;
  KithDateRow      *last_day;
  KithFieldNote    *day_note;
  GtkWidget        *names_off;
  GtkWidget        *doubts_group;
  GtkWidget        *doubts;
  GtkWidget        *recipient;
  GtkWidget        *why;
  GtkWidget        *to_council;
  KithFieldNote    *note;
  KithPrintPreview *preview;
  GtkWidget        *spinner;
  GtkWidget        *pages;
  GtkButton        *save;
};

G_DEFINE_FINAL_TYPE (KithPrintDialog, kith_print_dialog, ADW_TYPE_DIALOG)

/* What a thread makes pages of. */
typedef struct
{
  KithPrintFacts *facts;
  GStrv           hidden;
  KithDate        today;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  kith_print_facts_unref (making->facts);
  g_strfreev (making->hidden);
  g_free (making);
}

static char *
read_line (GtkWidget *row)
{
  return kith_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static gboolean
has_table (KithShareWhat what)
{
  return what == KITH_SHARE_CHRONOLOGY || what == KITH_SHARE_FAMILY_CHRONOLOGY || what == KITH_SHARE_TAS_ACTIONS ||
         what == KITH_SHARE_DIARY;
}

static void
update_actions (KithPrintDialog *self)
{
  gboolean is_ready = self->layout != NULL && !self->is_leaving;
  gboolean is_table = is_ready && has_table (self->request.what);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.print", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.pdf", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.copy", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.workbook", is_table);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.csv", is_table);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.ics", is_ready && self->request.what == KITH_SHARE_DIARY);
}

static void
show_pages (KithPrintDialog *self)
{
  g_autofree char *why = read_line (self->why);
  g_autofree char *label = NULL;
  guint n_pages;

  if (self->layout == NULL)
    return;

  kith_print_preview_set_layout (self->preview, self->layout, kith_print_job_make_foot (self->facts, why));
  n_pages = kith_print_preview_get_n_pages (self->preview);
  label = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  gtk_label_set_text (GTK_LABEL (self->pages), label);
}

static void
clear_doubts (KithPrintDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->doubts)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->doubts), child);
}

static void
show_doubts (KithPrintDialog *self)
{
  g_auto(GStrv) words = self->facts->names_off != NULL ? kith_names_off_dup_doubts (self->facts->names_off) : NULL;

  clear_doubts (self);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *word = kith_text_tame (words[i]);
      GtkWidget *button = gtk_button_new_with_label (word);
      g_autofree char *label = g_strdup_printf (_("Take “%s” Out"), word);

      gtk_widget_add_css_class (button, "pill-word");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "share.hide");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", words[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      adw_wrap_box_append (ADW_WRAP_BOX (self->doubts), button);
    }
  gtk_widget_set_visible (self->doubts_group, words != NULL && words[0] != NULL);
}

static void
show_error (KithPrintDialog *self,
            const char      *text)
{
  kith_field_note_set_text (self->note, text);
  if (text != NULL)
    kith_announce (GTK_WIDGET (self), text);
}

static void
make_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Making *making = task_data;
  g_autoptr(KithPrintDocument) document = NULL;

  for (guint i = 0; making->facts->names_off != NULL && making->hidden[i] != NULL; i++)
    kith_names_off_hide_word (making->facts->names_off, making->hidden[i]);

  document = kith_print_make (making->facts, making->today);
  g_task_return_pointer (task, kith_print_layout_new (document, KITH_PRINT_A4_WIDTH, KITH_PRINT_A4_HEIGHT), g_object_unref);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  KithPrintFacts *facts = ((Making *)g_task_get_task_data (G_TASK (result)))->facts;
  g_autoptr(KithPrintLayout) layout = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr(KithPrintDialog) self = kith_load_end (user_data);

  if (self == NULL || layout == NULL)
    return;

  g_clear_pointer (&self->facts, kith_print_facts_unref);
  self->facts = kith_print_facts_ref (facts);
  g_set_object (&self->layout, layout);
  gtk_widget_set_visible (self->spinner, FALSE);
  show_pages (self);
  show_doubts (self);
  update_actions (self);
}

/* Pages take their time; the window goes on meanwhile. */
static void
make_pages (KithPrintDialog *self,
            KithPrintFacts  *facts)
{
  KithLoad *load = kith_loader_begin (self->loader, self);
  g_autoptr(GTask) task = g_task_new (NULL, NULL, made_cb, load);
  Making *making = g_new0 (Making, 1);

  making->facts = kith_print_facts_ref (facts);
  making->hidden = (GStrv)g_hash_table_get_keys_as_array (self->hidden, NULL);
  for (guint i = 0; making->hidden[i] != NULL; i++)
    making->hidden[i] = g_strdup (making->hidden[i]);
  making->today = kith_date_today ();
  g_task_set_source_tag (task, make_pages);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_thread);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithPrintFacts) facts = kith_store_load_print_facts_finish (KITH_STORE (source), result, &error);
  g_autoptr(KithPrintDialog) self = kith_load_end (user_data);

  if (self == NULL)
    return;

  if (facts != NULL)
    make_pages (self, facts);
  else
    {
      gtk_widget_set_visible (self->spinner, FALSE);
      show_error (self, kith_words_get_error_title (error));
    }
}

static void
reload (KithPrintDialog *self)
{
  KithLoad *load = kith_loader_begin (self->loader, self);

  gtk_widget_set_visible (self->spinner, self->layout == NULL);
  kith_store_load_print_facts_async (self->store, &self->request, kith_load_get_cancellable (load), loaded_cb, load);
}

/* An empty field is no day, and nothing is wrong with it. */
static gboolean
read_day (KithDateRow *row,
          KithDate    *ret_day)
{
  *ret_day = KITH_DATE_NONE;

  return kith_date_row_is_empty (row) || kith_date_row_get_date (row, ret_day);
}

/* What a Team Around the School prints is chosen on its page. */
static gboolean
is_chosen_here (KithShareWhat what)
{
  return what < KITH_N_SHARE_WHATS_OF_CHILD;
}

static gboolean
is_diary_of_child (KithPrintDialog *self)
{
  return self->request.what == KITH_SHARE_DIARY && self->request.child_id != 0;
}

/* Where all of it are notes, the council's system has them since. */
static gboolean
has_notes (KithShareWhat what)
{
  return what == KITH_SHARE_NOTES || what == KITH_SHARE_TAS_EXTRACT;
}

/* What speaks of now has no days. */
static gboolean
has_days (KithShareWhat what)
{
  return what != KITH_SHARE_SUMMARY && what != KITH_SHARE_FAMILY && what != KITH_SHARE_PLAN && is_chosen_here (what);
}

/* A calendar names nobody: the switch is about initials, and holds them back
 * until somebody says otherwise.
 */
static void
show_as_diary (KithPrintDialog *self,
               gboolean         is_diary)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->names_off), is_diary ? _("Without Initials") : _("Without Names"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->names_off), is_diary
                               ? _("A calendar lies outside the encrypted records. It never names anybody")
                               : _("Child A, Adult 1, School 1, and no numbers or addresses"));
  gtk_button_set_label (self->save, is_diary ? C_("button", "_Save Calendar…") : C_("button", "_Save PDF…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save), is_diary ? "share.ics" : "share.pdf");
}

static void
show_fields (KithPrintDialog *self)
{
  gboolean is_dated = has_days (self->request.what);

  gtk_widget_set_visible (GTK_WIDGET (self->first_day), is_dated);
  gtk_widget_set_visible (GTK_WIDGET (self->last_day), is_dated);
  gtk_widget_set_visible (self->to_council, has_notes (self->request.what));
  gtk_widget_set_visible (GTK_WIDGET (self->what), is_chosen_here (self->request.what) || is_diary_of_child (self));
  show_as_diary (self, self->request.what == KITH_SHARE_DIARY);
}

/* Without initials at first, and with names again where it is no calendar any more. */
static void
take_what (KithPrintDialog *self,
           KithShareWhat    what)
{
  gboolean was_diary = self->request.what == KITH_SHARE_DIARY;
  gboolean is_diary = what == KITH_SHARE_DIARY;

  self->request.what = what;
  if (was_diary == is_diary)
    return;

  self->is_filling = TRUE;
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->names_off), is_diary);
  self->is_filling = FALSE;
}

static void
request_changed_cb (KithPrintDialog *self)
{
  KithPrintRequest *request = &self->request;
  KithDate from, to;
  gboolean are_days;

  if (self->is_filling || self->store == NULL)
    return;

  are_days = read_day (self->first_day, &from) & read_day (self->last_day, &to);
  kith_field_note_set_text (self->day_note, are_days ? NULL : kith_words_get_day_advice ());
  if (gtk_widget_get_visible (GTK_WIDGET (self->what)))
    take_what (self, (KithShareWhat)kith_choice_row_get_id (self->what));
  request->names_off = adw_switch_row_get_active (ADW_SWITCH_ROW (self->names_off));
  show_fields (self);
  if (!are_days)
    return;

  request->filter.from = has_days (request->what) ? from : KITH_DATE_NONE;
  request->filter.to = has_days (request->what) ? to : KITH_DATE_NONE;
  g_hash_table_remove_all (self->hidden);
  g_clear_object (&self->layout);
  update_actions (self);
  reload (self);
}

/* Why stands below each page. */
static void
words_changed_cb (KithPrintDialog *self)
{
  if (self->is_filling || self->store == NULL)
    return;

  gtk_widget_remove_css_class (self->recipient, "error");
  gtk_widget_remove_css_class (self->why, "error");
  kith_field_note_set_text (self->note, NULL);
  show_pages (self);
}

static gboolean
need_line (KithPrintDialog *self,
           GtkWidget       *row,
           const char      *advice)
{
  g_autofree char *line = read_line (row);

  if (*line != '\0')
    return TRUE;

  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
  show_error (self, advice);

  return FALSE;
}

static const char *
get_done_words (KithShareHow how)
{
  switch (how)
    {
    case KITH_SHARE_PRINT:
      return _("Printed. The sharing log has it");

    case KITH_SHARE_COPY:
      return _("Copied. The sharing log has it");

    case KITH_SHARE_CSV:
    case KITH_SHARE_ICS:
    case KITH_SHARE_FILE:
    case KITH_SHARE_PDF:
    case KITH_SHARE_SEALED:
    case KITH_SHARE_WORKBOOK:
    default:
      return _("Saved. The sharing log has it");
    }
}

static void
left_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(KithPrintDialog) self = KITH_PRINT_DIALOG (source);
  KithShareHow how = GPOINTER_TO_INT (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_done = kith_print_job_run_finish (result, &error);

  self->is_leaving = FALSE;
  if (is_done && self->window != NULL)
    kith_window_add_toast (self->window, adw_toast_new (get_done_words (how)));

  if (self->form == NULL)
    return;

  update_actions (self);
  if (is_done)
    adw_dialog_close (ADW_DIALOG (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (self, error->domain == KITH_STORE_ERROR ? kith_words_get_error_title (error)
                                                        : _("It could not be printed or saved there. Choose another place."));
}

static void
leave (KithPrintDialog *self,
       KithShareHow     how)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *recipient = NULL;
  g_autofree char *why = NULL;
  KithPrintJob job;

  if (self->layout == NULL ||
      !need_line (self, self->recipient, _("With whom is it shared? The log needs one line.")) ||
      !need_line (self, self->why, _("Why is it shared? The log needs one line.")))
    return;

  recipient = read_line (self->recipient);
  why = read_line (self->why);
  job = (KithPrintJob) {
    .store = self->store, .facts = self->facts, .layout = self->layout, .how = how, .recipient = recipient, .why = why,
    .to_council = has_notes (self->request.what) && adw_switch_row_get_active (ADW_SWITCH_ROW (self->to_council)),
  };
  g_set_weak_pointer (&self->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  self->is_leaving = TRUE;
  update_actions (self);
  g_object_ref (self);
  kith_print_job_run_async (GTK_WIDGET (self), &job, left_cb, GINT_TO_POINTER (how));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  leave (KITH_PRINT_DIALOG (widget), KITH_SHARE_PRINT);
}

static void
pdf_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  leave (KITH_PRINT_DIALOG (widget), KITH_SHARE_PDF);
}

static void
workbook_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  leave (KITH_PRINT_DIALOG (widget), KITH_SHARE_WORKBOOK);
}

static void
csv_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  leave (KITH_PRINT_DIALOG (widget), KITH_SHARE_CSV);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  leave (KITH_PRINT_DIALOG (widget), KITH_SHARE_COPY);
}

static void
ics_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  leave (KITH_PRINT_DIALOG (widget), KITH_SHARE_ICS);
}

static void
hide_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithPrintDialog *self = KITH_PRINT_DIALOG (widget);

  g_hash_table_add (self->hidden, g_variant_dup_string (parameter, NULL));
  reload (self);
}

static void
fill_whats (KithPrintDialog *self)
{
  static const KithShareWhat whats[] = {
    KITH_SHARE_SUMMARY, KITH_SHARE_PLAN, KITH_SHARE_FAMILY, KITH_SHARE_CHRONOLOGY, KITH_SHARE_FAMILY_CHRONOLOGY, KITH_SHARE_NOTES,
    KITH_SHARE_DIARY,
  };

  for (guint i = 0; i < G_N_ELEMENTS (whats); i++)
    kith_choice_row_add (self->what, kith_share_what_get_label (whats[i]), whats[i]);
}

static void
kith_print_dialog_dispose (GObject *object)
{
  KithPrintDialog *self = KITH_PRINT_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PRINT_DIALOG);
  g_clear_object (&self->loader);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->facts, kith_print_facts_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_print_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "share.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "share.csv", NULL, csv_action);
  gtk_widget_class_install_action (widget_class, "share.hide", "s", hide_action);
  gtk_widget_class_install_action (widget_class, "share.ics", NULL, ics_action);
  gtk_widget_class_install_action (widget_class, "share.pdf", NULL, pdf_action);
  gtk_widget_class_install_action (widget_class, "share.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "share.workbook", NULL, workbook_action);
}

static void
kith_print_dialog_class_init (KithPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_print_dialog_dispose;

  install_actions (widget_class);
  g_type_ensure (KITH_TYPE_CHOICE_ROW);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  g_type_ensure (KITH_TYPE_PRINT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, day_note);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, doubts);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, doubts_group);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, first_day);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, form);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, last_day);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, names_off);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, recipient);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, save);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, to_council);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, what);
  gtk_widget_class_bind_template_child (widget_class, KithPrintDialog, why);
  gtk_widget_class_bind_template_callback (widget_class, request_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
}

static void
kith_print_dialog_init (KithPrintDialog *self)
{
  self->loader = kith_loader_new ();
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_whats (self);
  update_actions (self);
}

/**
 * kith_print_dialog_new:
 * @store: a store that is open
 * @request: what is wanted at first
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_print_dialog_new (KithStore              *store,
                       const KithPrintRequest *request)
{
  KithPrintDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (request != NULL, NULL);

  self = g_object_new (KITH_TYPE_PRINT_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->request = *request;
  if (is_chosen_here (request->what))
    kith_choice_row_set_id (self->what, request->what);
  else
    adw_dialog_set_title (ADW_DIALOG (self), kith_share_what_get_label (request->what));
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->names_off), request->names_off);
  if (request->filter.from != KITH_DATE_NONE)
    kith_date_row_set_date (self->first_day, request->filter.from);
  if (request->filter.to != KITH_DATE_NONE)
    kith_date_row_set_date (self->last_day, request->filter.to);
  self->is_filling = FALSE;
  show_fields (self);
  reload (self);

  return ADW_DIALOG (self);
}
