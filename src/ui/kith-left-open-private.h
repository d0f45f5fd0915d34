/* kith-left-open-private.h: a form that was half filled in, and where it stood
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-left-open.h"

G_BEGIN_DECLS

/* Of each form its place, its fields, and which of the files is its own. */
#define KITH_LEFT_OPEN_FORMS "a(sa{sv}u)"
#define KITH_LEFT_OPEN_NO_FILE G_MAXUINT32

/**
 * KithPlace:
 * @window: where it is opened again
 * @store: its store, which is open
 * @fields: what stood in the form
 * @file: (nullable): what the form held beside its fields
 * @word: which form it is
 * @words: numbers and texts, as the word means them
 * @n_words: how many
 * @kind: the row of the word in the table of kith-left-open-places.c
 *
 * What is known of a form that was left open.
 */
typedef struct
{
  KithWindow *window;
  KithStore  *store;
  GVariant   *fields;
  GBytes     *file;
  char       *word;
  char      **words;
  guint       n_words;
  guint       kind;
} KithPlace;

KithPlace *kith_place_new        (KithWindow *window,
                                  const char *text,
                                  GVariant   *fields,
                                  GBytes     *file) G_GNUC_WARN_UNUSED_RESULT;
KithPlace *kith_place_ref        (KithPlace  *self);
void       kith_place_unref      (KithPlace  *self);

gint64     kith_place_get_number (KithPlace  *self,
                                  guint       n);
char      *kith_place_dup_text   (KithPlace  *self,
                                  guint       n) G_GNUC_WARN_UNUSED_RESULT;
gboolean   kith_place_is_open    (KithPlace  *self);

void       kith_place_watch      (KithPlace  *self,
                                  AdwDialog  *dialog);
void       kith_place_fill       (KithPlace  *self,
                                  GtkWidget  *form);
void       kith_place_present    (KithPlace  *self,
                                  AdwDialog  *dialog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPlace, kith_place_unref)

G_END_DECLS
