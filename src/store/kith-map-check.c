/* kith-map-check.c: whether a row of a map may be written as it is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables refuse what contradicts itself. Here it is refused first, with a
 * reason that somebody can do something about, and what only several rows
 * together say is looked at: a record stands once on a map, a group is a group.
 */

#include "config.h"

#include "kith-map-private.h"

#include "kith-map-words.h"
#include "kith-statement.h"

/* Names are shown for so many days at most; after that the reason is asked for again. */
#define MOST_DAYS_OF_NAMES 183

static const char select_is_own_sql[] = "SELECT kind = 'own' FROM main.map WHERE id = :id";
static const char select_child_of_map_sql[] = "SELECT child_id FROM main.map WHERE id = :id";
static const char select_kind_of_subject_sql[] = "SELECT kind = 'group' FROM main.map_subject WHERE id = :id";
static const char select_is_home_sql[] = "SELECT kind = 'place' FROM main.map_subject WHERE id = :id";
static const char select_map_of_subject_sql[] = "SELECT map_id FROM main.map_subject WHERE id = :id";

static const char select_twice_sql[] =
  "SELECT EXISTS (SELECT 1 FROM main.map_subject AS s"
  " WHERE s.map_id = :map_id AND s.id <> :id AND s.error_day IS NULL AND"
  " (s.child_id = :child_id OR s.adult_id = :adult_id OR s.family_id = :family_id OR s.place_id = :place_id OR"
  " s.group_id = :group_id OR s.organisation_id = :organisation_id))";

static const char * const records[] = { "child_id", "adult_id", "family_id", "place_id", "group_id", "organisation_id" };

/*
 * kith_map_refuse:
 * @error: return location for a #KithMapError
 * @code: what is wrong
 * @why: the same in words, for the log
 *
 * Returns: %FALSE
 */
gboolean
kith_map_refuse (GError     **error,
                 KithMapError code,
                 const char  *why)
{
  g_set_error_literal (error, KITH_MAP_ERROR, (int)code, why);

  return FALSE;
}

/*
 * kith_map_find_number:
 * @db: a store
 * @sql: a query for one number, by :id
 * @id: which
 * @error: return location for a #KithStoreError
 *
 * Returns: the number; 0 where there is no such row, -1 on error
 */
