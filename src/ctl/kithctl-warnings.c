/* kithctl-warnings.c: warnings and addresses without a window
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both are asked for by the child, whose record the journal then has as seen,
 * and who may not be seen has none. A confidential address is never printed:
 * nobody is there to be asked who stands behind the screen.
 */

#include "config.h"

#include "kithctl-private.h"

#include <string.h>

#include "kith-store-addresses.h"
#include "kith-store-children.h"
#include "kith-store-warnings.h"
#include "kith-text.h"

/* Half of what is allowed, as in the window. */
#define USUAL_DAYS_TO_REVIEW 182

static gboolean
is_missing (const char *word,
            const char *why,
            GError    **error)
{
  if (word != NULL && *word != '\0')
    return FALSE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, why);

  return TRUE;
}

/* The record of the child, seen from now on; -1 where there is none. */
static gint64
open_child (KithDb     *db,
            const char *word,
            GError    **error)
{
  gint64 child_id = db != NULL ? kithctl_find_child (db, word, error) : -1;
  g_autoptr(KithChildRecord) record = child_id >= 0 ? kith_db_load_child (db, child_id, error) : NULL;

  return record != NULL ? child_id : -1;
}

static char *
day_or_dash (KithDate day)
{
  return day != KITH_DATE_NONE ? kith_date_to_iso (day) : g_strdup ("–");
}

static void
build_warning (JsonBuilder *builder,
               KithWarning *warning)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "warning");
  json_builder_add_int_value (builder, kith_warning_get_id (warning));
  kithctl_build_text (builder, "code", kith_warning_get_code (warning));
  kithctl_build_text (builder, "label", kith_warning_get_label (warning));
  kithctl_build_text (builder, "narrative", kith_warning_get_narrative (warning));
  kithctl_build_text (builder, "manager", kith_warning_get_manager (warning));
  kithctl_build_date (builder, "start", kith_warning_get_start (warning));
  kithctl_build_date (builder, "reviewed", kith_warning_get_reviewed (warning));
  kithctl_build_date (builder, "review", kith_warning_get_review (warning));
  kithctl_build_date (builder, "end", kith_warning_get_finish (warning));
  kithctl_build_text (builder, "end-reason", kith_warning_get_end_reason (warning));
  kithctl_build_date (builder, "told", kith_warning_get_told (warning));
  kithctl_build_text (builder, "told-how", kith_warning_get_told_how (warning));
  kithctl_build_text (builder, "not-told-why", kith_warning_get_justification (warning));
  json_builder_end_object (builder);
}

static void
print_warning (KithWarning *warning)
{
  g_autofree char *start = day_or_dash (kith_warning_get_start (warning));
  g_autofree char *review = day_or_dash (kith_warning_get_review (warning));
  g_autofree char *finish = day_or_dash (kith_warning_get_finish (warning));
  g_autofree char *label = kith_text_tame (kith_warning_get_label (warning));

  kithctl_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s\t%s", kith_warning_get_id (warning), start, review, finish, label);
}

static void
build_address (JsonBuilder *builder,
               KithAddress *address)
{
  gboolean is_confidential = kith_address_get_is_confidential (address);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "address");
  json_builder_add_int_value (builder, kith_address_get_id (address));
  kithctl_build_text (builder, "whose", kith_address_get_whose (address));
  kithctl_build_text (builder, "lines", is_confidential ? NULL : kith_address_get_lines (address));
  kithctl_build_text (builder, "postcode", is_confidential ? NULL : kith_address_get_postcode (address));
  kithctl_build_date (builder, "from", kith_address_get_from (address));
  kithctl_build_date (builder, "to", kith_address_get_to (address));
  json_builder_set_member_name (builder, "confidential");
  json_builder_add_boolean_value (builder, is_confidential);
  json_builder_end_object (builder);
}

