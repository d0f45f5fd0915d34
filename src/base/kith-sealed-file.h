/* kith-sealed-file.h: a file that only one officer can open
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "kith-escrow-key.h"

G_BEGIN_DECLS

#define KITH_SEALED_ERROR (kith_sealed_error_quark ())

/**
 * KithSealedError:
 * @KITH_SEALED_ERROR_FORMAT: it is no sealed file, or was cut short
 * @KITH_SEALED_ERROR_KEY: it was sealed to another key
 * @KITH_SEALED_ERROR_ALTERED: the key is the right one, and what is in it was altered
 *
 * Why a sealed file does not open.
 */
typedef enum
{
  KITH_SEALED_ERROR_FORMAT,
  KITH_SEALED_ERROR_KEY,
  KITH_SEALED_ERROR_ALTERED,
} KithSealedError;

GQuark  kith_sealed_error_quark (void);

GBytes *kith_sealed_file_seal   (GBytes        *content,
                                 const guint8   public_key[KITH_ESCROW_KEY_SIZE]) G_GNUC_WARN_UNUSED_RESULT;
GBytes *kith_sealed_file_open   (GBytes        *file,
                                 const guint8   secret_key[KITH_ESCROW_KEY_SIZE],
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
