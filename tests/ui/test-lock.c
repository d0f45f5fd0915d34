/* test-lock.c: the window lets go of the records, whatever is open in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-window-private.h"

#include "kith-clusters-dialog.h"
#include "kith-history-dialog.h"
#include "kith-keyring.h"
#include "kith-preferences-dialog.h"
#include "kith-reason-dialog.h"
#include "kith-restricted.h"
#include "kith-restriction-dialog.h"
#include "kith-slots.h"
#include "kith-store-identity.h"
#include "kith-store-notes.h"
#include "kith-text-row.h"
#include "kith-unlock-page.h"
#include "kith-vault.h"
#include "kith-worker-choice.h"
#include "memory-scan.h"
#include "ui-fixture.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <sodium.h>
#include <string.h>

#define PASSPHRASE "nine lanterns over quiet harbour"
#define MARKER "Quenbyhollow Marsh"
#define NIGHT_USEC (8 * 60 * 60 * (gint64)G_USEC_PER_SEC)

typedef struct
{
  char       *folder;
  char       *path;
  KithWindow *window;
} Fixture;

typedef struct
{
  GAsyncResult *result;
} Answer;

static AdwApplication *application;

static gint64 slept_usec;

static gint64
clock_after_sleep (void)
{
  return kith_idle_now_usec () + slept_usec;
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  ((Answer *)user_data)->result = g_object_ref (result);
}

static gboolean
is_answered (gpointer data)
{
  return ((Answer *)data)->result != NULL;
}

static gboolean
is_open (gpointer data)
{
  return kith_window_get_main_page (data) != NULL;
}

static gboolean
is_locked (gpointer data)
{
  return KITH_IS_UNLOCK_PAGE (adw_bin_get_child (((KithWindow *)data)->root));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

static gboolean
is_alone (gpointer data)
{
  g_main_context_wakeup (NULL);

  return g_atomic_int_get ((int *)&G_OBJECT (data)->ref_count) == 1;
}

/* Every key that is made passes here (see meson.build): the file's, those that wrap it, those that
 * are derived from it. In one sitting there are a handful.
 */
#define MAX_NOTED 64

static MemoryNeedle noted[MAX_NOTED];
static guint n_noted;
static gint notes_keys;
static MemoryNeedle recovery;

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

