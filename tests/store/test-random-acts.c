/* test-random-acts.c: random acts, undone and redone at random, against a model in memory
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model
 * ---------
 * A row is a chain of versions that never change. A change replaces the row's
 * version by a new one; taking a row out replaces it by a tombstone. Undoing
 * puts the very version back that there was. So "the row is as the act left it"
 * is, for the model, that two pointers are equal, and it owes nothing to how the
 * store finds out.
 *
 * The model keeps the constraints as well, so that it knows beforehand which
 * rows the store refuses and which acts cannot be undone. After every step the
 * store must hold what the model holds; the journal, replayed from nothing, must
 * tell the same; and when all is undone there must be nothing left.
 */

#include "config.h"

#include <sodium.h>
#include <string.h>

#include "kith-test-rows.h"
#include "kith-undo.h"

#define N_SEQUENCES (200 / TIMES_FEWER)
#define N_STEPS 20
#define NO_SUCH_ID 100000

typedef enum
{
  FIELD_WORD,                        /* may be nothing */
  FIELD_NAME,                        /* may not */
  FIELD_UNIQUE,                      /* may be nothing; no two rows have the same */
  FIELD_PARENT,                      /* must be there */
  FIELD_PARENT_OR_NONE,
} FieldKind;

typedef struct
{
  const char      *column;
  FieldKind        kind;
  const KithTable *parent;
  const char      *words[4];
} Field;

typedef struct
{
  const KithTable *table;
  Field            fields[4];
} Kind;

static const Kind kinds[] = {
  { &kith_table_family, { { NULL } } },
  { &kith_table_child, {
      { "sort_key", FIELD_NAME, NULL, { "ashgrove", "fenwick", "tansley", "Łęcka" } },
      { "given_name", FIELD_WORD, NULL, { "Ivo", "Maud", "", "O'Brien\n\"Bee\"" } },
      { "la_child_id", FIELD_UNIQUE, NULL, { "L1", "L2", "L3", "L4" } },
      { "family_id", FIELD_PARENT_OR_NONE, &kith_table_family, { NULL } },
    } },
  { &kith_table_school, {
      { "name", FIELD_NAME, NULL, { "Fernhollow", "Saltmarsh", "Larkspur", "Quillback" } },
      { "urn", FIELD_UNIQUE, NULL, { "900001", "900002", "900003", "900004" } },
      { NULL },
    } },
  { &kith_table_attendance, {
      { "child_id", FIELD_PARENT, &kith_table_child, { NULL } },
      { "school_id", FIELD_PARENT, &kith_table_school, { NULL } },
      { "valid_from", FIELD_WORD, NULL, { "2023-09-01", "2024-01-01", "2024-09-01", "2025-01-01" } },
      { "valid_to", FIELD_WORD, NULL, { "2024-01-01", "2024-09-01", "2025-01-01", "2026-01-01" } },
    } },
  { &kith_table_referral, {
      { "child_id", FIELD_PARENT, &kith_table_child, { NULL } },
      { "day", FIELD_WORD, NULL, { "2024-02-29", "2024-12-25", "2025-03-30", "2025-10-26" } },
      { "source", FIELD_WORD, NULL, { "1A", "2A", "2B", "6" } },
      { NULL },
    } },
};

/* What a row was for a time. */
typedef struct
{
  const Kind *kind;
  gint64      id;
  KithUid     uid;
  gboolean    is_dead;
  char       *values[4];             /* by field; NULL for NULL */
} Version;

typedef struct
{
  Version *before;                   /* NULL where there was no such row */
  Version *after;
} Change;

typedef struct
{
  gint64  seq;
  guint   root;                      /* the act that it does or undoes in the end */
  guint   depth;                     /* odd: it takes the root back; even: it puts it there */
  GArray *changes;
} Act;

typedef struct
{
  KithTestStore *store;
  GPtrArray     *rows;               /* (element-type Version), the present one of each row */
  GPtrArray     *acts;               /* (element-type Act) */
} Model;

static void
version_clear (gpointer data)
{
  Version *version = data;

  for (guint i = 0; i < G_N_ELEMENTS (version->values); i++)
    g_free (version->values[i]);
}

static void
version_release (gpointer data)
{
  g_rc_box_release_full (data, version_clear);
}

static void
change_clear (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->before, version_release);
  g_clear_pointer (&change->after, version_release);
}

static void
act_free (gpointer data)
{
  Act *act = data;

  g_array_unref (act->changes);
  g_free (act);
}

