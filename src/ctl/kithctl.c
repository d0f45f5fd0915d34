/* kithctl.c: the same core as Kith's window, without a display
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "kith-harden.h"
#include "kithctl-private.h"

typedef struct
{
  const char  *words[2];
  const char  *arguments;
  const char  *summary;
  KithctlFunc  func;
  guint        most_arguments;
} Command;

static const Command commands[] = {
  { { "new", NULL }, "", "make a store", kithctl_new, 0 },
  { { "schools", "import" }, "FILE", "take a register of schools in", kithctl_schools_import, 1 },
  { { "schools", "add" }, "NAME", "add a school by hand", kithctl_schools_add, 1 },
  { { "schools", "contacts" }, "SCHOOL | add SCHOOL ROLE | change NUMBER [ROLE] | end NUMBER", "list, add, change or end who is rung at a school", kithctl_schools_contacts, 3 },
  { { "links", "import" }, "FILE", "take in how schools became other schools", kithctl_links_import, 1 },
  { { "cin", "import" }, "FILE", "take a children in need census in", kithctl_cin_import, 1 },
  { { "cin", "export" }, "FILE", "write the census return of a year out of the store", kithctl_cin_export, 1 },
  { { "put-right", "list" }, "", "list what in the records a worker can put right", kithctl_put_right_list, 0 },
  { { "holidays", "import" }, "FILE", "put a newer list of bank holidays in the place of the store’s", kithctl_holidays_import, 1 },
  { { "holidays", "due" }, "DATE DAYS", "say which day is so many working days after another", kithctl_holidays_due, 2 },
  { { "holidays", NULL }, "", "list the bank holidays, and until when they are certain", kithctl_holidays, 0 },
  { { "cluster", "show" }, "[NAME]", "show the schools of the clusters side by side", kithctl_cluster_show, 1 },
  { { "terms", "set" }, "NAME FIRST LAST [FIRST LAST]", "say when a term is, and its half-term holiday", kithctl_terms_set, 5 },
  { { "terms", "inset" }, "DAY", "say on which day a school has no pupils", kithctl_terms_inset, 1 },
  { { "terms", NULL }, "", "list the term dates of an authority or a school", kithctl_terms, 0 },
  { { "complete", "declare" }, "FIRST LAST", "say that everything of these days is in the store", kithctl_complete_declare, 2 },
  { { "complete", "withdraw" }, "NUMBER", "take such a declaration back", kithctl_complete_withdraw, 1 },
  { { "complete", NULL }, "", "list what was declared complete", kithctl_complete, 0 },
  { { "settings", "set" }, "NAME VALUE [DATE]", "let a setting hold from a day on (today)", kithctl_settings_set, 3 },
  { { "settings", NULL }, "", "list what the store is told to do", kithctl_settings, 0 },
  { { "roll", "import" }, "FILE", "take a school’s roll in", kithctl_roll_import, 1 },
  { { "roll", "clear-leavers" }, "", "clear the leavers whom nobody here knows, for good", kithctl_roll_clear_leavers, 0 },
  { { "caseload", "import" }, "FILE", "take a list of children out of a council’s system in", kithctl_caseload_import, 1 },
  { { "caseload", "list" }, "", "list every child with an open case, and what each worker has", kithctl_caseload_list, 0 },
  { { "chronology", "export" }, "CHILD FILE", "write a chronology into a PDF, a workbook, a CSV file or a text", kithctl_chronology_export, 2 },
  { { "clocks", "list" }, "", "list what is due for the open cases, or every clock of one child", kithctl_clocks_list, 0 },
  { { "clocks", "rules" }, "", "list the rules of the clocks, with their sources", kithctl_clocks_rules, 0 },
  { { "clocks", "set" }, "CODE LENGTH UNIT | CODE off", "let a rule say otherwise from a day on (today)", kithctl_clocks_set, 3 },
  { { "child", "show" }, "CHILD", "show a child, the family, who is involved, and the particulars", kithctl_child_show, 1 },
  { { "family", "show" }, "CHILD", "show the family of a child", kithctl_family_show, 1 },
  { { "family", "join" }, "CHILD SIBLING", "say whose brother or sister a child is, and since when", kithctl_family_join, 2 },
  { { "family", "leave" }, "CHILD", "say that a child belongs to no family any more", kithctl_family_leave, 1 },
  { { "involved", "list" }, "CHILD", "list who is involved with a child, and how they are reached", kithctl_involved_list, 1 },
  { { "involved", "add" }, "CHILD ROLE [AGENCY]", "add somebody who is involved", kithctl_involved_add, 3 },
  { { "involved", "end" }, "NUMBER", "say that somebody is no longer involved", kithctl_involved_end, 1 },
  { { "person", "duplicates" }, "", "list records that may be of one child", kithctl_person_duplicates, 0 },
  { { "person", "merge" }, "CHILD OTHER", "make two records of one child one", kithctl_person_merge, 2 },
  { { "person", "split" }, "CHILD", "part the record that was merged into a child’s last", kithctl_person_split, 1 },
  { { "adult", "merge" }, "ADULT OTHER", "make two records of one adult one", kithctl_adult_merge, 2 },
  { { "adult", "split" }, "ADULT", "part the record that was merged into an adult’s last", kithctl_adult_split, 1 },
  { { "restrict", "list" }, "", "list the restricted records that may be seen", kithctl_restrict_list, 0 },
  { { "restrict", "add" }, "REASON", "open a child’s record to named workers alone", kithctl_restrict_add, 1 },
  { { "restrict", "lift" }, "REASON", "open a restricted record to everybody again", kithctl_restrict_lift, 1 },
  { { "access", "list" }, "", "list who has seen a child’s record", kithctl_access_list, 0 },
  { { "warning", "list" }, "CHILD", "list the warnings on a child, also those that have ended", kithctl_warning_list, 1 },
  { { "warning", "add" }, "CHILD CODE FILE", "give a warning; what there is to know stands in the file", kithctl_warning_add, 3 },
  { { "warning", "review" }, "CHILD NUMBER FOUND", "say that a warning still holds", kithctl_warning_review, 3 },
  { { "warning", "end" }, "CHILD NUMBER REASON", "end a warning", kithctl_warning_end, 3 },
  { { "address", "list" }, "CHILD", "list a child’s addresses; of a confidential one only that it is there", kithctl_address_list, 1 },
  { { "address", "add" }, "CHILD FILE", "add an address, as the file has it", kithctl_address_add, 2 },
  { { "address", "end" }, "CHILD NUMBER", "say that an address holds no longer", kithctl_address_end, 2 },
  { { "document", "list" }, "CHILD", "list the documents about a child, the newest first", kithctl_document_list, 1 },
  { { "document", "add" }, "CHILD FILE KIND TITLE", "add a document about a child", kithctl_document_add, 4 },
  { { "document", "export" }, "NUMBER FILE", "write a document into a file, outside the encryption", kithctl_document_export, 2 },
  { { "retention", "due" }, "", "list whose records are due to be cleared, and what keeps the others", kithctl_retention_due, 0 },
  { { "retention", "clear" }, "[CHILD]", "clear the records that are due and that nothing keeps, for good", kithctl_retention_clear, 1 },
  { { "retention", "rules" }, "", "list how long what is kept, with the sources", kithctl_retention_rules, 0 },
  { { "retention", "set" }, "CODE WORDS", "say how long the council’s own schedule keeps something, from a day on (today)", kithctl_retention_set, 2 },
  { { "limits", "list" }, "", "list by when the council’s system is to have what", kithctl_limits_list, 0 },
  { { "limits", "set" }, "KIND DAYS", "let a kind of note or work have another limit from a day on (today)", kithctl_limits_set, 2 },
  { { "retention", "hold" }, "CHILD", "keep a child’s records although they are due", kithctl_retention_hold, 1 },
  { { "retention", "lift" }, "CHILD", "say that they need not be kept any more", kithctl_retention_lift, 1 },
  { { "subject-access", "preview" }, "CHILD", "count all that is held on a child", kithctl_subject_access_preview, 1 },
  { { "subject-access", "make" }, "CHILD FILE", "seal it to the council’s officer, for a subject-access request", kithctl_subject_access_make, 2 },
  { { "subject-access", "open" }, "FILE NAME", "open such a file with the officer’s secret key", kithctl_subject_access_open, 2 },
  { { "hand-over", NULL }, "CHILD RECIPIENT", "say who works with a child from now on, and what the council has not got", kithctl_hand_over, 2 },
  { { "map", "list" }, "", "list the maps, those that run first, or those of one child", kithctl_map_list, 0 },
  { { "map", "show" }, "NUMBER", "say who and what stands on a map, and the ties between them", kithctl_map_show, 1 },
  { { "map", "export" }, "NUMBER FILE", "write a map by initials into a .json, .csv or .graphml file", kithctl_map_export, 2 },
  { { "map", "import" }, "FILE", "take in a map of JSON, or places of CSV with easting and northing", kithctl_map_import, 1 },
  { { "note", "add" }, "KIND FILE", "begin a note with what stands in a file", kithctl_note_add, 2 },
  { { "note", "list" }, "", "list the drafts and the notes, without their words", kithctl_note_list, 0 },
  { { "note", "show" }, "NUMBER", "show all of a signed note", kithctl_note_show, 1 },
  { { "note", "sign" }, "DRAFT", "sign a draft, which never changes from then on", kithctl_note_sign, 1 },
  { { "plan", "show" }, "CHILD", "show the plans for a child, with goals, answers and actions", kithctl_plan_show, 1 },
  { { "statement", "import" }, "FILE", "take a card’s statement in", kithctl_statement_import, 1 },
  { { "wallet", "balance" }, "", "list the pots with what they have left, have spent and have agreed", kithctl_wallet_balance, 0 },
  { { "wallet", "lines" }, "", "list the lines of the ledger, reversals and all", kithctl_wallet_lines, 0 },
  { { "wallet", "questions" }, "", "list what the wallet asks of itself, with the evidence", kithctl_wallet_questions, 0 },
  { { "wallet", "export" }, "FILE", "write the ledger into a CSV file, without names and purposes", kithctl_wallet_export, 1 },
  { { "work", "list" }, "", "list all work that is recorded of a child, the newest first", kithctl_work_list, 0 },
  { { "work", "add" }, "KIND FIELD=VALUE…", "record work with a child, such as a referral", kithctl_work_add, 16 },
  { { "particulars", NULL }, "CHILD", "list what is so of a child, and was, such as attendance", kithctl_particulars, 1 },
  { { "dates", "export" }, "FILE", "write what is to come into a calendar file, which names nobody", kithctl_dates_export, 1 },
  { { "dates", "list" }, "", "list what is to come for the worker, or of one child", kithctl_dates_list, 0 },
  { { "tas", "list" }, "", "list the meetings of Team Around the School, the newest first", kithctl_tas_list, 0 },
  { { "tas", "show" }, "NUMBER", "show who came to one, and what was said of whom", kithctl_tas_show, 1 },
  { { "find", NULL }, "NAME", "find a child by a name, a number or a date of birth", kithctl_find, 1 },
  { { "search", "rebuild" }, "", "make the index of notes anew from the notes", kithctl_search_rebuild, 0 },
  { { "search", NULL }, "WORDS…", "find children, schools and notes by words", kithctl_search, 64 },
  { { "cluster", "list" }, "", "list the clusters, also those that have ended", kithctl_cluster_list, 0 },
  { { "cluster", "new" }, "NAME", "make a cluster", kithctl_cluster_new, 1 },
  { { "cluster", "rename" }, "NAME NEW-NAME", "call a cluster something else", kithctl_cluster_rename, 2 },
  { { "cluster", "add-school" }, "CLUSTER SCHOOL…", "say that schools join a cluster", kithctl_cluster_add_school, 64 },
  { { "cluster", "remove-school" }, "CLUSTER SCHOOL", "say that a school leaves a cluster", kithctl_cluster_remove_school, 2 },
  { { "cluster", "worker" }, "CLUSTER WORKER", "say on which days a worker is there", kithctl_cluster_worker, 2 },
  { { "cluster", "feeder" }, "PRIMARY SECONDARY", "say which school feeds which", kithctl_cluster_feeder, 2 },
  { { "cluster", "merge" }, "CLUSTER INTO", "merge a cluster into another", kithctl_cluster_merge, 2 },
  { { "cluster", "split" }, "CLUSTER NEW SCHOOL…", "move some schools to a new cluster", kithctl_cluster_split, 64 },
  { { "cluster", "end" }, "CLUSTER", "end a cluster", kithctl_cluster_end, 1 },
  { { "backup", "make" }, "", "make a backup beside the store, and look through it", kithctl_backup_make, 0 },
  { { "backup", "list" }, "", "list the store’s backups, the newest first", kithctl_backup_list, 0 },
  { { "backup", "verify" }, "[FILE]", "open a backup, or each of the store’s (--all), and look through it", kithctl_backup_verify, 1 },
  { { "backup", NULL }, "", "the same as backup make", kithctl_backup_make, 0 },
  { { "restore", NULL }, "FILE", "put a backup in the place of the store, which is moved aside", kithctl_restore, 1 },
  { { "slots", "list" }, "", "say which ways into the store there are", kithctl_slots, 0 },
  { { "slots", "add" }, "recovery|escrow [KEY]", "make a recovery key and print it once, or a way in for the council", kithctl_slots_add, 2 },
  { { "slots", "remove" }, "recovery|escrow", "take such a way in away", kithctl_slots_remove, 1 },
  { { "slots", NULL }, "", "the same as slots list", kithctl_slots, 0 },
  { { "passphrase", NULL }, "", "change the passphrase, or move to the keyring or away from it", kithctl_passphrase, 0 },
  { { "rekey", NULL }, "", "give the store another key, after a backup, and write all ways in anew", kithctl_rekey, 0 },
  { { "recover", NULL }, "", "open the store by its recovery key or the council’s, and give it a new passphrase", kithctl_recover, 0 },
  { { "escrow", "keypair" }, "FILE", "make a council’s pair of keys: the secret one into a file, the public one is printed", kithctl_escrow_keypair, 1 },
  { { "check", NULL }, "", "say whether the store is whole", kithctl_check, 0 },
  { { "journal", NULL }, "", "list what was done, the newest first", kithctl_journal, 0 },
  { { "undo", NULL }, "ACT", "take an act back", kithctl_undo, 1 },
};

static const Command *
find_command (char **arguments,
              guint *ret_n_words)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const Command *command = &commands[i];

      if (g_strcmp0 (arguments[0], command->words[0]) != 0)
        continue;

      if (command->words[1] != NULL && g_strcmp0 (arguments[1], command->words[1]) != 0)
        continue;

      *ret_n_words = command->words[1] != NULL ? 2 : 1;

      return command;
    }

  return NULL;
}

static char *
describe_commands (void)
{
  g_autoptr(GString) text = g_string_new ("Commands:\n");

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const Command *command = &commands[i];
      g_autofree char *words = g_strjoin (" ", command->words[0],
                                          command->words[1] != NULL ? command->words[1] : command->arguments,
                                          command->words[1] != NULL ? command->arguments : NULL, NULL);

      g_string_append_printf (text, "  %-28s %s\n", words, command->summary);
    }

  g_string_append (text, "\nExit codes: 0 done, 1 failed, 2 the words are not right, 3 done and something is wrong\n"
                   "with the file or the store, 4 wrong passphrase, 75 Kith has the store open.");

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What leaves the store, and with whom. */
static void
add_sharing_options (GOptionContext *context,
                     KithctlOptions *options)
{
  const GOptionEntry entries[] = {
    { "with", 0, 0, G_OPTION_ARG_STRING, &options->with, "chronology export, document export, map export: with whom it is shared", "WHOM" },
    { "why", 0, 0, G_OPTION_ARG_STRING, &options->why, "chronology export, document export, map export: why it is shared; person merge, person split: how one knows; retention, hand-over: why; subject-access make: on which request", "WHY" },
    { "family", 0, 0, G_OPTION_ARG_NONE, &options->family, "chronology export: of the brothers and sisters as well", NULL },
    { "names-off", 0, 0, G_OPTION_ARG_NONE, &options->names_off, "chronology export, map show: without names", NULL },
    { "told", 0, 0, G_OPTION_ARG_STRING, &options->told, "warning add: by whom and how the person was told; without it --why says why not", "HOW" },
    { "review", 0, 0, G_OPTION_ARG_STRING, &options->review, "warning add, warning review: by when it is looked at again (half a year on)", "DATE" },
    { "confidential", 0, 0, G_OPTION_ARG_NONE, &options->confidential, "address add: it is shown to nobody who does not ask for it", NULL },
    { "initials", 0, 0, G_OPTION_ARG_NONE, &options->initials, "dates: say of whom each is by initials", NULL },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

/* How much is listed, and what a search is narrowed down by. */
static void
add_merge_options (GOptionContext *context,
                   KithctlOptions *options)
{
  const GOptionEntry entries[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING, &options->at, "wallet balance: at the end of that day (today)", "DATE" },
    { "take", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->take,
      "person merge: of this field the other record’s value holds, such as given-name, birth, upn, family", "FIELD" },
    { "theirs", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->theirs,
      "person split: this row, which came since, is of the record that comes back", "ROW" },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

static void
add_search_options (GOptionContext *context,
                    KithctlOptions *options)
{
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &options->limit, "journal, find, search: how many (50)", "N" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options->kind, "search: notes of this kind alone, such as “visit”; map import: what a place is that does not say it", "CODE" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options->from, "search: notes of what happened on this day or later; wallet lines, wallet export: from this day on", "DATE" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options->to, "search: notes of what happened on this day or before; wallet lines, wallet export: to this day", "DATE" },
    { "ranked", 0, 0, G_OPTION_ARG_NONE, &options->ranked, "search: the best first, and not the newest", NULL },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

static gboolean
parse_options (KithctlOptions *options,
               char         ***arguments,
               GError        **error)
{
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &options->store, "The store", "FILE" },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options->passphrase_file,
      "Where the passphrase is read from; - for standard input", "FILE" },
    { "recovery-file", 0, 0, G_OPTION_ARG_FILENAME, &options->recovery_file,
      "recover: where the recovery key is read from", "FILE" },
    { "escrow", 0, 0, G_OPTION_ARG_FILENAME, &options->escrow,
      "recover, subject-access open: where the council’s secret key is read from", "FILE" },
    { "new-passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options->new_passphrase_file,
      "passphrase: where the new one is read from", "FILE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, "Print JSON", NULL },
    { "preview", 0, 0, G_OPTION_ARG_NONE, &options->preview, "import, retention clear, hand-over: say what it would change, and write nothing", NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options->preview, "the same as --preview", NULL },
    { "mapping", 0, 0, G_OPTION_ARG_FILENAME, &options->mapping, "roll import, caseload import: which column is what, as JSON", "FILE" },
    { "refused", 0, 0, G_OPTION_ARG_FILENAME, &options->refused, "roll import, caseload import, map import: where the refused rows are put", "FILE" },
    { "same", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->same,
      "roll import, caseload import: the row that asks means the child whom the store has; LINE=NUMBER where there are several", "LINE" },
    { "another", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->another,
      "roll import, caseload import: the row that asks means another child", "LINE" },
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &options->sheet, "roll import, caseload import: which sheet of a workbook", "NAME" },
    { "source", 0, 0, G_OPTION_ARG_STRING, &options->source, "caseload import: what it came out of, such as “Mosaic”; document add: from whom it came", "NAME" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options->name, "schools contacts: who it is; restrict add: whom to speak to before contact; statement import: which card", "NAME" },
    { "telephone", 0, 0, G_OPTION_ARG_STRING, &options->telephone, "schools contacts, restrict add: where they are rung", "NUMBER" },
    { "email", 0, 0, G_OPTION_ARG_STRING, &options->email, "schools contacts: where they are written to", "ADDRESS" },
    { "child", 0, 0, G_OPTION_ARG_STRING, &options->child, "clocks list, work, restrict, access list, map: of one child, by a name or a number", "NAME" },
    { "overdue", 0, 0, G_OPTION_ARG_NONE, &options->overdue, "clocks list: what is over its limit", NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options->all,
      "schools import: of every authority, not only the clusters’; schools contacts: those of other days, too; retention due: those, too, whose time is not up", NULL },
    { "complete", 0, 0, G_OPTION_ARG_NONE, &options->complete, "cin import: everything of the census’s year is in it; rates may be shown", NULL },
    { "fictional", 0, 0, G_OPTION_ARG_STRING, &options->fictional,
      "new: fill it with people who are nobody: lambeth, stockport or southampton", "SHAPE" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options->seed, "new: the same seed gives the same people (1)", "N" },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options->scale, "new: 1 is about 8,000 on roll", "X" },
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &options->as_at, "new, plan show, map show, map export, roll import, caseload import: the day of which it speaks (today)", "DATE" },
    { "worker", 0, 0, G_OPTION_ARG_STRING, &options->worker, "new: who works with the store; restrict add: who may open the record, with commas between", "NAME" },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &options->authority, "new, cin export, schools add, cluster new, cluster rename: the authority’s three digits", "CODE" },
    { "cluster", 0, 0, G_OPTION_ARG_STRING, &options->cluster, "new: the first cluster; caseload list: only this one", "NAME" },
    { "phase", 0, 0, G_OPTION_ARG_STRING, &options->phase, "schools add: such as “primary”, or the register’s number of it", "PHASE" },
    { "urn", 0, 0, G_OPTION_ARG_INT, &options->urn, "schools add: its unique reference number, where it has one", "URN" },
    { "on", 0, 0, G_OPTION_ARG_STRING, &options->on, "cluster …, schools contacts: the day from which it holds, or of which it speaks (today)", "DATE" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options->year, "cin export: the year in which the census year ends", "YEAR" },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options->period, "cluster show: month, term or year (year)", "KIND" },
    { "school", 0, 0, G_OPTION_ARG_STRING, &options->school, "cluster worker: only in this school; roll import: whose it is; search: notes of it and of who went there on that day", "SCHOOL" },
    { "days", 0, 0, G_OPTION_ARG_STRING, &options->days, "cluster worker: such as “mon-fri” or “mon,wed”", "DAYS" },
    { "role", 0, 0, G_OPTION_ARG_STRING, &options->role, "cluster worker: of somebody new", "ROLE" },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &options->remove, "cluster worker, cluster feeder, terms inset: no longer", NULL },
    { "no-keyring", 0, 0, G_OPTION_ARG_NONE, &options->no_keyring, "new, recover, passphrase: keep no half of the key in the keyring; the passphrase must be stronger", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GOptionContext) context = g_option_context_new ("COMMAND");
  g_autofree char *description = describe_commands ();

  g_option_context_set_summary (context, "Works on a store of Kith without its window.");
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, NULL);
  add_sharing_options (context, options);
  add_merge_options (context, options);
  add_search_options (context, options);

  return g_option_context_parse_strv (context, arguments, error);
}

