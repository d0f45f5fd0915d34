/* kith-test-disk.c: what a disk was told, and what it may hold after the power went
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a state is rebuilt
 * ----------------------
 * The power goes after a random number of events. A write or cut that the file
 * was synced after is there. Of the others, one of three fates is chosen for
 * the state: all are lost; all are kept; or a die is thrown for each, and a
 * write may be lost, kept, or torn, which keeps some neighbouring sectors of
 * 512 bytes. As nothing says in which order they reach the disk, a later write
 * may be kept where an earlier one is lost.
 *
 * Names are kept apart from contents, as a file system does: that a file was
 * made, moved or removed is certain once its folder was synced, and until then
 * may be lost. Half of the states are as strict as POSIX lets a disk be; there
 * a file that was synced may have no name, and each change of a name has a die
 * of its own. The other half behave like ext4: syncing a file makes certain
 * what came before it in any folder, and changes of names keep their order.
 *
 * A disk that says it has synced and has not, and a file system that is itself
 * in error, are not shown.
 */

#include "config.h"

#include "kith-test-disk.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define SECTOR 512
#define NEVER G_MAXUINT

/* In one state of so many all that was not synced is lost, in one all is kept. */
#define FATES_OF_ONE_KIND 64

typedef enum
{
  EVENT_WRITE,
  EVENT_CUT,
  EVENT_SYNC,
  EVENT_NAME,
  EVENT_FOLDER,
  EVENT_RENAME,
  EVENT_REMOVE,
  EVENT_SYNC_FOLDER,
  EVENT_DONE,
} EventKind;

typedef struct
{
  EventKind  kind;
  guint      file;
  gint64     offset;
  GBytes    *bytes;
  char      *name;
  char      *new_name;
} Event;

typedef enum
{
  FATE_LOST,
  FATE_KEPT,
  FATE_DICED,
} Fate;

/* Names are told from the watched folder on; the folder itself is "". */
struct _KithTestDisk
{
  char       *folder;
  GPtrArray  *contents;              /* (element-type GBytes): what each file held at first */
  GHashTable *first_names;           /* of files and folders as they were at first */
  GHashTable *names;                 /* as they are by now; a folder has the number NEVER */
  GArray     *events;                /* (element-type Event) */
  guint       n_syncs;
};

/* One state on its way to a folder. */
typedef struct
{
  KithTestDisk *disk;
  GRand        *rand;
  guint         n_events;
  gboolean      is_strict;
  Fate          fate;
} Crash;

static void
event_clear (gpointer data)
{
  Event *event = data;

  g_clear_pointer (&event->bytes, g_bytes_unref);
  g_clear_pointer (&event->name, g_free);
  g_clear_pointer (&event->new_name, g_free);
}

static const char *
find_name (KithTestDisk *self,
           const char   *path)
{
  const char *rest = path + strlen (self->folder);

  g_assert_true (kith_test_disk_covers (self, path));

  return rest[0] == '/' ? rest + 1 : rest;
}

static char *
dup_parent (const char *name)
{
  const char *slash = strrchr (name, '/');

  return slash != NULL ? g_strndup (name, (gsize)(slash - name)) : g_strdup ("");
}

static GBytes *
read_bytes (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *contents;
  gsize n_bytes;

  g_file_get_contents (path, &contents, &n_bytes, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, n_bytes);
}

static guint
add_file (KithTestDisk *self,
          GBytes       *bytes)
{
  g_ptr_array_add (self->contents, bytes);

  return self->contents->len - 1;
}

static void
add_what_is_there (KithTestDisk *self,
                   const char   *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  g_assert_nonnull (dir);
  while ((entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, entry, NULL);
      gboolean is_folder = g_file_test (path, G_FILE_TEST_IS_DIR);
      guint file = is_folder ? NEVER : add_file (self, read_bytes (path));

      g_hash_table_insert (self->first_names, g_strdup (find_name (self, path)), GUINT_TO_POINTER (file));
      g_hash_table_insert (self->names, g_strdup (find_name (self, path)), GUINT_TO_POINTER (file));
      if (is_folder)
        add_what_is_there (self, path);
    }
}

