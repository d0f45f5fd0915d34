/* kith-test-acts.h: the acts that every kind of failure is tried on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-test-rows.h"

G_BEGIN_DECLS

typedef struct _KithTestAct KithTestAct;

/**
 * KithTestScene:
 * @act: what is done in it
 * @store: the store that it is done to
 *
 * A store made ready for an act.
 */
typedef struct
{
  const KithTestAct *act;
  KithTestStore     *store;
} KithTestScene;

/**
 * KithTestAct:
 * @name: what it is called in the names of tests
 * @prepare: makes the store ready; it is open and empty, and is closed afterwards
 * @run: does it for the n-th time; returns whether it was said to be done
 * @n_turns: how often it can be done in one store
 * @opens: whether it begins with a closed store, which it opens itself
 * @is_slow: whether its store is large, so that it is tried less often
 */
struct _KithTestAct
{
  const char *name;
  void        (*prepare) (KithTestScene *scene);
  gboolean    (*run)     (KithTestScene *scene,
                          guint          turn,
                          GError       **error);
  guint       n_turns;
  gboolean    opens;
  gboolean    is_slow;
};

const KithTestAct *kith_test_acts_get_all     (guint             *ret_n_acts);
const KithTestAct *kith_test_acts_find        (const char        *name);

KithTestScene     *kith_test_scene_new        (const KithTestAct *act) G_GNUC_WARN_UNUSED_RESULT;
void               kith_test_scene_free       (KithTestScene     *self);

gboolean           kith_test_scene_run        (KithTestScene     *self,
                                               guint              turn,
                                               GError           **error);
KithDb            *kith_test_scene_open_at    (KithTestScene     *self,
                                               const char        *folder,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
char              *kith_test_scene_dup_path   (KithTestScene     *self,
                                               const char        *folder) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTestScene, kith_test_scene_free)

G_END_DECLS
