/* kith-note-find-load.c: reading the notes that were found, each for its file
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-note-find-private.h"

#include "kith-draft.h"
#include "kith-note-hit.h"
#include "kith-note-limits-private.h"
#include "kith-sight-private.h"
#include "kith-statement.h"
#include "kith-text.h"

#define EXCERPT_CHARACTERS 180

static const char select_file_sql[] =
  "SELECT n.kind, n.day, n.happened_at, w.name, t.text"
  " FROM note_text AS t /*sort*/"
  " JOIN note AS n ON n.id = t.note_id"
  " LEFT JOIN worker AS w ON w.id = n.signed_by"
  " WHERE t.id = :id";

/* On a child's own file nothing says that it is about anybody else. */
static const char select_about_sql[] =
  "SELECT a.child_id, a.school_id,"
  " coalesce (a.name, s.name, nullif (trim (coalesce (c.preferred_name, c.given_name, '') || ' ' || coalesce (c.family_name, '')), ''),"
  " c.la_child_id, c.upn)"
  " FROM note_about AS a"
  " LEFT JOIN child AS c ON c.id = a.child_id"
  " LEFT JOIN school AS s ON s.id = a.school_id"
  " WHERE a.note_id = :note_id"
  " AND (:child_id = 0 OR a.child_id IS NULL OR a.child_id = :child_id)"
  " ORDER BY a.id";

/* What a hit is made of, as long as it is being put together. */
typedef struct
{
  KithNoteHitValues  values;
  GString           *about;
  char              *excerpt;
  GArray            *marks;
} Making;

