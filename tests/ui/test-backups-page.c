/* test-backups-page.c: the page of the backups, and every button that saves a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real window over a real store, with a backup that was made after its
 * first sitting and a copy of what its files were then. The files are damaged
 * as a disk or a person would damage them; what is pressed is what a person
 * presses, and what is looked at is what lies in the folder afterwards.
 */

#include "config.h"

#include "kith-window-private.h"

#include "kith-backup.h"
#include "kith-backups-dialog.h"
#include "kith-db-private.h"
#include "kith-journal.h"
#include "kith-rescue.h"
#include "kith-store-backups.h"
#include "kith-store-schools.h"
#include "kith-store-setup.h"
#include "kith-unlock-page.h"
#include "kith-vault.h"
#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define PASSPHRASE "nine lanterns over quiet harbour"

static AdwApplication *application;

typedef struct
{
  char       *folder;
  char       *path;
  char       *slots_path;
  GBytes     *older_file;            /* after the first sitting */
  GBytes     *older_slots;
  KithWindow *window;
} Fixture;

static gboolean
fill (KithDb  *db,
      gpointer user_data,
      GError **error)
{
  return kith_db_set_up (db, "Maya Example", "Social worker", "999", "Test Cluster", NULL, error);
}

static GBytes *
read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  gsize n_bytes = 0;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, &n_bytes, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (bytes, n_bytes);
}

static void
write_file (const char *path,
            GBytes     *bytes)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* A sitting in which something is done. */
static void
sit (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = kith_vault_unlock (fixture->path, PASSPHRASE, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (kith_db_load_me (db, &error));
  g_assert_true (kith_journal_tell (db, "passphrase.harder", NULL, &error));
}

/* Fictional, so that a guess costs nothing here. */
static void
make_store (Fixture *fixture)
{
  static const KithKdfCost cheap = { 1, 8192 };
  g_autoptr(GError) error = NULL;
  g_autofree char *backup = NULL;
  KithDb *db = kith_vault_create_filled (fixture->path, PASSPHRASE, FALSE, TRUE, &cheap, fill, NULL, NULL, &error);

  g_assert_no_error (error);
  backup = kith_backup_make (db, fixture->path, db->file_key, "quiet", &error);
  g_assert_no_error (error);
  kith_db_close (db);
  fixture->older_file = read_file (fixture->path);
  fixture->older_slots = read_file (fixture->slots_path);
  sit (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("kith-backups-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "mine.kith", NULL);
  fixture->slots_path = g_strconcat (fixture->path, ".slots", NULL);
  make_store (fixture);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  kith_window_close (fixture->window);
  ui_wait_for (is_gone, &window);
  ui_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->slots_path);
  g_bytes_unref (fixture->older_file);
  g_bytes_unref (fixture->older_slots);
}

static GtkWidget *
get_child (gpointer    widget,
           GType       type,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (widget), type, name));
}

static gboolean
is_open (gpointer data)
{
  return kith_window_get_main_page (((Fixture *)data)->window) != NULL;
}

static GtkWidget *
find_page (Fixture *fixture)
{
  GtkWidget *child = adw_bin_get_child (fixture->window->root);

  return KITH_IS_UNLOCK_PAGE (child) ? child : NULL;
}

static GtkWidget *
find_rescue (Fixture *fixture)
{
  return get_child (find_page (fixture), KITH_TYPE_UNLOCK_PAGE, "rescue");
}

static gboolean
is_rescue_shown (gpointer data)
{
  GtkWidget *page = find_page (data);
  GtkWidget *rescue = page != NULL ? find_rescue (data) : NULL;

  return rescue != NULL && gtk_widget_get_mapped (rescue) &&
         (gtk_widget_get_visible (get_child (rescue, KITH_TYPE_RESCUE, "restore_button")) ||
          gtk_widget_get_visible (get_child (rescue, KITH_TYPE_RESCUE, "none")));
}

static void
open_window (Fixture *fixture)
{
  fixture->window = kith_window_new (application);
  kith_window_open_store (fixture->window, fixture->path);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 2);
}

