/* kith-child-page.c: one child: who it is, what it is to the authority, and since when
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What decides the day lies in the first fold of a small laptop: the state,
 * for how long, the last event and the worker. Identity and story follow.
 * Only the school can be changed here; all else comes from the authority.
 */

#include "config.h"

#include "kith-child-page.h"

#include "kith-child-body.h"
#include "kith-child-dialog.h"
#include "kith-child-words.h"
#include "kith-chronology-page.h"
#include "kith-load-view.h"
#include "kith-loader.h"
#include "kith-print-dialog.h"
#include "kith-restricted.h"
#include "kith-retention-dialog.h"
#include "kith-school-chooser-dialog.h"
#include "kith-store-clocks.h"
#include "kith-store-identity.h"
#include "kith-store-restrictions.h"
#include "kith-warning-dialog.h"
#include "kith-work-ask.h"
#include "kith-work-words.h"

struct _KithChildPage
{
  AdwNavigationPage  parent_instance;

  KithStore         *store;
  gint64             child_id;
  KithChildRecord   *record;
  KithCaseloadView  *neighbours;     /* the list that it was opened from */

  KithLoader        *clocks_loader;
  KithLoader        *restriction_loader;
  AdwBanner         *restricted;
  KithLoadView      *load_view;
  KithChildBody     *body;
  GtkMenuButton     *record_button;
};

G_DEFINE_FINAL_TYPE (KithChildPage, kith_child_page, ADW_TYPE_NAVIGATION_PAGE)

/* The newest referral that is open is the case. */
static gint64
find_open_referral (KithChildPage *self)
{
  GListModel *episodes = kith_child_record_get_episodes (self->record);

  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (episodes, i);

      if (kith_episode_get_kind (episode) == KITH_EPISODE_REFERRAL && kith_episode_get_is_open (episode))
        return kith_episode_get_id (episode);
    }

  return 0;
}

/* Made once the council's word for early help is known. */
static void
show_menu (KithChildPage *self)
{
  g_autoptr(GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (self->record_button) != NULL)
    return;

  menu = kith_work_words_make_menu ();
  gtk_menu_button_set_menu_model (self->record_button, menu);
}

static void
show_record (KithChildPage   *self,
             KithChildRecord *record)
{
  g_autofree char *title = kith_child_words_title (kith_child_record_get_child (record));

  /* The clocks of one child never stand under the name of another. */
  if (self->record == NULL || kith_child_get_id (kith_child_record_get_child (self->record)) !=
      kith_child_get_id (kith_child_record_get_child (record)))
    kith_child_body_set_clocks (self->body, NULL);

  g_set_object (&self->record, record);
  show_menu (self);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  kith_child_body_set_record (self->body, record);
  kith_child_body_show_people (self->body, self->store, record);
  kith_child_addresses_load (kith_child_body_get_addresses (self->body), self->store, self->child_id);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.add-warning", TRUE);
  kith_child_body_show_file (self->body, self->store, record);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.change-school", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.record", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.close-case", find_open_referral (self) != 0);
  kith_load_view_show_content (self->load_view);
}

/* The page stands without them where they could not be read. */
static void
clocks_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GListModel) clocks = kith_store_load_clocks_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithChildPage) self = kith_load_end (user_data);

  if (self != NULL && clocks != NULL)
    kith_child_body_set_clocks (self->body, clocks);
}

/* Asked for only after the child's record was given: who may not see the one may not see the other. */
static void
reload_clocks (KithChildPage *self)
{
  KithLoad *load = kith_loader_begin (self->clocks_loader, self);

  kith_store_load_clocks_of_async (self->store, self->child_id,
                                   kith_load_get_cancellable (load), clocks_loaded_cb, load);
}

static void
show_restriction (KithChildPage   *self,
                  KithRestriction *restriction)
{
  gboolean is_restricted = kith_restriction_get_id (restriction) != 0;
  g_autofree char *words = is_restricted ? kith_restricted_words (restriction) : g_strdup ("");

  adw_banner_set_title (self->restricted, words);
  adw_banner_set_revealed (self->restricted, is_restricted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.restrict", !is_restricted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.change-restriction", is_restricted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.lift-restriction", is_restricted);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.accesses", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.hand-over", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.hold", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.holdings", TRUE);
}

static void
restriction_loaded_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr(KithRestriction) restriction = kith_store_load_restriction_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithChildPage) self = kith_load_end (user_data);

  if (self != NULL && restriction != NULL)
    show_restriction (self, restriction);
}

static void
reload_restriction (KithChildPage *self)
{
  KithLoad *load = kith_loader_begin (self->restriction_loader, self);

  kith_store_load_restriction_async (self->store, self->child_id,
                                     kith_load_get_cancellable (load), restriction_loaded_cb, load);
}

