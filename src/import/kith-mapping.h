/* kith-mapping.h: which column of a list is which field
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-date.h"
#include "kith-field.h"
#include "kith-sheet.h"

G_BEGIN_DECLS

#define KITH_MAPPING_ERROR (kith_mapping_error_quark ())

/**
 * KithMappingError:
 * @KITH_MAPPING_ERROR_NOT_A_MAPPING: the text is no mapping, or of another kind of list
 */
typedef enum
{
  KITH_MAPPING_ERROR_NOT_A_MAPPING,
} KithMappingError;

/**
 * KithMappingReason:
 * @KITH_MAPPING_REASON_NONE: nothing speaks for a field
 * @KITH_MAPPING_REASON_HEADER: the column's name
 * @KITH_MAPPING_REASON_CONTENT: what stands in the column
 * @KITH_MAPPING_REASON_REMEMBERED: the person said so for an earlier file
 * @KITH_MAPPING_REASON_PERSON: the person said so for this one
 *
 * Why a column has its field.
 */
typedef enum
{
  KITH_MAPPING_REASON_NONE,
  KITH_MAPPING_REASON_HEADER,
  KITH_MAPPING_REASON_CONTENT,
  KITH_MAPPING_REASON_REMEMBERED,
  KITH_MAPPING_REASON_PERSON,
} KithMappingReason;

/**
 * KithDateOrder:
 * @KITH_DATE_ORDER_DAY_FIRST: 22/11/2026, as Britain writes
 * @KITH_DATE_ORDER_MONTH_FIRST: 11/22/2026
 */
typedef enum
{
  KITH_DATE_ORDER_DAY_FIRST,
  KITH_DATE_ORDER_MONTH_FIRST,
} KithDateOrder;

/**
 * KithNameOrder:
 * @KITH_NAME_ORDER_COMMA: "Okafor, Ada"; a name without a comma is read as the next two would be
 * @KITH_NAME_ORDER_GIVEN_FIRST: "Ada Okafor"
 * @KITH_NAME_ORDER_FAMILY_FIRST: "OKAFOR Ada"
 *
 * How full names stand in their column.
 */
typedef enum
{
  KITH_NAME_ORDER_COMMA,
  KITH_NAME_ORDER_GIVEN_FIRST,
  KITH_NAME_ORDER_FAMILY_FIRST,
} KithNameOrder;

/**
 * KithMapping:
 *
 * One field at most for each column, and one column at most for each field.
 */
typedef struct _KithMapping KithMapping;

GQuark             kith_mapping_error_quark         (void);

KithMapping       *kith_mapping_new                 (KithListKind         kind,
                                                     KithSheet           *sheet) G_GNUC_WARN_UNUSED_RESULT;
KithMapping       *kith_mapping_new_guess           (KithListKind         kind,
                                                     KithSheet           *sheet,
                                                     KithDate             today) G_GNUC_WARN_UNUSED_RESULT;
KithMapping       *kith_mapping_new_from_json       (KithListKind         kind,
                                                     KithSheet           *sheet,
                                                     const char          *json,
                                                     KithDate             today,
                                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;
KithMapping       *kith_mapping_copy                (KithMapping         *self) G_GNUC_WARN_UNUSED_RESULT;
void               kith_mapping_free                (KithMapping         *self);

KithListKind       kith_mapping_get_kind            (KithMapping         *self);
guint              kith_mapping_get_n_columns       (KithMapping         *self);
KithField          kith_mapping_get_field           (KithMapping         *self,
                                                     guint                column);
guint              kith_mapping_get_percent         (KithMapping         *self,
                                                     guint                column);
KithMappingReason  kith_mapping_get_reason          (KithMapping         *self,
                                                     guint                column);
guint              kith_mapping_find_column         (KithMapping         *self,
                                                     KithField            field);
void               kith_mapping_set_field           (KithMapping         *self,
                                                     guint                column,
                                                     KithField            field);

KithDateOrder      kith_mapping_get_date_order      (KithMapping         *self,
                                                     guint                column);
gboolean           kith_mapping_is_date_order_known (KithMapping         *self,
                                                     guint                column);
void               kith_mapping_set_date_order      (KithMapping         *self,
                                                     guint                column,
                                                     KithDateOrder        order);
KithNameOrder      kith_mapping_get_name_order      (KithMapping         *self);
void               kith_mapping_set_name_order      (KithMapping         *self,
                                                     KithNameOrder        order);

gboolean           kith_mapping_is_sufficient       (KithMapping         *self,
                                                     KithField           *ret_missing);
char              *kith_mapping_to_json             (KithMapping         *self,
                                                     KithSheet           *sheet) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithMapping, kith_mapping_free)

G_END_DECLS
