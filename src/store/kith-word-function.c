/* kith-word-function.c: the SQL function that cuts names into words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-word-function.h"

#include "kith-name-words.h"
#include "kith-sound.h"

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

/**
 * kith_word_function_install:
 * @handle: a connection
 *
 * Gives the connection the function kith_name_words (given, family, preferred),
 * which returns an object of JSON: each word of the names, with the key of its
 * sound or null. Triggers of the schema call it, and the schema is not
 * trusted; so it is marked as doing no harm: it reads and writes nothing.
 *
 * Returns: whether the connection has it
 */
gboolean
kith_word_function_install (sqlite3 *handle)
{
  g_return_val_if_fail (handle != NULL, FALSE);

  return sqlite3_create_function_v2 (handle, "kith_name_words", 3,
                                     SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                     NULL, name_words, NULL, NULL, NULL) == SQLITE_OK;
}
