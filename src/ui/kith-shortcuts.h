/* kith-shortcuts.h: every key that does something, in one table
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KithShortcut:
 * @section: the heading that it stands under; not yet translated
 * @title: what it does, as a label; not yet translated
 * @accels: the keys, as gtk_accelerator_parse() takes them, separated by blanks
 * @action: (nullable): the detailed action; %NULL where a widget listens itself
 * @is_everywhere: whether it works above an open dialog as well
 *
 * One line of the table.
 */
typedef struct
{
  const char *section;
  const char *title;
  const char *accels;
  const char *action;
  gboolean    is_everywhere;
} KithShortcut;

const KithShortcut *kith_shortcuts_get_table  (gsize          *ret_n_shortcuts);
void                kith_shortcuts_install    (GtkApplication *application);
void                kith_shortcuts_watch      (GtkWidget      *window);
AdwDialog          *kith_shortcuts_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
