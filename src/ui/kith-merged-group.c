/* kith-merged-group.c: which records were merged into one
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for each, with what the record that is gone was called. The last can be
 * parted. Where nothing was merged nothing stands here.
 */

#include "config.h"

#include "kith-merged-group.h"

#include <glib/gi18n.h>

#include "kith-loader.h"
#include "kith-split-dialog.h"
#include "kith-store-merges.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithMergedGroup
{
  AdwPreferencesGroup  parent_instance;

  KithStore           *store;
  KithLoader          *loader;
  GPtrArray           *rows;         /* (element-type GtkWidget) */
};

G_DEFINE_FINAL_TYPE (KithMergedGroup, kith_merged_group, ADW_TYPE_PREFERENCES_GROUP)

static void
split_clicked_cb (KithMergedGroup *self,
                  GtkButton       *button)
{
  KithMerged *merge = g_object_get_data (G_OBJECT (button), "merge");

  adw_dialog_present (kith_split_dialog_new (self->store, merge), GTK_WIDGET (self));
}

static GtkWidget *
make_button (KithMergedGroup *self,
             KithMerged      *merge,
             const char      *name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Part…"));
  g_autofree char *label = g_strdup_printf (_("Part from %s"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "merge", g_object_ref (merge), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (split_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static char *
dup_who (KithMerged *merge)
{
  const char *name = kith_merged_get_name (merge);
  const char *number = kith_merged_get_number (merge);

  if (name == NULL)
    return kith_text_isolate (number != NULL ? number : _("Record without a name"));

  return kith_text_isolate (name);
}

static char *
dup_facts (KithMerged *merge)
{
  const char *worker = kith_merged_get_worker (merge);
  g_autofree char *moment = kith_words_dup_moment (kith_merged_get_at (merge));
  g_autofree char *reason = kith_text_isolate (kith_merged_get_reason (merge));
  g_autofree char *who = worker != NULL ? kith_text_isolate (worker) : NULL;
  KithDate birth = kith_merged_get_birth (merge);
  g_autofree char *born = birth != KITH_DATE_NONE ? kith_date_format (birth, C_("date", "%-e %B %Y")) : NULL;
  g_autoptr(GString) facts = g_string_new (NULL);

  if (born != NULL)
    g_string_append_printf (facts, _("Born %s"), born);
  if (kith_merged_get_name (merge) != NULL && kith_merged_get_number (merge) != NULL)
    {
      g_autofree char *number = kith_text_isolate (kith_merged_get_number (merge));

      g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", number);
    }
  if (facts->len > 0)
    g_string_append_c (facts, '\n');
  /* Translators: when two records were merged, by whom, and why */
  if (who != NULL)
    g_string_append_printf (facts, _("Merged %s by %s: %s"), moment, who, reason);
  else
    g_string_append_printf (facts, _("Merged %s: %s"), moment, reason);

  return g_string_free_and_steal (g_steal_pointer (&facts));
}

static GtkWidget *
make_row (KithMergedGroup *self,
          KithMerged      *merge)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = dup_who (merge);
  g_autofree char *facts = dup_facts (merge);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (kith_merged_get_is_last (merge))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (self, merge, title));

  return row;
}

static void
show_merges (KithMergedGroup *self,
             GListModel      *merges)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < g_list_model_get_n_items (merges); i++)
    {
      g_autoptr(KithMerged) merge = g_list_model_get_item (merges, i);
      GtkWidget *row = make_row (self, merge);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) merges = kith_store_load_merges_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithMergedGroup) self = kith_load_end (user_data);

  if (self != NULL && merges != NULL && self->rows != NULL)
    show_merges (self, merges);
}

static void
kith_merged_group_dispose (GObject *object)
{
  KithMergedGroup *self = KITH_MERGED_GROUP (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  g_clear_object (&self->loader);
  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_merged_group_parent_class)->dispose (object);
}

static void
kith_merged_group_class_init (KithMergedGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_merged_group_dispose;
}

static void
kith_merged_group_init (KithMergedGroup *self)
{
  self->loader = kith_loader_new ();
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Merged into This Record"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * kith_merged_group_load:
 * @store: a store that is open
 * @kind: whose records
 * @id: a child, or an adult
 *
 * Asks for which records were merged into the child's.
 */
void
kith_merged_group_load (KithMergedGroup *self,
                        KithStore       *store,
                        KithMergeKind    kind,
                        gint64           id)
{
  KithLoad *load = NULL;

  g_return_if_fail (KITH_IS_MERGED_GROUP (self));
  g_return_if_fail (KITH_IS_STORE (store));

  g_set_object (&self->store, store);
  load = kith_loader_begin (self->loader, self);
  kith_store_load_merges_async (store, kind, id, kith_load_get_cancellable (load), loaded_cb, load);
}
