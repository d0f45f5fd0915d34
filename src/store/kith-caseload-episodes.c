/* kith-caseload-episodes.c: a council's list, and what the council did for the child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a row meets an episode
 * --------------------------
 * By its first day, where the row has one. What a hand recorded here of about
 * that day is the same, see kith-work-rows.c. An episode of which only the status
 * was known until now, and which has no first day therefore, takes the day
 * that a later list brings. A row without a first day means the episode that
 * is open, else the one that ended on its last day.
 *
 * Nothing is closed by guess. A list that says "child in need" of a child with
 * an open protection plan does not say when the plan ended: it stays open, and
 * the row is remarked on. A list that says "closed" says so, and where it has
 * no day, the day of the list is the last by which it can have been.
 */

#include "config.h"

#include "kith-caseload-private.h"

#include <glib/gi18n.h>

#include "kith-statement.h"
#include "kith-store-work-private.h"

/**
 * Episode:
 * @select_sql: id, first day and last day of those of a parent, and whether a
 *   hand recorded it and no file has met it yet; the newest first
 */
typedef struct
{
  const KithTable *table;
  const char      *parent;
  const char      *start;
  const char      *finish;
  const char      *select_sql;
} Episode;

static const Episode referral_kind = {
  &kith_table_referral, "child_id", "day", "closure",
  "SELECT x.id, x.day, x.closure, " KITH_WORK_IS_UNMET " FROM referral AS x WHERE x.child_id = :parent ORDER BY x.day DESC, x.id DESC /*sort*/"
};

static const Episode assessment_kind = {
  &kith_table_assessment, "referral_id", "start", "authorisation",
  "SELECT x.id, x.start, x.authorisation, " KITH_WORK_IS_UNMET " FROM assessment AS x WHERE x.referral_id = :parent ORDER BY x.start DESC, x.id DESC /*sort*/"
};

static const Episode section47_kind = {
  &kith_table_section47, "referral_id", "start", "conference",
  "SELECT x.id, x.start, x.conference, " KITH_WORK_IS_UNMET " FROM section47 AS x WHERE x.referral_id = :parent ORDER BY x.start DESC, x.id DESC /*sort*/"
};

static const Episode need_plan_kind = {
  &kith_table_need_plan, "referral_id", "start", "finish",
  "SELECT x.id, x.start, x.finish, " KITH_WORK_IS_UNMET " FROM need_plan AS x WHERE x.referral_id = :parent ORDER BY x.start DESC, x.id DESC /*sort*/"
};

static const Episode protection_kind = {
  &kith_table_protection_plan, "referral_id", "start", "finish",
  "SELECT x.id, x.start, x.finish, " KITH_WORK_IS_UNMET " FROM protection_plan AS x WHERE x.referral_id = :parent ORDER BY x.start DESC, x.id DESC /*sort*/"
};

static const Episode early_help_kind = {
  &kith_table_early_help, "child_id", "start", "finish",
  "SELECT x.id, x.start, x.finish, " KITH_WORK_IS_UNMET " FROM early_help AS x WHERE x.child_id = :parent ORDER BY x.start DESC, x.id DESC /*sort*/"
};

static const Episode care_kind = {
  &kith_table_care_episode, "child_id", "start", "finish",
  "SELECT x.id, x.start, x.finish, " KITH_WORK_IS_UNMET " FROM care_episode AS x WHERE x.child_id = :parent ORDER BY x.start DESC, x.id DESC /*sort*/"
};

static const char count_above_sql[] =
  "SELECT (SELECT count(*) FROM protection_plan AS p JOIN referral AS r ON r.id = p.referral_id"
  "  WHERE r.child_id = :child_id AND p.finish IS NULL AND r.closure IS NULL),"
  " (SELECT count(*) FROM care_episode AS c WHERE c.child_id = :child_id AND c.finish IS NULL)";

typedef struct
{
  gint64    id;
  KithDate  start;
  KithDate  finish;
  gboolean  is_unmet;
} Found;

