/* kith-store-cin-export.c: what the store holds as a children in need census return
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A return speaks as on its last day, 31 March. It has every child with a
 * referral that was open in the twelve months before or came in them; of a referral, what
 * had begun by then and had not ended before the year. What ended later had not
 * ended then, so the end is left out. (DfE, children in need census: guide.)
 *
 * Faults are left in: the checks of the census are there to name them.
 */

#include "config.h"

#include "kith-store-cin-export.h"

#include "kith-calendar.h"
#include "kith-cin-records.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-lists.h"

/* A census year ends with March. */
#define LAST_MONTH 3

#define SOFTWARE "Kith"

/* Of a referral that was taken no further, the day that it came is its last. */
#define REFERRAL_END \
        "CASE WHEN r.no_further_action = 1 THEN coalesce (r.closure, r.day) ELSE r.closure END"

/* Where the dates contradict each other it belongs to every year that they touch. */
#define IN_YEAR \
        "(min (coalesce (r.day, r.closure, :end), coalesce (r.closure, r.day, :end)) <= :end" \
        " AND (" REFERRAL_END " IS NULL OR max (" REFERRAL_END ", coalesce (r.day, '')) >= :start))"

#define BY_END(day) \
        "CASE WHEN " day " <= :end THEN " day " END"

#define BEGUN(start) \
        "(" start " IS NULL OR " start " <= :end)"

#define NOT_BEFORE(finish) \
        "(" finish " IS NULL OR " finish " >= :start)"

#define OF_REFERRAL(table) \
        " FROM " table " AS x /*scan*/ JOIN referral AS r ON r.id = x.referral_id WHERE " IN_YEAR " AND "

static const char select_authorities_sql[] =
  "SELECT c.authority_code FROM referral AS r /*scan*/ JOIN child AS c ON c.id = r.child_id"
  " WHERE c.authority_code IS NOT NULL AND " IN_YEAR
  " GROUP BY c.authority_code /*sort*/ ORDER BY count (*) DESC, c.authority_code LIMIT 2";

static const char select_children_sql[] =
  "SELECT c.id, c.la_child_id, c.upn, c.former_upn, c.upn_unknown, c.birth, c.expected_birth, c.death, c.sex, c.ethnicity"
  " FROM child AS c /*scan*/"
  " WHERE c.authority_code IS :authority"
  " AND EXISTS (SELECT 1 FROM referral AS r WHERE r.child_id = c.id AND " IN_YEAR ")"
  " /*sort*/ ORDER BY c.la_child_id IS NULL, c.la_child_id, c.id";

static const char select_disabilities_sql[] =
  "SELECT child_id, code FROM disability /*scan*/ ORDER BY id";

static const char select_referrals_sql[] =
  "SELECT r.child_id, r.id, r.day, r.source, r.primary_need, " BY_END ("r.closure") ","
  " CASE WHEN r.closure <= :end OR r.closure IS NULL THEN r.closure_reason END,"
  " " BY_END ("r.conference") ", r.no_further_action"
  " FROM referral AS r /*scan*/ WHERE " IN_YEAR " /*sort*/ ORDER BY r.day, r.id";

static const char select_assessments_sql[] =
  "SELECT x.referral_id, x.id, x.start, " BY_END ("x.internal_review") ", " BY_END ("x.authorisation")
  OF_REFERRAL ("assessment") BEGUN ("x.start") " AND " NOT_BEFORE ("x.authorisation")
  " /*sort*/ ORDER BY x.start, x.id";

/* They are said at the end of an assessment, so one that had not ended had none. */
static const char select_factors_sql[] =
  "SELECT f.assessment_id, f.code FROM assessment_factor AS f /*scan*/ JOIN assessment AS x ON x.id = f.assessment_id"
  " WHERE x.authorisation IS NULL OR x.authorisation <= :end ORDER BY f.id";

static const char select_plans_sql[] =
  "SELECT x.referral_id, x.start, " BY_END ("x.finish")
  OF_REFERRAL ("need_plan") BEGUN ("x.start") " AND " NOT_BEFORE ("x.finish")
  " /*sort*/ ORDER BY x.start, x.id";

/* One that needed no conference has no end; it is of the year in which it began. */
static const char select_section47s_sql[] =
  "SELECT x.referral_id, x.start, x.conference_target, " BY_END ("x.conference") ", x.conference_not_required"
  OF_REFERRAL ("section47") BEGUN ("x.start")
  " AND " NOT_BEFORE ("CASE WHEN x.conference_not_required = 1 THEN coalesce (x.conference, x.start) ELSE x.conference END")
  " /*sort*/ ORDER BY x.start, x.id";

