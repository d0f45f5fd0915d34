/* kith-store-addresses.c: where children and their families live
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A confidential address is the one thing of a record that can cost a life. So
 * no list has it: whoever wants to read it asks for that one, and the journal
 * keeps that they did. It is never in the words of an act, and what leaves the
 * store is looked through for it, also when it has ended.
 */

#include "config.h"

#include "kith-store-addresses.h"

#include "kith-act.h"
#include "kith-address-scan.h"
#include "kith-journal.h"
#include "kith-statement-list.h"
#include "kith-store-private.h"
#include "kith-text.h"

G_DEFINE_QUARK (kith-address-error-quark, kith_address_error)

/* Of a confidential one nothing but that there is one. */
static const char select_addresses_sql[] =
  "SELECT id, whose, iif (confidential, NULL, lines), iif (confidential, NULL, postcode),"
  " valid_from, valid_to, confidential"
  " FROM address"
  " WHERE child_id = :child_id"
  " /*sort*/ ORDER BY valid_to IS NOT NULL, valid_from DESC, id DESC";

static const char select_address_sql[] =
  "SELECT id, whose, lines, postcode, valid_from, valid_to, confidential, uid"
  " FROM address"
  " WHERE id = :id";

static const char select_confidential_sql[] =
  "SELECT lines, postcode FROM address /*scan*/ WHERE confidential = 1";

static gpointer
address_from_row (KithStatement *stmt,
                  gpointer       user_data)
{
  const KithAddressValues values =
  {
    .id = kith_statement_get_int (stmt, 0),
    .whose = kith_statement_get_text (stmt, 1),
    .lines = kith_statement_get_text (stmt, 2),
    .postcode = kith_statement_get_text (stmt, 3),
    .from = kith_statement_get_date (stmt, 4),
    .to = kith_statement_get_date (stmt, 5),
    .is_confidential = kith_statement_get_int (stmt, 6) != 0,
  };

  return kith_address_new (&values);
}

/**
 * kith_db_load_addresses:
 * @db: a store
 * @child_id: a child
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithAddress) (nullable): those that
 *   hold first; the confidential ones without their lines
 */
GListModel *
kith_db_load_addresses (KithDb  *db,
                        gint64   child_id,
                        GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_addresses_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", child_id);

  return kith_statement_list (stmt, KITH_TYPE_ADDRESS, address_from_row, NULL, error);
}

static KithAddress *
load_address (KithDb  *db,
              gint64   address_id,
              KithUid *ret_uid,
              GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_address_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", address_id);
  if (kith_statement_step (stmt, &local_error))
    {
      kith_statement_get_uid (stmt, 7, ret_uid);
      return address_from_row (stmt, NULL);
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                 "There is no address %" G_GINT64_FORMAT, address_id);

  return NULL;
}

/**
 * kith_db_reveal_address:
 * @db: a store with no act open
 * @address_id: an address
 * @error: return location for a #KithStoreError
 *
 * Reads an address, and writes into the journal first that it was seen: where
 * that cannot be written, nothing is shown.
 *
 * Returns: (transfer full) (nullable): the address with its lines
 */
KithAddress *
kith_db_reveal_address (KithDb  *db,
                        gint64   address_id,
                        GError **error)
{
  g_autoptr(KithAddress) address = NULL;
  KithUid uid;

  g_return_val_if_fail (db != NULL, NULL);

  address = load_address (db, address_id, &uid, error);
  if (address == NULL || !kith_journal_view (db, "address", &uid, error))
    return NULL;

  return g_steal_pointer (&address);
}

/* Without blanks at the ends of lines, and without lines of nothing. */
static char *
clean_lines (const char *lines)
{
  g_auto(GStrv) parts = g_strsplit (lines != NULL ? lines : "", "\n", -1);
  GString *clean = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *line = kith_text_clean_line (parts[i]);

      if (*line != '\0')
        g_string_append_printf (clean, "%s%s", clean->len > 0 ? "\n" : "", line);
    }

  return g_string_free_and_steal (clean);
}

