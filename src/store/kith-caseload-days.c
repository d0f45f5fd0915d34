/* kith-caseload-days.c: a council's list, and what was done last and is due next
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list may have a row for each visit. So all rows of a child are laid
 * together first: of what was done the last holds, of what is due the first
 * that comes after it.
 */

#include "config.h"

#include "kith-caseload-private.h"

#include "kith-statement.h"

typedef struct
{
  const char *kind;
  KithField   done_field;
  KithField   due_field;
  gsize       done_offset;
  gsize       due_offset;             /* 0 where nothing of the kind falls due */
} Kind;

#define AT(member) G_STRUCT_OFFSET (KithCaseloadEntry, member)

static const Kind kinds[] = {
  { "seen", KITH_FIELD_LAST_SEEN, KITH_FIELD_NONE, AT (last_seen), 0 },
  { "visit", KITH_FIELD_LAST_VISIT, KITH_FIELD_NEXT_VISIT, AT (last_visit), AT (next_visit) },
  { "review", KITH_FIELD_LAST_REVIEW, KITH_FIELD_NEXT_REVIEW, AT (last_review), AT (next_review) },
  { "conference", KITH_FIELD_CONFERENCE, KITH_FIELD_CONFERENCE_DUE, AT (conference), AT (conference_due) },
  { "assessment", KITH_FIELD_ASSESSMENT_AUTHORISATION, KITH_FIELD_ASSESSMENT_DUE,
    AT (assessment_authorisation), AT (assessment_due) },
  { "supervision", KITH_FIELD_LAST_SUPERVISION, KITH_FIELD_NEXT_SUPERVISION,
    AT (last_supervision), AT (next_supervision) },
};

typedef struct
{
  KithDate  done[G_N_ELEMENTS (kinds)];
  KithDate  due[G_N_ELEMENTS (kinds)];
} KithCaseloadDays;

static const char select_date_sql[] =
  "SELECT id FROM council_date WHERE child_id = :child_id AND kind = :kind";

static KithDate
day_at (const KithCaseloadEntry *entry,
        gsize                    offset)
{
  return offset != 0 ? G_STRUCT_MEMBER (KithDate, entry, offset) : KITH_DATE_NONE;
}

static KithCaseloadDays *
days_of (KithCaseload            *self,
         const KithCaseloadEntry *entry)
{
  g_autofree char *key = kith_caseload_dup_key (entry);
  KithCaseloadDays *days = g_hash_table_lookup (self->days, key);

  if (days != NULL)
    return days;

  days = g_new (KithCaseloadDays, 1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    days->done[i] = days->due[i] = KITH_DATE_NONE;
  g_hash_table_insert (self->days, g_steal_pointer (&key), days);

  return days;
}

static void
add_done (KithCaseload            *self,
          const KithCaseloadEntry *entry)
{
  KithCaseloadDays *days = days_of (self, entry);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    days->done[i] = MAX (days->done[i], day_at (entry, kinds[i].done_offset));
}

static void
add_due (KithCaseload            *self,
         const KithCaseloadEntry *entry)
{
  KithCaseloadDays *days = days_of (self, entry);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      KithDate due = day_at (entry, kinds[i].due_offset);

      if (due == KITH_DATE_NONE || (days->done[i] != KITH_DATE_NONE && due <= days->done[i]))
        continue;

      if (days->due[i] == KITH_DATE_NONE || due < days->due[i])
        days->due[i] = due;
    }
}

/**
 * kith_caseload_merge_days:
 * @self: a list that is about to be taken in
 *
 * Lays together what the rows of each child say.
 */
void
kith_caseload_merge_days (KithCaseload *self)
{
  GPtrArray *entries = ((KithCaseloadFile *)self->source->parsed)->entries;

  self->days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < entries->len; i++)
    add_done (self, g_ptr_array_index (entries, i));
  for (guint i = 0; i < entries->len; i++)
    add_due (self, g_ptr_array_index (entries, i));
}

static KithDate
get_day (KithRow    *row,
         const char *column)
{
  const char *text = kith_row_get_text (row, column);
  KithDate day;

  return text != NULL && kith_date_parse_iso (text, &day, NULL) ? day : KITH_DATE_NONE;
}

/* What was due by a day on which or after which it was done is due no more. */
static void
drop_spent_due (KithCaseload *self,
                KithRow      *row)
{
  KithDate done = get_day (row, "done");
  KithDate due = get_day (row, "due");

  if (done == KITH_DATE_NONE || due == KITH_DATE_NONE || done < due)
    return;

  kith_row_set_null (row, "due");
  self->n_changes++;
}

static KithRow *
open_date (KithCaseload *self,
           const char   *kind,
           GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (self->db, select_date_sql, error);
  g_autoptr(GError) local_error = NULL;
  KithRow *row;

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":child_id", self->child_id);
  kith_statement_bind_text (stmt, ":kind", kind);
  if (kith_statement_step (stmt, &local_error))
    return kith_row_load (self->db, &kith_table_council_date, kith_statement_get_int (stmt, 0), error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  row = kith_row_new (&kith_table_council_date);
  kith_row_set_int (row, "child_id", self->child_id);
  kith_row_set_text (row, "kind", kind);

  return row;
}

static gboolean
apply_date (KithCaseload *self,
            const Kind   *kind,
            KithDate      done,
            KithDate      due,
            GError      **error)
{
  g_autoptr(KithRow) row = NULL;
  KithDate as_at;

  if (done == KITH_DATE_NONE && due == KITH_DATE_NONE)
    return TRUE;

  row = open_date (self, kind->kind, error);
  if (row == NULL)
    return FALSE;

  as_at = get_day (row, "as_at");
  if (as_at != KITH_DATE_NONE && as_at > self->as_at)
    return TRUE;

  kith_caseload_put_day (self, row, "done", kind->done_field, done);
  kith_caseload_put_day (self, row, "due", kind->due_field, due);
  drop_spent_due (self, row);
  kith_row_set_date (row, "as_at", self->as_at);

  return kith_caseload_save (self, row, error);
}

/**
 * kith_caseload_apply_dates:
 * @self: a list
 * @entry: the row that is being taken in
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has what was done last and is due next
 */
gboolean
kith_caseload_apply_dates (KithCaseload            *self,
                           const KithCaseloadEntry *entry,
                           GError                 **error)
{
  KithCaseloadDays *days = days_of (self, entry);
  gboolean fills_only = self->fills_only;
  gboolean is_done = TRUE;

  /* Each of these has a day of its own, which says which value is the later one. */
  self->fills_only = FALSE;
  for (guint i = 0; is_done && i < G_N_ELEMENTS (kinds); i++)
    is_done = apply_date (self, &kinds[i], days->done[i], days->due[i], error);
  self->fills_only = fills_only;

  return is_done;
}