static Act *
act_new (guint root,
         guint depth)
{
  Act *act = g_new0 (Act, 1);

  act->root = root;
  act->depth = depth;
  act->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (act->changes, change_clear);

  return act;
}

static Version *
version_new (const Kind *kind)
{
  Version *version = g_rc_box_new0 (Version);

  version->kind = kind;

  return version;
}

static Version *
version_copy (const Version *old)
{
  Version *version = version_new (old->kind);

  version->id = old->id;
  version->uid = old->uid;
  for (guint i = 0; i < G_N_ELEMENTS (version->values); i++)
    version->values[i] = g_strdup (old->values[i]);

  return version;
}

static int
find_field (const Kind *kind,
            const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind->fields) && kind->fields[i].column != NULL; i++)
    {
      if (strcmp (kind->fields[i].column, column) == 0)
        return (int)i;
    }

  return -1;
}

static Version *
find_row (Model           *model,
          const KithTable *table,
          gint64           id)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      Version *row = g_ptr_array_index (model->rows, i);

      if (row->kind->table == table && row->id == id && !row->is_dead)
        return row;
    }

  return NULL;
}

static gboolean
is_of_row (const Version *version,
           const Version *other)
{
  return kith_uid_equal (&version->uid, &other->uid);
}

/* The present version of the row that @version is of. */
static Version *
find_present (Model         *model,
              const Version *version)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      Version *row = g_ptr_array_index (model->rows, i);

      if (is_of_row (row, version))
        return row;
    }

  return NULL;
}

/* @after takes the place of the row's present version; with NULL there is no row. */
static void
set_present (Model   *model,
             Version *present,
             Version *after)
{
  for (guint i = 0; present != NULL && i < model->rows->len; i++)
    {
      if (g_ptr_array_index (model->rows, i) == present)
        {
          g_ptr_array_remove_index_fast (model->rows, i);
          break;
        }
    }

  if (after != NULL)
    g_ptr_array_add (model->rows, g_rc_box_acquire (after));
}

