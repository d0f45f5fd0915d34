/* kill-victim.c: works on a store until it is killed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kill-victim STORE KEY-FILE MODE SEED FIXTURE…, for test-kill.c.
 *
 * It says on its standard output when the store is open, and after each commit
 * which act it was and how many rows it had. What it has said must be there
 * afterwards, to the last row. It stops by itself only in the modes "open" and
 * "make", which makes the store that the others find.
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "kith-act.h"
#include "kith-destruction.h"
#include "kith-statement.h"
#include "kith-store-import.h"
#include "kith-store-setup.h"
#include "kith-undo.h"
#include "kith-vault.h"

#define MAX_ROWS 40
#define LARGE_ROWS (KITH_ACT_SLICE_ROWS + KITH_ACT_SLICE_ROWS / 4)

typedef struct
{
  KithDb *db;
  GRand  *rand;
  char  **fixtures;
  gint64  last_act;
} Victim;

static void
stop_if (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

/* One write, so that the reader gets a whole line or none. */
static void
say (gint64 act,
     guint  n_rows)
{
  char line[64];
  int n_bytes = g_snprintf (line, sizeof line, "%" G_GINT64_FORMAT " %u\n", act, n_rows);

  if (write (STDOUT_FILENO, line, (gsize)n_bytes) != n_bytes)
    _exit (EXIT_FAILURE);
}

static KithAct *
begin (Victim     *victim,
       const char *kind,
       guint       n_rows)
{
  g_autofree char *subject = g_strdup_printf ("%u", n_rows);
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin (victim->db, kind, subject, NULL, &error);

  stop_if (error);

  return act;
}

static void
finish (Victim  *victim,
        KithAct *act)
{
  g_autoptr(GError) error = NULL;

  kith_act_commit (act, &error);
  stop_if (error);
  victim->last_act = kith_act_get_seq (act);
  say (victim->last_act, kith_act_get_n_rows (act));
  kith_act_free (act);
}

static KithRow *
make_child (Victim *victim)
{
  KithRow *row = kith_row_new (&kith_table_child);
  g_autofree char *name = g_strdup_printf ("Quill %u", g_rand_int (victim->rand));

  kith_row_set_text (row, "given_name", name);
  kith_row_set_text (row, "sort_key", name);

  return row;
}

/* Puts children in, changes each, and takes every third out again. */
static void
edit (Victim *victim)
{
  guint n_children = (guint)g_rand_int_range (victim->rand, 1, MAX_ROWS);
  KithAct *act = begin (victim, "kill.edit", 2 * n_children + n_children / 3);
  g_autoptr(GError) error = NULL;

  for (guint i = 1; i <= n_children; i++)
    {
      g_autoptr(KithRow) row = make_child (victim);

      kith_act_insert (act, row, NULL, &error);
      stop_if (error);
      kith_row_set_text (row, "preferred_name", "Quilly");
      kith_act_update (act, row, &error);
      stop_if (error);
      if (i % 3 == 0)
        kith_act_delete (act, &kith_table_child, kith_row_get_id (row), &error);
      stop_if (error);
    }

  finish (victim, act);
}

static void
import (Victim     *victim,
        const char *fixture)
{
  g_autofree char *contents = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithImportSource) source = NULL;
  g_autoptr(KithActSummary) summary = NULL;
  g_autoptr(GError) error = NULL;
  gsize n_bytes;

  g_file_get_contents (fixture, &contents, &n_bytes, &error);
  stop_if (error);
  bytes = g_bytes_new_take (g_steal_pointer (&contents), n_bytes);
  source = kith_import_source_new ("cin", "fixture", bytes, NULL, &error);
  stop_if (error);
  kith_db_import (victim->db, source, NULL, &victim->last_act, &error);
  stop_if (error);
  summary = kith_history_load_act (victim->db, victim->last_act, &error);
  stop_if (error);
  say (victim->last_act, kith_act_summary_get_n_rows (summary));
}

