/* kith-glass-dialog.c: asks why somebody who is not named has to see a record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It does not name the child: a record that is closed to many is not read out
 * in a room. What is typed is kept through a lock, as in every form.
 */

#include "config.h"

#include "kith-glass-dialog.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-left-open.h"
#include "kith-restricted.h"
#include "kith-store-restrictions.h"
#include "kith-text-row.h"
#include "kith-text.h"

struct _KithGlassDialog
{
  KithFormDialog  parent_instance;

  gint64          child_id;
  char           *contact;           /* to whom one speaks first */

  GtkLabel       *body;
  KithChoiceRow  *occasion;
  KithTextRow    *reason;
};

G_DEFINE_FINAL_TYPE (KithGlassDialog, kith_glass_dialog, KITH_TYPE_FORM_DIALOG)

static const struct
{
  const char *nick;
  const char *words;
} occasions[] = {
  { "contact", N_("The child or the family has been in touch") },
  { "referral", N_("Somebody is worried about the child now") },
  { "duty", N_("I am on duty and nobody named can be reached") },
  { "court", N_("A court or the police asked") },
  { "other", N_("Something else") },
};

static char *
kith_glass_dialog_dup_place (KithFormDialog *form)
{
  KithGlassDialog *self = KITH_GLASS_DIALOG (form);
  g_autofree char *contact = kith_left_open_escape (self->contact);

  return g_strdup_printf ("glass %" G_GINT64_FORMAT " %s", self->child_id, contact);
}

static char *
dup_reason (KithGlassDialog *self)
{
  g_autofree char *text = kith_text_row_dup_text (self->reason);

  return kith_text_clean (text);
}

static gboolean
kith_glass_dialog_is_complete (KithFormDialog *form)
{
  KithGlassDialog *self = KITH_GLASS_DIALOG (form);
  g_autofree char *reason = dup_reason (self);

  return kith_choice_row_get_id (self->occasion) > 0 && g_utf8_strlen (reason, -1) >= KITH_RESTRICTION_LEAST_REASON;
}

static void
kith_glass_dialog_save (KithFormDialog *form)
{
  KithGlassDialog *self = KITH_GLASS_DIALOG (form);
  g_autofree char *reason = dup_reason (self);

  kith_store_break_glass_async (kith_form_dialog_get_store (form), self->child_id,
                                occasions[kith_choice_row_get_id (self->occasion) - 1].nick, reason, NULL,
                                kith_form_dialog_done_cb, kith_form_dialog_begin (form, NULL));
}

static void
kith_glass_dialog_saved (KithFormDialog *form,
                         GtkWidget      *window)
{
  gtk_widget_activate_action (window, "win.open-child", "x", KITH_GLASS_DIALOG (form)->child_id);
}

static void
kith_glass_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_GLASS_DIALOG);
  g_clear_pointer (&KITH_GLASS_DIALOG (object)->contact, g_free);

  G_OBJECT_CLASS (kith_glass_dialog_parent_class)->dispose (object);
}

static void
kith_glass_dialog_class_init (KithGlassDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_glass_dialog_dispose;
  form_class->dup_place = kith_glass_dialog_dup_place;
  form_class->is_complete = kith_glass_dialog_is_complete;
  form_class->save = kith_glass_dialog_save;
  form_class->finish = kith_store_change_restriction_finish;
  form_class->get_advice = kith_restricted_get_advice;
  form_class->saved = kith_glass_dialog_saved;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-glass-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithGlassDialog, body);
  gtk_widget_class_bind_template_child (widget_class, KithGlassDialog, occasion);
  gtk_widget_class_bind_template_child (widget_class, KithGlassDialog, reason);
}

static void
kith_glass_dialog_init (KithGlassDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    kith_choice_row_add (self->occasion, _(occasions[i].words), i + 1);
}

/**
 * kith_glass_dialog_new:
 * @store: a store that is open
 * @child_id: whose record it is
 * @contact: whom to speak to before contact
 *
 * Returns: (transfer floating): the dialog; what it saves opens the record
 */
AdwDialog *
kith_glass_dialog_new (KithStore  *store,
                       gint64      child_id,
                       const char *contact)
{
  KithGlassDialog *self = NULL;
  g_autofree char *isolated = NULL;
  g_autofree char *body = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (contact != NULL, NULL);

  self = g_object_new (KITH_TYPE_GLASS_DIALOG, "store", store, NULL);
  self->child_id = child_id;
  self->contact = g_strdup (contact);
  isolated = kith_text_isolate (contact);
  body = g_strdup_printf (_("Speak to %s before contact. If that cannot wait, the record can be opened until Kith"
                            " locks. Your name, the time and the reason stay in the journal, where those who are"
                            " named read them and nobody takes them out."), isolated);
  gtk_label_set_text (self->body, body);
  kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), _("_Open It"));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
