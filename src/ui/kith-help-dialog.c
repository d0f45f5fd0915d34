/* kith-help-dialog.c: the help
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-help-dialog.h"

#include <glib/gi18n.h>

#include "kith-help-page.h"

struct _KithHelpDialog
{
  AdwDialog          parent_instance;

  AdwNavigationView *view;
};

G_DEFINE_FINAL_TYPE (KithHelpDialog, kith_help_dialog, ADW_TYPE_DIALOG)

/* In the order of a first day. */
static const char * const topics[] =
{
  "begin",
  "today",
  "clusters",
  "schools",
  "school",
  "team-around-school",
  "numbers",
  "rolls",
  "caseload-import",
  "census",
  "caseload",
  "child",
  "plans",
  "notes",
  "sharing",
  "search",
  "clocks",
  "rules",
  "put-right",
  "retention",
  "undo",
  "privacy",
  "keys",
  "backups",
  "command-line",
  NULL,
};

/* Where F1 was pressed, by the name of the page's or dialog's type. */
static const struct { const char *type, *topic; } places[] =
{
  { "KithBackupsDialog", "backups" },
  { "KithCaseloadPage", "caseload" },
  { "KithChildDialog", "child" },
  { "KithChildPage", "child" },
  { "KithChronologyPage", "sharing" },
  { "KithClockRuleDialog", "clocks" },
  { "KithClustersDialog", "clusters" },
  { "KithContactDialog", "school" },
  { "KithCrashDialog", "privacy" },
  { "KithFigurePage", "numbers" },
  { "KithHistoryDialog", "undo" },
  { "KithImportDialog", "census" },
  { "KithKeyringPage", "keys" },
  { "KithMappingDialog", "rolls" },
  { "KithNoteDialog", "notes" },
  { "KithNotePage", "notes" },
  { "KithPassphraseDialog", "keys" },
  { "KithPlanDialog", "plans" },
  { "KithPlanEntryDialog", "plans" },
  { "KithPlanPage", "plans" },
  { "KithPlanScoreDialog", "plans" },
  { "KithPrintDialog", "sharing" },
  { "KithPutOffDialog", "today" },
  { "KithPutRightPage", "put-right" },
  { "KithRetentionDialog", "retention" },
  { "KithRetentionPage", "retention" },
  { "KithRecoverDialog", "keys" },
  { "KithRecoveryDialog", "keys" },
  { "KithRuleDialog", "rules" },
  { "KithRulePage", "rules" },
  { "KithRulesPage", "rules" },
  { "KithSchoolPage", "school" },
  { "KithSchoolsPage", "schools" },
  { "KithSearchDialog", "search" },
  { "KithSetupPage", "begin" },
  { "KithTasAttendeeDialog", "team-around-school" },
  { "KithTasDialog", "team-around-school" },
  { "KithTasPage", "team-around-school" },
  { "KithTasPupilDialog", "team-around-school" },
  { "KithTermDialog", "school" },
  { "KithTodayPage", "today" },
  { "KithUnlockPage", "privacy" },
  { "KithWelcomePage", "begin" },
};

static void
open_topic (KithHelpDialog *self,
            const char     *topic)
{
  g_autoptr(GError) error = NULL;
  KithHelpPage *page = NULL;

  if (adw_navigation_view_find_page (self->view, topic) != NULL)
    {
      adw_navigation_view_pop_to_tag (self->view, topic);
      return;
    }

  page = kith_help_page_new (topic, &error);
  if (page == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }

  g_signal_connect_object (page, "link", G_CALLBACK (open_topic), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->view, ADW_NAVIGATION_PAGE (page));
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  open_topic (KITH_HELP_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

static GtkWidget *
make_row (const char *topic)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr(KithHelpPage) page = kith_help_page_new (topic, NULL);

  g_return_val_if_fail (page != NULL, row);

  g_object_ref_sink (page);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)));
  if (kith_help_page_get_summary (page) != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kith_help_page_get_summary (page));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", topic);

  return row;
}

static AdwNavigationPage *
make_contents (void)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  for (gsize i = 0; topics[i] != NULL; i++)
    adw_preferences_group_add (group, make_row (topics[i]));

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);

  return adw_navigation_page_new_with_tag (view, _("Help"), "contents");
}

static void
kith_help_dialog_class_init (KithHelpDialogClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "help.open", "s", open_action);
}

static void
kith_help_dialog_init (KithHelpDialog *self)
{
  self->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_add (self->view, make_contents ());
  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (self->view));
  adw_dialog_set_title (ADW_DIALOG (self), _("Help"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 640);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
  gtk_widget_set_size_request (GTK_WIDGET (self), 320, 294);
}

/**
 * kith_help_dialog_new:
 * @topic: (nullable): the page to open at; %NULL for the contents
 *
 * Returns: (transfer floating): the help
 */
AdwDialog *
kith_help_dialog_new (const char *topic)
{
  KithHelpDialog *self = g_object_new (KITH_TYPE_HELP_DIALOG, NULL);

  if (topic != NULL)
    open_topic (self, topic);

  return ADW_DIALOG (self);
}

/**
 * kith_help_dialog_get_topics:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the pages, in their order
 */
const char * const *
kith_help_dialog_get_topics (void)
{
  return topics;
}

/**
 * kith_help_topic_of:
 * @widget: (nullable): where the person is, such as what has the focus
 *
 * Returns: (transfer none) (nullable): the page that speaks of the place
 */
const char *
kith_help_topic_of (GtkWidget *widget)
{
  for (GtkWidget *place = widget; place != NULL; place = gtk_widget_get_parent (place))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
        {
          if (g_str_equal (G_OBJECT_TYPE_NAME (place), places[i].type))
            return places[i].topic;
        }
    }

  return NULL;
}
