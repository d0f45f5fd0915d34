/* kith-restricted.c: the questions about a restricted record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * None of them names the child in its title: a record that is closed to many is
 * not read out in a room.
 */

#include "config.h"

#include "kith-restricted.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-cluster-worker.h"
#include "kith-store-access.h"
#include "kith-store-restrictions.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

/* One question, from its first to its last answer. */
typedef struct
{
  KithStore           *store;
  gint64               child_id;
  GPtrArray           *workers;      /* (element-type AdwSwitchRow): unowned; each has its worker's id */

  GtkWidget           *parent;       /* weak */
  AdwAlertDialog      *dialog;       /* weak */
  AdwPreferencesGroup *group;        /* unowned: in the dialog, as are its rows */
  KithChoiceRow       *occasion;
  KithTextRow         *reason;
  AdwEntryRow         *name;
  AdwEntryRow         *telephone;
} Question;

static const struct
{
  const char *nick;
  const char *words;
} occasions[] = {
  { "contact", N_("The child or the family has been in touch") },
  { "referral", N_("Somebody is worried about the child now") },
  { "duty", N_("I am on duty and nobody named can be reached") },
  { "court", N_("A court or the police asked") },
  { "other", N_("Something else") },
};

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_weak_pointer (&question->parent);
  g_clear_weak_pointer (&question->dialog);
  g_ptr_array_unref (question->workers);
  g_object_unref (question->store);
  g_free (question);
}

static Question *
question_new (GtkWidget  *parent,
              KithStore  *store,
              gint64      child_id,
              const char *title,
              const char *body)
{
  Question *question = g_new0 (Question, 1);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (title, body));

  question->store = g_object_ref (store);
  question->child_id = child_id;
  question->workers = g_ptr_array_new ();
  question->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_set_weak_pointer (&question->parent, parent);
  g_set_weak_pointer (&question->dialog, dialog);
  adw_alert_dialog_set_extra_child (dialog, GTK_WIDGET (question->group));
  g_object_set_data_full (G_OBJECT (dialog), "kith-question", question, question_free);

  return question;
}

static gboolean
names_somebody (Question *question)
{
  for (guint i = 0; i < question->workers->len; i++)
    {
      if (adw_switch_row_get_active (question->workers->pdata[i]))
        return TRUE;
    }

  return question->name == NULL;
}

static void
check_cb (Question *question)
{
  g_autofree char *reason = kith_text_row_dup_text (question->reason);
  g_autofree char *clean = kith_text_clean (reason);

  adw_alert_dialog_set_response_enabled (question->dialog, "yes",
                                         g_utf8_strlen (clean, -1) >= KITH_RESTRICTION_LEAST_REASON &&
                                         names_somebody (question));
}

static void
add_reason (Question   *question,
            const char *title)
{
  question->reason = g_object_new (KITH_TYPE_TEXT_ROW, "title", title, NULL);
  adw_preferences_group_add (question->group, GTK_WIDGET (question->reason));
  g_signal_connect_swapped (question->reason, "changed", G_CALLBACK (check_cb), question);
}

static void
present (Question   *question,
         const char *answer,
         GCallback   answered)
{
  AdwAlertDialog *dialog = question->dialog;

  adw_alert_dialog_add_responses (dialog, "no", _("_Cancel"), "yes", answer, NULL);
  adw_alert_dialog_set_close_response (dialog, "no");
  g_signal_connect_swapped (dialog, "response", answered, question);
  check_cb (question);
  adw_dialog_set_focus (ADW_DIALOG (dialog), GTK_WIDGET (question->reason));
  adw_dialog_present (ADW_DIALOG (dialog), question->parent);
}

/* What the toast says, and where; the question is gone by then. */
typedef struct
{
  KithWindow *window;                /* weak */
  const char *done;                  /* NULL for a record that was opened */
  gint64      child_id;
} Outcome;

