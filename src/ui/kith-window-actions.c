/* kith-window-actions.c: what can be done anywhere in the window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kith-shortcuts.c gives the keys. While the store is locked the actions that
 * touch records are off, so that neither a key nor another program that calls
 * an exported action can reach one.
 */

#include "config.h"

#include "kith-window-private.h"

#include "kith-about.h"
#include "kith-backups-dialog.h"
#include "kith-child-dialog.h"
#include "kith-child-page.h"
#include "kith-clusters-dialog.h"
#include "kith-family-page.h"
#include "kith-found-open.h"
#include "kith-help-dialog.h"
#include "kith-here-words.h"
#include "kith-history-dialog.h"
#include "kith-import-dialog.h"
#include "kith-leavers.h"
#include "kith-merge-dialog.h"
#include "kith-note-record.h"
#include "kith-passphrase-dialog.h"
#include "kith-plan-page.h"
#include "kith-preferences-dialog.h"
#include "kith-print-dialog.h"
#include "kith-put-right-page.h"
#include "kith-recovery-dialog.h"
#include "kith-retention-page.h"
#include "kith-rule-page.h"
#include "kith-rules-page.h"
#include "kith-search-dialog.h"
#include "kith-shortcuts.h"
#include "kith-tas-page.h"
#include "kith-trail.h"
#include "kith-words.h"

#include <glib/gi18n.h>

/* Long enough to be read out, found and reached by keyboard. */
#define TOAST_SECONDS 10

static void
show_failure (KithWindow   *self,
              const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (kith_words_get_error_title (error),
                                            kith_words_get_error_advice (error));

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithWindow) self = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithActSummary) act = kith_store_undo_finish (KITH_STORE (source), result, &error);
  AdwToast *toast = NULL;

  kith_window_set_is_undoing (self, FALSE);
  if (kith_window_get_main_page (self) == NULL)
    return;

  if (act == NULL)
    {
      show_failure (self, error);
      return;
    }

  toast = adw_toast_new (kith_words_get_act_undone (kith_store_get_redo_kind (KITH_STORE (source))));
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  if (kith_note_record_reopen (self, act))
    {
      g_object_unref (g_object_ref_sink (toast));
      return;
    }

  adw_toast_set_button_label (toast, C_("button", "Redo"));
  adw_toast_set_action_name (toast, "win.redo");
  kith_window_add_toast (self, toast);
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithWindow) self = KITH_WINDOW (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithActSummary) act = kith_store_redo_finish (KITH_STORE (source), result, &error);

  kith_window_set_is_undoing (self, FALSE);
  if (kith_window_get_main_page (self) == NULL)
    return;

  if (act == NULL)
    show_failure (self, error);
  else
    kith_window_add_undo_toast (self, kith_words_get_act_redone (kith_store_get_undo_kind (KITH_STORE (source))));
}

/* A key that is held down or pressed twice would ask for the same act again
 * before the store has said that it is undone.
 */
static void
start_undo (KithWindow *self,
            gint64      act)
{
  kith_window_set_is_undoing (self, TRUE);
  kith_store_undo_async (kith_window_get_store (self), act, NULL, undone_cb, g_object_ref (self));
}

static void
undo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  start_undo (KITH_WINDOW (widget), 0);
}

static void
undo_act (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  start_undo (KITH_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
redo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  kith_window_set_is_undoing (KITH_WINDOW (widget), TRUE);
  kith_store_redo_async (kith_window_get_store (KITH_WINDOW (widget)), NULL,
                         redone_cb, g_object_ref (widget));
}

static void
lock (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  kith_window_lock (KITH_WINDOW (widget));
}

static void
blank (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);

  kith_window_set_is_blank (self, !kith_window_get_is_blank (self));
}

static void
import (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  KithStore *store = kith_window_get_store (KITH_WINDOW (widget));
  const char *kind = g_variant_get_string (parameter, NULL);

  adw_dialog_present (ADW_DIALOG (kith_import_dialog_new (store, kind)), widget);
}

static void
clear_leavers (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  kith_leavers_ask (KITH_WINDOW (widget));
}

static void
import_roll (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AdwDialog *dialog = kith_import_dialog_new (kith_window_get_store (KITH_WINDOW (widget)), "roll");

  kith_import_dialog_set_school (KITH_IMPORT_DIALOG (dialog), g_variant_get_int64 (parameter));
  adw_dialog_present (dialog, widget);
}

static void
show_clusters (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithStore *store = kith_window_get_store (KITH_WINDOW (widget));

  adw_dialog_present (kith_clusters_dialog_new (store), widget);
}

