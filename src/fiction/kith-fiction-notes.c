/* kith-fiction-notes.c: what the worker whose store it is has written down
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A laptop has the notes of whoever works with it, so only the first worker's
 * children have any. Of each there are visits, going back from the one that the
 * council's system has as the last, and between them what a week brings: some
 * thirty in all, the newest of the day before; in a small town, which is there to be
 * tried out quickly, there are a few. Every fourth is about a brother or
 * sister as well, and has a paragraph that is for one of the two. Beside them
 * stand the schools' questions, which name nobody.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"
#include "kith-fiction-scripts.h"

#define NO_OTHER_VISIT (100 * 365)
#define MOST_DAYS_BACK 540
#define MOST_NOTES 34
#define FEW_DAYS_BACK 80             /* in a small town */
#define FEW_NOTES 4
#define DAYS_UNTIL_HELD 21           /* in the council's system */
#define DAYS_OF_ADVICE_A_NOTE 3
#define FIRST_LESSON (8 * 60 + 35)
#define LAST_MINUTE (17 * 60)

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  GHashTable        *adults;         /* by family: the first adult's name */
  KithDate           yesterday;
  int                n_days;         /* that it goes back */
  int                n_notes;        /* of a child, beside visits */
} NoteStage;

typedef struct
{
  guint             index;
  KithFictionChild *child;
  int               sibling;         /* another open child of the family, or KITH_FICTION_NO_INDEX */
  KithFictionTheme  theme;
  int               school;
  KithDate          opening;
  const char       *name;
  const char       *adult;
  const char       *lead;
} Subject;

static const char *
get_name (const KithFictionChild *child)
{
  return child->preferred_name != NULL ? child->preferred_name : child->given_name;
}

/* What is said of nobody in particular stands for who is not known. */
static char *
fill_in (NoteStage     *stage,
         const char    *text,
         const Subject *subject,
         const char    *name)
{
  g_autoptr(GString) filled = g_string_new (text);
  const KithSchoolRecord *school = subject->school >= 0
                                   ? g_ptr_array_index (stage->build->fiction->schools, (guint)subject->school)
                                   : NULL;

  g_string_replace (filled, "{C}", name, 0);
  g_string_replace (filled, "{S}", school != NULL ? school->name : "school", 0);
  g_string_replace (filled, "{M}", subject->adult, 0);
  g_string_replace (filled, "{N}", subject->lead, 0);

  return g_string_free_and_steal (g_steal_pointer (&filled));
}

static int
find_school (const KithFictionChild *child)
{
  for (guint i = child->attendance->len; i > 0; i--)
    {
      const KithFictionAttendance *stay = g_ptr_array_index (child->attendance, i - 1);

      if (stay->to == KITH_DATE_NONE)
        return (int)stay->school;
    }

  return KITH_FICTION_NO_INDEX;
}

static const char *
find_lead (NoteStage *stage,
           int        school)
{
  GPtrArray *contacts = stage->build->fiction->contacts;

  for (guint i = 0; i < contacts->len; i++)
    {
      const KithFictionContact *contact = g_ptr_array_index (contacts, i);

      if ((int)contact->school == school && contact->to == KITH_DATE_NONE && g_str_equal (contact->role, "dsl"))
        return contact->name;
    }

  return "The safeguarding lead";
}

static int
find_sibling (NoteStage *stage,
              guint      index)
{
  GPtrArray *children = stage->build->fiction->children;
  const KithFictionChild *child = g_ptr_array_index (children, index);

  for (guint i = 0; i < children->len; i++)
    {
      const KithFictionChild *other = g_ptr_array_index (children, i);

      if (i != index && other->family == child->family && other->worker == child->worker)
        return (int)i;
    }

  return KITH_FICTION_NO_INDEX;
}

static KithFictionTheme
find_theme (KithFictionChild *child,
            KithDate          as_at)
{
  if (kith_fiction_child_has_care (child, as_at))
    return KITH_FICTION_THEME_CARE;

  return KITH_FICTION_THEME_HOME + (KithFictionTheme)(child->family % 3);
}

static void
look_up (NoteStage *stage,
         guint      index,
         Subject   *ret_subject)
{
  KithFictionChild *child = g_ptr_array_index (stage->build->fiction->children, index);
  const char *adult = g_hash_table_lookup (stage->adults, GUINT_TO_POINTER (child->family));

  ret_subject->index = index;
  ret_subject->child = child;
  ret_subject->sibling = find_sibling (stage, index);
  ret_subject->theme = find_theme (child, stage->build->fiction->as_at);
  ret_subject->school = find_school (child);
  ret_subject->opening = kith_fiction_child_find_opening (child);
  ret_subject->name = get_name (child);
  ret_subject->adult = adult != NULL ? adult : "The carer";
  ret_subject->lead = find_lead (stage, ret_subject->school);
}

