/* test-interrupted.c: stopped at whatever step, a call fails cleanly or gives the right answer
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A read gives way to a save and a person may cancel or lock at any moment, so
 * every statement can be cut off in its middle. Here each call is stopped once
 * after its first few steps of SQLite's machine, then a little later, and so on
 * until it comes to its end before the stop. Until then it must say INTERRUPTED
 * and never give half an answer; what writes must have left no trace.
 *
 * The shortest statements, which begin and end a transaction, are never stopped:
 * the store looks up only every few hundred steps, and they have four.
 */

#include "config.h"

#include <string.h>

#include "kith-calendar.h"
#include "kith-child-record.h"
#include "kith-cluster.h"
#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-school-table.h"
#include "kith-store-children.h"
#include "kith-store-figures.h"
#include "kith-store-import.h"
#include "kith-store-lists.h"
#include "kith-store-schools.h"
#include "kith-test-rows.h"
#include "kith-undo.h"

#define AS_AT "2025-11-20"
#define SCALE 0.01
#define STEPS_BETWEEN_LOOKS 10

/* Each stop comes a fiftieth later than the one before: at first they are all tried. */
#define NEXT_STOP(looks) ((looks) + 1 + (looks) / 50 * TIMES_FEWER)

typedef struct
{
  guint64   n_looks;
  guint64   stop;
  gboolean  is_once;                 /* what stopped it has gone again at the next look */
} Steps;

/* What the calls are about. */
typedef struct
{
  KithTestStore *store;
  KithDb        *db;
  gint64         child;
  gint64         act;
} Subject;

/* Does something; returns what it came to as text, or NULL with an error. */
typedef char *(*Call) (Subject *subject,
                       GError **error);

static int
count_look (void *user_data)
{
  Steps *steps = user_data;

  steps->n_looks++;

  return steps->is_once ? steps->n_looks == steps->stop : steps->n_looks >= steps->stop;
}

static void
append_line (GString        *text,
             KithSchoolLine *line)
{
  g_string_append_printf (text, "%s|%s|%s", kith_school_line_get_name (line) != NULL ? kith_school_line_get_name (line) : "",
                          kith_school_line_get_phase (line) != NULL ? kith_school_line_get_phase (line) : "",
                          kith_school_line_get_workers (line) != NULL ? kith_school_line_get_workers (line) : "");
  for (guint i = 0; i < KITH_N_FIGURES; i++)
    g_string_append_printf (text, " %d", kith_school_line_get_figure (line, i));
  g_string_append_c (text, '\n');
}

static char *
load_school_table (Subject *subject,
                   GError **error)
{
  g_autoptr(KithSchoolTable) table = kith_db_load_school_table (subject->db, 0, error);
  g_autoptr(GString) text = g_string_new (NULL);

  if (table == NULL)
    return NULL;

  g_string_append_printf (text, "%d %u\n", kith_school_table_get_as_at (table), kith_school_table_get_n_children (table));
  for (guint i = 0; i < g_list_model_get_n_items (kith_school_table_get_schools (table)); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (kith_school_table_get_schools (table), i);

      append_line (text, line);
    }
  append_line (text, kith_school_table_get_total (table));
  append_line (text, kith_school_table_get_not_known (table));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
append_child (GString   *text,
              KithChild *child)
{
  g_string_append_printf (text, "%" G_GINT64_FORMAT " %s %d %d %s\n", kith_child_get_id (child),
                          kith_child_get_display_name (child), kith_child_get_state (child), kith_child_get_event (child),
                          kith_child_get_event_label (child) != NULL ? kith_child_get_event_label (child) : "");
}

static void
append_children (GString    *text,
                 GListModel *children)
{
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      append_child (text, child);
    }
}

