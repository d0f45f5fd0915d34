/* kithctl-private.h: what the commands of kithctl share
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "kith-date.h"
#include "kith-db.h"
#include "kith-import-preview.h"
#include "kith-particular-sheet.h"

G_BEGIN_DECLS

/**
 * KithctlExit:
 * @KITHCTL_DONE: it is done
 * @KITHCTL_FAILED: it could not be done; the reason is on standard error
 * @KITHCTL_USAGE: the words of the command are not right
 * @KITHCTL_FAULTS: it is done, and something is wrong with the file or the store
 * @KITHCTL_WRONG_PASSPHRASE: the passphrase does not open the store
 * @KITHCTL_BUSY: Kith has the store open (sysexits' EX_TEMPFAIL)
 */
typedef enum
{
  KITHCTL_DONE = 0,
  KITHCTL_FAILED = 1,
  KITHCTL_USAGE = 2,
  KITHCTL_FAULTS = 3,
  KITHCTL_WRONG_PASSPHRASE = 4,
  KITHCTL_BUSY = 75,
} KithctlExit;

/* The options of every command, and of some. */
typedef struct
{
  char      *store;
  char      *passphrase_file;
  char      *recovery_file;
  char      *escrow;
  char      *new_passphrase_file;
  char      *fictional;
  char      *as_at;
  char      *at;
  char      *worker;
  char      *child;
  char      *cluster;
  char      *authority;
  char      *phase;
  char      *on;
  char      *school;
  char      *days;
  char      *role;
  char      *period;
  char      *mapping;
  char      *refused;
  char     **same;
  char     **another;
  char     **take;
  char     **theirs;
  char      *sheet;
  char      *source;
  char      *name;
  char      *telephone;
  char      *told;
  char      *review;
  gboolean   confidential;
  char      *email;
  char      *with;
  char      *why;
  char      *kind;
  char      *from;
  char      *to;
  gint64     seed;
  double     scale;
  gint       limit;
  gint       urn;
  gint       year;
  gboolean   json;
  gboolean   all;
  gboolean   complete;
  gboolean   overdue;
  gboolean   preview;
  gboolean   no_keyring;
  gboolean   ranked;
  gboolean   remove;
  gboolean   family;
  gboolean   names_off;
  gboolean   initials;
} KithctlOptions;

typedef KithctlExit (*KithctlFunc) (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);

KithctlExit kithctl_new            (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_schools_import (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_links_import   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cin_import     (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cin_export     (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_put_right_list (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_holidays       (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_holidays_due   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_holidays_import (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_schools_add    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_schools_contacts (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_show   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_search         (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_search_rebuild (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_statement_import (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_wallet_balance (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_wallet_export (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_wallet_lines (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_wallet_questions (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_settings       (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_settings_set   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_caseload_import (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_roll_import    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_roll_clear_leavers (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_caseload_list  (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_chronology_export (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_clocks_list    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_clocks_rules   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_clocks_set     (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_adult_merge    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_adult_split    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_person_duplicates (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_person_merge   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_person_split   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_restrict_list  (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_restrict_add   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_restrict_lift  (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_access_list    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_document_add   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_document_export (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_document_list  (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_warning_list (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_warning_add (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_warning_review (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_warning_end (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_address_list (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_address_add (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_address_end (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_retention_due  (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_retention_rules (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_retention_set   (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_limits_list     (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_limits_set      (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_retention_clear (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_retention_hold (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_retention_lift (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_subject_access_preview (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_subject_access_make (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_subject_access_open (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_hand_over      (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_map_list       (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_map_show       (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_map_export     (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_map_import     (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_note_add       (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_note_list      (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_note_show      (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_note_sign      (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_plan_show      (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_work_list      (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_work_add       (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
void        kithctl_build_particulars (JsonBuilder      *builder,
                                    KithParticularSheet *sheet,
                                    gboolean         all);
void        kithctl_print_particulars (KithParticularSheet *sheet,
                                    gboolean         all);
KithctlExit kithctl_particulars    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_find           (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_new    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_rename (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_add_school (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_remove_school (KithctlOptions *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_merge  (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_split  (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_end    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_worker (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_feeder (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_cluster_list   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_backup_make    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_backup_list    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_backup_verify  (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_restore        (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_slots          (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_slots_add      (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_slots_remove   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_rekey          (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_passphrase     (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_escrow_keypair (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_recover        (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_dates_export   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_dates_list     (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_tas_list       (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_tas_show       (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_terms          (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_terms_inset    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_terms_set      (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_complete       (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_complete_declare (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_complete_withdraw (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_child_show     (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_family_join    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_family_leave   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_family_show    (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_involved_list  (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_involved_add   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_involved_end   (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_check          (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_journal        (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);
KithctlExit kithctl_undo           (KithctlOptions  *options,
                                    char           **arguments,
                                    GError         **error);

gboolean    kithctl_has_store      (KithctlOptions  *options,
                                    GError         **error);
KithDb     *kithctl_open_store     (KithctlOptions  *options,
                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;
KithDb     *kithctl_open_store_as_it_is (KithctlOptions *options,
                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;
char       *kithctl_read_passphrase (KithctlOptions *options,
                                    GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gint64      kithctl_find_cluster   (KithDb          *db,
                                    const char      *name,
                                    GError         **error);
gboolean    kithctl_parse_on       (KithctlOptions  *options,
                                    KithDate        *ret_day,
                                    GError         **error);
gint64      kithctl_find_child     (KithDb          *db,
                                    const char      *text,
                                    GError         **error);
gint64      kithctl_find_school    (KithDb          *db,
                                    const char      *word,
                                    GError         **error);
KithctlExit kithctl_exit_of        (const GError    *error);

void        kithctl_print          (const char      *format,
                                    ...) G_GNUC_PRINTF (1, 2);
void        kithctl_print_preview  (KithctlOptions  *options,
                                    KithImportPreview *preview);
void        kithctl_print_json     (JsonBuilder     *builder);
void        kithctl_build_text     (JsonBuilder     *builder,
                                    const char      *name,
                                    const char      *value);
KithctlExit kithctl_print_act      (KithctlOptions  *options,
                                    gint64           act);
void        kithctl_build_date     (JsonBuilder     *builder,
                                    const char      *name,
                                    KithDate         day);

G_END_DECLS
