/* kithctl-slots.c: the ways into a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "kith-journal.h"
#include "kith-slots.h"
#include "kith-store-schools.h"
#include "kith-vault.h"

static KithSlots *
load_slots (KithctlOptions *options,
            GError        **error)
{
  if (options->store != NULL)
    return kith_slots_load (options->store, error);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which store? Give --store FILE");

  return NULL;
}

static char *
dup_escrow (KithSlots *slots)
{
  guint8 key[KITH_ESCROW_KEY_SIZE];

  return kith_slots_get_escrow (slots, key) ? kith_escrow_key_format (key, KITH_ESCROW_PUBLIC) : NULL;
}

static void
print_slots_json (KithSlots *slots)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *escrow = dup_escrow (slots);
  KithKdfCost cost = { 0 };

  kith_slots_get_cost (slots, &cost);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "keyring");
  json_builder_add_boolean_value (builder, kith_slots_needs_secret (slots));
  json_builder_set_member_name (builder, "passes");
  json_builder_add_int_value (builder, (gint64)cost.passes);
  json_builder_set_member_name (builder, "memory");
  json_builder_add_int_value (builder, (gint64)cost.n_bytes);
  json_builder_set_member_name (builder, "recovery-key");
  json_builder_add_boolean_value (builder, kith_slots_has (slots, KITH_WAY_RECOVERY));
  json_builder_set_member_name (builder, "escrow-key");
  json_builder_add_string_value (builder, escrow);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
print_slots (KithSlots *slots)
{
  g_autofree char *escrow = dup_escrow (slots);
  KithKdfCost cost = { 0 };

  kith_slots_get_cost (slots, &cost);
  kithctl_print ("%s", kith_slots_needs_secret (slots) ? "A passphrase, with half of the key in the keyring of one laptop."
                                                       : "A passphrase alone.");
  kithctl_print ("Each guess at it takes %" G_GUINT64_FORMAT " MiB of memory, %" G_GUINT64_FORMAT " times over.",
                 cost.n_bytes >> 20, cost.passes);
  kithctl_print ("%s", kith_slots_has (slots, KITH_WAY_RECOVERY)
                 ? "A recovery key, on paper."
                 : "No recovery key: who loses the passphrase loses the store. “kithctl slots add recovery” makes one.");
  if (escrow != NULL)
    kithctl_print ("The council's key: %s", escrow);
  else
    kithctl_print ("No key of a council.");
}

/* kithctl slots, kithctl slots list: which ways there are. None is tried. */
KithctlExit
kithctl_slots (KithctlOptions *options,
               char          **arguments,
               GError        **error)
{
  g_autoptr(KithSlots) slots = load_slots (options, error);

  if (slots == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    print_slots_json (slots);
  else
    print_slots (slots);

  return KITHCTL_DONE;
}

static void
print_code (const guint8 code[KITH_RECOVERY_CODE_SIZE])
{
  char *text = kith_recovery_code_format (code);

  kithctl_print ("%s", text);
  sodium_memzero (text, strlen (text));
  g_free (text);
}

static gboolean
read_way (char   **arguments,
          KithWay *ret_way,
          GError **error)
{
  if (g_strcmp0 (arguments[0], "recovery") == 0 || g_strcmp0 (arguments[0], "escrow") == 0)
    {
      *ret_way = strcmp (arguments[0], "recovery") == 0 ? KITH_WAY_RECOVERY : KITH_WAY_ESCROW;
      return TRUE;
    }

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which way in? It is recovery or escrow");

  return FALSE;
}

/* A store that the window has open is refused here, before anything is written. */
static KithDb *
open_store (KithctlOptions *options,
            const char     *passphrase,
            GError        **error)
{
  g_autoptr(KithDb) db = kith_vault_unlock (options->store, passphrase, NULL, error);

  return db != NULL && kith_db_load_me (db, error) ? g_steal_pointer (&db) : NULL;
}

static gboolean
add_recovery (KithctlOptions *options,
              const char     *passphrase,
              GError        **error)
{
  g_autoptr(KithDb) db = open_store (options, passphrase, error);
  guint8 code[KITH_RECOVERY_CODE_SIZE];
  gboolean is_saved;

  if (db == NULL)
    return FALSE;

  randombytes_buf (code, sizeof code);
  is_saved = kith_vault_set_recovery (options->store, passphrase, code, NULL, error) &&
    kith_journal_tell (db, "recovery.make", NULL, error);
  if (is_saved)
    print_code (code);
  sodium_memzero (code, sizeof code);

  return is_saved;
}

/* The public key is the council's, and of the managed settings unless it is given. */
static gboolean
add_escrow (KithctlOptions *options,
            const char     *passphrase,
            const char     *key,
            GError        **error)
{
  g_autoptr(KithManaged) managed = kith_managed_load (kith_managed_get_path (), error);
  g_autoptr(KithDb) db = NULL;

  if (managed == NULL)
    return FALSE;

  if (key != NULL)
    managed->has_escrow_key = kith_escrow_key_parse (key, KITH_ESCROW_PUBLIC, managed->escrow_key);
  if (!managed->has_escrow_key)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   key != NULL ? "That is not a public key as “kithctl escrow keypair” prints it"
                               : "The managed settings name no key of a council; give its public key");
      return FALSE;
    }

  db = open_store (options, passphrase, error);

  return db != NULL &&
         kith_vault_set_escrow (options->store, passphrase, managed->escrow_key, NULL, error) &&
         kith_journal_tell (db, "escrow.make", key == NULL ? managed->escrow_name : NULL, error);
}

