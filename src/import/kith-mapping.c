/* kith-mapping.c: which column of a list is which field
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-mapping.h"

#include "kith-mapping-private.h"

G_DEFINE_QUARK (kith-mapping-error-quark, kith_mapping_error)

/**
 * kith_mapping_new:
 * @kind: what the list is of
 * @sheet: a sheet
 *
 * Makes a mapping in which no column is read.
 *
 * Returns: (transfer full): the mapping
 */
KithMapping *
kith_mapping_new (KithListKind kind,
                  KithSheet   *sheet)
{
  KithMapping *self;

  g_return_val_if_fail (sheet != NULL, NULL);

  self = g_new0 (KithMapping, 1);
  self->kind = kind;
  self->n_columns = kith_sheet_get_n_columns (sheet);
  self->columns = g_new0 (KithMappingColumn, MAX (self->n_columns, 1));
  kith_mapping_find_orders (self, sheet);

  return self;
}

/**
 * kith_mapping_new_guess:
 * @kind: what the list is of
 * @sheet: a sheet
 * @today: today, from which ages are counted
 *
 * Guesses what each column holds: from its name, and where that says nothing,
 * or something that cannot be, from what stands in it.
 *
 * Returns: (transfer full): the mapping
 */
KithMapping *
kith_mapping_new_guess (KithListKind kind,
                        KithSheet   *sheet,
                        KithDate     today)
{
  KithMapping *self;

  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (today != KITH_DATE_NONE, NULL);

  self = kith_mapping_new (kind, sheet);
  kith_mapping_guess (self, sheet, today, NULL);
  kith_mapping_find_name_order (self, sheet, today);

  return self;
}

/**
 * kith_mapping_copy:
 * @self: a mapping
 *
 * Makes another mapping of the same content, which another thread may have.
 *
 * Returns: (transfer full): the copy
 */
KithMapping *
kith_mapping_copy (KithMapping *self)
{
  KithMapping *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->columns = g_memdup2 (self->columns, MAX (self->n_columns, 1) * sizeof *self->columns);

  return copy;
}

/**
 * kith_mapping_free:
 * @self: (nullable): a mapping
 *
 * Frees a mapping.
 */
void
kith_mapping_free (KithMapping *self)
{
  if (self == NULL)
    return;

  g_free (self->columns);
  g_free (self);
}

/**
 * kith_mapping_get_kind:
 * @self: a mapping
 *
 * Gets what the list is of.
 *
 * Returns: the kind
 */
KithListKind
kith_mapping_get_kind (KithMapping *self)
{
  g_return_val_if_fail (self != NULL, KITH_LIST_KIND_ROLL);

  return self->kind;
}

/**
 * kith_mapping_get_n_columns:
 * @self: a mapping
 *
 * Gets how many columns there are.
 *
 * Returns: the number of columns
 */
guint
kith_mapping_get_n_columns (KithMapping *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

/**
 * kith_mapping_get_field:
 * @self: a mapping
 * @column: a column
 *
 * Gets what a column holds.
 *
 * Returns: the field; %KITH_FIELD_NONE when the column is not read
 */
KithField
kith_mapping_get_field (KithMapping *self,
                        guint        column)
{
  g_return_val_if_fail (self != NULL, KITH_FIELD_NONE);
  g_return_val_if_fail (column < self->n_columns, KITH_FIELD_NONE);

  return self->columns[column].field;
}

/**
 * kith_mapping_get_percent:
 * @self: a mapping
 * @column: a column
 *
 * Gets how sure it is that the column holds its field. From 90 on it hardly
 * needs a look; below 60 it does.
 *
 * Returns: 0 to 100; 100 what a person said
 */
guint
kith_mapping_get_percent (KithMapping *self,
                          guint        column)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (column < self->n_columns, 0);

  return self->columns[column].percent;
}

/**
 * kith_mapping_get_reason:
 * @self: a mapping
 * @column: a column
 *
 * Gets why the column has its field.
 *
 * Returns: the reason
 */
KithMappingReason
kith_mapping_get_reason (KithMapping *self,
                         guint        column)
{
  g_return_val_if_fail (self != NULL, KITH_MAPPING_REASON_NONE);
  g_return_val_if_fail (column < self->n_columns, KITH_MAPPING_REASON_NONE);

  return self->columns[column].reason;
}

/**
 * kith_mapping_find_column:
 * @self: a mapping
 * @field: a field
 *
 * Finds the column that holds a field.
 *
 * Returns: the column, or %KITH_SHEET_NO_COLUMN
 */
guint
kith_mapping_find_column (KithMapping *self,
                          KithField    field)
{
  g_return_val_if_fail (self != NULL, KITH_SHEET_NO_COLUMN);

  for (guint column = 0; field != KITH_FIELD_NONE && column < self->n_columns; column++)
    {
      if (self->columns[column].field == field)
        return column;
    }

  return KITH_SHEET_NO_COLUMN;
}

/**
 * kith_mapping_set_field:
 * @self: a mapping
 * @column: a column
 * @field: what it holds; %KITH_FIELD_NONE for what is not to be read
 *
 * Says what a column holds. Another column that held it is then not read.
 */
