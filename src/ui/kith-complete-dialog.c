/* kith-complete-dialog.c: asks whether all of a period is in the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rate is a claim about a whole school. The question is put in full, and the
 * answer is somebody's: it stands in the record with their name.
 */

#include "config.h"

#include "kith-complete-dialog.h"

#include <glib/gi18n.h>

#include "kith-store-terms.h"
#include "kith-window.h"
#include "kith-words.h"

typedef struct
{
  KithStore        *store;
  KithClusterSheet *sheet;
  GtkWidget        *parent;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->store);
  g_object_unref (question->sheet);
  g_object_unref (question->parent);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static KithWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL;
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;
  KithWindow *window = get_window (question->parent);
  gboolean was_complete = kith_cluster_sheet_get_complete (question->sheet) != NULL;
  gboolean is_done = kith_store_change_term_finish (KITH_STORE (source), result, &error);

  if (window == NULL)
    return;

  if (is_done)
    kith_window_add_undo_toast (window, was_complete ? _("Declaration withdrawn") : _("Declared complete"));
  else
    kith_window_add_toast (window, adw_toast_new (kith_words_get_error_title (error)));
}

static void
answered_cb (AdwAlertDialog *dialog,
             const char     *response,
             gpointer        user_data)
{
  g_autoptr(Question) question = user_data;
  KithCompletePeriod *complete = kith_cluster_sheet_get_complete (question->sheet);
  const KithPeriod *period = kith_cluster_sheet_get_period (question->sheet);
  const char *authority_code = kith_cluster_sheet_get_authority_code (question->sheet);
  KithStore *store = question->store;

  if (period == NULL || !g_str_equal (response, "yes"))
    return;

  if (complete != NULL)
    kith_store_withdraw_complete_async (store, kith_complete_period_get_id (complete), NULL, changed_cb,
                                        g_steal_pointer (&question));
  else
    kith_store_declare_complete_async (store, authority_code,
                                       period->from, period->to, NULL, changed_cb, g_steal_pointer (&question));
}

static AdwDialog *
make_dialog (KithClusterSheet *sheet)
{
  KithCompletePeriod *complete = kith_cluster_sheet_get_complete (sheet);
  const KithPeriod *period = kith_cluster_sheet_get_period (sheet);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  AdwAlertDialog *dialog = NULL;

  g_return_val_if_fail (period != NULL, NULL);

  from = kith_words_dup_date (complete != NULL ? kith_complete_period_get_start (complete) : period->from);
  to = kith_words_dup_date (complete != NULL ? kith_complete_period_get_finish (complete) - 1 : period->to);
  if (complete != NULL)
    {
      dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Withdraw the Declaration?"), NULL));
      adw_alert_dialog_format_body (dialog, _("From %s to %s is declared complete. Without that no rates are shown. The numbers stay."), from, to);
      adw_alert_dialog_add_responses (dialog, "no", _("_Close"), "yes", _("_Withdraw"), NULL);
    }
  else
    {
      dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Is Everything in This Store?"), NULL));
      adw_alert_dialog_format_body (dialog, _("All referrals of the authority’s children at these schools, from %s to %s. If some are missing, the rates will be too low, and nobody will see it. Your name stands by what you say."), from, to);
      adw_alert_dialog_add_responses (dialog, "no", _("_Close"), "yes", _("_Declare Complete"), NULL);
    }
  adw_alert_dialog_set_close_response (dialog, "no");

  return ADW_DIALOG (dialog);
}

/**
 * kith_complete_dialog_present:
 * @store: a store that is open
 * @sheet: the page's cluster and period
 * @parent: the page
 *
 * Asks whether all of the period is in the store or, where somebody has said
 * so, whether that is to be withdrawn.
 */
void
kith_complete_dialog_present (KithStore        *store,
                              KithClusterSheet *sheet,
                              GtkWidget        *parent)
{
  AdwDialog *dialog = NULL;
  Question *question = NULL;

  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_CLUSTER_SHEET (sheet));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  question = g_new0 (Question, 1);
  question->store = g_object_ref (store);
  question->sheet = g_object_ref (sheet);
  question->parent = g_object_ref (parent);

  dialog = make_dialog (sheet);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), question);
  adw_dialog_present (dialog, parent);
}
