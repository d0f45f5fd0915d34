/* test-slots.c: the ways into a store, whole, altered and carried elsewhere
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-store.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>

#include "kith-slots.h"

/* Where things are in a file with the one slot, as kith-slots-file.c tells it. */
#define AT_VERSION 8
#define AT_FLAGS 10
#define AT_STORE 12
#define AT_CHECK 28
#define AT_N 44
#define AT_KIND 46
#define AT_LENGTH 48
#define AT_BODY 52
#define AT_NEEDS_SECRET AT_BODY
#define AT_PASSES (AT_BODY + 4)
#define AT_MEMORY (AT_BODY + 12)
#define AT_SALT (AT_BODY + 20)
#define SUM_SIZE 16
#define N_DEVICE_BYTES (4 + 8 + 8 + 16 + 24 + 48)
#define N_MARK_BYTES 16

static const char passphrase[] = "seven grey herons wade";

/* The cheapest that Argon2id can be: the tests ask hundreds of times. */
static const KithKdfCost cheap = { 1, 8192 };

typedef struct
{
  KithUid    uid;
  KithKey   *key;
  KithKey   *secret;
  KithSlots *slots;
} Fixture;

static void
fixture_clear (Fixture *self)
{
  kith_key_unref (self->key);
  g_clear_pointer (&self->secret, kith_key_unref);
  kith_slots_free (self->slots);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static Fixture
make_fixture (gboolean with_secret)
{
  Fixture self = { kith_uid_new (), kith_key_new_random (), NULL, NULL };
  g_autoptr(GError) error = NULL;

  self.secret = with_secret ? kith_key_new_random () : NULL;
  self.slots = kith_slots_new (&self.uid, self.key, FALSE);
  kith_slots_set_device (self.slots, self.key, passphrase, self.secret, &cheap, &error);
  g_assert_no_error (error);

  return self;
}

static void
assert_opens (KithSlots  *slots,
              const char *words,
              KithKey    *secret,
              KithKey    *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithKey) key = kith_slots_open_device (slots, words, secret, &error);

  g_assert_no_error (error);
  g_assert_true (kith_key_equal (key, expected));
}

static void
assert_stays_shut (KithSlots     *slots,
                   const char    *words,
                   KithKey       *secret,
                   KithStoreError expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithKey) key = kith_slots_open_device (slots, words, secret, &error);

  g_assert_null (key);
  g_assert_error (error, KITH_STORE_ERROR, (int)expected);
}

static KithSlots *
parse (GByteArray *bytes)
{
  g_autoptr(GError) error = NULL;
  KithSlots *slots = kith_slots_parse (bytes->data, bytes->len, &error);

  g_assert_no_error (error);

  return slots;
}

static void
assert_is_damaged (gconstpointer bytes,
                   gsize         n_bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSlots) slots = kith_slots_parse (bytes, n_bytes, &error);

  g_assert_null (slots);
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS);
}

static GByteArray *
serialize (KithSlots *slots)
{
  return g_bytes_unref_to_array (kith_slots_serialize (slots));
}

/* Somebody who alters the file can also mend its sum. */
static void
mend_sum (GByteArray *bytes)
{
  crypto_generichash (bytes->data + bytes->len - SUM_SIZE, SUM_SIZE, bytes->data, bytes->len - SUM_SIZE, NULL, 0);
}

static void
put_number (GByteArray *bytes,
            guint       at,
            guint64     number,
            guint       n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    bytes->data[at + i] = (number >> (8 * i)) & 0xff;
  mend_sum (bytes);
}

static void
test_round_trip (void)
{
  for (guint with_secret = 0; with_secret < 2; with_secret++)
    {
      g_auto(Fixture) fixture = make_fixture (with_secret);
      g_autoptr(GByteArray) bytes = serialize (fixture.slots);
      g_autoptr(KithSlots) again = parse (bytes);
      g_autoptr(GByteArray) bytes_again = serialize (again);

      g_assert_cmpmem (bytes->data, bytes->len, bytes_again->data, bytes_again->len);
      g_assert_cmpuint (bytes->len, ==, AT_BODY + N_DEVICE_BYTES + (with_secret ? N_MARK_BYTES : 0) + SUM_SIZE);
      g_assert_true (kith_uid_equal (kith_slots_get_store_uid (again), &fixture.uid));
      g_assert_cmpuint (kith_slots_get_n_slots (again), ==, 1);
      g_assert_cmpint (kith_slots_needs_secret (again), ==, with_secret);
      g_assert_false (kith_slots_get_is_fictional (again));
      assert_opens (again, passphrase, fixture.secret, fixture.key);
    }
}