void
kith_mapping_set_field (KithMapping *self,
                        guint        column,
                        KithField    field)
{
  guint other;

  g_return_if_fail (self != NULL);
  g_return_if_fail (column < self->n_columns);
  g_return_if_fail (kith_field_is_in (field, self->kind));

  other = field != KITH_FIELD_NONE ? kith_mapping_find_column (self, field) : KITH_SHEET_NO_COLUMN;
  if (other != KITH_SHEET_NO_COLUMN && other != column)
    {
      self->columns[other].field = KITH_FIELD_NONE;
      self->columns[other].percent = 100;
      self->columns[other].reason = KITH_MAPPING_REASON_PERSON;
    }

  self->columns[column].field = field;
  self->columns[column].percent = 100;
  self->columns[column].reason = KITH_MAPPING_REASON_PERSON;
}

/**
 * kith_mapping_get_date_order:
 * @self: a mapping
 * @column: a column
 *
 * Gets whether the day or the month comes first in a column of dates.
 *
 * Returns: the order
 */
KithDateOrder
kith_mapping_get_date_order (KithMapping *self,
                             guint        column)
{
  g_return_val_if_fail (self != NULL, KITH_DATE_ORDER_DAY_FIRST);
  g_return_val_if_fail (column < self->n_columns, KITH_DATE_ORDER_DAY_FIRST);

  return self->columns[column].order;
}

/**
 * kith_mapping_is_date_order_known:
 * @self: a mapping
 * @column: a column
 *
 * Tells whether a column's dates can be read in one order only. If not, they
 * are read with the day first, and the page has to say so.
 *
 * Returns: whether the order is known
 */
gboolean
kith_mapping_is_date_order_known (KithMapping *self,
                                  guint        column)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (column < self->n_columns, FALSE);

  return self->columns[column].is_order_known;
}

/**
 * kith_mapping_set_date_order:
 * @self: a mapping
 * @column: a column
 * @order: the order
 *
 * Says whether the day or the month comes first.
 */
void
kith_mapping_set_date_order (KithMapping  *self,
                             guint         column,
                             KithDateOrder order)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (column < self->n_columns);

  self->columns[column].order = order;
  self->columns[column].is_order_known = TRUE;
  self->columns[column].is_order_said = TRUE;
}

/**
 * kith_mapping_get_name_order:
 * @self: a mapping
 *
 * Gets how full names stand in their column.
 *
 * Returns: the order
 */
KithNameOrder
kith_mapping_get_name_order (KithMapping *self)
{
  g_return_val_if_fail (self != NULL, KITH_NAME_ORDER_COMMA);

  return self->name_order;
}

/**
 * kith_mapping_set_name_order:
 * @self: a mapping
 * @order: the order
 *
 * Says how full names stand in their column.
 */
void
kith_mapping_set_name_order (KithMapping  *self,
                             KithNameOrder order)
{
  g_return_if_fail (self != NULL);

  self->name_order = order;
}

static gboolean
has (KithMapping *self,
     KithField    field)
{
  return kith_mapping_find_column (self, field) != KITH_SHEET_NO_COLUMN;
}

static gboolean
has_name (KithMapping *self)
{
  return has (self, KITH_FIELD_FAMILY_NAME) || has (self, KITH_FIELD_GIVEN_NAME) || has (self, KITH_FIELD_FULL_NAME);
}

static gboolean
has_birth_or_upn (KithMapping *self)
{
  return has (self, KITH_FIELD_BIRTH) || has (self, KITH_FIELD_UPN);
}

static KithField
find_missing_of_statement (KithMapping *self)
{
  if (!has (self, KITH_FIELD_PAYMENT_DAY) && !has (self, KITH_FIELD_POSTED_DAY))
    return KITH_FIELD_PAYMENT_DAY;
  if (!has (self, KITH_FIELD_AMOUNT) && !has (self, KITH_FIELD_MONEY_OUT))
    return KITH_FIELD_AMOUNT;

  return KITH_FIELD_NONE;
}

static KithField
find_missing_of_list (KithMapping *self)
{
  if (self->kind == KITH_LIST_KIND_CASELOAD && has (self, KITH_FIELD_LA_CHILD_ID))
    return KITH_FIELD_NONE;
  if (!has_name (self))
    return self->kind == KITH_LIST_KIND_ROLL ? KITH_FIELD_FAMILY_NAME : KITH_FIELD_LA_CHILD_ID;
  if (!has_birth_or_upn (self))
    return self->kind == KITH_LIST_KIND_ROLL ? KITH_FIELD_BIRTH : KITH_FIELD_LA_CHILD_ID;

  return KITH_FIELD_NONE;
}

/**
 * kith_mapping_is_sufficient:
 * @self: a mapping
 * @ret_missing: (out) (optional): the field to look for, where one is missing
 *
 * Tells whether entries can be read: a roll needs a name and a birth date or
 * a UPN; a caseload the authority's identifier, or the same; a statement a
 * date and an amount.
 *
 * Returns: whether they can
 */
gboolean
kith_mapping_is_sufficient (KithMapping *self,
                            KithField   *ret_missing)
{
  KithField missing;

  g_return_val_if_fail (self != NULL, FALSE);

  missing = self->kind == KITH_LIST_KIND_STATEMENT ? find_missing_of_statement (self) : find_missing_of_list (self);

  if (missing != KITH_FIELD_NONE && ret_missing != NULL)
    *ret_missing = missing;

  return missing == KITH_FIELD_NONE;
}