static void
print_address (KithAddress *address)
{
  gboolean is_confidential = kith_address_get_is_confidential (address);
  const char *postcode = kith_address_get_postcode (address);
  g_autofree char *from = day_or_dash (kith_address_get_from (address));
  g_autofree char *to = day_or_dash (kith_address_get_to (address));
  g_autofree char *joined = g_strdup_printf ("%s %s", kith_address_get_lines (address) != NULL ? kith_address_get_lines (address) : "",
                                             postcode != NULL ? postcode : "");
  g_autofree char *line = kith_text_clean_line (joined);

  kithctl_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s", kith_address_get_id (address), from, to,
                 is_confidential ? "confidential" : line);
}

static KithctlExit
print_list (KithctlOptions *options,
            GListModel     *list,
            const char     *name,
            gboolean        are_warnings)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (list, i);

      if (are_warnings && options->json)
        build_warning (builder, KITH_WARNING (item));
      else if (are_warnings)
        print_warning (KITH_WARNING (item));
      else if (options->json)
        build_address (builder, KITH_ADDRESS (item));
      else
        print_address (KITH_ADDRESS (item));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (options->json)
    kithctl_print_json (builder);

  return KITHCTL_DONE;
}

/* kithctl warning list CHILD */
KithctlExit
kithctl_warning_list (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) warnings = NULL;
  gint64 child_id;

  if (is_missing (arguments[0], "Warnings on whom? Give a name or a number", error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = open_child (db, arguments[0], error);
  warnings = child_id >= 0 ? kith_db_load_warnings (db, child_id, error) : NULL;

  return warnings != NULL ? print_list (options, warnings, "warnings", TRUE) : KITHCTL_FAILED;
}

static gboolean
parse_review (KithctlOptions *options,
              KithDate       *ret_day,
              GError        **error)
{
  *ret_day = kith_date_today () + USUAL_DAYS_TO_REVIEW;
  if (options->review == NULL || kith_date_parse_iso (options->review, ret_day, NULL))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "“%s” is no day; write it as 2026-09-01", options->review);

  return FALSE;
}

/* kithctl warning add CHILD CODE FILE: what there is to know stands in the file, since other programs read a command line. */
KithctlExit
kithctl_warning_add (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  KithWarningValues values = {
    .manager = options->with, .start = kith_date_today (), .reviewed = KITH_DATE_NONE, .finish = KITH_DATE_NONE,
    .told = options->told != NULL ? kith_date_today () : KITH_DATE_NONE, .told_how = options->told,
    .justification = options->told != NULL ? NULL : options->why,
  };
  g_autofree char *narrative = NULL;
  g_autoptr(KithWarning) warning = NULL;
  g_autoptr(KithDb) db = NULL;
  gint64 child_id, act;

  if (is_missing (arguments[0], "A warning on whom? Give a name or a number", error) ||
      is_missing (arguments[1], "Which kind? Give its code, such as AL10", error) ||
      is_missing (arguments[2], "In which file does it stand what there is to know?", error) ||
      !kithctl_parse_on (options, &values.start, error) || !parse_review (options, &values.review, error))
    return KITHCTL_USAGE;

  if (!g_file_get_contents (arguments[2], &narrative, NULL, error))
    return KITHCTL_FAILED;

  values.code = arguments[1];
  values.narrative = narrative;
  warning = kith_warning_new (&values);
  db = kithctl_open_store (options, error);
  child_id = open_child (db, arguments[0], error);
  if (child_id < 0 || !kith_db_save_warning (db, child_id, warning, kith_date_today (), &act, error))
    return KITHCTL_FAILED;

  return kithctl_print_act (options, act);
}

static gboolean
parse_number (const char *word,
              gint64     *ret_id,
              GError    **error)
{
  return !is_missing (word, "Which one? Give the number that the list shows", error) &&
         g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, ret_id, error);
}

/* One of the child's, who may be seen: numbers are not tried out. */
static gboolean
is_on_child (KithDb  *db,
             gint64   child_id,
             gint64   id,
             gboolean is_warning,
             GError **error)
{
  g_autoptr(GListModel) list = is_warning ? kith_db_load_warnings (db, child_id, error) : kith_db_load_addresses (db, child_id, error);

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (list, i);

      if (id == (is_warning ? kith_warning_get_id (KITH_WARNING (item)) : kith_address_get_id (KITH_ADDRESS (item))))
        return TRUE;
    }

  if (list != NULL)
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is none of that number on the child’s record");

  return FALSE;
}

