/* kith-school-terms.c: when a school is open, and who works there on which days
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-school-sections.h"

#include <glib/gi18n.h>

#include "kith-cluster-words.h"
#include "kith-cluster-worker.h"
#include "kith-date-row.h"
#include "kith-term-dialog.h"
#include "kith-text.h"
#include "kith-words.h"

static gboolean
is_within (KithDate day,
           KithDate start,
           KithDate finish)
{
  return start != KITH_DATE_NONE && start <= day && day < finish;
}

static gboolean
is_inset_day (KithSchoolSheet *sheet,
              KithDate         day)
{
  guint n_days;
  const KithInsetDay *days = kith_school_sheet_get_inset_days (sheet, &n_days);

  for (guint i = 0; i < n_days; i++)
    {
      if (days[i].day == day)
        return TRUE;
    }

  return FALSE;
}

/* Weeks begin on a Monday. */
static int
count_weeks (KithTerm *term,
             KithDate  today)
{
  KithDate monday = kith_term_get_start (term) - kith_date_get_weekday (kith_term_get_start (term)) + 1;

  return (today - monday) / 7 + 1;
}

static char *
say_term_now (KithTerm *term,
              KithDate  today)
{
  const char *name = kith_term_dialog_get_title (kith_term_get_name (term));
  g_autofree char *last = NULL;

  if (is_within (today, kith_term_get_break_start (term), kith_term_get_break_finish (term)))
    {
      last = kith_words_dup_date (kith_term_get_break_finish (term) - 1);
      /* Translators: a date. */
      return g_strdup_printf (_("Half-term holiday until %s"), last);
    }

  if (kith_term_is_usual (term))
    return g_strdup (name);

  /* Translators: a term, and how many weeks of it have begun. */
  return g_strdup_printf (_("%s, week %d"), name, count_weeks (term, today));
}

/* Between two terms: until when. */
static char *
say_holidays (GListModel *terms,
              KithDate    today)
{
  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr(KithTerm) term = g_list_model_get_item (terms, i);
      g_autofree char *last = NULL;

      if (kith_term_get_start (term) <= today)
        continue;

      last = kith_words_dup_date (kith_term_get_start (term) - 1);
      /* Translators: a date. */
      return g_strdup_printf (_("Holidays until %s"), last);
    }

  return g_strdup (_("Holidays; nobody has put in when the next term begins"));
}

static char *
say_now (KithSchoolSheet *sheet)
{
  GListModel *terms = kith_school_sheet_get_terms (sheet);
  KithDate today = kith_school_sheet_get_today (sheet);

  if (is_inset_day (sheet, today))
    return g_strdup (_("Today is an INSET day: no pupils are there"));

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr(KithTerm) term = g_list_model_get_item (terms, i);

      if (is_within (today, kith_term_get_start (term), kith_term_get_finish (term)))
        return say_term_now (term, today);
    }

  return say_holidays (terms, today);
}

static char *
say_half_term (KithTerm *term)
{
  g_autofree char *first = kith_words_dup_date (kith_term_get_break_start (term));
  g_autofree char *last = kith_words_dup_date (kith_term_get_break_finish (term) - 1);

  /* Translators: two dates. */
  return g_strdup_printf (_("Half-term %s to %s"), first, last);
}

static char *
say_days (KithTerm *term)
{
  g_autofree char *days = kith_cluster_words_time (kith_term_get_start (term), kith_term_get_finish (term));
  GString *text = g_string_new (days);

  if (kith_term_get_break_start (term) != KITH_DATE_NONE)
    {
      g_autofree char *half_term = say_half_term (term);

      g_string_append_printf (text, "\n%s", half_term);
    }

  if (kith_term_is_own (term))
    g_string_append_printf (text, "\n%s", _("The school’s own dates"));
  else if (kith_term_is_usual (term))
    g_string_append_printf (text, "\n%s", _("The usual months; nobody has put the dates in"));

  return g_string_free_and_steal (text);
}

static void
add_chip (GtkWidget  *row,
          const char *text)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chip, "chip");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
}

static GtkWidget *
make_term (KithTerm *term,
           KithDate  today,
           char    **ret_told)
{
  g_autofree char *days = say_days (term);
  gboolean is_now = is_within (today, kith_term_get_start (term), kith_term_get_finish (term));
  const char *title = kith_term_dialog_get_title (kith_term_get_name (term));
  GtkWidget *row = kith_school_section_make_row (title, days);

  if (is_now)
    add_chip (row, C_("term", "Now"));
  kith_school_section_open (row, "term.change",
                            g_variant_new ("(ii)", (int)kith_term_get_name (term), kith_term_get_start (term)));
  *ret_told = g_strdup_printf ("%s %s %d\n", title, days, is_now);

  return row;
}

