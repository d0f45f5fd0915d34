/* lock-fixture.h: the real window over a store of its own, to be locked and unlocked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-recovery-code.h"
#include "kith-window-private.h"
#include "ui-fixture.h"

G_BEGIN_DECLS

#define LOCK_FIXTURE_PASSPHRASE "nine lanterns over quiet harbour"
/* The name of the cluster, which the open window shows. */
#define LOCK_FIXTURE_CLUSTER "Quenbyhollow Marsh"

typedef struct
{
  char       *folder;
  char       *path;
  KithWindow *window;
} LockFixture;

typedef struct
{
  GAsyncResult *result;
} LockAnswer;

typedef void (*LockTest) (LockFixture  *fixture,
                          gconstpointer data);

/* Hears of the key on paper before it is wiped. */
typedef void (*LockCodeFunc) (const guint8 *code,
                              gsize         size);

void       lock_fixture_init          (LockCodeFunc       note_code);
void       lock_fixture_finish        (void);
void       lock_fixture_set_up        (LockFixture       *fixture,
                                       gconstpointer      data);
void       lock_fixture_tear_down     (LockFixture       *fixture,
                                       gconstpointer      data);

void       lock_fixture_answered_cb   (GObject           *source,
                                       GAsyncResult      *result,
                                       gpointer           user_data);
gboolean   lock_fixture_is_answered   (gpointer           answer);
gboolean   lock_fixture_is_open       (gpointer           window);
gboolean   lock_fixture_is_locked     (gpointer           window);
gboolean   lock_fixture_is_gone       (gpointer           pointer);

GtkWidget *lock_fixture_find_entry    (LockFixture       *fixture);
void       lock_fixture_unlock        (LockFixture       *fixture);
void       lock_fixture_lock_and_unlock (LockFixture     *fixture);
guint      lock_fixture_count_dialogs (LockFixture       *fixture);
GtkWidget *lock_fixture_find_dialog   (LockFixture       *fixture,
                                       GType              type);

G_END_DECLS
