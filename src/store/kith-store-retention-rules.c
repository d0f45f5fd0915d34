/* kith-store-retention-rules.c: how long what is kept, here and in the council's system
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are read out of the program (data/retention); where a rule has a
 * number that the store is told, it is put in as it holds on the day.
 */

#include "config.h"

#include "kith-store-retention.h"

#include "kith-csv.h"
#include "kith-store-error.h"
#include "kith-store-private.h"
#include "kith-store-settings.h"

#define PATH "/io/github/kithapp/Kith/retention/rules.csv"

enum
{
  CODE,
  AREA,
  TITLE,
  KEEPS,
  SETTING,
  SCOPE,
  SOURCE,
  NOTE,
  VALID_FROM,
  N_CELLS,
};

static gboolean
find_setting (const char  *name,
              KithSetting *ret_setting)
{
  for (KithSetting setting = 0; setting < KITH_N_SETTINGS; setting++)
    {
      if (g_strcmp0 (kith_setting_get_name (setting), name) == 0)
        {
          *ret_setting = setting;
          return TRUE;
        }
    }

  return FALSE;
}

/* The number of a setting, in the place that the words leave for it. */
static char *
fill_in (KithDb     *db,
         const char *words,
         const char *name,
         KithDate    day,
         GError    **error)
{
  g_autofree char *value = NULL;
  g_autoptr(GString) filled = g_string_new (words);
  KithSetting setting;
  guint n_weeks;

  if (*name == '\0')
    return g_strdup (words);

  if (!find_setting (name, &setting))
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_FAILED, "There is no setting “%s”", name);
      return NULL;
    }

  if (setting != KITH_SETTING_CLEAR_RECORDS_AFTER_WEEKS)
    value = kith_db_dup_setting (db, setting, day, error);
  else if (kith_db_get_retention_weeks (db, &n_weeks, error))
    value = g_strdup_printf ("%u", n_weeks);
  if (value == NULL)
    return NULL;

  g_string_replace (filled, "%s", value, 1);

  return g_string_free_and_steal (g_steal_pointer (&filled));
}

static const char *
get_cell (KithCsvReader *reader,
          guint          place)
{
  const char *cell = place < kith_csv_reader_get_n_cells (reader) ? kith_csv_reader_get_cell (reader, place) : NULL;

  return cell != NULL ? cell : "";
}

static KithRetentionRule *
rule_from_row (KithDb        *db,
               KithCsvReader *reader,
               KithDate       day,
               GError       **error)
{
  g_autofree char *keeps = fill_in (db, get_cell (reader, KEEPS), get_cell (reader, SETTING), day, error);
  KithRetentionRuleValues values = {
    .code = get_cell (reader, CODE),
    .is_of_council = g_str_equal (get_cell (reader, AREA), "council"),
    .is_national = g_str_equal (get_cell (reader, SCOPE), "national"),
    .title = get_cell (reader, TITLE),
    .keeps = keeps,
    .source = get_cell (reader, SOURCE),
    .note = *get_cell (reader, NOTE) != '\0' ? get_cell (reader, NOTE) : NULL,
    .valid_from = KITH_DATE_NONE,
  };

  if (*get_cell (reader, VALID_FROM) != '\0')
    kith_date_parse_iso (get_cell (reader, VALID_FROM), &values.valid_from, NULL);

  return keeps != NULL ? kith_retention_rule_new (&values) : NULL;
}

/* Of each code the newest version that has begun; versions stand oldest first. */
static void
take (GListStore        *rules,
      KithRetentionRule *rule,
      KithDate           day)
{
  const KithRetentionRuleValues *values = kith_retention_rule_get_values (rule);

  if (values->valid_from != KITH_DATE_NONE && values->valid_from > day)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rules)); i++)
    {
      g_autoptr(KithRetentionRule) older = g_list_model_get_item (G_LIST_MODEL (rules), i);

      if (g_str_equal (kith_retention_rule_get_values (older)->code, values->code))
        {
          g_list_store_splice (rules, i, 1, (gpointer *)&rule, 1);
          return;
        }
    }

  g_list_store_append (rules, rule);
}

/**
 * kith_db_load_retention_rules:
 * @db: a store
 * @day: the day
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithRetentionRule) (nullable): the rules that hold on the day
 */
GListModel *
kith_db_load_retention_rules (KithDb  *db,
                              KithDate day,
                              GError **error)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr(KithCsvReader) reader = bytes != NULL ? kith_csv_reader_new (bytes, error) : NULL;
  g_autoptr(GListStore) rules = g_list_store_new (KITH_TYPE_RETENTION_RULE);
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  /* The first line has the names of the columns. */
  if (reader == NULL || !kith_csv_reader_next (reader, error))
    return NULL;

  while (kith_csv_reader_next (reader, &local_error))
    {
      g_autoptr(KithRetentionRule) rule = rule_from_row (db, reader, day, error);

      if (rule == NULL)
        return NULL;

      take (rules, rule, day);
    }

  if (local_error == NULL)
    return G_LIST_MODEL (g_steal_pointer (&rules));

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gpointer
load_rules_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  return kith_db_load_retention_rules (db, kith_date_today (), error);
}

/**
 * kith_store_load_retention_rules_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads how long what is kept.
 */
void
kith_store_load_retention_rules_async (KithStore          *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data)
{
  g_return_if_fail (KITH_IS_STORE (self));

  kith_store_run_read (self, load_rules_func, kith_store_data_new (), kith_store_load_retention_rules_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_load_retention_rules_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithRetentionRule) (nullable): the rules of today
 */
GListModel *
kith_store_load_retention_rules_finish (KithStore    *self,
                                        GAsyncResult *result,
                                        GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
