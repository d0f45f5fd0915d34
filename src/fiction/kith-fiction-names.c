/* kith-fiction-names.c: what people in an English town are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names themselves are in the tables beside this file, one for each part
 * of the world. Given and family names are drawn apart from one another, so
 * that a whole name belongs to somebody real only by accident.
 */

#include "config.h"

#include "kith-fiction-names.h"

#include <string.h>

static const char *const adult_women[] = {
  "Amina", "Anne", "Bola", "Caroline", "Claire", "Cynthia", "Deborah", "Gwen", "Hilary", "Joan", "Judith", "Kavita",
  "Lorraine", "Magda", "Marcia", "Nasreen", "Patience", "Rosalind", "Sheila", "Siobhán", "Tendai", "Yvonne",
};

static const char *const adult_men[] = {
  "Alan", "Alun", "Babajide", "Colin", "Derek", "Ewan", "Farooq", "Gareth", "Hugh", "Imran", "Keith", "Leroy",
  "Marek", "Neil", "Patrick", "Raymond", "Selwyn", "Stuart", "Tariq", "Vincent",
};

static const struct
{
  const char *ending;
  const char *for_girls;
} family_endings[] = {
  { "uskas", "uskaitė" },
  { "auskas", "auskaitė" },
  { "skyi", "ska" },
  { "ski", "ska" },
  { "cki", "cka" },
  { "Singh", "Kaur" },
};

/* Sorted by the given name. */
static const char *const preferred_names[][2] = {
  { "Abdirahman", "Abdi" },
  { "Adebayo", "Bayo" },
  { "Aleksander", "Olek" },
  { "Aleksandra", "Ola" },
  { "Alexander", "Alex" },
  { "Alexandru", "Alex" },
  { "Amara", "Mara" },
  { "Anastasiia", "Nastia" },
  { "Angharad", "Hari" },
  { "Babátúndé", "Tunde" },
  { "Bartłomiej", "Bartek" },
  { "Benjamin", "Ben" },
  { "Bethlehem", "Betty" },
  { "Charlotte", "Lottie" },
  { "Chidubem", "Dubem" },
  { "Christopher", "Kit" },
  { "Chukwuemeka", "Emeka" },
  { "Daniel", "Danny" },
  { "Elizabeth", "Libby" },
  { "Gabrielle", "Gabby" },
  { "Gurpreet", "Gary" },
  { "Hiu Lam", "Hannah" },
  { "Jakub", "Kuba" },
  { "Jermaine", "Jay" },
  { "Josephine", "Josie" },
  { "Joshua", "Josh" },
  { "Ka-Ho", "Kelvin" },
  { "Katarzyna", "Kasia" },
  { "Kateryna", "Katia" },
  { "Krzysztof", "Krzyś" },
  { "Małgorzata", "Gosia" },
  { "Mei-Lin", "Lily" },
  { "Mikołaj", "Miki" },
  { "Mofiyinfoluwa", "Fiyin" },
  { "Muhammad", "Mo" },
  { "Mykhailo", "Misha" },
  { "Nathaniel", "Nate" },
  { "Nicholas", "Nick" },
  { "Oleksandr", "Sasha" },
  { "Oluwadamilare-Emmanuel", "Dami" },
  { "Oluwadarasimi", "Dara" },
  { "Oluwaseun", "Seun" },
  { "Oluwatobiloba", "Tobi" },
  { "Rebecca", "Becky" },
  { "Samuel", "Sam" },
  { "Stanisław", "Staś" },
  { "Temiloluwa", "Temi" },
  { "Thomas", "Tom" },
  { "Victoria", "Vicky" },
  { "Wiktoria", "Wika" },
  { "William", "Billy" },
  { "Yaroslav", "Slava" },
  { "Zuzanna", "Zuzia" },
};

static const KithFictionCultureList *const culture_lists[] = {
  &kith_fiction_cultures_africa,
  &kith_fiction_cultures_asia,
  &kith_fiction_cultures_britain,
  &kith_fiction_cultures_europe,
};

static const char *
draw_name (KithFictionRandom         *random,
           const KithFictionNameList *list)
{
  return list->names[kith_fiction_random_below (random, list->n_names)];
}

static guint
list_weight (const KithFictionCultureList *list)
{
  guint weight = 0;

  for (guint i = 0; i < list->n_cultures; i++)
    weight += list->cultures[i].weight;

  return weight;
}

/**
 * kith_fiction_draw_culture:
 * @random: a stream
 *
 * Draws where a family's names come from, as often as it is so in a town.
 *
 * Returns: (transfer none): a culture
 */
const KithFictionCulture *
kith_fiction_draw_culture (KithFictionRandom *random)
{
  guint list_weights[G_N_ELEMENTS (culture_lists)];
  guint weights[32];
  const KithFictionCultureList *list;

  for (guint i = 0; i < G_N_ELEMENTS (culture_lists); i++)
    list_weights[i] = list_weight (culture_lists[i]);

  list = culture_lists[kith_fiction_random_weighted (random, list_weights, G_N_ELEMENTS (list_weights))];
  g_assert (list->n_cultures <= G_N_ELEMENTS (weights));

  for (guint i = 0; i < list->n_cultures; i++)
    weights[i] = list->cultures[i].weight;

  return &list->cultures[kith_fiction_random_weighted (random, weights, list->n_cultures)];
}

