/* test-school-import.c: a register brings schools, and its links keep their history together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-store-import.h"
#include "kith-store-schools.h"
#include "kith-store-setup.h"
#include "kith-test-count.h"
#include "kith-undo.h"

/* Closed links are told apart by their day; this one is before all others. */
#define LONG_AGO "2012-04-01"

static KithTestStore *
new_store (const char *authority_code)
{
  KithTestStore *store = kith_test_store_new ();
  g_autoptr(GError) error = NULL;

  kith_db_set_up (store->db, NULL, NULL, authority_code, authority_code != NULL ? "Fernhollow" : NULL, NULL, &error);
  g_assert_no_error (error);

  return store;
}

static KithImportSource *
read_bytes (const char *kind,
            GBytes     *bytes)
{
  g_autoptr(GError) error = NULL;
  KithImportSource *source = kith_import_source_new (kind, "register.csv", bytes, NULL, &error);

  g_assert_no_error (error);

  return source;
}

static KithImportSource *
read_text (const char *kind,
           const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return read_bytes (kind, bytes);
}

static KithImportSource *
read_shipped_list (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schools", "schools.csv", NULL);
  g_autoptr(GBytes) bytes = kith_test_read_file (path);

  return read_bytes ("schools", bytes);
}

static KithImportSource *
read_fixture (const char *kind,
              const char *name)
{
  g_autoptr(GBytes) bytes = kith_test_read_fixture (name);

  return read_bytes (kind, bytes);
}

static gint64
import (KithTestStore    *store,
        KithImportSource *source,
        KithImportTally  *ret_tally)
{
  g_autoptr(KithImportSource) owned = source;
  g_autoptr(GError) error = NULL;
  gint64 act = 0;

  g_assert_true (kith_db_import (store->db, owned, ret_tally, &act, &error));
  g_assert_no_error (error);

  return act;
}

static void
assert_tally (const KithImportTally *tally,
              guint                  n_new,
              guint                  n_changed,
              guint                  n_same)
{
  g_assert_cmpuint (tally->counts[KITH_IMPORT_NEW], ==, n_new);
  g_assert_cmpuint (tally->counts[KITH_IMPORT_CHANGED], ==, n_changed);
  g_assert_cmpuint (tally->counts[KITH_IMPORT_SAME], ==, n_same);
}

static void
assert_journal_tells_all (KithTestStore *store)
{
  g_autofree char *dump = kith_test_dump (store);
  g_autofree char *told = kith_test_replay (store);

  kith_test_assert_same (dump, told);
  kith_test_store_assert_whole (store);
}

typedef struct
{
  const char *code;
  const char *name;
  guint       n_schools;
} Authority;

/* Counted from the file by others, with other tools. */
static const Authority authorities[] = {
  { "852", "Southampton", 65 }, { "208", "Lambeth", 71 }, { "356", "Stockport", 51 },
  { "312", "Hillingdon", 59 }, { "359", "Wigan", 81 }, { "841", "Darlington", 24 },
};

static void
test_shipped_list (gconstpointer user_data)
{
  const Authority *authority = user_data;
  g_autoptr(KithTestStore) store = new_store (authority->code);
  g_autoptr(GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM school WHERE authority_code = '%s' AND authority_name = '%s'",
                                          authority->code, authority->name);
  KithImportTally tally;

  import (store, read_shipped_list (), &tally);
  assert_tally (&tally, authority->n_schools, 0, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school"), ==, authority->n_schools);
  g_assert_cmpint (kith_test_select (store, sql), ==, authority->n_schools);

  import (store, read_shipped_list (), &tally);
  assert_tally (&tally, 0, 0, authority->n_schools);
  assert_journal_tells_all (store);
}

static void
test_shipped_list_of_all_authorities (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  KithImportSource *source = read_shipped_list ();
  g_autofree char *before = kith_test_dump (store);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  gint64 act;

  source->all_authorities = TRUE;
  act = import (store, source, &tally);
  assert_tally (&tally, 11152, 0, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(DISTINCT urn) FROM school"), ==, 11152);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school WHERE authority_code IS NULL"), ==, 0);

  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
}

