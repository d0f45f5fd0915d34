/* kith-question.c: questions that a wallet asks of itself, as data
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some rules look at one request, some at several of one worker. Those go
 * through the requests in the order of their days and gather, for each, the
 * later ones that belong to it; a request that is evidence of a question is
 * not asked about again by the same rule. So a rule costs the requests times
 * those within its days, and a wallet of 10,000 is looked through in some
 * milliseconds.
 *
 * None of this says that anything is wrong. That need rose before money was
 * asked for is not looked at here at all: it would teach workers to wait.
 */

#include "config.h"

#include "kith-question.h"

#include <string.h>

#define ROUND_TO 1000

static const char * const kinds[KITH_N_QUESTION_KINDS] = {
  [KITH_QUESTION_SPLIT] = "split",
  [KITH_QUESTION_SAME_SUPPLIER] = "same-supplier",
  [KITH_QUESTION_ROUND] = "round",
  [KITH_QUESTION_DOUBLE] = "double",
  [KITH_QUESTION_LEAVER] = "leaver",
  [KITH_QUESTION_RECEIPT_DIFFERS] = "receipt-differs",
  [KITH_QUESTION_NO_RECEIPT] = "no-receipt",
  [KITH_QUESTION_NOT_TOLD] = "not-told",
  [KITH_QUESTION_DECLARED] = "declared",
  [KITH_QUESTION_IN_PLACE_OF] = "in-place-of",
};

/* @order: (element-type KithSpendFact *): by day
 * @is_asked: of each in @order, whether the rule asked about it already
 */
typedef struct
{
  const KithQuestionRule *rule;
  GPtrArray              *order;
  gboolean               *is_asked;
  KithDate                today;
  GPtrArray              *questions;
} Search;

G_DEFINE_QUARK (kith-question-error-quark, kith_question_error)

static void
rule_free (KithQuestionRule *rule)
{
  g_free (rule->nick);
  g_free (rule->ask);
  g_free (rule);
}

static void
question_free (KithQuestion *question)
{
  g_free (question->key);
  g_array_unref (question->spends);
  g_free (question);
}

static gboolean
parse_kind (const char       *text,
            KithQuestionKind *ret_kind)
{
  for (guint i = 0; i < KITH_N_QUESTION_KINDS; i++)
    {
      if (g_strcmp0 (text, kinds[i]) == 0)
        {
          *ret_kind = (KithQuestionKind)i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
read_rule (GKeyFile         *file,
           KithQuestionRule *rule,
           GError          **error)
{
  g_autofree char *kind = g_key_file_get_string (file, rule->nick, "kind", NULL);

  rule->ask = g_key_file_get_string (file, rule->nick, "ask", NULL);
  rule->days = MAX (g_key_file_get_integer (file, rule->nick, "days", NULL), 0);
  rule->count = (guint)MAX (g_key_file_get_integer (file, rule->nick, "count", NULL), 1);
  rule->percent = (guint)MAX (g_key_file_get_integer (file, rule->nick, "percent", NULL), 0);
  rule->pence = MAX (g_key_file_get_int64 (file, rule->nick, "pence", NULL), 0);
  if (rule->ask != NULL && *rule->ask != '\0' && parse_kind (kind, &rule->kind))
    return TRUE;

  g_set_error (error, KITH_QUESTION_ERROR, KITH_QUESTION_ERROR_RULE, "The rule “%s” has no known kind or no words", rule->nick);

  return FALSE;
}

/**
 * kith_question_rules_parse:
 * @text: a file of rules
 * @error: return location for a #KithQuestionError
 *
 * Returns: (transfer full) (element-type KithQuestionRule) (nullable): the rules, in
 *   the order of the file
 */
GPtrArray *
kith_question_rules_parse (const char *text,
                           GError    **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify)rule_free);
  g_autoptr(GError) local_error = NULL;
  g_auto(GStrv) nicks = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, &local_error))
    {
      g_set_error_literal (error, KITH_QUESTION_ERROR, KITH_QUESTION_ERROR_SYNTAX, local_error->message);
      return NULL;
    }

  nicks = g_key_file_get_groups (file, NULL);
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      KithQuestionRule *rule = g_new0 (KithQuestionRule, 1);

      rule->nick = g_strdup (nicks[i]);
      g_ptr_array_add (rules, rule);
      if (!read_rule (file, rule, error))
        return NULL;
    }

  return g_steal_pointer (&rules);
}

