/* kith-particular-form.h: what is asked for of each particular of a child
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "kith-work-form.h"

G_BEGIN_DECLS

const KithWorkForm *kith_particular_form_get (KithWorkKind kind);

G_END_DECLS
