/* kith-fiction-meetings.c: meetings at invented schools, and what came on paper
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A Team Around the School meets once a month in the school where the worker
 * whose store it is sits: three times so far, and the next one is put in.
 */

#include "config.h"

#include "kith-fiction-build.h"
#include "kith-fiction-private.h"

#define N_HELD 3
#define DAYS_A_MEETING 28
#define MOST_PUPILS 5
#define DOCUMENTS_PER_THOUSAND 620

typedef struct
{
  KithFictionBuild  *build;
  KithFictionRandom  random;
  KithDate           yesterday;
} MeetingStage;

typedef struct
{
  const char *line;
  const char *what;
  const char *agency;                /* (nullable): the worker's */
} Matter;

static const Matter matters[] = {
  { "Attendance has gone up since the breakfast club; mornings are still hard on Mondays.", "A call on Sunday evening", "School" },
  { "Sees the school nurse about sleep; tired in the first lessons.", "Sleep diary for two weeks", "Health" },
  { "Has found two friends in the band. No incident since the last meeting.", NULL, NULL },
  { "Left lessons four times; each time after a change of room.", "A card for leaving, and a place to go to", "School" },
  { "Waiting for the first appointment; the family asked how long it will be.", "Ask for a date", "Children’s mental health" },
  { "Was seen at the retail park in the evening; would like to go to boxing.", "A place in the boxing club", "Youth service" },
  { "The grandmother collects on Fridays now, which the family arranged by themselves.", "Visit at home before half-term", NULL },
};

static const struct
{
  const char *agency;
  const char *role;
  guint       per_thousand;
} seats[] = {
  { "School", "Safeguarding lead", 1000 },
  { "School", "Special needs coordinator", 800 },
  { "Health", "School nurse", 700 },
  { "Police", "Safer schools officer", 500 },
  { "Youth service", "Youth worker", 600 },
  { "Children’s mental health", "Practitioner", 450 },
  { "Early help", "Family support worker", 650 },
};

static void
add_attendees (MeetingStage       *stage,
               KithFictionMeeting *meeting)
{
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      KithFictionAttendee *attendee = NULL;

      if (!kith_fiction_random_chance (&stage->random, seats[i].per_thousand))
        continue;

      attendee = g_new0 (KithFictionAttendee, 1);
      attendee->name = kith_fiction_draw_adult (&stage->random, i < 2);
      attendee->agency = seats[i].agency;
      attendee->role = seats[i].role;
      g_ptr_array_add (meeting->attendees, attendee);
    }
}

static void
add_pupil (MeetingStage       *stage,
           KithFictionMeeting *meeting,
           guint               child)
{
  const Matter *matter = &matters[kith_fiction_random_below (&stage->random, G_N_ELEMENTS (matters))];
  KithFictionPupil *pupil = g_new0 (KithFictionPupil, 1);
  guint answer = kith_fiction_random_below (&stage->random, 10);

  pupil->child = child;
  pupil->agreement = answer == 0 ? "refused" : answer == 1 ? "not-asked" : "agreed";
  pupil->why = answer == 1 ? "Asking would put the child at risk" : NULL;
  pupil->due = KITH_DATE_NONE;
  if (answer > 0)
    {
      pupil->line = matter->line;
      pupil->what = matter->what;
      pupil->agency = matter->what != NULL ? matter->agency : NULL;
      pupil->due = matter->what != NULL ? kith_fiction_next_working_day (meeting->day + 14) : KITH_DATE_NONE;
    }
  g_ptr_array_add (meeting->pupils, pupil);
}

