/* kith-act-summary.h: one act of the journal, as History shows it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_ACT_SUMMARY (kith_act_summary_get_type ())

G_DECLARE_FINAL_TYPE (KithActSummary, kith_act_summary, KITH, ACT_SUMMARY, GObject)

/**
 * kith_act_summary_new:
 * @seq: the number of the entry that opened the act
 * @at_usec: when, in microseconds since 1970, UTC
 * @who: (nullable): the name of the worker
 * @kind: what was done, such as "cin.import"; the interface has the words for it
 * @subject: (nullable): what it was done to, such as a file's name
 * @why: (nullable): the reason that was given
 * @basis: (nullable): the rule or law that it rests on, as a destruction does
 * @n_rows: how many rows it touched
 * @about: for an undo, the act that it undoes; else 0
 * @undone_by: the act that undid this one; 0 while it stands
 */
KithActSummary *kith_act_summary_new           (gint64          seq,
                                                gint64          at_usec,
                                                const char     *who,
                                                const char     *kind,
                                                const char     *subject,
                                                const char     *why,
                                                const char     *basis,
                                                guint           n_rows,
                                                gint64          about,
                                                gint64          undone_by) G_GNUC_WARN_UNUSED_RESULT;

gint64          kith_act_summary_get_seq       (KithActSummary *self);
gint64          kith_act_summary_get_at_usec   (KithActSummary *self);
const char     *kith_act_summary_get_who       (KithActSummary *self);
const char     *kith_act_summary_get_kind      (KithActSummary *self);
const char     *kith_act_summary_get_subject   (KithActSummary *self);
const char     *kith_act_summary_get_why       (KithActSummary *self);
const char     *kith_act_summary_get_basis     (KithActSummary *self);
guint           kith_act_summary_get_n_rows    (KithActSummary *self);
gint64          kith_act_summary_get_about     (KithActSummary *self);
gint64          kith_act_summary_get_undone_by (KithActSummary *self);

G_END_DECLS