/* kithctl warning review CHILD NUMBER WHAT: what was found; the next one is by --review. */
KithctlExit
kithctl_warning_review (KithctlOptions *options,
                        char          **arguments,
                        GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithDate review;
  gint64 child_id, id, act;

  if (is_missing (arguments[0], "A warning on whom? Give a name or a number", error) || !parse_number (arguments[1], &id, error) ||
      is_missing (arguments[2], "What was found, and with which manager?", error) || !parse_review (options, &review, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = open_child (db, arguments[0], error);
  if (child_id < 0 || !is_on_child (db, child_id, id, TRUE, error) ||
      !kith_db_review_warning (db, id, review, arguments[2], kith_date_today (), &act, error))
    return KITHCTL_FAILED;

  return kithctl_print_act (options, act);
}

/* kithctl warning end CHILD NUMBER REASON */
KithctlExit
kithctl_warning_end (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  gint64 child_id, id, act;

  if (is_missing (arguments[0], "A warning on whom? Give a name or a number", error) || !parse_number (arguments[1], &id, error) ||
      is_missing (arguments[2], "Why does it no longer hold, and who agreed?", error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = open_child (db, arguments[0], error);
  if (child_id < 0 || !is_on_child (db, child_id, id, TRUE, error) ||
      !kith_db_end_warning (db, id, arguments[2], kith_date_today (), &act, error))
    return KITHCTL_FAILED;

  return kithctl_print_act (options, act);
}

/* kithctl address list CHILD */
KithctlExit
kithctl_address_list (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(GListModel) addresses = NULL;
  gint64 child_id;

  if (is_missing (arguments[0], "Whose? Give a name or a number", error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = open_child (db, arguments[0], error);
  addresses = child_id >= 0 ? kith_db_load_addresses (db, child_id, error) : NULL;

  return addresses != NULL ? print_list (options, addresses, "addresses", FALSE) : KITHCTL_FAILED;
}

/* The last line of the file is the postcode, where there are several. */
static char *
split_postcode (char *lines)
{
  char *last = NULL;

  g_strchomp (lines);
  last = strrchr (lines, '\n');
  if (last == NULL)
    return NULL;

  *last = '\0';

  return g_strdup (last + 1);
}

/* kithctl address add CHILD FILE: as it is written on an envelope, in a file and not on the command line. */
KithctlExit
kithctl_address_add (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  KithAddressValues values = { .from = kith_date_today (), .to = KITH_DATE_NONE, .whose = options->name,
                               .is_confidential = options->confidential };
  g_autofree char *lines = NULL;
  g_autofree char *postcode = NULL;
  g_autoptr(KithAddress) address = NULL;
  g_autoptr(KithDb) db = NULL;
  gint64 child_id, act;

  if (is_missing (arguments[0], "Whose? Give a name or a number", error) ||
      is_missing (arguments[1], "In which file does the address stand?", error) ||
      !kithctl_parse_on (options, &values.from, error))
    return KITHCTL_USAGE;

  if (!g_file_get_contents (arguments[1], &lines, NULL, error))
    return KITHCTL_FAILED;

  postcode = split_postcode (lines);
  values.lines = lines;
  values.postcode = postcode;
  address = kith_address_new (&values);
  db = kithctl_open_store (options, error);
  child_id = open_child (db, arguments[0], error);
  if (child_id < 0 || !kith_db_save_address (db, child_id, address, &act, error))
    return KITHCTL_FAILED;

  return kithctl_print_act (options, act);
}

/* kithctl address end CHILD NUMBER: from --on, which is today where nothing is said. */
KithctlExit
kithctl_address_end (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithDate day = kith_date_today ();
  gint64 child_id, id, act;

  if (is_missing (arguments[0], "Whose? Give a name or a number", error) || !parse_number (arguments[1], &id, error) ||
      !kithctl_parse_on (options, &day, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = open_child (db, arguments[0], error);
  if (child_id < 0 || !is_on_child (db, child_id, id, FALSE, error) || !kith_db_end_address (db, id, day, &act, error))
    return KITHCTL_FAILED;

  return kithctl_print_act (options, act);
}