/* Where no cluster says which authority is wanted, nobody can tell which is not. */
static void
test_without_a_cluster_all_are_wanted (void)
{
  g_autoptr(KithTestStore) store = new_store (NULL);
  KithImportTally tally;

  import (store, read_fixture ("schools", "schools/register.csv"), &tally);
  assert_tally (&tally, 4, 0, 0);
}

/* A school that the store has is brought up to date, whichever authority it is in. */
static void
test_known_school_of_another_authority (void)
{
  g_autoptr(KithTestStore) store = new_store ("208");
  KithImportTally tally;

  kith_test_add (store, &kith_table_school, "urn", "900002", "name", "Its old name", NULL);
  import (store, read_fixture ("schools", "schools/register.csv"), &tally);
  assert_tally (&tally, 0, 1, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school WHERE urn = 900002 AND name = 'Thornybrook Academy'"
                                     " AND on_roll = 1208 AND phase_code = '4'"), ==, 1);
}

static void
test_full_register_brings_the_facts (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  gint64 act;

  import (store, read_fixture ("schools", "schools/register.csv"), &tally);
  assert_tally (&tally, 4, 0, 0);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school WHERE urn = 900001 AND on_roll = 412"
                                     " AND phase_code = '2' AND percentage_fsm = 385 AND census_date = '2025-01-16'"
                                     " AND postcode = 'SO99 1AA' AND head_name LIKE '%Brackenridge'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school WHERE urn = 900003 AND status_code = '2'"
                                     " AND close_date = '2012-03-31' AND on_roll IS NULL"), ==, 1);
  before = kith_test_dump (store);

  /* A list of numbers and names has nothing to say about the rest. */
  act = import (store, read_text ("schools", "URN,School name\n900002,Thornybrook Academy\n900004,Quillback Centre\n"), &tally);
  assert_tally (&tally, 0, 0, 2);
  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
  assert_journal_tells_all (store);
}

static void
test_faults_are_kept (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  KithImportSource *source = read_fixture ("schools", "schools/faults.csv");
  guint n_faults = ((KithSchoolList *)source->parsed)->faults->len;
  KithImportTally tally;

  import (store, source, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_REFUSED], >, 0);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_REFUSED] + tally.counts[KITH_IMPORT_FAULT], ==, n_faults);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM import_fault WHERE message <> '' AND line > 0"), ==, n_faults);
  g_assert_cmpint (kith_test_select (store, "SELECT n_refused FROM import"), ==, tally.counts[KITH_IMPORT_REFUSED]);
}

static void
test_preview_is_what_comes (void)
{
  const struct
  {
    const char *kind;
    const char *name;
  } files[] = {
    { "schools", "schools/faults.csv" }, { "schools", "schools/register.csv" }, { "schools", "schools/search-page.csv" },
    { "links", "schools/links.csv" },
  };
  g_autoptr(KithTestStore) store = new_store ("852");

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *before = kith_test_dump (store);
      g_autofree char *after = NULL;
      gint64 head = kith_test_get_head (store);
      g_autoptr(GError) error = NULL;
      g_autoptr(KithImportPreview) preview = NULL;
      KithImportTally tally;

      preview = kith_db_preview_import (store->db, read_fixture (files[i].kind, files[i].name), &error);
      g_assert_no_error (error);
      after = kith_test_dump (store);
      kith_test_assert_same (after, before);
      g_assert_cmpint (kith_test_get_head (store), ==, head);

      g_assert_true (kith_db_import (store->db, kith_import_preview_get_payload (preview), &tally, NULL, &error));
      for (guint j = 0; j < KITH_N_IMPORT_VERDICTS; j++)
        g_assert_cmpuint (kith_import_preview_get_count (preview, j), ==, tally.counts[j]);
    }
}