static void
set_line (KithRow    *row,
          const char *column,
          const char *text)
{
  g_autofree char *clean = text != NULL ? kith_text_clean_line (text) : NULL;

  kith_row_set_text (row, column, clean != NULL && *clean != '\0' ? clean : NULL);
}

static gboolean
fill_row (KithRow     *row,
          KithAddress *address,
          GError     **error)
{
  g_autofree char *lines = clean_lines (kith_address_get_lines (address));
  KithDate from = kith_address_get_from (address);
  KithDate to = kith_address_get_to (address);

  if (*lines == '\0')
    {
      g_set_error_literal (error, KITH_ADDRESS_ERROR, KITH_ADDRESS_ERROR_EMPTY, "An address has a line");
      return FALSE;
    }

  if (from != KITH_DATE_NONE && to != KITH_DATE_NONE && to <= from)
    {
      g_set_error_literal (error, KITH_ADDRESS_ERROR, KITH_ADDRESS_ERROR_DAYS, "An address ends after it begins");
      return FALSE;
    }

  kith_row_set_text (row, "lines", lines);
  set_line (row, "whose", kith_address_get_whose (address));
  set_line (row, "postcode", kith_address_get_postcode (address));
  kith_row_set_date (row, "valid_from", from);
  kith_row_set_date (row, "valid_to", to);
  kith_row_set_known (row, "confidential", kith_address_get_is_confidential (address) ? 1 : 0);

  return TRUE;
}

static KithRow *
make_row (gint64 child_id)
{
  KithRow *row = kith_row_new (&kith_table_address);

  kith_row_set_int (row, "child_id", child_id);

  return row;
}

static const char *
get_kind (KithRow     *row,
          KithAddress *address)
{
  gboolean is_ended = kith_address_get_to (address) != KITH_DATE_NONE;

  if (kith_row_get_id (row) == 0)
    return "address.add";

  return is_ended && kith_row_is_null (row, "valid_to") ? "address.end" : "address.change";
}

/**
 * kith_db_save_address:
 * @db: a store with no act open
 * @child_id: on whose file it is
 * @address: the address; with an id, the one that is changed or ended
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithAddressError or a #KithStoreError
 *
 * Adds an address, changes it, or gives it an end. The act's words are its kind
 * alone.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_save_address (KithDb      *db,
                      gint64       child_id,
                      KithAddress *address,
                      gint64      *ret_act,
                      GError     **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  const char *kind = NULL;
  gint64 id;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (KITH_IS_ADDRESS (address), FALSE);

  id = kith_address_get_id (address);
  row = id != 0 ? kith_row_load (db, &kith_table_address, id, error) : make_row (child_id);
  if (row == NULL)
    return FALSE;

  kind = get_kind (row, address);
  if (!fill_row (row, address, error))
    return FALSE;

  act = kith_act_begin (db, kind, NULL, NULL, error);
  if (act == NULL ||
      !(id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error)) ||
      !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

/**
 * kith_db_end_address:
 * @db: a store with no act open
 * @address_id: an address that may be seen
 * @day: the first day on which it no longer holds
 * @ret_act: (out) (optional): the act; 0 where nothing changed
 * @error: return location for a #KithAddressError or a #KithStoreError
 *
 * Gives an address an end without reading it to anybody.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_end_address (KithDb  *db,
                     gint64   address_id,
                     KithDate day,
                     gint64  *ret_act,
                     GError **error)
{
  g_autoptr(KithAddress) address = NULL;
  KithAddressValues values;
  g_autoptr(KithAddress) ended = NULL;
  KithUid uid;

  g_return_val_if_fail (db != NULL, FALSE);

  address = load_address (db, address_id, &uid, error);
  if (address == NULL)
    return FALSE;

  values = (KithAddressValues) {
    .id = address_id,
    .whose = kith_address_get_whose (address),
    .lines = kith_address_get_lines (address),
    .postcode = kith_address_get_postcode (address),
    .from = kith_address_get_from (address),
    .to = day,
    .is_confidential = kith_address_get_is_confidential (address),
  };
  ended = kith_address_new (&values);

  return kith_db_save_address (db, 0, ended, ret_act, error);
}

/**
 * kith_db_scan_addresses:
 * @db: a store
 * @text: a text that is about to leave the store
 * @ret_found: (out): whether a confidential address stands in it
 * @error: return location for a #KithStoreError
 *
 * Looks a text through for every confidential address that the store has, also
 * those that have ended.
 *
 * Returns: whether it was looked through
 */
