/* kith-split-dialog.c: two records that were merged, parted again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What came to the child since the merge is asked row by row. Nothing can be
 * saved before it is known what that is.
 */

#include "config.h"

#include "kith-split-dialog.h"

#include <glib/gi18n.h>

#include "kith-loader.h"
#include "kith-merge-dialog.h"
#include "kith-merge-words.h"
#include "kith-store-merges.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithSplitDialog
{
  KithFormDialog       parent_instance;

  KithMerged          *merge;
  KithLoader          *loader;
  GPtrArray           *rows;         /* (element-type GtkWidget): one for each that came since */
  gboolean             is_loaded;

  AdwPreferencesGroup *since;
  KithTextRow         *reason;
};

G_DEFINE_FINAL_TYPE (KithSplitDialog, kith_split_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_split_dialog_dup_place (KithFormDialog *form)
{
  KithMerged *merge = KITH_SPLIT_DIALOG (form)->merge;

  return g_strdup_printf (kith_merged_get_kind (merge) == KITH_MERGE_KIND_CHILD ? "split %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                                                                        : "split-adult %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          kith_merged_get_kept_id (merge), kith_merged_get_id (merge));
}

static gboolean
kith_split_dialog_is_complete (KithFormDialog *form)
{
  KithSplitDialog *self = KITH_SPLIT_DIALOG (form);
  g_autofree char *reason = kith_text_row_dup_text (self->reason);

  return self->is_loaded && kith_text_is_there (reason);
}

static GStrv
get_chosen (KithSplitDialog *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (adw_switch_row_get_active (ADW_SWITCH_ROW (row)))
        g_strv_builder_add (builder, g_object_get_data (G_OBJECT (row), "uid"));
    }

  return g_strv_builder_end (builder);
}

static void
kith_split_dialog_save (KithFormDialog *form)
{
  KithSplitDialog *self = KITH_SPLIT_DIALOG (form);
  g_autofree char *reason = kith_text_row_dup_text (self->reason);
  g_auto(GStrv) chosen = get_chosen (self);

  kith_store_split_records_async (kith_form_dialog_get_store (form), kith_merged_get_kind (self->merge), kith_merged_get_id (self->merge),
                                  (const char * const *)chosen, reason, NULL,
                                  kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Records parted")));
}

static void
add_row (KithSplitDialog *self,
         KithMergeSince  *since)
{
  GtkWidget *row = adw_switch_row_new ();
  const char *label = kith_merge_row_label (kith_merge_since_get_table (since));
  const char *text = kith_merge_since_get_text (since);
  KithDate day = kith_merge_since_get_day (since);
  g_autofree char *date = day != KITH_DATE_NONE ? kith_date_format (day, C_("date", "%-e %B %Y")) : NULL;
  /* Translators: what came since, and its day, such as "Note, 4 May 2026" */
  g_autofree char *title = date != NULL ? g_strdup_printf (_("%s, %s"), label, date) : g_strdup (label);
  g_autofree char *isolated = text != NULL ? kith_text_isolate (text) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), isolated != NULL ? isolated : "");
  g_object_set_data_full (G_OBJECT (row), "uid", g_strdup (kith_merge_since_get_uid (since)), g_free);
  adw_preferences_group_add (self->since, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_since (KithSplitDialog *self,
            GListModel      *list)
{
  const char *name = kith_merged_get_name (self->merge);
  g_autofree char *isolated = kith_text_isolate (name != NULL ? name : _("the child without a name"));
  /* A group's description is markup. */
  g_autofree char *description = g_markup_printf_escaped (_("Switch on what belongs to %s. All else stays where it is."), isolated);

  adw_preferences_group_set_description (self->since, description);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithMergeSince) since = g_list_model_get_item (list, i);

      add_row (self, since);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->since), self->rows->len > 0);
  self->is_loaded = TRUE;
  kith_form_dialog_check (KITH_FORM_DIALOG (self));
}

static void
since_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) list = kith_store_load_merge_since_finish (KITH_STORE (source), result, &error);
  g_autoptr(KithSplitDialog) self = kith_load_end (user_data);

  if (self == NULL || kith_form_dialog_has_gone (KITH_FORM_DIALOG (self)))
    return;

  if (list != NULL)
    show_since (self, list);
  else
    kith_form_dialog_say (KITH_FORM_DIALOG (self), kith_merge_dialog_get_advice (error));
}

static void
kith_split_dialog_dispose (GObject *object)
{
  KithSplitDialog *self = KITH_SPLIT_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SPLIT_DIALOG);
  g_clear_object (&self->loader);
  g_clear_object (&self->merge);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_split_dialog_parent_class)->dispose (object);
}

static void
kith_split_dialog_class_init (KithSplitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_split_dialog_dispose;
  form_class->dup_place = kith_split_dialog_dup_place;
  form_class->is_complete = kith_split_dialog_is_complete;
  form_class->save = kith_split_dialog_save;
  form_class->finish = kith_store_split_records_finish;
  form_class->get_advice = kith_merge_dialog_get_advice;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-split-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSplitDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, KithSplitDialog, since);
}

static void
kith_split_dialog_init (KithSplitDialog *self)
{
  self->loader = kith_loader_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_split_dialog_new:
 * @store: a store that is open
 * @merge: the merge that is to be parted, the last one of its child
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_split_dialog_new (KithStore  *store,
                       KithMerged *merge)
{
  KithSplitDialog *self = NULL;
  KithLoad *load = NULL;
  const char *name;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_MERGED (merge), NULL);

  self = g_object_new (KITH_TYPE_SPLIT_DIALOG, "store", store, NULL);
  self->merge = g_object_ref (merge);
  name = kith_merged_get_name (merge);
  if (name != NULL)
    {
      g_autofree char *isolated = kith_text_isolate (name);

      kith_form_dialog_set_subtitle (KITH_FORM_DIALOG (self), isolated);
    }
  kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), _("_Part"));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));
  load = kith_loader_begin (self->loader, self);
  kith_store_load_merge_since_async (store, kith_merged_get_kind (merge), kith_merged_get_id (merge), kith_load_get_cancellable (load),
                                     since_loaded_cb, load);

  return ADW_DIALOG (self);
}
