/* kith-complete-period.c: a stretch of which somebody says that all of it is in the store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Without a declaration there is no rate: a store that holds half of the referrals
 * would show half the rate, and look like an answer.
 */

#include "config.h"

#include "kith-complete-period.h"

#include "kith-text.h"

struct _KithCompletePeriod
{
  GObject   parent_instance;

  gint64    id;
  char     *authority_code;
  KithDate  start;
  KithDate  finish;
  char     *worker_name;
  gint64    at;
};

G_DEFINE_FINAL_TYPE (KithCompletePeriod, kith_complete_period, G_TYPE_OBJECT)

static void
kith_complete_period_finalize (GObject *object)
{
  KithCompletePeriod *self = KITH_COMPLETE_PERIOD (object);

  g_clear_pointer (&self->authority_code, g_free);
  g_clear_pointer (&self->worker_name, g_free);

  G_OBJECT_CLASS (kith_complete_period_parent_class)->finalize (object);
}

static void
kith_complete_period_class_init (KithCompletePeriodClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_complete_period_finalize;
}

static void
kith_complete_period_init (KithCompletePeriod *self)
{
}

/**
 * kith_complete_period_new:
 * @id: the row in the store
 * @authority_code: (nullable): three digits
 * @start: the first day
 * @finish: the first day after it
 * @worker_name: (nullable): who said so
 * @at: when it was said, microseconds since 1970
 *
 * Returns: (transfer full): a declaration that never changes
 */
KithCompletePeriod *
kith_complete_period_new (gint64      id,
                          const char *authority_code,
                          KithDate    start,
                          KithDate    finish,
                          const char *worker_name,
                          gint64      at)
{
  KithCompletePeriod *self = g_object_new (KITH_TYPE_COMPLETE_PERIOD, NULL);

  self->id = id;
  self->authority_code = g_strdup (authority_code);
  self->start = start;
  self->finish = finish;
  self->worker_name = kith_text_tame (worker_name);
  self->at = at;

  return self;
}

/**
 * kith_complete_period_get_id:
 *
 * Returns: the row in the store
 */
gint64
kith_complete_period_get_id (KithCompletePeriod *self)
{
  g_return_val_if_fail (KITH_IS_COMPLETE_PERIOD (self), 0);

  return self->id;
}

/**
 * kith_complete_period_get_authority_code:
 *
 * Returns: (nullable): three digits
 */
const char *
kith_complete_period_get_authority_code (KithCompletePeriod *self)
{
  g_return_val_if_fail (KITH_IS_COMPLETE_PERIOD (self), NULL);

  return self->authority_code;
}

/**
 * kith_complete_period_get_start:
 *
 * Returns: the first day
 */
KithDate
kith_complete_period_get_start (KithCompletePeriod *self)
{
  g_return_val_if_fail (KITH_IS_COMPLETE_PERIOD (self), KITH_DATE_NONE);

  return self->start;
}

/**
 * kith_complete_period_get_finish:
 *
 * Returns: the first day after it
 */
KithDate
kith_complete_period_get_finish (KithCompletePeriod *self)
{
  g_return_val_if_fail (KITH_IS_COMPLETE_PERIOD (self), KITH_DATE_NONE);

  return self->finish;
}

/**
 * kith_complete_period_get_worker_name:
 *
 * Returns: (nullable): who said so
 */
const char *
kith_complete_period_get_worker_name (KithCompletePeriod *self)
{
  g_return_val_if_fail (KITH_IS_COMPLETE_PERIOD (self), NULL);

  return self->worker_name;
}

/**
 * kith_complete_period_get_at:
 *
 * Returns: when it was said, microseconds since 1970
 */
gint64
kith_complete_period_get_at (KithCompletePeriod *self)
{
  g_return_val_if_fail (KITH_IS_COMPLETE_PERIOD (self), 0);

  return self->at;
}
