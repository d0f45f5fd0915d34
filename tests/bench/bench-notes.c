/* bench-notes.c: what finding a note costs among 300,000
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making the store takes minutes, so it is kept in the cache folder, under the
 * name of its schema. KITH_BENCH_NOTES says how many notes; then it is made
 * anew and not kept.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bench-prose.h"
#include "bench-stores.h"
#include "bench.h"
#include "kith-act.h"
#include "kith-db-private.h"
#include "kith-note-find-private.h"
#include "kith-store-find.h"
#include "kith-store-setup.h"

#define N_NOTES 300000
#define N_DAYS 1100
#define N_RUNS 5
#define N_SHOWN 20
/* About 400 open cases among 10,000 pupils. */
#define SCALE 1.25
#define LAST_DAY kith_date_new (2025, 3, 31)

typedef struct
{
  KithDb    *db;
  GPtrArray *texts;                  /* what stands in the field after each key, or when it is typed */
  GPtrArray *words;                  /* (element-type utf8): the same, as the index is asked */
  gboolean   is_ranked;
} Bench;

static GArray *
load_children (KithDb *db)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (db->handle, "SELECT DISTINCT child_id FROM referral WHERE closure IS NULL"
                          " UNION SELECT child_id FROM early_help WHERE finish IS NULL", -1, &stmt, NULL) != SQLITE_OK)
    bench_fail ("%s", sqlite3_errmsg (db->handle));
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (children, id);
    }
  sqlite3_finalize (stmt);

  return children;
}

static void
insert (KithAct *act,
        KithRow *row,
        gint64  *ret_id)
{
  g_autoptr(GError) error = NULL;

  bench_must (kith_act_insert (act, row, ret_id, &error), error);
}

static void
write_note (KithAct    *act,
            BenchProse *prose,
            GArray     *children,
            KithDate    day,
            guint64    *n_words)
{
  static const char * const kinds[] = { "corridor", "call", "visit", "meeting", "advice" };
  g_autoptr(KithRow) note = kith_row_new (&kith_table_note);
  g_autoptr(KithRow) about = kith_row_new (&kith_table_note_about);
  g_autoptr(KithRow) part = kith_row_new (&kith_table_note_part);
  GRand *rand = bench_prose_get_rand (prose);
  gint64 child_id = g_array_index (children, gint64, g_rand_int_range (rand, 0, (gint32)children->len));
  gint64 now = g_get_real_time ();
  g_autofree char *text = NULL;
  gint64 note_id;
  guint n_of_note;

  kith_row_set_text (note, "kind", kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))]);
  kith_row_set_date (note, "day", day);
  kith_row_set_int (note, "written_at", now);
  kith_row_set_int (note, "signed_at", now);
  insert (act, note, &note_id);

  kith_row_set_int (about, "note_id", note_id);
  kith_row_set_text (about, "relation", "about");
  kith_row_set_int (about, "child_id", child_id);
  insert (act, about, NULL);

  text = bench_prose_write (prose, &n_of_note);
  kith_row_set_int (part, "note_id", note_id);
  kith_row_set_int (part, "place", 0);
  kith_row_set_text (part, "kind", "fact");
  kith_row_set_text (part, "text", text);
  insert (act, part, NULL);
  *n_words += n_of_note;
}

static void
write_notes (KithDb *db,
             guint   n_notes)
{
  g_autoptr(BenchProse) prose = bench_prose_new (1);
  g_autoptr(GArray) children = load_children (db);
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin (db, "bench", NULL, NULL, &error);
  gint64 begun = bench_now ();
  guint64 n_words = 0;

  bench_must (act != NULL, error);
  for (guint i = 0; i < n_notes; i++)
    write_note (act, prose, children, LAST_DAY - N_DAYS + (KithDate)((guint64)i * N_DAYS / n_notes), &n_words);
  bench_must (kith_act_commit (act, &error), error);
  kith_act_free (act);
  bench_note ("wrote %u notes of %" G_GUINT64_FORMAT " words about %u children in %.0f s", n_notes, n_words, children->len,
              bench_since (begun));
}

static KithKey *
make_key (void)
{
  guint8 bytes[KITH_KEY_SIZE] = "what is invented needs no lock";

  return kith_key_new (bytes);
}

static gboolean
fill (KithDb  *db,
      gpointer user_data,
      GError **error)
{
  g_autoptr(KithFiction) fiction = bench_fiction_new (SCALE);

  return kith_db_insert_fiction (db, fiction, error);
}

static KithDb *
make_store (const char *path,
            guint       n_notes)
{
  g_autoptr(KithKey) key = make_key ();
  KithUid uid = kith_uid_new ();
  g_autoptr(GError) error = NULL;
  KithDb *db = NULL;

  bench_note ("making a store of %u notes", n_notes);
  db = kith_db_create_filled (path, key, &uid, TRUE, fill, NULL, &error);
  bench_must (db != NULL, error);
  write_notes (db, n_notes);

  return db;
}

/* A store that was made by another schema is of no use. */
static char *
name_in_cache (void)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "kith", "bench", NULL);
  sqlite3_stmt *stmt = NULL;
  g_autoptr(KithKey) key = make_key ();
  KithUid uid = kith_uid_new ();
  g_autofree char *path = g_build_filename (bench_get_folder (), "schema", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) empty = kith_db_create (path, key, &uid, TRUE, &error);
  g_autofree char *name = NULL;

  bench_must (empty != NULL, error);
  sqlite3_prepare_v2 (empty->handle, "SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY name", -1, &stmt, NULL);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_checksum_update (checksum, sqlite3_column_text (stmt, 0), -1);
  sqlite3_finalize (stmt);
  g_mkdir_with_parents (folder, 0700);
  name = g_strdup_printf ("notes-%.12s.kith", g_checksum_get_string (checksum));

  return g_build_filename (folder, name, NULL);
}