static KithKey *
note_key (KithKey *key)
{
  static GMutex mutex;

  if (!g_atomic_int_get (&notes_keys))
    return key;

  g_mutex_lock (&mutex);
  g_assert_cmpuint (n_noted, <, MAX_NOTED);
  noted[n_noted++] = memory_needle_new (kith_key_get_bytes (key), KITH_KEY_SIZE);
  g_mutex_unlock (&mutex);

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
lock_store (KithStore *store)
{
  Answer answer = { NULL };

  kith_store_lock_async (store, answered_cb, &answer);
  ui_wait_for (is_answered, &answer);
  g_object_unref (answer.result);
}

static void
make_store (Fixture *fixture)
{
  const KithStoreSetup setup =
  {
    .worker_name = "Maya Example",
    .worker_role = "Social worker",
    .authority_code = "999",
    .cluster_name = MARKER,
    .use_keyring = TRUE,
  };
  guint8 code[KITH_RECOVERY_CODE_SIZE];
  KithStore *store = kith_store_new (fixture->path);
  g_autoptr(GError) error = NULL;
  Answer answer = { NULL };

  kith_store_create_async (store, &setup, PASSPHRASE, NULL, answered_cb, &answer);
  ui_wait_for (is_answered, &answer);
  kith_store_create_finish (store, answer.result, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
  lock_store (store);
  ui_wait_for (is_alone, store);
  g_object_unref (store);

  /* Without a key on paper the window asks for one before anything else. */
  randombytes_buf (code, sizeof code);
  kith_vault_set_recovery (fixture->path, PASSPHRASE, code, NULL, &error);
  g_assert_no_error (error);
  recovery = memory_needle_new (code, sizeof code);
  sodium_memzero (code, sizeof code);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  slept_usec = 0;
  fixture->folder = g_dir_make_tmp ("kith-lock-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "mine.kith", NULL);
  make_store (fixture);

  fixture->window = kith_window_new (application);
  kith_window_open_store (fixture->window, fixture->path);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 2);
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
}

static GtkWidget *
find_entry (Fixture *fixture)
{
  return ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_PASSWORD_ENTRY);
}

static void
unlock (Fixture *fixture)
{
  GtkWidget *entry = find_entry (fixture);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), PASSPHRASE);
  g_signal_emit_by_name (entry, "activate");
  ui_wait_for (is_open, fixture->window);
  ui_wait_until_loaded (GTK_WIDGET (fixture->window));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 3);
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (shows (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
open_dialogs (Fixture *fixture)
{
  KithStore *store = kith_window_get_store (fixture->window);
  AdwDialog *history = ADW_DIALOG (kith_history_dialog_new (store));

  adw_dialog_present (history, GTK_WIDGET (fixture->window));
  adw_dialog_present (kith_preferences_dialog_new (store), GTK_WIDGET (fixture->window));
  ui_wait_until_loaded (GTK_WIDGET (history));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 3);
}

static guint
count_dialogs (Fixture *fixture)
{
  g_autoptr(GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (fixture->window));

  return g_list_model_get_n_items (dialogs);
}

static void
test_nothing_outlives_the_key (Fixture      *fixture,
                               gconstpointer data)
{
  gpointer page = NULL;

  unlock (fixture);
  g_assert_true (shows (GTK_WIDGET (fixture->window), MARKER));
  open_dialogs (fixture);
  g_assert_cmpuint (count_dialogs (fixture), ==, 2);
  g_set_weak_pointer (&page, kith_window_get_main_page (fixture->window));

  g_assert_true (kith_window_lock (fixture->window));

  /* In the same breath, before the store is locked. */
  g_assert_null (kith_window_get_main_page (fixture->window));
  g_assert_cmpuint (count_dialogs (fixture), ==, 0);
  g_assert_false (shows (GTK_WIDGET (fixture->window), MARKER));

  ui_wait_for (is_locked, fixture->window);
  ui_wait_for (is_gone, &page);
  g_assert_null (kith_store_get_undo_kind (kith_window_get_store (fixture->window)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Kith");
}

static void
paint_cb (GdkFrameClock *clock,
          gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_assert_null (kith_window_get_main_page (fixture->window));
}

/* The lid was shut for a night. The first frame after it is the locked one. */
static void
test_night_in_a_bag (Fixture      *fixture,
                     gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  gulong handler;

  unlock (fixture);
  kith_idle_set_clock (fixture->window->idle, clock_after_sleep);
  handler = g_signal_connect (clock, "paint", G_CALLBACK (paint_cb), fixture);
  slept_usec = NIGHT_USEC;
  gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
  ui_wait_for (is_locked, fixture->window);
  g_signal_handler_disconnect (clock, handler);
}

static gboolean
send_event (GtkWidget *window)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (window);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), "kith-idle") == 0)
        g_signal_emit_by_name (controller, "event", NULL, &is_taken);
    }

  return is_taken;
}

static void
test_key_after_a_night (Fixture      *fixture,
                        gconstpointer data)
{
  unlock (fixture);
  kith_idle_set_clock (fixture->window->idle, clock_after_sleep);
  g_assert_false (send_event (GTK_WIDGET (fixture->window)));

  /* Just short of it is nothing, and counts anew. */
  slept_usec += 4 * 60 * (gint64)G_USEC_PER_SEC;
  g_assert_false (send_event (GTK_WIDGET (fixture->window)));
  slept_usec += 4 * 60 * (gint64)G_USEC_PER_SEC;
  g_assert_false (send_event (GTK_WIDGET (fixture->window)));
  g_assert_true (is_open (fixture->window));

  slept_usec += NIGHT_USEC;
  g_assert_true (send_event (GTK_WIDGET (fixture->window)));
  g_assert_null (kith_window_get_main_page (fixture->window));
  ui_wait_for (is_locked, fixture->window);
}

static void
test_while_it_opens (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture);

  gtk_editable_set_text (GTK_EDITABLE (entry), PASSPHRASE);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (kith_store_get_state (kith_window_get_store (fixture->window)), ==, KITH_STORE_UNLOCKING);
  g_assert_true (kith_window_lock (fixture->window));
  while (kith_store_get_state (kith_window_get_store (fixture->window)) != KITH_STORE_LOCKED)
    {
      g_assert_null (kith_window_get_main_page (fixture->window));
      g_main_context_iteration (NULL, TRUE);
    }
  ui_wait_for (is_locked, fixture->window);
}

