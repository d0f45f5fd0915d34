/* kith-store-episodes.c: what the authority did for a child, in the order of a page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-children.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-child-row-private.h"
#include "kith-store-lists.h"

/* Every query gives the same columns, so that one function reads them all:
 * id, referral, start, end, whether it is open on :as_at, up to three codes and
 * a text that make the detail, and whether the council's system has it.
 */
#define IS_OPEN(start, finish) \
        "(" start " IS NULL OR " start " <= :as_at) AND (" finish " IS NULL OR " finish " > :as_at)"

/* Of what a hand recorded: whether the council's system has it. */
#define COUNCIL(row) \
        ", (SELECT w.council FROM work_record AS w WHERE w.record_uid = " row ".uid)"

/* As the figures have it: what hangs on a referral ends with it at the latest. */
#define REFERRAL_IS_OPEN \
        "(r.closure IS NULL OR r.closure > :as_at)"

#define OF_REFERRAL(table) \
        COUNCIL ("x") " FROM " table " AS x JOIN referral AS r ON r.id = x.referral_id" \
        " WHERE r.child_id = :id /*sort*/ ORDER BY 3, 1"

static const char select_referrals_sql[] =
  "SELECT r.id, r.id, r.day, CASE WHEN r.no_further_action = 1 THEN coalesce (r.closure, r.day) ELSE r.closure END,"
  " r.no_further_action IS NOT 1 AND " IS_OPEN ("r.day", "r.closure") ","
  " r.source, r.primary_need, r.closure_reason, CASE WHEN r.no_further_action = 1 THEN 'no-further-action' END"
  COUNCIL ("r") " FROM referral AS r WHERE r.child_id = :id ORDER BY r.day DESC, r.id DESC";

static const char select_assessments_sql[] =
  "SELECT x.id, r.id, x.start, x.authorisation,"
  " x.authorisation IS NULL AND " REFERRAL_IS_OPEN ","
  " x.outcome, NULL, NULL,"
  " (SELECT group_concat (f.code, ',') FROM assessment_factor AS f WHERE f.assessment_id = x.id)"
  OF_REFERRAL ("assessment");

static const char select_section47s_sql[] =
  "SELECT x.id, r.id, x.start, x.conference,"
  " x.conference_not_required IS NOT 1 AND " REFERRAL_IS_OPEN " AND " IS_OPEN ("x.start", "x.conference") ","
  " x.outcome, NULL, NULL, CASE WHEN x.conference_not_required = 1 THEN 'conference-not-required' END"
  OF_REFERRAL ("section47");

static const char select_plans_sql[] =
  "SELECT x.id, r.id, x.start, x.finish, " REFERRAL_IS_OPEN " AND " IS_OPEN ("x.start", "x.finish") ","
  " NULL, NULL, NULL, NULL"
  OF_REFERRAL ("need_plan");

static const char select_protection_plans_sql[] =
  "SELECT x.id, r.id, x.start, x.finish, " REFERRAL_IS_OPEN " AND " IS_OPEN ("x.start", "x.finish") ","
  " x.latest_category, NULL, NULL, NULL"
  OF_REFERRAL ("protection_plan");

static const char select_reviews_sql[] =
  "SELECT v.id, r.id, v.day, v.day, 0, NULL, NULL, NULL, NULL" COUNCIL ("v")
  " FROM protection_review AS v"
  " JOIN protection_plan AS x ON x.id = v.protection_plan_id"
  " JOIN referral AS r ON r.id = x.referral_id"
  " WHERE r.child_id = :id /*sort*/ ORDER BY v.day, v.id";

static const char select_pre_proceedings_sql[] =
  "SELECT x.id, r.id, x.start, coalesce (x.step_decision, x.court_application),"
  " " REFERRAL_IS_OPEN " AND x.step_decision IS NULL AND x.court_application IS NULL,"
  " NULL, NULL, NULL,"
  " CASE WHEN x.meeting_held = 1 THEN 'meeting-held' WHEN x.meeting_offered = 1 THEN 'meeting-offered' END"
  OF_REFERRAL ("pre_proceedings");

