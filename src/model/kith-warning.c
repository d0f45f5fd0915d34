/* kith-warning.c: what has to be known before somebody meets or writes to a child or the family
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shape is that of Hackney's warning notes: somebody agreed to it, the
 * person was told or it says why not, and it does not outlive a year unseen.
 */

#include "config.h"

#include "kith-warning.h"

struct _KithWarning
{
  GObject   parent_instance;

  gint64    id;
  char     *code;
  char     *label;
  char     *narrative;
  char     *manager;
  KithDate  start;
  KithDate  reviewed;
  KithDate  review;
  KithDate  finish;
  char     *end_reason;
  KithDate  told;
  char     *told_how;
  char     *justification;
  char     *worker;
};

G_DEFINE_FINAL_TYPE (KithWarning, kith_warning, G_TYPE_OBJECT)

static void
kith_warning_finalize (GObject *object)
{
  KithWarning *self = KITH_WARNING (object);

  g_free (self->code);
  g_free (self->label);
  g_free (self->narrative);
  g_free (self->manager);
  g_free (self->end_reason);
  g_free (self->told_how);
  g_free (self->justification);
  g_free (self->worker);

  G_OBJECT_CLASS (kith_warning_parent_class)->finalize (object);
}

static void
kith_warning_class_init (KithWarningClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_warning_finalize;
}

static void
kith_warning_init (KithWarning *self)
{
}

/**
 * kith_warning_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a warning that never changes
 */
KithWarning *
kith_warning_new (const KithWarningValues *values)
{
  KithWarning *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_WARNING, NULL);
  self->id = values->id;
  self->code = g_strdup (values->code);
  self->label = g_strdup (values->label);
  self->narrative = g_strdup (values->narrative);
  self->manager = g_strdup (values->manager);
  self->start = values->start;
  self->reviewed = values->reviewed;
  self->review = values->review;
  self->finish = values->finish;
  self->end_reason = g_strdup (values->end_reason);
  self->told = values->told;
  self->told_how = g_strdup (values->told_how);
  self->justification = g_strdup (values->justification);
  self->worker = g_strdup (values->worker);

  return self;
}

/**
 * kith_warning_get_id:
 * @self: a warning
 *
 * Returns: the warning in the store; 0 for one that is not there yet
 */
gint64
kith_warning_get_id (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), 0);

  return self->id;
}

/**
 * kith_warning_get_code:
 * @self: a warning
 *
 * Returns: (transfer none): what kind it is, of the code set "warning-note"
 */
const char *
kith_warning_get_code (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), NULL);

  return self->code;
}

/**
 * kith_warning_get_label:
 * @self: a warning
 *
 * Returns: (transfer none) (nullable): what the code means
 */
const char *
kith_warning_get_label (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), NULL);

  return self->label;
}

/**
 * kith_warning_get_narrative:
 * @self: a warning
 *
 * Returns: (transfer none): what is to be known, and on what evidence
 */
const char *
kith_warning_get_narrative (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), NULL);

  return self->narrative;
}

/**
 * kith_warning_get_manager:
 * @self: a warning
 *
 * Returns: (transfer none): the manager with whom it was agreed
 */
const char *
kith_warning_get_manager (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), NULL);

  return self->manager;
}

/**
 * kith_warning_get_start:
 * @self: a warning
 *
 * Returns: the day on which it was given
 */
KithDate
kith_warning_get_start (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), KITH_DATE_NONE);

  return self->start;
}

/**
 * kith_warning_get_reviewed:
 * @self: a warning
 *
 * Returns: the day of the last review, or %KITH_DATE_NONE
 */
KithDate
kith_warning_get_reviewed (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), KITH_DATE_NONE);

  return self->reviewed;
}

/**
 * kith_warning_get_review:
 * @self: a warning
 *
 * Returns: the day by which it is looked at again
 */
KithDate
kith_warning_get_review (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), KITH_DATE_NONE);

  return self->review;
}

/**
 * kith_warning_get_finish:
 * @self: a warning
 *
 * Returns: the day on which it was ended, or %KITH_DATE_NONE
 */
KithDate
kith_warning_get_finish (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), KITH_DATE_NONE);

  return self->finish;
}

/**
 * kith_warning_get_end_reason:
 * @self: a warning
 *
 * Returns: (transfer none) (nullable): why it was ended
 */
const char *
kith_warning_get_end_reason (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), NULL);

  return self->end_reason;
}

/**
 * kith_warning_get_told:
 * @self: a warning
 *
 * Returns: the day on which the person was told, or %KITH_DATE_NONE
 */
KithDate
kith_warning_get_told (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), KITH_DATE_NONE);

  return self->told;
}

/**
 * kith_warning_get_told_how:
 * @self: a warning
 *
 * Returns: (transfer none) (nullable): in which way the person was told
 */
const char *
kith_warning_get_told_how (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), NULL);

  return self->told_how;
}

/**
 * kith_warning_get_justification:
 * @self: a warning
 *
 * Returns: (transfer none) (nullable): why the person is not told
 */
const char *
kith_warning_get_justification (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), NULL);

  return self->justification;
}

/**
 * kith_warning_get_worker:
 * @self: a warning
 *
 * Returns: (transfer none) (nullable): who gave it
 */
const char *
kith_warning_get_worker (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), NULL);

  return self->worker;
}

/**
 * kith_warning_is_open:
 * @self: a warning
 *
 * Returns: whether nobody has ended it; one whose review is overdue still warns
 */
gboolean
kith_warning_is_open (KithWarning *self)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), FALSE);

  return self->finish == KITH_DATE_NONE;
}

/**
 * kith_warning_is_due:
 * @self: a warning
 * @today: today
 *
 * Returns: whether it is open and its day of review has come
 */
gboolean
kith_warning_is_due (KithWarning *self,
                     KithDate     today)
{
  g_return_val_if_fail (KITH_IS_WARNING (self), FALSE);

  return kith_warning_is_open (self) && self->review <= today;
}

/**
 * kith_warning_latest_review:
 * @day: the day on which a warning is given or reviewed
 *
 * Returns: the last day for the next review: at most one year on, as Hackney's
 *   warning notes have it
 */
KithDate
kith_warning_latest_review (KithDate day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (day != KITH_DATE_NONE, KITH_DATE_NONE);

  kith_date_get_ymd (day, &year, &month, &day_of_month);

  return month == 2 && day_of_month == 29 ? kith_date_new (year + 1, 2, 28) : kith_date_new (year + 1, month, day_of_month);
}