static void
show_backups (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithStore *store = kith_window_get_store (KITH_WINDOW (widget));

  adw_dialog_present (kith_backups_dialog_new (store), widget);
}

static void
show_history (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  KithStore *store = kith_window_get_store (KITH_WINDOW (widget));

  adw_dialog_present (ADW_DIALOG (kith_history_dialog_new (store)), widget);
}

static void
open_adult (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gint64 family_id, child_id, relation_id;

  g_variant_get (parameter, "(xxx)", &family_id, &child_id, &relation_id);
  kith_found_open_adult (KITH_WINDOW (widget), family_id, child_id, relation_id);
}

static void
open_child (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);
  KithMainPage *main_page = kith_window_get_main_page (self);
  GtkWidget *page = NULL;

  if (main_page == NULL)
    return;

  page = GTK_WIDGET (kith_child_page_new (kith_window_get_store (self), g_variant_get_int64 (parameter)));
  kith_main_page_push (main_page, ADW_NAVIGATION_PAGE (page));
}

/* The child whose record stays, and the other one or 0 to ask for it. */
static void
merge_children (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gint64 kept, gone;

  g_variant_get (parameter, "(xx)", &kept, &gone);
  adw_dialog_present (kith_merge_dialog_new (kith_window_get_store (KITH_WINDOW (widget)), KITH_MERGE_KIND_CHILD, kept, gone), widget);
}

/* The note, and the child on whose file it stands, or 0. */
static void
open_note (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gint64 note_id, child_id;

  g_variant_get (parameter, "(xx)", &note_id, &child_id);
  kith_found_open_note (KITH_WINDOW (widget), note_id, child_id);
}

static void
open_school (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  kith_found_open_school (KITH_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
open_draft (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  kith_found_open_draft (KITH_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_family (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);
  KithMainPage *main_page = kith_window_get_main_page (self);

  if (main_page != NULL)
    kith_main_page_push (main_page, kith_family_page_new (kith_window_get_store (self), g_variant_get_int64 (parameter)));
}

static void
open_plan (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);
  KithMainPage *main_page = kith_window_get_main_page (self);

  if (main_page != NULL)
    kith_main_page_push (main_page, kith_plan_page_new (kith_window_get_store (self), g_variant_get_int64 (parameter)));
}

static void
open_tas (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);
  KithMainPage *main_page = kith_window_get_main_page (self);

  if (main_page != NULL)
    kith_main_page_push (main_page, kith_tas_page_new (kith_window_get_store (self), g_variant_get_int64 (parameter)));
}

/* What is to come for the worker, to be taken into a calendar. */
static void
show_dates (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  const KithPrintRequest request = {
    .what = KITH_SHARE_DIARY, .names_off = TRUE, .filter = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE },
  };

  adw_dialog_present (kith_print_dialog_new (kith_window_get_store (KITH_WINDOW (widget)), &request), widget);
}

static const struct
{
  const char         *all;
  const char         *one;
  const KithRuleKind *kind;
} rule_actions[] =
{
  { "win.rules", "win.rule", &kith_rule_kind_clocks },
  { "win.council-limits", "win.council-limit", &kith_rule_kind_limits },
  { "win.retention-rules", "win.retention-rule", &kith_rule_kind_retention },
};

/* All rules of a kind, or one by its code. */
static void
show_rules (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);
  KithMainPage *main_page = kith_window_get_main_page (self);
  KithStore *store = kith_window_get_store (self);

  for (gsize i = 0; main_page != NULL && i < G_N_ELEMENTS (rule_actions); i++)
    {
      if (g_str_equal (action_name, rule_actions[i].all))
        kith_main_page_push (main_page, kith_rules_page_new (store, rule_actions[i].kind));
      else if (g_str_equal (action_name, rule_actions[i].one))
        kith_main_page_push (main_page, kith_rule_page_new (store, rule_actions[i].kind, g_variant_get_string (parameter, NULL)));
    }
}

static void
show_retention (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);
  KithMainPage *main_page = kith_window_get_main_page (self);

  if (main_page != NULL)
    kith_main_page_push (main_page, kith_retention_page_new (kith_window_get_store (self)));
}

static void
show_put_right (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KithWindow *self = KITH_WINDOW (widget);
  KithMainPage *main_page = kith_window_get_main_page (self);

  if (main_page != NULL)
    kith_main_page_push (main_page, kith_put_right_page_new (kith_window_get_store (self)));
}

static void
new_child (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  adw_dialog_present (kith_child_dialog_new (kith_window_get_store (KITH_WINDOW (widget)), NULL), widget);
}

