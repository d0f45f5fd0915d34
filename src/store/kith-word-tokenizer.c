/* kith-word-tokenizer.c: how the index of notes cuts text into words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-word-tokenizer.h"

#include "kith-text-words.h"

typedef int (*TakeToken) (void       *context,
                          int         flags,
                          const char *token,
                          int         n_bytes,
                          int         start,
                          int         end);

/* It keeps nothing, so there is nothing to make. */
static int
create_tokenizer (void           *user_data,
                  const char    **arguments,
                  int             n_arguments,
                  Fts5Tokenizer **ret_tokenizer)
{
  static char none;

  *ret_tokenizer = (Fts5Tokenizer *)(gpointer) & none;

  return SQLITE_OK;
}

static void
delete_tokenizer (Fts5Tokenizer *tokenizer)
{
}

static int
tokenize (Fts5Tokenizer *tokenizer,
          void          *context,
          int            flags,
          const char    *text,
          int            n_bytes,
          TakeToken      take)
{
  g_auto(KithTextWords) words = { 0 };
  int result = SQLITE_OK;

  kith_text_words_init (&words, text, n_bytes);
  while (result == SQLITE_OK && kith_text_words_next (&words))
    {
      result = take (context, 0, words.word->str, (int)words.word->len, (int)words.start, (int)words.end);
      if (result == SQLITE_OK && words.other->len > 0 && (flags & FTS5_TOKENIZE_QUERY) == 0)
        result = take (context, FTS5_TOKEN_COLOCATED, words.other->str, (int)words.other->len,
                       (int)words.start, (int)words.end);
    }

  return result;
}

static fts5_api *
find_api (sqlite3 *handle)
{
  sqlite3_stmt *stmt = NULL;
  fts5_api *api = NULL;

  if (sqlite3_prepare_v2 (handle, "SELECT fts5 (?1)", -1, &stmt, NULL) == SQLITE_OK &&
      sqlite3_bind_pointer (stmt, 1, &api, "fts5_api_ptr", NULL) == SQLITE_OK)
    sqlite3_step (stmt);
  sqlite3_finalize (stmt);

  return api;
}

/**
 * kith_word_tokenizer_install:
 * @handle: a connection
 *
 * Gives the connection the tokenizer "kith", which the index of notes is made
 * with (see kith-text-words.c). Without it nobody can look into the index.
 *
 * Returns: whether the connection has it
 */
gboolean
kith_word_tokenizer_install (sqlite3 *handle)
{
  static fts5_tokenizer tokenizer = { create_tokenizer, delete_tokenizer, tokenize };
  fts5_api *api = NULL;

  g_return_val_if_fail (handle != NULL, FALSE);

  api = find_api (handle);

  return api != NULL && api->xCreateTokenizer (api, "kith", NULL, &tokenizer, NULL) == SQLITE_OK;
}
