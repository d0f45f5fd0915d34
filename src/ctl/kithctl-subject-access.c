/* kithctl-subject-access.c: all that a store holds on a child, sealed to the council's officer, and opening it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <sodium.h>
#include <string.h>

#include "kith-sealed-file.h"
#include "kith-store-subject-access.h"

static void
print_holdings (KithctlOptions     *options,
                const KithHoldings *holdings)
{
  const struct
  {
    const char *name;
    guint       number;
  } counts[] = {
    { "rows", holdings->n_rows },
    { "notes", holdings->n_notes },
    { "drafts", holdings->n_drafts },
    { "work", holdings->n_work },
    { "people", holdings->n_people },
    { "addresses", holdings->n_addresses },
    { "warnings", holdings->n_warnings },
    { "views", holdings->n_views },
    { "journal-entries", holdings->n_entries },
    { "marked-for-others", holdings->n_marked },
  };
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;

  if (builder != NULL)
    json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      if (builder == NULL)
        {
          kithctl_print ("%s\t%u", counts[i].name, counts[i].number);
          continue;
        }

      json_builder_set_member_name (builder, counts[i].name);
      json_builder_add_int_value (builder, counts[i].number);
    }
  if (builder != NULL)
    {
      json_builder_end_object (builder);
      kithctl_print_json (builder);
    }
}

static gboolean
need (gboolean    is_there,
      const char *what,
      GError    **error)
{
  if (!is_there)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, what);

  return is_there;
}

/* kithctl subject-access preview: how much there is. */
KithctlExit
kithctl_subject_access_preview (KithctlOptions *options,
                                char          **arguments,
                                GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GBytes) content = NULL;
  KithHoldings holdings;
  gint64 child_id;

  if (!need (arguments[0] != NULL, "Whose? Give a name or a number", error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  content = child_id >= 0 ? kith_db_gather_holdings (db, child_id, &holdings, error) : NULL;
  if (content == NULL)
    return KITHCTL_FAILED;

  print_holdings (options, &holdings);

  return KITHCTL_DONE;
}

static KithManaged *
load_key (GError **error)
{
  g_autoptr(KithManaged) managed = kith_managed_load (kith_managed_get_path (), error);

  if (managed == NULL || managed->has_escrow_key)
    return g_steal_pointer (&managed);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "The managed settings name no key of an officer. Whoever looks after the laptops puts escrow-key into "
                       "/etc/kith/managed.conf; the officer makes the pair with “kithctl escrow keypair”");

  return NULL;
}

/* kithctl subject-access make: seals it. */
KithctlExit
kithctl_subject_access_make (KithctlOptions *options,
                             char          **arguments,
                             GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithManaged) managed = NULL;
  KithHoldings holdings;
  gint64 child_id;

  if (!need (arguments[0] != NULL && arguments[1] != NULL, "Whose, and into which file?", error) ||
      !need (options->why != NULL, "On which request? Give --why", error))
    return KITHCTL_USAGE;

  managed = load_key (error);
  db = managed != NULL ? kithctl_open_store (options, error) : NULL;
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  if (child_id < 0 || !kith_db_save_holdings (db, child_id, managed, arguments[1], options->why, &holdings, error))
    return KITHCTL_FAILED;

  print_holdings (options, &holdings);

  return KITHCTL_DONE;
}

static GBytes *
open_file (const char *path,
           const char *typed,
           GError    **error)
{
  guint8 secret[KITH_ESCROW_KEY_SIZE];
  g_autofree char *bytes = NULL;
  g_autoptr(GBytes) file = NULL;
  GBytes *content = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (path, &bytes, &n_bytes, error))
    return NULL;

  file = g_bytes_new_take (g_steal_pointer (&bytes), n_bytes);
  if (kith_escrow_key_parse (typed, KITH_ESCROW_SECRET, secret))
    content = kith_sealed_file_open (file, secret, error);
  else
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         "The file does not begin with a secret key as “kithctl escrow keypair” writes it");
  sodium_memzero (secret, sizeof secret);

  return content;
}

/* For people: the text that is in it. */
static char *
dup_text (GBytes  *content,
          GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (content, &n_bytes);
  JsonObject *object;

  if (!json_parser_load_from_data (parser, bytes, (gssize)n_bytes, error))
    return NULL;

  object = JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)) ? json_node_get_object (json_parser_get_root (parser)) : NULL;
  if (object != NULL && json_object_has_member (object, "text"))
    return g_strdup (json_object_get_string_member (object, "text"));

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "This was sealed by Kith, and is not all that is held on a child");

  return NULL;
}

static gboolean
save (const char *path,
      const char *suffix,
      const char *bytes,
      gsize       n_bytes,
      GError    **error)
{
  g_autofree char *name = g_strconcat (path, suffix, NULL);

  return g_file_set_contents_full (name, bytes, (gssize)n_bytes, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/* kithctl subject-access open: for the officer, with the secret key. No store is needed. */
KithctlExit
kithctl_subject_access_open (KithctlOptions *options,
                             char          **arguments,
                             GError        **error)
{
  KithctlOptions reading = { .passphrase_file = options->escrow };
  g_autoptr(GBytes) content = NULL;
  g_autofree char *text = NULL;
  char *typed = NULL;

  if (!need (arguments[0] != NULL && arguments[1] != NULL, "Which file, and what are the opened ones to be called?", error) ||
      !need (options->escrow != NULL, "With which key? Give --escrow FILE", error))
    return KITHCTL_USAGE;

  typed = kithctl_read_passphrase (&reading, error);
  content = typed != NULL ? open_file (arguments[0], typed, error) : NULL;
  g_clear_pointer (&typed, sodium_free);
  text = content != NULL ? dup_text (content, error) : NULL;
  if (text == NULL ||
      !save (arguments[1], ".json", g_bytes_get_data (content, NULL), g_bytes_get_size (content), error) ||
      !save (arguments[1], ".txt", text, strlen (text), error))
    return KITHCTL_FAILED;

  kithctl_print ("%s.txt can be read; %s.json has the same for a program. Neither is encrypted.", arguments[1], arguments[1]);

  return KITHCTL_DONE;
}
