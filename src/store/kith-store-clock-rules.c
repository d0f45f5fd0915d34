/* kith-store-clock-rules.c: by when things are due, and what a council says otherwise
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules that come with the program are read out of it; the store has only
 * what somebody changed. Changing a rule for days that are over would tell
 * clocks anew that have closed: so the act that changes it first writes down
 * how those stood.
 */

#include "config.h"

#include "kith-store-clocks-private.h"

#include "kith-clock-file.h"
#include "kith-core-resources.h"
#include "kith-sight-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"

#define PATH "/io/github/kithapp/Kith/clocks/rules.csv"

static const char select_changes_sql[] =
  "SELECT code, valid_from, unit, length, begins_with, is_used, source"
  " FROM clock_rule /*scan*/ /*sort*/ ORDER BY code, valid_from";

static const char find_change_sql[] =
  "SELECT id FROM clock_rule WHERE code = :code AND coalesce (valid_from, '') = coalesce (:day, '')";

static gboolean
fill_kinds (const KithClockRow  *row,
            KithClockRuleValues *values)
{
  values->during = KITH_CLOCK_N_KINDS;

  return kith_clock_kinds_parse (row->starts, &values->starts) &&
         kith_clock_kinds_parse (row->ends, &values->ends) &&
         kith_clock_kinds_parse (row->pauses, &values->pauses) &&
         kith_clock_kinds_parse (row->unless, &values->unless) &&
         kith_clock_kinds_parse (row->after, &values->after) &&
         kith_clock_kinds_parse (row->before, &values->before) &&
         (row->during == NULL || kith_clock_kind_parse (row->during, &values->during));
}

static KithClockRule *
rule_from_row (const KithClockRow *row,
               GError            **error)
{
  const char *fault = NULL;
  KithClockRuleValues values = {
    .code = row->code,
    .title = row->title,
    .is_national = row->is_national,
    .is_used = row->is_used,
    .limit = { KITH_CLOCK_DAYS, row->length, row->begins_with },
    .from_months = row->from_months,
    .to_months = row->to_months,
    .valid_from = row->valid_from,
    .applies_to = row->applies_to,
    .source = row->source,
    .note = row->note,
  };

  if (!kith_clock_area_parse (row->area, &values.area) ||
      !kith_clock_unit_parse (row->unit, &values.limit.unit) ||
      !fill_kinds (row, &values))
    fault = "a word names nothing that there is";
  else
    fault = kith_clock_rule_find_fault (&values);

  if (fault == NULL)
    return kith_clock_rule_new (&values);

  g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED, "Rules of the clocks, line %u: %s", row->line, fault);

  return NULL;
}

static GPtrArray *
load_shipped (GError **error)
{
  g_autoptr(GBytes) bytes = g_resource_lookup_data (kith_core_get_resource (), PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) rows = NULL;

  if (bytes == NULL)
    return NULL;

  rows = kith_clock_rows_new_from_csv (bytes, error);
  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      KithClockRule *rule = rule_from_row (g_ptr_array_index (rows, i), error);

      if (rule == NULL)
        return NULL;
      g_ptr_array_add (rules, rule);
    }

  return g_steal_pointer (&rules);
}

/* What the rule speaks of is as the program has it: the version of that day. */
static KithClockRule *
find_base (KithClockRules *shipped,
           const char     *code,
           KithDate        day)
{
  KithClockRule *base = NULL;
  guint rule;

  if (!kith_clock_rules_find (shipped, code, &rule))
    return NULL;

  base = kith_clock_rules_get_on (shipped, rule, day);
  if (base == NULL)
    base = kith_clock_rules_get_on (shipped, rule, KITH_DATE_MAX);

  return base;
}

