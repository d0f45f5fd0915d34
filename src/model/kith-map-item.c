/* kith-map-item.c: one thing of a map: a subject, a tie, an action, a place
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A map consists of many kinds of rows, and forms, files and the list beside the
 * canvas all go through them. So there is one class for a row of any kind. Its
 * values are kept as text, as a file has them: a number in digits, a day as
 * 2026-11-22, and nothing for what is not known.
 */

#include "config.h"

#include "kith-map-item.h"

struct _KithMapItem
{
  GObject      parent_instance;

  KithMapPart  part;
  gint64       id;
  GHashTable  *fields;
};

G_DEFINE_FINAL_TYPE (KithMapItem, kith_map_item, G_TYPE_OBJECT)

/* Also the names of the tables. */
static const char * const nicks[KITH_N_MAP_PARTS] = {
  [KITH_MAP_PART_MAP] = "map",
  [KITH_MAP_PART_NAMES] = "map_names",
  [KITH_MAP_PART_REVIEW] = "map_review",
  [KITH_MAP_PART_ATTENDEE] = "map_attendee",
  [KITH_MAP_PART_CONFERENCE] = "context_conference",
  [KITH_MAP_PART_WEIGHT] = "context_weight",
  [KITH_MAP_PART_PLACE] = "place",
  [KITH_MAP_PART_GROUP] = "peer_group",
  [KITH_MAP_PART_ORGANISATION] = "organisation",
  [KITH_MAP_PART_SUBJECT] = "map_subject",
  [KITH_MAP_PART_ACTION] = "map_action",
  [KITH_MAP_PART_TIE] = "tie",
  [KITH_MAP_PART_TIE_VIEWER] = "tie_viewer",
  [KITH_MAP_PART_OBSERVATION] = "observation",
  [KITH_MAP_PART_MARK] = "safety_mark",
  [KITH_MAP_PART_ASSESSMENT] = "context_assessment",
  [KITH_MAP_PART_GOAL] = "safety_goal",
  [KITH_MAP_PART_RESPONSE] = "safety_response",
  [KITH_MAP_PART_MEASURE] = "safety_measure",
  [KITH_MAP_PART_REFERRAL] = "context_referral",
  [KITH_MAP_PART_NOTE] = "note_context",
};

static void
kith_map_item_finalize (GObject *object)
{
  KithMapItem *self = KITH_MAP_ITEM (object);

  g_hash_table_unref (self->fields);

  G_OBJECT_CLASS (kith_map_item_parent_class)->finalize (object);
}

static void
kith_map_item_class_init (KithMapItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_map_item_finalize;
}

