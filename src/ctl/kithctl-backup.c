/* kithctl-backup.c: backups of a store
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <sodium.h>

#include "kith-backup.h"
#include "kith-restore.h"
#include "kith-vault.h"

/* kithctl backup make: a backup beside the store. */
KithctlExit
kithctl_backup_make (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  char *passphrase = kithctl_has_store (options, error) ? kithctl_read_passphrase (options, error) : NULL;
  g_autofree char *path = NULL;

  if (passphrase == NULL)
    return KITHCTL_FAILED;

  path = kith_vault_back_up (options->store, passphrase, "by-hand", NULL, error);
  sodium_free (passphrase);
  if (path == NULL)
    return KITHCTL_FAILED;

  kithctl_print ("%s", path);

  return KITHCTL_DONE;
}

static void
build_backup (JsonBuilder      *builder,
              const KithBackup *backup,
              const char       *at)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "path");
  json_builder_add_string_value (builder, backup->path);
  json_builder_set_member_name (builder, "at");
  json_builder_add_string_value (builder, at);
  json_builder_set_member_name (builder, "why");
  json_builder_add_string_value (builder, backup->why);
  json_builder_set_member_name (builder, "bytes");
  json_builder_add_int_value (builder, backup->n_bytes);
  json_builder_end_object (builder);
}

/* kithctl backup list: what there is, by name and size; it opens none. */
KithctlExit
kithctl_backup_list (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GPtrArray) backups = NULL;

  if (!kithctl_has_store (options, error))
    return KITHCTL_FAILED;

  backups = kith_backup_list (options->store);
  json_builder_begin_array (builder);
  for (guint i = 0; i < backups->len; i++)
    {
      const KithBackup *backup = backups->pdata[i];
      g_autoptr(GDateTime) at = g_date_time_new_from_unix_utc_usec (backup->at_usec);
      g_autofree char *text = g_date_time_format_iso8601 (at);

      build_backup (builder, backup, text);
      if (!options->json)
        kithctl_print ("%s  %10" G_GINT64_FORMAT "  %-18s  %s", text, backup->n_bytes, backup->why, backup->path);
    }
  json_builder_end_array (builder);

  if (options->json)
    kithctl_print_json (builder);

  return KITHCTL_DONE;
}

/* A backup that does not open is a finding like any other. */
static gboolean
verify (const char *path,
        const char *passphrase)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCheckReport) report = kith_vault_check_backup (path, passphrase, NULL, &error);
  gboolean is_whole = report != NULL && report->problems->len == 0;

  if (is_whole)
    kithctl_print ("%s: whole, %" G_GINT64_FORMAT " entries of the journal.", path, report->n_entries);
  else if (report == NULL)
    kithctl_print ("%s: does not open. %s.", path, error->message);

  for (guint i = 0; report != NULL && i < report->problems->len; i++)
    kithctl_print ("%s: %s", path, (const char *)report->problems->pdata[i]);

  return is_whole;
}

static GPtrArray *
list_to_verify (KithctlOptions *options,
                char          **arguments,
                GError        **error)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) backups = NULL;

  if (arguments[0] != NULL)
    {
      g_ptr_array_add (paths, g_strdup (arguments[0]));
      return g_steal_pointer (&paths);
    }

  if (!kithctl_has_store (options, error))
    return NULL;

  backups = kith_backup_list (options->store);
  for (guint i = 0; i < backups->len; i++)
    g_ptr_array_add (paths, g_strdup (((const KithBackup *)backups->pdata[i])->path));

  return g_steal_pointer (&paths);
}

/* kithctl backup verify [FILE]: opens one backup, or each of the store's, and looks through it. */
KithctlExit
kithctl_backup_verify (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_autoptr(GPtrArray) paths = list_to_verify (options, arguments, error);
  char *passphrase = paths != NULL ? kithctl_read_passphrase (options, error) : NULL;
  guint n_whole = 0;

  if (passphrase == NULL)
    return KITHCTL_FAILED;

  for (guint i = 0; i < paths->len; i++)
    n_whole += verify (paths->pdata[i], passphrase) ? 1 : 0;
  sodium_free (passphrase);

  return n_whole == paths->len ? KITHCTL_DONE : KITHCTL_FAULTS;
}

/* kithctl restore FILE: a backup in the place of the store. Nothing is deleted. */
KithctlExit
kithctl_restore (KithctlOptions *options,
                 char          **arguments,
                 GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  char *passphrase;

  if (arguments[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           "Which backup? Give its file, as “kithctl backup list” shows it");
      return KITHCTL_USAGE;
    }

  passphrase = kithctl_has_store (options, error) ? kithctl_read_passphrase (options, error) : NULL;
  if (passphrase == NULL)
    return KITHCTL_FAILED;

  db = kith_restore_backup (options->store, arguments[0], passphrase, NULL, error);
  sodium_free (passphrase);
  if (db == NULL)
    return KITHCTL_FAILED;

  kithctl_print ("The backup is in the place of the store. What was there is beside it, as “….aside-…”.");

  return KITHCTL_DONE;
}