static void
options_clear (KithctlOptions *options)
{
  g_free (options->store);
  g_free (options->with);
  g_free (options->why);
  g_free (options->passphrase_file);
  g_free (options->recovery_file);
  g_free (options->escrow);
  g_free (options->new_passphrase_file);
  g_free (options->fictional);
  g_free (options->as_at);
  g_free (options->at);
  g_free (options->worker);
  g_free (options->child);
  g_free (options->cluster);
  g_free (options->authority);
  g_free (options->phase);
  g_free (options->on);
  g_free (options->told);
  g_free (options->review);
  g_free (options->school);
  g_free (options->days);
  g_free (options->role);
  g_free (options->mapping);
  g_free (options->refused);
  g_strfreev (options->same);
  g_strfreev (options->another);
  g_strfreev (options->take);
  g_strfreev (options->theirs);
  g_free (options->sheet);
  g_free (options->source);
  g_free (options->name);
  g_free (options->telephone);
  g_free (options->email);
  g_free (options->kind);
  g_free (options->from);
  g_free (options->to);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithctlOptions, options_clear)

static KithctlExit
complain (KithctlExit   result,
          const GError *error)
{
  KithctlExit told = kithctl_exit_of (error);

  g_printerr ("kithctl: %s.\n", told == KITHCTL_BUSY ? "Kith is open; close it first" : error->message);

  return told != KITHCTL_FAILED ? told : result;
}

int
main (int    argc,
      char **argv)
{
  g_auto(KithctlOptions) options = { .seed = 1, .scale = 1, .limit = 50 };
  g_auto(GStrv) arguments = g_strdupv (argv);
  g_autoptr(GError) error = NULL;
  const Command *command;
  KithctlExit result;
  guint n_words;

  kith_harden ();
  setlocale (LC_ALL, "");

  if (!parse_options (&options, &arguments, &error))
    return (int)complain (KITHCTL_USAGE, error);

  command = find_command (arguments + 1, &n_words);
  if (command == NULL)
    {
      g_printerr ("kithctl: Do what? “kithctl --help” lists the commands.\n");
      return KITHCTL_USAGE;
    }

  if (g_strv_length (arguments + 1 + n_words) > command->most_arguments)
    {
      g_printerr ("kithctl: “%s” is one word too many.\n", arguments[1 + n_words + command->most_arguments]);
      return KITHCTL_USAGE;
    }

  result = command->func (&options, arguments + 1 + n_words, &error);

  return (int)(error != NULL ? complain (result, error) : result);
}
