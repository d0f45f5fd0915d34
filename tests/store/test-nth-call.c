/* test-nth-call.c: whichever call fails, an act is done or not done, and says which
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An act is done once with its first call to the disk failing, then with its
 * second, and so on until it comes to its end before the failing call. The same
 * with the database's memory. A call may fail once, or from then on for good.
 *
 * An act that says it is done is there when the store is opened the next time;
 * one that says it is not may be there, since a disk may take what it has
 * refused to confirm, but then it is there whole. The error must be one of those
 * that go by: whoever reads "damaged" reaches for a backup.
 *
 * The long form leaves out no call to the disk and none of the first 8,000 for
 * memory, of which making a store needs a hundred thousand; those after it are
 * tried ever more sparsely.
 */

#include "config.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-test-acts.h"
#include "kith-test-figure.h"
#include "kith-test-lean-memory.h"

#define ROW 5

/* The long form tries every call to so far, and beyond it fewer and fewer. */
#define N_DENSE 8000
#define N_DENSE_SLOW 500
#define N_DENSE_SHORT 8

typedef struct
{
  const char *name;
  void (*fail_at)      (guint64         call,
                        KithTestFailing failing);
  guint64 (*stop_failing) (void);
} Resource;

static const Resource resources[] = {
  { "disk", kith_test_crash_vfs_fail_at, kith_test_crash_vfs_stop_failing },
  { "memory", kith_test_lean_memory_fail_at, kith_test_lean_memory_stop_failing },
};

typedef struct
{
  const KithTestAct *act;
  const Resource    *resource;
  KithTestFailing    failing;
} Trial;

typedef struct
{
  const Trial   *trial;
  KithTestScene *scene;
  KithTestDisk  *ready;              /* the store as the act finds it */
  GRand         *rand;
  char          *rows_before;        /* NULL where there is no store yet */
  gint64         head_before;
  gint64         head_after;
  guint          n_tries;
  guint          n_refused;
  guint64        n_calls;
} Loop;

static void
begin_try (Loop *loop)
{
  KithTestStore *store = loop->scene->store;

  kith_test_disk_rebuild (loop->ready, loop->rand, store->folder);
  if (!loop->trial->act->opens)
    kith_test_store_open (store);
}

static KithDb *
open_next_day (Loop    *loop,
               GError **error)
{
  kith_test_store_close (loop->scene->store);

  return kith_test_scene_open_at (loop->scene, loop->scene->store->folder, error);
}

static void
note_before (Loop *loop)
{
  KithTestStore *store = loop->scene->store;
  g_autoptr(GError) error = NULL;

  begin_try (loop);
  store->db = open_next_day (loop, &error);
  if (store->db == NULL)
    return;

  loop->rows_before = kith_test_dump (store);
  loop->head_before = kith_test_get_head (store);
  kith_test_store_close (store);
}

static void
note_after (Loop *loop)
{
  KithTestStore *store = loop->scene->store;
  g_autoptr(GError) error = NULL;

  begin_try (loop);
  kith_test_scene_run (loop->scene, 0, &error);
  g_assert_no_error (error);
  loop->head_after = kith_test_get_head (store);
  kith_test_store_close (store);
}

/* Such as go by, or need room, and none that says the store is lost. */
static void
assert_error_goes_by (const GError *error)
{
  KithTrouble trouble;

  g_assert_nonnull (error);
  trouble = kith_store_error_classify (error);
  if (trouble == KITH_TROUBLE_TRANSIENT || trouble == KITH_TROUBLE_FULL || trouble == KITH_TROUBLE_READ_ONLY ||
      g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED))
    return;

  g_error ("The error is not one that goes by: %s (%s, %d)", error->message, g_quark_to_string (error->domain), error->code);
}

/* What the journal says must be what the rows are. */
static void
assert_not_half (Loop    *loop,
                 gboolean is_done)
{
  KithTestStore *store = loop->scene->store;
  gint64 head = kith_test_get_head (store);
  g_autofree char *rows = kith_test_dump (store);
  gboolean is_there = head >= loop->head_after && loop->head_after > loop->head_before;

  if (is_done)
    g_assert_cmpint (head, >=, loop->head_after);

  if (is_there)
    {
      g_autofree char *sealed = kith_test_dump_sealed (store);
      g_autofree char *told = kith_test_replay (store);

      kith_test_assert_same (sealed, told);
    }
  else
    {
      kith_test_assert_same (rows, loop->rows_before);
    }
}

