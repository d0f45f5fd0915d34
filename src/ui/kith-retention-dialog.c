/* kith-retention-dialog.c: asks why records are cleared, kept or handed over
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Before anything is asked it says what will be gone, in figures, or what the
 * council's system has not got yet. Until that is known nothing can be saved.
 */

#include "config.h"

#include "kith-retention-dialog.h"

#include <glib/gi18n.h>

#include "kith-entry.h"
#include "kith-loader.h"
#include "kith-retention-words.h"
#include "kith-store-retention.h"
#include "kith-store-subject-access.h"
#include "kith-text-row.h"
#include "kith-text.h"
#include "kith-window.h"
#include "kith-words.h"

struct _KithRetentionDialog
{
  KithFormDialog    parent_instance;

  KithRetentionAct  act;
  GArray           *children;        /* (element-type gint64) */
  KithLoader       *loader;
  gboolean          is_told;

  GtkLabel         *told;
  GtkWidget        *recipient;
  KithTextRow      *reason;
};

G_DEFINE_FINAL_TYPE (KithRetentionDialog, kith_retention_dialog, KITH_TYPE_FORM_DIALOG)

static gint64
get_child (KithRetentionDialog *self)
{
  return g_array_index (self->children, gint64, 0);
}

/* What is asked about, and of whom. */
static char *
kith_retention_dialog_dup_place (KithFormDialog *form)
{
  KithRetentionDialog *self = KITH_RETENTION_DIALOG (form);
  GString *place = g_string_new ("retention");

  g_string_append_printf (place, " %d", (int)self->act);
  for (guint i = 0; i < self->children->len; i++)
    g_string_append_printf (place, " %" G_GINT64_FORMAT, g_array_index (self->children, gint64, i));

  return g_string_free_and_steal (place);
}

static char *
dup_reason (KithRetentionDialog *self)
{
  g_autofree char *text = kith_text_row_dup_text (self->reason);

  return kith_text_clean (text);
}

static gboolean
kith_retention_dialog_is_complete (KithFormDialog *form)
{
  KithRetentionDialog *self = KITH_RETENTION_DIALOG (form);
  g_autofree char *reason = dup_reason (self);

  return self->is_told && g_utf8_strlen (reason, -1) >= KITH_RETENTION_LEAST_REASON &&
         (self->act != KITH_RETENTION_HAND_OVER || !kith_entry_is_blank (self->recipient));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithRetentionDialog) self = KITH_RETENTION_DIALOG (user_data);
  KithFormDialog *form = KITH_FORM_DIALOG (self);
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *reason = NULL;

  /* Nobody chose one, or the store was locked meanwhile. */
  if (path == NULL || kith_form_dialog_has_gone (form))
    return;

  reason = dup_reason (self);
  kith_store_save_holdings_async (kith_form_dialog_get_store (form), get_child (self), path, reason, NULL, kith_form_dialog_done_cb,
                                  kith_form_dialog_begin (form, NULL));
}

/* The name says nothing of whom it is about. */
static void
choose_file (KithRetentionDialog *self)
{
  g_autoptr(GtkFileDialog) chooser = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (chooser, _("Save the Sealed File"));
  gtk_file_dialog_set_initial_name (chooser, "subject-access.kith-sealed");
  gtk_file_dialog_save (chooser, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, chosen_cb, g_object_ref (self));
}

