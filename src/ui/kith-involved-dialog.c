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

#include "kith-announce.h"
#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-field-note.h"
#include "kith-form-guard.h"
#include "kith-left-open.h"
#include "kith-loader.h"
#include "kith-people-words.h"
#include "kith-store-involved.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithInvolvedDialog
{
  AdwDialog        parent_instance;

  KithStore       *store;
  KithChildRecord *record;
  gint64           id;               /* 0 for a new one */
  GListModel      *offered;
  KithLoader      *loader;
  KithWindow      *window;
  const char      *done;             /* what the toast says */
  guint            is_saving : 1;

  GtkWidget       *content;
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
  KithFieldNote   *note;
  GtkWidget       *also_group;
  AdwSwitchRow    *also;
  GtkWidget       *ending;
  GtkWidget       *save;
};

static gint64
get_child_id (KithInvolvedDialog *self)
{
  return kith_child_get_id (kith_child_record_get_child (self->record));
}

static char *
kith_involved_dialog_dup_place (KithLeftOpen *form)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (form);

  return g_strdup_printf ("involved %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, get_child_id (self), self->id);
}

static void
left_open_init (KithLeftOpenInterface *interface)
{
  interface->dup_place = kith_involved_dialog_dup_place;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithInvolvedDialog, kith_involved_dialog, ADW_TYPE_DIALOG,
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_LEFT_OPEN, left_open_init))

static char *
read_field (GtkWidget *row)
{
  return kith_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static gboolean
is_blank (GtkWidget *row)
{
  g_autofree char *text = read_field (row);

  return *text == '\0';
}

static void
set_field (GtkWidget  *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/* A choice has no number 0. */
static KithInvolvedRole
get_role (KithInvolvedDialog *self)
{
  return (KithInvolvedRole)(kith_choice_row_get_id (self->role) - 1);
}

/* An empty field is no day, and nothing is wrong with it. */
static gboolean
check_day (KithDateRow *row,
           KithDate    *ret_day)
{
  *ret_day = KITH_DATE_NONE;

  return kith_date_row_is_empty (row) || kith_date_row_get_date (row, ret_day);
}

/* What is still empty is not told, it only keeps the button off. */
static void
check_fields (KithInvolvedDialog *self)
{
  KithDate day;
  gboolean is_other = get_role (self) == KITH_INVOLVED_OTHER;
  gboolean are_days = check_day (self->last_active, &day) && check_day (self->first_day, &day) &&
    check_day (self->last_day, &day);
  gboolean is_complete = !(is_other && is_blank (self->other_role)) && !(is_blank (self->name) && is_blank (self->agency));

  gtk_widget_set_visible (self->other_role, is_other);
  kith_field_note_set_text (self->note, are_days ? NULL : kith_words_get_day_advice ());
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "involved.save", !self->is_saving && are_days && is_complete);
}

static void
show_values (KithInvolvedDialog       *self,
             const KithInvolvedValues *values)
{
  KithInvolvedRole role = kith_involved_role_parse (values->role);

  kith_choice_row_set_id (self->role, (gint64)role + 1);
  set_field (self->other_role, role == KITH_INVOLVED_OTHER ? values->role : NULL);
  set_field (self->name, values->name);
  set_field (self->agency, values->agency);
  set_field (self->telephone, values->telephone);
  set_field (self->email, values->email);
}

static void
changed_cb (KithInvolvedDialog *self)
{
  /* The template speaks before there is a dialog. */
  if (self->store != NULL)
    check_fields (self);
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

  if (self == NULL || self->content == NULL)
    return;

  g_set_object (&self->offered, offers);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(KithInvolved) offered = g_list_model_get_item (offers, i);

      add_offer (self, offered, i + 1);
    }
  gtk_widget_set_visible (self->offers, n > 0);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithInvolvedDialog) self = KITH_INVOLVED_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_done = kith_store_change_involved_finish (KITH_STORE (source), result, &error);

  self->is_saving = FALSE;
  if (is_done && self->window != NULL)
    kith_window_add_undo_toast (self->window, self->done);

  /* Gone with the lock. */
  if (self->content == NULL)
    return;

  if (is_done)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  check_fields (self);
  kith_field_note_set_text (self->note, kith_people_words_error (error));
  kith_announce (GTK_WIDGET (self), kith_people_words_error (error));
}

