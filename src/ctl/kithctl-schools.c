/* kithctl-schools.c: the commands about single schools
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kithctl-private.h"

#include "kith-school-list.h"
#include "kith-store-lists.h"
#include "kith-store-schools.h"
#include "kith-text.h"

#define HIGHEST_URN 999999

/* A school of the store, by URN or name; 0 with @error where there is none, -1 where the store cannot say. */
gint64
kithctl_find_school (KithDb     *db,
                     const char *word,
                     GError    **error)
{
  gint64 urn, id;

  if (g_ascii_string_to_signed (word, 10, 1, HIGHEST_URN, &urn, NULL))
    id = kith_db_find_school_by_urn (db, (int)urn, error);
  else
    id = kith_db_find_school_by_name (db, word, error);

  if (id == 0)
    g_set_error_literal (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND,
                         "The store has no such school, or several of that name; give its URN");

  return id;
}

/* A code of the list, or its label as a person types it. */
static const char *
find_code (KithCodeList *codes,
           const char   *codeset,
           const char   *word)
{
  const KithCodeRow *row = kith_code_list_lookup (codes, codeset, word, kith_date_today ());

  return row != NULL ? row->code : kith_code_list_find_code (codes, codeset, word, kith_date_today ());
}

static gboolean
set_phase (KithSchoolRecord *record,
           KithCodeList     *codes,
           const char       *word,
           GError          **error)
{
  record->phase_code = word != NULL ? g_strdup (find_code (codes, "school-phase", word)) : NULL;
  if (word == NULL || record->phase_code != NULL)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               "“%s” is no phase: nursery, primary, middle deemed primary, secondary, middle deemed secondary,"
               " 16 plus, all through, not applicable", word);

  return FALSE;
}

static gboolean
set_authority (KithSchoolRecord *record,
               KithCodeList     *codes,
               const char       *word,
               GError          **error)
{
  const char *code = word != NULL ? find_code (codes, "authority", word) : NULL;

  if (word == NULL)
    return TRUE;

  if (code == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "“%s” is no authority", word);
      return FALSE;
    }

  record->authority_code = g_strdup (code);
  record->authority_name = g_strdup (kith_code_list_get_label (codes, "authority", code, kith_date_today ()));

  return TRUE;
}

static gboolean
set_name (KithSchoolRecord *record,
          const char       *word,
          GError          **error)
{
  g_autofree char *name = word != NULL ? kith_text_clean (word) : NULL;

  if (name == NULL || *g_strstrip (name) == '\0' || !kith_text_is_safe_name (name))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "What is the school called? Give its name");
      return FALSE;
    }

  record->name = g_steal_pointer (&name);

  return TRUE;
}

static gboolean
set_urn (KithSchoolRecord *record,
         int               urn,
         GError          **error)
{
  if (urn < 0 || urn > HIGHEST_URN)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "A URN is a number of at most six digits");
      return FALSE;
    }

  record->urn = urn;

  return TRUE;
}

static KithctlExit
add_school (KithDb                 *db,
            const KithSchoolRecord *record,
            KithctlOptions         *options,
            GError                **error)
{
  gint64 school_id, act;

  if (!kith_db_add_school (db, record, &school_id, &act, error))
    return KITHCTL_FAILED;

  if (options->json)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "school");
      json_builder_add_string_value (builder, record->name);
      json_builder_set_member_name (builder, "act");
      json_builder_add_int_value (builder, act);
      json_builder_end_object (builder);
      kithctl_print_json (builder);
    }
  else
    {
      kithctl_print ("%s is in the store. “kithctl undo %" G_GINT64_FORMAT "” takes it out again.", record->name, act);
    }

  return KITHCTL_DONE;
}

/* kithctl schools add NAME: a school that is typed by hand. */
KithctlExit
kithctl_schools_add (KithctlOptions *options,
                     char          **arguments,
                     GError        **error)
{
  g_autoptr(KithSchoolRecord) record = kith_school_record_new ();
  g_autoptr(KithDb) db = NULL;
  KithCodeList *codes = NULL;

  if (!set_name (record, arguments[0], error) || !set_urn (record, options->urn, error))
    return KITHCTL_USAGE;

  db = kithctl_open_store (options, error);
  if (db != NULL)
    codes = kith_db_get_codes (db, error);
  if (codes == NULL ||
      !set_phase (record, codes, options->phase, error) ||
      !set_authority (record, codes, options->authority, error))
    return KITHCTL_FAILED;

  return add_school (db, record, options, error);
}
