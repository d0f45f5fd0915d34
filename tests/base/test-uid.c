/* test-uid.c: identifiers that are unique across devices
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-uid.h"

#include <string.h>

#define N_THREADS 4
#define N_EACH 20000

static gint64
get_msec (const KithUid *uid)
{
  gint64 msec = 0;

  for (guint i = 0; i < 6; i++)
    msec = msec << 8 | uid->bytes[i];

  return msec;
}

static int
compare_uids (const void *a,
              const void *b)
{
  return memcmp (a, b, sizeof (KithUid));
}

static void
test_has_version_and_variant (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      KithUid uid = kith_uid_new ();

      g_assert_cmpint (uid.bytes[6] >> 4, ==, 7);
      g_assert_cmpint (uid.bytes[8] >> 6, ==, 2);
    }
}

static void
test_begins_with_the_time (void)
{
  gint64 before = g_get_real_time () / 1000;
  KithUid uid = kith_uid_new ();

  /* Identifiers made faster than the counter holds run ahead of the clock,
   * by a millisecond for each 2,048 at least.
   */
  g_assert_cmpint (get_msec (&uid), >=, before);
  g_assert_cmpint (get_msec (&uid), <=, g_get_real_time () / 1000 + 1000);
}

static void
test_rises (void)
{
  KithUid last = kith_uid_new ();

  for (guint i = 0; i < 100000; i++)
    {
      KithUid uid = kith_uid_new ();

      /* The first eight bytes alone have to rise: the rest is chance. */
      g_assert_cmpint (memcmp (last.bytes, uid.bytes, 8), <, 0);
      last = uid;
    }
}

static gpointer
make_many (gpointer user_data)
{
  KithUid *uids = g_new (KithUid, N_EACH);

  for (guint i = 0; i < N_EACH; i++)
    uids[i] = kith_uid_new ();

  return uids;
}

static void
test_threads_get_no_two_alike (void)
{
  g_autofree KithUid *all = g_new (KithUid, N_THREADS * N_EACH);
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("uid", make_many, NULL);

  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autofree KithUid *uids = g_thread_join (threads[i]);

      memcpy (all + i * N_EACH, uids, N_EACH * sizeof *uids);

      for (guint j = 1; j < N_EACH; j++)
        g_assert_cmpint (memcmp (uids[j - 1].bytes, uids[j].bytes, 8), <, 0);
    }

  qsort (all, N_THREADS * N_EACH, sizeof *all, compare_uids);

  for (guint i = 1; i < N_THREADS * N_EACH; i++)
    g_assert_cmpint (memcmp (all[i - 1].bytes, all[i].bytes, 8), !=, 0);
}

static void
test_text_there_and_back (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      KithUid uid = kith_uid_new ();
      g_autofree char *text = kith_uid_to_string (&uid);
      g_autofree char *upper = g_ascii_strup (text, -1);
      KithUid again;

      g_assert_cmpuint (strlen (text), ==, 36);
      g_assert_true (g_uuid_string_is_valid (text));
      g_assert_true (kith_uid_parse (text, &again));
      g_assert_true (kith_uid_equal (&uid, &again));
      g_assert_true (kith_uid_parse (upper, &again));
      g_assert_true (kith_uid_equal (&uid, &again));
    }
}

/* The example in RFC 9562, appendix A.6. */
static void
test_parse_known_answer (void)
{
  static const guint8 expected[16] = {
    0x01, 0x7f, 0x22, 0xe2, 0x79, 0xb0, 0x7c, 0xc3, 0x98, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f,
  };
  KithUid uid;

  g_assert_true (kith_uid_parse ("017f22e2-79b0-7cc3-98c4-dc0c0c07398f", &uid));
  g_assert_cmpmem (uid.bytes, sizeof uid.bytes, expected, sizeof expected);
}

static void
test_parse_refuses (void)
{
  static const char *const cases[] = {
    "",
    "017f22e2",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398f ",
    " 017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
    "017f22e279b07cc398c4dc0c0c07398f",
    "017f22e2_79b0-7cc3-98c4-dc0c0c07398f",
    "017f22e27-9b0-7cc3-98c4-dc0c0c07398f",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
    "017f22e2-79b0-7cc3-98c4-dc0c0c0739-f",
    "017f22e2-79b0-4cc3-98c4-dc0c0c07398f", /* version 4 */
    "017f22e2-79b0-7cc3-18c4-dc0c0c07398f", /* another variant */
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithUid uid, before;

      memset (&uid, 0xa5, sizeof uid);
      before = uid;
      g_test_message ("'%s'", cases[i]);
      g_assert_false (kith_uid_parse (cases[i], &uid));
      g_assert_true (kith_uid_equal (&uid, &before));
    }
}

static void
test_equal_looks_at_every_byte (void)
{
  KithUid a = kith_uid_new ();

  for (guint i = 0; i < sizeof a.bytes; i++)
    {
      KithUid b = a;

      g_assert_true (kith_uid_equal (&a, &b));
      b.bytes[i] ^= 1;
      g_assert_false (kith_uid_equal (&a, &b));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/uid/new/begins-with-the-time", test_begins_with_the_time);
  g_test_add_func ("/uid/new/has-version-and-variant", test_has_version_and_variant);
  g_test_add_func ("/uid/new/rises", test_rises);
  g_test_add_func ("/uid/new/threads-get-no-two-alike", test_threads_get_no_two_alike);
  g_test_add_func ("/uid/text/there-and-back", test_text_there_and_back);
  g_test_add_func ("/uid/parse/known-answer", test_parse_known_answer);
  g_test_add_func ("/uid/parse/refuses", test_parse_refuses);
  g_test_add_func ("/uid/equal/looks-at-every-byte", test_equal_looks_at_every_byte);

  return g_test_run ();
}
