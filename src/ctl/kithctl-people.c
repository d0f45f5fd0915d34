/* kithctl-people.c: a child with who is round it, a family, and who is involved
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-store-children.h"
#include "kith-store-families.h"
#include "kith-store-involved.h"
#include "kith-store-particulars.h"

static gboolean
need_word (const char *word,
           const char *why,
           GError    **error)
{
  if (word != NULL && *word != '\0')
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, why);

  return FALSE;
}

static KithChildRecord *
load_child (KithDb     *db,
            const char *word,
            GError    **error)
{
  gint64 id = kithctl_find_child (db, word, error);

  return id >= 0 ? kith_db_load_child (db, id, error) : NULL;
}

static void
append (GString    *line,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, "  %s", part);
}

static void
build_involved (JsonBuilder              *builder,
                const KithInvolvedValues *values)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, values->id);
  kithctl_build_text (builder, "role", values->role);
  kithctl_build_text (builder, "agency", values->agency);
  kithctl_build_text (builder, "name", values->name);
  kithctl_build_text (builder, "telephone", values->telephone);
  kithctl_build_text (builder, "email", values->email);
  json_builder_set_member_name (builder, "leads");
  json_builder_add_boolean_value (builder, values->is_lead);
  kithctl_build_date (builder, "last-active", values->last_active);
  kithctl_build_date (builder, "from", values->from);
  kithctl_build_date (builder, "to", values->to);
  json_builder_end_object (builder);
}

/* What follows from another record has no number, as it cannot be ended here. */
static void
print_involved (const KithInvolvedValues *values)
{
  g_autofree char *number = values->id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, values->id) : g_strdup ("–");
  g_autofree char *active = values->last_active != KITH_DATE_NONE ? kith_date_to_iso (values->last_active) : NULL;
  g_autofree char *last = values->to != KITH_DATE_NONE ? kith_date_to_iso (values->to - 1) : NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%4s  %-18s", number, values->role);
  append (line, values->is_lead ? "leads" : NULL);
  append (line, values->name);
  append (line, values->agency);
  append (line, values->telephone);
  append (line, values->email);
  if (active != NULL)
    g_string_append_printf (line, "  active %s", active);
  if (last != NULL)
    g_string_append_printf (line, "  until %s", last);

  kithctl_print ("%s", line->str);
}

static const char *
known_word (KithKnown known)
{
  return known == KITH_KNOWN_NOT ? NULL : known == KITH_KNOWN_YES ? "yes" : "no";
}

static void
build_relation (JsonBuilder  *builder,
                KithRelation *relation,
                KithFamily   *family)
{
  const KithRelationValues *values = kith_relation_get_values (relation);
  const KithAdultValues *who = kith_adult_get_values (kith_relation_get_adult (relation));
  g_autoptr(KithChild) child = kith_family_find_child (family, values->child_id);

  json_builder_begin_object (builder);
  kithctl_build_text (builder, "name", who->name);
  kithctl_build_text (builder, "is", kith_relation_kind_get_nick (values->kind));
  kithctl_build_text (builder, "in-words", values->words);
  kithctl_build_text (builder, "child", child != NULL ? kith_child_get_display_name (child) : NULL);
  kithctl_build_text (builder, "telephone", who->telephone);
  kithctl_build_text (builder, "email", who->email);
  kithctl_build_text (builder, "language", who->language);
  kithctl_build_text (builder, "interpreter", known_word (who->interpreter));
  kithctl_build_text (builder, "parental-responsibility", known_word (values->responsibility));
  kithctl_build_text (builder, "lives-with-child", known_word (values->in_household));
  kithctl_build_text (builder, "must-not-be-told", values->not_told);
  kithctl_build_text (builder, "contact", kith_arrangement_get_nick (values->contact));
  kithctl_build_text (builder, "contact-in-words", values->contact_words);
  kithctl_build_date (builder, "from", values->from);
  kithctl_build_date (builder, "to", values->to);
  json_builder_end_object (builder);
}

