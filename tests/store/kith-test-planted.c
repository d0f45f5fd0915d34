/* kith-test-planted.c: children in whose every text a marker stands
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be said of a child is said of these, in each table that has words
 * about children. Where a family or a note belongs to a child of the store as
 * well, its own words have no marker: those stay with who may see the other.
 */

#include "config.h"

#include "kith-test-planted.h"

#include <string.h>

#include "kith-db-private.h"
#include "kith-document-content.h"
#include "kith-draft.h"
#include "kith-store-restrictions.h"
#include "kith-store-schools.h"
#include "kith-test-rows.h"

#define MARKER KITH_TEST_MARKER

static gint64
select_number (KithDb     *db,
               const char *sql)
{
  return kith_test_raw_get_number (db->handle, sql);
}

/* The day, so many days ago. */
static const char *
ago (int days)
{
  g_autofree char *iso = kith_date_to_iso (kith_date_today () - days);

  return g_intern_string (iso);
}

static gint64
put_child (KithAct    *act,
           const char *given,
           const char *name,
           const char *upn,
           gint64      family_id,
           gint64      worker_id)
{
  gint64 authority = select_number (kith_act_get_db (act), "SELECT CAST (max (authority_code) AS INTEGER) FROM child");

  return kith_test_put (act, &kith_table_child, "given_name", given, "family_name", name, "preferred_name", name,
                        "sort_key", "aaa", "upn", upn, "la_child_id", upn, "authority_code", kith_test_number (authority), "birth", "2016-02-02",
                        "family_id", kith_test_number (family_id), "worker_id", kith_test_number (worker_id), NULL);
}

static void
put_case (KithAct *act,
          gint64   child_id)
{
  const char *child = kith_test_number (child_id);
  const char *referral = kith_test_number (kith_test_put (act, &kith_table_referral, "child_id", child, "day", ago (60),
                                                          "source", MARKER, "primary_need", "N1", NULL));
  const char *plan = NULL;

  kith_test_put (act, &kith_table_contact, "child_id", child, "day", ago (61), "source", MARKER, "outcome", MARKER,
                 "about", MARKER " rang", NULL);
  kith_test_put (act, &kith_table_assessment, "referral_id", referral, "start", ago (58), NULL);
  kith_test_put (act, &kith_table_strategy_discussion, "referral_id", referral, "day", ago (50), NULL);
  kith_test_put (act, &kith_table_section47, "referral_id", referral, "start", ago (49), NULL);
  kith_test_put (act, &kith_table_need_plan, "referral_id", referral, "start", ago (47), "finish", ago (40), NULL);
  plan = kith_test_number (kith_test_put (act, &kith_table_protection_plan, "referral_id", referral, "start", ago (39), NULL));
  kith_test_put (act, &kith_table_core_group, "protection_plan_id", plan, "day", ago (30), NULL);
  kith_test_put (act, &kith_table_pre_proceedings, "referral_id", referral, "start", ago (20), "outcome", MARKER, NULL);
}

static void
put_episodes (KithAct *act,
              gint64   child_id)
{
  const char *child = kith_test_number (child_id);

  kith_test_put (act, &kith_table_early_help, "child_id", child, "start", ago (300), "reason", MARKER, NULL);
  kith_test_put (act, &kith_table_missing, "child_id", child, "kind", "missing", "start", ago (12), NULL);
  kith_test_put (act, &kith_table_private_fostering, "child_id", child, "notified", ago (200), "kind", MARKER, NULL);
  kith_test_put (act, &kith_table_care_episode, "child_id", child, "start", ago (15), "placement", MARKER, NULL);
  kith_test_put (act, &kith_table_care_step, "child_id", child, "kind", "health-assessment", "day", ago (5), NULL);
  kith_test_put (act, &kith_table_formal_matter, "child_id", child, "kind", "complaint", "day", ago (6), NULL);
}

/* A Team Around the School, which is about whoever else is in it as well. */
static gint64
put_meeting (KithAct *act,
             gint64   school_id)
{
  return kith_test_put (act, &kith_table_tas_meeting, "school_id", kith_test_number (school_id), "day", ago (8), NULL);
}

