/* kith-school-chooser-dialog.c: says which school children attend, and from when
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A census has no schools, so for most children this is how the school becomes
 * known. The change is one act of the store; the toast that tells of it can
 * take it back.
 */

#include "config.h"

#include "kith-school-chooser-dialog.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-field-note.h"
#include "kith-left-open.h"
#include "kith-load-view.h"
#include "kith-school-words.h"
#include "kith-store-caseload.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithSchoolChooserDialog
{
  AdwDialog       parent_instance;

  KithStore      *store;
  GArray         *child_ids;         /* (element-type gint64) */
  gint64          school_id;
  GtkWidget      *first_check;
  char           *needle;
  KithWindow     *window;

  AdwWindowTitle *window_title;
  KithLoadView   *load_view;
  AdwEntryRow    *from;
  KithFieldNote  *note;
  GtkListBox     *schools;
};

/* Of several children nothing is typed but a day, and the selection is gone with the page. */
static char *
kith_school_chooser_dialog_dup_place (KithLeftOpen *form)
{
  KithSchoolChooserDialog *self = KITH_SCHOOL_CHOOSER_DIALOG (form);

  if (self->child_ids->len != 1)
    return NULL;

  return g_strdup_printf ("school %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          g_array_index (self->child_ids, gint64, 0), self->school_id);
}

static void
left_open_init (KithLeftOpenInterface *interface)
{
  interface->dup_place = kith_school_chooser_dialog_dup_place;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithSchoolChooserDialog, kith_school_chooser_dialog, ADW_TYPE_DIALOG,
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_LEFT_OPEN, left_open_init))

static gboolean
parse_from (KithSchoolChooserDialog *self,
            KithDate                *ret_from)
{
  return kith_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->from)), ret_from);
}

/* An error stays at its field, and a button that would do nothing is off. */
static void
check_form (KithSchoolChooserDialog *self)
{
  KithDate from = KITH_DATE_NONE;
  const char *fault = NULL;

  if (!parse_from (self, &from))
    fault = _("This is not a day of the calendar. Write it as day, month and year: 3/9/2026.");
  else if (from > kith_date_today ())
    fault = _("This day is still to come. Since when does the child attend?");

  kith_field_note_set_text (self->note, fault);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->from), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->from), "error");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chooser.save", fault == NULL && self->school_id != 0);
}

static void
school_toggled_cb (GtkCheckButton          *check,
                   KithSchoolChooserDialog *self)
{
  gint64 *school_id = g_object_get_data (G_OBJECT (check), "kith-school-id");

  if (gtk_check_button_get_active (check))
    self->school_id = *school_id;

  check_form (self);
}

static GtkWidget *
make_check (KithSchoolChooserDialog *self,
            gint64                   school_id)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (self->first_check));
  if (self->first_check == NULL)
    self->first_check = check;

  g_object_set_data_full (G_OBJECT (check), "kith-school-id",
                          g_memdup2 (&school_id, sizeof school_id), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), school_id == self->school_id);
  g_signal_connect_object (check, "toggled", G_CALLBACK (school_toggled_cb), self, G_CONNECT_DEFAULT);

  return check;
}

static GtkWidget *
make_row (KithSchoolChooserDialog *self,
          KithSchoolLine          *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = make_check (self, kith_school_line_get_school_id (line));
  g_autofree char *title = kith_school_words_title (line, 0);
  g_autofree char *about = kith_school_words_about (line);
  g_autofree char *both = g_strconcat (title, " ", about, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (row), "kith-words", kith_text_fold (both), g_free);

  return row;
}

static void
show_schools (KithSchoolChooserDialog *self,
              KithSchoolTable         *table)
{
  GListModel *schools = kith_school_table_get_schools (table);

  self->first_check = NULL;
  gtk_list_box_remove_all (self->schools);
  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      gtk_list_box_append (self->schools, make_row (self, line));
    }

  if (g_list_model_get_n_items (schools) > 0)
    kith_load_view_show_content (self->load_view);
  else
    kith_load_view_show_empty (self->load_view);
}

static void
table_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithSchoolTable) table = NULL;
  g_autoptr(KithSchoolChooserDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  table = kith_store_load_school_table_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (table != NULL)
    show_schools (self, table);
  else
    kith_load_view_show_error (self->load_view, error);
}

/* A child may change to a school of another cluster, so all are offered. */
static void
reload (KithSchoolChooserDialog *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_school_table_async (self->store, 0, kith_load_get_cancellable (load),
                                      table_loaded_cb, load);
}

static gboolean
is_shown (GtkListBoxRow *row,
          gpointer       user_data)
{
  KithSchoolChooserDialog *self = KITH_SCHOOL_CHOOSER_DIALOG (user_data);
  const char *words = g_object_get_data (G_OBJECT (row), "kith-words");

  return self->needle == NULL || strstr (words, self->needle) != NULL;
}

