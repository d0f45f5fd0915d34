/* kith-cleared.c: what is left of a cleared child, and a file that brings the child again
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A return of a whole year has those, too, whose records were cleared since. They
 * are met by the council's number: where the file says nothing that is newer
 * than what was cleared, they stay cleared; where it does, the case has come
 * back, and so does what the file says of it.
 */

#include "config.h"

#include "kith-cleared.h"

#include <glib/gi18n.h>

#include "kith-statement.h"

static const char find_cleared_sql[] =
  "SELECT day, finish FROM cleared_child"
  " WHERE la_child_id = :la_child_id AND coalesce (authority_code, :authority, '') = coalesce (:authority, authority_code, '')"
  " ORDER BY id DESC LIMIT 1";

/*
 * kith_db_find_cleared:
 * @db: a store
 * @authority: (nullable): whose number it is
 * @la_child_id: (nullable): the council's number of a child
 * @ret_day: (out): the day on which the records were cleared; %KITH_DATE_NONE where none were
 * @ret_finish: (out): the last day of which they spoke, or %KITH_DATE_NONE
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it could be found out
 */
gboolean
kith_db_find_cleared (KithDb     *db,
                      const char *authority,
                      const char *la_child_id,
                      KithDate   *ret_day,
                      KithDate   *ret_finish,
                      GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (db != NULL, FALSE);

  *ret_day = KITH_DATE_NONE;
  *ret_finish = KITH_DATE_NONE;
  if (la_child_id == NULL)
    return TRUE;

  stmt = kith_db_prepare (db, find_cleared_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":la_child_id", la_child_id);
  kith_statement_bind_text (stmt, ":authority", authority);
  if (kith_statement_step (stmt, &local_error))
    {
      *ret_day = kith_statement_get_date (stmt, 0);
      *ret_finish = kith_statement_get_date (stmt, 1);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/*
 * kith_cleared_words:
 * @day: when the records were cleared
 * @is_taken_in: whether what the file says is taken in again
 *
 * Returns: (transfer full): a sentence
 */
char *
kith_cleared_words (KithDate day,
                    gboolean is_taken_in)
{
  g_autofree char *iso = kith_date_to_iso (day);

  return g_strdup_printf (is_taken_in ? _("These records were cleared from here on %s. What the file says is taken in again.")
                                      : _("These records were cleared from here on %s. The file says nothing newer, so they stay cleared."), iso);
}