/* Most notes of a council's own are in its system within some weeks. */
static const char *
draw_council (NoteStage *stage,
              KithDate   day)
{
  guint held = stage->yesterday - day > DAYS_UNTIL_HELD ? 985 : 640;

  return kith_fiction_random_chance (&stage->random, held) ? "in" : "not-yet";
}

static guint
draw_minute (NoteStage  *stage,
             const char *kind)
{
  if (g_str_equal (kind, "visit"))
    return (guint)kith_fiction_random_between (&stage->random, 15 * 12, 18 * 12) * 5;

  return (guint)kith_fiction_random_between (&stage->random, FIRST_LESSON / 5, LAST_MINUTE / 5) * 5;
}

static void
add_step (NoteStage       *stage,
          KithFictionNote *note,
          const char      *step,
          const Subject   *subject)
{
  if (step == NULL)
    return;

  note->step = fill_in (stage, step, subject, subject->name);
  note->step_due = kith_fiction_next_working_day (note->day + kith_fiction_random_between (&stage->random, 2, 14));
  if (stage->yesterday - note->day > DAYS_UNTIL_HELD || kith_fiction_random_chance (&stage->random, 450))
    note->step_done = MIN (stage->yesterday, note->step_due);
}

static void
add_script (NoteStage               *stage,
            KithFictionNote         *note,
            const KithFictionScript *script,
            const Subject           *subject)
{
  kith_fiction_note_add_part (note, "fact", fill_in (stage, script->fact, subject, subject->name));
  if (script->words != NULL)
    kith_fiction_note_add_part (note, "words", fill_in (stage, script->words, subject, subject->name))->speaker =
      g_strdup (subject->name);
  if (script->view != NULL)
    kith_fiction_note_add_part (note, "view", fill_in (stage, script->view, subject, subject->name));
  if (script->line != NULL)
    note->line = fill_in (stage, script->line, subject, subject->name);
  add_step (stage, note, script->step, subject);
}

/* What is for the brother or sister alone is on no other file. */
static void
add_sibling (NoteStage       *stage,
             KithFictionNote *note,
             const Subject   *subject)
{
  const KithFictionChild *sibling = NULL;
  const char * const *lines = kith_fiction_for_sibling ();
  guint other;
  KithFictionPart *part = NULL;

  if (subject->sibling < 0 || !kith_fiction_random_chance (&stage->random, 260))
    return;

  other = (guint)subject->sibling;
  sibling = g_ptr_array_index (stage->build->fiction->children, other);
  g_array_append_val (note->children, other);
  part = kith_fiction_note_add_part (note, "fact",
                                     fill_in (stage, lines[kith_fiction_random_below (&stage->random, g_strv_length ((GStrv)lines))],
                                              subject, get_name (sibling)));
  part->only = (int)other;
}

static const KithFictionScript *
draw_script (NoteStage     *stage,
             const Subject *subject,
             gboolean       is_visit)
{
  guint n_scripts;
  const KithFictionScript *scripts = kith_fiction_scripts (&n_scripts);

  while (TRUE)
    {
      const KithFictionScript *script = &scripts[kith_fiction_random_below (&stage->random, n_scripts)];

      if (g_str_equal (script->kind, "visit") == is_visit &&
          (script->theme == KITH_FICTION_THEME_ANY || script->theme == subject->theme))
        return script;
    }
}

static gboolean
is_met (const char *kind)
{
  static const char * const kinds[] = { "corridor", "drop-in", "visit", "direct-work", "observation", NULL };

  return g_strv_contains (kinds, kind);
}

static void
add_note (NoteStage     *stage,
          const Subject *subject,
          KithDate       day,
          gboolean       is_visit)
{
  const KithFictionScript *script = draw_script (stage, subject, is_visit);
  KithFictionNote *note = kith_fiction_note_new (script->kind, day);

  note->minute = draw_minute (stage, script->kind);
  note->is_visit = is_visit;
  note->is_seen = is_met (script->kind);
  note->is_alone = is_visit && script->words != NULL;
  note->place = is_visit ? "At home" : NULL;
  note->council = draw_council (stage, day);
  if (g_str_equal (script->kind, "call") || is_visit)
    note->with = g_strdup (subject->adult);
  if (kith_fiction_random_chance (&stage->random, 300))
    note->parent = is_visit ? "agrees" : "knows";
  g_array_append_val (note->children, subject->index);
  add_script (stage, note, script, subject);
  add_sibling (stage, note, subject);
  g_ptr_array_add (stage->build->fiction->notes, note);
}