/**
 * kith_test_disk_new:
 * @folder: a folder, of which nothing is open
 *
 * Takes what lies there by now to be on the disk for good.
 *
 * Returns: (transfer full): a story without an event
 */
KithTestDisk *
kith_test_disk_new (const char *folder)
{
  KithTestDisk *self = g_new0 (KithTestDisk, 1);

  self->folder = realpath (folder, NULL);
  g_assert_nonnull (self->folder);
  self->contents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  self->first_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->events = g_array_new (FALSE, FALSE, sizeof (Event));
  g_array_set_clear_func (self->events, event_clear);
  add_what_is_there (self, self->folder);

  return self;
}

/**
 * kith_test_disk_free:
 * @self: (transfer full): a story
 */
void
kith_test_disk_free (KithTestDisk *self)
{
  g_array_unref (self->events);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->first_names);
  g_ptr_array_unref (self->contents);
  free (self->folder);
  g_free (self);
}

/**
 * kith_test_disk_covers:
 * @self: a story
 * @path: a path
 *
 * Returns: whether it lies in the folder that is watched
 */
gboolean
kith_test_disk_covers (KithTestDisk *self,
                       const char   *path)
{
  gsize n_bytes = strlen (self->folder);

  return strncmp (path, self->folder, n_bytes) == 0 && (path[n_bytes] == '/' || path[n_bytes] == '\0');
}

static void
add_event (KithTestDisk *self,
           EventKind     kind,
           guint         file,
           const char   *name,
           const char   *new_name)
{
  const Event event = { .kind = kind, .file = file, .name = g_strdup (name), .new_name = g_strdup (new_name) };

  g_array_append_val (self->events, event);
}

static gboolean
look_up (KithTestDisk *self,
         const char   *name,
         guint        *ret_file)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->names, name, NULL, &value))
    return FALSE;

  *ret_file = GPOINTER_TO_UINT (value);

  return TRUE;
}

/**
 * kith_test_disk_knows:
 * @self: a story
 * @path: a path in the folder
 *
 * Returns: whether something was heard of it
 */
gboolean
kith_test_disk_knows (KithTestDisk *self,
                      const char   *path)
{
  return g_hash_table_contains (self->names, find_name (self, path));
}

/**
 * kith_test_disk_find_file:
 * @self: a story
 * @path: a file of the folder
 *
 * A file of which nothing was heard yet was made by now.
 *
 * Returns: its number, which it keeps whatever its name becomes
 */
guint
kith_test_disk_find_file (KithTestDisk *self,
                          const char   *path)
{
  const char *name = find_name (self, path);
  guint file;

  if (look_up (self, name, &file))
    return file;

  file = add_file (self, g_bytes_new (NULL, 0));
  g_hash_table_insert (self->names, g_strdup (name), GUINT_TO_POINTER (file));
  add_event (self, EVENT_NAME, file, name, NULL);

  return file;
}

/**
 * kith_test_disk_write:
 * @self: a story
 * @file: a file
 * @offset: where
 * @bytes: (array length=n_bytes): what
 * @n_bytes: how much
 */
void
kith_test_disk_write (KithTestDisk *self,
                      guint         file,
                      gint64        offset,
                      gconstpointer bytes,
                      gsize         n_bytes)
{
  const Event event = { .kind = EVENT_WRITE, .file = file, .offset = offset, .bytes = g_bytes_new (bytes, n_bytes) };

  g_array_append_val (self->events, event);
}

/**
 * kith_test_disk_cut:
 * @self: a story
 * @file: a file
 * @n_bytes: how long it is from now on
 */
void
kith_test_disk_cut (KithTestDisk *self,
                    guint         file,
                    gint64        n_bytes)
{
  const Event event = { .kind = EVENT_CUT, .file = file, .offset = n_bytes };

  g_array_append_val (self->events, event);
}

