/* test-lock.c: the window lets go of the records, whatever is open in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-history-dialog.h"
#include "kith-keyring.h"
#include "kith-preferences-dialog.h"
#include "kith-slots.h"
#include "kith-vault.h"
#include "lock-fixture.h"
#include "memory-scan.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <sodium.h>
#include <string.h>

#define MARKER LOCK_FIXTURE_CLUSTER
#define NIGHT_USEC (8 * 60 * 60 * (gint64)G_USEC_PER_SEC)

static gint64 slept_usec;

static gint64
clock_after_sleep (void)
{
  return kith_idle_now_usec () + slept_usec;
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
open_dialogs (LockFixture *fixture)
{
  KithStore *store = kith_window_get_store (fixture->window);
  AdwDialog *history = ADW_DIALOG (kith_history_dialog_new (store));

  adw_dialog_present (history, GTK_WIDGET (fixture->window));
  adw_dialog_present (kith_preferences_dialog_new (store), GTK_WIDGET (fixture->window));
  ui_wait_until_loaded (GTK_WIDGET (history));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 3);
}

static void
test_nothing_outlives_the_key (LockFixture  *fixture,
                               gconstpointer data)
{
  gpointer page = NULL;

  lock_fixture_unlock (fixture);
  g_assert_true (shows (GTK_WIDGET (fixture->window), MARKER));
  open_dialogs (fixture);
  g_assert_cmpuint (lock_fixture_count_dialogs (fixture), ==, 2);
  g_set_weak_pointer (&page, kith_window_get_main_page (fixture->window));

  g_assert_true (kith_window_lock (fixture->window));

  /* In the same breath, before the store is locked. */
  g_assert_null (kith_window_get_main_page (fixture->window));
  g_assert_cmpuint (lock_fixture_count_dialogs (fixture), ==, 0);
  g_assert_false (shows (GTK_WIDGET (fixture->window), MARKER));

  ui_wait_for (lock_fixture_is_locked, fixture->window);
  ui_wait_for (lock_fixture_is_gone, &page);
  g_assert_null (kith_store_get_undo_kind (kith_window_get_store (fixture->window)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Kith");
}

static void
paint_cb (GdkFrameClock *clock,
          gpointer       user_data)
{
  LockFixture *fixture = user_data;

  g_assert_null (kith_window_get_main_page (fixture->window));
}

/* The lid was shut for a night. The first frame after it is the locked one. */
static void
test_night_in_a_bag (LockFixture  *fixture,
                     gconstpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  gulong handler;

  lock_fixture_unlock (fixture);
  kith_idle_set_clock (fixture->window->idle, clock_after_sleep);
  handler = g_signal_connect (clock, "paint", G_CALLBACK (paint_cb), fixture);
  slept_usec = NIGHT_USEC;
  gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
  ui_wait_for (lock_fixture_is_locked, fixture->window);
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
test_key_after_a_night (LockFixture  *fixture,
                        gconstpointer data)
{
  lock_fixture_unlock (fixture);
  kith_idle_set_clock (fixture->window->idle, clock_after_sleep);
  g_assert_false (send_event (GTK_WIDGET (fixture->window)));

  /* Just short of it is nothing, and counts anew. */
  slept_usec += 4 * 60 * (gint64)G_USEC_PER_SEC;
  g_assert_false (send_event (GTK_WIDGET (fixture->window)));
  slept_usec += 4 * 60 * (gint64)G_USEC_PER_SEC;
  g_assert_false (send_event (GTK_WIDGET (fixture->window)));
  g_assert_true (lock_fixture_is_open (fixture->window));

  slept_usec += NIGHT_USEC;
  g_assert_true (send_event (GTK_WIDGET (fixture->window)));
  g_assert_null (kith_window_get_main_page (fixture->window));
  ui_wait_for (lock_fixture_is_locked, fixture->window);
}

static void
test_while_it_opens (LockFixture  *fixture,
                     gconstpointer data)
{
  GtkWidget *entry = lock_fixture_find_entry (fixture);

  gtk_editable_set_text (GTK_EDITABLE (entry), LOCK_FIXTURE_PASSPHRASE);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (kith_store_get_state (kith_window_get_store (fixture->window)), ==, KITH_STORE_UNLOCKING);
  g_assert_true (kith_window_lock (fixture->window));
  while (kith_store_get_state (kith_window_get_store (fixture->window)) != KITH_STORE_LOCKED)
    {
      g_assert_null (kith_window_get_main_page (fixture->window));
      g_main_context_iteration (NULL, TRUE);
    }
  ui_wait_for (lock_fixture_is_locked, fixture->window);
}

/* Half a passphrase is not left for whoever comes next. */
static void
test_clears_half_a_passphrase (LockFixture  *fixture,
                               gconstpointer data)
{
  gtk_editable_set_text (GTK_EDITABLE (lock_fixture_find_entry (fixture)), "nine lant");
  g_assert_false (kith_window_lock (fixture->window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (lock_fixture_find_entry (fixture))), ==, "");
}

static void
test_clears_the_clipboard (LockFixture  *fixture,
                           gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  lock_fixture_unlock (fixture);
  gdk_clipboard_set_text (clipboard, MARKER);
  g_assert_true (gdk_clipboard_is_local (clipboard));
  kith_window_lock (fixture->window);
  g_assert_null (gdk_clipboard_get_content (clipboard));
  ui_wait_for (lock_fixture_is_locked, fixture->window);
}

static KithImportPreview *
preview_census (KithStore *store)
{
  g_autofree char *path = ui_fixture_path ("cin", "fake_CIN_data.xml");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  KithImportPreview *preview = NULL;
  LockAnswer answer = { NULL };
  char *text = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new_take (text, length);
  kith_store_preview_import_async (store, "cin", "fake_CIN_data.xml", bytes, NULL, lock_fixture_answered_cb, &answer);
  ui_wait_for (lock_fixture_is_answered, &answer);
  preview = kith_store_preview_import_finish (store, answer.result, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);

  return preview;
}

/* All of it, or nothing. */
static void
test_import_is_whole (LockFixture  *fixture,
                      gconstpointer data)
{
  KithStore *store = kith_window_get_store (fixture->window);
  g_autoptr(KithImportPreview) preview = NULL;
  g_autoptr(KithImportPreview) after = NULL;
  LockAnswer answer = { NULL };
  guint n_new;

  lock_fixture_unlock (fixture);
  preview = preview_census (store);
  kith_store_import_async (store, preview, NULL, lock_fixture_answered_cb, &answer);
  kith_window_lock (fixture->window);
  ui_wait_for (lock_fixture_is_locked, fixture->window);
  ui_wait_for (lock_fixture_is_answered, &answer);
  g_object_unref (answer.result);

  lock_fixture_unlock (fixture);
  after = preview_census (store);
  n_new = kith_import_preview_get_count (after, KITH_IMPORT_NEW);
  g_test_message ("%u of 332 children are new", n_new);
  g_assert_true (n_new == 0 || n_new == 332);
}

/* The file's key, the half of it that the keyring has, and what was typed. */
static void
load_needles (LockFixture *fixture,
              MemoryNeedle needles[3])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithSlots) slots = kith_slots_load (fixture->path, &error);
  g_autoptr(KithKey) secret = NULL;
  g_autoptr(KithKey) file_key = NULL;

  g_assert_no_error (error);
  secret = kith_keyring_lookup (kith_slots_get_store_uid (slots), KITH_KEYRING_CURRENT, NULL, &error);
  g_assert_no_error (error);
  file_key = kith_slots_open_device (slots, LOCK_FIXTURE_PASSPHRASE, secret, &error);
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
test_no_key_in_memory (LockFixture  *fixture,
                       gconstpointer data)
{
  static const char * const names[] = { "the store's key", "the keyring's half" };
  MemoryNeedle needles[3];
  MemoryNeedle text = memory_needle_new (MARKER, strlen (MARKER));
  guint n_text_open, n_text_locked;

  load_needles (fixture, needles);
  n_noted = 0;
  g_atomic_int_set (&notes_keys, TRUE);
  lock_fixture_unlock (fixture);
  open_dialogs (fixture);
  n_text_open = memory_scan_count (&text);

  /* What proves that the search finds a key where there is one. */
  g_assert_cmpuint (memory_scan_count (&needles[0]), >, 0);

  kith_window_lock (fixture->window);
  ui_wait_for (lock_fixture_is_locked, fixture->window);
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
test_no_passphrase_in_memory (LockFixture  *fixture,
                              gconstpointer data)
{
  GtkWidget *entry = lock_fixture_find_entry (fixture);
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
test_blank_hides_all (LockFixture  *fixture,
                      gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  lock_fixture_unlock (fixture);
  open_dialogs (fixture);
  g_assert_true (gtk_widget_activate_action (window, "win.blank", NULL));
  g_assert_false (shows (window, MARKER));
  g_assert_false (shows (window, "History"));
  gtk_widget_activate_action (window, "win.history", NULL);
  g_assert_cmpuint (lock_fixture_count_dialogs (fixture), ==, 2);

  g_assert_true (gtk_widget_activate_action (window, "win.blank", NULL));
  ui_wait_for_frames (window, 2);
  g_assert_true (shows (window, "History"));
  gtk_widget_activate_action (window, "win.history", NULL);
  g_assert_cmpuint (lock_fixture_count_dialogs (fixture), ==, 3);
}

/* What an answer brings up while nobody shall see anything. */
static void
test_blank_hides_what_comes (LockFixture  *fixture,
                             gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  AdwDialog *late = NULL;

  lock_fixture_unlock (fixture);
  g_assert_true (gtk_widget_activate_action (window, "win.blank", NULL));
  late = adw_alert_dialog_new ("Late answer", NULL);
  adw_dialog_present (late, window);
  ui_wait_for_frames (window, 2);
  g_assert_false (shows (window, "Late answer"));

  g_assert_true (gtk_widget_activate_action (window, "win.blank", NULL));
  ui_wait_for_frames (window, 2);
  g_assert_true (shows (window, "Late answer"));
}

/* The window may be locked while it is blank, and shows that it is. */
static void
test_blank_then_locked (LockFixture  *fixture,
                        gconstpointer data)
{
  lock_fixture_unlock (fixture);
  kith_window_set_is_blank (fixture->window, TRUE);
  kith_window_lock (fixture->window);
  g_assert_false (kith_window_get_is_blank (fixture->window));
  g_assert_false (shows (GTK_WIDGET (fixture->window), MARKER));
  ui_wait_for (lock_fixture_is_locked, fixture->window);
}

static void
note_code (const guint8 *code,
           gsize         size)
{
  recovery = memory_needle_new (code, size);
}

static void
set_up (LockFixture  *fixture,
        gconstpointer data)
{
  slept_usec = 0;
  lock_fixture_set_up (fixture, data);
}

static void
add_test (const char *path,
          LockTest    test)
{
  g_test_add (path, LockFixture, NULL, set_up, test, lock_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ui_init ();
  lock_fixture_init (note_code);

  add_test ("/lock/nothing-outlives-the-key", test_nothing_outlives_the_key);
  add_test ("/lock/night-in-a-bag", test_night_in_a_bag);
  add_test ("/lock/key-after-a-night", test_key_after_a_night);
  add_test ("/lock/while-it-opens", test_while_it_opens);
  add_test ("/lock/clears-half-a-passphrase", test_clears_half_a_passphrase);
  add_test ("/lock/clears-the-clipboard", test_clears_the_clipboard);
  add_test ("/lock/import-is-whole", test_import_is_whole);
  add_test ("/lock/no-key-in-memory", test_no_key_in_memory);
  add_test ("/lock/no-passphrase-in-memory", test_no_passphrase_in_memory);
  add_test ("/blank/hides-all", test_blank_hides_all);
  add_test ("/blank/hides-what-comes", test_blank_hides_what_comes);
  add_test ("/blank/then-locked", test_blank_then_locked);

  status = g_test_run ();
  lock_fixture_finish ();

  return status;
}