static KithDb *
open_store (void)
{
  const char *n_notes = g_getenv ("KITH_BENCH_NOTES");
  g_autofree char *path = NULL;
  g_autofree char *unfinished = NULL;
  g_autoptr(KithKey) key = make_key ();
  g_autoptr(GError) error = NULL;
  KithDb *db = NULL;

  if (n_notes != NULL)
    {
      path = g_build_filename (bench_get_folder (), "notes.kith", NULL);
      return make_store (path, (guint)g_ascii_strtoull (n_notes, NULL, 10));
    }

  path = name_in_cache ();
  unfinished = g_strconcat (path, ".making", NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_remove (unfinished);
      kith_db_close (make_store (unfinished, N_NOTES));
      if (g_rename (unfinished, path) != 0)
        bench_fail ("The store cannot be kept");
    }

  db = kith_db_open (path, key, &error);
  bench_must (db != NULL, error);

  return db;
}

/* Everything that stands in the field while somebody types it. */
static void
type (GPtrArray  *texts,
      const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_ptr_array_add (texts, g_strndup (text, (gsize)(g_utf8_next_char (p) - text)));
}

static const char * const typed[] = {
  "heating landlord", "mum said", "school attendance", "\"speech and language\"", "dentist appointment", "supervised contact",
  "knife", "the father", "pregnant", "bruise disclosed", "trusted friends", "Amara worried", "chelling", "unsafe at home", "cannabis vape",
};

static void
make_texts (Bench *bench)
{
  bench->texts = g_ptr_array_new_with_free_func (g_free);
  bench->words = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      if (bench->is_ranked)
        g_ptr_array_add (bench->texts, g_strdup (typed[i]));
      else
        type (bench->texts, typed[i]);
    }

  for (guint i = 0; i < bench->texts->len; i++)
    {
      g_autoptr(KithTextQuery) query = kith_text_query_new (g_ptr_array_index (bench->texts, i), !bench->is_ranked);
      g_autoptr(KithFind) find = kith_find_new ("", N_SHOWN);
      g_autoptr(GError) error = NULL;
      char *words = kith_text_query_get_n_terms (query) > 0 ? kith_note_find_dup_words (bench->db, query, find, &error) : g_strdup ("");

      bench_must (words != NULL, error);
      g_ptr_array_add (bench->words, words);
    }
}

static int
compare_seconds (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *)a;
  double other = *(const double *)b;

  return one < other ? -1 : one > other;
}

static double
slow_one (GArray *seconds)
{
  g_array_sort (seconds, compare_seconds);

  return g_array_index (seconds, double, seconds->len * 95 / 100);
}

static double
find_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < bench->texts->len; i++)
    {
      g_autoptr(KithFind) find = kith_find_new (g_ptr_array_index (bench->texts, i), N_SHOWN);
      g_autoptr(GError) error = NULL;
      g_autoptr(KithFound) found = NULL;
      gint64 begun;
      double taken;

      find->is_ranked = bench->is_ranked;
      begun = bench_now ();
      found = kith_db_find (bench->db, find, &error);
      taken = bench_since (begun);
      bench_must (found != NULL, error);
      if (g_getenv ("KITH_BENCH_TELL") != NULL)
        bench_note ("%-24s %6.1f ms %u%s notes", find->text, taken * 1000, kith_found_get_n_notes (found),
                    kith_found_get_is_more (found) ? "+" : "");
      g_array_append_val (seconds, taken);
    }

  return slow_one (seconds);
}

/* The least: which they are, past all our code. No people, no schools, no text, nobody hidden, none counted. */
static double
find_bare (gpointer data)
{
  Bench *bench = data;
  g_autoptr(GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (bench->db->handle,
                          bench->is_ranked ? "SELECT rowid FROM note_word WHERE note_word MATCH ?1 ORDER BY rank LIMIT 50"
                                           : "SELECT rowid FROM note_word WHERE note_word MATCH ?1 ORDER BY rowid DESC LIMIT 50",
                          -1, &stmt, NULL) != SQLITE_OK)
    bench_fail ("%s", sqlite3_errmsg (bench->db->handle));

  for (guint i = 0; i < bench->words->len; i++)
    {
      const char *words = g_ptr_array_index (bench->words, i);
      gint64 begun = bench_now ();
      double taken;

      sqlite3_bind_text (stmt, 1, words, -1, SQLITE_STATIC);
      while (words[0] != '\0' && sqlite3_step (stmt) == SQLITE_ROW)
        ;
      sqlite3_reset (stmt);
      taken = bench_since (begun);
      g_array_append_val (seconds, taken);
    }
  sqlite3_finalize (stmt);

  return slow_one (seconds);
}

static void
bench_clear (Bench *bench)
{
  g_ptr_array_unref (bench->texts);
  g_ptr_array_unref (bench->words);
}

int
main (void)
{
  static const BenchFigure figures[] = {
    { "all typed among 300,000 notes, 95th percentile", "FTS5 alone, 50 row ids", find_ours, find_bare, N_RUNS, BENCH_SECONDS,
      BENCH_AIM_SECONDS, 0.030 },
    { "the same on Enter, ranked, 95th percentile", "FTS5 alone, ORDER BY rank", find_ours, find_bare, N_RUNS, BENCH_SECONDS,
      BENCH_AIM_SECONDS, 0.300 },
  };
  KithDb *db = NULL;

  bench_print_head ();
  db = open_store ();
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      Bench bench = { .db = db, .is_ranked = i == 1 };

      make_texts (&bench);
      bench_run (&figures[i], &bench);
      bench_clear (&bench);
    }
  kith_db_close (db);

  return 0;
}
