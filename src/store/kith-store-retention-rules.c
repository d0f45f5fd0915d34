/* kith-store-retention-rules.c: how long what is kept, here and in the council's system
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are read out of the program (data/retention); where a rule has a
 * number that the store is told, it is put in as it holds on the day. A council's
 * own schedule stands among the settings, a version a row, and comes before what
 * the program brings.
 */

#include "config.h"

#include "kith-store-retention-rules.h"

#include "kith-csv.h"
#include "kith-setting-rows-private.h"
#include "kith-statement.h"
#include "kith-store-error.h"
#include "kith-store-private.h"
#include "kith-store-retention.h"
#include "kith-store-settings.h"
#include "kith-text.h"

/* Before a code: what a council says of it is called among the settings. */
#define PREFIX "retention.keeps."

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

static const char select_own_sql[] =
  "SELECT value, valid_from, source"
  " FROM setting"
  " WHERE name = :name"
  " ORDER BY coalesce (valid_from, '')";

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
    .is_setting = *get_cell (reader, SETTING) != '\0',
  };

  if (*get_cell (reader, VALID_FROM) != '\0')
    kith_date_parse_iso (get_cell (reader, VALID_FROM), &values.valid_from, NULL);

  return keeps != NULL ? kith_retention_rule_new (&values) : NULL;
}

static gboolean
append_shipped (KithDb     *db,
                GListStore *rules,
                KithDate    day,
                GError    **error)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr(KithCsvReader) reader = bytes != NULL ? kith_csv_reader_new (bytes, error) : NULL;
  g_autoptr(GError) local_error = NULL;

  /* The first line has the names of the columns. */
  if (reader == NULL || !kith_csv_reader_next (reader, error))
    return FALSE;

  while (kith_csv_reader_next (reader, &local_error))
    {
      g_autoptr(KithRetentionRule) rule = rule_from_row (db, reader, day, error);

      if (rule == NULL)
        return FALSE;

      g_list_store_append (rules, rule);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* What is kept stays what it was; for how long, and who says so, does not. */
static gboolean
append_own (KithDb            *db,
            GListStore        *rules,
            KithRetentionRule *shipped,
            GError           **error)
{
  KithRetentionRuleValues values = *kith_retention_rule_get_values (shipped);
  g_autofree char *name = g_strconcat (PREFIX, values.code, NULL);
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_own_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_text (stmt, ":name", name);
  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithRetentionRule) own = NULL;

      values.keeps = kith_statement_get_text (stmt, 0);
      values.valid_from = kith_statement_get_date (stmt, 1);
      values.source = kith_statement_get_text (stmt, 2);
      values.note = NULL;
      values.is_national = FALSE;
      values.is_own = TRUE;
      own = kith_retention_rule_new (&values);
      g_list_store_append (rules, own);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_db_load_retention_versions:
 * @db: a store
 * @day: the day for which the numbers of the store's own settings are put in
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithRetentionRule) (nullable): every version of
 *   each rule; of one rule each stands behind those before which it comes
 */
GListModel *
kith_db_load_retention_versions (KithDb  *db,
                                 KithDate day,
                                 GError **error)
{
  g_autoptr(GListStore) rules = g_list_store_new (KITH_TYPE_RETENTION_RULE);
  guint n_shipped;

  g_return_val_if_fail (db != NULL, NULL);

  if (!append_shipped (db, rules, day, error))
    return NULL;

  n_shipped = g_list_model_get_n_items (G_LIST_MODEL (rules));
  for (guint i = 0; i < n_shipped; i++)
    {
      g_autoptr(KithRetentionRule) shipped = g_list_model_get_item (G_LIST_MODEL (rules), i);

      if (!append_own (db, rules, shipped, error))
        return NULL;
    }

  return G_LIST_MODEL (g_steal_pointer (&rules));
}

/* Of each code the last version that has begun. */
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
  g_autoptr(GListModel) versions = kith_db_load_retention_versions (db, day, error);
  g_autoptr(GListStore) rules = g_list_store_new (KITH_TYPE_RETENTION_RULE);

  if (versions == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (versions); i++)
    {
      g_autoptr(KithRetentionRule) rule = g_list_model_get_item (versions, i);

      take (rules, rule, day);
    }

  return G_LIST_MODEL (g_steal_pointer (&rules));
}

