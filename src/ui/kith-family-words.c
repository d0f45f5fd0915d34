/* kith-family-words.c: what is said of families and their adults
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-family-words.h"

#include <glib/gi18n.h>

#include "kith-people-words.h"
#include "kith-text.h"
#include "kith-words.h"

static const char * const known_words[] =
{
  [KITH_KNOWN_NOT] = N_("Not known"),
  [KITH_KNOWN_YES] = N_("Yes"),
  [KITH_KNOWN_NO] = N_("No"),
};

/**
 * kith_family_words_kind:
 * @kind: what an adult is to a child
 * @sex: (nullable): "F" or "M"
 *
 * Returns: (transfer none): what it is called, such as "Stepfather"
 */
const char *
kith_family_words_kind (KithRelationKind kind,
                        const char      *sex)
{
  g_return_val_if_fail (kind < KITH_N_RELATION_KINDS, "");

  return kith_relation_kind_get_label (kind, sex);
}

/**
 * kith_family_words_known:
 * @known: a yes, a no, or that nobody knows
 *
 * Returns: (transfer none): the word for it
 */
const char *
kith_family_words_known (KithKnown known)
{
  g_return_val_if_fail (known <= KITH_KNOWN_NO, "");

  return _(known_words[known]);
}

/**
 * kith_family_words_sex:
 * @sex: (nullable): "F" or "M"
 *
 * Returns: (transfer none): how somebody is drawn in the picture of a family
 */
const char *
kith_family_words_sex (const char *sex)
{
  if (g_strcmp0 (sex, "F") == 0)
    return _("A circle: female");

  return g_strcmp0 (sex, "M") == 0 ? _("A square: male") : _("A diamond: not recorded, or other");
}

/**
 * kith_family_words_how:
 * @how: how somebody came to hold parental responsibility
 *
 * Returns: (transfer none): the words for it
 */
const char *
kith_family_words_how (KithResponsibilityHow how)
{
  g_return_val_if_fail (how < KITH_N_RESPONSIBILITY_HOWS, "");

  return kith_responsibility_how_get_label (how);
}

/**
 * kith_family_words_arrangement:
 * @arrangement: whether an adult and a child may see each other
 *
 * Returns: (transfer none): the words for it
 */
const char *
kith_family_words_arrangement (KithContactArrangement arrangement)
{
  g_return_val_if_fail (arrangement < KITH_N_ARRANGEMENTS, "");

  return kith_arrangement_get_label (arrangement);
}

/**
 * kith_family_words_title:
 * @family: a family
 *
 * Returns: (transfer full): what it is called
 */
char *
kith_family_words_title (KithFamily *family)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (KITH_IS_FAMILY (family), NULL);

  title = kith_family_dup_title (family);

  return *title != '\0' ? kith_text_isolate (title) : g_strdup (_("Family Without a Name"));
}

/**
 * kith_family_words_adult:
 * @adult: an adult
 *
 * Returns: (transfer full): the name, and the preferred one where it differs
 */
char *
kith_family_words_adult (KithAdult *adult)
{
  const KithAdultValues *values = NULL;
  g_autofree char *name = NULL;
  g_autofree char *preferred = NULL;

  g_return_val_if_fail (KITH_IS_ADULT (adult), NULL);

  values = kith_adult_get_values (adult);
  name = kith_text_isolate (values->name);
  if (values->preferred_name == NULL || g_str_equal (values->preferred_name, values->name))
    return g_steal_pointer (&name);

  preferred = kith_text_isolate (values->preferred_name);

  /* Translators: a name, and what the person prefers to be called */
  return g_strdup_printf (_("%s, called %s"), name, preferred);
}

/**
 * kith_family_words_is:
 * @relation: what an adult is to a child
 *
 * Returns: (transfer full): such as "Stepfather", or the words that somebody wrote
 */
char *
kith_family_words_is (KithRelation *relation)
{
  const KithRelationValues *values = NULL;

  g_return_val_if_fail (KITH_IS_RELATION (relation), NULL);

  values = kith_relation_get_values (relation);
  if (values->words != NULL)
    return kith_text_isolate (values->words);

  return g_strdup (kith_family_words_kind (values->kind, kith_adult_get_values (kith_relation_get_adult (relation))->sex));
}

static void
take (GPtrArray *parts,
      char      *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static char *
join (GPtrArray  *parts,
      const char *between)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (between, (char **)parts->pdata);
}

static char *
say_age (KithAdult *adult,
         KithDate   today)
{
  const KithAdultValues *values = kith_adult_get_values (adult);
  int age = kith_adult_get_age (adult, today);

  if (values->death != KITH_DATE_NONE)
    {
      g_autofree char *day = kith_words_dup_date (values->death);

      return g_strdup_printf (_("died %s"), day);
    }

  if (age == KITH_ADULT_NO_AGE)
    return NULL;

  return values->birth != KITH_DATE_NONE ? g_strdup_printf ("%d", age) : g_strdup_printf (_("about %d"), age);
}

static char *
say_responsibility (const KithRelationValues *values)
{
  g_autofree char *since = NULL;

  if (values->responsibility == KITH_KNOWN_NOT)
    return NULL;

  if (values->responsibility == KITH_KNOWN_NO)
    return g_strdup (_("no parental responsibility"));

  if (values->responsibility_since == KITH_DATE_NONE)
    return g_strdup (_("parental responsibility"));

  since = kith_words_dup_date (values->responsibility_since);

  return g_strdup_printf (_("parental responsibility since %s"), since);
}