static gboolean
field_holds (Model         *model,
             const Version *version,
             guint          index)
{
  const Field *field = &version->kind->fields[index];
  const char *value = version->values[index];

  if (value == NULL)
    return field->kind != FIELD_NAME && field->kind != FIELD_PARENT;

  if (field->parent != NULL)
    return find_row (model, field->parent, g_ascii_strtoll (value, NULL, 10)) != NULL;

  for (guint i = 0; field->kind == FIELD_UNIQUE && i < model->rows->len; i++)
    {
      const Version *other = g_ptr_array_index (model->rows, i);

      if (other->kind == version->kind && !other->is_dead && !is_of_row (other, version) &&
          g_strcmp0 (other->values[index], value) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
ends_after_it_begins (const Version *version)
{
  int from = find_field (version->kind, "valid_from");
  int to = find_field (version->kind, "valid_to");

  return from < 0 || version->values[from] == NULL || version->values[to] == NULL ||
         strcmp (version->values[to], version->values[from]) > 0;
}

static gboolean
is_rested_on (Model         *model,
              const Version *version)
{
  for (guint i = 0; i < model->rows->len; i++)
    {
      const Version *row = g_ptr_array_index (model->rows, i);

      for (guint j = 0; !row->is_dead && j < G_N_ELEMENTS (row->values); j++)
        {
          if (row->kind->fields[j].parent == version->kind->table && row->values[j] != NULL &&
              g_ascii_strtoll (row->values[j], NULL, 10) == version->id)
            return TRUE;
        }
    }

  return FALSE;
}

/* Whether a row may become @after: NULL or a tombstone for no row. */
static gboolean
may_become (Model         *model,
            const Version *present,
            const Version *after)
{
  if (after == NULL || after->is_dead)
    return !is_rested_on (model, present);

  for (guint i = 0; i < G_N_ELEMENTS (after->values) && after->kind->fields[i].column != NULL; i++)
    {
      if (!field_holds (model, after, i))
        return FALSE;
    }

  return ends_after_it_begins (after);
}

static void
apply_change (Model   *model,
              GArray  *changes,
              Version *before,
              Version *after)
{
  const Change change = {
    .before = before != NULL ? g_rc_box_acquire (before) : NULL,
    .after = after != NULL ? g_rc_box_acquire (after) : NULL,
  };

  g_array_append_val (changes, change);
  set_present (model, before, after);
}

static void
take_changes_back (Model  *model,
                   GArray *changes)
{
  for (guint i = changes->len; i-- > 0;)
    {
      const Change *change = &g_array_index (changes, Change, i);

      set_present (model, change->after, change->before);
    }
  g_array_set_size (changes, 0);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const Version *first = *(const Version * const *)a;
  const Version *second = *(const Version * const *)b;
  int order = strcmp (first->kind->table->name, second->kind->table->name);

  return order != 0 ? order : (first->id > second->id) - (first->id < second->id);
}

static void
append_version (GString       *text,
                const Version *version)
{
  const KithTable *table = version->kind->table;
  char *values[KITH_MAX_COLUMNS] = { NULL };
  char uid[2 * sizeof version->uid + 1];

  for (guint i = 0; i < G_N_ELEMENTS (version->values) && version->kind->fields[i].column != NULL; i++)
    values[kith_table_find_column (table, version->kind->fields[i].column)] = version->values[i];
  if (table == &kith_table_child)
    values[kith_table_find_column (table, "authority_code")] = (char *)"999";
  sodium_bin2hex (uid, sizeof uid, version->uid.bytes, sizeof version->uid.bytes);

  kith_test_append_row (text, table, version->id, uid, values);
}

static char *
model_dump (Model *model)
{
  g_autoptr(GPtrArray) sorted = g_ptr_array_copy (model->rows, NULL, NULL);
  g_autoptr(GString) text = g_string_new (NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_versions);
  for (guint i = 0; i < sorted->len; i++)
    {
      const Version *version = g_ptr_array_index (sorted, i);

      if (!version->is_dead)
        append_version (text, version);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static KithRow *
version_to_row (const Version *version)
{
  const KithTable *table = version->kind->table;
  KithRow *row = kith_row_new (table);

  kith_row_set_id (row, version->id);
  kith_row_set_uid (row, &version->uid);
  if (table == &kith_table_child)
    kith_row_set_text (row, "authority_code", "999");

  for (guint i = 0; i < G_N_ELEMENTS (version->values) && version->kind->fields[i].column != NULL; i++)
    {
      const char *column = version->kind->fields[i].column;
      int index = kith_table_find_column (table, column);

      if (version->values[i] == NULL)
        kith_row_set_null (row, column);
      else if (table->columns[index].kind == KITH_COLUMN_INTEGER)
        kith_row_set_int (row, column, g_ascii_strtoll (version->values[i], NULL, 10));
      else
        kith_row_set_text (row, column, version->values[i]);
    }

  return row;
}

static gboolean
one_in (int n)
{
  return g_test_rand_int_range (0, n) == 0;
}

static Version *
pick_row (Model           *model,
          const KithTable *table)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < model->rows->len; i++)
    {
      Version *row = g_ptr_array_index (model->rows, i);

      if (!row->is_dead && (table == NULL || row->kind->table == table))
        g_ptr_array_add (found, row);
    }

  return found->len > 0 ? g_ptr_array_index (found, g_test_rand_int_range (0, (int)found->len)) : NULL;
}

/* Mostly what holds, and now and then what does not. */
static char *
pick_value (Model       *model,
            const Field *field)
{
  const Version *parent;

  if (field->parent == NULL)
    return field->words[0] == NULL || one_in (field->kind == FIELD_NAME ? 20 : 4)
      ? NULL
      : g_strdup (field->words[g_test_rand_int_range (0, 4)]);

  if (one_in (field->kind == FIELD_PARENT ? 30 : 3))
    return NULL;

  parent = one_in (20) ? NULL : pick_row (model, field->parent);

  return g_strdup_printf ("%" G_GINT64_FORMAT, parent != NULL ? parent->id : NO_SUCH_ID);
}

static void
fill_at_random (Model   *model,
                Version *version,
                int      one_field_in)
{
  for (guint i = 0; i < G_N_ELEMENTS (version->values) && version->kind->fields[i].column != NULL; i++)
    {
      if (!one_in (one_field_in))
        continue;

      g_free (version->values[i]);
      version->values[i] = pick_value (model, &version->kind->fields[i]);
    }
}

static gboolean
versions_equal (const Version *a,
                const Version *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (a->values); i++)
    {
      if (g_strcmp0 (a->values[i], b->values[i]) != 0)
        return FALSE;
    }

  return TRUE;
}

/* The store must say of a change what the model says. */
static void
assert_answer (gboolean      is_done,
               gboolean      may_be_done,
               const GError *error)
{
  if (may_be_done)
    g_assert_no_error (error);
  else
    g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (is_done, ==, may_be_done);
}

static gboolean
insert_at_random (Model   *model,
                  KithAct *act,
                  GArray  *changes)
{
  Version *version = version_new (&kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))]);
  g_autoptr(KithRow) row = NULL;
  g_autoptr(GError) error = NULL;
  gboolean may_be_done, is_done;

  version->uid = kith_uid_new ();
  fill_at_random (model, version, 1);
  row = version_to_row (version);
  may_be_done = may_become (model, NULL, version);
  is_done = kith_act_insert (act, row, &version->id, &error);
  assert_answer (is_done, may_be_done, error);
  if (is_done)
    apply_change (model, changes, NULL, version);
  version_release (version);

  return is_done;
}

