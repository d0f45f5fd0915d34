/* kith-rescue.c: what can be done about a store that is damaged or older than it was
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The best backup is looked for without a key, while the page that says what
 * happened is there already. What is offered moves the damaged files aside and
 * deletes none; there is no button that does.
 */

#include "config.h"

#include "kith-rescue.h"

#include <glib/gi18n.h>

#include "kith-doubt.h"
#include "kith-number-words.h"
#include "kith-passphrase-ask.h"
#include "kith-store-backups.h"
#include "kith-words.h"

struct _KithRescue
{
  GtkBox          parent_instance;

  GtkWidget      *none;
  GtkButton      *restore_button;
  GtkWidget      *accept_button;

  KithStore      *store;
  KithBackupLine *backup;
  guint           is_about_slots : 1;
};

G_DEFINE_FINAL_TYPE (KithRescue, kith_rescue, GTK_TYPE_BOX)

enum
{
  FAILED,
  MENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
say_moment (KithRescue *self)
{
  return kith_words_dup_moment (kith_backup_line_get_facts (self->backup)->at_usec);
}

static void
show_backup (KithRescue *self)
{
  g_autofree char *moment = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->none, self->backup == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), self->backup != NULL);
  if (self->backup == NULL)
    return;

  moment = say_moment (self);
  /* Translators: %s is a time such as "14:40", or a day and a time. */
  label = g_strdup_printf (self->is_about_slots ? _("Take the Key File of the Backup of %s")
                                                : _("Put Back the Backup of %s…"), moment);
  gtk_button_set_label (self->restore_button, label);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(KithRescue) self = KITH_RESCUE (user_data);
  g_autoptr(KithBackupLine) found = kith_store_find_backup_finish (KITH_STORE (source), result, NULL);

  /* The page may be gone, or show something else by now. */
  if (self->restore_button == NULL || self->store == NULL)
    return;

  g_set_object (&self->backup, found);
  show_backup (self);
}

static void
tried (KithRescue *self,
       gboolean    is_done,
       GError     *error)
{
  if (!is_done && self->store != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KithRescue) self = KITH_RESCUE (user_data);
  g_autoptr(GError) error = NULL;

  tried (self, kith_store_restore_finish (KITH_STORE (source), result, &error), error);
}

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KithRescue) self = KITH_RESCUE (user_data);
  g_autoptr(GError) error = NULL;

  tried (self, kith_store_accept_finish (KITH_STORE (source), result, &error), error);
}

static void
slots_restored_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(KithRescue) self = KITH_RESCUE (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_done = kith_store_restore_slots_finish (KITH_STORE (source), result, &error);

  tried (self, is_done, error);
  if (is_done)
    g_signal_emit (self, signals[MENDED], 0);
}

static void
restore (const char *passphrase,
         gpointer    user_data)
{
  KithRescue *self = KITH_RESCUE (user_data);

  if (self->store != NULL)
    kith_store_restore_async (self->store, kith_backup_line_get_facts (self->backup)->path, passphrase, NULL,
                              restored_cb, g_object_ref (self));
}

static void
accept_records (const char *passphrase,
                gpointer    user_data)
{
  KithRescue *self = KITH_RESCUE (user_data);

  if (self->store != NULL)
    kith_store_accept_async (self->store, passphrase, NULL, accepted_cb, g_object_ref (self));
}

static void
restore_clicked_cb (KithRescue *self)
{
  if (self->is_about_slots)
    {
      kith_store_restore_slots_async (self->store, kith_backup_line_get_facts (self->backup)->path, NULL,
                                      slots_restored_cb, g_object_ref (self));
      return;
    }

  kith_passphrase_ask (GTK_WIDGET (self),
                       &(KithPassphraseQuestion){
    _("Put Back This Backup?"),
    _("The file that is there now is moved aside and kept. What was done after the backup is missing in it. "
      "Type the passphrase of now, or the one of that day."),
    _("_Put Back"),
  },
                       restore, g_object_ref (self), g_object_unref);
}

static void
accept_clicked_cb (KithRescue *self)
{
  kith_passphrase_ask (GTK_WIDGET (self),
                       &(KithPassphraseQuestion){
    _("Go On with These Records?"),
    _("What is missing stays missing, unless a backup has it. History keeps that you went on."),
    _("_Go On"),
  },
                       accept_records, g_object_ref (self), g_object_unref);
}

static void
kith_rescue_dispose (GObject *object)
{
  KithRescue *self = KITH_RESCUE (object);

  g_clear_object (&self->store);
  g_clear_object (&self->backup);
  gtk_widget_dispose_template (GTK_WIDGET (self), KITH_TYPE_RESCUE);

  G_OBJECT_CLASS (kith_rescue_parent_class)->dispose (object);
}