/**
 * kith_test_disk_sync:
 * @self: a story
 * @file: a file, all of which the disk is told to keep
 */
void
kith_test_disk_sync (KithTestDisk *self,
                     guint         file)
{
  add_event (self, EVENT_SYNC, file, NULL, NULL);
  self->n_syncs++;
}

/**
 * kith_test_disk_take_over:
 * @self: a story
 * @path: a file that was written past the database library
 *
 * Its writes were not seen, so all that it holds counts as written now.
 */
void
kith_test_disk_take_over (KithTestDisk *self,
                          const char   *path)
{
  g_autoptr(GBytes) bytes = read_bytes (path);
  guint file = kith_test_disk_find_file (self, path);

  kith_test_disk_cut (self, file, (gint64)g_bytes_get_size (bytes));
  kith_test_disk_write (self, file, 0, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * kith_test_disk_make_folder:
 * @self: a story
 * @path: a folder that was made
 */
void
kith_test_disk_make_folder (KithTestDisk *self,
                            const char   *path)
{
  const char *name = find_name (self, path);

  g_hash_table_insert (self->names, g_strdup (name), GUINT_TO_POINTER (NEVER));
  add_event (self, EVENT_FOLDER, NEVER, name, NULL);
}

static void
move_name (GHashTable *names,
           const char *from,
           const char *to)
{
  gpointer name, file;

  if (!g_hash_table_steal_extended (names, from, &name, &file))
    return;

  g_hash_table_insert (names, g_strdup (to), file);
  g_free (name);
}

/**
 * kith_test_disk_rename:
 * @self: a story
 * @from: what a file was called
 * @to: what it is called now
 */
void
kith_test_disk_rename (KithTestDisk *self,
                       const char   *from,
                       const char   *to)
{
  kith_test_disk_find_file (self, from);
  add_event (self, EVENT_RENAME, NEVER, find_name (self, from), find_name (self, to));
  move_name (self->names, find_name (self, from), find_name (self, to));
}

/**
 * kith_test_disk_remove:
 * @self: a story
 * @path: a file that was removed
 */
void
kith_test_disk_remove (KithTestDisk *self,
                       const char   *path)
{
  const char *name = find_name (self, path);

  if (g_hash_table_remove (self->names, name))
    add_event (self, EVENT_REMOVE, NEVER, name, NULL);
}

/**
 * kith_test_disk_sync_folder:
 * @self: a story
 * @path: a folder whose names the disk is told to keep
 */
void
kith_test_disk_sync_folder (KithTestDisk *self,
                            const char   *path)
{
  add_event (self, EVENT_SYNC_FOLDER, NEVER, find_name (self, path), NULL);
  self->n_syncs++;
}

/**
 * kith_test_disk_say_done:
 * @self: a story
 *
 * From now on an act is promised to be there.
 */
void
kith_test_disk_say_done (KithTestDisk *self)
{
  add_event (self, EVENT_DONE, NEVER, NULL, NULL);
}

/**
 * kith_test_disk_get_n_events:
 * @self: a story
 *
 * Returns: how much was told
 */
guint
kith_test_disk_get_n_events (KithTestDisk *self)
{
  return self->events->len;
}

/**
 * kith_test_disk_get_n_syncs:
 * @self: a story
 *
 * Returns: how often the disk was told to keep something
 */
guint
kith_test_disk_get_n_syncs (KithTestDisk *self)
{
  return self->n_syncs;
}

static const Event *
get_event (KithTestDisk *self,
           guint         index)
{
  return &g_array_index (self->events, Event, index);
}

/* For each file, the last event before the crash that made its contents certain. */
static guint *
find_last_syncs (Crash *crash)
{
  guint *last = g_new0 (guint, crash->disk->contents->len);

  for (guint i = 0; i < crash->n_events; i++)
    {
      const Event *event = get_event (crash->disk, i);

      if (event->kind == EVENT_SYNC)
        last[event->file] = i;
    }

  return last;
}

static gboolean
throws_kept (Crash *crash)
{
  return crash->fate == FATE_KEPT || (crash->fate == FATE_DICED && g_rand_boolean (crash->rand));
}

static void
put (GByteArray   *contents,
     gsize         offset,
     gconstpointer bytes,
     gsize         n_bytes)
{
  gsize n_before = contents->len;

  if (offset + n_bytes > n_before)
    g_byte_array_set_size (contents, (guint)(offset + n_bytes));
  if (offset > n_before)
    memset (contents->data + n_before, 0, offset - n_before);
  memcpy (contents->data + offset, bytes, n_bytes);
}

/* Some neighbouring sectors reach the disk. */
static void
put_torn (Crash       *crash,
          GByteArray  *contents,
          const Event *event)
{
  gsize n_bytes;
  const guint8 *bytes = g_bytes_get_data (event->bytes, &n_bytes);
  int n_sectors = (int)((n_bytes + SECTOR - 1) / SECTOR);
  int from = g_rand_int_range (crash->rand, 0, MAX (n_sectors, 1));
  int to = g_rand_int_range (crash->rand, from, n_sectors + 1);
  gsize begin = (gsize)from * SECTOR;
  gsize end = MIN ((gsize)to * SECTOR, n_bytes);

  if (end > begin)
    put (contents, (gsize)event->offset + begin, bytes + begin, end - begin);
}

static void
put_event (Crash       *crash,
           GByteArray  *contents,
           const Event *event,
           gboolean     is_certain)
{
  if (event->kind == EVENT_CUT)
    {
      if (contents->len > event->offset && (is_certain || throws_kept (crash)))
        g_byte_array_set_size (contents, (guint)event->offset);
    }
  else if (!is_certain && crash->fate == FATE_DICED && g_rand_int_range (crash->rand, 0, 4) == 0)
    {
      put_torn (crash, contents, event);
    }
  else if (is_certain || throws_kept (crash))
    {
      put (contents, (gsize)event->offset, g_bytes_get_data (event->bytes, NULL), g_bytes_get_size (event->bytes));
    }
}

static GPtrArray *
rebuild_contents (Crash *crash)
{
  KithTestDisk *disk = crash->disk;
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)g_byte_array_unref);
  g_autofree guint *last_syncs = find_last_syncs (crash);

  for (guint i = 0; i < disk->contents->len; i++)
    {
      GBytes *first = g_ptr_array_index (disk->contents, i);
      GByteArray *contents = g_byte_array_new ();

      g_byte_array_append (contents, g_bytes_get_data (first, NULL), (guint)g_bytes_get_size (first));
      g_ptr_array_add (all, contents);
    }

  for (guint i = 0; i < crash->n_events; i++)
    {
      const Event *event = get_event (disk, i);

      if (event->kind == EVENT_WRITE || event->kind == EVENT_CUT)
        put_event (crash, g_ptr_array_index (all, event->file), event, i < last_syncs[event->file]);
    }

  return all;
}

