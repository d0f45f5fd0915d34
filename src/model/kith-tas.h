/* kith-tas.h: a Team Around the School: a meeting about pupils of one school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/* The kind of the notes that a meeting leaves on the files of its pupils. */
#define KITH_NOTE_KIND_TAS "team-around-school"

/* Of a meeting whose hour nobody has said. */
#define KITH_TAS_NO_MINUTE (-1)

/**
 * KithTasAgreement:
 * @KITH_TAS_NOT_SAID: nobody has said it yet
 * @KITH_TAS_AGREED: the family agrees that the pupil is discussed
 * @KITH_TAS_NOT_ASKED: it was not asked, and there is a reason
 * @KITH_TAS_REFUSED: it does not agree; the pupil is not discussed by name
 *
 * What the family says to the meeting.
 */
typedef enum
{
  KITH_TAS_NOT_SAID,
  KITH_TAS_AGREED,
  KITH_TAS_NOT_ASKED,
  KITH_TAS_REFUSED,
} KithTasAgreement;

#define KITH_N_TAS_AGREEMENTS (KITH_TAS_REFUSED + 1)

/**
 * KithTasAttendee:
 * @name: (nullable): what they are called
 * @agency: (nullable): for whom they work
 * @role: (nullable): as what
 *
 * Somebody who came.
 */
typedef struct
{
  gint64  id;
  char   *name;
  char   *agency;
  char   *role;
} KithTasAttendee;

/**
 * KithTasAction:
 * @id: the step; 0 where it is of a meeting that is still open
 * @name: (nullable): the pupil's
 * @is_mine: whether it is the worker's own
 * @who: (nullable): somebody else who does it
 * @agency: (nullable): for which agency
 * @day: the day of the meeting that agreed on it
 * @done: the day it was done, or %KITH_DATE_NONE
 *
 * What was agreed on for a pupil.
 */
typedef struct
{
  gint64    id;
  gint64    pupil_id;
  gint64    child_id;
  char     *name;
  char     *what;
  gboolean  is_mine;
  char     *who;
  char     *agency;
  KithDate  day;
  KithDate  due;
  KithDate  done;
} KithTasAction;

/**
 * KithTasPupil:
 * @note_id: the note that it became, or 0
 * @name: (nullable): the name that is shown
 * @why: (nullable): why the family was not asked
 * @line: (nullable): what was said
 * @action: (nullable): what was agreed on
 * @is_significant: whether it belongs into the chronology
 * @names_other: whether it speaks of another pupil of the meeting by name
 *
 * A pupil of a meeting.
 */
typedef struct
{
  gint64            id;
  gint64            child_id;
  gint64            note_id;
  char             *name;
  KithTasAgreement  agreement;
  char             *why;
  char             *line;
  KithTasAction    *action;
  gboolean          is_significant;
  gboolean          names_other;
} KithTasPupil;

/**
 * KithTasValues:
 * @minute: the minute of the day, London's, or %KITH_TAS_NO_MINUTE
 * @place: (nullable): where
 * @next_day: when it meets again, or %KITH_DATE_NONE
 * @closed_at: when it was closed, or 0
 * @n_pupils: about how many pupils it is, of those that may be seen
 * @n_open: how many of its actions are not done
 *
 * What a meeting is made of; texts are copied.
 */
typedef struct
{
  gint64      id;
  gint64      school_id;
  const char *school;
  KithDate    day;
  int         minute;
  const char *place;
  KithDate    next_day;
  int         next_minute;
  gint64      closed_at;
  guint       n_pupils;
  guint       n_open;
} KithTasValues;

/**
 * KithTasFault:
 * @KITH_TAS_FAULT_NONE: it can be closed
 * @KITH_TAS_FAULT_FUTURE: it has not been held yet
 * @KITH_TAS_FAULT_NO_PUPIL: it is about nobody
 * @KITH_TAS_FAULT_AGREEMENT: of a pupil it does not say what the family said
 * @KITH_TAS_FAULT_NO_LINE: of a pupil it does not say what was said
 * @KITH_TAS_FAULT_NAMES_OTHER: a pupil's line or action names another pupil
 *
 * Why a meeting cannot be closed.
 */
typedef enum
{
  KITH_TAS_FAULT_NONE,
  KITH_TAS_FAULT_FUTURE,
  KITH_TAS_FAULT_NO_PUPIL,
  KITH_TAS_FAULT_AGREEMENT,
  KITH_TAS_FAULT_NO_LINE,
  KITH_TAS_FAULT_NAMES_OTHER,
} KithTasFault;

#define KITH_TYPE_TAS (kith_tas_get_type ())

G_DECLARE_FINAL_TYPE (KithTas, kith_tas, KITH, TAS, GObject)

KithTas             *kith_tas_new            (const KithTasValues *values) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_tas_take_attendee  (KithTas             *self,
                                              KithTasAttendee     *attendee);
void                 kith_tas_take_pupil     (KithTas             *self,
                                              KithTasPupil        *pupil);
void                 kith_tas_take_carried   (KithTas             *self,
                                              KithTasAction       *action);

const KithTasValues *kith_tas_get_values     (KithTas             *self);
GPtrArray           *kith_tas_get_attendees  (KithTas             *self);
GPtrArray           *kith_tas_get_pupils     (KithTas             *self);
GPtrArray           *kith_tas_get_carried    (KithTas             *self);
KithTasPupil        *kith_tas_find_pupil     (KithTas             *self,
                                              gint64               pupil_id);
GPtrArray           *kith_tas_list_actions   (KithTas             *self,
                                              const char          *agency) G_GNUC_WARN_UNUSED_RESULT;
GStrv                kith_tas_list_agencies  (KithTas             *self) G_GNUC_WARN_UNUSED_RESULT;
KithTasFault         kith_tas_find_fault     (KithTas             *self,
                                              KithDate             today,
                                              const KithTasPupil **ret_pupil);

KithTasAttendee     *kith_tas_attendee_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_tas_attendee_free  (KithTasAttendee     *self);
KithTasAction       *kith_tas_action_new     (void) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_tas_action_free    (KithTasAction       *self);
KithTasPupil        *kith_tas_pupil_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void                 kith_tas_pupil_free     (KithTasPupil        *self);

char                *kith_tas_minute_to_text (int                  minute) G_GNUC_WARN_UNUSED_RESULT;
gboolean             kith_tas_minute_parse   (const char          *text,
                                              int                 *ret_minute);
const char          *kith_tas_agreement_to_code   (KithTasAgreement    agreement);
KithTasAgreement     kith_tas_agreement_from_code (const char         *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTasAttendee, kith_tas_attendee_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTasAction, kith_tas_action_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTasPupil, kith_tas_pupil_free)

G_END_DECLS