static GArray *
load_found (KithCaseload  *self,
            const Episode *kind,
            gint64         parent_id,
            GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, kind->select_sql, error);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":parent", parent_id);
  while (kith_statement_step (stmt, &local_error))
    {
      const Found found = {
        kith_statement_get_int (stmt, 0), kith_statement_get_date (stmt, 1), kith_statement_get_date (stmt, 2),
        kith_statement_get_int (stmt, 3) != 0
      };

      g_array_append_val (rows, found);
    }

  if (local_error == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* The stricter the sooner. */
typedef enum
{
  MEANT_EXACTLY,
  MEANT_NEARLY,                      /* a hand wrote down another day of the same week */
  MEANT_PERHAPS,
} Strictness;

static gboolean
is_near (const Found *found,
         KithDate     start)
{
  return found->is_unmet && found->start != KITH_DATE_NONE && ABS (found->start - start) <= KITH_WORK_NEAR_DAYS;
}

static gboolean
is_meant (const Found *found,
          KithDate     start,
          KithDate     finish,
          Strictness   strictness)
{
  gboolean is_open = found->finish == KITH_DATE_NONE;

  switch (strictness)
    {
    case MEANT_EXACTLY:
      return start != KITH_DATE_NONE ? found->start == start : is_open;

    case MEANT_NEARLY:
      return start != KITH_DATE_NONE && is_near (found, start);

    case MEANT_PERHAPS:
    default:
      if (start != KITH_DATE_NONE)
        return found->start == KITH_DATE_NONE && (is_open || found->finish == finish);

      return finish != KITH_DATE_NONE && found->finish == finish;
    }
}

static gint64
pick (GArray  *rows,
      KithDate start,
      KithDate finish)
{
  for (Strictness strictness = MEANT_EXACTLY; strictness <= MEANT_PERHAPS; strictness++)
    {
      for (guint i = 0; i < rows->len; i++)
        {
          const Found *found = &g_array_index (rows, Found, i);

          if (is_meant (found, start, finish, strictness))
            return found->id;
        }
    }

  return 0;
}

/* The row that is meant, or a new one. */
static KithRow *
open_episode (KithCaseload  *self,
              const Episode *kind,
              gint64         parent_id,
              KithDate       start,
              KithDate       finish,
              GError       **error)
{
  g_autoptr(GArray) rows = load_found (self, kind, parent_id, error);
  KithRow *row;
  gint64 id;

  if (rows == NULL)
    return NULL;

  id = pick (rows, start, finish);
  if (id != 0)
    return kith_row_load (self->db, kind->table, id, error);

  row = kith_row_new (kind->table);
  kith_row_set_int (row, kind->parent, parent_id);

  return row;
}

static gboolean
has_assessment (const KithCaseloadEntry *entry)
{
  return entry->assessment_start != KITH_DATE_NONE || entry->assessment_authorisation != KITH_DATE_NONE ||
         entry->status == KITH_CASE_STATUS_ASSESSMENT;
}

static gboolean
has_section47 (const KithCaseloadEntry *entry)
{
  return entry->section47_start != KITH_DATE_NONE || entry->conference_not_required == 1;
}

static gboolean
has_need_plan (const KithCaseloadEntry *entry)
{
  return entry->need_plan_start != KITH_DATE_NONE || entry->need_plan_end != KITH_DATE_NONE;
}

static gboolean
has_protection_plan (const KithCaseloadEntry *entry)
{
  return entry->protection_plan_start != KITH_DATE_NONE || entry->protection_plan_end != KITH_DATE_NONE ||
         entry->status == KITH_CASE_STATUS_PROTECTION;
}

static gboolean
has_referral (const KithCaseloadEntry *entry)
{
  return entry->referral != KITH_DATE_NONE || entry->closure != KITH_DATE_NONE ||
         entry->status == KITH_CASE_STATUS_IN_NEED;
}

/* Whether something of it is still under way, for which the case must be open. */
static gboolean
is_under_way (const KithCaseloadEntry *entry)
{
  return (has_assessment (entry) && entry->assessment_authorisation == KITH_DATE_NONE) ||
         (has_section47 (entry) && entry->conference == KITH_DATE_NONE && entry->conference_not_required != 1) ||
         (has_need_plan (entry) && entry->need_plan_end == KITH_DATE_NONE) ||
         (has_protection_plan (entry) && entry->protection_plan_end == KITH_DATE_NONE);
}

static KithDate
first_day (const KithCaseloadEntry *entry)
{
  const KithDate days[] = {
    entry->assessment_start, entry->section47_start, entry->need_plan_start, entry->protection_plan_start,
  };
  KithDate first = KITH_DATE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      if (days[i] != KITH_DATE_NONE && (first == KITH_DATE_NONE || days[i] < first))
        first = days[i];
    }

  return first;
}

