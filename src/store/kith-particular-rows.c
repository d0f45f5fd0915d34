/* kith-particular-rows.c: how particulars lie beside what the census asks for
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The census asks for ethnicity, disability and the former pupil number as they
 * are, so these lie in child and disability, where files write them and the
 * export reads them. A dated row beside says since when that is so and who said
 * it; the newest row decides. What a file had said before anybody wrote one is
 * made a row of its own first, so that taking the newer out brings it back.
 */

#include "config.h"

#include "kith-store-particulars-private.h"

#include <string.h>

#include "kith-statement.h"

static const char select_newest_sql[] =
  "SELECT coalesce (code, codes, words) FROM particular"
  " WHERE child_id = :child_id AND kind = :kind"
  " /*sort*/ ORDER BY valid_from DESC, id DESC LIMIT 1";

static const char select_same_sql[] =
  "SELECT 1 FROM particular"
  " WHERE child_id = :child_id AND kind = :kind AND valid_from = :day AND coalesce (code, codes, words) = :text LIMIT 1";

static const char select_disabilities_sql[] =
  "SELECT id, code FROM disability WHERE child_id = :child_id /*sort*/ ORDER BY code";

/* The day of the newest file that spoke of the child. */
static const char select_as_at_sql[] =
  "SELECT max (day) FROM (SELECT c.census_date AS day FROM child AS c WHERE c.id = :child_id"
  " UNION ALL SELECT i.reference_date FROM import_child AS m JOIN import AS i ON i.id = m.import_id"
  "  WHERE m.child_id = :child_id)";

static const KithWorkKind kinds[] = { KITH_WORK_ETHNICITY, KITH_WORK_DISABILITY, KITH_WORK_FORMER_UPN };

static gboolean
is_held (KithWorkKind kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i] == kind)
        return TRUE;
    }

  return FALSE;
}

/* Of the child's row. */
static const char *
get_held_column (KithWorkKind kind)
{
  return kind == KITH_WORK_ETHNICITY ? "ethnicity" : "former_upn";
}

/* Of the particular's. */
static const char *
get_column (KithWorkKind kind)
{
  if (kind == KITH_WORK_DISABILITY)
    return "codes";

  return kind == KITH_WORK_ETHNICITY ? "code" : "words";
}

static gboolean
take_error (GError **local_error,
            GError **error)
{
  if (*local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (local_error));

  return FALSE;
}

static gboolean
load_newest (KithDb      *db,
             gint64       child_id,
             KithWorkKind kind,
             char       **ret_text,
             GError     **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_newest_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_text (stmt, ":kind", kith_work_form_get (kind)->nick);
  *ret_text = kith_statement_step (stmt, &local_error) ? g_strdup (kith_statement_get_text (stmt, 0)) : NULL;

  return take_error (&local_error, error);
}

static gboolean
load_disabilities (KithDb  *db,
                   gint64   child_id,
                   char   **ret_text,
                   GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_disabilities_sql, error);
  g_autoptr(GString) codes = g_string_new (NULL);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    g_string_append_printf (codes, "%s%s", codes->len > 0 ? "," : "", kith_statement_get_text (stmt, 1));

  *ret_text = codes->len > 0 ? g_strdup (codes->str) : NULL;

  return take_error (&local_error, error);
}

/* What the census would be told. */
static gboolean
load_held (KithDb      *db,
           gint64       child_id,
           KithWorkKind kind,
           char       **ret_text,
           GError     **error)
{
  g_autoptr(KithRow) child = NULL;

  if (kind == KITH_WORK_DISABILITY)
    return load_disabilities (db, child_id, ret_text, error);

  child = kith_row_load (db, &kith_table_child, child_id, error);
  if (child == NULL)
    return FALSE;

  *ret_text = g_strdup (kith_row_get_text (child, get_held_column (kind)));

  return TRUE;
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *)a, *(const char * const *)b);
}

/* Codes in whatever order are the same. */
static char *
sort_codes (const char *text)
{
  g_auto(GStrv) codes = g_strsplit (text != NULL ? text : "", ",", -1);

  qsort (codes, g_strv_length (codes), sizeof *codes, compare_codes);

  return g_strjoinv (",", codes);
}

static gboolean
is_same (const char *a,
         const char *b)
{
  g_autofree char *first = sort_codes (a);
  g_autofree char *second = sort_codes (b);

  return g_str_equal (first, second);
}

