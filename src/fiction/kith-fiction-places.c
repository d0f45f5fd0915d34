/* kith-fiction-places.c: what schools and clusters are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A school is called after an estate or a saint. Estates are a bird or a
 * plant and a word for a place, in pairs that nobody built; saints are such
 * as have lost their churches. Each pair is given away once, in an order that
 * is left to chance; when all are gone there are an Upper, a Lower, a Great
 * and a Little one. No name so made was found in a register of schools.
 *
 * The first two secondary schools are always the same, so that pictures and
 * lessons can speak of them.
 */

#include "config.h"

#include "kith-fiction-places.h"

static const char *const estate_firsts[] = {
  "Avocet", "Bistort", "Bogbean", "Bullace", "Chiffchaff", "Comfrey", "Corncrake", "Cowberry", "Curlew",
  "Dabchick", "Dotterel", "Dunnock", "Fieldfare", "Garganey", "Godwit", "Goldcrest", "Lapwing", "Linnet",
  "Merganser", "Nuthatch", "Osier", "Pintail", "Pipit", "Purslane", "Quince", "Redshank", "Samphire",
  "Siskin", "Snipe", "Sorrel", "Stonechat", "Sundew", "Tansy", "Teasel", "Whinchat", "Wigeon", "Woodruff",
};

static const char *const estate_seconds[] = {
  "Bank", "Beacon", "Carr", "Combe", "Croft", "Dell", "Fold", "Garth", "Gate", "Holt", "Hythe", "Ings", "Lane",
  "Lea", "Mere", "Park", "Quay", "Reach", "Rise", "Road", "Row", "Shaw", "Slade", "Spinney", "Staithe", "Weir",
  "Wharf", "Yard",
};

static const char *const saints[] = {
  "Arild", "Balthild", "Beornwald", "Botwine", "Congar", "Cuthfleda", "Edfrith", "Egelwine", "Endelienta",
  "Eormenhild", "Etheldwitha", "Fremund", "Frithestan", "Hardulph", "Herefrith", "Huna", "Hybald", "Indract",
  "Kyneburgha", "Mildgyth", "Osana", "Oswin", "Pandwyna", "Sativola", "Sethrid", "Tancred", "Tetta", "Tibba",
  "Torthred", "Walstan", "Wigstan", "Wulfrun",
};

static const char *const qualifiers[] = { "", "Upper ", "Lower ", "Great ", "Little " };

static const char *const cluster_names[] = {
  "Ellerwick North", "Ellerwick South", "Ellerwick East", "Ellerwick West", "Ellerwick Central",
  "Ellerwick Waterside", "Ellerwick Heath", "Ellerwick Castle", "Ellerwick Moor", "Ellerwick Vale",
};

typedef struct
{
  const char *format;
  const char *type_code;
  const char *type_name;
} TitleForm;

static const TitleForm secondary_forms[] = {
  { "%s Academy", "34", "Academy converter" },
  { "%s Academy", "28", "Academy sponsor led" },
  { "%s School", "01", "Community school" },
  { "%s High School", "05", "Foundation school" },
  { "%s Free School", "35", "Free schools" },
};

static const TitleForm primary_forms[] = {
  { "%s Primary School", "01", "Community school" },
  { "%s Primary School", "34", "Academy converter" },
  { "%s Primary", "28", "Academy sponsor led" },
  { "%s Community Primary School", "01", "Community school" },
  { "%s Primary", "34", "Academy converter" },
};

static const TitleForm unit_forms[] = {
  { "The %s Centre", "14", "Pupil referral unit" },
  { "%s House", "14", "Pupil referral unit" },
};

static const TitleForm saint_secondary_forms[] = {
  { "St %s’s Catholic School", "02", "Voluntary aided school" },
  { "St %s’s Catholic Academy", "34", "Academy converter" },
};

static const TitleForm saint_primary_forms[] = {
  { "St %s’s Catholic Primary School", "02", "Voluntary aided school" },
  { "St %s’s Church of England Primary School", "03", "Voluntary controlled school" },
  { "St %s’s CofE Primary", "34", "Academy converter" },
};

static const KithFictionTitle first_secondaries[] = {
  { (char *)"Wren Park Academy", "34", "Academy converter" },
  { (char *)"Ellerwick High School", "01", "Community school" },
};

struct _KithFictionPlaces
{
  KithFictionRandom *random;
  guint              estates[G_N_ELEMENTS (estate_firsts) * G_N_ELEMENTS (estate_seconds)];
  guint              saint_order[G_N_ELEMENTS (saints)];
  guint              n_estates_given;
  guint              n_saints_given;
  guint              n_clusters_named;
  guint              n_secondaries_named;
};

static void
shuffle_all (KithFictionRandom *random,
             guint             *numbers,
             guint              n_numbers)
{
  for (guint i = 0; i < n_numbers; i++)
    numbers[i] = i;

  kith_fiction_random_shuffle (random, numbers, n_numbers);
}

