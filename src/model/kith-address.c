/* kith-address.c: where a child or somebody of the family lives
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-address.h"

#include "kith-text.h"

struct _KithAddress
{
  GObject   parent_instance;

  gint64    id;
  char     *whose;
  char     *lines;
  char     *postcode;
  KithDate  from;
  KithDate  to;
  guint     is_confidential : 1;
};

G_DEFINE_FINAL_TYPE (KithAddress, kith_address, G_TYPE_OBJECT)

/* Each line by itself: an address keeps its ends of line. */
static char *
tame_lines (const char *lines)
{
  g_auto(GStrv) parts = NULL;

  if (lines == NULL)
    return NULL;

  parts = g_strsplit (lines, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *tame = kith_text_tame (parts[i]);

      g_free (parts[i]);
      parts[i] = tame;
    }

  return g_strjoinv ("\n", parts);
}

static void
kith_address_finalize (GObject *object)
{
  KithAddress *self = KITH_ADDRESS (object);

  g_free (self->whose);
  g_free (self->lines);
  g_free (self->postcode);

  G_OBJECT_CLASS (kith_address_parent_class)->finalize (object);
}

static void
kith_address_class_init (KithAddressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_address_finalize;
}

static void
kith_address_init (KithAddress *self)
{
}

/**
 * kith_address_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): an address that never changes
 */
KithAddress *
kith_address_new (const KithAddressValues *values)
{
  KithAddress *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_ADDRESS, NULL);
  self->id = values->id;
  self->whose = kith_text_tame (values->whose);
  self->lines = tame_lines (values->lines);
  self->postcode = kith_text_tame (values->postcode);
  self->from = values->from;
  self->to = values->to;
  self->is_confidential = !!values->is_confidential;

  return self;
}

/**
 * kith_address_get_id:
 * @self: an address
 *
 * Returns: its number in the store, or 0
 */
gint64
kith_address_get_id (KithAddress *self)
{
  g_return_val_if_fail (KITH_IS_ADDRESS (self), 0);

  return self->id;
}

/**
 * kith_address_get_whose:
 * @self: an address
 *
 * Returns: (transfer none) (nullable): who lives there; %NULL for the child
 */
const char *
kith_address_get_whose (KithAddress *self)
{
  g_return_val_if_fail (KITH_IS_ADDRESS (self), NULL);

  return self->whose;
}

/**
 * kith_address_get_lines:
 * @self: an address
 *
 * Returns: (transfer none) (nullable): a line each; %NULL where it is kept back
 */
const char *
kith_address_get_lines (KithAddress *self)
{
  g_return_val_if_fail (KITH_IS_ADDRESS (self), NULL);

  return self->lines;
}

/**
 * kith_address_get_postcode:
 * @self: an address
 *
 * Returns: (transfer none) (nullable): the postcode
 */
const char *
kith_address_get_postcode (KithAddress *self)
{
  g_return_val_if_fail (KITH_IS_ADDRESS (self), NULL);

  return self->postcode;
}

/**
 * kith_address_get_from:
 * @self: an address
 *
 * Returns: the first day, or %KITH_DATE_NONE
 */
KithDate
kith_address_get_from (KithAddress *self)
{
  g_return_val_if_fail (KITH_IS_ADDRESS (self), KITH_DATE_NONE);

  return self->from;
}

/**
 * kith_address_get_to:
 * @self: an address
 *
 * Returns: the first day on which it no longer holds, or %KITH_DATE_NONE
 */
KithDate
kith_address_get_to (KithAddress *self)
{
  g_return_val_if_fail (KITH_IS_ADDRESS (self), KITH_DATE_NONE);

  return self->to;
}

/**
 * kith_address_get_is_confidential:
 * @self: an address
 *
 * Returns: whether it must not be told
 */
gboolean
kith_address_get_is_confidential (KithAddress *self)
{
  g_return_val_if_fail (KITH_IS_ADDRESS (self), FALSE);

  return self->is_confidential;
}

/**
 * kith_address_is_open:
 * @self: an address
 * @day: a day
 *
 * Returns: whether somebody lives there on the day, or will
 */
gboolean
kith_address_is_open (KithAddress *self,
                      KithDate     day)
{
  g_return_val_if_fail (KITH_IS_ADDRESS (self), FALSE);

  return self->to == KITH_DATE_NONE || self->to > day;
}
