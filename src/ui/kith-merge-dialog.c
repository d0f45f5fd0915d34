/* kith-merge-dialog.c: two records of one person, side by side, made one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The record that stays is on the left. Where both say something and not the
 * same, one of the two is chosen; where one says nothing the other holds. What
 * there is of each is counted, since all of it is kept.
 *
 * Opened without another record it asks first which one that is, and offers
 * those that are like it.
 */

#include "config.h"

#include "kith-merge-dialog.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-family-words.h"
#include "kith-loader.h"
#include "kith-merge-words.h"
#include "kith-store-adults.h"
#include "kith-store-identity.h"
#include "kith-store-merges.h"
#include "kith-store-search.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-words.h"

#define MOST_FOUND 8

struct _KithMergeDialog
{
  KithFormDialog       parent_instance;

  KithMergeKind        kind;
  gint64               kept;
  gint64               gone;         /* 0 until it is chosen */
  KithMergeSheet      *shown;
  KithLoader          *loader;
  GPtrArray           *rows;         /* (element-type GtkWidget): of @other */
  GPtrArray           *notes;        /* (element-type GtkWidget): of @remarks */
  GtkCheckButton      *takes[KITH_N_MERGE_FIELDS]; /* the other's value; NULL where there is no choice */
  int                  n_lines;

  AdwPreferencesGroup *other;
  AdwEntryRow         *find;
  GtkWidget           *sheet;
  AdwPreferencesGroup *remarks;
  GtkGrid             *grid;
  KithTextRow         *reason;
};

G_DEFINE_FINAL_TYPE (KithMergeDialog, kith_merge_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_merge_dialog_dup_place (KithFormDialog *form)
{
  KithMergeDialog *self = KITH_MERGE_DIALOG (form);

  return g_strdup_printf (self->kind == KITH_MERGE_KIND_CHILD ? "merge %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                                                              : "merge-adults %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, self->kept, self->gone);
}

static gboolean
kith_merge_dialog_is_complete (KithFormDialog *form)
{
  KithMergeDialog *self = KITH_MERGE_DIALOG (form);
  g_autofree char *reason = kith_text_row_dup_text (self->reason);

  return self->shown != NULL && kith_merge_sheet_get_refusal (self->shown) == KITH_MERGE_FINE && kith_text_is_there (reason);
}

static guint
get_taken (KithMergeDialog *self)
{
  guint taken = 0;

  for (guint i = 0; i < KITH_N_MERGE_FIELDS; i++)
    {
      if (self->takes[i] != NULL && gtk_check_button_get_active (self->takes[i]))
        taken |= 1u << i;
    }

  return taken;
}

static void
kith_merge_dialog_save (KithFormDialog *form)
{
  KithMergeDialog *self = KITH_MERGE_DIALOG (form);
  g_autofree char *reason = kith_text_row_dup_text (self->reason);

  kith_store_merge_records_async (kith_form_dialog_get_store (form), self->kind, self->kept, self->gone, get_taken (self), reason, NULL,
                                  kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Records merged")));
}

/* The record that a page was open for may be the one that is gone. */
static void
kith_merge_dialog_saved (KithFormDialog *form,
                         GtkWidget      *window)
{
  if (KITH_MERGE_DIALOG (form)->kind == KITH_MERGE_KIND_CHILD)
    gtk_widget_activate_action (window, "win.open-child", "x", KITH_MERGE_DIALOG (form)->kept);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_heading (KithMergeDialog *self,
             const char      *text)
{
  GtkWidget *label = make_label (text, "caption-heading");

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_margin_top (label, self->n_lines > 0 ? 9 : 0);
  gtk_grid_attach (self->grid, label, 0, self->n_lines++, 2, 1);
}

static GtkWidget *
make_text (const char *text)
{
  g_autofree char *isolated = text != NULL ? kith_text_isolate (text) : NULL;
  GtkWidget *label = make_label (isolated != NULL ? isolated : "–", isolated != NULL ? NULL : "dimmed");

  if (isolated == NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Nothing"), -1);

  return label;
}

static GtkWidget *
make_choice (const char     *heading,
             const char     *text,
             GtkCheckButton *group)
{
  GtkWidget *button = gtk_check_button_new ();
  g_autofree char *isolated = kith_text_isolate (text);
  /* Translators: a field and what it says, such as "Given name: Jonathan" */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), heading, isolated);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), make_text (text));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
add_field (KithMergeDialog *self,
           KithMergeField   field)
{
  const char *kept = kith_merge_sheet_get_kept_value (self->shown, field);
  const char *gone = kith_merge_sheet_get_gone_value (self->shown, field);
  const char *heading = kith_merge_field_label (field);
  GtkWidget *left, *right;

  if (kept == NULL && gone == NULL)
    return;

  add_heading (self, heading);
  if (kith_merge_sheet_differs (self->shown, field))
    {
      left = make_choice (heading, kept, NULL);
      right = make_choice (heading, gone, GTK_CHECK_BUTTON (left));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (left), TRUE);
      self->takes[field] = GTK_CHECK_BUTTON (right);
    }
  else
    {
      left = make_text (kept);
      right = make_text (gone);
    }
  gtk_grid_attach (self->grid, left, 0, self->n_lines, 1, 1);
  gtk_grid_attach (self->grid, right, 1, self->n_lines++, 1, 1);
}

