/* kith-glass.c: what of a hidden record surfaces, and how it is opened
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What surfaces
 * -------------
 * Of a hidden record one thing can still be met: whom to speak to before the
 * child is contacted. It is said to who types the child's whole name or one of
 * its numbers, and so knows of the child already; never in a list, where it
 * would say of a school or a street that somebody is there. It is said where
 * the restriction says whom to speak to, or where a warning holds; so the
 * sentence does not say that there is a warning.
 */

#include "config.h"

#include "kith-glass-private.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-journal-private.h"
#include "kith-name-words.h"
#include "kith-statement.h"
#include "kith-store-restrictions.h"
#include "kith-store-schools.h"
#include "kith-text.h"

/* Past the views: nothing of it is shown but whom to speak to, and that only to who knows the name,
 * which may be that of a record that was merged into it.
 */
static const char select_known_by_sql[] =
  "SELECT k.given_name, k.family_name, k.preferred_name, k.upn, k.former_upn, k.la_child_id,"
  " " CONTACT ("r") ", r.contact_telephone, " NAMES ("r.id") ","
  " EXISTS (SELECT 1 FROM main.warning AS n WHERE n.child_id = k.id AND n.finish IS NULL)"
  " FROM (SELECT c.id, c.given_name, c.family_name, c.preferred_name, c.upn, c.former_upn, c.la_child_id"
  "  FROM main.child AS c WHERE c.id = :child_id"
  "  UNION ALL SELECT m.child_id, m.given_name, m.family_name, m.preferred_name, m.upn, m.former_upn, m.la_child_id"
  "  FROM main.child_merge AS m WHERE m.child_id = :child_id) AS k"
  " JOIN main.restriction AS r ON r.child_id = :child_id AND r.lifted IS NULL";

static const char select_uid_sql[] = "SELECT uid FROM main.child WHERE id = :child_id";

static gboolean
refuse (GError             **error,
        KithRestrictionError code,
        const char          *why)
{
  g_set_error_literal (error, KITH_RESTRICTION_ERROR, (int)code, why);

  return FALSE;
}

/*
 * kith_restriction_check_reason:
 * @reason: (nullable): why
 * @error: return location for a #KithRestrictionError
 *
 * Returns: whether it says more than a word
 */
gboolean
kith_restriction_check_reason (const char *reason,
                               GError    **error)
{
  g_autofree char *clean = reason != NULL ? kith_text_clean (reason) : NULL;

  if (clean == NULL || g_utf8_strlen (clean, -1) < KITH_RESTRICTION_LEAST_REASON)
    return refuse (error, KITH_RESTRICTION_ERROR_REASON, "Say why, in more than a word");

  return TRUE;
}

/*
 * kith_restriction_contact_words:
 * @name: (nullable): who
 * @telephone: (nullable): how they are reached
 *
 * Returns: (transfer full) (nullable): "Meera Dhaliwal, 0113 496 0123"
 */
char *
kith_restriction_contact_words (const char *name,
                                const char *telephone)
{
  if (name == NULL)
    return g_strdup (telephone);

  return telephone != NULL ? g_strdup_printf ("%s, %s", name, telephone) : g_strdup (name);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *)a, *(const char * const *)b);
}

/* Whatever the order in which the names were typed. */
static GStrv
sorted_words (const char *text)
{
  GStrv words = kith_name_words_of_query (text);

  qsort (words, g_strv_length (words), sizeof *words, compare_words);

  return words;
}

static gboolean
is_whole_name (GStrv       typed,
               const char *given,
               const char *family)
{
  g_autofree char *name = NULL;
  g_auto(GStrv) words = NULL;

  if (given == NULL || family == NULL)
    return FALSE;

  name = g_strjoin (" ", given, family, NULL);
  words = sorted_words (name);

  return g_strv_length (words) > 1 && g_strv_equal ((const char * const *)words, (const char * const *)typed);
}

static gboolean
is_known_by (KithStatement *stmt,
             const char    *text)
{
  g_auto(GStrv) typed = sorted_words (text);
  const char *family = kith_statement_get_text (stmt, 1);

  for (int i = 3; i <= 5; i++)
    {
      const char *identifier = kith_statement_get_text (stmt, i);

      if (identifier != NULL && g_ascii_strcasecmp (identifier, text) == 0)
        return TRUE;
    }

  return is_whole_name (typed, kith_statement_get_text (stmt, 0), family) ||
         is_whole_name (typed, kith_statement_get_text (stmt, 2), family);
}

