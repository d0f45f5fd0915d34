/* kith-store-fiction-people.c: filling a store with who is round the children
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-store-fiction-private.h"

static gboolean
insert_adult (KithAct                *act,
              const KithFictionAdult *adult,
              gint64                 *ret_id,
              GError                **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_adult);
  const char sex[] = { adult->sex, '\0' };

  kith_row_set_text (row, "name", adult->name);
  kith_row_set_text (row, "sex", sex);
  kith_row_set_date (row, "birth", adult->birth);
  kith_row_set_text (row, "telephone", adult->telephone);

  return kith_act_insert (act, row, ret_id, error);
}

static gboolean
insert_relation (KithAct                *act,
                 const KithFictionAdult *adult,
                 gint64                  adult_id,
                 gint64                  child_id,
                 GError                **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_relation);

  kith_row_set_int (row, "adult_id", adult_id);
  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_text (row, "kind", adult->kind);
  kith_row_set_int (row, "in_household", adult->lives_there ? 1 : 0);
  kith_row_set_int (row, "responsibility", adult->is_responsible ? 1 : 0);
  kith_row_set_text (row, "responsibility_how", adult->is_responsible ? "birth" : NULL);
  kith_row_set_text (row, "not_told", adult->not_told);
  kith_row_set_text (row, "contact", adult->not_told != NULL ? "none" : adult->contact_words != NULL ? "supervised" : NULL);
  kith_row_set_text (row, "contact_words", adult->contact_words);

  return kith_act_insert (act, row, NULL, error);
}

/* Of a roll's others only a look-up is kept. */
static gboolean
is_known (const KithFictionChild *child)
{
  return child->record->referrals->len > 0 || child->support->len > 0 || child->care->len > 0;
}

static void
free_places (gpointer data)
{
  g_array_unref (data);
}

/* By family, the places of its children who are known. */
static GHashTable *
find_children (KithFiction *fiction)
{
  GHashTable *families = g_hash_table_new_full (NULL, NULL, NULL, free_places);

  for (guint i = 0; i < fiction->children->len; i++)
    {
      const KithFictionChild *child = g_ptr_array_index (fiction->children, i);
      GArray *places = g_hash_table_lookup (families, GUINT_TO_POINTER (child->family));

      if (!is_known (child))
        continue;

      if (places == NULL)
        {
          places = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (families, GUINT_TO_POINTER (child->family), places);
        }
      g_array_append_val (places, i);
    }

  return families;
}

static gboolean
insert_adults (KithAct     *act,
               KithFiction *fiction,
               GArray      *children,
               GError     **error)
{
  g_autoptr(GHashTable) families = find_children (fiction);

  for (guint i = 0; i < fiction->adults->len; i++)
    {
      const KithFictionAdult *adult = g_ptr_array_index (fiction->adults, i);
      GArray *places = g_hash_table_lookup (families, GUINT_TO_POINTER (adult->family));
      gint64 id;

      if (places == NULL)
        continue;

      if (!insert_adult (act, adult, &id, error))
        return FALSE;

      for (guint p = 0; p < places->len; p++)
        {
          gint64 child_id = g_array_index (children, gint64, g_array_index (places, guint, p));

          if (!insert_relation (act, adult, id, child_id, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
insert_involved (KithAct     *act,
                 KithFiction *fiction,
                 GArray      *children,
                 GError     **error)
{
  for (guint i = 0; i < fiction->involved->len; i++)
    {
      const KithFictionInvolved *involved = g_ptr_array_index (fiction->involved, i);
      g_autoptr(KithRow) row = kith_row_new (&kith_table_involvement);

      kith_row_set_int (row, "child_id", g_array_index (children, gint64, involved->child));
      kith_row_set_text (row, "role", involved->role);
      kith_row_set_text (row, "agency", involved->agency);
      kith_row_set_text (row, "name", involved->name);
      kith_row_set_text (row, "telephone", involved->telephone);
      kith_row_set_int (row, "is_lead", 0);
      kith_row_set_date (row, "last_active", involved->last_active);
      kith_row_set_date (row, "valid_from", involved->from);
      if (!kith_act_insert (act, row, NULL, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
kith_db_insert_fiction_people (KithAct     *act,
                               KithFiction *fiction,
                               GArray      *children,
                               GError     **error)
{
  return insert_adults (act, fiction, children, error) &&
         insert_involved (act, fiction, children, error);
}
