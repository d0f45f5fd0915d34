/* kith-school-meetings.c: the meetings of a school's Team Around the School
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-sections.h"

#include <glib/gi18n.h>

#include "kith-tas-words.h"

static void
add_meeting (KithSchoolSection *section,
             KithTas           *tas)
{
  const KithTasValues *values = kith_tas_get_values (tas);
  g_autofree char *when = kith_tas_words_dup_when (values->day, values->minute);
  g_autofree char *about = kith_tas_words_dup_about (values);
  g_autofree char *told = g_strdup_printf ("%" G_GINT64_FORMAT " %s, %s", values->id, when, about);
  GtkWidget *row = kith_school_section_make_row (when, about);

  kith_school_section_open (row, "win.open-tas", g_variant_new_int64 (values->id));
  kith_school_section_add (section, row, told);
}

/**
 * kith_school_sections_show_meetings:
 * @section: where
 * @sheet: the school
 *
 * Shows its meetings, the newest first.
 */
void
kith_school_sections_show_meetings (KithSchoolSection *section,
                                    KithSchoolSheet   *sheet)
{
  GListModel *meetings = kith_school_sheet_get_meetings (sheet);
  guint n_meetings = g_list_model_get_n_items (meetings);

  kith_school_section_begin (section);
  for (guint i = 0; i < n_meetings; i++)
    {
      g_autoptr(KithTas) tas = g_list_model_get_item (meetings, i);

      add_meeting (section, tas);
    }
  kith_school_section_end (section, n_meetings > 0 ? NULL : _("Nobody has met about the pupils of this school yet."));
}