static void
test_fictional (void)
{
  g_autoptr(KithKey) key = kith_key_new_random ();
  KithUid uid = kith_uid_new ();
  g_autoptr(KithSlots) slots = kith_slots_new (&uid, key, TRUE);
  g_autoptr(GByteArray) bytes = serialize (slots);
  g_autoptr(KithSlots) again = parse (bytes);

  g_assert_true (kith_slots_get_is_fictional (again));
  g_assert_cmpuint (kith_slots_get_n_slots (again), ==, 0);
  g_assert_false (kith_slots_needs_secret (again));
  assert_stays_shut (again, passphrase, NULL, KITH_STORE_ERROR_SLOTS);
}

/* Neither the key nor the passphrase can be read in the file, and no two files are alike. */
static void
test_gives_nothing_away (void)
{
  g_auto(Fixture) fixture = make_fixture (TRUE);
  g_autoptr(GByteArray) bytes = serialize (fixture.slots);
  g_autoptr(GByteArray) other = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (memmem (bytes->data, bytes->len, kith_key_get_bytes (fixture.key), 8));
  g_assert_null (memmem (bytes->data, bytes->len, kith_key_get_bytes (fixture.secret), 8));
  g_assert_null (memmem (bytes->data, bytes->len, passphrase, 6));

  kith_slots_set_device (fixture.slots, fixture.key, passphrase, fixture.secret, &cheap, &error);
  g_assert_no_error (error);
  other = serialize (fixture.slots);
  g_assert_cmpint (memcmp (bytes->data + AT_SALT, other->data + AT_SALT, 16), !=, 0);
  g_assert_cmpint (memcmp (bytes->data + AT_SALT + 16, other->data + AT_SALT + 16, 24), !=, 0);
}

