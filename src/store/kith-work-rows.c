/* kith-work-rows.c: how recorded work lies in its tables
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Work that is recorded by hand goes into the tables that the files of the
 * council fill, so that a figure, a clock and a state are counted from one
 * place whoever wrote the row. A row of work_record beside it says that a hand
 * did. A file that brings the same work meets that row: by its first day, or,
 * where no hand-written one has that day, by the nearest of which no file has
 * told yet, within a week. The council's day then stands, and the journal keeps
 * the other.
 */

#include "config.h"

#include "kith-store-work-private.h"

#include "kith-particular.h"
#include "kith-statement.h"

static const KithWorkTable tables[KITH_WORK_N_KINDS] = {
  [KITH_WORK_CONTACT] = { &kith_table_contact, "child_id", NULL, TRUE },
  [KITH_WORK_REFERRAL] = { &kith_table_referral, "child_id", NULL, TRUE },
  [KITH_WORK_ASSESSMENT] = { &kith_table_assessment, "referral_id", NULL, TRUE },
  [KITH_WORK_EARLY_HELP] = { &kith_table_early_help, "child_id", NULL, TRUE },
  [KITH_WORK_NEED_PLAN] = { &kith_table_need_plan, "referral_id", NULL, TRUE },
  [KITH_WORK_NEED_REVIEW] = { &kith_table_need_review, "need_plan_id", NULL, TRUE },
  [KITH_WORK_STRATEGY] = { &kith_table_strategy_discussion, "referral_id", NULL, TRUE },
  [KITH_WORK_SECTION47] = { &kith_table_section47, "referral_id", NULL, TRUE },
  [KITH_WORK_PROTECTION_PLAN] = { &kith_table_protection_plan, "referral_id", NULL, TRUE },
  [KITH_WORK_CORE_GROUP] = { &kith_table_core_group, "protection_plan_id", NULL, TRUE },
  [KITH_WORK_PROTECTION_REVIEW] = { &kith_table_protection_review, "protection_plan_id", NULL, TRUE },
  [KITH_WORK_CARE] = { &kith_table_care_episode, "child_id", NULL, TRUE },
  [KITH_WORK_CARE_REVIEW] = { &kith_table_care_review, "child_id", NULL, TRUE },
  [KITH_WORK_EDUCATION_PLAN] = { &kith_table_care_step, "child_id", "education-plan", TRUE },
  [KITH_WORK_HEALTH_ASSESSMENT] = { &kith_table_care_step, "child_id", "health-assessment", TRUE },
  [KITH_WORK_PRIVATE_FOSTERING] = { &kith_table_private_fostering, "child_id", NULL, TRUE },
  [KITH_WORK_MISSING] = { &kith_table_missing, "child_id", NULL, TRUE },
  [KITH_WORK_PRE_PROCEEDINGS] = { &kith_table_pre_proceedings, "referral_id", NULL, TRUE },
  [KITH_WORK_EXPLOITATION] = { &kith_table_formal_matter, "child_id", "exploitation", TRUE },
  [KITH_WORK_TRANSFER] = { &kith_table_formal_matter, "child_id", "transfer", TRUE },
  [KITH_WORK_COMPLAINT] = { &kith_table_formal_matter, "child_id", "complaint", TRUE },
  [KITH_WORK_WORKER] = { &kith_table_child_worker, "child_id", NULL, FALSE },
  [KITH_WORK_SCHOOL] = { &kith_table_attendance, "child_id", NULL, FALSE },
  [KITH_WORK_PRONOUNS] = { &kith_table_particular, "child_id", "pronouns", FALSE },
  [KITH_WORK_LANGUAGE] = { &kith_table_particular, "child_id", "language", FALSE },
  [KITH_WORK_ETHNICITY] = { &kith_table_particular, "child_id", "ethnicity", FALSE },
  [KITH_WORK_DISABILITY] = { &kith_table_particular, "child_id", "disability", FALSE },
  [KITH_WORK_SEN] = { &kith_table_particular, "child_id", "sen", FALSE },
  [KITH_WORK_EHC_PLAN] = { &kith_table_particular, "child_id", "ehc-plan", FALSE },
  [KITH_WORK_FREE_MEALS] = { &kith_table_particular, "child_id", "free-meals", FALSE },
  [KITH_WORK_ATTENDANCE] = { &kith_table_particular, "child_id", "attendance", FALSE },
  [KITH_WORK_SUSPENSION] = { &kith_table_particular, "child_id", "suspension", FALSE },
  [KITH_WORK_EXCLUSION] = { &kith_table_particular, "child_id", "exclusion", FALSE },
  [KITH_WORK_PART_TIME] = { &kith_table_particular, "child_id", "part-time", FALSE },
  [KITH_WORK_HOME_EDUCATION] = { &kith_table_particular, "child_id", "home-education", FALSE },
  [KITH_WORK_NHS_NUMBER] = { &kith_table_particular, "child_id", "nhs-number", FALSE },
  [KITH_WORK_FORMER_UPN] = { &kith_table_particular, "child_id", "former-upn", FALSE },
  [KITH_WORK_IDENTIFIER] = { &kith_table_particular, "child_id", "identifier", FALSE },
};

