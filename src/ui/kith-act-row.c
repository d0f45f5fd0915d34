/* kith-act-row.c: one act of the journal, as a row of History
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-act-row.h"

#include <glib/gi18n.h>

#include "kith-number-words.h"
#include "kith-text.h"
#include "kith-words.h"

struct _KithActRow
{
  GtkBox     parent_instance;

  GtkLabel  *at;
  GtkLabel  *title;
  GtkLabel  *about;
  GtkLabel  *undone;
  GtkWidget *undo_button;
};

G_DEFINE_FINAL_TYPE (KithActRow, kith_act_row, GTK_TYPE_BOX)

static void
add_part (GPtrArray  *parts,
          const char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, kith_text_isolate (part));
}

static char *
say_basis (KithActSummary *act)
{
  const char *basis = kith_act_summary_get_basis (act);

  /* Translators: under which rule something was done, such as "Leavers nobody knows" */
  return basis != NULL ? g_strdup_printf (_("rule: %s"), basis) : NULL;
}

/* What it was done to, by whom, how much it touched, why, and under which rule. */
static char *
say_about (KithActSummary *act)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_rows = kith_act_summary_get_n_rows (act);
  g_autofree char *number = kith_number_words (n_rows);
  g_autofree char *rows = g_strdup_printf (ngettext ("%s row", "%s rows", n_rows), number);
  g_autofree char *rule = say_basis (act);

  add_part (parts, kith_act_summary_get_subject (act));
  add_part (parts, kith_act_summary_get_who (act));
  if (n_rows > 0)
    add_part (parts, rows);
  add_part (parts, kith_act_summary_get_why (act));
  add_part (parts, rule);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_("between facts", " · "), (char **)parts->pdata);
}

static void
kith_act_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_ACT_ROW);

  G_OBJECT_CLASS (kith_act_row_parent_class)->dispose (object);
}

static void
kith_act_row_class_init (KithActRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_act_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "act-row");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-act-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KithActRow, about);
  gtk_widget_class_bind_template_child (widget_class, KithActRow, at);
  gtk_widget_class_bind_template_child (widget_class, KithActRow, title);
  gtk_widget_class_bind_template_child (widget_class, KithActRow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, KithActRow, undone);
}

static void
kith_act_row_init (KithActRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_act_row_new:
 *
 * Returns: (transfer floating): a row about nothing yet
 */
GtkWidget *
kith_act_row_new (void)
{
  return g_object_new (KITH_TYPE_ACT_ROW, NULL);
}

/**
 * kith_act_row_set_act:
 * @act: what was done
 */
void
kith_act_row_set_act (KithActRow     *self,
                      KithActSummary *act)
{
  g_autofree char *at = NULL;
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (KITH_IS_ACT_ROW (self));
  g_return_if_fail (KITH_IS_ACT_SUMMARY (act));

  at = kith_words_dup_time (kith_act_summary_get_at_usec (act));
  title = kith_words_dup_act (act);
  about = say_about (act);
  /* Translators: what the button undoes, such as "Imported schools" */
  label = g_strdup_printf (_("Undo: %s"), title);

  gtk_label_set_text (self->at, at);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), *about != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->undone), kith_act_summary_get_undone_by (act) != 0);
  gtk_widget_set_visible (self->undo_button, kith_act_row_can_undo (act));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->undo_button), "x", kith_act_summary_get_seq (act));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * kith_act_row_describe:
 *
 * Returns: (transfer full): all that the row shows, as one line to be read out
 */
char *
kith_act_row_describe (KithActSummary *act)
{
  g_autofree char *at = NULL;
  g_autofree char *title = NULL;
  g_autofree char *about = NULL;

  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (act), NULL);

  at = kith_words_dup_time (kith_act_summary_get_at_usec (act));
  title = kith_words_dup_act (act);
  about = say_about (act);

  if (kith_act_summary_get_undone_by (act) != 0)
    return g_strdup_printf ("%s, %s, %s, %s", at, title, about, _("undone"));

  return g_strdup_printf ("%s, %s, %s", at, title, about);
}

/**
 * kith_act_row_can_undo:
 *
 * Setting the store up and what was itself an undo are not taken back from
 * here: the first would leave nothing, the second is what Redo is for. Of what
 * was destroyed there is nothing to put back.
 *
 * Returns: whether undoing it is offered
 */
gboolean
kith_act_row_can_undo (KithActSummary *act)
{
  const char *kind;

  g_return_val_if_fail (KITH_IS_ACT_SUMMARY (act), FALSE);

  kind = kith_act_summary_get_kind (act);

  return kith_act_summary_get_undone_by (act) == 0 &&
         kith_act_summary_get_about (act) == 0 &&
         kith_act_summary_get_n_rows (act) > 0 &&
         kind != NULL && !g_str_has_prefix (kind, "store.") && !g_str_has_prefix (kind, "backup.") && !g_str_has_suffix (kind, ".destroy");
}
