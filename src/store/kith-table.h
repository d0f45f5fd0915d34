/* kith-table.h: the tables whose rows acts write
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  KITH_COLUMN_INTEGER,
  KITH_COLUMN_TEXT,
  KITH_COLUMN_BLOB,
  KITH_COLUMN_SEALED,                /* text that never changes: the journal keeps its hash alone */
} KithColumnKind;

typedef struct
{
  const char     *name;
  const char     *parameter;         /* with its colon */
  KithColumnKind  kind;
} KithColumn;

/**
 * KithTable:
 *
 * A table with an id and a uid before its @columns. The statements are
 * literals, made by the compiler from the list of columns, so that no SQL is
 * put together while the program runs.
 */
typedef struct
{
  const char       *name;
  const KithColumn *columns;
  guint             n_columns;
  const char       *insert_sql;
  const char       *update_sql;
  const char       *delete_sql;
  const char       *select_sql;      /* id, uid, columns; by :id */
  const char       *find_sql;        /* id; by :uid */
  const char       *of_child_sql;    /* ids; by :id, where there is a child_id; past the views */
  const char       *of_adult_sql;    /* the same, where there is an adult_id */
} KithTable;

#define KITH_MAX_COLUMNS 28

extern const KithTable kith_table_address;
extern const KithTable kith_table_adult;
extern const KithTable kith_table_adult_merge;
extern const KithTable kith_table_assessment;
extern const KithTable kith_table_assessment_factor;
extern const KithTable kith_table_attendance;
extern const KithTable kith_table_backup;
extern const KithTable kith_table_bank_holiday;
extern const KithTable kith_table_care_episode;
extern const KithTable kith_table_care_review;
extern const KithTable kith_table_care_step;
extern const KithTable kith_table_child;
extern const KithTable kith_table_child_family;
extern const KithTable kith_table_child_merge;
extern const KithTable kith_table_child_worker;
extern const KithTable kith_table_cleared_child;
extern const KithTable kith_table_clock_result;
extern const KithTable kith_table_clock_rule;
extern const KithTable kith_table_cluster;
extern const KithTable kith_table_cluster_school;
extern const KithTable kith_table_cluster_worker;
extern const KithTable kith_table_code;
extern const KithTable kith_table_complete_period;
extern const KithTable kith_table_contact;
extern const KithTable kith_table_context_assessment;
extern const KithTable kith_table_context_conference;
extern const KithTable kith_table_context_referral;
extern const KithTable kith_table_context_weight;
extern const KithTable kith_table_core_group;
extern const KithTable kith_table_council_date;
extern const KithTable kith_table_decision;
extern const KithTable kith_table_declaration;
extern const KithTable kith_table_disability;
extern const KithTable kith_table_document;
extern const KithTable kith_table_document_about;
extern const KithTable kith_table_early_help;
extern const KithTable kith_table_family;
extern const KithTable kith_table_feeder;
extern const KithTable kith_table_formal_matter;
extern const KithTable kith_table_handover;
extern const KithTable kith_table_import;
extern const KithTable kith_table_import_child;
extern const KithTable kith_table_import_fault;
extern const KithTable kith_table_inset_day;
extern const KithTable kith_table_involvement;
extern const KithTable kith_table_legal_hold;
extern const KithTable kith_table_map;
extern const KithTable kith_table_map_action;
extern const KithTable kith_table_map_attendee;
extern const KithTable kith_table_map_names;
extern const KithTable kith_table_map_review;
extern const KithTable kith_table_map_subject;
extern const KithTable kith_table_mapping;
extern const KithTable kith_table_means;
extern const KithTable kith_table_missing;
extern const KithTable kith_table_money_entry;
extern const KithTable kith_table_money_line;
extern const KithTable kith_table_money_period;
extern const KithTable kith_table_need_plan;
extern const KithTable kith_table_need_review;
extern const KithTable kith_table_next_step;
extern const KithTable kith_table_not_same;
extern const KithTable kith_table_note;
extern const KithTable kith_table_note_about;
extern const KithTable kith_table_note_addition;
extern const KithTable kith_table_note_context;
extern const KithTable kith_table_note_council;
extern const KithTable kith_table_note_part;
extern const KithTable kith_table_note_significant;
extern const KithTable kith_table_observation;
extern const KithTable kith_table_organisation;
extern const KithTable kith_table_particular;
extern const KithTable kith_table_peer_group;
extern const KithTable kith_table_place;
extern const KithTable kith_table_plan;
extern const KithTable kith_table_plan_child;
extern const KithTable kith_table_plan_entry;
extern const KithTable kith_table_plan_score;
extern const KithTable kith_table_pot;
extern const KithTable kith_table_pot_child;
extern const KithTable kith_table_pre_proceedings;
extern const KithTable kith_table_presence;
extern const KithTable kith_table_private_fostering;
extern const KithTable kith_table_protection_plan;
extern const KithTable kith_table_protection_review;
extern const KithTable kith_table_put_off;
extern const KithTable kith_table_question_answer;
extern const KithTable kith_table_receipt;
extern const KithTable kith_table_referral;
extern const KithTable kith_table_relation;
extern const KithTable kith_table_restriction;
extern const KithTable kith_table_restriction_worker;
extern const KithTable kith_table_safety_goal;
extern const KithTable kith_table_safety_mark;
extern const KithTable kith_table_safety_measure;
extern const KithTable kith_table_safety_response;
extern const KithTable kith_table_scheme;
extern const KithTable kith_table_scheme_step;
extern const KithTable kith_table_school;
extern const KithTable kith_table_school_contact;
extern const KithTable kith_table_school_link;
extern const KithTable kith_table_school_total;
extern const KithTable kith_table_section47;
extern const KithTable kith_table_set_aside;
extern const KithTable kith_table_setting;
extern const KithTable kith_table_share;
extern const KithTable kith_table_share_child;
extern const KithTable kith_table_share_map;
extern const KithTable kith_table_sighting;
extern const KithTable kith_table_spend;
extern const KithTable kith_table_statement;
extern const KithTable kith_table_statement_line;
extern const KithTable kith_table_statement_match;
extern const KithTable kith_table_stock_count;
extern const KithTable kith_table_strategy_discussion;
extern const KithTable kith_table_tas_attendee;
extern const KithTable kith_table_tas_meeting;
extern const KithTable kith_table_tas_pupil;
extern const KithTable kith_table_term;
extern const KithTable kith_table_tie;
extern const KithTable kith_table_tie_viewer;
extern const KithTable kith_table_told;
extern const KithTable kith_table_warning;
extern const KithTable kith_table_work_record;
extern const KithTable kith_table_worker;

const KithTable * const *kith_tables_get_all   (guint            *ret_n_tables);
const KithTable         *kith_tables_find      (const char       *name);
int                      kith_table_find_column (const KithTable *table,
                                                 const char      *name);

G_END_DECLS
