/* test-kithctl-restricted.c: no command tells of a restricted record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every command that prints, over a store in which two children have a marker
 * in each of their texts. While their records are open the commands print it,
 * which shows that they would; closed to the worker, none of them does, nor
 * does what they write into files.
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "kith-db-private.h"
#include "kith-store-setup.h"
#include "kith-test-figure.h"
#include "kith-test-planted.h"
#include "kith-test-store.h"
#include "kith-vault.h"

#define ROW 20

typedef struct
{
  char            *folder;
  char            *path;
  char            *upn;              /* of the brother or sister who may be seen */
  KithTestPlanted  planted;
} Fixture;

/* A word in braces stands for what only the store knows. */
static const char * const commands[] = {
  "access|list|--child|" KITH_TEST_GIVEN,
  "backup|list",
  "caseload|list",
  "child|show|" KITH_TEST_GIVEN,
  "child|show|Z999988887777",
  "child|show|{upn}",
  "chronology|export|" KITH_TEST_GIVEN "|{folder}/own.txt|--with|Fernhollow|--why|A strategy meeting was called",
  "chronology|export|{upn}|{folder}/family.txt|--family|--with|Fernhollow|--why|A strategy meeting was called",
  "chronology|export|{upn}|{folder}/family.csv|--family|--with|Fernhollow|--why|A strategy meeting was called",
  "cin|export|{folder}/return.xml|--year|{year}",
  "clocks|list",
  "clocks|list|--child|" KITH_TEST_GIVEN,
  "clocks|list|--overdue",
  "clocks|rules",
  "cluster|list",
  "cluster|show",
  "complete",
  "document|list|" KITH_TEST_GIVEN,
  "family|show|" KITH_TEST_GIVEN,
  "family|show|{upn}",
  "find|" KITH_TEST_GIVEN,
  "find|Sefirin",
  "find|Z999988887777",
  "find|2/2/2016",
  "holidays",
  "involved|list|" KITH_TEST_GIVEN,
  "journal|--limit|500",
  "note|list",
  "note|show|{note}",
  "note|show|{shared}",
  "particulars|" KITH_TEST_GIVEN,
  "particulars|{upn}",
  "person|duplicates",
  "person|merge|{upn}|" KITH_TEST_GIVEN "|--preview",
  "person|merge|{upn}|#1|--preview",
  "person|merge|{upn}|#2|--preview",
  "person|split|" KITH_TEST_GIVEN "|--preview",
  "plan|show|" KITH_TEST_GIVEN,
  "plan|show|{upn}",
  "put-right|list",
  "restrict|list",
  "schools|contacts",
  "search|aubergine",
  "search|" KITH_TEST_GIVEN,
  "settings",
  "slots|list",
  "dates|export|{folder}/dates.ics|--initials|--with|Fernhollow|--why|A diary",
  "dates|list|--initials",
  "tas|list",
  "tas|show|1",
  "tas|list",
  "tas|show|1",
  "tas|show|2",
  "terms",
  "work|list|--child|" KITH_TEST_GIVEN,
  "work|list|--child|{upn}",
};

static char *
fill (const char *words,
      const char *name,
      const char *value)
{
  g_autoptr(GString) text = g_string_new (words);

  g_string_replace (text, name, value, 0);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The census year in which the day is, by its last. */
static char *
this_year (void)
{
  int year, month;

  kith_date_get_ymd (kith_date_today (), &year, &month, NULL);

  return g_strdup_printf ("%d", month >= 4 ? year + 1 : year);
}

static char *
fill_all (Fixture    *fixture,
          const char *words)
{
  g_autofree char *note = g_strdup_printf ("%" G_GINT64_FORMAT, fixture->planted.note);
  g_autofree char *shared = g_strdup_printf ("%" G_GINT64_FORMAT, fixture->planted.shared_note);
  g_autofree char *with_upn = fill (words, "{upn}", fixture->upn);
  g_autofree char *with_note = fill (with_upn, "{note}", note);
  g_autofree char *with_shared = fill (with_note, "{shared}", shared);
  g_autofree char *year = this_year ();
  g_autofree char *with_year = fill (with_shared, "{year}", year);

  return fill (with_year, "{folder}", fixture->folder);
}

static char *
run (Fixture    *fixture,
     const char *words,
     gboolean    as_json)
{
  g_autofree char *filled = fill_all (fixture, words);
  g_autofree char *line = g_strdup_printf ("%s|--store|%s|--passphrase-file|%s/passphrase|%s%s", g_getenv ("KITHCTL"),
                                           fixture->path, fixture->folder, filled, as_json ? "|--json" : "");
  g_auto(GStrv) argv = g_strsplit (line, "|", -1);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  process = g_subprocess_newv ((const char * const *)argv,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);

  return g_strconcat (out, err, NULL);
}

/* In what was written beside the store, which is no text of ours to read. */
static gboolean
is_in_files (Fixture *fixture)
{
  static const char * const names[] = { "own.txt", "family.txt", "family.csv", "return.xml", "dates.ics" };
  gboolean is_there = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
      g_autofree char *text = NULL;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        continue;

      is_there = is_there || strstr (text, KITH_TEST_MARKER) != NULL;
      g_remove (path);
    }

  return is_there;
}

