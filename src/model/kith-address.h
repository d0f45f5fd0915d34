/* kith-address.h: where a child or somebody of the family lives
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithAddressValues:
 * @id: its number in the store, or 0
 * @whose: (nullable): the name of who lives there; %NULL for the child
 * @lines: (nullable): a line each; %NULL where it is kept back
 * @postcode: (nullable): the postcode
 * @from: the first day, or %KITH_DATE_NONE
 * @to: the first day on which it no longer holds, or %KITH_DATE_NONE
 * @is_confidential: whether it must not be told
 *
 * What an address is made from; texts are copied.
 */
typedef struct
{
  gint64      id;
  const char *whose;
  const char *lines;
  const char *postcode;
  KithDate    from;
  KithDate    to;
  gboolean    is_confidential;
} KithAddressValues;

#define KITH_TYPE_ADDRESS (kith_address_get_type ())

G_DECLARE_FINAL_TYPE (KithAddress, kith_address, KITH, ADDRESS, GObject)

KithAddress *kith_address_new                 (const KithAddressValues *values) G_GNUC_WARN_UNUSED_RESULT;

gint64       kith_address_get_id              (KithAddress             *self);
const char  *kith_address_get_whose           (KithAddress             *self);
const char  *kith_address_get_lines           (KithAddress             *self);
const char  *kith_address_get_postcode        (KithAddress             *self);
KithDate     kith_address_get_from            (KithAddress             *self);
KithDate     kith_address_get_to              (KithAddress             *self);
gboolean     kith_address_get_is_confidential (KithAddress             *self);
gboolean     kith_address_is_open             (KithAddress             *self,
                                               KithDate                 day);

G_END_DECLS
