/* kith-field-header.c: what the name of a column says that it holds
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * School and council systems let each customer name the columns, so a list of
 * names that were seen somewhere would miss most. A header is taken apart into
 * words instead ("CPPStartDate", "cp_plan_start", "Date CP Plan Started" are
 * all: protection, plan, start), and each field has a few rules on words: all
 * of the rule's words have to be there, a word with '-' must not be.
 *
 * What a rule leaves over tells how sure it is. Words that nearly every header
 * has ("date", "pupil", "current") are weak and cost nothing. Words that make
 * something else of a column ("mother", "reason", "number") forbid the match
 * unless the rule asks for them. Each other word costs some certainty, so that
 * "Was the child's school informed of the visit" is no visit.
 *
 * The words and rules (kith-header-rules.c) are turned into numbers once.
 */

#include "config.h"

#include "kith-field.h"

#include "kith-header-rules-private.h"

#include <string.h>

#define MAX_HEADER_BYTES 160
#define MAX_WORDS 24
#define MAX_ASKED 4
#define MAX_ALTERNATIVES 4
#define MAX_BARRED 8

#define COST_OF_A_WORD 12
#define LEAST 50

/* With more words that no rule has, no rule is sure enough: most cells that
 * are no headers end here.
 */
#define MAX_STRANGE 3

/* A rule with its words as numbers. */
typedef struct
{
  GQuark  asked[MAX_ASKED][MAX_ALTERNATIVES];
  guint   n_asked;
  GQuark  barred[MAX_BARRED];
  guint   n_barred;
} Rule;

typedef struct
{
  GHashTable *spellings;             /* utf8 to utf8 */
  GHashTable *whole;                 /* utf8 to utf8 */
  GHashTable *weak;                  /* of GQuark */
  GHashTable *noise;                 /* of utf8 */
  GHashTable *stops;                 /* of GQuark */
  GArray     *rules;                 /* (element-type Rule), as kith_header_rules */
} Vocabulary;

/* The words of one header. A word that no rule knows is 0. */
typedef struct
{
  GQuark  words[MAX_WORDS];
  guint   n_words;
  guint   n_strange;
} Words;

static GHashTable *
make_set (const char *words,
          gboolean    as_quarks)
{
  GHashTable *set = g_hash_table_new_full (as_quarks ? NULL : g_str_hash, as_quarks ? NULL : g_str_equal,
                                           as_quarks ? NULL : g_free, NULL);
  g_auto(GStrv) split = g_strsplit (words, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      if (as_quarks)
        g_hash_table_add (set, GUINT_TO_POINTER (g_quark_from_string (split[i])));
      else
        g_hash_table_add (set, g_strdup (split[i]));
    }

  return set;
}

static GHashTable *
make_table (const char * const (*pairs)[2])
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; pairs[i][0] != NULL; i++)
    g_hash_table_insert (table, (gpointer)pairs[i][0], (gpointer)pairs[i][1]);

  return table;
}

static void
parse_alternatives (const char *word,
                    GQuark      ret_alternatives[MAX_ALTERNATIVES])
{
  g_auto(GStrv) split = g_strsplit (word, "|", -1);

  g_assert (g_strv_length (split) <= MAX_ALTERNATIVES);

  for (guint i = 0; split[i] != NULL; i++)
    ret_alternatives[i] = g_quark_from_string (split[i]);
}

static void
parse_rule (const char *words,
            Rule       *rule)
{
  g_auto(GStrv) split = g_strsplit (words, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      if (split[i][0] == '-')
        {
          g_assert (rule->n_barred < MAX_BARRED);
          rule->barred[rule->n_barred++] = g_quark_from_string (split[i] + 1);
        }
      else
        {
          g_assert (rule->n_asked < MAX_ASKED);
          parse_alternatives (split[i], rule->asked[rule->n_asked++]);
        }
    }
}

static const Vocabulary *
get_vocabulary (void)
{
  static Vocabulary *vocabulary = NULL;

  if (g_once_init_enter_pointer (&vocabulary))
    {
      Vocabulary *made = g_new0 (Vocabulary, 1);

      made->spellings = make_table (kith_header_spellings);
      made->whole = make_table (kith_header_wholes);
      made->weak = make_set (kith_header_weak_words, TRUE);
      made->noise = make_set (kith_header_noise_words, FALSE);
      made->stops = make_set (kith_header_stop_words, TRUE);
      made->rules = g_array_new (FALSE, TRUE, sizeof (Rule));

      for (guint i = 0; kith_header_rules[i].words != NULL; i++)
        {
          Rule rule = { 0, };

          parse_rule (kith_header_rules[i].words, &rule);
          g_array_append_val (made->rules, rule);
        }

      g_once_init_leave_pointer (&vocabulary, made);
    }

  return vocabulary;
}

static void
add_word (Words      *words,
          const char *word)
{
  GQuark quark = g_quark_try_string (word);

  if (quark == 0)
    words->n_strange++;
  else if (words->n_words < MAX_WORDS)
    words->words[words->n_words++] = quark;
}