/* Of a row without a referral: the one during which what it tells of began. */
static gint64
pick_around (GArray  *rows,
             KithDate day)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Found *found = &g_array_index (rows, Found, i);

      if (day != KITH_DATE_NONE &&
          (found->start == KITH_DATE_NONE || found->start <= day) &&
          (found->finish == KITH_DATE_NONE || found->finish >= day))
        return found->id;
    }

  return 0;
}

static void
put_closure (KithCaseload            *self,
             KithRow                 *row,
             const KithCaseloadEntry *entry)
{
  kith_caseload_put_day (self, row, "closure", KITH_FIELD_CLOSURE, entry->closure);
  if (entry->status != KITH_CASE_STATUS_CLOSED || kith_row_get_text (row, "closure") != NULL || self->fills_only)
    return;

  kith_caseload_put_day (self, row, "closure", KITH_FIELD_CLOSURE, self->as_at);
  kith_caseload_remark (self, _("The file says that the case is closed, and not since when."
                                " It counts as closed from the day of the file."));
}

static gboolean
save_referral (KithCaseload            *self,
               KithRow                 *row,
               const KithCaseloadEntry *entry,
               GError                 **error)
{
  kith_caseload_put_day (self, row, "day", KITH_FIELD_REFERRAL, entry->referral);
  kith_caseload_put_text (self, row, "source", KITH_FIELD_REFERRAL_SOURCE, entry->referral_source);
  kith_caseload_put_text (self, row, "primary_need", KITH_FIELD_PRIMARY_NEED, entry->primary_need);
  kith_caseload_put_int (self, row, "no_further_action", KITH_FIELD_NO_FURTHER_ACTION, entry->no_further_action);
  kith_caseload_put_day (self, row, "conference", KITH_FIELD_CONFERENCE, entry->conference);
  kith_caseload_put_text (self, row, "closure_reason", KITH_FIELD_CLOSURE_REASON, entry->closure_reason);
  put_closure (self, row, entry);

  return kith_caseload_save (self, row, error);
}

/* 0 where there is none, and nothing that would need one is under way. */
static gboolean
find_referral (KithCaseload            *self,
               const KithCaseloadEntry *entry,
               gint64                  *ret_id,
               gboolean                *ret_is_wanted,
               GError                 **error)
{
  g_autoptr(GArray) rows = load_found (self, &referral_kind, self->child_id, error);

  if (rows == NULL)
    return FALSE;

  *ret_id = pick (rows, entry->referral, entry->closure);
  if (*ret_id == 0 && entry->referral == KITH_DATE_NONE)
    *ret_id = pick_around (rows, first_day (entry));
  *ret_is_wanted = *ret_id != 0 || has_referral (entry) || is_under_way (entry);

  return TRUE;
}

static gboolean
apply_referral (KithCaseload            *self,
                const KithCaseloadEntry *entry,
                gint64                  *ret_id,
                GError                 **error)
{
  g_autoptr(KithRow) row = NULL;
  gboolean is_wanted;

  if (!find_referral (self, entry, ret_id, &is_wanted, error))
    return FALSE;

  if (!is_wanted)
    {
      kith_caseload_remark (self, _("The file has an assessment, an enquiry or a plan that is over, and no referral that"
                                    " it belongs to. It is not taken in."));
      return TRUE;
    }

  row = *ret_id != 0 ? kith_row_load (self->db, &kith_table_referral, *ret_id, error) : kith_row_new (&kith_table_referral);
  if (row == NULL)
    return FALSE;

  kith_row_set_int (row, "child_id", self->child_id);
  if (!save_referral (self, row, entry, error))
    return FALSE;

  *ret_id = kith_row_get_id (row);

  return TRUE;
}