static GtkWidget *
make_count (const char *heading,
            guint       n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autofree char *name = g_strdup_printf (_("%s: %s"), heading, text);
  GtkWidget *label = make_label (text, "numeric");

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return label;
}

static void
add_part (KithMergeDialog *self,
          KithMergePart    part)
{
  guint kept = kith_merge_sheet_get_kept_count (self->shown, part);
  guint gone = kith_merge_sheet_get_gone_count (self->shown, part);
  const char *heading = kith_merge_part_label (part);

  if (kept == 0 && gone == 0)
    return;

  add_heading (self, heading);
  gtk_grid_attach (self->grid, make_count (heading, kept), 0, self->n_lines, 1, 1);
  gtk_grid_attach (self->grid, make_count (heading, gone), 1, self->n_lines++, 1, 1);
}

static void
add_head (KithMergeDialog *self,
          KithChild       *child,
          KithAdult       *adult,
          const char      *what,
          int              column)
{
  g_autofree char *title = child != NULL ? kith_child_words_title (child) : kith_family_words_adult (adult);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), make_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), make_label (what, "dimmed"));
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_grid_attach (self->grid, box, column, 0, 1, 1);
}

static void
add_note (KithMergeDialog *self,
          const char      *sentence,
          const char      *icon)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  adw_preferences_group_add (self->remarks, row);
  g_ptr_array_add (self->notes, row);
}

static void
show_remarks (KithMergeDialog *self)
{
  const char *refusal = kith_merge_refusal_words (kith_merge_sheet_get_refusal (self->shown));
  guint remarks = kith_merge_sheet_get_remarks (self->shown);

  for (guint i = 0; i < self->notes->len; i++)
    adw_preferences_group_remove (self->remarks, g_ptr_array_index (self->notes, i));
  g_ptr_array_set_size (self->notes, 0);

  if (refusal != NULL)
    add_note (self, refusal, "dialog-error-symbolic");
  for (guint i = 0; i < KITH_N_MERGE_REMARKS; i++)
    {
      if ((remarks & (1u << i)) != 0)
        add_note (self, kith_merge_remark_words ((KithMergeRemark)(1u << i)), "dialog-information-symbolic");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), self->notes->len > 0);
}

static void
clear_grid (KithMergeDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < KITH_N_MERGE_FIELDS; i++)
    self->takes[i] = NULL;
  self->n_lines = 0;
}

static void
show_sheet (KithMergeDialog *self,
            KithMergeSheet  *sheet)
{
  g_set_object (&self->shown, sheet);
  clear_grid (self);
  add_head (self, kith_merge_sheet_get_kept (sheet), kith_merge_sheet_get_kept_adult (sheet), _("This record stays"), 0);
  add_head (self, kith_merge_sheet_get_gone (sheet), kith_merge_sheet_get_gone_adult (sheet), _("This one is merged into it"), 1);
  self->n_lines = 1;
  for (guint i = 0; i < KITH_N_MERGE_FIELDS; i++)
    add_field (self, (KithMergeField)i);
  for (guint i = 0; i < KITH_N_MERGE_PARTS; i++)
    add_part (self, (KithMergePart)i);
  show_remarks (self);
  gtk_widget_set_visible (GTK_WIDGET (self->other), FALSE);
  gtk_widget_set_visible (self->sheet, TRUE);
  kith_form_dialog_check (KITH_FORM_DIALOG (self));
}