static const char select_early_help_sql[] =
  "SELECT x.id, 0, x.start, x.finish, " IS_OPEN ("x.start", "x.finish") ", NULL, NULL, NULL, x.reason"
  COUNCIL ("x") " FROM early_help AS x WHERE x.child_id = :id ORDER BY x.start DESC, x.id DESC";

static const char select_care_sql[] =
  "SELECT x.id, 0, x.start, x.finish, " IS_OPEN ("x.start", "x.finish") ", x.legal_status, x.placement, NULL, NULL"
  COUNCIL ("x") " FROM care_episode AS x WHERE x.child_id = :id ORDER BY x.start DESC, x.id DESC";

static const char select_attendance_sql[] =
  "SELECT x.id, 0, x.valid_from, x.valid_to, " IS_OPEN ("x.valid_from", "x.valid_to") ", NULL, NULL, NULL, s.name, NULL"
  " FROM attendance AS x JOIN school AS s ON s.id = x.school_id"
  " WHERE x.child_id = :id ORDER BY x.valid_from DESC, x.id DESC";

static const char select_contacts_sql[] =
  "SELECT x.id, 0, x.day, x.day, 0, x.source, x.outcome, NULL, x.about" COUNCIL ("x")
  " FROM contact AS x WHERE x.child_id = :id ORDER BY x.day DESC, x.id DESC";

static const char select_strategies_sql[] =
  "SELECT x.id, r.id, coalesce (x.day, x.decided), x.day, x.day IS NULL, NULL, NULL, NULL,"
  " CASE WHEN x.day IS NULL THEN 'not-held' WHEN x.initiated = 1 THEN 'initiated' END"
  OF_REFERRAL ("strategy_discussion");

#define OF_PLAN(table, plan, column) \
        "SELECT v.id, r.id, v.day, v.day, 0, NULL, NULL, NULL, NULL" COUNCIL ("v") \
        " FROM " table " AS v JOIN " plan " AS x ON x.id = v." column \
        " JOIN referral AS r ON r.id = x.referral_id" \
        " WHERE r.child_id = :id /*sort*/ ORDER BY v.day, v.id"

static const char select_core_groups_sql[] =
  OF_PLAN ("core_group", "protection_plan", "protection_plan_id");

static const char select_need_reviews_sql[] =
  OF_PLAN ("need_review", "need_plan", "need_plan_id");

static const char select_care_reviews_sql[] =
  "SELECT x.id, 0, x.day, x.day, 0, x.participation, NULL, NULL, NULL" COUNCIL ("x")
  " FROM care_review AS x WHERE x.child_id = :id ORDER BY x.day DESC, x.id DESC";

#define OF_KIND(table, kind, finish) \
        "SELECT x.id, 0, x.day, " finish ", " finish " IS NULL, NULL, NULL, NULL, NULL" COUNCIL ("x") \
        " FROM " table " AS x WHERE x.child_id = :id AND x.kind = '" kind "' ORDER BY x.day DESC, x.id DESC"

static const char select_education_plans_sql[] = OF_KIND ("care_step", "education-plan", "x.day");
static const char select_health_assessments_sql[] = OF_KIND ("care_step", "health-assessment", "x.day");
static const char select_exploitations_sql[] = OF_KIND ("formal_matter", "exploitation", "x.answered");
static const char select_transfers_sql[] = OF_KIND ("formal_matter", "transfer", "x.answered");
static const char select_complaints_sql[] = OF_KIND ("formal_matter", "complaint", "x.answered");

static const char select_private_fosterings_sql[] =
  "SELECT x.id, 0, x.notified, x.finish, " IS_OPEN ("x.notified", "x.finish") ", x.kind, NULL, NULL, NULL" COUNCIL ("x")
  " FROM private_fostering AS x WHERE x.child_id = :id ORDER BY x.notified DESC, x.id DESC";

static const char select_missing_sql[] =
  "SELECT x.id, 0, x.start, x.found, x.found IS NULL, x.kind, NULL, NULL,"
  " CASE WHEN x.interview IS NOT NULL THEN 'interviewed' WHEN x.declined IS NOT NULL THEN 'declined'"
  "  WHEN x.offered IS NOT NULL THEN 'offered' END" COUNCIL ("x")
  " FROM missing AS x WHERE x.child_id = :id ORDER BY x.start DESC, x.id DESC";

