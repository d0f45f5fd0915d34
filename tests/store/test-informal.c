/* test-informal.c: the last informal contact with each school, and the notes of it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-act.h"
#include "kith-store-figures.h"
#include "kith-store-informal.h"
#include "kith-store-notes.h"
#include "kith-test-rows.h"

#define N_SCHOOLS 5
#define N_CHILDREN 24
#define N_NOTES 700
#define PLANTED "hollowmere lantern"

typedef struct
{
  KithTestStore *store;
  gint64         cluster;
  gint64         schools[N_SCHOOLS];
} Fixture;

static gint64
add_school (Fixture    *fixture,
            const char *name)
{
  gint64 id = kith_test_add (fixture->store, &kith_table_school, "name", name, NULL);
  g_autofree char *school = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *cluster = g_strdup_printf ("%" G_GINT64_FORMAT, fixture->cluster);

  kith_test_add (fixture->store, &kith_table_cluster_school, "cluster_id", cluster, "school_id", school, NULL);

  return id;
}

static void
fixture_set_up (Fixture      *fixture,
                gconstpointer user_data)
{
  fixture->store = kith_test_store_new ();
  fixture->cluster = kith_test_add (fixture->store, &kith_table_cluster, "name", "North", NULL);
  for (guint i = 0; i < N_SCHOOLS; i++)
    {
      g_autofree char *name = g_strdup_printf ("School %u", i);

      fixture->schools[i] = add_school (fixture, name);
    }
}

static void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer user_data)
{
  kith_test_store_assert_whole (fixture->store);
  kith_test_store_free (fixture->store);
}

/* As signing writes it. Either id may be 0. */
static gint64
put_note (KithAct    *act,
          const char *kind,
          const char *day,
          gint64      child_id,
          gint64      school_id)
{
  g_autofree char *child = g_strdup_printf ("%" G_GINT64_FORMAT, child_id);
  g_autofree char *school = g_strdup_printf ("%" G_GINT64_FORMAT, school_id);
  gint64 note_id = kith_test_put (act, &kith_table_note, "kind", kind, "day", day,
                                  "written_at", "1", "signed_at", "1900000000000000", NULL);
  g_autofree char *note = g_strdup_printf ("%" G_GINT64_FORMAT, note_id);

  kith_test_put (act, &kith_table_note_part, "note_id", note, "place", "0", "kind", "fact", "text", PLANTED, NULL);
  if (child_id != 0)
    kith_test_put (act, &kith_table_note_about, "note_id", note, "relation", "about", "child_id", child, NULL);
  if (school_id != 0)
    kith_test_put (act, &kith_table_note_about, "note_id", note, "relation", "about", "school_id", school, NULL);

  return note_id;
}

static void
put_withdrawal (KithAct *act,
                gint64   note_id)
{
  kith_test_put (act, &kith_table_note_addition, "note_id", kith_test_number (note_id),
                 "kind", "withdrawal", "text", "Another child", "signed_at", "1900000000000000", NULL);
}

static KithAct *
begin (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  KithAct *act = kith_act_begin (fixture->store->db, "test", NULL, NULL, &error);

  g_assert_no_error (error);

  return act;
}

