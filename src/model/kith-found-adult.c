/* kith-found-adult.c: an adult who was found, and where they stand
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-found-adult.h"

#include <glib/gi18n.h>

#include "kith-text.h"

struct _KithFoundAdult
{
  GObject               parent_instance;

  KithAdult            *adult;
  KithFoundAdultValues  values;      /* its texts are the object's own */
};

G_DEFINE_FINAL_TYPE (KithFoundAdult, kith_found_adult, G_TYPE_OBJECT)

static void
kith_found_adult_finalize (GObject *object)
{
  KithFoundAdult *self = KITH_FOUND_ADULT (object);

  g_clear_object (&self->adult);
  g_free ((char *)self->values.words);
  g_free ((char *)self->values.children);

  G_OBJECT_CLASS (kith_found_adult_parent_class)->finalize (object);
}

static void
kith_found_adult_class_init (KithFoundAdultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_found_adult_finalize;
}

static void
kith_found_adult_init (KithFoundAdult *self)
{
}

/**
 * kith_found_adult_new:
 * @adult: who was found
 * @values: where they stand; copied
 *
 * Returns: (transfer full): both; it never changes
 */
KithFoundAdult *
kith_found_adult_new (KithAdult                  *adult,
                      const KithFoundAdultValues *values)
{
  KithFoundAdult *self = NULL;

  g_return_val_if_fail (KITH_IS_ADULT (adult), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_FOUND_ADULT, NULL);
  self->adult = g_object_ref (adult);
  self->values = *values;
  self->values.words = kith_text_tame (values->words);
  self->values.children = kith_text_tame (values->children);

  return self;
}

/**
 * kith_found_adult_get_adult:
 * @self: who was found
 *
 * Returns: (transfer none): the adult
 */
KithAdult *
kith_found_adult_get_adult (KithFoundAdult *self)
{
  g_return_val_if_fail (KITH_IS_FOUND_ADULT (self), NULL);

  return self->adult;
}

/**
 * kith_found_adult_get_values:
 * @self: who was found
 *
 * Returns: (transfer none): where they stand
 */
const KithFoundAdultValues *
kith_found_adult_get_values (KithFoundAdult *self)
{
  g_return_val_if_fail (KITH_IS_FOUND_ADULT (self), NULL);

  return &self->values;
}

/**
 * kith_found_adult_dup_about:
 * @self: who was found
 *
 * Returns: (transfer full): what they are to whom, and how they are reached, in a line; names stand
 *   isolated in it
 */
char *
kith_found_adult_dup_about (KithFoundAdult *self)
{
  const KithAdultValues *who = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *children = NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  g_return_val_if_fail (KITH_IS_FOUND_ADULT (self), NULL);

  who = kith_adult_get_values (self->adult);
  kind = self->values.words != NULL ? kith_text_isolate (self->values.words)
                                    : g_strdup (kith_relation_kind_get_label (self->values.kind, who->sex));
  children = kith_text_isolate (self->values.children);

  /* Translators: what an adult is or was, and to which children, such as "Mother of Ivo Pell" */
  g_string_append_printf (line, self->values.is_past ? _("%s of %s, in the past") : _("%s of %s"), kind, children);
  if (who->other_names != NULL)
    {
      g_autofree char *names = kith_text_isolate (who->other_names);

      /* Translators: other names of an adult, after a dot */
      g_string_append_printf (line, _(" · also %s"), names);
    }
  if (who->telephone != NULL)
    {
      g_autofree char *telephone = kith_text_isolate (who->telephone);

      g_string_append_printf (line, " · %s", telephone);
    }

  return g_string_free_and_steal (g_steal_pointer (&line));
}
