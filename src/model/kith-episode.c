/* kith-episode.c: one stretch of an authority's involvement with a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-episode.h"

#include "kith-text.h"

struct _KithEpisode
{
  GObject              parent_instance;

  KithEpisodeKind      kind;
  KithEpisodeStanding  standing;
  gint64               id;
  gint64               referral_id;
  KithDate             start;
  KithDate             end;
  guint                is_open : 1;
  char                *detail;
};

G_DEFINE_FINAL_TYPE (KithEpisode, kith_episode, G_TYPE_OBJECT)

typedef enum
{
  PROP_KIND = 1,
  PROP_ID,
  PROP_REFERRAL_ID,
  PROP_START,
  PROP_END,
  PROP_IS_OPEN,
  PROP_DETAIL,
} KithEpisodeProperty;

static GParamSpec *properties[PROP_DETAIL + 1];

static void
kith_episode_finalize (GObject *object)
{
  KithEpisode *self = KITH_EPISODE (object);

  g_clear_pointer (&self->detail, g_free);

  G_OBJECT_CLASS (kith_episode_parent_class)->finalize (object);
}

static void
kith_episode_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  KithEpisode *self = KITH_EPISODE (object);

  switch ((KithEpisodeProperty)prop_id)
    {
    case PROP_KIND:
      g_value_set_int (value, self->kind);
      break;

    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_REFERRAL_ID:
      g_value_set_int64 (value, self->referral_id);
      break;

    case PROP_START:
      g_value_set_int (value, self->start);
      break;

    case PROP_END:
      g_value_set_int (value, self->end);
      break;

    case PROP_IS_OPEN:
      g_value_set_boolean (value, self->is_open);
      break;

    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_episode_class_init (KithEpisodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kith_episode_finalize;
  object_class->get_property = kith_episode_get_property;

  properties[PROP_KIND] =
    g_param_spec_int ("kind", NULL, NULL,
                      KITH_EPISODE_REFERRAL, KITH_EPISODE_N_KINDS - 1, KITH_EPISODE_REFERRAL, read_only);

  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  properties[PROP_REFERRAL_ID] =
    g_param_spec_int64 ("referral-id", NULL, NULL,
                        G_MININT64, G_MAXINT64, 0, read_only);

  properties[PROP_START] =
    g_param_spec_int ("start", NULL, NULL,
                      G_MININT, G_MAXINT, KITH_DATE_NONE, read_only);

  properties[PROP_END] =
    g_param_spec_int ("end", NULL, NULL,
                      G_MININT, G_MAXINT, KITH_DATE_NONE, read_only);

  properties[PROP_IS_OPEN] =
    g_param_spec_boolean ("is-open", NULL, NULL,
                          FALSE, read_only);

  properties[PROP_DETAIL] =
    g_param_spec_string ("detail", NULL, NULL,
                         NULL, read_only);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_episode_init (KithEpisode *self)
{
}

KithEpisode *
kith_episode_new (KithEpisodeKind     kind,
                  gint64              id,
                  gint64              referral_id,
                  KithDate            start,
                  KithDate            end,
                  gboolean            is_open,
                  KithEpisodeStanding standing,
                  const char         *detail)
{
  KithEpisode *self = g_object_new (KITH_TYPE_EPISODE, NULL);

  self->kind = kind;
  self->id = id;
  self->referral_id = referral_id;
  self->start = start;
  self->end = end;
  self->is_open = !!is_open;
  self->standing = standing;
  self->detail = kith_text_tame (detail);

  return self;
}

/**
 * kith_episode_get_standing:
 *
 * Returns: whose record it is
 */
KithEpisodeStanding
kith_episode_get_standing (KithEpisode *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE (self), KITH_EPISODE_OF_COUNCIL);

  return self->standing;
}

/**
 * kith_episode_get_is_recorded_here:
 *
 * Returns: whether it stands here alone, and the council's system has it not, or not yet
 */
gboolean
kith_episode_get_is_recorded_here (KithEpisode *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE (self), FALSE);

  return self->standing != KITH_EPISODE_OF_COUNCIL;
}

/**
 * kith_episode_get_kind:
 *
 * Returns: what kind of involvement it is
 */
KithEpisodeKind
kith_episode_get_kind (KithEpisode *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE (self), KITH_EPISODE_REFERRAL);

  return self->kind;
}

/**
 * kith_episode_get_id:
 *
 * Returns: its number in the store
 */
gint64
kith_episode_get_id (KithEpisode *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE (self), 0);

  return self->id;
}

/**
 * kith_episode_get_referral_id:
 *
 * Returns: the referral that it belongs to; 0 for none
 */
gint64
kith_episode_get_referral_id (KithEpisode *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE (self), 0);

  return self->referral_id;
}

/**
 * kith_episode_get_start:
 *
 * Returns: the day it began; %KITH_DATE_NONE when that is not known
 */
KithDate
kith_episode_get_start (KithEpisode *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE (self), KITH_DATE_NONE);

  return self->start;
}

/**
 * kith_episode_get_end:
 *
 * Returns: the day it ended; %KITH_DATE_NONE while it is open
 */
KithDate
kith_episode_get_end (KithEpisode *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE (self), KITH_DATE_NONE);

  return self->end;
}

/**
 * kith_episode_get_is_open:
 *
 * Returns: whether it is open on the day that the record speaks of
 */
gboolean
kith_episode_get_is_open (KithEpisode *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE (self), FALSE);

  return self->is_open;
}

/**
 * kith_episode_get_detail:
 *
 * Returns: (nullable): labels of its codes, ready to be shown
 */
const char *
kith_episode_get_detail (KithEpisode *self)
{
  g_return_val_if_fail (KITH_IS_EPISODE (self), NULL);

  return self->detail;
}