/* Half a passphrase is not left for whoever comes next. */
static void
test_clears_half_a_passphrase (Fixture      *fixture,
                               gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture)), "nine lant");
  g_assert_false (kith_window_lock (fixture->window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture))), ==, "");
}

static void
test_clears_the_clipboard (Fixture      *fixture,
                           gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  unlock (fixture);
  gdk_clipboard_set_text (clipboard, MARKER);
  g_assert_true (gdk_clipboard_is_local (clipboard));
  kith_window_lock (fixture->window);
  g_assert_null (gdk_clipboard_get_content (clipboard));
  ui_wait_for (is_locked, fixture->window);
}

static KithImportPreview *
preview_census (KithStore *store)
{
  g_autofree char *path = ui_fixture_path ("cin", "fake_CIN_data.xml");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  KithImportPreview *preview = NULL;
  Answer answer = { NULL };
  char *text = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new_take (text, length);
  kith_store_preview_import_async (store, "cin", "fake_CIN_data.xml", bytes, NULL, answered_cb, &answer);
  ui_wait_for (is_answered, &answer);
  preview = kith_store_preview_import_finish (store, answer.result, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);

  return preview;
}

/* All of it, or nothing. */
static void
test_import_is_whole (Fixture      *fixture,
                      gconstpointer data)
{
  KithStore *store = kith_window_get_store (fixture->window);
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(KithImportPreview) after = NULL;
  Answer answer = { NULL };
  guint n_new;

  unlock (fixture);
  preview = preview_census (store);
  kith_store_import_async (store, preview, NULL, answered_cb, &answer);
  kith_window_lock (fixture->window);
  ui_wait_for (is_locked, fixture->window);
  ui_wait_for (is_answered, &answer);
  g_object_unref (answer.result);

  unlock (fixture);
  after = preview_census (store);
  n_new = kith_import_preview_get_count (after, KITH_IMPORT_NEW);
  g_test_message ("%u of 332 children are new", n_new);
  g_assert_true (n_new == 0 || n_new == 332);
}

/* The file's key, the half of it that the keyring has, and what was typed. */
static void
load_needles (Fixture     *fixture,
              MemoryNeedle needles[3])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSlots) slots = kith_slots_load (fixture->path, &error);
  g_autoptr(KithKey) secret = NULL;
  g_autoptr(KithKey) file_key = NULL;

  g_assert_no_error (error);
  secret = kith_keyring_lookup (kith_slots_get_store_uid (slots), KITH_KEYRING_CURRENT, NULL, &error);
  g_assert_no_error (error);
  file_key = kith_slots_open_device (slots, PASSPHRASE, secret, &error);
  g_assert_no_error (error);

  needles[0] = memory_needle_new (kith_key_get_bytes (file_key), KITH_KEY_SIZE);
  needles[1] = memory_needle_new (kith_key_get_bytes (secret), KITH_KEY_SIZE);
}

/* Two halves, so that the constant is not what is found. */
static char *
dup_passphrase (void)
{
  return g_strconcat ("eleven otters ", "under violet ", "bridges", NULL);
}

static void
test_no_key_in_memory (Fixture      *fixture,
                       gconstpointer data)
{
  static const char * const names[] = { "the store's key", "the keyring's half" };
  MemoryNeedle needles[3];
  MemoryNeedle text = memory_needle_new (MARKER, strlen (MARKER));
  guint n_text_open, n_text_locked;

  load_needles (fixture, needles);
  n_noted = 0;
  g_atomic_int_set (&notes_keys, TRUE);
  unlock (fixture);
  open_dialogs (fixture);
  n_text_open = memory_scan_count (&text);

  /* What proves that the search finds a key where there is one. */
  g_assert_cmpuint (memory_scan_count (&needles[0]), >, 0);

  kith_window_lock (fixture->window);
  ui_wait_for (is_locked, fixture->window);
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 3);
  malloc_trim (0);
  g_atomic_int_set (&notes_keys, FALSE);

  /* The file's and the keyring's, that which wraps the file's, those of journal, anchors and slots. */
  g_assert_cmpuint (n_noted, >=, 5);
  for (guint i = 0; i < n_noted; i++)
    g_assert_cmpuint (memory_scan_count (&noted[i]), ==, 0);
  g_test_message ("figure 9: in the window: 0 copies of the %u keys made in a sitting, 0 of the key on paper", n_noted);
  g_assert_cmpuint (memory_scan_count (&recovery), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint n = memory_scan_count (&needles[i]);

      g_test_message ("%s: %u", names[i], n);
      g_assert_cmpuint (n, ==, 0);
    }
  /* What is left is in memory that GTK and Pango gave back: keys are promised, text is not. */
  n_text_locked = memory_scan_count (&text);
  g_test_message ("figure 9: a name on the window's pages: %u copies while open, %u after", n_text_open, n_text_locked);
  g_assert_cmpuint (n_text_locked, <, n_text_open);
}