static Outcome *
outcome_new (Question   *question,
             const char *done)
{
  Outcome *outcome = g_new0 (Outcome, 1);
  GtkRoot *root = question->parent != NULL ? gtk_widget_get_root (question->parent) : NULL;

  g_set_weak_pointer (&outcome->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  outcome->done = done;
  outcome->child_id = question->child_id;

  return outcome;
}

static const char *
fault_of (const GError *error)
{
  if (error->domain == KITH_RESTRICTION_ERROR)
    return error->code == KITH_RESTRICTION_ERROR_WHO
      ? _("Nobody has said whose store this is. Say it in the preferences.")
      : _("Say why in a whole sentence, and name somebody who may open it.");

  return kith_words_get_error_advice (error);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Outcome *outcome = user_data;
  g_autoptr(GError) error = NULL;
  gboolean is_done = kith_store_change_restriction_finish (KITH_STORE (source), result, &error);

  if (outcome->window != NULL && !is_done)
    adw_dialog_present (adw_alert_dialog_new (_("Nothing Was Changed"), fault_of (error)), GTK_WIDGET (outcome->window));
  else if (outcome->window != NULL && outcome->done != NULL)
    kith_window_add_undo_toast (outcome->window, outcome->done);
  else if (outcome->window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (outcome->window), "win.open-child", "x", outcome->child_id);

  g_clear_weak_pointer (&outcome->window);
  g_free (outcome);
}

static void
restrict_answered_cb (Question   *question,
                      const char *response)
{
  g_autoptr(KithRestrictionTerms) terms = NULL;

  if (!g_str_equal (response, "yes"))
    return;

  terms = kith_restriction_terms_new ();
  terms->reason = kith_text_row_dup_text (question->reason);
  terms->contact_name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->name)));
  terms->contact_telephone = g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->telephone)));
  terms->review = kith_date_today () + KITH_RESTRICTION_DAYS;
  for (guint i = 0; i < question->workers->len; i++)
    {
      gint64 *id = g_object_get_data (question->workers->pdata[i], "kith-worker");

      if (adw_switch_row_get_active (question->workers->pdata[i]))
        g_array_append_vals (terms->workers, id, 1);
    }
  kith_store_restrict_child_async (question->store, question->child_id, terms, NULL, done_cb,
                                   outcome_new (question, _("Record restricted")));
}

static void
add_worker (Question          *question,
            KithClusterWorker *worker)
{
  gint64 id = kith_cluster_worker_get_worker_id (worker);
  GtkWidget *row = g_object_new (ADW_TYPE_SWITCH_ROW,
                                 "use-markup", FALSE,
                                 "title", kith_cluster_worker_get_name (worker),
                                 "subtitle", kith_cluster_worker_get_role (worker),
                                 "active", kith_cluster_worker_get_is_me (worker),
                                 NULL);

  g_object_set_data_full (G_OBJECT (row), "kith-worker", g_memdup2 (&id, sizeof id), g_free);
  g_ptr_array_add (question->workers, row);
  adw_preferences_group_add (question->group, row);
  g_signal_connect_swapped (row, "notify::active", G_CALLBACK (check_cb), question);
}

static void
workers_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(AdwAlertDialog) dialog = user_data;
  g_autoptr(GListModel) workers = kith_store_load_all_workers_finish (KITH_STORE (source), result, NULL);
  Question *question = g_object_get_data (G_OBJECT (dialog), "kith-question");

  for (guint i = 0; workers != NULL && i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      add_worker (question, worker);
    }
  if (question->dialog != NULL)
    check_cb (question);
}

/**
 * kith_restricted_ask_to_restrict:
 * @parent: over what it is asked
 * @store: a store that is open
 * @child: whose record it is
 *
 * Asks why a record is to be restricted, who may open it, and whom to speak to.
 */
