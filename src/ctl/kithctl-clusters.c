/* kithctl-clusters.c: the commands that change clusters
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-register.h"
#include "kith-store-clusters.h"
#include "kith-store-lists.h"
#include "kith-store-schools.h"
#include "kith-text.h"

#define HIGHEST_URN 999999

/* What a command works with. */
typedef struct
{
  KithctlOptions    *options;
  KithDb            *db;
  KithClusterChange *change;
  KithClusterRecord *record;         /* of the cluster; %NULL for a new one */
} Command;

static void
command_clear (Command *command)
{
  g_clear_object (&command->record);
  g_clear_pointer (&command->change, kith_cluster_change_free);
  g_clear_pointer (&command->db, kith_db_close);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Command, command_clear)

static gboolean
complain_of_words (GError    **error,
                   const char *why)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, why);

  return FALSE;
}

static gboolean
is_called (const char *name,
           const char *word)
{
  g_autofree char *folded_name = kith_text_fold (name);
  g_autofree char *folded_word = kith_text_fold (word);

  return g_str_equal (folded_name, folded_word);
}

static gboolean
find_cluster (KithDb     *db,
              const char *word,
              gint64     *ret_id,
              GError    **error)
{
  g_autoptr(GListModel) clusters = kith_db_load_all_clusters (db, kith_date_today (), error);
  gint64 open_id = 0, ended_id = 0;

  if (clusters == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      if (!is_called (kith_cluster_get_name (cluster), word))
        continue;

      if (kith_cluster_get_valid_to (cluster) == KITH_DATE_NONE)
        open_id = kith_cluster_get_id (cluster);
      else
        ended_id = kith_cluster_get_id (cluster);
    }

  *ret_id = open_id != 0 ? open_id : ended_id;
  if (*ret_id == 0)
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no cluster “%s”", word);

  return *ret_id != 0;
}

static gboolean
begin_command (Command              *command,
               KithctlOptions       *options,
               KithClusterChangeKind kind,
               const char           *cluster,
               GError              **error)
{
  KithDate day = kith_date_today ();
  gint64 cluster_id = 0;

  command->options = options;
  if (!kithctl_parse_on (options, &day, error))
    return FALSE;

  command->db = kithctl_open_store (options, error);
  if (command->db == NULL || (cluster != NULL && !find_cluster (command->db, cluster, &cluster_id, error)))
    return FALSE;

  command->change = kith_cluster_change_new (kind, cluster_id, day);
  if (cluster != NULL)
    {
      command->record = kith_db_load_cluster (command->db, cluster_id, day, error);
      return command->record != NULL;
    }

  return TRUE;
}

/* Does it, and says which act it was. */
static KithctlExit
finish_command (Command    *command,
                const char *sentence,
                GError    **error)
{
  gint64 act;

  if (!kith_db_change_cluster (command->db, command->change, NULL, &act, error))
    return KITHCTL_FAILED;

  if (command->options->json)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();
      g_autofree char *day = command->change->day != KITH_DATE_NONE ? kith_date_to_iso (command->change->day) : NULL;

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "act");
      json_builder_add_int_value (builder, act);
      json_builder_set_member_name (builder, "on");
      json_builder_add_string_value (builder, day);
      json_builder_end_object (builder);
      kithctl_print_json (builder);
    }
  else
    {
      kithctl_print ("%s “kithctl undo %" G_GINT64_FORMAT "” takes it back.", sentence, act);
    }

  return KITHCTL_DONE;
}

/* A command that lacks a word ends before the store is opened. */
static gboolean
check_words (char      **arguments,
             guint       n_words,
             const char *why,
             GError    **error)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (arguments[i] == NULL || *arguments[i] == '\0')
        return complain_of_words (error, why);
    }

  return TRUE;
}

static KithctlExit
exit_of_beginning (GError **error)
{
  return (*error)->domain == G_OPTION_ERROR || (*error)->domain == KITH_DATE_ERROR ? KITHCTL_USAGE : KITHCTL_FAILED;
}

static char *
clean_name (const char *word)
{
  g_autofree char *name = kith_text_clean (word);

  return kith_text_is_safe_name (name) ? g_strdup (g_strstrip (name)) : g_strdup ("");
}

static gboolean
set_authority (Command *command,
               GError **error)
{
  const char *word = command->options->authority;
  KithCodeList *codes = kith_db_get_codes (command->db, error);

  if (codes == NULL)
    return FALSE;

  if (word == NULL)
    return TRUE;

  if (kith_code_list_lookup (codes, "authority", word, kith_date_today ()) == NULL)
    word = kith_code_list_find_code (codes, "authority", word, kith_date_today ());
  if (word == NULL)
    return complain_of_words (error, "There is no such authority");

  command->change->authority_code = g_strdup (word);

  return TRUE;
}

