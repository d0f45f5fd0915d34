/* kith-episode-row.h: one stretch of an authority's involvement, as a row of the story
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-episode.h"

G_BEGIN_DECLS

#define KITH_TYPE_EPISODE_ROW (kith_episode_row_get_type ())

G_DECLARE_FINAL_TYPE (KithEpisodeRow, kith_episode_row, KITH, EPISODE_ROW, GtkListBoxRow)

GtkWidget   *kith_episode_row_new         (KithEpisode    *episode);

KithEpisode *kith_episode_row_get_episode (KithEpisodeRow *self);

G_END_DECLS
