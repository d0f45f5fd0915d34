/* kith-adult.c: an adult of a child's family or household
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-adult.h"

#include "kith-text.h"

struct _KithAdult
{
  GObject          parent_instance;

  KithAdultValues  values;           /* its texts are the object's own */
};

G_DEFINE_FINAL_TYPE (KithAdult, kith_adult, G_TYPE_OBJECT)

static void
kith_adult_finalize (GObject *object)
{
  KithAdultValues *values = &KITH_ADULT (object)->values;

  g_free ((char *)values->name);
  g_free ((char *)values->preferred_name);
  g_free ((char *)values->other_names);
  g_free ((char *)values->sex);
  g_free ((char *)values->pronouns);
  g_free ((char *)values->telephone);
  g_free ((char *)values->email);
  g_free ((char *)values->language);
  g_free ((char *)values->contact_wishes);

  G_OBJECT_CLASS (kith_adult_parent_class)->finalize (object);
}

static void
kith_adult_class_init (KithAdultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_adult_finalize;
}

static void
kith_adult_init (KithAdult *self)
{
}

/**
 * kith_adult_new:
 * @values: what is known of them; copied
 *
 * Returns: (transfer full): them, as it was read; it never changes
 */
KithAdult *
kith_adult_new (const KithAdultValues *values)
{
  KithAdult *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_ADULT, NULL);
  self->values = *values;
  self->values.name = kith_text_tame (values->name);
  self->values.preferred_name = kith_text_tame (values->preferred_name);
  self->values.other_names = kith_text_tame (values->other_names);
  self->values.sex = g_strdup (values->sex);
  self->values.pronouns = kith_text_tame (values->pronouns);
  self->values.telephone = kith_text_tame (values->telephone);
  self->values.email = kith_text_tame (values->email);
  self->values.language = kith_text_tame (values->language);
  self->values.contact_wishes = kith_text_tame (values->contact_wishes);

  return self;
}

/**
 * kith_adult_get_values:
 * @self: an adult
 *
 * Returns: (transfer none): what is known of them
 */
const KithAdultValues *
kith_adult_get_values (KithAdult *self)
{
  g_return_val_if_fail (KITH_IS_ADULT (self), NULL);

  return &self->values;
}

/**
 * kith_adult_get_age:
 * @self: an adult
 * @on: a day
 *
 * Of who died it is the age at which they did. An age that was told grows by a
 * year with each year since.
 *
 * Returns: how old they are on that day; %KITH_ADULT_NO_AGE where nobody knows
 */
int
kith_adult_get_age (KithAdult *self,
                    KithDate   on)
{
  const KithAdultValues *values = NULL;

  g_return_val_if_fail (KITH_IS_ADULT (self), KITH_ADULT_NO_AGE);

  values = &self->values;
  if (values->death != KITH_DATE_NONE)
    on = MIN (on, values->death);

  if (values->birth != KITH_DATE_NONE)
    return values->birth <= on ? kith_date_years_between (values->birth, on) : KITH_ADULT_NO_AGE;

  if (values->age == KITH_ADULT_NO_AGE || values->age_on == KITH_DATE_NONE)
    return KITH_ADULT_NO_AGE;

  return values->age + (on > values->age_on ? kith_date_years_between (values->age_on, on) : 0);
}
