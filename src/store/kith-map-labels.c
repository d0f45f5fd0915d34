/* kith-map-labels.c: what those on a map are called, as the one who looks may know it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place where a name on a map becomes initials. Whatever is drawn, said,
 * listed or exported of a map gets its words from here, so that nothing that is
 * left out here can come out elsewhere.
 *
 * Somebody who may not be seen is "Someone", and nothing is read of them. Who
 * would be called the same is told apart by a number, in the order in which they
 * came onto the map, so that it stays the same whatever day is drawn. While
 * initials are shown, the names of all who are on the map, and of their families,
 * are taken out of texts and of the names of places too, and so is what looks
 * like anybody's full name.
 */

#include "config.h"

#include "kith-map-labels.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-full-names.h"
#include "kith-map-private.h"
#include "kith-map-words.h"
#include "kith-names-off-words.h"
#include "kith-sight-private.h"
#include "kith-statement.h"
#include "kith-text.h"

/* Longer than that, what stands for somebody is a name. */
#define LONGEST_INITIALS 4

static const char select_subjects_sql[] =
  "SELECT id FROM main.map_subject WHERE map_id = :id ORDER BY id /*sort*/";

static const char select_child_sql[] =
  "SELECT trim (coalesce (preferred_name, given_name, '') || ' ' || coalesce (family_name, '')), sex, birth, death"
  " FROM child WHERE id = :id";

static const char select_adult_sql[] =
  "SELECT name, sex, birth, death FROM adult WHERE id = :id";

static const char select_family_sql[] =
  "SELECT coalesce (f.name, (SELECT group_concat (DISTINCT c.family_name) FROM child AS c WHERE c.family_id = f.id), '?')"
  " FROM family AS f WHERE f.id = :id";

static const char select_place_sql[] =
  "SELECT p.name, p.kind, coalesce (p.easting, s.easting), coalesce (p.northing, s.northing)"
  " FROM place AS p LEFT JOIN school AS s ON s.id = p.school_id WHERE p.id = :id";

static const char select_group_sql[] = "SELECT name FROM peer_group WHERE id = :id";
static const char select_organisation_sql[] = "SELECT name, kind FROM organisation WHERE id = :id";

/* Whoever is on the map and whoever is of their family: also who may not be seen,
 * since a name is taken out wherever it was written.
 */
#define CHILDREN_ON_MAP \
        "SELECT s.child_id FROM main.map_subject AS s WHERE s.map_id = :id AND s.child_id IS NOT NULL" \
        " UNION SELECT m.child_id FROM main.map AS m WHERE m.id = :id AND m.child_id IS NOT NULL"
#define CHILDREN_AROUND \
        CHILDREN_ON_MAP \
        " UNION SELECT o.id FROM main.child AS c JOIN main.child AS o ON o.family_id = c.family_id" \
        " WHERE c.id IN (" CHILDREN_ON_MAP ")" \
        " UNION SELECT o.id FROM main.map_subject AS s JOIN main.child AS o ON o.family_id = s.family_id WHERE s.map_id = :id"

static const char select_names_sql[] =
  "SELECT c.given_name, c.family_name, c.preferred_name FROM main.child AS c WHERE c.id IN (" CHILDREN_AROUND ")"
  " UNION SELECT NULL, NULL, a.name FROM main.adult AS a WHERE a.id IN"
  "  (SELECT r.adult_id FROM main.relation AS r WHERE r.child_id IN (" CHILDREN_AROUND ")"
  "   UNION SELECT s.adult_id FROM main.map_subject AS s WHERE s.map_id = :id AND s.adult_id IS NOT NULL)"
  " UNION SELECT NULL, NULL, s.name FROM main.map_subject AS s WHERE s.map_id = :id AND s.name IS NOT NULL";

static void
face_free (gpointer data)
{
  KithMapFace *face = data;

  kith_row_free (face->row);
  g_free (face->label);
  g_free (face->detail);
  g_free (face->kind_nick);
  g_free (face);
}

