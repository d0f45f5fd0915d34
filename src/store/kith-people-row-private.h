/* kith-people-row-private.h: what the rows about the people round a child have in common
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-act.h"
#include "kith-people-error.h"

G_BEGIN_DECLS

gboolean kith_people_refuse      (GError          **error,
                                  KithPeopleError   code,
                                  const char       *why);

void     kith_people_set_line    (KithRow          *row,
                                  const char       *column,
                                  const char       *text);
void     kith_people_set_words   (KithRow          *row,
                                  const char       *column,
                                  const char       *text);
gboolean kith_people_check_name  (KithRow          *row,
                                  const char       *column,
                                  KithPeopleError   code,
                                  GError          **error);
gboolean kith_people_check_reach (KithRow          *row,
                                  GError          **error);
gboolean kith_people_check_span  (KithDate          from,
                                  KithDate          to,
                                  GError          **error);

gboolean kith_people_commit      (KithAct          *act,
                                  gint64           *ret_act,
                                  GError          **error);
gboolean kith_people_change      (KithDb           *db,
                                  KithRow          *row,
                                  const char       *kind,
                                  gint64           *ret_act,
                                  GError          **error);
gboolean kith_people_end         (KithDb           *db,
                                  KithRow          *row,
                                  const char       *kind,
                                  KithDate          day,
                                  gint64           *ret_act,
                                  GError          **error);
gboolean kith_people_remove      (KithDb           *db,
                                  const KithTable  *table,
                                  gint64            id,
                                  const char       *kind,
                                  gint64           *ret_act,
                                  GError          **error);

G_END_DECLS