static const char select_protection_plans_sql[] =
  "SELECT x.referral_id, x.id, x.start, " BY_END ("x.finish") ", x.initial_category, x.latest_category, x.n_previous"
  OF_REFERRAL ("protection_plan") BEGUN ("x.start") " AND " NOT_BEFORE ("x.finish")
  " /*sort*/ ORDER BY x.start, x.id";

static const char select_reviews_sql[] =
  "SELECT protection_plan_id, day FROM protection_review /*scan*/ WHERE day <= :end /*sort*/ ORDER BY day, id";

static const char select_pre_proceedings_sql[] =
  "SELECT x.referral_id, x.start, " BY_END ("x.letter_before_proceedings") ", x.meeting_offered, x.meeting_held,"
  " " BY_END ("x.initial_meeting") ", x.n_review_meetings, " BY_END ("x.step_decision") ", x.outcome,"
  " " BY_END ("x.court_application") ", " BY_END ("x.initial_letter")
  OF_REFERRAL ("pre_proceedings") BEGUN ("x.start") " AND " NOT_BEFORE ("x.step_decision")
  " /*sort*/ ORDER BY x.start, x.id";

typedef struct
{
  KithCinReturn *cin;
  GArray        *ids;                /* (element-type gint64): whose child each of the return's is */
  GHashTable    *children;           /* (element-type gint64 KithCinChild) */
  GHashTable    *referrals;          /* (element-type gint64 KithCinReferral) */
  GHashTable    *assessments;        /* (element-type gint64 KithCinAssessment) */
  GHashTable    *protection_plans;   /* (element-type gint64 KithCinProtectionPlan) */
  char          *start;
  char          *end;
} Making;