static void
add_words (Words      *words,
           const char *text)
{
  g_auto(GStrv) split = g_strsplit (text, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    add_word (words, split[i]);
}

/* "names" is "name", but "status" stays. */
static void
strip_plural (GString *word)
{
  if (word->len > 3 && word->str[word->len - 1] == 's' &&
      strchr ("su", word->str[word->len - 2]) == NULL)
    g_string_truncate (word, word->len - 1);
}

static void
take_word (const Vocabulary *vocabulary,
           Words            *words,
           GString          *word)
{
  const char *spelt;

  if (word->len == 0)
    return;

  if (!g_hash_table_contains (vocabulary->noise, word->str))
    {
      spelt = g_hash_table_lookup (vocabulary->spellings, word->str);

      if (spelt == NULL)
        {
          strip_plural (word);
          spelt = g_hash_table_lookup (vocabulary->spellings, word->str);
        }

      add_words (words, spelt != NULL ? spelt : word->str);
    }

  g_string_truncate (word, 0);
}

/* Where small letters turn to capitals, and before the last of a run of
 * capitals: DateOfBirth, CINStartDate.
 */
static gboolean
begins_word (const char *text,
             const char *p)
{
  if (p == text || !g_ascii_isupper (*p))
    return FALSE;

  return g_ascii_islower (p[-1]) || (!g_ascii_isspace (p[-1]) && g_ascii_islower (p[1]));
}

static char *
fold_whole (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (folded, g_ascii_tolower (*p));
    }

  return g_string_free_and_steal (folded);
}

static void
split_header (const Vocabulary *vocabulary,
              const char       *header,
              Words            *words)
{
  g_autoptr(GString) word = g_string_new (NULL);

  for (const char *p = header; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (begins_word (header, p))
        take_word (vocabulary, words, word);

      if (c < 0x80 && g_ascii_isalnum (*p))
        g_string_append_c (word, g_ascii_tolower (*p));
      else if (c != '\'' && c != 0x2019)
        take_word (vocabulary, words, word);
    }

  take_word (vocabulary, words, word);
}

static void
read_header (const Vocabulary *vocabulary,
             const char       *header,
             Words            *words)
{
  g_autofree char *folded = fold_whole (header);
  const char *whole = g_hash_table_lookup (vocabulary->whole, folded);

  if (whole != NULL)
    add_words (words, whole);
  else
    split_header (vocabulary, header, words);
}

static gboolean
has_word (const Words *words,
          GQuark       word)
{
  for (guint i = 0; i < words->n_words; i++)
    {
      if (words->words[i] == word)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_asked_for (const Rule *rule,
              GQuark      word)
{
  for (guint i = 0; i < rule->n_asked; i++)
    {
      for (guint j = 0; j < MAX_ALTERNATIVES && rule->asked[i][j] != 0; j++)
        {
          if (rule->asked[i][j] == word)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
has_what_is_asked (const Rule  *rule,
                   const Words *words)
{
  for (guint i = 0; i < rule->n_asked; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < MAX_ALTERNATIVES && rule->asked[i][j] != 0; j++)
        found |= has_word (words, rule->asked[i][j]);

      if (!found)
        return FALSE;
    }

  for (guint i = 0; i < rule->n_barred; i++)
    {
      if (has_word (words, rule->barred[i]))
        return FALSE;
    }

  return TRUE;
}

/* How sure a rule is of a header, 0 if it does not hold. */
static guint
apply_rule (const Vocabulary *vocabulary,
            guint             index,
            const Words      *words)
{
  const Rule *rule = &g_array_index (vocabulary->rules, Rule, index);
  guint cost = words->n_strange * COST_OF_A_WORD;

  if (!has_what_is_asked (rule, words))
    return 0;

  for (guint i = 0; i < words->n_words; i++)
    {
      gpointer word = GUINT_TO_POINTER (words->words[i]);

      if (is_asked_for (rule, words->words[i]))
        continue;
      if (g_hash_table_contains (vocabulary->stops, word))
        return 0;
      if (!g_hash_table_contains (vocabulary->weak, word))
        cost += COST_OF_A_WORD;
    }

  return kith_header_rules[index].percent >= cost + LEAST ? kith_header_rules[index].percent - cost : 0;
}

/**
 * kith_field_match_header:
 * @header: the name of a column
 * @kinds: the kind of list, or several of them
 * @ret_percent: (out) (optional): how sure that is, 50 to 97
 *
 * Finds the field that a column's name speaks of.
 *
 * Returns: the field, or %KITH_FIELD_NONE where it speaks of none; then
 *   @ret_percent is not written
 */
KithField
kith_field_match_header (const char  *header,
                         KithListKind kinds,
                         guint       *ret_percent)
{
  const Vocabulary *vocabulary = get_vocabulary ();
  KithField field = KITH_FIELD_NONE;
  Words words = { 0, };
  guint best = 0;

  g_return_val_if_fail (header != NULL, KITH_FIELD_NONE);

  if (*header == '\0' || strlen (header) > MAX_HEADER_BYTES)
    return KITH_FIELD_NONE;

  read_header (vocabulary, header, &words);

  if (words.n_words == 0 || words.n_strange > MAX_STRANGE)
    return KITH_FIELD_NONE;

  for (guint i = 0; i < vocabulary->rules->len; i++)
    {
      guint percent = (kith_header_rules[i].kinds & kinds) != 0 ? apply_rule (vocabulary, i, &words) : 0;

      if (percent > best)
        {
          best = percent;
          field = kith_header_rules[i].field;
        }
    }

  if (best > 0 && ret_percent != NULL)
    *ret_percent = best;

  return field;
}
