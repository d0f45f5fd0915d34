/* kith-fiction-codes.c: the census's codes, as often as they occur
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The weights are of the size that the national figures have: police before
 * schools, neglect and emotional abuse before the other categories. They are
 * there to look right, and nothing may be learnt from them.
 */

#include "config.h"

#include "kith-fiction-codes.h"

typedef struct
{
  const char *code;
  guint       weight;
} WeightedCode;

static const WeightedCode sources[] = {
  { "6", 280 }, { "2A", 210 }, { "1A", 45 }, { "1B", 20 }, { "1C", 10 }, { "1D", 8 }, { "2B", 12 }, { "3A", 28 },
  { "3B", 24 }, { "3C", 14 }, { "3D", 36 }, { "3E", 44 }, { "3F", 10 }, { "4", 18 }, { "5A", 24 }, { "5B", 38 },
  { "5C", 30 }, { "5D", 36 }, { "7", 34 }, { "8", 48 }, { "9", 20 }, { "10", 6 },
};

/* The same without those who are on holiday with the children. */
static const WeightedCode holiday_sources[] = {
  { "6", 420 }, { "1A", 60 }, { "1B", 30 }, { "3A", 30 }, { "3D", 40 }, { "3E", 60 }, { "4", 24 }, { "5B", 40 },
  { "5C", 36 }, { "7", 40 }, { "8", 50 }, { "9", 30 },
};

static const WeightedCode needs[] = {
  { "N1", 560 }, { "N2", 60 }, { "N3", 55 }, { "N4", 110 }, { "N5", 125 }, { "N6", 60 }, { "N7", 8 }, { "N8", 16 },
};

static const WeightedCode needs_without_action[] = {
  { "N1", 330 }, { "N4", 110 }, { "N5", 130 }, { "N6", 70 }, { "N7", 12 }, { "N9", 90 }, { "N0", 258 },
};

static const WeightedCode categories[] = {
  { "NEG", 480 }, { "EMO", 370 }, { "PHY", 75 }, { "SAB", 40 }, { "MUL", 35 },
};

static const WeightedCode reasons_after_assessment[] = {
  { "RC8", 620 }, { "RC9", 380 },
};

static const WeightedCode reasons_after_services[] = {
  { "RC7", 925 }, { "RC5", 45 }, { "RC3", 18 }, { "RC4", 12 },
};

static const WeightedCode placements[] = {
  { "U6", 430 }, { "U4", 200 }, { "U3", 110 }, { "U1", 70 }, { "K2", 100 }, { "P1", 55 }, { "R1", 15 }, { "S1", 20 },
};

static const WeightedCode placements_from_sixteen[] = {
  { "U6", 280 }, { "U4", 200 }, { "H5", 260 }, { "P2", 60 }, { "K2", 140 }, { "U3", 60 },
};

static const WeightedCode factors_of_children[] = {
  { "3B", 240 }, { "4B", 220 }, { "17A", 110 }, { "16A", 130 }, { "1B", 90 }, { "2B", 80 }, { "18C", 70 }, { "3A", 40 },
  { "5A", 40 }, { "6A", 30 }, { "6B", 35 }, { "4A", 40 }, { "5B", 25 }, { "3C", 20 }, { "4C", 18 }, { "19C", 20 },
  { "19B", 8 }, { "18B", 10 }, { "20", 60 }, { "1C", 8 }, { "2C", 10 }, { "5C", 8 }, { "6C", 8 }, { "22A", 4 }, { "23A", 5 },
  { "12A", 1 }, { "8E", 2 },
};

/* From secondary school on harm comes from outside the home as well. */
static const WeightedCode factors_of_young_people[] = {
  { "3B", 170 }, { "4B", 180 }, { "4A", 170 }, { "17A", 90 }, { "16A", 90 }, { "1B", 60 }, { "2B", 60 }, { "2A", 90 },
  { "1A", 40 }, { "10A", 90 }, { "11A", 50 }, { "13A", 50 }, { "24A", 80 }, { "14A", 100 }, { "15A", 80 }, { "18B", 40 },
  { "18C", 50 }, { "19B", 24 }, { "19C", 20 }, { "7A", 40 }, { "5A", 40 }, { "6A", 24 }, { "12A", 6 }, { "9A", 10 },
  { "3A", 40 }, { "3C", 14 }, { "20", 40 }, { "8F", 2 },
};

