/* kith-people.c: the children of the store, for finding whom a row of a list means
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of thousands is held against a store of thousands. One pass over the
 * children and four tables of what they are found by cost less than a query
 * for each row of the list. Who has the same birth date, council's identifier
 * or UPN hangs together in a chain; names are only compared along the chain of
 * a birth date, so hardly any of them is ever folded.
 */

#include "config.h"

#include "kith-people.h"

#include <string.h>

#include "kith-statement.h"
#include "kith-store-sets-private.h"
#include "kith-text.h"

#define LENGTH_OF_UPN 13

/* Places in the array count from 1, so that 0 is the end of a chain. A record
 * that was merged into a child's has a place of its own, by which the child is found.
 */
typedef struct
{
  KithPerson  person;
  guint       merged_into;           /* a place; 0 for a child */
  guint       next_identifier;
  guint       next_upn;
  guint       next_former_upn;
  guint       next_birth;
} Node;

struct _KithPeople
{
  GStringChunk *texts;
  GArray       *nodes;
  GHashTable   *ids;
  GHashTable   *identifiers;
  GHashTable   *upns;
  GHashTable   *former_upns;
  GHashTable   *births;
};

static const char select_people_sql[] =
  "SELECT c.id, c.authority_code, c.la_child_id, c.upn, c.former_upn, c.given_name, c.family_name, c.preferred_name,"
  " c.birth, c.worker_id IS NOT NULL OR c.family_id IS NOT NULL OR c.la_child_id IS NOT NULL"
  " OR c.id IN (" KITH_SET_EVER_KNOWN ") OR c.id IN (" KITH_SET_WRITTEN_ABOUT "), c.sex"
  " FROM child AS c /*scan*/ /*sort*/";

static const char select_merged_sql[] =
  "SELECT m.child_id, m.authority_code, m.la_child_id, m.upn, m.former_upn, m.given_name, m.family_name, m.preferred_name, m.birth"
  " FROM child_merge AS m /*scan*/ /*sort*/";

static Node *
node_at (KithPeople *self,
         guint       place)
{
  return &g_array_index (self->nodes, Node, place - 1);
}

static KithPerson *
person_at (KithPeople *self,
           guint       place)
{
  Node *node = node_at (self, place);

  return node->merged_into != 0 ? &node_at (self, node->merged_into)->person : &node->person;
}

static void
add_found (KithPeople *self,
           GPtrArray  *found,
           guint       place)
{
  KithPerson *person = person_at (self, place);

  if (!g_ptr_array_find (found, person, NULL))
    g_ptr_array_add (found, person);
}

static const char *
keep_text (KithPeople    *self,
           KithStatement *stmt,
           int            column)
{
  const char *text = kith_statement_get_text (stmt, column);

  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/* Puts a place at the head of its chain, and gives what was the head. */
static guint
chain (GHashTable *heads,
       gpointer    key,
       guint       place)
{
  guint next = GPOINTER_TO_UINT (g_hash_table_lookup (heads, key));

  g_hash_table_insert (heads, key, GUINT_TO_POINTER (place));

  return next;
}

static void
add_node (KithPeople *self,
          const Node *node)
{
  guint place = self->nodes->len + 1;
  const KithPerson *person = &node->person;
  Node added = *node;

  if (person->la_child_id != NULL)
    added.next_identifier = chain (self->identifiers, (gpointer)person->la_child_id, place);
  if (person->upn != NULL)
    added.next_upn = chain (self->upns, (gpointer)person->upn, place);
  if (person->former_upn != NULL)
    added.next_former_upn = chain (self->former_upns, (gpointer)person->former_upn, place);
  if (person->birth != KITH_DATE_NONE)
    added.next_birth = chain (self->births, GINT_TO_POINTER (person->birth), place);

  g_array_append_val (self->nodes, added);
}

static void
add_row (KithPeople    *self,
         KithStatement *stmt)
{
  guint place = self->nodes->len + 1;
  Node node = {
    .person = {
      .id = kith_statement_get_int (stmt, 0),
      .authority_code = keep_text (self, stmt, 1),
      .la_child_id = keep_text (self, stmt, 2),
      .upn = keep_text (self, stmt, 3),
      .former_upn = keep_text (self, stmt, 4),
      .given_name = keep_text (self, stmt, 5),
      .family_name = keep_text (self, stmt, 6),
      .preferred_name = keep_text (self, stmt, 7),
      .birth = kith_statement_get_date (stmt, 8),
      .is_known = kith_statement_get_int (stmt, 9) != 0,
      .sex = keep_text (self, stmt, 10),
    },
  };

  g_hash_table_insert (self->ids, g_memdup2 (&node.person.id, sizeof node.person.id), GUINT_TO_POINTER (place));
  add_node (self, &node);
}

static void
add_merged (KithPeople    *self,
            KithStatement *stmt)
{
  gint64 child_id = kith_statement_get_int (stmt, 0);
  Node node = {
    .merged_into = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, &child_id)),
    .person = {
      .id = child_id,
      .authority_code = keep_text (self, stmt, 1),
      .la_child_id = keep_text (self, stmt, 2),
      .upn = keep_text (self, stmt, 3),
      .former_upn = keep_text (self, stmt, 4),
      .given_name = keep_text (self, stmt, 5),
      .family_name = keep_text (self, stmt, 6),
      .preferred_name = keep_text (self, stmt, 7),
      .birth = kith_statement_get_date (stmt, 8),
    },
  };

  if (node.merged_into != 0)
    add_node (self, &node);
}

