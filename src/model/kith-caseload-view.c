/* kith-caseload-view.c: a caseload filtered and sorted
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of 100,000 rows has to sort between two frames. GTK's own models ask
 * every pair of rows through properties and closures. Here each row has nine
 * numbers, its place in each of the nine orders, made once when the caseload
 * comes: then sorting compares two numbers, and filtering is a walk. What is
 * not known comes last, whichever way one sorts; rows that are equal stand as
 * lists are sorted.
 */

#include "config.h"

#include "kith-caseload-view.h"

#include <stdlib.h>

/* Behind all that is known. */
#define NOT_KNOWN G_MAXINT

typedef int Ranks[KITH_CASELOAD_N_ORDERS];

struct _KithCaseloadView
{
  GObject             parent_instance;

  KithCaseload       *caseload;
  Ranks              *ranks;         /* by the row's position in the caseload */
  GArray             *shown;         /* (element-type guint): positions in the caseload */
  GHashTable         *places;        /* child id → place in @shown, made when asked for */
  GHashTable         *found;         /* ids that a search found; %NULL for no search */
  KithCaseloadFilter  filter;
  KithCaseloadOrder   order;
  gboolean            is_descending;
};

static GType
get_item_type (GListModel *model)
{
  return KITH_TYPE_CASELOAD_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return KITH_CASELOAD_VIEW (model)->shown->len;
}

