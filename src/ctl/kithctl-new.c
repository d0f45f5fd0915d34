/* kithctl-new.c: the command that makes a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <sodium.h>

#include "kith-fiction.h"
#include "kith-store-setup.h"
#include "kith-vault.h"

static gboolean
parse_as_at (KithctlOptions *options,
             KithDate       *ret_as_at,
             GError        **error)
{
  if (options->as_at != NULL)
    return kith_date_parse_iso (options->as_at, ret_as_at, error);

  *ret_as_at = kith_date_today ();

  return TRUE;
}

static gboolean
insert_fiction (KithDb  *db,
                gpointer user_data,
                GError **error)
{
  return kith_db_insert_fiction (db, user_data, error);
}

static KithctlExit
new_fictional (KithctlOptions *options,
               const char     *passphrase,
               GError        **error)
{
  g_autoptr(KithFiction) fiction = NULL;
  g_autoptr(KithDb) db = NULL;
  KithFictionShape shape;
  KithDate as_at;

  if (!kith_fiction_shape_parse (options->fictional, &shape))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "There is no fictional cluster “%s”: it is lambeth, stockport or southampton", options->fictional);
      return KITHCTL_USAGE;
    }

  if (!parse_as_at (options, &as_at, error))
    return KITHCTL_USAGE;

  if (!(options->scale > 0 && options->scale <= 20))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--scale goes from above 0 to 20");
      return KITHCTL_USAGE;
    }

  fiction = kith_fiction_new (shape, (guint64)options->seed, options->scale, as_at);
  db = kith_vault_create_filled (options->store, passphrase, FALSE, TRUE, NULL, insert_fiction, fiction, NULL, error);
  if (db == NULL)
    return KITHCTL_FAILED;

  kithctl_print ("%u schools and %u children, none of them real.",
                 fiction->schools->len, fiction->children->len);

  return KITHCTL_DONE;
}

static gboolean
set_up (KithDb  *db,
        gpointer user_data,
        GError **error)
{
  KithctlOptions *options = user_data;

  return kith_db_set_up (db, options->worker, NULL, options->authority, options->cluster, NULL, error);
}

static KithctlExit
new_empty (KithctlOptions *options,
           const char     *passphrase,
           GError        **error)
{
  g_autoptr(KithDb) db = kith_vault_create_filled (options->store, passphrase, !options->no_keyring, FALSE, NULL,
                                                   set_up, options, NULL, error);

  if (db == NULL)
    return KITHCTL_FAILED;

  kithctl_print ("The store is made.");

  return KITHCTL_DONE;
}

/* kithctl new: makes a store. */
KithctlExit
kithctl_new (KithctlOptions *options,
             char          **arguments,
             GError        **error)
{
  char *passphrase;
  KithctlExit result;

  if (options->store == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Where? Give --store FILE");
      return KITHCTL_USAGE;
    }

  /* Everybody may know a fictional store's passphrase. */
  if (options->fictional != NULL && options->passphrase_file == NULL)
    return new_fictional (options, KITH_FICTIONAL_PASSPHRASE, error);

  passphrase = kithctl_read_passphrase (options, error);
  if (passphrase == NULL)
    return KITHCTL_FAILED;

  result = options->fictional != NULL
    ? new_fictional (options, passphrase, error)
    : new_empty (options, passphrase, error);
  sodium_free (passphrase);

  return result;
}