/* Schools A, B, C and D are 900001 to 900004. */
static gint64
add_school (KithTestStore *store,
            char           letter)
{
  const char name[] = { letter, '\0' };

  return kith_test_add (store, &kith_table_school, "urn", kith_test_number (900001 + letter - 'A'), "name", name,
                        "authority_code", "852", NULL);
}

static void
add_member (KithTestStore *store,
            gint64         school,
            const char    *from,
            const char    *to)
{
  kith_test_add (store, &kith_table_cluster_school, "cluster_id", "1", "school_id", kith_test_number (school),
                 "valid_from", from, "valid_to", to, NULL);
}

/* "A>B 2012-04-01" is: A became B on that day. "B<A" says the same from the other side. */
static char *
write_links (const char *links)
{
  g_auto(GStrv) words = g_strsplit (links, ", ", -1);
  g_autoptr(GString) text = g_string_new ("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n");

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (text, "%d,%d,%c,%s,%s\n", 900001 + words[i][0] - 'A', 900001 + words[i][2] - 'A', words[i][2],
                            words[i][1] == '>' ? "Successor" : "Predecessor",
                            strlen (words[i]) > 4 ? words[i] + 4 : "");

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gint64
import_links (KithTestStore   *store,
              const char      *links,
              KithImportTally *ret_tally)
{
  g_autofree char *text = write_links (links);

  return import (store, read_text ("links", text), ret_tally);
}

/* Who became whom, and who is in the cluster when: "A>B C -..2012-04-01" and so on. */
static char *
describe_schools (KithTestStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  stmt = kith_db_prepare (store->db,
                          "SELECT concat (s.name, '>', n.name) FROM school AS s JOIN school AS n ON n.id = s.successor_id"
                          " UNION ALL "
                          "SELECT concat (s.name, ' ', coalesce (m.valid_from, '-'), '..', coalesce (m.valid_to, '-'))"
                          " FROM cluster_school AS m JOIN school AS s ON s.id = m.school_id /*scan*/ /*sort*/ ORDER BY 1", &error);
  g_assert_no_error (error);
  while (kith_statement_step (stmt, &error))
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", kith_statement_get_text (stmt, 0));
  g_assert_no_error (error);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

typedef struct
{
  const char *name;
  const char *schools;               /* what the store has: members of the cluster are lower case */
  const char *links;
  const char *expected;
} Succession;

static const Succession successions[] = {
  { "successor", "aB", "A>B 2012-04-01", "A -..2012-04-01, A>B, B 2012-04-01..-" },
  { "predecessor", "aB", "B<A 2012-04-01", "A -..2012-04-01, A>B, B 2012-04-01..-" },
  { "both-sides", "aB", "A>B 2012-04-01, B<A 2012-04-01", "A -..2012-04-01, A>B, B 2012-04-01..-" },
  { "not-in-the-cluster", "AB", "A>B 2012-04-01", "A>B" },
  { "in-the-cluster-already", "ab", "A>B 2012-04-01", "A -..2012-04-01, A>B, B -..-" },
  { "not-here-yet", "a", "A>B 2012-04-01", "A -..2012-04-01, A>B, B 2012-04-01..-" },
  { "only-the-new-one-here", "b", "A>B 2012-04-01", "B -..-" },
  { "neither-here", "c", "A>B 2012-04-01", "C -..-" },
  { "chain", "aBC", "A>B 2012-04-01, B>C 2020-09-01",
    "A -..2012-04-01, A>C, B 2012-04-01..2020-09-01, B>C, C 2020-09-01..-" },
  { "chain-backwards", "aBC", "B>C 2020-09-01, A>B 2012-04-01", "A -..2012-04-01, A>C, B>C, C 2012-04-01..-" },
  { "chain-of-three", "aBCD", "C>D 2021-09-01, A>B 2012-04-01, B>C 2020-09-01",
    "A -..2012-04-01, A>D, B 2012-04-01..2020-09-01, B>D, C>D, D 2020-09-01..-" },
  { "chain-on-one-day", "aBC", "A>B 2012-04-01, B>C 2012-04-01", "A -..2012-04-01, A>C, B>C, C 2012-04-01..-" },
  { "loop-of-two", "aB", "A>B 2012-04-01, B>A 2020-09-01", "A -..2012-04-01, A>B, B 2012-04-01..-" },
  { "loop-of-three", "aBC", "A>B 2012-04-01, B>C 2013-04-01, C>A 2014-04-01",
    "A -..2012-04-01, A>C, B 2012-04-01..2013-04-01, B>C, C 2013-04-01..-" },
  { "split", "aBC", "A>B 2012-04-01, A>C 2012-04-01", "A -..2012-04-01, A>B, B 2012-04-01..-" },
  { "announced", "aB", "A>B 2999-09-01", "A -..-" },
  { "announced-to-go-on", "aBC", "B>C 2999-09-01, A>B 2012-04-01", "A -..2012-04-01, A>B, B 2012-04-01..-" },
  { "merger", "abC", "A>C 2012-04-01, B>C 2012-04-01",
    "A -..2012-04-01, A>C, B -..2012-04-01, B>C, C 2012-04-01..-" },
};

/* Every school leads in one step to the school that is there today. */
static void
assert_one_step_is_enough (KithTestStore *store)
{
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school AS s JOIN school AS n ON n.id = s.successor_id"
                                     " WHERE n.successor_id IS NOT NULL"), ==, 0);
}