/**
 * kith_fiction_draw_given:
 * @random: a stream
 * @culture: where the names come from
 * @sex: 'F', 'M', or 'U' for either
 *
 * Draws a given name.
 *
 * Returns: (transfer none): a name
 */
const char *
kith_fiction_draw_given (KithFictionRandom        *random,
                         const KithFictionCulture *culture,
                         char                      sex)
{
  gboolean is_girl;

  g_return_val_if_fail (culture != NULL, NULL);

  is_girl = sex == 'F' || (sex == 'U' && kith_fiction_random_chance (random, 500));

  return draw_name (random, is_girl ? &culture->girls : &culture->boys);
}

/**
 * kith_fiction_draw_family:
 * @random: a stream
 * @culture: where the names come from
 *
 * Draws a family name, in the form that a brother has.
 *
 * Returns: (transfer none): a name
 */
const char *
kith_fiction_draw_family (KithFictionRandom        *random,
                          const KithFictionCulture *culture)
{
  g_return_val_if_fail (culture != NULL, NULL);

  return draw_name (random, &culture->families);
}

/**
 * kith_fiction_family_for_sex:
 * @family_name: a family name, in the form that a brother has
 * @sex: 'F', 'M' or 'U'
 *
 * Gives a sister her form of the name: Kamiński's sister is Kamińska.
 *
 * Returns: (transfer full): the name
 */
char *
kith_fiction_family_for_sex (const char *family_name,
                             char        sex)
{
  g_return_val_if_fail (family_name != NULL, NULL);

  for (guint i = 0; sex == 'F' && i < G_N_ELEMENTS (family_endings); i++)
    {
      gsize n_kept;

      if (!g_str_has_suffix (family_name, family_endings[i].ending))
        continue;

      n_kept = strlen (family_name) - strlen (family_endings[i].ending);
      return g_strdup_printf ("%.*s%s", (int)n_kept, family_name, family_endings[i].for_girls);
    }

  return g_strdup (family_name);
}

/**
 * kith_fiction_find_preferred:
 * @given_name: a given name
 *
 * Finds what somebody of that name may like to be called.
 *
 * Returns: (transfer none) (nullable): a shorter name
 */
const char *
kith_fiction_find_preferred (const char *given_name)
{
  guint low = 0;
  guint high = G_N_ELEMENTS (preferred_names);

  g_return_val_if_fail (given_name != NULL, NULL);

  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strcmp (given_name, preferred_names[middle][0]);

      if (order == 0)
        return preferred_names[middle][1];

      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

static gboolean
are_descents (const KithFictionCulture *one,
              const KithFictionCulture *other,
              KithFictionDescent        first,
              KithFictionDescent        second)
{
  return (one->descent == first && other->descent == second) ||
         (one->descent == second && other->descent == first);
}

/**
 * kith_fiction_mix_ethnicity:
 * @one: what one parent brings
 * @other: what the other brings
 *
 * Finds the census's code for the children of two parents.
 *
 * Returns: (transfer none): a code
 */
const char *
kith_fiction_mix_ethnicity (const KithFictionCulture *one,
                            const KithFictionCulture *other)
{
  g_return_val_if_fail (one != NULL && other != NULL, NULL);

  if (one->descent == other->descent)
    return one->ethnicity;

  if (are_descents (one, other, KITH_FICTION_DESCENT_WHITE, KITH_FICTION_DESCENT_CARIBBEAN))
    return "MWBC";

  if (are_descents (one, other, KITH_FICTION_DESCENT_WHITE, KITH_FICTION_DESCENT_AFRICAN))
    return "MWBA";

  if (are_descents (one, other, KITH_FICTION_DESCENT_WHITE, KITH_FICTION_DESCENT_ASIAN))
    return "MWAS";

  if (are_descents (one, other, KITH_FICTION_DESCENT_CARIBBEAN, KITH_FICTION_DESCENT_AFRICAN))
    return "BOTH";

  return "MOTH";
}

/**
 * kith_fiction_draw_adult:
 * @random: a stream
 * @with_title: whether to begin with Mrs, Ms, Mr, Miss or Dr
 *
 * Draws the name of somebody who works.
 *
 * Returns: (transfer full): a whole name
 */
char *
kith_fiction_draw_adult (KithFictionRandom *random,
                         gboolean           with_title)
{
  static const char *const women_titles[] = { "Mrs", "Ms", "Mrs", "Miss", "Dr" };
  static const char *const men_titles[] = { "Mr", "Mr", "Mr", "Mr", "Dr" };
  const KithFictionCulture *culture = kith_fiction_draw_culture (random);
  gboolean is_woman = kith_fiction_random_chance (random, 680);
  guint title = kith_fiction_random_below (random, G_N_ELEMENTS (women_titles));
  const KithFictionNameList women = KITH_FICTION_NAME_LIST (adult_women);
  const KithFictionNameList men = KITH_FICTION_NAME_LIST (adult_men);
  const char *given = draw_name (random, is_woman ? &women : &men);
  g_autofree char *family = kith_fiction_family_for_sex (kith_fiction_draw_family (random, culture),
                                                         is_woman ? 'F' : 'M');

  if (!with_title)
    return g_strdup_printf ("%s %s", given, family);

  return g_strdup_printf ("%s %s %s", (is_woman ? women_titles : men_titles)[title], given, family);
}