/* kithctl slots add: a recovery key is printed once, and no file has it. */
KithctlExit
kithctl_slots_add (KithctlOptions *options,
                   char          **arguments,
                   GError        **error)
{
  g_autoptr(KithSlots) slots = NULL;
  char *passphrase = NULL;
  gboolean is_added;
  KithWay way;

  if (!read_way (arguments, &way, error))
    return KITHCTL_USAGE;

  slots = load_slots (options, error);
  passphrase = slots != NULL ? kithctl_read_passphrase (options, error) : NULL;
  if (passphrase == NULL)
    return KITHCTL_FAILED;

  is_added = way == KITH_WAY_RECOVERY
    ? add_recovery (options, passphrase, error)
    : add_escrow (options, passphrase, arguments[1], error);
  sodium_free (passphrase);

  return is_added ? KITHCTL_DONE : KITHCTL_FAILED;
}

/* kithctl slots remove: the daily way stays, whatever is said. */
KithctlExit
kithctl_slots_remove (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithSlots) slots = NULL;
  g_autoptr(KithDb) db = NULL;
  char *passphrase = NULL;
  gboolean is_removed;
  KithWay way;

  if (!read_way (arguments, &way, error))
    return KITHCTL_USAGE;

  slots = load_slots (options, error);
  passphrase = slots != NULL ? kithctl_read_passphrase (options, error) : NULL;
  if (passphrase == NULL)
    return KITHCTL_FAILED;

  db = open_store (options, passphrase, error);
  is_removed = db != NULL &&
    kith_vault_remove_way (options->store, passphrase, way, NULL, error) &&
    kith_journal_tell (db, way == KITH_WAY_RECOVERY ? "recovery.remove" : "escrow.remove", NULL, error);
  sodium_free (passphrase);

  return is_removed ? KITHCTL_DONE : KITHCTL_FAILED;
}

static void
step_done (KithVaultStep step,
           gpointer      user_data)
{
  static const char * const sentences[] = {
    [KITH_VAULT_STEP_BACKED_UP] = "A backup is made and looked through.",
    [KITH_VAULT_STEP_COPIED] = "A copy under the new key is made and looked through.",
    [KITH_VAULT_STEP_PREPARED] = "The ways in know both keys.",
    [KITH_VAULT_STEP_SWAPPED] = "The copy is in the store's place.",
  };

  g_printerr ("%s\n", sentences[step]);
}

/* kithctl rekey: prints where the backup is, and the new recovery key. */
KithctlExit
kithctl_rekey (KithctlOptions *options,
               char          **arguments,
               GError        **error)
{
  g_autoptr(KithSlots) slots = load_slots (options, error);
  char *passphrase = slots != NULL ? kithctl_read_passphrase (options, error) : NULL;
  g_autofree char *backup = NULL;
  guint8 code[KITH_RECOVERY_CODE_SIZE];
  gboolean is_done;

  if (passphrase == NULL)
    return KITHCTL_FAILED;

  randombytes_buf (code, sizeof code);
  is_done = kith_vault_rekey (options->store, passphrase, code, NULL,
                              isatty (STDERR_FILENO) ? step_done : NULL, NULL, &backup, error);
  sodium_free (passphrase);
  if (is_done)
    {
      kithctl_print ("The backup of before, which opens with the old key: %s", backup);
      kithctl_print ("The new recovery key; the old one opens nothing any more:");
      print_code (code);
    }
  sodium_memzero (code, sizeof code);

  return is_done ? KITHCTL_DONE : KITHCTL_FAILED;
}
