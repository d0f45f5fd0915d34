/* kith-chronology.h: the significant events of a child, or of brothers and sisters together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-child.h"
#include "kith-chronology-event.h"
#include "kith-episode.h"
#include "kith-particular.h"
#include "kith-plan.h"
#include "kith-warning.h"

G_BEGIN_DECLS

/**
 * KithChronologyFilter:
 * @kinds: a bit for each #KithChronologyKind; 0 for all
 * @child_id: one of the children; 0 for all
 * @from: the first day, or %KITH_DATE_NONE
 * @to: the last day, or %KITH_DATE_NONE
 *
 * Which events are meant.
 */
typedef struct
{
  guint     kinds;
  gint64    child_id;
  KithDate  from;
  KithDate  to;
} KithChronologyFilter;

#define KITH_TYPE_CHRONOLOGY (kith_chronology_get_type ())

G_DECLARE_FINAL_TYPE (KithChronology, kith_chronology, KITH, CHRONOLOGY, GObject)

KithChronology *kith_chronology_new           (gboolean                    is_family) G_GNUC_WARN_UNUSED_RESULT;

/* While it is made. */
void            kith_chronology_add_child     (KithChronology             *self,
                                               KithChild                  *child);
void            kith_chronology_take_event    (KithChronology             *self,
                                               KithChronologyEvent        *event);
void            kith_chronology_add_episodes  (KithChronology             *self,
                                               gint64                      child_id,
                                               GListModel                 *episodes);
void            kith_chronology_add_particulars (KithChronology           *self,
                                               gint64                      child_id,
                                               GListModel                 *particulars);
void            kith_chronology_add_plans     (KithChronology             *self,
                                               gint64                      child_id,
                                               GListModel                 *plans);
void            kith_chronology_add_warnings  (KithChronology             *self,
                                               gint64                      child_id,
                                               GListModel                 *warnings);
void            kith_chronology_sort          (KithChronology             *self);

gboolean        kith_chronology_get_is_family (KithChronology             *self);
GListModel     *kith_chronology_get_children  (KithChronology             *self);
GListModel     *kith_chronology_get_events    (KithChronology             *self);
GListModel     *kith_chronology_filter        (KithChronology             *self,
                                               const KithChronologyFilter *filter) G_GNUC_WARN_UNUSED_RESULT;
char           *kith_chronology_dup_who       (KithChronology             *self,
                                               KithChronologyEvent        *event) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
