/* kith-child-body.c: a child's page below its header bar
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two columns on a wide window, the story and what stands beside it; one below
 * the other on a narrow one.
 */

#include "config.h"

#include "kith-child-body.h"

#include "kith-child-head.h"
#include "kith-child-side.h"
#include "kith-child-story.h"
#include "kith-note-list.h"

struct _KithChildBody
{
  AdwBreakpointBin  parent_instance;

  KithChildHead    *head;
  KithNoteList     *notes;
  KithChildStory   *story;
  KithChildSide    *side;
};

G_DEFINE_FINAL_TYPE (KithChildBody, kith_child_body, ADW_TYPE_BREAKPOINT_BIN)

static void
kith_child_body_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KITH_TYPE_CHILD_BODY);

  G_OBJECT_CLASS (kith_child_body_parent_class)->dispose (object);
}

static void
kith_child_body_class_init (KithChildBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_child_body_dispose;

  g_type_ensure (KITH_TYPE_CHILD_HEAD);
  g_type_ensure (KITH_TYPE_CHILD_SIDE);
  g_type_ensure (KITH_TYPE_CHILD_STORY);
  g_type_ensure (KITH_TYPE_NOTE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-body.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, head);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, notes);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, side);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, story);
}

static void
kith_child_body_init (KithChildBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * kith_child_body_set_record:
 * @record: the child
 */
void
kith_child_body_set_record (KithChildBody   *self,
                            KithChildRecord *record)
{
  g_return_if_fail (KITH_IS_CHILD_BODY (self));
  g_return_if_fail (KITH_IS_CHILD_RECORD (record));

  kith_child_head_set_record (self->head, record);
  kith_child_side_set_record (self->side, record);
  kith_child_story_set_episodes (self->story, kith_child_record_get_episodes (record));
}

/**
 * kith_child_body_show_people:
 * @store: a store that is open
 * @record: the child
 *
 * Shows who is round the child.
 */
void
kith_child_body_show_people (KithChildBody   *self,
                             KithStore       *store,
                             KithChildRecord *record)
{
  g_return_if_fail (KITH_IS_CHILD_BODY (self));

  kith_child_side_show_people (self->side, store, record);
}

/**
 * kith_child_body_set_clocks:
 * @clocks: (nullable) (element-type KithClock): the child's clocks, those that run first;
 *   %NULL while they are not known
 */
void
kith_child_body_set_clocks (KithChildBody *self,
                            GListModel    *clocks)
{
  g_autoptr(KithClock) next = NULL;

  g_return_if_fail (KITH_IS_CHILD_BODY (self));
  g_return_if_fail (clocks == NULL || G_IS_LIST_MODEL (clocks));

  if (clocks != NULL)
    next = g_list_model_get_item (clocks, 0);
  kith_child_head_set_next_clock (self->head, clocks != NULL,
                                  next != NULL && kith_clock_is_running (next) ? next : NULL);
  kith_child_side_set_clocks (self->side, clocks);
}

/**
 * kith_child_body_get_addresses:
 *
 * Returns: (transfer none): the addresses, which load by themselves
 */
KithChildAddresses *
kith_child_body_get_addresses (KithChildBody *self)
{
  g_return_val_if_fail (KITH_IS_CHILD_BODY (self), NULL);

  return kith_child_side_get_addresses (self->side);
}

/**
 * kith_child_body_show_notes:
 * @store: a store that is open
 * @child_id: whose page it is
 *
 * Asks for what is written down on the child's file.
 */
void
kith_child_body_show_notes (KithChildBody *self,
                            KithStore     *store,
                            gint64         child_id)
{
  g_return_if_fail (KITH_IS_CHILD_BODY (self));

  kith_note_list_show_child (self->notes, store, child_id);
}