/* All work with a child: kind, id, what it hangs on, first day, day of the end. */
#define OF_CHILD(kind, table, start, finish) \
        "SELECT '" kind "', x.id, 0, " start ", " finish " FROM " table " AS x WHERE x.child_id = :child_id"

#define OF_REFERRAL(kind, table, start, finish) \
        "SELECT '" kind "', x.id, r.id, " start ", " finish " FROM " table " AS x" \
        " JOIN referral AS r ON r.id = x.referral_id WHERE r.child_id = :child_id"

#define OF_PLAN(kind, table, plan, column) \
        "SELECT '" kind "', x.id, p.id, x.day, x.day FROM " table " AS x" \
        " JOIN " plan " AS p ON p.id = x." column \
        " JOIN referral AS r ON r.id = p.referral_id WHERE r.child_id = :child_id"

static const char select_spans_sql[] =
  OF_CHILD ("contact", "contact", "x.day", "x.day")
  " UNION ALL "
  OF_CHILD ("referral", "referral", "x.day",
            "CASE WHEN x.no_further_action = 1 THEN coalesce (x.closure, x.day) ELSE x.closure END")
  " UNION ALL "
  OF_REFERRAL ("assessment", "assessment", "x.start", "x.authorisation")
  " UNION ALL "
  OF_CHILD ("early-help", "early_help", "x.start", "x.finish")
  " UNION ALL "
  OF_REFERRAL ("need-plan", "need_plan", "x.start", "coalesce (x.finish, r.closure)")
  " UNION ALL "
  OF_PLAN ("need-review", "need_review", "need_plan", "need_plan_id")
  " UNION ALL "
  OF_REFERRAL ("strategy", "strategy_discussion", "coalesce (x.day, x.decided)", "coalesce (x.day, x.decided)")
  " UNION ALL "
  OF_REFERRAL ("section47", "section47", "x.start",
               "CASE WHEN x.conference_not_required = 1 THEN x.start ELSE coalesce (x.conference, r.closure) END")
  " UNION ALL "
  OF_REFERRAL ("protection-plan", "protection_plan", "x.start", "coalesce (x.finish, r.closure)")
  " UNION ALL "
  OF_PLAN ("core-group", "core_group", "protection_plan", "protection_plan_id")
  " UNION ALL "
  OF_PLAN ("protection-review", "protection_review", "protection_plan", "protection_plan_id")
  " UNION ALL "
  OF_CHILD ("care", "care_episode", "x.start", "x.finish")
  " UNION ALL "
  OF_CHILD ("care-review", "care_review", "x.day", "x.day")
  " UNION ALL "
  "SELECT x.kind, x.id, 0, x.day, x.day FROM care_step AS x WHERE x.child_id = :child_id"
  " UNION ALL "
  OF_CHILD ("private-fostering", "private_fostering", "x.notified", "x.finish")
  " UNION ALL "
  OF_CHILD ("missing", "missing", "x.start", "x.found")
  " UNION ALL "
  OF_REFERRAL ("pre-proceedings", "pre_proceedings", "x.start", "coalesce (x.court_application, x.step_decision)")
  " UNION ALL "
  "SELECT x.kind, x.id, 0, x.day, x.day FROM formal_matter AS x WHERE x.child_id = :child_id"
  " UNION ALL "
  OF_CHILD ("worker", "child_worker", "x.valid_from", "x.valid_to")
  " UNION ALL "
  OF_CHILD ("school", "attendance", "x.valid_from", "x.valid_to")
  " UNION ALL "
  "SELECT x.kind, x.id, 0, x.valid_from, x.valid_to FROM particular AS x WHERE x.child_id = :child_id"
  " /*sort*/ ORDER BY 4 DESC, 2 DESC";