/*
 * kith_map_faces_free:
 * @self: (transfer full): what those on a map are called
 */
void
kith_map_faces_free (KithMapFaces *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->faces);
  g_clear_pointer (&self->names_off, kith_names_off_unref);
  g_free (self);
}

static char
read_shape (const char *sex)
{
  return sex == NULL ? '?' : g_ascii_toupper (*sex) == 'F' ? 'F' : g_ascii_toupper (*sex) == 'M' ? 'M' : '?';
}

static void
read_person (KithStatement *stmt,
             KithMapFace   *face)
{
  face->label = g_strdup (kith_statement_get_text (stmt, 0));
  face->shape = read_shape (kith_statement_get_text (stmt, 1));
  face->birth = kith_statement_get_date (stmt, 2);
  face->death = kith_statement_get_date (stmt, 3);
  face->detail = g_strdup (kith_row_get_text (face->row, "what"));
}

static void
read_named (KithStatement *stmt,
            KithMapFace   *face)
{
  face->label = g_strdup (kith_statement_get_text (stmt, 0));
}

static void
read_place (KithStatement *stmt,
            KithMapFace   *face)
{
  read_named (stmt, face);
  face->kind_nick = g_strdup (kith_statement_get_text (stmt, 1));
  face->easting = (guint)kith_statement_get_int (stmt, 2);
  face->northing = (guint)kith_statement_get_int (stmt, 3);
  face->detail = g_strdup (kith_place_kind_get_label (face->kind_nick));
}

static void
read_organisation (KithStatement *stmt,
                   KithMapFace   *face)
{
  read_named (stmt, face);
  face->kind_nick = g_strdup (kith_statement_get_text (stmt, 1));
  face->detail = g_strdup (kith_organisation_kind_get_label (face->kind_nick));
}

static const struct
{
  const char *column;
  const char *sql;
  void        (*read) (KithStatement        *stmt,
                       KithMapFace          *face);
} records[] = {
  { "child_id", select_child_sql, read_person },
  { "adult_id", select_adult_sql, read_person },
  { "family_id", select_family_sql, read_named },
  { "place_id", select_place_sql, read_place },
  { "group_id", select_group_sql, read_named },
  { "organisation_id", select_organisation_sql, read_organisation },
};

/* What has a label alone: the initials, or the name while names are shown. */
static void
read_label (KithMapFace *face,
            KithMapMode  mode)
{
  const char *name = kith_row_get_text (face->row, "name");
  const char *what = kith_row_get_text (face->row, "what");

  face->label = g_strdup (mode == KITH_MAP_NAMES && name != NULL ? name : kith_row_get_text (face->row, "label"));
  face->shape = read_shape (kith_row_get_text (face->row, "sex"));
  if (face->kind == KITH_MAP_PLACE || face->kind == KITH_MAP_ORGANISATION)
    {
      face->kind_nick = g_strdup (what);
      face->detail = g_strdup (face->kind == KITH_MAP_PLACE ? kith_place_kind_get_label (what)
                                                            : kith_organisation_kind_get_label (what));
    }
  else
    {
      face->detail = g_strdup (what);
    }
}

/* Where there is no such row it is hidden: nothing else takes one out that a map names. */
static gboolean
read_face (KithDb      *db,
           KithMapFace *face,
           KithMapMode  mode,
           GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr(KithStatement) stmt = NULL;
      g_autoptr(GError) local_error = NULL;

      if (kith_row_is_null (face->row, records[i].column))
        continue;

      stmt = kith_db_prepare (db, records[i].sql, error);
      if (stmt == NULL)
        return FALSE;

      kith_statement_bind_int (stmt, ":id", kith_row_get_int (face->row, records[i].column));
      if (kith_statement_step (stmt, &local_error))
        records[i].read (stmt, face);
      else if (local_error == NULL)
        face->is_hidden = TRUE;
      else
        g_propagate_error (error, g_steal_pointer (&local_error));

      return face->label != NULL || face->is_hidden;
    }

  read_label (face, mode);

  return TRUE;
}