static void
commit (KithAct *act)
{
  g_autoptr(GError) error = NULL;

  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

static gint64
add_note (Fixture    *fixture,
          const char *kind,
          const char *day,
          gint64      child_id,
          gint64      school_id)
{
  g_autoptr(KithAct) act = begin (fixture);
  gint64 note_id = put_note (act, kind, day, child_id, school_id);

  commit (act);

  return note_id;
}

static void
withdraw (Fixture *fixture,
          gint64   note_id)
{
  g_autoptr(KithAct) act = begin (fixture);

  put_withdrawal (act, note_id);
  commit (act);
}

/* An empty day is none. */
static void
attend (Fixture    *fixture,
        gint64      child_id,
        gint64      school_id,
        const char *from,
        const char *to)
{
  g_autofree char *child = g_strdup_printf ("%" G_GINT64_FORMAT, child_id);
  g_autofree char *school = g_strdup_printf ("%" G_GINT64_FORMAT, school_id);

  kith_test_add (fixture->store, &kith_table_attendance, "child_id", child, "school_id", school,
                 "valid_from", from, "valid_to", to, NULL);
}

static KithSchoolTable *
load_table (Fixture    *fixture,
            const char *day)
{
  g_autoptr(GError) error = NULL;
  KithSchoolTable *table = day != NULL
    ? kith_db_load_school_table_on (fixture->store->db, fixture->cluster, kith_test_date (day), &error)
    : kith_db_load_school_table (fixture->store->db, fixture->cluster, &error);

  g_assert_no_error (error);

  return table;
}

static KithSchoolLine *
get_line (KithSchoolTable *table,
          gint64           school_id)
{
  GListModel *schools = kith_school_table_get_schools (table);

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithSchoolLine) line = g_list_model_get_item (schools, i);

      if (kith_school_line_get_school_id (line) == school_id)
        return line;
    }

  g_assert_not_reached ();
}

static void
assert_last (Fixture    *fixture,
             guint       school,
             const char *expected)
{
  g_autoptr(KithSchoolTable) table = load_table (fixture, NULL);
  KithDate day = kith_school_line_get_last_informal (get_line (table, fixture->schools[school]));

  if (expected == NULL)
    g_assert_cmpint (day, ==, KITH_DATE_NONE);
  else
    g_assert_cmpint (day, ==, kith_test_date (expected));
}

static void
test_counts_what_is_informal (Fixture      *fixture,
                              gconstpointer user_data)
{
  static const char * const informal[] = { "advice", "drop-in", "corridor", "call", "email" };
  static const char * const other[] = { "visit", "meeting", "observation", "direct-work", "oversight", "staff-concern" };

  for (guint i = 0; i < G_N_ELEMENTS (other); i++)
    add_note (fixture, other[i], "2026-05-20", 0, fixture->schools[0]);
  assert_last (fixture, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (informal); i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-05-0%u", i + 1);

      add_note (fixture, informal[i], day, 0, fixture->schools[0]);
      assert_last (fixture, 0, day);
    }
}

static void
test_counts_at_the_school_of_the_day (Fixture      *fixture,
                                      gconstpointer user_data)
{
  gint64 child = kith_test_store_add_child (fixture->store, "Ottilie", "Marsh");

  attend (fixture, child, fixture->schools[0], "2024-09-01", "2026-01-01");
  attend (fixture, child, fixture->schools[1], "2026-01-01", "");
  add_note (fixture, "corridor", "2025-12-18", child, 0);
  add_note (fixture, "corridor", "2026-02-03", child, 0);

  assert_last (fixture, 0, "2025-12-18");
  assert_last (fixture, 1, "2026-02-03");
  assert_last (fixture, 2, NULL);
}

static void
test_leaves_out_what_was_recorded_in_error (Fixture      *fixture,
                                            gconstpointer user_data)
{
  add_note (fixture, "call", "2026-03-02", 0, fixture->schools[0]);
  withdraw (fixture, add_note (fixture, "call", "2026-03-09", 0, fixture->schools[0]));

  assert_last (fixture, 0, "2026-03-02");
}

static void
test_follows_a_school_that_became_another (Fixture      *fixture,
                                           gconstpointer user_data)
{
  gint64 closed = kith_test_add (fixture->store, &kith_table_school, "name", "Old Hall", NULL);

  add_note (fixture, "advice", "2025-11-03", 0, closed);
  assert_last (fixture, 3, NULL);
  kith_test_change (fixture->store, &kith_table_school, closed,
                    "successor_id", kith_test_number (fixture->schools[3]), "successor_from", "2026-01-01", NULL);
  assert_last (fixture, 3, "2025-11-03");
}

