/* kith-code-list.c: what codes mean, and when they meant it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Code sets change from year to year: labels are reworded, codes are split,
 * a whole set gives way to another. A record keeps the code that was true on
 * the day of the event, so no row is ever dropped: it gets a last day, and
 * the next row a first one. Everything is asked for "on" a day, and a code has
 * at most one meaning on each.
 *
 * Rows are hashed by code set and then by code and by label. A code has one
 * row, or two or three over the years, so the search within is a walk.
 */

#include "config.h"

#include "kith-code-list.h"

#include "kith-text.h"

typedef struct
{
  GPtrArray  *rows;                  /* (element-type KithCodeRow), in the order of the list */
  GHashTable *by_code;               /* (element-type utf8 GPtrArray), of rows */
  GHashTable *by_label;              /* the same, by the form in which labels are compared */
} Codeset;

struct _KithCodeList
{
  gatomicrefcount  ref_count;
  GHashTable      *codesets;         /* (element-type utf8 Codeset) */
  GPtrArray       *names;            /* (element-type utf8), in the order of the list */
};

static KithCodeRow *
kith_code_row_copy (const KithCodeRow *self)
{
  return kith_code_row_new (self->codeset, self->code, self->label,
                            self->valid_from, self->valid_to, self->source);
}

static void
codeset_free (Codeset *self)
{
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_code);
  g_hash_table_unref (self->by_label);
  g_free (self);
}

static Codeset *
codeset_new (void)
{
  Codeset *self = g_new0 (Codeset, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kith_code_row_free);
  self->by_code = g_hash_table_new_full (g_str_hash, g_str_equal,
                                         g_free, (GDestroyNotify)g_ptr_array_unref);
  self->by_label = g_hash_table_new_full (g_str_hash, g_str_equal,
                                          g_free, (GDestroyNotify)g_ptr_array_unref);

  return self;
}

/* The form in which two labels are compared: "St. Helens" and "St Helens"
 * are one, and so are a dash and a hyphen.
 */
static char *
make_label_key (const char *label)
{
  g_autofree char *folded = kith_text_fold (label);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, c);
    }

  return g_string_free_and_steal (key);
}

static void
insert_row (GHashTable  *table,
            char        *key,
            KithCodeRow *row)
{
  GPtrArray *rows = g_hash_table_lookup (table, key);

  if (rows == NULL)
    {
      rows = g_ptr_array_new ();
      g_hash_table_insert (table, key, rows);
    }
  else
    {
      g_free (key);
    }

  g_ptr_array_add (rows, row);
}

static Codeset *
ensure_codeset (KithCodeList *self,
                const char   *name)
{
  Codeset *codeset = g_hash_table_lookup (self->codesets, name);

  if (codeset == NULL)
    {
      codeset = codeset_new ();
      g_hash_table_insert (self->codesets, g_strdup (name), codeset);
      g_ptr_array_add (self->names, g_strdup (name));
    }

  return codeset;
}

static void
add_row (KithCodeList      *self,
         const KithCodeRow *original)
{
  Codeset *codeset = ensure_codeset (self, original->codeset);
  KithCodeRow *row = kith_code_row_copy (original);

  g_ptr_array_add (codeset->rows, row);
  insert_row (codeset->by_code, g_strdup (row->code), row);
  if (row->label != NULL)
    insert_row (codeset->by_label, make_label_key (row->label), row);
}

/* The newest of the rows that hold on a day: where no day is known, that is
 * what the code means now.
 */
static const KithCodeRow *
find_row (GHashTable *table,
          const char *key,
          KithDate    date)
{
  GPtrArray *rows = g_hash_table_lookup (table, key);
  const KithCodeRow *newest = NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const KithCodeRow *row = g_ptr_array_index (rows, i);

      if (kith_code_row_is_valid_on (row, date) &&
          (newest == NULL || row->valid_from > newest->valid_from))
        newest = row;
    }

  return newest;
}

/**
 * kith_code_list_new:
 * @rows: (element-type KithCodeRow): rows that pass kith_code_rows_check()
 *
 * Makes a list of a copy of the rows.
 *
 * Returns: (transfer full): the list
 */