static void
test_wrong_passphrase (void)
{
  static const char * const wrong[] = {
    "", " ", "seven grey herons wade ", " seven grey herons wade", "Seven grey herons wade", "seven grey herons wad",
    "seven grey herons wade\n", "seven  grey herons wade", "eight grey herons wade",
  };
  g_auto(Fixture) fixture = make_fixture (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_stays_shut (fixture.slots, wrong[i], NULL, KITH_STORE_ERROR_WRONG_PASSPHRASE);
}

/* One half without the other is nothing. */
static void
test_both_halves (void)
{
  g_auto(Fixture) fixture = make_fixture (TRUE);
  g_auto(Fixture) alone = make_fixture (FALSE);
  g_autoptr(KithKey) other = kith_key_new_random ();

  assert_stays_shut (fixture.slots, passphrase, NULL, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  assert_stays_shut (fixture.slots, passphrase, other, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  assert_stays_shut (fixture.slots, "another", fixture.secret, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  assert_stays_shut (alone.slots, passphrase, other, KITH_STORE_ERROR_WRONG_PASSPHRASE);
  assert_opens (fixture.slots, passphrase, fixture.secret, fixture.key);
}

static void
test_any_passphrase (void)
{
  static const char * const words[] = {
    "", "a", "Siân’s déjà vu 漢字 🦉", "\xff\xfe not even text", "    ",
  };
  g_autofree char *long_words = g_strnfill (100000, 'x');

  for (guint i = 0; i <= G_N_ELEMENTS (words); i++)
    {
      g_auto(Fixture) fixture = make_fixture (FALSE);
      const char *chosen = i < G_N_ELEMENTS (words) ? words[i] : long_words;
      g_autoptr(GError) error = NULL;

      kith_slots_set_device (fixture.slots, fixture.key, chosen, NULL, &cheap, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (kith_slots_get_n_slots (fixture.slots), ==, 1);
      assert_opens (fixture.slots, chosen, NULL, fixture.key);
      assert_stays_shut (fixture.slots, passphrase, NULL, KITH_STORE_ERROR_WRONG_PASSPHRASE);
    }
}

/* Damage is told by the sum, at every single byte. */
static void
test_every_byte_damaged (void)
{
  g_auto(Fixture) fixture = make_fixture (TRUE);
  g_autoptr(GByteArray) bytes = serialize (fixture.slots);

  for (guint i = 0; i < bytes->len; i++)
    {
      guint8 mask = (guint8)(1 << g_test_rand_int_range (0, 8));

      bytes->data[i] ^= mask;
      assert_is_damaged (bytes->data, bytes->len);
      bytes->data[i] ^= mask;
    }
}

static void
test_cut_and_lengthened (void)
{
  g_auto(Fixture) fixture = make_fixture (TRUE);
  g_autoptr(GByteArray) bytes = serialize (fixture.slots);
  g_autofree guint8 *longer = g_malloc0 (KITH_SLOTS_MAX_SIZE + 1);

  for (guint i = 0; i < bytes->len; i++)
    assert_is_damaged (bytes->data, i);

  memcpy (longer, bytes->data, bytes->len);
  assert_is_damaged (longer, bytes->len + 1);
  assert_is_damaged (longer, KITH_SLOTS_MAX_SIZE);
  assert_is_damaged (longer, KITH_SLOTS_MAX_SIZE + 1);
}

/* Whatever is altered on purpose, and the sum mended: the key does not come out. */
static void
test_every_byte_altered (void)
{
  g_auto(Fixture) fixture = make_fixture (TRUE);
  g_autoptr(GByteArray) bytes = serialize (fixture.slots);

  for (guint i = 0; i < bytes->len - SUM_SIZE; i++)
    {
      g_autoptr(GByteArray) altered = g_byte_array_append (g_byte_array_new (), bytes->data, bytes->len);
      g_autoptr(KithSlots) slots = NULL;
      g_autoptr(KithKey) key = NULL;

      altered->data[i] ^= 1;
      mend_sum (altered);
      slots = kith_slots_parse (altered->data, altered->len, NULL);
      if (slots != NULL)
        key = kith_slots_open_device (slots, passphrase, fixture.secret, NULL);
      g_assert_null (key);
    }
}

/* A flag that nobody knows yet is not dropped without a word either. */
static void
test_unknown_flags (void)
{
  g_auto(Fixture) fixture = make_fixture (FALSE);
  g_autoptr(GByteArray) bytes = serialize (fixture.slots);
  g_autoptr(GByteArray) again = NULL;
  g_autoptr(KithSlots) slots = NULL;

  put_number (bytes, AT_FLAGS, 0x8000, 2);
  slots = parse (bytes);
  again = serialize (slots);
  g_assert_cmpmem (bytes->data, bytes->len, again->data, again->len);
}

static void
test_newer (void)
{
  g_auto(Fixture) fixture = make_fixture (FALSE);
  g_autoptr(GByteArray) bytes = serialize (fixture.slots);
  g_autoptr(GError) error = NULL;

  put_number (bytes, AT_VERSION, 2, 2);
  g_assert_null (kith_slots_parse (bytes->data, bytes->len, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_TOO_NEW);
}

typedef struct
{
  guint64  passes;
  guint64  n_bytes;
} CostCase;

/* Such a file would stop the machine before it opened anything. */
static void
test_cost_beyond_limits (void)
{
  static const CostCase cases[] = {
    { 0, 8192 }, { 65, 8192 }, { G_MAXUINT32, 8192 }, { G_MAXUINT64, 8192 },
    { 1, 0 }, { 1, 8191 }, { 1, (G_GUINT64_CONSTANT (2) << 30) + 1 }, { 1, G_GUINT64_CONSTANT (1) << 40 },
    { 1, G_MAXUINT64 }, { G_MAXUINT64, G_MAXUINT64 },
  };
  g_auto(Fixture) fixture = make_fixture (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GByteArray) bytes = serialize (fixture.slots);
      g_autoptr(KithSlots) slots = NULL;

      put_number (bytes, AT_PASSES, cases[i].passes, 8);
      put_number (bytes, AT_MEMORY, cases[i].n_bytes, 8);
      slots = parse (bytes);
      assert_stays_shut (slots, passphrase, NULL, KITH_STORE_ERROR_SLOTS);
    }
}

/* Who claims that a guess is cheaper finds that no guess is right. */
static void
test_cheaper_cost (void)
{
  static const KithKdfCost dear = { 2, 65536 };
  static const CostCase cases[] = { { 1, 65536 }, { 2, 8192 }, { 1, 8192 }, { 3, 65536 } };
  g_auto(Fixture) fixture = make_fixture (FALSE);
  g_autoptr(GError) error = NULL;

  kith_slots_set_device (fixture.slots, fixture.key, passphrase, NULL, &dear, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GByteArray) bytes = serialize (fixture.slots);
      g_autoptr(KithSlots) slots = NULL;

      put_number (bytes, AT_PASSES, cases[i].passes, 8);
      put_number (bytes, AT_MEMORY, cases[i].n_bytes, 8);
      slots = parse (bytes);
      assert_stays_shut (slots, passphrase, NULL, KITH_STORE_ERROR_WRONG_PASSPHRASE);
    }
  assert_opens (fixture.slots, passphrase, NULL, fixture.key);
}

/* The same passphrase for two stores, and the slot of one carried to the other. */
static void
test_carried_elsewhere (void)
{
  g_auto(Fixture) mine = make_fixture (FALSE);
  g_auto(Fixture) other = make_fixture (FALSE);
  g_autoptr(GByteArray) bytes = serialize (mine.slots);
  g_autoptr(GByteArray) other_bytes = serialize (other.slots);
  g_autoptr(KithSlots) slots = NULL;

  memcpy (bytes->data + AT_BODY, other_bytes->data + AT_BODY, N_DEVICE_BYTES);
  mend_sum (bytes);
  slots = parse (bytes);
  assert_stays_shut (slots, passphrase, NULL, KITH_STORE_ERROR_WRONG_PASSPHRASE);
}

/* The wrapping holds, and what tells the right key says that it is another's. */
static void
test_check_of_another (void)
{
  g_auto(Fixture) mine = make_fixture (FALSE);
  g_auto(Fixture) other = make_fixture (FALSE);
  g_autoptr(GByteArray) bytes = serialize (mine.slots);
  g_autoptr(GByteArray) other_bytes = serialize (other.slots);
  g_autoptr(KithSlots) slots = NULL;

  memcpy (bytes->data + AT_CHECK, other_bytes->data + AT_CHECK, AT_N - AT_CHECK);
  mend_sum (bytes);
  slots = parse (bytes);
  assert_stays_shut (slots, passphrase, NULL, KITH_STORE_ERROR_SLOTS);
}

/* Puts a slot that this program does not know before the one that it does. */
static GByteArray *
with_unknown_slot (KithSlots    *slots,
                   guint16       kind,
                   gconstpointer body,
                   guint         n_bytes)
{
  g_autoptr(GByteArray) bytes = serialize (slots);
  GByteArray *longer = g_byte_array_append (g_byte_array_new (), bytes->data, AT_KIND);
  const guint8 head[6] = { kind & 0xff, kind >> 8, n_bytes & 0xff, (n_bytes >> 8) & 0xff, 0, 0 };

  g_byte_array_append (longer, head, sizeof head);
  g_byte_array_append (longer, body, n_bytes);
  g_byte_array_append (longer, bytes->data + AT_KIND, bytes->len - AT_KIND);
  put_number (longer, AT_N, 2, 2);

  return longer;
}

/* A newer program's ways in outlive an older one that changes the passphrase. */
static void
test_unknown_kinds (void)
{
  static const char body[] = "what a later program knows how to read";
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_auto(Fixture) fixture = make_fixture (FALSE);
  g_autoptr(GByteArray) bytes = with_unknown_slot (fixture.slots, 7, body, sizeof body);
  g_autoptr(GByteArray) saved = NULL;
  g_autoptr(KithSlots) slots = parse (bytes);
  g_autoptr(KithSlots) loaded = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (kith_slots_get_n_slots (slots), ==, 2);
  assert_opens (slots, passphrase, NULL, fixture.key);
  kith_slots_set_device (slots, fixture.key, "another", NULL, &cheap, &error);
  g_assert_no_error (error);
  kith_slots_save (slots, store->path, &error);
  g_assert_no_error (error);

  loaded = kith_slots_load (store->path, &error);
  g_assert_no_error (error);
  saved = serialize (loaded);
  g_assert_cmpuint (saved->len, ==, bytes->len);
  g_assert_cmpmem (saved->data + AT_KIND, 6 + sizeof body, bytes->data + AT_KIND, 6 + sizeof body);
  assert_opens (loaded, "another", NULL, fixture.key);
  assert_stays_shut (loaded, passphrase, NULL, KITH_STORE_ERROR_WRONG_PASSPHRASE);
}

static void
test_unknown_kind_alone (void)
{
  g_auto(Fixture) fixture = make_fixture (FALSE);
  g_autoptr(GByteArray) bytes = serialize (fixture.slots);
  g_autoptr(KithSlots) slots = NULL;

  put_number (bytes, AT_KIND, 9, 2);
  slots = parse (bytes);
  assert_stays_shut (slots, passphrase, NULL, KITH_STORE_ERROR_SLOTS);
}

typedef struct
{
  const char *name;
  guint       at;
  guint64     number;
  guint       n_bytes;
} ShapeCase;

static void
test_lying_lengths (void)
{
  static const ShapeCase cases[] = {
    { "no slots, and one after them", AT_N, 0, 2 },
    { "one too many", AT_N, 2, 2 },
    { "as many as a number can say", AT_N, G_MAXUINT16, 2 },
    { "a device slot that is short", AT_LENGTH, N_DEVICE_BYTES - 1, 4 },
    { "a device slot that is long", AT_LENGTH, N_DEVICE_BYTES + 1, 4 },
    { "a device slot with nothing in it", AT_LENGTH, 0, 4 },
    { "longer than the file", AT_LENGTH, 70000, 4 },
    { "as long as a number can say", AT_LENGTH, G_MAXUINT32, 4 },
  };
  g_auto(Fixture) fixture = make_fixture (FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GByteArray) bytes = serialize (fixture.slots);

      g_test_message ("%s", cases[i].name);
      put_number (bytes, cases[i].at, cases[i].number, cases[i].n_bytes);
      assert_is_damaged (bytes->data, bytes->len);
    }
}

static void
write_copies (KithTestStore *store,
              GBytes        *first,
              GBytes        *second)
{
  GBytes *copies[] = { first, second };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_strconcat (store->path, i == 0 ? ".slots" : ".slots~", NULL);
      g_autoptr(GError) error = NULL;

      g_unlink (path);
      if (copies[i] == NULL)
        continue;

      g_file_set_contents (path, g_bytes_get_data (copies[i], NULL), (gssize)g_bytes_get_size (copies[i]), &error);
      g_assert_no_error (error);
    }
}

static void
test_two_copies (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_auto(Fixture) fixture = make_fixture (FALSE);
  g_autoptr(GBytes) whole = kith_slots_serialize (fixture.slots);
  g_autoptr(GBytes) damaged = g_bytes_new_static ("KITHSLOT and no more", 20);
  g_autoptr(GBytes) empty = g_bytes_new_static ("", 0);
  GBytes *pairs[][2] = {
    { whole, whole }, { damaged, whole }, { empty, whole }, { NULL, whole },
    { whole, damaged }, { whole, empty }, { whole, NULL },
  };
  GBytes *lost[][2] = { { NULL, NULL }, { damaged, damaged }, { empty, NULL }, { damaged, empty } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithSlots) slots = NULL;

      write_copies (store, pairs[i][0], pairs[i][1]);
      slots = kith_slots_load (store->path, &error);
      g_assert_no_error (error);
      assert_opens (slots, passphrase, NULL, fixture.key);
    }

  for (guint i = 0; i < G_N_ELEMENTS (lost); i++)
    {
      g_autoptr(GError) error = NULL;

      write_copies (store, lost[i][0], lost[i][1]);
      g_assert_null (kith_slots_load (store->path, &error));
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS);
    }
}

