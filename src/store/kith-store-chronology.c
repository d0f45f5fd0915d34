/* kith-store-chronology.c: the significant events of a child, or of brothers and sisters together
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A note stands in a chronology by the line that somebody gave it, or else by
 * the beginning of what stands on this child's file. The line is of the whole
 * note, and a paragraph of it may be for a brother or sister alone: so a line
 * that says what only such a paragraph says is not used, and a note of which
 * nothing stands on this file is not there. Together they are read as all of
 * them may read it: what is for one alone is then read of nobody.
 */

#include "config.h"

#include "kith-store-chronology.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-child-row-private.h"
#include "kith-note-limits-private.h"
#include "kith-statement.h"
#include "kith-store-children.h"
#include "kith-store-lists.h"
#include "kith-store-particulars.h"
#include "kith-store-plans.h"
#include "kith-store-private.h"
#include "kith-store-warnings.h"
#include "kith-text.h"

/* Of a paragraph where nobody gave the note a line. */
#define LONGEST_LINE 160

/* So many words of a line in a row, and it says the same. */
#define WORDS_THAT_TELL 5

/* The child first, whoever that is; then the others, the oldest first. */
static const char select_children_sql[] =
  "SELECT c.id, c.given_name, c.family_name, c.preferred_name, c.la_child_id, c.upn, c.birth, c.expected_birth"
  " FROM child AS c"
  " WHERE c.id = :id"
  " OR (:is_family AND c.family_id = (SELECT o.family_id FROM child AS o WHERE o.id = :id))"
  " /*sort*/ ORDER BY c.id <> :id, c.birth, c.id";

static const char select_referrals_sql[] =
  "SELECT r.day, r.source, r.primary_need, r.no_further_action, r.closure, r.closure_reason,"
  " coalesce ((SELECT w.council FROM work_record AS w WHERE w.record_uid = r.uid), 'in') <> 'in'"
  " FROM referral AS r"
  " WHERE r.child_id = :child_id"
  " ORDER BY r.day";

/* A paragraph that is for one child alone stands on that child's file. In the
 * family's it stands where the note is about nobody else.
 */
#define STANDS_HERE \
        "(p.child_id IS NULL OR (p.child_id = :child_id AND (NOT :is_family OR n.n_children = 1)))"

static const char select_notes_sql[] =
  "SELECT n.id, n.kind, n.day, n.happened_at, n.who, n.line,"
  " (SELECT p.text FROM note_part AS p WHERE p.note_id = n.id AND " STANDS_HERE " ORDER BY p.place LIMIT 1),"
  " (SELECT group_concat (p.text, ' ') FROM note_part AS p WHERE p.note_id = n.id AND NOT " STANDS_HERE ")"
  " FROM (SELECT o.id, o.kind, o.day, o.happened_at, w.name AS who, s.line,"
  "        (SELECT count(*) FROM note_about AS b WHERE b.note_id = o.id AND b.child_id IS NOT NULL) AS n_children"
  "       FROM note_about AS a"
  "       JOIN note AS o ON o.id = a.note_id"
  "       JOIN note_significant AS s ON s.note_id = o.id"
  "       LEFT JOIN worker AS w ON w.id = o.signed_by"
  "       WHERE a.child_id = :child_id"
  "       AND NOT EXISTS (SELECT 1 FROM note_addition AS x WHERE x.note_id = o.id AND x.kind = 'withdrawal'"
  "                       AND (x.child_id IS NULL OR x.child_id = :child_id))) AS n"
  " /*sort*/ ORDER BY n.day, n.happened_at, n.id";

typedef struct
{
  KithDb         *db;
  KithChronology *chronology;
  KithNoteLimits *limits;
  KithCodeList   *codes;
  gint64          child_id;
} Reading;

static KithChild *
child_from_row (KithStatement *stmt)
{
  const KithChildValues values = {
    .id = kith_statement_get_int (stmt, 0),
    .given_name = kith_statement_get_text (stmt, 1),
    .family_name = kith_statement_get_text (stmt, 2),
    .preferred_name = kith_statement_get_text (stmt, 3),
    .la_child_id = kith_statement_get_text (stmt, 4),
    .upn = kith_statement_get_text (stmt, 5),
    .birth = kith_statement_get_date (stmt, 6),
    .expected_birth = kith_statement_get_date (stmt, 7),
    .death = KITH_DATE_NONE,
    .year_group = KITH_CHILD_NO_YEAR_GROUP,
    .event = KITH_DATE_NONE,
  };

  return kith_child_new (&values);
}

static gboolean
is_read (GError **error,
         GError  *local_error)
{
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

static gboolean
load_children (KithDb         *db,
               gint64          child_id,
               KithChronology *chronology,
               GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_children_sql, error);
  GError *local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":id", child_id);
  kith_statement_bind_int (stmt, ":is_family", kith_chronology_get_is_family (chronology));
  while (kith_statement_step (stmt, &local_error))
    {
      g_autoptr(KithChild) child = child_from_row (stmt);

      kith_chronology_add_child (chronology, child);
    }

  return is_read (error, local_error);
}

