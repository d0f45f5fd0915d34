/* fiction-invariant.c: what is looked at in many fictions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each invariant is looked at in a hundred fictions of chance shapes, seeds,
 * scales and days. GLib prints the seed of the chance, and takes it by --seed.
 */

#include "config.h"

#include "fiction-invariant.h"

#include "kith-code-list.h"

#define N_FICTIONS 100

static KithCodeList *codes;

/* One in five lies where a school year ends and the next begins. */
static KithDate
draw_day (void)
{
  if (g_test_rand_int_range (0, 5) == 0)
    return kith_date_new (2026, 8, 29) + g_test_rand_int_range (0, 7);

  return kith_date_new (2025, 8, 25) + g_test_rand_int_range (0, 800);
}

static KithFiction *
draw_fiction (void)
{
  static const double scales[] = { 0.05, 0.05, 0.1, 0.1, 0.2, 0.2, 0.3, 0.5, 1, 2 };
  KithFictionShape shape = (KithFictionShape)g_test_rand_int_range (0, 3);
  guint64 seed = (guint64)(guint32)g_test_rand_int ();
  double scale = scales[g_test_rand_int_range (0, G_N_ELEMENTS (scales))];
  KithDate as_at = draw_day ();
  g_autofree char *day = kith_date_to_iso (as_at);

  g_test_message ("shape %d, seed %" G_GUINT64_FORMAT ", scale %g, as at %s", (int)shape, seed, scale, day);

  return kith_fiction_new (shape, seed, scale, as_at);
}

static void
check_many (gconstpointer data)
{
  const FictionInvariant *invariant = data;

  for (guint i = 0; i < N_FICTIONS; i++)
    {
      g_autoptr(KithFiction) fiction = draw_fiction ();

      invariant->check (fiction);
    }
}

static void
load_codes (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "codes", "codes.csv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  rows = kith_code_rows_new_from_csv (bytes, &error);
  g_assert_no_error (error);
  codes = kith_code_list_new (rows);
}

/* That a code is in the list of the census, and was on that day. */
void
fiction_assert_code (const char *codeset,
                     const char *code,
                     KithDate    on)
{
  if (kith_code_list_lookup (codes, codeset, code, on) == NULL)
    g_test_message ("no code %s in %s", code, codeset);

  g_assert_nonnull (kith_code_list_lookup (codes, codeset, code, on));
}

gboolean
fiction_is_open (KithFictionChild *child)
{
  for (guint i = 0; i < child->record->referrals->len; i++)
    {
      KithCinReferral *referral = g_ptr_array_index (child->record->referrals, i);

      if (referral->no_further_action == 0 && referral->closure == KITH_DATE_NONE)
        return TRUE;
    }

  for (guint i = 0; i < child->support->len; i++)
    {
      KithFictionSupport *support = g_ptr_array_index (child->support, i);

      if (support->end == KITH_DATE_NONE)
        return TRUE;
    }

  for (guint i = 0; i < child->care->len; i++)
    {
      KithFictionCareEpisode *care = g_ptr_array_index (child->care, i);

      if (care->end == KITH_DATE_NONE)
        return TRUE;
    }

  return FALSE;
}

int
fiction_invariants_run (int                     argc,
                        char                  **argv,
                        const FictionInvariant *invariants,
                        guint                   n_invariants)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  load_codes ();

  for (guint i = 0; i < n_invariants; i++)
    g_test_add_data_func (invariants[i].path, &invariants[i], check_many);

  result = g_test_run ();
  g_clear_pointer (&codes, kith_code_list_unref);

  return result;
}
