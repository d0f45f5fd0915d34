/* test-random-rolls.c: any sequence of rolls comes to what a plain list of stays says
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model knows nothing of matching: each pupil has a UPN, and for each
 * school a list of stays. A roll opens a stay for whom it names and closes the
 * others. After each roll the store's attendances are written out and held
 * against the model; now and then the roll is undone, and then the whole store
 * is as it was before.
 */

#include "config.h"

#include "kith-test-lists.h"
#include "kith-undo.h"

#define N_PUPILS 24
#define N_SCHOOLS 2
#define N_ROLLS (24 / TIMES_FEWER)
#define N_STORES 6

typedef struct
{
  KithDate  from;
  KithDate  to;
} Stay;

typedef struct
{
  GArray   *stays[N_SCHOOLS][N_PUPILS];
  gboolean  had_roll[N_SCHOOLS];
} Model;

static Model *
model_new (void)
{
  Model *self = g_new0 (Model, 1);

  for (guint i = 0; i < N_SCHOOLS; i++)
    for (guint j = 0; j < N_PUPILS; j++)
      self->stays[i][j] = g_array_new (FALSE, FALSE, sizeof (Stay));

  return self;
}

static Model *
model_copy (const Model *model)
{
  Model *self = g_memdup2 (model, sizeof *model);

  for (guint i = 0; i < N_SCHOOLS; i++)
    for (guint j = 0; j < N_PUPILS; j++)
      self->stays[i][j] = g_array_copy (model->stays[i][j]);

  return self;
}

static void
model_free (Model *self)
{
  for (guint i = 0; i < N_SCHOOLS; i++)
    for (guint j = 0; j < N_PUPILS; j++)
      g_array_unref (self->stays[i][j]);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Model, model_free)

static Stay *
find_open (GArray *stays)
{
  Stay *last = stays->len > 0 ? &g_array_index (stays, Stay, stays->len - 1) : NULL;

  return last != NULL && last->to == KITH_DATE_NONE ? last : NULL;
}

static gboolean
is_elsewhere (const Model *self,
              guint        school,
              guint        pupil)
{
  return find_open (self->stays[1 - school][pupil]) != NULL;
}

static void
model_take (Model          *self,
            guint           school,
            KithDate        day,
            const gboolean *is_there)
{
  for (guint i = 0; i < N_PUPILS; i++)
    {
      GArray *stays = self->stays[school][i];
      Stay *open = find_open (stays);

      if (is_there[i] && open == NULL)
        {
          gboolean is_dated = self->had_roll[school] || is_elsewhere (self, school, i) || stays->len > 0;
          const Stay stay = { is_dated ? day : KITH_DATE_NONE, KITH_DATE_NONE };

          g_array_append_val (stays, stay);
        }
      else if (!is_there[i] && open != NULL && open->from == day)
        {
          g_array_set_size (stays, stays->len - 1);
        }
      else if (!is_there[i] && open != NULL)
        {
          open->to = day;
        }
    }
  self->had_roll[school] = TRUE;
}

static char *
model_dump (const Model *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_SCHOOLS; i++)
    for (guint j = 0; j < N_PUPILS; j++)
      for (guint k = 0; k < self->stays[i][j]->len; k++)
        {
          const Stay *stay = &g_array_index (self->stays[i][j], Stay, k);
          g_autofree char *upn = kith_test_upn (j + 1);
          g_autofree char *from = stay->from != KITH_DATE_NONE ? kith_date_to_iso (stay->from) : g_strdup ("-");
          g_autofree char *to = stay->to != KITH_DATE_NONE ? kith_date_to_iso (stay->to) : g_strdup ("-");

          g_string_append_printf (text, "%u %s %s %s\n", i, upn, from, to);
        }

  return g_string_free_and_steal (text);
}

