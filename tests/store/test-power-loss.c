/* test-power-loss.c: whenever the power goes, what was said to be done is there, and nothing is half
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each kind of act is done several times while everything that the disk is told
 * is written down. From that, states are rebuilt in which the disk may be after
 * the power has gone (kith-test-disk.c), opened as the program would open them,
 * and checked to the last page and the last entry of the journal. The rows must
 * be those after some act, all of that act and nothing of the next, and no act
 * that had been said to be done may be missing.
 *
 * The control does the same with synchronous=OFF, and must lose or damage
 * nearly every state: else the test could not see a missing sync at all.
 */

#include "config.h"

#include <string.h>

#include "kith-backup.h"
#include "kith-db-private.h"
#include "kith-test-acts.h"
#include "kith-test-crash-vfs.h"
#include "kith-test-figure.h"
#include "kith-wal.h"

#define ROW 3
#define N_STATES kith_test_choose (120, 5000)
#define N_SLOW_STATES kith_test_choose (20, 5000)
/* So many, even where it is slow, that chance alone does not fail it. */
#define N_CONTROL_STATES (kith_test_is_long () ? 5000 : 200)

typedef enum
{
  VERDICT_WHOLE,
  VERDICT_DAMAGED,
  VERDICT_LOST,
  VERDICT_HALF,
  N_VERDICTS,
} Verdict;

/* What the store holds after an act. */
typedef struct
{
  gint64  head;
  char   *rows;
} Moment;

typedef struct
{
  KithTestScene *scene;
  KithTestDisk  *disk;
  GArray        *moments;            /* (element-type Moment), the first before any act */
  char          *folder;             /* where the states are rebuilt */
  guint          n_done;             /* acts that had been said to be done in the last state */
  guint          n_of[N_VERDICTS];
} Story;

static void
moment_clear (gpointer data)
{
  Moment *moment = data;

  g_free (moment->rows);
}

static Moment
moment_of (KithDb *db)
{
  KithTestStore store = { .db = db };
  g_autofree char *rows = kith_test_dump (&store);

  return (Moment){ kith_test_get_head (&store), g_compute_checksum_for_string (G_CHECKSUM_SHA256, rows, -1) };
}

static void
add_moment (Story  *story,
            KithDb *db)
{
  const Moment moment = moment_of (db);

  g_array_append_val (story->moments, moment);
}

/* What there is when no act was done, from a copy: opening may change the file. */
static void
note_beginning (Story *story)
{
  g_autoptr(KithTestDisk) now = kith_test_disk_new (story->scene->store->folder);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  kith_test_disk_rebuild (now, rand, story->folder);
  db = kith_test_scene_open_at (story->scene, story->folder, &error);
  if (db == NULL)
    {
      const Moment nothing = { -1, NULL };

      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_STORE);
      g_array_append_val (story->moments, nothing);
      return;
    }

  add_moment (story, db);
}

static void
open_for (Story   *story,
          gboolean is_control)
{
  KithTestStore *store = story->scene->store;

  if (!story->scene->act->opens)
    kith_test_store_open (store);
  if (!is_control)
    return;

  sqlite3_set_authorizer (store->db->handle, NULL, NULL);
  kith_test_raw_exec (store->db->handle, "PRAGMA synchronous = OFF");
}

static void
play (Story   *story,
      gboolean is_control)
{
  KithTestStore *store = story->scene->store;

  story->disk = kith_test_disk_new (store->folder);
  kith_test_crash_vfs_record (story->disk);
  open_for (story, is_control);
  for (guint turn = 0; turn < story->scene->act->n_turns; turn++)
    {
      g_autoptr(GError) error = NULL;

      kith_test_scene_run (story->scene, turn, &error);
      g_assert_no_error (error);
      kith_test_disk_say_done (story->disk);
      add_moment (story, store->db);
    }
  kith_test_store_close (store);
  kith_test_crash_vfs_stop_recording ();
}

static void
story_begin (Story             *story,
             const KithTestAct *act,
             gboolean           is_control)
{
  kith_test_crash_vfs_install ();
  story->scene = kith_test_scene_new (act);
  story->folder = kith_test_make_folder ();
  story->moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  g_array_set_clear_func (story->moments, moment_clear);
  note_beginning (story);
  play (story, is_control);
  kith_test_crash_vfs_set_syncs (FALSE);
}

static void
story_end (Story *story)
{
  kith_test_crash_vfs_set_syncs (TRUE);
  kith_test_disk_free (story->disk);
  kith_test_scene_free (story->scene);
  g_array_unref (story->moments);
  kith_test_remove_folder (story->folder);
  g_free (story->folder);
}

/* The last moment that the journal has reached. */
static guint
find_moment (Story *story,
             gint64 head)
{
  guint last = 0;

  for (guint i = 0; i < story->moments->len; i++)
    {
      if (g_array_index (story->moments, Moment, i).head <= head)
        last = i;
    }

  return last;
}

