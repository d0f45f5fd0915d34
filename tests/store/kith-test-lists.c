/* kith-test-lists.c: rolls and caseloads as text, taken into a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-lists.h"

#include <string.h>

#include "kith-upn.h"

/**
 * kith_test_upn:
 * @number: which one
 *
 * Returns: (transfer full): a UPN of authority 852 whose check letter agrees
 */
char *
kith_test_upn (guint number)
{
  static const char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";
  g_autofree char *digits = g_strdup_printf ("852%09u", number);
  guint sum = 0;
  char *upn;

  for (guint i = 0; i < 12; i++)
    sum += (guint)(digits[i] - '0') * (i + 2);
  upn = g_strdup_printf ("%c%s", letters[sum % 23], digits);
  g_assert_cmpint (kith_upn_check (upn), ==, KITH_UPN_FINE);

  return upn;
}

/**
 * kith_test_add_school:
 * @self: an open store
 * @name: its name
 * @urn: its number
 *
 * Returns: its id
 */
gint64
kith_test_add_school (KithTestStore *self,
                      const char    *name,
                      int            urn)
{
  return kith_test_add (self, &kith_table_school, "name", name, "urn", kith_test_number (urn),
                        "authority_code", "852", NULL);
}

/**
 * kith_test_draft:
 * @kind: what it is of
 * @text: the file
 *
 * Returns: (transfer full): the list, with its columns guessed
 */
KithListDraft *
kith_test_draft (KithListKind kind,
                 const char  *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  KithListDraft *draft = kith_list_draft_new (kind, "list.csv", bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return draft;
}

static KithImportSource *
read_draft (KithListDraft *draft,
            const char    *day)
{
  g_autoptr(GError) error = NULL;
  KithImportSource *source;

  kith_list_draft_set_day (draft, kith_test_date (day));
  source = kith_list_draft_read (draft, NULL, NULL, &error);
  g_assert_no_error (error);

  return source;
}

/**
 * kith_test_roll:
 * @school_id: whose roll
 * @day: the day that it speaks of
 * @text: the file
 *
 * Returns: (transfer full): the roll, ready to be taken in
 */
KithImportSource *
kith_test_roll (gint64      school_id,
                const char *day,
                const char *text)
{
  g_autoptr(KithListDraft) draft = kith_test_draft (KITH_LIST_KIND_ROLL, text);

  kith_list_draft_set_school_id (draft, school_id);

  return read_draft (draft, day);
}

/**
 * kith_test_caseload:
 * @system: (nullable): what it came out of
 * @day: the day that it speaks of
 * @text: the file
 *
 * Returns: (transfer full): the caseload, ready to be taken in
 */
KithImportSource *
kith_test_caseload (const char *system,
                    const char *day,
                    const char *text)
{
  g_autoptr(KithListDraft) draft = kith_test_draft (KITH_LIST_KIND_CASELOAD, text);

  kith_list_draft_set_system (draft, system);

  return read_draft (draft, day);
}

/**
 * kith_test_preview:
 * @self: an open store
 * @source: (transfer full): a list
 *
 * Returns: (transfer full): what it would change
 */
KithImportPreview *
kith_test_preview (KithTestStore    *self,
                   KithImportSource *source)
{
  g_autoptr(GError) error = NULL;
  KithImportPreview *preview = kith_db_preview_import (self->db, source, &error);

  g_assert_no_error (error);

  return preview;
}

/**
 * kith_test_take_in:
 * @self: an open store
 * @source: (transfer full): a list
 * @ret_tally: (out) (optional): what it came to
 *
 * Previews a list and takes it in. The preview writes nothing, and the import
 * does what the preview says.
 *
 * Returns: the act, or 0
 */
gint64
kith_test_take_in (KithTestStore    *self,
                   KithImportSource *source,
                   KithImportTally  *ret_tally)
{
  gint64 head = kith_test_get_head (self);
  g_autoptr(KithImportPreview) preview = kith_test_preview (self, source);
  g_autoptr(GError) error = NULL;
  KithImportTally tally;
  gint64 act = 0;

  g_assert_cmpint (kith_test_get_head (self), ==, head);
  kith_db_import (self->db, kith_import_preview_get_payload (preview), &tally, &act, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < KITH_N_IMPORT_VERDICTS; i++)
    g_assert_cmpuint (tally.counts[i], ==, kith_import_preview_get_count (preview, i));

  if (ret_tally != NULL)
    *ret_tally = tally;

  return act;
}

/**
 * kith_test_lines:
 * @preview: a preview
 *
 * Returns: (transfer full): a line each: verdict, line of the file, subject, why
 */
char *
kith_test_lines (KithImportPreview *preview)
{
  static const char * const verdicts[] = { "new", "changed", "same", "gone", "refused", "remark", "question" };
  GListModel *lines = kith_import_preview_get_lines (preview);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(KithImportLine) line = g_list_model_get_item (lines, i);
      const char *subject = kith_import_line_get_subject (line);
      const char *why = kith_import_line_get_why (line);

      g_string_append_printf (text, "%s %u %s|%s\n", verdicts[kith_import_line_get_verdict (line)],
                              kith_import_line_get_line (line), subject != NULL ? subject : "", why != NULL ? why : "");
    }

  return g_string_free_and_steal (text);
}

/**
 * kith_test_assert_tally:
 * @tally: what an import came to
 */
void
kith_test_assert_tally (const KithImportTally *tally,
                        guint                  n_new,
                        guint                  n_changed,
                        guint                  n_same,
                        guint                  n_gone,
                        guint                  n_refused)
{
  g_assert_cmpuint (tally->counts[KITH_IMPORT_NEW], ==, n_new);
  g_assert_cmpuint (tally->counts[KITH_IMPORT_CHANGED], ==, n_changed);
  g_assert_cmpuint (tally->counts[KITH_IMPORT_SAME], ==, n_same);
  g_assert_cmpuint (tally->counts[KITH_IMPORT_GONE], ==, n_gone);
  g_assert_cmpuint (tally->counts[KITH_IMPORT_REFUSED], ==, n_refused);
}
