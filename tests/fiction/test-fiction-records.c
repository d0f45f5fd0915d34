/* test-fiction-records.c: what holds of the notes, work, plans and meetings of every fiction
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fiction-invariant.h"

/* Nothing that was to be filled in is left over. */
static void
assert_told (const char *text)
{
  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  g_assert_null (strchr (text, '{'));
}

static const KithFictionChild *
get_child (KithFiction *fiction,
           guint        child)
{
  g_assert_cmpuint (child, <, fiction->children->len);

  return g_ptr_array_index (fiction->children, child);
}

static void
assert_part (const KithFictionNote *note,
             const KithFictionPart *part)
{
  gboolean is_about = part->only < 0;

  assert_told (part->text);
  for (guint i = 0; i < note->children->len; i++)
    is_about = is_about || (int)g_array_index (note->children, guint, i) == part->only;

  g_assert_true (is_about);
}

static void
check_notes (KithFiction *fiction)
{
  KithDate before = KITH_DATE_NONE;

  for (guint i = 0; i < fiction->notes->len; i++)
    {
      const KithFictionNote *note = g_ptr_array_index (fiction->notes, i);

      g_assert_cmpint (note->day, <, fiction->as_at);
      g_assert_true (before == KITH_DATE_NONE || note->day >= before);
      g_assert_cmpuint (note->minute, <, 24 * 60);
      g_assert_true (note->children->len > 0 || note->school >= 0);
      fiction_assert_code ("note-kind", note->kind, note->day);
      for (guint j = 0; j < note->children->len; j++)
        g_assert_cmpint (get_child (fiction, g_array_index (note->children, guint, j))->worker, ==, 0);
      for (guint j = 0; j < note->parts->len; j++)
        assert_part (note, g_ptr_array_index (note->parts, j));
      if (note->line != NULL)
        assert_told (note->line);
      if (note->step != NULL)
        assert_told (note->step);
      g_assert_true (note->step_done == KITH_DATE_NONE || note->step_done < fiction->as_at);
      before = note->day;
    }

  g_assert_cmpuint (fiction->notes->len, >, 20);
}

static void
check_work (KithFiction *fiction)
{
  for (guint i = 0; i < fiction->work->len; i++)
    {
      const KithFictionWork *work = g_ptr_array_index (fiction->work, i);
      const KithFictionChild *child = get_child (fiction, work->child);

      g_assert_cmpuint (work->fields->len % 2, ==, 0);
      g_assert_cmpint (work->day, <=, fiction->as_at);
      g_assert_true (work->council == NULL || child->worker == 0);
      g_assert_true (child->record->birth == KITH_DATE_NONE || work->day >= child->record->birth);
    }
}

static void
check_plans (KithFiction *fiction)
{
  for (guint i = 0; i < fiction->plans->len; i++)
    {
      const KithFictionPlan *plan = g_ptr_array_index (fiction->plans, i);

      g_assert_cmpint (plan->start, <, fiction->as_at);
      g_assert_cmpint (plan->review, >, plan->start);
      g_assert_cmpuint (plan->children->len, >, 0);
      for (guint j = 0; j < plan->lines->len; j++)
        {
          const KithFictionPlanLine *line = g_ptr_array_index (plan->lines, j);

          assert_told (line->text);
          g_assert_true (line->done == KITH_DATE_NONE || line->done < fiction->as_at);
          for (guint n = 0; n < line->scores->len; n++)
            g_assert_cmpuint (g_array_index (line->scores, guint, n), <=, 9);
        }
    }
}

static void
check_meetings (KithFiction *fiction)
{
  for (guint i = 0; i < fiction->meetings->len; i++)
    {
      const KithFictionMeeting *meeting = g_ptr_array_index (fiction->meetings, i);

      g_assert_cmpint (meeting->is_closed, ==, meeting->day < fiction->as_at);
      g_assert_true (meeting->next == KITH_DATE_NONE || meeting->next > meeting->day);
      for (guint j = 0; j < meeting->pupils->len; j++)
        {
          const KithFictionPupil *pupil = g_ptr_array_index (meeting->pupils, j);

          g_assert_true (g_str_equal (pupil->agreement, "refused") == (pupil->line == NULL));
          g_assert_true (g_str_equal (pupil->agreement, "not-asked") == (pupil->why != NULL));
        }
    }

  for (guint i = 0; i < fiction->documents->len; i++)
    g_assert_cmpint (((const KithFictionDocument *)g_ptr_array_index (fiction->documents, i))->day, <, fiction->as_at);
}

static const FictionInvariant invariants[] = {
  { "/fiction-records/notes", check_notes },
  { "/fiction-records/work", check_work },
  { "/fiction-records/plans", check_plans },
  { "/fiction-records/meetings", check_meetings },
};

int
main (int   argc,
      char *argv[])
{
  return fiction_invariants_run (argc, argv, invariants, G_N_ELEMENTS (invariants));
}