static void
test_succession (gconstpointer user_data)
{
  const Succession *succession = user_data;
  g_autoptr(KithTestStore) store = new_store ("852");
  g_autofree char *before = NULL, *after = NULL, *schools = NULL, *again = NULL;
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  gint64 act;

  for (const char *p = succession->schools; *p != '\0'; p++)
    {
      gint64 school = add_school (store, g_ascii_toupper (*p));

      if (g_ascii_islower (*p))
        add_member (store, school, "", "");
    }
  before = kith_test_dump (store);

  act = import_links (store, succession->links, NULL);
  schools = describe_schools (store);
  g_assert_cmpstr (schools, ==, succession->expected);
  assert_one_step_is_enough (store);

  import_links (store, succession->links, &tally);
  g_assert_cmpuint (tally.counts[KITH_IMPORT_NEW] + tally.counts[KITH_IMPORT_CHANGED], ==, 0);
  again = describe_schools (store);
  g_assert_cmpstr (again, ==, succession->expected);
  assert_journal_tells_all (store);

  g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (kith_undo_act (store->db, "undo",
                                kith_test_select (store, "SELECT max (seq) FROM journal"
                                                  " WHERE kind = 'act' AND object = 'links.import'"), NULL, &error));
  after = kith_test_dump (store);
  kith_test_assert_same (after, before);
}

static void
follow_due (KithTestStore *store,
            const char    *today,
            const char    *expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *schools = NULL;

  kith_db_follow_due_links (store->db, kith_test_date (today), &error);
  g_assert_no_error (error);
  schools = describe_schools (store);
  g_assert_cmpstr (schools, ==, expected);
  assert_one_step_is_enough (store);
}

