/* kith-step-fields.h: a next step that is being written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-note-form.h"

G_BEGIN_DECLS

#define KITH_TYPE_STEP_FIELDS (kith_step_fields_get_type ())

/* Signal "changed" (). */
G_DECLARE_FINAL_TYPE (KithStepFields, kith_step_fields, KITH, STEP_FIELDS, AdwBin)

GtkWidget *kith_step_fields_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       kith_step_fields_set_step     (KithStepFields     *self,
                                          const KithNextStep *step);
void       kith_step_fields_add_to       (KithStepFields     *self,
                                          KithNoteForm       *form);
gboolean   kith_step_fields_get_is_empty (KithStepFields     *self);
gboolean   kith_step_fields_show_fault   (KithStepFields     *self);

G_END_DECLS
