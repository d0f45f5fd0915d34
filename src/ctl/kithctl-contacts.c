/* kithctl-contacts.c: who is rung at a school
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-contacts.h"

static gboolean
need_number (const char *word,
             gint64     *ret_id,
             GError    **error)
{
  if (word != NULL && g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, ret_id, NULL))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       "Which contact? Give the number that “kithctl schools contacts SCHOOL” shows");

  return FALSE;
}

static gint64
need_school (KithDb     *db,
             const char *word,
             GError    **error)
{
  if (word != NULL)
    return kithctl_find_school (db, word, error);

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "Which school? Give its URN or its name");

  return 0;
}

static void
print_contact (KithSchoolContact *contact)
{
  const char *parts[] = {
    kith_school_contact_get_name (contact),
    kith_school_contact_get_telephone (contact),
    kith_school_contact_get_email (contact),
  };
  KithDate from = kith_school_contact_get_from (contact);
  KithDate to = kith_school_contact_get_to (contact);
  g_autofree char *since = from != KITH_DATE_NONE ? kith_date_to_iso (from) : NULL;
  g_autofree char *last = to != KITH_DATE_NONE ? kith_date_to_iso (to - 1) : NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%4" G_GINT64_FORMAT "  %-18s", kith_school_contact_get_id (contact),
                          kith_school_contact_get_role (contact));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        g_string_append_printf (line, "  %s", parts[i]);
    }
  if (since != NULL)
    g_string_append_printf (line, "  since %s", since);
  if (last != NULL)
    g_string_append_printf (line, "  until %s", last);

  kithctl_print ("%s", line->str);
}

static void
build_contact (JsonBuilder       *builder,
               KithSchoolContact *contact)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, kith_school_contact_get_id (contact));
  kithctl_build_text (builder, "role", kith_school_contact_get_role (contact));
  kithctl_build_text (builder, "name", kith_school_contact_get_name (contact));
  kithctl_build_text (builder, "telephone", kith_school_contact_get_telephone (contact));
  kithctl_build_text (builder, "email", kith_school_contact_get_email (contact));
  kithctl_build_date (builder, "from", kith_school_contact_get_from (contact));
  kithctl_build_date (builder, "to", kith_school_contact_get_to (contact));
  json_builder_end_object (builder);
}

/* Who holds on --on, which is today where nothing is said; with --all everybody. */
static KithctlExit
list_contacts (KithctlOptions *options,
               KithDb         *db,
               gint64          school_id,
               GError        **error)
{
  g_autoptr(GListModel) contacts = kith_db_load_contacts (db, school_id, kith_date_today (), error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  KithDate day = kith_date_today ();

  if (contacts == NULL || !kithctl_parse_on (options, &day, error))
    return KITHCTL_FAILED;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr(KithSchoolContact) contact = g_list_model_get_item (contacts, i);

      if (!options->all && !kith_school_contact_is_on (contact, day))
        continue;

      if (options->json)
        build_contact (builder, contact);
      else
        print_contact (contact);
    }
  json_builder_end_array (builder);
  if (options->json)
    kithctl_print_json (builder);

  return KITHCTL_DONE;
}

static KithctlExit
print_act (KithctlOptions *options,
           gint64          contact_id,
           gint64          act)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!options->json)
    {
      if (act != 0)
        kithctl_print ("Contact %" G_GINT64_FORMAT ". “kithctl undo %" G_GINT64_FORMAT "” takes it back.", contact_id, act);
      else
        kithctl_print ("Contact %" G_GINT64_FORMAT " was so already.", contact_id);
      return KITHCTL_DONE;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, contact_id);
  json_builder_set_member_name (builder, "act");
  json_builder_add_int_value (builder, act);
  json_builder_end_object (builder);
  kithctl_print_json (builder);

  return KITHCTL_DONE;
}

static KithctlExit
save_contact (KithctlOptions          *options,
              KithDb                  *db,
              gint64                   school_id,
              KithSchoolContactValues *values,
              GError                 **error)
{
  gint64 id, act;

  if (!kithctl_parse_on (options, &values->from, error))
    return KITHCTL_USAGE;

  if (options->name != NULL)
    values->name = options->name;
  if (options->telephone != NULL)
    values->telephone = options->telephone;
  if (options->email != NULL)
    values->email = options->email;

  if (!kith_db_set_contact (db, school_id, values, &id, &act, error))
    return KITHCTL_FAILED;

  return print_act (options, id, act);
}

/* kithctl schools contacts add SCHOOL ROLE */
static KithctlExit
add_contact (KithctlOptions *options,
             KithDb         *db,
             char          **arguments,
             GError        **error)
{
  KithSchoolContactValues values = { .from = KITH_DATE_NONE, .to = KITH_DATE_NONE };
  gint64 school_id = need_school (db, arguments[0], error);

  if (school_id <= 0)
    return KITHCTL_FAILED;

  values.role = arguments[1];

  return save_contact (options, db, school_id, &values, error);
}

/* kithctl schools contacts change NUMBER [ROLE]: what is not given stays. */
static KithctlExit
change_contact (KithctlOptions *options,
                KithDb         *db,
                char          **arguments,
                GError        **error)
{
  g_autoptr(KithSchoolContact) contact = NULL;
  KithSchoolContactValues values;
  gint64 id = 0;

  if (!need_number (arguments[0], &id, error))
    return KITHCTL_USAGE;

  contact = kith_db_load_contact (db, id, error);
  if (contact == NULL)
    return KITHCTL_FAILED;

  values = (KithSchoolContactValues) {
    .id = id,
    .role = arguments[1] != NULL ? arguments[1] : kith_school_contact_get_role (contact),
    .name = kith_school_contact_get_name (contact),
    .telephone = kith_school_contact_get_telephone (contact),
    .email = kith_school_contact_get_email (contact),
    .from = kith_school_contact_get_from (contact),
    .to = kith_school_contact_get_to (contact),
  };

  return save_contact (options, db, 0, &values, error);
}

/* kithctl schools contacts end NUMBER */
static KithctlExit
end_contact (KithctlOptions *options,
             KithDb         *db,
             char          **arguments,
             GError        **error)
{
  KithDate day = kith_date_today ();
  gint64 id = 0;
  gint64 act;

  if (!need_number (arguments[0], &id, error) || !kithctl_parse_on (options, &day, error))
    return KITHCTL_USAGE;

  if (!kith_db_end_contact (db, id, day, &act, error))
    return KITHCTL_FAILED;

  return print_act (options, id, act);
}

/* kithctl schools contacts SCHOOL, or add, change or end and what it is about. */
KithctlExit
kithctl_schools_contacts (KithctlOptions *options,
                          char          **arguments,
                          GError        **error)
{
  static const struct
  {
    const char  *word;
    KithctlExit  (*func) (KithctlOptions *, KithDb *, char **, GError **);
  } acts[] = {
    { "add", add_contact },
    { "change", change_contact },
    { "end", end_contact },
  };
  g_autoptr(KithDb) db = kithctl_open_store (options, error);
  gint64 school_id;

  if (db == NULL)
    return KITHCTL_FAILED;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      if (g_strcmp0 (arguments[0], acts[i].word) == 0)
        return acts[i].func (options, db, arguments + 1, error);
    }

  school_id = need_school (db, arguments[0], error);

  return school_id > 0 ? list_contacts (options, db, school_id, error) : KITHCTL_FAILED;
}
