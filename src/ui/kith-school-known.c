/* kith-school-known.c: who is known at a school, and where their brothers and sisters are
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-sections.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-school-neighbour.h"
#include "kith-store-school-sheet.h"
#include "kith-text.h"
#include "kith-words.h"

/* Whichever the number is, a press opens its rows. */
static void
add_number_row (KithSchoolSection            *section,
                const char                   *title,
                const char                   *subtitle,
                guint                         n,
                const char                   *sentence,
                const KithSchoolRowsQuestion *question)
{
  GtkWidget *row = kith_school_section_make_row (title, subtitle);
  g_autofree char *told = g_strdup_printf ("%s %s %" G_GINT64_FORMAT, sentence, subtitle != NULL ? subtitle : "",
                                           question->other_id);

  kith_school_section_add_number (row, n);
  kith_school_section_open (row, "rows.open",
                            g_variant_new ("(iix)", (int)question->rows, question->year_group, question->other_id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  kith_school_section_add (section, row, told);
}

static void
add_known (KithSchoolSection *section,
           KithSchoolSheet   *sheet,
           const char        *title,
           guint              n,
           KithSchoolRows     rows,
           int                year_group)
{
  const KithSchoolRowsQuestion question = {
    .rows = rows, .school_id = kith_school_sheet_get_school_id (sheet), .year_group = year_group
  };
  /* Translators: a year group, and how many pupils of it are known. */
  g_autofree char *sentence = g_strdup_printf (ngettext ("%s: %u known pupil", "%s: %u known pupils", n), title, n);

  add_number_row (section, title, NULL, n, sentence, &question);
}

static char *
say_year (int year_group)
{
  char *year = kith_child_words_year_group (year_group);

  if (*year != '\0')
    return year;

  g_free (year);

  return g_strdup (_("Year group not known"));
}

/**
 * kith_school_sections_show_known:
 * @section: where
 * @sheet: the school
 *
 * Shows how many pupils are known, by year group.
 */
void
kith_school_sections_show_known (KithSchoolSection *section,
                                 KithSchoolSheet   *sheet)
{
  g_autofree char *day = kith_words_dup_date (kith_school_sheet_get_as_at (sheet));
  g_autofree char *about = NULL;
  guint n_years;
  const KithYearCount *years = kith_school_sheet_get_years (sheet, &n_years);

  kith_school_section_begin (section);
  if (n_years > 0)
    add_known (section, sheet, _("All year groups"), kith_school_sheet_get_n_known (sheet), KITH_SCHOOL_ROWS_KNOWN, 0);
  for (guint i = 0; i < n_years; i++)
    {
      g_autofree char *title = say_year (years[i].year_group);

      add_known (section, sheet, title, years[i].n, KITH_SCHOOL_ROWS_YEAR, years[i].year_group);
    }

  if (n_years > 0)
    about = g_strdup_printf (_("With an episode, open or closed, or followed by a worker, as at %s"), day);
  else
    about = g_strdup_printf (_("No pupil here has an episode or a worker, as at %s."), day);
  kith_school_section_end (section, about);
}

static char *
name_neighbour (KithSchoolNeighbour *neighbour)
{
  const char *name = kith_school_neighbour_get_name (neighbour);

  if (kith_school_neighbour_get_school_id (neighbour) == 0)
    return g_strdup (_("At no school that is known"));

  return name != NULL ? kith_text_isolate (name) : g_strdup (_("A school without a name"));
}

static const char *
say_relation (KithSchoolNeighbour *neighbour)
{
  if (kith_school_neighbour_feeds (neighbour) && kith_school_neighbour_is_fed (neighbour))
    return _("Pupils go both ways");

  if (kith_school_neighbour_feeds (neighbour))
    return _("Its pupils come here");

  return kith_school_neighbour_is_fed (neighbour) ? _("Pupils go on there") : NULL;
}

static void
add_neighbour (KithSchoolSection   *section,
               KithSchoolSheet     *sheet,
               KithSchoolNeighbour *neighbour)
{
  const KithSchoolRowsQuestion question = {
    .rows = KITH_SCHOOL_ROWS_SIBLINGS,
    .school_id = kith_school_sheet_get_school_id (sheet),
    .other_id = kith_school_neighbour_get_school_id (neighbour),
  };
  guint n = kith_school_neighbour_get_n_siblings (neighbour);
  g_autofree char *name = name_neighbour (neighbour);
  /* Translators: a school, and how many brothers and sisters are there. */
  g_autofree char *sentence = g_strdup_printf (ngettext ("%s: %u brother or sister of known pupils",
                                                         "%s: %u brothers and sisters of known pupils", n), name, n);

  add_number_row (section, name, say_relation (neighbour), n, sentence, &question);
}

/**
 * kith_school_sections_show_neighbours:
 * @section: where
 * @sheet: the school
 *
 * Shows which schools feed it, which it feeds, and how many brothers and
 * sisters of its known pupils are at each.
 */
void
kith_school_sections_show_neighbours (KithSchoolSection *section,
                                      KithSchoolSheet   *sheet)
{
  GListModel *neighbours = kith_school_sheet_get_neighbours (sheet);
  guint n = g_list_model_get_n_items (neighbours);

  kith_school_section_begin (section);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KithSchoolNeighbour) neighbour = g_list_model_get_item (neighbours, i);

      add_neighbour (section, sheet, neighbour);
    }
  kith_school_section_end (section, n > 0
                           ? _("How many brothers and sisters of known pupils are at each")
                           : _("No feeder is known, and no known pupil has a brother or sister at another school."));
}