static gboolean
apply_assessment (KithCaseload            *self,
                  gint64                   referral_id,
                  const KithCaseloadEntry *entry,
                  GError                 **error)
{
  g_autoptr(KithRow) row = NULL;

  if (!has_assessment (entry))
    return TRUE;

  row = open_episode (self, &assessment_kind, referral_id,
                      entry->assessment_start, entry->assessment_authorisation, error);
  if (row == NULL)
    return FALSE;

  kith_caseload_put_day (self, row, "start", KITH_FIELD_ASSESSMENT_START, entry->assessment_start);
  kith_caseload_put_day (self, row, "authorisation", KITH_FIELD_ASSESSMENT_AUTHORISATION, entry->assessment_authorisation);

  return kith_caseload_save (self, row, error);
}

static gboolean
apply_section47 (KithCaseload            *self,
                 gint64                   referral_id,
                 const KithCaseloadEntry *entry,
                 GError                 **error)
{
  g_autoptr(KithRow) row = NULL;

  if (!has_section47 (entry))
    return TRUE;

  row = open_episode (self, &section47_kind, referral_id, entry->section47_start, entry->conference, error);
  if (row == NULL)
    return FALSE;

  kith_caseload_put_day (self, row, "start", KITH_FIELD_SECTION47_START, entry->section47_start);
  kith_caseload_put_day (self, row, "conference_target", KITH_FIELD_CONFERENCE_DUE, entry->conference_due);
  kith_caseload_put_day (self, row, "conference", KITH_FIELD_CONFERENCE, entry->conference);
  kith_caseload_put_int (self, row, "conference_not_required", KITH_FIELD_CONFERENCE_NOT_REQUIRED,
                         entry->conference_not_required);

  return kith_caseload_save (self, row, error);
}

static gboolean
apply_need_plan (KithCaseload            *self,
                 gint64                   referral_id,
                 const KithCaseloadEntry *entry,
                 GError                 **error)
{
  g_autoptr(KithRow) row = NULL;

  if (!has_need_plan (entry))
    return TRUE;

  row = open_episode (self, &need_plan_kind, referral_id, entry->need_plan_start, entry->need_plan_end, error);
  if (row == NULL)
    return FALSE;

  kith_caseload_put_day (self, row, "start", KITH_FIELD_NEED_PLAN_START, entry->need_plan_start);
  kith_caseload_put_day (self, row, "finish", KITH_FIELD_NEED_PLAN_END, entry->need_plan_end);

  return kith_caseload_save (self, row, error);
}

static gboolean
apply_protection_plan (KithCaseload            *self,
                       gint64                   referral_id,
                       const KithCaseloadEntry *entry,
                       GError                 **error)
{
  g_autoptr(KithRow) row = NULL;

  if (!has_protection_plan (entry))
    return TRUE;

  row = open_episode (self, &protection_kind, referral_id,
                      entry->protection_plan_start, entry->protection_plan_end, error);
  if (row == NULL)
    return FALSE;

  kith_caseload_put_day (self, row, "start", KITH_FIELD_PROTECTION_PLAN_START, entry->protection_plan_start);
  kith_caseload_put_day (self, row, "finish", KITH_FIELD_PROTECTION_PLAN_END, entry->protection_plan_end);
  kith_caseload_put_text (self, row, "initial_category", KITH_FIELD_INITIAL_CATEGORY, entry->initial_category);
  kith_caseload_put_text (self, row, "latest_category", KITH_FIELD_LATEST_CATEGORY, entry->latest_category);
  kith_caseload_put_int (self, row, "n_previous", KITH_FIELD_N_PREVIOUS_PLANS, entry->n_previous_plans);

  return kith_caseload_save (self, row, error);
}

