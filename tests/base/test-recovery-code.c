/* test-recovery-code.c: a code comes back from paper as it was, and a slip is named by its group
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "kith-recovery-code.h"

#define LENGTH (KITH_RECOVERY_CODE_GROUPS * (KITH_RECOVERY_CODE_GROUP_LENGTH + 1) - 1)

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static char *
make_code (guint8 ret_bytes[KITH_RECOVERY_CODE_SIZE])
{
  for (guint i = 0; i < KITH_RECOVERY_CODE_SIZE; i++)
    ret_bytes[i] = (guint8)g_test_rand_int_range (0, 256);

  return kith_recovery_code_format (ret_bytes);
}

static void
assert_reads (const char   *text,
              const guint8 *expected)
{
  guint8 bytes[KITH_RECOVERY_CODE_SIZE];
  guint wrong = 0;

  g_assert_true (kith_recovery_code_parse (text, bytes, &wrong));
  g_assert_cmpmem (bytes, sizeof bytes, expected, KITH_RECOVERY_CODE_SIZE);
  g_assert_cmpuint (wrong, ==, 0);
}

static void
assert_wrong (const char *text,
              guint       group)
{
  guint8 bytes[KITH_RECOVERY_CODE_SIZE];
  guint wrong = 0;

  g_assert_false (kith_recovery_code_parse (text, bytes, &wrong));
  g_assert_cmpuint (wrong, ==, group);
}

static void
test_known (void)
{
  static const guint8 noughts[KITH_RECOVERY_CODE_SIZE] = { 0 };
  g_autofree char *text = kith_recovery_code_format (noughts);

  g_assert_cmpstr (text, ==, "00000-00001-00002-00003-00004-00005-00006-00007");
  assert_reads (text, noughts);
}

static void
test_there_and_back (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      guint8 bytes[KITH_RECOVERY_CODE_SIZE];
      g_autofree char *text = make_code (bytes);

      g_assert_cmpuint (strlen (text), ==, LENGTH);
      assert_reads (text, bytes);
    }
}

static void
test_as_people_type (void)
{
  guint8 bytes[KITH_RECOVERY_CODE_SIZE];
  g_autofree char *text = make_code (bytes);
  g_autofree char *small = g_ascii_strdown (text, -1);
  g_autoptr(GString) typed = g_string_new (text);

  assert_reads (small, bytes);
  g_string_replace (typed, "-", " ", 0);
  g_string_append_c (typed, '\n');
  assert_reads (typed->str, bytes);
  g_string_replace (typed, " ", "", 0);
  g_string_replace (typed, "0", "o", 0);
  g_string_replace (typed, "1", "l", 0);
  assert_reads (typed->str, bytes);
}

/* Every sign that could stand at every place: all slips of one sign are found. */
static void
test_one_wrong_sign (void)
{
  guint8 bytes[KITH_RECOVERY_CODE_SIZE];
  g_autofree char *text = make_code (bytes);

  for (guint i = 0; i < LENGTH; i++)
    {
      char right = text[i];

      if (right == '-')
        continue;

      for (guint j = 0; j < 32; j++)
        {
          if (alphabet[j] == right)
            continue;

          text[i] = alphabet[j];
          assert_wrong (text, i / (KITH_RECOVERY_CODE_GROUP_LENGTH + 1) + 1);
        }
      text[i] = right;
    }
}

static void
swap (char *text,
      guint i,
      guint j)
{
  char c = text[i];

  text[i] = text[j];
  text[j] = c;
}

static void
test_neighbours_swapped (void)
{
  for (guint n = 0; n < 200; n++)
    {
      guint8 bytes[KITH_RECOVERY_CODE_SIZE];
      g_autofree char *text = make_code (bytes);

      for (guint i = 0; i + 1 < LENGTH; i++)
        {
          if (text[i] == '-' || text[i + 1] == '-' || text[i] == text[i + 1])
            continue;

          swap (text, i, i + 1);
          assert_wrong (text, i / (KITH_RECOVERY_CODE_GROUP_LENGTH + 1) + 1);
          swap (text, i, i + 1);
        }
    }
}

static void
test_groups_swapped (void)
{
  guint8 bytes[KITH_RECOVERY_CODE_SIZE];
  g_autofree char *text = make_code (bytes);
  const guint step = KITH_RECOVERY_CODE_GROUP_LENGTH + 1;

  for (guint a = 0; a < KITH_RECOVERY_CODE_GROUPS; a++)
    {
      for (guint b = a + 1; b < KITH_RECOVERY_CODE_GROUPS; b++)
        {
          g_autofree char *other = g_strdup (text);

          memcpy (other + a * step, text + b * step, KITH_RECOVERY_CODE_GROUP_LENGTH);
          memcpy (other + b * step, text + a * step, KITH_RECOVERY_CODE_GROUP_LENGTH);
          assert_wrong (other, a + 1);
        }
    }
}

static void
test_refuses (void)
{
  guint8 bytes[KITH_RECOVERY_CODE_SIZE];
  g_autofree char *text = make_code (bytes);
  g_autofree char *longer = g_strconcat (text, "-7", NULL);

  assert_wrong ("", 1);
  assert_wrong ("00000", 2);
  assert_wrong ("0000U", 1);
  assert_wrong ("00000-0000\xc3\xa9", 2);
  assert_wrong (longer, 9);
  text[LENGTH - 1] = '\0';
  assert_wrong (text, 8);
}

static void
test_group_by_itself (void)
{
  g_assert_true (kith_recovery_code_check_group ("00000", 1));
  g_assert_true (kith_recovery_code_check_group (" oooo6 ", 7));
  g_assert_false (kith_recovery_code_check_group ("00000", 2));
  g_assert_false (kith_recovery_code_check_group ("0000", 1));
  g_assert_false (kith_recovery_code_check_group ("000000", 1));
  g_assert_false (kith_recovery_code_check_group ("", 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-code/known", test_known);
  g_test_add_func ("/recovery-code/there-and-back", test_there_and_back);
  g_test_add_func ("/recovery-code/as-people-type", test_as_people_type);
  g_test_add_func ("/recovery-code/one-wrong-sign", test_one_wrong_sign);
  g_test_add_func ("/recovery-code/neighbours-swapped", test_neighbours_swapped);
  g_test_add_func ("/recovery-code/groups-swapped", test_groups_swapped);
  g_test_add_func ("/recovery-code/refuses", test_refuses);
  g_test_add_func ("/recovery-code/group-by-itself", test_group_by_itself);

  return g_test_run ();
}
