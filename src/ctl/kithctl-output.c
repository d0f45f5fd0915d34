/* kithctl-output.c: what kithctl prints
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <stdio.h>

#include "kith-store-error.h"

/* Prints a line of text to standard output. */
void
kithctl_print (const char *format,
               ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fputs (line, stdout);
  fputc ('\n', stdout);
}

/* Prints what @builder holds as one document. */
void
kithctl_print_json (JsonBuilder *builder)
{
  g_autoptr(JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

/* A member of an object; %NULL is JSON's null. */
void
kithctl_build_text (JsonBuilder *builder,
                    const char  *name,
                    const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/* A day as ISO text; no day is null. */
void
kithctl_build_date (JsonBuilder *builder,
                    const char  *name,
                    KithDate     day)
{
  g_autofree char *iso = day != KITH_DATE_NONE ? kith_date_to_iso (day) : NULL;

  kithctl_build_text (builder, name, iso);
}

/* --on DATE: the first day on which something holds. Without it @ret_day stays. */
gboolean
kithctl_parse_on (KithctlOptions *options,
                  KithDate       *ret_day,
                  GError        **error)
{
  if (options->on == NULL || kith_date_parse_iso (options->on, ret_day, NULL))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "“%s” is no day; write it as 2026-09-01", options->on);

  return FALSE;
}

/* What was done, and how it is taken back. */
KithctlExit
kithctl_print_act (KithctlOptions *options,
                   gint64          act)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!options->json)
    {
      kithctl_print ("Done. “kithctl undo %" G_GINT64_FORMAT "” takes it back.", act);
      return KITHCTL_DONE;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "act");
  json_builder_add_int_value (builder, act);
  json_builder_end_object (builder);
  kithctl_print_json (builder);

  return KITHCTL_DONE;
}

/* What a script can act upon gets a number of its own. */
KithctlExit
kithctl_exit_of (const GError *error)
{
  if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_BUSY))
    return KITHCTL_BUSY;

  if (g_error_matches (error, KITH_STORE_ERROR, KITH_STORE_ERROR_WRONG_PASSPHRASE))
    return KITHCTL_WRONG_PASSPHRASE;

  if (error->domain == G_OPTION_ERROR)
    return KITHCTL_USAGE;

  return KITHCTL_FAILED;
}