static KithPeople *
people_new (void)
{
  KithPeople *self = g_new0 (KithPeople, 1);

  self->texts = g_string_chunk_new (16 * 1024);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->identifiers = g_hash_table_new (g_str_hash, g_str_equal);
  self->upns = g_hash_table_new (g_str_hash, g_str_equal);
  self->former_upns = g_hash_table_new (g_str_hash, g_str_equal);
  self->births = g_hash_table_new (NULL, NULL);

  return self;
}

static gboolean
load_merged (KithDb     *db,
             KithPeople *self,
             GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_merged_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    add_merged (self, stmt);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * kith_people_load:
 * @db: a store
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): everybody who is in it
 */
KithPeople *
kith_people_load (KithDb  *db,
                  GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_people_sql, error);
  g_autoptr(KithPeople) self = people_new ();
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return NULL;

  while (kith_statement_step (stmt, &local_error))
    add_row (self, stmt);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return load_merged (db, self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * kith_people_free:
 * @self: (transfer full): people
 */
void
kith_people_free (KithPeople *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->identifiers);
  g_hash_table_unref (self->upns);
  g_hash_table_unref (self->former_upns);
  g_hash_table_unref (self->births);
  g_array_unref (self->nodes);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * kith_people_find:
 * @self: people
 * @id: a child's row
 *
 * Returns: (transfer none) (nullable): the child
 */
const KithPerson *
kith_people_find (KithPeople *self,
                  gint64      id)
{
  guint place;

  g_return_val_if_fail (self != NULL, NULL);

  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, &id));

  return place != 0 ? &node_at (self, place)->person : NULL;
}

/**
 * kith_people_with_identifier:
 * @self: people
 * @query: who is looked for
 *
 * Returns: (transfer container) (element-type KithPerson): who has the council's identifier
 */
GPtrArray *
kith_people_with_identifier (KithPeople            *self,
                             const KithPersonQuery *query)
{
  GPtrArray *found = g_ptr_array_new ();
  guint place = 0;

  g_return_val_if_fail (self != NULL, found);

  if (query->la_child_id != NULL)
    place = GPOINTER_TO_UINT (g_hash_table_lookup (self->identifiers, query->la_child_id));
  for (; place != 0; place = node_at (self, place)->next_identifier)
    add_found (self, found, place);

  return found;
}

static void
add_with_upn (KithPeople *self,
              GPtrArray  *found,
              const char *upn)
{
  guint place = upn != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->upns, upn)) : 0;

  for (; place != 0; place = node_at (self, place)->next_upn)
    add_found (self, found, place);
}

static void
add_with_former_upn (KithPeople *self,
                     GPtrArray  *found,
                     const char *upn)
{
  guint place = upn != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->former_upns, upn)) : 0;

  for (; place != 0; place = node_at (self, place)->next_former_upn)
    add_found (self, found, place);
}

/**
 * kith_people_with_upn:
 * @self: people
 * @query: who is looked for
 *
 * Whoever has the UPN; where nobody has, who had it before or has the one that
 * the row calls the former one.
 *
 * Returns: (transfer container) (element-type KithPerson): who has the UPN
 */
GPtrArray *
kith_people_with_upn (KithPeople            *self,
                      const KithPersonQuery *query)
{
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, found);

  add_with_upn (self, found, query->upn);
  if (found->len == 0)
    add_with_former_upn (self, found, query->upn);
  if (found->len == 0)
    add_with_upn (self, found, query->former_upn);

  return found;
}

static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  if (a == NULL || b == NULL)
    return FALSE;

  if (strcmp (a, b) == 0)
    return TRUE;

  folded_a = kith_text_fold (a);
  folded_b = kith_text_fold (b);

  return strcmp (folded_a, folded_b) == 0;
}

/* A child may stand under the name that it goes by. */
static gboolean
has_given_name (const KithPerson      *person,
                const KithPersonQuery *query)
{
  if (person->given_name == NULL && query->given_name == NULL)
    return TRUE;

  return is_same_text (person->given_name, query->given_name) ||
         is_same_text (person->given_name, query->preferred_name) ||
         is_same_text (person->preferred_name, query->given_name);
}

/**
 * kith_people_with_name:
 * @self: people
 * @query: who is looked for
 *
 * Returns: (transfer container) (element-type KithPerson): who has the name and the birth date
 */
