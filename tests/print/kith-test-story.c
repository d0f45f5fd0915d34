/* kith-test-story.c: three years of one family
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-test-story.h"

#include "kith-store-addresses.h"
#include "kith-store-notes.h"

#define FIRST_DAY "2023-09-04"
#define N_DAYS 1096

/* Each with whatever people write: names alone, in full, of adults, schools and workers. */
static const char * const happenings[] = {
  "Ottilie came to school without breakfast and said so",
  "Bede Marsh was late for the fifth time this month",
  "Mother, Marguerite Marsh, asked for help with the rent",
  "Mr Fennimore rang: Ottilie has bruises on her arm",
  "Tomasz Wrenfield saw both children at home, alone",
  "Bede told Mr Fennimore that he is afraid of going home",
  "Ottilie’s father came to Saltmarsh School and was turned away",
  "Strategy discussion with police and Petra Quill",
  "Tilly moved in with Petra Quill, her aunt, for two weeks",
  "Bede missed the appointment at the clinic",
  "Marguerite agreed to the plan and signed it",
  "MARSH family: the electricity was cut off",
};

static void
add_people (KithTestStory *self)
{
  KithTestStore *store = self->store;
  const char *family = kith_test_number (kith_test_add (store, &kith_table_family, NULL));
  gint64 mother, school, other_school;

  kith_test_add (store, &kith_table_worker, "name", "Tomasz Wrenfield", "me", "1", NULL);
  self->ottilie = kith_test_store_add_child (store, "Ottilie", "Marsh");
  self->bede = kith_test_store_add_child (store, "Bede", "Marsh");
  self->stranger = kith_test_store_add_child (store, "Ines", "Larkspur");
  kith_test_change (store, &kith_table_child, self->ottilie, "family_id", family, "birth", "2012-05-17",
                    "preferred_name", "Tilly", "upn", "T123456789012", NULL);
  kith_test_change (store, &kith_table_child, self->bede, "family_id", family, "birth", "2015-11-02", NULL);
  mother = kith_test_add (store, &kith_table_adult, "name", "Marguerite Marsh", NULL);
  kith_test_add (store, &kith_table_relation, "adult_id", kith_test_number (mother),
                 "child_id", kith_test_number (self->ottilie), "kind", "mother", NULL);

  school = kith_test_add (store, &kith_table_school, "name", "Saltmarsh School", "urn", "900001", NULL);
  other_school = kith_test_add (store, &kith_table_school, "name", "Heron Lea Academy", "urn", "900002", NULL);
  kith_test_add (store, &kith_table_attendance, "child_id", kith_test_number (self->ottilie),
                 "school_id", kith_test_number (school), "valid_from", "2022-09-01", "valid_to", "2025-01-06", NULL);
  kith_test_add (store, &kith_table_attendance, "child_id", kith_test_number (self->ottilie),
                 "school_id", kith_test_number (other_school), "valid_from", "2025-01-06", NULL);
}

static void
add_episodes (KithTestStory *self)
{
  KithTestStore *store = self->store;
  const char *child = kith_test_number (self->bede);
  const char *referral = kith_test_number (kith_test_add (store, &kith_table_referral, "child_id", child, "day", "2024-02-12",
                                                          "source", "2B", "primary_need", "N1", "closure", "2026-03-20",
                                                          "closure_reason", "RC8", NULL));

  kith_test_add (store, &kith_table_assessment, "referral_id", referral, "start", "2024-02-13", "authorisation", "2024-04-02", NULL);
  kith_test_add (store, &kith_table_section47, "referral_id", referral, "start", "2024-02-14", "conference", "2024-03-01", NULL);
  kith_test_add (store, &kith_table_protection_plan, "referral_id", referral, "start", "2024-03-01", "finish", "2025-03-07",
                 "latest_category", "NEG", NULL);
  kith_test_add (store, &kith_table_care_episode, "child_id", child, "start", "2024-05-01", "finish", "2024-08-01",
                 "legal_status", "V2", "placement", "U1", NULL);
  kith_test_add (store, &kith_table_care_episode, "child_id", child, "start", "2024-08-01", "finish", "2024-12-01",
                 "legal_status", "V2", "placement", "U4", NULL);
  kith_test_add (store, &kith_table_warning, "child_id", child, "code", "RISK", "narrative", "A dog that bites " KITH_TEST_PLANTED,
                 "manager", "Isolde Vane", "start", "2024-06-01", "review", "2025-06-01", "justification", "It would be worse", NULL);
}

static void
sign (KithTestStory *self,
      KithNoteForm  *form)
{
  g_autoptr(GError) error = NULL;
  gint64 act, note_id;

  kith_db_save_draft (self->store->db, form, &error);
  g_assert_no_error (error);
  kith_db_sign_note (self->store->db, form, &act, &note_id, &error);
  g_assert_no_error (error);
}