static gboolean
is_person (KithMapFace *face)
{
  return face->kind == KITH_MAP_PERSON || face->kind == KITH_MAP_PROFESSIONAL;
}

static gboolean
is_number (const char *word)
{
  return *word != '\0' && strspn (word, "0123456789") == strlen (word);
}

/* "JB", but not "Jay". */
static gboolean
is_all_capitals (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!g_unichar_isupper (g_utf8_get_char (p)))
        return FALSE;
    }

  return g_utf8_strlen (word, -1) <= LONGEST_INITIALS;
}

/* "JB", "JB 2", "K family", "Mum" and "Key worker" say who somebody is to the young person; "Jaden" says who it is. */
static gboolean
is_initials (const char *label)
{
  g_auto(GStrv) words = g_strsplit_set (label, " -", -1);

  if (words[0] != NULL && words[1] == NULL && g_utf8_strlen (label, -1) <= LONGEST_INITIALS)
    return TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = kith_text_fold (words[i]);

      if (*words[i] != '\0' && !is_all_capitals (words[i]) && !is_number (words[i]) && strcmp (folded, "family") != 0 &&
          !kith_names_off_is_role (folded) && !kith_names_off_is_common (folded))
        return FALSE;
    }

  return TRUE;
}

/*
 * kith_map_initials_of:
 * @name: a name, or what stands for one
 *
 * Returns: (transfer full): its initials; what is no name stays
 */
char *
kith_map_initials_of (const char *name)
{
  return is_initials (name) ? g_strdup (name) : kith_full_names_make_initials (name);
}

static char *
make_initials (KithMapFace *face)
{
  gboolean is_record = kith_row_is_null (face->row, "label");
  g_autofree char *initials = NULL;

  if (!is_person (face) && face->kind != KITH_MAP_FAMILY)
    return g_strdup (face->label);

  if (!is_record)
    return kith_map_initials_of (face->label);

  initials = kith_full_names_make_initials (face->label);

  /* Translators: a family on a map, by the initials of its name. */
  return face->kind == KITH_MAP_FAMILY ? g_strdup_printf (_("%s family"), initials) : g_steal_pointer (&initials);
}

static void
read_name (KithStatement *stmt,
           KithNamesOff  *names_off)
{
  const char *given_name = kith_statement_get_text (stmt, 0);
  const char *family_name = kith_statement_get_text (stmt, 1);
  const char *name = kith_statement_get_text (stmt, 2);
  g_autofree char *whole = NULL;
  g_autofree char *initials = NULL;

  if (given_name == NULL && family_name == NULL)
    {
      initials = kith_full_names_make_initials (name);
      kith_names_off_add_adult (names_off, initials, name);
      return;
    }

  whole = g_strdup_printf ("%s %s", given_name != NULL ? given_name : "", family_name != NULL ? family_name : "");
  initials = kith_full_names_make_initials (whole);
  kith_names_off_add_person (names_off, initials, given_name, family_name, name);

  /* "The Tansleys". */
  if (family_name != NULL)
    {
      g_autofree char *several = g_strconcat (family_name, "s", NULL);
      g_autofree char *label = g_strdup_printf (_("%s family"), initials);

      kith_names_off_add_text (names_off, label, several);
    }
}

static KithNamesOff *
load_names_off (KithDb  *db,
                gint64   map_id,
                GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_names_sql, error);
  g_autoptr(KithNamesOff) names_off = kith_names_off_new ();
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", map_id);
  while (kith_statement_step (stmt, &local_error))
    read_name (stmt, names_off);

  if (local_error == NULL)
    return g_steal_pointer (&names_off);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static void
call_by_initials (KithMapFaces *self,
                  KithMapFace  *face)
{
  g_autofree char *initials = make_initials (face);
  gboolean is_called_so = is_person (face) || face->kind == KITH_MAP_FAMILY;

  g_free (face->label);
  face->label = is_called_so ? g_steal_pointer (&initials) : kith_names_off_replace (self->names_off, initials, FALSE);
  if (face->detail != NULL && face->kind_nick == NULL)
    {
      g_autofree char *detail = kith_map_faces_dup_text (self, face->detail);

      g_set_str (&face->detail, detail);
    }
}

