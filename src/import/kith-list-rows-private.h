/* kith-list-rows-private.h: reading a list row by row, and what is wrong with it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-caseload-file.h"
#include "kith-list-fault.h"
#include "kith-mapping.h"
#include "kith-sheet.h"

G_BEGIN_DECLS

/**
 * KithListRows:
 * @row: the row that is read
 * @columns: which column holds each field
 * @n_lines: how many rows below the header have been gone to
 * @are_dates_noted: whether it was said of a column that its dates needed a rule
 * @codes: what texts were found to stand for, by field and text; few texts stand in many rows
 */
typedef struct
{
  KithSheet             *sheet;
  KithMapping           *mapping;
  KithDate               today;
  KithSheetProgressFunc  progress;
  gpointer               user_data;
  GCancellable          *cancellable;

  guint                  columns[KITH_N_FIELDS];
  gboolean               are_dates_noted[KITH_N_FIELDS];
  guint                  row;
  guint                  next_row;
  guint                  n_lines;
  GPtrArray             *faults;
  GHashTable            *codes;
} KithListRows;

/**
 * KithListNames:
 *
 * What a row says a child is called.
 */
typedef struct
{
  char *family_name;
  char *given_name;
  char *middle_names;
  char *preferred_name;
  char *preferred_family_name;
} KithListNames;

void            kith_list_rows_init             (KithListRows    *self,
                                                 KithSheet       *sheet,
                                                 KithMapping     *mapping,
                                                 KithDate         today);
void            kith_list_rows_clear            (KithListRows    *self);
gboolean        kith_list_rows_next             (KithListRows    *self,
                                                 GError         **error);

void            kith_list_rows_add_fault        (KithListRows    *self,
                                                 KithField        field,
                                                 KithListReason   reason,
                                                 guint            other_line);
void            kith_list_rows_add_fault_at     (KithListRows    *self,
                                                 guint            row,
                                                 KithField        field,
                                                 KithListReason   reason,
                                                 guint            other_line);

const char     *kith_list_rows_get_cell         (KithListRows    *self,
                                                 KithField        field);
char           *kith_list_rows_read_text        (KithListRows    *self,
                                                 KithField        field) G_GNUC_WARN_UNUSED_RESULT;
char           *kith_list_rows_read_identifier  (KithListRows    *self,
                                                 KithField        field) G_GNUC_WARN_UNUSED_RESULT;
char           *kith_list_rows_read_code        (KithListRows    *self,
                                                 KithField        field) G_GNUC_WARN_UNUSED_RESULT;
char           *kith_list_rows_read_upn         (KithListRows    *self,
                                                 KithField        field) G_GNUC_WARN_UNUSED_RESULT;
char           *kith_list_rows_read_sex         (KithListRows    *self) G_GNUC_WARN_UNUSED_RESULT;
KithDate        kith_list_rows_read_date        (KithListRows    *self,
                                                 KithField        field);
KithDate        kith_list_rows_read_past_date   (KithListRows    *self,
                                                 KithField        field);
int             kith_list_rows_read_year_group  (KithListRows    *self);
int             kith_list_rows_read_flag        (KithListRows    *self,
                                                 KithField        field);
int             kith_list_rows_read_number      (KithListRows    *self,
                                                 KithField        field,
                                                 int              least,
                                                 int              most);
KithCaseStatus  kith_list_rows_read_status      (KithListRows    *self);

gboolean        kith_list_rows_read_names       (KithListRows    *self,
                                                 gboolean         is_needed,
                                                 KithListNames   *ret_names);
void            kith_list_names_clear           (KithListNames   *names);

char           *kith_list_rows_dup_values       (KithListRows    *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithListRows, kith_list_rows_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithListNames, kith_list_names_clear)

G_END_DECLS
