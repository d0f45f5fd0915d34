/* kith-form-dialog.c: a dialog with fields, saved by one button
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every form has: a button that is off until the form can be saved, the
 * sentence that says what is wrong, the toast that undoes what was saved. A
 * form of its own has fields, and says what they mean. Whatever can be typed
 * or chosen is watched, so that no field is forgotten; Enter saves from any
 * line, and Ctrl+Enter from a text as well.
 *
 * Nobody is told of faults in a form that they have not touched.
 */

#include "config.h"

#include "kith-form-dialog.h"

#include "kith-announce.h"
#include "kith-choice-row.h"
#include "kith-date-row.h"
#include "kith-field-note.h"
#include "kith-form-guard.h"
#include "kith-left-open.h"
#include "kith-subject-picker.h"
#include "kith-text-row.h"
#include "kith-window.h"
#include "kith-worker-choice.h"

typedef struct
{
  KithStore      *store;
  KithWindow     *window;
  const char     *done;              /* what the toast says */
  guint           is_saving : 1;

  AdwWindowTitle *window_title;
  GtkButton      *save_button;
  AdwClamp       *clamp;
  KithFieldNote  *note;
} KithFormDialogPrivate;

typedef enum
{
  PROP_STORE = 1,
  PROP_CONTENT,
} KithFormDialogProperty;

static GParamSpec *properties[PROP_CONTENT + 1];

static char *
kith_form_dialog_dup_place (KithLeftOpen *form)
{
  KithFormDialogClass *klass = KITH_FORM_DIALOG_GET_CLASS (form);

  return klass->dup_place != NULL ? klass->dup_place (KITH_FORM_DIALOG (form)) : NULL;
}

static GBytes *
kith_form_dialog_dup_file (KithLeftOpen *form)
{
  KithFormDialogClass *klass = KITH_FORM_DIALOG_GET_CLASS (form);

  return klass->dup_file != NULL ? klass->dup_file (KITH_FORM_DIALOG (form)) : NULL;
}

static void
left_open_init (KithLeftOpenInterface *interface)
{
  interface->dup_place = kith_form_dialog_dup_place;
  interface->dup_file = kith_form_dialog_dup_file;
}

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (KithFormDialog, kith_form_dialog, ADW_TYPE_DIALOG,
                                  G_ADD_PRIVATE (KithFormDialog)
                                  G_IMPLEMENT_INTERFACE (KITH_TYPE_LEFT_OPEN, left_open_init))

static KithFormDialogPrivate *
get_private (KithFormDialog * self)
{
  return kith_form_dialog_get_instance_private (self);
}

static gboolean
is_complete (KithFormDialog *self)
{
  KithFormDialogClass *klass = KITH_FORM_DIALOG_GET_CLASS (self);

  return klass->is_complete == NULL || klass->is_complete (self);
}

static void
watch_fields (KithFormDialog *self,
              GtkWidget      *widget)
{
  const char *signal = ADW_IS_ENTRY_ROW (widget) || KITH_IS_SUBJECT_PICKER (widget) || KITH_IS_TEXT_ROW (widget) ||
    KITH_IS_WORKER_CHOICE (widget) ? "changed"
    : KITH_IS_CHOICE_ROW (widget) ? "notify::selected"
    : ADW_IS_SWITCH_ROW (widget) ? "notify::active" : NULL;

  if (ADW_IS_ENTRY_ROW (widget))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (widget), TRUE);
  if (signal != NULL)
    {
      g_signal_connect_object (widget, signal, G_CALLBACK (kith_form_dialog_check), self, G_CONNECT_SWAPPED);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch_fields (self, child);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  KITH_FORM_DIALOG_GET_CLASS (widget)->save (KITH_FORM_DIALOG (widget));
}

static void
kith_form_dialog_dispose (GObject *object)
{
  KithFormDialogPrivate *priv = get_private (KITH_FORM_DIALOG (object));

  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_FORM_DIALOG);
  g_clear_weak_pointer (&priv->window);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (kith_form_dialog_parent_class)->dispose (object);
}

