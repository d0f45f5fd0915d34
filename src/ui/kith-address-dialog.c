/* kith-address-dialog.c: one address, added, changed or ended
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-address-dialog.h"

#include <glib/gi18n.h>

#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-store-addresses.h"
#include "kith-text-row.h"
#include "kith-words.h"

struct _KithAddressDialog
{
  KithFormDialog  parent_instance;

  gint64          child_id;
  KithAddress    *address;           /* NULL for a new one */

  KithTextRow    *lines;
  AdwEntryRow    *postcode;
  AdwEntryRow    *whose;
  KithDateRow    *from;
  KithDateRow    *to;
  AdwSwitchRow   *is_confidential;
};

G_DEFINE_FINAL_TYPE (KithAddressDialog, kith_address_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_address_dialog_dup_place (KithFormDialog *form)
{
  KithAddressDialog *self = KITH_ADDRESS_DIALOG (form);

  return g_strdup_printf ("address %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, self->child_id,
                          self->address != NULL ? kith_address_get_id (self->address) : 0);
}

static KithAddress *
make_address (KithAddressDialog *self)
{
  g_autofree char *lines = kith_text_row_dup_text (self->lines);
  const KithAddressValues values =
  {
    .id = self->address != NULL ? kith_address_get_id (self->address) : 0,
    .whose = gtk_editable_get_text (GTK_EDITABLE (self->whose)),
    .lines = lines,
    .postcode = gtk_editable_get_text (GTK_EDITABLE (self->postcode)),
    .from = kith_date_row_get_day (self->from),
    .to = kith_date_row_get_day (self->to),
    .is_confidential = adw_switch_row_get_active (self->is_confidential),
  };

  return kith_address_new (&values);
}

static const char *
find_fault (KithAddressDialog *self)
{
  KithDate from = kith_date_row_get_day (self->from);
  KithDate to = kith_date_row_get_day (self->to);

  if (!kith_date_row_is_fine (self->from) || !kith_date_row_is_fine (self->to))
    return _("This is not a day of the calendar. Write it as day, month and year: 3/9/2026.");

  if (from != KITH_DATE_NONE && to != KITH_DATE_NONE && to <= from)
    return _("It would end before it began.");

  return NULL;
}

static char *
kith_address_dialog_dup_fault (KithFormDialog *form)
{
  return g_strdup (find_fault (KITH_ADDRESS_DIALOG (form)));
}

static gboolean
kith_address_dialog_is_complete (KithFormDialog *form)
{
  g_autofree char *lines = kith_text_row_dup_text (KITH_ADDRESS_DIALOG (form)->lines);

  return *g_strstrip (lines) != '\0';
}

static void
kith_address_dialog_save (KithFormDialog *form)
{
  KithAddressDialog *self = KITH_ADDRESS_DIALOG (form);
  g_autoptr(KithAddress) address = make_address (self);

  kith_store_save_address_async (kith_form_dialog_get_store (form), self->child_id, address, NULL,
                                 kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Address saved")));
}

static void
show_address (KithAddressDialog *self)
{
  const char *lines = kith_address_get_lines (self->address);

  kith_text_row_set_text (self->lines, lines != NULL ? lines : "");
  kith_entry_set_line (GTK_WIDGET (self->postcode), kith_address_get_postcode (self->address));
  kith_entry_set_line (GTK_WIDGET (self->whose), kith_address_get_whose (self->address));
  kith_date_row_set_date (self->from, kith_address_get_from (self->address));
  kith_date_row_set_date (self->to, kith_address_get_to (self->address));
  adw_switch_row_set_active (self->is_confidential, kith_address_get_is_confidential (self->address));
}

static void
kith_address_dialog_dispose (GObject *object)
{
  KithAddressDialog *self = KITH_ADDRESS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_ADDRESS_DIALOG);
  g_clear_object (&self->address);

  G_OBJECT_CLASS (kith_address_dialog_parent_class)->dispose (object);
}

static void
kith_address_dialog_class_init (KithAddressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_address_dialog_dispose;
  form_class->dup_place = kith_address_dialog_dup_place;
  form_class->dup_fault = kith_address_dialog_dup_fault;
  form_class->is_complete = kith_address_dialog_is_complete;
  form_class->save = kith_address_dialog_save;
  form_class->finish = kith_store_save_address_finish;
  form_class->get_advice = kith_words_get_error_advice;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-address-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, from);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, is_confidential);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, postcode);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, to);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, whose);
}

static void
kith_address_dialog_init (KithAddressDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_address_dialog_new:
 * @store: a store that is open
 * @child_id: on whose file it is
 * @address: (nullable): an address with its lines; %NULL for a new one
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_address_dialog_new (KithStore   *store,
                         gint64       child_id,
                         KithAddress *address)
{
  KithAddressDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_ADDRESS_DIALOG, "store", store, NULL);
  self->child_id = child_id;
  g_set_object (&self->address, address);
  if (address != NULL)
    show_address (self);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