static void
child_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(KithChildRecord) record = NULL;
  g_autoptr(KithChildPage) self = NULL;
  g_autoptr(GError) error = NULL;

  record = kith_store_load_child_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (record != NULL)
    {
      show_record (self, record);
      reload_clocks (self);
      reload_restriction (self);
    }
  else if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND))
    kith_load_view_show_empty (self->load_view);
  else
    kith_load_view_show_error (self->load_view, error);
}

static void
reload (KithChildPage *self)
{
  KithLoad *load = kith_load_view_begin (self->load_view, self);

  kith_store_load_child_async (self->store, self->child_id,
                               kith_load_get_cancellable (load), child_loaded_cb, load);
}

/* The list may have lost the child since, by another filter or an undo. */
static void
move_on (KithChildPage *self,
         int            step)
{
  guint position;
  gint64 id;

  if (self->neighbours == NULL || !kith_caseload_view_find (self->neighbours, self->child_id, &position))
    return;

  id = kith_caseload_view_get_id (self->neighbours, position + (guint)step);
  if (id == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  self->child_id = id;
  reload (self);
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  move_on (KITH_CHILD_PAGE (widget), 1);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  move_on (KITH_CHILD_PAGE (widget), -1);
}

/* In what is written down about the child. */
static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.find-notes", "x", KITH_CHILD_PAGE (widget)->child_id);
}

static void
reload_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reload (KITH_CHILD_PAGE (widget));
}

static void
change_school_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);
  AdwDialog *dialog = NULL;

  g_return_if_fail (self->record != NULL);

  dialog = kith_school_chooser_dialog_new (self->store, kith_child_record_get_child (self->record));
  adw_dialog_present (dialog, widget);
}

static void
identity_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithChildPage) self = KITH_CHILD_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithChild) identity = kith_store_load_identity_finish (KITH_STORE (source), result, &error);

  if (identity != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    adw_dialog_present (kith_child_dialog_new (KITH_STORE (source), identity), GTK_WIDGET (self));
}

static void
change_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);

  g_return_if_fail (self->record != NULL);

  kith_store_load_identity_async (self->store, kith_child_get_id (kith_child_record_get_child (self->record)), NULL,
                                  identity_loaded_cb, g_object_ref (self));
}

static void
record_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);
  KithWorkKind kind;

  if (self->record != NULL && kith_work_kind_parse (g_variant_get_string (parameter, NULL), &kind))
    kith_work_ask (widget, self->store, kith_child_record_get_child (self->record), kind, 0, NULL, NULL, NULL);
}

/* What stands in the story, by its kind and number. */
static void
open_episode_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);
  KithWorkKind kind;
  gint64 id;
  int episode;

  g_variant_get (parameter, "(ix)", &episode, &id);
  if (self->record != NULL && kith_work_words_find_kind ((KithEpisodeKind)episode, &kind))
    kith_work_ask (widget, self->store, kith_child_record_get_child (self->record), kind, id, NULL, NULL, NULL);
}

static void
close_case_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);
  gint64 id = self->record != NULL ? find_open_referral (self) : 0;

  if (id != 0)
    kith_work_ask (widget, self->store, kith_child_record_get_child (self->record), KITH_WORK_REFERRAL, id, "closure", NULL, NULL);
}

static void
add_warning_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);

  g_return_if_fail (self->record != NULL);

  adw_dialog_present (kith_warning_dialog_new (self->store, kith_child_record_get_child (self->record), NULL), widget);
}

static void
warning_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);
  GListModel *warnings = self->record != NULL ? kith_child_record_get_warnings (self->record) : NULL;

  for (guint i = 0; warnings != NULL && i < g_list_model_get_n_items (warnings); i++)
    {
      g_autoptr(KithWarning) warning = g_list_model_get_item (warnings, i);

      if (kith_warning_get_id (warning) == g_variant_get_int64 (parameter))
        adw_dialog_present (kith_warning_dialog_new (self->store, kith_child_record_get_child (self->record), warning),
                            widget);
    }
}

static void
chronology_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);
  GtkWidget *view = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);

  if (self->record != NULL && view != NULL)
    adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                              ADW_NAVIGATION_PAGE (kith_chronology_page_new (self->store, self->child_id)));
}

static void
present_print (KithChildPage *self,
               KithShareWhat  what)
{
  const KithPrintRequest request = {
    .what = what, .child_id = self->child_id, .filter = { 0, 0, KITH_DATE_NONE, KITH_DATE_NONE },
  };

  if (self->record != NULL)
    adw_dialog_present (kith_print_dialog_new (self->store, &request), GTK_WIDGET (self));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  present_print (KITH_CHILD_PAGE (widget), KITH_SHARE_SUMMARY);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  present_print (KITH_CHILD_PAGE (widget), KITH_SHARE_NOTES);
}