/* Where a warning holds somebody is to be spoken to, whatever the restriction says. */
static char *
speak_to_words (KithStatement *stmt)
{
  gboolean has_warning = kith_statement_get_int (stmt, 9) != 0;
  char *words = kith_restriction_contact_words (kith_statement_get_text (stmt, 6), kith_statement_get_text (stmt, 7));

  return words == NULL && has_warning ? g_strdup (kith_statement_get_text (stmt, 8)) : words;
}

static gboolean
append_speak_to (KithDb     *db,
                 gint64      child_id,
                 const char *text,
                 GListStore *list,
                 GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_known_by_sql, error);
  g_autofree char *words = NULL;
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  while (words == NULL && kith_statement_step (stmt, &local_error))
    {
      if (is_known_by (stmt, text))
        words = speak_to_words (stmt);
    }

  if (words != NULL)
    {
      g_autoptr(KithSpeakTo) item = kith_speak_to_new (&(KithSpeakToValues){ .child_id = child_id, .contact = words });

      g_list_store_append (list, item);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_find_speak_to:
 * @db: a store
 * @text: what was typed: a whole name, a UPN or the authority's identifier
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSpeakTo) (nullable): whom to speak
 *   to before contact, of children so called whose records are hidden
 */
GListModel *
kith_db_find_speak_to (KithDb     *db,
                       const char *text,
                       GError    **error)
{
  g_autoptr(GListStore) list = g_list_store_new (KITH_TYPE_SPEAK_TO);
  g_autoptr(GArray) hidden = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (db != NULL && text != NULL, NULL);

  if (!kith_sight_refresh (db, error))
    return NULL;

  hidden = kith_db_list_hidden (db);
  clean = kith_text_clean_line (text);
  for (guint i = 0; clean != NULL && i < hidden->len; i++)
    {
      if (!append_speak_to (db, g_array_index (hidden, gint64, i), clean, list, error))
        return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&list));
}

static gboolean
load_uid (KithDb  *db,
          gint64   child_id,
          KithUid *ret_uid,
          GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_uid_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);

  return kith_statement_step (stmt, error) && kith_statement_get_uid (stmt, 0, ret_uid);
}

/* Nothing is opened before the journal has it: unlike a view, this entry does not wait. */
static gboolean
tell_journal (KithDb     *db,
              gint64      child_id,
              const char *occasion,
              const char *reason,
              GError    **error)
{
  g_autofree char *clean = kith_text_clean (reason);
  g_autofree char *how = g_strdup_printf ("{\"how\":\"glass\",\"occasion\":\"%s\"}", occasion);
  KithJournalEntry entry = { .kind = "view", .object = "child", .new = how, .why = clean };
  KithUid uid;

  if (!load_uid (db, child_id, &uid, error))
    return FALSE;

  entry.row_uid = &uid;

  return kith_journal_append_alone (db, &entry, error);
}

/**
 * kith_db_break_glass:
 * @db: a store with no act open
 * @child_id: a child whose record is hidden
 * @occasion: a nick of the program for what makes it necessary, such as "contact"
 * @reason: why, in the person's own words
 * @error: return location for a #KithRestrictionError or a #KithStoreError
 *
 * Opens a restricted record to who is not named, until the store is locked. It
 * stands in the journal first, where nothing takes it out again.
 *
 * Returns: whether it is open
 */
gboolean
kith_db_break_glass (KithDb     *db,
                     gint64      child_id,
                     const char *occasion,
                     const char *reason,
                     GError    **error)
{
  gint64 me;

  g_return_val_if_fail (db != NULL && occasion != NULL, FALSE);

  if (!kith_restriction_check_reason (reason, error))
    return FALSE;

  me = kith_db_find_me (db, error);
  if (me < 0)
    return FALSE;

  if (me == 0 || !kith_db_load_me (db, error))
    return me == 0 ? refuse (error, KITH_RESTRICTION_ERROR_WHO, "Say in the preferences who you are") : FALSE;

  if (!kith_db_is_hidden (db, child_id))
    return refuse (error, KITH_RESTRICTION_ERROR_NONE, "The record is not restricted");

  if (!tell_journal (db, child_id, occasion, reason, error))
    return FALSE;

  kith_db_open_glass (db, child_id);

  return TRUE;
}