static void
test_no_passphrase_in_memory (Fixture      *fixture,
                              gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture);
  char *passphrase = dup_passphrase ();
  MemoryNeedle needle = memory_needle_new (passphrase, strlen (passphrase));

  gtk_editable_set_text (GTK_EDITABLE (entry), passphrase);
  explicit_bzero (passphrase, strlen (passphrase));
  g_free (passphrase);
  g_assert_cmpuint (memory_scan_count (&needle), >, 0);

  g_signal_emit_by_name (entry, "activate");
  while (kith_store_get_state (kith_window_get_store (fixture->window)) != KITH_STORE_LOCKED)
    g_main_context_iteration (NULL, TRUE);
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 3);
  g_assert_cmpuint (memory_scan_count (&needle), ==, 0);
}

/* With a dialog open, and with nothing that a key could change unseen. */
static void
test_blank_hides_all (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  unlock (fixture);
  open_dialogs (fixture);
  g_assert_true (gtk_widget_activate_action (window, "win.blank", NULL));
  g_assert_false (shows (window, MARKER));
  g_assert_false (shows (window, "History"));
  gtk_widget_activate_action (window, "win.history", NULL);
  g_assert_cmpuint (count_dialogs (fixture), ==, 2);

  g_assert_true (gtk_widget_activate_action (window, "win.blank", NULL));
  ui_wait_for_frames (window, 2);
  g_assert_true (shows (window, "History"));
  gtk_widget_activate_action (window, "win.history", NULL);
  g_assert_cmpuint (count_dialogs (fixture), ==, 3);
}

/* What an answer brings up while nobody shall see anything. */
static void
test_blank_hides_what_comes (Fixture      *fixture,
                             gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  AdwDialog *late = NULL;

  unlock (fixture);
  g_assert_true (gtk_widget_activate_action (window, "win.blank", NULL));
  late = adw_alert_dialog_new ("Late answer", NULL);
  adw_dialog_present (late, window);
  ui_wait_for_frames (window, 2);
  g_assert_false (shows (window, "Late answer"));

  g_assert_true (gtk_widget_activate_action (window, "win.blank", NULL));
  ui_wait_for_frames (window, 2);
  g_assert_true (shows (window, "Late answer"));
}

static GtkWidget *
find_dialog (Fixture *fixture,
             GType    type)
{
  g_autoptr(GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (fixture->window));

  for (guint i = 0; i < g_list_model_get_n_items (dialogs); i++)
    {
      g_autoptr(GtkWidget) dialog = g_list_model_get_item (dialogs, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (dialog, type))
        return dialog;
    }

  return NULL;
}

static gboolean
has_cluster_form (gpointer data)
{
  GtkWidget *dialog = find_dialog (data, KITH_TYPE_CLUSTERS_DIALOG);

  return dialog != NULL && ui_find (dialog, KITH_TYPE_CLUSTER_FORM) != NULL;
}

static gboolean
has_preferences (gpointer data)
{
  return find_dialog (data, KITH_TYPE_PREFERENCES_DIALOG) != NULL;
}

static GtkEditable *
find_field (GtkWidget  *form,
            GType       type,
            const char *name)
{
  return GTK_EDITABLE (gtk_widget_get_template_child (form, type, name));
}

static GtkWidget *
open_cluster_form (Fixture *fixture)
{
  KithStore *store = kith_window_get_store (fixture->window);
  AdwDialog *dialog = kith_clusters_dialog_new (store);
  GtkWidget *form = GTK_WIDGET (kith_cluster_form_new (store, KITH_CLUSTER_MAKE, NULL));

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  kith_clusters_dialog_show_form (KITH_CLUSTERS_DIALOG (dialog), KITH_CLUSTER_FORM (form));
  ui_wait_until_loaded (GTK_WIDGET (dialog));

  return form;
}