static void
undo (Victim *victim)
{
  g_autoptr(KithActSummary) summary = NULL;
  g_autoptr(GError) error = NULL;
  gint64 act;

  if (victim->last_act == 0)
    return;

  kith_undo_act (victim->db, "undo", victim->last_act, &act, &error);
  stop_if (error);
  summary = kith_history_load_act (victim->db, act, &error);
  stop_if (error);
  victim->last_act = act;
  say (act, kith_act_summary_get_n_rows (summary));
}

static GArray *
load_children (Victim *victim)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (victim->db, "SELECT id FROM child /*scan*/ LIMIT 40", &error);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  stop_if (error);
  while (kith_statement_step (stmt, &error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }
  stop_if (error);

  return ids;
}

/* Why it destroys is how many rows it is going to destroy. */
static void
work_on_destruction (Victim *victim)
{
  g_autoptr(GArray) ids = NULL;
  g_autofree char *why = NULL;
  g_autoptr(GError) error = NULL;
  KithAct *act;

  edit (victim);
  ids = load_children (victim);
  why = g_strdup_printf ("%u", ids->len);
  act = kith_act_begin_destruction (victim->db, "kill.destroy", NULL, why, &error);
  stop_if (error);
  for (guint i = 0; i < ids->len; i++)
    {
      kith_act_destroy (act, &kith_table_child, g_array_index (ids, gint64, i), &error);
      stop_if (error);
    }
  finish (victim, act);
}

static void
work_in_small (Victim *victim)
{
  switch (g_rand_int_range (victim->rand, 0, 8))
    {
    case 0:
      import (victim, victim->fixtures[0]);
      break;

    case 1:
    case 2:
      undo (victim);
      break;

    default:
      edit (victim);
    }
}

static void
work_on_imports (Victim *victim)
{
  guint n_fixtures = g_strv_length (victim->fixtures);

  import (victim, victim->fixtures[g_rand_int_range (victim->rand, 0, (gint32)n_fixtures)]);
  undo (victim);
}

/* Cut into slices: it is done one after the other and can stop half way. */
static void
work_in_large (Victim *victim)
{
  KithAct *act = begin (victim, "kill.edit", LARGE_ROWS);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < LARGE_ROWS; i++)
    {
      g_autoptr(KithRow) row = kith_row_new (&kith_table_family);

      kith_act_insert (act, row, NULL, &error);
      stop_if (error);
    }
  finish (victim, act);
  undo (victim);
}

static gboolean
set_up (KithDb  *db,
        gpointer user_data,
        GError **error)
{
  return kith_db_set_up (db, "Wren Ashgrove", NULL, NULL, "Fernhollow", NULL, error);
}

static void
make_store (const char *path)
{
  static const KithKdfCost cheap = { 1, 8192 };
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  db = kith_vault_create_filled (path, KITH_FICTIONAL_PASSPHRASE, FALSE, TRUE, &cheap, set_up, NULL, NULL, &error);
  stop_if (error);
  say (0, 0);
}

static KithKey *
read_key (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  gsize n_bytes;

  g_file_get_contents (path, &contents, &n_bytes, &error);
  stop_if (error);
  g_assert (n_bytes == KITH_KEY_SIZE);

  return kith_key_new ((const guint8 *)contents);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(KithKey) key = NULL;
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32)g_ascii_strtoull (argv[4], NULL, 10));
  g_autoptr(GError) error = NULL;
  Victim victim = { NULL, rand, argv + 5, 0 };

  if (strcmp (argv[3], "make") == 0)
    {
      make_store (argv[1]);
      return EXIT_SUCCESS;
    }

  key = read_key (argv[2]);
  db = kith_db_open (argv[1], key, &error);
  stop_if (error);
  victim.db = db;
  say (0, 0);

  while (strcmp (argv[3], "open") != 0)
    {
      if (strcmp (argv[3], "small") == 0)
        work_in_small (&victim);
      else if (strcmp (argv[3], "import") == 0)
        work_on_imports (&victim);
      else if (strcmp (argv[3], "destroy") == 0)
        work_on_destruction (&victim);
      else
        work_in_large (&victim);
    }

  return EXIT_SUCCESS;
}
