/* kith-involved-dialog.c: adds somebody who is involved with a child, puts one right, or ends it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of whom the store knows already how they are reached is offered, and fills
 * the fields in; what was filled in can be changed before it is saved.
 */

#include "config.h"

#include "kith-involved-dialog.h"

#include <glib/gi18n.h>

#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-loader.h"
#include "kith-people-words.h"
#include "kith-store-involved.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithInvolvedDialog
{
  KithFormDialog   parent_instance;

  KithChildRecord *record;
  gint64           id;               /* 0 for a new one */
  GListModel      *offered;
  KithLoader      *loader;

  GtkWidget       *offers;
  KithChoiceRow   *offer;
  KithChoiceRow   *role;
  GtkWidget       *other_role;
  GtkWidget       *name;
  GtkWidget       *agency;
  GtkWidget       *telephone;
  GtkWidget       *email;
  AdwSwitchRow    *is_lead;
  KithDateRow     *last_active;
  KithDateRow     *first_day;
  KithDateRow     *last_day;
  GtkWidget       *also_group;
  AdwSwitchRow    *also;
  GtkWidget       *ending;
};

G_DEFINE_FINAL_TYPE (KithInvolvedDialog, kith_involved_dialog, KITH_TYPE_FORM_DIALOG)

static gint64
get_child_id (KithInvolvedDialog *self)
{
  return kith_child_get_id (kith_child_record_get_child (self->record));
}

static char *
kith_involved_dialog_dup_place (KithFormDialog *form)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (form);

  return g_strdup_printf ("involved %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, get_child_id (self), self->id);
}

/* A choice has no number 0. */
static KithInvolvedRole
get_role (KithInvolvedDialog *self)
{
  return (KithInvolvedRole)(kith_choice_row_get_id (self->role) - 1);
}

static void
kith_involved_dialog_update (KithFormDialog *form)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (form);

  gtk_widget_set_visible (self->other_role, get_role (self) == KITH_INVOLVED_OTHER);
}

static char *
kith_involved_dialog_dup_fault (KithFormDialog *form)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (form);
  gboolean are_days = kith_date_row_is_fine (self->last_active) && kith_date_row_is_fine (self->first_day) &&
    kith_date_row_is_fine (self->last_day);

  return are_days ? NULL : g_strdup (kith_words_get_day_advice ());
}

static gboolean
kith_involved_dialog_is_complete (KithFormDialog *form)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (form);

  return !(get_role (self) == KITH_INVOLVED_OTHER && kith_entry_is_blank (self->other_role)) &&
         !(kith_entry_is_blank (self->name) && kith_entry_is_blank (self->agency));
}

static void
show_values (KithInvolvedDialog       *self,
             const KithInvolvedValues *values)
{
  KithInvolvedRole role = kith_involved_role_parse (values->role);

  kith_choice_row_set_id (self->role, (gint64)role + 1);
  kith_entry_set_line (self->other_role, role == KITH_INVOLVED_OTHER ? values->role : NULL);
  kith_entry_set_line (self->name, values->name);
  kith_entry_set_line (self->agency, values->agency);
  kith_entry_set_line (self->telephone, values->telephone);
  kith_entry_set_line (self->email, values->email);
}

static void
offer_cb (KithInvolvedDialog *self)
{
  gint64 place = kith_choice_row_get_id (self->offer);
  g_autoptr(KithInvolved) offered = NULL;

  if (place > 0 && self->offered != NULL)
    offered = g_list_model_get_item (self->offered, (guint)place - 1);
  if (offered != NULL)
    show_values (self, kith_involved_get_values (offered));
}

static void
add_offer (KithInvolvedDialog *self,
           KithInvolved       *offered,
           guint               place)
{
  const KithInvolvedValues *values = kith_involved_get_values (offered);
  g_autofree char *title = kith_people_words_involved_title (values);
  g_autofree char *does = kith_people_words_involved_does (values);
  g_autofree char *label = g_strdup_printf (_("%s, %s"), title, does);

  kith_choice_row_add (self->offer, label, place);
}

/* The form stands without them where they could not be read. */
static void
offers_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GListModel) offers = kith_store_load_involved_offers_finish (KITH_STORE (source), result, NULL);
  g_autoptr(KithInvolvedDialog) self = kith_load_end (user_data);
  guint n = offers != NULL ? g_list_model_get_n_items (offers) : 0;

  if (self == NULL || kith_form_dialog_has_gone (KITH_FORM_DIALOG (self)))
    return;

  g_set_object (&self->offered, offers);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KithInvolved) offered = g_list_model_get_item (offers, i);

      add_offer (self, offered, i + 1);
    }
  gtk_widget_set_visible (self->offers, n > 0);
}

/* The child, and the brothers and sisters where they were switched on. */
static GArray *
list_children (KithInvolvedDialog *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GListModel *siblings = kith_child_record_get_siblings (self->record);
  gint64 id = get_child_id (self);

  g_array_append_val (ids, id);
  for (guint i = 0; adw_switch_row_get_active (self->also) && i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);

      id = kith_child_get_id (sibling);
      g_array_append_val (ids, id);
    }

  return ids;
}

