/* kith-file-drop.h: a file that is dropped on a widget
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KithFileDropFunc:
 * @widget: what it was dropped on
 * @file: the file
 *
 * Takes a file that was dropped.
 */
typedef void (*KithFileDropFunc) (GtkWidget *widget,
                                  GFile     *file);

void kith_file_drop_install (GtkWidget        *widget,
                             KithFileDropFunc  func);

G_END_DECLS
