/* kith-keyring-page.c: what a keyring did not do, and what to do about it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A keyring that cannot be reached is an ordinary thing on some desktops. It
 * is told on a page of its own, with what can be done: to try again, or to go
 * on without one, which somebody decides and no program does for them.
 */

#include "config.h"

#include "kith-keyring-page.h"

#include <glib/gi18n.h>

#include "kith-focus.h"
#include "kith-store-error.h"
#include "kith-words.h"

struct _KithKeyringPage
{
  AdwNavigationPage  parent_instance;

  AdwStatusPage     *status;
  GtkWidget         *retry_button;
  GtkWidget         *without_button;
};

G_DEFINE_FINAL_TYPE (KithKeyringPage, kith_keyring_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  WITHOUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  KithStoreError  code;
  const char     *happened;
} Trouble;

static const Trouble troubles[] =
{
  { KITH_STORE_ERROR_NO_KEYRING, N_("Nothing on this desktop keeps secrets for programs.") },
  { KITH_STORE_ERROR_NO_PORTAL, N_("Kith runs in a sandbox here, and this desktop has no portal from there to the keyring.") },
  { KITH_STORE_ERROR_KEYRING_LOCKED, N_("The keyring asked for its own password and did not get it. It is often the password with which one signs in to the laptop.") },
  { KITH_STORE_ERROR_KEYRING_SILENT, N_("The keyring was asked, and said nothing for half a minute.") },
  { KITH_STORE_ERROR_KEYRING_REFUSED, N_("The keyring answers, and would not take half of the key.") },
  { KITH_STORE_ERROR_KEYRING_FORGETS, N_("The keyring took half of the key, and gave something else back.") },
  { KITH_STORE_ERROR_NO_DEVICE_SECRET, N_("The keyring answers, and half of the key is not in it any more. It may have been reset.") },
  { KITH_STORE_ERROR_WRONG_DEVICE_SECRET, N_("What the keyring has is not the half of the key that these records want.") },
};

static const Trouble *
find_trouble (const GError *error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      if (g_error_matches (error, KITH_STORE_ERROR, (int)troubles[i].code))
        return &troubles[i];
    }

  return NULL;
}

/* The half that was there is needed to change anything; no other will do. */
static gboolean
is_lost (const GError *error)
{
  return g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NO_DEVICE_SECRET) ||
         g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_DEVICE_SECRET);
}

static const char *
get_what_to_do (const GError     *error,
                KithKeyringMoment moment)
{
  switch (moment)
    {
    case KITH_KEYRING_AT_SET_UP:
      return _("Nothing is made yet. Try again, or go on without a keyring: the passphrase then stands alone between the file and whoever gets hold of it, so it has to be stronger.");

    case KITH_KEYRING_AT_CHANGE:
      return is_lost (error)
             ? _("Your records are open, and nothing was changed. See that your recovery key is at hand; then lock Kith and open it with that key. It asks for a new passphrase.")
             : _("Nothing was changed: the old passphrase opens your records as before. Try again later, or move away from the keyring.");

    case KITH_KEYRING_AT_RECOVERY:
    default:
      return _("The recovery key is right, and the passphrase is not changed yet. Try again, or go on without a keyring: the passphrase then stands alone, and has to be stronger.");
    }
}

static void
without_cb (KithKeyringPage *self)
{
  g_signal_emit (self, signals[WITHOUT], 0);
}

static void
kith_keyring_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_KEYRING_PAGE);

  G_OBJECT_CLASS (kith_keyring_page_parent_class)->dispose (object);
}

static void
kith_keyring_page_class_init (KithKeyringPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_keyring_page_dispose;
  kith_focus_begin_at (widget_class, KithKeyringPage, retry_button);
  signals[WITHOUT] = g_signal_new ("without", KITH_TYPE_KEYRING_PAGE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-keyring-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithKeyringPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, KithKeyringPage, status);
  gtk_widget_class_bind_template_child (widget_class, KithKeyringPage, without_button);
  gtk_widget_class_bind_template_callback (widget_class, without_cb);
}

static void
kith_keyring_page_init (KithKeyringPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_keyring_is_trouble:
 * @error: (nullable): any error
 *
 * Returns: whether the keyring is what it is about
 */
gboolean
kith_keyring_is_trouble (const GError *error)
{
  return find_trouble (error) != NULL;
}

/**
 * kith_keyring_dup_advice:
 * @error: one that is about the keyring
 * @moment: when it was asked
 *
 * Returns: (transfer full): what happened and what to do, in whole sentences
 */
char *
kith_keyring_dup_advice (const GError     *error,
                         KithKeyringMoment moment)
{
  const Trouble *trouble = find_trouble (error);

  g_return_val_if_fail (trouble != NULL, NULL);

  return g_strjoin ("\n\n", _(trouble->happened), get_what_to_do (error, moment), NULL);
}

/**
 * kith_keyring_page_new:
 * @error: one that is about the keyring
 * @moment: when it was asked
 *
 * Returns: (transfer floating): a page that tells it
 */
KithKeyringPage *
kith_keyring_page_new (const GError     *error,
                       KithKeyringMoment moment)
{
  KithKeyringPage *self = NULL;
  g_autofree char *advice = NULL;
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (kith_keyring_is_trouble (error), NULL);

  self = g_object_new (KITH_TYPE_KEYRING_PAGE, NULL);
  advice = kith_keyring_dup_advice (error, moment);
  escaped = g_markup_escape_text (advice, -1);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), kith_words_get_error_title (error));
  adw_status_page_set_title (self->status, kith_words_get_error_title (error));
  adw_status_page_set_description (self->status, escaped);
  gtk_widget_set_visible (self->without_button, moment != KITH_KEYRING_AT_CHANGE);

  return self;
}
