/* kith-filter-choice.c: what can be chosen of a filter, and how many rows it would leave
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The number changes with every letter of a search. Only the label changes
 * with it: a new list of choices would be built anew each time.
 */

#include "config.h"

#include "kith-filter-choice.h"

#include <glib/gi18n.h>

#include "kith-text.h"

struct _KithFilterChoice
{
  GObject  parent_instance;

  gint64   value;
  char    *name;
  char    *words;
  guint    count;
};

G_DEFINE_FINAL_TYPE (KithFilterChoice, kith_filter_choice, G_TYPE_OBJECT)

typedef enum
{
  PROP_WORDS = 1,
} KithFilterChoiceProperty;

static GParamSpec *properties[PROP_WORDS + 1];

static void
kith_filter_choice_finalize (GObject *object)
{
  KithFilterChoice *self = KITH_FILTER_CHOICE (object);

  g_free (self->name);
  g_free (self->words);

  G_OBJECT_CLASS (kith_filter_choice_parent_class)->finalize (object);
}

static void
kith_filter_choice_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  KithFilterChoice *self = KITH_FILTER_CHOICE (object);

  switch ((KithFilterChoiceProperty)prop_id)
    {
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_filter_choice_class_init (KithFilterChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kith_filter_choice_finalize;
  object_class->get_property = kith_filter_choice_get_property;

  properties[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
kith_filter_choice_init (KithFilterChoice *self)
{
}

/**
 * kith_filter_choice_new:
 * @value: what is chosen; 0 for anything
 * @name: what it is called
 *
 * Returns: (transfer full): a choice without a number yet
 */
KithFilterChoice *
kith_filter_choice_new (gint64      value,
                        const char *name)
{
  KithFilterChoice *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (KITH_TYPE_FILTER_CHOICE, NULL);
  self->value = value;
  self->name = g_strdup (name);
  self->words = g_strdup (name);

  return self;
}

/**
 * kith_filter_choice_get_value:
 *
 * Returns: what is chosen; 0 for anything
 */
gint64
kith_filter_choice_get_value (KithFilterChoice *self)
{
  g_return_val_if_fail (KITH_IS_FILTER_CHOICE (self), 0);

  return self->value;
}

/**
 * kith_filter_choice_get_name:
 *
 * Returns: (transfer none): what it is called
 */
const char *
kith_filter_choice_get_name (KithFilterChoice *self)
{
  g_return_val_if_fail (KITH_IS_FILTER_CHOICE (self), NULL);

  return self->name;
}

/**
 * kith_filter_choice_get_count:
 *
 * Returns: how many rows it would leave
 */
guint
kith_filter_choice_get_count (KithFilterChoice *self)
{
  g_return_val_if_fail (KITH_IS_FILTER_CHOICE (self), 0);

  return self->count;
}

/**
 * kith_filter_choice_set_count:
 * @count: how many rows it would leave
 */
void
kith_filter_choice_set_count (KithFilterChoice *self,
                              guint             count)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (KITH_IS_FILTER_CHOICE (self));

  self->count = count;
  name = kith_text_isolate (self->name);

  /* Translators: what can be chosen, and how many children it would show. */
  words = g_strdup_printf (C_("choice", "%s · %u"), name, count);
  if (g_set_str (&self->words, words))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}