static gboolean
find_school_by_name (Command    *command,
                     GListModel *schools,
                     const char *word,
                     gint64     *ret_id,
                     GError    **error)
{
  guint n_found = 0;
  gint64 id = 0;

  for (guint i = 0; i < g_list_model_get_n_items (schools); i++)
    {
      g_autoptr(KithClusterSchool) school = g_list_model_get_item (schools, i);

      if (!is_called (kith_cluster_school_get_name (school), word) || kith_cluster_school_get_school_id (school) == id)
        continue;

      id = kith_cluster_school_get_school_id (school);
      n_found++;
    }

  if (n_found > 1)
    return complain_of_words (error, "Several schools are called so; give the URN");

  *ret_id = id;

  return TRUE;
}

/* A school of the store, by URN or name; 0 where there is none. */
static gboolean
find_school (Command    *command,
             GListModel *schools,
             const char *word,
             gint64     *ret_id,
             GError    **error)
{
  gint64 urn;

  if (!g_ascii_string_to_signed (word, 10, 1, HIGHEST_URN, &urn, NULL))
    return find_school_by_name (command, schools, word, ret_id, error);

  *ret_id = kith_db_find_school_by_urn (command->db, (int)urn, error);

  return *ret_id >= 0;
}

static gboolean
find_school_here (Command    *command,
                  const char *word,
                  gint64     *ret_id,
                  GError    **error)
{
  if (!find_school (command, kith_cluster_record_get_known_schools (command->record), word, ret_id, error))
    return FALSE;

  if (*ret_id == 0)
    g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no school “%s” in the store", word);

  return *ret_id != 0;
}

/* One that the store does not have may stand in the register that comes with the program. */
static gboolean
add_school (Command    *command,
            const char *word,
            GError    **error)
{
  const KithSchoolRecord *record = NULL;
  gint64 school_id, urn;

  if (!find_school (command, kith_cluster_record_get_known_schools (command->record), word, &school_id, error))
    return FALSE;

  if (school_id != 0)
    {
      kith_cluster_change_add_school (command->change, school_id);
      return TRUE;
    }

  if (g_ascii_string_to_signed (word, 10, 1, HIGHEST_URN, &urn, NULL))
    record = kith_register_find ((int)urn);
  if (record == NULL)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                   "Neither the store nor the register has the school “%s”; “kithctl schools add” puts one in", word);
      return FALSE;
    }

  if (command->change->records == NULL)
    command->change->records = g_ptr_array_new ();
  g_ptr_array_add (command->change->records, (gpointer)record);

  return TRUE;
}

static gboolean
add_schools (Command *command,
             char   **words,
             GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!add_school (command, words[i], error))
        return FALSE;
    }

  return TRUE;
}

/* kithctl cluster new NAME: a cluster without schools. */
KithctlExit
kithctl_cluster_new (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_auto(Command) command = { NULL };

  if (!check_words (arguments, 1, "What is the cluster called? Give its name", error) ||
      !begin_command (&command, options, KITH_CLUSTER_MAKE, NULL, error) ||
      !set_authority (&command, error))
    return exit_of_beginning (error);

  /* Whoever makes it has always worked in it, unless a day is given. */
  if (options->on == NULL)
    command.change->day = KITH_DATE_NONE;
  command.change->name = clean_name (arguments[0]);

  return finish_command (&command, "The cluster is made.", error);
}

/* kithctl cluster rename NAME [NEW]: another name or authority. */
KithctlExit
kithctl_cluster_rename (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  g_auto(Command) command = { NULL };

  if (!check_words (arguments, options->authority != NULL ? 1 : 2, "Which cluster, and what is it called now? Give both names", error) ||
      !begin_command (&command, options, KITH_CLUSTER_CHANGE, arguments[0], error) ||
      !set_authority (&command, error))
    return exit_of_beginning (error);

  command.change->name = arguments[1] != NULL ? clean_name (arguments[1]) : NULL;

  return finish_command (&command, "The cluster is changed.", error);
}

/* kithctl cluster add-school CLUSTER SCHOOL…: schools join on a day. */
KithctlExit
kithctl_cluster_add_school (KithctlOptions *options,
                            char          **arguments,
                            GError        **error)
{
  g_auto(Command) command = { NULL };

  if (!check_words (arguments, 2, "Which school joins which cluster? Give the cluster, then schools by URN or name", error) ||
      !begin_command (&command, options, KITH_CLUSTER_ADD_SCHOOLS, arguments[0], error) ||
      !add_schools (&command, arguments + 1, error))
    return exit_of_beginning (error);

  return finish_command (&command, "It has joined the cluster.", error);
}

