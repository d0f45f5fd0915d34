/* kith-test-acts.c: the acts that every kind of failure is tried on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-acts.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kith-backup.h"
#include "kith-destruction.h"
#include "kith-store-import.h"
#include "kith-store-schools.h"
#include "kith-store-setup.h"
#include "kith-test-record-acts.h"
#include "kith-undo.h"
#include "kith-vault.h"

#define OLD_STORE "version-1.kith"
#define OLD_PASSPHRASE "nine lanterns over quiet harbour"

static const KithKdfCost cheap = { 1, 8192 };

static void
prepare_children (KithTestScene *scene)
{
  static const char * const names[] = { "Ivo", "Maud", "Tam", "Orla", "Wyn", "Bea" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    kith_test_store_add_child (scene->store, names[i], "Fenwick");
}

static void
prepare_nothing (KithTestScene *scene)
{
}

/* There is no store yet, nor a folder for one. */
static void
prepare_no_store (KithTestScene *scene)
{
  KithTestStore *store = scene->store;

  kith_test_store_close (store);
  g_assert_no_errno (g_unlink (store->path));
  g_free (store->path);
  store->path = g_build_filename (store->folder, "data", "kith", "kith.store", NULL);
}

static gboolean
set_up (KithDb  *db,
        gpointer user_data,
        GError **error)
{
  return kith_db_set_up (db, "Wren Ashgrove", NULL, NULL, "Fernhollow", NULL, error);
}

static gboolean
run_make (KithTestScene *scene,
          guint          turn,
          GError       **error)
{
  scene->store->db = kith_vault_create_filled (scene->store->path, KITH_FICTIONAL_PASSPHRASE, FALSE, TRUE, &cheap,
                                               set_up, NULL, NULL, error);

  return scene->store->db != NULL;
}

static gboolean
run_open (KithTestScene *scene,
          guint          turn,
          GError       **error)
{
  scene->store->db = kith_db_open (scene->store->path, scene->store->key, error);

  return scene->store->db != NULL;
}