/* The last event that made certain what came before it in a folder. */
static guint
find_last_folder_sync (Crash      *crash,
                       const char *folder)
{
  for (guint i = crash->n_events; i-- > 0;)
    {
      const Event *event = get_event (crash->disk, i);

      if ((event->kind == EVENT_SYNC && !crash->is_strict) ||
          (event->kind == EVENT_SYNC_FOLDER && (!crash->is_strict || strcmp (event->name, folder) == 0)))
        return i;
    }

  return 0;
}

static void
apply_name (GHashTable  *names,
            const Event *event)
{
  switch (event->kind)
    {
    case EVENT_NAME:
    case EVENT_FOLDER:
      g_hash_table_insert (names, g_strdup (event->name), GUINT_TO_POINTER (event->file));
      break;

    case EVENT_RENAME:
      move_name (names, event->name, event->new_name);
      break;

    case EVENT_REMOVE:
      g_hash_table_remove (names, event->name);
      break;

    case EVENT_WRITE:
    case EVENT_CUT:
    case EVENT_SYNC:
    case EVENT_SYNC_FOLDER:
    case EVENT_DONE:
      break;

    default:
      g_assert_not_reached ();
    }
}

static GHashTable *
copy_first_names (KithTestDisk *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, file;

  g_hash_table_iter_init (&iter, self->first_names);
  while (g_hash_table_iter_next (&iter, &name, &file))
    g_hash_table_insert (names, g_strdup (name), file);

  return names;
}