static const char select_workers_sql[] =
  "SELECT x.id, 0, x.valid_from, x.valid_to, " IS_OPEN ("x.valid_from", "x.valid_to") ", x.reason, NULL, NULL, w.name, NULL"
  " FROM child_worker AS x JOIN worker AS w ON w.id = x.worker_id"
  " WHERE x.child_id = :id ORDER BY x.valid_from DESC, x.id DESC";

typedef struct
{
  KithEpisodeKind  kind;
  const char      *sql;
  const char      *codesets[3];
  const char      *list_codeset;     /* the last column is a list of codes of it */
} Query;

static const Query queries[] = {
  { KITH_EPISODE_REFERRAL, select_referrals_sql, { "referral-source", "primary-need", "closure-reason" }, NULL },
  { KITH_EPISODE_ASSESSMENT, select_assessments_sql, { "assessment-outcome" }, "assessment-factor" },
  { KITH_EPISODE_SECTION47, select_section47s_sql, { "section-47-outcome" }, NULL },
  { KITH_EPISODE_PLAN, select_plans_sql, { NULL }, NULL },
  { KITH_EPISODE_PROTECTION_PLAN, select_protection_plans_sql, { "category-of-abuse" }, NULL },
  { KITH_EPISODE_PROTECTION_REVIEW, select_reviews_sql, { NULL }, NULL },
  { KITH_EPISODE_STRATEGY, select_strategies_sql, { NULL }, NULL },
  { KITH_EPISODE_CORE_GROUP, select_core_groups_sql, { NULL }, NULL },
  { KITH_EPISODE_NEED_REVIEW, select_need_reviews_sql, { NULL }, NULL },
  { KITH_EPISODE_PRE_PROCEEDINGS, select_pre_proceedings_sql, { NULL }, NULL },
  { KITH_EPISODE_EARLY_HELP, select_early_help_sql, { NULL }, NULL },
  { KITH_EPISODE_CARE, select_care_sql, { "legal-status", "placement" }, NULL },
  { KITH_EPISODE_CARE_REVIEW, select_care_reviews_sql, { "review-participation" }, NULL },
  { KITH_EPISODE_EDUCATION_PLAN, select_education_plans_sql, { NULL }, NULL },
  { KITH_EPISODE_HEALTH_ASSESSMENT, select_health_assessments_sql, { NULL }, NULL },
  { KITH_EPISODE_PRIVATE_FOSTERING, select_private_fosterings_sql, { "assessment-factor" }, NULL },
  { KITH_EPISODE_MISSING, select_missing_sql, { "missing-type" }, NULL },
  { KITH_EPISODE_EXPLOITATION, select_exploitations_sql, { NULL }, NULL },
  { KITH_EPISODE_TRANSFER, select_transfers_sql, { NULL }, NULL },
  { KITH_EPISODE_COMPLAINT, select_complaints_sql, { NULL }, NULL },
  { KITH_EPISODE_CONTACT, select_contacts_sql, { "referral-source", "contact-outcome" }, NULL },
  { KITH_EPISODE_WORKER, select_workers_sql, { "social-worker-change" }, NULL },
  { KITH_EPISODE_ATTENDANCE, select_attendance_sql, { NULL }, NULL },
};

static void
append_part (GString    *detail,
             const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;

  if (detail->len > 0)
    g_string_append (detail, " · ");
  g_string_append (detail, part);
}

