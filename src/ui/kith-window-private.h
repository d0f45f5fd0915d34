/* kith-window-private.h: what the window's files know of each other
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-idle.h"
#include "kith-main-page.h"
#include "kith-window.h"

G_BEGIN_DECLS

struct _KithWindow
{
  AdwApplicationWindow  parent_instance;

  GtkStack             *curtain;
  AdwToastOverlay      *content;
  AdwBin               *root;
  GtkWidget            *blank;

  KithStore            *store;
  KithIdle             *idle;
  KithIdle             *quiet;       /* long enough for a backup, too short for the lock */
  GListModel           *dialogs;     /* libadwaita lets go of it as soon as nobody holds it */
  GtkWidget            *focus;       /* weak, while the window is blank */
  char                 *shape;
  GFile                *file;        /* handed to the window, until the store is open */
  gint64                locked_usec;
  guint                 has_left_open : 1;  /* something half typed is in the store */
  guint                 has_lost : 1;       /* something half typed could not be kept */
  guint                 is_blank : 1;
  guint                 is_closing : 1;
  guint                 is_locking : 1;
  guint                 is_undoing : 1;
  guint                 wants_lock : 1;  /* as soon as it is open */
};

void          kith_window_install_actions (GtkWidgetClass *widget_class);
void          kith_window_update_actions  (KithWindow     *self);

void          kith_window_show_child      (KithWindow     *self,
                                           GtkWidget      *child);
void          kith_window_show_main       (KithWindow     *self);
void          kith_window_show_unlock     (KithWindow     *self);
void          kith_window_forget_records  (KithWindow     *self);
void          kith_window_start_locking   (KithWindow     *self);
void          kith_window_hide_dialogs    (KithWindow     *self);
void          kith_window_note_dialogs    (KithWindow     *self);
void          kith_window_note_store      (KithWindow     *self);

KithMainPage *kith_window_get_main_page   (KithWindow     *self);
void          kith_window_restore         (KithWindow     *self,
                                           const char     *path,
                                           const char     *passphrase);
void          kith_window_back_up_quietly (KithWindow     *self);
void          kith_window_look_through    (KithWindow     *self);
void          kith_window_show_setup      (KithWindow     *self);
void          kith_window_leave_fiction   (KithWindow     *self);
gboolean      kith_window_is_fictional    (KithWindow     *self);
gboolean      kith_window_get_is_undoing  (KithWindow     *self);
void          kith_window_set_is_undoing  (KithWindow     *self,
                                           gboolean        is_undoing);

G_END_DECLS