static void
search_changed_cb (GtkSearchEntry          *entry,
                   KithSchoolChooserDialog *self)
{
  g_autofree char *needle = kith_text_fold (gtk_editable_get_text (GTK_EDITABLE (entry)));

  g_free (self->needle);
  self->needle = *needle != '\0' ? g_steal_pointer (&needle) : NULL;
  gtk_list_box_invalidate_filter (self->schools);
}

static void
from_changed_cb (KithSchoolChooserDialog *self)
{
  check_form (self);
}

static void
say_saved (KithSchoolChooserDialog *self)
{
  guint n = self->child_ids->len;
  g_autofree char *several = g_strdup_printf (ngettext ("School of %u child changed", "School of %u children changed", n), n);

  if (self->window != NULL)
    kith_window_add_undo_toast (self->window, n == 1 ? _("School changed") : several);
}

static void
school_set_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(KithSchoolChooserDialog) self = KITH_SCHOOL_CHOOSER_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (kith_store_set_schools_finish (KITH_STORE (source), result, &error))
    {
      say_saved (self);
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  if (self->note == NULL)
    return;

  kith_field_note_set_text (self->note, kith_words_get_error_advice (error));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chooser.save", TRUE);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSchoolChooserDialog *self = KITH_SCHOOL_CHOOSER_DIALOG (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  KithDate from = KITH_DATE_NONE;

  if (self->school_id == 0 || !parse_from (self, &from))
    return;

  g_set_weak_pointer (&self->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  gtk_widget_action_set_enabled (widget, "chooser.save", FALSE);
  kith_store_set_schools_async (self->store, (const gint64 *)(gpointer)self->child_ids->data, self->child_ids->len,
                                self->school_id, from, NULL, school_set_cb, g_object_ref (self));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_SCHOOL_CHOOSER_DIALOG (widget));
}

static void
kith_school_chooser_dialog_dispose (GObject *object)
{
  KithSchoolChooserDialog *self = KITH_SCHOOL_CHOOSER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHOOL_CHOOSER_DIALOG);
  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->child_ids, g_array_unref);
  g_clear_object (&self->store);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (kith_school_chooser_dialog_parent_class)->dispose (object);
}

static void
kith_school_chooser_dialog_class_init (KithSchoolChooserDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_school_chooser_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "chooser.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-school-chooser-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchoolChooserDialog, from);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolChooserDialog, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolChooserDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolChooserDialog, schools);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolChooserDialog, window_title);
  gtk_widget_class_bind_template_callback (widget_class, from_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
kith_school_chooser_dialog_init (KithSchoolChooserDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->schools, is_shown, self, NULL);
}

static KithSchoolChooserDialog *
chooser_new (KithStore  *store,
             GArray     *child_ids,
             gint64      school_id,
             const char *subtitle)
{
  KithSchoolChooserDialog *self = g_object_new (KITH_TYPE_SCHOOL_CHOOSER_DIALOG, NULL);
  g_autofree char *today = kith_date_format (kith_date_today (), "%-d/%-m/%Y");

  self->store = g_object_ref (store);
  self->child_ids = g_array_ref (child_ids);
  self->school_id = school_id;
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_editable_set_text (GTK_EDITABLE (self->from), today);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chooser.save", FALSE);
  reload (self);

  return self;
}

/**
 * kith_school_chooser_dialog_new:
 * @store: a store that is open
 * @child: who attends a school
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_school_chooser_dialog_new (KithStore *store,
                                KithChild *child)
{
  g_autoptr(GArray) child_ids = NULL;
  g_autofree char *title = NULL;
  gint64 id;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  id = kith_child_get_id (child);
  child_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (child_ids, id);
  title = kith_child_words_title (child);

  return ADW_DIALOG (chooser_new (store, child_ids, kith_child_get_school_id (child), title));
}

/**
 * kith_school_chooser_dialog_new_for_several:
 * @store: a store that is open
 * @child_ids: (element-type gint64): who attends a school
 *
 * One change, undone as one, for all of them.
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_school_chooser_dialog_new_for_several (KithStore *store,
                                            GArray    *child_ids)
{
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (child_ids != NULL && child_ids->len > 0, NULL);

  subtitle = g_strdup_printf (ngettext ("%u child", "%u children", child_ids->len), child_ids->len);

  return ADW_DIALOG (chooser_new (store, child_ids, 0, subtitle));
}

/**
 * kith_school_chooser_dialog_choose:
 * @school_id: a school
 *
 * Chooses the school, before the list of them is there.
 */
void
kith_school_chooser_dialog_choose (KithSchoolChooserDialog *self,
                                   gint64                   school_id)
{
  g_return_if_fail (KITH_IS_SCHOOL_CHOOSER_DIALOG (self));

  self->school_id = school_id;
}
