/* kith-preferences-dialog.c: who works with the store, and what it is told to do
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What concerns the records is in the store, where each change is an act that
 * can be undone; when the window locks is the laptop's affair and is in
 * GSettings. A number is saved a moment after the last step, so that going
 * from 30 to 60 is one act and not thirty.
 */

#include "config.h"

#include "kith-preferences-dialog.h"

#include <glib/gi18n.h>

#include "kith-left-open.h"
#include "kith-loader.h"
#include "kith-settings.h"
#include "kith-store-settings.h"
#include "kith-store-ways.h"
#include "kith-window.h"
#include "kith-words.h"

#define SETTLE_MS 600

struct _KithPreferencesDialog
{
  AdwPreferencesDialog  parent_instance;

  KithStore            *store;
  GSettings            *settings;
  KithLoader           *loader;
  KithPreferences      *preferences;
  guint                 settling;
  guint                 is_showing : 1;

  AdwEntryRow          *name;
  AdwEntryRow          *role;
  AdwSpinRow           *minutes;
  AdwComboRow          *label;
  AdwSpinRow           *days;
  AdwSpinRow           *backup_days;
  AdwActionRow         *escrow;
  AdwSpinRow           *near_days;
  AdwSpinRow           *over_days;
  AdwSpinRow           *weeks;
  AdwSpinRow           *unseen_protection;
  AdwSpinRow           *unseen_looked_after;
  AdwSpinRow           *unseen_in_need;
  AdwActionRow         *holidays;
  AdwActionRow         *passphrase;
};

static gboolean
is_as_saved (AdwEntryRow *row,
             const char  *saved)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), saved != NULL ? saved : "") == 0;
}

/* Everything else here is saved as it is changed. */
static char *
kith_preferences_dialog_dup_place (KithLeftOpen *form)
{
  KithPreferencesDialog *self = KITH_PREFERENCES_DIALOG (form);

  if (self->preferences == NULL ||
      (is_as_saved (self->name, kith_preferences_get_worker_name (self->preferences)) &&
       is_as_saved (self->role, kith_preferences_get_worker_role (self->preferences))))
    return NULL;

  return g_strdup ("preferences");
}

static void
left_open_init (KithLeftOpenInterface *interface)
{
  interface->dup_place = kith_preferences_dialog_dup_place;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithPreferencesDialog, kith_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG,
                               G_IMPLEMENT_INTERFACE (KITH_TYPE_LEFT_OPEN, left_open_init))

static const char * const labels[] = { "early-help", "family-help" };

/* What is being typed stays, whatever else changes in the store meanwhile. */
static void
show_text (AdwEntryRow *row,
           const char  *shown,
           const char  *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), shown != NULL ? shown : "") == 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_holidays (KithPreferencesDialog *self)
{
  KithDate until = kith_preferences_get_holidays_until (self->preferences);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (until == KITH_DATE_NONE)
    {
      adw_action_row_set_subtitle (self->holidays, _("None is known: every weekday counts as a working day"));
      return;
    }

  day = kith_words_dup_date (until);
  /* Translators: %s is a date. */
  text = g_strdup_printf (_("Known until %s; after it, working days are not yet confirmed"), day);
  adw_action_row_set_subtitle (self->holidays, text);
}

static void
show_me (KithPreferencesDialog *self,
         const char            *shown_name,
         const char            *shown_role)
{
  show_text (self->name, shown_name, kith_preferences_get_worker_name (self->preferences));
  show_text (self->role, shown_role, kith_preferences_get_worker_role (self->preferences));
}

static const KithSetting day_settings[] = {
  KITH_SETTING_CLEAR_LEAVERS_AFTER_DAYS,
  KITH_SETTING_DESTROY_BACKUPS_AFTER_DAYS,
  KITH_SETTING_CLOCK_NEAR_DAYS,
  KITH_SETTING_CLOCK_OVER_DAYS,
  KITH_SETTING_CLEAR_RECORDS_AFTER_WEEKS,
  KITH_SETTING_UNSEEN_PROTECTION_DAYS,
  KITH_SETTING_UNSEEN_LOOKED_AFTER_DAYS,
  KITH_SETTING_UNSEEN_IN_NEED_DAYS,
};

