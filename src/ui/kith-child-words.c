/* kith-child-words.c: what a child is called, and what is said of one in a line
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name is somebody's own text: of any length, in any script, in any
 * direction. Wherever one stands beside other words it is isolated, so that it
 * cannot turn them round.
 */

#include "config.h"

#include "kith-child-words.h"

#include <glib/gi18n.h>

#include "kith-text.h"
#include "kith-words.h"

static void
add_part (GPtrArray *parts,
          char      *part)
{
  if (kith_text_is_there (part))
    g_ptr_array_add (parts, part);
  else
    g_free (part);
}

static void
add_word (GPtrArray  *words,
          const char *word)
{
  if (kith_text_is_there (word))
    g_ptr_array_add (words, (char *)word);
}

/* What stands in a line side by side, in an order that no grammar asks for. */
static char *
join_parts (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);

  /* Translators: what stands between the facts of a line: 14 · Year 10 · Wren Park Academy */
  return g_strjoinv (C_("between facts", " · "), (char **)parts->pdata);
}

/**
 * kith_child_words_has_name:
 *
 * Returns: whether a name is known; a census has none
 */
gboolean
kith_child_words_has_name (KithChild *child)
{
  g_return_val_if_fail (KITH_IS_CHILD (child), FALSE);

  return kith_text_is_there (kith_child_get_given_name (child)) ||
         kith_text_is_there (kith_child_get_family_name (child)) ||
         kith_text_is_there (kith_child_get_preferred_name (child));
}

/**
 * kith_child_words_title:
 *
 * Returns: (transfer full): the name, isolated; or the authority's identifier,
 *   said to be one
 */
char *
kith_child_words_title (KithChild *child)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  if (!kith_text_is_there (kith_child_get_display_name (child)))
    return g_strdup (_("Child without a name"));

  name = kith_text_isolate (kith_child_get_display_name (child));
  if (kith_child_words_has_name (child))
    return g_steal_pointer (&name);

  /* Translators: %s is the authority's identifier of a child whose name is not known. */
  return g_strdup_printf (_("Child %s"), name);
}

/**
 * kith_child_words_age:
 * @on: the day that the age is of; %KITH_DATE_NONE for today
 *
 * Returns: (transfer full): the age in years, or that the child is not yet
 *   born or has died; empty where nothing is known
 */
char *
kith_child_words_age (KithChild *child,
                      KithDate   on)
{
  KithDate birth;
  KithDate expected;
  KithDate death;
  int age;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  birth = kith_child_get_birth (child);
  expected = kith_child_get_expected_birth (child);
  death = kith_child_get_death (child);

  if (death != KITH_DATE_NONE)
    {
      g_autofree char *day = kith_words_dup_date (death);

      return g_strdup_printf (_("died %s"), day);
    }

  if (birth == KITH_DATE_NONE && expected != KITH_DATE_NONE)
    {
      g_autofree char *day = kith_words_dup_date (expected);

      return g_strdup_printf (_("due %s"), day);
    }

  if (birth == KITH_DATE_NONE)
    return g_strdup ("");

  age = kith_child_get_age (child, on == KITH_DATE_NONE ? kith_date_today () : on);
  if (age == 0)
    return g_strdup (C_("age", "under 1"));

  return g_strdup_printf ("%d", age);
}

/**
 * kith_child_words_year_group:
 * @year_group: a year group, or %KITH_CHILD_NO_YEAR_GROUP
 *
 * Returns: (transfer full): such as "Year 10"; empty where it is not known
 */
char *
kith_child_words_year_group (int year_group)
{
  if (year_group == KITH_CHILD_NO_YEAR_GROUP)
    return g_strdup ("");

  if (year_group < 0)
    return g_strdup (C_("year group", "Nursery"));

  if (year_group == 0)
    return g_strdup (C_("year group", "Reception"));

  return g_strdup_printf (C_("year group", "Year %d"), year_group);
}

/**
 * kith_child_words_year:
 *
 * Returns: (transfer full): such as "Year 10"; empty where it is not known
 */
char *
kith_child_words_year (KithChild *child)
{
  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  return kith_child_words_year_group (kith_child_get_year_group (child));
}

/**
 * kith_child_words_facts:
 * @on: the day that the age is of
 * @with_state: whether what the child is to the authority belongs to it
 *
 * Returns: (transfer full): such as "14 · Year 10 · Wren Park Academy · Child in need"
 */
char *
kith_child_words_facts (KithChild *child,
                        KithDate   on,
                        gboolean   with_state)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *school;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  school = kith_child_get_school (child);
  add_part (parts, kith_child_words_age (child, on));
  add_part (parts, kith_child_words_year (child));
  add_part (parts, kith_text_is_there (school) ? kith_text_isolate (school) : g_strdup (_("School not known")));
  if (with_state)
    add_part (parts, g_strdup (kith_words_get_case_state (kith_child_get_state (child))));

  return join_parts (parts);
}

/**
 * kith_child_words_event:
 *
 * Returns: (transfer full): what put the child on the list, such as
 *   "3 November 2026 · Schools"; empty for a list that is not about events
 */
char *
kith_child_words_event (KithChild *child)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *label;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  label = kith_child_get_event_label (child);
  add_part (parts, kith_words_dup_date (kith_child_get_event (child)));
  add_part (parts, g_strdup (label != NULL ? label : ""));

  return join_parts (parts);
}

/**
 * kith_child_words_warnings:
 *
 * Returns: (transfer full): such as "Warning: Risk posed to worker"; empty
 *   where there is none
 */
char *
kith_child_words_warnings (KithChild *child)
{
  g_autofree char *isolated = NULL;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  if (!kith_text_is_there (kith_child_get_warnings (child)))
    return g_strdup ("");

  isolated = kith_text_isolate (kith_child_get_warnings (child));

  /* Translators: %s is what kind of warnings there are on a child, such as "Risk posed to worker, MARAC case". */
  return g_strdup_printf (_("Warning: %s"), isolated);
}

/**
 * kith_child_words_search:
 *
 * Returns: (transfer full): the names and identifiers, folded as a search folds them
 */
char *
kith_child_words_search (KithChild *child)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  g_return_val_if_fail (KITH_IS_CHILD (child), NULL);

  add_word (words, kith_child_get_given_name (child));
  add_word (words, kith_child_get_preferred_name (child));
  add_word (words, kith_child_get_family_name (child));
  add_word (words, kith_child_get_la_child_id (child));
  add_word (words, kith_child_get_upn (child));
  g_ptr_array_add (words, NULL);
  joined = g_strjoinv (" ", (char **)words->pdata);

  return kith_text_fold (joined);
}

/**
 * kith_episode_words_span:
 *
 * Returns: (transfer full): such as "3 November 2026 to 9 December 2026"
 */
char *
kith_episode_words_span (KithEpisode *episode)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (KITH_IS_EPISODE (episode), NULL);

  start = kith_words_dup_date (kith_episode_get_start (episode));
  end = kith_words_dup_date (kith_episode_get_end (episode));

  if (*start != '\0' && *end != '\0' && !g_str_equal (start, end))
    return g_strdup_printf (_("%s to %s"), start, end);

  if (*start != '\0' && kith_episode_get_is_open (episode))
    return g_strdup_printf (_("since %s"), start);

  if (*start != '\0')
    return g_steal_pointer (&start);

  if (*end != '\0')
    return g_strdup_printf (_("until %s"), end);

  return g_strdup (_("Date not known"));
}