static void
take_referral (Reading    *reading,
               KithDate    day,
               const char *what,
               const char *detail,
               gboolean    is_recorded_here)
{
  g_autofree char *line = *detail != '\0' ? g_strdup_printf ("%s: %s", what, detail) : g_strdup (what);
  const KithChronologyEventValues values = {
    .kind = KITH_CHRONOLOGY_REFERRAL, .child_id = reading->child_id, .day = day, .line = line,
    .source = is_recorded_here ? _("Recorded in Kith") : _("Council’s record"),
  };

  if (day != KITH_DATE_NONE)
    kith_chronology_take_event (reading->chronology, kith_chronology_event_new (&values));
}

static void
append_code (GString      *detail,
             KithCodeList *codes,
             const char   *codeset,
             const char   *code,
             KithDate      day)
{
  if (code != NULL)
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? ", " : "", kith_code_label_or_code (codes, codeset, code, day));
}

static void
read_referral (Reading       *reading,
               KithStatement *stmt)
{
  KithDate day = kith_statement_get_date (stmt, 0);
  KithDate closure = kith_statement_get_date (stmt, 4);
  gboolean is_recorded_here = kith_statement_get_int (stmt, 6) != 0;
  g_autoptr(GString) start = g_string_new (NULL);
  g_autoptr(GString) end = g_string_new (NULL);

  append_code (start, reading->codes, "referral-source", kith_statement_get_text (stmt, 1), day);
  append_code (start, reading->codes, "primary-need", kith_statement_get_text (stmt, 2), day);
  append_code (end, reading->codes, "closure-reason", kith_statement_get_text (stmt, 5), closure);

  take_referral (reading, day,
                 kith_statement_get_int (stmt, 3) != 0 ? _("Referral, taken no further") : _("Referral"), start->str,
                 is_recorded_here);
  take_referral (reading, closure, _("Case closed"), end->str, is_recorded_here);
}

static gboolean
load_referrals (Reading *reading,
                GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (reading->db, select_referrals_sql, error);
  GError *local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", reading->child_id);
  while (kith_statement_step (stmt, &local_error))
    read_referral (reading, stmt);

  return is_read (error, local_error);
}

/* Folded, with one blank before and after each word. */
static char *
make_words (const char *text)
{
  g_autofree char *folded = kith_text_fold (text);
  GString *words = g_string_new (" ");

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (words, c);
      else if (words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');

  return g_string_free_and_steal (words);
}

/* Whether a line says in the same words what stands in another text. */
static gboolean
says_the_same (const char *line,
               const char *text)
{
  g_autofree char *few = make_words (line);
  g_autofree char *many = make_words (text);
  g_auto(GStrv) words = g_strsplit (few + 1, " ", -1);
  guint n_words = g_strv_length (words);

  if (n_words <= WORDS_THAT_TELL)
    return strstr (many, few) != NULL;

  for (guint i = 0; i + WORDS_THAT_TELL <= n_words; i++)
    {
      g_autoptr(GString) run = g_string_new (" ");

      for (guint j = 0; j < WORDS_THAT_TELL; j++)
        g_string_append_printf (run, "%s ", words[i + j]);
      if (strstr (many, run->str) != NULL)
        return TRUE;
    }

  return FALSE;
}

static char *
shorten (const char *text)
{
  g_autofree char *line = kith_text_clean_line (text);
  const char *end = NULL;

  if (g_utf8_strlen (line, -1) <= LONGEST_LINE)
    return g_steal_pointer (&line);

  end = g_utf8_offset_to_pointer (line, LONGEST_LINE);
  while (end > line && *end != ' ')
    end = g_utf8_prev_char (end);
  if (end == line)
    end = g_utf8_offset_to_pointer (line, LONGEST_LINE);

  return g_strdup_printf ("%.*s …", (int)(end - line), line);
}

/* NULL where nothing of the note stands on this file. */
static char *
make_line (const char *line,
           const char *first,
           const char *elsewhere)
{
  if (first == NULL)
    return NULL;

  if (kith_text_is_there (line) && (elsewhere == NULL || !says_the_same (line, elsewhere)))
    return kith_text_clean_line (line);

  return shorten (first);
}

static void
read_note (Reading       *reading,
           KithStatement *stmt)
{
  const char *kind = kith_note_limits_get_label (reading->limits, kith_statement_get_text (stmt, 1));
  const char *who = kith_statement_get_text (stmt, 4);
  g_autofree char *line = make_line (kith_statement_get_text (stmt, 5), kith_statement_get_text (stmt, 6),
                                     kith_statement_get_text (stmt, 7));
  g_autofree char *source = who != NULL ? g_strdup_printf (_("%s, noted by %s"), kind, who) : g_strdup (kind);
  const KithChronologyEventValues values = {
    .kind = KITH_CHRONOLOGY_NOTE,
    .note_id = kith_statement_get_int (stmt, 0),
    .child_id = reading->child_id,
    .day = kith_statement_get_date (stmt, 2),
    .at_usec = kith_statement_get_int (stmt, 3),
    .line = line,
    .is_typed = TRUE,
    .source = source,
  };

  if (line != NULL)
    kith_chronology_take_event (reading->chronology, kith_chronology_event_new (&values));
}

static gboolean
load_notes (Reading *reading,
            GError **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (reading->db, select_notes_sql, error);
  GError *local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":child_id", reading->child_id);
  kith_statement_bind_int (stmt, ":is_family", kith_chronology_get_is_family (reading->chronology));
  while (kith_statement_step (stmt, &local_error))
    read_note (reading, stmt);

  return is_read (error, local_error);
}

