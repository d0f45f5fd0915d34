/* kith-child-body.c: a child's page below its header bar
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two columns on a wide window, the story and what stands beside it; one below
 * the other on a narrow one. There a warning comes before all else: who reads no
 * further must have read it.
 */

#include "config.h"

#include "kith-child-body.h"

#include "kith-child-head.h"
#include "kith-child-particulars.h"
#include "kith-child-plans.h"
#include "kith-child-shares.h"
#include "kith-child-side.h"
#include "kith-child-story.h"
#include "kith-child-warnings.h"
#include "kith-document-list.h"
#include "kith-merged-group.h"
#include "kith-note-list.h"

struct _KithChildBody
{
  AdwBreakpointBin   parent_instance;

  KithChildHead     *head;
  KithDocumentList  *documents;
  AdwBanner         *home;
  KithMergedGroup   *merges;
  KithNoteList      *notes;
  KithChildPlans    *plans;
  KithChildShares   *shares;
  KithChildStory    *story;
  KithChildSide     *side;
  KithChildWarnings *warnings;
  guint              is_stacked : 1;
  guint              is_warned : 1;
};

G_DEFINE_FINAL_TYPE (KithChildBody, kith_child_body, ADW_TYPE_BREAKPOINT_BIN)

typedef enum
{
  PROP_IS_STACKED = 1,
} KithChildBodyProperty;

static GParamSpec *properties[PROP_IS_STACKED + 1];

/* They stand in one place at a time. */
static void
place_warnings (KithChildBody *self)
{
  gboolean is_above = self->is_stacked && self->is_warned;

  gtk_widget_set_visible (GTK_WIDGET (self->warnings), is_above);
  kith_child_side_set_has_warnings (self->side, !is_above);
}

/* They come from the list beside the story, which loads by itself. */
static void
sheet_changed_cb (KithChildBody        *self,
                  GParamSpec           *pspec,
                  KithChildParticulars *particulars)
{
  KithParticularSheet *sheet = kith_child_particulars_get_sheet (particulars);
  g_autofree char *pronouns = sheet != NULL ? kith_particular_sheet_dup_pronouns (sheet) : NULL;

  kith_child_head_set_pronouns (self->head, pronouns);
  adw_banner_set_revealed (self->home, sheet != NULL && kith_particular_sheet_asks_of_home (sheet));
}

static gboolean
has_open_warning (GListModel *warnings)
{
  for (guint i = 0; i < g_list_model_get_n_items (warnings); i++)
    {
      g_autoptr(KithWarning) warning = g_list_model_get_item (warnings, i);

      if (kith_warning_is_open (warning))
        return TRUE;
    }

  return FALSE;
}

static void
kith_child_body_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  KithChildBody *self = KITH_CHILD_BODY (object);

  switch ((KithChildBodyProperty)prop_id)
    {
    case PROP_IS_STACKED:
      g_value_set_boolean (value, self->is_stacked);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_child_body_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  KithChildBody *self = KITH_CHILD_BODY (object);

  switch ((KithChildBodyProperty)prop_id)
    {
    case PROP_IS_STACKED:
      self->is_stacked = !!g_value_get_boolean (value);
      place_warnings (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

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
  G_OBJECT_CLASS (klass)->get_property = kith_child_body_get_property;
  G_OBJECT_CLASS (klass)->set_property = kith_child_body_set_property;

  properties[PROP_IS_STACKED] =
    g_param_spec_boolean ("is-stacked", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  g_type_ensure (KITH_TYPE_CHILD_HEAD);
  g_type_ensure (KITH_TYPE_MERGED_GROUP);
  g_type_ensure (KITH_TYPE_CHILD_PLANS);
  g_type_ensure (KITH_TYPE_CHILD_SHARES);
  g_type_ensure (KITH_TYPE_CHILD_SIDE);
  g_type_ensure (KITH_TYPE_CHILD_STORY);
  g_type_ensure (KITH_TYPE_CHILD_WARNINGS);
  g_type_ensure (KITH_TYPE_DOCUMENT_LIST);
  g_type_ensure (KITH_TYPE_NOTE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/kithapp/Kith/ui/kith-child-body.ui");
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, documents);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, head);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, home);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, merges);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, notes);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, plans);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, shares);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, side);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, story);
  gtk_widget_class_bind_template_child (widget_class, KithChildBody, warnings);
}

static void
kith_child_body_init (KithChildBody *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (kith_child_side_get_particulars (self->side), "notify::sheet", G_CALLBACK (sheet_changed_cb),
                           self, G_CONNECT_SWAPPED);
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
  self->is_warned = has_open_warning (kith_child_record_get_warnings (record));
  kith_child_warnings_set_warnings (self->warnings, kith_child_record_get_warnings (record));
  place_warnings (self);
  kith_child_story_set_episodes (self->story, kith_child_record_get_episodes (record));
}

/**
 * kith_child_body_show_people:
 * @store: a store that is open
 * @record: the child
 *
 * Shows who is round the child, and what was planned with them.
 */
void
kith_child_body_show_people (KithChildBody   *self,
                             KithStore       *store,
                             KithChildRecord *record)
{
  g_return_if_fail (KITH_IS_CHILD_BODY (self));

  kith_child_side_show_people (self->side, store, record);
  kith_child_plans_show_child (self->plans, store, record);
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
 * kith_child_body_show_file:
 * @store: a store that is open
 * @record: the child
 *
 * Asks for what lies on the child's file, for what left of it, and for which
 * records were merged into it.
 */
void
kith_child_body_show_file (KithChildBody   *self,
                           KithStore       *store,
                           KithChildRecord *record)
{
  gint64 child_id;

  g_return_if_fail (KITH_IS_CHILD_BODY (self));
  g_return_if_fail (KITH_IS_CHILD_RECORD (record));

  child_id = kith_child_get_id (kith_child_record_get_child (record));
  kith_document_list_show_child (self->documents, store, record);
  kith_note_list_show_child (self->notes, store, child_id);
  kith_merged_group_load (self->merges, store, KITH_MERGE_KIND_CHILD, child_id);
  kith_child_shares_load (self->shares, store, child_id);
}
