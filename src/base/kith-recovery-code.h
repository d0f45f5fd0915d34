/* kith-recovery-code.h: a key on paper, which a person can type back
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KITH_RECOVERY_CODE_SIZE 20
#define KITH_RECOVERY_CODE_GROUPS 8
#define KITH_RECOVERY_CODE_GROUP_LENGTH 5

char     *kith_recovery_code_format      (const guint8  bytes[KITH_RECOVERY_CODE_SIZE]) G_GNUC_WARN_UNUSED_RESULT;
gboolean  kith_recovery_code_parse       (const char   *text,
                                          guint8        ret_bytes[KITH_RECOVERY_CODE_SIZE],
                                          guint        *ret_wrong_group);
gboolean  kith_recovery_code_check_group (const char   *text,
                                          guint         group);

G_END_DECLS
