/* kith-application.h: the program: its command line, its keys, its window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_APPLICATION (kith_application_get_type ())

G_DECLARE_FINAL_TYPE (KithApplication, kith_application, KITH, APPLICATION, AdwApplication)

KithApplication *kith_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
