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

#include <glib/gi18n.h>

#include "kith-child-head.h"
#include "kith-child-identity.h"
#include "kith-child-list-row.h"
#include "kith-child-story.h"
#include "kith-child-words.h"
#include "kith-load-view.h"
#include "kith-school-chooser-dialog.h"

struct _KithChildPage
{
  AdwNavigationPage    parent_instance;

  KithStore           *store;
  gint64               child_id;
  KithChildRecord     *record;
  char                *shown_siblings;

  KithLoadView        *load_view;
  KithChildHead       *head;
  KithChildStory      *story;
  KithChildIdentity   *identity;
  AdwActionRow        *school;
  AdwPreferencesGroup *siblings_group;
  GtkListBox          *siblings;
};

G_DEFINE_FINAL_TYPE (KithChildPage, kith_child_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

static KithEpisode *
find_attendance (KithChildRecord *record)
{
  GListModel *episodes = kith_child_record_get_episodes (record);

  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (episodes, i);

      if (kith_episode_get_kind (episode) == KITH_EPISODE_ATTENDANCE && kith_episode_get_is_open (episode))
        return g_steal_pointer (&episode);
    }

  return NULL;
}

static void
show_school (KithChildPage *self,
             KithChild     *child)
{
  g_autoptr(KithEpisode) attendance = find_attendance (self->record);
  g_autofree char *year = kith_child_words_year (child);
  g_autofree char *span = attendance != NULL ? kith_episode_words_span (attendance) : g_strdup ("");
  g_autofree char *both = NULL;
  const char *school = kith_child_get_school (child);

  /* Translators: the year group, and since when at the school */
  if (*year != '\0' && *span != '\0')
    both = g_strdup_printf (_("%s, %s"), year, span);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->school), has_text (school) ? school : _("Not known"));
  adw_action_row_set_subtitle (self->school, both != NULL ? both : *year != '\0' ? year : span);
}

static GtkWidget *
make_sibling_row (KithChild *sibling,
                  KithDate   as_at)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = kith_child_list_row_new ();
  g_autofree char *description = kith_child_list_row_describe (sibling, as_at);

  kith_child_list_row_set_child (KITH_CHILD_LIST_ROW (content), sibling, as_at);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-child");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", kith_child_get_id (sibling));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);

  return row;
}

static char *
tell_siblings (GListModel *siblings,
               KithDate    as_at)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);
      g_autofree char *description = kith_child_list_row_describe (sibling, as_at);

      g_string_append_printf (told, "%" G_GINT64_FORMAT " %s\n", kith_child_get_id (sibling), description);
    }

  return g_string_free_and_steal (told);
}

static void
show_siblings (KithChildPage *self)
{
  GListModel *siblings = kith_child_record_get_siblings (self->record);
  KithDate as_at = kith_child_record_get_as_at (self->record);
  guint n_siblings = g_list_model_get_n_items (siblings);
  g_autofree char *told = tell_siblings (siblings, as_at);

  /* The same rows stay, so that the keyboard's focus stays in them. */
  if (g_strcmp0 (told, self->shown_siblings) == 0)
    return;

  g_set_str (&self->shown_siblings, told);
  gtk_list_box_remove_all (self->siblings);
  for (guint i = 0; i < n_siblings; i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);

      gtk_list_box_append (self->siblings, make_sibling_row (sibling, as_at));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->siblings), n_siblings > 0);
  adw_preferences_group_set_description (self->siblings_group,
                                         n_siblings > 0 ? NULL : _("None that this store knows."));
}

static void
show_record (KithChildPage   *self,
             KithChildRecord *record)
{
  KithChild *child = kith_child_record_get_child (record);
  g_autofree char *title = NULL;

  g_set_object (&self->record, record);
  title = kith_child_words_title (child);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  kith_child_head_set_record (self->head, record);
  kith_child_identity_set_child (self->identity, child);
  show_school (self, child);
  show_siblings (self);
  kith_child_story_set_episodes (self->story, kith_child_record_get_episodes (record));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.change-school", TRUE);
  kith_load_view_show_content (self->load_view);
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
    show_record (self, record);
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
kith_child_page_dispose (GObject *object)
{
  KithChildPage *self = KITH_CHILD_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_PAGE);
  g_clear_object (&self->record);
  g_clear_object (&self->store);
  g_clear_pointer (&self->shown_siblings, g_free);

  G_OBJECT_CLASS (kith_child_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, head);
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, identity);
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, load_view);
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, school);
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, siblings);
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, siblings_group);
  gtk_widget_class_bind_template_child (widget_class, KithChildPage, story);
}

static void
kith_child_page_class_init (KithChildPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_page_dispose;

  gtk_widget_class_install_action (widget_class, "child.change-school", NULL, change_school_action);
  gtk_widget_class_install_action (widget_class, "page.reload", NULL, reload_action);

  g_type_ensure (KITH_TYPE_CHILD_HEAD);
  g_type_ensure (KITH_TYPE_CHILD_IDENTITY);
  g_type_ensure (KITH_TYPE_CHILD_STORY);
  g_type_ensure (KITH_TYPE_LOAD_VIEW);
  bind_template (widget_class);
}

static void
kith_child_page_init (KithChildPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "child.change-school", FALSE);
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
