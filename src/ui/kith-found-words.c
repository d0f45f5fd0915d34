/* kith-found-words.c: how much was found, in words
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-found-words.h"

#include <glib/gi18n.h>

/**
 * kith_found_words_get_n_children:
 * @found: what was found
 *
 * Returns: how many children there are among it
 */
guint
kith_found_words_get_n_children (KithFound *found)
{
  KithSearchResult *people = NULL;

  g_return_val_if_fail (KITH_IS_FOUND (found), 0);

  people = kith_found_get_people (found);

  return people != NULL ? kith_search_result_get_n_found (people) : 0;
}

static void
take_count (GString *count,
            guint    n,
            char    *words)
{
  if (n > 0)
    g_string_append_printf (count, "%s%s", count->len > 0 ? " · " : "", words);
  g_free (words);
}

/**
 * kith_found_words_count:
 * @found: what was found
 * @has_children: whether children are shown
 * @has_schools: whether schools are shown
 * @has_notes: whether plans, documents and notes are shown
 *
 * Returns: (transfer full): such as "2 children · 1 note"; empty where there is nothing
 */
char *
kith_found_words_count (KithFound *found,
                        gboolean   has_children,
                        gboolean   has_schools,
                        gboolean   has_notes)
{
  g_autoptr(GString) count = g_string_new (NULL);
  guint n_children, n_adults, n_schools, n_plans, n_documents, n_notes;

  g_return_val_if_fail (KITH_IS_FOUND (found), NULL);

  n_children = has_children ? kith_found_words_get_n_children (found) : 0;
  n_adults = has_schools ? g_list_model_get_n_items (kith_found_get_adults (found)) : 0;
  n_schools = has_schools ? g_list_model_get_n_items (kith_found_get_schools (found)) : 0;
  n_plans = has_notes ? g_list_model_get_n_items (kith_found_get_plans (found)) : 0;
  n_documents = has_notes ? g_list_model_get_n_items (kith_found_get_documents (found)) : 0;
  n_notes = has_notes ? kith_found_get_n_notes (found) : 0;

  take_count (count, n_children, g_strdup_printf (ngettext ("%u child", "%u children", n_children), n_children));
  take_count (count, n_adults, g_strdup_printf (ngettext ("%u adult", "%u adults", n_adults), n_adults));
  take_count (count, n_schools, g_strdup_printf (ngettext ("%u school", "%u schools", n_schools), n_schools));
  take_count (count, n_plans, g_strdup_printf (ngettext ("%u plan", "%u plans", n_plans), n_plans));
  take_count (count, n_documents, g_strdup_printf (ngettext ("%u document", "%u documents", n_documents), n_documents));
  take_count (count, n_notes, kith_found_get_is_more (found) ? g_strdup_printf (_("more than %u notes"), n_notes)
                                                             : g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes));

  return g_string_free_and_steal (g_steal_pointer (&count));
}
