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

#include "kith-glass-dialog.h"
#include "kith-reason-dialog.h"
#include "kith-restriction-dialog.h"
#include "kith-store-access.h"
#include "kith-store-restrictions.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

/**
 * kith_restricted_get_advice:
 * @error: why a restriction was not changed, or a record not opened
 *
 * Returns: (transfer none): what to do
 */
const char *
kith_restricted_get_advice (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != KITH_RESTRICTION_ERROR)
    return kith_words_get_error_advice (error);

  switch ((KithRestrictionError)error->code)
    {
    case KITH_RESTRICTION_ERROR_WHO:
      return _("Nobody has said whose store this is. Say it in the preferences.");

    case KITH_RESTRICTION_ERROR_REVIEW:
      return _("The next review lies ahead, within 90 days.");

    case KITH_RESTRICTION_ERROR_NONE:
      return _("The record is not restricted any more.");

    case KITH_RESTRICTION_ERROR_REASON:
    case KITH_RESTRICTION_ERROR_WORKERS:
    default:
      return _("Say why in a whole sentence, and name somebody who may open it.");
    }
}

static void
tell_fault (KithWindow   *window,
            const GError *error)
{
  adw_dialog_present (adw_alert_dialog_new (_("Nothing Was Changed"), kith_restricted_get_advice (error)), GTK_WIDGET (window));
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GtkWidget) parent = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AdwDialog) dialog = kith_restriction_dialog_make_finish (result, &error);
  GtkRoot *root = gtk_widget_get_root (parent);

  if (dialog != NULL && root != NULL && kith_store_get_state (KITH_STORE (source)) == KITH_STORE_OPEN)
    adw_dialog_present (dialog, parent);
  else if (dialog == NULL && KITH_IS_WINDOW (root))
    tell_fault (KITH_WINDOW (root), error);
}

/**
 * kith_restricted_ask_to_change:
 * @parent: over what it is asked
 * @store: a store that is open
 * @child_id: whose record it is
 *
 * Asks why a record is restricted, who may open it, whom to speak to, and by
 * when that is looked at again: of one that is open to everybody as well.
 */
void
kith_restricted_ask_to_change (GtkWidget *parent,
                               KithStore *store,
                               gint64     child_id)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (KITH_IS_STORE (store));

  kith_restriction_dialog_make_async (store, child_id, made_cb, g_object_ref (parent));
}

/**
 * kith_restricted_ask_to_lift:
 * @parent: over what it is asked
 * @store: a store that is open
 * @child_id: whose record it is
 *
 * Asks why a record is to be open to everybody again.
 */
void
kith_restricted_ask_to_lift (GtkWidget *parent,
                             KithStore *store,
                             gint64     child_id)
{
  adw_dialog_present (kith_reason_dialog_new (store, KITH_REASON_LIFT, child_id, NULL), parent);
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
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (KITH_IS_SPEAK_TO (speak_to));

  adw_dialog_present (kith_glass_dialog_new (store, kith_speak_to_get_child_id (speak_to), kith_speak_to_get_contact (speak_to)),
                      parent);
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
  g_autofree char *name = worker != NULL ? kith_text_isolate (worker) : g_strdup (_("Nobody had said who"));
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (kith_access_get_at (access) / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *at = g_date_time_format (local, C_("date and time", "%-e %B %Y, %H:%M"));
  g_autofree char *what = g_strdup_printf ("%s · %s%s%s", at, how_words (access), why != NULL ? "\n" : "",
                                           why != NULL ? why : "");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, NULL);

  /* Its label hears of no markup only once the row is made. */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);

  return row;
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
  g_autofree char *workers = NULL;

  g_return_val_if_fail (KITH_IS_RESTRICTION (restriction), NULL);

  if (kith_restriction_get_is_opened (restriction) && !kith_restriction_get_names_me (restriction))
    return g_strdup (_("Restricted record: you are not named. It closes when Kith locks, and the journal says that you opened it."));

  review = kith_words_dup_date (kith_restriction_get_review (restriction));
  workers = kith_text_isolate (kith_restriction_get_workers (restriction));

  return g_strdup_printf (kith_restriction_get_review (restriction) < kith_date_today ()
                          ? _("Restricted record: open to %s alone. It was to be looked at again by %s.")
                          : _("Restricted record: open to %s alone. To be looked at again by %s."), workers, review);
}
