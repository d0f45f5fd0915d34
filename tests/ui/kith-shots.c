/* kith-shots.c: takes the pictures of every page, in a window of invented records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: kith-shots FOLDER [NAME…]
 *
 * The real window is built, a fictional store is made in the profile that the
 * environment names (tests/with-display gives a private one), and each page is
 * rendered from its own nodes: no root window, no decoration, the exact size.
 * A page is taken when its answer has arrived and two frames were drawn after
 * it, never after a while.
 *
 * libadwaita reads high contrast from the environment as it starts, so those
 * pictures are taken by a second run of this program, which it starts itself.
 */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>

#include "kith-application.h"
#include "kith-child-head.h"
#include "kith-child-page.h"
#include "kith-figure-page.h"
#include "kith-history-dialog.h"
#include "kith-import-dialog.h"
#include "kith-main-page.h"
#include "kith-schools-page.h"
#include "kith-window.h"

#define DEADLINE_SECONDS 120

typedef struct
{
  KithApplication *application;
  KithWindow      *window;
  GtkWidget       *picture;
} Stage;

typedef struct
{
  const char *name;
  int         width;
  int         height;
  gboolean    is_dark;
  gboolean    is_contrast;
  void      (*set) (Stage *stage);
} Shot;

typedef gboolean (*Condition) (gpointer data);

static gboolean
deadline_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (const char *what,
          Condition   condition,
          gpointer    data)
{
  gboolean is_late = FALSE;
  guint source = g_timeout_add_seconds (DEADLINE_SECONDS, deadline_cb, &is_late);

  while (!is_late && !condition (data))
    g_main_context_iteration (NULL, TRUE);

  if (is_late)
    g_error ("Waited too long for %s", what);

  g_source_remove (source);
}
