/* kith-today-sections.h: the sections of Today, and what stands in them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "kith-put-off.h"
#include "kith-today.h"

G_BEGIN_DECLS

typedef struct _KithTodaySections KithTodaySections;

KithTodaySections *kith_today_sections_new           (GtkBox            *box) G_GNUC_WARN_UNUSED_RESULT;
void               kith_today_sections_free          (KithTodaySections *self);

GObject           *kith_today_sections_get_item      (KithTodaySections *self,
                                                      const char        *key);
KithPutOff        *kith_today_sections_get_what      (KithTodaySections *self,
                                                      const char        *key);

void               kith_today_sections_show          (KithTodaySections *self,
                                                      KithToday         *today);
gboolean           kith_today_sections_add_meetings  (KithTodaySections *self,
                                                      GListModel        *meetings);
gboolean           kith_today_sections_add_put_right (KithTodaySections *self,
                                                      GListModel        *hits);
gboolean           kith_today_sections_add_retention (KithTodaySections *self,
                                                      GListModel        *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithTodaySections, kith_today_sections_free)

G_END_DECLS
