/* kith-cin-builder.h: from open and closed elements to records
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-cin-reading.h"

G_BEGIN_DECLS

#define KITH_CIN_MAX_DEPTH 64

typedef struct _KithCinBuilder KithCinBuilder;

KithCinBuilder *kith_cin_builder_new             (KithCinReading  *reading) G_GNUC_WARN_UNUSED_RESULT;
void            kith_cin_builder_free            (KithCinBuilder  *self);

gboolean        kith_cin_builder_begin_element   (KithCinBuilder  *self,
                                                  const char      *name,
                                                  guint            line,
                                                  GError         **error);
gboolean        kith_cin_builder_add_text        (KithCinBuilder  *self,
                                                  const char      *text,
                                                  gsize            length,
                                                  guint            line,
                                                  GError         **error);
gboolean        kith_cin_builder_end_element     (KithCinBuilder  *self,
                                                  GError         **error);
void            kith_cin_builder_add_attribute   (KithCinBuilder  *self,
                                                  const char      *name,
                                                  const char      *value,
                                                  guint            line);
void            kith_cin_builder_add_instruction (KithCinBuilder  *self,
                                                  const char      *target,
                                                  const char      *text,
                                                  guint            line);

gboolean        kith_cin_builder_end             (KithCinBuilder  *self,
                                                  GError         **error);
gboolean        kith_cin_builder_break_off       (KithCinBuilder  *self,
                                                  guint            line,
                                                  GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCinBuilder, kith_cin_builder_free)

G_END_DECLS
