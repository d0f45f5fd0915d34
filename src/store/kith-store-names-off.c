/* kith-store-names-off.c: who may stand in what leaves without names, and what each is called
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a child: the child and its brothers and sisters, whoever else its notes
 * are about, the adults of the family and those who took part or were named
 * anywhere on the file, the workers, and the schools. The child is always
 * "Child A", so that two prints about one child say the same.
 */

#include "config.h"

#include "kith-store-chronology.h"

#include <glib/gi18n.h>

#include "kith-statement.h"
#include "kith-store-tas.h"

/* Also who may not be seen: a name is taken out wherever it was written, and
 * nothing is shown of what was read for it.
 */
#define FAMILY_OF_ID \
        "SELECT c.id FROM main.child AS c WHERE c.id = :id" \
        " UNION SELECT c.id FROM main.child AS c JOIN main.child AS o ON o.family_id = c.family_id WHERE o.id = :id"

#define PLANS_OF_FAMILY \
        "SELECT m.plan_id FROM plan_child AS m WHERE m.child_id IN (" FAMILY_OF_ID ")"

#define NOTES_OF_FAMILY \
        "SELECT a.note_id FROM note_about AS a WHERE a.child_id IN (" FAMILY_OF_ID ")"

static const char select_children_sql[] =
  "SELECT c.given_name, c.family_name, c.preferred_name, c.upn, c.former_upn, c.la_child_id, c.birth"
  " FROM main.child AS c"
  " WHERE c.id IN (" FAMILY_OF_ID
  "  UNION SELECT b.child_id FROM main.note_about AS b WHERE b.child_id IS NOT NULL AND b.note_id IN (" NOTES_OF_FAMILY ")"
  "  UNION SELECT b.child_id FROM main.plan_child AS b WHERE b.plan_id IN (" PLANS_OF_FAMILY "))"
  " /*sort*/ ORDER BY c.id <> :id, NOT EXISTS (SELECT 1 FROM child AS v WHERE v.id = c.id), c.id NOT IN (" FAMILY_OF_ID "), c.birth, c.id";

static const char select_adults_sql[] =
  "SELECT DISTINCT name FROM"
  " (SELECT d.name AS name, 0 AS place, d.id AS number FROM relation AS r JOIN adult AS d ON d.id = r.adult_id"
  "   WHERE r.child_id IN (" FAMILY_OF_ID ")"
  "  UNION ALL SELECT d.preferred_name || ' ' || d.name, 1, d.id FROM relation AS r JOIN adult AS d ON d.id = r.adult_id"
  "   WHERE r.child_id IN (" FAMILY_OF_ID ") AND d.preferred_name IS NOT NULL"
  "  UNION ALL SELECT a.whose, 2, a.id FROM address AS a WHERE a.child_id IN (" FAMILY_OF_ID ")"
  "  UNION ALL SELECT i.name, 3, i.id FROM involvement AS i WHERE i.child_id IN (" FAMILY_OF_ID ")"
  "  UNION ALL SELECT b.name, 4, b.id FROM note_about AS b WHERE b.note_id IN (" NOTES_OF_FAMILY ")"
  "  UNION ALL SELECT p.speaker, 5, p.id FROM note_part AS p WHERE p.note_id IN (" NOTES_OF_FAMILY ")"
  "  UNION ALL SELECT s.seen_by, 6, s.id FROM sighting AS s WHERE s.note_id IN (" NOTES_OF_FAMILY ")"
  "  UNION ALL SELECT s.who, 7, s.id FROM next_step AS s WHERE s.note_id IN (" NOTES_OF_FAMILY ")"
  "  UNION ALL SELECT p.who, 7, - p.id FROM tas_pupil AS p WHERE p.child_id IN (" FAMILY_OF_ID ")"
  "  UNION ALL SELECT a.name, 7, - a.id FROM tas_pupil AS p JOIN tas_attendee AS a ON a.meeting_id = p.meeting_id"
  "   WHERE p.child_id IN (" FAMILY_OF_ID ")"
  "  UNION ALL SELECT w.manager, 8, w.id FROM warning AS w WHERE w.child_id IN (" FAMILY_OF_ID ")"
  "  UNION ALL SELECT l.coordinator, 9, l.id FROM plan AS l WHERE l.id IN (" PLANS_OF_FAMILY ")"
  "  UNION ALL SELECT e.speaker, 10, e.id FROM plan_entry AS e WHERE e.plan_id IN (" PLANS_OF_FAMILY ")"
  "  UNION ALL SELECT e.who, 11, e.id FROM plan_entry AS e WHERE e.plan_id IN (" PLANS_OF_FAMILY ")"
  "  UNION ALL SELECT a.speaker, 12, a.id FROM plan_entry AS e JOIN plan_score AS a ON a.goal_id = e.id"
  "   WHERE e.plan_id IN (" PLANS_OF_FAMILY ")"
  "  UNION ALL SELECT k.name, 13, k.id FROM school_contact AS k /*scan*/"
  "   WHERE k.school_id IN (SELECT t.school_id FROM attendance AS t WHERE t.child_id IN (" FAMILY_OF_ID "))"
  " ) WHERE name IS NOT NULL /*sort*/ ORDER BY place, number";