static gboolean
is_about_a_name (const Event *event)
{
  return event->kind == EVENT_NAME || event->kind == EVENT_FOLDER ||
         event->kind == EVENT_RENAME || event->kind == EVENT_REMOVE;
}

/* Where changes of names keep their order, the first that is lost takes all later ones with it. */
static GHashTable *
rebuild_names (Crash *crash)
{
  GHashTable *names = copy_first_names (crash->disk);
  gboolean is_lost = FALSE;

  for (guint i = 0; i < crash->n_events; i++)
    {
      const Event *event = get_event (crash->disk, i);
      g_autofree char *folder = NULL;
      gboolean is_kept;

      if (!is_about_a_name (event))
        continue;

      folder = dup_parent (event->name);
      is_kept = i < find_last_folder_sync (crash, folder) || (!is_lost && throws_kept (crash));
      is_lost = !crash->is_strict && !is_kept;
      if (is_kept)
        apply_name (names, event);
    }

  return names;
}

static void
empty_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, entry, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty_folder (path);
      g_assert_no_errno (g_remove (path));
    }
}

static gboolean
has_its_folders (GHashTable *names,
                 const char *name)
{
  g_autofree char *parent = dup_parent (name);

  return parent[0] == '\0' || (g_hash_table_contains (names, parent) && has_its_folders (names, parent));
}

/* A file whose folder has lost its name is lost with it. */
static void
write_out (GHashTable *names,
           GPtrArray  *contents,
           const char *folder)
{
  GHashTableIter iter;
  gpointer name, file;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &file))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *parent = g_path_get_dirname (path);
      g_autoptr(GError) error = NULL;

      if (!has_its_folders (names, name))
        continue;

      g_assert_no_errno (g_mkdir_with_parents (GPOINTER_TO_UINT (file) == NEVER ? path : parent, 0700));
      if (GPOINTER_TO_UINT (file) != NEVER)
        {
          GByteArray *bytes = g_ptr_array_index (contents, GPOINTER_TO_UINT (file));

          g_file_set_contents_full (path, bytes->len > 0 ? (const char *)bytes->data : "", bytes->len,
                                    G_FILE_SET_CONTENTS_NONE, 0600, &error);
        }
      g_assert_no_error (error);
    }
}

/**
 * kith_test_disk_rebuild:
 * @self: a story
 * @rand: what chooses the moment and the fate of what was not synced
 * @folder: a folder, whose contents are replaced
 *
 * Writes out a state in which the disk may be found after the power has gone.
 *
 * Returns: how many acts had been said to be done
 */
guint
kith_test_disk_rebuild (KithTestDisk *self,
                        GRand        *rand,
                        const char   *folder)
{
  Crash crash = { self, rand, 0, g_rand_boolean (rand), FATE_DICED };
  g_autoptr(GPtrArray) contents = NULL;
  g_autoptr(GHashTable) names = NULL;
  guint n_done = 0;

  crash.n_events = (guint)g_rand_int_range (rand, 0, (gint32)self->events->len + 1);
  crash.fate = (Fate)MIN (g_rand_int_range (rand, 0, FATES_OF_ONE_KIND), FATE_DICED);
  contents = rebuild_contents (&crash);
  names = rebuild_names (&crash);
  empty_folder (folder);
  write_out (names, contents, folder);

  for (guint i = 0; i < crash.n_events; i++)
    n_done += get_event (self, i)->kind == EVENT_DONE;

  return n_done;
}
