/* kith-store-contacts.c: who is rung at a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A contact ends and is not deleted: who was the safeguarding lead when
 * something happened may be asked years later. A slip of the pen is put right
 * in its place, and the journal has what stood there.
 */

#include "config.h"

#include "kith-store-contacts.h"

#include "kith-act.h"
#include "kith-reach-private.h"
#include "kith-statement-list.h"
#include "kith-store-private.h"
#include "kith-store-sets-private.h"
#include "kith-text.h"

G_DEFINE_QUARK (kith-contact-error-quark, kith_contact_error)

#define CONTACT_COLUMNS \
        "k.id, k.role, k.name, k.telephone, k.email, k.valid_from, k.valid_to"

/* A school that became another has left its contacts to it. */
static const char select_contacts_sql[] =
  "SELECT " CONTACT_COLUMNS
  " FROM school_contact AS k /*scan*/ JOIN school AS o ON o.id = k.school_id"
  " WHERE " KITH_SCHOOL_AS_AT ("o") " = :school_id"
  " /*sort*/ ORDER BY k.id";

static const char select_contact_sql[] =
  "SELECT " CONTACT_COLUMNS " FROM school_contact AS k WHERE k.id = :id";

static gpointer
contact_from_row (KithStatement *stmt,
                  gpointer       user_data)
{
  const KithSchoolContactValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .role = kith_statement_get_text (stmt, 1),
    .name = kith_statement_get_text (stmt, 2),
    .telephone = kith_statement_get_text (stmt, 3),
    .email = kith_statement_get_text (stmt, 4),
    .from = kith_statement_get_date (stmt, 5),
    .to = kith_statement_get_date (stmt, 6),
  };

  return kith_school_contact_new (&values);
}

static int
compare_contacts (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  return kith_school_contact_compare (KITH_SCHOOL_CONTACT ((gpointer)a), KITH_SCHOOL_CONTACT ((gpointer)b));
}

/**
 * kith_db_load_contacts:
 * @db: a store
 * @school_id: a school
 * @day: the day on which a school that became this one counts as this one
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithSchoolContact) (nullable): who is,
 *   was and will be rung there, in the order of their roles
 */
GListModel *
kith_db_load_contacts (KithDb  *db,
                       gint64   school_id,
                       KithDate day,
                       GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GListModel) contacts = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_contacts_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":school_id", school_id);
  kith_statement_bind_date (stmt, ":as_at", day);
  contacts = kith_statement_list (stmt, KITH_TYPE_SCHOOL_CONTACT, contact_from_row, NULL, error);
  if (contacts != NULL)
    g_list_store_sort (G_LIST_STORE (contacts), compare_contacts, NULL);

  return g_steal_pointer (&contacts);
}

/**
 * kith_db_load_contact:
 * @db: a store
 * @contact_id: a contact
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the contact
 */
KithSchoolContact *
kith_db_load_contact (KithDb  *db,
                      gint64   contact_id,
                      GError **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  stmt = kith_db_prepare (db, select_contact_sql, error);
  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", contact_id);
  if (kith_statement_step (stmt, &local_error))
    return contact_from_row (stmt, NULL);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                 "There is no contact %" G_GINT64_FORMAT, contact_id);

  return NULL;
}

static gboolean
refuse (GError         **error,
        KithContactError code,
        const char      *why)
{
  g_set_error_literal (error, KITH_CONTACT_ERROR, (int)code, why);

  return FALSE;
}

typedef struct
{
  char *role;
  char *name;
  char *telephone;
  char *email;
} Words;

