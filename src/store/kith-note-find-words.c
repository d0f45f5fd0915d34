/* kith-note-find-words.c: what is asked of the index of notes, in its own language
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each term that was typed stands in the text; or it is the name of a child
 * whom the note is about, as "amara dentist" means. Whatever narrows the notes
 * down is in the index as well, as tags (see note_text in 0003.sql). Terms are
 * quoted, so what is typed cannot become a part of the language.
 */

#include "config.h"

#include "kith-note-find-private.h"

#include <string.h>

#include "kith-statement.h"
#include "kith-text-words.h"

/* More are asked for as a beginning: they are many, and each stands in few notes. */
#define MOST_EXPANSIONS 64
#define LEAST_OF_TERM 4

/* Above every text that begins with what stands before it. */
#define AFTER_ALL "\xf4\x8f\xbf\xbf"

#define LEAST_OF_NAME 3
#define MOST_NAMESAKES 24
#define MOST_OF_SCHOOL 400

static const char select_named_sql[] =
  "SELECT DISTINCT w.child_id"
  " FROM child_word AS w"
  " WHERE w.word >= :from AND w.word <= :to"
  " AND EXISTS (SELECT 1 FROM note_about AS a WHERE a.child_id = w.child_id)"
  " LIMIT :n_most";

static const char select_terms_sql[] =
  "SELECT word FROM note_term WHERE word >= :from AND word <= :to LIMIT :n_most";

/* Children who ever went there; on which day is looked at hit by hit. */
static const char select_of_school_sql[] =
  "SELECT DISTINCT t.child_id"
  " FROM attendance AS t"
  " WHERE t.school_id = :school_id"
  " AND EXISTS (SELECT 1 FROM note_about AS a WHERE a.child_id = t.child_id)"
  " LIMIT :n_most";

static gboolean
append_tags (GString       *tags,
             KithStatement *stmt,
             guint         *ret_n_tags,
             GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  guint n_tags = 0;

  while (kith_statement_step (stmt, &local_error))
    {
      g_string_append_printf (tags, "%sc%" G_GINT64_FORMAT, tags->len > 0 ? " OR " : "", kith_statement_get_int (stmt, 0));
      n_tags++;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *ret_n_tags = n_tags;

  return TRUE;
}

/* Of a name that many share it says nothing. */
static char *
dup_named_tags (KithDb             *db,
                const KithTextTerm *term,
                GError            **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GString) tags = g_string_new (NULL);
  g_autofree char *to = NULL;
  guint n_tags;

  if (term->n_words != 1 || g_utf8_strlen (term->words[0], -1) < LEAST_OF_NAME)
    return g_strdup ("");

  stmt = kith_db_prepare (db, select_named_sql, error);
  if (stmt == NULL)
    return NULL;

  to = g_strconcat (term->words[0], term->is_beginning ? AFTER_ALL : NULL, NULL);
  kith_statement_bind_text (stmt, ":from", term->words[0]);
  kith_statement_bind_text (stmt, ":to", to);
  kith_statement_bind_int (stmt, ":n_most", MOST_NAMESAKES + 1);
  if (!append_tags (tags, stmt, &n_tags, error))
    return NULL;

  return n_tags <= MOST_NAMESAKES ? g_string_free_and_steal (g_steal_pointer (&tags)) : g_strdup ("");
}

/* What the index takes for exactly this one word. */
static gboolean
is_one_word (const char *word)
{
  g_auto(KithTextWords) words = { 0 };

  kith_text_words_init (&words, word, -1);

  return kith_text_words_next (&words) && strcmp (words.word->str, word) == 0 && !kith_text_words_next (&words);
}

/* The term with each word that its last one is the beginning of; as it is where
 * there is none. Empty where it is left to the index.
 */