static void
hide (KithMapFace *face)
{
  face->kind = KITH_MAP_SOMEONE;
  g_set_str (&face->label, _("Someone"));
  g_clear_pointer (&face->detail, g_free);
  face->shape = '?';
}

/* Two of one name are "JB 1" and "JB 2". */
static void
tell_apart (KithMapFaces *self)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->faces->len; i++)
    {
      const char *label = ((KithMapFace *)self->faces->pdata[i])->label;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, label));

      g_hash_table_replace (counts, g_strdup (label), GUINT_TO_POINTER (n + 1));
    }

  for (guint i = 0; i < self->faces->len; i++)
    {
      KithMapFace *face = self->faces->pdata[i];
      g_autofree char *label = g_strdup (face->label);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, label)) + 1;

      if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, label)) < 2)
        continue;

      g_free (face->label);
      face->label = g_strdup_printf ("%s %u", label, number);
      g_hash_table_replace (numbers, g_steal_pointer (&label), GUINT_TO_POINTER (number));
    }
}

static gboolean
add_face (KithDb       *db,
          KithMapFaces *self,
          KithRow      *row,
          KithMapMode   mode,
          GError      **error)
{
  KithMapFace *face = g_new0 (KithMapFace, 1);

  face->row = kith_row_copy (row);
  face->kind = kith_map_subject_kind_parse (kith_row_get_text (row, "kind"));
  face->shape = '?';
  face->birth = face->death = KITH_DATE_NONE;
  g_ptr_array_add (self->faces, face);
  if (!read_face (db, face, mode, error))
    return FALSE;

  if (face->is_hidden)
    hide (face);
  else if (mode == KITH_MAP_INITIALS)
    call_by_initials (self, face);

  return TRUE;
}

/*
 * kith_map_faces_load:
 * @db: a store
 * @map_id: a map
 * @mode: how people are called
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): what all who ever stood on the map are
 *   called, with what was recorded in error
 */
KithMapFaces *
kith_map_faces_load (KithDb     *db,
                     gint64      map_id,
                     KithMapMode mode,
                     GError    **error)
{
  g_autoptr(GPtrArray) rows = kith_map_load_rows (db, &kith_table_map_subject, select_subjects_sql, map_id, error);
  g_autoptr(KithMapFaces) self = g_new0 (KithMapFaces, 1);

  self->faces = g_ptr_array_new_with_free_func (face_free);
  if (rows == NULL)
    return NULL;

  if (mode == KITH_MAP_INITIALS)
    {
      self->names_off = load_names_off (db, map_id, error);
      if (self->names_off == NULL)
        return NULL;
    }

  for (guint i = 0; i < rows->len; i++)
    {
      if (!add_face (db, self, rows->pdata[i], mode, error))
        return NULL;
    }
  tell_apart (self);

  return g_steal_pointer (&self);
}

/*
 * kith_map_faces_find:
 * @self: what those on a map are called
 * @id: the row of one of them
 *
 * Returns: (transfer none) (nullable): that one
 */
KithMapFace *
kith_map_faces_find (KithMapFaces *self,
                     gint64        id)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, NULL);

  high = self->faces->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      KithMapFace *face = self->faces->pdata[middle];

      if (kith_row_get_id (face->row) == id)
        return face;

      if (kith_row_get_id (face->row) < id)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/*
 * kith_map_faces_dup_text:
 * @self: what those on a map are called
 * @text: (nullable): something that was typed
 *
 * Returns: (transfer full): the same, without names while initials are shown
 */
char *
kith_map_faces_dup_text (KithMapFaces *self,
                         const char   *text)
{
  g_autofree char *replaced = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->names_off == NULL || text == NULL)
    return g_strdup (text != NULL ? text : "");

  replaced = kith_names_off_replace (self->names_off, text, TRUE);

  return kith_full_names_mask (replaced);
}
