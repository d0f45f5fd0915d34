/* kith-keyring-page.h: what a keyring did not do, and what to do about it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KithKeyringMoment:
 * @KITH_KEYRING_AT_SET_UP: a store is being made
 * @KITH_KEYRING_AT_CHANGE: a store is open, and its passphrase is being changed
 * @KITH_KEYRING_AT_RECOVERY: a store is being opened from paper
 *
 * When the keyring was asked. What happened is the same; what to do is not.
 */
typedef enum
{
  KITH_KEYRING_AT_SET_UP,
  KITH_KEYRING_AT_CHANGE,
  KITH_KEYRING_AT_RECOVERY,
} KithKeyringMoment;

#define KITH_TYPE_KEYRING_PAGE (kith_keyring_page_get_type ())

G_DECLARE_FINAL_TYPE (KithKeyringPage, kith_keyring_page, KITH, KEYRING_PAGE, AdwNavigationPage)

/* Signals: "without" (): somebody goes on without a keyring, on purpose. */
KithKeyringPage *kith_keyring_page_new       (const GError       *error,
                                              KithKeyringMoment   moment) G_GNUC_WARN_UNUSED_RESULT;

gboolean         kith_keyring_is_trouble     (const GError       *error);
char            *kith_keyring_dup_advice     (const GError       *error,
                                              KithKeyringMoment   moment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