static void
kith_map_item_init (KithMapItem *self)
{
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * kith_map_item_new:
 * @part: what it is
 * @id: its row; 0 for one that is not in the store yet
 *
 * Returns: (transfer full): an item with no field set
 */
KithMapItem *
kith_map_item_new (KithMapPart part,
                   gint64      id)
{
  KithMapItem *self = NULL;

  g_return_val_if_fail (part < KITH_N_MAP_PARTS, NULL);

  self = g_object_new (KITH_TYPE_MAP_ITEM, NULL);
  self->part = part;
  self->id = id;

  return self;
}

/**
 * kith_map_item_set_text:
 * @self: an item that was not handed over yet
 * @field: a field
 * @text: (nullable): what it says; %NULL for nothing
 */
void
kith_map_item_set_text (KithMapItem *self,
                        const char  *field,
                        const char  *text)
{
  g_return_if_fail (KITH_IS_MAP_ITEM (self));
  g_return_if_fail (field != NULL);

  g_hash_table_insert (self->fields, g_strdup (field), g_strdup (text));
}

/**
 * kith_map_item_set_number:
 * @self: an item that was not handed over yet
 * @field: a field
 * @number: its number
 */
void
kith_map_item_set_number (KithMapItem *self,
                          const char  *field,
                          gint64       number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  kith_map_item_set_text (self, field, text);
}

/**
 * kith_map_item_set_date:
 * @self: an item that was not handed over yet
 * @field: a field
 * @day: a day; %KITH_DATE_NONE for nothing
 */
void
kith_map_item_set_date (KithMapItem *self,
                        const char  *field,
                        KithDate     day)
{
  g_autofree char *text = day != KITH_DATE_NONE ? kith_date_to_iso (day) : NULL;

  kith_map_item_set_text (self, field, text);
}

/**
 * kith_map_item_set_place:
 * @self: a subject that was not handed over yet
 * @x: where it stands in the picture
 * @y: where it stands in the picture
 * @is_pinned: whether a person put it there
 *
 * The store keeps sixty-fourths of a unit.
 */
void
kith_map_item_set_place (KithMapItem *self,
                         double       x,
                         double       y,
                         gboolean     is_pinned)
{
  g_return_if_fail (KITH_IS_MAP_ITEM (self));

  kith_map_item_set_number (self, "x", (gint64)(CLAMP (x, -1e6, 1e6) * 64.0));
  kith_map_item_set_number (self, "y", (gint64)(CLAMP (y, -1e6, 1e6) * 64.0));
  kith_map_item_set_number (self, "is_pinned", is_pinned ? 1 : 0);
}

/**
 * kith_map_item_get_part:
 * @self: an item
 *
 * Returns: what it is
 */
KithMapPart
kith_map_item_get_part (KithMapItem *self)
{
  g_return_val_if_fail (KITH_IS_MAP_ITEM (self), KITH_MAP_PART_MAP);

  return self->part;
}

/**
 * kith_map_item_get_id:
 * @self: an item
 *
 * Returns: its row; 0 for one that is not in the store yet
 */
gint64
kith_map_item_get_id (KithMapItem *self)
{
  g_return_val_if_fail (KITH_IS_MAP_ITEM (self), 0);

  return self->id;
}

/**
 * kith_map_item_has:
 * @self: an item
 * @field: a field
 *
 * Returns: whether it says anything
 */
gboolean
kith_map_item_has (KithMapItem *self,
                   const char  *field)
{
  return kith_map_item_get_text (self, field) != NULL;
}

/**
 * kith_map_item_get_text:
 * @self: an item
 * @field: a field
 *
 * Returns: (transfer none) (nullable): what it says
 */
const char *
kith_map_item_get_text (KithMapItem *self,
                        const char  *field)
{
  g_return_val_if_fail (KITH_IS_MAP_ITEM (self), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return g_hash_table_lookup (self->fields, field);
}

/**
 * kith_map_item_get_number:
 * @self: an item
 * @field: a field
 *
 * Returns: its number; 0 for none
 */
gint64
kith_map_item_get_number (KithMapItem *self,
                          const char  *field)
{
  const char *text = kith_map_item_get_text (self, field);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

/**
 * kith_map_item_get_date:
 * @self: an item
 * @field: a field
 *
 * Returns: its day; %KITH_DATE_NONE for none
 */
KithDate
kith_map_item_get_date (KithMapItem *self,
                        const char  *field)
{
  const char *text = kith_map_item_get_text (self, field);
  KithDate day = KITH_DATE_NONE;

  return text != NULL && kith_date_parse_iso (text, &day, NULL) ? day : KITH_DATE_NONE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *)a, *(const char * const *)b);
}

/**
 * kith_map_item_dup_fields:
 * @self: an item
 *
 * Returns: (transfer full): the names of the fields that are set, in the order of the alphabet
 */
GStrv
kith_map_item_dup_fields (KithMapItem *self)
{
  g_autoptr(GPtrArray) fields = NULL;

  g_return_val_if_fail (KITH_IS_MAP_ITEM (self), NULL);

  fields = g_hash_table_get_keys_as_ptr_array (self->fields);
  g_ptr_array_sort (fields, compare_names);
  g_ptr_array_add (fields, NULL);

  return g_strdupv ((GStrv)fields->pdata);
}

/**
 * kith_map_part_get_nick:
 * @part: what an item is
 *
 * Returns: (transfer none): how the store calls it
 */
const char *
kith_map_part_get_nick (KithMapPart part)
{
  g_return_val_if_fail (part < KITH_N_MAP_PARTS, NULL);

  return nicks[part];
}

/**
 * kith_map_part_parse:
 * @nick: (nullable): how the store calls it
 * @ret_part: (out): what that is
 *
 * Returns: whether there is such a part
 */
gboolean
kith_map_part_parse (const char  *nick,
                     KithMapPart *ret_part)
{
  g_return_val_if_fail (ret_part != NULL, FALSE);

  for (guint i = 0; i < KITH_N_MAP_PARTS; i++)
    {
      if (g_strcmp0 (nicks[i], nick) == 0)
        {
          *ret_part = (KithMapPart)i;
          return TRUE;
        }
    }

  return FALSE;
}
