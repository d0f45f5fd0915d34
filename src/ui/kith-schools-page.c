/* kith-schools-page.c: the schools of a cluster, and how many children each number is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table comes from the store: a total, the schools, and the children whose
 * school is not known. It is shown in two forms, a table on a wide window and
 * cards on a narrow one, over the same list:
 *
 *     schools ──> filtered by the search ──┬──> KithSchoolsTable, sorts
 *     total, not known ────────────────────┴──> cards, in the store's order
 */

#include "config.h"

#include "kith-schools-page.h"

#include <glib/gi18n.h>

#include "kith-figure-page.h"
#include "kith-list-update.h"
#include "kith-load-view.h"
#include "kith-school-card.h"
#include "kith-school-page.h"
#include "kith-school-words.h"
#include "kith-schools-table.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithSchoolsPage
{
  AdwNavigationPage   parent_instance;

  KithStore          *store;
  KithCluster        *cluster;
  KithSchoolTable    *data;
  GListStore         *total;
  GListStore         *schools;
  GListStore         *not_known;
  GtkFilterListModel *found;
  GtkFilterListModel *found_not_known;
  GtkCustomFilter    *filter;
  char               *needle;
  guint               is_other_cluster : 1;

  AdwWindowTitle     *window_title;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  KithLoadView       *load_view;
  AdwStatusPage      *empty;
  GtkWidget          *empty_button;
  GtkLabel           *as_at;
  GtkLabel           *since;
  KithSchoolsTable   *table;
  GtkListView        *cards;
};

G_DEFINE_FINAL_TYPE (KithSchoolsPage, kith_schools_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_STORE = 1,
  PROP_CLUSTER,
} KithSchoolsPageProperty;

static GParamSpec *properties[PROP_CLUSTER + 1];

static gboolean
lines_equal (gconstpointer a,
             gconstpointer b)
{
  KithSchoolLine *line_a = KITH_SCHOOL_LINE ((gpointer)a);
  KithSchoolLine *line_b = KITH_SCHOOL_LINE ((gpointer)b);

  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    {
      if (kith_school_line_get_figure (line_a, figure) != kith_school_line_get_figure (line_b, figure))
        return FALSE;
    }

  return kith_school_line_get_school_id (line_a) == kith_school_line_get_school_id (line_b) &&
         g_strcmp0 (kith_school_line_get_name (line_a), kith_school_line_get_name (line_b)) == 0 &&
         g_strcmp0 (kith_school_line_get_phase (line_a), kith_school_line_get_phase (line_b)) == 0 &&
         g_strcmp0 (kith_school_line_get_workers (line_a), kith_school_line_get_workers (line_b)) == 0;
}

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (user_data);
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;
  g_autofree char *both = NULL;
  g_autofree char *folded = NULL;

  if (self->needle == NULL)
    return TRUE;

  title = kith_school_words_title (item, 0);
  about = kith_school_words_about (item);
  both = g_strconcat (title, " ", about, NULL);
  folded = kith_text_fold (both);

  return strstr (folded, self->needle) != NULL;
}

static guint
count_schools (KithSchoolsPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->schools));
}

static guint
count_found (KithSchoolsPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->found)) +
         g_list_model_get_n_items (G_LIST_MODEL (self->found_not_known));
}