static gboolean
update_at_random (Model   *model,
                  KithAct *act,
                  GArray  *changes)
{
  Version *present = pick_row (model, NULL);
  Version *version;
  g_autoptr(KithRow) row = NULL;
  g_autoptr(GError) error = NULL;
  gboolean may_be_done, is_done;

  if (present == NULL)
    return TRUE;

  version = version_copy (present);
  fill_at_random (model, version, 2);
  row = version_to_row (version);
  may_be_done = may_become (model, present, version);
  is_done = kith_act_update (act, row, &error);
  assert_answer (is_done, may_be_done, error);
  if (is_done && !versions_equal (version, present))
    apply_change (model, changes, present, version);
  version_release (version);

  return is_done;
}

static gboolean
delete_at_random (Model   *model,
                  KithAct *act,
                  GArray  *changes)
{
  Version *present = pick_row (model, NULL);
  Version *tombstone;
  g_autoptr(GError) error = NULL;
  gboolean may_be_done, is_done;

  if (present == NULL)
    return TRUE;

  tombstone = version_copy (present);
  tombstone->is_dead = TRUE;
  may_be_done = may_become (model, present, tombstone);
  is_done = kith_act_delete (act, present->kind->table, present->id, &error);
  assert_answer (is_done, may_be_done, error);
  if (is_done)
    apply_change (model, changes, present, tombstone);
  version_release (tombstone);

  return is_done;
}

static gboolean
change_at_random (Model   *model,
                  KithAct *act,
                  GArray  *changes)
{
  int dice = g_test_rand_int_range (0, 10);

  if (dice < 5)
    return insert_at_random (model, act, changes);

  return dice < 8 ? update_at_random (model, act, changes) : delete_at_random (model, act, changes);
}

static void
act_at_random (Model *model)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (model->store->db, "test", NULL, NULL, &error);
  Act *told = act_new (model->acts->len, 0);
  int n_changes = g_test_rand_int_range (1, 7);
  gboolean is_given_up = one_in (8);

  g_assert_no_error (error);
  told->seq = kith_act_get_seq (act);
  for (int i = 0; i < n_changes; i++)
    {
      /* Some callers give up at the first refusal, some leave that row out. */
      if (!change_at_random (model, act, told->changes) && g_test_rand_bit ())
        is_given_up = TRUE;
    }

  g_assert_cmpuint (kith_act_get_n_rows (act), ==, told->changes->len);
  if (is_given_up)
    {
      take_changes_back (model, told->changes);
    }
  else
    {
      g_assert_true (kith_act_commit (act, &error));
      g_assert_no_error (error);
    }

  if (told->changes->len > 0)
    g_ptr_array_add (model->acts, told);
  else
    act_free (told);
}

static Act *
last_of_root (Model *model,
              guint  root)
{
  for (guint i = model->acts->len; i-- > 0;)
    {
      Act *act = g_ptr_array_index (model->acts, i);

      if (act->root == root)
        return act;
    }

  g_assert_not_reached ();
}

/* The act that took this one back; 0 while it holds. */
static gint64
expected_undone_by (Model     *model,
                    const Act *act)
{
  const Act *last = last_of_root (model, act->root);

  return (last->depth - act->depth) % 2 != 0 ? last->seq : 0;
}

