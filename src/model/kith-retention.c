/* kith-retention.c: until when a child's records are kept, and what keeps them longer
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-retention.h"

#include <glib/gi18n.h>

#include "kith-text.h"

struct _KithRetention
{
  GObject              parent_instance;

  KithRetentionValues  values;
  char                *name;
  char                *recipient;
  char                *hold;
};

G_DEFINE_FINAL_TYPE (KithRetention, kith_retention, G_TYPE_OBJECT)

static void
kith_retention_finalize (GObject *object)
{
  KithRetention *self = KITH_RETENTION (object);

  g_free (self->name);
  g_free (self->recipient);
  g_free (self->hold);

  G_OBJECT_CLASS (kith_retention_parent_class)->finalize (object);
}

static void
kith_retention_class_init (KithRetentionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_retention_finalize;
}

static void
kith_retention_init (KithRetention *self)
{
}

/**
 * kith_retention_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): an object that never changes
 */
KithRetention *
kith_retention_new (const KithRetentionValues *values)
{
  KithRetention *self;

  g_return_val_if_fail (values != NULL, NULL);

  self = g_object_new (KITH_TYPE_RETENTION, NULL);
  self->values = *values;
  self->name = kith_text_tame (values->name);
  self->recipient = kith_text_tame (values->recipient);
  self->hold = kith_text_tame (values->hold);
  self->values.name = self->name;
  self->values.recipient = self->recipient;
  self->values.hold = self->hold;

  return self;
}

/**
 * kith_retention_get_values:
 * @self: of a child
 *
 * Returns: (transfer none): all there is to know
 */
const KithRetentionValues *
kith_retention_get_values (KithRetention *self)
{
  g_return_val_if_fail (KITH_IS_RETENTION (self), NULL);

  return &self->values;
}

/**
 * kith_retention_is_kept:
 * @self: of a child
 *
 * Returns: whether anything keeps the records, whatever the day
 */
gboolean
kith_retention_is_kept (KithRetention *self)
{
  const KithRetentionValues *values;

  g_return_val_if_fail (KITH_IS_RETENTION (self), TRUE);

  values = &self->values;

  return values->n_notes + values->n_work + values->n_drafts + values->n_steps + values->n_warnings > 0 ||
         values->is_restricted || values->hold != NULL;
}

/**
 * kith_retention_is_due:
 * @self: of a child
 * @today: the day
 *
 * Returns: whether the time is up, though something may keep the records
 */
gboolean
kith_retention_is_due (KithRetention *self,
                       KithDate       today)
{
  g_return_val_if_fail (KITH_IS_RETENTION (self), FALSE);

  return self->values.due <= today;
}

static void
take (GStrvBuilder *builder,
      char         *sentence)
{
  g_strv_builder_take (builder, sentence);
}

static void
add_counts (const KithRetentionValues *values,
            GStrvBuilder              *builder)
{
  if (values->n_notes > 0)
    take (builder, g_strdup_printf (ngettext ("%u note is not in the council’s system yet.",
                                              "%u notes are not in the council’s system yet.", values->n_notes), values->n_notes));
  if (values->n_work > 0)
    take (builder, g_strdup_printf (ngettext ("%u record of work or document is not in the council’s system yet.",
                                              "%u records of work or documents are not in the council’s system yet.", values->n_work),
                                    values->n_work));
  if (values->n_drafts > 0)
    take (builder, g_strdup_printf (ngettext ("%u draft is neither signed nor gone. One that was discarded goes after a week.",
                                              "%u drafts are neither signed nor gone. One that was discarded goes after a week.",
                                              values->n_drafts), values->n_drafts));
  if (values->n_steps > 0)
    take (builder, g_strdup_printf (ngettext ("%u next step is open.", "%u next steps are open.", values->n_steps), values->n_steps));
  if (values->n_warnings > 0)
    take (builder, g_strdup_printf (ngettext ("%u warning holds. End it, or let it be.", "%u warnings hold. End them, or let them be.",
                                              values->n_warnings), values->n_warnings));
}

/**
 * kith_retention_dup_reasons:
 * @self: of a child
 *
 * Returns: (transfer full): what keeps the records, a sentence each; none where nothing does
 */
GStrv
kith_retention_dup_reasons (KithRetention *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *hold = NULL;

  g_return_val_if_fail (KITH_IS_RETENTION (self), NULL);

  if (self->values.hold != NULL)
    {
      hold = kith_text_isolate (self->values.hold);
      take (builder, g_strdup_printf (_("To be kept, because: %s"), hold));
    }
  add_counts (&self->values, builder);
  if (self->values.is_restricted)
    g_strv_builder_add (builder, _("The record is restricted. Lift the restriction before it is cleared."));

  return g_strv_builder_end (builder);
}
