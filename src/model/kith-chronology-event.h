/* kith-chronology-event.h: one line of a chronology
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithChronologyKind:
 * @KITH_CHRONOLOGY_NOTE: a note that somebody said is significant
 * @KITH_CHRONOLOGY_REFERRAL: a referral, and its end
 * @KITH_CHRONOLOGY_ASSESSMENT: an assessment
 * @KITH_CHRONOLOGY_SECTION47: an enquiry under section 47
 * @KITH_CHRONOLOGY_PLAN: a plan, early help, or what comes before proceedings
 * @KITH_CHRONOLOGY_CARE: being looked after
 * @KITH_CHRONOLOGY_SCHOOL: a change of school
 * @KITH_CHRONOLOGY_WARNING: a warning that was given or ended
 * @KITH_CHRONOLOGY_MISSING: that a child was missing, or that exploitation was reported
 *
 * What kind of thing happened.
 */
typedef enum
{
  KITH_CHRONOLOGY_NOTE,
  KITH_CHRONOLOGY_REFERRAL,
  KITH_CHRONOLOGY_ASSESSMENT,
  KITH_CHRONOLOGY_SECTION47,
  KITH_CHRONOLOGY_PLAN,
  KITH_CHRONOLOGY_CARE,
  KITH_CHRONOLOGY_SCHOOL,
  KITH_CHRONOLOGY_WARNING,
  KITH_CHRONOLOGY_MISSING,
} KithChronologyKind;

#define KITH_N_CHRONOLOGY_KINDS (KITH_CHRONOLOGY_MISSING + 1)

/**
 * KithChronologyEventValues:
 * @note_id: the note that says so, or 0
 * @child_id: whom it happened to
 * @at_usec: when on its day, in microseconds since 1970, or 0
 * @line: what happened, in one line
 * @is_typed: whether somebody wrote @line
 * @source: where that stands
 *
 * What an event is made from; texts are copied.
 */
typedef struct
{
  KithChronologyKind  kind;
  gint64              note_id;
  gint64              child_id;
  KithDate            day;
  gint64              at_usec;
  const char         *line;
  gboolean            is_typed;
  const char         *source;
} KithChronologyEventValues;

#define KITH_TYPE_CHRONOLOGY_EVENT (kith_chronology_event_get_type ())

G_DECLARE_FINAL_TYPE (KithChronologyEvent, kith_chronology_event, KITH, CHRONOLOGY_EVENT, GObject)

KithChronologyEvent *kith_chronology_event_new         (const KithChronologyEventValues *values) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_chronology_event_add_child   (KithChronologyEvent             *self,
                                                        gint64                           child_id);

KithChronologyKind   kith_chronology_event_get_kind    (KithChronologyEvent             *self);
gint64               kith_chronology_event_get_note_id (KithChronologyEvent             *self);
KithDate             kith_chronology_event_get_day     (KithChronologyEvent             *self);
const char          *kith_chronology_event_get_line    (KithChronologyEvent             *self);
gboolean             kith_chronology_event_get_is_typed (KithChronologyEvent            *self);
const char          *kith_chronology_event_get_source  (KithChronologyEvent             *self);
gboolean             kith_chronology_event_is_about    (KithChronologyEvent             *self,
                                                        gint64                           child_id);
int                  kith_chronology_event_compare     (KithChronologyEvent             *self,
                                                        KithChronologyEvent             *other);

const char          *kith_chronology_kind_get_label    (KithChronologyKind               kind);
const char          *kith_chronology_kind_to_code      (KithChronologyKind               kind);

G_END_DECLS