static guint
count_telling (Fixture *fixture,
               gboolean may_tell)
{
  guint n_telling = 0;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *plain = run (fixture, commands[i], FALSE);
      g_autofree char *json = may_tell ? g_strdup ("") : run (fixture, commands[i], TRUE);
      gboolean in_files = is_in_files (fixture);

      if (strstr (plain, KITH_TEST_MARKER) == NULL && strstr (json, KITH_TEST_MARKER) == NULL && !in_files)
        continue;

      n_telling++;
      g_test_message ("%s tells%s", commands[i], may_tell ? "" : ", and may not");
    }

  return n_telling;
}

static void
close_records (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (fixture->path, KITH_FICTIONAL_PASSPHRASE, NULL, &error);

  g_assert_no_error (error);
  kith_test_plant_close (db, &fixture->planted);
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithRow) sibling = NULL;
  g_autofree char *passphrase = NULL;
  g_autofree char *out = NULL;

  fixture->folder = kith_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "look.kith", NULL);
  fixture->upn = g_strdup ("");
  passphrase = g_build_filename (fixture->folder, "passphrase", NULL);
  g_file_set_contents (passphrase, KITH_FICTIONAL_PASSPHRASE "\n", -1, &error);
  g_assert_no_error (error);
  out = run (fixture, "new|--fictional|stockport|--seed|5|--scale|0.02", FALSE);
  db = kith_vault_unlock (fixture->path, KITH_FICTIONAL_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
  fixture->planted = kith_test_plant (db);
  sibling = kith_row_load (db, &kith_table_child, fixture->planted.sibling, &error);
  g_assert_no_error (error);
  g_free (fixture->upn);
  fixture->upn = g_strdup (kith_row_get_text (sibling, "upn"));
  g_assert_nonnull (fixture->upn);
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->upn);
}

static void
test_tells_nothing (Fixture      *fixture,
                    gconstpointer user_data)
{
  guint n_open = count_telling (fixture, TRUE);
  guint n_closed;

  g_assert_cmpuint (n_open, >=, 20);
  close_records (fixture);
  n_closed = count_telling (fixture, FALSE);
  g_assert_cmpuint (n_closed, ==, 0);
  kith_test_figure (ROW, "%u commands: %u tell of the open record, 0 of the restricted one",
                    (guint)G_N_ELEMENTS (commands), n_open);
}

/* Whoever knows the whole name is told whom to speak to; that there is a warning is not said. */
static void
test_says_whom_to_speak_to (Fixture      *fixture,
                            gconstpointer user_data)
{
  g_autofree char *by_name = NULL;
  g_autofree char *by_number = NULL;
  g_autofree char *by_half = NULL;

  close_records (fixture);
  by_name = run (fixture, "find|" KITH_TEST_GIVEN " " KITH_TEST_MARKER, FALSE);
  by_number = run (fixture, "find|Z999988887777", FALSE);
  by_half = run (fixture, "find|" KITH_TEST_GIVEN, FALSE);
  g_assert_nonnull (strstr (by_name, KITH_TEST_CONTACT));
  g_assert_nonnull (strstr (by_number, KITH_TEST_CONTACT));
  g_assert_null (strstr (by_half, KITH_TEST_CONTACT));
  g_assert_null (strstr (by_name, "arning"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/kithctl-restricted/tells-nothing", Fixture, NULL, fixture_set_up, test_tells_nothing, fixture_tear_down);
  g_test_add ("/kithctl-restricted/says-whom-to-speak-to", Fixture, NULL, fixture_set_up, test_says_whom_to_speak_to,
              fixture_tear_down);

  return g_test_run ();
}