GPtrArray *
kith_people_with_name (KithPeople            *self,
                       const KithPersonQuery *query)
{
  GPtrArray *found = g_ptr_array_new ();
  guint place = 0;

  g_return_val_if_fail (self != NULL, found);

  if (query->birth != KITH_DATE_NONE)
    place = GPOINTER_TO_UINT (g_hash_table_lookup (self->births, GINT_TO_POINTER (query->birth)));

  for (; place != 0; place = node_at (self, place)->next_birth)
    {
      KithPerson *person = &node_at (self, place)->person;

      if (kith_person_has_family_name (person, query) && has_given_name (person, query))
        add_found (self, found, place);
    }

  return found;
}

/* A census of before 2022 has 1 and 2. */
static gboolean
is_boy (const char *sex)
{
  return g_strcmp0 (sex, "M") == 0 || g_strcmp0 (sex, "1") == 0;
}

static gboolean
is_girl (const char *sex)
{
  return g_strcmp0 (sex, "F") == 0 || g_strcmp0 (sex, "2") == 0;
}

/* Anything else leaves room for either. */
static gboolean
may_have_sex (const KithPerson      *person,
              const KithPersonQuery *query)
{
  return !(is_boy (person->sex) && is_girl (query->sex)) && !(is_girl (person->sex) && is_boy (query->sex));
}

/**
 * kith_people_is_merged_upn:
 * @self: people
 * @person: one of them
 * @upn: (nullable): a UPN
 *
 * Returns: whether it is that of a record that was merged into the child's, and does not hold
 */
gboolean
kith_people_is_merged_upn (KithPeople       *self,
                           const KithPerson *person,
                           const char       *upn)
{
  g_return_val_if_fail (self != NULL && person != NULL, FALSE);

  if (upn == NULL || g_strcmp0 (person->upn, upn) == 0)
    return FALSE;

  for (guint place = self->nodes->len; place > 0 && node_at (self, place)->merged_into != 0; place--)
    {
      const KithPerson *merged = &node_at (self, place)->person;

      if (merged->id == person->id && (g_strcmp0 (merged->upn, upn) == 0 || g_strcmp0 (merged->former_upn, upn) == 0))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_people_is_merged_identifier:
 * @self: people
 * @person: one of them
 * @identifier: (nullable): a number of the council's
 *
 * Returns: whether it is that of a record that was merged into the child's, and does not hold
 */
gboolean
kith_people_is_merged_identifier (KithPeople       *self,
                                  const KithPerson *person,
                                  const char       *identifier)
{
  g_return_val_if_fail (self != NULL && person != NULL, FALSE);

  if (identifier == NULL || g_strcmp0 (person->la_child_id, identifier) == 0)
    return FALSE;

  for (guint place = self->nodes->len; place > 0 && node_at (self, place)->merged_into != 0; place--)
    {
      const KithPerson *merged = &node_at (self, place)->person;

      if (merged->id == person->id && g_strcmp0 (merged->la_child_id, identifier) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_people_without_name:
 * @self: people
 * @query: who is looked for, by name
 *
 * A census brings children without names. Somebody who has the birth date and
 * no name, and not the other sex, may be the child; nobody can tell.
 *
 * Returns: (transfer container) (element-type KithPerson): who may be the child
 */
GPtrArray *
kith_people_without_name (KithPeople            *self,
                          const KithPersonQuery *query)
{
  GPtrArray *found = g_ptr_array_new ();
  guint place = 0;

  g_return_val_if_fail (self != NULL, found);

  if (query->birth != KITH_DATE_NONE && (query->family_name != NULL || query->given_name != NULL))
    place = GPOINTER_TO_UINT (g_hash_table_lookup (self->births, GINT_TO_POINTER (query->birth)));

  for (; place != 0; place = node_at (self, place)->next_birth)
    {
      KithPerson *person = &node_at (self, place)->person;

      if (node_at (self, place)->merged_into == 0 &&
          person->family_name == NULL && person->given_name == NULL && may_have_sex (person, query))
        g_ptr_array_add (found, person);
    }

  return found;
}

/**
 * kith_person_has_birth:
 * @self: a child
 * @query: who is looked for
 *
 * Returns: whether the birth dates do not contradict each other
 */
gboolean
kith_person_has_birth (const KithPerson      *self,
                       const KithPersonQuery *query)
{
  return self->birth == query->birth || self->birth == KITH_DATE_NONE || query->birth == KITH_DATE_NONE;
}

/**
 * kith_person_has_family_name:
 * @self: a child
 * @query: who is looked for
 *
 * Returns: whether the family names are the same, or neither has one
 */
gboolean
kith_person_has_family_name (const KithPerson      *self,
                             const KithPersonQuery *query)
{
  if (self->family_name == NULL && query->family_name == NULL)
    return TRUE;

  return is_same_text (self->family_name, query->family_name);
}

/**
 * kith_upn_is_temporary:
 * @upn: (nullable): a UPN
 *
 * A temporary UPN ends with a letter, and gives way to the permanent one.
 *
 * Returns: whether it is one
 */
gboolean
kith_upn_is_temporary (const char *upn)
{
  return upn != NULL && strlen (upn) == LENGTH_OF_UPN && g_ascii_isalpha (upn[LENGTH_OF_UPN - 1]);
}