static void
write_fixture (const char *fixture,
               const char *path)
{
  g_autoptr(GBytes) bytes = kith_test_read_fixture (fixture);
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* A store as the first version left it. */
static void
prepare_old_store (KithTestScene *scene)
{
  g_autofree char *slots_path = g_strconcat (scene->store->path, ".slots", NULL);
  g_autoptr(KithSlots) slots = NULL;
  g_autoptr(GError) error = NULL;

  kith_test_store_close (scene->store);
  write_fixture ("stores/" OLD_STORE, scene->store->path);
  write_fixture ("stores/" OLD_STORE ".slots", slots_path);

  slots = kith_slots_load (scene->store->path, &error);
  g_assert_no_error (error);
  kith_key_unref (scene->store->key);
  scene->store->key = kith_slots_open_device (slots, OLD_PASSPHRASE, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
add_child (KithDb     *db,
           const char *name,
           GError    **error)
{
  g_autoptr(KithRow) row = kith_test_child_row (name, "Tansley");
  g_autoptr(KithAct) act = kith_act_begin (db, "child.add", NULL, "as the school asked", error);

  return act != NULL &&
         kith_act_insert (act, row, NULL, error) &&
         kith_act_commit (act, error);
}

static gboolean
find_nth_child (KithDb  *db,
                guint    turn,
                gint64  *ret_id,
                GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, "SELECT id FROM child ORDER BY id LIMIT 1 OFFSET :turn /*scan*/", error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":turn", turn);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_id = kith_statement_get_int (stmt, 0);

  return TRUE;
}

static gboolean
rename_child (KithDb  *db,
              guint    turn,
              GError **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  g_autofree char *name = g_strdup_printf ("Quill the %uth", turn);
  gint64 id;

  if (!find_nth_child (db, turn, &id, error))
    return FALSE;

  row = kith_row_load (db, &kith_table_child, id, error);
  act = row != NULL ? kith_act_begin (db, "child.rename", NULL, NULL, error) : NULL;
  if (act == NULL)
    return FALSE;

  kith_row_set_text (row, "preferred_name", name);

  return kith_act_update (act, row, error) && kith_act_commit (act, error);
}

static gboolean
delete_child (KithDb  *db,
              guint    turn,
              GError **error)
{
  g_autoptr(KithAct) act = NULL;
  gint64 id;

  if (!find_nth_child (db, turn % 3, &id, error))
    return FALSE;

  act = kith_act_begin (db, "child.remove", NULL, NULL, error);

  return act != NULL &&
         kith_act_delete (act, &kith_table_child, id, error) &&
         kith_act_commit (act, error);
}

static gboolean
run_edit (KithTestScene *scene,
          guint          turn,
          GError       **error)
{
  static const char * const names[] = { "Larkspur", "Saltmarsh", "Quillback", "Fernhollow" };

  switch (turn % 4)
    {
    case 0:
      return rename_child (scene->store->db, turn % 3, error);

    case 1:
      return add_child (scene->store->db, "Isla", error);

    case 2:
      return kith_db_add_cluster (scene->store->db, names[turn / 4 % G_N_ELEMENTS (names)], NULL, NULL, NULL, error);

    default:
      return delete_child (scene->store->db, turn, error);
    }
}

static gboolean
run_import (KithTestScene *scene,
            guint          turn,
            GError       **error)
{
  static const struct { const char *kind, *fixture; } files[] = {
    { "cin", "cin/CIN_Census_2024.xml" },
    { "schools", "schools/register.csv" },
    { "cin", "cin/CIN_Census_2026.xml" },
    { "links", "schools/links.csv" },
  };
  g_autoptr(GBytes) bytes = kith_test_read_fixture (files[turn].fixture);
  g_autoptr(KithImportSource) source = kith_import_source_new (files[turn].kind, "file", bytes, NULL, error);

  g_assert_nonnull (source);

  return kith_db_import (scene->store->db, source, NULL, NULL, error);
}

static void
prepare_undo (KithTestScene *scene)
{
  g_autoptr(GError) error = NULL;

  prepare_children (scene);
  for (guint i = 0; i < 3; i++)
    {
      rename_child (scene->store->db, i, &error);
      g_assert_no_error (error);
    }
  kith_test_store_import (scene->store, "cin", "cin/CIN_Census_2024.xml");
}

/* The newest act that is neither an undoing nor undone. */
static const char last_act_sql[] =
  "SELECT max (seq) FROM journal AS a /*scan*/ WHERE kind = 'act' AND object <> 'undo'"
  " AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.about = a.seq /*scan*/)";

static gboolean
run_undo (KithTestScene *scene,
          guint          turn,
          GError       **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (scene->store->db, last_act_sql, error);
  gint64 act;

  if (stmt == NULL || !kith_statement_step (stmt, error))
    return FALSE;

  act = kith_statement_get_int (stmt, 0);
  g_clear_pointer (&stmt, kith_statement_release);

  return kith_undo_act (scene->store->db, "undo", act, NULL, error);
}

static gboolean
run_destroy (KithTestScene *scene,
             guint          turn,
             GError       **error)
{
  KithDb *db = scene->store->db;
  g_autoptr(KithAct) act = NULL;
  gint64 id;

  if (!find_nth_child (db, 0, &id, error))
    return FALSE;

  act = kith_act_begin_destruction (db, "child.destroy", "a rule", "it is time", error);

  return act != NULL &&
         kith_act_destroy (act, &kith_table_child, id, error) &&
         kith_act_destroy_spent_words (act, error) &&
         kith_act_commit (act, error);
}

static gboolean
run_backup (KithTestScene *scene,
            guint          turn,
            GError       **error)
{
  g_autofree char *why = g_strdup_printf ("drill-%u", turn);
  g_autofree char *path = NULL;

  if (!add_child (scene->store->db, "Isla", error))
    return FALSE;

  path = kith_backup_make (scene->store->db, scene->store->path, scene->store->key, why, error);

  return path != NULL;
}

/* Locking folds the log into the file and removes it. */
static gboolean
run_lock (KithTestScene *scene,
          guint          turn,
          GError       **error)
{
  if (!add_child (scene->store->db, "Isla", error))
    return FALSE;

  kith_test_store_close (scene->store);

  return run_open (scene, turn, error);
}

static const KithTestAct acts[] = {
  { "make", prepare_no_store, run_make, 1, TRUE, FALSE },
  { "open", prepare_children, run_open, 1, TRUE, FALSE },
  { "edit", prepare_children, run_edit, 16, FALSE, FALSE },
  { "import", prepare_nothing, run_import, 4, FALSE, FALSE },
  { "undo", prepare_undo, run_undo, 4, FALSE, FALSE },
  { "destroy", prepare_children, run_destroy, 4, FALSE, FALSE },
  { "migrate", prepare_old_store, run_open, 1, TRUE, TRUE },
  { "back-up", prepare_children, run_backup, 3, FALSE, FALSE },
  { "lock", prepare_children, run_lock, 6, FALSE, FALSE },
  { "note", kith_test_prepare_notes, kith_test_run_note, 4, FALSE, FALSE },
  { "merge", kith_test_prepare_merges, kith_test_run_merge, 3, FALSE, FALSE },
  { "meeting", kith_test_prepare_meetings, kith_test_run_meeting, 3, FALSE, FALSE },
  { "clear", kith_test_prepare_clearing, kith_test_run_clearing, 3, FALSE, TRUE },
};

/**
 * kith_test_acts_get_all:
 * @ret_n_acts: (out): how many
 *
 * Returns: (transfer none) (array length=ret_n_acts): the acts
 */
const KithTestAct *
kith_test_acts_get_all (guint *ret_n_acts)
{
  *ret_n_acts = G_N_ELEMENTS (acts);

  return acts;
}

/**
 * kith_test_acts_find:
 * @name: the name of an act
 *
 * Returns: (transfer none): the act
 */
const KithTestAct *
kith_test_acts_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (strcmp (acts[i].name, name) == 0)
        return &acts[i];
    }

  g_error ("There is no act %s", name);
}