static void
ask_about_retention (KithChildPage   *self,
                     KithRetentionAct act)
{
  g_autoptr(GArray) children = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (children, self->child_id);
  adw_dialog_present (kith_retention_dialog_new (self->store, act, children), GTK_WIDGET (self));
}

static void
hand_over_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ask_about_retention (KITH_CHILD_PAGE (widget), KITH_RETENTION_HAND_OVER);
}

static void
holdings_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  ask_about_retention (KITH_CHILD_PAGE (widget), KITH_RETENTION_SUBJECT_ACCESS);
}

static void
hold_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ask_about_retention (KITH_CHILD_PAGE (widget), KITH_RETENTION_HOLD);
}

static void
restrict_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);

  g_return_if_fail (self->record != NULL);

  kith_restricted_ask_to_change (widget, self->store, self->child_id);
}

static void
lift_restriction_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);

  g_return_if_fail (self->record != NULL);

  kith_restricted_ask_to_lift (widget, self->store, self->child_id);
}

static void
accesses_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  KithChildPage *self = KITH_CHILD_PAGE (widget);

  g_return_if_fail (self->record != NULL);

  kith_restricted_show_accesses (widget, self->store, kith_child_record_get_child (self->record));
}

/* With one that is like it, or that is looked for. */
static void
merge_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.merge-children", "(xx)", KITH_CHILD_PAGE (widget)->child_id, (gint64)0);
}

static void
kith_child_page_dispose (GObject *object)
{
  KithChildPage *self = KITH_CHILD_PAGE (object);

  if (self->clocks_loader != NULL)
    kith_loader_cancel (self->clocks_loader);
  if (self->restriction_loader != NULL)
    kith_loader_cancel (self->restriction_loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_PAGE);
  g_clear_object (&self->clocks_loader);
  g_clear_object (&self->restriction_loader);
  g_clear_object (&self->record);
  g_clear_object (&self->neighbours);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_child_page_parent_class)->dispose (object);
}

static void
kith_child_page_class_init (KithChildPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_page_dispose;

  gtk_widget_class_install_action (widget_class, "child.accesses", NULL, accesses_action);
  gtk_widget_class_install_action (widget_class, "child.add-warning", NULL, add_warning_action);
  gtk_widget_class_install_action (widget_class, "child.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "child.change-school", NULL, change_school_action);
  gtk_widget_class_install_action (widget_class, "child.chronology", NULL, chronology_action);
  gtk_widget_class_install_action (widget_class, "child.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "child.close-case", NULL, close_case_action);
  gtk_widget_class_install_action (widget_class, "child.change-restriction", NULL, restrict_action);
  gtk_widget_class_install_action (widget_class, "child.hand-over", NULL, hand_over_action);
  gtk_widget_class_install_action (widget_class, "child.hold", NULL, hold_action);
  gtk_widget_class_install_action (widget_class, "child.holdings", NULL, holdings_action);
  gtk_widget_class_install_action (widget_class, "child.lift-restriction", NULL, lift_restriction_action);
  gtk_widget_class_install_action (widget_class, "child.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "child.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "child.open-episode", "(ix)", open_episode_action);
  gtk_widget_class_install_action (widget_class, "child.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "child.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "child.record", "s", record_action);
  gtk_widget_class_install_action (widget_class, "child.restrict", NULL, restrict_action);
  gtk_widget_class_install_action (widget_class, "child.warning", "x", warning_action);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "page.find", NULL);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_CHILD_BODY);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, body);
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, record_button);
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, restricted);
}

static void
kith_child_page_init (KithChildPage *self)
{
  self->clocks_loader = kith_loader_new ();
  self->restriction_loader = kith_loader_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.accesses", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.add-warning", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.change-restriction", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.hand-over", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.hold", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.holdings", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.lift-restriction", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.restrict", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.change-school", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.close-case", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.next", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.previous", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.record", FALSE);
}

/**
 * kith_child_page_new:
 * @store: a store that is open
 * @child_id: whose page it is
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_child_page_new (KithStore *store,
                     gint64     child_id)
{
  KithChildPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_CHILD_PAGE, NULL);
  self->store = g_object_ref (store);
  self->child_id = child_id;
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);

  return GTK_WIDGET (self);
}

/**
 * kith_child_page_set_neighbours:
 * @neighbours: the list that the page was opened from
 *
 * Lets the keys go to the next child of the list, and to the one before.
 */
void
kith_child_page_set_neighbours (KithChildPage    *self,
                                KithCaseloadView *neighbours)
{
  g_return_if_fail (KITH_IS_CHILD_PAGE (self));
  g_return_if_fail (KITH_IS_CASELOAD_VIEW (neighbours));

  g_set_object (&self->neighbours, neighbours);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.next", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.previous", TRUE);
}

/**
 * kith_child_page_get_record:
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL while it is waited for
 */
KithChildRecord *
kith_child_page_get_record (KithChildPage *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_PAGE (self), NULL);

  return self->record;
}