static gboolean
insert_disability (KithAct    *act,
                   gint64      child_id,
                   const char *code,
                   GError    **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_disability);

  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_text (row, "code", code);

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
remove_disabilities (KithAct    *act,
                     gint64      child_id,
                     GStrv       keep,
                     GHashTable *held,
                     GError    **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (kith_act_get_db (act), select_disabilities_sql, error);
  g_autoptr(GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  while (kith_statement_step (stmt, &local_error))
    {
      gint64 id = kith_statement_get_int (stmt, 0);
      const char *code = kith_statement_get_text (stmt, 1);

      if (!g_strv_contains ((const char * const *)keep, code) || !g_hash_table_add (held, g_strdup (code)))
        g_array_append_val (gone, id);
    }

  if (!take_error (&local_error, error))
    return FALSE;

  kith_statement_reset (stmt);
  for (guint i = 0; i < gone->len; i++)
    {
      if (!kith_act_delete (act, &kith_table_disability, g_array_index (gone, gint64, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_disabilities (KithAct    *act,
                    gint64      child_id,
                    const char *text,
                    GError    **error)
{
  g_auto(GStrv) codes = g_strsplit (text, ",", -1);
  g_autoptr(GHashTable) held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!remove_disabilities (act, child_id, codes, held, error))
    return FALSE;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (*codes[i] != '\0' && g_hash_table_add (held, g_strdup (codes[i])) &&
          !insert_disability (act, child_id, codes[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_held (KithAct     *act,
            gint64       child_id,
            KithWorkKind kind,
            const char  *text,
            GError     **error)
{
  g_autoptr(KithRow) child = NULL;

  if (kind == KITH_WORK_DISABILITY)
    return write_disabilities (act, child_id, text, error);

  child = kith_row_load (kith_act_get_db (act), &kith_table_child, child_id, error);
  if (child == NULL)
    return FALSE;

  kith_row_set_text (child, get_held_column (kind), text);

  return kith_act_update (act, child, error);
}

static gboolean
has_same (KithDb      *db,
          gint64       child_id,
          KithWorkKind kind,
          const char  *text,
          KithDate     day,
          gboolean    *ret_has_same,
          GError     **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_same_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  kith_statement_bind_text (stmt, ":kind", kith_work_form_get (kind)->nick);
  kith_statement_bind_date (stmt, ":day", day);
  kith_statement_bind_text (stmt, ":text", text);
  *ret_has_same = kith_statement_step (stmt, &local_error);

  return take_error (&local_error, error);
}

/* What a file of the council said, as a row of its own. */
static gboolean
insert_council (KithAct     *act,
                gint64       child_id,
                KithWorkKind kind,
                const char  *text,
                KithDate     day,
                GError     **error)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_particular);
  gboolean is_there;

  if (!has_same (kith_act_get_db (act), child_id, kind, text, day, &is_there, error))
    return FALSE;

  if (is_there)
    return TRUE;

  kith_row_set_int (row, "child_id", child_id);
  kith_row_set_text (row, "kind", kith_work_form_get (kind)->nick);
  kith_row_set_date (row, "valid_from", day);
  kith_row_set_text (row, get_column (kind), text);
  kith_row_set_text (row, "source", "council");

  return kith_act_insert (act, row, NULL, error);
}

static gboolean
load_as_at (KithDb   *db,
            gint64    child_id,
            KithDate *ret_day,
            GError  **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_as_at_sql, error);

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", child_id);
  if (!kith_statement_step (stmt, error))
    return FALSE;

  *ret_day = kith_statement_get_date (stmt, 0);

  return TRUE;
}

/*
 * kith_particular_keep:
 * @act: the act that records a particular, before it does
 * @child_id: a child
 * @kind: what it is about
 * @error: return location for a #KithStoreError
 *
 * Makes a row of what a file had said so far, where it has none and its day is known.
 *
 * Returns: whether the store has it
 */
gboolean
kith_particular_keep (KithAct     *act,
                      gint64       child_id,
                      KithWorkKind kind,
                      GError     **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autofree char *newest = NULL;
  g_autofree char *held = NULL;
  KithDate day;

  if (!is_held (kind))
    return TRUE;

  if (!load_newest (db, child_id, kind, &newest, error) || !load_held (db, child_id, kind, &held, error) ||
      !load_as_at (db, child_id, &day, error))
    return FALSE;

  if (newest != NULL || held == NULL || day == KITH_DATE_NONE)
    return TRUE;

  return insert_council (act, child_id, kind, held, day, error);
}

/*
 * kith_particular_follow:
 * @act: the act that recorded a particular, or took one out
 * @child_id: a child
 * @kind: what it is about
 * @error: return location for a #KithStoreError
 *
 * Tells the census what the newest row says.
 *
 * Returns: whether the store has it
 */
gboolean
kith_particular_follow (KithAct     *act,
                        gint64       child_id,
                        KithWorkKind kind,
                        GError     **error)
{
  g_autofree char *newest = NULL;
  g_autofree char *held = NULL;

  if (!is_held (kind))
    return TRUE;

  if (!load_newest (kith_act_get_db (act), child_id, kind, &newest, error) ||
      !load_held (kith_act_get_db (act), child_id, kind, &held, error))
    return FALSE;

  return newest == NULL || is_same (newest, held) || write_held (act, child_id, kind, newest, error);
}

static gboolean
hear (KithAct     *act,
      gint64       child_id,
      KithWorkKind kind,
      KithDate     as_at,
      GError     **error)
{
  KithDb *db = kith_act_get_db (act);
  g_autofree char *newest = NULL;
  g_autofree char *held = NULL;

  if (!load_newest (db, child_id, kind, &newest, error))
    return FALSE;

  /* Nobody here has said anything of it. */
  if (newest == NULL)
    return TRUE;

  if (!load_held (db, child_id, kind, &held, error))
    return FALSE;

  if (held == NULL || is_same (newest, held))
    return TRUE;

  return insert_council (act, child_id, kind, held, as_at, error) && kith_particular_follow (act, child_id, kind, error);
}

/*
 * kith_particular_hear:
 * @act: the act of an import, after it wrote what its file says of the child
 * @child_id: the child
 * @as_at: the day of the file
 * @error: return location for a #KithStoreError
 *
 * Of what somebody recorded here and the file says otherwise, the newer stands.
 *
 * Returns: whether the store says so
 */
gboolean
kith_particular_hear (KithAct *act,
                      gint64   child_id,
                      KithDate as_at,
                      GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!hear (act, child_id, kinds[i], as_at != KITH_DATE_NONE ? as_at : kith_date_today (), error))
        return FALSE;
    }

  return TRUE;
}
