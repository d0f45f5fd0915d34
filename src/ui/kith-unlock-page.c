/* kith-unlock-page.c: the page of a store that is locked
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing on this page comes from the records: it knows when the store was
 * locked, and no name and no number.
 *
 * The growing delay after a wrong passphrase keeps somebody from trying at the
 * keyboard. It is no more than that: whoever has the file tries without this
 * page, and what stands against them is the cost of each guess.
 */

#include "config.h"

#include "kith-unlock-page.h"

#include "kith-announce.h"
#include "kith-focus.h"
#include "kith-idle.h"
#include "kith-keyring-page.h"
#include "kith-recover-dialog.h"
#include "kith-rescue.h"
#include "kith-store-ways.h"
#include "kith-words.h"

#include <glib/gi18n.h>

struct _KithUnlockPage
{
  AdwBin         parent_instance;

  AdwStatusPage *status;
  GtkWidget     *form;
  GtkWidget     *entry;
  GtkLabel      *message;
  GtkButton     *unlock_button;
  GtkWidget     *retry_button;
  GtkWidget     *leave_button;
  GtkWidget     *recover_button;
  GtkWidget     *stop_button;
  GtkLabel      *ways;
  KithRescue    *rescue;

  KithStore     *store;
  GCancellable  *cancellable;
  gint64         locked_usec;
  gint64         wait_until_usec;
  guint          wait_source;
  guint          n_failures;
  guint          has_lost : 1;
  guint          is_fictional : 1;
  guint          is_unlocking : 1;
};

G_DEFINE_FINAL_TYPE (KithUnlockPage, kith_unlock_page, ADW_TYPE_BIN)

/* What a passphrase cannot help with: the entry makes room for the advice. */
static gboolean
is_beyond_passphrase (const GError *error)
{
  static const KithStoreError codes[] =
  {
    KITH_STORE_ERROR_NOT_ENCRYPTED,
    KITH_STORE_ERROR_NETWORK,
    KITH_STORE_ERROR_READ_ONLY,
    KITH_STORE_ERROR_TOO_NEW,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (g_error_matches (error, KITH_STORE_ERROR, codes[i]))
        return TRUE;
    }

  return kith_store_error_classify (error) == KITH_TROUBLE_DAMAGED;
}

static gboolean
is_waiting (KithUnlockPage *self)
{
  return self->wait_source != 0;
}

static void
update_controls (KithUnlockPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  gtk_editable_set_editable (GTK_EDITABLE (self->entry), !self->is_unlocking);
  gtk_widget_set_sensitive (GTK_WIDGET (self->unlock_button),
                            !self->is_unlocking && !is_waiting (self) && *text != '\0');
  gtk_widget_set_visible (self->stop_button, self->is_unlocking);
  gtk_button_set_label (self->unlock_button,
                        self->is_unlocking ? _("Unlocking…") : C_("button", "Unlock"));
}

static void
show_message (KithUnlockPage *self,
              const char     *message)
{
  gtk_label_set_label (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *message != '\0');
}

static char *
describe_lock (KithUnlockPage *self)
{
  g_autofree char *moment = NULL;

  if (self->is_fictional)
    return g_strdup (_("Everybody in this cluster is invented, so its passphrase is no secret. It is: look round"));

  if (self->locked_usec == 0)
    return g_strdup (_("Your passphrase opens the records."));

  moment = kith_words_dup_moment (self->locked_usec);
  if (self->has_lost)
    /* Translators: %s is a time such as "14:40", or a day and a time. */
    return g_strdup_printf (_("Locked at %s. What had been saved is safe; a form that was half filled in could not be kept."), moment);

  /* Translators: %s is a time such as "14:40", or a day and a time. */
  return g_strdup_printf (_("Locked at %s. Everything is saved."), moment);
}

/* In one line, and it hinders nobody. The number is of the sitting that was locked. */
static char *
add_not_yet (KithUnlockPage *self,
             const char     *description)
{
  guint n = self->locked_usec != 0 ? kith_store_get_n_not_yet (self->store) : 0;
  g_autofree char *line = NULL;

  if (n == 0)
    return g_strdup (description);

  line = g_strdup_printf (ngettext ("%u note is not yet in the council’s system.", "%u notes are not yet in the council’s system.", n), n);

  return g_strdup_printf ("%s\n%s", description, line);
}

