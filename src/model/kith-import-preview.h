/* kith-import-preview.h: what a file would change, before anything is written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithImportVerdict:
 * @KITH_IMPORT_NEW: the store does not have it yet
 * @KITH_IMPORT_CHANGED: the store has it, with other values
 * @KITH_IMPORT_SAME: the store has exactly this
 * @KITH_IMPORT_GONE: the store has it, the file has it no longer: a holiday is taken out, an attendance ends
 * @KITH_IMPORT_REFUSED: it cannot be taken in; @why says what is wrong
 * @KITH_IMPORT_FAULT: it is taken in, and something about it is wrong
 * @KITH_IMPORT_QUESTION: it may be somebody whom the store has; it is taken in once a person has said so
 */
typedef enum
{
  KITH_IMPORT_NEW,
  KITH_IMPORT_CHANGED,
  KITH_IMPORT_SAME,
  KITH_IMPORT_GONE,
  KITH_IMPORT_REFUSED,
  KITH_IMPORT_FAULT,
  KITH_IMPORT_QUESTION,
} KithImportVerdict;

#define KITH_N_IMPORT_VERDICTS (KITH_IMPORT_QUESTION + 1)

/**
 * KithImportCandidate:
 * @label: what the child is known by, such as the council's identifier
 *
 * A child of the store whom a row may mean.
 */
typedef struct
{
  gint64  child_id;
  char   *label;
} KithImportCandidate;

KithImportCandidate *kith_import_candidate_new  (gint64               child_id,
                                                 const char          *label) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_import_candidate_free (KithImportCandidate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithImportCandidate, kith_import_candidate_free)

#define KITH_TYPE_IMPORT_LINE (kith_import_line_get_type ())

G_DECLARE_FINAL_TYPE (KithImportLine, kith_import_line, KITH, IMPORT_LINE, GObject)

/* @line: place in the file; @subject: the identifier it is about; @rule: a rule's number; @why: whole sentence */
KithImportLine    *kith_import_line_new         (KithImportVerdict  verdict,
                                                 guint              line,
                                                 const char        *subject,
                                                 const char        *rule,
                                                 const char        *why) G_GNUC_WARN_UNUSED_RESULT;
KithImportLine    *kith_import_line_new_question (guint             line,
                                                 const char        *subject,
                                                 const char        *why,
                                                 GPtrArray         *candidates) G_GNUC_WARN_UNUSED_RESULT;

KithImportVerdict  kith_import_line_get_verdict (KithImportLine    *self);
guint              kith_import_line_get_line    (KithImportLine    *self);
const char        *kith_import_line_get_subject (KithImportLine    *self);
const char        *kith_import_line_get_rule    (KithImportLine    *self);
const char        *kith_import_line_get_why     (KithImportLine    *self);
GPtrArray         *kith_import_line_get_candidates (KithImportLine *self);

#define KITH_TYPE_IMPORT_PREVIEW (kith_import_preview_get_type ())

G_DECLARE_FINAL_TYPE (KithImportPreview, kith_import_preview, KITH, IMPORT_PREVIEW, GObject)

/**
 * kith_import_preview_new:
 * @kind: "cin", "schools", "links" or "holidays"
 * @file_name: the name without its folder
 * @about: (nullable): what the file says of itself, such as "Census 2022, authority 975"
 * @reference_date: the day that the file speaks of, or %KITH_DATE_NONE
 * @counts: how many have each verdict
 * @lines: (transfer none): #KithImportLine; the ones that are the same are counted, not listed
 * @payload: (transfer full): the parsed file, which the import takes
 */
KithImportPreview *kith_import_preview_new                (const char        *kind,
                                                           const char        *file_name,
                                                           const char        *about,
                                                           KithDate           reference_date,
                                                           const guint        counts[KITH_N_IMPORT_VERDICTS],
                                                           GListModel        *lines,
                                                           gpointer           payload,
                                                           GDestroyNotify     payload_free) G_GNUC_WARN_UNUSED_RESULT;

const char        *kith_import_preview_get_kind           (KithImportPreview *self);
const char        *kith_import_preview_get_file_name      (KithImportPreview *self);
const char        *kith_import_preview_get_about          (KithImportPreview *self);
KithDate           kith_import_preview_get_reference_date (KithImportPreview *self);
guint              kith_import_preview_get_count          (KithImportPreview *self,
                                                           KithImportVerdict  verdict);
GListModel        *kith_import_preview_get_lines          (KithImportPreview *self);
gpointer           kith_import_preview_get_payload        (KithImportPreview *self);

G_END_DECLS