static GHashTable *
map_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
making_clear (Making *self)
{
  g_clear_pointer (&self->cin, kith_cin_return_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->children, g_hash_table_unref);
  g_clear_pointer (&self->referrals, g_hash_table_unref);
  g_clear_pointer (&self->assessments, g_hash_table_unref);
  g_clear_pointer (&self->protection_plans, g_hash_table_unref);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->end, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static void
remember (GHashTable *map,
          gint64      id,
          gpointer    record)
{
  g_hash_table_insert (map, g_memdup2 (&id, sizeof id), record);
}

/* What the row hangs on, by its first column; %NULL where that is in no part of the return. */
static gpointer
get_around (GHashTable    *map,
            KithStatement *stmt)
{
  gint64 id = kith_statement_get_int (stmt, 0);

  return g_hash_table_lookup (map, &id);
}

static char *
dup_text (KithStatement *stmt,
          int            column)
{
  return g_strdup (kith_statement_get_text (stmt, column));
}

static int
get_known (KithStatement *stmt,
           int            column)
{
  return (int)kith_statement_get_int_or (stmt, column, -1);
}

static void
add_child (Making        *making,
           KithStatement *stmt)
{
  KithCinChild *child = kith_cin_return_begin_child (making->cin);
  gint64 id = kith_statement_get_int (stmt, 0);

  child->la_child_id = dup_text (stmt, 1);
  child->upn = dup_text (stmt, 2);
  child->former_upn = dup_text (stmt, 3);
  child->upn_unknown = dup_text (stmt, 4);
  child->birth = kith_statement_get_date (stmt, 5);
  child->expected_birth = kith_statement_get_date (stmt, 6);
  child->death = kith_statement_get_date (stmt, 7);
  child->sex = dup_text (stmt, 8);
  child->ethnicity = dup_text (stmt, 9);
  g_array_append_val (making->ids, id);
  remember (making->children, id, child);
}

static void
add_disability (Making        *making,
                KithStatement *stmt)
{
  KithCinChild *child = get_around (making->children, stmt);

  if (child != NULL)
    g_ptr_array_add (child->disabilities, dup_text (stmt, 1));
}

static void
add_referral (Making        *making,
              KithStatement *stmt)
{
  KithCinChild *child = get_around (making->children, stmt);
  KithCinReferral *referral;

  if (child == NULL)
    return;

  referral = kith_cin_child_add_referral (child);
  referral->date = kith_statement_get_date (stmt, 2);
  referral->source = dup_text (stmt, 3);
  referral->primary_need = dup_text (stmt, 4);
  referral->closure = kith_statement_get_date (stmt, 5);
  referral->closure_reason = dup_text (stmt, 6);
  referral->conference = kith_statement_get_date (stmt, 7);
  referral->no_further_action = get_known (stmt, 8);
  remember (making->referrals, kith_statement_get_int (stmt, 1), referral);
}

static void
add_assessment (Making        *making,
                KithStatement *stmt)
{
  KithCinReferral *referral = get_around (making->referrals, stmt);
  KithCinAssessment *assessment;

  if (referral == NULL)
    return;

  assessment = kith_cin_referral_begin_assessment (referral);
  assessment->start = kith_statement_get_date (stmt, 2);
  assessment->internal_review = kith_statement_get_date (stmt, 3);
  assessment->authorisation = kith_statement_get_date (stmt, 4);
  remember (making->assessments, kith_statement_get_int (stmt, 1), assessment);
}

static void
add_factor (Making        *making,
            KithStatement *stmt)
{
  KithCinAssessment *assessment = get_around (making->assessments, stmt);

  if (assessment != NULL)
    g_ptr_array_add (assessment->factors, dup_text (stmt, 1));
}

static void
add_plan (Making        *making,
          KithStatement *stmt)
{
  KithCinReferral *referral = get_around (making->referrals, stmt);
  KithCinPlan *plan;

  if (referral == NULL)
    return;

  plan = kith_cin_referral_begin_plan (referral);
  plan->start = kith_statement_get_date (stmt, 1);
  plan->end = kith_statement_get_date (stmt, 2);
}

static void
add_section47 (Making        *making,
               KithStatement *stmt)
{
  KithCinReferral *referral = get_around (making->referrals, stmt);
  KithCinSection47 *section47;

  if (referral == NULL)
    return;

  section47 = kith_cin_referral_begin_section47 (referral);
  section47->start = kith_statement_get_date (stmt, 1);
  section47->conference_target = kith_statement_get_date (stmt, 2);
  section47->conference = kith_statement_get_date (stmt, 3);
  section47->conference_not_required = get_known (stmt, 4);
}

static void
add_protection_plan (Making        *making,
                     KithStatement *stmt)
{
  KithCinReferral *referral = get_around (making->referrals, stmt);
  KithCinProtectionPlan *plan;

  if (referral == NULL)
    return;

  plan = kith_cin_referral_begin_protection_plan (referral);
  plan->start = kith_statement_get_date (stmt, 2);
  plan->end = kith_statement_get_date (stmt, 3);
  plan->initial_category = dup_text (stmt, 4);
  plan->latest_category = dup_text (stmt, 5);
  plan->n_previous = get_known (stmt, 6);
  remember (making->protection_plans, kith_statement_get_int (stmt, 1), plan);
}

static void
add_review (Making        *making,
            KithStatement *stmt)
{
  KithCinProtectionPlan *plan = get_around (making->protection_plans, stmt);
  KithDate day = kith_statement_get_date (stmt, 1);

  if (plan != NULL)
    g_array_append_val (plan->reviews, day);
}

static void
add_pre_proceedings (Making        *making,
                     KithStatement *stmt)
{
  KithCinReferral *referral = get_around (making->referrals, stmt);
  KithCinPreProceedings *pre;

  if (referral == NULL)
    return;

  pre = kith_cin_referral_begin_pre_proceedings (referral);
  pre->start = kith_statement_get_date (stmt, 1);
  pre->letter_before_proceedings = kith_statement_get_date (stmt, 2);
  pre->meeting_offered = get_known (stmt, 3);
  pre->meeting_held = get_known (stmt, 4);
  pre->initial_meeting = kith_statement_get_date (stmt, 5);
  pre->n_review_meetings = get_known (stmt, 6);
  pre->step_decision = kith_statement_get_date (stmt, 7);
  pre->outcome = dup_text (stmt, 8);
  pre->court_application = kith_statement_get_date (stmt, 9);
  pre->initial_letter = kith_statement_get_date (stmt, 10);
}

typedef enum
{
  ASKS_START = 1 << 0,
  ASKS_END = 1 << 1,
  ASKS_AUTHORITY = 1 << 2,
} Asks;

#define ASKS_YEAR (ASKS_START | ASKS_END)

typedef struct
{
  const char *sql;
  void (*add) (Making        *making,
               KithStatement *stmt);
  Asks        asks;
} Part;

/* In this order, for each looks for what it hangs on. */
static const Part parts[] = {
  { select_children_sql, add_child, ASKS_YEAR | ASKS_AUTHORITY },
  { select_disabilities_sql, add_disability, 0 },
  { select_referrals_sql, add_referral, ASKS_YEAR },
  { select_assessments_sql, add_assessment, ASKS_YEAR },
  { select_factors_sql, add_factor, ASKS_END },
  { select_plans_sql, add_plan, ASKS_YEAR },
  { select_section47s_sql, add_section47, ASKS_YEAR },
  { select_protection_plans_sql, add_protection_plan, ASKS_YEAR },
  { select_reviews_sql, add_review, ASKS_END },
  { select_pre_proceedings_sql, add_pre_proceedings, ASKS_YEAR },
};

static gboolean
add_part (Making     *making,
          KithDb     *db,
          const Part *part,
          GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, part->sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  if ((part->asks & ASKS_AUTHORITY) != 0)
    kith_statement_bind_text (stmt, ":authority", making->cin->authority);
  if ((part->asks & ASKS_START) != 0)
    kith_statement_bind_text (stmt, ":start", making->start);
  if ((part->asks & ASKS_END) != 0)
    kith_statement_bind_text (stmt, ":end", making->end);
  while (kith_statement_step (stmt, &local_error))
    part->add (making, stmt);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_find_cin_authority:
 * @db: a store
 * @end: the last day of twelve months
 * @error: return location for a #KithStoreError
 *
 * Finds the one authority whose children the store has in those months.
 *
 * Returns: (transfer full) (nullable): its code; %NULL with an error where there is none or more than one
 */
char *
kith_db_find_cin_authority (KithDb  *db,
                            KithDate end,
                            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_authorities_sql, error);
  g_autoptr(GError) local_error = NULL;
  g_autofree char *code = NULL;
  gboolean has_second = FALSE;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_date (stmt, ":start", kith_date_add_months (end, -12) + 1);
  kith_statement_bind_date (stmt, ":end", end);
  if (kith_statement_step (stmt, &local_error))
    {
      code = dup_text (stmt, 0);
      has_second = kith_statement_step (stmt, &local_error);
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (code == NULL)
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                 "No child of any authority has a referral in those twelve months");
  else if (has_second)
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                 "The store has children of more than one authority; say whose return it is to be");
  else
    return g_steal_pointer (&code);

  return NULL;
}