static void
put_around (KithAct *act,
            gint64   child_id,
            gint64   school_id,
            gint64   worker_id)
{
  const char *child = kith_test_number (child_id);
  const char *adult = kith_test_number (kith_test_put (act, &kith_table_adult, "name", "Odd " MARKER, "preferred_name", MARKER,
                                                       "telephone", MARKER, "email", MARKER, "language", MARKER,
                                                       "contact_wishes", MARKER, NULL));

  kith_test_put (act, &kith_table_attendance, "child_id", child, "school_id", kith_test_number (school_id),
                 "valid_from", "2020-09-01", "year_group", "4", "form", MARKER, NULL);
  kith_test_put (act, &kith_table_relation, "adult_id", adult, "child_id", child, "kind", "mother", "words", MARKER,
                 "not_told", MARKER, "contact", "supervised", "contact_words", MARKER, NULL);
  kith_test_put (act, &kith_table_involvement, "child_id", child, "role", "health-visitor", "agency", MARKER, "name", MARKER,
                 "telephone", MARKER, "email", MARKER, "is_lead", "1", NULL);
  kith_test_put (act, &kith_table_tas_pupil, "meeting_id", kith_test_number (put_meeting (act, school_id)), "child_id", child,
                 "agreement", "not-asked", "why", MARKER, "line", MARKER, "what", MARKER, "who", MARKER, "agency", MARKER,
                 "is_mine", "0", "is_significant", "0", NULL);
  kith_test_put (act, &kith_table_address, "child_id", child, "whose", MARKER, "lines", "7 " MARKER " Row",
                 "postcode", MARKER, "confidential", "0", NULL);
  kith_test_put (act, &kith_table_address, "child_id", child, "lines", "9 " MARKER " Row", "confidential", "1", NULL);
  kith_test_put (act, &kith_table_particular, "child_id", child, "kind", "home-education", "valid_from", ago (20),
                 "words", MARKER, "source", "family", NULL);
  kith_test_put (act, &kith_table_particular, "child_id", child, "kind", "part-time", "valid_from", ago (20),
                 "words", MARKER, "agreed_by", MARKER, "source", "school", NULL);
  kith_test_put (act, &kith_table_child_worker, "child_id", child, "worker_id", kith_test_number (worker_id),
                 "valid_from", ago (60), "reason", MARKER, NULL);
  kith_test_put (act, &kith_table_put_off, "kind", "unseen", "about", child, "child_id", child, "what", MARKER, "until", ago (-3),
                 "why", MARKER, NULL);
  kith_test_put (act, &kith_table_warning, "child_id", child, "code", "marac-case", "narrative", MARKER " must not be met alone",
                 "manager", MARKER, "start", ago (200), "review", ago (-3), "justification", MARKER, NULL);
}

static void
put_plans (KithAct *act,
           gint64   child_id,
           gint64   school_id,
           gint64   worker_id)
{
  const char *child = kith_test_number (child_id);
  const char *plan = kith_test_number (kith_test_put (act, &kith_table_plan, "kind", "family", "title", MARKER, "start", ago (30),
                                                      "coordinator", MARKER, "bottom_lines", MARKER, "in_chronology", "1",
                                                      "worker_id", kith_test_number (worker_id), NULL));
  const char *meeting = kith_test_number (kith_test_put (act, &kith_table_tas_meeting, "school_id", kith_test_number (school_id),
                                                         "day", ago (child_id % 2 == 0 ? 8 : 9), NULL));

  kith_test_put (act, &kith_table_plan_child, "plan_id", plan, "child_id", child, NULL);
  kith_test_put (act, &kith_table_plan_entry, "plan_id", plan, "part", "worry", "voice", "parent", "speaker", MARKER,
                 "text", MARKER, "added", ago (30), NULL);
  kith_test_put (act, &kith_table_plan_entry, "plan_id", plan, "part", "action", "voice", "worker", "text", "Ring " MARKER,
                 "who", MARKER, "due", ago (1), "added", ago (30), NULL);
  kith_test_put (act, &kith_table_tas_pupil, "meeting_id", meeting, "child_id", child, "agreement", "agreed", "line", MARKER,
                 "what", MARKER, "who", MARKER, "agency", MARKER, "due", ago (1), "is_mine", "0", "is_significant", "0", NULL);
}