static const char select_factors_sql[] =
  "SELECT code FROM assessment_factor WHERE assessment_id = :id ORDER BY code";

static const char select_origin_sql[] =
  "SELECT w.council, w.why, k.name, w.at FROM work_record AS w LEFT JOIN worker AS k ON k.id = w.worker_id"
  " WHERE w.record_uid = :uid";

static const char select_as_at_sql[] =
  "SELECT max (day) FROM (SELECT c.census_date AS day FROM child AS c WHERE c.id = :child_id"
  " UNION ALL SELECT i.reference_date FROM import_child AS m JOIN import AS i ON i.id = m.import_id"
  "  WHERE m.child_id = :child_id)";

static const char select_unmet_sql[] =
  "SELECT id FROM work_record WHERE record_uid = :uid AND met IS NULL";

static const char count_workers_sql[] =
  "SELECT count(*) FROM child_worker WHERE child_id = :child_id";

static const char select_open_workers_sql[] =
  "SELECT id, worker_id, valid_from FROM child_worker"
  " WHERE child_id = :child_id AND (valid_to IS NULL OR valid_to > :day)";

/**
 * kith_work_table_get:
 * @kind: a kind of work
 *
 * Returns: (transfer none): where it lies
 */
const KithWorkTable *
kith_work_table_get (KithWorkKind kind)
{
  g_return_val_if_fail (kind < KITH_WORK_N_KINDS, NULL);

  return &tables[kind];
}

/*
 * kith_work_field_is_apart:
 * @field: a field
 *
 * Returns: whether its codes have rows of their own
 */
gboolean
kith_work_field_is_apart (const KithWorkField *field)
{
  return g_str_equal (field->name, "factors");
}

