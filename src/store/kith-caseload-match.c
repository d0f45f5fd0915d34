/* kith-caseload-match.c: which child of the store a row of a council's list means
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The council's identifier tells for certain. Where the store does not have
 * it, the child may be here from a school's roll: then the UPN, or the name
 * with the birth date, leads to it, unless it has another identifier of the
 * council's. Of several nobody guesses; the row is refused. Whoever is left
 * may be a child out of a census, which has no names. That is asked: see
 * kith-import-answers.c.
 */

#include "config.h"

#include "kith-caseload-private.h"

#include <glib/gi18n.h>

#include "kith-import-answers.h"
#include "kith-text.h"

static void
fill_query (const KithCaseloadEntry *entry,
            KithPersonQuery         *ret_query)
{
  const KithPersonQuery query = {
    .la_child_id = entry->la_child_id,
    .upn = entry->upn,
    .former_upn = entry->former_upn,
    .given_name = entry->given_name,
    .family_name = entry->family_name,
    .preferred_name = entry->preferred_name,
    .sex = entry->sex,
    .birth = entry->birth,
  };

  *ret_query = query;
}

static char *
name_key (const KithCaseloadEntry *entry)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;

  if (entry->birth == KITH_DATE_NONE || entry->family_name == NULL)
    return NULL;

  name = g_strjoin (" ", entry->family_name, entry->given_name, NULL);
  folded = kith_text_fold (name);

  return g_strdup_printf ("name %d %s", entry->birth, folded);
}

/**
 * kith_caseload_dup_key:
 * @entry: a row
 *
 * Returns: (transfer full): what the rows of one child have in common
 */
char *
kith_caseload_dup_key (const KithCaseloadEntry *entry)
{
  char *name;

  if (entry->la_child_id != NULL)
    return g_strconcat ("id ", entry->la_child_id, NULL);

  if (entry->upn != NULL)
    return g_strconcat ("upn ", entry->upn, NULL);

  name = name_key (entry);

  return name != NULL ? name : g_strdup_printf ("line %u", entry->line);
}

static gint64
find_made (KithCaseload            *self,
           const KithCaseloadEntry *entry)
{
  g_autofree char *key = kith_caseload_dup_key (entry);
  gint64 *id = g_hash_table_lookup (self->made, key);

  return id != NULL ? *id : 0;
}

static void
remember_as (KithCaseload *self,
             char         *key)
{
  if (key != NULL)
    g_hash_table_insert (self->made, key, g_memdup2 (&self->child_id, sizeof self->child_id));
}

/**
 * kith_caseload_remember:
 * @self: a list whose row has brought a child
 * @entry: the row
 *
 * Lets later rows of the list find the child.
 */
void
kith_caseload_remember (KithCaseload            *self,
                        const KithCaseloadEntry *entry)
{
  if (entry->la_child_id != NULL)
    remember_as (self, g_strconcat ("id ", entry->la_child_id, NULL));
  if (entry->upn != NULL)
    remember_as (self, g_strconcat ("upn ", entry->upn, NULL));
  remember_as (self, name_key (entry));
}

static gboolean
may_be (const KithPerson        *person,
        const KithCaseloadEntry *entry)
{
  if (person->la_child_id != NULL && entry->la_child_id != NULL && g_strcmp0 (person->la_child_id, entry->la_child_id) != 0)
    return FALSE;

  return person->upn == NULL || entry->upn == NULL ||
         g_str_equal (person->upn, entry->upn) ||
         g_strcmp0 (person->former_upn, entry->upn) == 0 ||
         g_strcmp0 (person->upn, entry->former_upn) == 0 ||
         kith_upn_is_temporary (person->upn) || kith_upn_is_temporary (entry->upn);
}

static void
keep_possible (GPtrArray               *found,
               const KithCaseloadEntry *entry)
{
  guint i = 0;

  while (i < found->len)
    {
      if (may_be (g_ptr_array_index (found, i), entry))
        i++;
      else
        g_ptr_array_remove_index (found, i);
    }
}

static void
keep_authority (KithCaseload *self,
                GPtrArray    *found)
{
  guint i = 0;

  while (found->len > 1 && self->authority != NULL && i < found->len)
    {
      const KithPerson *person = g_ptr_array_index (found, i);

      if (g_strcmp0 (person->authority_code, self->authority) == 0)
        i++;
      else
        g_ptr_array_remove_index (found, i);
    }
}

static gboolean
take_only (GPtrArray   *found,
           const char  *refusal,
           gint64      *ret_child_id,
           const char **ret_refusal)
{
  if (found->len > 1)
    *ret_refusal = refusal;
  else if (found->len == 1)
    *ret_child_id = ((const KithPerson *)g_ptr_array_index (found, 0))->id;

  return found->len > 0;
}

/* A UPN that agrees with neither name nor birth date is a slip of somebody's.
 * A child out of a census has no name that could agree.
 */
static gboolean
contradicts (GPtrArray             *found,
             const KithPersonQuery *query)
{
  const KithPerson *person = found->len == 1 ? g_ptr_array_index (found, 0) : NULL;

  return person != NULL && query->family_name != NULL &&
         !kith_person_has_family_name (person, query) && !kith_person_has_birth (person, query);
}

