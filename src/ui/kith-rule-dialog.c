/* kith-rule-dialog.c: says otherwise of a limit or of how long something is kept, from a day on
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It asks what holds, from when, and where that stands written.
 */

#include "config.h"

#include "kith-rule-dialog.h"

#include <glib/gi18n.h>

#include "kith-date-row.h"
#include "kith-entry.h"
#include "kith-store-council-limits.h"
#include "kith-store-retention-rules.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-words.h"

/* Three rows, and room for a sentence below them. */
#define HEIGHT_OF_LIMIT 310

struct _KithRuleDialog
{
  KithFormDialog     parent_instance;

  KithCouncilLimit  *limit;
  KithRetentionRule *rule;

  AdwSpinRow        *days;
  KithTextRow       *keeps;
  KithDateRow       *from;
  GtkWidget         *source;
};

G_DEFINE_FINAL_TYPE (KithRuleDialog, kith_rule_dialog, KITH_TYPE_FORM_DIALOG)

static char *
kith_rule_dialog_dup_fault (KithFormDialog *form)
{
  return kith_date_row_is_fine (KITH_RULE_DIALOG (form)->from) ? NULL : g_strdup (kith_words_get_day_advice ());
}

/* How long a council keeps something is nothing without where it says so. */
static gboolean
kith_rule_dialog_is_complete (KithFormDialog *form)
{
  KithRuleDialog *self = KITH_RULE_DIALOG (form);
  g_autofree char *keeps = kith_text_row_dup_text (self->keeps);

  return !kith_date_row_is_empty (self->from) &&
         (self->rule == NULL || (kith_text_is_there (keeps) && !kith_entry_is_blank (self->source)));
}

static void
save_limit (KithRuleDialog *self,
            const char     *source)
{
  KithFormDialog *form = KITH_FORM_DIALOG (self);
  KithCouncilLimitValues values = *kith_council_limit_get_values (self->limit);
  g_autoptr(KithCouncilLimit) changed = NULL;

  values.n_days = (guint)adw_spin_row_get_value (self->days);
  values.from = kith_date_row_get_day (self->from);
  values.source = source;
  changed = kith_council_limit_new (&values);
  kith_store_set_council_limit_async (kith_form_dialog_get_store (form), changed, NULL, kith_form_dialog_done_cb,
                                      kith_form_dialog_begin (form, _("Limit changed")));
}

static void
save_rule (KithRuleDialog *self,
           const char     *source)
{
  KithFormDialog *form = KITH_FORM_DIALOG (self);
  KithRetentionRuleValues values = *kith_retention_rule_get_values (self->rule);
  g_autofree char *keeps = kith_text_row_dup_text (self->keeps);
  g_autoptr(KithRetentionRule) changed = NULL;

  values.keeps = keeps;
  values.valid_from = kith_date_row_get_day (self->from);
  values.source = source;
  changed = kith_retention_rule_new (&values);
  kith_store_change_retention_rule_async (kith_form_dialog_get_store (form), changed, NULL, kith_form_dialog_done_cb,
                                          kith_form_dialog_begin (form, _("Rule changed")));
}

static void
kith_rule_dialog_save (KithFormDialog *form)
{
  KithRuleDialog *self = KITH_RULE_DIALOG (form);
  g_autofree char *source = kith_entry_dup_line (self->source);

  if (self->limit != NULL)
    save_limit (self, source);
  else
    save_rule (self, source);
}

/* Both calls end alike. */
static gboolean
kith_rule_dialog_finish (KithStore    *store,
                         GAsyncResult *result,
                         GError      **error)
{
  return kith_store_set_council_limit_finish (store, result, error);
}

static void
kith_rule_dialog_dispose (GObject *object)
{
  KithRuleDialog *self = KITH_RULE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RULE_DIALOG);
  g_clear_object (&self->limit);
  g_clear_object (&self->rule);

  G_OBJECT_CLASS (kith_rule_dialog_parent_class)->dispose (object);
}

static void
kith_rule_dialog_class_init (KithRuleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_rule_dialog_dispose;
  form_class->dup_fault = kith_rule_dialog_dup_fault;
  form_class->is_complete = kith_rule_dialog_is_complete;
  form_class->save = kith_rule_dialog_save;
  form_class->finish = kith_rule_dialog_finish;
  form_class->get_advice = kith_words_get_error_advice;

  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-rule-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRuleDialog, days);
  gtk_widget_class_bind_template_child (widget_class, KithRuleDialog, from);
  gtk_widget_class_bind_template_child (widget_class, KithRuleDialog, keeps);
  gtk_widget_class_bind_template_child (widget_class, KithRuleDialog, source);
}

static void
kith_rule_dialog_init (KithRuleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static KithRuleDialog *
make_dialog (KithStore  *store,
             const char *title,
             const char *source)
{
  KithRuleDialog *self = g_object_new (KITH_TYPE_RULE_DIALOG, "store", store, NULL);

  adw_dialog_set_title (ADW_DIALOG (self), title);
  kith_date_row_set_date (self->from, kith_date_today ());
  if (source != NULL)
    kith_entry_set_line (self->source, source);

  return self;
}

/**
 * kith_rule_dialog_new_for_limit:
 * @store: a store that is open
 * @limit: the version that holds today
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_rule_dialog_new_for_limit (KithStore        *store,
                                KithCouncilLimit *limit)
{
  const KithCouncilLimitValues *values = NULL;
  KithRuleDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_COUNCIL_LIMIT (limit), NULL);

  values = kith_council_limit_get_values (limit);
  self = make_dialog (store, values->label, values->source);
  self->limit = g_object_ref (limit);
  adw_dialog_set_content_height (ADW_DIALOG (self), HEIGHT_OF_LIMIT);
  gtk_widget_set_visible (GTK_WIDGET (self->keeps), FALSE);
  adw_spin_row_set_value (self->days, values->n_days);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->days));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}

/**
 * kith_rule_dialog_new_for_retention:
 * @store: a store that is open
 * @rule: the version that holds today
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_rule_dialog_new_for_retention (KithStore         *store,
                                    KithRetentionRule *rule)
{
  const KithRetentionRuleValues *values = NULL;
  KithRuleDialog *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (KITH_IS_RETENTION_RULE (rule), NULL);

  values = kith_retention_rule_get_values (rule);
  self = make_dialog (store, values->title, values->is_own ? values->source : NULL);
  self->rule = g_object_ref (rule);
  gtk_widget_set_visible (GTK_WIDGET (self->days), FALSE);
  kith_text_row_set_text (self->keeps, values->keeps);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->keeps));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));

  return ADW_DIALOG (self);
}