/* The register announces what is to be. It is so from its day on, and is done once. */
static void
test_announced_succession (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  gint64 head;

  add_member (store, add_school (store, 'A'), "", "");
  add_school (store, 'B');
  add_school (store, 'C');
  import_links (store, "B>C 2999-12-01, A>B 2999-09-01", NULL);
  head = kith_test_get_head (store);
  follow_due (store, "2999-08-31", "A -..-");
  g_assert_cmpint (kith_test_get_head (store), ==, head);

  follow_due (store, "2999-09-01", "A -..2999-09-01, A>B, B 2999-09-01..-");
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school WHERE successor_from = '2999-09-01'"), ==, 1);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM journal WHERE object = 'links.follow'"), ==, 1);
  head = kith_test_get_head (store);
  follow_due (store, "2999-09-02", "A -..2999-09-01, A>B, B 2999-09-01..-");
  g_assert_cmpint (kith_test_get_head (store), ==, head);

  follow_due (store, "3000-01-01", "A -..2999-09-01, A>C, B 2999-09-01..2999-12-01, B>C, C 2999-12-01..-");
  assert_journal_tells_all (store);
}

/* The new school takes the place from where the old one had it, and no sooner. */
static void
test_membership_that_began_later (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  g_autofree char *schools = NULL;

  add_member (store, add_school (store, 'A'), "2020-09-01", "");
  add_school (store, 'B');
  import_links (store, "A>B " LONG_AGO, NULL);
  schools = describe_schools (store);
  g_assert_cmpstr (schools, ==, "A>B, B 2020-09-01..-");
}

static void
test_membership_that_has_ended (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  g_autofree char *schools = NULL;

  add_member (store, add_school (store, 'A'), "", "2019-09-01");
  add_school (store, 'B');
  import_links (store, "A>B 2020-09-01", NULL);
  schools = describe_schools (store);
  g_assert_cmpstr (schools, ==, "A -..2019-09-01, A>B");
}

/* A link that came before its school is followed as soon as the school is there. */
static void
test_link_before_its_school (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  g_autofree char *schools = NULL;
  KithImportTally tally;

  add_school (store, 'B');
  import_links (store, "A>B " LONG_AGO, &tally);
  assert_tally (&tally, 1, 0, 0);
  add_member (store, add_school (store, 'A'), "", "");
  import_links (store, "A>B " LONG_AGO, &tally);
  assert_tally (&tally, 0, 1, 0);
  schools = describe_schools (store);
  g_assert_cmpstr (schools, ==, "A -..2012-04-01, A>B, B 2012-04-01..-");
}

static void
test_link_without_a_day (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  g_autofree char *today = kith_date_to_iso (kith_date_today ());
  g_autofree char *expected = g_strdup_printf ("A -..%s, A>B, B %s..-", today, today);
  g_autofree char *schools = NULL;

  add_member (store, add_school (store, 'A'), "", "");
  add_school (store, 'B');
  import_links (store, "A>B", NULL);
  schools = describe_schools (store);
  g_assert_cmpstr (schools, ==, expected);
}

