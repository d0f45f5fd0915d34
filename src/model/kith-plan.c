/* kith-plan.c: what worries, what works, what must happen for children, and who does what
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a plan keeps what it said before
 * ------------------------------------
 * An entry is never written over once a day has passed: what is put differently
 * later takes its place from that day on, and both have the same root. So the
 * plan of any day is those entries that had come in by then and were not taken
 * out yet, and a version is nothing but a day on which something changed. What
 * somebody scored hangs on the root, so that a goal put in better words keeps
 * its line; its question stays what it was from the first answer on, since an
 * answer to another question would be another line.
 */

#include "config.h"

#include "kith-plan.h"

#include <glib/gi18n.h>

#include "kith-text.h"

struct _KithPlan
{
  GObject         parent_instance;

  KithPlanValues  values;
  GArray         *children;          /* (element-type KithPlanChild) */
  GPtrArray      *entries;           /* (element-type KithPlanEntry) */
  GPtrArray      *scores;            /* (element-type KithPlanScore) */
};

G_DEFINE_FINAL_TYPE (KithPlan, kith_plan, G_TYPE_OBJECT)

static char *
dup_tame (const char *text)
{
  return text != NULL ? kith_text_tame (text) : NULL;
}

static void
clear_child (gpointer data)
{
  g_free (((KithPlanChild *)data)->name);
}

static void
free_entry (gpointer data)
{
  kith_plan_entry_free (data);
}

static void
free_score (gpointer data)
{
  kith_plan_score_free (data);
}

static void
kith_plan_finalize (GObject *object)
{
  KithPlan *self = KITH_PLAN (object);

  g_array_unref (self->children);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->scores);
  g_free ((char *)self->values.title);
  g_free ((char *)self->values.coordinator);
  g_free ((char *)self->values.bottom_lines);
  g_free ((char *)self->values.worker);
  g_free ((char *)self->values.end_reason);

  G_OBJECT_CLASS (kith_plan_parent_class)->finalize (object);
}

static void
kith_plan_class_init (KithPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_plan_finalize;
}

static void
kith_plan_init (KithPlan *self)
{
  self->children = g_array_new (FALSE, FALSE, sizeof (KithPlanChild));
  g_array_set_clear_func (self->children, clear_child);
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->scores = g_ptr_array_new_with_free_func (free_score);
}

/**
 * kith_plan_new:
 * @values: what is true of the whole of it
 *
 * Returns: (transfer full): a plan for nobody yet, in which nothing stands
 */
KithPlan *
kith_plan_new (const KithPlanValues *values)
{
  KithPlan *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_PLAN, NULL);
  self->values = *values;
  self->values.title = dup_tame (values->title);
  self->values.coordinator = dup_tame (values->coordinator);
  self->values.bottom_lines = g_strdup (values->bottom_lines);
  self->values.worker = dup_tame (values->worker);
  self->values.end_reason = g_strdup (values->end_reason);

  return self;
}

/**
 * kith_plan_add_child:
 * @self: a plan that is being made
 * @child_id: a child for whom it is
 * @name: (nullable): what the child is called
 */
void
kith_plan_add_child (KithPlan   *self,
                     gint64      child_id,
                     const char *name)
{
  KithPlanChild child = { child_id, NULL };

  g_return_if_fail (KITH_IS_PLAN (self));

  child.name = kith_text_is_there (name) ? kith_text_tame (name) : g_strdup (_("Child without a name"));
  g_array_append_val (self->children, child);
}

static void
tame_name (char **name)
{
  char *tame = dup_tame (*name);

  g_free (*name);
  *name = tame;
}

/**
 * kith_plan_take_entry:
 * @self: a plan that is being made
 * @entry: (transfer full): an entry of it
 */
void
kith_plan_take_entry (KithPlan      *self,
                      KithPlanEntry *entry)
{
  g_return_if_fail (KITH_IS_PLAN (self));
  g_return_if_fail (entry != NULL);

  tame_name (&entry->speaker.name);
  tame_name (&entry->who);
  g_ptr_array_add (self->entries, entry);
}

/**
 * kith_plan_take_score:
 * @self: a plan that is being made
 * @score: (transfer full): an answer to the question of one of its goals
 */
void
kith_plan_take_score (KithPlan      *self,
                      KithPlanScore *score)
{
  g_return_if_fail (KITH_IS_PLAN (self));
  g_return_if_fail (score != NULL);

  tame_name (&score->speaker.name);
  g_ptr_array_add (self->scores, score);
}

/**
 * kith_plan_get_values:
 * @self: a plan
 *
 * Returns: (transfer none): what is true of the whole of it
 */
const KithPlanValues *
kith_plan_get_values (KithPlan *self)
{
  g_return_val_if_fail (KITH_IS_PLAN (self), NULL);

  return &self->values;
}

/**
 * kith_plan_get_n_children:
 * @self: a plan
 *
 * Returns: for how many children it is, of those whose records may be seen
 */
