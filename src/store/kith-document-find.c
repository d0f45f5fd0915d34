/* kith-document-find.c: finding documents by their titles, and by whom they came from
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is no index: a worker has some hundreds, and a title is a line. What
 * stands within a document is not looked through.
 */

#include "config.h"

#include "kith-note-find-private.h"

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
  "  FROM document_about AS a JOIN child AS c ON c.id = a.child_id WHERE a.document_id = d.id)"
  " FROM document AS d /*scan*/"
  " WHERE (:child_id = 0 OR EXISTS (SELECT 1 FROM document_about AS a WHERE a.document_id = d.id AND a.child_id = :child_id))"
  " AND (:from IS NULL OR coalesce (d.day, d.received) >= :from) AND (:to IS NULL OR coalesce (d.day, d.received) <= :to)"
  " /*sort*/ ORDER BY coalesce (d.day, d.received) DESC, d.id DESC";

static KithNoteHit *
make_hit (KithStatement       *stmt,
          const KithTextQuery *query,
          const char          *line)
{
  g_autofree char *tame = kith_text_tame (line);
  g_autofree char *excerpt = NULL;
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
  excerpt = kith_text_query_excerpt (query, tame, EXCERPT_CHARACTERS, &marks);
  values.kind_label = kith_document_kind_get_label (kind);
  values.excerpt = excerpt;
  values.marks = marks;

  return kith_note_hit_new (&values);
}

/* As "amara letter" means a letter on Amara's file. */
static gboolean
is_meant (KithStatement       *stmt,
          const KithTextQuery *query,
          const char          *line)
{
  const char *names = kith_statement_get_text (stmt, 7);
  g_autofree char *all = g_strdup_printf ("%s\n%s", line, names != NULL ? names : "");

  return kith_text_query_matches (query, all);
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
  g_autoptr(GError) local_error = NULL;

  if (find->kind != NULL || find->school_id != 0 || find->worker_id != 0)
    return TRUE;

  stmt = kith_db_prepare (db, select_titles_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", find->child_id);
  kith_statement_bind_date (stmt, ":from", find->from);
  kith_statement_bind_date (stmt, ":to", find->to);
  while (g_list_model_get_n_items (G_LIST_MODEL (hits)) < find->n_most && kith_statement_step (stmt, &local_error))
    {
      const char *sender = kith_statement_get_text (stmt, 4);
      g_autofree char *line = g_strjoin (" · ", kith_statement_get_text (stmt, 3), sender, NULL);

      if (is_meant (stmt, query, line))
        {
          g_autoptr(KithNoteHit) hit = make_hit (stmt, query, line);

          g_list_store_append (hits, hit);
        }
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
