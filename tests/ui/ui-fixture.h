/* ui-fixture.h: an open store, a window, and ways to wait and to find
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-db.h"
#include "kith-store.h"

G_BEGIN_DECLS

typedef gboolean (*UiCondition) (gpointer data);

/**
 * UiFixture:
 * @store: a store with a fictional cluster, of the same seed each time
 * @cluster: all of its schools
 * @window: a window with a navigation view, as the rooms have one
 * @opened_child: what "win.open-child" was last asked for; 0 for nothing
 */
typedef struct
{
  char              *folder;
  KithStore         *store;
  KithCluster       *cluster;
  GtkWidget         *window;
  AdwNavigationView *view;
  gint64             opened_child;
} UiFixture;

typedef void (*UiTest) (UiFixture     *fixture,
                        gconstpointer  data);

typedef void (*UiChange) (KithDb   *db,
                          gpointer  data);

void              ui_init               (void);
void              ui_add_test           (const char    *path,
                                         UiTest         test);

void              ui_wait_for           (UiCondition    condition,
                                         gpointer       data);
void              ui_wait_until_loaded  (GtkWidget     *widget);
void              ui_wait_for_frames    (GtkWidget     *widget,
                                         guint          n_frames);
GtkWidget        *ui_find               (GtkWidget     *widget,
                                         GType          type);
void              ui_remove_folder      (const char    *folder);
void              ui_walk_both_ways     (GtkWidget     *widget);
char             *ui_fixture_path       (const char    *folder,
                                         const char    *name) G_GNUC_WARN_UNUSED_RESULT;

void              ui_fixture_push       (UiFixture     *fixture,
                                         GtkWidget     *page);
void              ui_fixture_change_store (UiFixture   *fixture,
                                         UiChange       change,
                                         gpointer       data);
KithSchoolTable  *ui_fixture_load_table (UiFixture     *fixture) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