gboolean
kith_db_scan_addresses (KithDb     *db,
                        const char *text,
                        gboolean   *ret_found,
                        GError    **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean is_found = FALSE;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (ret_found != NULL, FALSE);

  stmt = kith_db_prepare (db, select_confidential_sql, error);
  if (stmt == NULL)
    return FALSE;

  while (!is_found && kith_statement_step (stmt, &local_error))
    is_found = kith_address_scan (text, kith_statement_get_text (stmt, 0), kith_statement_get_text (stmt, 1)) !=
      KITH_ADDRESS_NOT_FOUND;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *ret_found = is_found;

  return TRUE;
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  return kith_db_load_addresses (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_addresses_async:
 * @self: a store
 * @child_id: a child
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads the addresses on a child's file, the confidential ones without their lines.
 */
void
kith_store_load_addresses_async (KithStore          *self,
                                 gint64              child_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  kith_store_run_read (self, load_func, data, kith_store_load_addresses_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_addresses_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithAddress) (nullable): the addresses
 */
GListModel *
kith_store_load_addresses_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
reveal_func (KithStore     *self,
             KithDb        *db,
             KithStoreCall *call,
             GError       **error)
{
  return kith_db_reveal_address (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_reveal_address_async:
 * @self: a store
 * @address_id: an address
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads one address, which the journal remembers.
 */
void
kith_store_reveal_address_async (KithStore          *self,
                                 gint64              address_id,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = address_id;
  kith_store_run_read (self, reveal_func, data, kith_store_reveal_address_async, cancellable, callback, user_data);
}

/**
 * kith_store_reveal_address_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the address with its lines
 */
KithAddress *
kith_store_reveal_address_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
save_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_save_address (db, data->id, KITH_ADDRESS (data->object), &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_save_address_async:
 * @self: a store
 * @child_id: on whose file it is
 * @address: the address; with an id, the one that is changed or ended
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Adds an address, changes it, or gives it an end.
 */
void
kith_store_save_address_async (KithStore          *self,
                               gint64              child_id,
                               KithAddress        *address,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_ADDRESS (address));

  data = kith_store_data_new ();
  data->id = child_id;
  data->object = G_OBJECT (g_object_ref (address));
  kith_store_run_write (self, save_func, KITH_PRIORITY_SAVE, data, NULL, kith_store_save_address_async,
                        cancellable, callback, user_data);
}

/**
 * kith_store_save_address_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithAddressError or a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_store_save_address_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
scan_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  gboolean is_found = FALSE;

  call->result_free = NULL;
  if (!kith_db_scan_addresses (db, ((KithStoreData *)call->data)->name, &is_found, error))
    return NULL;

  return GINT_TO_POINTER (is_found ? 2 : 1);
}

/**
 * kith_store_scan_addresses_async:
 * @self: a store
 * @text: a text that is about to leave the store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks a text through for confidential addresses.
 */
void
kith_store_scan_addresses_async (KithStore          *self,
                                 const char         *text,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (text != NULL);

  data = kith_store_data_new ();
  data->name = g_strdup (text);
  kith_store_run_read (self, scan_func, data, kith_store_scan_addresses_async, cancellable, callback, user_data);
}

/**
 * kith_store_scan_addresses_finish:
 * @self: a store
 * @result: the result
 * @ret_found: (out): whether one stands in it
 * @error: return location for a #KithStoreError
 *
 * Returns: whether it was looked through
 */
gboolean
kith_store_scan_addresses_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  gboolean     *ret_found,
                                  GError      **error)
{
  int answer = GPOINTER_TO_INT (kith_store_finish_pointer (self, result, error));

  if (answer == 0)
    return FALSE;

  *ret_found = answer == 2;

  return TRUE;
}
