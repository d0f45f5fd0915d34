/* kithctl-wallet.c: statements, balances, the ledger and its questions
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-csv.h"
#include "kith-money.h"
#include "kith-store-wallet.h"

static gboolean
parse_day (const char *text,
           KithDate    otherwise,
           KithDate   *ret_day,
           GError    **error)
{
  *ret_day = otherwise;
  if (text == NULL || kith_date_parse_typed (text, ret_day))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "“%s” is no date", text);

  return FALSE;
}

static void
build_pence (JsonBuilder *builder,
             const char  *name,
             gint64       pence)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, pence);
}

static void
finish_json (JsonBuilder *builder)
{
  if (builder == NULL)
    return;

  json_builder_end_array (builder);
  kithctl_print_json (builder);
}

static void
build_pot (JsonBuilder       *builder,
           const KithPotLine *pot)
{
  json_builder_begin_object (builder);
  build_pence (builder, "number", pot->id);
  build_pence (builder, "within", pot->parent_id);
  kithctl_build_text (builder, "kind", pot->kind);
  kithctl_build_text (builder, "pot", pot->label);
  build_pence (builder, "given", pot->balance.given);
  build_pence (builder, "spent", pot->balance.spent);
  build_pence (builder, "agreed", pot->balance.agreed);
  build_pence (builder, "left", pot->balance.left);
  json_builder_end_object (builder);
}

static void
print_pot (const KithPotLine *pot)
{
  g_autofree char *left = kith_money_format (pot->balance.left);
  g_autofree char *spent = kith_money_format (pot->balance.spent);
  g_autofree char *agreed = kith_money_format (pot->balance.agreed);

  kithctl_print ("%*s%s\t%s left\t%s spent\t%s agreed", (int)(2 * pot->depth), "", pot->label, left, spent, agreed);
}

/* kithctl wallet balance: what stands in each pot. */
KithctlExit
kithctl_wallet_balance (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GPtrArray) pots = NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;
  KithDate day;

  if (!parse_day (options->at, kith_date_today (), &day, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  pots = db != NULL ? kith_db_load_pots (db, day, error) : NULL;
  if (pots == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < pots->len; i++)
    {
      if (builder != NULL)
        build_pot (builder, g_ptr_array_index (pots, i));
      else
        print_pot (g_ptr_array_index (pots, i));
    }

  finish_json (builder);

  return KITHCTL_DONE;
}

static GPtrArray *
load_lines (KithctlOptions *options,
            KithctlExit    *ret_exit,
            GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithDate from, to;

  *ret_exit = KITHCTL_USAGE;
  if (!parse_day (options->from, KITH_DATE_MIN, &from, error) || !parse_day (options->to, KITH_DATE_MAX, &to, error))
    return NULL;

  *ret_exit = KITHCTL_FAILED;
  db = kithctl_open_store (options, error);

  return db != NULL ? kith_db_load_money_lines (db, from, to, error) : NULL;
}

static void
build_line (JsonBuilder         *builder,
            const KithMoneyLine *line)
{
  json_builder_begin_object (builder);
  build_pence (builder, "entry", line->entry_id);
  kithctl_build_date (builder, "day", line->day);
  kithctl_build_text (builder, "kind", line->kind);
  kithctl_build_text (builder, "account", line->account);
  kithctl_build_text (builder, "pot", line->pot);
  kithctl_build_text (builder, "means", line->means);
  kithctl_build_text (builder, "what", line->what);
  kithctl_build_text (builder, "reason", line->reason);
  build_pence (builder, "pence", line->pence);
  json_builder_end_object (builder);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
print_line (const KithMoneyLine *line)
{
  g_autofree char *day = kith_date_to_iso (line->day);
  g_autofree char *sum = kith_money_format (line->pence);

  kithctl_print ("%s\t%s\t%s\t%s\t%s\t%s", day, line->kind, line->account,
                 line->pot != NULL ? line->pot : or_empty (line->means), sum,
                 line->what != NULL ? line->what : or_empty (line->reason));
}

/* kithctl wallet lines: the ledger, reversals and all. */
KithctlExit
kithctl_wallet_lines (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  KithctlExit result;
  g_autoptr(GPtrArray) lines = load_lines (options, &result, error);
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;

  if (lines == NULL)
    return result;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      if (builder != NULL)
        build_line (builder, g_ptr_array_index (lines, i));
      else
        print_line (g_ptr_array_index (lines, i));
    }

  finish_json (builder);

  return KITHCTL_DONE;
}

static void
append_line (GString             *csv,
             const KithMoneyLine *line)
{
  g_autofree char *entry = g_strdup_printf ("%" G_GINT64_FORMAT, line->entry_id);
  g_autofree char *day = kith_date_to_iso (line->day);
  g_autofree char *sum = kith_money_format_plain (line->pence);
  const char *cells[] = { entry, day, line->kind, line->account, or_empty (line->pot), or_empty (line->means), sum };

  kith_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
}

/* kithctl wallet export FILE: the ledger for finance. What was bought, for whom
 * and why stays here: a family's pot has no name of its own.
 */
KithctlExit
kithctl_wallet_export (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  static const char * const header[] = { "Entry", "Date", "Kind", "Account", "Pot", "Means", "Amount" };
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GString) csv = g_string_new (NULL);
  KithctlExit result;

  if (arguments[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Into which file?");
      return KITHCTL_USAGE;
    }

  lines = load_lines (options, &result, error);
  if (lines == NULL)
    return result;

  kith_csv_append_row (csv, header, G_N_ELEMENTS (header));
  for (guint i = 0; i < lines->len; i++)
    append_line (csv, g_ptr_array_index (lines, i));

  return g_file_set_contents_full (arguments[0], csv->str, (gssize)csv->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error)
         ? KITHCTL_DONE : KITHCTL_FAILED;
}

static void
build_question (JsonBuilder        *builder,
                const KithQuestion *question)
{
  json_builder_begin_object (builder);
  kithctl_build_text (builder, "rule", question->rule->nick);
  kithctl_build_text (builder, "ask", question->rule->ask);
  kithctl_build_text (builder, "key", question->key);
  build_pence (builder, "pence", question->pence);
  json_builder_set_member_name (builder, "spends");
  json_builder_begin_array (builder);
  for (guint i = 0; i < question->spends->len; i++)
    json_builder_add_int_value (builder, g_array_index (question->spends, gint64, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_question (const KithQuestion *question)
{
  g_autofree char *sum = kith_money_format (question->pence);

  kithctl_print ("%s\t%s\t%s", question->key, sum, question->rule->ask);
}

/* kithctl wallet questions: what is to be asked, with its evidence. */
KithctlExit
kithctl_wallet_questions (KithctlOptions *options,
                          char          **arguments,
                          GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GPtrArray) rules = db != NULL ? kith_wallet_load_question_rules (error) : NULL;
  g_autoptr(GPtrArray) questions = rules != NULL ? kith_db_load_questions (db, rules, kith_date_today (), error) : NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;

  if (questions == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < questions->len; i++)
    {
      if (builder != NULL)
        build_question (builder, g_ptr_array_index (questions, i));
      else
        print_question (g_ptr_array_index (questions, i));
    }

  finish_json (builder);

  return KITHCTL_DONE;
}

static KithStatementFile *
read_file (KithctlOptions *options,
           const char     *path,
           GError        **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithSheet) sheet = NULL;
  g_autoptr(KithMapping) mapping = NULL;
  g_autofree char *columns = NULL;
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  bytes = g_bytes_new_take (text, length);
  if (options->mapping != NULL && !g_file_get_contents (options->mapping, &columns, NULL, error))
    return NULL;

  sheet = kith_sheet_new (bytes, options->sheet, NULL, NULL, NULL, error);
  if (sheet == NULL)
    return NULL;

  mapping = columns != NULL ? kith_mapping_new_from_json (KITH_LIST_KIND_STATEMENT, sheet, columns, kith_date_today (), error)
                            : kith_mapping_new_guess (KITH_LIST_KIND_STATEMENT, sheet, kith_date_today ());
  if (mapping == NULL)
    return NULL;

  return kith_statement_file_new (sheet, mapping, KITH_STATEMENT_SIGNS_GUESS, kith_date_today (), NULL, NULL, NULL, error);
}

static void
print_fault (const KithListFault *fault)
{
  if (fault->verdict != KITH_LIST_VERDICT_ASIDE)
    kithctl_print ("Line %u: %s%s%s", fault->line, kith_list_reason_to_sentence (fault->reason),
                   fault->value != NULL ? ": " : "", or_empty (fault->value));
}

static void
print_file (KithctlOptions           *options,
            KithStatementFile        *file,
            const KithStatementTaken *taken)
{
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;
  g_autofree char *spent = kith_money_format (file->spent);

  if (builder == NULL)
    {
      for (guint i = 0; i < file->faults->len; i++)
        print_fault (g_ptr_array_index (file->faults, i));
      kithctl_print ("%u payments, %s; %u came back, %u repaired, %u refused", file->lines->len, spent, file->n_refunds,
                     file->n_repaired, taken->n_refused);
      if (options->preview)
        return;
      kithctl_print ("%u new, %u matched, %u there before, %u settlements", taken->n_new, taken->n_matched,
                     taken->n_duplicate, taken->n_settlement);
      return;
    }

  json_builder_begin_object (builder);
  build_pence (builder, "payments", file->lines->len);
  build_pence (builder, "pence", file->spent);
  build_pence (builder, "refunds", file->n_refunds);
  build_pence (builder, "repaired", file->n_repaired);
  build_pence (builder, "refused", taken->n_refused);
  build_pence (builder, "new", taken->n_new);
  build_pence (builder, "matched", taken->n_matched);
  build_pence (builder, "duplicate", taken->n_duplicate);
  build_pence (builder, "settlements", taken->n_settlement);
  json_builder_end_object (builder);
  kithctl_print_json (builder);
}

static void
count_refused (KithStatementFile  *file,
               KithStatementTaken *taken)
{
  for (guint i = 0; i < file->faults->len; i++)
    taken->n_refused += ((const KithListFault *)g_ptr_array_index (file->faults, i))->verdict == KITH_LIST_VERDICT_REFUSED;
}

static gboolean
take_in (KithctlOptions     *options,
         KithStatementFile  *file,
         const char         *path,
         KithStatementTaken *taken,
         GError            **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autofree char *file_name = g_path_get_basename (path);
  KithWalletDeed deed = { .kind = KITH_WALLET_ADD_MEANS, .means_kind = "card", .name = options->name };
  gint64 means_id, act;

  if (db == NULL || !kith_db_find_means (db, options->name, &means_id, error) ||
      (means_id == 0 && !kith_db_do_wallet (db, &deed, &means_id, &act, error)))
    return FALSE;

  return kith_db_take_statement (db, means_id, file, file_name, taken, &act, error);
}

/* kithctl statement import FILE: takes a statement in, of the card called --name. */
KithctlExit
kithctl_statement_import (KithctlOptions *options,
                          char          **arguments,
                          GError        **error)
{
  g_autoptr(KithStatementFile) file = NULL;
  KithStatementTaken taken = { 0, };

  if (arguments[0] == NULL || (options->name == NULL && !options->preview))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which file, and of which card? Give --name CARD");
      return KITHCTL_USAGE;
    }

  file = read_file (options, arguments[0], error);
  if (file == NULL)
    return KITHCTL_FAILED;

  if (options->preview)
    count_refused (file, &taken);
  else if (!take_in (options, file, arguments[0], &taken, error))
    return KITHCTL_FAILED;

  print_file (options, file, &taken);

  return taken.n_refused > 0 ? KITHCTL_FAULTS : KITHCTL_DONE;
}