/* The second copy is older than the first then, and says less than the truth. */
static void
test_newer_first_copy (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_auto(Fixture) fixture = make_fixture (FALSE);
  g_autoptr(GByteArray) bytes = serialize (fixture.slots);
  g_autoptr(GBytes) whole = kith_slots_serialize (fixture.slots);
  g_autoptr(GBytes) newer = NULL;
  GBytes *seconds[3];

  put_number (bytes, AT_VERSION, 2, 2);
  newer = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  seconds[0] = newer;
  seconds[1] = NULL;
  seconds[2] = whole;
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    {
      g_autoptr(GError) error = NULL;

      write_copies (store, newer, seconds[i]);
      g_assert_null (kith_slots_load (store->path, &error));
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_TOO_NEW);
    }
}

static void
test_saved_for_the_owner_alone (void)
{
  static const char * const suffixes[] = { ".slots", ".slots~" };
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_auto(Fixture) fixture = make_fixture (FALSE);
  g_autoptr(GBytes) bytes = kith_slots_serialize (fixture.slots);
  g_autoptr(GError) error = NULL;

  kith_slots_save (fixture.slots, store->path, &error);
  g_assert_no_error (error);
  kith_slots_save (fixture.slots, store->path, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (store->path, suffixes[i], NULL);
      struct stat info;

      g_assert_no_errno (stat (path, &info));
      g_assert_cmpuint (info.st_mode & 07777, ==, 0600);
      kith_test_assert_file_equals (path, bytes);
    }
}

