/* kith-child-story.c: what the authority did for a child, referral by referral
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store gives the episodes in the order of the page: the newest referral,
 * what came of it, the next referral, and so on; then early help, care and
 * schools, which hang on no referral. A card begins wherever that changes.
 */

#include "config.h"

#include "kith-child-story.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-episode-row.h"
#include "kith-words.h"

struct _KithChildStory
{
  GtkWidget  parent_instance;

  char      *told;
};

G_DEFINE_FINAL_TYPE (KithChildStory, kith_child_story, GTK_TYPE_WIDGET)

static void
remove_all (KithChildStory *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/* Whatever a person could see of the episodes, to know whether it changed. */
static char *
tell (GListModel *episodes)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (episodes, i);
      g_autofree char *span = kith_episode_words_span (episode);
      const char *detail = kith_episode_get_detail (episode);

      g_string_append_printf (told, "%d %d %s %s\n",
                              (int)kith_episode_get_kind (episode),
                              kith_episode_get_is_open (episode),
                              span, detail != NULL ? detail : "");
    }

  return g_string_free_and_steal (told);
}

static const char *
get_heading (KithEpisodeKind kind)
{
  switch (kind)
    {
    case KITH_EPISODE_EARLY_HELP:
      return _("Early Help");

    case KITH_EPISODE_CARE:
    case KITH_EPISODE_CARE_REVIEW:
    case KITH_EPISODE_EDUCATION_PLAN:
    case KITH_EPISODE_HEALTH_ASSESSMENT:
      return _("Looked After");

    case KITH_EPISODE_PRIVATE_FOSTERING:
      return _("Private Fostering");

    case KITH_EPISODE_MISSING:
      return _("Missing");

    case KITH_EPISODE_CONTACT:
    case KITH_EPISODE_EXPLOITATION:
    case KITH_EPISODE_TRANSFER:
    case KITH_EPISODE_COMPLAINT:
      return _("Contacts and Other Matters");

    case KITH_EPISODE_WORKER:
      return _("Workers");

    case KITH_EPISODE_ATTENDANCE:
      return _("Schools");

    case KITH_EPISODE_REFERRAL:
    case KITH_EPISODE_ASSESSMENT:
    case KITH_EPISODE_SECTION47:
    case KITH_EPISODE_PLAN:
    case KITH_EPISODE_PROTECTION_PLAN:
    case KITH_EPISODE_PROTECTION_REVIEW:
    case KITH_EPISODE_PRE_PROCEEDINGS:
    case KITH_EPISODE_STRATEGY:
    case KITH_EPISODE_CORE_GROUP:
    case KITH_EPISODE_NEED_REVIEW:
    default:
      return _("Referrals and What Came of Them");
    }
}

static gboolean
begins_card (KithEpisode *episode,
             KithEpisode *before)
{
  if (before == NULL || kith_episode_get_kind (episode) == KITH_EPISODE_REFERRAL)
    return TRUE;

  if (kith_episode_get_referral_id (episode) != kith_episode_get_referral_id (before))
    return TRUE;

  return kith_episode_get_referral_id (episode) == 0 &&
         get_heading (kith_episode_get_kind (episode)) != get_heading (kith_episode_get_kind (before));
}

static void
add_heading (KithChildStory *self,
             const char     *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text,
                                   "xalign", 0.0f,
                                   "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "section");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static GtkWidget *
add_card (KithChildStory *self,
          const char     *heading)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_widget_set_parent (list, GTK_WIDGET (self));

  return list;
}

static void
add_cards (KithChildStory *self,
           GListModel     *episodes)
{
  g_autoptr(KithEpisode) before = NULL;
  const char *last_heading = NULL;
  GtkWidget *card = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (episodes); i++)
    {
      g_autoptr(KithEpisode) episode = g_list_model_get_item (episodes, i);
      const char *heading = get_heading (kith_episode_get_kind (episode));

      if (g_strcmp0 (heading, last_heading) != 0)
        add_heading (self, heading);
      if (begins_card (episode, before))
        card = add_card (self, heading);

      gtk_list_box_append (GTK_LIST_BOX (card), kith_episode_row_new (episode));
      last_heading = heading;
      g_set_object (&before, episode);
    }
}

static void
kith_child_story_dispose (GObject *object)
{
  KithChildStory *self = KITH_CHILD_STORY (object);

  remove_all (self);
  g_clear_pointer (&self->told, g_free);

  G_OBJECT_CLASS (kith_child_story_parent_class)->dispose (object);
}

static void
kith_child_story_class_init (KithChildStoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_story_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "child-story");
}

static void
kith_child_story_init (KithChildStory *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
}

/**
 * kith_child_story_set_episodes:
 * @episodes: (element-type KithEpisode): in the order of the store
 *
 * Tells the story anew, unless it is the same. Rows that stay keep the focus.
 */
void
kith_child_story_set_episodes (KithChildStory *self,
                               GListModel     *episodes)
{
  g_autofree char *told = NULL;

  g_return_if_fail (KITH_IS_CHILD_STORY (self));
  g_return_if_fail (G_IS_LIST_MODEL (episodes));

  told = tell (episodes);
  if (g_strcmp0 (told, self->told) == 0)
    return;

  g_set_str (&self->told, told);
  remove_all (self);
  if (g_list_model_get_n_items (episodes) == 0)
    add_heading (self, _("This store knows of nothing that the authority did."));
  else
    add_cards (self, episodes);
}