static const char select_workers_sql[] =
  "SELECT name FROM worker /*scan*/ ORDER BY id";

static const char select_schools_sql[] =
  "SELECT s.name FROM school AS s"
  " WHERE s.id IN (SELECT t.school_id FROM attendance AS t WHERE t.child_id IN (" FAMILY_OF_ID ")"
  "  UNION SELECT b.school_id FROM note_about AS b WHERE b.school_id IS NOT NULL AND b.note_id IN (" NOTES_OF_FAMILY ")"
  "  UNION SELECT m.school_id FROM tas_pupil AS p JOIN tas_meeting AS m ON m.id = p.meeting_id WHERE p.child_id IN (" FAMILY_OF_ID ")"
  "  UNION SELECT o.successor_id FROM attendance AS t JOIN school AS o ON o.id = t.school_id"
  "   WHERE t.child_id IN (" FAMILY_OF_ID ") AND o.successor_id IS NOT NULL)"
  " /*sort*/ ORDER BY s.id";

static const char select_addresses_sql[] =
  "SELECT a.lines, a.postcode FROM address AS a WHERE a.child_id IN (" FAMILY_OF_ID ")";

/* Whoever was ever in a meeting of the school, in the order of the print. */
#define MEETINGS_OF_ID \
        "SELECT o.id FROM tas_meeting AS m JOIN tas_meeting AS o ON o.school_id = m.school_id WHERE m.id = :id"

static const char select_tas_children_sql[] =
  "SELECT c.given_name, c.family_name, c.preferred_name, c.upn, c.former_upn, c.la_child_id, c.birth"
  " FROM main.child AS c WHERE c.id IN (SELECT p.child_id FROM main.tas_pupil AS p WHERE p.meeting_id IN (" MEETINGS_OF_ID "))"
  " /*sort*/ ORDER BY NOT EXISTS (SELECT 1 FROM child AS v WHERE v.id = c.id), c.sort_key, c.id";

static const char select_tas_adults_sql[] =
  "SELECT DISTINCT name FROM"
  " (SELECT a.name AS name, 0 AS place, a.id AS number FROM tas_attendee AS a WHERE a.meeting_id IN (" MEETINGS_OF_ID ")"
  "  UNION ALL SELECT p.who, 1, p.id FROM main.tas_pupil AS p WHERE p.meeting_id IN (" MEETINGS_OF_ID ")"
  "  UNION ALL SELECT k.name, 2, k.id FROM tas_meeting AS m JOIN school_contact AS k ON k.school_id = m.school_id WHERE m.id = :id"
  "  UNION ALL SELECT d.name, 3, d.id FROM main.relation AS r JOIN main.adult AS d ON d.id = r.adult_id"
  "   WHERE r.child_id IN (SELECT p.child_id FROM main.tas_pupil AS p WHERE p.meeting_id IN (" MEETINGS_OF_ID "))"
  " ) WHERE name IS NOT NULL /*sort*/ ORDER BY place, number";

static const char select_tas_schools_sql[] =
  "SELECT s.name FROM tas_meeting AS m JOIN school AS s ON s.id = m.school_id WHERE m.id = :id";

typedef struct
{
  KithNamesOff *names_off;
  guint         number;
} Naming;

typedef void (*ReadRow) (KithStatement *stmt,
                         Naming        *naming);

static gboolean
read_rows (KithDb       *db,
           const char   *sql,
           gint64        child_id,
           ReadRow       read_row,
           KithNamesOff *names_off,
           GError      **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, sql, error);
  g_autoptr(GError) local_error = NULL;
  Naming naming = { names_off, 0 };

  if (stmt == NULL)
    return FALSE;

  if (child_id != 0)
    kith_statement_bind_int (stmt, ":id", child_id);
  while (kith_statement_step (stmt, &local_error))
    read_row (stmt, &naming);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* A to Z, then AA. */