static void
find_child (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithStore *store = kith_window_get_store (KITH_WINDOW (widget));

  adw_dialog_present (kith_search_dialog_new (store, g_variant_get_string (parameter, NULL)), widget);
}

/* In the notes of one child. */
static void
find_notes (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithStore *store = kith_window_get_store (KITH_WINDOW (widget));

  adw_dialog_present (kith_search_dialog_new_for_child (store, g_variant_get_int64 (parameter)), widget);
}

static void
record (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  kith_note_record (KITH_WINDOW (widget));
}

static void
record_about (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gint64 child_id, school_id;

  g_variant_get (parameter, "(xx)", &child_id, &school_id);
  kith_note_record_about (KITH_WINDOW (widget), child_id, school_id);
}

static void
say_here (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  kith_here_words_say (KITH_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
look_round (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  kith_window_open_fictional (KITH_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
set_up (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  kith_window_show_setup (KITH_WINDOW (widget));
}

static void
leave_fiction (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  kith_window_leave_fiction (KITH_WINDOW (widget));
}

static void
show_preferences (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  KithStore *store = kith_window_get_store (KITH_WINDOW (widget));

  adw_dialog_present (kith_preferences_dialog_new (store), widget);
}

static void
make_recovery_key (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  KithStore *store = kith_window_get_store (KITH_WINDOW (widget));

  adw_dialog_present (kith_recovery_dialog_new (store), widget);
}

static void
change_passphrase (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  KithStore *store = kith_window_get_store (KITH_WINDOW (widget));

  adw_dialog_present (kith_passphrase_dialog_new (store), widget);
}

static void
show_shortcuts (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  adw_dialog_present (kith_shortcuts_dialog_new (), widget);
}

/* The page of the help that speaks of where the person is. */
static void
show_help (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  GtkWidget *place = gtk_root_get_focus (GTK_ROOT (widget));

  adw_dialog_present (kith_help_dialog_new (kith_help_topic_of (place)), widget);
}

static void
show_about (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  adw_dialog_present (kith_about_dialog_new (), widget);
}

static const struct { const char *name; const char *type; GtkWidgetActionActivateFunc run; } actions[] =
{
  { "win.about", NULL, show_about },
  { "win.backups", NULL, show_backups },
  { "win.blank", NULL, blank },
  { "win.change-passphrase", NULL, change_passphrase },
  { "win.clusters", NULL, show_clusters },
  { "win.find-child", "s", find_child },
  { "win.find-notes", "x", find_notes },
  { "win.dates", NULL, show_dates },
  { "win.help", NULL, show_help },
  { "win.clear-leavers", NULL, clear_leavers },
  { "win.here", "x", say_here },
  { "win.history", NULL, show_history },
  { "win.import", "s", import },
  { "win.import-roll", "x", import_roll },
  { "win.leave-fiction", NULL, leave_fiction },
  { "win.lock", NULL, lock },
  { "win.look-round", "s", look_round },
  { "win.new-child", NULL, new_child },
  { "win.merge-children", "(xx)", merge_children },
  { "win.open-adult", "(xxx)", open_adult },
  { "win.open-child", "x", open_child },
  { "win.open-draft", "s", open_draft },
  { "win.open-family", "x", open_family },
  { "win.open-note", "(xx)", open_note },
  { "win.open-plan", "x", open_plan },
  { "win.open-school", "x", open_school },
  { "win.open-tas", "x", open_tas },
  { "win.preferences", NULL, show_preferences },
  { "win.put-right", NULL, show_put_right },
  { "win.record", NULL, record },
  { "win.record-about", "(xx)", record_about },
  { "win.recovery-key", NULL, make_recovery_key },
  { "win.redo", NULL, redo },
  { "win.retention", NULL, show_retention },
  { "win.council-limit", "s", show_rules },
  { "win.council-limits", NULL, show_rules },
  { "win.retention-rule", "s", show_rules },
  { "win.retention-rules", NULL, show_rules },
  { "win.rule", "s", show_rules },
  { "win.rules", NULL, show_rules },
  { "win.set-up", NULL, set_up },
  { "win.shortcuts", NULL, show_shortcuts },
  { "win.undo", NULL, undo },
  { "win.undo-act", "x", undo_act },
};

/* Each is noted, so that a crash can be told of; see kith-trail.c. */
static void
run (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  kith_trail_note (action_name);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].name, action_name))
        actions[i].run (widget, action_name, parameter);
    }
}

void
kith_window_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type, run);
}

