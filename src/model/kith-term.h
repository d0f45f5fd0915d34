/* kith-term.h: when a term is
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "kith-date.h"

G_BEGIN_DECLS

/**
 * KithTermName:
 * @KITH_TERM_AUTUMN: the first of the academic year
 * @KITH_TERM_SPRING: the second
 * @KITH_TERM_SUMMER: the third
 */
typedef enum
{
  KITH_TERM_AUTUMN,
  KITH_TERM_SPRING,
  KITH_TERM_SUMMER,
} KithTermName;

#define KITH_N_TERMS (KITH_TERM_SUMMER + 1)

#define KITH_TYPE_TERM (kith_term_get_type ())

G_DECLARE_FINAL_TYPE (KithTerm, kith_term, KITH, TERM, GObject)

KithTerm     *kith_term_new              (gint64         id,
                                          KithTermName   name,
                                          gboolean       is_own,
                                          KithDate       start,
                                          KithDate       finish,
                                          KithDate       break_start,
                                          KithDate       break_finish) G_GNUC_WARN_UNUSED_RESULT;
KithTerm     *kith_term_new_usual        (KithTermName   name,
                                          int            year) G_GNUC_WARN_UNUSED_RESULT;

gint64        kith_term_get_id           (KithTerm      *self);
KithTermName  kith_term_get_name         (KithTerm      *self);
gboolean      kith_term_is_own           (KithTerm      *self);
gboolean      kith_term_is_usual         (KithTerm      *self);
KithDate      kith_term_get_start        (KithTerm      *self);
KithDate      kith_term_get_finish       (KithTerm      *self);
KithDate      kith_term_get_break_start  (KithTerm      *self);
KithDate      kith_term_get_break_finish (KithTerm      *self);

const char   *kith_term_name_get_nick    (KithTermName   name);
gboolean      kith_term_name_parse       (const char    *nick,
                                          KithTermName  *ret_name);

GListModel   *kith_terms_of_year         (GListModel    *held,
                                          int            year) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
