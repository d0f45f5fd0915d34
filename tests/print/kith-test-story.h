/* kith-test-story.h: three years of one family
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-date.h"
#include "kith-test-rows.h"

G_BEGIN_DECLS

/* It stands in a paragraph that is for Bede alone. */
#define KITH_TEST_PLANTED "marrowlight vestibule"

/**
 * KithTestStory:
 * @lines: (element-type utf8): what each significant note says, the first one first
 *
 * Ottilie and Bede Marsh, their adults, schools and workers, and a child of
 * another family.
 */
typedef struct
{
  KithTestStore *store;
  gint64         ottilie;
  gint64         bede;
  gint64         stranger;
  GPtrArray     *lines;
} KithTestStory;

KithTestStory *kith_test_story_new  (guint          n_notes) G_GNUC_WARN_UNUSED_RESULT;
void           kith_test_story_free (KithTestStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTestStory, kith_test_story_free)

G_END_DECLS