static void
making_clear (Making *making)
{
  g_string_free (making->about, TRUE);
  g_free (making->excerpt);
  g_clear_pointer (&making->marks, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static void
add_subject (Making     *making,
             gint64      child_id,
             gint64      school_id,
             const char *name)
{
  if (making->values.child_id == 0)
    making->values.child_id = child_id;
  if (making->values.school_id == 0)
    making->values.school_id = school_id;
  if (name != NULL)
    g_string_append_printf (making->about, "%s%s", making->about->len > 0 ? ", " : "", name);
}

static gboolean
read_about (Making             *making,
            KithDb             *db,
            const KithNoteFile *file,
            GError            **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_about_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (stmt == NULL)
    return FALSE;

  kith_statement_bind_int (stmt, ":note_id", file->note_id);
  kith_statement_bind_int (stmt, ":child_id", file->child_id);
  while (kith_statement_step (stmt, &local_error))
    add_subject (making, kith_statement_get_int (stmt, 0), kith_statement_get_int (stmt, 1), kith_statement_get_text (stmt, 2));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static KithNoteHit *
end_making (Making              *making,
            const KithTextQuery *query,
            const char          *text)
{
  g_autofree char *tame = kith_text_tame (text);

  /* Before it is cut, since the marks are places in what is shown. */
  making->excerpt = kith_text_query_excerpt (query, tame, EXCERPT_CHARACTERS, &making->marks);
  making->values.excerpt = making->excerpt;
  making->values.marks = making->marks;
  making->values.about = making->about->len > 0 ? making->about->str : NULL;

  return kith_note_hit_new (&making->values);
}

static KithNoteHit *
load_hit (KithDb              *db,
          const KithTextQuery *query,
          const KithNoteFile  *file,
          gint64               on_child_id,
          KithNoteLimits      *limits,
          GError             **error)
{
  g_autoptr(KithStatement) stmt = kith_db_prepare (db, select_file_sql, error);
  g_auto(Making) making = { .about = g_string_new (NULL) };

  if (stmt == NULL)
    return NULL;

  kith_statement_bind_int (stmt, ":id", file->id);
  if (!kith_statement_step (stmt, error) || !read_about (&making, db, file, error))
    return NULL;

  if (on_child_id != 0)
    making.values.child_id = on_child_id;
  making.values.id = file->note_id;
  making.values.is_own = file->child_id != 0;
  making.values.kind = kith_statement_get_text (stmt, 0);
  making.values.kind_label = kith_note_limits_get_label (limits, making.values.kind);
  making.values.day = kith_statement_get_date (stmt, 1);
  making.values.happened_at = kith_statement_get_int (stmt, 2);
  making.values.signed_by = kith_statement_get_text (stmt, 3);

  return end_making (&making, query, kith_statement_get_text (stmt, 4));
}

/*
 * kith_note_find_load:
 * @db: a store
 * @query: what was asked for
 * @files: what was found
 * @on_child_id: the child whose notes alone were asked for, or 0
 * @hits: (element-type KithNoteHit): where they go
 * @error: return location for a #KithStoreError
 *
 * Returns: whether they could be read
 */
gboolean
kith_note_find_load (KithDb              *db,
                     const KithTextQuery *query,
                     const KithNoteFiles *files,
                     gint64               on_child_id,
                     GListStore          *hits,
                     GError             **error)
{
  g_autoptr(KithNoteLimits) limits = NULL;

  if (files->files->len == 0)
    return TRUE;

  limits = kith_note_limits_load (db, error);
  if (limits == NULL)
    return FALSE;

  for (guint i = 0; i < files->files->len; i++)
    {
      g_autoptr(KithNoteHit) hit = load_hit (db, query, &g_array_index (files->files, KithNoteFile, i), on_child_id, limits, error);

      if (hit == NULL)
        return FALSE;

      g_list_store_append (hits, hit);
    }

  return TRUE;
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line == NULL)
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static gboolean
is_on_file (gint64 of_child,
            gint64 child_id)
{
  return child_id == 0 || of_child == 0 || of_child == child_id;
}

/* What the index would have of it, were it signed. */
static char *
dup_text_of_form (KithNoteForm *form,
                  gint64        child_id)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < form->subjects->len; i++)
    append_line (text, ((const KithNoteSubject *)form->subjects->pdata[i])->name);
  for (guint i = 0; i < form->parts->len; i++)
    {
      const KithNotePart *part = form->parts->pdata[i];

      if (is_on_file (part->child_id, child_id))
        append_line (text, part->text);
    }
  append_line (text, form->parent_why);
  append_line (text, form->school_told);
  for (guint i = 0; i < form->steps->len; i++)
    {
      const KithNextStep *step = form->steps->pdata[i];

      if (is_on_file (step->child_id, child_id))
        append_line (text, step->what);
    }
  append_line (text, form->line);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
is_about_school (KithNoteForm *form,
                 gint64        school_id)
{
  for (guint i = 0; i < form->subjects->len; i++)
    {
      if (((const KithNoteSubject *)form->subjects->pdata[i])->school_id == school_id)
        return TRUE;
    }

  return FALSE;
}

/* A draft keeps the names of those whom it is about, and the record of one may be restricted since. */
static gboolean
is_shown (KithDb       *db,
          KithNoteForm *form)
{
  for (guint i = 0; i < form->subjects->len; i++)
    {
      if (!kith_db_shows (db, KITH_SIGHT_OF_CHILD, ((const KithNoteSubject *)form->subjects->pdata[i])->child_id))
        return FALSE;
    }

  return TRUE;
}

/* Nobody has signed it, so a worker does not narrow it down. */
static gboolean
is_wanted (KithNoteForm   *form,
           const KithFind *find)
{
  return find->worker_id == 0 &&
         (find->kind == NULL || g_strcmp0 (find->kind, form->kind) == 0) &&
         (find->from == KITH_DATE_NONE || (form->day != KITH_DATE_NONE && form->day >= find->from)) &&
         (find->to == KITH_DATE_NONE || (form->day != KITH_DATE_NONE && form->day <= find->to)) &&
         (find->child_id == 0 || kith_note_form_is_about (form, find->child_id)) &&
         (find->school_id == 0 || is_about_school (form, find->school_id));
}

static KithNoteHit *
make_draft_hit (KithNote            *draft,
                const KithTextQuery *query,
                const char          *text)
{
  KithNoteForm *form = kith_note_get_form (draft);
  g_auto(Making) making = { .about = g_string_new (NULL) };

  making.values.uid = &form->uid;
  making.values.kind = form->kind;
  making.values.kind_label = kith_note_get_kind_label (draft);
  making.values.day = form->day;
  making.values.happened_at = form->happened_at;
  for (guint i = 0; i < form->subjects->len; i++)
    {
      const KithNoteSubject *subject = form->subjects->pdata[i];

      add_subject (&making, subject->child_id, subject->school_id, subject->name);
    }

  return end_making (&making, query, text);
}

/*
 * kith_note_find_drafts:
 * @db: a store
 * @query: what is asked for
 * @find: by what it is narrowed down
 * @hits: (element-type KithNoteHit): where they go
 * @error: return location for a #KithStoreError
 *
 * Finds what nobody has signed yet, the newest first. There are few of them.
 *
 * Returns: whether they could be read
 */
gboolean
kith_note_find_drafts (KithDb              *db,
                       const KithTextQuery *query,
                       const KithFind      *find,
                       GListStore          *hits,
                       GError             **error)
{
  g_autoptr(GListModel) drafts = kith_db_load_drafts (db, error);

  if (drafts == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr(KithNote) draft = g_list_model_get_item (drafts, i);
      g_autofree char *text = dup_text_of_form (kith_note_get_form (draft), find->child_id);

      if (is_shown (db, kith_note_get_form (draft)) && is_wanted (kith_note_get_form (draft), find) &&
          kith_text_query_matches (query, text))
        {
          g_autoptr(KithNoteHit) hit = make_draft_hit (draft, query, text);

          g_list_store_append (hits, hit);
        }
    }

  return TRUE;
}
