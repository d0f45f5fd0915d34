/* fuzz-query.c: nothing that is typed into a search is a mistake
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first line is what somebody types, the rest is the text of a note. What
 * is asked of the index goes to FTS5 itself, which must understand it.
 */

#include "config.h"

#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

#include "kith-text-query.h"
#include "kith-word-tokenizer.h"

static sqlite3_stmt *
prepare_question (void)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_open (":memory:", &handle) != SQLITE_OK ||
      !kith_word_tokenizer_install (handle) ||
      sqlite3_exec (handle, "CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'kith', prefix = '2 3')", NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_exec (handle, "INSERT INTO t (rowid) VALUES (1)", NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (handle, "SELECT count(*) FROM t WHERE t MATCH ?1", -1, &stmt, NULL) != SQLITE_OK)
    g_error ("There is no index to ask");

  return stmt;
}

/* Kept from one input to the next. */
static sqlite3_stmt *question;

static void
ask_index (const char *quoted)
{
  if (question == NULL)
    question = prepare_question ();

  sqlite3_bind_text (question, 1, quoted, -1, SQLITE_STATIC);
  if (sqlite3_step (question) != SQLITE_ROW)
    g_error ("The index does not understand a question");

  sqlite3_reset (question);
}

static void
check_excerpt (const KithTextQuery *query,
               const char          *text)
{
  g_autoptr(GArray) marks = NULL;
  g_autofree char *line = kith_text_query_excerpt (query, text, 60, &marks);
  guint after = 0;

  if (!g_utf8_validate (line, -1, NULL))
    g_error ("An excerpt is no text");

  for (guint i = 0; i < marks->len; i++)
    {
      const KithTextMark *mark = &g_array_index (marks, KithTextMark, i);

      if (mark->start < after || mark->end <= mark->start || mark->end > strlen (line))
        g_error ("A mark is not in the excerpt");

      after = mark->end;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *input = g_strndup (size > 0 ? (const char *)data : "", size);
  char *rest = strchr (input, '\n');
  g_autofree char *typed = rest != NULL ? g_strndup (input, (gsize)(rest - input)) : g_strdup (input);
  g_autofree char *text = g_utf8_make_valid (rest != NULL ? rest : "", -1);

  for (int is_typing = FALSE; is_typing <= TRUE; is_typing++)
    {
      g_autoptr(KithTextQuery) query = kith_text_query_new (typed, is_typing);

      for (guint i = 0; i < kith_text_query_get_n_terms (query); i++)
        {
          g_autofree char *quoted = kith_text_query_quote_term (query, i);

          ask_index (quoted);
        }
      check_excerpt (query, text);
    }

  return 0;
}