static void
test_cannot_be_saved (void)
{
  g_autoptr(KithTestStore) store = kith_test_store_new ();
  g_auto(Fixture) fixture = make_fixture (FALSE);
  g_autofree char *path = g_build_filename (store->folder, "not-there", "kith.store", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_slots_save (fixture.slots, path, &error));
  g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_READ_ONLY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slots/round-trip", test_round_trip);
  g_test_add_func ("/slots/fictional", test_fictional);
  g_test_add_func ("/slots/gives-nothing-away", test_gives_nothing_away);
  g_test_add_func ("/slots/open/wrong-passphrase", test_wrong_passphrase);
  g_test_add_func ("/slots/open/both-halves", test_both_halves);
  g_test_add_func ("/slots/open/any-passphrase", test_any_passphrase);
  g_test_add_func ("/slots/open/carried-elsewhere", test_carried_elsewhere);
  g_test_add_func ("/slots/open/check-of-another", test_check_of_another);
  g_test_add_func ("/slots/open/cost-beyond-limits", test_cost_beyond_limits);
  g_test_add_func ("/slots/open/cheaper-cost", test_cheaper_cost);
  g_test_add_func ("/slots/open/unknown-kind-alone", test_unknown_kind_alone);
  g_test_add_func ("/slots/parse/every-byte-damaged", test_every_byte_damaged);
  g_test_add_func ("/slots/parse/every-byte-altered", test_every_byte_altered);
  g_test_add_func ("/slots/parse/cut-and-lengthened", test_cut_and_lengthened);
  g_test_add_func ("/slots/parse/lying-lengths", test_lying_lengths);
  g_test_add_func ("/slots/parse/newer", test_newer);
  g_test_add_func ("/slots/parse/unknown-flags", test_unknown_flags);
  g_test_add_func ("/slots/parse/unknown-kinds", test_unknown_kinds);
  g_test_add_func ("/slots/files/two-copies", test_two_copies);
  g_test_add_func ("/slots/files/newer-first-copy", test_newer_first_copy);
  g_test_add_func ("/slots/files/for-the-owner-alone", test_saved_for_the_owner_alone);
  g_test_add_func ("/slots/files/cannot-be-saved", test_cannot_be_saved);

  return g_test_run ();
}