static KithCaseloadRow *
shown_row (KithCaseloadView *self,
           guint             position)
{
  return kith_caseload_get_row (self->caseload, g_array_index (self->shown, guint, position));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  KithCaseloadView *self = KITH_CASELOAD_VIEW (model);

  return position < self->shown->len ? g_object_ref (shown_row (self, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithCaseloadView, kith_caseload_view, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* A text of each row and where it stands among all of them. */
typedef struct
{
  char  *key;
  guint  row;
} Text;

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (((const Text *)a)->key, ((const Text *)b)->key);
}

static void
text_clear (gpointer data)
{
  g_free (((Text *)data)->key);
}

/* Few names of schools and workers stand for many rows, so each is collated once. */
static char *
collation_key (GHashTable *keys,
               const char *text)
{
  char *key = g_hash_table_lookup (keys, text);

  if (key == NULL)
    {
      key = g_utf8_collate_key (text, -1);
      g_hash_table_insert (keys, (gpointer)text, key);
    }

  return key;
}

typedef const char *(*GetText) (KithChild *child);

static void
rank_texts (KithCaseloadView *self,
            KithCaseloadOrder order,
            GetText           get_text)
{
  guint n_rows = kith_caseload_get_n_rows (self->caseload);
  g_autoptr(GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr(GArray) texts = g_array_sized_new (FALSE, FALSE, sizeof (Text), n_rows);
  int rank = 0;

  g_array_set_clear_func (texts, text_clear);
  for (guint i = 0; i < n_rows; i++)
    {
      const char *text = get_text (kith_caseload_row_get_child (kith_caseload_get_row (self->caseload, i)));
      const Text entry = { text != NULL ? g_strdup (collation_key (keys, text)) : NULL, i };

      self->ranks[i][order] = NOT_KNOWN;
      if (text != NULL)
        g_array_append_val (texts, entry);
    }

  g_array_sort (texts, compare_texts);
  for (guint i = 0; i < texts->len; i++)
    {
      const Text *entry = &g_array_index (texts, Text, i);

      if (i > 0 && compare_texts (entry, entry - 1) != 0)
        rank++;
      self->ranks[entry->row][order] = rank;
    }
}

static int
or_not_known (int      value,
              gboolean is_known)
{
  return is_known ? value : NOT_KNOWN;
}

static KithDate
get_clock_due (KithCaseloadRow *row)
{
  KithClock *clock = kith_caseload_row_get_next_clock (row);

  return clock != NULL ? kith_clock_get_due (clock) : KITH_DATE_NONE;
}

static void
rank_numbers (KithCaseloadView *self,
              guint             position)
{
  KithCaseloadRow *row = kith_caseload_get_row (self->caseload, position);
  KithChild *child = kith_caseload_row_get_child (row);
  KithDate birth = kith_child_get_birth (child);
  int *ranks = self->ranks[position];

  ranks[KITH_CASELOAD_BY_NAME] = (int)position;
  ranks[KITH_CASELOAD_BY_AGE] = or_not_known (-birth, birth != KITH_DATE_NONE);
  ranks[KITH_CASELOAD_BY_YEAR] = or_not_known (kith_child_get_year_group (child), kith_child_get_year_group (child) != KITH_CHILD_NO_YEAR_GROUP);
  ranks[KITH_CASELOAD_BY_STATE] = kith_caseload_row_get_state (row);
  ranks[KITH_CASELOAD_BY_SINCE] = or_not_known (kith_caseload_row_get_days_since (row),
                                                kith_caseload_row_get_days_since (row) >= 0);
  ranks[KITH_CASELOAD_BY_DUE] = or_not_known (kith_caseload_row_get_due (row),
                                              kith_caseload_row_get_due (row) != KITH_DATE_NONE);
  ranks[KITH_CASELOAD_BY_CLOCK] = or_not_known (get_clock_due (row), get_clock_due (row) != KITH_DATE_NONE);
}

static void
make_ranks (KithCaseloadView *self)
{
  guint n_rows = kith_caseload_get_n_rows (self->caseload);

  g_free (self->ranks);
  self->ranks = g_new0 (Ranks, n_rows);
  for (guint i = 0; i < n_rows; i++)
    rank_numbers (self, i);

  rank_texts (self, KITH_CASELOAD_BY_SCHOOL, kith_child_get_school);
  rank_texts (self, KITH_CASELOAD_BY_WORKER, kith_child_get_worker);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  KithCaseloadView *self = user_data;
  guint first = *(const guint *)a;
  guint second = *(const guint *)b;
  int one = self->ranks[first][self->order];
  int other = self->ranks[second][self->order];

  if (one == other)
    return first < second ? -1 : first > second;

  if (one == NOT_KNOWN || other == NOT_KNOWN)
    return one == NOT_KNOWN ? 1 : -1;

  return (one < other) != self->is_descending ? -1 : 1;
}

/* Who is looked for by name is shown even where it stands beside the list. */
static gboolean
accepts (KithCaseloadView         *self,
         const KithCaseloadFilter *filter,
         KithCaseloadRow          *row)
{
  KithCaseloadFilter wanted = *filter;
  gint64 id = kith_caseload_row_get_id (row);

  wanted.with_beside |= self->found != NULL;

  return (self->found == NULL || g_hash_table_contains (self->found, &id)) &&
         kith_caseload_filter_accepts (&wanted, row);
}

static void
refill (KithCaseloadView *self)
{
  guint n_rows = self->caseload != NULL ? kith_caseload_get_n_rows (self->caseload) : 0;

  g_clear_pointer (&self->places, g_hash_table_unref);
  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      KithCaseloadRow *row = kith_caseload_get_row (self->caseload, i);

      if (accepts (self, &self->filter, row))
        g_array_append_val (self->shown, i);
    }

  /* They stand in the order of names already. */
  if (self->order != KITH_CASELOAD_BY_NAME || self->is_descending)
    g_array_sort_with_data (self->shown, compare_positions, self);
}

static void
update (KithCaseloadView *self)
{
  guint n_before = self->shown->len;

  refill (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown->len);
}

static void
kith_caseload_view_finalize (GObject *object)
{
  KithCaseloadView *self = KITH_CASELOAD_VIEW (object);

  g_clear_object (&self->caseload);
  g_clear_pointer (&self->ranks, g_free);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->found, g_hash_table_unref);

  G_OBJECT_CLASS (kith_caseload_view_parent_class)->finalize (object);
}

static void
kith_caseload_view_class_init (KithCaseloadViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_caseload_view_finalize;
}

static void
kith_caseload_view_init (KithCaseloadView *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
}

static gboolean
accepts_id (gint64 wanted,
            gint64 id)
{
  if (wanted == KITH_CASELOAD_ANY)
    return TRUE;

  return wanted == KITH_CASELOAD_NONE ? id == 0 : id == wanted;
}

static gboolean
accepts_school (const KithCaseloadFilter *filter,
                KithCaseloadRow          *row)
{
  KithCaseloadPlace place = kith_caseload_row_get_place (row);

  if (filter->school_id == KITH_CASELOAD_NO_CLUSTER)
    return place != KITH_CASELOAD_HERE;

  return (place != KITH_CASELOAD_BESIDE || filter->with_beside) &&
         accepts_id (filter->school_id, kith_caseload_row_get_school_id (row));
}

/**
 * kith_caseload_filter_accepts:
 * @filter: a filter
 * @row: a row
 *
 * Returns: whether the row meets it
 */
gboolean
kith_caseload_filter_accepts (const KithCaseloadFilter *filter,
                              KithCaseloadRow          *row)
{
  g_return_val_if_fail (filter != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_CASELOAD_ROW (row), FALSE);

  return (filter->state == KITH_CASE_STATE_NONE || filter->state == kith_caseload_row_get_state (row)) &&
         accepts_school (filter, row) &&
         accepts_id (filter->worker_id, kith_caseload_row_get_worker_id (row)) &&
         (kith_caseload_row_get_flags (row) & filter->flag) == filter->flag;
}

/**
 * kith_caseload_view_new:
 *
 * Returns: (transfer full): a view of nothing yet, by name
 */
KithCaseloadView *
kith_caseload_view_new (void)
{
  return g_object_new (KITH_TYPE_CASELOAD_VIEW, NULL);
}

/**
 * kith_caseload_view_set_caseload:
 * @self: a view
 * @caseload: (nullable): what it shows
 */
void
kith_caseload_view_set_caseload (KithCaseloadView *self,
                                 KithCaseload     *caseload)
{
  g_return_if_fail (KITH_IS_CASELOAD_VIEW (self));
  g_return_if_fail (caseload == NULL || KITH_IS_CASELOAD (caseload));

  if (!g_set_object (&self->caseload, caseload))
    return;

  if (caseload != NULL)
    make_ranks (self);
  update (self);
}

/**
 * kith_caseload_view_set_filter:
 * @self: a view
 * @filter: which rows it shows
 */
void
kith_caseload_view_set_filter (KithCaseloadView         *self,
                               const KithCaseloadFilter *filter)
{
  g_return_if_fail (KITH_IS_CASELOAD_VIEW (self));
  g_return_if_fail (filter != NULL);

  self->filter = *filter;
  update (self);
}

/**
 * kith_caseload_view_set_result:
 * @self: a view
 * @result: who was found
 *
 * Shows those alone, within the filter.
 */
void
kith_caseload_view_set_result (KithCaseloadView *self,
                               KithSearchResult *result)
{
  g_return_if_fail (KITH_IS_CASELOAD_VIEW (self));
  g_return_if_fail (KITH_IS_SEARCH_RESULT (result));

  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < kith_search_result_get_n_open (result); i++)
    {
      gint64 id = kith_search_result_get_open_id (result, i);

      g_hash_table_add (self->found, g_memdup2 (&id, sizeof id));
    }
  update (self);
}

