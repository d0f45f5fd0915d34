/* kith-caseload-filters.c: which children of the caseload are shown
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four lists to choose from. The number beside a choice is how many rows it
 * would leave, with the other three as they are.
 */

#include "config.h"

#include "kith-caseload-filters.h"

#include <glib/gi18n.h>

#include "kith-caseload-words.h"
#include "kith-filter-choice.h"
#include "kith-list-update.h"

typedef enum
{
  BY_STATE,
  BY_SCHOOL,
  BY_WORKER,
  BY_FLAG,
  N_LISTS,
} List;

struct _KithCaseloadFilters
{
  GtkWidget    parent_instance;

  GtkWidget   *box;
  GtkDropDown *lists[N_LISTS];
  GListStore  *choices[N_LISTS];     /* (element-type KithFilterChoice), the first being "any" */
  guint        is_filling : 1;
};

G_DEFINE_FINAL_TYPE (KithCaseloadFilters, kith_caseload_filters, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char * const labels[N_LISTS] = {
  [BY_STATE] = N_("Status"),
  [BY_SCHOOL] = N_("School"),
  [BY_WORKER] = N_("Worker"),
  [BY_FLAG] = N_("Remark"),
};

static KithFilterChoice *
get_choice (KithCaseloadFilters *self,
            List                 list,
            guint                position)
{
  g_autoptr(KithFilterChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices[list]), position);

  return choice;
}

static gint64
get_value (KithCaseloadFilters *self,
           List                 list)
{
  KithFilterChoice *choice = get_choice (self, list, gtk_drop_down_get_selected (self->lists[list]));

  return choice != NULL ? kith_filter_choice_get_value (choice) : 0;
}

static void
take_choice (GPtrArray  *choices,
             gint64      value,
             const char *name)
{
  g_ptr_array_add (choices, kith_filter_choice_new (value, name));
}

static void
put_value (KithCaseloadFilter *filter,
           List                list,
           gint64              value)
{
  switch (list)
    {
    case BY_STATE:
      filter->state = (KithCaseState)value;
      break;

    case BY_SCHOOL:
      filter->school_id = value;
      break;

    case BY_WORKER:
      filter->worker_id = value;
      break;

    case BY_FLAG:
      filter->flag = (KithCaseloadFlags)value;
      break;

    case N_LISTS:
    default:
      g_return_if_reached ();
    }
}

static gint64
take_value (const KithCaseloadFilter *filter,
            List                      list)
{
  const gint64 values[N_LISTS] = { filter->state, filter->school_id, filter->worker_id, filter->flag };

  return values[list];
}

static void
select_value (KithCaseloadFilters *self,
              List                 list,
              gint64               value)
{
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices[list])); i++)
    {
      if (kith_filter_choice_get_value (get_choice (self, list, i)) == value)
        position = i;
    }

  gtk_drop_down_set_selected (self->lists[list], position);
}

static int
compare_choices (gconstpointer a,
                 gconstpointer b)
{
  return g_utf8_collate (kith_filter_choice_get_name (*(KithFilterChoice * const *)a),
                         kith_filter_choice_get_name (*(KithFilterChoice * const *)b));
}

static void
fill_states (GPtrArray    *choices,
             KithCaseload *caseload)
{
  take_choice (choices, KITH_CASE_STATE_NONE, _("Any status"));
  for (KithCaseState state = KITH_CASE_STATE_EARLY_HELP; state <= KITH_CASE_STATE_LOOKED_AFTER; state++)
    take_choice (choices, state, kith_caseload_words_state (caseload, state));
}

static void
fill_schools (GPtrArray    *choices,
              KithCaseload *caseload)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GPtrArray) schools = g_ptr_array_new ();

  for (guint i = 0; i < kith_caseload_get_n_rows (caseload); i++)
    {
      KithCaseloadRow *row = kith_caseload_get_row (caseload, i);
      gint64 id = kith_caseload_row_get_school_id (row);

      if (id == 0 || kith_caseload_row_get_place (row) == KITH_CASELOAD_BESIDE || g_hash_table_contains (seen, &id))
        continue;

      g_hash_table_add (seen, g_memdup2 (&id, sizeof id));
      take_choice (schools, id, kith_child_get_school (kith_caseload_row_get_child (row)));
    }

  g_ptr_array_sort (schools, compare_choices);
  take_choice (choices, KITH_CASELOAD_ANY, _("Any school"));
  g_ptr_array_extend_and_steal (choices, g_steal_pointer (&schools));
  if (kith_caseload_get_cluster_id (caseload) == 0)
    take_choice (choices, KITH_CASELOAD_NONE, _("School not known"));
  take_choice (choices, KITH_CASELOAD_NO_CLUSTER, _("In no cluster"));
}

static void
fill_workers (GPtrArray    *choices,
              KithCaseload *caseload)
{
  take_choice (choices, KITH_CASELOAD_ANY, _("Any worker"));
  for (guint i = 0; i < kith_caseload_get_n_workers (caseload); i++)
    {
      const KithCaseloadWorker *worker = kith_caseload_get_worker (caseload, i);

      take_choice (choices, worker->id, worker->name);
    }
  take_choice (choices, KITH_CASELOAD_NONE, _("No worker"));
}

static void
fill_flags (GPtrArray    *choices,
            KithCaseload *caseload)
{
  take_choice (choices, 0, _("Any remark"));
  for (guint i = 0; i < KITH_CASELOAD_N_FLAGS; i++)
    take_choice (choices, 1 << i, kith_caseload_words_flag (1 << i));
}

