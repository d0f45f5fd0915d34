/* fiction-text.h: a fiction as text, so that two can be compared
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-fiction.h"

G_BEGIN_DECLS

char *fiction_to_text        (KithFiction *fiction) G_GNUC_WARN_UNUSED_RESULT;
char *fiction_to_fingerprint (KithFiction *fiction) G_GNUC_WARN_UNUSED_RESULT;
char *fiction_to_census_xml  (KithFiction *fiction) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