static void
show_lock (KithUnlockPage *self)
{
  g_autofree char *locked = describe_lock (self);
  g_autofree char *description = add_not_yet (self, locked);
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_icon_name (self->status, KITH_APPLICATION_ID);
  adw_status_page_set_title (self->status, _("Kith Is Locked"));
  adw_status_page_set_description (self->status, escaped);
  gtk_widget_set_visible (self->form, TRUE);
  gtk_widget_set_visible (self->retry_button, FALSE);
  kith_rescue_hide (self->rescue);
  show_message (self, "");
  update_controls (self);
}

static guint
count_seconds_left (KithUnlockPage *self)
{
  gint64 left_usec = self->wait_until_usec - kith_idle_now_usec ();

  return left_usec > 0 ? (guint)((left_usec + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC) : 0;
}

static void
show_wrong_passphrase (KithUnlockPage *self)
{
  guint seconds = count_seconds_left (self);
  g_autofree char *wait = NULL;
  g_autofree char *both = NULL;

  if (seconds == 0)
    {
      show_message (self, _("That is not the passphrase."));
      return;
    }

  wait = g_strdup_printf (ngettext ("Wait %u second, then try again.",
                                    "Wait %u seconds, then try again.", seconds), seconds);
  /* The delay guards the keyboard and nothing else, and nobody shall think it did more. */
  both = g_strdup_printf ("%s\n%s %s", _("That is not the passphrase."), wait,
                          _("It only slows somebody down who tries at this keyboard."));
  show_message (self, both);
}

static gboolean
second_passed_cb (gpointer user_data)
{
  KithUnlockPage *self = KITH_UNLOCK_PAGE (user_data);

  show_wrong_passphrase (self);
  if (count_seconds_left (self) > 0)
    return G_SOURCE_CONTINUE;

  self->wait_source = 0;
  update_controls (self);
  kith_announce (GTK_WIDGET (self), _("You can try again now."));

  return G_SOURCE_REMOVE;
}

static void
refuse_passphrase (KithUnlockPage *self)
{
  guint seconds = kith_unlock_page_delay_seconds (++self->n_failures);

  if (seconds > 0)
    {
      self->wait_until_usec = kith_idle_now_usec () + seconds * G_USEC_PER_SEC;
      self->wait_source = g_timeout_add_seconds (1, second_passed_cb, self);
    }

  show_wrong_passphrase (self);
  kith_announce (GTK_WIDGET (self), gtk_label_get_label (self->message));
}

static void
show_trouble (KithUnlockPage *self,
              const GError   *error)
{
  gboolean is_keyring = kith_keyring_is_trouble (error);
  gboolean is_beyond = is_keyring || is_beyond_passphrase (error);
  g_autofree char *advice = kith_rescue_dup_advice (error);
  g_autofree char *escaped = g_markup_escape_text (advice, -1);

  adw_status_page_set_icon_name (self->status, is_keyring ? "dialog-password-symbolic" : is_beyond ? "dialog-warning-symbolic" : KITH_APPLICATION_ID);
  adw_status_page_set_title (self->status, kith_words_get_error_title (error));
  adw_status_page_set_description (self->status, escaped);
  gtk_widget_set_visible (self->form, !is_beyond);
  gtk_widget_set_visible (self->retry_button, is_beyond);
  kith_rescue_show (self->rescue, self->store, error);
  show_message (self, "");
  kith_announce (GTK_WIDGET (self), advice);
}

static void
retry_cb (KithUnlockPage *self)
{
  show_lock (self);
  gtk_widget_grab_focus (self->entry);
}

/* A keyring may take its time. Nobody has to wait for it. */
static void
stop_cb (KithUnlockPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(KithUnlockPage) self = KITH_UNLOCK_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  gboolean is_open = kith_store_unlock_finish (KITH_STORE (source), result, &error);

  /* The window has dropped the page: its template is gone. */
  if (self->entry == NULL)
    return;

  self->is_unlocking = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    retry_cb (self);
  else if (!is_open)
    kith_unlock_page_show_error (self, error);

  update_controls (self);
}

static void
unlock_cb (KithUnlockPage *self)
{
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->is_unlocking || is_waiting (self) || *passphrase == '\0')
    return;

  self->is_unlocking = TRUE;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  kith_store_unlock_async (self->store, passphrase, self->cancellable, unlocked_cb, g_object_ref (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_lock (self);
}

/* Whoever unlocks shall know what the lock is made of, and who else has a key. */
static char *
describe_ways (const KithWays *ways)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (!ways->needs_keyring)
    g_string_append (text, _("No keyring has half of the key: the passphrase stands alone."));

  if (ways->has_escrow)
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (ways->escrow_name != NULL)
        /* Translators: %s is whoever keeps the council's key, such as "Example Council, information governance" */
        g_string_append_printf (text, _("%s can open these records with a key of its own."), ways->escrow_name);
      else
        g_string_append (text, _("Your council can open these records with a key of its own."));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
ways_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(KithUnlockPage) self = KITH_UNLOCK_PAGE (user_data);
  g_autoptr(KithWays) ways = kith_store_load_ways_finish (KITH_STORE (source), result, NULL);
  g_autofree char *text = NULL;

  if (self->recover_button == NULL || ways == NULL)
    return;

  text = describe_ways (ways);
  gtk_widget_set_visible (self->recover_button, ways->has_recovery);
  gtk_label_set_label (self->ways, text);
  gtk_widget_set_visible (GTK_WIDGET (self->ways), *text != '\0');
}

static void
recover_cb (KithUnlockPage *self)
{
  adw_dialog_present (kith_recover_dialog_new (self->store), GTK_WIDGET (self));
}

static void
rescue_failed_cb (KithRescue     *rescue,
                  GError         *error,
                  KithUnlockPage *self)
{
  kith_unlock_page_show_error (self, error);
}

static void
kith_unlock_page_dispose (GObject *object)
{
  KithUnlockPage *self = KITH_UNLOCK_PAGE (object);

  g_clear_handle_id (&self->wait_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), KITH_TYPE_UNLOCK_PAGE);

  G_OBJECT_CLASS (kith_unlock_page_parent_class)->dispose (object);
}