static void
kith_rescue_class_init (KithRescueClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_rescue_dispose;

  signals[FAILED] = g_signal_new ("failed", KITH_TYPE_RESCUE, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[MENDED] = g_signal_new ("mended", KITH_TYPE_RESCUE, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-rescue.ui");
  gtk_widget_class_bind_template_child (widget_class, KithRescue, accept_button);
  gtk_widget_class_bind_template_child (widget_class, KithRescue, none);
  gtk_widget_class_bind_template_child (widget_class, KithRescue, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
}

static void
kith_rescue_init (KithRescue *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_rescue_show:
 * @store: a store that stays locked
 * @error: why
 *
 * Offers what helps against @error, and nothing against what passes by itself.
 */
void
kith_rescue_show (KithRescue   *self,
                  KithStore    *store,
                  const GError *error)
{
  const KithDoubt *doubt = NULL;

  g_return_if_fail (KITH_IS_RESCUE (self));
  g_return_if_fail (KITH_IS_STORE (store));
  g_return_if_fail (error != NULL);

  kith_rescue_hide (self);
  if (kith_store_error_classify (error) != KITH_TROUBLE_DAMAGED)
    return;

  doubt = kith_store_error_get_doubt (error);
  g_set_object (&self->store, store);
  self->is_about_slots = g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_SLOTS);
  gtk_widget_set_visible (self->accept_button,
                          doubt != NULL || g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_LOG_DAMAGED));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  kith_store_find_backup_async (store, NULL, found_cb, g_object_ref (self));
}

/**
 * kith_rescue_hide:
 *
 * Offers nothing any more.
 */
void
kith_rescue_hide (KithRescue *self)
{
  g_return_if_fail (KITH_IS_RESCUE (self));

  g_clear_object (&self->store);
  g_clear_object (&self->backup);
  gtk_widget_set_visible (self->none, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), FALSE);
  gtk_widget_set_visible (self->accept_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static const char *
name_place (KithAnchorPlace place)
{
  switch (place)
    {
    case KITH_ANCHOR_SLOTS:
      return _("The key file");

    case KITH_ANCHOR_KEYRING:
      return _("The keyring");

    case KITH_ANCHOR_BACKUP:
      return _("A backup");

    default:
      g_return_val_if_reached ("");
    }
}

static char *
say_older (const KithDoubt *doubt)
{
  guint64 n_missing = (guint64)MAX (doubt->seq - doubt->store_seq, 0);
  g_autofree char *number = kith_number_words (n_missing);
  g_autofree char *seen = kith_words_dup_moment (doubt->at_usec);
  g_autofree char *ends = kith_words_dup_moment (doubt->store_at_usec);

  /* Translators: where it was seen ("The key file"), when, how many, and when the records end. */
  return g_strdup_printf (ngettext ("%s knows these records as they were at %s: %s entry of their history is missing here. "
                                    "They end at %s. They were restored from an older copy, or their end was cut off.",
                                    "%s knows these records as they were at %s: %s entries of their history are missing here. "
                                    "They end at %s. They were restored from an older copy, or their end was cut off.",
                                    n_missing),
                          name_place (doubt->place), seen, number, ends);
}

static char *
say_other (const KithDoubt *doubt)
{
  g_autofree char *seen = kith_words_dup_moment (doubt->at_usec);

  /* Translators: where it was seen ("A backup"), and when. */
  return g_strdup_printf (_("%s knows another history of these records, up to %s: an older copy was put back, and then worked with."),
                          name_place (doubt->place), seen);
}

/**
 * kith_rescue_dup_advice:
 * @error: why a store stays locked
 *
 * Returns: (transfer full): what is, in whole sentences; with what is missing, where that is known
 */
char *
kith_rescue_dup_advice (const GError *error)
{
  const KithDoubt *doubt = kith_store_error_get_doubt (error);

  g_return_val_if_fail (error != NULL, NULL);

  switch (doubt != NULL ? doubt->kind : KITH_DOUBT_NONE)
    {
    case KITH_DOUBT_OLDER:
      return say_older (doubt);

    case KITH_DOUBT_OTHER:
      return say_other (doubt);

    case KITH_DOUBT_OLD_PAGE:
      return g_strdup (_("Their history is what it was, and the file is another: while Kith was closed, a part of an older copy was put into it."));

    case KITH_DOUBT_OLD_SLOTS:
      return g_strdup (_("The key file is older than the records: it was put back from an older copy. "
                         "A passphrase that was changed since may open them again."));

    case KITH_DOUBT_NONE:
    default:
      return g_strdup (kith_words_get_error_advice (error));
    }
}
