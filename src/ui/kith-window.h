/* kith-window.h: the one window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_WINDOW (kith_window_get_type ())

G_DECLARE_FINAL_TYPE (KithWindow, kith_window, KITH, WINDOW, AdwApplicationWindow)

/* Signal "locked" (): the store is locked, or could not be; see kith_window_lock(). */
KithWindow *kith_window_new            (AdwApplication *application) G_GNUC_WARN_UNUSED_RESULT;

KithStore  *kith_window_get_store      (KithWindow     *self);
void        kith_window_open_store     (KithWindow     *self,
                                        const char     *path);
void        kith_window_open_fictional (KithWindow     *self,
                                        const char     *shape);

gboolean    kith_window_lock           (KithWindow     *self);
void        kith_window_close          (KithWindow     *self);
gboolean    kith_window_get_is_blank   (KithWindow     *self);
void        kith_window_set_is_blank   (KithWindow     *self,
                                        gboolean        is_blank);
void        kith_window_open_file      (KithWindow     *self,
                                        GFile          *file);
void        kith_window_add_toast      (KithWindow     *self,
                                        AdwToast       *toast);
void        kith_window_add_undo_toast (KithWindow     *self,
                                        const char     *title);
AdwToast   *kith_undo_toast_new        (KithStore      *store,
                                        const char     *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
