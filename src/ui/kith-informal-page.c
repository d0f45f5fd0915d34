/* kith-informal-page.c: the notes of the last informal contact
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They come from the same query as the day on the page before, and are read
 * for a school: of what is about a child no word is here.
 */

#include "config.h"

#include "kith-informal-page.h"

#include <glib/gi18n.h>

#include "kith-load-view.h"
#include "kith-note-card.h"
#include "kith-school-words.h"
#include "kith-store-informal.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithInformalPage
{
  AdwNavigationPage  parent_instance;

  KithStore         *store;
  KithSchoolLine    *line;
  gint64             cluster_id;
  KithDate           as_at;

  AdwWindowTitle    *window_title;
  KithLoadView      *load_view;
  GtkListBox        *cards;
};

G_DEFINE_FINAL_TYPE (KithInformalPage, kith_informal_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_notes (KithInformalPage *self,
            GListModel       *notes)
{
  gtk_list_box_remove_all (self->cards);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(KithNote) note = g_list_model_get_item (notes, i);

      gtk_list_box_append (self->cards, kith_note_card_new (self->store, note));
    }

  if (g_list_model_get_n_items (notes) > 0)
    kith_load_view_show_content (self->load_view);
  else
    kith_load_view_show_empty (self->load_view);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GListModel) notes = NULL;
  g_autoptr(KithInformalPage) self = NULL;
  g_autoptr(GError) error = NULL;

  notes = kith_store_load_informal_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (notes != NULL)
    show_notes (self, notes);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
reload (KithInformalPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_informal_async (self->store, self->cluster_id, self->line, self->as_at,
                                  kith_load_get_cancellable (load), loaded_cb, load);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_INFORMAL_PAGE (widget));
}

static void
show_title (KithInformalPage *self)
{
  g_autofree char *day = kith_words_dup_date (kith_school_line_get_last_informal (self->line));
  g_autofree char *title = kith_school_words_title (self->line, 0);
  g_autofree char *name = kith_text_isolate (title);
  /* Translators: a date, and the name of a school */
  g_autofree char *subtitle = g_strdup_printf (_("%s · %s"), day, name);

  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static void
kith_informal_page_dispose (GObject *object)
{
  KithInformalPage *self = KITH_INFORMAL_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_INFORMAL_PAGE);
  g_clear_object (&self->line);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_informal_page_parent_class)->dispose (object);
}

static void
kith_informal_page_class_init (KithInformalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_informal_page_dispose;

  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-informal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithInformalPage, cards);
  gtk_widget_class_bind_template_child (widget_class, KithInformalPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithInformalPage, window_title);
}

static void
kith_informal_page_init (KithInformalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_informal_page_new:
 * @store: a store that is open
 * @cluster: (nullable): the cluster of the table with the day; %NULL for all
 * @line: the line with the day
 * @as_at: the day that the line speaks of
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_informal_page_new (KithStore      *store,
                        KithCluster    *cluster,
                        KithSchoolLine *line,
                        KithDate        as_at)
{
  KithInformalPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (cluster == NULL || KITH_IS_CLUSTER (cluster), NULL);
  g_return_val_if_fail (KITH_IS_SCHOOL_LINE (line), NULL);

  self = g_object_new (KITH_TYPE_INFORMAL_PAGE, NULL);
  self->store = g_object_ref (store);
  self->line = g_object_ref (line);
  self->cluster_id = cluster != NULL ? kith_cluster_get_id (cluster) : 0;
  self->as_at = as_at;
  show_title (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return GTK_WIDGET (self);
}