static gint64
put_note (KithAct    *act,
          gint64      child_id,
          gint64      other_id,
          gint64      worker_id,
          const char *words)
{
  const char *at = kith_test_number (g_get_real_time () - 20 * G_TIME_SPAN_DAY);
  gint64 id = kith_test_put (act, &kith_table_note, "kind", "call", "day", ago (20), "written_at", at, "signed_at", at,
                             "signed_by", kith_test_number (worker_id), NULL);
  const char *note = kith_test_number (id);
  const char *child = kith_test_number (child_id);

  kith_test_put (act, &kith_table_note_about, "note_id", note, "relation", "about", "child_id", child, NULL);
  if (other_id != 0)
    kith_test_put (act, &kith_table_note_about, "note_id", note, "relation", "about", "child_id", kith_test_number (other_id), NULL);
  kith_test_put (act, &kith_table_note_part, "note_id", note, "place", "0", "kind", "words", "speaker", words,
                 "child_id", other_id != 0 ? child : "", "text", MARKER " spoke of an aubergine", NULL);
  kith_test_put (act, &kith_table_next_step, "note_id", note, "child_id", child, "what", "Ring about " MARKER,
                 "worker_id", kith_test_number (worker_id), "due", ago (2), NULL);
  kith_test_put (act, &kith_table_sighting, "note_id", note, "child_id", child, "day", ago (20), "seen_by", MARKER,
                 "place", MARKER, "is_visit", "1", NULL);

  return id;
}

/* A note about the child alone has words that belong to the note. */
static gint64
put_own_note (KithAct *act,
              gint64   child_id,
              gint64   worker_id)
{
  gint64 id = put_note (act, child_id, 0, worker_id, MARKER);
  const char *note = kith_test_number (id);
  const char *at = kith_test_number (g_get_real_time () - 19 * G_TIME_SPAN_DAY);

  kith_test_put (act, &kith_table_note_about, "note_id", note, "relation", "with", "name", MARKER, NULL);
  kith_test_put (act, &kith_table_note_significant, "note_id", note, "line", MARKER, NULL);
  kith_test_put (act, &kith_table_note_council, "note_id", note, "state", "not-yet", "why", MARKER, "at", at, NULL);
  kith_test_put (act, &kith_table_note_addition, "note_id", note, "kind", "addition", "text", MARKER, "signed_at", at, NULL);

  return id;
}

static void
put_share (KithAct *act,
           gint64   child_id)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_share);
  g_autoptr(GError) error = NULL;
  const guint8 hash[32] = { 1 };
  gint64 id;

  kith_row_set_int (row, "at", g_get_real_time ());
  kith_row_set_text (row, "what", "chronology");
  kith_row_set_text (row, "how", "pdf");
  kith_row_set_int (row, "names_off", 0);
  kith_row_set_int (row, "to_council", 0);
  kith_row_set_text (row, "recipient", MARKER);
  kith_row_set_text (row, "why", MARKER);
  kith_row_set_blob (row, "hash", hash, sizeof hash);
  kith_act_insert (act, row, &id, &error);
  g_assert_no_error (error);
  kith_test_put (act, &kith_table_share_child, "share_id", kith_test_number (id), "child_id", kith_test_number (child_id), NULL);
}

/* Also on the file of a child who may be seen, and hidden there all the same: it cannot be cut. */
static void
put_document (KithAct *act,
              gint64   child_id,
              gint64   other_id)
{
  g_autoptr(KithRow) row = kith_row_new (&kith_table_document);
  g_autofree char *text = g_strdup_printf (MARKER " %" G_GINT64_FORMAT, child_id);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  guint8 hash[KITH_DOCUMENT_HASH_SIZE];
  gint64 id;

  kith_document_content_hash (bytes, hash);
  kith_document_content_keep (act, bytes, hash, &error);
  g_assert_no_error (error);
  kith_row_set_blob (row, "content_hash", hash, sizeof hash);
  kith_row_set_text (row, "format", "text");
  kith_row_set_text (row, "title", MARKER);
  kith_row_set_text (row, "kind", "letter");
  kith_row_set_text (row, "sender", MARKER);
  kith_row_set_text (row, "council", "not-yet");
  kith_row_set_int (row, "at", g_get_real_time ());
  kith_act_insert (act, row, &id, &error);
  g_assert_no_error (error);
  kith_test_put (act, &kith_table_document_about, "document_id", kith_test_number (id), "child_id", kith_test_number (child_id), NULL);
  kith_test_put (act, &kith_table_document_about, "document_id", kith_test_number (id), "child_id", kith_test_number (other_id), NULL);
}

