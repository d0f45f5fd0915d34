/* kith-journal-held.c: what was seen while nothing could be written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * That a record was opened is an entry of the journal, so looking is writing.
 * On a full disk, or in a folder that became read-only, the record is shown all
 * the same: somebody may have to know now whom a child must not meet. The entry
 * is held, and written as soon as it can be, with the time at which it was due.
 * What cannot be written until the store is shut is lost, and the log says how
 * many entries that are.
 */

#include "config.h"

#include "kith-journal-private.h"

#include "kith-store-error.h"

/* A view whose entry waits. */
typedef struct
{
  char    *object;
  KithUid  row_uid;
  gint64   at_usec;
} Held;

static void
held_free (gpointer data)
{
  Held *held = data;

  g_free (held->object);
  g_free (held);
}

/*
 * kith_journal_hold:
 * @db: a store
 * @object: the table of a record
 * @row_uid: the record that is seen
 * @error: why its entry could not be written
 *
 * Returns: whether the entry waits; %FALSE where @error is no matter of room or rights
 */
gboolean
kith_journal_hold (KithDb        *db,
                   const char    *object,
                   const KithUid *row_uid,
                   const GError  *error)
{
  KithTrouble trouble = kith_store_error_classify (error);
  Held *held;

  if (trouble != KITH_TROUBLE_FULL && trouble != KITH_TROUBLE_READ_ONLY &&
      !g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_IO))
    return FALSE;

  if (db->held_views == NULL)
    db->held_views = g_ptr_array_new_with_free_func (held_free);

  held = g_new0 (Held, 1);
  held->object = g_strdup (object);
  held->row_uid = *row_uid;
  held->at_usec = g_get_real_time ();
  g_ptr_array_add (db->held_views, held);

  return TRUE;
}

static gboolean
write_held (KithDb *db,
            Held   *held)
{
  g_autofree char *seen = g_strdup_printf ("{\"seen_at\":%" G_GINT64_FORMAT "}", held->at_usec);
  const KithJournalEntry entry = {
    .kind = "view", .object = held->object, .row_uid = &held->row_uid, .new = seen,
  };

  return kith_journal_append_alone (db, &entry, NULL);
}

/**
 * kith_journal_write_held:
 * @db: a store with no act open
 *
 * Writes the entries that wait, in their order, as far as it can be done.
 *
 * Returns: how many still wait
 */
guint
kith_journal_write_held (KithDb *db)
{
  g_return_val_if_fail (db != NULL, 0);

  while (db->held_views != NULL && db->held_views->len > 0)
    {
      if (!write_held (db, db->held_views->pdata[0]))
        return db->held_views->len;

      g_ptr_array_remove_index (db->held_views, 0);
    }

  return 0;
}