static const KithSpendFact *
get_fact (Search *self,
          guint   index)
{
  return g_ptr_array_index (self->order, index);
}

/* @members: (element-type guint): places in the order */
static void
ask (Search *self,
     GArray *members)
{
  KithQuestion *question = g_new0 (KithQuestion, 1);
  GString *key = g_string_new (self->rule->nick);

  question->rule = self->rule;
  question->spends = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < members->len; i++)
    {
      guint index = g_array_index (members, guint, i);
      const KithSpendFact *fact = get_fact (self, index);

      self->is_asked[index] = TRUE;
      question->pence += fact->pence;
      g_array_append_val (question->spends, fact->spend_id);
      g_string_append_printf (key, " %" G_GINT64_FORMAT, fact->spend_id);
    }

  question->key = g_string_free_and_steal (key);
  g_ptr_array_add (self->questions, question);
}

static gboolean
has_waited (Search              *self,
            const KithSpendFact *fact)
{
  return self->today - fact->day > self->rule->days;
}

static gboolean
differs (gint64 a,
         gint64 b,
         gint64 by)
{
  return a - b > by || b - a > by;
}

/* Whether a request is a question by itself. */
static gboolean
asks_alone (Search              *self,
            const KithSpendFact *fact)
{
  switch (self->rule->kind)
    {
    case KITH_QUESTION_LEAVER:
      return fact->by_card && fact->holder_left != KITH_DATE_NONE && fact->day > fact->holder_left;

    case KITH_QUESTION_RECEIPT_DIFFERS:
      return fact->receipt_pence >= 0 && differs (fact->receipt_pence, fact->pence, self->rule->pence);

    case KITH_QUESTION_NO_RECEIPT:
      return fact->needs_receipt && !fact->has_receipt && has_waited (self, fact);

    case KITH_QUESTION_NOT_TOLD:
      return !fact->was_told && has_waited (self, fact);

    case KITH_QUESTION_DECLARED:
      return fact->is_declared;

    case KITH_QUESTION_IN_PLACE_OF:
      return fact->in_place_of != NULL && !fact->was_referred && has_waited (self, fact);

    case KITH_QUESTION_SPLIT:
    case KITH_QUESTION_SAME_SUPPLIER:
    case KITH_QUESTION_ROUND:
    case KITH_QUESTION_DOUBLE:
    default:
      return FALSE;
    }
}

static gboolean
is_same_supplier (const KithSpendFact *a,
                  const KithSpendFact *b)
{
  return a->supplier != NULL && b->supplier != NULL && g_ascii_strcasecmp (a->supplier, b->supplier) == 0;
}

static gboolean
is_round (Search              *self,
          const KithSpendFact *fact)
{
  return fact->by_card && fact->pence >= self->rule->pence && fact->pence % ROUND_TO == 0;
}

/* Whether the later of two is evidence of the same question as the first. */
static gboolean
belongs (Search              *self,
         const KithSpendFact *first,
         const KithSpendFact *later)
{
  if (first->worker_id != later->worker_id)
    return FALSE;

  switch (self->rule->kind)
    {
    case KITH_QUESTION_SPLIT:
      return later->limit >= 0 && later->pence <= later->limit && first->child_id == later->child_id &&
             is_same_supplier (first, later);

    case KITH_QUESTION_SAME_SUPPLIER:
      return is_same_supplier (first, later);

    case KITH_QUESTION_ROUND:
      return is_round (self, later);

    case KITH_QUESTION_DOUBLE:
      return first->pence == later->pence && is_same_supplier (first, later);

    case KITH_QUESTION_LEAVER:
    case KITH_QUESTION_RECEIPT_DIFFERS:
    case KITH_QUESTION_NO_RECEIPT:
    case KITH_QUESTION_NOT_TOLD:
    case KITH_QUESTION_DECLARED:
    case KITH_QUESTION_IN_PLACE_OF:
    default:
      return FALSE;
    }
}

