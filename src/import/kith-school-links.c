/* kith-school-links.c: which school came after which
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register gives a school that becomes an academy a new number, and says
 * in a file of its own which one it had. Every link stands there twice, once
 * from each end; both are kept, as both are true.
 */

#include "config.h"

#include "kith-school-list.h"

#include "kith-csv.h"
#include "kith-school-rows-private.h"

typedef enum
{
  FIELD_URN,
  FIELD_LINKED_URN,
  FIELD_LINKED_NAME,
  FIELD_KIND,
  FIELD_DATE,
} Field;

static const KithCsvColumn columns[] = {
  { FIELD_URN, "urn", TRUE },
  { FIELD_LINKED_URN, "linkurn", TRUE },
  { FIELD_LINKED_NAME, "linkname" },
  { FIELD_KIND, "linktype" },
  { FIELD_DATE, "linkestablisheddate" },
};

static void
kith_school_link_free (KithSchoolLink *self)
{
  g_free (self->linked_name);
  g_free (self->kind);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithSchoolLink, kith_school_link_free)

static char *
make_key (const KithSchoolLink *link)
{
  return g_strdup_printf ("%d %d %s", link->urn, link->linked_urn,
                          link->kind != NULL ? link->kind : "");
}

static gboolean
read_numbers (KithSchoolRows *rows,
              KithSchoolLink *link)
{
  if (!kith_school_rows_read_urn (rows, FIELD_URN, &link->urn) ||
      !kith_school_rows_read_urn (rows, FIELD_LINKED_URN, &link->linked_urn))
    return FALSE;

  if (link->urn != link->linked_urn)
    return TRUE;

  kith_school_rows_refuse (rows, FIELD_LINKED_URN, "The school is linked to itself");
  return FALSE;
}

static gboolean
is_new (KithSchoolRows       *rows,
        GHashTable           *lines,
        const KithSchoolLink *link)
{
  g_autofree char *key = make_key (link);
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (lines, key));
  g_autofree char *message = NULL;

  if (first == 0)
    {
      g_hash_table_insert (lines, g_steal_pointer (&key), GUINT_TO_POINTER (link->line));
      return TRUE;
    }

  message = g_strdup_printf ("The same link stands on line %u already", first);
  kith_school_rows_refuse (rows, KITH_SCHOOL_ROWS_NO_FIELD, message);
  return FALSE;
}

static void
read_link (KithSchoolRows *rows,
           GHashTable     *lines,
           GPtrArray      *links)
{
  g_autoptr(KithSchoolLink) link = g_new0 (KithSchoolLink, 1);

  link->line = kith_csv_table_get_line (rows->table);
  if (!read_numbers (rows, link))
    return;

  link->kind = kith_csv_table_dup_text (rows->table, FIELD_KIND);
  if (!is_new (rows, lines, link))
    return;

  link->linked_name = kith_school_rows_read_text (rows, FIELD_LINKED_NAME);
  link->date = kith_school_rows_read_date (rows, FIELD_DATE);
  g_ptr_array_add (links, g_steal_pointer (&link));
}

/**
 * kith_school_links_new_from_csv:
 * @bytes: a CSV file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a register's links between schools.
 *
 * Returns: (transfer full) (nullable): the links; %NULL with a
 *   %KITH_SCHOOL_LIST_ERROR, a %KITH_CSV_ERROR or %G_IO_ERROR_CANCELLED
 */
KithSchoolLinks *
kith_school_links_new_from_csv (GBytes       *bytes,
                                GCancellable *cancellable,
                                GError      **error)
{
  g_auto(KithSchoolRows) rows = { 0 };
  g_autoptr(KithSchoolLinks) self = NULL;
  g_autoptr(GHashTable) lines = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!kith_school_rows_open (&rows, bytes, columns, G_N_ELEMENTS (columns), cancellable, error))
    return NULL;

  lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self = g_new0 (KithSchoolLinks, 1);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_school_link_free);
  self->faults = g_ptr_array_ref (rows.faults);
  self->header = kith_csv_table_dup_header_row (rows.table);

  while (kith_school_rows_next (&rows, &local_error))
    read_link (&rows, lines, self->links);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * kith_school_links_free:
 * @self: (nullable): links
 *
 * Frees links.
 */
void
kith_school_links_free (KithSchoolLinks *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self->header);
  g_free (self);
}
