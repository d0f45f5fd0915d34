/* kith-history-dialog.c: what was done, by whom and when, and undoing it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Acts come from the store a page at a time, the newest first. The next page
 * is asked for when the end of the list comes within a screen of what is
 * seen. After any change the list is read again as far as it was read before,
 * so that the place is kept.
 */

#include "config.h"

#include "kith-history-dialog.h"

#include <glib/gi18n.h>

#include "kith-act-row.h"
#include "kith-list-update.h"
#include "kith-load-view.h"
#include "kith-words.h"

#define ACTS_PER_PAGE 50

struct _KithHistoryDialog
{
  AdwDialog      parent_instance;

  KithStore     *store;
  GListStore    *acts;
  guint          has_more : 1;
  guint          is_undoing : 1;

  KithLoadView  *load_view;
  AdwBanner     *fault;
  GtkListView   *list;
  GtkAdjustment *adjustment;
};

G_DEFINE_FINAL_TYPE (KithHistoryDialog, kith_history_dialog, ADW_TYPE_DIALOG)

static guint
count_acts (KithHistoryDialog *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->acts));
}

static gboolean
acts_equal (gconstpointer a,
            gconstpointer b)
{
  KithActSummary *act_a = KITH_ACT_SUMMARY ((gpointer)a);
  KithActSummary *act_b = KITH_ACT_SUMMARY ((gpointer)b);

  return kith_act_summary_get_seq (act_a) == kith_act_summary_get_seq (act_b) &&
         kith_act_summary_get_undone_by (act_a) == kith_act_summary_get_undone_by (act_b);
}

/* The newest day first; within a day the order of the journal stands. */
static int
compare_days (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  KithDate day_a = kith_date_new_from_usec (kith_act_summary_get_at_usec (KITH_ACT_SUMMARY ((gpointer)a)));
  KithDate day_b = kith_date_new_from_usec (kith_act_summary_get_at_usec (KITH_ACT_SUMMARY ((gpointer)b)));

  return (day_b > day_a) - (day_b < day_a);
}

static char *
say_day (KithDate day)
{
  KithDate today = kith_date_today ();

  if (day == today)
    return g_strdup (_("Today"));

  if (day == today - 1)
    return g_strdup (_("Yesterday"));

  /* Translators: a day with its weekday, as g_date_time_format() takes it. */
  return kith_date_format (day, _("%A %-d %B %Y"));
}

static void
show_state (KithHistoryDialog *self)
{
  if (count_acts (self) > 0)
    kith_load_view_show_content (self->load_view);
  else
    kith_load_view_show_empty (self->load_view);
}

static void
all_loaded_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GListModel) acts = NULL;
  g_autoptr(KithHistoryDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  acts = kith_store_load_history_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (acts == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  self->has_more = g_list_model_get_n_items (acts) >= MAX (count_acts (self), ACTS_PER_PAGE);
  kith_list_update (self->acts, acts, acts_equal);
  show_state (self);
}

static void
reload (KithHistoryDialog *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_history_async (self->store, 0, MAX (count_acts (self), ACTS_PER_PAGE),
                                 kith_load_get_cancellable (load), all_loaded_cb, load);
}

static void
more_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GListModel) acts = NULL;
  g_autoptr(KithHistoryDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  acts = kith_store_load_history_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL || acts == NULL)
    return;

  self->has_more = g_list_model_get_n_items (acts) >= ACTS_PER_PAGE;
  for (guint i = 0; i < g_list_model_get_n_items (acts); i++)
    {
      g_autoptr(KithActSummary) act = g_list_model_get_item (acts, i);

      g_list_store_append (self->acts, act);
    }
}

static void
load_more (KithHistoryDialog *self)
{
  g_autoptr(KithActSummary) last = NULL;
  KithLoad *load = NULL;

  if (!self->has_more || kith_load_view_get_is_loading (self->load_view))
    return;

  last = g_list_model_get_item (G_LIST_MODEL (self->acts), count_acts (self) - 1);
  load = kith_load_view_begin (self->load_view, self);
  kith_store_load_history_async (self->store, kith_act_summary_get_seq (last), ACTS_PER_PAGE,
                                 kith_load_get_cancellable (load), more_loaded_cb, load);
}