static void
words_clear (Words *words)
{
  g_free (words->role);
  g_free (words->name);
  g_free (words->telephone);
  g_free (words->email);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static gboolean
check_words (const Words *words,
             GError     **error)
{
  if (words->role == NULL || !kith_text_is_safe_name (words->role))
    return refuse (error, KITH_CONTACT_ERROR_ROLE, "Nobody has said what the contact does at the school");

  if (words->name == NULL && words->telephone == NULL && words->email == NULL)
    return refuse (error, KITH_CONTACT_ERROR_EMPTY, "A contact has a name, a telephone number or an e-mail address");

  if (words->name != NULL && !kith_text_is_safe_name (words->name))
    return refuse (error, KITH_CONTACT_ERROR_NAME, "That is not a name");

  if (words->telephone != NULL && !kith_reach_is_telephone (words->telephone))
    return refuse (error, KITH_CONTACT_ERROR_TELEPHONE, "That is not a telephone number");

  if (words->email != NULL && !kith_reach_is_email (words->email))
    return refuse (error, KITH_CONTACT_ERROR_EMAIL, "That is not an e-mail address");

  return TRUE;
}

static void
fill_row (KithRow                       *row,
          const Words                   *words,
          const KithSchoolContactValues *values)
{
  kith_row_set_text (row, "role", words->role);
  kith_row_set_text (row, "name", words->name);
  kith_row_set_text (row, "telephone", words->telephone);
  kith_row_set_text (row, "email", words->email);
  kith_row_set_date (row, "valid_from", values->from);
  kith_row_set_date (row, "valid_to", values->to);
}

static gboolean
write_contact (KithAct *act,
               KithRow *row,
               gint64  *ret_id,
               gint64  *ret_act,
               GError **error)
{
  gint64 id = kith_row_get_id (row);

  if (act == NULL ||
      !(id != 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, &id, error)) ||
      !kith_act_commit (act, error))
    return FALSE;

  if (ret_id != NULL)
    *ret_id = id;
  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

/**
 * kith_db_set_contact:
 * @db: a store with no act open
 * @school_id: the school of a new contact; one that there is keeps its own
 * @values: the contact; its id is 0 for a new one
 * @ret_id: (out) (optional): its row
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithContactError or a #KithStoreError
 *
 * Adds a contact, or puts one right.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_set_contact (KithDb                        *db,
                     gint64                         school_id,
                     const KithSchoolContactValues *values,
                     gint64                        *ret_id,
                     gint64                        *ret_act,
                     GError                       **error)
{
  g_auto(Words) words = { NULL };
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (values != NULL, FALSE);

  words = (Words) {
    kith_reach_clean (values->role), kith_reach_clean (values->name),
    kith_reach_clean (values->telephone), kith_reach_clean (values->email)
  };
  if (!check_words (&words, error))
    return FALSE;

  if (values->to != KITH_DATE_NONE && values->to <= values->from)
    return refuse (error, KITH_CONTACT_ERROR_ORDER, "A contact ends after it has begun");

  row = values->id != 0
    ? kith_row_load (db, &kith_table_school_contact, values->id, error)
    : kith_row_new (&kith_table_school_contact);
  if (row == NULL)
    return FALSE;

  if (values->id == 0)
    kith_row_set_int (row, "school_id", school_id);
  fill_row (row, &words, values);
  act = kith_act_begin (db, values->id != 0 ? "contact.change" : "contact.add", NULL, NULL, error);

  return write_contact (act, row, ret_id, ret_act, error);
}

/* %KITH_DATE_NONE where the row has no day there. */
static KithDate
get_day (KithRow    *row,
         const char *column)
{
  const char *text = kith_row_get_text (row, column);
  KithDate day = KITH_DATE_NONE;

  if (text != NULL)
    kith_date_parse_iso (text, &day, NULL);

  return day;
}

/**
 * kith_db_end_contact:
 * @db: a store with no act open
 * @contact_id: a contact
 * @day: the first day on which it no longer holds
 * @ret_act: (out) (optional): the act
 * @error: return location for a #KithContactError or a #KithStoreError
 *
 * Says that somebody is no longer rung. The contact stays among the past ones.
 *
 * Returns: whether it has ended
 */
gboolean
kith_db_end_contact (KithDb  *db,
                     gint64   contact_id,
                     KithDate day,
                     gint64  *ret_act,
                     GError **error)
{
  g_autoptr(KithRow) row = NULL;
  g_autoptr(KithAct) act = NULL;
  KithDate end;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (day != KITH_DATE_NONE, FALSE);

  row = kith_row_load (db, &kith_table_school_contact, contact_id, error);
  if (row == NULL)
    return FALSE;

  end = get_day (row, "valid_to");
  if (end != KITH_DATE_NONE && end <= day)
    return refuse (error, KITH_CONTACT_ERROR_ENDED, "The contact has ended already");

  if (day <= get_day (row, "valid_from"))
    return refuse (error, KITH_CONTACT_ERROR_ORDER, "A contact ends after it has begun");

  kith_row_set_date (row, "valid_to", day);
  act = kith_act_begin (db, "contact.end", NULL, NULL, error);

  return write_contact (act, row, NULL, ret_act, error);
}

/* A change on its way to the store's thread; what is text is its own. */
typedef struct
{
  gint64                   school_id;
  KithSchoolContactValues  values;
  Words                    words;
  KithDate                 day;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  words_clear (&change->words);
  g_free (change);
}

static void
run_change (KithStore          *self,
            KithStoreFunc       func,
            Change             *change,
            gpointer            source_tag,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  KithStoreCall *call = kith_store_call_new (func, KITH_PRIORITY_SAVE, change, change_free, NULL);

  call->writes = TRUE;
  kith_store_call_run (self, call, source_tag, cancellable, callback, user_data);
}

static gpointer
set_contact_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  const Change *change = call->data;

  if (!kith_db_set_contact (db, change->school_id, &change->values, NULL, &call->act, error))
    return NULL;

  return KITH_STORE_DONE;
}

