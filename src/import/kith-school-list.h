/* kith-school-list.h: schools, as a register of schools has them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-code-list.h"
#include "kith-date.h"

G_BEGIN_DECLS

#define KITH_SCHOOL_LIST_ERROR (kith_school_list_error_quark ())

/**
 * KithSchoolListError:
 * @KITH_SCHOOL_LIST_ERROR_NOT_A_LIST: the file has no column for a URN and a name
 */
typedef enum
{
  KITH_SCHOOL_LIST_ERROR_NOT_A_LIST,
} KithSchoolListError;

/**
 * KithSchoolRecord:
 *
 * One row of a register. Texts are %NULL, dates %KITH_DATE_NONE, ages -1 and
 * numbers -1 when the register does not have them: unknown is not nought.
 *
 * @urn: the unique reference number, 100000-999999; 0 where the school was typed by hand
 * @authority_code: (nullable): three digits, such as "852"
 * @percentage_fsm: free school meals, in tenths of a percent; -1 unknown
 */
typedef struct
{
  guint     line;
  int       urn;
  char     *authority_code;
  char     *authority_name;
  char     *establishment_number;
  char     *name;
  char     *type_code;
  char     *type_name;
  char     *phase_code;
  char     *status_code;
  KithDate  open_date;
  KithDate  close_date;
  int       low_age;
  int       high_age;
  int       on_roll;
  KithDate  census_date;
  int       percentage_fsm;
  char     *address;
  char     *postcode;
  char     *telephone;
  char     *head_name;
  int       easting;
  int       northing;
} KithSchoolRecord;

/**
 * KithSchoolListFault:
 *
 * A row that was refused, or a value in it that could not be read: @refused
 * tells which. @row is the row as it stood, as one row of CSV; %NULL where a
 * list that had been read was found wanting later. It belongs to the fault.
 */
typedef struct
{
  guint     line;
  char     *column;                  /* nullable */
  char     *value;                   /* nullable */
  char     *message;
  char     *row;                     /* nullable */
  gboolean  refused;
} KithSchoolListFault;

/**
 * KithSchoolList:
 *
 * @header is the row that names the columns, as one row of CSV, for a file of
 * the rows that were refused. Both arrays stand in the order of the file.
 */
typedef struct
{
  GPtrArray *schools;                /* (element-type KithSchoolRecord) */
  GPtrArray *faults;                 /* (element-type KithSchoolListFault) */
  char      *header;
} KithSchoolList;

/**
 * KithSchoolLink:
 * @urn: the school that the row is about
 * @linked_urn: the other one
 * @kind: the register's word, such as "Predecessor" or "Successor"
 */
typedef struct
{
  guint     line;
  int       urn;
  int       linked_urn;
  char     *linked_name;
  char     *kind;
  KithDate  date;
} KithSchoolLink;

typedef struct
{
  GPtrArray *links;                  /* (element-type KithSchoolLink) */
  GPtrArray *faults;                 /* (element-type KithSchoolListFault) */
  char      *header;
} KithSchoolLinks;

GQuark            kith_school_list_error_quark     (void);

KithSchoolRecord *kith_school_record_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void              kith_school_record_free          (KithSchoolRecord *self);

KithSchoolList   *kith_school_list_new_from_csv    (GBytes           *bytes,
                                                    GCancellable     *cancellable,
                                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void              kith_school_list_free            (KithSchoolList   *self);
guint             kith_school_list_fill_codes      (KithSchoolList   *self,
                                                    KithCodeList     *codes,
                                                    KithDate          date);

KithSchoolLinks  *kith_school_links_new_from_csv   (GBytes           *bytes,
                                                    GCancellable     *cancellable,
                                                    GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void              kith_school_links_free           (KithSchoolLinks  *self);

char             *kith_school_faults_to_csv        (GPtrArray        *faults,
                                                    const char       *header) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSchoolRecord, kith_school_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSchoolList, kith_school_list_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSchoolLinks, kith_school_links_free)

G_END_DECLS