/**
 * kith_test_scene_new:
 * @act: an act
 *
 * Returns: (transfer full): a store that is ready for it, and closed
 */
KithTestScene *
kith_test_scene_new (const KithTestAct *act)
{
  KithTestScene *self = g_new0 (KithTestScene, 1);

  self->act = act;
  self->store = kith_test_store_new ();
  act->prepare (self);
  kith_test_store_close (self->store);

  return self;
}

/**
 * kith_test_scene_free:
 * @self: (transfer full): a scene
 *
 * Removes the store with it.
 */
void
kith_test_scene_free (KithTestScene *self)
{
  kith_test_store_free (self->store);
  g_free (self);
}

/**
 * kith_test_scene_run:
 * @self: a scene, whose store is closed if the act opens it
 * @turn: how often it was done before
 * @error: return location for what the store says
 *
 * Returns: whether the act was said to be done
 */
gboolean
kith_test_scene_run (KithTestScene *self,
                     guint          turn,
                     GError       **error)
{
  g_assert_true ((self->store->db == NULL) == self->act->opens);

  return self->act->run (self, turn, error);
}

/**
 * kith_test_scene_dup_path:
 * @self: a scene
 * @folder: a folder
 *
 * Returns: (transfer full): where the scene's store is, were it in @folder
 */
char *
kith_test_scene_dup_path (KithTestScene *self,
                          const char    *folder)
{
  return g_strconcat (folder, self->store->path + strlen (self->store->folder), NULL);
}

/**
 * kith_test_scene_open_at:
 * @self: a scene
 * @folder: a folder with a copy of its files
 * @error: return location for what the store says
 *
 * Opens the copy, as the program would the next morning.
 *
 * Returns: (transfer full) (nullable): the store
 */
KithDb *
kith_test_scene_open_at (KithTestScene *self,
                         const char    *folder,
                         GError       **error)
{
  g_autofree char *path = kith_test_scene_dup_path (self, folder);

  if (self->act->run == run_make)
    return kith_vault_unlock (path, KITH_FICTIONAL_PASSPHRASE, NULL, error);

  return kith_db_open (path, self->store->key, error);
}