static void
print_relation (KithRelation *relation,
                KithFamily   *family)
{
  const KithRelationValues *values = kith_relation_get_values (relation);
  const KithAdultValues *who = kith_adult_get_values (kith_relation_get_adult (relation));
  g_autoptr(KithChild) child = kith_family_find_child (family, values->child_id);
  g_autofree char *last = values->to != KITH_DATE_NONE ? kith_date_to_iso (values->to - 1) : NULL;
  g_autoptr(GString) line = g_string_new (who->name);

  append (line, values->words != NULL ? values->words : kith_relation_kind_get_nick (values->kind));
  if (child != NULL)
    g_string_append_printf (line, " of %s", kith_child_get_display_name (child));
  append (line, values->responsibility == KITH_KNOWN_YES ? "parental responsibility" : NULL);
  append (line, values->in_household == KITH_KNOWN_YES ? "lives with the child" : NULL);
  append (line, who->telephone);
  append (line, who->email);
  if (values->not_told != NULL)
    g_string_append_printf (line, "  MUST NOT BE TOLD: %s", values->not_told);
  if (last != NULL)
    g_string_append_printf (line, "  until %s", last);

  kithctl_print ("%s", line->str);
}

static void
build_child (JsonBuilder *builder,
             KithChild   *child)
{
  json_builder_begin_object (builder);
  kithctl_build_text (builder, "name", kith_child_get_display_name (child));
  kithctl_build_date (builder, "birth", kith_child_get_birth (child));
  kithctl_build_text (builder, "school", kith_child_get_school (child));
  kithctl_build_text (builder, "worker", kith_child_get_worker (child));
  kithctl_build_text (builder, "warnings", kith_child_get_warnings (child));
  json_builder_end_object (builder);
}

static void
print_child (KithChild *child)
{
  const char *school = kith_child_get_school (child);
  const char *worker = kith_child_get_worker (child);
  const char *warnings = kith_child_get_warnings (child);
  g_autofree char *birth = NULL;
  g_autoptr(GString) line = g_string_new (kith_child_get_display_name (child));

  if (kith_child_get_birth (child) != KITH_DATE_NONE)
    birth = kith_date_to_iso (kith_child_get_birth (child));
  append (line, birth);
  append (line, school);
  append (line, worker);
  append (line, warnings);
  kithctl_print ("%s", line->str);
}

static void
build_family (JsonBuilder *builder,
              KithFamily  *family)
{
  GListModel *children = kith_family_get_children (family);
  GListModel *relations = kith_family_get_relations (family);
  g_autofree char *title = kith_family_dup_title (family);

  kithctl_build_text (builder, "family", title);
  json_builder_set_member_name (builder, "children");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      build_child (builder, child);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "adults");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr(KithRelation) relation = g_list_model_get_item (relations, i);

      build_relation (builder, relation, family);
    }
  json_builder_end_array (builder);
}

static void
print_family (KithFamily *family)
{
  GListModel *children = kith_family_get_children (family);
  GListModel *relations = kith_family_get_relations (family);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      print_child (child);
    }
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr(KithRelation) relation = g_list_model_get_item (relations, i);

      print_relation (relation, family);
    }
}

static void
build_all_involved (JsonBuilder     *builder,
                    KithChildRecord *record)
{
  GListModel *involved = kith_child_record_get_involved (record);

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (involved); i++)
    {
      g_autoptr(KithInvolved) one = g_list_model_get_item (involved, i);

      build_involved (builder, kith_involved_get_values (one));
    }
  json_builder_end_array (builder);
}

static void
print_all_involved (KithChildRecord *record,
                    gboolean         all)
{
  GListModel *involved = kith_child_record_get_involved (record);

  for (guint i = 0; i < g_list_model_get_n_items (involved); i++)
    {
      g_autoptr(KithInvolved) one = g_list_model_get_item (involved, i);

      if (all || !kith_involved_is_past (one, kith_date_today ()))
        print_involved (kith_involved_get_values (one));
    }
}

static void
print_rest (KithChildRecord     *record,
            KithParticularSheet *sheet,
            gboolean             all)
{
  print_all_involved (record, all);
  kithctl_print_particulars (sheet, all);
}

static KithParticularSheet *
load_particulars (KithDb          *db,
                  KithChildRecord *record,
                  GError         **error)
{
  return kith_db_load_particulars (db, kith_child_get_id (kith_child_record_get_child (record)), kith_date_today (), error);
}

static KithctlExit
show (KithctlOptions *options,
      char          **arguments,
      gboolean        with_involved,
      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithChildRecord) record = NULL;
  g_autoptr(KithParticularSheet) sheet = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!need_word (arguments[0], "Which child? Give a name or a number", error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  record = db != NULL ? load_child (db, arguments[0], error) : NULL;
  sheet = record != NULL ? load_particulars (db, record, error) : NULL;
  if (sheet == NULL)
    return KITHCTL_FAILED;

  if (!options->json)
    {
      print_family (kith_child_record_get_family (record));
      if (with_involved)
        print_rest (record, sheet, options->all);
      return KITHCTL_DONE;
    }

  json_builder_begin_object (builder);
  build_family (builder, kith_child_record_get_family (record));
  if (with_involved)
    {
      json_builder_set_member_name (builder, "involved");
      build_all_involved (builder, record);
      json_builder_set_member_name (builder, "particulars");
      kithctl_build_particulars (builder, sheet, options->all);
    }
  json_builder_end_object (builder);
  kithctl_print_json (builder);

  return KITHCTL_DONE;
}