static gboolean
check_rule (KithDb     *db,
            const char *code,
            GError    **error)
{
  g_autoptr(GListModel) rules = kith_db_load_retention_versions (db, kith_date_today (), error);

  for (guint i = 0; rules != NULL && i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr(KithRetentionRule) rule = g_list_model_get_item (rules, i);
      const KithRetentionRuleValues *values = kith_retention_rule_get_values (rule);

      if (values->is_of_council && g_str_equal (values->code, code))
        return TRUE;
    }

  if (rules != NULL)
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "The council’s schedule has no such rule");

  return FALSE;
}

/**
 * kith_db_change_retention_rule:
 * @db: a store with no act open
 * @code: a rule of the council's system
 * @keeps: for how long, in words
 * @source: where that stands written
 * @from: the day from which it holds
 * @ret_act: (out) (optional): the act; 0 where it was so already
 * @error: return location for a #KithStoreError
 *
 * Says for how long the council's own schedule keeps something.
 *
 * Returns: whether the store has it
 */
gboolean
kith_db_change_retention_rule (KithDb     *db,
                               const char *code,
                               const char *keeps,
                               const char *source,
                               KithDate    from,
                               gint64     *ret_act,
                               GError    **error)
{
  g_autoptr(KithAct) act = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = keeps != NULL ? kith_text_clean (keeps) : NULL;
  g_autofree char *where = source != NULL ? kith_text_clean (source) : NULL;

  g_return_val_if_fail (db != NULL, FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  if (!check_rule (db, code, error))
    return FALSE;

  if (!kith_text_is_there (words) || !kith_text_is_there (where))
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT, "For how long, and where does it stand written?");
      return FALSE;
    }

  name = g_strconcat (PREFIX, code, NULL);
  act = kith_act_begin (db, "retention-rule.change", NULL, NULL, error);
  if (act == NULL || !kith_setting_rows_save (act, name, words, where, from, error) || !kith_act_commit (act, error))
    return FALSE;

  if (ret_act != NULL)
    *ret_act = kith_act_get_n_rows (act) > 0 ? kith_act_get_seq (act) : 0;

  return TRUE;
}

static gpointer
load_rules_func (KithStore     *self,
                 KithDb        *db,
                 KithStoreCall *call,
                 GError       **error)
{
  return kith_db_load_retention_versions (db, kith_date_today (), error);
}

/**
 * kith_store_load_retention_rules_async:
 * @self: a store
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads how long what is kept, in every version.
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
 * Returns: (transfer full) (element-type KithRetentionRule) (nullable): every version
 */
GListModel *
kith_store_load_retention_rules_finish (KithStore    *self,
                                        GAsyncResult *result,
                                        GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}

static gpointer
change_rule_func (KithStore     *self,
                  KithDb        *db,
                  KithStoreCall *call,
                  GError       **error)
{
  const KithRetentionRuleValues *values = kith_retention_rule_get_values (KITH_RETENTION_RULE (((KithStoreData *)call->data)->object));

  return kith_db_change_retention_rule (db, values->code, values->keeps, values->source, values->valid_from, &call->act, error) ?
         KITH_STORE_DONE : NULL;
}

/**
 * kith_store_change_retention_rule_async:
 * @self: a store
 * @rule: what holds from when, and where it stands written
 * @cancellable: (nullable): stops it before it begins
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Says for how long the council's own schedule keeps something.
 */
void
kith_store_change_retention_rule_async (KithStore          *self,
                                        KithRetentionRule  *rule,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));
  g_return_if_fail (KITH_IS_RETENTION_RULE (rule));

  data = kith_store_data_new ();
  data->object = g_object_ref (G_OBJECT (rule));
  kith_store_run_save (self, change_rule_func, data, kith_store_data_free, kith_store_change_retention_rule_async,
                       cancellable, callback, user_data);
}

/**
 * kith_store_change_retention_rule_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: whether the store has it
 */
gboolean
kith_store_change_retention_rule_finish (KithStore    *self,
                                         GAsyncResult *result,
                                         GError      **error)
{
  return kith_store_finish_boolean (self, result, error);
}
