/* kith-schools-view.c: a cluster's schools in a period: charts, and a table or cards
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One sheet comes from the store. Its lines are shown in two forms, a table on
 * a wide window and cards on a narrow one, over the same lists:
 *
 *     schools ──> filtered by the search ──┬──> KithSchoolsTable, sorts
 *     total, not known ────────────────────┴──> cards, in the store's order
 */

#include "config.h"

#include "kith-schools-view.h"

#include <glib/gi18n.h>

#include "kith-list-update.h"
#include "kith-school-card.h"
#include "kith-school-words.h"
#include "kith-schools-charts.h"
#include "kith-schools-table.h"
#include "kith-sheet-words.h"
#include "kith-text.h"

struct _KithSchoolsView
{
  AdwBreakpointBin    parent_instance;

  KithClusterSheet   *sheet;
  KithSchoolTable    *data;
  GListStore         *total;
  GListStore         *schools;
  GListStore         *not_known;
  GtkFilterListModel *found;
  GtkFilterListModel *found_not_known;
  GtkCustomFilter    *filter;
  char               *needle;
  guint               is_narrow : 1;
  guint               is_short : 1;

  KithSchoolsCharts  *charts;
  KithSchoolsCharts  *narrow_charts;
  KithSchoolsTable   *table;
  GtkListView        *cards;
  GtkScrolledWindow  *narrow;
  GtkLabel           *basis;
  GtkLabel           *rate_note;
  GtkLabel           *narrow_rate_note;
  GtkWidget          *declare;
  GtkWidget          *withdraw;
};

G_DEFINE_FINAL_TYPE (KithSchoolsView, kith_schools_view, ADW_TYPE_BREAKPOINT_BIN)

typedef enum
{
  PROP_IS_NARROW = 1,
  PROP_IS_SHORT,
} KithSchoolsViewProperty;

static GParamSpec *properties[PROP_IS_SHORT + 1];

enum
{
  MONTH_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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

  if (kith_school_line_get_rate (line_a) != kith_school_line_get_rate (line_b) ||
      kith_school_line_get_last_informal (line_a) != kith_school_line_get_last_informal (line_b) ||
      kith_school_line_is_here (line_a) != kith_school_line_is_here (line_b))
    return FALSE;

  return kith_school_line_get_school_id (line_a) == kith_school_line_get_school_id (line_b) &&
         g_strcmp0 (kith_school_line_get_name (line_a), kith_school_line_get_name (line_b)) == 0 &&
         g_strcmp0 (kith_school_line_get_phase (line_a), kith_school_line_get_phase (line_b)) == 0 &&
         g_strcmp0 (kith_school_line_get_workers (line_a), kith_school_line_get_workers (line_b)) == 0;
}

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  KithSchoolsView *self = KITH_SCHOOLS_VIEW (user_data);
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
show_notes (KithSchoolsView *self)
{
  g_autofree char *rate = kith_sheet_words_rate (self->sheet);
  g_autofree char *basis = kith_sheet_words_basis (self->sheet);
  KithCompletePeriod *complete = kith_cluster_sheet_get_complete (self->sheet);

  gtk_label_set_text (self->basis, basis);
  gtk_label_set_text (self->rate_note, rate);
  gtk_label_set_text (self->narrow_rate_note, rate);
  gtk_widget_set_visible (self->withdraw, complete != NULL);
  gtk_widget_set_visible (self->declare,
                          complete == NULL && kith_cluster_sheet_get_authority_code (self->sheet) != NULL);
}

static gboolean
has_rate (KithSchoolTable *data)
{
  GListModel *schools = kith_school_table_get_schools (data);

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_school_line_get_rate (line) != KITH_FIGURE_UNKNOWN)
        return TRUE;
    }

  return FALSE;
}

static void
show_charts (KithSchoolsView *self)
{
  kith_schools_charts_set_sheet (self->charts, self->sheet, kith_school_table_get_total (self->data));
  kith_schools_charts_set_sheet (self->narrow_charts, self->sheet, kith_school_table_get_total (self->data));
  kith_schools_table_set_early_help (self->table, kith_cluster_sheet_has_family_help (self->sheet)
                                     ? C_("figure", "Family help") : C_("figure", "Early help"));
  kith_schools_table_set_has_rate (self->table, has_rate (self->data));
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

static KithSchoolLine *
find_line (KithSchoolsView   *self,
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
month_opened_cb (KithSchoolsView *self,
                 int              figure,
                 int              month,
                 gboolean         is_before)
{
  g_signal_emit (self, signals[MONTH_OPENED], 0, figure, month, is_before);
}

static void
card_activated_cb (GtkListView     *cards,
                   guint            position,
                   KithSchoolsView *self)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (cards));
  g_autoptr(KithSchoolLine) line = g_list_model_get_item (model, position);

  gtk_widget_activate_action (GTK_WIDGET (self), "line.open", "(ix)",
                              (int)kith_school_line_get_kind (line), kith_school_line_get_school_id (line));
}

static void
make_models (KithSchoolsView *self)
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
fill_cards (KithSchoolsView *self)
{
  g_autoptr(GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (parts, self->total);
  g_list_store_append (parts, self->found);
  g_list_store_append (parts, self->found_not_known);
  kith_school_card_fill (self->cards, G_LIST_MODEL (self->schools), G_LIST_MODEL (parts));
}

static void
kith_schools_view_dispose (GObject *object)
{
  KithSchoolsView *self = KITH_SCHOOLS_VIEW (object);

  /* The child is bound in the template, which would let go of it behind the bin's back. */
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_SCHOOLS_VIEW);
  g_clear_object (&self->found);
  g_clear_object (&self->found_not_known);
  g_clear_object (&self->filter);
  g_clear_object (&self->total);
  g_clear_object (&self->schools);
  g_clear_object (&self->not_known);
  g_clear_object (&self->data);
  g_clear_object (&self->sheet);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (kith_schools_view_parent_class)->dispose (object);
}

