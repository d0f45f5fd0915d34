/* kith-found.h: all that was found by what somebody typed
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-found-adult.h"
#include "kith-search-result.h"

G_BEGIN_DECLS

/**
 * KithFoundValues:
 * @people: (nullable): the children; nothing where only notes were asked for
 * @adults: (element-type KithFoundAdult): the adults of families
 * @schools: (element-type KithSubject): the schools
 * @plans: (element-type KithNoteHit): the plans
 * @documents: (element-type KithNoteHit): the documents
 * @notes: (element-type KithNoteHit): the first of the notes, drafts before them
 * @speak_to: (element-type KithSpeakTo): what surfaces of records that may not be seen
 * @n_notes: how many notes were found
 * @is_more: whether there are more than @n_notes, which nobody counted
 * @is_too_short: whether notes were not looked through, since it is one letter
 *
 * What a finding is made of; all of it is shared.
 */
typedef struct
{
  KithSearchResult *people;
  GListModel       *adults;
  GListModel       *schools;
  GListModel       *plans;
  GListModel       *documents;
  GListModel       *notes;
  GListModel       *speak_to;
  guint             n_notes;
  gboolean          is_more;
  gboolean          is_too_short;
} KithFoundValues;

#define KITH_TYPE_FOUND (kith_found_get_type ())

G_DECLARE_FINAL_TYPE (KithFound, kith_found, KITH, FOUND, GObject)

KithFound        *kith_found_new              (const KithFoundValues *values) G_GNUC_WARN_UNUSED_RESULT;

KithSearchResult *kith_found_get_people       (KithFound             *self);
GListModel       *kith_found_get_adults       (KithFound             *self);
GListModel       *kith_found_get_schools      (KithFound             *self);
GListModel       *kith_found_get_plans        (KithFound             *self);
GListModel       *kith_found_get_documents    (KithFound             *self);
GListModel       *kith_found_get_notes        (KithFound             *self);
GListModel       *kith_found_get_speak_to     (KithFound             *self);
guint             kith_found_get_n_notes      (KithFound             *self);
gboolean          kith_found_get_is_more      (KithFound             *self);
gboolean          kith_found_get_is_too_short (KithFound             *self);
guint             kith_found_count            (KithFound             *self);

G_END_DECLS
