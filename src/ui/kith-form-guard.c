/* kith-form-guard.c: a form that is not closed over what was typed in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Escape is near at hand. Where something else stands in the fields than when
 * the form was opened, closing it is asked about; saving closes it by force,
 * and so does the lock, which keeps what is typed (kith-left-open.c).
 */

#include "config.h"

#include "kith-form-guard.h"

#include <glib/gi18n.h>

#include "kith-left-open.h"

#define KEY "kith-form-guard"

/* Not of the dialog itself: until it is presented, its child is in no tree. */
static GVariant *
read_fields (AdwDialog *dialog)
{
  return kith_left_open_read_fields (adw_dialog_get_child (dialog));
}

static void
unref_fields (gpointer fields)
{
  g_variant_unref (fields);
}

static void
answered_cb (AdwDialog  *dialog,
             const char *response)
{
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (dialog);
}

static void
ask (AdwDialog *dialog)
{
  AdwAlertDialog *question = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard What You Typed?"), NULL));

  adw_alert_dialog_add_responses (question, "keep", _("_Keep Writing"), "discard", _("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "keep");
  adw_alert_dialog_set_close_response (question, "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), dialog, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (dialog));
}

static void
close_attempt_cb (AdwDialog *dialog)
{
  if (kith_form_guard_is_touched (dialog))
    ask (dialog);
  else
    adw_dialog_force_close (dialog);
}

/**
 * kith_form_guard_install:
 * @dialog: a form, filled as it is opened
 *
 * Asks before the form is closed over what was typed in it.
 */
void
kith_form_guard_install (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  kith_form_guard_settle (dialog);
  adw_dialog_set_can_close (dialog, FALSE);
  g_signal_connect (dialog, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/**
 * kith_form_guard_is_touched:
 * @dialog: a guarded form
 *
 * Returns: whether something else stands in its fields than when it was opened
 */
gboolean
kith_form_guard_is_touched (AdwDialog *dialog)
{
  GVariant *before = g_object_get_data (G_OBJECT (dialog), KEY);
  g_autoptr(GVariant) now = read_fields (dialog);

  return before != NULL && !g_variant_equal (before, now);
}

/**
 * kith_form_guard_settle:
 * @dialog: a form
 *
 * Takes what stands in its fields for what it was opened with.
 */
void
kith_form_guard_settle (AdwDialog *dialog)
{
  g_return_if_fail (ADW_IS_DIALOG (dialog));

  g_object_set_data_full (G_OBJECT (dialog), KEY, read_fields (dialog), unref_fields);
}