/* A sixth form's partner, a children's centre: near, and nobody's successor. */
static void
test_other_links_move_nothing (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  g_autofree char *schools = NULL;
  KithImportTally tally;

  add_member (store, add_school (store, 'A'), "", "");
  import (store, read_text ("links", "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                            "900001,900002,B,Sixth Form Centre Link,\n"), &tally);
  assert_tally (&tally, 1, 0, 0);
  schools = describe_schools (store);
  g_assert_cmpstr (schools, ==, "A -..-");
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM school"), ==, 1);
}

/* Its workers go with the school, or the page would show the academy without them. */
static void
test_workers_go_along (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  gint64 school = add_school (store, 'A');
  gint64 worker = kith_test_add (store, &kith_table_worker, "name", "Wren Ashgrove", "me", "0", NULL);

  add_member (store, school, "", "");
  kith_test_add (store, &kith_table_cluster_worker, "cluster_id", "1", "worker_id", kith_test_number (worker),
                 "school_id", kith_test_number (school), "weekdays", "31", NULL);
  add_school (store, 'B');
  import_links (store, "A>B " LONG_AGO, NULL);
  g_assert_cmpint (kith_test_select (store, "SELECT count(*) FROM cluster_worker AS w JOIN school AS s ON s.id = w.school_id"
                                     " WHERE s.name = 'B' AND w.weekdays = 31 AND w.valid_to IS NULL"), ==, 1);
}

/* Children of the old number are counted at the new one from the import on. */
static void
test_numbers_follow_the_school (void)
{
  g_autoptr(KithTestStore) store = new_store ("852");
  gint64 school = add_school (store, 'A');
  const char *child = kith_test_number (kith_test_store_add_child (store, "Ivo", "Tansley"));
  g_autoptr(KithTestCount) count = NULL;

  kith_test_add (store, &kith_table_import, "kind", "cin", "reference_date", "2025-03-31", "at", "0",
                 "n_new", "0", "n_changed", "0", "n_same", "0", "n_refused", "0", NULL);
  add_member (store, school, "", "");
  kith_test_add (store, &kith_table_attendance, "child_id", child, "school_id", kith_test_number (school), NULL);
  kith_test_add (store, &kith_table_referral, "child_id", child, "day", "2024-10-01", NULL);
  import_links (store, "A>B 2025-01-01", NULL);

  count = kith_test_count_new (store, "2025-03-31");
  kith_test_count_check_all (count, store);
  g_assert_cmpint (kith_test_count_get (count, KITH_FIGURE_REFERRALS, 1, KITH_SCHOOL_LINE_TOTAL, 0), ==, 1);
  g_assert_cmpint (kith_test_count_get (count, KITH_FIGURE_IN_NEED, 1, KITH_SCHOOL_LINE_TOTAL, 0), ==, 1);
}

static void
test_what_is_no_list_is_refused (void)
{
  const char * const kinds[] = { "schools", "links" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static ("a,b\n1,2\n", 8);
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_import_source_new (kinds[i], "register.csv", bytes, NULL, &error));
      g_assert_error (error, KITH_SCHOOL_LIST_ERROR, KITH_SCHOOL_LIST_ERROR_NOT_A_LIST);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (authorities); i++)
    {
      g_autofree char *path = g_strconcat ("/school-import/shipped-list/", authorities[i].name, NULL);

      g_test_add_data_func (path, &authorities[i], test_shipped_list);
    }
  g_test_add_func ("/school-import/shipped-list/all-authorities", test_shipped_list_of_all_authorities);
  g_test_add_func ("/school-import/without-a-cluster-all-are-wanted", test_without_a_cluster_all_are_wanted);
  g_test_add_func ("/school-import/known-school-of-another-authority", test_known_school_of_another_authority);
  g_test_add_func ("/school-import/full-register-brings-the-facts", test_full_register_brings_the_facts);
  g_test_add_func ("/school-import/faults-are-kept", test_faults_are_kept);
  g_test_add_func ("/school-import/preview-is-what-comes", test_preview_is_what_comes);
  g_test_add_func ("/school-import/refuses-what-is-no-list", test_what_is_no_list_is_refused);
  for (guint i = 0; i < G_N_ELEMENTS (successions); i++)
    {
      g_autofree char *path = g_strconcat ("/school-links/", successions[i].name, NULL);

      g_test_add_data_func (path, &successions[i], test_succession);
    }
  g_test_add_func ("/school-links/announced-for-a-day", test_announced_succession);
  g_test_add_func ("/school-links/membership-that-began-later", test_membership_that_began_later);
  g_test_add_func ("/school-links/membership-that-has-ended", test_membership_that_has_ended);
  g_test_add_func ("/school-links/link-before-its-school", test_link_before_its_school);
  g_test_add_func ("/school-links/link-without-a-day", test_link_without_a_day);
  g_test_add_func ("/school-links/other-links-move-nothing", test_other_links_move_nothing);
  g_test_add_func ("/school-links/workers-go-along", test_workers_go_along);
  g_test_add_func ("/school-links/numbers-follow-the-school", test_numbers_follow_the_school);

  return g_test_run ();
}