static void
type_passphrase (Fixture *fixture)
{
  GtkWidget *entry = get_child (find_page (fixture), KITH_TYPE_UNLOCK_PAGE, "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), PASSPHRASE);
  g_signal_emit_by_name (entry, "activate");
}

static void
unlock (Fixture *fixture)
{
  type_passphrase (fixture);
  ui_wait_for (is_open, fixture);
  ui_wait_until_loaded (GTK_WIDGET (fixture->window));
}

static gboolean
has_question (gpointer data)
{
  return ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (((Fixture *)data)->window)));
}

/* What is asked before a store is replaced, answered with @passphrase. */
static void
answer (Fixture    *fixture,
        const char *passphrase)
{
  AdwDialog *dialog;
  GtkWidget *entry;

  ui_wait_for (has_question, fixture);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  entry = adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "go"));
  gtk_editable_set_text (GTK_EDITABLE (entry), passphrase);
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "go"));
  g_signal_emit_by_name (dialog, "response", "go");
  adw_dialog_force_close (dialog);
}

static gboolean
holds (const char *folder,
       GBytes     *bytes)
{
  g_autoptr(GDir) names = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GBytes) found = g_file_test (path, G_FILE_TEST_IS_DIR) ? NULL : read_file (path);

      if (found != NULL && g_bytes_equal (found, bytes))
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  GtkWidget  *widget;
  const char *text;
} Expected;

static gboolean
shows_in (GtkWidget  *widget,
          const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (shows_in (child, text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
shows (gpointer data)
{
  return shows_in (((Expected *)data)->widget, ((Expected *)data)->text);
}

static void
wait_for_text (AdwDialog  *dialog,
               const char *text)
{
  Expected expected = { GTK_WIDGET (dialog), text };

  ui_wait_for (shows, &expected);
}

static AdwDialog *
open_dialog (Fixture *fixture)
{
  AdwDialog *dialog = kith_backups_dialog_new (fixture->window->store);

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 2);

  return dialog;
}

static GtkListBoxRow *
get_row (AdwDialog *dialog,
         int        index)
{
  GtkListBox *list = GTK_LIST_BOX (get_child (dialog, KITH_TYPE_BACKUPS_DIALOG, "list"));

  return gtk_list_box_get_row_at_index (list, index);
}

static char *
dup_backup (Fixture    *fixture,
            const char *why)
{
  g_autoptr(GPtrArray) backups = kith_backup_list (fixture->path);

  for (guint i = 0; i < backups->len; i++)
    {
      const KithBackup *backup = backups->pdata[i];

      if (g_str_equal (backup->why, why))
        return g_strdup (backup->path);
    }

  g_assert_not_reached ();
}

static void
flip_byte (const char *path,
           gsize       at)
{
  g_autoptr(GBytes) bytes = read_file (path);
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr(GBytes) altered = NULL;

  copy[at] ^= 1;
  altered = g_bytes_new (copy, g_bytes_get_size (bytes));
  write_file (path, altered);
}

static gboolean
is_alone (gpointer data)
{
  return get_row (data, 0) != NULL && get_row (data, 1) == NULL;
}

static gboolean
are_two (gpointer data)
{
  return get_row (data, 1) != NULL && get_row (data, 2) == NULL;
}

/* Listed with what was found; one that rots is called by its name. */
static void
test_list_and_look_through (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *first = dup_backup (fixture, "quiet");
  AdwDialog *dialog = NULL;

  open_window (fixture);
  unlock (fixture);
  dialog = open_dialog (fixture);
  ui_wait_for (is_alone, dialog);
  wait_for_text (dialog, "Not looked through yet");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.check", "s", first));
  wait_for_text (dialog, "Whole, looked through at");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.make", NULL));
  ui_wait_for (are_two, dialog);
  wait_for_text (dialog, "Backup made, and found whole");

  flip_byte (first, 3 * 4096 + 100);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.check-all", NULL));
  wait_for_text (dialog, "1 backup is damaged");
  wait_for_text (dialog, "Damaged: do not count on it");
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
}

static void
place_set_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(gboolean *)user_data = kith_store_set_backup_place_finish (KITH_STORE (source), result, NULL);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

/* What the file chooser would answer is handed to the store; the rest is the page's. */
static void
test_other_place (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *place = g_build_filename (fixture->folder, "stick", NULL);
  g_autofree char *backup = NULL;
  g_autofree char *name = NULL;
  g_autofree char *copy = NULL;
  g_autoptr(GBytes) here = NULL;
  g_autoptr(GBytes) there = NULL;
  AdwDialog *dialog = NULL;
  gboolean is_set = FALSE;

  g_assert_no_errno (g_mkdir (place, 0700));
  open_window (fixture);
  unlock (fixture);
  kith_store_set_backup_place_async (fixture->window->store, place, NULL, place_set_cb, &is_set);
  ui_wait_for (is_true, &is_set);

  dialog = open_dialog (fixture);
  wait_for_text (dialog, place);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.make", NULL));
  wait_for_text (dialog, "copied to the other place");
  backup = dup_backup (fixture, "by-hand");
  name = g_path_get_basename (backup);
  copy = g_build_filename (place, name, NULL);
  here = read_file (backup);
  there = read_file (copy);
  g_assert_true (g_bytes_equal (here, there));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.forget-place", NULL));
  wait_for_text (dialog, "None: a laptop that is lost takes its backups with it");
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
close_window (Fixture *fixture)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  kith_window_close (fixture->window);
  ui_wait_for (is_gone, &window);
}

static gboolean
is_restored (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GDir) names = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL)
    {
      if (strstr (name, ".aside-") != NULL && is_open (data))
        return TRUE;
    }

  return FALSE;
}