static void
kith_form_dialog_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  KithFormDialogPrivate *priv = get_private (KITH_FORM_DIALOG (object));

  switch ((KithFormDialogProperty)prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;

    case PROP_CONTENT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_form_dialog_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  KithFormDialogPrivate *priv = get_private (KITH_FORM_DIALOG (object));

  switch ((KithFormDialogProperty)prop_id)
    {
    case PROP_STORE:
      priv->store = g_value_dup_object (value);
      break;

    case PROP_CONTENT:
      adw_clamp_set_child (priv->clamp, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_form_dialog_class_init (KithFormDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_form_dialog_dispose;
  object_class->get_property = kith_form_dialog_get_property;
  object_class->set_property = kith_form_dialog_set_property;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL,
                         KITH_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);

  g_type_ensure (KITH_TYPE_CHOICE_ROW);
  g_type_ensure (KITH_TYPE_DATE_ROW);
  g_type_ensure (KITH_TYPE_FIELD_NOTE);
  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, KithFormDialog, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, KithFormDialog, note);
  gtk_widget_class_bind_template_child_private (widget_class, KithFormDialog, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, KithFormDialog, window_title);
}

static void
kith_form_dialog_init (KithFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_form_dialog_get_store:
 *
 * Returns: (transfer none) (nullable): the store; %NULL when the form has gone
 */
KithStore *
kith_form_dialog_get_store (KithFormDialog *self)
{
  g_return_val_if_fail (KITH_IS_FORM_DIALOG (self), NULL);

  return get_private (self)->store;
}

/**
 * kith_form_dialog_set_subtitle:
 * @subtitle: whom it is about
 */
void
kith_form_dialog_set_subtitle (KithFormDialog *self,
                               const char     *subtitle)
{
  g_return_if_fail (KITH_IS_FORM_DIALOG (self));

  adw_window_title_set_subtitle (get_private (self)->window_title, subtitle);
}

/**
 * kith_form_dialog_set_save_label:
 * @label: what the button does, if it is more than to save
 */
void
kith_form_dialog_set_save_label (KithFormDialog *self,
                                 const char     *label)
{
  g_return_if_fail (KITH_IS_FORM_DIALOG (self));

  gtk_button_set_label (get_private (self)->save_button, label);
}

/**
 * kith_form_dialog_start:
 *
 * Takes what stands in the fields for what the form was opened with, and looks
 * at it from now on whenever it changes.
 */
void
kith_form_dialog_start (KithFormDialog *self)
{
  g_return_if_fail (KITH_IS_FORM_DIALOG (self));

  watch_fields (self, GTK_WIDGET (get_private (self)->clamp));
  kith_form_guard_install (ADW_DIALOG (self));
  kith_form_dialog_check (self);
}

/**
 * kith_form_dialog_check:
 *
 * Looks at the form again, where something has changed that is no field.
 */
void
kith_form_dialog_check (KithFormDialog *self)
{
  KithFormDialogClass *klass = NULL;
  g_autofree char *fault = NULL;
  gboolean can_save;

  g_return_if_fail (KITH_IS_FORM_DIALOG (self));

  klass = KITH_FORM_DIALOG_GET_CLASS (self);
  if (klass->update != NULL)
    klass->update (self);
  fault = klass->dup_fault != NULL ? klass->dup_fault (self) : NULL;
  can_save = !get_private (self)->is_saving && fault == NULL && is_complete (self);

  kith_field_note_set_text (get_private (self)->note, kith_form_guard_is_touched (ADW_DIALOG (self)) ? fault : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", can_save);
}

/**
 * kith_form_dialog_say:
 * @sentence: why something did not work
 *
 * Says it where the faults are said, until a field is changed.
 */
void
kith_form_dialog_say (KithFormDialog *self,
                      const char     *sentence)
{
  g_return_if_fail (KITH_IS_FORM_DIALOG (self));

  kith_field_note_set_text (get_private (self)->note, sentence);
  kith_announce (GTK_WIDGET (self), sentence);
}

/**
 * kith_form_dialog_has_gone:
 *
 * Returns: whether it was closed, such as by the lock, and has no fields any more
 */
gboolean
kith_form_dialog_has_gone (KithFormDialog *self)
{
  g_return_val_if_fail (KITH_IS_FORM_DIALOG (self), TRUE);

  return get_private (self)->note == NULL;
}

/**
 * kith_form_dialog_begin:
 * @done: (nullable): what the toast says when it is done, a string that stays;
 *   %NULL for what cannot be undone
 *
 * Is called before the store is asked for an act; kith_form_dialog_done_cb()
 * answers. Until then nothing can be saved.
 *
 * Returns: (transfer full): the data of kith_form_dialog_done_cb()
 */
gpointer
kith_form_dialog_begin (KithFormDialog *self,
                        const char     *done)
{
  KithFormDialogPrivate *priv = NULL;
  GtkRoot *root = NULL;

  g_return_val_if_fail (KITH_IS_FORM_DIALOG (self), NULL);

  priv = get_private (self);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  g_set_weak_pointer (&priv->window, KITH_IS_WINDOW (root) ? KITH_WINDOW (root) : NULL);
  priv->done = done;
  priv->is_saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", FALSE);

  return g_object_ref (self);
}

/* The toast stands in the window, which is there when the form has gone. */
static void
tell_done (KithFormDialog *self)
{
  KithFormDialogPrivate *priv = get_private (self);
  KithFormDialogClass *klass = KITH_FORM_DIALOG_GET_CLASS (self);

  if (priv->window != NULL && priv->done != NULL)
    kith_window_add_undo_toast (priv->window, priv->done);
  if (!kith_form_dialog_has_gone (self))
    adw_dialog_force_close (ADW_DIALOG (self));
  if (priv->window != NULL && klass->saved != NULL)
    klass->saved (self, GTK_WIDGET (priv->window));
}

/**
 * kith_form_dialog_done_cb:
 * @source: the store
 * @result: its answer
 * @form: (transfer full): what kith_form_dialog_begin() gave
 *
 * Closes the form where the act was done, else says why it was not.
 */
void
kith_form_dialog_done_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      form)
{
  g_autoptr(KithFormDialog) self = KITH_FORM_DIALOG (form);
  KithFormDialogClass *klass = KITH_FORM_DIALOG_GET_CLASS (self);
  g_autoptr(GError) error = NULL;

  get_private (self)->is_saving = FALSE;
  if (klass->finish (KITH_STORE (source), result, &error))
    {
      tell_done (self);
      return;
    }

  if (kith_form_dialog_has_gone (self))
    return;

  kith_form_dialog_check (self);
  kith_form_dialog_say (self, klass->get_advice (error));
}
