/* bench-sign-in.c: from the passphrase to the first page
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real window over a store of some thousand children, with half of its key
 * in a keyring and a guess that costs what it costs on this machine. The clock
 * runs from the Return key to the frame after the one in which the page of the
 * schools had its numbers. The peer is that guess alone: whoever asks as much of
 * a thief has to wait for it.
 */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "bench.h"
#include "kith-fiction.h"
#include "kith-kdf.h"
#include "kith-store-setup.h"
#include "kith-vault.h"
#include "kith-window-private.h"
#include "ui-fixture.h"

#define N_RUNS 7
#define SCALE 0.125                  /* about a thousand pupils */
#define PASSPHRASE "nine lanterns over quiet harbour"

typedef struct
{
  KithWindow  *window;
  KithKdfCost  cost;
} Bench;

static gboolean
fill (KithDb  *db,
      gpointer user_data,
      GError **error)
{
  return kith_db_insert_fiction (db, user_data, error);
}

static void
make_store (Bench      *bench,
            const char *path)
{
  g_autoptr(KithFiction) fiction = kith_fiction_new (KITH_FICTION_SOUTHAMPTON, 1, SCALE, kith_date_new (2025, 3, 31));
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;

  /* What a store of one's own would have; a fictional one is given less unless it is said. */
  bench_must (kith_kdf_measure (FALSE, &bench->cost, &error), error);
  db = kith_vault_create_filled (path, PASSPHRASE, TRUE, TRUE, &bench->cost, fill, fiction, NULL, &error);
  bench_must (db != NULL, error);
  bench_note ("%u children; a guess takes %" G_GUINT64_FORMAT " passes over %" G_GUINT64_FORMAT " MiB",
              fiction->children->len, bench->cost.passes, bench->cost.n_bytes >> 20);
}

static gboolean
is_open (gpointer data)
{
  return kith_window_get_main_page (data) != NULL;
}

static gboolean
is_locked (gpointer data)
{
  return ui_find (data, GTK_TYPE_PASSWORD_ENTRY) != NULL &&
         kith_store_get_state (((KithWindow *)data)->store) == KITH_STORE_LOCKED;
}

static double
sign_in (gpointer data)
{
  Bench *bench = data;
  GtkWidget *entry = ui_find (GTK_WIDGET (bench->window), GTK_TYPE_PASSWORD_ENTRY);
  gint64 begun;
  double taken;

  gtk_editable_set_text (GTK_EDITABLE (entry), PASSPHRASE);
  begun = bench_now ();
  g_signal_emit_by_name (entry, "activate");
  ui_wait_for (is_open, bench->window);
  ui_wait_until_loaded (GTK_WIDGET (bench->window));
  ui_wait_for_frames (GTK_WIDGET (bench->window), 1);
  taken = bench_since (begun);

  kith_window_lock (bench->window);
  ui_wait_for (is_locked, bench->window);

  return taken;
}

static double
guess (gpointer data)
{
  Bench *bench = data;
  static const guint8 salt[crypto_pwhash_SALTBYTES] = { 1 };
  gint64 begun = bench_now ();
  guint8 key[32];

  if (crypto_pwhash (key, sizeof key, PASSPHRASE, strlen (PASSPHRASE), salt, bench->cost.passes,
                     (size_t)bench->cost.n_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
    bench_fail ("There is no memory for a guess");

  return bench_since (begun);
}

static const BenchFigure figure =
{
  "from the passphrase to the first page", "Argon2id of the same cost, alone", sign_in, guess,
  N_RUNS, BENCH_SECONDS, BENCH_AIM_SECONDS, 1.0
};

int
main (void)
{
  g_autoptr(AdwApplication) application = NULL;
  g_autofree char *path = NULL;
  Bench bench = { 0 };

  ui_init ();
  application = ADW_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, NULL);
  bench_print_head ();
  path = g_build_filename (bench_get_folder (), "sign-in.kith", NULL);
  make_store (&bench, path);
  bench.window = kith_window_new (application);
  kith_window_open_store (bench.window, path);
  gtk_window_present (GTK_WINDOW (bench.window));
  ui_wait_for_frames (GTK_WIDGET (bench.window), 2);
  bench_run (&figure, &bench);

  return 0;
}