gint64
kith_map_find_number (KithDb     *db,
                      const char *sql,
                      gint64      id,
                      GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return -1;

  kith_statement_bind_int (stmt, ":id", id);
  if (kith_statement_step (stmt, &local_error))
    return kith_statement_get_int (stmt, 0);

  if (local_error == NULL)
    return 0;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

static KithDate
get_day (KithRow    *row,
         const char *column)
{
  const char *text = kith_row_get_text (row, column);
  KithDate day = KITH_DATE_NONE;

  if (text != NULL)
    kith_date_parse_iso (text, &day, NULL);

  return day;
}

static gboolean
needs (KithRow     *row,
       const char  *column,
       KithMapError code,
       GError     **error)
{
  return !kith_row_is_null (row, column) || kith_map_refuse (error, code, "Something that is needed is not said");
}

/* Since when until when: it may be a single day. */
static gboolean
is_in_order (KithRow *row,
             GError **error)
{
  KithDate start = get_day (row, "start");
  KithDate finish = get_day (row, "finish");

  return start == KITH_DATE_NONE || finish == KITH_DATE_NONE || finish >= start ||
         kith_map_refuse (error, KITH_MAP_ERROR_ORDER, "It ends before it begins");
}

static gboolean
has_happened (KithRow    *row,
              const char *column,
              KithDate    today,
              GError    **error)
{
  KithDate day = get_day (row, column);

  return (day != KITH_DATE_NONE && day <= today) ||
         kith_map_refuse (error, KITH_MAP_ERROR_DAY, "The day is missing, or is still to come");
}

static gboolean
check_map (KithDb  *db,
           KithRow *row,
           KithDate today,
           GError **error)
{
  gboolean is_own = g_strcmp0 (kith_row_get_text (row, "kind"), "own") == 0;
  KithDate review = get_day (row, "review");

  if (!needs (row, "title", KITH_MAP_ERROR_TITLE, error) ||
      (!is_own && !needs (row, "purpose", KITH_MAP_ERROR_PURPOSE, error)) ||
      (!is_own && !needs (row, "audience", KITH_MAP_ERROR_AUDIENCE, error)) ||
      (is_own && !needs (row, "child_id", KITH_MAP_ERROR_OWN, error)) ||
      !has_happened (row, "start", today, error))
    return FALSE;

  if ((!is_own && review == KITH_DATE_NONE) || (review != KITH_DATE_NONE && review <= get_day (row, "start")))
    return kith_map_refuse (error, KITH_MAP_ERROR_REVIEW, "It is looked at again after it began");

  return TRUE;
}

static gboolean
check_names (KithDb  *db,
             KithRow *row,
             KithDate today,
             GError **error)
{
  gint64 is_own = kith_map_find_number (db, select_is_own_sql, kith_row_get_int (row, "map_id"), error);
  KithDate start = get_day (row, "start");
  KithDate finish = get_day (row, "finish");

  if (is_own < 0)
    return FALSE;

  if (is_own == 1)
    return kith_map_refuse (error, KITH_MAP_ERROR_OWN, "A young person's own map never shows names");

  if (!needs (row, "reason", KITH_MAP_ERROR_REASON, error))
    return FALSE;

  return (finish != KITH_DATE_NONE && finish > start && finish <= start + MOST_DAYS_OF_NAMES) ||
         kith_map_refuse (error, KITH_MAP_ERROR_UNTIL, "Names are shown until a day, and not for ever");
}

/* One record, or a label and none. */
static gboolean
has_one_source (KithRow *row)
{
  guint n = kith_row_is_null (row, "label") ? 0 : 1;

  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    n += kith_row_is_null (row, records[i]) ? 0 : 1;

  return n == 1;
}

static gboolean
check_own_subject (KithDb  *db,
                   KithRow *row,
                   GError **error)
{
  gint64 child_id = kith_map_find_number (db, select_child_of_map_sql, kith_row_get_int (row, "map_id"), error);

  if (child_id < 0)
    return FALSE;

  if (child_id == 0)
    return TRUE;

  for (gsize i = 1; i < G_N_ELEMENTS (records); i++)
    {
      if (!kith_row_is_null (row, records[i]))
        return kith_map_refuse (error, KITH_MAP_ERROR_OWN, "An own map has its own words alone");
    }

  if (!kith_row_is_null (row, "name") ||
      (!kith_row_is_null (row, "child_id") && kith_row_get_int (row, "child_id") != child_id))
    return kith_map_refuse (error, KITH_MAP_ERROR_OWN, "An own map has initials alone");

  return TRUE;
}

static gboolean
check_once (KithDb  *db,
            KithRow *row,
            GError **error)
{
  static const char * const parameters[] = {
    ":child_id", ":adult_id", ":family_id", ":place_id", ":group_id", ":organisation_id"
  };
  g_autoptr(KithStatement) stmt = NULL;

  if (!kith_row_is_null (row, "label") || !kith_row_is_null (row, "error_day"))
    return TRUE;

  stmt = kith_db_prepare (db, select_twice_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":map_id", kith_row_get_int (row, "map_id"));
  kith_statement_bind_int (stmt, ":id", kith_row_get_id (row));
  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    {
      if (!kith_row_is_null (row, records[i]))
        kith_statement_bind_int (stmt, parameters[i], kith_row_get_int (row, records[i]));
    }

  if (!kith_statement_step (stmt, error))
    return FALSE;

  return kith_statement_get_int (stmt, 0) == 0 || kith_map_refuse (error, KITH_MAP_ERROR_TWICE, "It is on the map already");
}

/* A group or a home, and of the same map. */
static gboolean
check_within (KithDb     *db,
              KithRow    *row,
              const char *column,
              const char *is_sql,
              GError    **error)
{
  gint64 other = kith_row_get_int (row, column);
  gint64 is_one, map_id;

  if (kith_row_is_null (row, column))
    return TRUE;

  is_one = kith_map_find_number (db, is_sql, other, error);
  map_id = is_one >= 0 ? kith_map_find_number (db, select_map_of_subject_sql, other, error) : -1;
  if (map_id < 0)
    return FALSE;

  return (is_one == 1 && map_id == kith_row_get_int (row, "map_id") && other != kith_row_get_id (row)) ||
         kith_map_refuse (error, KITH_MAP_ERROR_GROUP, "That is no group or home of this map");
}

static gboolean
check_subject (KithDb  *db,
               KithRow *row,
               KithDate today,
               GError **error)
{
  gint64 age = kith_row_get_int (row, "age");

  if (!has_one_source (row))
    return kith_map_refuse (error, KITH_MAP_ERROR_LABEL, "It is one record, or initials and no record");

  if (!kith_row_is_null (row, "age") && (age < 0 || age > 120))
    return kith_map_refuse (error, KITH_MAP_ERROR_NUMBER, "Nobody is of that age");

  return needs (row, "kind", KITH_MAP_ERROR_KIND, error) && check_own_subject (db, row, error) &&
         check_once (db, row, error) && check_within (db, row, "in_group_id", select_kind_of_subject_sql, error) &&
         check_within (db, row, "household_id", select_is_home_sql, error) && is_in_order (row, error) &&
         (kith_row_is_null (row, "error_day") || needs (row, "error_why", KITH_MAP_ERROR_REASON, error));
}

static gboolean
check_tie (KithDb  *db,
           KithRow *row,
           KithDate today,
           GError **error)
{
  gboolean is_family = g_strcmp0 (kith_row_get_text (row, "kind"), "family") == 0;

  if (!needs (row, "kind", KITH_MAP_ERROR_KIND, error) || !needs (row, "source", KITH_MAP_ERROR_SOURCE, error) ||
      (is_family && !needs (row, "family", KITH_MAP_ERROR_KIND, error)))
    return FALSE;

  if (kith_row_get_int (row, "from_id") == kith_row_get_int (row, "to_id"))
    return kith_map_refuse (error, KITH_MAP_ERROR_SELF, "A tie is between two");

  if (!kith_row_is_null (row, "is_told") && kith_row_get_int (row, "is_told") == 0 && kith_row_is_null (row, "told_why"))
    return kith_map_refuse (error, KITH_MAP_ERROR_TOLD, "It does not say why the person was not told");

  return has_happened (row, "told_on", today, error) && is_in_order (row, error) &&
         (kith_row_is_null (row, "error_day") || needs (row, "error_why", KITH_MAP_ERROR_REASON, error));
}

static gboolean
check_weight (KithDb  *db,
              KithRow *row,
              KithDate today,
              GError **error)
{
  gint64 weight = kith_row_get_int (row, "weight");

  if (kith_row_is_null (row, "weight") || weight < 0 || weight > 10)
    return kith_map_refuse (error, KITH_MAP_ERROR_NUMBER, "A weight is from 0 to 10");

  return needs (row, "context", KITH_MAP_ERROR_KIND, error) && needs (row, "reason", KITH_MAP_ERROR_REASON, error) &&
         has_happened (row, "day", today, error);
}

static gboolean
check_action (KithDb  *db,
              KithRow *row,
              KithDate today,
              GError **error)
{
  if (kith_row_is_null (row, "who") == kith_row_is_null (row, "worker_id"))
    return kith_map_refuse (error, KITH_MAP_ERROR_WHO, "One does it");

  return needs (row, "what", KITH_MAP_ERROR_WORDS, error) &&
         (kith_row_is_null (row, "done") || has_happened (row, "done", today, error));
}

static gboolean
check_place (KithDb  *db,
             KithRow *row,
             KithDate today,
             GError **error)
{
  gint64 easting = kith_row_get_int (row, "easting");
  gint64 northing = kith_row_get_int (row, "northing");

  if (kith_row_is_null (row, "easting") != kith_row_is_null (row, "northing") ||
      easting < 0 || easting > 700000 || northing < 0 || northing > 1300000)
    return kith_map_refuse (error, KITH_MAP_ERROR_NUMBER, "That is not on the National Grid");

  return needs (row, "name", KITH_MAP_ERROR_TITLE, error) && needs (row, "kind", KITH_MAP_ERROR_KIND, error);
}

static gboolean
check_assessment (KithDb  *db,
                  KithRow *row,
                  KithDate today,
                  GError **error)
{
  if (kith_row_is_null (row, "needs") && kith_row_is_null (row, "guardianship") && kith_row_is_null (row, "resources"))
    return kith_map_refuse (error, KITH_MAP_ERROR_WORDS, "It says nothing");

  return needs (row, "triangle", KITH_MAP_ERROR_KIND, error) && has_happened (row, "day", today, error);
}

static gboolean
check_group (KithDb  *db,
             KithRow *row,
             KithDate today,
             GError **error)
{
  return needs (row, "name", KITH_MAP_ERROR_TITLE, error);
}

static gboolean
check_organisation (KithDb  *db,
                    KithRow *row,
                    KithDate today,
                    GError **error)
{
  return needs (row, "name", KITH_MAP_ERROR_TITLE, error) && needs (row, "kind", KITH_MAP_ERROR_KIND, error);
}

static gboolean
check_observation (KithDb  *db,
                   KithRow *row,
                   KithDate today,
                   GError **error)
{
  return needs (row, "kind", KITH_MAP_ERROR_KIND, error) && needs (row, "words", KITH_MAP_ERROR_WORDS, error) &&
         needs (row, "source", KITH_MAP_ERROR_SOURCE, error) && has_happened (row, "day", today, error);
}

static gboolean
check_mark (KithDb  *db,
            KithRow *row,
            KithDate today,
            GError **error)
{
  return needs (row, "colour", KITH_MAP_ERROR_KIND, error) && has_happened (row, "day", today, error);
}

static gboolean
check_review (KithDb  *db,
              KithRow *row,
              KithDate today,
              GError **error)
{
  return has_happened (row, "day", today, error);
}

static gboolean
check_attendee (KithDb  *db,
                KithRow *row,
                KithDate today,
                GError **error)
{
  return needs (row, "name", KITH_MAP_ERROR_WHO, error);
}

static gboolean
check_goal (KithDb  *db,
            KithRow *row,
            KithDate today,
            GError **error)
{
  return needs (row, "words", KITH_MAP_ERROR_WORDS, error) && is_in_order (row, error);
}

static gboolean
check_response (KithDb  *db,
                KithRow *row,
                KithDate today,
                GError **error)
{
  return needs (row, "words", KITH_MAP_ERROR_WORDS, error) && needs (row, "who", KITH_MAP_ERROR_WHO, error);
}

static gboolean
check_referral (KithDb  *db,
                KithRow *row,
                KithDate today,
                GError **error)
{
  return needs (row, "words", KITH_MAP_ERROR_WORDS, error) && needs (row, "source", KITH_MAP_ERROR_SOURCE, error) &&
         has_happened (row, "day", today, error);
}

static gboolean
check_measure (KithDb  *db,
               KithRow *row,
               KithDate today,
               GError **error)
{
  return needs (row, "words", KITH_MAP_ERROR_WORDS, error) && has_happened (row, "day", today, error);
}

static gboolean
check_conference (KithDb  *db,
                  KithRow *row,
                  KithDate today,
                  GError **error)
{
  return needs (row, "kind", KITH_MAP_ERROR_KIND, error) && needs (row, "day", KITH_MAP_ERROR_DAY, error);
}

typedef gboolean (*CheckFunc) (KithDb  *db,
                               KithRow *row,
                               KithDate today,
                               GError **error);

/* What has none says all that it needs by being there. */
static const CheckFunc checks[KITH_N_MAP_PARTS] = {
  [KITH_MAP_PART_MAP] = check_map,
  [KITH_MAP_PART_NAMES] = check_names,
  [KITH_MAP_PART_REVIEW] = check_review,
  [KITH_MAP_PART_ATTENDEE] = check_attendee,
  [KITH_MAP_PART_CONFERENCE] = check_conference,
  [KITH_MAP_PART_WEIGHT] = check_weight,
  [KITH_MAP_PART_PLACE] = check_place,
  [KITH_MAP_PART_GROUP] = check_group,
  [KITH_MAP_PART_ORGANISATION] = check_organisation,
  [KITH_MAP_PART_SUBJECT] = check_subject,
  [KITH_MAP_PART_ACTION] = check_action,
  [KITH_MAP_PART_TIE] = check_tie,
  [KITH_MAP_PART_OBSERVATION] = check_observation,
  [KITH_MAP_PART_MARK] = check_mark,
  [KITH_MAP_PART_ASSESSMENT] = check_assessment,
  [KITH_MAP_PART_GOAL] = check_goal,
  [KITH_MAP_PART_RESPONSE] = check_response,
  [KITH_MAP_PART_MEASURE] = check_measure,
  [KITH_MAP_PART_REFERRAL] = check_referral,
};

/*
 * kith_map_check_row:
 * @db: a store, in an act
 * @part: what the row is
 * @row: the row
 * @today: today
 * @error: return location for a #KithMapError or a #KithStoreError
 *
 * Returns: whether it may be written
 */
gboolean
kith_map_check_row (KithDb     *db,
                    KithMapPart part,
                    KithRow    *row,
                    KithDate    today,
                    GError    **error)
{
  return checks[part] == NULL || checks[part] (db, row, today, error);
}
