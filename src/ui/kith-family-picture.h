/* kith-family-picture.h: a family as it is drawn: generations, lines, a ring round the household
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-family.h"

G_BEGIN_DECLS

#define KITH_TYPE_FAMILY_PICTURE (kith_family_picture_get_type ())

G_DECLARE_FINAL_TYPE (KithFamilyPicture, kith_family_picture, KITH, FAMILY_PICTURE, GtkWidget)

void        kith_family_picture_set_family (KithFamilyPicture *self,
                                            KithFamily        *family,
                                            gint64             focus_id);
int         kith_family_picture_get_chosen (KithFamilyPicture *self);
char       *kith_family_picture_dup_told   (KithFamilyPicture *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