/* Opening may itself take back what was cut off, and says so. */
static gint64
count_unexplained (KithDb *db,
                   gint64  since)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM journal WHERE seq > %" G_GINT64_FORMAT
                                          " AND act NOT IN (SELECT seq FROM journal WHERE kind = 'act' AND object = 'recover')"
                                          " AND NOT (kind = 'act' AND object = 'recover')", since);

  return kith_test_raw_get_number (db->handle, sql);
}

static gboolean
is_whole (KithDb *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCheckReport) report = kith_db_check (db, &error);

  if (report != NULL && report->problems->len > 0)
    g_test_message ("%s", (const char *)g_ptr_array_index (report->problems, 0));

  return report != NULL && report->problems->len == 0;
}

static Verdict
judge_backups (Story *story)
{
  g_autofree char *path = kith_test_scene_dup_path (story->scene, story->folder);
  g_autoptr(GPtrArray) backups = kith_backup_list (path);
  guint n_whole = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      const KithBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(KithCheckReport) report = kith_backup_check (backup->path, story->scene->store->key, &error);

      if (report == NULL || report->problems->len > 0)
        return VERDICT_DAMAGED;

      n_whole += g_str_has_prefix (backup->why, "drill");
    }

  return strcmp (story->scene->act->name, "back-up") == 0 && n_whole < story->n_done ? VERDICT_LOST : VERDICT_WHOLE;
}

static Verdict
judge_store (Story  *story,
             KithDb *db)
{
  const Moment *expected;
  g_autofree char *rows = NULL;
  Moment moment;
  guint reached;

  if (!is_whole (db))
    return VERDICT_DAMAGED;

  moment = moment_of (db);
  rows = moment.rows;
  reached = find_moment (story, moment.head);
  expected = &g_array_index (story->moments, Moment, reached);
  if (reached < story->n_done)
    return VERDICT_LOST;

  return g_strcmp0 (rows, expected->rows) == 0 && count_unexplained (db, expected->head) == 0 ? VERDICT_WHOLE : VERDICT_HALF;
}

static Verdict
judge_state (Story *story,
             GRand *rand)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = kith_test_scene_dup_path (story->scene, story->folder);
  Verdict verdict;

  story->n_done = kith_test_disk_rebuild (story->disk, rand, story->folder);

  /* What the power cut off of the log is no damage. */
  if (kith_wal_is_damaged (path))
    return VERDICT_DAMAGED;

  db = kith_test_scene_open_at (story->scene, story->folder, &error);
  if (db == NULL && g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_STORE))
    return story->n_done == 0 && g_array_index (story->moments, Moment, 0).rows == NULL ? VERDICT_WHOLE : VERDICT_LOST;

  if (db == NULL)
    {
      g_test_message ("%s", error->message);
      return VERDICT_DAMAGED;
    }

  verdict = judge_store (story, db);
  g_clear_pointer (&db, kith_db_close);

  return verdict == VERDICT_WHOLE ? judge_backups (story) : verdict;
}

static void
judge_states (Story *story,
              guint  n_states)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32)g_test_rand_int ());

  for (guint i = 0; i < n_states; i++)
    story->n_of[judge_state (story, rand)]++;
}

static void
test_act (gconstpointer data)
{
  const KithTestAct *act = data;
  Story story = { 0 };
  guint n_states = act->is_slow ? N_SLOW_STATES : N_STATES;

  story_begin (&story, act, FALSE);
  judge_states (&story, n_states);

  kith_test_figure (ROW, "%s: %u states of %u events and %u syncs: %u damaged, %u lost, %u half", act->name, n_states,
                    kith_test_disk_get_n_events (story.disk), kith_test_disk_get_n_syncs (story.disk),
                    story.n_of[VERDICT_DAMAGED], story.n_of[VERDICT_LOST], story.n_of[VERDICT_HALF]);
  g_assert_cmpuint (story.n_of[VERDICT_WHOLE], ==, n_states);
  story_end (&story);
}

static void
test_control (void)
{
  Story story = { 0 };
  guint n_states = N_CONTROL_STATES;
  guint n_failed;

  story_begin (&story, kith_test_acts_find ("edit"), TRUE);
  judge_states (&story, n_states);
  n_failed = n_states - story.n_of[VERDICT_WHOLE];
  kith_test_figure (ROW, "control with synchronous=OFF: %u of %u states fail", n_failed, n_states);
  g_assert_cmpuint (n_failed * 10, >=, n_states * 9);
  story_end (&story);
}

int
main (int    argc,
      char **argv)
{
  const KithTestAct *acts;
  guint n_acts;

  g_test_init (&argc, &argv, NULL);

  acts = kith_test_acts_get_all (&n_acts);
  for (guint i = 0; i < n_acts; i++)
    {
      g_autofree char *path = g_strconcat ("/power-loss/", acts[i].name, NULL);

      g_test_add_data_func (path, &acts[i], test_act);
    }
  g_test_add_func ("/power-loss/control", test_control);

  return g_test_run ();
}