static void
add_note (KithTestStory *self,
          guint          number,
          guint          n_notes)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("visit");
  char *line = g_strdup_printf ("%s (event %u)", happenings[number % G_N_ELEMENTS (happenings)], number);

  form->day = kith_test_date (FIRST_DAY) + (int)((guint64)N_DAYS * number / n_notes);
  form->is_significant = TRUE;
  form->line = g_strdup (line);
  kith_note_form_add_child (form, self->ottilie, "Ottilie Marsh");
  if (number % 3 != 0)
    kith_note_form_add_child (form, self->bede, "Bede Marsh");
  kith_note_form_add_name (form, "Petra Quill");
  kith_note_form_add_name (form, "Mr Fennimore")->is_with = TRUE;
  kith_note_form_add_part (form, KITH_NOTE_FACT, "They were seen together at home. Petra Quill was there.");
  sign (self, form);
  g_ptr_array_add (self->lines, line);
}

/* A note about both, in which one paragraph is for Bede alone, and a line that says it. */
static void
add_secret (KithTestStory *self)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("visit");

  form->day = kith_test_date ("2025-06-17");
  form->is_significant = TRUE;
  form->line = g_strdup ("Bede spoke of the " KITH_TEST_PLANTED);
  kith_note_form_add_child (form, self->ottilie, "Ottilie Marsh");
  kith_note_form_add_child (form, self->bede, "Bede Marsh");
  kith_note_form_add_part (form, KITH_NOTE_FACT, "Both had lunch at the club.");
  kith_note_form_add_part (form, KITH_NOTE_FACT, "Later Bede spoke of the " KITH_TEST_PLANTED " and cried.")->child_id = self->bede;
  sign (self, form);
}

/* A note about both of which every paragraph is for Bede alone. */
static void
add_whole_secret (KithTestStory *self)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");

  form->day = kith_test_date ("2025-06-18");
  form->is_significant = TRUE;
  kith_note_form_add_child (form, self->ottilie, "Ottilie Marsh");
  kith_note_form_add_child (form, self->bede, "Bede Marsh");
  kith_note_form_add_part (form, KITH_NOTE_FACT, "Again the " KITH_TEST_PLANTED ".")->child_id = self->bede;
  sign (self, form);
}

/* In no chronology; its title, its lines, its answers and its actions name people. */
static void
add_plan (KithTestStory *self)
{
  gint64 plan = kith_test_add (self->store, &kith_table_plan, "kind", "family", "title", "Ottilie and mornings", "start", "2025-03-03",
                               "coordinator", "Isolde Heron", "bottom_lines", "Bede is never left alone", "in_chronology", "0", NULL);
  gint64 goal;

  kith_test_add (self->store, &kith_table_plan_child, "plan_id", kith_test_number (plan),
                 "child_id", kith_test_number (self->ottilie), NULL);
  kith_test_add (self->store, &kith_table_plan_entry, "plan_id", kith_test_number (plan), "part", "worry", "voice", "parent",
                 "speaker", "Isolde Heron", "text", "Ottilie goes to school hungry", "added", "2025-03-03", NULL);
  goal = kith_test_add (self->store, &kith_table_plan_entry, "plan_id", kith_test_number (plan), "part", "goal", "voice", "worker",
                        "text", "Ottilie eats breakfast", "question", "How often does Tilly eat?", "low", "Never",
                        "high", "Each day", "added", "2025-03-03", NULL);
  kith_test_add (self->store, &kith_table_plan_score, "goal_id", kith_test_number (goal), "day", "2025-03-04", "voice", "child",
                 "child_id", kith_test_number (self->ottilie), "score", "4", "words", "Bede shares his", NULL);
  kith_test_add (self->store, &kith_table_plan_entry, "plan_id", kith_test_number (plan), "part", "action", "voice", "worker",
                 "text", "Ask at Wrenfield about the club", "who", "Isolde Heron", "added", "2025-03-03", NULL);
}

/*
 * kith_test_story_new:
 * @n_notes: how many significant notes there are about them, beside the two with a secret
 *
 * Returns: (transfer full): the story, in a store of its own
 */
KithTestStory *
kith_test_story_new (guint n_notes)
{
  KithTestStory *self = g_new0 (KithTestStory, 1);

  self->store = kith_test_store_new ();
  self->lines = g_ptr_array_new_with_free_func (g_free);
  add_people (self);
  add_episodes (self);
  for (guint i = 0; i < n_notes; i++)
    add_note (self, i, n_notes);
  add_secret (self);
  add_whole_secret (self);
  add_plan (self);

  return self;
}

/*
 * kith_test_story_free:
 * @self: (nullable): a story
 */
void
kith_test_story_free (KithTestStory *self)
{
  if (self == NULL)
    return;

  kith_test_store_free (self->store);
  g_ptr_array_unref (self->lines);
  g_free (self);
}
