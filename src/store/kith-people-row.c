/* kith-people-row.c: what the rows about the people round a child have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each of them has a name and ways to reach somebody, holds from a day to
 * another, and is changed by an act of one row.
 */

#include "config.h"

#include "kith-people-row-private.h"

#include "kith-reach-private.h"
#include "kith-text.h"

G_DEFINE_QUARK (kith-people-error-quark, kith_people_error)

gboolean
kith_people_refuse (GError        **error,
                    KithPeopleError code,
                    const char     *why)
{
  g_set_error_literal (error, KITH_PEOPLE_ERROR, (int)code, why);

  return FALSE;
}

/* Nothing where only blanks are. */
void
kith_people_set_line (KithRow    *row,
                      const char *column,
                      const char *text)
{
  g_autofree char *line = kith_reach_clean (text);

  kith_row_set_text (row, column, line);
}

/* The same of a text that may have several lines. */
void
kith_people_set_words (KithRow    *row,
                       const char *column,
                       const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean (text) : NULL;

  kith_row_set_text (row, column, clean != NULL && *clean != '\0' ? clean : NULL);
}

gboolean
kith_people_check_name (KithRow        *row,
                        const char     *column,
                        KithPeopleError code,
                        GError        **error)
{
  const char *text = kith_row_get_text (row, column);

  return text == NULL || kith_text_is_safe_name (text) ||
         kith_people_refuse (error, code, "That would not be read as a name");
}

gboolean
kith_people_check_reach (KithRow *row,
                         GError **error)
{
  const char *telephone = kith_row_get_text (row, "telephone");
  const char *email = kith_row_get_text (row, "email");

  if (telephone != NULL && !kith_reach_is_telephone (telephone))
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_TELEPHONE, "That is not a telephone number");

  if (email != NULL && !kith_reach_is_email (email))
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_EMAIL, "That is not an e-mail address");

  return TRUE;
}

gboolean
kith_people_check_span (KithDate from,
                        KithDate to,
                        GError **error)
{
  return to == KITH_DATE_NONE || to > from ||
         kith_people_refuse (error, KITH_PEOPLE_ERROR_ORDER, "It ends after it has begun");
}

gboolean
kith_people_commit (KithAct *act,
                    gint64  *ret_act,
                    GError **error)
{
  if (!kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

gboolean
kith_people_change (KithDb     *db,
                    KithRow    *row,
                    const char *kind,
                    gint64     *ret_act,
                    GError    **error)
{
  g_autoptr(KithAct) act = kith_act_begin (db, kind, NULL, NULL, error);

  return act != NULL && kith_act_update (act, row, error) && kith_people_commit (act, ret_act, error);
}

/* %KITH_DATE_NONE where the row has no day there. */
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

gboolean
kith_people_end (KithDb     *db,
                 KithRow    *row,
                 const char *kind,
                 KithDate    day,
                 gint64     *ret_act,
                 GError    **error)
{
  KithDate end = get_day (row, "valid_to");

  if (end != KITH_DATE_NONE && end <= day)
    return kith_people_refuse (error, KITH_PEOPLE_ERROR_ENDED, "It has ended already");

  if (!kith_people_check_span (get_day (row, "valid_from"), day, error))
    return FALSE;

  kith_row_set_date (row, "valid_to", day);

  return kith_people_change (db, row, kind, ret_act, error);
}

gboolean
kith_people_remove (KithDb          *db,
                    const KithTable *table,
                    gint64           id,
                    const char      *kind,
                    gint64          *ret_act,
                    GError         **error)
{
  g_autoptr(KithAct) act = kith_act_begin (db, kind, NULL, NULL, error);

  return act != NULL && kith_act_delete (act, table, id, error) && kith_people_commit (act, ret_act, error);
}