/* Called whenever what they depend on may have changed. */
void
kith_window_update_actions (KithWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  KithStore *store = kith_window_get_store (self);
  gboolean is_shown = !kith_window_get_is_blank (self);
  gboolean is_open = is_shown && kith_window_get_main_page (self) != NULL;
  gboolean is_free = is_open && !kith_window_get_is_undoing (self);
  gboolean can_undo = is_free && kith_store_get_undo_kind (store) != NULL;
  gboolean can_redo = is_free && kith_store_get_redo_kind (store) != NULL;

  gtk_widget_action_set_enabled (widget, "win.about", is_shown);
  gtk_widget_action_set_enabled (widget, "win.backups", is_open);
  gtk_widget_action_set_enabled (widget, "win.change-passphrase", is_open && !kith_window_is_fictional (self));
  gtk_widget_action_set_enabled (widget, "win.clusters", is_open);
  gtk_widget_action_set_enabled (widget, "win.find-child", is_open);
  gtk_widget_action_set_enabled (widget, "win.find-notes", is_open);
  gtk_widget_action_set_enabled (widget, "win.clear-leavers", is_open);
  gtk_widget_action_set_enabled (widget, "win.help", is_shown);
  gtk_widget_action_set_enabled (widget, "win.here", is_open);
  gtk_widget_action_set_enabled (widget, "win.history", is_open);
  gtk_widget_action_set_enabled (widget, "win.import", is_open);
  gtk_widget_action_set_enabled (widget, "win.import-roll", is_open);
  gtk_widget_action_set_enabled (widget, "win.leave-fiction", is_shown && kith_window_is_fictional (self));
  gtk_widget_action_set_enabled (widget, "win.lock", kith_window_get_main_page (self) != NULL);
  gtk_widget_action_set_enabled (widget, "win.look-round", is_shown && !is_open);
  gtk_widget_action_set_enabled (widget, "win.merge-children", is_open);
  gtk_widget_action_set_enabled (widget, "win.open-child", is_open);
  gtk_widget_action_set_enabled (widget, "win.open-draft", is_open);
  gtk_widget_action_set_enabled (widget, "win.open-adult", is_open);
  gtk_widget_action_set_enabled (widget, "win.open-family", is_open);
  gtk_widget_action_set_enabled (widget, "win.open-note", is_open);
  gtk_widget_action_set_enabled (widget, "win.open-plan", is_open);
  gtk_widget_action_set_enabled (widget, "win.open-school", is_open);
  gtk_widget_action_set_enabled (widget, "win.dates", is_open);
  gtk_widget_action_set_enabled (widget, "win.open-tas", is_open);
  gtk_widget_action_set_enabled (widget, "win.preferences", is_open);
  gtk_widget_action_set_enabled (widget, "win.record", is_open);
  gtk_widget_action_set_enabled (widget, "win.record-about", is_open);
  gtk_widget_action_set_enabled (widget, "win.recovery-key", is_open && !kith_window_is_fictional (self));
  gtk_widget_action_set_enabled (widget, "win.redo", can_redo);
  for (gsize i = 0; i < G_N_ELEMENTS (rule_actions); i++)
    {
      gtk_widget_action_set_enabled (widget, rule_actions[i].all, is_open);
      gtk_widget_action_set_enabled (widget, rule_actions[i].one, is_open);
    }
  gtk_widget_action_set_enabled (widget, "win.new-child", is_open);
  gtk_widget_action_set_enabled (widget, "win.put-right", is_open);
  gtk_widget_action_set_enabled (widget, "win.retention", is_open);
  gtk_widget_action_set_enabled (widget, "win.set-up", is_shown && !is_open);
  gtk_widget_action_set_enabled (widget, "win.shortcuts", is_shown);
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo);
  gtk_widget_action_set_enabled (widget, "win.undo-act", is_free);
}

/**
 * kith_undo_toast_new:
 * @store: a store that has just answered a change
 * @title: what was done, such as "School changed"
 *
 * The toast undoes the act that the store answered last, and no later one,
 * whenever it is clicked.
 *
 * Returns: (transfer full): a toast that says what was done and offers to undo it
 */
AdwToast *
kith_undo_toast_new (KithStore  *store,
                     const char *title)
{
  AdwToast *toast = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  toast = adw_toast_new (title);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  adw_toast_set_button_label (toast, C_("button", "Undo"));
  adw_toast_set_action_name (toast, "win.undo-act");
  adw_toast_set_action_target_value (toast, g_variant_new_int64 (kith_store_get_undo_act (store)));

  return toast;
}