/* kithctl child show CHILD: the child, the family, who is involved, and what is so of the child. */
KithctlExit
kithctl_child_show (KithctlOptions *options,
                    char          **arguments,
                    GError        **error)
{
  return show (options, arguments, TRUE, error);
}

/* kithctl family show CHILD: the family of a child. */
KithctlExit
kithctl_family_show (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  return show (options, arguments, FALSE, error);
}

/* kithctl involved list CHILD: who is involved; with --all also who was. */
KithctlExit
kithctl_involved_list (KithctlOptions *options,
                       char          **arguments,
                       GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithChildRecord) record = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (!need_word (arguments[0], "Which child? Give a name or a number", error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  record = db != NULL ? load_child (db, arguments[0], error) : NULL;
  if (record == NULL)
    return KITHCTL_FAILED;

  if (options->json)
    {
      build_all_involved (builder, record);
      kithctl_print_json (builder);
    }
  else
    {
      print_all_involved (record, options->all);
    }

  return KITHCTL_DONE;
}

static KithctlExit
set_family (KithctlOptions *options,
            char          **arguments,
            gboolean        joins,
            GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithDate today = kith_date_today ();
  KithDate day = today;
  gint64 child_id, sibling_id = 0, act;

  if (!need_word (arguments[0], "Which child? Give a name or a number", error) ||
      (joins && !need_word (arguments[1], "Whose family? Give a child of it, by a name or a number", error)) ||
      !kithctl_parse_on (options, &day, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  if (child_id >= 0 && joins)
    sibling_id = kithctl_find_child (db, arguments[1], error);
  if (child_id < 0 || sibling_id < 0)
    return KITHCTL_FAILED;

  if (child_id == sibling_id)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "That is one child");
      return KITHCTL_USAGE;
    }

  if (!kith_db_set_family (db, child_id, sibling_id, day, today, &act, error))
    return KITHCTL_FAILED;

  return kithctl_print_act (options, act);
}

/* kithctl family join CHILD SIBLING: from --on, which is today where nothing is said. */
KithctlExit
kithctl_family_join (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  return set_family (options, arguments, TRUE, error);
}

/* kithctl family leave CHILD: from --on, which is today where nothing is said. */
KithctlExit
kithctl_family_leave (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  return set_family (options, arguments, FALSE, error);
}

/* kithctl involved add CHILD ROLE [AGENCY] */
KithctlExit
kithctl_involved_add (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  g_autoptr(KithInvolved) involved = NULL;
  KithInvolvedValues values = { .last_active = KITH_DATE_NONE, .from = KITH_DATE_NONE, .to = KITH_DATE_NONE };
  gint64 child_id, act;

  if (!need_word (arguments[0], "Which child? Give a name or a number", error) ||
      !need_word (arguments[1], "What do they do? Give a role, such as school-nurse", error) ||
      !kithctl_parse_on (options, &values.from, error))
    return KITHCTL_USAGE;

  values.role = arguments[1];
  values.agency = arguments[2];
  values.name = options->name;
  values.telephone = options->telephone;
  values.email = options->email;
  involved = kith_involved_new (&values);
  db = kithctl_open_store (options, error);
  child_id = db != NULL ? kithctl_find_child (db, arguments[0], error) : -1;
  if (child_id < 0 || !kith_db_save_involved (db, &child_id, 1, involved, kith_date_today (), &act, error))
    return KITHCTL_FAILED;

  return kithctl_print_act (options, act);
}

/* kithctl involved end NUMBER: from --on, which is today where nothing is said. */
KithctlExit
kithctl_involved_end (KithctlOptions *options,
                      char          **arguments,
                      GError        **error)
{
  g_autoptr(KithDb) db = NULL;
  KithDate day = kith_date_today ();
  gint64 id, act;

  if (!need_word (arguments[0], "Who? Give the number that “kithctl involved list CHILD” shows", error) ||
      !g_ascii_string_to_signed (arguments[0], 10, 1, G_MAXINT64, &id, error) ||
      !kithctl_parse_on (options, &day, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  if (db == NULL || !kith_db_end_involved (db, id, day, &act, error))
    return KITHCTL_FAILED;

  return kithctl_print_act (options, act);
}