/**
 * kith_merge_dialog_get_advice:
 * @error: why two records were not merged, or not parted
 *
 * Returns: (transfer none): it, as a sentence
 */
const char *
kith_merge_dialog_get_advice (const GError *error)
{
  if (error->domain != KITH_MERGE_ERROR)
    return kith_words_get_error_advice (error);

  switch ((KithMergeError)error->code)
    {
    case KITH_MERGE_ERROR_REASON:
      return _("Say how you know.");

    case KITH_MERGE_ERROR_SAME:
      return _("That is one record already.");

    case KITH_MERGE_ERROR_BOTH_RESTRICTED:
      return kith_merge_refusal_words (KITH_MERGE_BOTH_RESTRICTED);

    case KITH_MERGE_ERROR_GLASS_BROKEN:
      return kith_merge_refusal_words (KITH_MERGE_GLASS_BROKEN);

    case KITH_MERGE_ERROR_ONLY_RESTRICTED:
      return kith_merge_refusal_words (KITH_MERGE_ONLY_RESTRICTED);

    case KITH_MERGE_ERROR_LATER:
      return _("Another record was merged into this one since. Part that one first.");

    case KITH_MERGE_ERROR_TAKEN:
      return _("Another record has the number of the one that is to come back. Find the child by it, and merge or mend that record first.");

    case KITH_MERGE_ERROR_NONE:
    default:
      return _("The two records are parted already.");
    }
}

static void
sheet_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithMergeSheet) sheet = kith_store_load_merge_sheet_finish (KITH_STORE (source), result, &error);
  g_autoptr(KithMergeDialog) self = kith_load_end (user_data);

  if (self == NULL || kith_form_dialog_has_gone (KITH_FORM_DIALOG (self)))
    return;

  if (sheet != NULL)
    show_sheet (self, sheet);
  else
    kith_form_dialog_say (KITH_FORM_DIALOG (self), kith_merge_dialog_get_advice (error));
}

static void
load_sheet (KithMergeDialog *self)
{
  KithLoad *load = kith_loader_begin (self->loader, self);

  kith_store_load_merge_sheet_async (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)), self->kind, self->kept, self->gone,
                                     kith_load_get_cancellable (load), sheet_loaded_cb, load);
}

static void
swap_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithMergeDialog *self = KITH_MERGE_DIALOG (widget);
  gint64 kept = self->kept;

  self->kept = self->gone;
  self->gone = kept;
  load_sheet (self);
}

static void
row_activated_cb (KithMergeDialog *self,
                  AdwActionRow    *row)
{
  self->gone = (gint64)GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), "record"));
  load_sheet (self);
}

static GtkWidget *
make_other_row (KithMergeDialog *self,
                const char      *title,
                const char      *facts,
                gint64           id)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "record", GSIZE_TO_POINTER ((gsize)id));
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_child_row (KithMergeDialog *self,
                KithChild       *child)
{
  g_autofree char *title = kith_child_words_title (child);
  g_autofree char *facts = kith_child_words_facts (child, kith_date_today (), TRUE);

  return kith_child_get_id (child) != self->kept ? make_other_row (self, title, facts, kith_child_get_id (child)) : NULL;
}

static GtkWidget *
make_adult_row (KithMergeDialog *self,
                KithFoundAdult  *found)
{
  KithAdult *adult = kith_found_adult_get_adult (found);
  gint64 id = kith_adult_get_values (adult)->id;
  g_autofree char *title = kith_family_words_adult (adult);
  g_autofree char *facts = kith_found_adult_dup_about (found);

  return id != self->kept ? make_other_row (self, title, facts, id) : NULL;
}

static void
show_others (KithMergeDialog *self,
             GListModel      *others)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->other, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (others); i++)
    {
      g_autoptr(GObject) other = g_list_model_get_item (others, i);
      GtkWidget *row = NULL;

      if (KITH_IS_CHILD (other))
        row = make_child_row (self, KITH_CHILD (other));
      else if (KITH_IS_FOUND_ADULT (other))
        row = make_adult_row (self, KITH_FOUND_ADULT (other));
      if (row == NULL)
        continue;

      adw_preferences_group_add (self->other, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithSearchResult) found = kith_store_search_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithMergeDialog) self = kith_load_end (user_data);

  if (self != NULL && found != NULL && self->other != NULL)
    show_others (self, kith_search_result_get_children (found));
}

