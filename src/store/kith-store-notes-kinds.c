/* kith-store-notes-kinds.c: kinds of note, and by when the council's system is to have them
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds are a dated code list. The limits are dated settings, one a kind,
 * in working days from the day of the event; what a council has not set is
 * three days, for a concern about a member of staff one. The limit is that of
 * the event's day: a new rule makes nothing late that was not.
 *
 * A store that was made before there were notes has none of the kinds; there
 * the program's own list stands in. What a Team Around the School leaves on a
 * file is a kind that nobody chooses, and which an older list lacks.
 */

#include "config.h"

#include "kith-store-notes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kith-calendar.h"
#include "kith-code-list.h"
#include "kith-core-resources.h"
#include "kith-note-limits-private.h"
#include "kith-statement.h"
#include "kith-store-lists.h"
#include "kith-tas.h"

#define USUAL_LIMIT 3
#define STAFF_CONCERN_LIMIT 1

static const char select_kinds_sql[] =
  "SELECT code, label, valid_from, valid_to"
  " FROM code /*scan*/"
  " WHERE codeset = 'note-kind'"
  " /*sort*/ ORDER BY id";

static const char select_limits_sql[] =
  "SELECT name, value, valid_from"
  " FROM setting"
  " WHERE name >= 'note.council-days.' AND name < 'note.council-days/'"
  " ORDER BY name, coalesce (valid_from, '')";

typedef struct
{
  char     *code;
  char     *label;
  KithDate  from;
  KithDate  to;
} Kind;

typedef struct
{
  char     *kind;
  int       n_days;
  KithDate  from;
} Limit;

struct _KithNoteLimits
{
  KithCalendar *calendar;
  GArray       *kinds;               /* (element-type Kind) */
  GArray       *limits;              /* (element-type Limit), those of a kind in order */
};

static void
kind_clear (gpointer data)
{
  Kind *self = data;

  g_free (self->code);
  g_free (self->label);
}

static void
limit_clear (gpointer data)
{
  g_free (((Limit *)data)->kind);
}

static void
add_kind (KithNoteLimits *self,
          const char     *code,
          const char     *label,
          KithDate        from,
          KithDate        to)
{
  const Kind kind = {
    .code = g_strdup (code),
    .label = g_strdup (label != NULL ? label : code),
    .from = from,
    .to = to,
  };

  g_array_append_val (self->kinds, kind);
}

