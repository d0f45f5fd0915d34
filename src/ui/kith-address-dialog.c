/* kith-address-dialog.c: one address, added, changed or ended
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-address-dialog.h"

#include <glib/gi18n.h>

#include "kith-date-row.h"
#include "kith-field-note.h"
#include "kith-form-guard.h"
#include "kith-left-open.h"
#include "kith-store-addresses.h"
#include "kith-text-row.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithAddressDialog
{
  AdwDialog      parent_instance;

  KithStore     *store;
  gint64         child_id;
  KithAddress   *address;            /* NULL for a new one */
  KithWindow    *window;

  KithTextRow   *lines;
  AdwEntryRow   *postcode;
  AdwEntryRow   *whose;
  KithDateRow   *from;
  KithDateRow   *to;
  AdwSwitchRow  *is_confidential;
  KithFieldNote *note;
};

static char *
kith_address_dialog_dup_place (KithLeftOpen *form)
{
  KithAddressDialog *self = KITH_ADDRESS_DIALOG (form);

  return g_strdup_printf ("address %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, self->child_id,
                          self->address != NULL ? kith_address_get_id (self->address) : 0);
}

static void
left_open_init (KithLeftOpenInterface *interface)
{
  interface->dup_place = kith_address_dialog_dup_place;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithAddressDialog, kith_address_dialog, ADW_TYPE_DIALOG,
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_LEFT_OPEN, left_open_init))

static KithDate
get_day (KithDateRow *row)
{
  KithDate day;

  return kith_date_row_get_date (row, &day) ? day : KITH_DATE_NONE;
}

static gboolean
is_day_fine (KithDateRow *row)
{
  return kith_date_row_is_empty (row) || get_day (row) != KITH_DATE_NONE;
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
    .from = get_day (self->from),
    .to = get_day (self->to),
    .is_confidential = adw_switch_row_get_active (self->is_confidential),
  };

  return kith_address_new (&values);
}

static const char *
find_fault (KithAddressDialog *self)
{
  KithDate from = get_day (self->from);
  KithDate to = get_day (self->to);

  if (!is_day_fine (self->from) || !is_day_fine (self->to))
    return _("This is not a day of the calendar. Write it as day, month and year: 3/9/2026.");

  if (from != KITH_DATE_NONE && to != KITH_DATE_NONE && to <= from)
    return _("It would end before it began.");

  return NULL;
}

/* What is still empty is not told, it only keeps the button off. */
static void
check_form (KithAddressDialog *self)
{
  const char *fault = find_fault (self);
  g_autofree char *lines = kith_text_row_dup_text (self->lines);
  g_autofree char *stripped = g_strstrip (g_strdup (lines));

  kith_field_note_set_text (self->note, fault);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "address.save", fault == NULL && *stripped != '\0');
}

static void
changed_cb (KithAddressDialog *self)
{
  /* The template speaks before there is a form. */
  if (self->store != NULL)
    check_form (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithAddressDialog) self = KITH_ADDRESS_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (kith_store_save_address_finish (KITH_STORE (source), result, &error))
    {
      if (self->window != NULL)
        kith_window_add_undo_toast (self->window, _("Address saved"));
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  /* Gone with the lock. */
  if (self->note == NULL)
    return;

  kith_field_note_set_text (self->note, kith_words_get_error_advice (error));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "address.save", TRUE);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithAddressDialog *self = KITH_ADDRESS_DIALOG (widget);
  g_autoptr(KithAddress) address = make_address (self);
  GtkRoot *root = gtk_widget_get_root (widget);

  g_set_weak_pointer (&self->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  gtk_widget_action_set_enabled (widget, "address.save", FALSE);
  kith_store_save_address_async (self->store, self->child_id, address, NULL, saved_cb, g_object_ref (self));
}

static const char *
text_or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static void
show_address (KithAddressDialog *self)
{
  kith_text_row_set_text (self->lines, text_or_nothing (kith_address_get_lines (self->address)));
  gtk_editable_set_text (GTK_EDITABLE (self->postcode), text_or_nothing (kith_address_get_postcode (self->address)));
  gtk_editable_set_text (GTK_EDITABLE (self->whose), text_or_nothing (kith_address_get_whose (self->address)));
  kith_date_row_set_date (self->from, kith_address_get_from (self->address));
  kith_date_row_set_date (self->to, kith_address_get_to (self->address));
  adw_switch_row_set_active (self->is_confidential, kith_address_get_is_confidential (self->address));
}

static void
kith_address_dialog_dispose (GObject *object)
{
  KithAddressDialog *self = KITH_ADDRESS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_ADDRESS_DIALOG);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->address);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_address_dialog_parent_class)->dispose (object);
}

static void
kith_address_dialog_class_init (KithAddressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_address_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "address.save", NULL, save_action);

  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-address-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, from);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, is_confidential);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, postcode);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, to);
  gtk_widget_class_bind_template_child (widget_class, KithAddressDialog, whose);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
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

  self = g_object_new (KITH_TYPE_ADDRESS_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->child_id = child_id;
  g_set_object (&self->address, address);
  if (address != NULL)
    show_address (self);
  check_form (self);
  kith_form_guard_install (ADW_DIALOG (self));

  return ADW_DIALOG (self);
}
