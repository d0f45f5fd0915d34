/* kith-trail.h: what the program was doing when it ended, without a name in it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void              kith_trail_begin       (const char         *folder);
void              kith_trail_end         (void);

void              kith_trail_note        (const char         *name);
void              kith_trail_note_session_ends (void);
void              kith_trail_note_error  (const GError       *error);
GLogWriterOutput  kith_trail_log_writer  (GLogLevelFlags      level,
                                          const GLogField    *fields,
                                          gsize               n_fields,
                                          gpointer            user_data);

char             *kith_trail_take_report (const char         *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