static char *
load_figures (Subject *subject,
              GError **error)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < KITH_N_FIGURES; i++)
    {
      g_autoptr(GListModel) children = kith_db_load_figure (subject->db, i, 0, KITH_SCHOOL_LINE_TOTAL, 0, error);

      if (children == NULL)
        return NULL;

      append_children (text, children);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
load_child (Subject *subject,
            GError **error)
{
  g_autoptr(KithChildRecord) record = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  GListModel *episodes;

  record = kith_db_load_child (subject->db, subject->child, error);
  if (record == NULL)
    return NULL;

  append_child (text, kith_child_record_get_child (record));
  append_children (text, kith_child_record_get_siblings (record));
  episodes = kith_child_record_get_episodes (record);
  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (episodes, i);
      const char *detail = kith_episode_get_detail (episode);

      g_string_append_printf (text, "%d %d %d %s\n", kith_episode_get_kind (episode), kith_episode_get_start (episode),
                              kith_episode_get_is_open (episode), detail != NULL ? detail : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
load_clusters (Subject *subject,
               GError **error)
{
  g_autoptr(GListModel) clusters = kith_db_load_clusters (subject->db, error);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; clusters != NULL && i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      g_string_append_printf (text, "%s %u %u\n", kith_cluster_get_name (cluster),
                              kith_cluster_get_n_schools (cluster), kith_cluster_get_n_workers (cluster));
    }

  return clusters != NULL ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static char *
load_history (Subject *subject,
              GError **error)
{
  g_autoptr(GListModel) acts = kith_history_load (subject->db, 0, 50, error);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; acts != NULL && i < g_list_model_get_n_items (acts); i++)
    {
      g_autoptr(KithActSummary) act = g_list_model_get_item (acts, i);

      g_string_append_printf (text, "%s %u %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", kith_act_summary_get_kind (act),
                              kith_act_summary_get_n_rows (act), kith_act_summary_get_about (act),
                              kith_act_summary_get_undone_by (act));
    }

  return acts != NULL ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static char *
load_calendar (Subject *subject,
               GError **error)
{
  g_autoptr(KithCalendar) calendar = kith_db_load_calendar (subject->db, error);

  if (calendar == NULL)
    return NULL;

  return g_strdup_printf ("%d", kith_calendar_working_days_between (calendar, kith_test_date ("2012-01-01"),
                                                                    kith_test_date ("2028-12-26"), NULL));
}

static char *
load_codes (Subject *subject,
            GError **error)
{
  KithCodeList *codes = kith_db_get_codes (subject->db, error);

  if (codes == NULL)
    return NULL;

  return g_strdup (kith_code_list_get_label (codes, "referral-source", "2A", kith_test_date (AS_AT)));
}

static char *
verify (Subject *subject,
        GError **error)
{
  KithJournalFault fault;
  gint64 n_entries;

  if (!kith_journal_verify (subject->db, &n_entries, &fault, error))
    return NULL;

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", n_entries, fault.message != NULL ? fault.message : "whole");
}

/* The number of the act is not the same each time; that there is one is. */
static char *
describe_done (gboolean is_done)
{
  return is_done ? g_strdup ("done") : NULL;
}

static char *
set_school (Subject *subject,
            GError **error)
{
  return describe_done (kith_db_set_school (subject->db, subject->child, 1, kith_test_date ("2031-01-01"), NULL, error));
}

static char *
add_cluster (Subject *subject,
             GError **error)
{
  g_autoptr(GPtrArray) schools = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_school_record_free);

  for (int i = 0; i < 3; i++)
    {
      KithSchoolRecord *school = kith_school_record_new ();

      school->urn = 990001 + i;
      school->name = g_strdup ("Fernhollow");
      g_ptr_array_add (schools, school);
    }

  return describe_done (kith_db_add_cluster (subject->db, "Fernhollow", "852", schools, NULL, error));
}

static KithImportSource *
read_fixture (const char *kind,
              const char *name)
{
  g_autoptr(GBytes) bytes = kith_test_read_fixture (name);
  g_autoptr(GError) error = NULL;
  KithImportSource *source = kith_import_source_new (kind, "file", bytes, NULL, &error);

  g_assert_no_error (error);
  source->all_authorities = TRUE;

  return source;
}

static char *
import (Subject    *subject,
        const char *kind,
        const char *name,
        GError    **error)
{
  g_autoptr(KithImportSource) source = read_fixture (kind, name);

  return describe_done (kith_db_import (subject->db, source, NULL, NULL, error));
}

static char *
import_cin (Subject *subject,
            GError **error)
{
  return import (subject, "cin", "cin/CIN_Census_2026.xml", error);
}

static char *
import_schools (Subject *subject,
                GError **error)
{
  return import (subject, "schools", "schools/register.csv", error);
}

static char *
import_links (Subject *subject,
              GError **error)
{
  return import (subject, "links", "schools/links.csv", error);
}

static char *
preview_cin (Subject *subject,
             GError **error)
{
  g_autoptr(KithImportPreview) preview = NULL;

  preview = kith_db_preview_import (subject->db, read_fixture ("cin", "cin/CIN_Census_2026.xml"), error);
  if (preview == NULL)
    return NULL;

  return g_strdup_printf ("%u %u", kith_import_preview_get_count (preview, KITH_IMPORT_NEW),
                          g_list_model_get_n_items (kith_import_preview_get_lines (preview)));
}

static char *
undo (Subject *subject,
      GError **error)
{
  return describe_done (kith_undo_act (subject->db, "undo", subject->act, NULL, error));
}

static const struct
{
  const char *name;
  Call        call;
  gboolean    writes;
} calls[] = {
  { "load-school-table", load_school_table, FALSE },
  { "load-figures", load_figures, FALSE },
  { "load-child", load_child, FALSE },
  { "load-clusters", load_clusters, FALSE },
  { "load-history", load_history, FALSE },
  { "load-calendar", load_calendar, FALSE },
  { "load-codes", load_codes, FALSE },
  { "verify", verify, FALSE },
  { "preview-cin", preview_cin, FALSE },
  { "set-school", set_school, TRUE },
  { "add-cluster", add_cluster, TRUE },
  { "import-cin", import_cin, TRUE },
  { "import-schools", import_schools, TRUE },
  { "import-links", import_links, TRUE },
  { "undo", undo, TRUE },
};

/* A store with something of everything, and an act that was undone. */
static void
fill_subject (Subject       *subject,
              KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  gint64 act;

  subject->store = store;
  subject->db = store->db;
  subject->child = kith_test_select (store, "SELECT max (child_id) FROM referral");
  g_free (add_cluster (subject, &error));
  g_assert_no_error (error);
  subject->act = kith_test_select (store, "SELECT max (seq) FROM journal WHERE kind = 'act'");
  kith_test_store_import (store, "schools", "schools/register.csv");
  g_assert_true (kith_db_add_cluster (store->db, "Saltmarsh", NULL, NULL, &act, &error));
  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
}

/* Without what the connection keeps between calls, so that each begins alike. */
static char *
run_stopped (Subject *subject,
             Call     call,
             Steps   *steps,
             GError **error)
{
  char *answer;

  g_clear_pointer (&subject->db->codes, kith_code_list_unref);
  g_hash_table_remove_all (subject->db->viewed);
  steps->n_looks = 0;
  sqlite3_progress_handler (subject->db->handle, STEPS_BETWEEN_LOOKS, count_look, steps);
  answer = call (subject, error);
  sqlite3_progress_handler (subject->db->handle, 0, NULL, NULL);

  return answer;
}

static char *
run_undisturbed (Subject *subject,
                 Call     call)
{
  Steps never = { .stop = G_MAXUINT64 };
  g_autoptr(GError) error = NULL;
  char *answer = run_stopped (subject, call, &never, &error);

  g_assert_no_error (error);
  g_assert_nonnull (answer);

  return answer;
}

/* Returns whether it was stopped; then nothing may have changed. */
static gboolean
try_stopped (Subject    *subject,
             guint       call,
             Steps      *steps,
             const char *before,
             const char *expected)
{
  gint64 head = kith_test_get_head (subject->store);
  g_autoptr(GError) error = NULL;
  g_autofree char *after = NULL;
  g_autofree char *answer = run_stopped (subject, calls[call].call, steps, &error);

  if (steps->n_looks < steps->stop)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (answer, ==, expected);
      return FALSE;
    }

  g_assert_null (answer);

  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_INTERRUPTED);
  after = kith_test_dump (subject->store);
  kith_test_assert_same (after, before);
  g_assert_cmpint (kith_test_get_head (subject->store), ==, head);

  return TRUE;
}

