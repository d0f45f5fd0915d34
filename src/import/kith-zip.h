/* kith-zip.h: the parts of a zipped file, in memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_ZIP_ERROR (kith_zip_error_quark ())

/**
 * KithZipError:
 * @KITH_ZIP_ERROR_DAMAGED: no archive, or cut off, or a part is not what its checksum says
 * @KITH_ZIP_ERROR_LOCKED: the part has a passphrase
 * @KITH_ZIP_ERROR_TOO_LARGE: the part unpacks to more than was allowed, or to far more than it should
 * @KITH_ZIP_ERROR_NOT_FOUND: there is no such part
 */
typedef enum
{
  KITH_ZIP_ERROR_DAMAGED,
  KITH_ZIP_ERROR_LOCKED,
  KITH_ZIP_ERROR_TOO_LARGE,
  KITH_ZIP_ERROR_NOT_FOUND,
} KithZipError;

/**
 * KithZip:
 *
 * An archive and the list of its parts.
 */
typedef struct _KithZip KithZip;

/**
 * KithZipFunc:
 * @data: (array length=size): the next piece of the part
 * @size: how many bytes
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Takes a part piece by piece.
 *
 * Returns: whether to go on; %FALSE without an error when there is enough
 */
typedef gboolean (*KithZipFunc) (const guint8  *data,
                                 gsize          size,
                                 gpointer       user_data,
                                 GError       **error);

GQuark    kith_zip_error_quark (void);

KithZip  *kith_zip_new         (GBytes        *bytes,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void      kith_zip_free        (KithZip       *self);
gboolean  kith_zip_has         (KithZip       *self,
                                const char    *name);
gboolean  kith_zip_read        (KithZip       *self,
                                const char    *name,
                                gsize          max_bytes,
                                KithZipFunc    func,
                                gpointer       user_data,
                                GCancellable  *cancellable,
                                GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithZip, kith_zip_free)

G_END_DECLS
