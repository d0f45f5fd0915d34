/* kith-passphrase-ask.h: asks for the passphrase before something that needs it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KithPassphraseFunc:
 * @passphrase: what was typed
 *
 * Called when the person goes on, and not when they think better of it.
 */
typedef void (*KithPassphraseFunc) (const char *passphrase,
                                    gpointer    user_data);

/**
 * KithPassphraseQuestion:
 * @title: a question, such as "Put Back the Backup?"
 * @body: whole sentences that say what will be
 * @button: the label of the button, with its mnemonic
 */
typedef struct
{
  const char *title;
  const char *body;
  const char *button;
} KithPassphraseQuestion;

void kith_passphrase_ask (GtkWidget                    *parent,
                          const KithPassphraseQuestion *question,
                          KithPassphraseFunc            func,
                          gpointer                      user_data,
                          GDestroyNotify                user_data_free);

G_END_DECLS