static void
making_init (Making     *self,
             KithDate    end,
             const char *authority)
{
  int year = 0, month = 0;

  kith_date_get_ymd (end, &year, &month, NULL);
  self->children = map_new ();
  self->referrals = map_new ();
  self->assessments = map_new ();
  self->protection_plans = map_new ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cin = kith_cin_return_new ();
  self->cin->year = month > LAST_MONTH ? year + 1 : year;
  self->cin->reference_date = end;
  self->cin->authority = g_strdup (authority);
  self->cin->software = g_strdup (SOFTWARE);
  self->start = kith_date_to_iso (kith_date_add_months (end, -12) + 1);
  self->end = kith_date_to_iso (end);
}

/**
 * kith_db_make_cin:
 * @db: a store
 * @end: the day that it speaks of; for a census the 31 March on which its year ends
 * @authority: (nullable): the code of the authority whose children it speaks of
 * @ret_children: (out) (optional) (transfer full) (element-type gint64): whose each of its children is, in their order
 * @error: return location for a #KithStoreError
 *
 * Makes the return of the twelve months to a day out of what the store holds.
 *
 * Returns: (transfer full) (nullable): the return
 */
KithCinReturn *
kith_db_make_cin (KithDb     *db,
                  KithDate    end,
                  const char *authority,
                  GArray    **ret_children,
                  GError    **error)
{
  g_auto(Making) making = { 0 };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (end != KITH_DATE_NONE, NULL);

  making_init (&making, end, authority);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!add_part (&making, db, &parts[i], error))
        return NULL;
    }

  if (ret_children != NULL)
    *ret_children = g_steal_pointer (&making.ids);

  return g_steal_pointer (&making.cin);
}

static gboolean
is_working_day (KithDate day,
                gpointer calendar)
{
  return kith_calendar_is_working_day (calendar, day, NULL);
}

/**
 * kith_db_check_cin:
 * @db: a store
 * @xml: a return
 * @error: return location for an error of the reader or a #KithStoreError
 *
 * Checks a return by the rules of the census, over the store's bank holidays.
 *
 * Returns: (transfer full) (nullable): the return with its faults
 */
KithCinReturn *
kith_db_check_cin (KithDb  *db,
                   GBytes  *xml,
                   GError **error)
{
  g_autoptr(KithCalendar) calendar = kith_db_load_calendar (db, error);

  return calendar != NULL ? kith_cin_return_new_from_xml_full (xml, is_working_day, calendar, NULL, error) : NULL;
}
