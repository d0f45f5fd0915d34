/* kith-school-rolls.c: the rolls of a school, what they say of all pupils, and what the school was before
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-sections.h"

#include <glib/gi18n.h>

#include "kith-child-words.h"
#include "kith-number-words.h"
#include "kith-roll-import.h"
#include "kith-school-past.h"
#include "kith-school-total.h"
#include "kith-text.h"
#include "kith-words.h"

/* A number from one to five can tell who somebody is. */
#define FEWEST_SHOWN_OUTSIDE 6

#define N_ROLLS_ON_SHOW 3

typedef struct
{
  const char *measure;
  const char *title;
} MeasureWords;

static const MeasureWords measures[] =
{
  { "year", N_("Year groups") },
  { "ethnicity", N_("Ethnicity") },
  { "sen", N_("Special educational needs") },
  { "free-meals", N_("Free school meals") },
};

typedef struct
{
  const char *measure;
  const char *code;
  const char *label;
} CodeWords;

static const CodeWords codes[] =
{
  { "sen", "N", N_("None") },
  { "sen", "K", N_("Support at school") },
  { "sen", "E", N_("Education, health and care plan") },
  { "free-meals", "Y", N_("Has free school meals") },
  { "free-meals", "N", N_("Has none") },
};

static char *
say_roll (KithRollImport *roll)
{
  guint n_rows = kith_roll_import_get_n_new (roll) + kith_roll_import_get_n_changed (roll) +
    kith_roll_import_get_n_same (roll) + kith_roll_import_get_n_refused (roll);
  int n_leavers = kith_roll_import_get_n_leavers (roll);
  g_autofree char *rows = kith_number_words (n_rows);
  g_autofree char *same = kith_number_words (kith_roll_import_get_n_same (roll));
  /* Translators: the first is how many rows in all. */
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%s row: %u new, %s the same, %u changed, %u refused",
                                          "%s rows: %u new, %s the same, %u changed, %u refused", n_rows),
                          rows, kith_roll_import_get_n_new (roll), same,
                          kith_roll_import_get_n_changed (roll), kith_roll_import_get_n_refused (roll));
  if (n_leavers >= 0)
    g_string_append_printf (text, ngettext (", %d leaver", ", %d leavers", (gulong)n_leavers), n_leavers);

  return g_string_free_and_steal (text);
}

static GtkWidget *
make_roll (KithRollImport *roll,
           char          **ret_told)
{
  g_autofree char *day = kith_words_dup_date (kith_roll_import_get_day (roll));
  /* Translators: a date. */
  g_autofree char *title = kith_roll_import_get_day (roll) != KITH_DATE_NONE
    ? g_strdup_printf (_("Roll of %s"), day)
    : g_strdup (_("Roll of an unknown day"));
  g_autofree char *counts = say_roll (roll);
  g_autofree char *moment = kith_words_dup_moment (kith_roll_import_get_at (roll));
  guint n_remarks = kith_roll_import_get_n_remarks (roll);
  g_autoptr(GString) about = g_string_new (counts);

  if (n_remarks > 0)
    g_string_append_printf (about, ngettext ("\n%u remark on the file", "\n%u remarks on the file", n_remarks), n_remarks);
  /* Translators: a time, or a day and a time. */
  g_string_append_printf (about, _("\nTaken in: %s"), moment);
  *ret_told = g_strdup_printf ("%s %s", title, about->str);

  return kith_school_section_make_row (title, about->str);
}

/**
 * kith_school_sections_show_rolls:
 * @section: where
 * @sheet: the school
 *
 * Shows the rolls that were taken in, and what each of them said.
 */
void
kith_school_sections_show_rolls (KithSchoolSection *section,
                                 KithSchoolSheet   *sheet)
{
  GListModel *rolls = kith_school_sheet_get_rolls (sheet);
  guint n = g_list_model_get_n_items (rolls);
  GtkWidget *fold = g_object_ref_sink (kith_school_section_make_fold (_("Older Rolls"), NULL));
  g_autoptr(GString) told = g_string_new (NULL);

  kith_school_section_begin (section);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KithRollImport) roll = g_list_model_get_item (rolls, i);
      g_autofree char *row_told = NULL;
      GtkWidget *row = make_roll (roll, &row_told);

      if (i < N_ROLLS_ON_SHOW)
        kith_school_section_add (section, row, row_told);
      else
        adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), row);
      g_string_append (told, row_told);
    }
  if (n > N_ROLLS_ON_SHOW)
    kith_school_section_add (section, fold, told->str);
  g_object_unref (fold);
  kith_school_section_end (section, n > 0 ? NULL : _("No roll of this school has been taken in yet."));
}