static void
save_draft (KithDb *db,
            gint64  child_id)
{
  g_autoptr(KithNoteForm) form = kith_note_form_new ("call");
  g_autoptr(GError) error = NULL;

  kith_note_form_add_child (form, child_id, MARKER);
  kith_note_form_add_part (form, KITH_NOTE_FACT, MARKER " again");
  kith_db_save_draft (db, form, &error);
  g_assert_no_error (error);
}

/**
 * kith_test_plant:
 * @db: a store with schools, families and a worker who is "me"
 *
 * Puts two children in, of whom everything is said.
 *
 * Returns: what was put in
 */
KithTestPlanted
kith_test_plant (KithDb *db)
{
  KithTestPlanted planted = { 0 };
  gint64 me = select_number (db, "SELECT id FROM worker WHERE me = 1");
  gint64 family = select_number (db, "SELECT family_id FROM child WHERE family_id IS NOT NULL LIMIT 1");
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (db, "test", NULL, NULL, &error);
  const gint64 *children[] = { &planted.child, &planted.sister };

  g_assert_no_error (error);
  planted.school = select_number (db, "SELECT school_id FROM cluster_school ORDER BY id LIMIT 1");
  planted.sibling = select_number (db, "SELECT id FROM child WHERE family_id IS NOT NULL LIMIT 1");
  planted.named = kith_test_put (act, &kith_table_worker, "name", KITH_TEST_CONTACT, "me", "0", NULL);
  planted.child = put_child (act, KITH_TEST_GIVEN, MARKER, "Z999988887777", family, me);
  family = kith_test_put (act, &kith_table_family, "name", MARKER, NULL);
  planted.sister = put_child (act, "Ambrosine", MARKER, MARKER, family, me);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      put_case (act, *children[i]);
      put_episodes (act, *children[i]);
      put_around (act, *children[i], planted.school, me);
      put_plans (act, *children[i], planted.school, me);
      put_share (act, *children[i]);
      put_document (act, *children[i], planted.sibling);
    }
  planted.note = put_own_note (act, planted.child, me);
  planted.shared_note = put_note (act, planted.child, planted.sibling, me, MARKER);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
  save_draft (db, planted.child);

  return planted;
}

/**
 * kith_test_plant_decoy:
 * @db: the store
 * @planted: what was put in
 *
 * Puts somebody in who is found by the same given name, birth and word of a
 * note: once that one is shown, the others would be.
 */
void
kith_test_plant_decoy (KithDb                *db,
                       const KithTestPlanted *planted)
{
  gint64 me = select_number (db, "SELECT id FROM worker WHERE me = 1");
  g_autoptr(GError) error = NULL;
  g_autoptr(KithAct) act = kith_act_begin (db, "test", NULL, NULL, &error);
  const char *at = kith_test_number (g_get_real_time () - G_TIME_SPAN_DAY);
  const char *note;
  gint64 child;

  g_assert_no_error (error);
  child = put_child (act, KITH_TEST_GIVEN, KITH_TEST_DECOY, "Z999988886666",
                     kith_test_put (act, &kith_table_family, "name", "", NULL), me);
  note = kith_test_number (kith_test_put (act, &kith_table_note, "kind", "call", "day", ago (2), "written_at", at,
                                          "signed_at", at, NULL));
  kith_test_put (act, &kith_table_note_about, "note_id", note, "relation", "about", "child_id", kith_test_number (child), NULL);
  kith_test_put (act, &kith_table_note_part, "note_id", note, "place", "0", "kind", "fact", "text", "An aubergine", NULL);
  kith_act_commit (act, &error);
  g_assert_no_error (error);
}

static void
restrict_child (KithDb *db,
                gint64  child_id,
                gint64  worker_id)
{
  g_autoptr(KithRestrictionTerms) terms = kith_restriction_terms_new ();
  g_autoptr(GError) error = NULL;

  g_array_append_val (terms->workers, worker_id);
  terms->reason = g_strdup (MARKER " is a witness in a trial");
  terms->contact_id = worker_id;
  terms->review = kith_date_today () + 3;
  kith_db_restrict_child (db, child_id, terms, kith_date_today (), NULL, &error);
  g_assert_no_error (error);
}

/**
 * kith_test_plant_close:
 * @db: the store
 * @planted: what was put in
 *
 * Opens both records to somebody else alone.
 */
void
kith_test_plant_close (KithDb                *db,
                       const KithTestPlanted *planted)
{
  restrict_child (db, planted->child, planted->named);
  restrict_child (db, planted->sister, planted->named);
}
