/* kithctl-work.c: work with a child, without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include <string.h>

#include "kith-store-error.h"
#include "kith-store-search.h"
#include "kith-store-work.h"

/* 0 with an error where nobody or more than one is meant. */
static gint64
find_child (KithctlOptions *options,
            KithDb         *db,
            GError        **error)
{
  g_autoptr(KithSearchResult) result = NULL;
  g_autoptr(KithChild) child = NULL;

  if (options->child == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Of whom? Give a name or a number with --child");
      return 0;
    }

  result = kith_db_search (db, options->child, 2, error);
  if (result == NULL)
    return 0;

  if (kith_search_result_get_n_found (result) != 1)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                   "%u children are found by that; give a name or a number that is one child’s",
                   kith_search_result_get_n_found (result));
      return 0;
    }

  child = g_list_model_get_item (kith_search_result_get_children (result), 0);

  return kith_child_get_id (child);
}

static const char *
say_origin (KithWork *work)
{
  const KithWorkOrigin *origin = kith_work_get_origin (work);

  return !origin->is_by_hand ? "council" : origin->council != NULL ? origin->council : "here";
}

static void
build_work (JsonBuilder *builder,
            KithWork    *work)
{
  const KithWorkForm *form = kith_work_get_form (work);

  json_builder_begin_object (builder);
  kithctl_build_text (builder, "kind", form->nick);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, kith_work_get_id (work));
  kithctl_build_text (builder, "council", say_origin (work));
  for (guint i = 0; i < form->n_fields; i++)
    kithctl_build_text (builder, form->fields[i].name, kith_work_get (work, form->fields[i].name));
  json_builder_end_object (builder);
}

static void
print_work (KithWork *work)
{
  const KithWorkForm *form = kith_work_get_form (work);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < form->n_fields; i++)
    {
      const char *value = kith_work_get (work, form->fields[i].name);

      if (value != NULL)
        g_string_append_printf (text, " %s=%s", form->fields[i].name, value);
    }
  kithctl_print ("%-18s %6" G_GINT64_FORMAT "  %-10s%s", form->nick, kith_work_get_id (work), say_origin (work), text->str);
}

/* kithctl work list: all work with a child, the newest first. */
KithctlExit
kithctl_work_list (KithctlOptions *options,
                   char          **arguments,
                   GError        **error)
{
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  gint64 child_id = db != NULL ? find_child (options, db, error) : 0;
  g_autoptr(GListModel) list = child_id != 0 ? kith_db_list_work (db, child_id, error) : NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (list == NULL)
    return KITHCTL_FAILED;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithWork) work = g_list_model_get_item (list, i);

      if (options->json)
        build_work (builder, work);
      else
        print_work (work);
    }
  json_builder_end_array (builder);
  if (options->json)
    kithctl_print_json (builder);

  return KITHCTL_DONE;
}

static gboolean
is_day (const char *text)
{
  KithDate day;

  return kith_date_parse_iso (text, &day, NULL);
}

/* FIELD=VALUE, a day as year-month-day. */
static gboolean
take_field (KithWork   *work,
            const char *argument,
            GError    **error)
{
  g_auto(GStrv) parts = g_strsplit (argument, "=", 2);
  const KithWorkField *field = kith_work_form_find (kith_work_get_form (work), parts[0]);

  if (field == NULL || parts[1] == NULL || (field->type == KITH_WORK_DAY && !is_day (parts[1])))
    {
      g_autoptr(GString) names = g_string_new (NULL);
      const KithWorkForm *form = kith_work_get_form (work);

      for (guint i = 0; i < form->n_fields; i++)
        g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", form->fields[i].name);
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   "Give FIELD=VALUE, a day as 2026-09-03. The fields of “%s” are %s", form->nick, names->str);
      return FALSE;
    }

  kith_work_set (work, parts[0], parts[1]);

  return TRUE;
}

/* Says all that stops it at once. */
static gboolean
complain (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const KithWorkFault *fault = g_ptr_array_index (faults, i);

      if (fault->stops)
        g_printerr ("kithctl: %s\n", fault->message);
    }

  return kith_work_is_stopped (faults);
}

static void
print_added (KithctlOptions *options,
             KithDb         *db,
             KithWork       *work,
             gint64          id,
             GPtrArray      *remarks)
{
  g_autoptr(KithWorkSheet) sheet = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!options->json)
    {
      kithctl_print ("%s %" G_GINT64_FORMAT, kith_work_get_form (work)->nick, id);
      for (guint i = 0; i < remarks->len; i++)
        kithctl_print ("%s", ((const KithWorkFault *)g_ptr_array_index (remarks, i))->message);
      return;
    }

  sheet = kith_db_open_work (db, kith_work_get_child_id (work), kith_work_get_kind (work), id, kith_date_today (), NULL);
  if (sheet != NULL)
    build_work (builder, kith_work_sheet_get_work (sheet));
  kithctl_print_json (builder);
}

static KithctlExit
add_work (KithctlOptions *options,
          KithDb         *db,
          KithWorkKind    kind,
          char          **fields,
          GError        **error)
{
  gint64 child_id = find_child (options, db, error);
  g_autoptr(KithWorkSheet) sheet = NULL;
  g_autoptr(GPtrArray) faults = NULL;
  KithWork *work;
  gint64 id;

  sheet = child_id != 0 ? kith_db_open_work (db, child_id, kind, 0, kith_date_today (), error) : NULL;
  if (sheet == NULL)
    return KITHCTL_FAILED;

  work = kith_work_sheet_get_work (sheet);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (!take_field (work, fields[i], error))
        return KITHCTL_USAGE;
    }

  faults = kith_work_sheet_check (sheet, work);
  if (complain (faults) || !kith_db_save_work (db, work, NULL, kith_date_today (), &id, NULL, error))
    return KITHCTL_FAILED;

  print_added (options, db, work, id, faults);

  return KITHCTL_DONE;
}

static void
set_kinds_error (GError **error)
{
  g_autoptr(GString) nicks = g_string_new (NULL);

  for (KithWorkKind kind = 0; kind < KITH_WORK_N_KINDS; kind++)
    {
      if (kind != KITH_WORK_SCHOOL)
        g_string_append_printf (nicks, "%s%s", kind > 0 ? ", " : "", kith_work_form_get (kind)->nick);
    }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Record what? The kinds are %s", nicks->str);
}

/* kithctl work add KIND FIELD=VALUE…: records work, as the window does. */
KithctlExit
kithctl_work_add (KithctlOptions *options,
                  char          **arguments,
                  GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithWorkKind kind;

  if (!kith_work_kind_parse (arguments[0], &kind) || kind == KITH_WORK_SCHOOL)
    {
      set_kinds_error (error);
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);

  return db != NULL ? add_work (options, db, kind, arguments + 1, error) : KITHCTL_FAILED;
}