static void
append_list (GString      *detail,
             KithCodeList *codes,
             const char   *codeset,
             const char   *list,
             KithDate      day)
{
  g_auto(GStrv) parts = g_strsplit (list, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    append_part (detail, kith_code_label_or_code (codes, codeset, parts[i], day));
}

/* What the columns say that is no code of a list. */
static const char *
words_for (const char *text)
{
  static const struct
  {
    const char *text;
    const char *words;
  } known[] = {
    { "no-further-action", N_("No further action") },
    { "conference-not-required", N_("No conference was needed") },
    { "not-held", N_("Decided, and not held yet") },
    { "initiated", N_("A section 47 enquiry was initiated") },
    { "interviewed", N_("Return interview held") },
    { "declined", N_("Return interview offered and declined") },
    { "offered", N_("Return interview offered") },
    { "meeting-held", N_("Family group meeting held") },
    { "meeting-offered", N_("Family group meeting offered") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_strcmp0 (text, known[i].text) == 0)
        return _(known[i].words);
    }

  return text;
}

/* What came out of a file is the council's, and so is what was put into its system. */
static KithEpisodeStanding
standing_for (const char *council)
{
  if (g_strcmp0 (council, "not-yet") == 0)
    return KITH_EPISODE_NOT_YET;

  return g_strcmp0 (council, "not-needed") == 0 ? KITH_EPISODE_HERE_ALONE : KITH_EPISODE_OF_COUNCIL;
}

static KithEpisode *
episode_from_row (KithStatement *stmt,
                  KithCodeList  *codes,
                  const Query   *query)
{
  g_autoptr(GString) detail = g_string_new (NULL);
  KithDate start = kith_statement_get_date (stmt, 2);
  const char *last = kith_statement_get_text (stmt, 8);

  for (int i = 0; i < 3; i++)
    {
      const char *code = kith_statement_get_text (stmt, 5 + i);

      if (code != NULL && query->codesets[i] != NULL)
        append_part (detail, kith_code_label_or_code (codes, query->codesets[i], code, start));
    }

  if (last != NULL && query->list_codeset != NULL)
    append_list (detail, codes, query->list_codeset, last, start);
  else
    append_part (detail, words_for (last));

  return kith_episode_new (query->kind,
                           kith_statement_get_int (stmt, 0),
                           kith_statement_get_int (stmt, 1),
                           start,
                           kith_statement_get_date (stmt, 3),
                           kith_statement_get_int (stmt, 4) != 0,
                           standing_for (kith_statement_get_text (stmt, 9)),
                           detail->len > 0 ? detail->str : NULL);
}

static gboolean
load_kind (KithDb       *db,
           const Query  *query,
           gint64        child_id,
           KithDate      as_at,
           KithCodeList *codes,
           GPtrArray    *episodes,
           GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, query->sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", child_id);
  if (strstr (query->sql, ":as_at") != NULL)
    kith_statement_bind_date (stmt, ":as_at", as_at);
  while (kith_statement_step (stmt, &local_error))
    g_ptr_array_add (episodes, episode_from_row (stmt, codes, query));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static int
compare_start (gconstpointer a,
               gconstpointer b)
{
  KithDate first = kith_episode_get_start (*(KithEpisode * const *)a);
  KithDate second = kith_episode_get_start (*(KithEpisode * const *)b);

  return (first > second) - (first < second);
}

static void
append_with_consequences (GListStore  *episodes,
                          KithEpisode *referral,
                          GPtrArray   *all)
{
  g_autoptr(GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      KithEpisode *episode = g_ptr_array_index (all, i);

      if (kith_episode_get_kind (episode) != KITH_EPISODE_REFERRAL &&
          kith_episode_get_referral_id (episode) == kith_episode_get_id (referral))
        g_ptr_array_add (own, episode);
    }

  g_ptr_array_sort (own, compare_start);
  g_list_store_append (episodes, referral);
  for (guint i = 0; i < own->len; i++)
    g_list_store_append (episodes, g_ptr_array_index (own, i));
}

/*
 * kith_db_load_episodes:
 * @db: a store
 * @child_id: a child
 * @as_at: the day on which a thing is open or not
 * @episodes: (element-type KithEpisode): where they go
 * @error: return location for a #KithStoreError
 *
 * Appends the newest referral first, each followed by what came of it, by
 * date; then what hangs on no referral.
 *
 * Returns: whether they could be read
 */
gboolean
kith_db_load_episodes (KithDb     *db,
                       gint64      child_id,
                       KithDate    as_at,
                       GListStore *episodes,
                       GError    **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  KithCodeList *codes = kith_db_get_codes (db, error);

  if (codes == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      if (!load_kind (db, &queries[i], child_id, as_at, codes, all, error))
        return FALSE;
    }

  for (guint i = 0; i < all->len; i++)
    {
      KithEpisode *episode = g_ptr_array_index (all, i);

      if (kith_episode_get_kind (episode) == KITH_EPISODE_REFERRAL)
        append_with_consequences (episodes, episode, all);
      else if (kith_episode_get_referral_id (episode) == 0)
        g_list_store_append (episodes, episode);
    }

  return TRUE;
}
