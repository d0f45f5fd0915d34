/* kith-print-facts.c: what a print about a child is made of
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-print-facts.h"

/**
 * kith_print_facts_new:
 * @request: what is to be printed
 *
 * Returns: (transfer full): nothing yet
 */
KithPrintFacts *
kith_print_facts_new (const KithPrintRequest *request)
{
  KithPrintFacts *self = NULL;

  g_return_val_if_fail (request != NULL, NULL);

  self = g_new0 (KithPrintFacts, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->request = *request;

  return self;
}

/**
 * kith_print_facts_ref:
 * @self: what a print is made of
 *
 * Returns: (transfer full): the same
 */
KithPrintFacts *
kith_print_facts_ref (KithPrintFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * kith_print_facts_unref:
 * @self: (nullable): what a print is made of
 */
void
kith_print_facts_unref (KithPrintFacts *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_object (&self->record);
  g_clear_object (&self->chronology);
  g_clear_object (&self->notes);
  g_clear_object (&self->addresses);
  g_clear_object (&self->diary);
  g_clear_object (&self->tas);
  g_clear_object (&self->particulars);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->names_off, kith_names_off_unref);
  g_free (self->anchor);
  g_free (self->printed_by);
  g_free (self);
}
