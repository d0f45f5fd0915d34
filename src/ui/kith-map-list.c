/* kith-map-list.c: the subjects and ties of a map, as a list
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The twin of the picture, from the same scene: whoever hears the screen, prints,
 * or prefers it, has everything that is drawn. Subjects first, then ties; it is
 * sorted by any column, and what is typed is looked for in all of it.
 */

#include "config.h"

#include "kith-map-list.h"

#include <glib/gi18n.h>

#include "kith-map-row.h"

struct _KithMapList
{
  AdwBin              parent_instance;

  GListStore         *rows;
  GtkCustomFilter    *filter;
  GtkFilterListModel *found;
  GtkSingleSelection *selection;
  GtkColumnView      *view;
  GtkSearchEntry     *entry;
};

G_DEFINE_FINAL_TYPE (KithMapList, kith_map_list, ADW_TYPE_BIN)

typedef struct
{
  const char *property;
  const char *title;
  gboolean    expands;
} Column;

static const Column columns[] =
{
  { "what", NC_("map", "Subject or Tie"), TRUE },
  { "kind", NC_("map", "Kind"), FALSE },
  { "known", NC_("map", "What Is Known"), TRUE },
  { "since", NC_("map", "Since"), FALSE },
  { "sure", NC_("map", "How Sure"), FALSE },
};

static guint activated_signal;

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  KithMapList *self = KITH_MAP_LIST (user_data);

  return kith_map_row_has (item, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
search_changed_cb (GtkSearchEntry *entry,
                   KithMapList    *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
activate_cb (GtkColumnView *view,
             guint          position,
             KithMapList   *self)
{
  g_autoptr(KithMapRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, activated_signal, 0, kith_map_row_is_tie (row), kith_map_row_get_index (row));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  const Column *column = user_data;
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;

  g_object_get (gtk_list_item_get_item (item), column->property, &text, NULL);
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, text);
}

static void
add_column (KithMapList  *self,
            const Column *column)
{
  g_autoptr(GtkColumnViewColumn) view_column = NULL;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkExpression *expression = gtk_property_expression_new (KITH_TYPE_MAP_ROW, NULL, column->property);
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_string_sorter_new (expression));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer)column);
  view_column = gtk_column_view_column_new (g_dpgettext2 (NULL, "map", column->title), factory);
  gtk_column_view_column_set_expand (view_column, column->expands);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_append_column (self->view, view_column);
}

static void
kith_map_list_dispose (GObject *object)
{
  KithMapList *self = KITH_MAP_LIST (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_MAP_LIST);

  G_OBJECT_CLASS (kith_map_list_parent_class)->dispose (object);
}

static void
kith_map_list_class_init (KithMapListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_map_list_dispose;

  /**
   * KithMapList::activated:
   * @self: the list
   * @is_tie: whether it is a tie
   * @index: which of the subjects or ties
   *
   * A row was opened.
   */
  activated_signal =
    g_signal_new ("activated",
                  G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-map-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KithMapList, entry);
  gtk_widget_class_bind_template_child (widget_class, KithMapList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
kith_map_list_init (KithMapList *self)
{
  GtkSortListModel *sorted = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, &columns[i]);

  self->rows = g_list_store_new (KITH_TYPE_MAP_ROW);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)), GTK_FILTER (g_object_ref (self->filter)));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->found)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/**
 * kith_map_list_new:
 *
 * Returns: (transfer floating): a list of nothing yet
 */
GtkWidget *
kith_map_list_new (void)
{
  return g_object_new (KITH_TYPE_MAP_LIST, NULL);
}

static void
add_rows (GPtrArray    *rows,
          KithMapScene *scene,
          gboolean      is_tie,
          guint         n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (rows, kith_map_row_new (scene, is_tie, i));
}

/**
 * kith_map_list_set_scene:
 * @scene: (nullable): a map
 */
void
kith_map_list_set_scene (KithMapList  *self,
                         KithMapScene *scene)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (KITH_IS_MAP_LIST (self));
  g_return_if_fail (scene == NULL || KITH_IS_MAP_SCENE (scene));

  if (scene != NULL)
    {
      add_rows (rows, scene, FALSE, kith_map_scene_get_values (scene)->n_nodes);
      add_rows (rows, scene, TRUE, kith_map_scene_get_values (scene)->n_ties);
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

/**
 * kith_map_list_get_n_rows:
 *
 * Returns: how many rows are shown
 */
guint
kith_map_list_get_n_rows (KithMapList *self)
{
  g_return_val_if_fail (KITH_IS_MAP_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->found));
}

/**
 * kith_map_list_find:
 *
 * Takes the keyboard to where one types what to look for.
 */
void
kith_map_list_find (KithMapList *self)
{
  g_return_if_fail (KITH_IS_MAP_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
