/* kith-session.h: hears when a person leaves the desktop
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KITH_TYPE_SESSION (kith_session_get_type ())

G_DECLARE_FINAL_TYPE (KithSession, kith_session, KITH, SESSION, GObject)

/* Signal "left" (): the screen is locked, another person's session is in front,
 * or the machine is about to sleep. Sleep waits for kith_session_let_sleep(),
 * as long as the desktop lets it wait.
 */
KithSession *kith_session_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void         kith_session_let_sleep (KithSession *self);

G_END_DECLS