KithCodeList *
kith_code_list_new (GPtrArray *rows)
{
  KithCodeList *self;

  g_return_val_if_fail (rows != NULL, NULL);

  self = g_new0 (KithCodeList, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->codesets = g_hash_table_new_full (g_str_hash, g_str_equal,
                                          g_free, (GDestroyNotify)codeset_free);
  self->names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i));

  return self;
}

/**
 * kith_code_list_ref:
 * @self: a list
 *
 * Holds on to a list.
 *
 * Returns: (transfer full): the same list
 */
KithCodeList *
kith_code_list_ref (KithCodeList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * kith_code_list_unref:
 * @self: a list
 *
 * Lets go of a list. The last one to do so frees it.
 */
void
kith_code_list_unref (KithCodeList *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->codesets);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * kith_code_list_lookup:
 * @self: a list
 * @codeset: which code set
 * @code: a code
 * @date: the day of the event, or %KITH_DATE_NONE for the newest meaning
 *
 * Looks up what a code means on a day.
 *
 * Returns: (transfer none) (nullable): the row; %NULL when the code is not
 *   known, or not on that day
 */
const KithCodeRow *
kith_code_list_lookup (KithCodeList *self,
                       const char   *codeset,
                       const char   *code,
                       KithDate      date)
{
  Codeset *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (codeset != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  found = g_hash_table_lookup (self->codesets, codeset);

  return found != NULL ? find_row (found->by_code, code, date) : NULL;
}

/**
 * kith_code_list_get_label:
 * @self: a list
 * @codeset: which code set
 * @code: a code
 * @date: the day of the event, or %KITH_DATE_NONE for the newest meaning
 *
 * Gets the words for a code.
 *
 * Returns: (transfer none) (nullable): the label; %NULL when the code is not
 *   known on that day, or no label for it is
 */
const char *
kith_code_list_get_label (KithCodeList *self,
                          const char   *codeset,
                          const char   *code,
                          KithDate      date)
{
  const KithCodeRow *row = kith_code_list_lookup (self, codeset, code, date);

  return row != NULL ? row->label : NULL;
}

/**
 * kith_code_list_find_code:
 * @self: a list
 * @codeset: which code set
 * @label: the words for a code, as somebody has written them
 * @date: a day, or %KITH_DATE_NONE for any
 *
 * Finds a code by its label. Case, accents, blanks, hyphens and stops make no
 * difference.
 *
 * Returns: (transfer none) (nullable): the code; %NULL when no label agrees
 */
const char *
kith_code_list_find_code (KithCodeList *self,
                          const char   *codeset,
                          const char   *label,
                          KithDate      date)
{
  g_autofree char *key = NULL;
  const KithCodeRow *row;
  Codeset *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (codeset != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  found = g_hash_table_lookup (self->codesets, codeset);
  if (found == NULL)
    return NULL;

  key = make_label_key (label);
  row = find_row (found->by_label, key, date);

  return row != NULL ? row->code : NULL;
}

/**
 * kith_code_list_list:
 * @self: a list
 * @codeset: which code set
 * @date: a day, or %KITH_DATE_NONE for all that there ever was
 *
 * Lists the codes that hold on a day.
 *
 * Returns: (transfer container) (element-type KithCodeRow): the rows, in the
 *   order of the list; none when the code set is not known
 */
GPtrArray *
kith_code_list_list (KithCodeList *self,
                     const char   *codeset,
                     KithDate      date)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  Codeset *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (codeset != NULL, NULL);

  found = g_hash_table_lookup (self->codesets, codeset);

  for (guint i = 0; found != NULL && i < found->rows->len; i++)
    {
      KithCodeRow *row = g_ptr_array_index (found->rows, i);

      if (kith_code_row_is_valid_on (row, date))
        g_ptr_array_add (rows, row);
    }

  return g_steal_pointer (&rows);
}

/**
 * kith_code_list_list_codesets:
 * @self: a list
 *
 * Lists the code sets.
 *
 * Returns: (transfer container) (element-type utf8): their names, in the order
 *   of the list
 */
GPtrArray *
kith_code_list_list_codesets (KithCodeList *self)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  g_ptr_array_extend (names, self->names, NULL, NULL);

  return g_steal_pointer (&names);
}