guint
kith_plan_get_n_children (KithPlan *self)
{
  g_return_val_if_fail (KITH_IS_PLAN (self), 0);

  return self->children->len;
}

/**
 * kith_plan_get_child:
 * @self: a plan
 * @position: which of its children
 *
 * Returns: (transfer none): the child
 */
const KithPlanChild *
kith_plan_get_child (KithPlan *self,
                     guint     position)
{
  g_return_val_if_fail (KITH_IS_PLAN (self), NULL);
  g_return_val_if_fail (position < self->children->len, NULL);

  return &g_array_index (self->children, KithPlanChild, position);
}

/**
 * kith_plan_dup_about:
 * @self: a plan
 *
 * Returns: (transfer full): the names of the children for whom it is
 */
char *
kith_plan_dup_about (KithPlan *self)
{
  g_autoptr(GString) names = g_string_new (NULL);

  g_return_val_if_fail (KITH_IS_PLAN (self), NULL);

  for (guint i = 0; i < self->children->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", g_array_index (self->children, KithPlanChild, i).name);

  return g_string_free_and_steal (g_steal_pointer (&names));
}

/**
 * kith_plan_is_open:
 * @self: a plan
 * @day: a day
 *
 * Returns: whether it had not ended by then
 */
gboolean
kith_plan_is_open (KithPlan *self,
                   KithDate  day)
{
  g_return_val_if_fail (KITH_IS_PLAN (self), FALSE);

  return self->values.finish == KITH_DATE_NONE || self->values.finish > day;
}

/**
 * kith_plan_find_entry:
 * @self: a plan
 * @id: an entry's row
 *
 * Returns: (transfer none) (nullable): the entry
 */
const KithPlanEntry *
kith_plan_find_entry (KithPlan *self,
                      gint64    id)
{
  g_return_val_if_fail (KITH_IS_PLAN (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const KithPlanEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->id == id)
        return entry;
    }

  return NULL;
}

/**
 * kith_plan_find_score:
 * @self: a plan
 * @id: an answer's row
 *
 * Returns: (transfer none) (nullable): the answer
 */
const KithPlanScore *
kith_plan_find_score (KithPlan *self,
                      gint64    id)
{
  g_return_val_if_fail (KITH_IS_PLAN (self), NULL);

  for (guint i = 0; i < self->scores->len; i++)
    {
      const KithPlanScore *score = g_ptr_array_index (self->scores, i);

      if (score->id == id)
        return score;
    }

  return NULL;
}

/* A day that nobody has said comes after all others. */
static int
compare_days (KithDate a,
              KithDate b)
{
  if (a == b)
    return 0;

  if (a == KITH_DATE_NONE || b == KITH_DATE_NONE)
    return a == KITH_DATE_NONE ? 1 : -1;

  return a < b ? -1 : 1;
}

static int
compare_ids (gint64 a,
             gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const KithPlanEntry *one = *(const KithPlanEntry * const *)a;
  const KithPlanEntry *other = *(const KithPlanEntry * const *)b;
  int order = (one->done != KITH_DATE_NONE) - (other->done != KITH_DATE_NONE);

  if (order == 0)
    order = compare_days (one->due, other->due);

  return order != 0 ? order : compare_ids (one->root_id, other->root_id);
}

static gboolean
stands_on (const KithPlanEntry *entry,
           KithDate             as_at)
{
  return entry->added <= as_at && (entry->dropped == KITH_DATE_NONE || entry->dropped > as_at);
}

/**
 * kith_plan_list_entries:
 * @self: a plan
 * @part: what they are
 * @as_at: on which day
 *
 * Returns: (transfer container) (element-type KithPlanEntry): those that stood
 *   there on the day, in the order in which they came in; of actions those that
 *   are still to be done first, by their day
 */
GPtrArray *
kith_plan_list_entries (KithPlan    *self,
                        KithPlanPart part,
                        KithDate     as_at)
{
  g_autoptr(GPtrArray) found = NULL;

  g_return_val_if_fail (KITH_IS_PLAN (self), NULL);

  found = g_ptr_array_new ();
  for (guint i = 0; i < self->entries->len; i++)
    {
      const KithPlanEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->part == part && stands_on (entry, as_at))
        g_ptr_array_add (found, (gpointer)entry);
    }
  g_ptr_array_sort (found, compare_entries);

  return g_steal_pointer (&found);
}

static int
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const KithPlanScore *one = *(const KithPlanScore * const *)a;
  const KithPlanScore *other = *(const KithPlanScore * const *)b;
  int order = compare_days (one->day, other->day);

  return order != 0 ? order : compare_ids (one->id, other->id);
}

/**
 * kith_plan_list_scores:
 * @self: a plan
 * @goal_id: the root of a goal
 * @as_at: up to which day
 *
 * Returns: (transfer container) (element-type KithPlanScore): the answers to its
 *   question, the first one first
 */