static void
lock_and_unlock (Fixture *fixture)
{
  kith_window_lock (fixture->window);
  ui_wait_for (is_locked, fixture->window);
  unlock (fixture);
}

/* A name and half a day, in a form inside a dialog: every letter is there again. */
static void
test_half_a_form (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget *form = NULL;

  unlock (fixture);
  form = open_cluster_form (fixture);
  gtk_editable_set_text (find_field (form, KITH_TYPE_CLUSTER_FORM, "name"), "Lower “Wharf’ & Mill <b>");
  gtk_editable_set_text (find_field (form, KITH_TYPE_CLUSTER_FORM, "day"), "1/9/20");

  lock_and_unlock (fixture);
  ui_wait_for (has_cluster_form, fixture);
  form = ui_find (find_dialog (fixture, KITH_TYPE_CLUSTERS_DIALOG), KITH_TYPE_CLUSTER_FORM);
  g_assert_cmpstr (gtk_editable_get_text (find_field (form, KITH_TYPE_CLUSTER_FORM, "name")), ==,
                   "Lower “Wharf’ & Mill <b>");
  g_assert_cmpstr (gtk_editable_get_text (find_field (form, KITH_TYPE_CLUSTER_FORM, "day")), ==, "1/9/20");

  /* It is there until somebody closes it. */
  adw_dialog_force_close (ADW_DIALOG (find_dialog (fixture, KITH_TYPE_CLUSTERS_DIALOG)));
  lock_and_unlock (fixture);
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 5);
  g_assert_cmpuint (count_dialogs (fixture), ==, 0);
}

static void
test_half_a_name (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget *dialog = NULL;

  unlock (fixture);
  dialog = GTK_WIDGET (kith_preferences_dialog_new (kith_window_get_store (fixture->window)));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->window));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 3);
  gtk_editable_set_text (find_field (dialog, KITH_TYPE_PREFERENCES_DIALOG, "role"), "Senior prac");

  lock_and_unlock (fixture);
  ui_wait_for (has_preferences, fixture);
  dialog = find_dialog (fixture, KITH_TYPE_PREFERENCES_DIALOG);
  g_assert_cmpstr (gtk_editable_get_text (find_field (dialog, KITH_TYPE_PREFERENCES_DIALOG, "role")), ==, "Senior prac");
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(gint64 *)user_data = kith_store_save_identity_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
has_id (gpointer data)
{
  return *(gint64 *)data != 0;
}

static gint64
add_child (Fixture *fixture)
{
  const KithChildValues values = {
    .given_name = "Zinnia", .family_name = "Vanterpool", .birth = kith_date_new (2019, 9, 3), .expected_birth = KITH_DATE_NONE,
    .death = KITH_DATE_NONE, .event = KITH_DATE_NONE, .year_group = KITH_CHILD_NO_YEAR_GROUP,
  };
  g_autoptr(KithChild) child = kith_child_new (&values);
  gint64 id = 0;

  kith_store_save_identity_async (kith_window_get_store (fixture->window), child, NULL, added_cb, &id);
  ui_wait_for (has_id, &id);

  return id;
}

static gboolean
has_restriction (gpointer data)
{
  return find_dialog (data, KITH_TYPE_RESTRICTION_DIALOG) != NULL;
}

/* The reason, and who was switched on. */
static void
test_half_a_restriction (Fixture      *fixture,
                         gconstpointer data)
{
  GtkWidget *dialog = NULL;
  KithWorkerChoice *workers = NULL;
  KithTextRow *reason = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GArray) ids = NULL;

  unlock (fixture);
  kith_restricted_ask_to_change (GTK_WIDGET (fixture->window), kith_window_get_store (fixture->window), add_child (fixture));
  ui_wait_for (has_restriction, fixture);
  dialog = find_dialog (fixture, KITH_TYPE_RESTRICTION_DIALOG);
  reason = KITH_TEXT_ROW (gtk_widget_get_template_child (dialog, KITH_TYPE_RESTRICTION_DIALOG, "reason"));
  workers = KITH_WORKER_CHOICE (gtk_widget_get_template_child (dialog, KITH_TYPE_RESTRICTION_DIALOG, "workers"));
  kith_text_row_set_text (reason, "Her sister");
  kith_worker_choice_set_ids (workers, NULL, 0);

  lock_and_unlock (fixture);
  ui_wait_for (has_restriction, fixture);
  dialog = find_dialog (fixture, KITH_TYPE_RESTRICTION_DIALOG);
  reason = KITH_TEXT_ROW (gtk_widget_get_template_child (dialog, KITH_TYPE_RESTRICTION_DIALOG, "reason"));
  text = kith_text_row_dup_text (reason);
  g_assert_cmpstr (text, ==, "Her sister");
  workers = KITH_WORKER_CHOICE (gtk_widget_get_template_child (dialog, KITH_TYPE_RESTRICTION_DIALOG, "workers"));
  ids = kith_worker_choice_dup_ids (workers);
  g_assert_cmpuint (ids->len, ==, 0);
}