static gboolean
can_begin (Search              *self,
           const KithSpendFact *fact)
{
  if (fact->pence <= 0)
    return FALSE;

  return self->rule->kind != KITH_QUESTION_SPLIT || (fact->limit >= 0 && fact->pence <= fact->limit);
}

/* What the worker spent from the first day on, for a share of it. */
static gint64
sum_of_worker (Search *self,
               guint   first)
{
  const KithSpendFact *fact = get_fact (self, first);
  gint64 sum = 0;

  for (guint i = first; i < self->order->len && get_fact (self, i)->day <= fact->day + self->rule->days; i++)
    sum += get_fact (self, i)->worker_id == fact->worker_id ? get_fact (self, i)->pence : 0;

  return sum;
}

static gint64
sum_of_members (Search *self,
                GArray *members)
{
  gint64 sum = 0;

  for (guint i = 0; i < members->len; i++)
    sum += get_fact (self, g_array_index (members, guint, i))->pence;

  return sum;
}

static gboolean
is_enough (Search *self,
           guint   first,
           GArray *members)
{
  if (members->len < self->rule->count)
    return FALSE;
  if (self->rule->kind == KITH_QUESTION_SPLIT)
    return sum_of_members (self, members) > get_fact (self, first)->limit;
  if (self->rule->kind == KITH_QUESTION_SAME_SUPPLIER)
    return 100 * sum_of_members (self, members) >= (gint64)self->rule->percent * sum_of_worker (self, first);

  return TRUE;
}

static void
look_from (Search *self,
           guint   first)
{
  g_autoptr(GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  const KithSpendFact *fact = get_fact (self, first);

  if (self->is_asked[first] || !can_begin (self, fact) || !belongs (self, fact, fact))
    return;

  for (guint i = first; i < self->order->len && get_fact (self, i)->day <= fact->day + self->rule->days; i++)
    {
      if (!self->is_asked[i] && get_fact (self, i)->pence > 0 && belongs (self, fact, get_fact (self, i)))
        g_array_append_val (members, i);
    }

  if (is_enough (self, first, members))
    ask (self, members);
}

static void
look_alone (Search *self,
            guint   index)
{
  g_autoptr(GArray) members = NULL;

  if (!asks_alone (self, get_fact (self, index)))
    return;

  members = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (members, index);
  ask (self, members);
}

static void
look_by_rule (Search *self)
{
  memset (self->is_asked, 0, self->order->len * sizeof *self->is_asked);

  for (guint i = 0; i < self->order->len; i++)
    {
      if (self->rule->kind <= KITH_QUESTION_DOUBLE)
        look_from (self, i);
      else
        look_alone (self, i);
    }
}

static int
compare_facts (gconstpointer a,
               gconstpointer b)
{
  const KithSpendFact *x = *(const KithSpendFact * const *)a;
  const KithSpendFact *y = *(const KithSpendFact * const *)b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;

  return (x->spend_id > y->spend_id) - (x->spend_id < y->spend_id);
}

/**
 * kith_questions_find:
 * @rules: (element-type KithQuestionRule): the rules; they outlive the questions
 * @facts: (array length=n_facts): what was paid, in any order
 * @n_facts: how many
 * @today: the day in question
 *
 * Finds what is to be asked.
 *
 * Returns: (transfer full) (element-type KithQuestion): the questions, rule by rule
 */
GPtrArray *
kith_questions_find (GPtrArray           *rules,
                     const KithSpendFact *facts,
                     guint                n_facts,
                     KithDate             today)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func ((GDestroyNotify)question_free);
  g_autoptr(GPtrArray) order = g_ptr_array_sized_new (n_facts);
  g_autofree gboolean *is_asked = g_new0 (gboolean, MAX (n_facts, 1));

  g_return_val_if_fail (rules != NULL, questions);
  g_return_val_if_fail (facts != NULL || n_facts == 0, questions);

  for (guint i = 0; i < n_facts; i++)
    g_ptr_array_add (order, (gpointer) & facts[i]);
  g_ptr_array_sort (order, compare_facts);

  for (guint i = 0; i < rules->len; i++)
    {
      Search search = { g_ptr_array_index (rules, i), order, is_asked, today, questions };

      look_by_rule (&search);
    }

  return questions;
}
