/* kith-import-complete.c: that a census has all of its year, said while it is taken in
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A census return is of the twelve months up to its reference date, and of all
 * that the authority has of them: nothing else in a store is so near to being
 * complete. It may still be an extract, or of a trial run. So a person says
 * it, where they see what is taken in. A council's list is of one day and says
 * nothing of a stretch; it is never asked for there.
 *
 * The declaration is of the import's own act: one undo takes both back.
 */

#include "config.h"

#include "kith-import-complete.h"

#include <string.h>

#include "kith-store-schools.h"
#include "kith-store-terms.h"

static gboolean
find_year (KithImportSource *source,
           KithDate         *ret_from,
           KithDate         *ret_to)
{
  KithCinReturn *cin;

  if (strcmp (source->kind, "cin") != 0)
    return FALSE;

  cin = source->parsed;
  if (cin->authority == NULL || cin->reference_date == KITH_DATE_NONE || cin->reference_date > kith_date_today ())
    return FALSE;

  *ret_from = kith_date_add_months (cin->reference_date, -12) + 1;
  *ret_to = cin->reference_date;

  return TRUE;
}

/**
 * kith_import_get_year:
 * @preview: what a file would change
 * @ret_from: (out): the first day that the file is of
 * @ret_to: (out): the last day
 *
 * Returns: whether it is of a stretch of time that may be declared complete
 */
gboolean
kith_import_get_year (KithImportPreview *preview,
                      KithDate          *ret_from,
                      KithDate          *ret_to)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (preview), FALSE);
  g_return_val_if_fail (ret_from != NULL, FALSE);
  g_return_val_if_fail (ret_to != NULL, FALSE);

  return find_year (kith_import_preview_get_payload (preview), ret_from, ret_to);
}

/**
 * kith_import_declare:
 * @preview: what a file would change, and that is not being imported
 * @is_complete: whether a person says that all of its time is in it
 *
 * Declares the file's year complete, with the import.
 */
void
kith_import_declare (KithImportPreview *preview,
                     gboolean           is_complete)
{
  KithImportSource *source;

  g_return_if_fail (KITH_IS_IMPORT_PREVIEW (preview));

  source = kith_import_preview_get_payload (preview);
  source->is_complete = is_complete;
}

/*
 * kith_db_declare_import:
 * @act: the act that has taken a file in
 * @source: the file
 * @import_id: the import's row
 * @error: return location for a #KithStoreError
 *
 * Writes down what a person has said of it, where that is not said already.
 *
 * Returns: whether it is written
 */
gboolean
kith_db_declare_import (KithAct          *act,
                        KithImportSource *source,
                        gint64            import_id,
                        GError          **error)
{
  g_autoptr(KithCompletePeriod) before = NULL;
  const char *authority;
  KithDate from, to;
  gint64 me;

  if (!source->is_complete || !find_year (source, &from, &to))
    return TRUE;

  authority = ((KithCinReturn *)source->parsed)->authority;
  if (!kith_db_find_complete (kith_act_get_db (act), authority, from, to, &before, error))
    return FALSE;

  if (before != NULL)
    return TRUE;

  me = kith_db_find_me (kith_act_get_db (act), error);

  return me >= 0 && kith_db_put_complete (act, authority, from, to, import_id, me, error);
}
