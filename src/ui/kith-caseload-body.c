/* kith-caseload-body.c: the children of a caseload, or its workers
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One caseload is looked at in two ways:
 *
 *     caseload ──> KithCaseloadView, filtered, found, sorted ──┬──> table
 *         │                                                    └──> cards
 *         └──────> KithTeamList, worker by worker; a number sets the filter
 */

#include "config.h"

#include "kith-caseload-body.h"

#include <glib/gi18n.h>

#include "kith-caseload-card.h"
#include "kith-caseload-filters.h"
#include "kith-caseload-table.h"
#include "kith-caseload-words.h"
#include "kith-row-menu.h"
#include "kith-team-list.h"

struct _KithCaseloadBody
{
  AdwBreakpointBin     parent_instance;

  KithCaseload        *caseload;
  KithCaseloadView    *view;
  KithSearchResult    *result;       /* what the view was narrowed to; %NULL for no search */

  AdwToggleGroup      *mode;
  GtkStack            *stack;
  GtkLabel            *about;
  GtkButton           *no_worker;
  GtkButton           *outside;
  GtkMenuButton       *columns_button;
  GtkToggleButton     *choose;
  KithCaseloadFilters *filters;
  KithCaseloadTable   *table;
  GtkListView         *cards;
  KithTeamList        *team;
  AdwStatusPage       *nothing;
  GtkWidget           *everybody;
  GtkWidget           *clear;
};

G_DEFINE_FINAL_TYPE (KithCaseloadBody, kith_caseload_body, ADW_TYPE_BREAKPOINT_BIN)

enum
{
  OPENED,
  SELECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
count_shown (KithCaseloadBody *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->view));
}

static void
say_nobody_found (KithCaseloadBody *self)
{
  g_autofree char *title = kith_caseload_words_nobody (self->result);
  g_autofree char *elsewhere = kith_caseload_words_elsewhere (self->caseload, self->result);

  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, elsewhere);
}

static void
show_nothing (KithCaseloadBody *self)
{
  gboolean is_search = self->result != NULL;

  if (is_search)
    {
      say_nobody_found (self);
    }
  else if (!kith_caseload_filters_is_filtering (self->filters))
    {
      adw_status_page_set_title (self->nothing, _("No Open Case"));
      adw_status_page_set_description (self->nothing, _("No child at a school of this cluster has an open case."));
    }
  else
    {
      adw_status_page_set_title (self->nothing, _("No Child Is Like That"));
      adw_status_page_set_description (self->nothing, _("No child on this caseload is in all that is chosen above."));
    }

  gtk_widget_set_visible (self->everybody, is_search && kith_search_result_get_n_found (self->result) > 0);
  gtk_widget_set_visible (self->clear, kith_caseload_filters_is_filtering (self->filters));
}

/* Without a cluster nobody is in one, and there is nothing to say. */
static gboolean
has_outside (KithCaseload *caseload)
{
  guint n_outside = kith_caseload_get_n_outside (caseload);

  return n_outside > 0 && (kith_caseload_get_cluster_id (caseload) != 0 || n_outside < kith_caseload_get_n_rows (caseload));
}

static void
show_about (KithCaseloadBody *self)
{
  guint n_without = 0;
  g_autofree char *about = kith_caseload_words_about (self->caseload, count_shown (self),
                                                      kith_caseload_view_get_n_beside (self->view));
  g_autofree char *without = kith_caseload_words_without_worker (self->caseload, &n_without);
  g_autofree char *outside = kith_caseload_words_outside (self->caseload);

  gtk_label_set_text (self->about, about);
  gtk_button_set_label (self->outside, outside);
  gtk_widget_set_visible (GTK_WIDGET (self->outside), has_outside (self->caseload));

  /* Whatever is chosen, nobody is to be forgotten whom nobody has. */
  gtk_button_set_label (self->no_worker, without);
  gtk_widget_set_visible (GTK_WIDGET (self->no_worker), n_without > 0);
}