static void
add_visits (NoteStage     *stage,
            const Subject *subject,
            KithDate       first)
{
  KithDate done = subject->child->visit_done;
  KithDate due = subject->child->visit_due;
  KithDate interval = 0, day;

  if (done == KITH_DATE_NONE)
    return;

  /* Of whom no other visit is due there was only the one. */
  interval = due != KITH_DATE_NONE ? due - done : NO_OTHER_VISIT;
  day = MIN (done, stage->yesterday);
  while (day >= first)
    {
      add_note (stage, subject, day, TRUE);
      day = kith_fiction_last_working_day (day - interval + kith_fiction_random_between (&stage->random, 0, 5));
    }
}

static void
add_week_days (NoteStage     *stage,
               const Subject *subject,
               KithDate       first)
{
  int pace = MAX (5, 2 * (stage->yesterday - first) / stage->n_notes);
  KithDate day = stage->yesterday - kith_fiction_random_below (&stage->random, 6);

  while (day >= first)
    {
      add_note (stage, subject, kith_fiction_last_working_day (day), FALSE);
      day -= kith_fiction_random_between (&stage->random, 1, pace);
    }
}

static void
add_child (NoteStage *stage,
           guint      index)
{
  Subject subject;
  KithDate first;

  look_up (stage, index, &subject);
  if (subject.opening == KITH_DATE_NONE)
    return;

  first = MAX (subject.opening, stage->yesterday - stage->n_days);
  add_visits (stage, &subject, first);
  add_week_days (stage, &subject, first);
}

static void
add_advice (NoteStage *stage)
{
  const KithFictionWorker *worker = g_ptr_array_index (stage->build->fiction->workers, 0);
  const char * const *advice = kith_fiction_advice ();

  for (KithDate day = stage->yesterday; day > stage->yesterday - stage->n_days / DAYS_OF_ADVICE_A_NOTE;
       day -= kith_fiction_random_between (&stage->random, 1, 2 * DAYS_OF_ADVICE_A_NOTE))
    {
      KithFictionNote *note = kith_fiction_note_new ("advice", kith_fiction_last_working_day (day));

      note->minute = draw_minute (stage, note->kind);
      note->school = (int)g_array_index (worker->schools, guint, kith_fiction_random_below (&stage->random, worker->schools->len));
      note->council = "not-needed";
      note->council_why = "No child was named";
      kith_fiction_note_add_part (note, "fact",
                                  g_strdup (advice[kith_fiction_random_below (&stage->random, g_strv_length ((GStrv)advice))]));
      g_ptr_array_add (stage->build->fiction->notes, note);
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const KithFictionNote *one = *(const KithFictionNote * const *)a;
  const KithFictionNote *other = *(const KithFictionNote * const *)b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;

  return (one->minute > other->minute) - (one->minute < other->minute);
}

static GHashTable *
find_adults (KithFiction *fiction)
{
  GHashTable *adults = g_hash_table_new (NULL, NULL);

  for (guint i = fiction->adults->len; i > 0; i--)
    {
      const KithFictionAdult *adult = g_ptr_array_index (fiction->adults, i - 1);

      g_hash_table_insert (adults, GUINT_TO_POINTER (adult->family), adult->name);
    }

  return adults;
}

/**
 * kith_fiction_build_notes:
 * @self: a town with its caseloads, circles and offices
 * @scale_thousandths: how large the town is; a small one has a few notes
 *
 * Writes the notes of the worker whose store it is, the oldest first.
 */
void
kith_fiction_build_notes (KithFictionBuild *self,
                          guint             scale_thousandths)
{
  gboolean is_small = scale_thousandths < KITH_FICTION_SMALL_TOWN;
  g_autoptr(GHashTable) adults = find_adults (self->fiction);
  NoteStage stage = {
    .build = self,
    .adults = adults,
    .yesterday = self->fiction->as_at - 1,
    .n_days = is_small ? FEW_DAYS_BACK : MOST_DAYS_BACK,
    .n_notes = is_small ? FEW_NOTES : MOST_NOTES,
  };
  GPtrArray *children = self->fiction->children;

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_NOTES);
  for (guint i = 0; i < children->len; i++)
    {
      if (((const KithFictionChild *)g_ptr_array_index (children, i))->worker == 0)
        add_child (&stage, i);
    }

  add_advice (&stage);
  g_ptr_array_sort (self->fiction->notes, compare_days);
}