static void
kith_unlock_page_class_init (KithUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_unlock_page_dispose;
  kith_focus_begin_at (widget_class, KithUnlockPage, entry);

  g_type_ensure (KITH_TYPE_RESCUE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, entry);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, form);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, leave_button);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, message);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, recover_button);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, rescue);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, status);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, KithUnlockPage, ways);
  gtk_widget_class_bind_template_callback (widget_class, recover_cb);
  gtk_widget_class_bind_template_callback (widget_class, rescue_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_controls);
}

static void
kith_unlock_page_init (KithUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_unlock_page_new:
 * @is_fictional: whether the passphrase is public
 * @locked_usec: when it was locked in this sitting; 0 if it was not open yet
 *
 * Returns: (transfer floating): a page that unlocks @store
 */
GtkWidget *
kith_unlock_page_new (KithStore *store,
                      gboolean   is_fictional,
                      gint64     locked_usec)
{
  KithUnlockPage *self = NULL;

  g_return_val_if_fail (KITH_IS_STORE (store), NULL);

  self = g_object_new (KITH_TYPE_UNLOCK_PAGE, NULL);
  self->store = g_object_ref (store);
  self->is_fictional = !!is_fictional;
  self->locked_usec = locked_usec;
  gtk_widget_set_visible (self->leave_button, is_fictional);
  show_lock (self);
  if (!is_fictional)
    kith_store_load_ways_async (store, NULL, ways_loaded_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * kith_unlock_page_clear:
 *
 * Takes away what was typed so far.
 */
void
kith_unlock_page_clear (KithUnlockPage *self)
{
  g_return_if_fail (KITH_IS_UNLOCK_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/**
 * kith_unlock_page_show_lost:
 *
 * Says that not everything could be kept when it was locked.
 */
void
kith_unlock_page_show_lost (KithUnlockPage *self)
{
  g_return_if_fail (KITH_IS_UNLOCK_PAGE (self));

  self->has_lost = TRUE;
  show_lock (self);
}

/**
 * kith_unlock_page_show_error:
 *
 * Says why the store stays locked, and what to do.
 */
void
kith_unlock_page_show_error (KithUnlockPage *self,
                             const GError   *error)
{
  g_return_if_fail (KITH_IS_UNLOCK_PAGE (self));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE))
    refuse_passphrase (self);
  else
    show_trouble (self, error);

  update_controls (self);
  gtk_widget_grab_focus (gtk_widget_get_visible (self->form) ? self->entry : self->retry_button);
}

/**
 * kith_unlock_page_delay_seconds:
 * @n_failures: how often a wrong passphrase was given
 *
 * Returns: how long to wait before the next: 0, 0, 1, 2, 4 and on to 30
 */
guint
kith_unlock_page_delay_seconds (guint n_failures)
{
  if (n_failures < 3)
    return 0;

  return n_failures > 7 ? 30 : 1u << (n_failures - 3);
}
