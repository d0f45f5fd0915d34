/* kith-find-choice.h: one of the things by which a search can be narrowed down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * KithFindBy:
 * @KITH_FIND_BY_KIND: notes of a kind
 * @KITH_FIND_BY_SCHOOL: notes of a school, and of who went there
 * @KITH_FIND_BY_WORKER: notes that somebody signed
 *
 * What a choice is about.
 */
typedef enum
{
  KITH_FIND_BY_KIND,
  KITH_FIND_BY_SCHOOL,
  KITH_FIND_BY_WORKER,
} KithFindBy;

#define KITH_N_FIND_BY (KITH_FIND_BY_WORKER + 1)

#define KITH_TYPE_FIND_CHOICE (kith_find_choice_get_type ())

G_DECLARE_FINAL_TYPE (KithFindChoice, kith_find_choice, KITH, FIND_CHOICE, GObject)

KithFindChoice *kith_find_choice_new      (KithFindBy      by,
                                           gint64          id,
                                           const char     *code,
                                           const char     *name) G_GNUC_WARN_UNUSED_RESULT;

KithFindBy      kith_find_choice_get_by   (KithFindChoice *self);
gint64          kith_find_choice_get_id   (KithFindChoice *self);
const char     *kith_find_choice_get_code (KithFindChoice *self);
const char     *kith_find_choice_get_name (KithFindChoice *self);

G_END_DECLS
