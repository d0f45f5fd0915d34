/* test-fiction.c: believable clusters in which nobody is real
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fiction-text.h"

#define SEED 20261120

static KithDate
get_today (void)
{
  return kith_date_new (2026, 11, 20);
}

static void
test_shape_parse (void)
{
  static const char *const names[] = { "lambeth", "stockport", "southampton" };
  KithFictionShape shape = KITH_FICTION_STOCKPORT;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (kith_fiction_shape_parse (names[i], &shape));
      g_assert_cmpuint (shape, ==, i);
    }

  g_assert_false (kith_fiction_shape_parse ("Lambeth", &shape));
  g_assert_false (kith_fiction_shape_parse ("", &shape));
  g_assert_cmpuint (shape, ==, KITH_FICTION_SOUTHAMPTON);
}

static guint
count_of_phase (KithFiction *fiction,
                const char  *phase)
{
  guint n_schools = 0;

  for (guint i = 0; i < fiction->schools->len; i++)
    {
      KithSchoolRecord *school = g_ptr_array_index (fiction->schools, i);

      n_schools += g_str_equal (school->phase_code, phase);
    }

  return n_schools;
}

static int
count_on_roll (KithFiction *fiction)
{
  int n_on_roll = 0;

  for (guint i = 0; i < fiction->schools->len; i++)
    n_on_roll += ((KithSchoolRecord *)g_ptr_array_index (fiction->schools, i))->on_roll;

  return n_on_roll;
}

static guint
count_of_role (KithFiction *fiction,
               const char  *role)
{
  guint n_workers = 0;

  for (guint i = 0; i < fiction->workers->len; i++)
    {
      KithFictionWorker *worker = g_ptr_array_index (fiction->workers, i);

      n_workers += g_str_equal (worker->role, role);
    }

  return n_workers;
}

static void
test_shapes (void)
{
  static const struct
  {
    KithFictionShape  shape;
    guint             n_clusters;
    guint             n_secondaries;
    guint             n_primaries;
    guint             n_units;
    guint             n_workers;
    guint             n_seniors;
  } cases[] = {
    { KITH_FICTION_LAMBETH, 1, 5, 8, 0, 5, 0 },
    { KITH_FICTION_STOCKPORT, 1, 2, 9, 0, 6, 3 },
    { KITH_FICTION_SOUTHAMPTON, 3, 3, 14, 1, 5, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithFiction) fiction = kith_fiction_new (cases[i].shape, SEED, 1, get_today ());

      g_assert_cmpuint (fiction->clusters->len, ==, cases[i].n_clusters);
      g_assert_cmpuint (count_of_phase (fiction, "4"), ==, cases[i].n_secondaries);
      g_assert_cmpuint (count_of_phase (fiction, "2"), ==, cases[i].n_primaries);
      g_assert_cmpuint (count_of_phase (fiction, "0"), ==, cases[i].n_units);
      g_assert_cmpuint (count_of_role (fiction, "Social worker"), ==, cases[i].n_workers);
      g_assert_cmpuint (count_of_role (fiction, "Senior practitioner"), ==, cases[i].n_seniors);
      g_assert_cmpint (count_on_roll (fiction), >, 7000);
      g_assert_cmpint (count_on_roll (fiction), <, 9000);
      g_assert_cmpstr (fiction->authority_code, ==, "999");
      g_assert_cmpstr (((KithFictionCluster *)g_ptr_array_index (fiction->clusters, 0))->name, ==, "Ellerwick North");
    }
}

/* One worker is based in each secondary of Lambeth's shape. */
static void
test_bases (void)
{
  g_autoptr(KithFiction) fiction = kith_fiction_new (KITH_FICTION_LAMBETH, SEED, 1, get_today ());
  gboolean has_worker[13] = { FALSE };

  for (guint i = 0; i < fiction->workers->len; i++)
    {
      KithFictionWorker *worker = g_ptr_array_index (fiction->workers, i);
      KithSchoolRecord *base = g_ptr_array_index (fiction->schools, g_array_index (worker->schools, guint, 0));

      g_assert_cmpstr (base->phase_code, ==, "4");

      for (guint j = 0; j < worker->schools->len; j++)
        {
          guint school = g_array_index (worker->schools, guint, j);

          g_assert_false (has_worker[school]);
          has_worker[school] = TRUE;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (has_worker); i++)
    g_assert_true (has_worker[i]);
}

static void
test_scale (void)
{
  static const struct
  {
    double  scale;
    guint   n_schools;
    int     lowest;
    int     highest;
  } cases[] = {
    { 0.1, 13, 600, 1000 },
    { 0.5, 13, 3500, 4500 },
    { 2.5, 26, 18000, 22000 },
    { 20, 260, 150000, 172000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithFiction) fiction = kith_fiction_new (KITH_FICTION_LAMBETH, SEED, cases[i].scale, get_today ());

      g_assert_cmpuint (fiction->schools->len, ==, cases[i].n_schools);
      g_assert_cmpuint (fiction->workers->len, ==, cases[i].n_schools / 13 * 5);
      g_assert_cmpint (count_on_roll (fiction), >, cases[i].lowest);
      g_assert_cmpint (count_on_roll (fiction), <, cases[i].highest);
    }
}

/* Less than the least is the least, and more than the most would be the most. */
static void
test_scale_is_limited (void)
{
  g_autoptr(KithFiction) least = kith_fiction_new (KITH_FICTION_STOCKPORT, SEED, 0.05, get_today ());
  g_autoptr(KithFiction) less = kith_fiction_new (KITH_FICTION_STOCKPORT, SEED, 1e-9, get_today ());
  g_autofree char *one = fiction_to_fingerprint (least);
  g_autofree char *other = fiction_to_fingerprint (less);

  g_assert_cmpstr (one, ==, other);
}

static void
test_same_again (void)
{
  for (guint shape = KITH_FICTION_LAMBETH; shape <= KITH_FICTION_SOUTHAMPTON; shape++)
    {
      guint64 seed = (guint64)g_test_rand_int () << 32 | (guint32)g_test_rand_int ();
      g_autoptr(KithFiction) one = kith_fiction_new ((KithFictionShape)shape, seed, 0.4, get_today ());
      g_autoptr(KithFiction) other = kith_fiction_new ((KithFictionShape)shape, seed, 0.4, get_today ());
      g_autofree char *one_text = fiction_to_text (one);
      g_autofree char *other_text = fiction_to_text (other);

      g_assert_cmpstr (one_text, ==, other_text);
    }
}

static void
test_every_argument_counts (void)
{
  g_autoptr(GHashTable) fingerprints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  static const struct
  {
    KithFictionShape  shape;
    guint64           seed;
    double            scale;
    int               day;
  } cases[] = {
    { KITH_FICTION_LAMBETH, 1, 0.2, 20 },
    { KITH_FICTION_STOCKPORT, 1, 0.2, 20 },
    { KITH_FICTION_LAMBETH, 2, 0.2, 20 },
    { KITH_FICTION_LAMBETH, G_MAXUINT64, 0.2, 20 },
    { KITH_FICTION_LAMBETH, 1, 0.3, 20 },
    { KITH_FICTION_LAMBETH, 1, 0.2, 21 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithFiction) fiction = kith_fiction_new (cases[i].shape, cases[i].seed, cases[i].scale,
                                                         kith_date_new (2026, 11, cases[i].day));

      g_assert_true (g_hash_table_add (fingerprints, fiction_to_fingerprint (fiction)));
    }
}

/* What one machine makes another makes too. A change that is meant to alter
 * the content brings its new fingerprints along: the failing test names them.
 */
static void
test_fingerprints (void)
{
  static const struct
  {
    KithFictionShape  shape;
    double            scale;
    const char       *fingerprint;
  } cases[] = {
    { KITH_FICTION_LAMBETH, 1, "610e21924a09753c88cf3109012168d8b3e844cf7f2f5e99be796dd554dd4536" },
    { KITH_FICTION_STOCKPORT, 0.1, "06777a36ae6dbc7719aff592ecff953a1ed79161895484c18ca2def39a4bfae7" },
    { KITH_FICTION_SOUTHAMPTON, 3, "09b98d1f5c67f31de2fb1197115d7cc83c27e07e620617e62b7785b4dbbf7f50" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithFiction) fiction = kith_fiction_new (cases[i].shape, SEED, cases[i].scale, get_today ());
      g_autofree char *fingerprint = fiction_to_fingerprint (fiction);

      g_assert_cmpstr (fingerprint, ==, cases[i].fingerprint);
    }
}

static void
test_refuses (void)
{
  if (g_test_subprocess ())
    {
      g_assert_null (kith_fiction_new (KITH_FICTION_LAMBETH, 1, 0, get_today ()));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*scale > 0*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fiction/shape-parse", test_shape_parse);
  g_test_add_func ("/fiction/shapes", test_shapes);
  g_test_add_func ("/fiction/bases", test_bases);
  g_test_add_func ("/fiction/scale", test_scale);
  g_test_add_func ("/fiction/scale-is-limited", test_scale_is_limited);
  g_test_add_func ("/fiction/same-again", test_same_again);
  g_test_add_func ("/fiction/every-argument-counts", test_every_argument_counts);
  g_test_add_func ("/fiction/fingerprints", test_fingerprints);
  g_test_add_func ("/fiction/refuses-no-scale", test_refuses);

  return g_test_run ();
}