static void
show_rows (KithCaseloadBody *self)
{
  if (self->caseload == NULL)
    return;

  show_about (self);
  gtk_widget_set_visible (GTK_WIDGET (self->filters), !kith_caseload_body_shows_team (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns_button), !kith_caseload_body_shows_team (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose), !kith_caseload_body_shows_team (self));
  if (kith_caseload_body_shows_team (self))
    {
      gtk_stack_set_visible_child_name (self->stack, "team");
    }
  else if (count_shown (self) == 0)
    {
      show_nothing (self);
      gtk_stack_set_visible_child_name (self->stack, "nothing");
    }
  else
    {
      gtk_stack_set_visible_child_name (self->stack, "children");
    }
}

static void
scroll_to_top (KithCaseloadBody *self)
{
  if (count_shown (self) == 0)
    return;

  kith_caseload_table_scroll_to (self->table, 0);
  gtk_list_view_scroll_to (self->cards, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
filters_changed_cb (KithCaseloadBody *self)
{
  KithCaseloadFilter filter;

  kith_caseload_filters_get_filter (self->filters, &filter);
  kith_caseload_view_set_filter (self->view, &filter);
  kith_caseload_filters_show_counts (self->filters, self->view);
  show_rows (self);
  scroll_to_top (self);
}

static void
mode_changed_cb (KithCaseloadBody *self)
{
  show_rows (self);
}

static void
selection_changed_cb (KithCaseloadBody *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
opened_cb (KithCaseloadTable *table,
           gint64             child_id,
           KithCaseloadBody  *self)
{
  g_signal_emit (self, signals[OPENED], 0, child_id);
}

static void
choose_card (KithCaseloadBody *self,
             guint             position,
             gboolean          is_chosen)
{
  GtkSelectionModel *selection = kith_caseload_table_get_selection (self->table);

  if (position == GTK_INVALID_LIST_POSITION || gtk_selection_model_is_selected (selection, position) == is_chosen)
    return;

  if (is_chosen)
    gtk_selection_model_select_item (selection, position, FALSE);
  else
    gtk_selection_model_unselect_item (selection, position);
}

/* While several are chosen, a card is chosen and not opened. */
static void
card_activated_cb (GtkListView      *cards,
                   guint             position,
                   KithCaseloadBody *self)
{
  GtkSelectionModel *selection = kith_caseload_table_get_selection (self->table);

  if (gtk_toggle_button_get_active (self->choose))
    choose_card (self, position, !gtk_selection_model_is_selected (selection, position));
  else
    g_signal_emit (self, signals[OPENED], 0, kith_caseload_view_get_id (self->view, position));
}

static void
show_filter (KithCaseloadBody         *self,
             const KithCaseloadFilter *filter)
{
  kith_caseload_body_show_team (self, FALSE);
  kith_caseload_filters_set_filter (self->filters, filter);
}

static void
figure_opened_cb (KithTeamList     *team,
                  KithTeamLine     *line,
                  int               figure,
                  KithCaseloadBody *self)
{
  KithCaseloadFilter filter;

  kith_team_line_get_filter (line, (KithTeamFigure)figure, &filter);
  show_filter (self, &filter);
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const KithCaseloadFilter none = { 0 };

  show_filter (KITH_CASELOAD_BODY (widget), &none);
}

static void
without_worker_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  const KithCaseloadFilter filter = { .worker_id = KITH_CASELOAD_NONE };

  show_filter (KITH_CASELOAD_BODY (widget), &filter);
}

static void
outside_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  const KithCaseloadFilter filter = { .school_id = KITH_CASELOAD_NO_CLUSTER };

  show_filter (KITH_CASELOAD_BODY (widget), &filter);
}

static void
check_toggled_cb (GtkListItem    *item,
                  GtkCheckButton *check)
{
  GtkWidget *body = gtk_widget_get_ancestor (GTK_WIDGET (check), KITH_TYPE_CASELOAD_BODY);

  if (body != NULL)
    choose_card (KITH_CASELOAD_BODY (body), gtk_list_item_get_position (item), gtk_check_button_get_active (check));
}

static void
show_choosing (GtkToggleButton *choose,
               GParamSpec      *pspec,
               GtkWidget       *card)
{
  kith_caseload_card_set_choosing (KITH_CASELOAD_CARD (card), gtk_toggle_button_get_active (choose));
}

/* A finger that stays on a card begins to choose. */
static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 GtkListItem         *item)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  KithCaseloadBody *self = KITH_CASELOAD_BODY (gtk_widget_get_ancestor (card, KITH_TYPE_CASELOAD_BODY));

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_toggle_button_set_active (self->choose, TRUE);
  choose_card (self, gtk_list_item_get_position (item), TRUE);
}

