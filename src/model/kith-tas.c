/* kith-tas.c: a Team Around the School: a meeting about pupils of one school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-tas.h"

#include "kith-text.h"

struct _KithTas
{
  GObject        parent_instance;

  KithTasValues  values;             /* its texts are the object's own */
  GPtrArray     *attendees;          /* (element-type KithTasAttendee) */
  GPtrArray     *pupils;             /* (element-type KithTasPupil) */
  GPtrArray     *carried;            /* (element-type KithTasAction) */
};

G_DEFINE_FINAL_TYPE (KithTas, kith_tas, G_TYPE_OBJECT)

static const char * const agreements[KITH_N_TAS_AGREEMENTS] =
{
  [KITH_TAS_AGREED] = "agreed",
  [KITH_TAS_NOT_ASKED] = "not-asked",
  [KITH_TAS_REFUSED] = "refused",
};

static void
free_attendee (gpointer data)
{
  kith_tas_attendee_free (data);
}

static void
free_pupil (gpointer data)
{
  kith_tas_pupil_free (data);
}

static void
free_action (gpointer data)
{
  kith_tas_action_free (data);
}

static void
kith_tas_finalize (GObject *object)
{
  KithTas *self = KITH_TAS (object);

  g_free ((char *)self->values.school);
  g_free ((char *)self->values.place);
  g_ptr_array_unref (self->attendees);
  g_ptr_array_unref (self->pupils);
  g_ptr_array_unref (self->carried);

  G_OBJECT_CLASS (kith_tas_parent_class)->finalize (object);
}

static void
kith_tas_class_init (KithTasClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_tas_finalize;
}

static void
kith_tas_init (KithTas *self)
{
  self->attendees = g_ptr_array_new_with_free_func (free_attendee);
  self->pupils = g_ptr_array_new_with_free_func (free_pupil);
  self->carried = g_ptr_array_new_with_free_func (free_action);
}

/**
 * kith_tas_new:
 * @values: what is known of it; copied
 *
 * Returns: (transfer full): a meeting; whoever made it fills it before it is shared
 */
KithTas *
kith_tas_new (const KithTasValues *values)
{
  KithTas *self;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_TAS, NULL);
  self->values = *values;
  self->values.school = kith_text_tame (values->school);
  self->values.place = kith_text_tame (values->place);

  return self;
}

/**
 * kith_tas_take_attendee:
 * @self: a meeting that is being filled
 * @attendee: (transfer full): somebody who came
 */
void
kith_tas_take_attendee (KithTas         *self,
                        KithTasAttendee *attendee)
{
  g_return_if_fail (KITH_IS_TAS (self));
  g_return_if_fail (attendee != NULL);

  g_ptr_array_add (self->attendees, attendee);
}

/**
 * kith_tas_take_pupil:
 * @self: a meeting that is being filled
 * @pupil: (transfer full): one of its pupils
 */
void
kith_tas_take_pupil (KithTas      *self,
                     KithTasPupil *pupil)
{
  g_return_if_fail (KITH_IS_TAS (self));
  g_return_if_fail (pupil != NULL);

  g_ptr_array_add (self->pupils, pupil);
}

/**
 * kith_tas_take_carried:
 * @self: a meeting that is being filled
 * @action: (transfer full): what an earlier meeting agreed on, and is not done
 */
void
kith_tas_take_carried (KithTas       *self,
                       KithTasAction *action)
{
  g_return_if_fail (KITH_IS_TAS (self));
  g_return_if_fail (action != NULL);

  g_ptr_array_add (self->carried, action);
}

/**
 * kith_tas_get_values:
 * @self: a meeting
 *
 * Returns: (transfer none): what is known of it
 */
const KithTasValues *
kith_tas_get_values (KithTas *self)
{
  g_return_val_if_fail (KITH_IS_TAS (self), NULL);

  return &self->values;
}

/**
 * kith_tas_get_attendees:
 * @self: a meeting
 *
 * Returns: (transfer none) (element-type KithTasAttendee): who came
 */
GPtrArray *
kith_tas_get_attendees (KithTas *self)
{
  g_return_val_if_fail (KITH_IS_TAS (self), NULL);

  return self->attendees;
}

/**
 * kith_tas_get_pupils:
 * @self: a meeting
 *
 * Returns: (transfer none) (element-type KithTasPupil): its pupils
 */
GPtrArray *
kith_tas_get_pupils (KithTas *self)
{
  g_return_val_if_fail (KITH_IS_TAS (self), NULL);

  return self->pupils;
}

