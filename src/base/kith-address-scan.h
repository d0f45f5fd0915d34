/* kith-address-scan.h: whether an address stands in a text
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithAddressFound:
 * @KITH_ADDRESS_NOT_FOUND: nothing of it
 * @KITH_ADDRESS_POSTCODE: its postcode
 * @KITH_ADDRESS_STREET: its house and street
 *
 * What of an address stands in a text.
 */
typedef enum
{
  KITH_ADDRESS_NOT_FOUND,
  KITH_ADDRESS_POSTCODE,
  KITH_ADDRESS_STREET,
} KithAddressFound;

KithAddressFound kith_address_scan (const char *text,
                                    const char *lines,
                                    const char *postcode);

G_END_DECLS