/* The worker's own first, and each of them at the meetings one after the other. */
static void
add_pupils (MeetingStage       *stage,
            KithFictionMeeting *meeting)
{
  GPtrArray *children = stage->build->fiction->children;

  for (guint i = 0; i < children->len && meeting->pupils->len < MOST_PUPILS; i++)
    {
      KithFictionChild *child = kith_fiction_build_get_child (stage->build, i);

      if (kith_fiction_child_attends (child, meeting->school, meeting->day) &&
          kith_fiction_child_find_opening (child) != KITH_DATE_NONE &&
          kith_fiction_child_find_opening (child) < meeting->day &&
          kith_fiction_child_is_open (child, stage->build->fiction->as_at) &&
          (child->worker == 0 || kith_fiction_random_chance (&stage->random, 200)))
        add_pupil (stage, meeting, i);
    }
}

static void
add_meetings (MeetingStage *stage)
{
  const KithFictionWorker *worker = g_ptr_array_index (stage->build->fiction->workers, 0);
  guint school = g_array_index (worker->schools, guint, 0);
  KithDate day = stage->yesterday - N_HELD * DAYS_A_MEETING + 9;

  for (guint i = 0; i <= N_HELD; i++)
    {
      KithFictionMeeting *meeting = kith_fiction_meeting_new (school, kith_fiction_last_working_day (day));

      meeting->is_closed = meeting->day <= stage->yesterday;
      add_attendees (stage, meeting);
      add_pupils (stage, meeting);
      day += DAYS_A_MEETING;
      if (meeting->is_closed)
        meeting->next = kith_fiction_last_working_day (day);
      g_ptr_array_add (stage->build->fiction->meetings, meeting);
    }
}

static const struct
{
  const char *title;
  const char *kind;
  const char *sender;
  const char *text;
} papers[] = {
  { "Attendance letter", "letter", "The school",
    "To the parents\n\nAttendance since September has been below ninety per cent. We would like to meet you, and offer Thursday at four.\n\n"
    "Yours sincerely\nThe attendance officer\n" },
  { "Report for the meeting", "report", "The school",
    "Progress: at the level that is expected in maths, a little below in reading.\nFriendships: two close ones.\nBehaviour: no incident this term.\n"
    "What helps: knowing the day before when something changes.\n" },
  { "Clinic letter", "letter", "Ellerwick Health",
    "Seen in clinic with the mother. Hearing is within the usual range on both sides. No further appointment is needed.\n" },
  { "Notes of the planning meeting", "minutes", "Ellerwick Council",
    "Present: the family, the school, the social worker.\n1. What has gone well\n2. What still worries us\n3. Who does what until the next meeting\n" },
  { "Message from the landlord", "message", "Ellerwick Homes",
    "The engineer is booked for Tuesday between eight and one. Somebody over eighteen has to be at home.\n" },
};

static void
add_document (MeetingStage *stage,
              guint         child)
{
  guint n = kith_fiction_random_below (&stage->random, G_N_ELEMENTS (papers));
  KithFictionDocument *document = g_new0 (KithFictionDocument, 1);

  document->child = child;
  document->title = papers[n].title;
  document->kind = papers[n].kind;
  document->sender = papers[n].sender;
  document->day = kith_fiction_last_working_day (stage->yesterday - kith_fiction_random_between (&stage->random, 1, 160));
  document->council = stage->yesterday - document->day > 20 ? "in" : "not-yet";
  document->text = g_strdup (papers[n].text);
  g_ptr_array_add (stage->build->fiction->documents, document);
}

/**
 * kith_fiction_build_meetings:
 * @self: a town with its caseloads
 *
 * Draws the meetings of whoever works with the store, and what came on paper.
 */
void
kith_fiction_build_meetings (KithFictionBuild *self)
{
  GPtrArray *children = self->fiction->children;
  MeetingStage stage = { .build = self, .yesterday = self->fiction->as_at - 1 };

  kith_fiction_random_init (&stage.random, self->seed, KITH_FICTION_STREAM_MEETINGS);
  add_meetings (&stage);
  for (guint i = 0; i < children->len; i++)
    {
      if (kith_fiction_build_get_child (self, i)->worker == 0 && kith_fiction_random_chance (&stage.random, DOCUMENTS_PER_THOUSAND))
        add_document (&stage, i);
    }
}
