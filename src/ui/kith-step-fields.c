/* kith-step-fields.c: a next step that is being written
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever stands in one of its fields is kept with the draft, also where it is
 * no step yet: a day without a deed is asked about, and never dropped.
 */

#include "config.h"

#include "kith-step-fields.h"

#include <glib/gi18n.h>

#include "kith-date.h"
#include "kith-focus.h"

struct _KithStepFields
{
  AdwBin     parent_instance;

  GtkWidget *what;
  GtkWidget *due;
  GtkWidget *who;
};

G_DEFINE_FINAL_TYPE (KithStepFields, kith_step_fields, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
set_text (GtkWidget  *row,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
changed_cb (KithStepFields *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_row (KithStepFields      *self,
         AdwPreferencesGroup *group,
         const char          *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
kith_step_fields_class_init (KithStepFieldsClass *klass)
{
  kith_focus_begin_at (GTK_WIDGET_CLASS (klass), KithStepFields, what);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_step_fields_init (KithStepFields *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->what = add_row (self, ADW_PREFERENCES_GROUP (group), _("Next Step"));
  self->due = add_row (self, ADW_PREFERENCES_GROUP (group), _("By When (20/11/2026)"));
  self->who = add_row (self, ADW_PREFERENCES_GROUP (group), _("By Whom, If Not by You"));
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * kith_step_fields_new:
 *
 * Returns: (transfer floating): the fields, in which nothing stands
 */
GtkWidget *
kith_step_fields_new (void)
{
  return g_object_new (KITH_TYPE_STEP_FIELDS, NULL);
}

/**
 * kith_step_fields_set_step:
 * @step: what a draft says
 */
void
kith_step_fields_set_step (KithStepFields     *self,
                           const KithNextStep *step)
{
  g_autofree char *due = NULL;

  g_return_if_fail (KITH_IS_STEP_FIELDS (self));
  g_return_if_fail (step != NULL);

  due = step->due != KITH_DATE_NONE ? kith_date_format (step->due, "%d/%m/%Y") : NULL;
  set_text (self->what, step->what);
  set_text (self->due, step->due_typed != NULL ? step->due_typed : due);
  set_text (self->who, step->who);
}

/**
 * kith_step_fields_add_to:
 * @form: a form that is being filled
 *
 * Adds the step, where anything stands in its fields.
 */
void
kith_step_fields_add_to (KithStepFields *self,
                         KithNoteForm   *form)
{
  KithNextStep *step = NULL;
  KithDate due = KITH_DATE_NONE;

  g_return_if_fail (KITH_IS_STEP_FIELDS (self));
  g_return_if_fail (form != NULL);

  if (kith_step_fields_get_is_empty (self))
    return;

  step = kith_note_form_add_step (form, get_text (self->what));
  if (kith_date_parse_typed (get_text (self->due), &due))
    step->due = due;
  else if (*get_text (self->due) != '\0')
    step->due_typed = g_strdup (get_text (self->due));
  step->is_mine = *get_text (self->who) == '\0';
  step->who = step->is_mine ? NULL : g_strdup (get_text (self->who));
}

/**
 * kith_step_fields_get_is_empty:
 *
 * Returns: whether nothing stands in them
 */
gboolean
kith_step_fields_get_is_empty (KithStepFields *self)
{
  g_return_val_if_fail (KITH_IS_STEP_FIELDS (self), TRUE);

  return *get_text (self->what) == '\0' && *get_text (self->due) == '\0' && *get_text (self->who) == '\0';
}

/**
 * kith_step_fields_show_fault:
 *
 * Takes the focus to what hinders signing, if it is here.
 *
 * Returns: whether it is
 */
gboolean
kith_step_fields_show_fault (KithStepFields *self)
{
  KithDate due;

  g_return_val_if_fail (KITH_IS_STEP_FIELDS (self), FALSE);

  if (kith_step_fields_get_is_empty (self))
    return FALSE;

  if (*get_text (self->what) == '\0')
    return gtk_widget_grab_focus (self->what);

  if (*get_text (self->due) != '\0' && !kith_date_parse_typed (get_text (self->due), &due))
    return gtk_widget_grab_focus (self->due);

  return FALSE;
}
