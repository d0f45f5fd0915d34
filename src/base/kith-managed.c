/* kith-managed.c: what a council settles for all its laptops
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key file:
 *
 *     [kith]
 *     escrow-key=kith-public-…
 *     escrow-name=Example Council, information governance
 *     idle-minutes-max=10
 *     clear-weeks-max=8
 *
 * A word that nobody here knows is an error and not passed over: a council that
 * believes in a setting which does nothing is worse off than one that is told.
 * What is not there is not settled.
 */

#include "config.h"

#include "kith-managed.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kith-text.h"

#define GROUP "kith"
#define MAX_NAME_LENGTH 120
#define MAX_IDLE_MINUTES 15

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, message);

  return FALSE;
}

static gboolean
check_words (GKeyFile *file,
             GError  **error)
{
  static const char * const known[] = { "clear-weeks-max", "escrow-key", "escrow-name", "idle-minutes-max", NULL };
  g_auto(GStrv) groups = g_key_file_get_groups (file, NULL);
  g_auto(GStrv) keys = NULL;

  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (strcmp (groups[i], GROUP) != 0)
        return refuse (error, "The managed settings have a group that Kith does not know");
    }

  keys = g_key_file_get_keys (file, GROUP, NULL, error);
  if (keys == NULL)
    return FALSE;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      if (!g_strv_contains (known, keys[i]))
        return refuse (error, "The managed settings have a setting that Kith does not know");
    }

  return TRUE;
}

/* What is not there is %NULL; what cannot be read is an error. */
static gboolean
take_text (GKeyFile   *file,
           const char *key,
           char      **ret_text,
           GError    **error)
{
  g_autofree char *text = NULL;

  if (g_key_file_has_key (file, GROUP, key, NULL))
    {
      text = g_key_file_get_string (file, GROUP, key, error);
      if (text == NULL)
        return FALSE;
    }

  *ret_text = g_steal_pointer (&text);

  return TRUE;
}

static gboolean
take_escrow (KithManaged *self,
             GKeyFile    *file,
             GError     **error)
{
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;

  if (!take_text (file, "escrow-key", &key, error) || !take_text (file, "escrow-name", &name, error))
    return FALSE;

  self->has_escrow_key = key != NULL;
  if (key != NULL && !kith_escrow_key_parse (key, KITH_ESCROW_PUBLIC, self->escrow_key))
    return refuse (error, "The escrow key of the managed settings is not a public key as kithctl prints it");

  if (name == NULL)
    return TRUE;

  if (g_utf8_strlen (name, -1) > MAX_NAME_LENGTH || !kith_text_is_safe_name (name))
    return refuse (error, "The name beside the escrow key of the managed settings cannot be shown");

  self->escrow_name = g_strdup (g_strstrip (name));

  return TRUE;
}

/* What is not there leaves the number as it is. */
static gboolean
take_number (GKeyFile   *file,
             const char *key,
             guint64     most,
             const char *message,
             guint      *ret_number,
             GError    **error)
{
  g_autofree char *text = NULL;
  guint64 number = 0;

  if (!take_text (file, key, &text, error))
    return FALSE;

  if (text == NULL)
    return TRUE;

  if (!g_ascii_string_to_unsigned (text, 10, 1, most, &number, NULL))
    return refuse (error, message);

  *ret_number = (guint)number;

  return TRUE;
}

static gboolean
take_limits (KithManaged *self,
             GKeyFile    *file,
             GError     **error)
{
  return take_number (file, "idle-minutes-max", MAX_IDLE_MINUTES,
                      "The managed maximum of idle minutes is a whole number from 1 to 15", &self->idle_minutes_max, error) &&
         take_number (file, "clear-weeks-max", KITH_MOST_CLEAR_WEEKS,
                      "The managed maximum of weeks before records are cleared is a whole number from 1 to 52",
                      &self->clear_weeks_max, error);
}

/**
 * kith_managed_parse:
 * @bytes: (array length=n_bytes): the file
 * @n_bytes: how many
 * @error: return location for a #GKeyFileError
 *
 * Returns: (transfer full) (nullable): the settings; %NULL where any of them is not right
 */
KithManaged *
kith_managed_parse (const char *bytes,
                    gsize       n_bytes,
                    GError    **error)
{
  g_autoptr(KithManaged) self = g_new0 (KithManaged, 1);
  g_autoptr(GKeyFile) file = g_key_file_new ();

  g_return_val_if_fail (bytes != NULL || n_bytes == 0, NULL);

  if (n_bytes == 0 || n_bytes > KITH_MANAGED_MAX_SIZE || memchr (bytes, '\0', n_bytes) != NULL)
    {
      refuse (error, "The file of the managed settings is empty, too large or no text");
      return NULL;
    }

  if (!g_key_file_load_from_data (file, bytes, n_bytes, G_KEY_FILE_NONE, error) ||
      !check_words (file, error) ||
      !take_escrow (self, file, error) ||
      !take_limits (self, file, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Whoever could write the file could have the store's key sealed to a key of
 * their own at the next sign-in. In a sandbox its owner is nobody we know.
 */
static gboolean
is_for_the_council_alone (const struct stat *info)
{
  return S_ISREG (info->st_mode) && (info->st_mode & 022) == 0 && (info->st_uid == 0 || info->st_uid != getuid ());
}

/**
 * kith_managed_load:
 * @path: where the file is
 * @error: return location for a #GKeyFileError or #GFileError
 *
 * Reads the managed settings. A laptop without the file has none, which is no
 * error; one whose file the person could write themselves is.
 *
 * Returns: (transfer full) (nullable): the settings
 */
KithManaged *
kith_managed_load (const char *path,
                   GError    **error)
{
  g_autofree char *contents = NULL;
  gsize n_bytes = 0;
  struct stat info;

  g_return_val_if_fail (path != NULL, NULL);

  if (stat (path, &info) != 0)
    {
      if (errno == ENOENT || errno == ENOTDIR)
        return g_new0 (KithManaged, 1);

      g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), "The managed settings cannot be read");
      return NULL;
    }

  if (!is_for_the_council_alone (&info) || info.st_size > KITH_MANAGED_MAX_SIZE)
    {
      refuse (error, "The file of the managed settings can be written by others than whoever looks after this laptop");
      return NULL;
    }

  if (!g_file_get_contents (path, &contents, &n_bytes, error))
    return NULL;

  return kith_managed_parse (contents, n_bytes, error);
}

/**
 * kith_managed_get_path:
 *
 * Outside a sandbox the file is in /etc. A Flatpak sees nothing of that folder,
 * but an extension that whoever looks after the laptops puts beside it.
 *
 * Returns: (transfer none): where the managed settings of this laptop are
 */
const char *
kith_managed_get_path (void)
{
  /* As with the keyring, a test says so itself; see kith_harden(). */
  const char *tried = g_getenv ("KITH_TESTING") != NULL ? g_getenv ("KITH_MANAGED") : NULL;

  if (tried != NULL)
    return tried;

  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? "/app/etc/kith/managed.conf" : "/etc/kith/managed.conf";
}

/**
 * kith_managed_free:
 * @self: (transfer full): managed settings
 */
void
kith_managed_free (KithManaged *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->escrow_name);
  g_free (self);
}
