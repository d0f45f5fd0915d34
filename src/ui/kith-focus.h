/* kith-focus.h: where the focus begins in a widget of several fields
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kith_focus_begin_at_offset (GtkWidgetClass *klass,
                                 gssize          offset);

/**
 * kith_focus_begin_at:
 * @klass: the class of a widget that holds others
 * @Type: its struct
 * @member: the member with the one that takes the focus
 *
 * Gives the focus on when the widget is to have it.
 */
#define kith_focus_begin_at(klass, Type, member) \
  kith_focus_begin_at_offset (klass, G_STRUCT_OFFSET (Type, member))

G_END_DECLS
