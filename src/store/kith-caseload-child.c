/* kith-caseload-child.c: a council's list, and who the child is, where it goes and who works with it
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-caseload-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-child-row-private.h"
#include "kith-statement.h"
#include "kith-store-particulars-private.h"
#include "kith-store-schools.h"
#include "kith-store-work-private.h"
#include "kith-text.h"

static const char select_workers_sql[] =
  "SELECT id, name FROM worker /*scan*/ ORDER BY id";

static const char select_worker_name_sql[] =
  "SELECT name FROM worker WHERE id = :id";

static const char select_attendance_sql[] =
  "SELECT coalesce (s.successor_id, s.id), a.valid_to FROM attendance AS a JOIN school AS s ON s.id = a.school_id"
  " WHERE a.child_id = :child_id";

/* A number that gives way to another one is kept as the former one. */
static void
put_upn (KithCaseload            *self,
         KithRow                 *row,
         const KithCaseloadEntry *entry)
{
  g_autofree char *old = g_strdup (kith_row_get_text (row, "upn"));

  if (entry->upn == NULL || g_strcmp0 (kith_row_get_text (row, "former_upn"), entry->upn) == 0)
    return;

  kith_caseload_put_text (self, row, "upn", KITH_FIELD_UPN, entry->upn);
  if (old != NULL && g_strcmp0 (old, kith_row_get_text (row, "upn")) != 0)
    kith_row_set_text (row, "former_upn", old);
  else if (kith_row_get_text (row, "former_upn") == NULL)
    kith_caseload_put_text (self, row, "former_upn", KITH_FIELD_FORMER_UPN, entry->former_upn);
}

/* Whether the row speaks of the child under a number of a record that was merged
 * into the child's. Who the child is, is settled.
 */
static gboolean
is_merged (KithCaseload            *self,
           const KithCaseloadEntry *entry)
{
  const KithPerson *person = kith_people_find (self->people, self->child_id);

  return person != NULL &&
         (kith_people_is_merged_identifier (self->people, person, entry->la_child_id) ||
          (entry->la_child_id == NULL && kith_people_is_merged_upn (self->people, person, entry->upn)));
}

static void
put_identity (KithCaseload            *self,
              KithRow                 *row,
              const KithCaseloadEntry *entry)
{
  gboolean fills_only = self->fills_only;

  self->fills_only = fills_only || is_merged (self, entry);
  if (self->authority != NULL && entry->la_child_id != NULL && kith_row_get_text (row, "authority_code") == NULL)
    kith_row_set_text (row, "authority_code", self->authority);

  kith_caseload_put_text (self, row, "la_child_id", KITH_FIELD_LA_CHILD_ID, entry->la_child_id);
  kith_caseload_put_text (self, row, "family_name", KITH_FIELD_FAMILY_NAME, entry->family_name);
  kith_caseload_put_text (self, row, "given_name", KITH_FIELD_GIVEN_NAME, entry->given_name);
  kith_caseload_put_text (self, row, "preferred_name", KITH_FIELD_PREFERRED_NAME, entry->preferred_name);
  kith_caseload_put_day (self, row, "birth", KITH_FIELD_BIRTH, entry->birth);
  kith_caseload_put_day (self, row, "expected_birth", KITH_FIELD_EXPECTED_BIRTH, entry->expected_birth);
  kith_caseload_put_day (self, row, "death", KITH_FIELD_DEATH, entry->death);
  kith_caseload_put_text (self, row, "sex", KITH_FIELD_SEX, entry->sex);
  kith_caseload_put_text (self, row, "ethnicity", KITH_FIELD_ETHNICITY, entry->ethnicity);
  put_upn (self, row, entry);
  kith_child_row_set_sort_key (row);
  self->fills_only = fills_only;
}

/* "Okoro, Jane" and "Jane Okoro" are one person. */
static char *
worker_key (const char *name)
{
  const char *comma = strchr (name, ',');
  g_autofree char *turned = NULL;

  if (comma == NULL)
    return kith_text_fold (name);

  turned = g_strdup_printf ("%s %.*s", comma + 1, (int)(comma - name), name);

  return kith_text_fold (g_strstrip (turned));
}