/* The row of each of them, in the same order. */
static AdwSpinRow *
get_day_row (KithPreferencesDialog *self,
             guint                  i)
{
  AdwSpinRow * const rows[G_N_ELEMENTS (day_settings)] = {
    self->days, self->backup_days, self->near_days, self->over_days, self->weeks,
    self->unseen_protection, self->unseen_looked_after, self->unseen_in_need,
  };

  return rows[i];
}

static void
show_preferences (KithPreferencesDialog *self)
{
  const char *label = kith_preferences_get_setting (self->preferences, KITH_SETTING_EARLY_HELP_LABEL);

  self->is_showing = TRUE;
  adw_combo_row_set_selected (self->label, g_str_equal (label, labels[1]) ? 1 : 0);
  for (guint i = 0; i < G_N_ELEMENTS (day_settings); i++)
    adw_spin_row_set_value (get_day_row (self, i),
                            g_ascii_strtod (kith_preferences_get_setting (self->preferences, day_settings[i]), NULL));
  show_holidays (self);
  self->is_showing = FALSE;
}

static void
say (KithPreferencesDialog *self,
     AdwToast              *toast)
{
  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithPreferences) preferences = NULL;
  g_autoptr(KithPreferences) shown = NULL;
  g_autoptr(KithPreferencesDialog) self = NULL;
  g_autoptr(GError) error = NULL;

  preferences = kith_store_load_preferences_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (preferences == NULL)
    {
      say (self, adw_toast_new (kith_words_get_error_advice (error)));
      return;
    }

  shown = g_steal_pointer (&self->preferences);
  self->preferences = g_steal_pointer (&preferences);
  show_me (self, shown != NULL ? kith_preferences_get_worker_name (shown) : NULL,
           shown != NULL ? kith_preferences_get_worker_role (shown) : NULL);
  show_preferences (self);
}

static void
reload (KithPreferencesDialog *self)
{
  KithLoad *load = kith_loader_begin (self->loader, self);

  kith_store_load_preferences_async (self->store, kith_load_get_cancellable (load), loaded_cb, load);
}

/* What was not saved is shown as it is in the store. */
static void
say_saved (KithPreferencesDialog *self,
           gboolean               is_saved,
           const GError          *error,
           const char            *title)
{
  if (self->store == NULL)
    return;

  if (is_saved)
    {
      say (self, kith_undo_toast_new (self->store, title));
      return;
    }

  say (self, adw_toast_new (kith_words_get_error_advice (error)));
  if (self->preferences == NULL)
    return;

  show_me (self, gtk_editable_get_text (GTK_EDITABLE (self->name)), gtk_editable_get_text (GTK_EDITABLE (self->role)));
  show_preferences (self);
}

static void
me_changed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(KithPreferencesDialog) self = KITH_PREFERENCES_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_saved = kith_store_change_me_finish (KITH_STORE (source), result, &error);

  say_saved (self, is_saved, error, _("Name and role saved"));
}

static void
me_applied_cb (KithPreferencesDialog *self)
{
  kith_store_change_me_async (self->store,
                              gtk_editable_get_text (GTK_EDITABLE (self->name)),
                              gtk_editable_get_text (GTK_EDITABLE (self->role)),
                              NULL, me_changed_cb, g_object_ref (self));
}

static void
setting_changed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(KithPreferencesDialog) self = KITH_PREFERENCES_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_saved = kith_store_change_setting_finish (KITH_STORE (source), result, &error);

  say_saved (self, is_saved, error, _("Preference saved"));
}

static gboolean
is_new_value (KithPreferencesDialog *self,
              KithSetting            setting,
              const char            *value)
{
  return !self->is_showing && self->preferences != NULL &&
         g_strcmp0 (kith_preferences_get_setting (self->preferences, setting), value) != 0;
}

static void
label_selected_cb (KithPreferencesDialog *self)
{
  const char *value = labels[MIN (adw_combo_row_get_selected (self->label), 1)];

  if (is_new_value (self, KITH_SETTING_EARLY_HELP_LABEL, value))
    kith_store_change_setting_async (self->store, KITH_SETTING_EARLY_HELP_LABEL, value, kith_date_today (), NULL,
                                     setting_changed_cb, g_object_ref (self));
}

static void
save_days (KithPreferencesDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (day_settings); i++)
    {
      g_autofree char *value = g_strdup_printf ("%d", (int)adw_spin_row_get_value (get_day_row (self, i)));

      if (is_new_value (self, day_settings[i], value))
        kith_store_change_setting_async (self->store, day_settings[i], value, kith_date_today (), NULL,
                                         setting_changed_cb, g_object_ref (self));
    }
}

