/* kithctl-restrict.c: records that are open to named workers alone, and who has seen a record
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Here as in the window nothing of a hidden record is shown, and there is no
 * command that opens one: the glass is broken by a person at a window, who
 * reads what the page says.
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-cluster-worker.h"
#include "kith-store-access.h"
#include "kith-store-restrictions.h"

static const char * const hows[] = {
  [KITH_ACCESS_OPENED] = "opened",
  [KITH_ACCESS_GLASS] = "broke the glass",
  [KITH_ACCESS_ADDRESS] = "confidential address shown",
  [KITH_ACCESS_PRINTED] = "printed",
  [KITH_ACCESS_EXPORTED] = "saved elsewhere",
};

static void
build_day (JsonBuilder *builder,
           const char  *name,
           KithDate     day)
{
  g_autofree char *iso = day != KITH_DATE_NONE ? kith_date_to_iso (day) : NULL;

  kithctl_build_text (builder, name, iso);
}

static void
build_restriction (JsonBuilder     *builder,
                   KithRestriction *restriction)
{
  json_builder_begin_object (builder);
  kithctl_build_text (builder, "child", kith_restriction_get_child (restriction));
  kithctl_build_text (builder, "reason", kith_restriction_get_reason (restriction));
  kithctl_build_text (builder, "workers", kith_restriction_get_workers (restriction));
  kithctl_build_text (builder, "speak-to", kith_restriction_get_contact (restriction));
  kithctl_build_text (builder, "restricted-by", kith_restriction_get_worker (restriction));
  build_day (builder, "since", kith_restriction_get_start (restriction));
  build_day (builder, "review", kith_restriction_get_review (restriction));
  json_builder_end_object (builder);
}

static void
print_restriction (KithRestriction *restriction)
{
  const char *contact = kith_restriction_get_contact (restriction);
  g_autofree char *review = kith_date_to_iso (kith_restriction_get_review (restriction));

  kithctl_print ("%s\treview by %s\topen to %s\t%s%s\t%s", kith_restriction_get_child (restriction), review,
                 kith_restriction_get_workers (restriction), contact != NULL ? "speak to " : "nobody to speak to",
                 contact != NULL ? contact : "", kith_restriction_get_reason (restriction));
}

/* kithctl restrict list: the restricted records that may be seen. */
KithctlExit
kithctl_restrict_list (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  g_autoptr(GListModel) list = db != NULL ? kith_db_load_restrictions (db, error) : NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;

  if (list == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithRestriction) restriction = g_list_model_get_item (list, i);

      if (builder != NULL)
        build_restriction (builder, restriction);
      else
        print_restriction (restriction);
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}

static gboolean
need_words (KithctlOptions *options,
            char          **arguments,
            GError        **error)
{
  if (arguments[0] != NULL && options->child != NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "Give the reason, and --child with a name or a number");

  return FALSE;
}

static gint64
find_worker (GListModel *workers,
             const char *name,
             GError    **error)
{
  for (guint i = 0; i < g_list_model_get_n_items (workers); i++)
    {
      g_autoptr(KithClusterWorker) worker = g_list_model_get_item (workers, i);

      if (g_utf8_collate (kith_cluster_worker_get_name (worker), name) == 0)
        return kith_cluster_worker_get_worker_id (worker);
    }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "There is no worker called “%s”", name);

  return 0;
}

/* Names of workers with commas between them. */
static gboolean
add_workers (KithDb               *db,
             const char           *names,
             KithRestrictionTerms *terms,
             GError              **error)
{
  g_auto(GStrv) parts = names != NULL ? g_strsplit (names, ",", -1) : g_new0 (char *, 1);
  g_autoptr(GListModel) workers = kith_db_load_all_workers (db, error);

  if (workers == NULL)
    return FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 id = find_worker (workers, g_strstrip (parts[i]), error);

      if (id == 0)
        return FALSE;

      g_array_append_val (terms->workers, id);
    }

  return TRUE;
}

/* kithctl restrict add: opens a record to named workers alone, or says otherwise of a restriction. */
KithctlExit
kithctl_restrict_add (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithRestrictionTerms) terms = kith_restriction_terms_new ();
  KithDate today = kith_date_today ();
  gint64 child_id, act;

  if (!need_words (options, arguments, error))
    return KITHCTL_USAGE;

  terms->reason = g_strdup (arguments[0]);
  terms->contact_name = g_strdup (options->name);
  terms->contact_telephone = g_strdup (options->telephone);
  terms->review = today + KITH_RESTRICTION_DAYS;
  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, options->child, error) : -1;
  if (child_id < 0 ||
      !add_workers (db, options->worker, terms, error) ||
      !kith_db_restrict_child (db, child_id, terms, today, &act, error))
    return KITHCTL_FAILED;

  kithctl_print ("The record is open to those who were named, and to nobody else. This is act %" G_GINT64_FORMAT ".", act);

  return KITHCTL_DONE;
}

/* kithctl restrict lift: opens a record to everybody again. */
KithctlExit
kithctl_restrict_lift (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  gint64 child_id, act;

  if (!need_words (options, arguments, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, options->child, error) : -1;
  if (child_id < 0 || !kith_db_lift_restriction (db, child_id, arguments[0], kith_date_today (), &act, error))
    return KITHCTL_FAILED;

  kithctl_print ("The record is open to everybody again. This is act %" G_GINT64_FORMAT ".", act);

  return KITHCTL_DONE;
}

static char *
moment_of (KithAccess *access)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (kith_access_get_at (access) / G_USEC_PER_SEC);

  return g_date_time_format_iso8601 (utc);
}

static void
build_access (JsonBuilder *builder,
              KithAccess  *access)
{
  g_autofree char *at = moment_of (access);

  json_builder_begin_object (builder);
  kithctl_build_text (builder, "at", at);
  kithctl_build_text (builder, "worker", kith_access_get_worker (access));
  kithctl_build_text (builder, "how", hows[kith_access_get_how (access)]);
  kithctl_build_text (builder, "why", kith_access_get_why (access));
  json_builder_end_object (builder);
}

static void
print_access (KithAccess *access)
{
  const char *worker = kith_access_get_worker (access);
  const char *why = kith_access_get_why (access);
  g_autofree char *at = moment_of (access);

  kithctl_print ("%s\t%s\t%s\t%s", at, worker != NULL ? worker : "not known", hows[kith_access_get_how (access)],
                 why != NULL ? why : "");
}

/* kithctl access list: who has seen a record, the newest first. */
KithctlExit
kithctl_access_list (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) list = NULL;
  g_autoptr(JsonBuilder) builder = options->json ? json_builder_new () : NULL;
  gint64 child_id;

  if (options->child == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Whose? Give --child with a name or a number");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, options->child, error) : -1;
  list = child_id >= 0 ? kith_db_load_accesses (db, child_id, error) : NULL;
  if (list == NULL)
    return KITHCTL_FAILED;

  if (builder != NULL)
    json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithAccess) access = g_list_model_get_item (list, i);

      if (builder != NULL)
        build_access (builder, access);
      else
        print_access (access);
    }

  if (builder != NULL)
    {
      json_builder_end_array (builder);
      kithctl_print_json (builder);
    }

  return KITHCTL_DONE;
}