/* A page of the past knows nothing later. */
static void
test_speaks_as_on_the_day (Fixture      *fixture,
                           gconstpointer user_data)
{
  g_autoptr(KithSchoolTable) table = NULL;

  add_note (fixture, "advice", "2025-11-03", 0, fixture->schools[0]);
  add_note (fixture, "advice", "2026-04-14", 0, fixture->schools[0]);
  table = load_table (fixture, "2026-01-31");

  g_assert_cmpint (kith_school_line_get_last_informal (get_line (table, fixture->schools[0])), ==, kith_test_date ("2025-11-03"));
  g_assert_cmpint (kith_school_line_get_last_informal (kith_school_table_get_total (table)), ==, kith_test_date ("2025-11-03"));
  assert_last (fixture, 0, "2026-04-14");
}

static GListModel *
load_notes (Fixture        *fixture,
            KithSchoolLine *line)
{
  g_autoptr(GError) error = NULL;
  GListModel *notes =
    kith_db_load_informal (fixture->store->db, fixture->cluster, kith_school_line_get_kind (line),
                           kith_school_line_get_school_id (line), kith_school_line_get_last_informal (line),
                           kith_date_today (), &error);

  g_assert_no_error (error);

  return notes;
}

static void
test_opens_its_notes (Fixture      *fixture,
                      gconstpointer user_data)
{
  gint64 first = kith_test_store_add_child (fixture->store, "Ottilie", "Marsh");
  gint64 second = kith_test_store_add_child (fixture->store, "Bede", "Marsh");
  g_autoptr(KithSchoolTable) table = NULL;
  g_autoptr(GListModel) notes = NULL;
  g_autoptr(KithNote) about_children = NULL;
  g_autoptr(KithNote) about_school = NULL;
  gint64 note_id;

  attend (fixture, first, fixture->schools[0], "2024-09-01", "");
  attend (fixture, second, fixture->schools[0], "2024-09-01", "");
  note_id = add_note (fixture, "corridor", "2026-02-03", first, 0);
  kith_test_add (fixture->store, &kith_table_note_about, "note_id", kith_test_number (note_id), "relation", "about",
                 "child_id", "2", NULL);
  add_note (fixture, "advice", "2026-02-03", 0, fixture->schools[0]);
  add_note (fixture, "advice", "2026-02-02", 0, fixture->schools[0]);
  table = load_table (fixture, NULL);
  notes = load_notes (fixture, get_line (table, fixture->schools[0]));

  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 2);
  about_children = g_list_model_get_item (notes, 0);
  about_school = g_list_model_get_item (notes, 1);
  g_assert_cmpint (kith_note_get_id (about_children), ==, note_id);
  g_assert_true (kith_note_get_is_withheld (about_children));
  g_assert_cmpuint (kith_note_get_form (about_children)->subjects->len, ==, 2);
  g_assert_cmpuint (kith_note_get_form (about_children)->parts->len, ==, 0);
  g_assert_false (kith_note_get_is_withheld (about_school));
  g_assert_cmpuint (kith_note_get_form (about_school)->parts->len, ==, 1);
}

/* Nothing of what is written about a child is on the page of a school, also where the note is about both. */
static void
test_discloses_no_paragraph (Fixture      *fixture,
                             gconstpointer user_data)
{
  gint64 child = kith_test_store_add_child (fixture->store, "Ottilie", "Marsh");
  g_autoptr(GListModel) notes = NULL;
  g_autoptr(KithNote) note = NULL;
  g_autoptr(GError) error = NULL;
  gint64 note_id = add_note (fixture, "corridor", "2026-02-03", child, fixture->schools[0]);

  withdraw (fixture, note_id);
  notes = kith_db_load_school_notes (fixture->store->db, fixture->schools[0], 10, &error);
  g_assert_no_error (error);
  note = g_list_model_get_item (notes, 0);

  g_assert_cmpuint (kith_note_get_form (note)->parts->len, ==, 0);
  g_assert_true (kith_note_get_is_withdrawn (note));
  g_assert_cmpstr (((KithNoteAddition *)kith_note_get_additions (note)->pdata[0])->text, ==, "");
}

typedef struct
{
  KithDate  day;
  gboolean  counts;
  gint64    school_id;
  KithDate  move;                    /* before it the child was at the first school */
} Told;