static void
signed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(gboolean *)user_data = kith_store_sign_finish (KITH_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

/* The first one of the store. */
static gint64
sign_note (Fixture *fixture)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");
  gboolean is_signed = FALSE;

  form->day = kith_date_today ();
  kith_note_form_add_part (form, KITH_NOTE_FACT, "The school rang.");
  kith_store_sign_async (kith_window_get_store (fixture->window), form, NULL, signed_cb, &is_signed);
  ui_wait_for (is_true, &is_signed);

  return 1;
}

static gboolean
has_reason (gpointer data)
{
  return find_dialog (data, KITH_TYPE_REASON_DIALOG) != NULL;
}

/* What a note's questions are answered with, such as why the council's system need not have it. */
static void
test_half_a_reason (Fixture      *fixture,
                    gconstpointer data)
{
  static const KithReason reasons[] = { KITH_REASON_NOT_NEEDED, KITH_REASON_LINE };
  gint64 note_id;

  unlock (fixture);
  note_id = sign_note (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      GtkWidget *dialog = GTK_WIDGET (kith_reason_dialog_new (kith_window_get_store (fixture->window), reasons[i], note_id, NULL));

      adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->window));
      ui_wait_for_frames (GTK_WIDGET (fixture->window), 3);
      gtk_editable_set_text (find_field (dialog, KITH_TYPE_REASON_DIALOG, "line"), "It is in the sch");

      lock_and_unlock (fixture);
      ui_wait_for (has_reason, fixture);
      dialog = find_dialog (fixture, KITH_TYPE_REASON_DIALOG);
      g_assert_cmpstr (gtk_editable_get_text (find_field (dialog, KITH_TYPE_REASON_DIALOG, "line")), ==, "It is in the sch");
      adw_dialog_force_close (ADW_DIALOG (dialog));
    }
}

/* The window may be locked while it is blank, and shows that it is. */
static void
test_blank_then_locked (Fixture      *fixture,
                        gconstpointer data)
{
  unlock (fixture);
  kith_window_set_is_blank (fixture->window, TRUE);
  kith_window_lock (fixture->window);
  g_assert_false (kith_window_get_is_blank (fixture->window));
  g_assert_false (shows (GTK_WIDGET (fixture->window), MARKER));
  ui_wait_for (is_locked, fixture->window);
}

static void
add_test (const char *path,
          void (     *test ) (Fixture       *fixture,
                              gconstpointer  data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

static void
make_application (void)
{
  g_autoptr(GError) error = NULL;

  application = ADW_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ui_init ();
  make_application ();

  add_test ("/lock/nothing-outlives-the-key", test_nothing_outlives_the_key);
  add_test ("/lock/night-in-a-bag", test_night_in_a_bag);
  add_test ("/lock/key-after-a-night", test_key_after_a_night);
  add_test ("/lock/while-it-opens", test_while_it_opens);
  add_test ("/lock/clears-half-a-passphrase", test_clears_half_a_passphrase);
  add_test ("/lock/clears-the-clipboard", test_clears_the_clipboard);
  add_test ("/lock/import-is-whole", test_import_is_whole);
  add_test ("/lock/half-a-form", test_half_a_form);
  add_test ("/lock/half-a-name", test_half_a_name);
  add_test ("/lock/half-a-reason", test_half_a_reason);
  add_test ("/lock/half-a-restriction", test_half_a_restriction);
  add_test ("/lock/no-key-in-memory", test_no_key_in_memory);
  add_test ("/lock/no-passphrase-in-memory", test_no_passphrase_in_memory);
  add_test ("/blank/hides-all", test_blank_hides_all);
  add_test ("/blank/hides-what-comes", test_blank_hides_what_comes);
  add_test ("/blank/then-locked", test_blank_then_locked);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
