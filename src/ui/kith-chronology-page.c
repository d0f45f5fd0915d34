/* kith-chronology-page.c: the significant events of a child, or of brothers and sisters together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order is that of a print, the first event first: a chronology is read
 * from its beginning. What is chosen here is what a print of it has.
 */

#include "config.h"

#include "kith-chronology-page.h"

#include <glib/gi18n.h>

#include "kith-load-view.h"
#include "kith-print-dialog.h"
#include "kith-store-chronology.h"
#include "kith-text.h"

struct _KithChronologyPage
{
  AdwNavigationPage  parent_instance;

  KithStore         *store;
  gint64             child_id;
  KithChronology    *chronology;
  GListModel        *events;
  guint              is_filling : 1;

  KithLoadView      *load_view;
  GtkWidget         *of_whom;
  GtkWidget         *kinds;
  GtkWidget         *person;
  GtkWidget         *period;
  GtkWidget         *count;
  GtkWidget         *list;
};

G_DEFINE_FINAL_TYPE (KithChronologyPage, kith_chronology_page, ADW_TYPE_NAVIGATION_PAGE)

/* How many months back; 0 for always. */
static const struct
{
  int         n_months;
  const char *label;
} periods[] = {
  { 0, N_("All Years") },
  { 6, N_("Last Six Months") },
  { 12, N_("Last Year") },
  { 24, N_("Last Two Years") },
};

static gboolean
is_family (KithChronologyPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->of_whom)), "family") == 0;
}

static gint64
get_person (KithChronologyPage *self)
{
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->person));
  g_autoptr(KithChild) child = NULL;

  if (!is_family (self) || self->chronology == NULL || position == 0 || position == GTK_INVALID_LIST_POSITION)
    return 0;

  child = g_list_model_get_item (kith_chronology_get_children (self->chronology), position - 1);

  return child != NULL ? kith_child_get_id (child) : 0;
}

static KithChronologyFilter
get_filter (KithChronologyPage *self)
{
  guint kind = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kinds));
  guint period = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->period));
  KithChronologyFilter filter = { 0, get_person (self), KITH_DATE_NONE, KITH_DATE_NONE };

  if (kind > 0 && kind <= KITH_N_CHRONOLOGY_KINDS)
    filter.kinds = 1u << (kind - 1);
  if (period > 0 && period < G_N_ELEMENTS (periods))
    filter.from = kith_date_add_months (kith_date_today (), -periods[period].n_months);

  return filter;
}

static void
show_events (KithChronologyPage *self)
{
  const KithChronologyFilter filter = get_filter (self);
  g_autoptr(GListModel) events = NULL;
  g_autoptr(GtkSelectionModel) selection = NULL;
  g_autofree char *count = NULL;
  guint n_events;

  if (self->chronology == NULL)
    return;

  events = kith_chronology_filter (self->chronology, &filter);
  g_set_object (&self->events, events);
  n_events = g_list_model_get_n_items (events);
  count = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  gtk_label_set_text (GTK_LABEL (self->count), count);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (events)));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), selection);
  if (n_events > 0)
    kith_load_view_show_content (self->load_view);
  else
    kith_load_view_show_empty (self->load_view);
}

static void
fill_people (KithChronologyPage *self)
{
  GListModel *children = kith_chronology_get_children (self->chronology);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Everybody"));
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      gtk_string_list_append (names, kith_child_get_display_name (child));
    }

  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->person), G_LIST_MODEL (names));
  gtk_widget_set_visible (self->person, is_family (self) && g_list_model_get_n_items (children) > 1);
  self->is_filling = FALSE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithChronology) chronology = kith_store_load_chronology_finish (KITH_STORE (source), result, &error);
  g_autoptr(KithChronologyPage) self = kith_load_end (user_data);

  if (self == NULL)
    return;

  if (chronology == NULL)
    {
      kith_load_view_show_error (self->load_view, error);
      return;
    }

  g_set_object (&self->chronology, chronology);
  fill_people (self);
  show_events (self);
}

static void
reload (KithChronologyPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_chronology_async (self->store, self->child_id, is_family (self),
                                    kith_load_get_cancellable (load), loaded_cb, load);
}

