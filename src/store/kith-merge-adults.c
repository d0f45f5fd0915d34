/* kith-merge-adults.c: two records that may be of one adult, as they are read
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An adult is seen by whoever may see one of the children whom they stand by.
 * One who is known from restricted records alone would be seen by more people
 * after a merge with somebody else; so it is refused.
 */

#include "config.h"

#include "kith-merge-private.h"

#include <glib/gi18n.h>

#include "kith-adult-row-private.h"
#include "kith-store-error.h"
#include "kith-store-list-words.h"

static const char select_side_sql[] =
  "SELECT " KITH_ADULT_COLUMNS ","
  " (SELECT count(*) FROM relation AS r WHERE r.adult_id = a.id)"
  " FROM adult AS a WHERE a.id = :id";

/* An unknown contradicts nothing. */
#define SAYS_OTHERWISE(column) " OR k." column " <> g." column

static const char select_two_relations_sql[] =
  "SELECT EXISTS (SELECT 1 FROM relation AS k JOIN relation AS g ON g.child_id = k.child_id AND g.adult_id = :gone"
  " WHERE k.adult_id = :kept AND (k.kind <> g.kind OR k.valid_to IS NOT g.valid_to"
  SAYS_OTHERWISE ("words") SAYS_OTHERWISE ("in_household") SAYS_OTHERWISE ("responsibility")
  SAYS_OTHERWISE ("responsibility_how") SAYS_OTHERWISE ("responsibility_since") SAYS_OTHERWISE ("not_told")
  SAYS_OTHERWISE ("contact") SAYS_OTHERWISE ("contact_words") SAYS_OTHERWISE ("contact_from")
  SAYS_OTHERWISE ("contact_to") SAYS_OTHERWISE ("valid_from") "))";

#define IS_RESTRICTED(child) \
        "EXISTS (SELECT 1 FROM restriction AS x WHERE x.child_id = " child " AND x.lifted IS NULL)"

#define STANDS_BY_OPEN(adult) \
        "EXISTS (SELECT 1 FROM relation AS r WHERE r.adult_id = " adult " AND NOT " IS_RESTRICTED ("r.child_id") ")"

#define STANDS_BY_ANOTHER(adult, other) \
        "EXISTS (SELECT 1 FROM relation AS r WHERE r.adult_id = " adult \
        " AND NOT EXISTS (SELECT 1 FROM relation AS o WHERE o.adult_id = " other " AND o.child_id = r.child_id))"

static const char select_would_show_sql[] =
  "SELECT " STANDS_BY_OPEN (":kept") " <> " STANDS_BY_OPEN (":gone")
  " OR (NOT " STANDS_BY_OPEN (":kept")
  " AND (" STANDS_BY_ANOTHER (":kept", ":gone") " OR " STANDS_BY_ANOTHER (":gone", ":kept") "))";

static char *
dup_birth (const KithAdultValues *values)
{
  g_autofree char *day = NULL;

  if (values->birth != KITH_DATE_NONE)
    return kith_list_words_day (values->birth);

  if (values->age == KITH_ADULT_NO_AGE)
    return NULL;

  day = kith_list_words_day (values->age_on);

  /* Translators: an age in years, and the day on which it was known */
  return g_strdup_printf (_("%d on %s"), values->age, day);
}

static const char *
say_known (KithKnown known)
{
  if (known == KITH_KNOWN_NOT)
    return NULL;

  return known == KITH_KNOWN_YES ? _("Needed") : _("Not needed");
}

static void
fill_values (KithMergeSide *side)
{
  const KithAdultValues *values = kith_adult_get_values (side->adult);

  side->values[KITH_MERGE_NAME] = g_strdup (values->name);
  side->values[KITH_MERGE_PREFERRED_NAME] = g_strdup (values->preferred_name);
  side->values[KITH_MERGE_OTHER_NAMES] = g_strdup (values->other_names);
  side->values[KITH_MERGE_BIRTH] = dup_birth (values);
  side->values[KITH_MERGE_DEATH] = values->death != KITH_DATE_NONE ? kith_list_words_day (values->death) : NULL;
  side->values[KITH_MERGE_SEX] = g_strdup (values->sex);
  side->values[KITH_MERGE_PRONOUNS] = g_strdup (values->pronouns);
  side->values[KITH_MERGE_TELEPHONE] = g_strdup (values->telephone);
  side->values[KITH_MERGE_EMAIL] = g_strdup (values->email);
  side->values[KITH_MERGE_LANGUAGE] = g_strdup (values->language);
  side->values[KITH_MERGE_INTERPRETER] = g_strdup (say_known (values->interpreter));
  side->values[KITH_MERGE_CONTACT_WISHES] = g_strdup (values->contact_wishes);
}

static gboolean
load_side (KithDb        *db,
           gint64         adult_id,
           KithMergeSide *side,
           GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_side_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", adult_id);
  if (!kith_statement_step (stmt, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no such adult");
      return FALSE;
    }

  side->adult = kith_adult_from_row (stmt, FALSE);
  side->counts[KITH_MERGE_RELATIONS] = (guint)kith_statement_get_int (stmt, KITH_N_ADULT_COLUMNS);
  fill_values (side);

  return TRUE;
}

static gboolean
ask (KithDb     *db,
     const char *sql,
     gint64      kept,
     gint64      gone,
     gboolean   *ret_is_so,
     GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":kept", kept);
  kith_statement_bind_int (stmt, ":gone", gone);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_is_so = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

/* An age that somebody guessed may be out by a year. */
static gboolean
have_other_births (KithAdult *kept,
                   KithAdult *gone)
{
  KithDate kept_birth = kith_adult_get_values (kept)->birth;
  KithDate gone_birth = kith_adult_get_values (gone)->birth;
  KithDate today = kith_date_today ();
  int kept_age = kith_adult_get_age (kept, today);
  int gone_age = kith_adult_get_age (gone, today);

  if (kept_birth != KITH_DATE_NONE && gone_birth != KITH_DATE_NONE)
    return kept_birth != gone_birth;

  return kept_age != KITH_ADULT_NO_AGE && gone_age != KITH_ADULT_NO_AGE && ABS (kept_age - gone_age) > 1;
}

/*
 * kith_merge_load_adults:
 * @db: a store
 * @kept: an adult whose record stays
 * @gone: another one
 * @kept_side: (out caller-allocates): what the one is and has
 * @gone_side: (out caller-allocates): what the other is and has
 * @ret_remarks: (inout): what is said of the two is added to it
 * @ret_refusal: (out): why they cannot become one
 * @error: return location for a #KithStoreError
 *
 * Returns: whether both were read
 */
gboolean
kith_merge_load_adults (KithDb           *db,
                        gint64            kept,
                        gint64            gone,
                        KithMergeSide    *kept_side,
                        KithMergeSide    *gone_side,
                        guint            *ret_remarks,
                        KithMergeRefusal *ret_refusal,
                        GError          **error)
{
  gboolean has_two, would_show;

  if (!load_side (db, kept, kept_side, error) || !load_side (db, gone, gone_side, error) ||
      !ask (db, select_two_relations_sql, kept, gone, &has_two, error) ||
      !ask (db, select_would_show_sql, kept, gone, &would_show, error))
    return FALSE;

  if (have_other_births (kept_side->adult, gone_side->adult))
    *ret_remarks |= KITH_MERGE_OTHER_BIRTH;
  if (has_two)
    *ret_remarks |= KITH_MERGE_TWO_RELATIONS;
  *ret_refusal = would_show ? KITH_MERGE_ONLY_RESTRICTED : KITH_MERGE_FINE;

  return TRUE;
}