static void
begin_saving (KithInvolvedDialog *self,
              const char         *done)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_set_weak_pointer (&self->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  self->done = done;
  self->is_saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "involved.save", FALSE);
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
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (widget);
  KithInvolvedRole role = get_role (self);
  g_autofree char *other_role = read_field (self->other_role);
  g_autofree char *name = read_field (self->name);
  g_autofree char *agency = read_field (self->agency);
  g_autofree char *telephone = read_field (self->telephone);
  g_autofree char *email = read_field (self->email);
  KithInvolvedValues values = {
    .id = self->id,
    .role = role == KITH_INVOLVED_OTHER ? other_role : kith_involved_role_get_nick (role),
    .name = *name != '\0' ? name : NULL,
    .agency = *agency != '\0' ? agency : NULL,
    .telephone = telephone,
    .email = email,
    .is_lead = adw_switch_row_get_active (self->is_lead),
  };
  g_autoptr(KithInvolved) involved = NULL;
  g_autoptr(GArray) ids = list_children (self);

  if (!check_day (self->last_active, &values.last_active) ||
      !check_day (self->first_day, &values.from) || !check_day (self->last_day, &values.to))
    return;

  if (values.to != KITH_DATE_NONE)
    values.to++;
  involved = kith_involved_new (&values);
  begin_saving (self, self->id != 0 ? _("Change saved") : _("Added to who is involved"));
  kith_store_save_involved_async (self->store, (const gint64 *)(gpointer)ids->data, ids->len, involved, NULL,
                                  saved_cb, g_object_ref (self));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (widget);

  begin_saving (self, _("No longer involved"));
  kith_store_end_involved_async (self->store, self->id, kith_date_today (), NULL, saved_cb, g_object_ref (self));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  KithInvolvedDialog *self = KITH_INVOLVED_DIALOG (widget);

  begin_saving (self, _("Removed"));
  kith_store_remove_involved_async (self->store, self->id, NULL, saved_cb, g_object_ref (self));
}

static void
show_dates (KithInvolvedDialog       *self,
            const KithInvolvedValues *values)
{
  adw_switch_row_set_active (self->is_lead, values->is_lead);
  kith_date_row_set_date (self->last_active, values->last_active);
  kith_date_row_set_date (self->first_day, values->from);
  kith_date_row_set_date (self->last_day, values->to != KITH_DATE_NONE ? values->to - 1 : KITH_DATE_NONE);
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
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->loader);
  g_clear_object (&self->offered);
  g_clear_object (&self->record);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_involved_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-involved-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, agency);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, also);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, also_group);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, content);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, email);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, ending);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, first_day);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, is_lead);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, last_active);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, last_day);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, offer);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, offers);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, other_role);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, role);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, save);
  gtk_widget_class_bind_template_child (widget_class, KithInvolvedDialog, telephone);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, offer_cb);
}

static void
kith_involved_dialog_class_init (KithInvolvedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_involved_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "involved.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "involved.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "involved.save", NULL, save_action);
  g_type_ensure (KITH_TYPE_CHOICE_ROW);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_FIELD_NOTE);
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

  kith_store_load_involved_offers_async (self->store, get_child_id (self), kith_load_get_cancellable (load),
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

  self = g_object_new (KITH_TYPE_INVOLVED_DIALOG, NULL);
  self->store = g_object_ref (store);
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
  check_fields (self);
  if (involved == NULL)
    load_offers (self);
  kith_form_guard_install (ADW_DIALOG (self));

  return ADW_DIALOG (self);
}
