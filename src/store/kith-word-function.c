/* kith-word-function.c: the SQL functions that cut names and texts into words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-word-function.h"

#include "kith-name-words.h"
#include "kith-sound.h"
#include "kith-text-words.h"

/* Words and keys are letters and digits, so nothing in them needs escaping. */
static void
append_word (GString    *json,
             const char *word)
{
  g_autofree char *sound = kith_sound_key (word);

  g_string_append_c (json, json->len > 1 ? ',' : ' ');
  g_string_append_c (json, '"');
  g_string_append (json, word);
  g_string_append (json, sound != NULL ? "\":\"" : "\":null");
  if (sound != NULL)
    {
      g_string_append (json, sound);
      g_string_append_c (json, '"');
    }
}

static const char *
text_of (sqlite3_value *value)
{
  return (const char *)sqlite3_value_text (value);
}

static void
name_words (sqlite3_context *context,
            int              n_values,
            sqlite3_value  **values)
{
  g_auto(GStrv) words = kith_name_words_of_person (text_of (values[0]), text_of (values[1]), text_of (values[2]));
  GString *json = g_string_new ("{");
  gsize length;

  for (guint i = 0; words[i] != NULL; i++)
    append_word (json, words[i]);
  g_string_append_c (json, '}');

  length = json->len;
  sqlite3_result_text64 (context, g_string_free_and_steal (json), length, g_free, SQLITE_UTF8);
}

/* The index has the beginnings of shorter ones. */
#define LEAST_OF_TERM 4

static void
add_term (GHashTable *terms,
          GString    *word)
{
  if (word->len >= LEAST_OF_TERM && g_utf8_strlen (word->str, (gssize)word->len) >= LEAST_OF_TERM &&
      !g_hash_table_contains (terms, word->str))
    g_hash_table_add (terms, g_strndup (word->str, word->len));
}

static GHashTable *
collect_terms (sqlite3_value *value)
{
  GHashTable *terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(KithTextWords) words = { 0 };

  kith_text_words_init (&words, text_of (value), sqlite3_value_bytes (value));
  while (kith_text_words_next (&words))
    {
      add_term (terms, words.word);
      add_term (terms, words.other);
    }

  return terms;
}

static void
text_words (sqlite3_context *context,
            int              n_values,
            sqlite3_value  **values)
{
  g_autoptr(GHashTable) terms = collect_terms (values[0]);
  GString *json = g_string_new ("[");
  GHashTableIter iter;
  gpointer word;
  gsize length;

  g_hash_table_iter_init (&iter, terms);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "", (const char *)word);
  g_string_append_c (json, ']');

  length = json->len;
  sqlite3_result_text64 (context, g_string_free_and_steal (json), length, g_free, SQLITE_UTF8);
}

static gboolean
install (sqlite3    *handle,
         const char *name,
         int         n_values,
         void (     *func ) (sqlite3_context *,
                             int,
                             sqlite3_value **))
{
  return sqlite3_create_function_v2 (handle, name, n_values, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                     NULL, func, NULL, NULL, NULL) == SQLITE_OK;
}

/**
 * kith_word_function_install:
 * @handle: a connection
 *
 * Gives the connection the functions kith_name_words (given, family, preferred),
 * which returns an object of JSON: each word of the names, with the key of its
 * sound or null; and kith_text_words (text), an array of the words of a running
 * text, each once. Triggers of the schema call them, and the schema is not
 * trusted; so they are marked as doing no harm: they read and write nothing.
 *
 * Returns: whether the connection has them
 */
gboolean
kith_word_function_install (sqlite3 *handle)
{
  g_return_val_if_fail (handle != NULL, FALSE);

  return install (handle, "kith_name_words", 3, name_words) && install (handle, "kith_text_words", 1, text_words);
}
