/* kith-map-places.c: places out of a CSV file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Councils publish lists of schools, parks and centres with the easting and
 * northing of each. No two call their columns the same, so each is found by the
 * words that are in use. A row without a name or off the National Grid is
 * refused and said; a place that the store has already stays as it is.
 */

#include "config.h"

#include "kith-store-map-files.h"

#include <string.h>

#include "kith-csv.h"
#include "kith-map-private.h"
#include "kith-map-words.h"
#include "kith-statement.h"
#include "kith-text.h"

#define MOST_PLACES 20000

static const char select_place_sql[] =
  "SELECT EXISTS (SELECT 1 FROM place WHERE name = :name AND easting IS :easting AND northing IS :northing) /*scan*/";

typedef enum
{
  NAME,
  ADDRESS,
  POSTCODE,
  EASTING,
  NORTHING,
  KIND,
  N_COLUMNS,
} Column;

static const struct
{
  Column      column;
  const char *header;
} headers[] = {
  { NAME, "name" }, { NAME, "centre name" }, { NAME, "station" }, { NAME, "site" }, { NAME, "site name" }, { NAME, "place" },
  { NAME, "park" }, { NAME, "school" }, { NAME, "title" },
  { ADDRESS, "address" }, { ADDRESS, "street" }, { ADDRESS, "location" },
  { POSTCODE, "postcode" }, { POSTCODE, "post code" },
  { EASTING, "easting" }, { EASTING, "eastings" }, { EASTING, "map east" }, { EASTING, "x" },
  { NORTHING, "northing" }, { NORTHING, "northings" }, { NORTHING, "map north" }, { NORTHING, "y" },
  { KIND, "kind" }, { KIND, "type" }, { KIND, "category" },
};

/* What a list calls a kind of place, by a word in it. */
static const struct
{
  const char *word;
  const char *kind;
} kind_words[] = {
  { "school", "school" }, { "academy", "school" }, { "nursery", "school" }, { "park", "park" }, { "bus", "bus-route" },
  { "station", "station" }, { "shop", "shop" }, { "takeaway", "food" }, { "cafe", "food" }, { "estate", "estate" }, { "club", "club" },
  { "youth", "club" }, { "leisure", "leisure" }, { "sport", "leisure" }, { "library", "service" }, { "centre", "service" },
};

typedef struct
{
  KithDb        *db;
  KithCsvReader *reader;
  KithMapFile   *file;
  GHashTable    *seen;               /* (element-type utf8): rows of this file */
  const char    *kind;
  int            columns[N_COLUMNS]; /* -1 for none */
} Reading;

static void
refused_free (gpointer data)
{
  KithMapRefused *refused = data;

  g_free (refused->what);
  g_free (refused);
}

/*
 * kith_map_file_new:
 *
 * Returns: (transfer full): a file in which nothing was read yet
 */
KithMapFile *
kith_map_file_new (void)
{
  KithMapFile *self = g_new0 (KithMapFile, 1);

  self->change = kith_map_change_new (KITH_MAP_DEED_IMPORT, NULL);
  self->refused = g_ptr_array_new_with_free_func (refused_free);

  return self;
}

/**
 * kith_map_file_free:
 * @self: (transfer full): a file
 */
void
kith_map_file_free (KithMapFile *self)
{
  g_return_if_fail (self != NULL);

  kith_map_change_free (self->change);
  g_ptr_array_unref (self->refused);
  g_free (self);
}

static void
read_header (Reading *self)
{
  for (Column i = 0; i < N_COLUMNS; i++)
    self->columns[i] = -1;

  for (guint i = 0; i < kith_csv_reader_get_n_cells (self->reader); i++)
    {
      g_autofree char *folded = kith_text_fold (kith_csv_reader_get_cell (self->reader, i));

      g_strstrip (g_strdelimit (folded, "_", ' '));
      for (gsize j = 0; j < G_N_ELEMENTS (headers); j++)
        {
          if (strcmp (headers[j].header, folded) == 0 && self->columns[headers[j].column] < 0)
            self->columns[headers[j].column] = (int)i;
        }
    }
}

static char *
dup_cell (Reading *self,
          Column   column)
{
  const char *cell = NULL;
  g_autofree char *line = NULL;

  if (self->columns[column] >= 0 && (guint)self->columns[column] < kith_csv_reader_get_n_cells (self->reader))
    cell = kith_csv_reader_get_cell (self->reader, (guint)self->columns[column]);
  line = cell != NULL ? kith_text_clean_line (cell) : NULL;

  return line != NULL && *line != '\0' ? g_steal_pointer (&line) : NULL;
}

/* Whole metres; lists have them to the millimetre. */
static gboolean
read_metres (const char *text,
             gint64      most,
             gint64     *ret_metres)
{
  char *end = NULL;
  double metres = text != NULL ? g_ascii_strtod (text, &end) : 0;

  *ret_metres = (gint64)(CLAMP (metres, 0, 1e7) + 0.5);

  return text != NULL && end != text && *end == '\0' && metres > 0 && metres <= (double)most;
}