/* With one click to open, a list selects what the pointer passes over; so the
 * cards select nothing by themselves.
 */
static void
setup_card_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               KithCaseloadBody   *self)
{
  GtkWidget *card = kith_caseload_card_new ();
  GtkWidget *check = kith_caseload_card_get_check (KITH_CASELOAD_CARD (card));
  GtkGesture *gesture = gtk_gesture_long_press_new ();

  g_object_bind_property (item, "selected", check, "active", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choose, "notify::active", G_CALLBACK (show_choosing), card, G_CONNECT_DEFAULT);
  show_choosing (self->choose, NULL, card);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (long_pressed_cb), item, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (gesture));
  kith_row_menu_mark (card, item);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, card);
}

static void
choosing_changed_cb (KithCaseloadBody *self)
{
  if (!gtk_toggle_button_get_active (self->choose))
    kith_caseload_body_unselect (self);
}

static void
add_row_menus (KithCaseloadBody *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Open"), "caseload.open");
  g_menu_append (menu, _("Set _Worker…"), "caseload.set-worker");
  g_menu_append (menu, _("Set _School…"), "caseload.set-school");
  g_menu_append (menu, _("_Merge These Two…"), "caseload.merge");
  kith_caseload_table_set_row_menu (self->table, G_MENU_MODEL (menu));
  kith_row_menu_install (GTK_WIDGET (self->cards), G_MENU_MODEL (menu));
}

static void
bind_card_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              KithCaseloadBody   *self)
{
  KithCaseloadRow *row = KITH_CASELOAD_ROW (gtk_list_item_get_item (item));
  g_autofree char *spoken = kith_caseload_words_spoken (self->caseload, row);

  kith_caseload_card_set_row (KITH_CASELOAD_CARD (gtk_list_item_get_child (item)), self->caseload, row);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
fill_cards (KithCaseloadBody *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_card_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_card_cb), self, G_CONNECT_DEFAULT);
  gtk_list_view_set_factory (self->cards, factory);
  gtk_list_view_set_model (self->cards, kith_caseload_table_get_selection (self->table));
}

static void
kith_caseload_body_dispose (GObject *object)
{
  KithCaseloadBody *self = KITH_CASELOAD_BODY (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CASELOAD_BODY);
  g_clear_object (&self->result);
  g_clear_object (&self->view);
  g_clear_object (&self->caseload);

  G_OBJECT_CLASS (kith_caseload_body_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (KITH_TYPE_CASELOAD_FILTERS);
  g_type_ensure (KITH_TYPE_CASELOAD_TABLE);
  g_type_ensure (KITH_TYPE_TEAM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-caseload-body.ui");
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, about);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, cards);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, choose);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, clear);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, columns_button);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, everybody);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, filters);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, mode);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, no_worker);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, nothing);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, outside);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, stack);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, table);
  gtk_widget_class_bind_template_child (widget_class, KithCaseloadBody, team);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, choosing_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
