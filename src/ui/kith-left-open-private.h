/* kith-left-open-private.h: a form that was half filled in, and where it stood
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-left-open.h"

G_BEGIN_DECLS

#define KITH_PLACE_N_NUMBERS 4

/**
 * KithPlace:
 * @fields: what stood in the form
 * @numbers: what the word of the place means by them
 */
typedef struct
{
  KithWindow *window;
  GVariant   *fields;
  gint64      numbers[KITH_PLACE_N_NUMBERS];
} KithPlace;

void     kith_place_free             (KithPlace *self);
gboolean kith_place_is_open          (KithPlace *place);
void     kith_place_show             (KithPlace *place,
                                      AdwDialog *dialog,
                                      GtkWidget *form);

void     kith_place_open_merge       (KithPlace *place);
void     kith_place_open_split       (KithPlace *place);
void     kith_place_open_reason      (KithPlace *place);
void     kith_place_open_restriction (KithPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPlace, kith_place_free)

G_END_DECLS