GPtrArray *
kith_plan_list_scores (KithPlan *self,
                       gint64    goal_id,
                       KithDate  as_at)
{
  g_autoptr(GPtrArray) found = NULL;

  g_return_val_if_fail (KITH_IS_PLAN (self), NULL);

  found = g_ptr_array_new ();
  for (guint i = 0; i < self->scores->len; i++)
    {
      KithPlanScore *score = g_ptr_array_index (self->scores, i);

      if (score->goal_id == goal_id && score->day <= as_at)
        g_ptr_array_add (found, score);
    }
  g_ptr_array_sort (found, compare_scores);

  return g_steal_pointer (&found);
}

static void
add_day (GArray  *days,
         KithDate day)
{
  for (guint i = 0; i < days->len; i++)
    {
      if (g_array_index (days, KithDate, i) == day)
        return;
    }

  if (day != KITH_DATE_NONE)
    g_array_append_val (days, day);
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  return compare_days (*(const KithDate *)b, *(const KithDate *)a);
}

/**
 * kith_plan_list_days:
 * @self: a plan
 *
 * Returns: (transfer full) (element-type KithDate): the days on which what
 *   stands in it changed, the newest first
 */
GArray *
kith_plan_list_days (KithPlan *self)
{
  g_autoptr(GArray) days = NULL;

  g_return_val_if_fail (KITH_IS_PLAN (self), NULL);

  days = g_array_new (FALSE, FALSE, sizeof (KithDate));
  for (guint i = 0; i < self->entries->len; i++)
    {
      const KithPlanEntry *entry = g_ptr_array_index (self->entries, i);

      add_day (days, entry->added);
      add_day (days, entry->dropped);
    }
  g_array_sort (days, compare_newest);

  return g_steal_pointer (&days);
}

/**
 * kith_plan_entry_new:
 * @part: what it is
 *
 * Returns: (transfer full): an entry that says nothing yet, in the worker's words
 */
KithPlanEntry *
kith_plan_entry_new (KithPlanPart part)
{
  KithPlanEntry *self = g_new0 (KithPlanEntry, 1);

  self->part = part;
  self->speaker.voice = KITH_PLAN_WORKER;
  self->due = KITH_DATE_NONE;
  self->done = KITH_DATE_NONE;
  self->added = KITH_DATE_NONE;
  self->dropped = KITH_DATE_NONE;

  return self;
}

/**
 * kith_plan_entry_copy:
 * @self: an entry
 *
 * Returns: (transfer full): the same
 */
KithPlanEntry *
kith_plan_entry_copy (const KithPlanEntry *self)
{
  KithPlanEntry *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->speaker.name = g_strdup (self->speaker.name);
  copy->text = g_strdup (self->text);
  copy->question = g_strdup (self->question);
  copy->low = g_strdup (self->low);
  copy->high = g_strdup (self->high);
  copy->who = g_strdup (self->who);
  copy->how = g_strdup (self->how);
  copy->outcome = g_strdup (self->outcome);
  copy->why = g_strdup (self->why);

  return copy;
}

/**
 * kith_plan_entry_free:
 * @self: (transfer full): an entry
 */
void
kith_plan_entry_free (KithPlanEntry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->speaker.name);
  g_free (self->text);
  g_free (self->question);
  g_free (self->low);
  g_free (self->high);
  g_free (self->who);
  g_free (self->how);
  g_free (self->outcome);
  g_free (self->why);
  g_free (self);
}

/**
 * kith_plan_entry_is_late:
 * @self: an entry
 * @today: today
 *
 * Returns: whether it is an action whose day has passed and which is not done
 */
gboolean
kith_plan_entry_is_late (const KithPlanEntry *self,
                         KithDate             today)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->part == KITH_PLAN_ACTION && self->done == KITH_DATE_NONE && self->due != KITH_DATE_NONE && self->due < today;
}

/**
 * kith_plan_score_new:
 * @goal_id: the root of a goal
 *
 * Returns: (transfer full): an answer that nobody has given yet
 */
KithPlanScore *
kith_plan_score_new (gint64 goal_id)
{
  KithPlanScore *self = g_new0 (KithPlanScore, 1);

  self->goal_id = goal_id;
  self->day = KITH_DATE_NONE;

  return self;
}

/**
 * kith_plan_score_copy:
 * @self: an answer
 *
 * Returns: (transfer full): the same
 */
KithPlanScore *
kith_plan_score_copy (const KithPlanScore *self)
{
  KithPlanScore *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->speaker.name = g_strdup (self->speaker.name);
  copy->words = g_strdup (self->words);

  return copy;
}

/**
 * kith_plan_score_free:
 * @self: (transfer full): an answer
 */
void
kith_plan_score_free (KithPlanScore *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->speaker.name);
  g_free (self->words);
  g_free (self);
}
