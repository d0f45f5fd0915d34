/* kith-adult.h: an adult of a child's family or household
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithKnown:
 * @KITH_KNOWN_NOT: nobody has said
 * @KITH_KNOWN_YES: it is so
 * @KITH_KNOWN_NO: it is not so
 *
 * A yes, a no, or that nobody knows: which is no no.
 */
typedef enum
{
  KITH_KNOWN_NOT,
  KITH_KNOWN_YES,
  KITH_KNOWN_NO,
} KithKnown;

/* What a #KithAdultValues has for an age that nobody knows. */
#define KITH_ADULT_NO_AGE (-1)

/**
 * KithAdultValues:
 * @id: its row; 0 for one that is not in the store yet
 * @name: what they are called
 * @preferred_name: (nullable): what they wish to be called
 * @other_names: (nullable): those that they had before, or go by as well
 * @sex: (nullable): "F" or "M", as the picture of a family draws them
 * @pronouns: (nullable): such as "she/her"
 * @birth: when they were born; %KITH_DATE_NONE where nobody knows
 * @age: how old they were on @age_on; %KITH_ADULT_NO_AGE where nobody knows
 * @age_on: the day on which they were that; %KITH_DATE_NONE where there is no age
 * @death: when they died, or %KITH_DATE_NONE
 * @telephone: (nullable): where they are rung
 * @email: (nullable): where they are written to
 * @language: (nullable): what they speak
 * @interpreter: whether they need an interpreter
 * @contact_wishes: (nullable): when and how they wish to be reached
 * @has_confidential_address: whether there is an address that is shown only to who asks for it
 *
 * What a #KithAdult is made of.
 */
typedef struct
{
  gint64      id;
  const char *name;
  const char *preferred_name;
  const char *other_names;
  const char *sex;
  const char *pronouns;
  KithDate    birth;
  int         age;
  KithDate    age_on;
  KithDate    death;
  const char *telephone;
  const char *email;
  const char *language;
  KithKnown   interpreter;
  const char *contact_wishes;
  gboolean    has_confidential_address;
} KithAdultValues;

#define KITH_ADULT_VALUES_NONE \
        { .birth = KITH_DATE_NONE, .age = KITH_ADULT_NO_AGE, .age_on = KITH_DATE_NONE, .death = KITH_DATE_NONE }

#define KITH_TYPE_ADULT (kith_adult_get_type ())

G_DECLARE_FINAL_TYPE (KithAdult, kith_adult, KITH, ADULT, GObject)

KithAdult             *kith_adult_new        (const KithAdultValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithAdultValues *kith_adult_get_values (KithAdult             *self);
int                    kith_adult_get_age    (KithAdult             *self,
                                              KithDate               on);

G_END_DECLS