static gboolean
load_changes (KithDb         *db,
              KithClockRules *shipped,
              GPtrArray      *versions,
              GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_changes_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    {
      KithDate day = kith_statement_get_date (stmt, 1);
      KithClockRule *base = find_base (shipped, kith_statement_get_text (stmt, 0), day);
      KithClockLimit limit = {
        .length = (int)kith_statement_get_int_or (stmt, 3, 0),
        .begins_with = kith_statement_get_int (stmt, 4) != 0,
      };

      /* A newer program may know rules that this one does not. */
      if (base == NULL || !kith_clock_unit_parse (kith_statement_get_text (stmt, 2), &limit.unit) ||
          (limit.length != 0 && !kith_clock_limit_is_sane (&limit)))
        continue;

      g_ptr_array_add (versions, kith_clock_rule_with (base, &limit, kith_statement_get_int (stmt, 5) != 0, day,
                                                       kith_statement_get_text (stmt, 6)));
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_load_clock_rules:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the rules that come with the program,
 *   each with what the store says otherwise
 */
KithClockRules *
kith_db_load_clock_rules (KithDb  *db,
                          GError **error)
{
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(KithClockRules) shipped = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  versions = load_shipped (error);
  if (versions == NULL)
    return NULL;

  shipped = kith_clock_rules_new (versions);

  return load_changes (db, shipped, versions, error) ? kith_clock_rules_new (versions) : NULL;
}

static gboolean
check_change (KithDb                *db,
              const KithClockChange *change,
              GError               **error)
{
  g_autoptr(KithClockRules) rules = kith_db_load_clock_rules (db, error);
  guint rule;

  if (rules == NULL)
    return FALSE;

  if (!kith_clock_rules_find (rules, change->code, &rule))
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no rule %s", change->code);
      return FALSE;
    }

  if ((change->limit.length == 0 || kith_clock_limit_is_sane (&change->limit)) &&
      change->source != NULL && change->source[0] != '\0')
    return TRUE;

  g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT, "There is no such limit, or no source for it");

  return FALSE;
}

/* 0 where nothing was said from that day on, -1 on an error. */
static gint64
find_change (KithDb                *db,
             const KithClockChange *change,
             GError               **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, find_change_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return -1;

  kith_statement_bind_text (stmt, ":code", change->code);
  kith_statement_bind_date (stmt, ":day", change->from);
  if (kith_statement_step (stmt, &local_error))
    return kith_statement_get_int (stmt, 0);

  if (local_error == NULL)
    return 0;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return -1;
}

static gboolean
write_change (KithAct               *act,
              const KithClockChange *change,
              GError               **error)
{
  KithDb *db = kith_act_get_db (act);
  gint64 id = find_change (db, change, error);
  g_autoptr(KithRow) row = NULL;

  if (id < 0)
    return FALSE;

  row = id > 0 ? kith_row_load (db, &kith_table_clock_rule, id, error) : kith_row_new (&kith_table_clock_rule);
  if (row == NULL)
    return FALSE;

  kith_row_set_text (row, "code", change->code);
  kith_row_set_date (row, "valid_from", change->from);
  kith_row_set_text (row, "unit", kith_clock_unit_get_nick (change->limit.unit));
  if (change->limit.length != 0)
    kith_row_set_int (row, "length", change->limit.length);
  else
    kith_row_set_null (row, "length");
  kith_row_set_int (row, "begins_with", change->limit.begins_with != FALSE);
  kith_row_set_int (row, "is_used", change->is_used != FALSE);
  kith_row_set_text (row, "source", change->source);

  return id > 0 ? kith_act_update (act, row, error) : kith_act_insert (act, row, NULL, error);
}

/**
 * kith_db_change_clock_rule:
 * @db: a store with no act open
 * @change: what holds from when
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithStoreError
 *
 * Says otherwise of a rule, from a day on. Clocks that started before that day
 * go on as they did; clocks that have closed stay as they were told.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_change_clock_rule (KithDb                *db,
                           const KithClockChange *change,
                           gint64                *ret_act,
                           GError               **error)
{
  g_autoptr(GHashTable) before = NULL;
  g_autoptr(KithAct) act = NULL;
  gboolean saw_all;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (change != NULL && change->code != NULL, FALSE);

  if (!check_change (db, change, error))
    return FALSE;

  saw_all = kith_db_see_all (db, TRUE);
  before = kith_clock_stand_load (db, error);
  kith_db_see_all (db, saw_all);
  if (before == NULL)
    return FALSE;

  act = kith_act_begin (db, "clock.change-rule", NULL, NULL, error);
  if (act == NULL ||
      !write_change (act, change, error) ||
      !kith_clock_stand_freeze (before, act, NULL, error) ||
      !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}