static void
kith_involved_dialog_save (KithFormDialog *form)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (form);
  KithInvolvedRole role = get_role (self);
  g_autofree char *other_role = kith_entry_dup_line (self->other_role);
  g_autofree char *name = kith_entry_dup_line (self->name);
  g_autofree char *agency = kith_entry_dup_line (self->agency);
  g_autofree char *telephone = kith_entry_dup_line (self->telephone);
  g_autofree char *email = kith_entry_dup_line (self->email);
  const KithInvolvedValues values = {
    .id = self->id,
    .role = role == KITH_INVOLVED_OTHER ? other_role : kith_involved_role_get_nick (role),
    .name = *name != '\0' ? name : NULL,
    .agency = *agency != '\0' ? agency : NULL,
    .telephone = telephone,
    .email = email,
    .is_lead = adw_switch_row_get_active (self->is_lead),
    .last_active = kith_date_row_get_day (self->last_active),
    .from = kith_date_row_get_day (self->first_day),
    .to = kith_date_row_get_end (self->last_day),
  };
  g_autoptr(KithInvolved) involved = kith_involved_new (&values);
  g_autoptr(GArray) ids = list_children (self);

  kith_store_save_involved_async (kith_form_dialog_get_store (form), (const gint64 *)(gpointer)ids->data, ids->len,
                                  involved, NULL, kith_form_dialog_done_cb,
                                  kith_form_dialog_begin (form, self->id != 0 ? _("Change saved") : _("Added to who is involved")));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithFormDialog *form = KITH_FORM_DIALOG (widget);

  kith_store_end_involved_async (kith_form_dialog_get_store (form), KITH_INVOLVED_DIALOG (form)->id, kith_date_today (),
                                 NULL, kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("No longer involved")));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithFormDialog *form = KITH_FORM_DIALOG (widget);

  kith_store_remove_involved_async (kith_form_dialog_get_store (form), KITH_INVOLVED_DIALOG (form)->id, NULL,
                                    kith_form_dialog_done_cb, kith_form_dialog_begin (form, _("Removed")));
}

static void
show_dates (KithInvolvedDialog       *self,
            const KithInvolvedValues *values)
{
  adw_switch_row_set_active (self->is_lead, values->is_lead);
  kith_date_row_set_date (self->last_active, values->last_active);
  kith_date_row_set_date (self->first_day, values->from);
  kith_date_row_set_end (self->last_day, values->to);
}

static void
show_siblings (KithInvolvedDialog *self)
{
  GListModel *siblings = kith_child_record_get_siblings (self->record);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (siblings); i++)
    {
      g_autoptr(KithChild) sibling = g_list_model_get_item (siblings, i);
      g_autofree char *name = kith_text_isolate (kith_child_get_display_name (sibling));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->also), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->also), names->str);
  gtk_widget_set_visible (self->also_group, self->id == 0 && names->len > 0);
}

static void
kith_involved_dialog_dispose (GObject *object)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_INVOLVED_DIALOG);
  g_clear_object (&self->loader);
  g_clear_object (&self->offered);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (kith_involved_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-involved-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, agency);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, also);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, also_group);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, email);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, ending);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, first_day);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, is_lead);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, last_active);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, last_day);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, offer);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, offers);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, other_role);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, role);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, telephone);
  gtk_widget_class_bind_template_callback (widget_class, offer_cb);
}

static void
kith_involved_dialog_class_init (KithInvolvedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_involved_dialog_dispose;
  form_class->dup_place = kith_involved_dialog_dup_place;
  form_class->update = kith_involved_dialog_update;
  form_class->dup_fault = kith_involved_dialog_dup_fault;
  form_class->is_complete = kith_involved_dialog_is_complete;
  form_class->save = kith_involved_dialog_save;
  form_class->finish = kith_store_change_involved_finish;
  form_class->get_advice = kith_people_words_error;

  gtk_widget_class_install_action (widget_class, "involved.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "involved.remove", NULL, remove_action);
  bind_template (widget_class);
}

static void
kith_involved_dialog_init (KithInvolvedDialog *self)
{
  self->loader = kith_loader_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kith_choice_row_add (self->offer, _("Nobody"), 0);
  for (KithInvolvedRole role = 0; role < KITH_N_INVOLVED_ROLES; role++)
    kith_choice_row_add (self->role, kith_people_words_role (role), (gint64)role + 1);
}

static void
load_offers (KithInvolvedDialog *self)
{
  KithLoad *load = kith_loader_begin (self->loader, self);

  kith_store_load_involved_offers_async (kith_form_dialog_get_store (KITH_FORM_DIALOG (self)), get_child_id (self), kith_load_get_cancellable (load),
                                         offers_loaded_cb, load);
}

/**
 * kith_involved_dialog_new:
 * @store: a store that is open
 * @record: the child
 * @involved: (nullable): who it is; one that follows from another record is
 *   written down anew; %NULL for somebody who has to be typed
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_involved_dialog_new (KithStore       *store,
                          KithChildRecord *record,
                          KithInvolved    *involved)
{
  KithInvolvedDialog *self = NULL;
  const KithInvolvedValues *values = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_CHILD_RECORD (record), NULL);
  g_return_val_if_fail (involved == NULL || KITH_IS_INVOLVED (involved), NULL);

  self = g_object_new (KITH_TYPE_INVOLVED_DIALOG, "store", store, NULL);
  self->record = g_object_ref (record);
  if (involved != NULL)
    {
      values = kith_involved_get_values (involved);
      self->id = values->id;
      show_values (self, values);
      show_dates (self, values);
    }

  adw_dialog_set_title (ADW_DIALOG (self), self->id != 0 ? _("Who Is Involved") : _("Add Somebody Involved"));
  adw_dialog_set_focus (ADW_DIALOG (self), involved != NULL ? self->name : GTK_WIDGET (self->role));
  gtk_widget_set_visible (self->ending, self->id != 0);
  gtk_widget_set_visible (self->offers, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "involved.end",
                                 involved != NULL && !kith_involved_is_past (involved, kith_date_today ()));
  show_siblings (self);
  kith_form_dialog_start (KITH_FORM_DIALOG (self));
  if (involved == NULL)
    load_offers (self);

  return ADW_DIALOG (self);
}
