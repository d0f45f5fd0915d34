/* kith-fiction-names.h: what people in an English town are called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction-random.h"

G_BEGIN_DECLS

/**
 * KithFictionDescent:
 *
 * What a parent brings to a child of mixed heritage, in the words of the
 * census's list.
 */
typedef enum
{
  KITH_FICTION_DESCENT_WHITE,
  KITH_FICTION_DESCENT_CARIBBEAN,
  KITH_FICTION_DESCENT_AFRICAN,
  KITH_FICTION_DESCENT_ASIAN,
  KITH_FICTION_DESCENT_OTHER,
} KithFictionDescent;

typedef struct
{
  const char *const *names;
  guint              n_names;
} KithFictionNameList;

#define KITH_FICTION_NAME_LIST(array) { (array), G_N_ELEMENTS (array) }

/**
 * KithFictionCulture:
 * @weight: how many of about a thousand families
 * @ethnicity: the census's code that goes with the names
 * @girls: given names of girls
 * @boys: given names of boys
 * @families: family names, in the form that a brother has
 */
typedef struct
{
  guint                weight;
  KithFictionDescent   descent;
  const char          *ethnicity;
  KithFictionNameList  girls;
  KithFictionNameList  boys;
  KithFictionNameList  families;
} KithFictionCulture;

typedef struct
{
  const KithFictionCulture *cultures;
  guint                     n_cultures;
} KithFictionCultureList;

extern const KithFictionCultureList kith_fiction_cultures_africa;
extern const KithFictionCultureList kith_fiction_cultures_asia;
extern const KithFictionCultureList kith_fiction_cultures_britain;
extern const KithFictionCultureList kith_fiction_cultures_europe;

const KithFictionCulture *kith_fiction_draw_culture   (KithFictionRandom        *random);
const char               *kith_fiction_draw_given     (KithFictionRandom        *random,
                                                       const KithFictionCulture *culture,
                                                       char                      sex);
const char               *kith_fiction_draw_family    (KithFictionRandom        *random,
                                                       const KithFictionCulture *culture);
char                     *kith_fiction_family_for_sex (const char               *family_name,
                                                       char                      sex) G_GNUC_WARN_UNUSED_RESULT;
const char               *kith_fiction_find_preferred (const char               *given_name);
const char               *kith_fiction_mix_ethnicity  (const KithFictionCulture *one,
                                                       const KithFictionCulture *other);
char                     *kith_fiction_draw_adult     (KithFictionRandom        *random,
                                                       gboolean                  with_title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
