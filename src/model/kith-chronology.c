/* kith-chronology.c: the significant events of a child, or of brothers and sisters together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Significant events only, short and factual, each with where it stands: so a
 * reader sees a pattern, and nobody starts again. What happened on a day that
 * nobody knows is not in it.
 */

#include "config.h"

#include "kith-chronology.h"

struct _KithChronology
{
  GObject     parent_instance;

  gboolean    is_family;
  GListStore *children;
  GListStore *events;
  GHashTable *notes;                 /* note's id → its event, which the list holds */
};

G_DEFINE_FINAL_TYPE (KithChronology, kith_chronology, G_TYPE_OBJECT)

static void
kith_chronology_finalize (GObject *object)
{
  KithChronology *self = KITH_CHRONOLOGY (object);

  g_hash_table_unref (self->notes);
  g_object_unref (self->children);
  g_object_unref (self->events);

  G_OBJECT_CLASS (kith_chronology_parent_class)->finalize (object);
}

static void
kith_chronology_class_init (KithChronologyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_chronology_finalize;
}

static void
kith_chronology_init (KithChronology *self)
{
  self->children = g_list_store_new (KITH_TYPE_CHILD);
  self->events = g_list_store_new (KITH_TYPE_CHRONOLOGY_EVENT);
  self->notes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * kith_chronology_new:
 * @is_family: whether it is of brothers and sisters together
 *
 * Returns: (transfer full): a chronology of nobody yet
 */
KithChronology *
kith_chronology_new (gboolean is_family)
{
  KithChronology *self = g_object_new (KITH_TYPE_CHRONOLOGY, NULL);

  self->is_family = is_family;

  return self;
}

/**
 * kith_chronology_add_child:
 * @self: a chronology that nobody else has yet
 * @child: one of whom it is; the first is the one on whose file it stands
 */
void
kith_chronology_add_child (KithChronology *self,
                           KithChild      *child)
{
  g_return_if_fail (KITH_IS_CHRONOLOGY (self));
  g_return_if_fail (KITH_IS_CHILD (child));

  g_list_store_append (self->children, child);
}

static KithChronologyEvent *
find_of_note (KithChronology *self,
              gint64          note_id)
{
  return note_id != 0 ? g_hash_table_lookup (self->notes, &note_id) : NULL;
}

static void
add_children (KithChronologyEvent *known,
              KithChronologyEvent *event,
              GListModel          *children)
{
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      if (kith_chronology_event_is_about (event, kith_child_get_id (child)))
        kith_chronology_event_add_child (known, kith_child_get_id (child));
    }
}

/**
 * kith_chronology_take_event:
 * @self: a chronology that nobody else has yet
 * @event: (transfer full): an event
 *
 * Adds an event. A note about two children is one event of both.
 */
void
kith_chronology_take_event (KithChronology      *self,
                            KithChronologyEvent *event)
{
  g_autoptr(KithChronologyEvent) owned = event;
  KithChronologyEvent *known = NULL;
  gint64 note_id;

  g_return_if_fail (KITH_IS_CHRONOLOGY (self));
  g_return_if_fail (KITH_IS_CHRONOLOGY_EVENT (event));

  note_id = kith_chronology_event_get_note_id (event);
  known = find_of_note (self, note_id);
  if (known != NULL)
    {
      add_children (known, event, G_LIST_MODEL (self->children));
      return;
    }

  g_list_store_append (self->events, event);
  if (note_id != 0)
    g_hash_table_insert (self->notes, g_memdup2 (&note_id, sizeof note_id), event);
}

static int
compare_events (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return kith_chronology_event_compare ((KithChronologyEvent *)a, (KithChronologyEvent *)b);
}

/**
 * kith_chronology_sort:
 * @self: a chronology that nobody else has yet
 *
 * Puts the events into their order, the first one first.
 */
void
kith_chronology_sort (KithChronology *self)
{
  g_return_if_fail (KITH_IS_CHRONOLOGY (self));

  g_list_store_sort (self->events, compare_events, NULL);
}

/**
 * kith_chronology_get_is_family:
 * @self: a chronology
 *
 * Returns: whether it is of brothers and sisters together
 */
gboolean
kith_chronology_get_is_family (KithChronology *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY (self), FALSE);

  return self->is_family;
}

/**
 * kith_chronology_get_children:
 * @self: a chronology
 *
 * Returns: (transfer none) (element-type KithChild): whom it is of
 */
GListModel *
kith_chronology_get_children (KithChronology *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY (self), NULL);

  return G_LIST_MODEL (self->children);
}

/**
 * kith_chronology_get_events:
 * @self: a chronology
 *
 * Returns: (transfer none) (element-type KithChronologyEvent): all of them, in their order
 */
GListModel *
kith_chronology_get_events (KithChronology *self)
{
  g_return_val_if_fail (KITH_IS_CHRONOLOGY (self), NULL);

  return G_LIST_MODEL (self->events);
}

static gboolean
is_meant (KithChronologyEvent        *event,
          const KithChronologyFilter *filter)
{
  KithDate day = kith_chronology_event_get_day (event);

  return (filter->kinds == 0 || (filter->kinds & (1u << kith_chronology_event_get_kind (event))) != 0) &&
         (filter->child_id == 0 || kith_chronology_event_is_about (event, filter->child_id)) &&
         (filter->from == KITH_DATE_NONE || day >= filter->from) &&
         (filter->to == KITH_DATE_NONE || day <= filter->to);
}

/**
 * kith_chronology_filter:
 * @self: a chronology
 * @filter: which events are meant
 *
 * Returns: (transfer full) (element-type KithChronologyEvent): those, in their order
 */
GListModel *
kith_chronology_filter (KithChronology             *self,
                        const KithChronologyFilter *filter)
{
  g_autoptr(GPtrArray) meant = NULL;
  GListStore *events = NULL;

  g_return_val_if_fail (KITH_IS_CHRONOLOGY (self), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  meant = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->events)); i++)
    {
      g_autoptr(KithChronologyEvent) event = g_list_model_get_item (G_LIST_MODEL (self->events), i);

      if (is_meant (event, filter))
        g_ptr_array_add (meant, g_steal_pointer (&event));
    }

  events = g_list_store_new (KITH_TYPE_CHRONOLOGY_EVENT);
  g_list_store_splice (events, 0, 0, meant->pdata, meant->len);

  return G_LIST_MODEL (events);
}

static const char *
get_short_name (KithChild *child)
{
  const char *name = kith_child_get_preferred_name (child);

  if (name == NULL)
    name = kith_child_get_given_name (child);

  return name != NULL ? name : kith_child_get_display_name (child);
}

/**
 * kith_chronology_dup_who:
 * @self: a chronology
 * @event: one of its events
 *
 * Returns: (transfer full): the first names of those to whom it happened
 */
char *
kith_chronology_dup_who (KithChronology      *self,
                         KithChronologyEvent *event)
{
  g_autoptr(GString) who = NULL;

  g_return_val_if_fail (KITH_IS_CHRONOLOGY (self), NULL);
  g_return_val_if_fail (KITH_IS_CHRONOLOGY_EVENT (event), NULL);

  who = g_string_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      if (kith_chronology_event_is_about (event, kith_child_get_id (child)))
        g_string_append_printf (who, "%s%s", who->len > 0 ? ", " : "", get_short_name (child));
    }

  return g_string_free_and_steal (g_steal_pointer (&who));
}
