/* kithctl-slots.c: the ways into a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <sodium.h>
#include <string.h>

#include "kith-slots.h"
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

static void
print_slots_json (KithSlots *slots)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "keyring");
  json_builder_add_boolean_value (builder, kith_slots_needs_secret (slots));
  json_builder_set_member_name (builder, "recovery-key");
  json_builder_add_boolean_value (builder, kith_slots_has_recovery (slots));
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

/* kithctl slots: which ways there are. None is tried. */
KithctlExit
kithctl_slots (KithctlOptions *options,
               char          **arguments,
               GError        **error)
{
  g_autoptr(KithSlots) slots = load_slots (options, error);

  if (slots == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    {
      print_slots_json (slots);
      return KITHCTL_DONE;
    }

  kithctl_print ("%s", kith_slots_needs_secret (slots) ? "A passphrase, with half of the key in the keyring of one laptop."
                                                       : "A passphrase alone.");
  kithctl_print ("%s", kith_slots_has_recovery (slots) ? "A recovery key, on paper."
                                                       : "No recovery key: who loses the passphrase loses the store. “kithctl slots add-recovery” makes one.");

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

/* kithctl slots add-recovery: prints the key once; no file has it. */
KithctlExit
kithctl_slots_add_recovery (KithctlOptions *options,
                            char          **arguments,
                            GError        **error)
{
  g_autoptr(KithSlots) slots = load_slots (options, error);
  char *passphrase = slots != NULL ? kithctl_read_passphrase (options, error) : NULL;
  guint8 code[KITH_RECOVERY_CODE_SIZE];
  gboolean is_saved;

  if (passphrase == NULL)
    return KITHCTL_FAILED;

  randombytes_buf (code, sizeof code);
  is_saved = kith_vault_set_recovery (options->store, passphrase, code, NULL, error);
  sodium_free (passphrase);
  if (is_saved)
    print_code (code);
  sodium_memzero (code, sizeof code);

  return is_saved ? KITHCTL_DONE : KITHCTL_FAILED;
}

static gboolean
read_code (const char *typed,
           guint8      ret_code[KITH_RECOVERY_CODE_SIZE],
           GError    **error)
{
  guint wrong = 0;

  if (kith_recovery_code_parse (typed, ret_code, &wrong))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "Group %u of the recovery key is not as it was printed", wrong);

  return FALSE;
}

/* kithctl recover: the first line of --recovery-file opens the store, and the
 * first line of --passphrase-file does from then on.
 */
KithctlExit
kithctl_recover (KithctlOptions *options,
                 char          **arguments,
                 GError        **error)
{
  KithctlOptions reading = { .passphrase_file = options->recovery_file };
  g_autoptr(KithSlots) slots = load_slots (options, error);
  g_autoptr(KithDb) db = NULL;
  guint8 code[KITH_RECOVERY_CODE_SIZE];
  char *typed = NULL;
  char *passphrase = NULL;

  if (slots == NULL)
    return KITHCTL_FAILED;

  if (options->recovery_file == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Where is the recovery key? Give --recovery-file FILE");
      return KITHCTL_USAGE;
    }

  typed = kithctl_read_passphrase (&reading, error);
  passphrase = typed != NULL ? kithctl_read_passphrase (options, error) : NULL;
  if (passphrase != NULL && read_code (typed, code, error))
    db = kith_vault_recover (options->store, code, passphrase, !options->no_keyring, NULL, error);

  g_clear_pointer (&typed, sodium_free);
  g_clear_pointer (&passphrase, sodium_free);
  sodium_memzero (code, sizeof code);

  return db != NULL ? KITHCTL_DONE : KITHCTL_FAILED;
}
