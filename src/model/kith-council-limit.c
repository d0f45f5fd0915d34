/* kith-council-limit.c: by when the council's system is to have a kind of record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-council-limit.h"

struct _KithCouncilLimit
{
  GObject                 parent_instance;

  KithCouncilLimitValues  values;    /* whose texts it owns */
};

G_DEFINE_FINAL_TYPE (KithCouncilLimit, kith_council_limit, G_TYPE_OBJECT)

static void
kith_council_limit_finalize (GObject *object)
{
  KithCouncilLimit *self = KITH_COUNCIL_LIMIT (object);

  g_free ((char *)self->values.code);
  g_free ((char *)self->values.label);
  g_free ((char *)self->values.source);

  G_OBJECT_CLASS (kith_council_limit_parent_class)->finalize (object);
}

static void
kith_council_limit_class_init (KithCouncilLimitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_council_limit_finalize;
}

static void
kith_council_limit_init (KithCouncilLimit *self)
{
}

/**
 * kith_council_limit_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): a version of a limit, which never changes
 */
KithCouncilLimit *
kith_council_limit_new (const KithCouncilLimitValues *values)
{
  KithCouncilLimit *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (values->code != NULL && values->label != NULL, NULL);

  self = g_object_new (KITH_TYPE_COUNCIL_LIMIT, NULL);
  self->values = *values;
  self->values.code = g_strdup (values->code);
  self->values.label = g_strdup (values->label);
  self->values.source = g_strdup (values->source);

  return self;
}

/**
 * kith_council_limit_get_values:
 * @self: a version of a limit
 *
 * Returns: (transfer none): what it says
 */
const KithCouncilLimitValues *
kith_council_limit_get_values (KithCouncilLimit *self)
{
  g_return_val_if_fail (KITH_IS_COUNCIL_LIMIT (self), NULL);

  return &self->values;
}
