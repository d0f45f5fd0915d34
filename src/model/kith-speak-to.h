/* kith-speak-to.h: whom to speak to before a child is contacted, and nothing more
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithSpeakToValues:
 * @child_id: the child, for breaking the glass
 * @contact: whom to speak to, in one line
 *
 * What it is made from; texts are copied.
 */
typedef struct
{
  gint64      child_id;
  const char *contact;
} KithSpeakToValues;

#define KITH_TYPE_SPEAK_TO (kith_speak_to_get_type ())

G_DECLARE_FINAL_TYPE (KithSpeakTo, kith_speak_to, KITH, SPEAK_TO, GObject)

KithSpeakTo *kith_speak_to_new          (const KithSpeakToValues *values) G_GNUC_WARN_UNUSED_RESULT;
gint64       kith_speak_to_get_child_id (KithSpeakTo *self);
const char  *kith_speak_to_get_contact  (KithSpeakTo *self);

G_END_DECLS