/* The next year's stand under a fold, until they are this year's. */
static void
add_terms (KithSchoolSection *section,
           KithSchoolSheet   *sheet)
{
  GListModel *terms = kith_school_sheet_get_terms (sheet);
  KithDate today = kith_school_sheet_get_today (sheet);
  GtkWidget *fold = g_object_ref_sink (kith_school_section_make_fold (_("Next academic year"), NULL));
  g_autoptr(GString) told_next = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr(KithTerm) term = g_list_model_get_item (terms, i);
      g_autofree char *told = NULL;
      GtkWidget *row = make_term (term, today, &told);

      if (i < KITH_N_TERMS)
        {
          kith_school_section_add (section, row, told);
          continue;
        }

      adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), row);
      g_string_append (told_next, told);
    }

  if (told_next->len > 0)
    kith_school_section_add (section, fold, told_next->str);
  g_object_unref (fold);
}

/* What is no day is told by the page, as all that the store refuses. */
static void
inset_day_typed_cb (KithDateRow *row)
{
  KithDate day = KITH_DATE_NONE;

  kith_date_row_get_date (row, &day);
  gtk_widget_activate_action (GTK_WIDGET (row), "inset.add", "i", day);
}

static GtkWidget *
make_inset_day (KithDate day)
{
  g_autofree char *date = kith_date_format (day, _("%A %-d %B %Y"));
  /* Translators: a date. */
  g_autofree char *label = g_strdup_printf (_("Remove %s"), date);
  GtkWidget *row = kith_school_section_make_row (date, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", day);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "inset.remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static GtkWidget *
make_inset_entry (void)
{
  GtkWidget *entry = g_object_new (KITH_TYPE_DATE_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Add a Day, Such as 2/9/2026"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect (entry, "apply", G_CALLBACK (inset_day_typed_cb), NULL);

  return entry;
}

static void
add_inset_days (KithSchoolSection *section,
                KithSchoolSheet   *sheet)
{
  g_autoptr(GString) told = g_string_new ("inset");
  g_autofree char *count = NULL;
  guint n_days;
  const KithInsetDay *days = kith_school_sheet_get_inset_days (sheet, &n_days);
  GtkWidget *fold = NULL;

  count = n_days > 0 ? g_strdup_printf (ngettext ("%u day without pupils", "%u days without pupils", n_days), n_days)
                     : g_strdup (_("None is known"));
  fold = kith_school_section_make_fold (_("INSET days"), count);
  for (guint i = 0; i < n_days; i++)
    {
      adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), make_inset_day (days[i].day));
      g_string_append_printf (told, " %d", days[i].day);
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), make_inset_entry ());
  kith_school_section_add (section, fold, told->str);
}

/**
 * kith_school_sections_show_terms:
 * @section: where
 * @sheet: the school
 *
 * Shows the terms that hold for the school, which of them it is today, and the
 * days on which no pupils are there.
 */
void
kith_school_sections_show_terms (KithSchoolSection *section,
                                 KithSchoolSheet   *sheet)
{
  g_autofree char *now = say_now (sheet);

  kith_school_section_begin (section);
  add_terms (section, sheet);
  add_inset_days (section, sheet);
  kith_school_section_end (section, now);
}

static gboolean
is_past (KithClusterWorker *worker,
         KithDate           today)
{
  KithDate to = kith_cluster_worker_get_to (worker);

  return to != KITH_DATE_NONE && to <= today;
}

static GtkWidget *
make_worker (KithClusterWorker *worker,
             char             **ret_told)
{
  g_autofree char *name = kith_text_isolate (kith_cluster_worker_get_name (worker));
  g_autofree char *days = kith_cluster_words_worker (worker);
  const char *role = kith_cluster_worker_get_role (worker);
  g_autoptr(GString) about = g_string_new (days);

  if (role != NULL)
    g_string_append_printf (about, "\n%s", role);
  if (kith_cluster_worker_get_school_id (worker) == 0)
    g_string_append_printf (about, "\n%s", _("In the whole cluster"));
  *ret_told = g_strdup_printf ("%s %s", name, about->str);

  return kith_school_section_make_row (name, about->str);
}

static guint
add_workers (KithSchoolSection *section,
             KithSchoolSheet   *sheet,
             GtkWidget         *fold,
             GString           *told)
{
  GListModel *workers = kith_school_sheet_get_workers (sheet);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);
      g_autofree char *row_told = NULL;
      GtkWidget *row = NULL;

      if (is_past (worker, kith_school_sheet_get_today (sheet)) != (fold != NULL))
        continue;

      row = make_worker (worker, &row_told);
      if (fold != NULL)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), row);
      else
        kith_school_section_add (section, row, row_told);
      g_string_append_printf (told, "%s\n", row_told);
      n++;
    }

  return n;
}

/**
 * kith_school_sections_show_staff:
 * @section: where
 * @sheet: the school
 *
 * Shows which workers are at the school on which days.
 */
void
kith_school_sections_show_staff (KithSchoolSection *section,
                                 KithSchoolSheet   *sheet)
{
  GtkWidget *fold = g_object_ref_sink (kith_school_section_make_fold (_("Worked Here Before"), NULL));
  g_autoptr(GString) told = g_string_new (NULL);
  guint n;

  kith_school_section_begin (section);
  n = add_workers (section, sheet, NULL, told);
  g_string_truncate (told, 0);
  if (add_workers (section, sheet, fold, told) > 0)
    kith_school_section_add (section, fold, told->str);
  g_object_unref (fold);
  kith_school_section_end (section, n > 0 ? NULL : _("Nobody has said who works here, or when."));
}
