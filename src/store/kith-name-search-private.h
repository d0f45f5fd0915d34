/* kith-name-search-private.h: finding people by the words of their names
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-db.h"

G_BEGIN_DECLS

/* How near somebody is to what was typed, the nearest first. */
typedef enum
{
  KITH_NAME_WORD,
  KITH_NAME_BEGINNING,
  KITH_NAME_SOUND,
  KITH_NAME_SOUND_BEGINNING,
  KITH_NAME_NONE,
} KithNameMatch;

/* The statements of an index of words: ids by :from and :to, and the words of :id. */
typedef struct
{
  const char *word_sql;
  const char *beginning_sql;
  const char *sound_sql;
  const char *sound_beginning_sql;
  const char *words_sql;
} KithNameIndex;

#define KITH_NAME_INDEX(table, column) \
        { \
          .word_sql = "SELECT " column " FROM " table " WHERE word = :from", \
          .beginning_sql = "SELECT " column " FROM " table " WHERE word > :from AND word < :to ORDER BY word", \
          .sound_sql = "SELECT " column " FROM " table " WHERE sound = :from", \
          .sound_beginning_sql = "SELECT " column " FROM " table " WHERE sound > :from AND sound < :to", \
          .words_sql = "SELECT word, sound FROM " table " WHERE " column " = :id", \
        }

/* Each is given to @take once; @is_seen has a place for every id up to @max_id. */
typedef struct
{
  KithDb              *db;
  const KithNameIndex *index;
  guint8              *is_seen;
  gint64               max_id;
  void               (*take) (gint64        id,
                              KithNameMatch match,
                              gpointer      user_data);
  gpointer             user_data;
} KithNameSearch;

gboolean kith_name_search_scan  (KithNameSearch *search,
                                 const char     *sql,
                                 const char     *from,
                                 gboolean        has_end,
                                 KithNameMatch   match,
                                 GError        **error);
gboolean kith_name_search_names (KithNameSearch *search,
                                 const char     *text,
                                 GError        **error);

G_END_DECLS