/**
 * kith_tas_get_carried:
 * @self: a meeting
 *
 * Returns: (transfer none) (element-type KithTasAction): what earlier meetings
 *   of the school agreed on, and is not done
 */
GPtrArray *
kith_tas_get_carried (KithTas *self)
{
  g_return_val_if_fail (KITH_IS_TAS (self), NULL);

  return self->carried;
}

/**
 * kith_tas_find_pupil:
 * @self: a meeting
 * @pupil_id: one of its pupils
 *
 * Returns: (transfer none) (nullable): the pupil
 */
KithTasPupil *
kith_tas_find_pupil (KithTas *self,
                     gint64   pupil_id)
{
  g_return_val_if_fail (KITH_IS_TAS (self), NULL);

  for (guint i = 0; i < self->pupils->len; i++)
    {
      KithTasPupil *pupil = g_ptr_array_index (self->pupils, i);

      if (pupil->id == pupil_id)
        return pupil;
    }

  return NULL;
}

static gboolean
is_of_agency (const KithTasAction *action,
              const char          *agency)
{
  if (action->is_mine)
    return *agency == '\0';

  return *agency != '\0' && g_strcmp0 (action->agency != NULL ? action->agency : action->who, agency) == 0;
}

static void
list_of (GPtrArray     *actions,
         KithTasAction *action,
         const char    *agency)
{
  if (action != NULL && action->done == KITH_DATE_NONE && (agency == NULL || is_of_agency (action, agency)))
    g_ptr_array_add (actions, action);
}

/**
 * kith_tas_list_actions:
 * @self: a meeting
 * @agency: (nullable): an agency; an empty text for the worker's own, %NULL for all
 *
 * Returns: (transfer container) (element-type KithTasAction): what is to be
 *   done, what earlier meetings agreed on first
 */
GPtrArray *
kith_tas_list_actions (KithTas    *self,
                       const char *agency)
{
  GPtrArray *actions;

  g_return_val_if_fail (KITH_IS_TAS (self), NULL);

  actions = g_ptr_array_new ();
  for (guint i = 0; i < self->carried->len; i++)
    list_of (actions, g_ptr_array_index (self->carried, i), agency);
  for (guint i = 0; i < self->pupils->len; i++)
    list_of (actions, ((KithTasPupil *)g_ptr_array_index (self->pupils, i))->action, agency);

  return actions;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (a, b);
}

/**
 * kith_tas_list_agencies:
 * @self: a meeting
 *
 * Returns: (transfer full): the agencies that have something to do, in the
 *   order of the alphabet; an empty text, which is the worker, comes first
 */
GStrv
kith_tas_list_agencies (KithTas *self)
{
  g_autoptr(GPtrArray) actions = NULL;
  g_autoptr(GStrvBuilder) agencies = g_strv_builder_new ();
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (KITH_IS_TAS (self), NULL);

  actions = kith_tas_list_actions (self, NULL);
  for (guint i = 0; i < actions->len; i++)
    {
      const KithTasAction *action = g_ptr_array_index (actions, i);
      const char *name = action->is_mine ? "" : action->agency != NULL ? action->agency : action->who;

      if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer)name);
    }
  g_ptr_array_sort_values (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_strv_builder_add (agencies, g_ptr_array_index (names, i));

  return g_strv_builder_end (agencies);
}

static KithTasFault
find_fault_of (const KithTasPupil *pupil)
{
  if (pupil->agreement == KITH_TAS_NOT_SAID)
    return KITH_TAS_FAULT_AGREEMENT;

  if (pupil->agreement != KITH_TAS_REFUSED && pupil->line == NULL)
    return KITH_TAS_FAULT_NO_LINE;

  return pupil->names_other ? KITH_TAS_FAULT_NAMES_OTHER : KITH_TAS_FAULT_NONE;
}

/**
 * kith_tas_find_fault:
 * @self: a meeting
 * @today: today
 * @ret_pupil: (out) (optional) (transfer none): of which pupil, where it is of one
 *
 * Returns: why the meeting cannot be closed
 */
KithTasFault
kith_tas_find_fault (KithTas             *self,
                     KithDate             today,
                     const KithTasPupil **ret_pupil)
{
  g_return_val_if_fail (KITH_IS_TAS (self), KITH_TAS_FAULT_NO_PUPIL);

  if (self->values.day > today)
    return KITH_TAS_FAULT_FUTURE;

  if (self->pupils->len == 0)
    return KITH_TAS_FAULT_NO_PUPIL;

  for (guint i = 0; i < self->pupils->len; i++)
    {
      const KithTasPupil *pupil = g_ptr_array_index (self->pupils, i);
      KithTasFault fault = find_fault_of (pupil);

      if (fault == KITH_TAS_FAULT_NONE)
        continue;

      if (ret_pupil != NULL)
        *ret_pupil = pupil;

      return fault;
    }

  return KITH_TAS_FAULT_NONE;
}

