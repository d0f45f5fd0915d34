/* kith-fiction-identity.c: the numbers that a pupil has
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A unique pupil number is a check letter, the authority, the school where
 * the child began, the year of that, and a serial number. The authority is
 * one that does not exist, so that every number is right in all its parts and
 * can belong to nobody.
 */

#include "config.h"

#include "kith-fiction-identity.h"

#define MAX_SERIAL 999
#define N_DIGITS 12

static char
find_check_letter (const char *digits)
{
  static const char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";
  guint sum = 0;

  for (guint i = 0; i < N_DIGITS; i++)
    sum += (guint)(digits[i] - '0') * (i + 2);

  return letters[sum % (sizeof letters - 1)];
}

/* A temporary number ends in a letter, and its first letter checks nothing. */
static char *
make_temporary (KithFictionRandom *random,
                const char        *upn)
{
  static const char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";
  guint letter = kith_fiction_random_below (random, sizeof letters - 1);

  return g_strdup_printf ("%.12s%c", upn, letters[letter]);
}

static char *
make_upn (KithFictionBuild *self,
          KithFictionChild *child)
{
  guint school = kith_fiction_build_get_household (self, child->family)->primary;
  KithFictionSite *site = kith_fiction_build_get_site (self, school);
  KithSchoolRecord *record = g_ptr_array_index (self->fiction->schools, school);
  int birth_year = kith_fiction_school_year (child->record->birth);
  guint entry = (guint)(birth_year + 5) % 100;
  guint serial = ++site->serials[entry];
  g_autofree char *digits = NULL;

  /* A school of that size would be the largest in the country many times over. */
  g_assert (serial <= MAX_SERIAL);
  digits = g_strdup_printf ("%s%s%02u%03u", self->fiction->authority_code,
                            record->establishment_number, entry, serial);

  return g_strdup_printf ("%c%s", find_check_letter (digits), digits);
}

/* Of one in 250 the sources disagree, one has a temporary number, and one had it first. */
static void
give_upn (KithFictionBuild  *self,
          KithFictionRandom *random,
          KithFictionChild  *child)
{
  KithCinChild *record = child->record;
  g_autofree char *upn = make_upn (self, child);

  switch (kith_fiction_random_below (random, 250))
    {
    case 0:
      record->upn_unknown = g_strdup ("UN5");
      break;

    case 1:
      record->upn = make_temporary (random, upn);
      break;

    case 2:
      record->former_upn = make_temporary (random, upn);
      record->upn = g_steal_pointer (&upn);
      break;

    default:
      record->upn = g_steal_pointer (&upn);
      break;
    }
}

static void
draw_disabilities (KithFictionRandom *random,
                   guint              distress,
                   GPtrArray         *disabilities)
{
  static const char *const codes[] = {
    "AUT", "BEH", "COMM", "CON", "DDA", "HAND", "HEAR", "INC", "LD", "MOB", "PC", "VIS",
  };
  static const guint weights[] = { 30, 16, 12, 2, 6, 3, 5, 4, 24, 8, 5, 4 };
  guint n_codes;

  /* Where many are in distress, some of it is a disability of behaviour. */
  if (kith_fiction_random_chance (random, distress / 4))
    {
      g_ptr_array_add (disabilities, g_strdup ("BEH"));
      return;
    }

  if (!kith_fiction_random_chance (random, 140))
    {
      g_ptr_array_add (disabilities, g_strdup ("NONE"));
      return;
    }

  n_codes = (guint)kith_fiction_random_low (random, 1, 3);

  for (guint i = 0; i < n_codes; i++)
    {
      const char *code = codes[kith_fiction_random_weighted (random, weights, G_N_ELEMENTS (weights))];

      if (!g_ptr_array_find_with_equal_func (disabilities, code, g_str_equal, NULL))
        g_ptr_array_add (disabilities, g_strdup (code));
    }
}

/**
 * kith_fiction_build_make_known:
 * @self: a town
 * @random: a stream
 * @child: a child of whom the authority hears, perhaps not for the first time
 *
 * Gives a child the authority's number and what the authority asks about
 * everybody: whether there is a disability.
 */
void
kith_fiction_build_make_known (KithFictionBuild  *self,
                               KithFictionRandom *random,
                               KithFictionChild  *child)
{
  g_return_if_fail (child != NULL);

  if (child->record->la_child_id != NULL)
    return;

  self->last_child_id += 1 + kith_fiction_random_below (random, 40);
  child->record->la_child_id = g_strdup_printf ("EW%u", self->last_child_id);
  draw_disabilities (random, kith_fiction_build_get_plan (self, child->family)->distress,
                     child->record->disabilities);
}

/**
 * kith_fiction_build_identities:
 * @self: a town with pupils
 *
 * Gives every pupil a unique pupil number, but for a few who have none yet.
 */
void
kith_fiction_build_identities (KithFictionBuild *self)
{
  KithFictionRandom random;

  kith_fiction_random_init (&random, self->seed, KITH_FICTION_STREAM_IDENTITY);

  for (guint i = 0; i < self->fiction->children->len; i++)
    give_upn (self, &random, kith_fiction_build_get_child (self, i));
}