static gboolean
is_same_choice (gconstpointer a,
                gconstpointer b)
{
  KithFilterChoice *one = KITH_FILTER_CHOICE ((gpointer)a);
  KithFilterChoice *other = KITH_FILTER_CHOICE ((gpointer)b);

  return kith_filter_choice_get_value (one) == kith_filter_choice_get_value (other) &&
         g_str_equal (kith_filter_choice_get_name (one), kith_filter_choice_get_name (other));
}

static void
selected_cb (KithCaseloadFilters *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
make_list (KithCaseloadFilters *self,
           List                 list)
{
  self->choices[list] = g_list_store_new (KITH_TYPE_FILTER_CHOICE);
  self->lists[list] = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->choices[list])),
                                                        gtk_property_expression_new (KITH_TYPE_FILTER_CHOICE,
                                                                                     NULL, "words")));
  gtk_widget_set_size_request (GTK_WIDGET (self->lists[list]), 150, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lists[list]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(labels[list]), -1);
  g_signal_connect_object (self->lists[list], "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (self->box), GTK_WIDGET (self->lists[list]));
}

static void
kith_caseload_filters_dispose (GObject *object)
{
  KithCaseloadFilters *self = KITH_CASELOAD_FILTERS (object);

  self->is_filling = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kith_caseload_filters_parent_class)->dispose (object);
}

static void
kith_caseload_filters_finalize (GObject *object)
{
  KithCaseloadFilters *self = KITH_CASELOAD_FILTERS (object);

  for (guint i = 0; i < N_LISTS; i++)
    g_object_unref (self->choices[i]);

  G_OBJECT_CLASS (kith_caseload_filters_parent_class)->finalize (object);
}

static void
kith_caseload_filters_class_init (KithCaseloadFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_caseload_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_caseload_filters_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kith_caseload_filters_init (KithCaseloadFilters *self)
{
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < N_LISTS; i++)
    make_list (self, i);
}

/**
 * kith_caseload_filters_set_caseload:
 * @caseload: what there is to choose from; what was chosen stays, where it still can be
 */
void
kith_caseload_filters_set_caseload (KithCaseloadFilters *self,
                                    KithCaseload        *caseload)
{
  static void (*const fill[N_LISTS]) (GPtrArray *, KithCaseload *) = {
    fill_states, fill_schools, fill_workers, fill_flags
  };

  g_return_if_fail (KITH_IS_CASELOAD_FILTERS (self));
  g_return_if_fail (KITH_IS_CASELOAD (caseload));

  self->is_filling = TRUE;
  for (guint i = 0; i < N_LISTS; i++)
    {
      g_autoptr(GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr(GListStore) wanted = g_list_store_new (KITH_TYPE_FILTER_CHOICE);
      gint64 value = get_value (self, i);

      fill[i] (choices, caseload);
      g_list_store_splice (wanted, 0, 0, choices->pdata, choices->len);
      kith_list_update (self->choices[i], G_LIST_MODEL (wanted), is_same_choice);
      select_value (self, i, value);
    }
  self->is_filling = FALSE;
}

static void
show_counts_of (KithCaseloadFilters      *self,
                List                      list,
                KithCaseloadView         *view,
                const KithCaseloadFilter *filter)
{
  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (self->choices[list])); i++)
    {
      KithFilterChoice *choice = get_choice (self, list, i);
      KithCaseloadFilter other = *filter;

      put_value (&other, list, kith_filter_choice_get_value (choice));
      kith_filter_choice_set_count (choice, kith_caseload_view_count (view, &other));
    }
}

/**
 * kith_caseload_filters_show_counts:
 * @view: the rows that are filtered
 *
 * Says beside each choice how many rows it would leave.
 */
void
kith_caseload_filters_show_counts (KithCaseloadFilters *self,
                                   KithCaseloadView    *view)
{
  KithCaseloadFilter filter;

  g_return_if_fail (KITH_IS_CASELOAD_FILTERS (self));
  g_return_if_fail (KITH_IS_CASELOAD_VIEW (view));

  kith_caseload_filters_get_filter (self, &filter);
  for (guint i = 0; i < N_LISTS; i++)
    show_counts_of (self, i, view, &filter);
}

/**
 * kith_caseload_filters_get_filter:
 * @ret_filter: (out): what is chosen
 */
void
kith_caseload_filters_get_filter (KithCaseloadFilters *self,
                                  KithCaseloadFilter  *ret_filter)
{
  g_return_if_fail (KITH_IS_CASELOAD_FILTERS (self));
  g_return_if_fail (ret_filter != NULL);

  *ret_filter = (KithCaseloadFilter){ 0 };
  for (guint i = 0; i < N_LISTS; i++)
    put_value (ret_filter, i, get_value (self, i));
}

/**
 * kith_caseload_filters_set_filter:
 * @filter: what is to be chosen
 */
void
kith_caseload_filters_set_filter (KithCaseloadFilters      *self,
                                  const KithCaseloadFilter *filter)
{
  g_return_if_fail (KITH_IS_CASELOAD_FILTERS (self));
  g_return_if_fail (filter != NULL);

  self->is_filling = TRUE;
  for (guint i = 0; i < N_LISTS; i++)
    select_value (self, i, take_value (filter, i));
  self->is_filling = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * kith_caseload_filters_is_filtering:
 *
 * Returns: whether anything but "any" is chosen
 */
gboolean
kith_caseload_filters_is_filtering (KithCaseloadFilters *self)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_FILTERS (self), FALSE);

  for (guint i = 0; i < N_LISTS; i++)
    {
      if (get_value (self, i) != 0)
        return TRUE;
    }

  return FALSE;
}
