/* kith-store-import.h: taking files in: what each would change, and doing it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-cin-return.h"
#include "kith-import-preview.h"
#include "kith-school-list.h"

G_BEGIN_DECLS

/**
 * KithImportTally:
 * @counts: how many have each verdict
 * @lines: (nullable) (element-type KithImportLine): where a preview says so one by one
 *
 * What an import comes to while it runs.
 */
typedef struct
{
  guint       counts[KITH_N_IMPORT_VERDICTS];
  GListStore *lines;
} KithImportTally;

/**
 * KithImportSource:
 * @kind: "cin", "schools", "links" or "holidays"
 * @file_name: the name without its folder
 * @file_hash: BLAKE2b of the bytes
 * @all_authorities: whether schools are taken in whichever authority they are in
 * @parsed: #KithCinReturn, #KithSchoolList, #KithSchoolLinks or an array of
 *   #KithBankHoliday, by kind
 *
 * A file that was read and is ready to be taken in.
 */
typedef struct
{
  char     *kind;
  char     *file_name;
  guint8    file_hash[32];
  gboolean  all_authorities;
  gpointer  parsed;
} KithImportSource;

KithImportSource  *kith_import_source_new      (const char         *kind,
                                                const char         *file_name,
                                                GBytes             *bytes,
                                                GCancellable       *cancellable,
                                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void               kith_import_source_free     (KithImportSource   *self);

KithImportPreview *kith_db_preview_import      (KithDb             *db,
                                                KithImportSource   *source,
                                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           kith_db_import              (KithDb             *db,
                                                KithImportSource   *source,
                                                KithImportTally    *ret_tally,
                                                gint64             *ret_act,
                                                GError            **error);

void               kith_import_tally_add       (KithImportTally    *tally,
                                                KithImportVerdict   verdict,
                                                guint               line,
                                                const char         *subject,
                                                const char         *rule,
                                                const char         *why);

gboolean           kith_db_apply_cin           (KithAct            *act,
                                                KithCinReturn      *cin,
                                                KithImportTally    *tally,
                                                GError            **error);
gboolean           kith_db_apply_referral      (KithAct            *act,
                                                gint64              child_id,
                                                KithCinReferral    *referral,
                                                GHashTable         *matched,
                                                GError            **error);
gboolean           kith_db_apply_holidays      (KithAct            *act,
                                                GArray             *holidays,
                                                KithImportTally    *tally,
                                                GError            **error);
gboolean           kith_db_apply_school_list   (KithAct            *act,
                                                KithSchoolList     *list,
                                                gboolean            all_authorities,
                                                KithImportTally    *tally,
                                                GError            **error);
gboolean           kith_db_apply_school_links  (KithAct            *act,
                                                KithSchoolLinks    *links,
                                                KithImportTally    *tally,
                                                GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithImportSource, kith_import_source_free)

G_END_DECLS