static gboolean
load_factors (KithDb   *db,
              KithWork *work,
              GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_factors_sql, error);
  g_autoptr(GString) codes = g_string_new (NULL);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", kith_work_get_id (work));
  while (kith_statement_step (stmt, &local_error))
    g_string_append_printf (codes, "%s%s", codes->len > 0 ? "," : "", kith_statement_get_text (stmt, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  kith_work_set (work, "factors", codes->str);

  return TRUE;
}

static gboolean
load_as_at (KithDb         *db,
            gint64          child_id,
            KithWorkOrigin *origin,
            GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_as_at_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  origin->as_at = kith_statement_get_date (stmt, 0);

  return TRUE;
}

static gboolean
load_origin (KithDb        *db,
             KithWork      *work,
             const KithUid *uid,
             GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_origin_sql, error);
  g_autoptr(GError) local_error = NULL;
  KithWorkOrigin origin = { .as_at = KITH_DATE_NONE };

  if (stmt == NULL || !load_as_at (db, kith_work_get_child_id (work), &origin, error))
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", uid);
  if (kith_statement_step (stmt, &local_error))
    {
      origin.is_by_hand = TRUE;
      origin.council = kith_statement_get_text (stmt, 0);
      origin.why = kith_statement_get_text (stmt, 1);
      origin.worker = kith_statement_get_text (stmt, 2);
      origin.at = kith_statement_get_int (stmt, 3);
    }
  else if (local_error == NULL)
    {
      origin.is_by_hand = !tables[kith_work_get_kind (work)].has_council;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  kith_work_set_origin (work, &origin);

  return TRUE;
}

static void
read_field (KithWork            *work,
            KithRow             *row,
            const KithWorkField *field)
{
  g_autofree char *number = NULL;

  if (kith_work_field_is_apart (field) || kith_row_is_null (row, field->name))
    return;

  if (field->type == KITH_WORK_TENTHS)
    number = kith_tenths_format ((guint)kith_row_get_int (row, field->name));

  if (field->type == KITH_WORK_FLAG || field->type == KITH_WORK_NUMBER || field->type == KITH_WORK_PERSON ||
      g_strcmp0 (field->codeset, "decision") == 0)
    number = g_strdup_printf ("%" G_GINT64_FORMAT, kith_row_get_int (row, field->name));

  /* A flag that is not set says nothing. */
  if (field->type == KITH_WORK_FLAG && g_strcmp0 (number, "0") == 0)
    return;

  kith_work_set (work, field->name, number != NULL ? number : kith_row_get_text (row, field->name));
}

/*
 * kith_work_load_rows:
 * @db: a store
 * @work: work that is in the store, of which nothing is known yet
 * @error: return location for a #KithStoreError
 *
 * Fills in what the store knows of it.
 *
 * Returns: whether that could be read
 */
gboolean
kith_work_load_rows (KithDb   *db,
                     KithWork *work,
                     GError  **error)
{
  const KithWorkForm *form = kith_work_get_form (work);
  const KithWorkTable *table = &tables[kith_work_get_kind (work)];
  g_autoptr(KithRow) row = kith_row_load (db, table->table, kith_work_get_id (work), error);

  if (row == NULL)
    return FALSE;

  if (form->parent != KITH_WORK_N_KINDS)
    kith_work_set_parent_id (work, kith_row_get_int (row, table->parent));
  for (guint i = 0; i < form->n_fields; i++)
    read_field (work, row, &form->fields[i]);

  return (kith_work_get_kind (work) != KITH_WORK_ASSESSMENT || load_factors (db, work, error)) &&
         load_origin (db, work, kith_row_get_uid (row), error);
}

/*
 * kith_work_load_spans:
 * @db: a store
 * @child_id: a child
 * @ret_parents: (out) (element-type gint64): what each of them hangs on
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithWorkSpan) (nullable): all work with the child, the newest first
 */
GArray *
kith_work_load_spans (KithDb  *db,
                      gint64   child_id,
                      GArray **ret_parents,
                      GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_spans_sql, error);
  g_autoptr(GArray) spans = g_array_new (FALSE, TRUE, sizeof (KithWorkSpan));
  g_autoptr(GArray) parents = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 parent_id = kith_statement_get_int (stmt, 2);
      KithWorkSpan span = {
        .id = kith_statement_get_int (stmt, 1),
        .start = kith_statement_get_date (stmt, 3),
        .finish = kith_statement_get_date (stmt, 4),
      };

      if (kith_work_kind_parse (kith_statement_get_text (stmt, 0), &span.kind))
        {
          g_array_append_val (spans, span);
          g_array_append_val (parents, parent_id);
        }
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  *ret_parents = g_steal_pointer (&parents);

  return g_steal_pointer (&spans);
}

/*
 * kith_work_meet:
 * @act: the act of an import
 * @row: a row of the store that the file speaks of
 * @as_at: the day of the file
 * @error: return location for a #KithStoreError
 *
 * Where a hand recorded that row, the council's system has it now.
 *
 * Returns: whether the store says so
 */
gboolean
kith_work_meet (KithAct *act,
                KithRow *row,
                KithDate as_at,
                GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), select_unmet_sql, error);
  g_autoptr(KithRow) record = NULL;
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_uid (stmt, ":uid", kith_row_get_uid (row));
  if (!kith_statement_step (stmt, &local_error))
    {
      if (local_error == NULL)
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  record = kith_row_load (kith_act_get_db (act), &kith_table_work_record, kith_statement_get_int (stmt, 0), error);
  if (record == NULL)
    return FALSE;

  kith_row_set_text (record, "council", "in");
  kith_row_set_null (record, "why");
  kith_row_set_date (record, "met", as_at != KITH_DATE_NONE ? as_at : kith_date_today ());

  return kith_act_update (act, record, error);
}

typedef struct
{
  gint64    id;
  gint64    worker_id;
  KithDate  from;
} Stretch;

static GArray *
load_stretches (KithDb  *db,
                gint64   child_id,
                KithDate day,
                GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_open_workers_sql, error);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_date (stmt, ":day", day);
  while (kith_statement_step (stmt, &local_error))
    {
      const Stretch stretch = {
        kith_statement_get_int (stmt, 0), kith_statement_get_int (stmt, 1), kith_statement_get_date (stmt, 2),
      };

      g_array_append_val (found, stretch);
    }

  if (local_error == NULL)
    return g_steal_pointer (&found);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