static void
adults_found_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GListModel) adults = kith_store_find_adults_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithMergeDialog) self = kith_load_end (user_data);

  if (self != NULL && adults != NULL && self->other != NULL)
    show_others (self, adults);
}

static void
find_changed_cb (KithMergeDialog *self)
{
  KithStore *store = kith_form_dialog_get_store (KITH_FORM_DIALOG (self));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->find));
  KithLoad *load = kith_loader_begin (self->loader, self);

  if (self->kind == KITH_MERGE_KIND_CHILD)
    kith_store_search_async (store, text, MOST_FOUND, kith_load_get_cancellable (load), found_cb, load);
  else
    kith_store_find_adults_async (store, text, MOST_FOUND, kith_load_get_cancellable (load), adults_found_cb, load);
}

static void
alike_found_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GListModel) children = kith_store_find_alike_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithMergeDialog) self = kith_load_end (user_data);

  if (self != NULL && children != NULL && self->other != NULL)
    show_others (self, children);
}

static void
identity_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithChild) identity = kith_store_load_identity_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithMergeDialog) self = kith_load_end (user_data);
  KithLoad *load;

  if (self == NULL || identity == NULL || self->other == NULL)
    return;

  load = kith_loader_begin (self->loader, self);
  kith_store_find_alike_async (KITH_STORE (source), identity, kith_load_get_cancellable (load), alike_found_cb, load);
}

/* Who is alike is offered; of an adult the name is looked for. */
static void
ask_which (KithMergeDialog *self)
{
  KithLoad *load = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->other), TRUE);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->find));
  if (self->kind != KITH_MERGE_KIND_CHILD)
    return;

  load = kith_loader_begin (self->loader, self);
  kith_store_load_identity_async (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)), self->kept,
                                  kith_load_get_cancellable (load), identity_loaded_cb, load);
}

static void
kith_merge_dialog_dispose (GObject *object)
{
  KithMergeDialog *self = KITH_MERGE_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MERGE_DIALOG);
  g_clear_object (&self->loader);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_merge_dialog_parent_class)->dispose (object);
}

static void
kith_merge_dialog_class_init (KithMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_merge_dialog_dispose;
  form_class->dup_place = kith_merge_dialog_dup_place;
  form_class->is_complete = kith_merge_dialog_is_complete;
  form_class->save = kith_merge_dialog_save;
  form_class->finish = kith_store_merge_records_finish;
  form_class->get_advice = kith_merge_dialog_get_advice;
  form_class->saved = kith_merge_dialog_saved;

  gtk_widget_class_install_action (widget_class, "merge.swap", NULL, swap_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMergeDialog, find);
  gtk_widget_class_bind_template_child (widget_class, KithMergeDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, KithMergeDialog, other);
  gtk_widget_class_bind_template_child (widget_class, KithMergeDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, KithMergeDialog, remarks);
  gtk_widget_class_bind_template_child (widget_class, KithMergeDialog, sheet);
}

static void
kith_merge_dialog_init (KithMergeDialog *self)
{
  self->loader = kith_loader_new ();
  self->rows = g_ptr_array_new ();
  self->notes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_merge_dialog_new:
 * @store: a store that is open
 * @kind: whose records
 * @kept: whose record stays
 * @gone: the other one, or 0 to ask for it
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_merge_dialog_new (KithStore    *store,
                       KithMergeKind kind,
                       gint64        kept,
                       gint64        gone)
{
  KithMergeDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_MERGE_DIALOG, "store", store, NULL);
  self->kind = kind;
  self->kept = kept;
  self->gone = gone;
  kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), _("_Merge"));
  g_signal_connect_object (self->find, "changed", G_CALLBACK (find_changed_cb), self, G_CONNECT_SWAPPED);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));
  if (gone != 0)
    load_sheet (self);
  else
    ask_which (self);

  return ADW_DIALOG (self);
}

/**
 * kith_merge_dialog_look_for:
 * @text: a name
 *
 * Looks for the other record by it.
 */
void
kith_merge_dialog_look_for (KithMergeDialog *self,
                            const char      *text)
{
  g_return_if_fail (KITH_IS_MERGE_DIALOG (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->find), text);
}