static gboolean
apply_case (KithCaseload            *self,
            const KithCaseloadEntry *entry,
            GError                 **error)
{
  gboolean is_case = has_referral (entry) || has_assessment (entry) || has_section47 (entry) ||
    has_need_plan (entry) || has_protection_plan (entry) ||
    entry->status == KITH_CASE_STATUS_CLOSED;
  gint64 referral_id = 0;

  if (!is_case)
    return TRUE;

  /* "Closed" of a child of whom no case is here opens none in order to close it. */
  if (entry->status == KITH_CASE_STATUS_CLOSED && !has_referral (entry) && first_day (entry) == KITH_DATE_NONE)
    {
      gboolean is_wanted;

      if (!find_referral (self, entry, &referral_id, &is_wanted, error))
        return FALSE;
      if (referral_id == 0)
        return TRUE;
    }

  if (!apply_referral (self, entry, &referral_id, error))
    return FALSE;

  return referral_id == 0 ||
         (apply_assessment (self, referral_id, entry, error) &&
          apply_section47 (self, referral_id, entry, error) &&
          apply_need_plan (self, referral_id, entry, error) &&
          apply_protection_plan (self, referral_id, entry, error));
}

static gboolean
apply_early_help (KithCaseload            *self,
                  const KithCaseloadEntry *entry,
                  GError                 **error)
{
  g_autoptr(KithRow) row = NULL;

  if (entry->early_help_start == KITH_DATE_NONE && entry->early_help_end == KITH_DATE_NONE &&
      entry->status != KITH_CASE_STATUS_EARLY_HELP)
    return TRUE;

  row = open_episode (self, &early_help_kind, self->child_id, entry->early_help_start, entry->early_help_end, error);
  if (row == NULL)
    return FALSE;

  kith_caseload_put_day (self, row, "start", KITH_FIELD_EARLY_HELP_START, entry->early_help_start);
  kith_caseload_put_day (self, row, "finish", KITH_FIELD_EARLY_HELP_END, entry->early_help_end);

  return kith_caseload_save (self, row, error);
}

static gboolean
apply_care (KithCaseload            *self,
            const KithCaseloadEntry *entry,
            GError                 **error)
{
  g_autoptr(KithRow) row = NULL;

  if (entry->care_start == KITH_DATE_NONE && entry->care_end == KITH_DATE_NONE &&
      entry->status != KITH_CASE_STATUS_LOOKED_AFTER)
    return TRUE;

  row = open_episode (self, &care_kind, self->child_id, entry->care_start, entry->care_end, error);
  if (row == NULL)
    return FALSE;

  kith_caseload_put_day (self, row, "start", KITH_FIELD_CARE_START, entry->care_start);
  kith_caseload_put_day (self, row, "finish", KITH_FIELD_CARE_END, entry->care_end);
  kith_caseload_put_text (self, row, "legal_status", KITH_FIELD_LEGAL_STATUS, entry->legal_status);

  return kith_caseload_save (self, row, error);
}

/* Whether the store has something open above the status of the row. */
static gboolean
remark_on_above (KithCaseload            *self,
                 const KithCaseloadEntry *entry,
                 GError                 **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  if (entry->status == KITH_CASE_STATUS_NONE || self->fills_only)
    return TRUE;

  stmt = kith_db_prepare (self->db, count_above_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", self->child_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  if (entry->status < KITH_CASE_STATUS_PROTECTION && kith_statement_get_int (stmt, 0) > 0)
    kith_caseload_remark (self, _("A protection plan is open here, and the file does not say when it ended. It stays open."));
  if (entry->status < KITH_CASE_STATUS_LOOKED_AFTER && kith_statement_get_int (stmt, 1) > 0)
    kith_caseload_remark (self, _("The child is looked after here, and the file does not say when that ended. It stays so."));

  return TRUE;
}

/**
 * kith_caseload_apply_episodes:
 * @self: a list
 * @entry: the row that is being taken in
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has its episodes
 */
gboolean
kith_caseload_apply_episodes (KithCaseload            *self,
                              const KithCaseloadEntry *entry,
                              GError                 **error)
{
  return apply_case (self, entry, error) &&
         apply_early_help (self, entry, error) &&
         apply_care (self, entry, error) &&
         remark_on_above (self, entry, error);
}
