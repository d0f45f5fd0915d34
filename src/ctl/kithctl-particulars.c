/* kithctl-particulars.c: what is so of a child, without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are recorded by "kithctl work add", as the window records them.
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-children.h"
#include "kith-store-particulars.h"

static void
build_day (JsonBuilder *builder,
           const char  *name,
           KithDate     day)
{
  g_autofree char *iso = day != KITH_DATE_NONE ? kith_date_to_iso (day) : NULL;

  kithctl_build_text (builder, name, iso);
}

static void
build_particular (JsonBuilder    *builder,
                  KithParticular *particular)
{
  const KithParticularValues *values = kith_particular_get_values (particular);
  g_autofree char *text = kith_particular_dup_text (particular);

  json_builder_begin_object (builder);
  kithctl_build_text (builder, "kind", kith_work_form_get (values->kind)->nick);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, values->id);
  json_builder_set_member_name (builder, "now");
  json_builder_add_boolean_value (builder, values->is_current);
  kithctl_build_text (builder, "text", text);
  kithctl_build_text (builder, "source", values->source);
  build_day (builder, "from", values->from);
  build_day (builder, "to", values->to);
  build_day (builder, "review", values->review);
  json_builder_end_object (builder);
}

static void
print_particular (KithParticular *particular)
{
  const KithParticularValues *values = kith_particular_get_values (particular);
  g_autofree char *text = kith_particular_dup_text (particular);
  g_autofree char *when = kith_particular_dup_when (particular);

  kithctl_print ("%-18s %6" G_GINT64_FORMAT "  %-7s  %s (%s)", kith_work_form_get (values->kind)->nick, values->id,
                 values->is_current ? "now" : "earlier", text, when);
}

/* Without @all only what holds. */
void
kithctl_build_particulars (JsonBuilder         *builder,
                           KithParticularSheet *sheet,
                           gboolean             all)
{
  GListModel *list = kith_particular_sheet_get_particulars (sheet);

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithParticular) particular = g_list_model_get_item (list, i);

      if (all || kith_particular_get_values (particular)->is_current)
        build_particular (builder, particular);
    }
  json_builder_end_array (builder);
}

void
kithctl_print_particulars (KithParticularSheet *sheet,
                           gboolean             all)
{
  GListModel *list = kith_particular_sheet_get_particulars (sheet);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(KithParticular) particular = g_list_model_get_item (list, i);

      if (all || kith_particular_get_values (particular)->is_current)
        print_particular (particular);
    }

  if (kith_particular_sheet_asks_of_home (sheet))
    kithctl_print ("Home education is planned while a section 47 enquiry is open.");
}

static void
print_sheet (KithctlOptions      *options,
             KithParticularSheet *sheet)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!options->json)
    {
      kithctl_print_particulars (sheet, TRUE);
      return;
    }

  kithctl_build_particulars (builder, sheet, TRUE);
  kithctl_print_json (builder);
}

/* kithctl particulars CHILD: what is so of a child, and was. That the record was seen is written down first. */
KithctlExit
kithctl_particulars (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithChildRecord) record = NULL;
  g_autoptr(KithParticularSheet) sheet = NULL;
  gint64 child_id;

  if (arguments[0] == NULL)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which child? Give a name or a number");
      return KITHCTL_USAGE;
    }

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  record = child_id >= 0 ? kith_db_load_child (db, child_id, error) : NULL;
  sheet = record != NULL ? kith_db_load_particulars (db, child_id, kith_date_today (), error) : NULL;
  if (sheet == NULL)
    return KITHCTL_FAILED;

  print_sheet (options, sheet);

  return KITHCTL_DONE;
}