static void
kith_retention_dialog_save (KithFormDialog *form)
{
  KithRetentionDialog *self = KITH_RETENTION_DIALOG (form);
  KithStore *store = kith_form_dialog_get_store (form);
  g_autofree char *reason = dup_reason (self);
  g_autofree char *recipient = kith_entry_dup_line (self->recipient);

  switch (self->act)
    {
    case KITH_RETENTION_CLEAR:
      kith_store_clear_children_async (store, self->children, reason, NULL, kith_form_dialog_done_cb,
                                       kith_form_dialog_begin (form, NULL));
      break;

    case KITH_RETENTION_HOLD:
      kith_store_hold_child_async (store, get_child (self), reason, NULL, kith_form_dialog_done_cb,
                                   kith_form_dialog_begin (form, _("These records are kept")));
      break;

    case KITH_RETENTION_LIFT:
      kith_store_lift_hold_async (store, get_child (self), reason, NULL, kith_form_dialog_done_cb,
                                  kith_form_dialog_begin (form, _("These records are kept as any others are")));
      break;

    case KITH_RETENTION_HAND_OVER:
      kith_store_hand_over_async (store, get_child (self), recipient, reason, NULL, kith_form_dialog_done_cb,
                                  kith_form_dialog_begin (form, _("Handed over")));
      break;

    case KITH_RETENTION_SUBJECT_ACCESS:
      choose_file (self);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* What was cleared, and what has left, has no way back: so the toast offers none. */
static void
kith_retention_dialog_saved (KithFormDialog *form,
                             GtkWidget      *window)
{
  KithRetentionDialog *self = KITH_RETENTION_DIALOG (form);

  if (self->act == KITH_RETENTION_CLEAR)
    kith_window_add_toast (KITH_WINDOW (window), adw_toast_new (_("Cleared for good")));
  else if (self->act == KITH_RETENTION_SUBJECT_ACCESS)
    kith_window_add_toast (KITH_WINDOW (window), adw_toast_new (_("Sealed and saved. The sharing log has it")));
}

static void
tell (KithRetentionDialog *self,
      const char          *words)
{
  gtk_label_set_label (self->told, words);
  self->is_told = TRUE;
  kith_form_dialog_check (KITH_FORM_DIALOG (self));
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(KithRetentionDialog) self = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  KithClearing clearing;
  gboolean is_counted = kith_store_count_clearing_finish (KITH_STORE (source), result, &clearing, &error);

  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (!is_counted)
    {
      kith_form_dialog_say (KITH_FORM_DIALOG (self), kith_words_get_error_advice (error));
      return;
    }

  words = kith_retention_words_clearing (&clearing);
  tell (self, words);
}

static void
gathered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KithRetentionDialog) self = NULL;
  g_autoptr(KithManaged) managed = kith_managed_load (kith_managed_get_path (), NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  KithHoldings holdings;
  gboolean is_counted = kith_store_count_holdings_finish (KITH_STORE (source), result, &holdings, &error);

  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (!is_counted)
    {
      kith_form_dialog_say (KITH_FORM_DIALOG (self), kith_retention_words_advice (error));
      return;
    }

  words = kith_retention_words_holdings (&holdings, managed);
  if (managed != NULL && managed->has_escrow_key)
    tell (self, words);
  else
    gtk_label_set_label (self->told, words);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(KithRetentionDialog) self = NULL;
  g_autoptr(KithRetention) retention = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  retention = kith_store_load_child_retention_finish (KITH_STORE (source), result, &error);
  self = kith_load_end (user_data);
  if (self == NULL)
    return;

  if (retention == NULL)
    {
      kith_form_dialog_say (KITH_FORM_DIALOG (self), kith_retention_words_advice (error));
      return;
    }

  words = self->act == KITH_RETENTION_HAND_OVER ? kith_retention_words_hand_over (retention) : kith_retention_words_hold (retention);
  tell (self, words);
}

static void
load (KithRetentionDialog *self)
{
  KithStore *store = kith_form_dialog_get_store (KITH_FORM_DIALOG (self));
  KithLoad *load = kith_loader_begin (self->loader, self);

  if (self->act == KITH_RETENTION_CLEAR)
    kith_store_count_clearing_async (store, self->children, kith_load_get_cancellable (load), counted_cb, load);
  else if (self->act == KITH_RETENTION_SUBJECT_ACCESS)
    kith_store_count_holdings_async (store, get_child (self), kith_load_get_cancellable (load), gathered_cb, load);
  else
    kith_store_load_child_retention_async (store, get_child (self), kith_load_get_cancellable (load), loaded_cb, load);
}

static void
kith_retention_dialog_dispose (GObject *object)
{
  KithRetentionDialog *self = KITH_RETENTION_DIALOG (object);

  if (self->loader != NULL)
    kith_loader_cancel (self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_RETENTION_DIALOG);
  g_clear_object (&self->loader);
  g_clear_pointer (&self->children, g_array_unref);

  G_OBJECT_CLASS (kith_retention_dialog_parent_class)->dispose (object);
}

static void
kith_retention_dialog_class_init (KithRetentionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  KithFormDialogClass *form_class = KITH_FORM_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_retention_dialog_dispose;
  form_class->dup_place = kith_retention_dialog_dup_place;
  form_class->is_complete = kith_retention_dialog_is_complete;
  form_class->save = kith_retention_dialog_save;
  form_class->finish = kith_store_change_retention_finish;
  form_class->get_advice = kith_retention_words_advice;
  form_class->saved = kith_retention_dialog_saved;

  g_type_ensure (KITH_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-retention-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRetentionDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, KithRetentionDialog, recipient);
  gtk_widget_class_bind_template_child (widget_class, KithRetentionDialog, told);
}

static void
kith_retention_dialog_init (KithRetentionDialog *self)
{
  self->loader = kith_loader_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const struct
{
  const char *title;
  const char *label;
  const char *reason;
} acts[] = {
  [KITH_RETENTION_CLEAR] = { N_("Clear Records"), N_("C_lear for Good"), N_("Why, in Words That Tell of Nobody") },
  [KITH_RETENTION_HOLD] = { N_("Keep Records"), N_("_Keep"), N_("Why They Are to Be Kept") },
  [KITH_RETENTION_LIFT] = { N_("Keep Records No Longer"), N_("_Let Go"), N_("Why They Need Not Be Kept Any More") },
  [KITH_RETENTION_HAND_OVER] = { N_("Hand Over"), N_("_Hand Over"), N_("Why") },
  [KITH_RETENTION_SUBJECT_ACCESS] = { N_("All That Is Held"), N_("_Seal…"), N_("On Which Request, and of Whom") },
};

/**
 * kith_retention_dialog_new:
 * @store: a store that is open
 * @act: what is asked about
 * @children: (element-type gint64): whose records; one, but for clearing
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
kith_retention_dialog_new (KithStore       *store,
                           KithRetentionAct act,
                           GArray          *children)
{
  KithRetentionDialog *self;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);
  g_return_val_if_fail (children != NULL && children->len > 0, NULL);

  self = g_object_new (KITH_TYPE_RETENTION_DIALOG, "store", store, NULL);
  self->act = act;
  self->children = g_array_copy (children);
  adw_dialog_set_title (ADW_DIALOG (self), _(acts[act].title));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason), _(acts[act].reason));
  kith_form_dialog_set_save_label (KITH_FORM_DIALOG (self), _(acts[act].label));
  gtk_widget_set_visible (self->recipient, act == KITH_RETENTION_HAND_OVER);
  adw_dialog_set_focus (ADW_DIALOG (self), act == KITH_RETENTION_HAND_OVER ? self->recipient : GTK_WIDGET (self->reason));
  kith_form_dialog_start (KITH_FORM_DIALOG (self));
  load (self);

  return ADW_DIALOG (self);
}
