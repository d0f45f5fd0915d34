/* test-keyring-page.c: each state of the keyring has a page that says what happened and what to do
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-keyring-page.h"
#include "kith-store-error.h"
#include "kith-ui-resources.h"
#include "kith-unlock-page.h"
#include "kith-words.h"

#include <string.h>

/* Every answer of a keyring other than the right half of the key. */
static const KithStoreError codes[] =
{
  KITH_STORE_ERROR_NO_KEYRING, KITH_STORE_ERROR_NO_PORTAL, KITH_STORE_ERROR_KEYRING_LOCKED,
  KITH_STORE_ERROR_KEYRING_SILENT, KITH_STORE_ERROR_NO_DEVICE_SECRET, KITH_STORE_ERROR_WRONG_DEVICE_SECRET,
  KITH_STORE_ERROR_KEYRING_REFUSED, KITH_STORE_ERROR_KEYRING_FORGETS,
};

static GError *
make_error (gsize i)
{
  return g_error_new_literal (KITH_STORE_ERROR, (int)codes[i], "for the log");
}

static GtkWidget *
get_child (gpointer    widget,
           GType       type,
           const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, type, name));
}

static void
test_own_words (void)
{
  g_autoptr(GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) advices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(GError) error = make_error (i);

      g_assert_true (kith_keyring_is_trouble (error));
      g_assert_true (g_hash_table_add (titles, (gpointer)kith_words_get_error_title (error)));
      g_assert_true (g_hash_table_add (advices, g_strdup (kith_words_get_error_advice (error))));
      for (int moment = KITH_KEYRING_AT_SET_UP; moment <= KITH_KEYRING_AT_RECOVERY; moment++)
        g_assert_true (g_hash_table_add (advices, kith_keyring_dup_advice (error, (KithKeyringMoment)moment)));
    }
}

static void
test_others_are_none (void)
{
  g_autoptr(GError) wrong = g_error_new_literal (KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE, "");
  g_autoptr(GError) damaged = g_error_new_literal (KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED, "");

  g_assert_false (kith_keyring_is_trouble (wrong));
  g_assert_false (kith_keyring_is_trouble (damaged));
  g_assert_false (kith_keyring_is_trouble (NULL));
}

/* Setting up and opening from paper offer to go on without; while a store is
 * open and the keyring is in trouble, that is no way out.
 */
static void
test_pages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      for (int moment = KITH_KEYRING_AT_SET_UP; moment <= KITH_KEYRING_AT_RECOVERY; moment++)
        {
          g_autoptr(GError) error = make_error (i);
          g_autoptr(KithKeyringPage) page = g_object_ref_sink (kith_keyring_page_new (error, (KithKeyringMoment)moment));
          AdwStatusPage *status = ADW_STATUS_PAGE (get_child (page, KITH_TYPE_KEYRING_PAGE, "status"));

          g_assert_cmpstr (adw_status_page_get_title (status), ==, kith_words_get_error_title (error));
          g_assert_cmpstr (adw_status_page_get_description (status), !=, NULL);
          g_assert_true (gtk_widget_get_visible (get_child (page, KITH_TYPE_KEYRING_PAGE, "retry_button")));
          g_assert_true (gtk_widget_get_visible (get_child (page, KITH_TYPE_KEYRING_PAGE, "without_button")) ==
                         (moment != KITH_KEYRING_AT_CHANGE));
        }
    }
}

/* The passphrase is not what is wrong, so the page does not ask for it. */
static void
test_sign_in (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(GError) error = make_error (i);
      g_autoptr(KithStore) store = kith_store_new ("/nowhere/kith.kith");
      g_autoptr(GtkWidget) page = g_object_ref_sink (kith_unlock_page_new (store, TRUE, 0));
      AdwStatusPage *status = ADW_STATUS_PAGE (get_child (page, KITH_TYPE_UNLOCK_PAGE, "status"));

      kith_unlock_page_show_error (KITH_UNLOCK_PAGE (page), error);
      g_assert_cmpstr (adw_status_page_get_title (status), ==, kith_words_get_error_title (error));
      g_assert_false (gtk_widget_get_visible (get_child (page, KITH_TYPE_UNLOCK_PAGE, "form")));
      g_assert_true (gtk_widget_get_visible (get_child (page, KITH_TYPE_UNLOCK_PAGE, "retry_button")));
    }
}

/* A wrong passphrase, a wait and a damaged store are three things, and are told as three. */
static void
test_three_sentences (void)
{
  g_autoptr(GError) wrong = g_error_new_literal (KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE, "");
  g_autoptr(GError) damaged = g_error_new_literal (KITH_STORE_ERROR, KITH_STORE_ERROR_DAMAGED, "");
  g_autoptr(KithStore) store = kith_store_new ("/nowhere/kith.kith");
  g_autoptr(GtkWidget) page = g_object_ref_sink (kith_unlock_page_new (store, TRUE, 0));
  GtkLabel *message = GTK_LABEL (get_child (page, KITH_TYPE_UNLOCK_PAGE, "message"));
  AdwStatusPage *status = ADW_STATUS_PAGE (get_child (page, KITH_TYPE_UNLOCK_PAGE, "status"));

  for (guint i = 0; i < 2; i++)
    {
      kith_unlock_page_show_error (KITH_UNLOCK_PAGE (page), wrong);
      g_assert_cmpstr (gtk_label_get_label (message), ==, "That is not the passphrase.");
    }

  kith_unlock_page_show_error (KITH_UNLOCK_PAGE (page), wrong);
  g_assert_nonnull (strstr (gtk_label_get_label (message), "Wait 1 second, then try again."));
  g_assert_nonnull (strstr (gtk_label_get_label (message), "only slows somebody down who tries at this keyboard"));

  kith_unlock_page_show_error (KITH_UNLOCK_PAGE (page), damaged);
  g_assert_cmpstr (adw_status_page_get_title (status), ==, "The File Is Damaged");
  g_assert_null (strstr (adw_status_page_get_description (status), "not the passphrase"));
}

static void
test_delay (void)
{
  static const guint seconds[] = { 0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30 };

  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    g_assert_cmpuint (kith_unlock_page_delay_seconds (i), ==, seconds[i]);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (kith_ui_get_resource ());

  g_test_add_func ("/keyring-page/own-words", test_own_words);
  g_test_add_func ("/keyring-page/others-are-none", test_others_are_none);
  g_test_add_func ("/keyring-page/pages", test_pages);
  g_test_add_func ("/keyring-page/sign-in", test_sign_in);
  g_test_add_func ("/keyring-page/three-sentences", test_three_sentences);
  g_test_add_func ("/keyring-page/delay", test_delay);

  return g_test_run ();
}