static gboolean
shows_wrong_passphrase (gpointer data)
{
  GtkWidget *page = find_page (data);

  return page != NULL && shows_in (page, "That is not the passphrase.");
}

static void
test_restore (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *backup = dup_backup (fixture, "quiet");
  g_autoptr(GBytes) now = NULL;
  g_autoptr(GBytes) after = NULL;
  AdwDialog *dialog = NULL;

  open_window (fixture);
  unlock (fixture);
  dialog = open_dialog (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.restore", "s", backup));
  answer (fixture, PASSPHRASE);
  ui_wait_for (is_restored, fixture);
  ui_wait_until_loaded (GTK_WIDGET (fixture->window));

  /* With a passphrase that is none, everything stays where it is. */
  close_window (fixture);
  now = read_file (fixture->path);
  open_window (fixture);
  unlock (fixture);
  dialog = open_dialog (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.restore", "s", backup));
  answer (fixture, "nobody counted the brass buttons");
  ui_wait_for (shows_wrong_passphrase, fixture);
  unlock (fixture);
  after = read_file (fixture->path);
  g_assert_cmpuint (g_bytes_get_size (after), >=, g_bytes_get_size (now));
}

static void
press (Fixture    *fixture,
       const char *button)
{
  GtkWidget *widget = get_child (find_rescue (fixture), KITH_TYPE_RESCUE, button);

  g_assert_true (gtk_widget_get_mapped (widget));
  g_signal_emit_by_name (widget, "clicked");
}

static gboolean
offers (Fixture    *fixture,
        const char *button)
{
  return gtk_widget_get_visible (get_child (find_rescue (fixture), KITH_TYPE_RESCUE, button));
}

/* Damage found at the sign-in: its own words, the best backup, and the damaged file kept. */
static void
test_rescue_by_backup (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr(GBytes) damaged = NULL;

  flip_byte (fixture->path, 100);
  damaged = read_file (fixture->path);
  open_window (fixture);
  type_passphrase (fixture);
  ui_wait_for (is_rescue_shown, fixture);
  g_assert_true (shows_in (find_page (fixture), "The File Is Damaged"));
  g_assert_true (offers (fixture, "restore_button"));
  g_assert_false (offers (fixture, "accept_button"));

  press (fixture, "restore_button");
  answer (fixture, PASSPHRASE);
  ui_wait_for (is_open, fixture);
  ui_wait_until_loaded (GTK_WIDGET (fixture->window));
  g_assert_true (holds (fixture->folder, damaged));
}

/* Records that are older than they were: one may go on with them, which is an entry. */
static void
test_rescue_by_going_on (Fixture      *fixture,
                         gconstpointer data)
{
  write_file (fixture->path, fixture->older_file);
  open_window (fixture);
  type_passphrase (fixture);
  ui_wait_for (is_rescue_shown, fixture);
  g_assert_true (shows_in (find_page (fixture), "These Records Are Older than They Were"));
  g_assert_true (offers (fixture, "restore_button"));
  press (fixture, "accept_button");
  answer (fixture, PASSPHRASE);
  ui_wait_for (is_open, fixture);
  ui_wait_until_loaded (GTK_WIDGET (fixture->window));

  /* And is not asked again. */
  close_window (fixture);
  open_window (fixture);
  unlock (fixture);
}

static gboolean
asks_for_passphrase (gpointer data)
{
  GtkWidget *page = find_page (data);

  return page != NULL && gtk_widget_get_mapped (get_child (page, KITH_TYPE_UNLOCK_PAGE, "entry"));
}

static void
test_rescue_of_the_key_file (Fixture      *fixture,
                             gconstpointer data)
{
  g_autofree char *spare = g_strconcat (fixture->slots_path, "~", NULL);

  g_assert_no_errno (g_unlink (fixture->slots_path));
  g_assert_no_errno (g_unlink (spare));
  open_window (fixture);
  type_passphrase (fixture);
  ui_wait_for (is_rescue_shown, fixture);
  g_assert_true (shows_in (find_page (fixture), "The Key File Is Missing or Damaged"));
  g_assert_true (shows_in (find_rescue (fixture), "Take the Key File of the Backup"));
  press (fixture, "restore_button");
  ui_wait_for (asks_for_passphrase, fixture);
  unlock (fixture);
}

/* Where no backup is whole there is no button that could make it worse. */
static void
test_rescue_without_a_backup (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *backup = dup_backup (fixture, "quiet");

  flip_byte (backup, 3 * 4096 + 100);
  flip_byte (fixture->path, 100);
  open_window (fixture);
  type_passphrase (fixture);
  ui_wait_for (is_rescue_shown, fixture);
  g_assert_true (offers (fixture, "none"));
  g_assert_false (offers (fixture, "restore_button"));
  g_assert_false (offers (fixture, "accept_button"));
}

/* The files of an open store, as the power leaves them, with the log rotten in its first frame. */
static void
leave_damaged_log (Fixture *fixture)
{
  static const char * const suffixes[] = { "", "-wal", ".slots", ".slots~" };
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr(GError) error = NULL;
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  KithDb *db = kith_vault_unlock (fixture->path, PASSPHRASE, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (kith_db_load_me (db, &error));
  for (guint i = 0; i < 6; i++)
    g_assert_true (kith_journal_tell (db, "passphrase.harder", NULL, &error));
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, suffixes[i], NULL);

      g_ptr_array_add (files, read_file (path));
    }
  kith_db_close (db);
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, suffixes[i], NULL);

      write_file (path, files->pdata[i]);
    }
  flip_byte (log, 32 + 24 + 1000);
}