static gboolean
settled_cb (gpointer user_data)
{
  KithPreferencesDialog *self = KITH_PREFERENCES_DIALOG (user_data);

  self->settling = 0;
  save_days (self);

  return G_SOURCE_REMOVE;
}

static void
days_changed_cb (KithPreferencesDialog *self)
{
  if (self->is_showing)
    return;

  g_clear_handle_id (&self->settling, g_source_remove);
  self->settling = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/* What was typed last is saved, however soon the dialog is closed after it. */
static void
kith_preferences_dialog_closed (AdwDialog *dialog)
{
  KithPreferencesDialog *self = KITH_PREFERENCES_DIALOG (dialog);

  if (self->settling != 0 && kith_store_get_state (self->store) == KITH_STORE_OPEN)
    save_days (self);
  g_clear_handle_id (&self->settling, g_source_remove);
}

/* The page lies behind the dialog. */
static void
show_limits_cb (KithPreferencesDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && adw_dialog_close (ADW_DIALOG (self)))
    gtk_widget_activate_action (GTK_WIDGET (root), "win.council-limits", NULL);
}

static void
show_ways (KithPreferencesDialog *self,
           const KithWays        *ways)
{
  g_autofree char *who = NULL;

  adw_action_row_set_subtitle (self->passphrase,
                               ways->needs_keyring ? _("With the half of the key that is in this laptop’s keyring")
                                                   : _("Stands alone: no keyring has half of the key"));
  if (ways->escrow_name != NULL)
    /* Translators: %s is whoever keeps the council's key, such as "Example Council, information governance" */
    who = g_strdup_printf (_("%s can open your records. History says when that was done."), ways->escrow_name);
  else
    who = g_strdup (_("Your council can open your records. History says when that was done."));
  adw_action_row_set_subtitle (self->escrow, who);
  gtk_widget_set_visible (GTK_WIDGET (self->escrow), ways->has_escrow);
}

static void
ways_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithPreferencesDialog) self = KITH_PREFERENCES_DIALOG (user_data);
  g_autoptr(KithWays) ways = kith_store_load_ways_finish (KITH_STORE (source), result, NULL);

  if (self->passphrase != NULL && ways != NULL)
    show_ways (self, ways);
}

static void
kith_preferences_dialog_dispose (GObject *object)
{
  KithPreferencesDialog *self = KITH_PREFERENCES_DIALOG (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->loader);
  g_clear_object (&self->preferences);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_preferences_dialog_parent_class)->dispose (object);
}

static void
kith_preferences_dialog_class_init (KithPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_preferences_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kith_preferences_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, backup_days);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, days);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, escrow);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, holidays);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, label);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, near_days);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, over_days);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, name);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, unseen_in_need);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, unseen_looked_after);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, unseen_protection);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, role);
  gtk_widget_class_bind_template_child (widget_class, KithPreferencesDialog, weeks);
  gtk_widget_class_bind_template_callback (widget_class, days_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, label_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, me_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_limits_cb);
}

/* What the council allows is less than what the template does. */
static void
limit_minutes (KithPreferencesDialog *self)
{
  GtkAdjustment *adjustment = adw_spin_row_get_adjustment (self->minutes);
  guint max = kith_settings_get_idle_max ();
  g_autofree char *subtitle = NULL;

  if (max >= gtk_adjustment_get_upper (adjustment))
    return;

  gtk_adjustment_set_upper (adjustment, max);
  subtitle = g_strdup_printf (ngettext ("Minutes in which nobody has used Kith. Your council allows %u at most.",
                                        "Minutes in which nobody has used Kith. Your council allows %u at most.", max), max);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->minutes), subtitle);
}

static void
kith_preferences_dialog_init (KithPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->loader = kith_loader_new ();
  self->settings = kith_settings_new ();
  limit_minutes (self);
  if (self->settings != NULL)
    g_settings_bind (self->settings, "lock-after-minutes", self->minutes, "value", G_SETTINGS_BIND_DEFAULT);
}

/**
 * kith_preferences_dialog_new:
 * @store: a store that is open
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_preferences_dialog_new (KithStore *store)
{
  KithPreferencesDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_PREFERENCES_DIALOG, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  kith_store_load_ways_async (store, NULL, ways_loaded_cb, g_object_ref (self));

  return ADW_DIALOG (self);
}