/* Whatever is found, or whichever cluster it is now: one reads from the top. */
static void
scroll_to_top (KithSchoolsPage *self)
{
  kith_schools_table_scroll_to_top (self->table);
  if (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->cards))) > 0)
    gtk_list_view_scroll_to (self->cards, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static gboolean
has_any_child (KithSchoolLine *line)
{
  for (KithFigure figure = 0; figure < KITH_N_FIGURES; figure++)
    {
      if (kith_school_line_get_figure (line, figure) > 0)
        return TRUE;
    }

  return FALSE;
}

static void
say_empty (KithSchoolsPage *self,
           const char      *icon_name,
           const char      *title,
           const char      *description)
{
  adw_status_page_set_icon_name (self->empty, icon_name);
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
}

static void
offer_import (KithSchoolsPage *self,
              const char      *label,
              const char      *kind)
{
  gtk_widget_set_visible (self->empty_button, kind != NULL);
  if (kind == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (self->empty_button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->empty_button), "s", kind);
}

static void
show_state (KithSchoolsPage *self)
{
  if (count_schools (self) == 0)
    {
      say_empty (self, "kith-schools-symbolic",
                 _("No School Is in This Cluster Yet"),
                 _("A list of schools, such as the national register’s, brings them in."));
      offer_import (self, _("_Import Schools…"), "schools");
      kith_load_view_show_empty (self->load_view);
    }
  else if (kith_school_table_get_n_children (self->data) == 0)
    {
      say_empty (self, "system-users-symbolic",
                 _("No Children Are Known Here Yet"),
                 _("A children in need census from the council’s system brings them in. What it would change is shown before anything is written."));
      offer_import (self, _("_Import…"), "cin");
      kith_load_view_show_empty (self->load_view);
    }
  else if (count_found (self) == 0)
    {
      say_empty (self, "edit-find-symbolic",
                 _("No School Found"),
                 _("No school of this cluster has that in its name, its phase or its workers."));
      offer_import (self, NULL, NULL);
      kith_load_view_show_empty (self->load_view);
    }
  else
    {
      kith_load_view_show_content (self->load_view);
    }
}

static void
show_about (KithSchoolsPage *self)
{
  g_autofree char *day = kith_words_dup_date (kith_school_table_get_as_at (self->data));
  g_autofree char *start = kith_date_format (kith_school_table_get_year_start (self->data),
                                             /* Translators: a day without its year */
                                             _("%-d %B"));
  g_autofree char *as_at = g_strdup_printf (_("Cases this store knows, as at %s"), day);
  g_autofree char *since = g_strdup_printf (_("Referrals since %s; last year’s same months beside them."), start);

  gtk_label_set_text (self->as_at, as_at);
  gtk_label_set_text (self->since, since);
}

static void
put_line (GListStore     *list,
          KithSchoolLine *line)
{
  g_autoptr(GListStore) wanted = g_list_store_new (KITH_TYPE_SCHOOL_LINE);

  if (line != NULL)
    g_list_store_append (wanted, line);
  kith_list_update (list, G_LIST_MODEL (wanted), lines_equal);
}

static void
show_table (KithSchoolsPage *self,
            KithSchoolTable *data)
{
  KithSchoolLine *total = kith_school_table_get_total (data);
  KithSchoolLine *not_known = kith_school_table_get_not_known (data);

  /* The first card comes first: what is put in above others pushes them out of sight. */
  g_set_object (&self->data, data);
  put_line (self->total, total);
  kith_list_update (self->schools, kith_school_table_get_schools (data), lines_equal);
  put_line (self->not_known, not_known != NULL && has_any_child (not_known) ? not_known : NULL);
  kith_schools_table_set_total (self->table, total, count_schools (self));
  show_about (self);
  show_state (self);

  if (self->is_other_cluster)
    scroll_to_top (self);
  self->is_other_cluster = FALSE;
}

static void
table_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithSchoolTable) data = NULL;
  g_autoptr(KithSchoolsPage) self = NULL;
  g_autoptr(GError) error = NULL;

  data = kith_store_load_school_table_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (data != NULL)
    show_table (self, data);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
reload (KithSchoolsPage *self)
{
  KithLoad *load = NULL;

  if (self->cluster == NULL || kith_store_get_state (self->store) != KITH_STORE_OPEN)
    {
      kith_load_view_cancel (self->load_view);
      return;
    }

  load = kith_load_view_begin (self->load_view, self);
  kith_store_load_school_table_async (self->store, kith_cluster_get_id (self->cluster),
                                      kith_load_get_cancellable (load), table_loaded_cb, load);
}

static KithSchoolLine *
find_line (KithSchoolsPage   *self,
           KithSchoolLineKind kind,
           gint64             school_id)
{
  GListModel *schools = G_LIST_MODEL (self->schools);

  if (kind == KITH_SCHOOL_LINE_TOTAL)
    return g_object_ref (kith_school_table_get_total (self->data));

  if (kind == KITH_SCHOOL_LINE_NOT_KNOWN)
    return g_object_ref (kith_school_table_get_not_known (self->data));

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_school_line_get_school_id (line) == school_id)
        return g_steal_pointer (&line);
    }

  return NULL;
}

static void
push_page (KithSchoolsPage *self,
           GtkWidget       *page)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  g_return_if_fail (view != NULL);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
}

static void
open_figure_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (widget);
  g_autoptr(KithSchoolLine) line = NULL;
  GtkWidget *page = NULL;
  int figure = 0;
  int kind = 0;
  gint64 school_id = 0;

  g_variant_get (parameter, "(iix)", &figure, &kind, &school_id);
  g_return_if_fail (figure >= 0 && figure < KITH_N_FIGURES);

  line = self->data != NULL ? find_line (self, kind, school_id) : NULL;
  if (line == NULL)
    return;

  page = kith_figure_page_new (self->store, self->cluster, figure, line);
  kith_figure_page_set_as_at (KITH_FIGURE_PAGE (page), kith_school_table_get_as_at (self->data));
  push_page (self, page);
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_SCHOOLS_PAGE (widget));
}

static void
search_changed_cb (GtkSearchEntry  *entry,
                   KithSchoolsPage *self)
{
  g_autofree char *needle = kith_text_fold (gtk_editable_get_text (GTK_EDITABLE (entry)));

  g_free (self->needle);
  self->needle = *needle != '\0' ? g_steal_pointer (&needle) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (self->data == NULL)
    return;

  show_state (self);
  scroll_to_top (self);
}