void
kith_restricted_ask_to_restrict (GtkWidget *parent,
                                 KithStore *store,
                                 KithChild *child)
{
  Question *question = question_new (parent, store, kith_child_get_id (child), _("Restrict This Record?"),
                                     _("Only those who are switched on below will see that it is there. Whoever else looks for the"
                                       " whole name or a number is told whom to speak to, where somebody is given."));

  add_reason (question, _("Why, and Who Agreed"));
  question->name = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->name), _("Speak To, Before Contact"));
  adw_preferences_group_add (question->group, GTK_WIDGET (question->name));
  question->telephone = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->telephone), _("Their Telephone"));
  adw_preferences_group_add (question->group, GTK_WIDGET (question->telephone));
  kith_store_load_all_workers_async (store, NULL, workers_loaded_cb, g_object_ref (question->dialog));
  present (question, _("_Restrict"), G_CALLBACK (restrict_answered_cb));
}

static void
lift_answered_cb (Question   *question,
                  const char *response)
{
  g_autofree char *reason = kith_text_row_dup_text (question->reason);

  if (g_str_equal (response, "yes"))
    kith_store_lift_restriction_async (question->store, question->child_id, reason, NULL, done_cb,
                                       outcome_new (question, _("Restriction lifted")));
}

/**
 * kith_restricted_ask_to_lift:
 * @parent: over what it is asked
 * @store: a store that is open
 * @child: whose record it is
 *
 * Asks why a record is to be open to everybody again.
 */
void
kith_restricted_ask_to_lift (GtkWidget *parent,
                             KithStore *store,
                             KithChild *child)
{
  Question *question = question_new (parent, store, kith_child_get_id (child), _("Lift the Restriction?"),
                                     _("Everybody who works with this store sees the record again."));

  add_reason (question, _("Why, and Who Agreed"));
  present (question, _("_Lift It"), G_CALLBACK (lift_answered_cb));
}

static void
glass_answered_cb (Question   *question,
                   const char *response)
{
  g_autofree char *reason = kith_text_row_dup_text (question->reason);
  gint64 place = kith_choice_row_get_id (question->occasion);

  if (g_str_equal (response, "yes") && place > 0 && place <= (gint64)G_N_ELEMENTS (occasions))
    kith_store_break_glass_async (question->store, question->child_id, occasions[place - 1].nick, reason, NULL, done_cb,
                                  outcome_new (question, NULL));
}

/**
 * kith_restricted_ask_for_glass:
 * @parent: over what it is asked
 * @store: a store that is open
 * @speak_to: what surfaced of the record
 *
 * Asks why somebody who is not named has to see a record now, and opens it.
 */