static void
test_stopped_anywhere (gconstpointer user_data)
{
  guint call = GPOINTER_TO_UINT (user_data) / 2;
  Steps steps = { .stop = 1, .is_once = GPOINTER_TO_UINT (user_data) % 2 != 0 };
  g_autoptr(KithTestStore) store = kith_test_store_new_fiction (KITH_FICTION_LAMBETH, 11, SCALE, kith_test_date (AS_AT));
  g_autofree char *expected = NULL, *before = NULL;
  guint n_stops = 0;
  Subject subject;

  fill_subject (&subject, store);
  expected = calls[call].writes ? g_strdup ("done") : run_undisturbed (&subject, calls[call].call);
  before = kith_test_dump (store);
  while (try_stopped (&subject, call, &steps, before, expected))
    {
      steps.stop = NEXT_STOP (steps.stop);
      n_stops++;
    }

  g_assert_cmpuint (n_stops, >, 3);
  kith_test_store_assert_whole (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *path = g_strconcat ("/interrupted/for-good/", calls[i].name, NULL);
      g_autofree char *once_path = g_strconcat ("/interrupted/once/", calls[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (2 * i), test_stopped_anywhere);
      g_test_add_data_func (once_path, GUINT_TO_POINTER (2 * i + 1), test_stopped_anywhere);
    }

  return g_test_run ();
}
