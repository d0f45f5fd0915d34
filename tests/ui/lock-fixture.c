/* lock-fixture.c: the real window over a store of its own, to be locked and unlocked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lock-fixture.h"

#include <sodium.h>

#include "kith-unlock-page.h"
#include "kith-vault.h"

static AdwApplication *application;
static LockCodeFunc note_code_func;

void
lock_fixture_answered_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  ((LockAnswer *)user_data)->result = g_object_ref (result);
}

gboolean
lock_fixture_is_answered (gpointer answer)
{
  return ((LockAnswer *)answer)->result != NULL;
}

gboolean
lock_fixture_is_open (gpointer window)
{
  return kith_window_get_main_page (window) != NULL;
}

gboolean
lock_fixture_is_locked (gpointer window)
{
  return KITH_IS_UNLOCK_PAGE (adw_bin_get_child (((KithWindow *)window)->root));
}

gboolean
lock_fixture_is_gone (gpointer pointer)
{
  return *(gpointer *)pointer == NULL;
}

static gboolean
is_alone (gpointer data)
{
  g_main_context_wakeup (NULL);

  return g_atomic_int_get ((int *)&G_OBJECT (data)->ref_count) == 1;
}

static void
lock_store (KithStore *store)
{
  LockAnswer answer = { NULL };

  kith_store_lock_async (store, lock_fixture_answered_cb, &answer);
  ui_wait_for (lock_fixture_is_answered, &answer);
  g_object_unref (answer.result);
}

static void
make_store (LockFixture *fixture)
{
  const KithStoreSetup setup =
  {
    .worker_name = "Maya Example",
    .worker_role = "Social worker",
    .authority_code = "999",
    .cluster_name = LOCK_FIXTURE_CLUSTER,
    .use_keyring = TRUE,
  };
  guint8 code[KITH_RECOVERY_CODE_SIZE];
  KithStore *store = kith_store_new (fixture->path);
  g_autoptr(GError) error = NULL;
  LockAnswer answer = { NULL };

  kith_store_create_async (store, &setup, LOCK_FIXTURE_PASSPHRASE, NULL, lock_fixture_answered_cb, &answer);
  ui_wait_for (lock_fixture_is_answered, &answer);
  kith_store_create_finish (store, answer.result, &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
  lock_store (store);
  ui_wait_for (is_alone, store);
  g_object_unref (store);

  /* Without a key on paper the window asks for one before anything else. */
  randombytes_buf (code, sizeof code);
  kith_vault_set_recovery (fixture->path, LOCK_FIXTURE_PASSPHRASE, code, NULL, &error);
  g_assert_no_error (error);
  if (note_code_func != NULL)
    note_code_func (code, sizeof code);
  sodium_memzero (code, sizeof code);
}

/* note_code: (nullable) */
void
lock_fixture_init (LockCodeFunc note_code)
{
  g_autoptr(GError) error = NULL;

  note_code_func = note_code;
  application = ADW_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

void
lock_fixture_finish (void)
{
  g_clear_object (&application);
}

void
lock_fixture_set_up (LockFixture  *fixture,
                     gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("kith-lock-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "mine.kith", NULL);
  make_store (fixture);

  fixture->window = kith_window_new (application);
  kith_window_open_store (fixture->window, fixture->path);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 2);
}

void
lock_fixture_tear_down (LockFixture  *fixture,
                        gconstpointer data)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  kith_window_close (fixture->window);
  ui_wait_for (lock_fixture_is_gone, &window);
  ui_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

GtkWidget *
lock_fixture_find_entry (LockFixture *fixture)
{
  return ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_PASSWORD_ENTRY);
}

void
lock_fixture_unlock (LockFixture *fixture)
{
  GtkWidget *entry = lock_fixture_find_entry (fixture);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), LOCK_FIXTURE_PASSPHRASE);
  g_signal_emit_by_name (entry, "activate");
  ui_wait_for (lock_fixture_is_open, fixture->window);
  ui_wait_until_loaded (GTK_WIDGET (fixture->window));
  ui_wait_for_frames (GTK_WIDGET (fixture->window), 3);
}

void
lock_fixture_lock_and_unlock (LockFixture *fixture)
{
  kith_window_lock (fixture->window);
  ui_wait_for (lock_fixture_is_locked, fixture->window);
  lock_fixture_unlock (fixture);
}

guint
lock_fixture_count_dialogs (LockFixture *fixture)
{
  g_autoptr(GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (fixture->window));

  return g_list_model_get_n_items (dialogs);
}

GtkWidget *
lock_fixture_find_dialog (LockFixture *fixture,
                          GType        type)
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