static void
scrolled_cb (KithHistoryDialog *self)
{
  double page = gtk_adjustment_get_page_size (self->adjustment);
  double end = gtk_adjustment_get_upper (self->adjustment);

  if (gtk_adjustment_get_value (self->adjustment) + 2 * page >= end)
    load_more (self);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithHistoryDialog) self = KITH_HISTORY_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithActSummary) act = kith_store_undo_finish (KITH_STORE (source), result, &error);
  g_autofree char *text = NULL;

  self->is_undoing = FALSE;
  adw_banner_set_revealed (self->fault, act == NULL);
  if (act != NULL)
    return;

  /* Translators: %s is one or more sentences: why, and what to do about it */
  text = g_strdup_printf (_("Not undone. %s"), kith_words_get_error_advice (error));
  adw_banner_set_title (self->fault, text);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithHistoryDialog *self = KITH_HISTORY_DIALOG (widget);

  if (self->is_undoing)
    return;

  self->is_undoing = TRUE;
  kith_store_undo_async (self->store, g_variant_get_int64 (parameter), NULL,
                         undone_cb, g_object_ref (self));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_HISTORY_DIALOG (widget));
}

static void
dismiss_fault_cb (AdwBanner *banner)
{
  adw_banner_set_revealed (banner, FALSE);
}

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              KithHistoryDialog  *self)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, kith_act_row_new ());
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkListItem        *item,
             KithHistoryDialog  *self)
{
  KithActSummary *act = KITH_ACT_SUMMARY (gtk_list_item_get_item (item));
  g_autofree char *description = kith_act_row_describe (act);

  kith_act_row_set_act (KITH_ACT_ROW (gtk_list_item_get_child (item)), act);
  gtk_list_item_set_accessible_label (item, description);
}

static void
setup_header_cb (GtkListItemFactory *factory,
                 GtkListHeader      *header,
                 KithHistoryDialog  *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "xalign", 0.0f,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkListItemFactory *factory,
                GtkListHeader      *header,
                KithHistoryDialog  *self)
{
  KithActSummary *act = KITH_ACT_SUMMARY (gtk_list_header_get_item (header));
  g_autofree char *day = say_day (kith_date_new_from_usec (kith_act_summary_get_at_usec (act)));

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), day);
}

static void
fill_list (KithHistoryDialog *self)
{
  GtkSorter *days = GTK_SORTER (gtk_custom_sorter_new (compare_days, NULL, NULL));
  GtkSortListModel *sorted = NULL;
  g_autoptr(GtkNoSelection) selection = NULL;
  g_autoptr(GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  self->acts = g_list_store_new (KITH_TYPE_ACT_SUMMARY);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->acts)), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, days);
  g_object_unref (days);
  selection = gtk_no_selection_new (G_LIST_MODEL (sorted));

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
kith_history_dialog_dispose (GObject *object)
{
  KithHistoryDialog *self = KITH_HISTORY_DIALOG (object);

  g_clear_object (&self->adjustment);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_HISTORY_DIALOG);
  g_clear_object (&self->acts);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_history_dialog_parent_class)->dispose (object);
}

static void
kith_history_dialog_class_init (KithHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_history_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "history.undo", "x", undo_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithHistoryDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, KithHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, KithHistoryDialog, load_view);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_fault_cb);
}

static void
kith_history_dialog_init (KithHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_list (self);

  self->adjustment = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kith_history_dialog_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_history_dialog_new (KithStore *store)
{
  KithHistoryDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_HISTORY_DIALOG, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return ADW_DIALOG (self);
}

/**
 * kith_history_dialog_get_acts:
 *
 * Returns: (transfer none): #KithActSummary, as far as they were read
 */
GListModel *
kith_history_dialog_get_acts (KithHistoryDialog *self)
{
  g_return_val_if_fail (KITH_IS_HISTORY_DIALOG (self), NULL);

  return G_LIST_MODEL (self->acts);
}