static char *
name_code (KithSchoolTotal *total)
{
  const char *measure = kith_school_total_get_measure (total);
  const char *code = kith_school_total_get_code (total);

  if (code == NULL)
    return g_strdup (_("Not known"));

  if (kith_school_total_get_label (total) != NULL)
    return g_strdup (kith_school_total_get_label (total));

  if (g_str_equal (measure, "year"))
    return kith_child_words_year_group ((int)g_ascii_strtoll (code, NULL, 10));

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (g_str_equal (codes[i].measure, measure) && g_str_equal (codes[i].code, code))
        return g_strdup (_(codes[i].label));
    }

  return kith_text_isolate (code);
}

static GtkWidget *
make_total (KithSchoolTotal *total,
            char           **ret_told)
{
  guint n = kith_school_total_get_n (total);
  gboolean is_few = n > 0 && n < FEWEST_SHOWN_OUTSIDE;
  g_autofree char *title = name_code (total);
  GtkWidget *row = kith_school_section_make_row (title, is_few ? _("Few enough to know who it is") : NULL);

  kith_school_section_add_number (row, n);
  *ret_told = g_strdup_printf ("%s %u\n", title, n);

  return row;
}

static void
add_measure (KithSchoolSection  *section,
             GListModel         *totals,
             const MeasureWords *measure)
{
  GtkWidget *fold = g_object_ref_sink (kith_school_section_make_fold (_(measure->title), NULL));
  g_autoptr(GString) told = g_string_new (measure->measure);
  g_autofree char *day = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (totals); i++)
    {
      g_autoptr(KithSchoolTotal) total = g_list_model_get_item (totals, i);
      g_autofree char *row_told = NULL;

      if (!g_str_equal (kith_school_total_get_measure (total), measure->measure))
        continue;

      g_clear_pointer (&day, g_free);
      day = kith_words_dup_date (kith_school_total_get_day (total));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), make_total (total, &row_told));
      g_string_append (told, row_told);
    }

  if (day != NULL)
    {
      /* Translators: a date. */
      g_autofree char *about = g_strdup_printf (_("In the roll of %s"), day);

      g_string_append (told, about);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (fold), about);
      kith_school_section_add (section, fold, told->str);
    }
  g_object_unref (fold);
}

/**
 * kith_school_sections_show_totals:
 * @section: where
 * @sheet: the school
 *
 * Shows what the rolls say of all pupils together, with those of whom they say
 * nothing.
 */
void
kith_school_sections_show_totals (KithSchoolSection *section,
                                  KithSchoolSheet   *sheet)
{
  GListModel *totals = kith_school_sheet_get_totals (sheet);

  kith_school_section_begin (section);
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    add_measure (section, totals, &measures[i]);
  kith_school_section_end (section, g_list_model_get_n_items (totals) > 0
                           ? _("Kept as numbers of the school, and of no pupil. Fewer than 6: shown here, left out of whatever leaves.")
                           : _("A roll with columns for needs, meals or ethnicity brings them in, as numbers of the school."));
}

static char *
say_past (KithSchoolPast *past)
{
  g_autofree char *day = kith_words_dup_date (kith_school_past_get_day (past));
  gboolean has_day = kith_school_past_get_day (past) != KITH_DATE_NONE;

  if (kith_school_past_is_successor (past) && kith_school_past_counts (past))
    return has_day ? g_strdup_printf (_("Became this on %s; what happened here is counted there"), day)
                   : g_strdup (_("Became this; what happened here is counted there"));

  if (kith_school_past_is_successor (past))
    return has_day ? g_strdup_printf (_("Becomes this on %s"), day) : g_strdup (_("Becomes this"));

  if (kith_school_past_counts (past))
    return has_day ? g_strdup_printf (_("Until %s; what happened there is counted here"), day)
                   : g_strdup (_("What happened there is counted here"));

  return has_day ? g_strdup_printf (_("Until %s; nothing of it is in this store"), day)
                 : g_strdup (_("Nothing of it is in this store"));
}

/**
 * kith_school_sections_show_past:
 * @section: where
 * @sheet: the school
 *
 * Shows what the school was before, and what it becomes; a school that was
 * always this one has no such section.
 */
void
kith_school_sections_show_past (KithSchoolSection *section,
                                KithSchoolSheet   *sheet)
{
  GListModel *list = kith_school_sheet_get_past (sheet);

  kith_school_section_begin (section);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithSchoolPast) past = g_list_model_get_item (list, i);
      const char *name = kith_school_past_get_name (past);
      g_autofree char *isolated = name != NULL ? kith_text_isolate (name) : g_strdup (_("A school whose name is not known"));
      g_autofree char *time = say_past (past);
      g_autofree char *about = kith_school_past_get_urn (past) != 0
        ? g_strdup_printf (_("%s\nUnique reference number %d"), time, kith_school_past_get_urn (past))
        : g_strdup (time);
      g_autofree char *told = g_strdup_printf ("%s %s", isolated, about);

      kith_school_section_add (section, kith_school_section_make_row (isolated, about), told);
    }
  kith_school_section_end (section, NULL);
  gtk_widget_set_visible (GTK_WIDGET (section), g_list_model_get_n_items (list) > 0);
}