/* Said once more, plainly. */
static KithDate
find_last (GArray *told,
           gint64  first_school,
           gint64  school_id)
{
  KithDate last = KITH_DATE_NONE;

  for (guint i = 0; i < told->len; i++)
    {
      const Told *note = &g_array_index (told, Told, i);
      gint64 school = note->day < note->move ? first_school : note->school_id;

      if (note->counts && school == school_id && note->day > last)
        last = note->day;
    }

  return last;
}

static void
put_random_note (Fixture *fixture,
                 KithAct *act,
                 gint64  *children,
                 guint   *schools,
                 GArray  *told)
{
  static const char * const kinds[] = { "advice", "corridor", "visit", "meeting", "observation" };
  guint child = (guint)g_test_rand_int_range (0, N_CHILDREN);
  guint kind = (guint)g_test_rand_int_range (0, G_N_ELEMENTS (kinds));
  gboolean is_withdrawn = g_test_rand_int_range (0, 8) == 0;
  Told note = {
    .day = kith_test_date ("2025-09-01") + g_test_rand_int_range (0, 250),
    .counts = kind < 2 && !is_withdrawn,
    .school_id = fixture->schools[schools[child]],
    .move = kith_test_date ("2026-01-01"),
  };
  g_autofree char *day = kith_date_to_iso (note.day);
  gint64 id = put_note (act, kinds[kind], day, children[child], 0);

  if (is_withdrawn)
    put_withdrawal (act, id);
  g_array_append_val (told, note);
}

/* More notes than are read newest first, and a school that none of them is about. */
static void
test_agrees_with_a_plain_search (Fixture      *fixture,
                                 gconstpointer user_data)
{
  g_autoptr(GArray) told = g_array_new (FALSE, FALSE, sizeof (Told));
  g_autoptr(KithSchoolTable) table = NULL;
  g_autoptr(KithAct) act = NULL;
  gint64 children[N_CHILDREN];
  guint schools[N_CHILDREN];
  KithDate total = KITH_DATE_NONE;

  for (guint i = 0; i < N_CHILDREN; i++)
    {
      g_autofree char *name = g_strdup_printf ("Child %u", i);

      children[i] = kith_test_store_add_child (fixture->store, name, "Larkspur");
      schools[i] = 1 + i % (N_SCHOOLS - 2);
      attend (fixture, children[i], fixture->schools[0], "2024-09-01", "2026-01-01");
      attend (fixture, children[i], fixture->schools[schools[i]], "2026-01-01", "");
    }
  act = begin (fixture);
  for (guint i = 0; i < N_NOTES; i++)
    put_random_note (fixture, act, children, schools, told);
  commit (act);

  table = load_table (fixture, NULL);
  for (guint i = 0; i < N_SCHOOLS; i++)
    {
      KithSchoolLine *line = get_line (table, fixture->schools[i]);
      KithDate last = find_last (told, fixture->schools[0], fixture->schools[i]);
      g_autoptr(GListModel) notes = load_notes (fixture, line);

      g_assert_cmpint (kith_school_line_get_last_informal (line), ==, last);
      g_assert_true ((g_list_model_get_n_items (notes) > 0) == (last != KITH_DATE_NONE));
      total = MAX (total, last);
    }

  g_assert_cmpint (kith_school_line_get_last_informal (kith_school_table_get_total (table)), ==, total);
}

#define ADD(path, test) \
        g_test_add ("/informal/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("counts-what-is-informal", test_counts_what_is_informal);
  ADD ("counts-at-the-school-of-the-day", test_counts_at_the_school_of_the_day);
  ADD ("leaves-out-what-was-recorded-in-error", test_leaves_out_what_was_recorded_in_error);
  ADD ("follows-a-school-that-became-another", test_follows_a_school_that_became_another);
  ADD ("speaks-as-on-the-day", test_speaks_as_on_the_day);
  ADD ("opens-its-notes", test_opens_its_notes);
  ADD ("discloses-no-paragraph", test_discloses_no_paragraph);
  ADD ("agrees-with-a-plain-search", test_agrees_with_a_plain_search);

  return g_test_run ();
}