/**
 * kith_tas_attendee_new:
 *
 * Returns: (transfer full): somebody of whom nothing is known
 */
KithTasAttendee *
kith_tas_attendee_new (void)
{
  return g_new0 (KithTasAttendee, 1);
}

/**
 * kith_tas_attendee_free:
 * @self: (transfer full): somebody who came
 */
void
kith_tas_attendee_free (KithTasAttendee *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->agency);
  g_free (self->role);
  g_free (self);
}

/**
 * kith_tas_action_new:
 *
 * Returns: (transfer full): an action that says nothing and has no day
 */
KithTasAction *
kith_tas_action_new (void)
{
  KithTasAction *self = g_new0 (KithTasAction, 1);

  self->day = KITH_DATE_NONE;
  self->due = KITH_DATE_NONE;
  self->done = KITH_DATE_NONE;

  return self;
}

/**
 * kith_tas_action_free:
 * @self: (transfer full): an action
 */
void
kith_tas_action_free (KithTasAction *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->what);
  g_free (self->who);
  g_free (self->agency);
  g_free (self);
}

/**
 * kith_tas_pupil_new:
 *
 * Returns: (transfer full): a pupil of whom nothing is said
 */
KithTasPupil *
kith_tas_pupil_new (void)
{
  return g_new0 (KithTasPupil, 1);
}

/**
 * kith_tas_pupil_free:
 * @self: (transfer full): a pupil of a meeting
 */
void
kith_tas_pupil_free (KithTasPupil *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_free (self->why);
  g_free (self->line);
  g_clear_pointer (&self->action, kith_tas_action_free);
  g_free (self);
}

/**
 * kith_tas_minute_to_text:
 * @minute: a minute of the day, or %KITH_TAS_NO_MINUTE
 *
 * Returns: (transfer full): such as "14:30"; empty where nobody has said it
 */
char *
kith_tas_minute_to_text (int minute)
{
  return minute < 0 ? g_strdup ("") : g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

static gboolean
take_digits (const char **text,
             int         *ret_number)
{
  const char *p = *text;
  int number = 0;

  for (; g_ascii_isdigit (*p) && p - *text < 2; p++)
    number = number * 10 + g_ascii_digit_value (*p);

  if (p == *text)
    return FALSE;

  *text = p;
  *ret_number = number;

  return TRUE;
}

/**
 * kith_tas_minute_parse:
 * @text: such as "9", "9:30" or "14.30"; blanks for none
 * @ret_minute: (out): the minute of the day, or %KITH_TAS_NO_MINUTE
 *
 * Returns: whether it is a time
 */
gboolean
kith_tas_minute_parse (const char *text,
                       int        *ret_minute)
{
  g_autofree char *line = NULL;
  const char *p = NULL;
  int hours, minutes = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_minute != NULL, FALSE);

  line = kith_text_clean_line (text);
  p = line;
  if (*p == '\0')
    {
      *ret_minute = KITH_TAS_NO_MINUTE;
      return TRUE;
    }

  if (!take_digits (&p, &hours))
    return FALSE;

  if (*p == ':' || *p == '.')
    {
      const char *begin = ++p;

      if (!take_digits (&p, &minutes) || p - begin != 2)
        return FALSE;
    }

  if (*p != '\0' || hours > 23 || minutes > 59)
    return FALSE;

  *ret_minute = hours * 60 + minutes;

  return TRUE;
}

/**
 * kith_tas_agreement_to_code:
 * @agreement: what the family says
 *
 * Returns: (transfer none) (nullable): as the store has it
 */
const char *
kith_tas_agreement_to_code (KithTasAgreement agreement)
{
  g_return_val_if_fail (agreement < KITH_N_TAS_AGREEMENTS, NULL);

  return agreements[agreement];
}

/**
 * kith_tas_agreement_from_code:
 * @code: (nullable): as the store has it
 *
 * Returns: what the family says
 */
KithTasAgreement
kith_tas_agreement_from_code (const char *code)
{
  for (KithTasAgreement agreement = KITH_TAS_AGREED; agreement < KITH_N_TAS_AGREEMENTS; agreement++)
    {
      if (g_strcmp0 (agreements[agreement], code) == 0)
        return agreement;
    }

  return KITH_TAS_NOT_SAID;
}