kith_caseload_body_class_init (KithCaseloadBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_caseload_body_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                             0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "caseload.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "caseload.outside", NULL, outside_action);
  gtk_widget_class_install_action (widget_class, "caseload.without-worker", NULL, without_worker_action);

  bind_template (widget_class);
}

static void
kith_caseload_body_init (KithCaseloadBody *self)
{
  GtkSelectionModel *selection;

  self->view = kith_caseload_view_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  kith_caseload_table_set_view (self->table, self->view);
  kith_caseload_table_bind_menu (self->table, self->columns_button);
  fill_cards (self);
  add_row_menus (self);
  selection = kith_caseload_table_get_selection (self->table);
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kith_caseload_body_set_caseload:
 * @caseload: what is shown; the filter, the order and who is selected stay
 */
void
kith_caseload_body_set_caseload (KithCaseloadBody *self,
                                 KithCaseload     *caseload)
{
  g_autoptr(GArray) selected = NULL;

  g_return_if_fail (KITH_IS_CASELOAD_BODY (self));
  g_return_if_fail (KITH_IS_CASELOAD (caseload));

  selected = kith_caseload_body_dup_selected (self);
  g_set_object (&self->caseload, caseload);
  kith_caseload_table_set_caseload (self->table, caseload);
  kith_caseload_view_set_caseload (self->view, caseload);
  kith_caseload_filters_set_caseload (self->filters, caseload);
  kith_caseload_filters_show_counts (self->filters, self->view);
  kith_team_list_set_caseload (self->team, caseload);
  kith_caseload_table_select (self->table, selected);
  show_rows (self);
}

/**
 * kith_caseload_body_set_result:
 * @result: (nullable): who was found; %NULL where nobody is looked for
 */
void
kith_caseload_body_set_result (KithCaseloadBody *self,
                               KithSearchResult *result)
{
  g_return_if_fail (KITH_IS_CASELOAD_BODY (self));

  g_set_object (&self->result, result);
  if (result != NULL)
    kith_caseload_view_set_result (self->view, result);
  else
    kith_caseload_view_clear_found (self->view);

  if (self->caseload == NULL)
    return;

  kith_caseload_filters_show_counts (self->filters, self->view);
  show_rows (self);
  scroll_to_top (self);
}

/**
 * kith_caseload_body_get_view:
 *
 * Returns: (transfer none): the rows that are shown, in their order
 */
KithCaseloadView *
kith_caseload_body_get_view (KithCaseloadBody *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_BODY (self), NULL);

  return self->view;
}

/**
 * kith_caseload_body_dup_selected:
 *
 * Returns: (transfer full) (element-type gint64): the children who are selected
 */
GArray *
kith_caseload_body_dup_selected (KithCaseloadBody *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_BODY (self), NULL);

  return kith_caseload_table_dup_selected (self->table);
}

/**
 * kith_caseload_body_unselect:
 *
 * Selects nobody.
 */
void
kith_caseload_body_unselect (KithCaseloadBody *self)
{
  g_return_if_fail (KITH_IS_CASELOAD_BODY (self));

  gtk_selection_model_unselect_all (kith_caseload_table_get_selection (self->table));
}

/**
 * kith_caseload_body_shows_team:
 *
 * Returns: whether it shows the workers
 */
gboolean
kith_caseload_body_shows_team (KithCaseloadBody *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_BODY (self), FALSE);

  return g_strcmp0 (adw_toggle_group_get_active_name (self->mode), "team") == 0;
}

/**
 * kith_caseload_body_show_team:
 * @shows_team: whether it shows the workers, or else the children
 */
void
kith_caseload_body_show_team (KithCaseloadBody *self,
                              gboolean          shows_team)
{
  g_return_if_fail (KITH_IS_CASELOAD_BODY (self));

  adw_toggle_group_set_active_name (self->mode, shows_team ? "team" : "children");
}