static char *
store_dump (KithTestStore *store)
{
  static const char sql[] =
    "SELECT s.urn - 900001, c.upn, coalesce (a.valid_from, '-'), coalesce (a.valid_to, '-')"
    " FROM attendance AS a /*scan*/ /*sort*/ JOIN child AS c ON c.id = a.child_id JOIN school AS s ON s.id = a.school_id"
    " ORDER BY s.urn, substr (c.upn, 2), a.id";
  g_autoptr(GError) error = NULL;
  g_autoptr(KithStatement) stmt = kith_db_prepare (store->db, sql, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  while (kith_statement_step (stmt, &error))
    g_string_append_printf (text, "%d %s %s %s\n", (int)kith_statement_get_int (stmt, 0),
                            kith_statement_get_text (stmt, 1), kith_statement_get_text (stmt, 2),
                            kith_statement_get_text (stmt, 3));
  g_assert_no_error (error);

  return g_string_free_and_steal (text);
}

/* Now with the UPN and now with the name alone, in any order. */
static char *
write_roll (const gboolean *is_there)
{
  GString *csv = g_string_new ("UPN,Surname,Forename,DOB,Year,Reg\n");
  guint start = (guint)g_test_rand_int_range (0, N_PUPILS);

  for (guint i = 0; i < N_PUPILS; i++)
    {
      guint pupil = (start + i * 5) % N_PUPILS;
      g_autofree char *upn = kith_test_upn (pupil + 1);

      if (is_there[pupil])
        g_string_append_printf (csv, "%s,Family%c,Given%c,%02u/05/2014,%d,%dA\n",
                                upn, 'a' + (char)pupil, 'a' + (char)(pupil % 3), pupil + 1,
                                g_test_rand_int_range (7, 12), g_test_rand_int_range (7, 12));
    }

  return g_string_free_and_steal (csv);
}

static void
take_one (KithTestStore *store,
          Model        **model,
          const gint64  *schools,
          KithDate       day)
{
  guint school = (guint)g_test_rand_int_range (0, N_SCHOOLS);
  g_autoptr(Model) before = model_copy (*model);
  g_autofree char *dump_before = kith_test_dump (store);
  g_autofree char *iso = kith_date_to_iso (day);
  g_autofree char *csv = NULL;
  gboolean is_there[N_PUPILS];
  gint64 act;

  for (guint i = 0; i < N_PUPILS; i++)
    is_there[i] = i == 0 || g_test_rand_int_range (0, 4) > 0;
  csv = write_roll (is_there);

  act = kith_test_take_in (store, kith_test_roll (schools[school], iso, csv), NULL);
  model_take (*model, school, day, is_there);

  if (act != 0 && g_test_rand_int_range (0, 4) == 0)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *dump = NULL;

      g_assert_true (kith_undo_act (store->db, "undo", act, NULL, &error));
      g_assert_no_error (error);
      dump = kith_test_dump (store);
      kith_test_assert_same (dump, dump_before);
      model_free (*model);
      *model = g_steal_pointer (&before);
    }
}

static void
test_rolls (void)
{
  for (guint i = 0; i < N_STORES; i++)
    {
      g_autoptr(KithTestStore) store = kith_test_store_new ();
      g_autoptr(Model) model = model_new ();
      const gint64 schools[N_SCHOOLS] = {
        kith_test_add_school (store, "Fernhill School", 900001), kith_test_add_school (store, "Elmside School", 900002),
      };
      KithDate day = kith_date_new (2025, 9, 1);

      for (guint j = 0; j < N_ROLLS; j++)
        {
          g_autofree char *expected = NULL;
          g_autofree char *actual = NULL;

          day += g_test_rand_int_range (0, 9);
          take_one (store, &model, schools, day);
          expected = model_dump (model);
          actual = store_dump (store);
          kith_test_assert_same (actual, expected);
        }
      kith_test_store_assert_whole (store);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random-rolls/are-what-a-list-of-stays-says", test_rolls);

  return g_test_run ();
}