static char *
name_estate (KithFictionPlaces *self,
             guint              index)
{
  guint round = index / G_N_ELEMENTS (self->estates);
  guint pair = self->estates[index % G_N_ELEMENTS (self->estates)];

  return g_strdup_printf ("%s%s %s",
                          qualifiers[round % G_N_ELEMENTS (qualifiers)],
                          estate_firsts[pair / G_N_ELEMENTS (estate_seconds)],
                          estate_seconds[pair % G_N_ELEMENTS (estate_seconds)]);
}

/* The formats above hold exactly one %s; a replacement keeps the compiler's
 * check of formats for the places that need it.
 */
static char *
fill_form (const char *form,
           const char *name)
{
  g_auto(GStrv) parts = g_strsplit (form, "%s", 2);

  return g_strconcat (parts[0], name, parts[1], NULL);
}

static KithFictionTitle
make_title (KithFictionPlaces *self,
            const TitleForm   *forms,
            guint              n_forms,
            const char        *name)
{
  const TitleForm *form = &forms[kith_fiction_random_below (self->random, n_forms)];

  return (KithFictionTitle){ fill_form (form->format, name), form->type_code, form->type_name };
}

static KithFictionTitle
title_of_saint (KithFictionPlaces *self,
                KithFictionKind    kind)
{
  const char *saint = saints[self->saint_order[self->n_saints_given++]];

  if (kind == KITH_FICTION_SECONDARY)
    return make_title (self, saint_secondary_forms, G_N_ELEMENTS (saint_secondary_forms), saint);

  return make_title (self, saint_primary_forms, G_N_ELEMENTS (saint_primary_forms), saint);
}

static KithFictionTitle
title_of_estate (KithFictionPlaces *self,
                 KithFictionKind    kind)
{
  g_autofree char *estate = name_estate (self, self->n_estates_given++);

  switch (kind)
    {
    case KITH_FICTION_SECONDARY:
      return make_title (self, secondary_forms, G_N_ELEMENTS (secondary_forms), estate);

    case KITH_FICTION_UNIT:
      return make_title (self, unit_forms, G_N_ELEMENTS (unit_forms), estate);

    case KITH_FICTION_PRIMARY:
    default:
      return make_title (self, primary_forms, G_N_ELEMENTS (primary_forms), estate);
    }
}

/**
 * kith_fiction_places_new:
 * @random: (transfer none): a stream, which must outlive the places
 *
 * Makes a town of which nothing has been named yet.
 *
 * Returns: (transfer full): the names
 */
KithFictionPlaces *
kith_fiction_places_new (KithFictionRandom *random)
{
  KithFictionPlaces *self;

  g_return_val_if_fail (random != NULL, NULL);

  self = g_new0 (KithFictionPlaces, 1);
  self->random = random;
  shuffle_all (random, self->estates, G_N_ELEMENTS (self->estates));
  shuffle_all (random, self->saint_order, G_N_ELEMENTS (self->saint_order));

  return self;
}

/**
 * kith_fiction_places_free:
 * @self: (transfer full) (nullable): the names
 *
 * Frees the names.
 */
void
kith_fiction_places_free (KithFictionPlaces *self)
{
  g_free (self);
}

/**
 * kith_fiction_places_name_cluster:
 * @self: the names
 *
 * Names the next cluster: after the quarters of the town first, then after
 * its estates, from the end that schools reach last.
 *
 * Returns: (transfer full): a name that no other cluster has
 */
char *
kith_fiction_places_name_cluster (KithFictionPlaces *self)
{
  guint index;

  g_return_val_if_fail (self != NULL, NULL);

  index = self->n_clusters_named++;

  if (index < G_N_ELEMENTS (cluster_names))
    return g_strdup (cluster_names[index]);

  return name_estate (self, G_N_ELEMENTS (self->estates) - 1 - (index - G_N_ELEMENTS (cluster_names)));
}

/**
 * kith_fiction_places_name_school:
 * @self: the names
 * @kind: what kind of school it is
 *
 * Names the next school.
 *
 * Returns: a title whose name no other school has; the caller frees the name
 */
KithFictionTitle
kith_fiction_places_name_school (KithFictionPlaces *self,
                                 KithFictionKind    kind)
{
  if (kind == KITH_FICTION_SECONDARY && self->n_secondaries_named < G_N_ELEMENTS (first_secondaries))
    {
      KithFictionTitle title = first_secondaries[self->n_secondaries_named++];

      title.name = g_strdup (title.name);
      return title;
    }

  if (kind != KITH_FICTION_UNIT && self->n_saints_given < G_N_ELEMENTS (saints) &&
      kith_fiction_random_chance (self->random, 220))
    return title_of_saint (self, kind);

  return title_of_estate (self, kind);
}

/**
 * kith_fiction_places_draw_address:
 * @self: the names
 *
 * Draws the address of a school.
 *
 * Returns: (transfer full): a street and the town
 */
char *
kith_fiction_places_draw_address (KithFictionPlaces *self)
{
  static const char *const ends[] = { "Avenue", "Close", "Drive", "Hill", "Lane", "Road", "Street", "Way" };
  guint first = kith_fiction_random_below (self->random, G_N_ELEMENTS (estate_firsts));
  guint end = kith_fiction_random_below (self->random, G_N_ELEMENTS (ends));

  return g_strdup_printf ("%s %s, %s", estate_firsts[first], ends[end], KITH_FICTION_AUTHORITY_NAME);
}