static char *
make_letters (guint number)
{
  char letters[8] = { 0 };
  int place = G_N_ELEMENTS (letters) - 1;

  do
    {
      letters[--place] = (char)('A' + number % 26);
      number = number / 26;
    }
  while (number-- > 0 && place > 0);

  return g_strdup (letters + place);
}

static void
add_birth (KithNamesOff *names_off,
           KithDate      birth)
{
  static const char * const formats[] = { "%Y-%m-%d", "%-d %B %Y", "%-d %b %Y", "%d/%m/%Y", "%-d/%-m/%Y", "%d/%m/%y", "%d.%m.%Y" };

  for (guint i = 0; birth != KITH_DATE_NONE && i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *day = kith_date_format (birth, formats[i]);

      kith_names_off_add_text (names_off, _("[date of birth left out]"), day);
    }
}

static void
read_child (KithStatement *stmt,
            Naming        *naming)
{
  g_autofree char *letters = make_letters (naming->number++);
  g_autofree char *label = g_strdup_printf (_("Child %s"), letters);

  kith_names_off_add_person (naming->names_off, label, kith_statement_get_text (stmt, 0),
                             kith_statement_get_text (stmt, 1), kith_statement_get_text (stmt, 2));
  for (int i = 3; i <= 5; i++)
    {
      if (kith_statement_get_text (stmt, i) != NULL)
        kith_names_off_add_text (naming->names_off, _("[number left out]"), kith_statement_get_text (stmt, i));
    }
  add_birth (naming->names_off, kith_statement_get_date (stmt, 6));
}

static void
read_adult (KithStatement *stmt,
            Naming        *naming)
{
  g_autofree char *label = g_strdup_printf (_("Adult %u"), naming->number + 1);

  if (kith_names_off_add_adult (naming->names_off, label, kith_statement_get_text (stmt, 0)))
    naming->number++;
}

static void
read_worker (KithStatement *stmt,
             Naming        *naming)
{
  g_autofree char *label = g_strdup_printf (_("Worker %u"), naming->number + 1);

  if (kith_names_off_add_adult (naming->names_off, label, kith_statement_get_text (stmt, 0)))
    naming->number++;
}

static void
read_school (KithStatement *stmt,
             Naming        *naming)
{
  g_autofree char *label = g_strdup_printf (_("School %u"), ++naming->number);

  kith_names_off_add_place (naming->names_off, label, kith_statement_get_text (stmt, 0));
}

static void
read_address (KithStatement *stmt,
              Naming        *naming)
{
  kith_names_off_add_address (naming->names_off, kith_statement_get_text (stmt, 0), kith_statement_get_text (stmt, 1));
}

/**
 * kith_db_load_names_off:
 * @db: a store
 * @child_id: on whose file it stands
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): who is called what in whatever leaves
 *   about the child, or about the family
 */
KithNamesOff *
kith_db_load_names_off (KithDb  *db,
                        gint64   child_id,
                        GError **error)
{
  g_autoptr(KithNamesOff) names_off = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  names_off = kith_names_off_new ();
  if (read_rows (db, select_children_sql, child_id, read_child, names_off, error) &&
      read_rows (db, select_workers_sql, 0, read_worker, names_off, error) &&
      read_rows (db, select_adults_sql, child_id, read_adult, names_off, error) &&
      read_rows (db, select_schools_sql, child_id, read_school, names_off, error) &&
      read_rows (db, select_addresses_sql, child_id, read_address, names_off, error))
    return g_steal_pointer (&names_off);

  return NULL;
}

/**
 * kith_db_load_tas_names_off:
 * @db: a store
 * @id: a Team Around the School
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (nullable): who is called what in whatever leaves
 *   about the meeting
 */
KithNamesOff *
kith_db_load_tas_names_off (KithDb  *db,
                            gint64   id,
                            GError **error)
{
  g_autoptr(KithNamesOff) names_off = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  names_off = kith_names_off_new ();
  if (read_rows (db, select_tas_children_sql, id, read_child, names_off, error) &&
      read_rows (db, select_workers_sql, 0, read_worker, names_off, error) &&
      read_rows (db, select_tas_adults_sql, id, read_adult, names_off, error) &&
      read_rows (db, select_tas_schools_sql, id, read_school, names_off, error))
    return g_steal_pointer (&names_off);

  return NULL;
}