/**
 * kith_caseload_view_clear_found:
 * @self: a view
 *
 * Shows all within the filter again.
 */
void
kith_caseload_view_clear_found (KithCaseloadView *self)
{
  g_return_if_fail (KITH_IS_CASELOAD_VIEW (self));

  if (self->found == NULL)
    return;

  g_clear_pointer (&self->found, g_hash_table_unref);
  update (self);
}

/**
 * kith_caseload_view_set_order:
 * @self: a view
 * @order: by what it is sorted
 * @is_descending: whether the greatest comes first
 */
void
kith_caseload_view_set_order (KithCaseloadView *self,
                              KithCaseloadOrder order,
                              gboolean          is_descending)
{
  g_return_if_fail (KITH_IS_CASELOAD_VIEW (self));
  g_return_if_fail (order < KITH_CASELOAD_N_ORDERS);

  if (self->order == order && self->is_descending == is_descending)
    return;

  self->order = order;
  self->is_descending = is_descending;
  update (self);
}

/**
 * kith_caseload_view_get_n_beside:
 * @self: a view
 *
 * Returns: how many of the rows shown stand beside the list
 */
guint
kith_caseload_view_get_n_beside (KithCaseloadView *self)
{
  guint n_beside = 0;

  g_return_val_if_fail (KITH_IS_CASELOAD_VIEW (self), 0);

  for (guint i = 0; i < self->shown->len; i++)
    n_beside += kith_caseload_row_get_place (shown_row (self, i)) == KITH_CASELOAD_BESIDE;

  return n_beside;
}

/**
 * kith_caseload_view_count:
 * @self: a view
 * @filter: a filter
 *
 * Counts what the view would show with another filter: the number beside a
 * choice is the number of rows that one gets by choosing it.
 *
 * Returns: how many rows
 */
guint
kith_caseload_view_count (KithCaseloadView         *self,
                          const KithCaseloadFilter *filter)
{
  guint n_rows, n_accepted = 0;

  g_return_val_if_fail (KITH_IS_CASELOAD_VIEW (self), 0);
  g_return_val_if_fail (filter != NULL, 0);

  n_rows = self->caseload != NULL ? kith_caseload_get_n_rows (self->caseload) : 0;
  for (guint i = 0; i < n_rows; i++)
    {
      KithCaseloadRow *row = kith_caseload_get_row (self->caseload, i);

      n_accepted += accepts (self, filter, row);
    }

  return n_accepted;
}

/**
 * kith_caseload_view_get_id:
 * @self: a view
 * @position: a place in the view
 *
 * Returns: the child who stands there, 0 where nobody does
 */
gint64
kith_caseload_view_get_id (KithCaseloadView *self,
                           guint             position)
{
  g_return_val_if_fail (KITH_IS_CASELOAD_VIEW (self), 0);

  return position < self->shown->len ? kith_caseload_row_get_id (shown_row (self, position)) : 0;
}

static GHashTable *
make_places (KithCaseloadView *self)
{
  GHashTable *places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->shown->len; i++)
    {
      gint64 id = kith_caseload_row_get_id (shown_row (self, i));

      g_hash_table_insert (places, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (i));
    }

  return places;
}

/**
 * kith_caseload_view_find:
 * @self: a view
 * @child_id: a child
 * @ret_position: (out): where the child stands
 *
 * Returns: whether the child is in the view
 */
gboolean
kith_caseload_view_find (KithCaseloadView *self,
                         gint64            child_id,
                         guint            *ret_position)
{
  gpointer place;

  g_return_val_if_fail (KITH_IS_CASELOAD_VIEW (self), FALSE);
  g_return_val_if_fail (ret_position != NULL, FALSE);

  if (self->places == NULL)
    self->places = make_places (self);

  if (!g_hash_table_lookup_extended (self->places, &child_id, NULL, &place))
    return FALSE;

  *ret_position = GPOINTER_TO_UINT (place);

  return TRUE;
}
