/* kith-store-import.h: taking files in: what each would change, and doing it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-caseload-file.h"
#include "kith-cin-return.h"
#include "kith-import-preview.h"
#include "kith-progress.h"
#include "kith-roll-file.h"
#include "kith-school-list.h"

G_BEGIN_DECLS

#define KITH_IMPORT_BIT(verdict) (1u << (verdict))
#define KITH_IMPORT_ALL (KITH_IMPORT_BIT (KITH_N_IMPORT_VERDICTS) - 1)
#define KITH_IMPORT_FAULTS (KITH_IMPORT_BIT (KITH_IMPORT_REFUSED) | KITH_IMPORT_BIT (KITH_IMPORT_FAULT) | \
                            KITH_IMPORT_BIT (KITH_IMPORT_QUESTION))

/**
 * KithImportTally:
 * @counts: how many have each verdict
 * @lines: (nullable) (element-type KithImportLine): where a preview says so one by one
 * @listed: the verdicts of which it says so, a bit each
 * @progress: (nullable): is told of each thing
 * @n_things: how many things there are
 * @n_done: how many of them are counted
 * @db: (nullable): the store that knows what may not be said
 * @restricted: (nullable) (element-type guint): lines of which nothing is said
 *
 * What an import comes to while it runs.
 */
typedef struct
{
  guint         counts[KITH_N_IMPORT_VERDICTS];
  GListStore   *lines;
  guint         listed;
  KithProgress *progress;
  guint         n_things;
  guint         n_done;
  KithDb       *db;
  GHashTable   *restricted;
} KithImportTally;

/**
 * KithListTerms:
 * @school_id: whose roll it is
 * @day: the day that the list speaks of
 * @system: (nullable): what a caseload came out of, such as "Mosaic"
 * @fingerprint: (nullable): of the header
 * @mapping: (nullable): which column is which field, as JSON
 * @has_field: whether the file has a column for it
 * @children: (element-type gint64): of a caseload that was taken in, who stands in it
 * @answers: (nullable) (element-type guint gint64): by line, which child of the store is meant
 * @sheet: (nullable): the file; @keeper keeps it
 *
 * What a list does not say of itself. Empty for other files.
 */
typedef struct
{
  gint64      school_id;
  KithDate    day;
  char       *system;
  char       *fingerprint;
  char       *mapping;
  gboolean    has_field[KITH_N_FIELDS];
  GArray     *children;
  GHashTable *answers;
  KithSheet  *sheet;
  GObject    *keeper;
} KithListTerms;

/**
 * KithImportSource:
 * @kind: "cin", "schools", "links", "holidays", "roll" or "caseload"
 * @file_name: the name without its folder
 * @file_hash: BLAKE2b of the bytes
 * @is_complete: whether a person says that all of its time is in it
 * @all_authorities: whether schools are taken in whichever authority they are in
 * @parsed: #KithCinReturn, #KithSchoolList, #KithSchoolLinks, an array of
 *   #KithBankHoliday, #KithRollFile or #KithCaseloadFile, by kind
 * @terms: of a roll or a caseload
 * @progress: (nullable): is told how far it is
 *
 * A file that was read and is ready to be taken in.
 */
typedef struct
{
  char          *kind;
  char          *file_name;
  guint8         file_hash[32];
  gboolean       is_complete;
  gboolean       all_authorities;
  gpointer       parsed;
  KithListTerms  terms;
  KithProgress  *progress;
} KithImportSource;

/**
 * KithCinMeeting:
 * @matched: (element-type utf8): the rows that were met already
 * @day: the reference date of the return
 * @fills_gaps: whether what is held stays, since a newer return said it
 * @n_kept: how many values stayed that this return has otherwise
 * @n_marked: how many children were only marked with its date
 *
 * What a return knows of the store while it is taken in.
 */
typedef struct
{
  GHashTable *matched;
  KithDate    day;
  gboolean    fills_gaps;
  guint       n_kept;
  guint       n_marked;
} KithCinMeeting;

KithImportSource  *kith_import_source_new      (const char         *kind,
                                                const char         *file_name,
                                                GBytes             *bytes,
                                                GCancellable       *cancellable,
                                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;
KithImportSource  *kith_import_source_new_list (const char         *kind,
                                                const char         *file_name,
                                                gpointer            parsed) G_GNUC_WARN_UNUSED_RESULT;
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

gboolean           kith_import_tally_restrict  (KithImportTally    *tally,
                                                guint               line,
                                                gint64              child_id);
void               kith_import_tally_add_list_faults (KithImportTally *tally,
                                                GPtrArray          *faults);

gboolean           kith_db_apply_caseload      (KithAct            *act,
                                                KithImportSource   *source,
                                                KithImportTally    *tally,
                                                GError            **error);
gboolean           kith_db_save_caseload_children (KithAct         *act,
                                                KithImportSource   *source,
                                                gint64              import_id,
                                                GError            **error);
gboolean           kith_db_apply_roll          (KithAct            *act,
                                                KithImportSource   *source,
                                                KithImportTally    *tally,
                                                GError            **error);
gboolean           kith_db_preview_roll        (KithDb             *db,
                                                KithImportSource   *source,
                                                KithImportTally    *tally,
                                                GError            **error);
gboolean           kith_db_save_roll_totals    (KithAct            *act,
                                                KithImportSource   *source,
                                                gint64              import_id,
                                                GError            **error);

gboolean           kith_import_is_list         (const char         *kind);
char              *kith_list_describe          (KithDb             *db,
                                                KithImportSource   *source) G_GNUC_WARN_UNUSED_RESULT;
gboolean           kith_db_save_list           (KithAct            *act,
                                                KithImportSource   *source,
                                                gint64              import_id,
                                                GError            **error);

gboolean           kith_db_apply_cin           (KithAct            *act,
                                                KithCinReturn      *cin,
                                                KithImportTally    *tally,
                                                GError            **error);
gboolean           kith_db_apply_referral      (KithAct            *act,
                                                gint64              child_id,
                                                KithCinReferral    *referral,
                                                KithCinMeeting     *meeting,
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
gboolean           kith_db_follow_due_links    (KithDb             *db,
                                                KithDate            today,
                                                GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithImportSource, kith_import_source_free)

G_END_DECLS