static gboolean
load_events (Reading *reading,
             GError **error)
{
  g_autoptr(GListStore) episodes = g_list_store_new (KITH_TYPE_EPISODE);
  g_autoptr(GListModel) warnings = NULL;
  g_autoptr(GListModel) plans = NULL;
  g_autoptr(KithParticularSheet) sheet = NULL;

  if (!load_referrals (reading, error) ||
      !load_notes (reading, error) ||
      !kith_db_load_episodes (reading->db, reading->child_id, kith_date_today (), episodes, error))
    return FALSE;

  warnings = kith_db_load_warnings (reading->db, reading->child_id, error);
  plans = warnings != NULL ? kith_db_load_plans (reading->db, reading->child_id, error) : NULL;
  sheet = plans != NULL ? kith_db_load_particulars (reading->db, reading->child_id, kith_date_today (), error) : NULL;
  if (sheet == NULL)
    return FALSE;

  kith_chronology_add_episodes (reading->chronology, reading->child_id, G_LIST_MODEL (episodes));
  kith_chronology_add_warnings (reading->chronology, reading->child_id, warnings);
  kith_chronology_add_plans (reading->chronology, reading->child_id, plans);
  kith_chronology_add_particulars (reading->chronology, reading->child_id, kith_particular_sheet_get_particulars (sheet));

  return TRUE;
}

static gboolean
load_all_events (KithDb         *db,
                 KithChronology *chronology,
                 GError        **error)
{
  GListModel *children = kith_chronology_get_children (chronology);
  g_autoptr(KithNoteLimits) limits = kith_note_limits_load (db, error);
  Reading reading = { db, chronology, limits, kith_db_get_codes (db, error) };

  if (limits == NULL || reading.codes == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr(KithChild) child = g_list_model_get_item (children, i);

      reading.child_id = kith_child_get_id (child);
      if (!load_events (&reading, error))
        return FALSE;
    }

  kith_chronology_sort (chronology);

  return TRUE;
}

/**
 * kith_db_load_chronology:
 * @db: a store
 * @child_id: on whose file it stands
 * @is_family: whether it is of the brothers and sisters as well
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the chronology
 */
KithChronology *
kith_db_load_chronology (KithDb  *db,
                         gint64   child_id,
                         gboolean is_family,
                         GError **error)
{
  g_autoptr(KithChronology) chronology = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  chronology = kith_chronology_new (is_family);
  if (!load_children (db, child_id, chronology, error))
    return NULL;

  if (g_list_model_get_n_items (kith_chronology_get_children (chronology)) == 0)
    {
      g_set_error (error, KITH_STORE_ERROR, KITH_STORE_ERROR_NOT_FOUND, "There is no child %" G_GINT64_FORMAT, child_id);
      return NULL;
    }

  return load_all_events (db, chronology, error) ? g_steal_pointer (&chronology) : NULL;
}

static gpointer
load_func (KithStore     *self,
           KithDb        *db,
           KithStoreCall *call,
           GError       **error)
{
  KithStoreData *data = call->data;

  return kith_db_load_chronology (db, data->id, data->number != 0, error);
}

/**
 * kith_store_load_chronology_async:
 * @self: a store
 * @child_id: on whose file it stands
 * @is_family: whether it is of the brothers and sisters as well
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a chronology.
 */
void
kith_store_load_chronology_async (KithStore          *self,
                                  gint64              child_id,
                                  gboolean            is_family,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  KithStoreData *data = NULL;

  g_return_if_fail (KITH_IS_STORE (self));

  data = kith_store_data_new ();
  data->id = child_id;
  data->number = is_family ? 1 : 0;
  kith_store_run_read (self, load_func, data, kith_store_load_chronology_async, cancellable, callback, user_data);
}

/**
 * kith_store_load_chronology_finish:
 * @self: a store
 * @result: the result
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): the chronology
 */
KithChronology *
kith_store_load_chronology_finish (KithStore    *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  return kith_store_finish_pointer (self, result, error);
}
