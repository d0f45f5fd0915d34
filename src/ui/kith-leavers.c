/* kith-leavers.c: asks whether the leavers whom nobody knows may go
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-leavers.h"

#include <glib/gi18n.h>

#include "kith-number-words.h"
#include "kith-store-leavers.h"
#include "kith-window-private.h"
#include "kith-words.h"

static void
tell (KithWindow *window,
      const char *title,
      const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (title, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("Close"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
cleared_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KithWindow) window = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;

  if (kith_store_clear_leavers_finish (KITH_STORE (source), result, &error))
    kith_window_add_toast (window, adw_toast_new (_("Leavers cleared for good")));
  else if (kith_window_get_main_page (window) != NULL)
    tell (window, kith_words_get_error_title (error), kith_words_get_error_advice (error));
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KithWindow) window = KITH_WINDOW (user_data);
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  /* The store may have been locked meanwhile. */
  if (g_str_equal (answer, "clear") && kith_window_get_main_page (window) != NULL)
    kith_store_clear_leavers_async (kith_window_get_store (window), NULL, cleared_cb, g_object_ref (window));
}

static void
ask (KithWindow *window,
     guint       n_leavers,
     guint       n_days)
{
  g_autofree char *number = kith_number_words (n_leavers);
  g_autofree char *title = g_strdup_printf (ngettext ("Clear %s Leaver?", "Clear %s Leavers?", n_leavers), number);
  g_autofree char *body = NULL;
  AdwDialog *dialog = NULL;

  body = g_strdup_printf (ngettext ("They left their school more than %u day ago, and nobody here knows them."
                                    " Their names, birth dates and UPNs are destroyed. This cannot be undone."
                                    " Backups that still have them are destroyed later, after the days that Preferences name.",
                                    "They left their school more than %u days ago, and nobody here knows them."
                                    " Their names, birth dates and UPNs are destroyed. This cannot be undone."
                                    " Backups that still have them are destroyed later, after the days that Preferences name.", n_days),
                          n_days);
  dialog = adw_alert_dialog_new (title, body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "clear", _("C_lear"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "clear", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (window), NULL, answered_cb, g_object_ref (window));
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KithWindow) window = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;
  guint n_leavers, n_days;

  if (!kith_store_count_leavers_finish (KITH_STORE (source), result, &n_leavers, &n_days, &error))
    {
      if (kith_window_get_main_page (window) != NULL)
        tell (window, kith_words_get_error_title (error), kith_words_get_error_advice (error));
      return;
    }

  if (kith_window_get_main_page (window) == NULL)
    return;

  if (n_leavers > 0)
    ask (window, n_leavers, n_days);
  else
    tell (window, _("Nobody to Clear"), _("Every pupil here is on a roll, is known to somebody, or left not long ago."));
}

/**
 * kith_leavers_ask:
 * @window: a window whose store is open
 *
 * Counts the leavers whom nobody here knows, and asks whether what is kept of
 * them may go.
 */
void
kith_leavers_ask (KithWindow *window)
{
  g_return_if_fail (KITH_IS_WINDOW (window));

  kith_store_count_leavers_async (kith_window_get_store (window), NULL, counted_cb, g_object_ref (window));
}
