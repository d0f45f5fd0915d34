/* kith-left-open.h: forms that are half filled in when the window is locked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-store.h"
#include "kith-window.h"

G_BEGIN_DECLS

#define KITH_TYPE_LEFT_OPEN (kith_left_open_get_type ())

G_DECLARE_INTERFACE (KithLeftOpen, kith_left_open, KITH, LEFT_OPEN, GtkWidget)

/**
 * KithLeftOpenInterface:
 * @dup_place: what kith-left-open-places.c needs to open the form again, as a
 *   word, numbers and texts by kith_left_open_escape(); %NULL where nothing would be lost
 * @dup_file: (nullable): what the form holds beside its fields, or %NULL
 *
 * A dialog or a page with fields that are saved only when a button is pressed.
 * Its fields are found by the names that they have in its template.
 */
struct _KithLeftOpenInterface
{
  GTypeInterface   parent_interface;

  char          *(*dup_place) (KithLeftOpen *self);
  GBytes        *(*dup_file)  (KithLeftOpen *self);
};

char     *kith_left_open_escape      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* @ret_files: (element-type GBytes) */
char     *kith_left_open_collect     (GtkWidget  *widget,
                                      GPtrArray **ret_files) G_GNUC_WARN_UNUSED_RESULT;
GVariant *kith_left_open_read_fields (GtkWidget  *form) G_GNUC_WARN_UNUSED_RESULT;
void      kith_left_open_fill_fields (GtkWidget  *form,
                                      GVariant   *fields);

void      kith_left_open_reopen      (KithWindow *window,
                                      const char *content,
                                      GPtrArray  *files);

G_END_DECLS