static char *
say_household (const KithRelationValues *values)
{
  if (values->in_household == KITH_KNOWN_NOT)
    return NULL;

  return g_strdup (values->in_household == KITH_KNOWN_YES ? _("lives with the child") : _("lives elsewhere"));
}

static char *
say_who (KithRelation *relation,
         const char   *child,
         KithDate      today)
{
  const KithRelationValues *values = kith_relation_get_values (relation);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *is = kith_family_words_is (relation);
  KithAdult *adult = kith_relation_get_adult (relation);

  /* Translators: what an adult is, and to which child, such as "Mother of Amara" */
  take (parts, child != NULL ? g_strdup_printf (_("%s of %s"), is, child) : g_strdup (is));
  take (parts, say_age (adult, today));
  take (parts, g_strdup (kith_adult_get_values (adult)->pronouns));
  take (parts, say_responsibility (values));
  take (parts, say_household (values));

  return join (parts, C_("between facts", " · "));
}

static char *
say_contact (const KithRelationValues *values)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = values->contact_words != NULL ? kith_text_isolate (values->contact_words) : NULL;

  if (values->contact == KITH_ARRANGEMENT_NOT_KNOWN && words == NULL)
    return NULL;

  take (parts, g_strdup (values->contact != KITH_ARRANGEMENT_NOT_KNOWN
                         ? kith_family_words_arrangement (values->contact)
                         : _("Contact")));
  take (parts, g_steal_pointer (&words));
  take (parts, kith_people_words_span (values->contact_from, values->contact_to));

  return join (parts, C_("between facts", " · "));
}

static char *
say_speaks (const KithAdultValues *values)
{
  g_autofree char *language = values->language != NULL ? kith_text_isolate (values->language) : NULL;

  if (values->interpreter != KITH_KNOWN_YES)
    return language != NULL ? g_strdup_printf (_("Speaks %s"), language) : NULL;

  return language != NULL
         ? g_strdup_printf (_("Speaks %s, needs an interpreter"), language)
         : g_strdup (_("Needs an interpreter"));
}

/**
 * kith_family_words_about:
 * @relation: what an adult is to a child
 * @child: (nullable): what the child is called, where it is not plain which
 * @today: the day on which it is read
 *
 * Returns: (transfer full): all but the name and what they must not be told, in lines
 */
char *
kith_family_words_about (KithRelation *relation,
                         const char   *child,
                         KithDate      today)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  const KithRelationValues *values = NULL;
  const KithAdultValues *who = NULL;

  g_return_val_if_fail (KITH_IS_RELATION (relation), NULL);

  values = kith_relation_get_values (relation);
  who = kith_adult_get_values (kith_relation_get_adult (relation));
  take (lines, say_who (relation, child, today));
  take (lines, say_contact (values));
  take (lines, say_speaks (who));
  take (lines, who->contact_wishes != NULL ? kith_text_isolate (who->contact_wishes) : NULL);
  take (lines, who->has_confidential_address ? g_strdup (_("Confidential address")) : NULL);
  take (lines, values->to != KITH_DATE_NONE ? kith_people_words_span (values->from, values->to) : NULL);

  return join (lines, "\n");
}

/**
 * kith_family_words_not_told:
 * @relation: what an adult is to a child
 * @child: (nullable): what the child is called, where it is not plain which
 *
 * Returns: (transfer full) (nullable): that they must not be told, and why;
 *   %NULL where they may be
 */
char *
kith_family_words_not_told (KithRelation *relation,
                            const char   *child)
{
  const KithRelationValues *values = NULL;
  g_autofree char *why = NULL;

  g_return_val_if_fail (KITH_IS_RELATION (relation), NULL);

  values = kith_relation_get_values (relation);
  if (values->not_told == NULL)
    return NULL;

  why = kith_text_isolate (values->not_told);

  return child != NULL
         ? g_strdup_printf (_("Must not be told of %s: %s"), child, why)
         : g_strdup_printf (_("Must not be told: %s"), why);
}

/**
 * kith_family_words_sentence:
 * @relation: what an adult is to a child
 * @child: (nullable): what the child is called, where it is not plain which
 * @today: the day on which it is read
 *
 * Returns: (transfer full): all that is known, as it is heard
 */
char *
kith_family_words_sentence (KithRelation *relation,
                            const char   *child,
                            KithDate      today)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) lines = NULL;
  g_autofree char *about = NULL;
  const KithAdultValues *who = NULL;

  g_return_val_if_fail (KITH_IS_RELATION (relation), NULL);

  about = kith_family_words_about (relation, child, today);
  lines = g_strsplit (about, "\n", -1);
  who = kith_adult_get_values (kith_relation_get_adult (relation));
  take (parts, kith_family_words_adult (kith_relation_get_adult (relation)));
  take (parts, kith_family_words_not_told (relation, child));
  for (guint i = 0; lines[i] != NULL; i++)
    take (parts, g_strdup (lines[i]));
  take (parts, g_strdup (who->telephone));
  take (parts, g_strdup (who->email));

  return join (parts, ", ");
}