static void
card_activated_cb (GtkListView     *cards,
                   guint            position,
                   KithSchoolsPage *self)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (cards));
  g_autoptr(KithSchoolLine) line = g_list_model_get_item (model, position);

  push_page (self, kith_school_page_new (self->store, self->cluster, line));
}

static void
setup_card_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               KithSchoolsPage    *self)
{
  gtk_list_item_set_child (item, kith_school_card_new ());
}

static void
bind_card_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              KithSchoolsPage    *self)
{
  KithSchoolLine *line = KITH_SCHOOL_LINE (gtk_list_item_get_item (item));
  g_autofree char *title = kith_school_words_title (line, count_schools (self));

  kith_school_card_set_line (KITH_SCHOOL_CARD (gtk_list_item_get_child (item)), line, count_schools (self));
  gtk_list_item_set_accessible_label (item, title);
}

static void
make_models (KithSchoolsPage *self)
{
  self->total = g_list_store_new (KITH_TYPE_SCHOOL_LINE);
  self->schools = g_list_store_new (KITH_TYPE_SCHOOL_LINE);
  self->not_known = g_list_store_new (KITH_TYPE_SCHOOL_LINE);
  self->filter = gtk_custom_filter_new (is_found, self, NULL);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->schools)),
                                           g_object_ref (GTK_FILTER (self->filter)));
  self->found_not_known = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->not_known)),
                                                     g_object_ref (GTK_FILTER (self->filter)));
}

static void
fill_cards (KithSchoolsPage *self)
{
  g_autoptr(GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr(GtkNoSelection) selection = NULL;
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_list_store_append (parts, self->total);
  g_list_store_append (parts, self->found);
  g_list_store_append (parts, self->found_not_known);
  selection = gtk_no_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)))));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_card_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_card_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->cards, factory);
  gtk_list_view_set_model (self->cards, GTK_SELECTION_MODEL (selection));
}

static void
kith_schools_page_dispose (GObject *object)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHOOLS_PAGE);
  g_clear_object (&self->found);
  g_clear_object (&self->found_not_known);
  g_clear_object (&self->filter);
  g_clear_object (&self->total);
  g_clear_object (&self->schools);
  g_clear_object (&self->not_known);
  g_clear_object (&self->data);
  g_clear_object (&self->cluster);
  g_clear_object (&self->store);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (kith_schools_page_parent_class)->dispose (object);
}

static void
kith_schools_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (object);

  switch ((KithSchoolsPageProperty)prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;

    case PROP_CLUSTER:
      g_value_set_object (value, self->cluster);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_schools_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  KithSchoolsPage *self = KITH_SCHOOLS_PAGE (object);

  switch ((KithSchoolsPageProperty)prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;

    case PROP_CLUSTER:
      kith_schools_page_set_cluster (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_schools_page_class_init (KithSchoolsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_schools_page_dispose;
  object_class->get_property = kith_schools_page_get_property;
  object_class->set_property = kith_schools_page_set_property;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL,
                         KITH_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_CLUSTER] =
    g_param_spec_object ("cluster", NULL, NULL,
                         KITH_TYPE_CLUSTER,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "figure.open", "(iix)", open_figure_action);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  g_type_ensure (KITH_TYPE_SCHOOLS_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-schools-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, as_at);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, cards);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, since);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, table);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsPage, window_title);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
kith_schools_page_init (KithSchoolsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));

  make_models (self);
  kith_schools_table_set_models (self->table, G_LIST_MODEL (self->found), G_LIST_MODEL (self->found_not_known));
  fill_cards (self);
}

/**
 * kith_schools_page_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the page, of no cluster yet
 */
GtkWidget *
kith_schools_page_new (KithStore *store)
{
  KithSchoolsPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_SCHOOLS_PAGE, "store", store, NULL);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * kith_schools_page_get_cluster:
 *
 * Returns: (transfer none) (nullable): whose schools they are
 */
KithCluster *
kith_schools_page_get_cluster (KithSchoolsPage *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOLS_PAGE (self), NULL);

  return self->cluster;
}

/**
 * kith_schools_page_set_cluster:
 * @cluster: (nullable): whose schools they are
 */
void
kith_schools_page_set_cluster (KithSchoolsPage *self,
                               KithCluster     *cluster)
{
  g_return_if_fail (KITH_IS_SCHOOLS_PAGE (self));
  g_return_if_fail (cluster == NULL || KITH_IS_CLUSTER (cluster));

  if (!g_set_object (&self->cluster, cluster))
    return;

  self->is_other_cluster = TRUE;
  adw_window_title_set_subtitle (self->window_title, cluster != NULL ? kith_cluster_get_name (cluster) : "");
  reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLUSTER]);
}
