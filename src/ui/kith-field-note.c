/* kith-field-note.c: what is wrong with the field above, as a row of its own
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-field-note.h"

struct _KithFieldNote
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *label;
};

G_DEFINE_FINAL_TYPE (KithFieldNote, kith_field_note, ADW_TYPE_PREFERENCES_ROW)

static void
kith_field_note_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_FIELD_NOTE);

  G_OBJECT_CLASS (kith_field_note_parent_class)->dispose (object);
}

static void
kith_field_note_class_init (KithFieldNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_field_note_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-field-note.ui");
  gtk_widget_class_bind_template_child (widget_class, KithFieldNote, label);
}

static void
kith_field_note_init (KithFieldNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_field_note_get_text:
 *
 * Returns: (transfer none) (nullable): what the note says
 */
const char *
kith_field_note_get_text (KithFieldNote *self)
{
  g_return_val_if_fail (KITH_IS_FIELD_NOTE (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (self->label) : NULL;
}

/**
 * kith_field_note_set_text:
 * @text: (nullable): a sentence; %NULL hides the note
 *
 * Says what is wrong, or nothing.
 */
void
kith_field_note_set_text (KithFieldNote *self,
                          const char    *text)
{
  g_return_if_fail (KITH_IS_FIELD_NOTE (self));

  gtk_label_set_label (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}