static char *
expand_term (const KithTextTerm *term,
             KithStatement      *stmt,
             GError            **error)
{
  g_autoptr(GString) all = g_string_new (NULL);
  g_autoptr(GString) before = g_string_new (NULL);
  g_autoptr(GError) local_error = NULL;
  guint n_words = 0;

  for (guint i = 0; i + 1 < term->n_words; i++)
    g_string_append_printf (before, "%s ", term->words[i]);

  while (kith_statement_step (stmt, &local_error))
    {
      const char *word = kith_statement_get_text (stmt, 0);

      if (++n_words > MOST_EXPANSIONS || !is_one_word (word))
        return g_strdup ("");

      g_string_append_printf (all, "%s\"%s%s\"", n_words > 1 ? " OR " : "", before->str, word);
    }

  if (n_words == 0)
    g_string_printf (all, "\"%s%s\"", before->str, term->words[term->n_words - 1]);
  if (local_error == NULL)
    return g_strdup_printf ("(%s)", all->str);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static char *
dup_expanded (KithDb             *db,
              const KithTextTerm *term,
              GError            **error)
{
  const char *last = term->words[term->n_words - 1];
  g_autoptr(KithStatement) stmt = NULL;
  g_autofree char *to = NULL;

  if (!term->is_beginning || g_utf8_strlen (last, -1) < LEAST_OF_TERM)
    return g_strdup ("");

  for (guint i = 0; i < term->n_words; i++)
    {
      if (!is_one_word (term->words[i]))
        return g_strdup ("");
    }

  stmt = kith_db_prepare (db, select_terms_sql, error);
  if (stmt == NULL)
    return NULL;

  to = g_strconcat (last, AFTER_ALL, NULL);
  kith_statement_bind_text (stmt, ":from", last);
  kith_statement_bind_text (stmt, ":to", to);
  kith_statement_bind_int (stmt, ":n_most", MOST_EXPANSIONS + 1);

  return expand_term (term, stmt, error);
}

static gboolean
append_term (GString             *words,
             KithDb              *db,
             const KithTextQuery *query,
             guint                position,
             GError             **error)
{
  g_autofree char *quoted = kith_text_query_quote_term (query, position);
  const KithTextTerm *term = kith_text_query_get_term (query, position);
  g_autofree char *tags = dup_named_tags (db, term, error);
  g_autofree char *expanded = tags != NULL ? dup_expanded (db, term, error) : NULL;

  if (expanded == NULL)
    return FALSE;

  if (expanded[0] != '\0')
    g_set_str (&quoted, expanded);

  if (words->len > 0)
    g_string_append (words, " AND ");
  if (tags[0] != '\0')
    g_string_append_printf (words, "({text} : %s OR {tags} : (%s))", quoted, tags);
  else
    g_string_append_printf (words, "{text} : %s", quoted);

  return TRUE;
}

static gboolean
append_school (GString *words,
               KithDb  *db,
               gint64   school_id,
               GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_of_school_sql, error);
  g_autoptr(GString) tags = g_string_new (NULL);
  guint n_tags;

  if (stmt == NULL)
    return FALSE;

  g_string_printf (tags, "s%" G_GINT64_FORMAT, school_id);
  kith_statement_bind_int (stmt, ":school_id", school_id);
  kith_statement_bind_int (stmt, ":n_most", MOST_OF_SCHOOL + 1);
  if (!append_tags (tags, stmt, &n_tags, error))
    return FALSE;

  if (n_tags <= MOST_OF_SCHOOL)
    g_string_append_printf (words, " AND {tags} : (%s)", tags->str);

  return TRUE;
}

static void
append_kind (GString    *words,
             const char *kind)
{
  g_string_append (words, " AND {tags} : k");
  for (const char *p = kind; *p != '\0'; p++)
    g_string_append_printf (words, "%02x", (guint)(guchar) * p);
}

/*
 * kith_note_find_dup_words:
 * @db: a store
 * @query: what is asked for; it has a term
 * @find: by what it is narrowed down
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): it in the language of FTS5
 */
char *
kith_note_find_dup_words (KithDb              *db,
                          const KithTextQuery *query,
                          const KithFind      *find,
                          GError             **error)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < kith_text_query_get_n_terms (query); i++)
    {
      if (!append_term (words, db, query, i, error))
        return NULL;
    }

  if (find->kind != NULL)
    append_kind (words, find->kind);
  if (find->worker_id != 0)
    g_string_append_printf (words, " AND {tags} : w%" G_GINT64_FORMAT, find->worker_id);
  if (find->child_id != 0)
    g_string_append_printf (words, " AND {tags} : c%" G_GINT64_FORMAT, find->child_id);
  if (find->school_id != 0 && !append_school (words, db, find->school_id, error))
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&words));
}