static void
add_all (GHashTable *set,
         GPtrArray  *found)
{
  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (set, g_ptr_array_index (found, i));
}

/**
 * kith_caseload_note_named:
 * @self: a list with its people
 *
 * Notes to whom a number of some row leads: no other row means them.
 */
void
kith_caseload_note_named (KithCaseload *self)
{
  KithCaseloadFile *file = self->source->parsed;

  for (guint i = 0; i < file->entries->len; i++)
    {
      g_autoptr(GPtrArray) by_identifier = NULL;
      g_autoptr(GPtrArray) by_upn = NULL;
      KithPersonQuery query;

      fill_query (g_ptr_array_index (file->entries, i), &query);
      by_identifier = kith_people_with_identifier (self->people, &query);
      by_upn = kith_people_with_upn (self->people, &query);
      add_all (self->named, by_identifier);
      add_all (self->named, by_upn);
    }
}

static GPtrArray *
find_nameless (KithCaseload            *self,
               const KithCaseloadEntry *entry,
               const KithPersonQuery   *query)
{
  GPtrArray *found = kith_people_without_name (self->people, query);
  guint i = 0;

  keep_possible (found, entry);
  while (i < found->len)
    {
      const KithPerson *person = g_ptr_array_index (found, i);

      if (g_hash_table_contains (self->named, person) || g_hash_table_contains (self->seen, &person->id))
        g_ptr_array_remove_index (found, i);
      else
        i++;
    }

  return found;
}

static gboolean
has_id (GPtrArray *found,
        gint64     id)
{
  for (guint i = 0; i < found->len; i++)
    {
      if (((const KithPerson *)g_ptr_array_index (found, i))->id == id)
        return TRUE;
    }

  return FALSE;
}

/* All rows of a child wait for what is said of the first. */
static void
match_nameless (KithCaseload            *self,
                const KithCaseloadEntry *entry,
                const KithPersonQuery   *query,
                gint64                  *ret_child_id,
                GPtrArray              **ret_candidates,
                const char             **ret_refusal)
{
  gint64 answer = kith_import_source_get_answer (self->source, entry->line);
  g_autofree char *key = kith_caseload_dup_key (entry);
  g_autoptr(GPtrArray) found = NULL;

  if (answer == KITH_IMPORT_ANOTHER)
    return;

  if (g_hash_table_contains (self->asked, key))
    {
      *ret_refusal = _("Goes with an earlier row, of which somebody has to say first whether the store has the child.");
      return;
    }

  found = find_nameless (self, entry, query);
  if (answer != KITH_IMPORT_UNANSWERED && has_id (found, answer))
    *ret_child_id = answer;
  else if (answer != KITH_IMPORT_UNANSWERED)
    *ret_refusal = _("The child that this row was said to mean is meant by another row.");
  else if (found->len > 0)
    {
      g_hash_table_add (self->asked, g_steal_pointer (&key));
      *ret_candidates = g_steal_pointer (&found);
    }
}

/**
 * kith_caseload_find:
 * @self: a list
 * @entry: a row of it
 * @ret_child_id: (out): the child, or 0 for one that is not here yet
 * @ret_candidates: (out) (nullable) (element-type KithPerson): whom the row may mean, where a person has to say it
 * @ret_refusal: (out) (nullable): why nobody could tell, where that is so
 *
 * Returns: whether the row can be taken in
 */
gboolean
kith_caseload_find (KithCaseload            *self,
                    const KithCaseloadEntry *entry,
                    gint64                  *ret_child_id,
                    GPtrArray              **ret_candidates,
                    const char             **ret_refusal)
{
  g_autoptr(GPtrArray) by_identifier = NULL;
  g_autoptr(GPtrArray) by_upn = NULL;
  g_autoptr(GPtrArray) by_name = NULL;
  KithPersonQuery query;

  fill_query (entry, &query);
  *ret_refusal = NULL;
  *ret_candidates = NULL;
  *ret_child_id = find_made (self, entry);
  if (*ret_child_id != 0)
    return TRUE;

  by_identifier = kith_people_with_identifier (self->people, &query);
  keep_authority (self, by_identifier);
  if (take_only (by_identifier, _("Children of several authorities in the store have this identifier."),
                 ret_child_id, ret_refusal))
    return *ret_refusal == NULL;

  by_upn = kith_people_with_upn (self->people, &query);
  keep_possible (by_upn, entry);
  if (contradicts (by_upn, &query))
    *ret_refusal = _("The UPN is that of a child in the store with whom neither the family name nor the birth date agrees.");
  else if (!take_only (by_upn, _("Several children in the store have this UPN."), ret_child_id, ret_refusal))
    {
      by_name = kith_people_with_name (self->people, &query);
      keep_possible (by_name, entry);
      if (!take_only (by_name, _("Several children in the store have this name and birth date."
                                 " The council’s identifier or a UPN would tell which one is meant."),
                      ret_child_id, ret_refusal))
        match_nameless (self, entry, &query, ret_child_id, ret_candidates, ret_refusal);
    }

  return *ret_refusal == NULL && *ret_candidates == NULL;
}