/* kithctl cluster remove-school CLUSTER SCHOOL: it is no longer there from a day on. */
KithctlExit
kithctl_cluster_remove_school (KithctlOptions *options,
                               char          **arguments,
                               GError        **error)
{
  g_auto(Command) command = { NULL };
  gint64 school_id;

  if (!check_words (arguments, 2, "Which school leaves which cluster? Give the cluster, then the school", error) ||
      !begin_command (&command, options, KITH_CLUSTER_REMOVE_SCHOOLS, arguments[0], error) ||
      !find_school_here (&command, arguments[1], &school_id, error))
    return exit_of_beginning (error);

  kith_cluster_change_add_school (command.change, school_id);

  return finish_command (&command, "It has left the cluster.", error);
}

/* kithctl cluster merge CLUSTER INTO: all goes over on a day. */
KithctlExit
kithctl_cluster_merge (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_auto(Command) command = { NULL };

  if (!check_words (arguments, 2, "Which cluster is merged into which? Give both names", error) ||
      !begin_command (&command, options, KITH_CLUSTER_MERGE, arguments[0], error) ||
      !find_cluster (command.db, arguments[1], &command.change->other_id, error))
    return exit_of_beginning (error);

  return finish_command (&command, "The clusters are merged.", error);
}

/* kithctl cluster split CLUSTER NEW SCHOOL…: some schools go to a new cluster. */
KithctlExit
kithctl_cluster_split (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_auto(Command) command = { NULL };

  if (!check_words (arguments, 3, "Which schools go? Give the cluster, the name of the new one, then schools", error) ||
      !begin_command (&command, options, KITH_CLUSTER_SPLIT, arguments[0], error))
    return exit_of_beginning (error);

  command.change->name = clean_name (arguments[1]);
  for (guint i = 2; arguments[i] != NULL; i++)
    {
      gint64 school_id;

      if (!find_school_here (&command, arguments[i], &school_id, error))
        return exit_of_beginning (error);

      kith_cluster_change_add_school (command.change, school_id);
    }

  return finish_command (&command, "The cluster is split.", error);
}

/* kithctl cluster end CLUSTER: it is no longer there from a day on. */
KithctlExit
kithctl_cluster_end (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_auto(Command) command = { NULL };

  if (!check_words (arguments, 1, "Which cluster ends? Give its name", error) ||
      !begin_command (&command, options, KITH_CLUSTER_END, arguments[0], error))
    return exit_of_beginning (error);

  return finish_command (&command, "The cluster has ended.", error);
}

static int
find_weekday (const char *word)
{
  static const char * const names[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_ascii_strcasecmp (names[i], word) == 0)
        return (int)i;
    }

  return -1;
}

static gboolean
add_weekdays (const char *words,
              guint      *inout_weekdays)
{
  g_auto(GStrv) ends = g_strsplit (words, "-", -1);
  guint n_ends = g_strv_length (ends);
  int first = n_ends > 0 ? find_weekday (ends[0]) : -1;
  int last = n_ends == 2 ? find_weekday (ends[1]) : first;

  if (n_ends < 1 || n_ends > 2 || first == -1 || last < first)
    return FALSE;

  for (int i = first; i <= last; i++)
    *inout_weekdays |= 1u << i;

  return TRUE;
}

/* "mon-wed,fri". Without the option nobody says on which days. */
static gboolean
parse_weekdays (const char *text,
                guint      *ret_weekdays,
                GError    **error)
{
  g_auto(GStrv) parts = g_strsplit (text != NULL ? text : "", ",", -1);
  guint weekdays = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!add_weekdays (parts[i], &weekdays))
        return complain_of_words (error, "On which days? Give them as “mon-fri” or “mon,wed”");
    }

  *ret_weekdays = weekdays;

  return TRUE;
}

/* Who is not known yet is new. */
static gboolean
find_worker (Command    *command,
             const char *word,
             GError    **error)
{
  GListModel *workers = kith_cluster_record_get_known_workers (command->record);
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      if (!is_called (kith_cluster_worker_get_name (worker), word))
        continue;

      command->change->worker_id = kith_cluster_worker_get_worker_id (worker);
      n_found++;
    }

  if (n_found > 1)
    return complain_of_words (error, "Several workers are called so; say in the window which is meant");

  if (n_found == 0)
    {
      command->change->worker_name = clean_name (word);
      command->change->worker_role = g_strdup (command->options->role);
    }

  return TRUE;
}

