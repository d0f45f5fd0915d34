/* kith-not-same.c: asks how somebody knows that two records are of two children
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-not-same.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-merge-dialog.h"
#include "kith-store-duplicates.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-window.h"

typedef struct
{
  KithStore      *store;
  KithDuplicate  *duplicate;
  AdwAlertDialog *dialog;            /* unowned: it owns this */
  GtkWidget      *parent;            /* weak */
  KithTextRow    *reason;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_weak_pointer (&question->parent);
  g_object_unref (question->store);
  g_object_unref (question->duplicate);
  g_free (question);
}

static void
check_cb (Question *question)
{
  g_autofree char *reason = kith_text_row_dup_text (question->reason);

  adw_alert_dialog_set_response_enabled (question->dialog, "yes", kith_text_is_there (reason));
}

/* The window may have gone, with a lock. */
typedef struct
{
  KithWindow *window;
} Outcome;

static void
said_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Outcome *outcome = user_data;
  g_autoptr(GError) error = NULL;
  gboolean is_said = kith_store_say_not_same_finish (KITH_STORE (source), result, &error);

  if (outcome->window != NULL && is_said)
    kith_window_add_undo_toast (outcome->window, _("Noted: two children"));
  else if (outcome->window != NULL)
    adw_dialog_present (adw_alert_dialog_new (_("Nothing Was Changed"), kith_merge_dialog_get_advice (error)),
                        GTK_WIDGET (outcome->window));

  g_clear_weak_pointer (&outcome->window);
  g_free (outcome);
}

static void
answered_cb (Question   *question,
             const char *response)
{
  g_autofree char *reason = kith_text_row_dup_text (question->reason);
  GtkRoot *root = question->parent != NULL ? gtk_widget_get_root (question->parent) : NULL;
  Outcome *outcome;

  if (!g_str_equal (response, "yes"))
    return;

  outcome = g_new0 (Outcome, 1);
  g_set_weak_pointer (&outcome->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  kith_store_say_not_same_async (question->store,
                                 kith_child_get_id (kith_duplicate_get_child (question->duplicate)),
                                 kith_child_get_id (kith_duplicate_get_other (question->duplicate)),
                                 reason, NULL, said_cb, outcome);
}

/**
 * kith_not_same_ask:
 * @parent: where it is asked
 * @store: a store that is open
 * @duplicate: two records
 *
 * Asks for the reason and writes it down; the two are not asked about again.
 */
void
kith_not_same_ask (GtkWidget     *parent,
                   KithStore     *store,
                   KithDuplicate *duplicate)
{
  g_autofree char *child = kith_child_words_title (kith_duplicate_get_child (duplicate));
  g_autofree char *other = kith_child_words_title (kith_duplicate_get_other (duplicate));
  /* Translators: two names */
  g_autofree char *body = g_strdup_printf (_("%s and %s are not asked about again."), child, other);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Two Children?"), body));
  GtkWidget *group = adw_preferences_group_new ();
  Question *question = g_new0 (Question, 1);

  question->store = g_object_ref (store);
  question->duplicate = g_object_ref (duplicate);
  question->dialog = dialog;
  g_set_weak_pointer (&question->parent, parent);
  question->reason = g_object_new (KITH_TYPE_TEXT_ROW, "title", _("How You Know"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->reason));
  g_signal_connect_swapped (question->reason, "changed", G_CALLBACK (check_cb), question);
  g_object_set_data_full (G_OBJECT (dialog), "kith-question", question, question_free);
  adw_alert_dialog_set_extra_child (dialog, group);
  adw_alert_dialog_add_responses (dialog, "no", _("_Close"), "yes", _("_Two Children"), NULL);
  adw_alert_dialog_set_close_response (dialog, "no");
  adw_alert_dialog_set_default_response (dialog, "yes");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (answered_cb), question);
  check_cb (question);
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (question->reason));
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
