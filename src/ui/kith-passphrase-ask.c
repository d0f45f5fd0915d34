/* kith-passphrase-ask.c: asks for the passphrase before something that needs it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-passphrase-ask.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  KithPassphraseFunc  func;
  gpointer            user_data;
  GDestroyNotify      user_data_free;
  GtkWidget          *entry;
} Asking;

static void
asking_free (Asking *asking)
{
  if (asking->user_data_free != NULL)
    asking->user_data_free (asking->user_data);
  g_object_unref (asking->entry);
  g_free (asking);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Asking *asking = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "go"))
    asking->func (gtk_editable_get_text (GTK_EDITABLE (asking->entry)), asking->user_data);

  asking_free (asking);
}

static void
changed_cb (GtkEditable    *entry,
            AdwAlertDialog *dialog)
{
  adw_alert_dialog_set_response_enabled (dialog, "go", *gtk_editable_get_text (entry) != '\0');
}

static GtkWidget *
make_entry (void)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_PASSWORD_ENTRY,
                                   "show-peek-icon", TRUE,
                                   "placeholder-text", _("Passphrase"),
                                   "activates-default", TRUE,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Passphrase"),
                                  -1);

  return entry;
}

/**
 * kith_passphrase_ask:
 * @question: what is asked
 * @func: called with the passphrase
 * @user_data: for @func
 * @user_data_free: (nullable): frees @user_data, whatever the answer
 *
 * Says what will be, and asks for the passphrase as the consent to it.
 */
void
kith_passphrase_ask (GtkWidget                    *parent,
                     const KithPassphraseQuestion *question,
                     KithPassphraseFunc            func,
                     gpointer                      user_data,
                     GDestroyNotify                user_data_free)
{
  AdwDialog *dialog = NULL;
  Asking *asking = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (question != NULL);
  g_return_if_fail (func != NULL);

  asking = g_new0 (Asking, 1);
  asking->func = func;
  asking->user_data = user_data;
  asking->user_data_free = user_data_free;
  asking->entry = g_object_ref_sink (make_entry ());

  dialog = adw_alert_dialog_new (question->title, question->body);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), asking->entry);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "go", question->button, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "go", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "go", FALSE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "go");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (asking->entry, "changed", G_CALLBACK (changed_cb), dialog, G_CONNECT_DEFAULT);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), parent, NULL, answered_cb, asking);
}
