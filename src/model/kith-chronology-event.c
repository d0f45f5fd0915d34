/* kith-chronology-event.c: one line of a chronology
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-chronology-event.h"

#include <glib/gi18n.h>

struct _KithChronologyEvent
{
  GObject             parent_instance;

  KithChronologyKind  kind;
  gint64              note_id;
  GArray             *children;      /* (element-type gint64) */
  KithDate            day;
  gint64              at_usec;
  char               *line;
  char               *source;
  gboolean            is_typed;
};

G_DEFINE_FINAL_TYPE (KithChronologyEvent, kith_chronology_event, G_TYPE_OBJECT)

static const struct
{
  const char *code;
  const char *label;
} kinds[KITH_N_CHRONOLOGY_KINDS] = {
  [KITH_CHRONOLOGY_NOTE] = { "note", N_("Notes") },
  [KITH_CHRONOLOGY_REFERRAL] = { "referral", N_("Referrals") },
  [KITH_CHRONOLOGY_ASSESSMENT] = { "assessment", N_("Assessments") },
  [KITH_CHRONOLOGY_SECTION47] = { "section47", N_("Section 47") },
  [KITH_CHRONOLOGY_PLAN] = { "plan", N_("Plans") },
  [KITH_CHRONOLOGY_CARE] = { "care", N_("Looked after") },
  [KITH_CHRONOLOGY_SCHOOL] = { "school", N_("Schools") },
  [KITH_CHRONOLOGY_WARNING] = { "warning", N_("Warnings") },
  [KITH_CHRONOLOGY_MISSING] = { "missing", N_("Missing and exploitation") },
};

static void
kith_chronology_event_finalize (GObject *object)
{
  KithChronologyEvent *self = KITH_CHRONOLOGY_EVENT (object);

  g_array_unref (self->children);
  g_free (self->line);
  g_free (self->source);

  G_OBJECT_CLASS (kith_chronology_event_parent_class)->finalize (object);
}

static void
kith_chronology_event_class_init (KithChronologyEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_chronology_event_finalize;
}

static void
kith_chronology_event_init (KithChronologyEvent *self)
{
  self->children = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * kith_chronology_event_new:
 * @values: what it is made from
 *
 * Returns: (transfer full): the event
 */
KithChronologyEvent *
kith_chronology_event_new (const KithChronologyEventValues *values)
{
  KithChronologyEvent *self = NULL;

  g_return_val_if_fail (values != NULL, NULL);
  g_return_val_if_fail (values->line != NULL, NULL);

  self = g_object_new (KITH_TYPE_CHRONOLOGY_EVENT, NULL);
  self->kind = values->kind;
  self->note_id = values->note_id;
  self->day = values->day;
  self->at_usec = values->at_usec;
  self->line = g_strdup (values->line);
  self->source = g_strdup (values->source);
  self->is_typed = values->is_typed;
  g_array_append_val (self->children, values->child_id);

  return self;
}

/**
 * kith_chronology_event_add_child:
 * @self: an event that nobody else has yet
 * @child_id: to whom it happened too
 */
void
kith_chronology_event_add_child (KithChronologyEvent *self,
                                 gint64               child_id)
{
  g_return_if_fail (KITH_IS_CHRONOLOGY_EVENT (self));

  if (!kith_chronology_event_is_about (self, child_id))
    g_array_append_val (self->children, child_id);
}

/**
 * kith_chronology_event_get_kind:
 * @self: an event
 *
 * Returns: what kind of thing happened
 */
KithChronologyKind
kith_chronology_event_get_kind (KithChronologyEvent *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (self), KITH_CHRONOLOGY_NOTE);

  return self->kind;
}

/**
 * kith_chronology_event_get_note_id:
 * @self: an event
 *
 * Returns: the note that says so, or 0
 */
gint64
kith_chronology_event_get_note_id (KithChronologyEvent *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (self), 0);

  return self->note_id;
}

/**
 * kith_chronology_event_get_day:
 * @self: an event
 *
 * Returns: when it happened
 */
KithDate
kith_chronology_event_get_day (KithChronologyEvent *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (self), KITH_DATE_NONE);

  return self->day;
}

/**
 * kith_chronology_event_get_line:
 * @self: an event
 *
 * Returns: (transfer none): what happened
 */
const char *
kith_chronology_event_get_line (KithChronologyEvent *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (self), NULL);

  return self->line;
}

/**
 * kith_chronology_event_get_is_typed:
 * @self: an event
 *
 * Returns: whether somebody wrote its line
 */
gboolean
kith_chronology_event_get_is_typed (KithChronologyEvent *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (self), FALSE);

  return self->is_typed;
}

/**
 * kith_chronology_event_get_source:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): where it stands
 */
const char *
kith_chronology_event_get_source (KithChronologyEvent *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (self), NULL);

  return self->source;
}

/**
 * kith_chronology_event_is_about:
 * @self: an event
 * @child_id: a child
 *
 * Returns: whether it happened to that child
 */
gboolean
kith_chronology_event_is_about (KithChronologyEvent *self,
                                gint64               child_id)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (self), FALSE);

  for (guint i = 0; i < self->children->len; i++)
    {
      if (g_array_index (self->children, gint64, i) == child_id)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_chronology_event_compare:
 * @self: an event
 * @other: another
 *
 * Returns: less than 0 where @self happened first
 */
int
kith_chronology_event_compare (KithChronologyEvent *self,
                               KithChronologyEvent *other)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (self), 0);
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (other), 0);

  if (self->day != other->day)
    return self->day < other->day ? -1 : 1;

  if (self->at_usec != other->at_usec)
    return self->at_usec < other->at_usec ? -1 : 1;

  if (self->kind != other->kind)
    return self->kind < other->kind ? -1 : 1;

  return (self->note_id > other->note_id) - (self->note_id < other->note_id);
}

/**
 * kith_chronology_kind_get_label:
 * @kind: a kind of event
 *
 * Returns: (transfer none): what such events are called
 */
const char *
kith_chronology_kind_get_label (KithChronologyKind kind)
{
  g_return_val_if_fail (kind < KITH_N_CHRONOLOGY_KINDS, NULL);

  return _(kinds[kind].label);
}

/**
 * kith_chronology_kind_to_code:
 * @kind: a kind of event
 *
 * Returns: (transfer none): its name in a file
 */
const char *
kith_chronology_kind_to_code (KithChronologyKind kind)
{
  g_return_val_if_fail (kind < KITH_N_CHRONOLOGY_KINDS, NULL);

  return kinds[kind].code;
}
