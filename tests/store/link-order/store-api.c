/* store-api.c: the same through Kith's own store, linked in several ways
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exits with 0 where the child is in a store, with 3 where the store stays shut
 * because nothing would be encrypted.
 */

#include "config.h"

#include <stdlib.h>

#include "kith-act.h"
#include "kith-store-error.h"

#define NOT_ENCRYPTED 3

static gboolean
put_child (KithDb  *db,
           GError **error)
{
  g_autoptr(KithAct) act = kith_act_begin (db, "child.add", NULL, NULL, error);
  g_autoptr(KithRow) row = kith_row_new (&kith_table_child);

  kith_row_set_text (row, "given_name", "Qzxvkwjypfhb");
  kith_row_set_text (row, "sort_key", "Qzxvkwjypfhb");

  return act != NULL && kith_act_insert (act, row, NULL, error) && kith_act_commit (act, error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(KithKey) key = kith_key_new_random ();
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GError) error = NULL;
  KithUid uid = kith_uid_new ();

  db = kith_db_create (argv[1], key, &uid, FALSE, &error);
  if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_ENCRYPTED))
    return NOT_ENCRYPTED;

  if (db == NULL || !put_child (db, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
