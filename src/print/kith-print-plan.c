/* kith-print-plan.c: a plan as a print
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For whoever it is for: the words of the child and the family stand as what
 * they said, and answers stand in a table, which a picture of a line could only
 * repeat.
 */

#include "config.h"

#include "kith-print-make.h"

#include <glib/gi18n.h>

#include "kith-print-words.h"
#include "kith-text.h"

#define CELL(style, text, is_typed) { style, KITH_DATE_NONE, (char *)(text), is_typed }

static void
add_day (KithPrintDocument *document,
         const char        *name,
         KithDate           day)
{
  g_autofree char *words = day != KITH_DATE_NONE ? kith_print_words_dup_day (day) : NULL;

  if (words != NULL)
    kith_print_document_add_fact (document, name, words, FALSE);
}

static void
add_typed_fact (KithPrintDocument *document,
                const char        *name,
                const char        *fact)
{
  if (kith_text_is_there (fact))
    kith_print_document_add_fact (document, name, fact, TRUE);
}

static void
add_head (KithPrintDocument *document,
          KithPlan          *plan)
{
  const KithPlanValues *values = kith_plan_get_values (plan);
  g_autofree char *names = kith_plan_dup_about (plan);
  gboolean is_familys = values->kind == KITH_PLAN_FAMILYS;

  kith_print_document_add_typed (document, KITH_PRINT_SUBTITLE, values->title);
  add_typed_fact (document, _("For"), names);
  kith_print_document_add_fact (document, _("Whose plan"), kith_plan_kind_get_label (values->kind), FALSE);
  add_day (document, is_familys ? _("Family group conference") : _("Agreed"), values->start);
  add_typed_fact (document, _("Led by"), values->coordinator);
  add_typed_fact (document, _("What had to hold"), values->bottom_lines);
  add_day (document, _("Looked at again by"), values->finish == KITH_DATE_NONE ? values->review : KITH_DATE_NONE);
  add_day (document, _("Ended"), values->finish);
  add_typed_fact (document, _("Why it ended"), values->end_reason);
}

static void
add_part (KithPrintDocument *document,
          KithPlan          *plan,
          KithPlanPart       part,
          KithDate           as_at)
{
  g_autoptr(GPtrArray) entries = kith_plan_list_entries (plan, part, as_at);

  kith_print_document_add_text (document, KITH_PRINT_HEADING, kith_plan_part_get_label (part));
  if (entries->len == 0)
    kith_print_document_add_text (document, KITH_PRINT_DIM, _("Nothing is written here."));

  for (guint i = 0; i < entries->len; i++)
    {
      const KithPlanEntry *entry = g_ptr_array_index (entries, i);
      gboolean is_worker = entry->speaker.voice == KITH_PLAN_WORKER;
      g_autofree char *who = kith_plan_speaker_dup_words (&entry->speaker);

      kith_print_document_add_typed (document, is_worker ? KITH_PRINT_TEXT : KITH_PRINT_WORDS, entry->text);
      if (!is_worker)
        kith_print_document_add_typed (document, KITH_PRINT_DIM, who);
    }
}

static void
add_scores (KithPrintDocument *document,
            GPtrArray         *scores)
{
  const KithPrintTable table = { KITH_PRINT_DATED, 4, { 18, 24, 12, 46 }, { _("Date"), _("Who"), _("0 to 10"), _("In their words") } };

  kith_print_document_begin_table (document, &table);
  for (guint i = 0; i < scores->len; i++)
    {
      const KithPlanScore *score = g_ptr_array_index (scores, i);
      g_autofree char *who = kith_plan_speaker_dup_words (&score->speaker);
      g_autofree char *number = g_strdup_printf ("%u", score->score);
      const KithPrintCell cells[] = {
        { KITH_PRINT_TEXT, score->day, NULL, FALSE },
        CELL (KITH_PRINT_TEXT, who, TRUE),
        CELL (KITH_PRINT_STRONG, number, FALSE),
        CELL (KITH_PRINT_WORDS, score->words != NULL ? score->words : "", TRUE),
      };

      kith_print_document_add_row (document, cells);
    }
}

