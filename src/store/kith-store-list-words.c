/* kith-store-list-words.c: what a list changes, old to new
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-list-words.h"

#include <glib/gi18n.h>

#include "kith-roll-file.h"
#include "kith-text.h"

/**
 * kith_list_words_field:
 * @field: a field
 *
 * Returns: (transfer none): what it is called
 */
const char *
kith_list_words_field (KithField field)
{
  return gettext (kith_field_get_label (field));
}

/**
 * kith_list_words_day:
 * @day: a day, or %KITH_DATE_NONE
 *
 * Returns: (transfer full) (nullable): the day in words
 */
char *
kith_list_words_day (KithDate day)
{
  return day != KITH_DATE_NONE ? kith_date_format (day, C_("date", "%-e %B %Y")) : NULL;
}

/**
 * kith_list_words_year_group:
 * @year_group: a year group, or %KITH_ROLL_NO_YEAR_GROUP
 *
 * Returns: (transfer full) (nullable): as a school says it
 */
char *
kith_list_words_year_group (int year_group)
{
  if (year_group == KITH_ROLL_NO_YEAR_GROUP)
    return NULL;

  if (year_group < 0)
    return g_strdup (C_("year group", "Nursery"));

  return year_group == 0 ? g_strdup (C_("year group", "Reception")) : g_strdup_printf ("%d", year_group);
}

static void
add_separator (GString *text)
{
  if (text->len > 0)
    g_string_append (text, "; ");
}

/**
 * kith_list_words_add_change:
 * @text: what is changed besides
 * @label: what it is
 * @old: (nullable): what the store has
 * @new: (nullable): what the file says
 *
 * Adds one change.
 */
void
kith_list_words_add_change (GString    *text,
                            const char *label,
                            const char *old,
                            const char *new)
{
  g_autofree char *old_text = kith_text_isolate (old != NULL ? old : C_("value", "nothing"));
  g_autofree char *new_text = kith_text_isolate (new != NULL ? new : C_("value", "nothing"));

  add_separator (text);
  /* Translators: what is changed, from, to */
  g_string_append_printf (text, _("%s: %s → %s"), label, old_text, new_text);
}

/**
 * kith_list_words_add_sentence:
 * @text: what is changed besides
 * @sentence: a sentence without its full stop
 *
 * Adds something that is no change of a value.
 */
void
kith_list_words_add_sentence (GString    *text,
                              const char *sentence)
{
  add_separator (text);
  g_string_append (text, sentence);
}