void
kith_restricted_ask_for_glass (GtkWidget   *parent,
                               KithStore   *store,
                               KithSpeakTo *speak_to)
{
  g_autofree char *contact = kith_text_isolate (kith_speak_to_get_contact (speak_to));
  g_autofree char *body = g_strdup_printf (_("Speak to %s before contact. If that cannot wait, the record can be opened until Kith"
                                             " locks. Your name, the time and the reason stay in the journal, where those who are"
                                             " named read them and nobody takes them out."), contact);
  Question *question = question_new (parent, store, kith_speak_to_get_child_id (speak_to),
                                     _("Open a Restricted Record?"), body);

  question->occasion = g_object_new (KITH_TYPE_CHOICE_ROW, "title", _("What Makes It Necessary"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    kith_choice_row_add (question->occasion, _(occasions[i].words), i + 1);
  kith_choice_row_set_id (question->occasion, 1);
  adw_preferences_group_add (question->group, GTK_WIDGET (question->occasion));
  add_reason (question, _("In Your Own Words"));
  adw_alert_dialog_set_body_use_markup (question->dialog, FALSE);
  present (question, _("_Open It"), G_CALLBACK (glass_answered_cb));
  adw_alert_dialog_set_response_appearance (question->dialog, "yes", ADW_RESPONSE_DESTRUCTIVE);
}

static const char *
how_words (KithAccess *access)
{
  switch (kith_access_get_how (access))
    {
    case KITH_ACCESS_GLASS:
      return _("Opened it without being named");

    case KITH_ACCESS_ADDRESS:
      return _("Had a confidential address shown");

    case KITH_ACCESS_PRINTED:
      return _("Printed it");

    case KITH_ACCESS_EXPORTED:
      return _("Saved it outside of Kith");

    case KITH_ACCESS_OPENED:
    default:
      return _("Opened it");
    }
}

static GtkWidget *
access_row_new (KithAccess *access)
{
  const char *worker = kith_access_get_worker (access);
  const char *why = kith_access_get_why (access);
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (kith_access_get_at (access) / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *at = g_date_time_format (local, C_("date and time", "%-e %B %Y, %H:%M"));
  g_autofree char *what = g_strdup_printf ("%s · %s%s%s", at, how_words (access), why != NULL ? "\n" : "",
                                           why != NULL ? why : "");

  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "use-markup", FALSE,
                       "title", worker != NULL ? worker : _("Nobody had said who"),
                       "subtitle", what,
                       NULL);
}

static void
accesses_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(AdwPreferencesGroup) group = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) accesses = kith_store_load_accesses_finish (KITH_STORE (source), result, &error);

  if (accesses == NULL)
    adw_preferences_group_set_description (group, kith_words_get_error_advice (error));

  for (guint i = 0; accesses != NULL && i < g_list_model_get_n_items (accesses); i++)
    {
      g_autoptr(KithAccess) access = g_list_model_get_item (accesses, i);

      adw_preferences_group_add (group, access_row_new (access));
    }
}

/**
 * kith_restricted_show_accesses:
 * @parent: over what it is shown
 * @store: a store that is open
 * @child: whose record it is
 *
 * Shows who has opened a record, when, and how.
 */
void
kith_restricted_show_accesses (GtkWidget *parent,
                               KithStore *store,
                               KithChild *child)
{
  AdwDialog *dialog = ADW_DIALOG (adw_preferences_dialog_new ());
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_dialog_set_title (dialog, _("Who Has Opened This Record"));
  adw_preferences_group_set_description (group, _("Once a sitting, as the journal keeps it. Nobody can take an entry out."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), ADW_PREFERENCES_PAGE (page));
  kith_store_load_accesses_async (store, kith_child_get_id (child), NULL, accesses_loaded_cb, g_object_ref (group));
  adw_dialog_set_content_height (dialog, 480);
  adw_dialog_present (dialog, parent);
}

/**
 * kith_restricted_speak_to_row_new:
 * @speak_to: what surfaced of a record
 *
 * Returns: (transfer floating): the row that says whom to speak to
 */
GtkWidget *
kith_restricted_speak_to_row_new (KithSpeakTo *speak_to)
{
  GtkWidget *row = NULL;
  g_autofree char *contact = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (KITH_IS_SPEAK_TO (speak_to), NULL);

  contact = kith_text_isolate (kith_speak_to_get_contact (speak_to));
  title = g_strdup_printf (_("Speak to %s before contact"), contact);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("There is a record that is open to named workers alone."));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));

  return row;
}

/**
 * kith_restricted_words:
 * @restriction: one that holds
 *
 * Returns: (transfer full): what the banner of the page says
 */
char *
kith_restricted_words (KithRestriction *restriction)
{
  g_autofree char *review = NULL;

  g_return_val_if_fail (KITH_IS_RESTRICTION (restriction), NULL);

  if (kith_restriction_get_is_opened (restriction) && !kith_restriction_get_names_me (restriction))
    return g_strdup (_("Restricted record: you are not named. It closes when Kith locks, and the journal says that you opened it."));

  review = kith_date_format (kith_restriction_get_review (restriction), C_("date", "%-e %B %Y"));

  return g_strdup_printf (_("Restricted record: open to %s alone. To be looked at again by %s."),
                          kith_restriction_get_workers (restriction), review);
}