static void
add_goals (KithPrintDocument *document,
           KithPlan          *plan,
           KithDate           as_at)
{
  g_autoptr(GPtrArray) goals = kith_plan_list_entries (plan, KITH_PLAN_GOAL, as_at);

  if (goals->len > 0)
    kith_print_document_add_text (document, KITH_PRINT_HEADING, kith_plan_part_get_label (KITH_PLAN_GOAL));
  for (guint i = 0; i < goals->len; i++)
    {
      const KithPlanEntry *goal = g_ptr_array_index (goals, i);
      g_autoptr(GPtrArray) scores = kith_plan_list_scores (plan, goal->root_id, as_at);
      /* Translators: what 0 means, and what 10 means. */
      g_autofree char *ends = g_strdup_printf (_("0: %s\n10: %s"), goal->low, goal->high);

      kith_print_document_add_typed (document, KITH_PRINT_SUBHEADING, goal->text);
      kith_print_document_add_typed (document, KITH_PRINT_TEXT, goal->question);
      kith_print_document_add_typed (document, KITH_PRINT_DIM, ends);
      if (scores->len > 0)
        add_scores (document, scores);
      else
        kith_print_document_add_text (document, KITH_PRINT_DIM, _("Nobody was asked yet."));
    }
}

static char *
describe_end (const KithPlanEntry *action)
{
  g_autofree char *day = NULL;

  if (action->done == KITH_DATE_NONE)
    return g_strdup (_("To be done"));

  day = kith_print_words_dup_day (action->done);

  return g_strdup_printf (_("Done %s"), day);
}

static void
add_action (KithPrintDocument   *document,
            const KithPlanEntry *action)
{
  g_autofree char *due = action->due != KITH_DATE_NONE ? kith_print_words_dup_day (action->due) : g_strdup ("–");
  g_autofree char *end = describe_end (action);
  g_autofree char *done = kith_text_is_there (action->outcome) ? g_strdup_printf ("%s\n%s", end, action->outcome) : g_strdup (end);
  const KithPrintCell cells[] = {
    CELL (KITH_PRINT_TEXT, action->text, TRUE),
    CELL (KITH_PRINT_TEXT, action->who != NULL ? action->who : "", TRUE),
    CELL (KITH_PRINT_TEXT, due, FALSE),
    CELL (KITH_PRINT_TEXT, action->how != NULL ? action->how : "", TRUE),
    CELL (KITH_PRINT_TEXT, done, TRUE),
  };

  kith_print_document_add_row (document, cells);
}

static void
add_actions (KithPrintDocument *document,
             KithPlan          *plan,
             KithDate           as_at)
{
  const KithPrintTable table = {
    KITH_PRINT_DATED, 5, { 28, 18, 15, 20, 19 }, { _("What"), _("Who"), _("By when"), _("How we shall know"), _("Done") },
  };
  g_autoptr(GPtrArray) actions = kith_plan_list_entries (plan, KITH_PLAN_ACTION, as_at);

  if (actions->len == 0)
    return;

  kith_print_document_add_text (document, KITH_PRINT_HEADING, kith_plan_part_get_label (KITH_PLAN_ACTION));
  kith_print_document_begin_table (document, &table);
  for (guint i = 0; i < actions->len; i++)
    add_action (document, g_ptr_array_index (actions, i));
}

/**
 * kith_print_plan:
 * @facts: what it is made of
 * @today: the day of the print
 *
 * Returns: (transfer full): a plan as it stands; the names are still in it
 */
KithPrintDocument *
kith_print_plan (KithPrintFacts *facts,
                 KithDate        today)
{
  KithPrintDocument *document = NULL;

  g_return_val_if_fail (facts != NULL && facts->record != NULL, NULL);

  document = kith_print_document_new (_("Plan"));
  if (facts->plan == NULL)
    {
      g_autofree char *name = kith_print_words_dup_name (kith_child_record_get_child (facts->record));

      kith_print_document_add_text (document, KITH_PRINT_SUBTITLE, name);
      kith_print_document_add_text (document, KITH_PRINT_TEXT, _("No plan is written down for this child."));
      return document;
    }

  add_head (document, facts->plan);
  for (KithPlanPart part = KITH_PLAN_WORRY; part <= KITH_PLAN_MUST; part++)
    add_part (document, facts->plan, part, today);
  add_goals (document, facts->plan, today);
  add_actions (document, facts->plan, today);

  return document;
}