static const char *
find_kind (Reading *self)
{
  g_autofree char *cell = dup_cell (self, KIND);
  g_autofree char *folded = cell != NULL ? kith_text_fold (cell) : NULL;

  for (guint i = 0; cell != NULL && i < kith_place_kind_get_n_kinds (); i++)
    {
      if (strcmp (kith_place_kind_get_nick (i), folded) == 0)
        return kith_place_kind_get_nick (i);
    }

  for (gsize i = 0; folded != NULL && i < G_N_ELEMENTS (kind_words); i++)
    {
      if (strstr (folded, kind_words[i].word) != NULL)
        return kind_words[i].kind;
    }

  return self->kind;
}

static void
refuse (Reading    *self,
        const char *what,
        const char *why)
{
  KithMapRefused *refused = g_new0 (KithMapRefused, 1);

  refused->line = kith_csv_reader_get_line (self->reader);
  refused->what = g_strdup (what);
  refused->why = why;
  g_ptr_array_add (self->file->refused, refused);
}

static gboolean
find_known (Reading     *self,
            KithMapItem *item,
            gboolean    *ret_is_known,
            GError     **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_place_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":name", kith_map_item_get_text (item, "name"));
  if (kith_map_item_has (item, "easting"))
    {
      kith_statement_bind_int (stmt, ":easting", kith_map_item_get_number (item, "easting"));
      kith_statement_bind_int (stmt, ":northing", kith_map_item_get_number (item, "northing"));
    }
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_is_known = kith_statement_get_int (stmt, 0) != 0;

  return TRUE;
}

static KithMapItem *
read_place (Reading *self)
{
  g_autoptr(KithMapItem) item = kith_map_item_new (KITH_MAP_PART_PLACE, 0);
  g_autofree char *name = dup_cell (self, NAME);
  g_autofree char *address = dup_cell (self, ADDRESS);
  g_autofree char *postcode = dup_cell (self, POSTCODE);
  g_autofree char *easting = dup_cell (self, EASTING);
  g_autofree char *northing = dup_cell (self, NORTHING);
  gint64 east, north;

  if (name == NULL)
    {
      refuse (self, "", "It has no name");
      return NULL;
    }

  kith_map_item_set_text (item, "name", name);
  kith_map_item_set_text (item, "kind", find_kind (self));
  kith_map_item_set_text (item, "address", address);
  kith_map_item_set_text (item, "postcode", postcode);
  if (easting == NULL && northing == NULL)
    return g_steal_pointer (&item);

  if (!read_metres (easting, 700000, &east) || !read_metres (northing, 1300000, &north))
    {
      refuse (self, name, "Its easting and northing are not on the National Grid");
      return NULL;
    }

  kith_map_item_set_number (item, "easting", east);
  kith_map_item_set_number (item, "northing", north);

  return g_steal_pointer (&item);
}

static gboolean
read_row (Reading *self,
          GError **error)
{
  g_autoptr(KithMapItem) item = NULL;
  g_autofree char *key = NULL;
  gboolean is_known;

  if (kith_csv_reader_get_n_cells (self->reader) == 1 && *kith_csv_reader_get_cell (self->reader, 0) == '\0')
    return TRUE;

  item = read_place (self);
  if (item == NULL)
    return TRUE;

  if (!find_known (self, item, &is_known, error))
    return FALSE;

  key = g_strdup_printf ("%s\n%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT, kith_map_item_get_text (item, "name"),
                         kith_map_item_get_number (item, "easting"), kith_map_item_get_number (item, "northing"));
  if (is_known || !g_hash_table_add (self->seen, g_steal_pointer (&key)))
    {
      self->file->n_known++;
      return TRUE;
    }

  self->file->n_new++;
  kith_map_change_add (self->file->change, g_steal_pointer (&item));

  return self->file->n_new <= MOST_PLACES || kith_map_refuse (error, KITH_MAP_ERROR_MANY, "There are more places than anybody reads");
}

/**
 * kith_db_read_places_csv:
 * @db: a store
 * @bytes: a file
 * @kind: what a place is of which the file does not say it
 * @error: return location for a #KithMapError, a #KithCsvError or a #KithStoreError
 *
 * Reads a list of places and takes nothing in.
 *
 * Returns: (transfer full) (nullable): what kith_db_change_map() would do, and what is refused
 */
KithMapFile *
kith_db_read_places_csv (KithDb     *db,
                         GBytes     *bytes,
                         const char *kind,
                         GError    **error)
{
  g_autoptr(KithMapFile) file = NULL;
  g_autoptr(KithCsvReader) reader = NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) local_error = NULL;
  Reading self = { .db = db, .seen = seen, .kind = kind };

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  reader = kith_csv_reader_new (bytes, error);
  if (reader == NULL)
    return NULL;

  self.reader = reader;
  file = kith_map_file_new ();
  self.file = file;
  if (kith_csv_reader_next (reader, &local_error))
    read_header (&self);
  if (local_error == NULL && self.columns[NAME] < 0)
    kith_map_refuse (&local_error, KITH_MAP_ERROR_SHAPE, "There is no column with names");

  while (local_error == NULL && kith_csv_reader_next (reader, &local_error))
    {
      if (!read_row (&self, error))
        return NULL;
    }

  if (local_error == NULL)
    return g_steal_pointer (&file);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}
