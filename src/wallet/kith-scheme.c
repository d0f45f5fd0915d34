/* kith-scheme.c: the rules by which a council's money is given out, as data
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file of groups, one a scheme. A rule that a scheme does not name is the
 * freest: no ceiling, no step, no receipt. What is named and cannot be read is
 * an error, since a limit that was mistyped must not become no limit.
 */

#include "config.h"

#include "kith-scheme.h"

#include "kith-money.h"

#include <string.h>

#define MAX_STEPS 12

G_DEFINE_QUARK (kith-scheme-error-quark, kith_scheme_error)

static gboolean
fail (GError    **error,
      const char *nick,
      const char *key)
{
  g_set_error (error, KITH_SCHEME_ERROR, KITH_SCHEME_ERROR_VALUE, "The scheme “%s” has no usable “%s”", nick, key);

  return FALSE;
}

static gboolean
read_text (GKeyFile   *file,
           const char *nick,
           const char *key,
           char      **ret_text,
           GError    **error)
{
  *ret_text = g_key_file_get_string (file, nick, key, NULL);

  return *ret_text != NULL && **ret_text != '\0' ? TRUE : fail (error, nick, key);
}

static gboolean
read_sum (GKeyFile   *file,
          const char *nick,
          const char *key,
          gint64     *ret_pence,
          GError    **error)
{
  g_autoptr(GError) local_error = NULL;

  if (!g_key_file_has_key (file, nick, key, NULL))
    return TRUE;

  *ret_pence = g_key_file_get_int64 (file, nick, key, &local_error);

  return local_error == NULL && *ret_pence >= 0 && *ret_pence <= KITH_MONEY_MAX ? TRUE : fail (error, nick, key);
}

static gboolean
read_answer (GKeyFile   *file,
             const char *nick,
             const char *key,
             gboolean   *ret_answer,
             GError    **error)
{
  g_autoptr(GError) local_error = NULL;

  if (!g_key_file_has_key (file, nick, key, NULL))
    return TRUE;

  *ret_answer = g_key_file_get_boolean (file, nick, key, &local_error);

  return local_error == NULL ? TRUE : fail (error, nick, key);
}

static gboolean
read_steps (GKeyFile   *file,
            KithScheme *self,
            GError    **error)
{
  g_auto(GStrv) texts = g_key_file_get_string_list (file, self->nick, "steps", NULL, NULL);
  gint64 last = -1;

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      gint64 above;

      if (i >= MAX_STEPS || !g_ascii_string_to_signed (texts[i], 10, 0, KITH_MONEY_MAX, &above, NULL) || above <= last)
        return fail (error, self->nick, "steps");

      last = above;
      g_array_append_val (self->steps, above);
    }

  return TRUE;
}

/* "04-01": a day that each year has. */
static gboolean
read_year_start (GKeyFile   *file,
                 KithScheme *self,
                 GError    **error)
{
  const char *text;
  int month, day;

  if (!read_text (file, self->nick, "year-start", &self->year_start, error))
    return FALSE;

  text = self->year_start;
  if (strlen (text) != 5 || text[2] != '-' || strspn (text, "0123456789-") != 5)
    return fail (error, self->nick, "year-start");

  month = 10 * (text[0] - '0') + text[1] - '0';
  day = 10 * (text[3] - '0') + text[4] - '0';

  return month >= 1 && month <= 12 && day >= 1 && day <= 28 ? TRUE : fail (error, self->nick, "year-start");
}

static gboolean
read_scheme (GKeyFile   *file,
             KithScheme *self,
             GError    **error)
{
  const char *nick = self->nick;

  return read_text (file, nick, "name", &self->name, error) &&
         read_text (file, nick, "eligibility", &self->eligibility, error) &&
         read_text (file, nick, "source", &self->source, error) &&
         read_answer (file, nick, "example", &self->is_example, error) &&
         read_answer (file, nick, "needs-plan", &self->needs_plan, error) &&
         read_answer (file, nick, "needs-conference", &self->needs_conference, error) &&
         read_answer (file, nick, "drawn", &self->is_drawn, error) &&
         read_answer (file, nick, "cash", &self->allows_cash, error) &&
         read_sum (file, nick, "ceiling", &self->ceiling, error) &&
         read_sum (file, nick, "held-ceiling", &self->held_ceiling, error) &&
         read_sum (file, nick, "receipt-from", &self->receipt_from, error) &&
         read_steps (file, self, error) &&
         read_year_start (file, self, error);
}

/**
 * kith_schemes_parse:
 * @text: a file of schemes
 * @error: return location for a #KithSchemeError
 *
 * Reads schemes, in the order of the file.
 *
 * Returns: (transfer full) (element-type KithScheme) (nullable): the schemes
 */
GPtrArray *
kith_schemes_parse (const char *text,
                    GError    **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GPtrArray) schemes = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_scheme_free);
  g_autoptr(GError) local_error = NULL;
  g_auto(GStrv) nicks = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, &local_error))
    {
      g_set_error_literal (error, KITH_SCHEME_ERROR, KITH_SCHEME_ERROR_SYNTAX, local_error->message);
      return NULL;
    }

  nicks = g_key_file_get_groups (file, NULL);
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      KithScheme *scheme = g_new0 (KithScheme, 1);

      scheme->nick = g_strdup (nicks[i]);
      scheme->steps = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_ptr_array_add (schemes, scheme);
      if (!read_scheme (file, scheme, error))
        return NULL;
    }

  return g_steal_pointer (&schemes);
}

/**
 * kith_schemes_find:
 * @schemes: (element-type KithScheme): schemes
 * @nick: the word by which one is known
 *
 * Returns: (transfer none) (nullable): it
 */
KithScheme *
kith_schemes_find (GPtrArray  *schemes,
                   const char *nick)
{
  g_return_val_if_fail (schemes != NULL, NULL);
  g_return_val_if_fail (nick != NULL, NULL);

  for (guint i = 0; i < schemes->len; i++)
    {
      KithScheme *scheme = g_ptr_array_index (schemes, i);

      if (g_str_equal (scheme->nick, nick))
        return scheme;
    }

  return NULL;
}

/**
 * kith_scheme_free:
 * @self: (nullable): a scheme
 *
 * Frees a scheme.
 */
void
kith_scheme_free (KithScheme *self)
{
  if (self == NULL)
    return;

  g_free (self->nick);
  g_free (self->name);
  g_free (self->eligibility);
  g_free (self->source);
  g_free (self->year_start);
  g_clear_pointer (&self->steps, g_array_unref);
  g_free (self);
}

/**
 * kith_scheme_count_steps:
 * @self: a scheme
 * @pence: a sum that is asked for
 *
 * Counts how many people have to agree one after the other: none up to the
 * first step's sum, one beyond it, and so on.
 *
 * Returns: the number of steps
 */
guint
kith_scheme_count_steps (const KithScheme *self,
                         gint64            pence)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  while (n < self->steps->len && pence > g_array_index (self->steps, gint64, n))
    n++;

  return n;
}
