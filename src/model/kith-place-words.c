/* kith-place-words.c: what kinds of places and organisations are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-map-words.h"

#include <glib/gi18n.h>

/* What stands in the store and in files, and what is read. */
typedef struct
{
  const char *nick;
  const char *label;
} Word;

static const Word place_words[] = {
  { "school", N_("School") },
  { "park", N_("Park") },
  { "bus-route", N_("Bus route") },
  { "station", N_("Station") },
  { "street", N_("Street") },
  { "shop", N_("Shop") },
  { "food", N_("Place to eat") },
  { "home", N_("Home") },
  { "estate", N_("Estate") },
  { "club", N_("Youth club") },
  { "leisure", N_("Leisure centre") },
  { "service", N_("Service") },
  { "online", N_("Online space") },
  { "other", N_("Other place") },
};

static const Word organisation_words[] = {
  { "school", N_("School") },
  { "health", N_("Health") },
  { "police", N_("Police") },
  { "youth", N_("Youth work") },
  { "housing", N_("Housing") },
  { "transport", N_("Transport") },
  { "business", N_("Business") },
  { "faith", N_("Faith") },
  { "community", N_("Community") },
  { "council", N_("Council") },
  { "other", N_("Other") },
};

static guint
find_nick (const Word *words,
           guint       n_words,
           const char *nick)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_strcmp0 (words[i].nick, nick) == 0)
        return i;
    }

  return n_words;
}

/**
 * kith_place_kind_get_n_kinds:
 *
 * Returns: how many kinds of places there are
 */
guint
kith_place_kind_get_n_kinds (void)
{
  return G_N_ELEMENTS (place_words);
}

/**
 * kith_place_kind_get_nick:
 * @place: which of the kinds, from 0 on
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_place_kind_get_nick (guint place)
{
  g_return_val_if_fail (place < G_N_ELEMENTS (place_words), "");

  return place_words[place].nick;
}

/**
 * kith_place_kind_get_label:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: (transfer none): what that is called; the last of them where it is not known
 */
const char *
kith_place_kind_get_label (const char *nick)
{
  guint place = find_nick (place_words, G_N_ELEMENTS (place_words), nick);

  return _(place_words[MIN (place, G_N_ELEMENTS (place_words) - 1)].label);
}

/**
 * kith_place_kind_get_pictogram:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: (transfer none): the symbolic icon of that kind of place
 */
const char *
kith_place_kind_get_pictogram (const char *nick)
{
  static const char * const pictograms[] = {
    "kith-place-school-symbolic",
    "kith-place-park-symbolic",
    "kith-place-bus-symbolic",
    "kith-place-station-symbolic",
    "kith-place-street-symbolic",
    "kith-place-shop-symbolic",
    "kith-place-food-symbolic",
    "kith-place-home-symbolic",
    "kith-place-estate-symbolic",
    "kith-place-club-symbolic",
    "kith-place-leisure-symbolic",
    "kith-place-service-symbolic",
    "kith-place-online-symbolic",
    "kith-place-place-symbolic",
  };
  guint place = find_nick (place_words, G_N_ELEMENTS (place_words), nick);

  return pictograms[MIN (place, G_N_ELEMENTS (pictograms) - 1)];
}

/**
 * kith_organisation_kind_get_n_kinds:
 *
 * Returns: how many kinds of organisations there are
 */
guint
kith_organisation_kind_get_n_kinds (void)
{
  return G_N_ELEMENTS (organisation_words);
}

/**
 * kith_organisation_kind_get_nick:
 * @place: which of the kinds, from 0 on
 *
 * Returns: (transfer none): what the store and files call it
 */
const char *
kith_organisation_kind_get_nick (guint place)
{
  g_return_val_if_fail (place < G_N_ELEMENTS (organisation_words), "");

  return organisation_words[place].nick;
}

/**
 * kith_organisation_kind_get_label:
 * @nick: (nullable): what the store and files call it
 *
 * Returns: (transfer none): what that is called; the last of them where it is not known
 */
const char *
kith_organisation_kind_get_label (const char *nick)
{
  guint place = find_nick (organisation_words, G_N_ELEMENTS (organisation_words), nick);

  return _(organisation_words[MIN (place, G_N_ELEMENTS (organisation_words) - 1)].label);
}
