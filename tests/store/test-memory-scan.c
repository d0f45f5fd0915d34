/* test-memory-scan.c: after locking, no key and no passphrase is left in the program's memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store is made, filled, locked, unlocked and locked again through KithStore, as
 * the window does it. The linker leads every key that is made past here, so that
 * the file key, the key that wraps it and all sub-keys are known; the passphrase
 * and the recovery key are known anyway. They are looked for in all of the
 * program's own memory, guarded pages and the stacks of threads that have ended
 * among it. What is looked for is kept under a mask, so as not to find itself.
 *
 * While the store is open the scan must find the file key: else it could not look.
 * Of a name in a record the number of copies is told, and nothing is promised.
 */

#include "config.h"

#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "kith-recovery-code.h"
#include "kith-store-recovery.h"
#include "kith-store-schools.h"
#include "kith-store.h"
#include "kith-test-figure.h"
#include "kith-test-store.h"

#define ROW 9
#define MASK 0x5a
#define MAX_NEEDLES 64
#define MAX_SIZE 128
#define CHUNK (1024 * 1024)

/* What a sanitizer maps for its own ends is a thousand times as large. */
#define MOST_BYTES ((gsize)4 * 1024 * 1024 * 1024)

#define PASSPHRASE "seventeen grey herons wade upstream at noon"
#define MARKER "Zqxvkwjypfhb"

typedef struct
{
  const char *name;
  guint8      bytes[MAX_SIZE];       /* under the mask */
  gsize       n_bytes;
  guint       n_found;
} Needle;

static Needle needles[MAX_NEEDLES];
static guint n_needles;

KithKey *__real_kith_key_new        (const guint8 bytes[KITH_KEY_SIZE]);
KithKey *__wrap_kith_key_new        (const guint8 bytes[KITH_KEY_SIZE]);
KithKey *__real_kith_key_new_random (void);
KithKey *__wrap_kith_key_new_random (void);
KithKey *__real_kith_key_derive     (KithKey    *self,
                                     guint64     number,
                                     const char *context);
KithKey *__wrap_kith_key_derive     (KithKey    *self,
                                     guint64     number,
                                     const char *context);

static void
add_needle (const char   *name,
            gconstpointer bytes,
            gsize         n_bytes)
{
  Needle *needle = &needles[n_needles];

  g_assert_cmpuint (n_needles, <, MAX_NEEDLES);
  g_assert_cmpuint (n_bytes, <=, MAX_SIZE);
  needle->name = name;
  needle->n_bytes = n_bytes;
  for (gsize i = 0; i < n_bytes; i++)
    needle->bytes[i] = ((const guint8 *)bytes)[i] ^ MASK;
  n_needles++;
}

/* As bytes, and as the digits in which the database library is told of it. */
static KithKey *
note_key (KithKey *key)
{
  static GMutex lock;
  char digits[2 * KITH_KEY_SIZE + 1];

  g_mutex_lock (&lock);
  add_needle ("key", kith_key_get_bytes (key), KITH_KEY_SIZE);
  sodium_bin2hex (digits, sizeof digits, kith_key_get_bytes (key), KITH_KEY_SIZE);
  add_needle ("key in digits", digits, 2 * KITH_KEY_SIZE);
  sodium_memzero (digits, sizeof digits);
  g_mutex_unlock (&lock);

  return key;
}

KithKey *
__wrap_kith_key_new (const guint8 bytes[KITH_KEY_SIZE])
{
  return note_key (__real_kith_key_new (bytes));
}

KithKey *
__wrap_kith_key_new_random (void)
{
  return note_key (__real_kith_key_new_random ());
}

KithKey *
__wrap_kith_key_derive (KithKey    *self,
                        guint64     number,
                        const char *context)
{
  return note_key (__real_kith_key_derive (self, number, context));
}

static void
search_chunk (const guint8 *chunk,
              gsize         n_bytes)
{
  for (guint i = 0; i < n_needles; i++)
    {
      Needle *needle = &needles[i];
      const guint8 *place = chunk;

      while ((place = memmem (place, (gsize)(chunk + n_bytes - place), needle->bytes, needle->n_bytes)) != NULL)
        {
          needle->n_found++;
          place++;
        }
    }
}

/* Chunks overlap by less than the shortest needle is long, so that each is found once. */
static void
search_mapping (int     memory,
                guint8 *buffer,
                gsize   from,
                gsize   to)
{
  for (gsize at = from; at < to; at += CHUNK)
    {
      gssize n_bytes = pread (memory, buffer, MIN (CHUNK + MAX_SIZE, to - at), (off_t)at);

      for (gssize i = 0; i < n_bytes; i++)
        buffer[i] ^= MASK;
      if (n_bytes > 0)
        search_chunk (buffer, (gsize)n_bytes);
    }
}

/* Program text and files that are only read cannot hold a secret. */
static gboolean
is_worth_a_look (const char *permissions,
                 gsize       n_bytes,
                 guint64     inode,
                 const char *name)
{
  return n_bytes <= MOST_BYTES && name[0] != '\0' && !g_str_has_prefix (name, "[v") &&
         (permissions[1] == 'w' || inode == 0);
}