static void
kith_schools_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  KithSchoolsView *self = KITH_SCHOOLS_VIEW (object);

  switch ((KithSchoolsViewProperty)prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;

    case PROP_IS_SHORT:
      g_value_set_boolean (value, self->is_short);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_schools_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  KithSchoolsView *self = KITH_SCHOOLS_VIEW (object);

  switch ((KithSchoolsViewProperty)prop_id)
    {
    case PROP_IS_NARROW:
      self->is_narrow = !!g_value_get_boolean (value);
      break;

    case PROP_IS_SHORT:
      self->is_short = !!g_value_get_boolean (value);
      kith_schools_table_set_has_informal (self->table, !self->is_short);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_schools_view_class_init (KithSchoolsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_schools_view_dispose;
  object_class->get_property = kith_schools_view_get_property;
  object_class->set_property = kith_schools_view_set_property;

  properties[PROP_IS_NARROW] =
    g_param_spec_boolean ("is-narrow", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  properties[PROP_IS_SHORT] =
    g_param_spec_boolean ("is-short", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[MONTH_OPENED] =
    g_signal_new ("month-opened",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_BOOLEAN);

  g_type_ensure (KITH_TYPE_SCHOOLS_CHARTS);
  g_type_ensure (KITH_TYPE_SCHOOLS_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-schools-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, basis);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, cards);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, charts);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, declare);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, narrow);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, narrow_charts);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, narrow_rate_note);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, rate_note);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, table);
  gtk_widget_class_bind_template_child (widget_class, KithSchoolsView, withdraw);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_opened_cb);
}

static void
kith_schools_view_init (KithSchoolsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  make_models (self);
  kith_schools_table_set_models (self->table, G_LIST_MODEL (self->found), G_LIST_MODEL (self->found_not_known));
  fill_cards (self);
}

/**
 * kith_schools_view_set_sheet:
 * @sheet: what was loaded
 *
 * What stays the same stays where it is: the focus, too.
 */
void
kith_schools_view_set_sheet (KithSchoolsView  *self,
                             KithClusterSheet *sheet)
{
  KithSchoolTable *data = NULL;
  KithSchoolLine *total = NULL;
  KithSchoolLine *not_known = NULL;

  g_return_if_fail (KITH_IS_SCHOOLS_VIEW (self));
  g_return_if_fail (KITH_IS_CLUSTER_SHEET (sheet));

  data = kith_cluster_sheet_get_table (sheet);
  total = kith_school_table_get_total (data);
  not_known = kith_school_table_get_not_known (data);

  /* The first card comes first: what is put in above others pushes them out of sight. */
  g_set_object (&self->sheet, sheet);
  g_set_object (&self->data, data);
  put_line (self->total, total);
  kith_list_update (self->schools, kith_school_table_get_schools (data), lines_equal);
  put_line (self->not_known, not_known != NULL && has_any_child (not_known) ? not_known : NULL);
  kith_schools_table_set_total (self->table, total, g_list_model_get_n_items (G_LIST_MODEL (self->schools)));
  show_notes (self);
  show_charts (self);
}

/**
 * kith_schools_view_set_needle:
 * @needle: (nullable): folded words of a name, a phase or a worker; %NULL for all schools
 */
void
kith_schools_view_set_needle (KithSchoolsView *self,
                              const char      *needle)
{
  g_return_if_fail (KITH_IS_SCHOOLS_VIEW (self));

  g_set_str (&self->needle, needle);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * kith_schools_view_count_found:
 *
 * Returns: how many lines the search has left
 */
guint
kith_schools_view_count_found (KithSchoolsView *self)
{
  g_return_val_if_fail (KITH_IS_SCHOOLS_VIEW (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->found)) +
         g_list_model_get_n_items (G_LIST_MODEL (self->found_not_known));
}

/**
 * kith_schools_view_find_line:
 * @kind: the kind of the line
 * @school_id: its school, or 0
 *
 * Returns: (transfer full) (nullable): the line as it is now
 */
KithSchoolLine *
kith_schools_view_find_line (KithSchoolsView   *self,
                             KithSchoolLineKind kind,
                             gint64             school_id)
{
  g_return_val_if_fail (KITH_IS_SCHOOLS_VIEW (self), NULL);

  return self->data != NULL ? find_line (self, kind, school_id) : NULL;
}

/**
 * kith_schools_view_scroll_to_top:
 *
 * Whatever is found, or whichever cluster it is now: one reads from the top.
 */
void
kith_schools_view_scroll_to_top (KithSchoolsView *self)
{
  g_return_if_fail (KITH_IS_SCHOOLS_VIEW (self));

  kith_schools_table_scroll_to_top (self->table);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->narrow), 0);
}

/**
 * kith_schools_view_toggle_table:
 *
 * Changes between the charts and the table that says the same.
 */
void
kith_schools_view_toggle_table (KithSchoolsView *self)
{
  gboolean is_table = FALSE;

  g_return_if_fail (KITH_IS_SCHOOLS_VIEW (self));

  g_object_get (self->charts, "is-table", &is_table, NULL);
  g_object_set (self->charts, "is-table", !is_table, NULL);
  g_object_set (self->narrow_charts, "is-table", !is_table, NULL);
}