static const char *
draw_code (KithFictionRandom  *random,
           const WeightedCode *codes,
           guint               n_codes)
{
  guint weights[40];

  g_assert (n_codes <= G_N_ELEMENTS (weights));

  for (guint i = 0; i < n_codes; i++)
    weights[i] = codes[i].weight;

  return codes[kith_fiction_random_weighted (random, weights, n_codes)].code;
}

/**
 * kith_fiction_draw_source:
 * @random: a stream
 * @on: the day of the referral
 * @age: how old the child is, in years
 *
 * Draws who made a referral. In August no school does.
 *
 * Returns: (transfer none): a code
 */
const char *
kith_fiction_draw_source (KithFictionRandom *random,
                          KithDate           on,
                          int                age)
{
  const char *code;
  int month;

  kith_date_get_ymd (on, NULL, &month, NULL);

  if (month == 8)
    code = draw_code (random, holiday_sources, G_N_ELEMENTS (holiday_sources));
  else
    code = draw_code (random, sources, G_N_ELEMENTS (sources));

  /* A health visitor sees the youngest, a school nurse the others. */
  if (age >= 5 && g_str_equal (code, "3B"))
    return "3C";

  return code;
}

/**
 * kith_fiction_draw_need:
 * @random: a stream
 * @is_taken_further: whether anything followed from the referral
 *
 * Draws a primary need. Only without further action may it stay unstated.
 *
 * Returns: (transfer none): a code
 */
const char *
kith_fiction_draw_need (KithFictionRandom *random,
                        gboolean           is_taken_further)
{
  if (!is_taken_further)
    return draw_code (random, needs_without_action, G_N_ELEMENTS (needs_without_action));

  return draw_code (random, needs, G_N_ELEMENTS (needs));
}

/**
 * kith_fiction_draw_category:
 * @random: a stream
 *
 * Draws the category of abuse of a child protection plan.
 *
 * Returns: (transfer none): a code
 */
const char *
kith_fiction_draw_category (KithFictionRandom *random)
{
  return draw_code (random, categories, G_N_ELEMENTS (categories));
}

/**
 * kith_fiction_draw_closure_reason:
 * @random: a stream
 * @is_after_assessment: whether nothing followed from the assessment
 *
 * Draws why a case was closed.
 *
 * Returns: (transfer none): a code
 */
const char *
kith_fiction_draw_closure_reason (KithFictionRandom *random,
                                  gboolean           is_after_assessment)
{
  if (is_after_assessment)
    return draw_code (random, reasons_after_assessment, G_N_ELEMENTS (reasons_after_assessment));

  return draw_code (random, reasons_after_services, G_N_ELEMENTS (reasons_after_services));
}

/**
 * kith_fiction_draw_placement:
 * @random: a stream
 * @age: how old the child is, in years
 *
 * Draws where a looked-after child lives. Nobody under sixteen lives alone.
 *
 * Returns: (transfer none): a code
 */
const char *
kith_fiction_draw_placement (KithFictionRandom *random,
                             int                age)
{
  if (age >= 16)
    return draw_code (random, placements_from_sixteen, G_N_ELEMENTS (placements_from_sixteen));

  return draw_code (random, placements, G_N_ELEMENTS (placements));
}

/**
 * kith_fiction_draw_factors:
 * @random: a stream
 * @age: how old the child is, in years
 * @factors: (element-type utf8): where they are added, none of them twice
 *
 * Draws what an assessment found.
 */
void
kith_fiction_draw_factors (KithFictionRandom *random,
                           int                age,
                           GPtrArray         *factors)
{
  guint n_factors = (guint)kith_fiction_random_low (random, 1, 6);

  for (guint i = 0; i < n_factors; i++)
    {
      const char *code;

      if (age >= 11)
        code = draw_code (random, factors_of_young_people, G_N_ELEMENTS (factors_of_young_people));
      else
        code = draw_code (random, factors_of_children, G_N_ELEMENTS (factors_of_children));

      if (!g_ptr_array_find_with_equal_func (factors, code, g_str_equal, NULL))
        g_ptr_array_add (factors, g_strdup (code));
    }
}
