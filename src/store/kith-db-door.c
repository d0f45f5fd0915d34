/* kith-db-door.c: nothing is written but by an act
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite asks deny_writes() about every statement that is prepared, and about
 * every statement of a trigger that it would run. Only an act opens the door,
 * for as long as its own statement is prepared and run. So no code, not even a
 * careless one, can change a row without its entry in the journal. Drafts have
 * a door of their own, since they are nobody's record yet.
 */

#include "config.h"

#include "kith-db-private.h"

#include <string.h>

#define STEPS_BETWEEN_LOOKS 500

static gboolean
is_harmless_pragma (const char *name,
                    const char *value)
{
  static const char * const checks[] = {
    "integrity_check", "quick_check", "cipher_integrity_check", "foreign_key_check", "table_info",
    "data_version",                  /* FTS5 asks whether its table was changed */
    NULL
  };

  if (g_strcmp0 (name, "user_version") == 0)
    return value == NULL;

  return g_strv_contains (checks, name);
}

/* What follows from the rows of others: only triggers write it. */
static gboolean
is_derived_by (const char *table,
               const char *trigger)
{
  static const char * const words[] = {
    "child_word_inserted", "child_word_updated", "child_word_deleted",
    "child_word_merged", "child_word_merged_on", "child_word_split",
    "adult_word_inserted", "adult_word_updated", "adult_word_deleted",
    "adult_word_merged", "adult_word_merged_on", "adult_word_split", NULL
  };
  static const char * const notes[] = {
    "note_file_deleted", "note_file_inserted", "note_unread_deleted", "note_unread_inserted", NULL
  };

  static const char * const sums[] = { "money_line_adds_up", "pot_has_above", NULL };
  gboolean is_of_names = strcmp (table, "child_word") == 0 || strcmp (table, "adult_word") == 0;

  static const char * const documents[] = { "document_text_inserted", "document_text_deleted", NULL };

  if (trigger == NULL)
    return FALSE;
  if (g_str_has_prefix (table, "pot_"))
    return g_strv_contains (sums, trigger);

  if (strcmp (table, "document_word") == 0)
    return g_strv_contains (documents, trigger);

  return g_strv_contains (is_of_names ? words : notes, trigger);
}

/* FTS5 keeps its index in tables of its own, and prepares what writes them when
 * it likes. SQLite lets nobody else write them: see DEFENSIVE in kith-db.c.
 */
static gboolean
is_of_fts5 (const char *table)
{
  static const char * const tables[] = {
    "document_word_config", "document_word_data", "document_word_docsize", "document_word_idx",
    "note_word_config", "note_word_data", "note_word_docsize", "note_word_idx", NULL
  };

  return g_strv_contains (tables, table);
}

/* Drafts are no act's; nothing that an act does may depend on one. */
static gboolean
may_write_table (KithDb     *self,
                 const char *table,
                 const char *trigger)
{
  static const char * const derived[] = { "adult_word", "child_word", "document_word", "note_file", "note_term", "note_word",
                                          "pot_above", "pot_day", NULL };

  if (strcmp (table, "draft") == 0)
    return self->may_draft;

  if (is_of_fts5 (table))
    return TRUE;

  if (g_strv_contains (derived, table) && !self->may_index)
    return self->may_write && is_derived_by (table, trigger);

  return self->may_write;
}

/* Returning SQLITE_DENY makes the statement fail where it is prepared. */
static int
deny_writes (void       *user_data,
             int         action,
             const char *first,
             const char *second,
             const char *database,
             const char *trigger)
{
  KithDb *self = user_data;

  if (self->may_rebuild)
    return SQLITE_OK;

  switch (action)
    {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
      return SQLITE_OK;

    case SQLITE_PRAGMA:
      return is_harmless_pragma (first, second) ? SQLITE_OK : SQLITE_DENY;

    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
      return may_write_table (self, first, trigger) ? SQLITE_OK : SQLITE_DENY;

    /* An act writes rows. It has no business with tables or with other files. */
    default:
      return SQLITE_DENY;
    }
}

static int
look_up_from_work (void *user_data)
{
  KithDb *self = user_data;

  return (self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable)) ||
         (self->gives_way != NULL && g_atomic_int_get (self->gives_way));
}

static int
refuse_stray_commit (void *user_data)
{
  KithDb *self = user_data;

  return !self->may_commit;
}

/*
 * kith_db_shut_door:
 * @self: a connection that is ready
 *
 * Lets nothing through any more but what an act writes, commits what was begun
 * by kith_db_begin() alone, and looks up from long work.
 */
void
kith_db_shut_door (KithDb *self)
{
  sqlite3_set_authorizer (self->handle, deny_writes, self);
  sqlite3_commit_hook (self->handle, refuse_stray_commit, self);
  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, look_up_from_work, self);
  self->may_write = FALSE;
  self->may_commit = FALSE;
}
