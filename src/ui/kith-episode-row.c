/* kith-episode-row.c: one stretch of an authority's involvement, as a row of the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is under way is told three times over: by a mark, by a word and by the
 * date that has no end. None of them is a colour.
 */

#include "config.h"

#include "kith-episode-row.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithEpisodeRow
{
  GtkListBoxRow  parent_instance;

  KithEpisode   *episode;

  GtkLabel      *day;
  GtkImage      *mark;
  GtkLabel      *title;
  GtkLabel      *state;
  GtkLabel      *detail;
};

G_DEFINE_FINAL_TYPE (KithEpisodeRow, kith_episode_row, GTK_TYPE_LIST_BOX_ROW)

static char *
say_day (KithEpisode *self)
{
  KithDate start = kith_episode_get_start (self);
  KithDate day = start != KITH_DATE_NONE ? start : kith_episode_get_end (self);

  if (day == KITH_DATE_NONE)
    return g_strdup ("–");

  /* Translators: a short date for a narrow column */
  return kith_date_format (day, _("%-d %b %Y"));
}

/* A school's name says more than the word "school". */
static gboolean
is_school (KithEpisode *episode)
{
  return kith_episode_get_kind (episode) == KITH_EPISODE_ATTENDANCE &&
         kith_episode_get_detail (episode) != NULL;
}

static const char *
get_title (KithEpisode *episode)
{
  if (is_school (episode))
    return kith_episode_get_detail (episode);

  return kith_words_get_episode (kith_episode_get_kind (episode));
}

static const char *
get_state (KithEpisode *episode)
{
  return is_school (episode) ? C_("episode", "Now") : C_("episode", "Open");
}

/* It stands beside other words, and may be anybody's text. */
static char *
isolate (const char *text)
{
  return text != NULL && *text != '\0' ? kith_text_isolate (text) : g_strdup ("");
}

/* A state of the record, and no part of what happened. */
static char *
dup_detail (KithEpisode *episode)
{
  const char *detail = is_school (episode) ? NULL : kith_episode_get_detail (episode);
  g_autofree char *isolated = isolate (detail);

  if (kith_episode_get_standing (episode) != KITH_EPISODE_NOT_YET)
    return g_steal_pointer (&isolated);

  if (*isolated == '\0')
    return g_strdup (_("Not yet in the council’s system"));

  /* Translators: what an episode was about. */
  return g_strdup_printf (_("%s · Not yet in the council’s system"), isolated);
}

static char *
say_detail (KithEpisode *episode)
{
  KithDate start = kith_episode_get_start (episode);
  KithDate end = kith_episode_get_end (episode);
  g_autofree char *isolated = dup_detail (episode);
  g_autofree char *day = NULL;

  if (end == KITH_DATE_NONE || end == start || kith_episode_get_is_open (episode))
    return g_steal_pointer (&isolated);

  day = kith_words_dup_date (end);
  if (*isolated == '\0')
    return g_strdup_printf (_("until %s"), day);

  /* Translators: the last day of something, and what it was about */
  return g_strdup_printf (_("until %s · %s"), day, isolated);
}

static char *
say_all (KithEpisode *episode)
{
  g_autofree char *detail = dup_detail (episode);
  g_autofree char *title = isolate (get_title (episode));
  g_autofree char *span = kith_episode_words_span (episode);
  GString *all = g_string_new (title);

  if (kith_episode_get_is_open (episode))
    g_string_append_printf (all, ", %s", get_state (episode));
  g_string_append_printf (all, ", %s", span);
  if (*detail != '\0')
    g_string_append_printf (all, ", %s", detail);

  return g_string_free_and_steal (all);
}

static void
show_episode (KithEpisodeRow *self)
{
  gboolean is_open = kith_episode_get_is_open (self->episode);
  gboolean is_referral = kith_episode_get_kind (self->episode) == KITH_EPISODE_REFERRAL;
  g_autofree char *day = say_day (self->episode);
  g_autofree char *detail = say_detail (self->episode);
  g_autofree char *all = say_all (self->episode);

  gtk_label_set_text (self->day, day);
  gtk_label_set_text (self->title, get_title (self->episode));
  gtk_label_set_text (self->state, get_state (self->episode));
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->state), is_open);
  gtk_image_set_from_icon_name (self->mark, is_open ? "content-loading-symbolic" : "object-select-symbolic");
  if (is_referral)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, all,
                                  -1);
}

static void
kith_episode_row_dispose (GObject *object)
{
  KithEpisodeRow *self = KITH_EPISODE_ROW (object);

  g_clear_object (&self->episode);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_EPISODE_ROW);

  G_OBJECT_CLASS (kith_episode_row_parent_class)->dispose (object);
}

static void
kith_episode_row_class_init (KithEpisodeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_episode_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-episode-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithEpisodeRow, day);
  gtk_widget_class_bind_template_child (widget_class, KithEpisodeRow, detail);
  gtk_widget_class_bind_template_child (widget_class, KithEpisodeRow, mark);
  gtk_widget_class_bind_template_child (widget_class, KithEpisodeRow, state);
  gtk_widget_class_bind_template_child (widget_class, KithEpisodeRow, title);
}

static void
kith_episode_row_init (KithEpisodeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_episode_row_new:
 * @episode: what the row tells
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
kith_episode_row_new (KithEpisode *episode)
{
  KithEpisodeRow *self = NULL;

  g_return_val_if_fail (KITH_IS_EPISODE (episode), NULL);

  self = g_object_new (KITH_TYPE_EPISODE_ROW, NULL);
  self->episode = g_object_ref (episode);
  show_episode (self);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(ix)", (int)kith_episode_get_kind (episode),
                                    kith_episode_get_id (episode));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "child.open-episode");

  return GTK_WIDGET (self);
}

/**
 * kith_episode_row_get_episode:
 *
 * Returns: (transfer none): what the row tells
 */
KithEpisode *
kith_episode_row_get_episode (KithEpisodeRow *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE_ROW (self), NULL);

  return self->episode;
}
