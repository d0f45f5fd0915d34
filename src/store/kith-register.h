/* kith-register.h: the list of schools that comes with the program
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-school-list.h"

G_BEGIN_DECLS

/* The schools' register is a resource of the program, read once on a thread of
 * its own. Results are shared and stay as long as the program runs.
 */
void             kith_register_load_async  (GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
KithSchoolList  *kith_register_load_finish (GAsyncResult         *result,
                                            GError              **error);

const KithSchoolRecord *kith_register_find (int                   urn);

G_END_DECLS
