/* kith-retention.h: until when a child's records are kept, and what keeps them longer
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithRetentionValues:
 * @child_id: the child
 * @name: (nullable): the child's name, or number
 * @recipient: (nullable): to whom the records were handed over; else the work is closed
 * @last: the last day on which anything was done or written
 * @due: the day from which the records can be cleared
 * @n_notes: signed notes that the council's system has not got yet
 * @n_work: recorded work and documents that it has not got yet
 * @n_drafts: drafts about the child, those too that can still be had back
 * @n_steps: next steps that are open
 * @n_warnings: warnings that hold
 * @is_restricted: whether the record is restricted
 * @hold: (nullable): why the records are to be kept although they are due
 *
 * What it is made from; texts are copied.
 */
typedef struct
{
  gint64      child_id;
  const char *name;
  const char *recipient;
  KithDate    last;
  KithDate    due;
  guint       n_notes;
  guint       n_work;
  guint       n_drafts;
  guint       n_steps;
  guint       n_warnings;
  gboolean    is_restricted;
  const char *hold;
} KithRetentionValues;

#define KITH_TYPE_RETENTION (kith_retention_get_type ())

G_DECLARE_FINAL_TYPE (KithRetention, kith_retention, KITH, RETENTION, GObject)

KithRetention             *kith_retention_new          (const KithRetentionValues *values) G_GNUC_WARN_UNUSED_RESULT;

const KithRetentionValues *kith_retention_get_values   (KithRetention             *self);
gboolean                   kith_retention_is_kept      (KithRetention             *self);
gboolean                   kith_retention_is_due       (KithRetention             *self,
                                                        KithDate                   today);
GStrv                      kith_retention_dup_reasons  (KithRetention             *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * KithClearing:
 * @n_children: how many children
 * @n_notes: notes about them and nobody else
 * @n_shared_notes: notes that stay, since they are about others as well
 * @n_work: referrals, plans, meetings and whatever else was recorded or imported
 * @n_people: adults and professionals
 * @n_addresses: addresses
 * @n_shares: entries of the sharing log
 * @n_look_ups: of how many the look-up of a roll stays
 * @n_entries: entries of the journal that lose their words
 *
 * What will be gone, in figures.
 */
typedef struct
{
  guint n_children;
  guint n_notes;
  guint n_shared_notes;
  guint n_work;
  guint n_people;
  guint n_addresses;
  guint n_shares;
  guint n_look_ups;
  guint n_entries;
} KithClearing;

G_END_DECLS
