/* kith-store-wallet-calls.c: the wallet, as the window asks for it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-private.h"
#include "kith-store-wallet.h"

/* The texts of a deed, so that a call owns its own. */
static const gsize texts[] = {
  G_STRUCT_OFFSET (KithWalletDeed, name),
  G_STRUCT_OFFSET (KithWalletDeed, pot_kind),
  G_STRUCT_OFFSET (KithWalletDeed, means_kind),
  G_STRUCT_OFFSET (KithWalletDeed, what),
  G_STRUCT_OFFSET (KithWalletDeed, category),
  G_STRUCT_OFFSET (KithWalletDeed, supplier),
  G_STRUCT_OFFSET (KithWalletDeed, why),
  G_STRUCT_OFFSET (KithWalletDeed, how),
  G_STRUCT_OFFSET (KithWalletDeed, named_by),
  G_STRUCT_OFFSET (KithWalletDeed, age_band),
  G_STRUCT_OFFSET (KithWalletDeed, outcomes),
  G_STRUCT_OFFSET (KithWalletDeed, why_now),
  G_STRUCT_OFFSET (KithWalletDeed, tried),
  G_STRUCT_OFFSET (KithWalletDeed, in_place_of),
  G_STRUCT_OFFSET (KithWalletDeed, family_view),
  G_STRUCT_OFFSET (KithWalletDeed, family_told),
  G_STRUCT_OFFSET (KithWalletDeed, unusual_why),
};

static KithWalletDeed *
copy_deed (const KithWalletDeed *deed)
{
  KithWalletDeed *copy = g_memdup2 (deed, sizeof *deed);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char **text = G_STRUCT_MEMBER_P (copy, texts[i]);

      *text = g_strdup (*text);
    }

  copy->goal_uid = g_memdup2 (deed->goal_uid, sizeof *deed->goal_uid);
  copy->document_uid = g_memdup2 (deed->document_uid, sizeof *deed->document_uid);

  return copy;
}

static void
free_deed (gpointer pointer)
{
  KithWalletDeed *deed = pointer;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (G_STRUCT_MEMBER (char *, deed, texts[i]));

  g_free ((KithUid *)deed->goal_uid);
  g_free ((KithUid *)deed->document_uid);
  g_free (deed);
}

static gpointer
do_func (KithStore     *self,
         KithDb        *db,
         KithStoreCall *call,
         GError       **error)
{
  return kith_db_do_wallet (db, call->data, NULL, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_do_wallet_async:
 * @self: a store
 * @deed: what is to be done; it is copied
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does one thing in the wallet.
 */
void
kith_store_do_wallet_async (KithStore            *self,
                            const KithWalletDeed *deed,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (deed != NULL);

  kith_store_run_save (self, do_func, copy_deed (deed), free_deed, kith_store_do_wallet_async, cancellable, callback, user_data);
}

/**
 * kith_store_do_wallet_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithWalletError or a #KithStoreError
 *
 * Returns: whether it is saved
 */
gboolean
kith_store_do_wallet_finish (KithStore    *self,
                             GAsyncResult *result,
                             GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static void
free_page (gpointer page)
{
  kith_wallet_page_free (page);
}

static gpointer
load_page_func (KithStore     *self,
                KithDb        *db,
                KithStoreCall *call,
                GError       **error)
{
  return kith_db_load_wallet_page (db, ((KithStoreData *)call->data)->day, error);
}

/**
 * kith_store_load_wallet_page_async:
 * @self: a store
 * @today: the day in question
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads what the wallet's page shows.
 */
void
kith_store_load_wallet_page_async (KithStore          *self,
                                   KithDate            today,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  KithStoreData *data = NULL;
  KithStoreCall *call = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->day = today;
  call = kith_store_call_new (load_page_func, KITH_PRIORITY_LIST, data, kith_store_data_free, free_page);
  call->is_interruptible = TRUE;
  kith_store_call_run (self, call, kith_store_load_wallet_page_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_wallet_page_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what the page shows
 */
KithWalletPage *
kith_store_load_wallet_page_finish (KithStore    *self,
                                    GAsyncResult *result,
                                    GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