static void
test_rescue_of_the_log (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *path = g_strconcat (fixture->path, "-wal", NULL);
  g_autoptr(GBytes) log = NULL;

  leave_damaged_log (fixture);
  log = read_file (path);
  open_window (fixture);
  type_passphrase (fixture);
  ui_wait_for (is_rescue_shown, fixture);
  g_assert_true (shows_in (find_page (fixture), "What Was Saved Last Cannot Be Read"));
  g_assert_true (offers (fixture, "restore_button"));
  press (fixture, "accept_button");
  answer (fixture, PASSPHRASE);
  ui_wait_for (is_open, fixture);
  ui_wait_until_loaded (GTK_WIDGET (fixture->window));
  g_assert_true (holds (fixture->folder, log));
}

static void
add_test (const char *path,
          void (     *test ) (Fixture       *fixture,
                              gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ui_init ();
  application = ADW_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, NULL);

  add_test ("/backups-page/list-and-look-through", test_list_and_look_through);
  add_test ("/backups-page/other-place", test_other_place);
  add_test ("/backups-page/restore", test_restore);
  add_test ("/rescue/by-backup", test_rescue_by_backup);
  add_test ("/rescue/by-going-on", test_rescue_by_going_on);
  add_test ("/rescue/of-the-key-file", test_rescue_of_the_key_file);
  add_test ("/rescue/of-the-log", test_rescue_of_the_log);
  add_test ("/rescue/without-a-backup", test_rescue_without_a_backup);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
