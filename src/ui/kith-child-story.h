/* kith-child-story.h: what the authority did for a child, referral by referral
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KITH_TYPE_CHILD_STORY (kith_child_story_get_type ())

G_DECLARE_FINAL_TYPE (KithChildStory, kith_child_story, KITH, CHILD_STORY, GtkWidget)

void kith_child_story_set_episodes (KithChildStory *self,
                                    GListModel     *episodes);

G_END_DECLS
