/* kith-clock-rule-dialog.c: says otherwise of a rule, from a day on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It asks by when, from when, and where that stands written. What a rule
 * speaks of is not asked: that follows from the records.
 */

#include "config.h"

#include "kith-clock-rule-dialog.h"

#include <glib/gi18n.h>

#include "kith-announce.h"
#include "kith-clock-words.h"
#include "kith-field-note.h"
#include "kith-store-clocks.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithClockRuleDialog
{
  AdwDialog      parent_instance;

  KithStore     *store;
  KithClockRule *rule;
  guint          is_saving : 1;

  AdwSwitchRow  *used;
  AdwSpinRow    *length;
  AdwComboRow   *unit;
  AdwSwitchRow  *begins_with;
  AdwEntryRow   *from;
  AdwEntryRow   *source;
  KithFieldNote *note;
  GtkWidget     *save;
};

G_DEFINE_FINAL_TYPE (KithClockRuleDialog, kith_clock_rule_dialog, ADW_TYPE_DIALOG)

static const char *
get_source (KithClockRuleDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->source));
}

/* A limit that lies before its event keeps doing so. */
static KithClockLimit
get_limit (KithClockRuleDialog *self)
{
  const KithClockRuleValues *values = kith_clock_rule_get_values (self->rule);
  int sign = values->limit.length < 0 ? -1 : 1;
  KithClockLimit limit = {
    .unit = (KithClockUnit)adw_combo_row_get_selected (self->unit),
    .length = sign * (int)adw_spin_row_get_value (self->length),
  };

  limit.begins_with = sign > 0 && limit.length > 0 && limit.unit != KITH_CLOCK_HOURS &&
    adw_switch_row_get_active (self->begins_with);

  return limit;
}

/* The last few words that were typed are for no store but this dialog's. */
static const char *
find_fault (KithClockRuleDialog *self,
            KithDate            *ret_from)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->from));

  if (!kith_date_parse_typed (text, ret_from))
    return _("From which day does it hold? Type a date such as 1/4/2027.");

  if (*get_source (self) == '\0')
    return _("Where does it stand written? Name the procedure, so that others can look it up.");

  return NULL;
}

static void
show_fault (KithClockRuleDialog *self,
            const char          *fault)
{
  kith_field_note_set_text (self->note, fault);
  if (fault != NULL)
    kith_announce (GTK_WIDGET (self), fault);
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KithClockRuleDialog) self = KITH_CLOCK_RULE_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_done = kith_store_change_clock_rule_finish (KITH_STORE (source), result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->is_saving = FALSE;
  if (root == NULL)
    return;

  if (!is_done)
    {
      show_fault (self, kith_words_get_error_title (error));
      return;
    }

  if (KITH_IS_WINDOW (root))
    kith_window_add_undo_toast (KITH_WINDOW (root), _("Rule changed"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save_cb (KithClockRuleDialog *self)
{
  KithClockChange change = {
    .code = kith_clock_rule_get_code (self->rule),
    .limit = get_limit (self),
    .is_used = adw_switch_row_get_active (self->used),
    .source = get_source (self),
  };
  const char *fault = find_fault (self, &change.from);

  if (self->is_saving)
    return;

  show_fault (self, fault);
  if (fault != NULL)
    return;

  self->is_saving = TRUE;
  kith_store_change_clock_rule_async (self->store, &change, NULL, changed_cb, g_object_ref (self));
}

static void
update_cb (KithClockRuleDialog *self)
{
  gboolean is_used = adw_switch_row_get_active (self->used);
  gboolean can_begin = adw_combo_row_get_selected (self->unit) != KITH_CLOCK_HOURS &&
    self->rule != NULL && kith_clock_rule_get_values (self->rule)->limit.length >= 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->length), is_used);
  gtk_widget_set_sensitive (GTK_WIDGET (self->unit), is_used);
  gtk_widget_set_sensitive (GTK_WIDGET (self->begins_with), is_used && can_begin);
}

static void
show_rule (KithClockRuleDialog *self)
{
  const KithClockRuleValues *values = kith_clock_rule_get_values (self->rule);
  g_autofree char *today = kith_date_format (kith_date_today (), "%d/%m/%Y");

  adw_dialog_set_title (ADW_DIALOG (self), kith_clock_rule_get_title (self->rule));
  adw_switch_row_set_active (self->used, values->is_used);
  adw_spin_row_set_value (self->length, ABS (values->limit.length));
  adw_combo_row_set_selected (self->unit, values->limit.unit);
  adw_switch_row_set_active (self->begins_with, values->limit.begins_with);
  gtk_editable_set_text (GTK_EDITABLE (self->from), today);
  if (values->is_local && values->source != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->source), values->source);
  update_cb (self);
}

static void
kith_clock_rule_dialog_dispose (GObject *object)
{
  KithClockRuleDialog *self = KITH_CLOCK_RULE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CLOCK_RULE_DIALOG);
  g_clear_object (&self->rule);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (kith_clock_rule_dialog_parent_class)->dispose (object);
}

static void
kith_clock_rule_dialog_class_init (KithClockRuleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_clock_rule_dialog_dispose;

  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-clock-rule-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithClockRuleDialog, begins_with);
  gtk_widget_class_bind_template_child (widget_class, KithClockRuleDialog, from);
  gtk_widget_class_bind_template_child (widget_class, KithClockRuleDialog, length);
  gtk_widget_class_bind_template_child (widget_class, KithClockRuleDialog, note);
  gtk_widget_class_bind_template_child (widget_class, KithClockRuleDialog, save);
  gtk_widget_class_bind_template_child (widget_class, KithClockRuleDialog, source);
  gtk_widget_class_bind_template_child (widget_class, KithClockRuleDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, KithClockRuleDialog, used);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
kith_clock_rule_dialog_init (KithClockRuleDialog *self)
{
  g_autoptr(GtkStringList) units = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (KithClockUnit unit = 0; unit < KITH_CLOCK_N_UNITS; unit++)
    gtk_string_list_append (units, kith_clock_words_unit (unit));
  adw_combo_row_set_model (self->unit, G_LIST_MODEL (units));
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->save);
}

/**
 * kith_clock_rule_dialog_new:
 * @store: a store that is open
 * @rule: the version that holds today
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_clock_rule_dialog_new (KithStore     *store,
                            KithClockRule *rule)
{
  KithClockRuleDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_CLOCK_RULE (rule), NULL);

  self = g_object_new (KITH_TYPE_CLOCK_RULE_DIALOG, NULL);
  self->store = g_object_ref (store);
  self->rule = g_object_ref (rule);
  show_rule (self);

  return ADW_DIALOG (self);
}
