/* kith-document-find.c: finding documents by their titles, by whom they came from, and by what stands in a text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A worker has some hundreds, and a title is a line: there is no index of those.
 * What stands in a text is asked of its index, term by term, since one word may
 * stand in the title and the other in the text. The index knows nobody: whether
 * a document may be seen is said by the rows of those who may be.
 */

#include "config.h"

#include "kith-note-find-private.h"

#include "kith-document-content.h"
#include "kith-document.h"
#include "kith-note-hit.h"
#include "kith-statement.h"
#include "kith-text.h"

#define EXCERPT_CHARACTERS 180

static const char select_titles_sql[] =
  "SELECT d.id, d.kind, coalesce (d.day, d.received), d.title, d.sender,"
  " (SELECT min (a.child_id) FROM document_about AS a WHERE a.document_id = d.id),"
  " (SELECT min (a.school_id) FROM document_about AS a WHERE a.document_id = d.id),"
  " (SELECT group_concat (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ', ')"
  "  FROM document_about AS a JOIN child AS c ON c.id = a.child_id WHERE a.document_id = d.id),"
  " (SELECT k.id FROM document_content AS k WHERE k.hash = d.content_hash)"
  " FROM document AS d /*scan*/"
  " WHERE (:child_id = 0 OR EXISTS (SELECT 1 FROM document_about AS a WHERE a.document_id = d.id AND a.child_id = :child_id))"
  " AND (:from IS NULL OR coalesce (d.day, d.received) >= :from) AND (:to IS NULL OR coalesce (d.day, d.received) <= :to)"
  " /*sort*/ ORDER BY coalesce (d.day, d.received) DESC, d.id DESC";

static const char select_texts_sql[] =
  "SELECT rowid FROM document_word WHERE document_word MATCH :words";

/* How much of a text is looked through for the place that is shown. */
#define MOST_SHOWN (64 * 1024)

/* Which terms stand in which text: by its id, one bit for each. */
static gboolean
read_term (KithDb              *db,
           const KithTextQuery *query,
           guint                position,
           GHashTable          *texts,
           GError             **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_texts_sql, error);
  g_autoptr(GError) local_error = NULL;
  g_autofree char *words = kith_text_query_quote_term (query, position);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":words", words);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);
      guint64 *there = g_hash_table_lookup (texts, &id);
      guint64 found = (there != NULL ? *there : 0) | G_GUINT64_CONSTANT (1) << position;

      g_hash_table_replace (texts, g_memdup2 (&id, sizeof id), g_memdup2 (&found, sizeof found));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static GHashTable *
read_terms (KithDb              *db,
            const KithTextQuery *query,
            GError             **error)
{
  g_autoptr(GHashTable) texts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < kith_text_query_get_n_terms (query); i++)
    {
      if (!read_term (db, query, i, texts, error))
        return NULL;
    }

  return g_steal_pointer (&texts);
}

/* The line, and behind it the place in the text. */
static char *
dup_place (KithDb              *db,
           const KithTextQuery *query,
           gint64               content_id,
           const char          *line)
{
  g_autofree char *text = kith_document_content_dup_text (db, content_id, NULL);
  g_autofree char *start = text != NULL ? g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MOST_SHOWN)) : NULL;
  g_autofree char *tame = start != NULL ? kith_text_tame (start) : NULL;
  g_autoptr(GArray) marks = NULL;
  g_autofree char *place = tame != NULL ? kith_text_query_excerpt (query, tame, EXCERPT_CHARACTERS, &marks) : NULL;

  return place != NULL && *place != '\0' ? g_strdup_printf ("%s · %s", line, place) : g_strdup (line);
}

static KithNoteHit *
make_hit (KithStatement       *stmt,
          const KithTextQuery *query,
          const char          *line)
{
  g_autofree char *tame = kith_text_tame (line);
  g_autoptr(GArray) marks = NULL;
  KithDocumentKind kind = KITH_DOCUMENT_KIND_OTHER;
  KithNoteHitValues values = {
    .document_id = kith_statement_get_int (stmt, 0),
    .child_id = kith_statement_get_int (stmt, 5),
    .school_id = kith_statement_get_int (stmt, 6),
    .day = kith_statement_get_date (stmt, 2),
    .kind = kith_statement_get_text (stmt, 1),
    .about = kith_statement_get_text (stmt, 7),
  };

  kith_document_kind_from_code (values.kind, &kind);
  marks = kith_text_query_mark (query, tame);
  values.kind_label = kith_document_kind_get_label (kind);
  values.excerpt = tame;
  values.marks = marks;

  return kith_note_hit_new (&values);
}

/* As "amara letter" means a letter on Amara's file. */
static guint64
match_line (KithStatement       *stmt,
            const KithTextQuery *query,
            const char          *line)
{
  const char *names = kith_statement_get_text (stmt, 7);
  g_autofree char *all = g_strdup_printf ("%s\n%s", line, names != NULL ? names : "");

  return kith_text_query_match_terms (query, all);
}

static void
look_at (KithDb              *db,
         KithStatement       *stmt,
         const KithTextQuery *query,
         GHashTable          *texts,
         GListStore          *hits)
{
  g_autofree char *line = g_strjoin (" · ", kith_statement_get_text (stmt, 3), kith_statement_get_text (stmt, 4), NULL);
  gint64 content_id = kith_statement_get_int (stmt, 8);
  const guint64 *in_text = g_hash_table_lookup (texts, &content_id);
  guint64 in_line = match_line (stmt, query, line);
  guint64 found = in_line | (in_text != NULL ? *in_text : 0);
  g_autofree char *place = NULL;
  g_autoptr(KithNoteHit) hit = NULL;

  for (guint i = 0; i < kith_text_query_get_n_terms (query); i++)
    {
      if ((found >> i & 1) == 0)
        return;
    }

  if (found != in_line)
    place = dup_place (db, query, content_id, line);
  hit = make_hit (stmt, query, place != NULL ? place : line);
  g_list_store_append (hits, hit);
}

/*
 * kith_document_find:
 * @db: a store
 * @query: what is asked for
 * @find: by what it is narrowed down
 * @hits: (element-type KithNoteHit): where they go
 * @error: return location for a #KithStoreError
 *
 * Finds documents, the newest first. What asks for notes of a kind, of a school
 * or of who signed them asks for no document.
 *
 * Returns: whether they could be read
 */
gboolean
kith_document_find (KithDb              *db,
                    const KithTextQuery *query,
                    const KithFind      *find,
                    GListStore          *hits,
                    GError             **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GHashTable) texts = NULL;
  g_autoptr(GError) local_error = NULL;

  if (find->kind != NULL || find->school_id != 0 || find->worker_id != 0)
    return TRUE;

  texts = read_terms (db, query, error);
  stmt = texts != NULL ? kith_db_prepare (db, select_titles_sql, error) : NULL;
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", find->child_id);
  kith_statement_bind_date (stmt, ":from", find->from);
  kith_statement_bind_date (stmt, ":to", find->to);
  while (g_list_model_get_n_items (G_LIST_MODEL (hits)) < find->n_most && kith_statement_step (stmt, &local_error))
    look_at (db, stmt, query, texts, hits);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