static void
scan (void)
{
  g_autofree char *maps = NULL;
  g_auto(GStrv) lines = NULL;
  gsize n_buffer = CHUNK + MAX_SIZE;
  guint8 *buffer = mmap (NULL, n_buffer, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);

  g_assert_true (buffer != MAP_FAILED && memory >= 0);
  for (guint i = 0; i < n_needles; i++)
    needles[i].n_found = 0;

  g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL);
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize from, to;
      char permissions[8], name[256] = "-";
      guint64 inode;

      if (sscanf (lines[i], "%zx-%zx %7s %*s %*s %" G_GUINT64_FORMAT " %255s", &from, &to, permissions, &inode, name) < 4 ||
          !is_worth_a_look (permissions, to - from, inode, name))
        continue;

      /* A mapping that grew together with ours is looked through around it. */
      search_mapping (memory, buffer, from, CLAMP ((gsize)buffer, from, to));
      search_mapping (memory, buffer, CLAMP ((gsize)buffer + n_buffer, from, to), to);
    }

  close (memory);
  munmap (buffer, n_buffer);
}

static guint
count_found (const char *name)
{
  guint n_found = 0;

  for (guint i = 0; i < n_needles; i++)
    {
      if (g_str_has_prefix (needles[i].name, name))
        n_found += needles[i].n_found;
    }

  return n_found;
}

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (result);
}

static void
lock (KithStore *store)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *result = NULL;

  kith_store_lock_async (store, keep_result_cb, &result);
  answer = wait_for (&result);
  kith_store_lock_finish (store, answer, &error);
  g_assert_no_error (error);
}

static void
create (KithStore *store)
{
  const KithStoreSetup setup = { .worker_name = "Wren Ashgrove", .cluster_name = MARKER, .use_keyring = FALSE };
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *result = NULL;

  kith_store_create_async (store, &setup, PASSPHRASE, NULL, keep_result_cb, &result);
  answer = wait_for (&result);
  kith_store_create_finish (store, answer, &error);
  g_assert_no_error (error);
}

static void
unlock (KithStore *store)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *result = NULL;

  kith_store_unlock_async (store, PASSPHRASE, NULL, keep_result_cb, &result);
  answer = wait_for (&result);
  kith_store_unlock_finish (store, answer, &error);
  g_assert_no_error (error);
}

static void
make_recovery_key (KithStore *store)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *result = NULL;
  guint8 code[KITH_RECOVERY_CODE_SIZE];

  randombytes_buf (code, sizeof code);
  add_needle ("recovery key", code, sizeof code);
  kith_store_set_recovery_async (store, PASSPHRASE, code, NULL, keep_result_cb, &result);
  sodium_memzero (code, sizeof code);
  answer = wait_for (&result);
  kith_store_set_recovery_finish (store, answer, &error);
  g_assert_no_error (error);
}

/* What a page would show, let go again as a page does at locking. */
static void
show_something (KithStore *store)
{
  g_autoptr(GAsyncResult) answer = NULL;
  g_autoptr(GListModel) clusters = NULL;
  g_autoptr(GError) error = NULL;
  GAsyncResult *result = NULL;

  kith_store_load_clusters_async (store, NULL, keep_result_cb, &result);
  answer = wait_for (&result);
  clusters = kith_store_load_clusters_finish (store, answer, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (clusters), >, 0);
}

static void
assert_no_secret (const char *when)
{
  scan ();
  kith_test_figure (ROW, "%s: %u copies of keys, %u of the passphrase, %u of the recovery key; %u of a name in a record",
                    when, count_found ("key"), count_found ("passphrase"), count_found ("recovery key"),
                    count_found ("record"));
  g_assert_cmpuint (count_found ("key"), ==, 0);
  g_assert_cmpuint (count_found ("passphrase"), ==, 0);
  g_assert_cmpuint (count_found ("recovery key"), ==, 0);
}

static void
test_locked (void)
{
  g_autofree char *folder = kith_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "kith.kith", NULL);
  g_autoptr(KithStore) store = kith_store_new (path);

  add_needle ("passphrase", PASSPHRASE, strlen (PASSPHRASE));
  add_needle ("record", MARKER, strlen (MARKER));
  create (store);
  make_recovery_key (store);
  show_something (store);
  scan ();
  g_assert_cmpuint (count_found ("key"), >, 0);
  g_assert_cmpuint (count_found ("record"), >, 0);

  lock (store);
  assert_no_secret ("locked after a store was made");

  unlock (store);
  show_something (store);
  lock (store);
  assert_no_secret ("locked after it was unlocked");

  while (g_main_context_iteration (NULL, FALSE))
    ;
  kith_test_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  if (sodium_init () < 0)
    g_error ("libsodium does not start");

  g_test_add_func ("/memory-scan/locked", test_locked);

  return g_test_run ();
}