static void
look_next_day (Loop    *loop,
               gboolean is_done)
{
  KithTestStore *store = loop->scene->store;
  g_autoptr(GError) error = NULL;

  store->db = open_next_day (loop, &error);
  if (store->db == NULL && loop->rows_before == NULL && !is_done)
    {
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_STORE);
      return;
    }

  g_assert_no_error (error);
  kith_test_store_assert_whole (store);
  assert_not_half (loop, is_done);
  kith_test_store_close (store);
}

/* Returns whether the call that was to fail was made. */
static gboolean
try_call (Loop   *loop,
          guint64 call)
{
  const Resource *resource = loop->trial->resource;
  g_autoptr(GError) error = NULL;
  gboolean is_done, has_failed;

  begin_try (loop);
  resource->fail_at (call, loop->trial->failing);
  is_done = kith_test_scene_run (loop->scene, 0, &error);
  loop->n_calls = resource->stop_failing ();
  has_failed = loop->n_calls >= call;

  if (is_done)
    g_assert_no_error (error);
  else
    assert_error_goes_by (error);
  g_assert_true (is_done || has_failed);
  look_next_day (loop, is_done);
  loop->n_tries++;
  loop->n_refused += !is_done;

  return has_failed;
}

static guint64
choose_next_call (const KithTestAct *act,
                  guint64            call)
{
  guint64 n_dense = act->is_slow ? N_DENSE_SLOW : N_DENSE;

  if (!kith_test_is_long ())
    return call + 1 + call * TIMES_FEWER / (act->is_slow ? 1 : N_DENSE_SHORT);

  return call < n_dense ? call + 1 : call + 1 + (call - n_dense) / 64;
}

static void
test_every_call (gconstpointer data)
{
  const Trial *trial = data;
  Loop loop = { .trial = trial, .scene = kith_test_scene_new (trial->act) };
  guint64 call = 1;

  kith_test_crash_vfs_set_syncs (FALSE);
  loop.ready = kith_test_disk_new (loop.scene->store->folder);
  loop.rand = g_rand_new_with_seed (1);
  note_before (&loop);
  note_after (&loop);
  while (try_call (&loop, call))
    call = choose_next_call (trial->act, call);

  kith_test_figure (ROW, "%s, %s %s: %u of %" G_GUINT64_FORMAT
                    " calls failed in turn; %u acts refused, 0 half, 0 wrong errors", trial->act->name, trial->resource->name,
                    trial->failing == KITH_TEST_FAILS_ONCE ? "once" : "for good", loop.n_tries - 1, loop.n_calls,
                    loop.n_refused);
  g_assert_cmpuint (loop.n_refused, >, 0);
  kith_test_crash_vfs_set_syncs (TRUE);
  kith_test_disk_free (loop.ready);
  kith_test_scene_free (loop.scene);
  g_rand_free (loop.rand);
  g_free (loop.rows_before);
}

static void
add_trial (const KithTestAct *act,
           const Resource    *resource,
           KithTestFailing    failing)
{
  Trial *trial = g_new (Trial, 1);
  g_autofree char *path = g_strdup_printf ("/nth-call/%s/%s/%s", resource->name, act->name,
                                           failing == KITH_TEST_FAILS_ONCE ? "once" : "for-good");

  *trial = (Trial){ act, resource, failing };
  g_test_add_data_func_full (path, trial, test_every_call, g_free);
}

int
main (int    argc,
      char **argv)
{
  const KithTestAct *acts;
  guint n_acts;

  g_test_init (&argc, &argv, NULL);
  kith_test_lean_memory_install ();
  kith_test_crash_vfs_install ();

  acts = kith_test_acts_get_all (&n_acts);
  for (guint i = 0; i < n_acts; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (resources); j++)
        {
          add_trial (&acts[i], &resources[j], KITH_TEST_FAILS_ONCE);
          add_trial (&acts[i], &resources[j], KITH_TEST_FAILS_FOR_GOOD);
        }
    }

  return g_test_run ();
}