load_has_any (KithDb   *db,
              gint64    child_id,
              gboolean *ret_has_any,
              GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, count_workers_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_has_any = kith_statement_get_int (stmt, 0) > 0;

  return TRUE;
}

/* What began before the day ends on it; what began on the day never was. */
static gboolean
end_stretch (KithAct       *act,
             const Stretch *stretch,
             KithDate       day,
             GError       **error)
{
  g_autoptr(KithRow) row = NULL;

  if (stretch->from == day)
    return kith_act_delete (act, &kith_table_child_worker, stretch->id, error);

  row = kith_row_load (kith_act_get_db (act), &kith_table_child_worker, stretch->id, error);
  if (row == NULL)
    return FALSE;

  kith_row_set_date (row, "valid_to", day);

  return kith_act_update (act, row, error);
}

static gboolean
insert_stretch (KithAct    *act,
                gint64      child_id,
                gint64      worker_id,
                KithDate    from,
                KithDate    to,
                const char *reason,
                GError    **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_child_worker);

  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_int (row, "worker_id", worker_id);
  kith_row_set_date (row, "valid_from", from);
  kith_row_set_date (row, "valid_to", to);
  kith_row_set_text (row, "reason", reason);

  return kith_act_insert (act, row, NULL, error);
}

/* Of whoever was there before anything was dated it is only known until when. */
static gboolean
keep_former (KithAct  *act,
             gint64    child_id,
             gint64    worker_id,
             KithDate  day,
             gboolean *ret_is_so,
             GError  **error)
{
  g_autoptr(KithRow) child = kith_row_load (kith_act_get_db (act), &kith_table_child, child_id, error);
  gint64 former;

  if (child == NULL)
    return FALSE;

  former = kith_row_is_null (child, "worker_id") ? 0 : kith_row_get_int (child, "worker_id");
  *ret_is_so = former != 0 && former == worker_id;

  return former == 0 || *ret_is_so || insert_stretch (act, child_id, former, KITH_DATE_NONE, day, NULL, error);
}

/*
 * kith_work_follow_worker:
 * @act: an act that says who works with a child, before it changes the child's own row
 * @child_id: the child
 * @worker_id: who works with it from the day on; 0 for nobody
 * @day: the day
 * @reason: (nullable): why it changed, of the code set "social-worker-change"
 * @error: return location for a #KithStoreError
 *
 * Writes down since when that is so, and until when it was another.
 *
 * Returns: whether the store has it
 */
gboolean
kith_work_follow_worker (KithAct    *act,
                         gint64      child_id,
                         gint64      worker_id,
                         KithDate    day,
                         const char *reason,
                         GError    **error)
{
  g_autoptr(GArray) stretches = load_stretches (kith_act_get_db (act), child_id, day, error);
  KithDate until = KITH_DATE_NONE;
  gboolean has_any, is_so = FALSE;

  if (stretches == NULL || !load_has_any (kith_act_get_db (act), child_id, &has_any, error) ||
      (!has_any && !keep_former (act, child_id, worker_id, day, &is_so, error)))
    return FALSE;

  for (guint i = 0; i < stretches->len && !is_so; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      if (stretch->from != KITH_DATE_NONE && stretch->from > day)
        until = until == KITH_DATE_NONE ? stretch->from : MIN (until, stretch->from);
      else if (stretch->worker_id == worker_id)
        is_so = TRUE;
      else if (!end_stretch (act, stretch, day, error))
        return FALSE;
    }

  return is_so || worker_id == 0 || insert_stretch (act, child_id, worker_id, day, until, reason, error);
}

/*
 * kith_work_give_child:
 * @act: an act
 * @child_id: a child
 * @worker_id: who works with it from the day on; 0 for nobody
 * @day: the day
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has it, with the day
 */
gboolean
kith_work_give_child (KithAct *act,
                      gint64   child_id,
                      gint64   worker_id,
                      KithDate day,
                      GError **error)
{
  g_autoptr(KithRow) child = kith_row_load (kith_act_get_db (act), &kith_table_child, child_id, error);

  if (child == NULL || !kith_work_follow_worker (act, child_id, worker_id, day, NULL, error))
    return FALSE;

  if (worker_id != 0)
    kith_row_set_int (child, "worker_id", worker_id);
  else
    kith_row_set_null (child, "worker_id");

  return kith_act_update (act, child, error);
}