static gboolean
find_worker (KithCaseload *self,
             const char   *name,
             gint64       *ret_id,
             GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_workers_sql, error);
  g_autofree char *key = worker_key (name);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  *ret_id = 0;
  while (*ret_id == 0 && kith_statement_step (stmt, &local_error))
    {
      g_autofree char *other = worker_key (kith_statement_get_text (stmt, 1));

      if (strcmp (key, other) == 0)
        *ret_id = kith_statement_get_int (stmt, 0);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static char *
load_worker_name (KithCaseload *self,
                  gint64        id)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_worker_name_sql, NULL);

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", id);

  return kith_statement_step (stmt, NULL) ? g_strdup (kith_statement_get_text (stmt, 0)) : NULL;
}

static gboolean
put_worker (KithCaseload            *self,
            KithRow                 *row,
            const KithCaseloadEntry *entry,
            GError                 **error)
{
  gint64 old = kith_row_get_int (row, "worker_id");
  g_autofree char *old_name = NULL;
  gint64 id;

  if (entry->worker == NULL || (self->fills_only && old != 0))
    return TRUE;

  if (!find_worker (self, entry->worker, &id, error) ||
      (id == 0 && !kith_db_insert_worker (self->act, entry->worker, NULL, FALSE, &id, error)))
    return FALSE;

  if (id == old)
    return TRUE;

  if (kith_row_get_id (row) != 0 &&
      !kith_work_follow_worker (self->act, kith_row_get_id (row), id, self->as_at, NULL, error))
    return FALSE;

  kith_row_set_int (row, "worker_id", id);
  old_name = old != 0 ? load_worker_name (self, old) : NULL;
  kith_caseload_note (self, KITH_FIELD_WORKER, old_name, entry->worker);

  return TRUE;
}

static gboolean
find_school (KithCaseload            *self,
             const KithCaseloadEntry *entry,
             gint64                  *ret_id,
             GError                 **error)
{
  *ret_id = 0;
  if (entry->school_urn != 0)
    *ret_id = kith_db_find_school_by_urn (self->db, entry->school_urn, error);
  if (*ret_id == 0 && entry->school_name != NULL)
    *ret_id = kith_db_find_school_by_name (self->db, entry->school_name, error);

  return *ret_id >= 0;
}

/* The school's own roll knows better; the council's word stands in until there is one. */
static gboolean
apply_school (KithCaseload            *self,
              const KithCaseloadEntry *entry,
              GError                 **error)
{
  g_autoptr(KithStatement) stmt = NULL;
  g_autoptr(KithRow) row = kith_row_new (&kith_table_attendance);
  g_autoptr(GError) local_error = NULL;
  gboolean attends = FALSE, agrees = FALSE, attended = FALSE;
  gint64 school_id;

  if (!find_school (self, entry, &school_id, error))
    return FALSE;

  if (school_id == 0)
    return TRUE;

  stmt = kith_db_prepare (self->db, select_attendance_sql, error);
  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", self->child_id);
  while (kith_statement_step (stmt, &local_error))
    {
      attended = TRUE;
      attends |= kith_statement_is_null (stmt, 1);
      agrees |= kith_statement_is_null (stmt, 1) && kith_statement_get_int (stmt, 0) == school_id;
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (attends && !agrees)
    kith_caseload_remark (self, _("The council has another school for the child than the roll does. The roll holds."));
  if (attends || (attended && self->fills_only))
    return TRUE;

  kith_row_set_int (row, "child_id", self->child_id);
  kith_row_set_int (row, "school_id", school_id);
  if (attended)
    kith_row_set_date (row, "valid_from", self->as_at);
  if (entry->year_group != KITH_ROLL_NO_YEAR_GROUP)
    kith_row_set_int (row, "year_group", entry->year_group);
  g_clear_pointer (&stmt, kith_statement_release);
  kith_caseload_note (self, KITH_FIELD_SCHOOL_NAME, NULL, entry->school_name);

  return kith_act_insert (self->act, row, NULL, error);
}

/**
 * kith_caseload_apply_child:
 * @self: a list
 * @entry: the row that is being taken in
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has the child
 */
gboolean
kith_caseload_apply_child (KithCaseload            *self,
                           const KithCaseloadEntry *entry,
                           GError                 **error)
{
  g_autoptr(KithRow) row = NULL;

  row = self->child_id != 0
    ? kith_row_load (self->db, &kith_table_child, self->child_id, error)
    : kith_row_new (&kith_table_child);
  if (row == NULL)
    return FALSE;

  put_identity (self, row, entry);
  if (!put_worker (self, row, entry, error) || !kith_caseload_save (self, row, error))
    return FALSE;

  self->child_id = kith_row_get_id (row);

  return kith_particular_hear (self->act, self->child_id, self->as_at, error) && apply_school (self, entry, error);
}
