/* kith-school-chooser-dialog.h: says which school a child attends, and from when
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "kith-store.h"

G_BEGIN_DECLS

#define KITH_TYPE_SCHOOL_CHOOSER_DIALOG (kith_school_chooser_dialog_get_type ())

G_DECLARE_FINAL_TYPE (KithSchoolChooserDialog, kith_school_chooser_dialog, KITH, SCHOOL_CHOOSER_DIALOG, AdwDialog)

AdwDialog *kith_school_chooser_dialog_new             (KithStore               *store,
                                                       KithChild               *child);
AdwDialog *kith_school_chooser_dialog_new_for_several (KithStore               *store,
                                                       GArray                  *child_ids);
void       kith_school_chooser_dialog_choose          (KithSchoolChooserDialog *self,
                                                       gint64                   school_id);

G_END_DECLS