/* kithctl cluster worker CLUSTER WORKER: on which days a worker is where. */
KithctlExit
kithctl_cluster_worker (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  g_auto(Command) command = { NULL };
  KithClusterChangeKind kind = options->remove ? KITH_CLUSTER_REMOVE_WORKER : KITH_CLUSTER_SET_WORKER;
  guint weekdays;

  if (!check_words (arguments, 2, "Who works in which cluster? Give the cluster, then the worker", error) ||
      !parse_weekdays (options->days, &weekdays, error) ||
      !begin_command (&command, options, kind, arguments[0], error) ||
      !find_worker (&command, arguments[1], error))
    return exit_of_beginning (error);

  command.change->weekdays = weekdays;
  if (options->school != NULL && !find_school_here (&command, options->school, &command.change->school_id, error))
    return exit_of_beginning (error);

  return finish_command (&command, options->remove ? "The worker is no longer there." : "The worker is there.", error);
}

/* kithctl cluster feeder PRIMARY SECONDARY: which school feeds which. */
KithctlExit
kithctl_cluster_feeder (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  g_auto(Command) command = { NULL };
  g_autoptr(GListModel) schools = NULL;
  KithClusterChangeKind kind = options->remove ? KITH_CLUSTER_REMOVE_FEEDER : KITH_CLUSTER_ADD_FEEDER;

  if (!check_words (arguments, 2, "Which school feeds which? Give the primary, then the secondary", error) ||
      !begin_command (&command, options, kind, NULL, error))
    return exit_of_beginning (error);

  schools = kith_db_load_known_schools (command.db, error);
  if (schools == NULL ||
      !find_school (&command, schools, arguments[0], &command.change->school_id, error) ||
      !find_school (&command, schools, arguments[1], &command.change->other_id, error))
    return exit_of_beginning (error);

  if (command.change->school_id == 0 || command.change->other_id == 0)
    {
      g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "The store does not have that school");
      return KITHCTL_FAILED;
    }

  return finish_command (&command, options->remove ? "The one feeds the other no more." : "The one feeds the other.", error);
}

static void
build_cluster (JsonBuilder *builder,
               KithCluster *cluster)
{
  KithDate valid_to = kith_cluster_get_valid_to (cluster);
  g_autofree char *end = valid_to != KITH_DATE_NONE ? kith_date_to_iso (valid_to) : NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "cluster");
  json_builder_add_string_value (builder, kith_cluster_get_name (cluster));
  json_builder_set_member_name (builder, "authority");
  json_builder_add_string_value (builder, kith_cluster_get_authority (cluster));
  json_builder_set_member_name (builder, "schools");
  json_builder_add_int_value (builder, kith_cluster_get_n_schools (cluster));
  json_builder_set_member_name (builder, "workers");
  json_builder_add_int_value (builder, kith_cluster_get_n_workers (cluster));
  json_builder_set_member_name (builder, "ends");
  json_builder_add_string_value (builder, end);
  json_builder_set_member_name (builder, "successor");
  json_builder_add_string_value (builder, kith_cluster_get_successor (cluster));
  json_builder_end_object (builder);
}

static void
print_cluster (KithCluster *cluster)
{
  KithDate valid_to = kith_cluster_get_valid_to (cluster);
  const char *successor = kith_cluster_get_successor (cluster);
  g_autofree char *end = valid_to != KITH_DATE_NONE ? kith_date_to_iso (valid_to) : NULL;

  kithctl_print ("%s: %u schools, %u workers%s%s%s%s", kith_cluster_get_name (cluster),
                 kith_cluster_get_n_schools (cluster), kith_cluster_get_n_workers (cluster),
                 end != NULL ? "; ends " : "", end != NULL ? end : "",
                 successor != NULL ? ", then part of " : "", successor != NULL ? successor : "");
}

/* kithctl cluster list: every cluster there is, was or will be. */
KithctlExit
kithctl_cluster_list (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) clusters = NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;
  KithDate day = kith_date_today ();

  if (!kithctl_parse_on (options, &day, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  if (db != NULL)
    clusters = kith_db_load_all_clusters (db, day, error);
  if (clusters == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (clusters); i++)
    {
      g_autoptr(KithCluster) cluster = g_list_model_get_item (clusters, i);

      if (builder != NULL)
        build_cluster (builder, cluster);
      else
        print_cluster (cluster);
    }
  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}
