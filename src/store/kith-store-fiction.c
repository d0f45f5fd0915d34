/* kith-store-fiction.c: filling a store with people who are nobody
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-setup.h"

#include <string.h>

#include "kith-act.h"
#include "kith-store-fiction-private.h"
#include "kith-store-import.h"
#include "kith-store-lists.h"
#include "kith-store-schools.h"
#include "kith-text.h"
#include "kith-warning.h"

/* Ids in the store of what has an index in the fiction. */
typedef struct
{
  KithAct     *act;
  KithFiction *fiction;
  GArray      *schools;
  GArray      *clusters;
  GArray      *workers;
  GArray      *elsewhere;
  GArray      *children;
  GHashTable  *families;
  GHashTable  *matched;
} Filling;

static void
filling_clear (Filling *filling)
{
  g_clear_pointer (&filling->schools, g_array_unref);
  g_clear_pointer (&filling->clusters, g_array_unref);
  g_clear_pointer (&filling->workers, g_array_unref);
  g_clear_pointer (&filling->elsewhere, g_array_unref);
  g_clear_pointer (&filling->children, g_array_unref);
  g_clear_pointer (&filling->families, g_hash_table_unref);
  g_clear_pointer (&filling->matched, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filling, filling_clear)

static gint64
id_at (GArray *ids,
       guint   index)
{
  return g_array_index (ids, gint64, index);
}

static gboolean
insert_schools (Filling *filling,
                GError **error)
{
  for (guint i = 0; i < filling->fiction->schools->len; i++)
    {
      g_autoptr(KithRow) row = kith_db_school_row (g_ptr_array_index (filling->fiction->schools, i));
      gint64 id;

      /* The whole roll is in the store, so the number on roll is counted. */
      kith_row_set_date (row, "roll_date", filling->fiction->as_at);
      if (!kith_act_insert (filling->act, row, &id, error))
        return FALSE;

      g_array_append_val (filling->schools, id);
    }

  return TRUE;
}

static gboolean
insert_clusters (Filling *filling,
                 GError **error)
{
  KithFiction *fiction = filling->fiction;

  for (guint i = 0; i < fiction->clusters->len; i++)
    {
      const KithFictionCluster *cluster = g_ptr_array_index (fiction->clusters, i);
      gint64 id;

      if (!kith_db_insert_cluster (filling->act, cluster->name, fiction->authority_code,
                                   fiction->authority_name, &id, error))
        return FALSE;

      g_array_append_val (filling->clusters, id);
      for (guint j = 0; j < cluster->schools->len; j++)
        {
          gint64 school_id = id_at (filling->schools, g_array_index (cluster->schools, guint, j));

          if (!kith_db_insert_cluster_school (filling->act, id, school_id, KITH_DATE_NONE, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
insert_worker (Filling                 *filling,
               const KithFictionWorker *worker,
               GArray                  *ids,
               gboolean                 is_me,
               GError                 **error)
{
  gint64 id;

  if (!kith_db_insert_worker (filling->act, worker->name, worker->role, is_me, &id, error))
    return FALSE;

  g_array_append_val (ids, id);
  for (guint i = 0; i < worker->schools->len; i++)
    {
      gint64 school_id = id_at (filling->schools, g_array_index (worker->schools, guint, i));

      if (!kith_db_insert_cluster_worker (filling->act, id_at (filling->clusters, worker->cluster), id,
                                          school_id, worker->weekdays, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_workers (Filling *filling,
                GError **error)
{
  GPtrArray *workers = filling->fiction->workers;
  GPtrArray *elsewhere = filling->fiction->elsewhere;

  for (guint i = 0; i < workers->len; i++)
    {
      if (!insert_worker (filling, g_ptr_array_index (workers, i), filling->workers, i == 0, error))
        return FALSE;
    }

  for (guint i = 0; i < elsewhere->len; i++)
    {
      if (!insert_worker (filling, g_ptr_array_index (elsewhere, i), filling->elsewhere, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_feeders (Filling *filling,
                GError **error)
{
  GArray *feeders = filling->fiction->feeders;

  for (guint i = 0; i < feeders->len; i++)
    {
      const KithFictionFeeder *feeder = &g_array_index (feeders, KithFictionFeeder, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_feeder);

      kith_row_set_int (row, "primary_id", id_at (filling->schools, feeder->primary));
      kith_row_set_int (row, "secondary_id", id_at (filling->schools, feeder->secondary));
      if (!kith_act_insert (filling->act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_family (Filling *filling,
             guint    family,
             gint64  *ret_id,
             GError **error)
{
  gint64 *known = g_hash_table_lookup (filling->families, GUINT_TO_POINTER (family));
  g_autoptr(KithRow) row = NULL;

  if (known != NULL)
    {
      *ret_id = *known;
      return TRUE;
    }

  row = kith_row_new (&kith_table_family);
  if (!kith_act_insert (filling->act, row, ret_id, error))
    return FALSE;

  g_hash_table_insert (filling->families, GUINT_TO_POINTER (family), g_memdup2 (ret_id, sizeof *ret_id));

  return TRUE;
}

static gboolean
insert_identity (Filling                *filling,
                 const KithFictionChild *child,
                 gint64                 *ret_id,
                 GError                **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_child);
  g_autofree char *name = g_strdup_printf ("%s %s", child->family_name, child->given_name);
  g_autofree char *sort_key = kith_text_fold (name);
  gint64 family_id;

  if (!find_family (filling, child->family, &family_id, error))
    return FALSE;

  if (child->record->la_child_id != NULL)
    kith_row_set_text (row, "authority_code", filling->fiction->authority_code);
  kith_row_set_text (row, "la_child_id", child->record->la_child_id);
  kith_row_set_text (row, "upn", child->record->upn);
  kith_row_set_text (row, "given_name", child->given_name);
  kith_row_set_text (row, "family_name", child->family_name);
  kith_row_set_text (row, "preferred_name", child->preferred_name);
  kith_row_set_text (row, "sort_key", sort_key);
  kith_row_set_date (row, "birth", child->record->birth);
  kith_row_set_date (row, "expected_birth", child->record->expected_birth);
  kith_row_set_date (row, "death", child->record->death);

  /* Of those who are not known only a look-up is kept. */
  if (child->record->referrals->len > 0 || child->support->len > 0 || child->care->len > 0)
    {
      kith_row_set_text (row, "sex", child->record->sex);
      kith_row_set_text (row, "ethnicity", child->record->ethnicity);
    }
  kith_row_set_int (row, "family_id", family_id);
  if (child->worker >= 0)
    kith_row_set_int (row, "worker_id", id_at (filling->workers, (guint)child->worker));
  else if (child->elsewhere >= 0)
    kith_row_set_int (row, "worker_id", id_at (filling->elsewhere, (guint)child->elsewhere));

  return kith_act_insert (filling->act, row, ret_id, error);
}

static gboolean
insert_attendance (Filling   *filling,
                   gint64     child_id,
                   GPtrArray *attendance,
                   GError   **error)
{
  for (guint i = 0; i < attendance->len; i++)
    {
      const KithFictionAttendance *stay = g_ptr_array_index (attendance, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_attendance);

      kith_row_set_int (row, "child_id", child_id);
      kith_row_set_int (row, "school_id", id_at (filling->schools, stay->school));
      kith_row_set_date (row, "valid_from", stay->from);
      kith_row_set_date (row, "valid_to", stay->to);
      kith_row_set_int (row, "year_group", stay->year_group);
      kith_row_set_text (row, "form", stay->form);
      if (!kith_act_insert (filling->act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_support (Filling   *filling,
                gint64     child_id,
                GPtrArray *support,
                GError   **error)
{
  for (guint i = 0; i < support->len; i++)
    {
      const KithFictionSupport *help = g_ptr_array_index (support, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_early_help);

      kith_row_set_int (row, "child_id", child_id);
      kith_row_set_date (row, "start", help->start);
      kith_row_set_date (row, "finish", help->end);
      kith_row_set_text (row, "reason", help->reason);
      if (!kith_act_insert (filling->act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_care (Filling   *filling,
             gint64     child_id,
             GPtrArray *care,
             GError   **error)
{
  for (guint i = 0; i < care->len; i++)
    {
      const KithFictionCareEpisode *episode = g_ptr_array_index (care, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_care_episode);

      kith_row_set_int (row, "child_id", child_id);
      kith_row_set_date (row, "start", episode->start);
      kith_row_set_date (row, "finish", episode->end);
      kith_row_set_text (row, "legal_status", episode->legal_status);
      kith_row_set_text (row, "placement", episode->placement);
      if (!kith_act_insert (filling->act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_disabilities (Filling   *filling,
                     gint64     child_id,
                     GPtrArray *codes,
                     GError   **error)
{
  for (guint i = 0; i < codes->len; i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_disability);

      kith_row_set_int (row, "child_id", child_id);
      kith_row_set_text (row, "code", g_ptr_array_index (codes, i));
      if (!kith_act_insert (filling->act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* As the council's system would say it on the day of the fiction. */
static gboolean
insert_visit (Filling                *filling,
              gint64                  child_id,
              const KithFictionChild *child,
              GError                **error)
{
  g_autoptr(KithRow) row = NULL;

  if (child->visit_due == KITH_DATE_NONE)
    return TRUE;

  row = kith_row_new (&kith_table_council_date);
  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_text (row, "kind", "visit");
  kith_row_set_date (row, "done", child->visit_done);
  kith_row_set_date (row, "due", child->visit_due);
  kith_row_set_date (row, "as_at", filling->fiction->as_at);

  return kith_act_insert (filling->act, row, NULL, error);
}

static gboolean
insert_warning (Filling                *filling,
                gint64                  child_id,
                const KithFictionChild *child,
                GError                **error)
{
  g_autoptr(KithRow) row = NULL;

  if (child->warning == NULL)
    return TRUE;

  row = kith_row_new (&kith_table_warning);
  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_text (row, "code", child->warning->code);
  kith_row_set_text (row, "narrative", child->warning->narrative);
  kith_row_set_text (row, "manager", "Meera Dhaliwal");
  kith_row_set_date (row, "start", child->warned);
  kith_row_set_date (row, "review", kith_warning_latest_review (child->warned));
  if (child->warning->told_how != NULL)
    {
      kith_row_set_date (row, "told", child->warned);
      kith_row_set_text (row, "told_how", child->warning->told_how);
    }
  else
    {
      kith_row_set_text (row, "justification", "It would put the child or the parent at more risk.");
    }

  return kith_act_insert (filling->act, row, NULL, error);
}

static gboolean
insert_child (Filling                *filling,
              const KithFictionChild *child,
              GError                **error)
{
  KithCinMeeting meeting = { .matched = filling->matched, .day = KITH_DATE_NONE };
  gint64 id;

  if (!insert_identity (filling, child, &id, error) ||
      !insert_attendance (filling, id, child->attendance, error) ||
      !insert_disabilities (filling, id, child->record->disabilities, error) ||
      !insert_support (filling, id, child->support, error) ||
      !insert_care (filling, id, child->care, error) ||
      !insert_visit (filling, id, child, error) ||
      !insert_warning (filling, id, child, error))
    return FALSE;

  for (guint i = 0; i < child->record->referrals->len; i++)
    {
      if (!kith_db_apply_referral (filling->act, id, g_ptr_array_index (child->record->referrals, i),
                                   &meeting, error))
        return FALSE;
    }
  g_array_append_val (filling->children, id);

  return TRUE;
}

static gboolean
insert_children (Filling *filling,
                 GError **error)
{
  GPtrArray *children = filling->fiction->children;

  for (guint i = 0; i < children->len; i++)
    {
      if (!insert_child (filling, g_ptr_array_index (children, i), error))
        return FALSE;
    }

  return TRUE;
}

/* Says which day the figures speak of, as an import does. */
static gboolean
insert_source (Filling *filling,
               GError **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_import);

  kith_row_set_text (row, "kind", "fiction");
  kith_row_set_date (row, "reference_date", filling->fiction->as_at);
  kith_row_set_int (row, "at", g_get_real_time ());
  kith_row_set_int (row, "n_new", filling->fiction->children->len);
  kith_row_set_int (row, "n_changed", 0);
  kith_row_set_int (row, "n_same", 0);
  kith_row_set_int (row, "n_refused", 0);

  return kith_act_insert (filling->act, row, NULL, error);
}

/* What the worker whose store it is has written down, once all of it is there to be written about. */
static gboolean
insert_records (Filling *filling,
                GError **error)
{
  const KithFictionIds ids = { filling->schools, filling->children, filling->workers };

  return kith_db_insert_fiction_notes (filling->act, filling->fiction, &ids, error) &&
         kith_db_insert_fiction_work (filling->act, filling->fiction, &ids, error) &&
         kith_db_insert_fiction_plans (filling->act, filling->fiction, &ids, error) &&
         kith_db_insert_fiction_meetings (filling->act, filling->fiction, &ids, error);
}

/**
 * kith_db_insert_fiction:
 * @db: a new store that says of itself that it is fictional
 * @fiction: what to fill it with
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it is filled
 */
gboolean
kith_db_insert_fiction (KithDb      *db,
                        KithFiction *fiction,
                        GError     **error)
{
  g_autoptr(KithAct) act = kith_act_begin (db, "store.set-up", NULL, NULL, error);
  g_auto(Filling) filling = {
    .act = act,
    .fiction = fiction,
    .schools = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .clusters = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .workers = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .elsewhere = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .children = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .families = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free),
    .matched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  g_return_val_if_fail (kith_db_get_is_fictional (db), FALSE);

  return act != NULL &&
         kith_db_insert_lists (act, error) &&
         insert_schools (&filling, error) &&
         insert_clusters (&filling, error) &&
         insert_workers (&filling, error) &&
         insert_feeders (&filling, error) &&
         insert_children (&filling, error) &&
         kith_db_insert_fiction_people (act, fiction, filling.children, error) &&
         kith_db_insert_fiction_offices (act, fiction, filling.schools, error) &&
         insert_source (&filling, error) &&
         insert_records (&filling, error) &&
         kith_act_commit (act, error) &&
         kith_db_load_me (db, error);
}
