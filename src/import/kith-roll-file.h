/* kith-roll-file.h: the pupils of a school, as its own system gives them out
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"
#include "kith-list-fault.h"
#include "kith-mapping.h"
#include "kith-sheet.h"

G_BEGIN_DECLS

/**
 * KITH_ROLL_NO_YEAR_GROUP:
 *
 * The year group is unknown. -1 is nursery and 0 reception, so neither can say it.
 */
#define KITH_ROLL_NO_YEAR_GROUP (-2)

/**
 * KithRollPupil:
 * @line: the line of the file
 * @row: the sheet's row
 * @family_name: (nullable): never both it and @given_name are %NULL
 * @upn: (nullable): in capitals, with a check letter that agrees
 * @sex: (nullable): "M", "F" or "U"
 * @year_group: -1 nursery, 0 reception, 1 to 14, or %KITH_ROLL_NO_YEAR_GROUP
 * @enrolment: (nullable): "C" registered here alone, "M" here mainly, "S" here as well (dual
 *   registration), "F" further education, "O" another provider, "G" guest
 * @ethnicity: (nullable): a code where the text is one or has one, else the text
 * @sen: (nullable): "N" none, "K" support, "E" plan, or the text
 * @free_meals: (nullable): "Y", "N", or the text
 *
 * One row that is taken in. Dates are %KITH_DATE_NONE when unknown; with a
 * birth date or a UPN, or both. The last three are for totals of the school.
 */
typedef struct
{
  guint     line;
  guint     row;
  char     *family_name;
  char     *given_name;
  char     *middle_names;
  char     *preferred_name;
  char     *preferred_family_name;
  KithDate  birth;
  char     *upn;
  char     *former_upn;
  char     *sex;
  int       year_group;
  char     *form;
  KithDate  entry;
  KithDate  leaving;
  char     *enrolment;
  char     *ethnicity;
  char     *sen;
  char     *free_meals;
} KithRollPupil;

/**
 * KithRollFile:
 * @n_lines: how many rows there are in all: pupils, refused and set aside; titles and the header are not counted
 */
typedef struct
{
  GPtrArray *pupils;                 /* (element-type KithRollPupil), in the order of the file */
  GPtrArray *faults;                 /* (element-type KithListFault), by line */
  guint      n_lines;
} KithRollFile;

KithRollFile *kith_roll_file_new        (KithSheet              *sheet,
                                         KithMapping            *mapping,
                                         KithDate                today,
                                         KithSheetProgressFunc   progress,
                                         gpointer                user_data,
                                         GCancellable           *cancellable,
                                         GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void          kith_roll_file_free       (KithRollFile           *self);

GHashTable   *kith_roll_file_count      (KithRollFile           *self,
                                         KithField               field) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithRollFile, kith_roll_file_free)

G_END_DECLS