/**
 * kith_store_set_contact_async:
 * @self: a store
 * @school_id: the school of a new contact
 * @values: the contact, whose id is 0 for a new one; copied
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_contact_finish()
 * @user_data: for @callback
 *
 * Adds a contact, or puts one right.
 */
void
kith_store_set_contact_async (KithStore                     *self,
                              gint64                         school_id,
                              const KithSchoolContactValues *values,
                              GCancellable                  *cancellable,
                              GAsyncReadyCallback            callback,
                              gpointer                       user_data)
{
  Change *change = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (values != NULL);

  change = g_new0 (Change, 1);
  change->school_id = school_id;
  change->words = (Words) {
    g_strdup (values->role), g_strdup (values->name), g_strdup (values->telephone), g_strdup (values->email)
  };
  change->values = *values;
  change->values.role = change->words.role;
  change->values.name = change->words.name;
  change->values.telephone = change->words.telephone;
  change->values.email = change->words.email;
  run_change (self, set_contact_func, change, kith_store_set_contact_async, cancellable, callback, user_data);
}

static gpointer
end_contact_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  const Change *change = call->data;

  return kith_db_end_contact (db, change->values.id, change->day, &call->act, error) ? KITH_STORE_DONE : NULL;
}

/**
 * kith_store_end_contact_async:
 * @self: a store
 * @contact_id: a contact
 * @day: the first day on which it no longer holds
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done; ends with kith_store_change_contact_finish()
 * @user_data: for @callback
 *
 * Says that somebody is no longer rung.
 */
void
kith_store_end_contact_async (KithStore          *self,
                              gint64              contact_id,
                              KithDate            day,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  Change *change = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  change = g_new0 (Change, 1);
  change->values.id = contact_id;
  change->day = day;
  run_change (self, end_contact_func, change, kith_store_end_contact_async, cancellable, callback, user_data);
}

/**
 * kith_store_change_contact_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithContactError or #KithStoreError
 *
 * Returns: whether it is done
 */
gboolean
kith_store_change_contact_finish (KithStore    *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}

static gpointer
load_contact_func (KithStore     *self,
                   KithDb        *db,
                   KithStoreCall *call,
                   GError       **error)
{
  return kith_db_load_contact (db, ((KithStoreData *)call->data)->id, error);
}

/**
 * kith_store_load_contact_async:
 * @self: a store
 * @contact_id: a contact
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a contact of a school.
 */
void
kith_store_load_contact_async (KithStore          *self,
                               gint64              contact_id,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = contact_id;
  kith_store_run_list (self, load_contact_func, data, kith_store_data_free, kith_store_load_contact_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_contact_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the contact
 */
KithSchoolContact *
kith_store_load_contact_finish (KithStore    *self,
                                GAsyncResult *result,
                                GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