static void
whom_changed_cb (KithChronologyPage *self)
{
  if (self->store != NULL)
    reload (self);
}

static void
filter_changed_cb (KithChronologyPage *self)
{
  if (self->store != NULL && !self->is_filling)
    show_events (self);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithChronologyPage *self = KITH_CHRONOLOGY_PAGE (widget);
  const KithPrintRequest request = {
    .what = is_family (self) ? KITH_SHARE_FAMILY_CHRONOLOGY : KITH_SHARE_CHRONOLOGY,
    .child_id = self->child_id,
    .filter = get_filter (self),
  };

  adw_dialog_present (kith_print_dialog_new (self->store, &request), widget);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_CHRONOLOGY_PAGE (widget));
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* The day, and beside it what happened with its source below. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *day = add_label (row, "numeric");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (day, "dimmed");
  gtk_widget_set_size_request (day, 96, -1);
  gtk_widget_set_valign (day, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (day), FALSE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), words);
  add_label (words, NULL);
  gtk_widget_add_css_class (add_label (words, "caption"), "dimmed");
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static char *
make_source (KithChronologyPage  *self,
             KithChronologyEvent *event)
{
  const char *source = kith_chronology_event_get_source (event);
  g_autofree char *who = NULL;
  g_autofree char *isolated = NULL;

  if (!is_family (self))
    return kith_text_tame (source);

  who = kith_chronology_dup_who (self->chronology, event);
  isolated = kith_text_isolate (who);

  return g_strdup_printf ("%s · %s", isolated, source);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  KithChronologyPage *self = KITH_CHRONOLOGY_PAGE (user_data);
  KithChronologyEvent *event = gtk_list_item_get_item (item);
  GtkWidget *day = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *line = gtk_widget_get_first_child (gtk_widget_get_next_sibling (day));
  g_autofree char *date = kith_date_format (kith_chronology_event_get_day (event), _("%-d %b %Y"));
  g_autofree char *tame = kith_text_tame (kith_chronology_event_get_line (event));
  g_autofree char *source = make_source (self, event);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", date, tame, source);

  gtk_label_set_text (GTK_LABEL (day), date);
  gtk_label_set_text (GTK_LABEL (line), tame);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (line)), source);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
fill_choices (KithChronologyPage *self)
{
  g_autoptr(GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) months = gtk_string_list_new (NULL);

  gtk_string_list_append (kinds, _("All Kinds"));
  for (guint i = 0; i < KITH_N_CHRONOLOGY_KINDS; i++)
    gtk_string_list_append (kinds, kith_chronology_kind_get_label (i));
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    gtk_string_list_append (months, _(periods[i].label));

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kinds), G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->period), G_LIST_MODEL (months));
}

static void
kith_chronology_page_dispose (GObject *object)
{
  KithChronologyPage *self = KITH_CHRONOLOGY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHRONOLOGY_PAGE);
  g_clear_object (&self->chronology);
  g_clear_object (&self->events);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_chronology_page_parent_class)->dispose (object);
}

static void
kith_chronology_page_class_init (KithChronologyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_chronology_page_dispose;

  gtk_widget_class_install_action (widget_class, "child.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-chronology-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChronologyPage, count);
  gtk_widget_class_bind_template_child (widget_class, KithChronologyPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, KithChronologyPage, list);
  gtk_widget_class_bind_template_child (widget_class, KithChronologyPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithChronologyPage, of_whom);
  gtk_widget_class_bind_template_child (widget_class, KithChronologyPage, period);
  gtk_widget_class_bind_template_child (widget_class, KithChronologyPage, person);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, whom_changed_cb);
}

static void
kith_chronology_page_init (KithChronologyPage *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  fill_choices (self);
}

/**
 * kith_chronology_page_new:
 * @store: a store that is open
 * @child_id: on whose file it stands
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_chronology_page_new (KithStore *store,
                          gint64     child_id)
{
  KithChronologyPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_CHRONOLOGY_PAGE, NULL);
  self->store = g_object_ref (store);
  self->child_id = child_id;
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return GTK_WIDGET (self);
}

/**
 * kith_chronology_page_get_events:
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL while it is waited for
 */
GListModel *
kith_chronology_page_get_events (KithChronologyPage *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_PAGE (self), NULL);

  return self->events;
}