static gboolean
load_kinds (KithNoteLimits *self,
            KithDb         *db,
            GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_kinds_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    add_kind (self, kith_statement_get_text (stmt, 0), kith_statement_get_text (stmt, 1),
              kith_statement_get_date (stmt, 2), kith_statement_get_date (stmt, 3));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
take_own_kinds (KithNoteLimits *self,
                GError        **error)
{
  g_autoptr(GPtrArray) codes = NULL;
  g_autoptr(GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (kith_core_get_resource (), "/io/github/kithapp/Kith/codes/codes.csv",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  codes = bytes != NULL ? kith_code_rows_new_from_csv (bytes, error) : NULL;
  for (guint i = 0; codes != NULL && i < codes->len; i++)
    {
      const KithCodeRow *code = g_ptr_array_index (codes, i);

      if (g_str_equal (code->codeset, "note-kind"))
        add_kind (self, code->code, code->label, code->valid_from, code->valid_to);
    }

  return codes != NULL;
}

const char *
kith_note_limits_get_label (KithNoteLimits *self,
                            const char     *kind)
{
  for (guint i = self->kinds->len; i-- > 0;)
    {
      const Kind *known = &g_array_index (self->kinds, Kind, i);

      if (g_str_equal (known->code, kind))
        return known->label;
    }

  return NULL;
}

static void
add_missing_kinds (KithNoteLimits *self)
{
  if (kith_note_limits_get_label (self, KITH_NOTE_KIND_TAS) == NULL)
    add_kind (self, KITH_NOTE_KIND_TAS, _("Team Around the School"), KITH_DATE_NONE, KITH_DATE_NONE);
}

static gboolean
load_limits (KithNoteLimits *self,
             KithDb         *db,
             GError        **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_limits_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  while (kith_statement_step (stmt, &local_error))
    {
      const Limit limit = {
        .kind = g_strdup (kith_statement_get_text (stmt, 0) + strlen (KITH_NOTE_LIMIT_PREFIX)),
        .n_days = atoi (kith_statement_get_text (stmt, 1)),
        .from = kith_statement_get_date (stmt, 2),
      };

      g_array_append_val (self->limits, limit);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

KithNoteLimits *
kith_note_limits_load (KithDb  *db,
                       GError **error)
{
  g_autoptr(KithNoteLimits) self = g_new0 (KithNoteLimits, 1);

  self->kinds = g_array_new (FALSE, FALSE, sizeof (Kind));
  self->limits = g_array_new (FALSE, FALSE, sizeof (Limit));
  g_array_set_clear_func (self->kinds, kind_clear);
  g_array_set_clear_func (self->limits, limit_clear);
  self->calendar = kith_db_load_calendar (db, error);
  if (self->calendar == NULL || !load_kinds (self, db, error) || !load_limits (self, db, error) ||
      (self->kinds->len == 0 && !take_own_kinds (self, error)))
    return NULL;

  add_missing_kinds (self);

  return g_steal_pointer (&self);
}

void
kith_note_limits_free (KithNoteLimits *self)
{
  g_clear_pointer (&self->calendar, kith_calendar_unref);
  g_array_unref (self->kinds);
  g_array_unref (self->limits);
  g_free (self);
}

/* In working days, until a council says otherwise. */
guint
kith_note_limits_get_usual (const char *kind)
{
  return g_str_equal (kind, KITH_NOTE_KIND_STAFF_CONCERN) ? STAFF_CONCERN_LIMIT : USUAL_LIMIT;
}

static int
get_limit (KithNoteLimits *self,
           const char     *kind,
           KithDate        day)
{
  for (guint i = self->limits->len; i-- > 0;)
    {
      const Limit *limit = &g_array_index (self->limits, Limit, i);

      if (g_str_equal (limit->kind, kind) && limit->from <= day)
        return limit->n_days;
    }

  return (int)kith_note_limits_get_usual (kind);
}

KithDate
kith_note_limits_get_due (KithNoteLimits *self,
                          const char     *kind,
                          KithDate        day)
{
  return kith_calendar_add_working_days (self->calendar, day, get_limit (self, kind, day), NULL);
}

static gboolean
is_valid (const Kind *kind,
          KithDate    day)
{
  return kind->from <= day && (kind->to == KITH_DATE_NONE || day < kind->to);
}

/**
 * kith_db_load_note_kinds:
 * @db: a store
 * @day: the day of the note
 * @error: return location for a #KithStoreError
 *
 * Returns: (transfer full) (element-type KithNoteKind) (nullable): the kinds that there are on that day
 */
GListModel *
kith_db_load_note_kinds (KithDb  *db,
                         KithDate day,
                         GError **error)
{
  g_autoptr(KithNoteLimits) limits = NULL;
  g_autoptr(GListStore) kinds = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  limits = kith_note_limits_load (db, error);
  if (limits == NULL)
    return NULL;

  kinds = g_list_store_new (KITH_TYPE_NOTE_KIND);
  for (guint i = 0; i < limits->kinds->len; i++)
    {
      const Kind *kind = &g_array_index (limits->kinds, Kind, i);

      if (is_valid (kind, day) && !g_str_equal (kind->code, KITH_NOTE_KIND_TAS))
        {
          g_autoptr(KithNoteKind) item = kith_note_kind_new (kind->code, kind->label, get_limit (limits, kind->code, day));

          g_list_store_append (kinds, item);
        }
    }

  return G_LIST_MODEL (g_steal_pointer (&kinds));
}
