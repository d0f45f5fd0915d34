/* kith-term-dialog.c: says when a term of one school is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever writes down a school's own dates begins with those that hold so far.
 */

#include "config.h"

#include "kith-term-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-date-row.h"
#include "kith-field-note.h"
#include "kith-store-terms.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithTermDialog
{
  AdwDialog      parent_instance;

  KithStore     *store;
  gint64         school_id;
  KithTerm      *term;
  KithWindow    *window;
  guint          is_saving : 1;

  GtkWidget     *content;
  KithDateRow   *first;
  KithDateRow   *last;
  KithDateRow   *break_first;
  KithDateRow   *break_last;
  KithFieldNote *note;
  GtkWidget     *removing;
  GtkWidget     *save;
};

G_DEFINE_FINAL_TYPE (KithTermDialog, kith_term_dialog, ADW_TYPE_DIALOG)

static const char * const titles[KITH_N_TERMS] = { N_("Autumn term"), N_("Spring term"), N_("Summer term") };

static const char * const error_words[] =
{
  [KITH_TERM_ERROR_ORDER] = N_("The days are not in their order: a term, and the half-term holiday within it."),
  [KITH_TERM_ERROR_OVERLAP] = N_("Another term of this school has some of the days."),
  [KITH_TERM_ERROR_LENGTH] = N_("No term is that long. Is the year right?"),
  [KITH_TERM_ERROR_TIME_OF_YEAR] = N_("This term does not begin in that month. Is it another one?"),
  [KITH_TERM_ERROR_FUTURE] = N_("That day is still to come."),
  [KITH_TERM_ERROR_WEEKEND] = N_("That day is at a weekend."),
};

static gboolean
read_day (KithDateRow *row,
          gboolean     is_needed,
          KithDate    *ret_day)
{
  *ret_day = KITH_DATE_NONE;
  if (kith_date_row_is_empty (row))
    return !is_needed;

  return kith_date_row_get_date (row, ret_day);
}

/* Fields have last days; the store has the first day after. */
static gboolean
read_dates (KithTermDialog *self,
            KithTermDates  *dates)
{
  gboolean is_fine = TRUE;

  *dates = (KithTermDates) { .school_id = self->school_id, .name = kith_term_get_name (self->term) };
  is_fine &= read_day (self->first, TRUE, &dates->start);
  is_fine &= read_day (self->last, TRUE, &dates->finish);
  is_fine &= read_day (self->break_first, FALSE, &dates->break_start);
  is_fine &= read_day (self->break_last, FALSE, &dates->break_finish);
  if (!is_fine)
    return FALSE;

  dates->finish++;
  if (dates->break_finish != KITH_DATE_NONE)
    dates->break_finish++;

  return TRUE;
}

static void
check_fields (KithTermDialog *self)
{
  KithTermDates dates;
  gboolean is_fine = read_dates (self, &dates);

  kith_field_note_set_text (self->note, is_fine ? NULL : kith_words_get_day_advice ());
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "term.save", !self->is_saving && is_fine);
}

static void
changed_cb (KithTermDialog *self)
{
  /* The template speaks before there is a dialog. */
  if (self->term != NULL)
    check_fields (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithTermDialog) self = KITH_TERM_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_done = kith_store_change_term_finish (KITH_STORE (source), result, &error);

  self->is_saving = FALSE;
  if (is_done && self->window != NULL)
    kith_window_add_undo_toast (self->window, _("Term dates saved"));

  if (self->content == NULL)
    return;

  if (is_done)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  check_fields (self);
  kith_field_note_set_text (self->note, kith_term_dialog_get_error (error));
  kith_announce (GTK_WIDGET (self), kith_term_dialog_get_error (error));
}

static void
begin_saving (KithTermDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_set_weak_pointer (&self->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  self->is_saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "term.save", FALSE);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithTermDialog *self = KITH_TERM_DIALOG (widget);
  KithTermDates dates;

  if (!read_dates (self, &dates))
    return;

  begin_saving (self);
  kith_store_set_term_async (self->store, &dates, NULL, saved_cb, g_object_ref (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithTermDialog *self = KITH_TERM_DIALOG (widget);

  begin_saving (self);
  kith_store_remove_term_async (self->store, kith_term_get_id (self->term), NULL, saved_cb, g_object_ref (self));
}

static void
show_term (KithTermDialog *self)
{
  KithDate break_finish = kith_term_get_break_finish (self->term);

  kith_date_row_set_date (self->first, kith_term_get_start (self->term));
  kith_date_row_set_date (self->last, kith_term_get_finish (self->term) - 1);
  kith_date_row_set_date (self->break_first, kith_term_get_break_start (self->term));
  kith_date_row_set_date (self->break_last, break_finish != KITH_DATE_NONE ? break_finish - 1 : KITH_DATE_NONE);
  gtk_widget_set_visible (self->removing, kith_term_is_own (self->term));
}

static void
kith_term_dialog_dispose (GObject *object)
{
  KithTermDialog *self = KITH_TERM_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_TERM_DIALOG);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->term);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_term_dialog_parent_class)->dispose (object);
}

static void
kith_term_dialog_class_init (KithTermDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_term_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "term.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "term.save", NULL, save_action);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-term-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTermDialog, break_first);
  gtk_widget_class_bind_template_child (widget_class, KithTermDialog, break_last);
  gtk_widget_class_bind_template_child (widget_class, KithTermDialog, content);
  gtk_widget_class_bind_template_child (widget_class, KithTermDialog, first);
  gtk_widget_class_bind_template_child (widget_class, KithTermDialog, last);
  gtk_widget_class_bind_template_child (widget_class, KithTermDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KithTermDialog, removing);
  gtk_widget_class_bind_template_child (widget_class, KithTermDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
kith_term_dialog_init (KithTermDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_term_dialog_new:
 * @store: a store that is open
 * @school_id: the school
 * @term: the term as it holds so far
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_term_dialog_new (KithStore *store,
                      gint64     school_id,
                      KithTerm  *term)
{
  KithTermDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_TERM (term), NULL);

  self = g_object_new (KITH_TYPE_TERM_DIALOG, "title", kith_term_dialog_get_title (kith_term_get_name (term)), NULL);
  self->store = g_object_ref (store);
  self->school_id = school_id;
  self->term = g_object_ref (term);
  show_term (self);
  check_fields (self);

  return ADW_DIALOG (self);
}

/**
 * kith_term_dialog_get_title:
 * @name: a term
 *
 * Returns: (transfer none): what it is called
 */
const char *
kith_term_dialog_get_title (KithTermName name)
{
  g_return_val_if_fail (name < KITH_N_TERMS, "");

  return _(titles[name]);
}

/**
 * kith_term_dialog_get_error:
 * @error: why term dates were not taken
 *
 * Returns: (transfer none): what is, and what to do about it, in whole sentences
 */
const char *
kith_term_dialog_get_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain == KITH_TERM_ERROR && (gsize)error->code < G_N_ELEMENTS (error_words))
    return _(error_words[error->code]);

  return kith_words_get_error_advice (error);
}
