/* kith-import-answers.c: whether a row of a list is a child whom the store has: who is asked, and what they said
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A census has no names. Where a row of a list has a name, and neither a UPN
 * nor the council's identifier leads to a child of the store, one who came out
 * of a census may be the same. The birth date is not enough to tell: with a
 * few hundred children two of one day are nothing rare. To take them for one
 * would put what is known of the one into the record of the other; to take
 * them for two would part a record in the middle. So a person says which it
 * is, and until then the row is not taken in and is given back with those that
 * are refused.
 *
 * An answer belongs to the line of the file and names the child that was
 * meant. The import looks for candidates again; an answer that names none of
 * them is no answer.
 */

#include "config.h"

#include "kith-import-answers.h"

#include <glib/gi18n.h>

/**
 * kith_import_source_get_answer:
 * @self: a list
 * @line: a line of it
 *
 * Returns: the child that the line means, %KITH_IMPORT_ANOTHER or %KITH_IMPORT_UNANSWERED
 */
gint64
kith_import_source_get_answer (KithImportSource *self,
                               guint             line)
{
  gpointer answer;

  g_return_val_if_fail (self != NULL, KITH_IMPORT_UNANSWERED);

  if (self->terms.answers == NULL)
    return KITH_IMPORT_UNANSWERED;

  answer = g_hash_table_lookup (self->terms.answers, GUINT_TO_POINTER (line));

  return answer != NULL ? *(gint64 *)answer : KITH_IMPORT_UNANSWERED;
}

/**
 * kith_import_answer:
 * @preview: the preview of a list that is not being imported
 * @line: a line that asks
 * @answer: the child that it means, %KITH_IMPORT_ANOTHER or %KITH_IMPORT_UNANSWERED
 *
 * Says whom a line means. The import goes by it.
 */
void
kith_import_answer (KithImportPreview *preview,
                    guint              line,
                    gint64             answer)
{
  KithImportSource *source;

  g_return_if_fail (KITH_IS_IMPORT_PREVIEW (preview));
  g_return_if_fail (kith_import_is_list (kith_import_preview_get_kind (preview)));

  source = kith_import_preview_get_payload (preview);
  if (source->terms.answers == NULL)
    source->terms.answers = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  if (answer == KITH_IMPORT_UNANSWERED)
    g_hash_table_remove (source->terms.answers, GUINT_TO_POINTER (line));
  else
    g_hash_table_insert (source->terms.answers, GUINT_TO_POINTER (line), g_memdup2 (&answer, sizeof answer));
}

/**
 * kith_import_get_answer:
 * @preview: a preview
 * @line: a line of the file
 *
 * Returns: what was said of it
 */
gint64
kith_import_get_answer (KithImportPreview *preview,
                        guint              line)
{
  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (preview), KITH_IMPORT_UNANSWERED);

  return kith_import_is_list (kith_import_preview_get_kind (preview))
    ? kith_import_source_get_answer (kith_import_preview_get_payload (preview), line)
    : KITH_IMPORT_UNANSWERED;
}

/**
 * kith_import_count_unanswered:
 * @preview: a preview
 *
 * Returns: how many lines ask and have no answer yet
 */
guint
kith_import_count_unanswered (KithImportPreview *preview)
{
  guint n = 0;
  GListModel *lines = NULL;

  g_return_val_if_fail (KITH_IS_IMPORT_PREVIEW (preview), 0);

  if (kith_import_preview_get_count (preview, KITH_IMPORT_QUESTION) == 0)
    return 0;

  lines = kith_import_preview_get_lines (preview);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);

      if (kith_import_line_get_verdict (line) == KITH_IMPORT_QUESTION &&
          kith_import_get_answer (preview, kith_import_line_get_line (line)) == KITH_IMPORT_UNANSWERED)
        n++;
    }

  return n;
}

static char *
label_of (const KithPerson *person)
{
  if (person->la_child_id != NULL)
    return g_strdup (person->la_child_id);

  return g_strdup (person->upn != NULL ? person->upn : _("a child without a number"));
}

static void
free_candidate (gpointer candidate)
{
  kith_import_candidate_free (candidate);
}

/* To ask whether a line means somebody is to say that there is somebody. */
static gboolean
may_mean_restricted (KithImportTally *tally,
                     guint            line,
                     GPtrArray       *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const KithPerson *person = g_ptr_array_index (people, i);

      if (kith_import_tally_restrict (tally, line, person->id))
        return TRUE;
    }

  return FALSE;
}

/*
 * kith_import_tally_ask:
 * @tally: a tally
 * @line: a line of the file
 * @subject: (nullable): the name that stands there
 * @people: (element-type KithPerson): whom it may mean
 *
 * Asks whether a line means one of them. The sentence is kept with the import
 * where nobody answers, so it says nothing of who they are.
 */
void
kith_import_tally_ask (KithImportTally *tally,
                       guint            line,
                       const char      *subject,
                       GPtrArray       *people)
{
  g_autoptr(GPtrArray) candidates = g_ptr_array_new_with_free_func (free_candidate);
  g_autoptr(KithImportLine) item = NULL;

  if (may_mean_restricted (tally, line, people))
    return;

  tally->counts[KITH_IMPORT_QUESTION]++;
  kith_progress_tell (tally->progress, ++tally->n_done, tally->n_things);
  if (tally->lines == NULL || (tally->listed & KITH_IMPORT_BIT (KITH_IMPORT_QUESTION)) == 0)
    return;

  for (guint i = 0; i < people->len; i++)
    {
      const KithPerson *person = g_ptr_array_index (people, i);
      g_autofree char *label = label_of (person);

      g_ptr_array_add (candidates, kith_import_candidate_new (person->id, label));
    }

  item = kith_import_line_new_question (line, subject,
                                        ngettext ("May be the same as a child in the store who has no name and the same"
                                                  " birth date. Until somebody says so, the row is not taken in.",
                                                  "May be the same as one of several children in the store who have no name and the same"
                                                  " birth date. Until somebody says so, the row is not taken in.",
                                                  people->len), candidates);
  g_list_store_append (tally->lines, item);
}