/* Each row is as the act left it: the very version. */
static gboolean
rows_are_as_left (Model     *model,
                  const Act *act)
{
  for (guint i = 0; i < act->changes->len; i++)
    {
      const Change *change = &g_array_index (act->changes, Change, i);
      const Version *row = change->before != NULL ? change->before : change->after;
      const Version *left = NULL;

      for (guint j = 0; j < act->changes->len; j++)
        {
          const Change *other = &g_array_index (act->changes, Change, j);

          if (is_of_row (other->before != NULL ? other->before : other->after, row))
            left = other->after;
        }

      if (find_present (model, row) != left)
        return FALSE;
    }

  return TRUE;
}

static gboolean
invert_in_model (Model     *model,
                 const Act *act,
                 GArray    *changes)
{
  for (guint i = act->changes->len; i-- > 0;)
    {
      const Change *change = &g_array_index (act->changes, Change, i);

      if (!may_become (model, change->after, change->before))
        {
          take_changes_back (model, changes);
          return FALSE;
        }
      apply_change (model, changes, change->after, change->before);
    }

  return TRUE;
}

static gboolean
undo_act (Model     *model,
          const Act *act)
{
  Act *undoing = act_new (act->root, act->depth + 1);
  g_autoptr(GError) error = NULL;
  gboolean may_be_undone;
  gboolean is_undone;

  may_be_undone = expected_undone_by (model, act) == 0 &&
    rows_are_as_left (model, act) &&
    invert_in_model (model, act, undoing->changes);
  is_undone = kith_undo_act (model->store->db, act->depth % 2 == 0 ? "undo" : "redo", act->seq, &undoing->seq, &error);
  if (may_be_undone)
    {
      g_assert_no_error (error);
      g_ptr_array_add (model->acts, undoing);
    }
  else
    {
      g_assert_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_MOVED_ON);
      act_free (undoing);
    }
  g_assert_cmpint (is_undone, ==, may_be_undone);

  return is_undone;
}

/* The newest more often than others, as people do. */
static void
undo_at_random (Model *model)
{
  int n_acts = (int)model->acts->len;

  if (n_acts > 0)
    undo_act (model, g_ptr_array_index (model->acts, one_in (2) ? n_acts - 1 : g_test_rand_int_range (0, n_acts)));
}

static void
assert_store_is_as_model (Model *model)
{
  g_autofree char *expected = model_dump (model);
  g_autofree char *dump = kith_test_dump (model->store);

  kith_test_assert_same (dump, expected);
}

static void
assert_journal_tells_all (Model *model)
{
  g_autofree char *dump = kith_test_dump (model->store);
  g_autofree char *told = kith_test_replay (model->store);

  kith_test_assert_same (dump, told);
  kith_test_store_assert_whole (model->store);
}

static void
assert_history (Model *model)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) history = kith_history_load (model->store->db, 0, 1000, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, model->acts->len);
  for (guint i = 0; i < model->acts->len; i++)
    {
      const Act *act = g_ptr_array_index (model->acts, i);
      g_autoptr(KithActSummary) summary = g_list_model_get_item (history, model->acts->len - 1 - i);

      g_assert_cmpint (kith_act_summary_get_seq (summary), ==, act->seq);
      g_assert_cmpuint (kith_act_summary_get_n_rows (summary), ==, act->changes->len);
      g_assert_cmpint (kith_act_summary_get_undone_by (summary), ==, expected_undone_by (model, act));
    }
}

/* From the last act to the first, undos and redos as well: the way that the store came. */
static void
undo_everything (Model *model)
{
  for (guint i = model->acts->len; i-- > 0;)
    g_assert_true (undo_act (model, g_ptr_array_index (model->acts, i)));
}

static void
run_sequence (Model *model)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      if (one_in (3))
        undo_at_random (model);
      else
        act_at_random (model);
      assert_store_is_as_model (model);

      if (one_in (15))
        kith_test_store_reopen (model->store);
    }

  assert_history (model);
  assert_journal_tells_all (model);
}

static void
test_random_acts (void)
{
  for (guint i = 0; i < N_SEQUENCES; i++)
    {
      g_autoptr(KithTestStore) store = kith_test_store_new ();
      g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (version_release);
      g_autoptr(GPtrArray) acts = g_ptr_array_new_with_free_func (act_free);
      Model model = { store, rows, acts };
      g_autofree char *before = kith_test_dump (store);
      g_autofree char *after = NULL;

      run_sequence (&model);
      undo_everything (&model);
      assert_history (&model);
      assert_journal_tells_all (&model);
      after = kith_test_dump (store);
      kith_test_assert_same (after, before);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/acts/random-acts-undone-and-redone", test_random_acts);

  return g_test_run ();
}
