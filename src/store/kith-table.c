/* kith-table.c: the tables whose rows acts write
 *
 * SPDX-FileCopyrightText: 2026 The Kith authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "kith-table.h"

#include "kith-table-private.h"

/* One list of columns a table, in the order of the schema; everything else
 * about it is made from the list. A test holds the lists against the schema.
 */
#define ADDRESS(C) \
        C (child_id, INTEGER) C (whose, TEXT) C (lines, TEXT) C (postcode, TEXT) C (confidential, INTEGER) \
        C (valid_from, TEXT) C (valid_to, TEXT)

#define ADULT(C) \
        C (name, TEXT) C (preferred_name, TEXT) C (other_names, TEXT) C (sex, TEXT) C (pronouns, TEXT) C (birth, TEXT) \
        C (age, INTEGER) C (age_on, TEXT) C (death, TEXT) C (telephone, TEXT) C (email, TEXT) C (language, TEXT) C (interpreter, INTEGER) \
        C (contact_wishes, TEXT)

#define ADULT_MERGE(C) \
        C (adult_id, INTEGER) C (gone_id, INTEGER) C (gone_uid, BLOB) C (act, INTEGER) C (at, INTEGER) C (worker_id, INTEGER) \
        C (reason, TEXT) C (name, TEXT) C (preferred_name, TEXT) C (other_names, TEXT) C (telephone, TEXT)

#define ASSESSMENT(C) \
        C (referral_id, INTEGER) C (start, TEXT) C (internal_review, TEXT) C (authorisation, TEXT) C (outcome, TEXT)

#define ASSESSMENT_FACTOR(C) \
        C (assessment_id, INTEGER) C (code, TEXT)

#define ATTENDANCE(C) \
        C (child_id, INTEGER) C (school_id, INTEGER) C (valid_from, TEXT) C (valid_to, TEXT) \
        C (year_group, INTEGER) C (form, TEXT) C (enrolment, TEXT)

#define BACKUP(C) \
        C (name, TEXT) C (why, TEXT) C (made_at, INTEGER) C (size, INTEGER) C (hash, BLOB) C (seq, INTEGER) \
        C (head, BLOB) C (checked_at, INTEGER) C (whole, INTEGER) C (copied_at, INTEGER) C (gone_at, INTEGER)

#define BANK_HOLIDAY(C) \
        C (day, TEXT) C (title, TEXT)

#define CARE_EPISODE(C) \
        C (child_id, INTEGER) C (start, TEXT) C (finish, TEXT) C (legal_status, TEXT) C (placement, TEXT) \
        C (end_reason, TEXT) C (to_18, INTEGER)

#define CARE_REVIEW(C) \
        C (child_id, INTEGER) C (day, TEXT) C (participation, TEXT)

#define CARE_STEP(C) \
        C (child_id, INTEGER) C (kind, TEXT) C (day, TEXT)

#define CHILD(C) \
        C (authority_code, TEXT) C (la_child_id, TEXT) C (upn, TEXT) C (former_upn, TEXT) C (upn_unknown, TEXT) \
        C (given_name, TEXT) C (family_name, TEXT) C (preferred_name, TEXT) C (sort_key, TEXT) C (birth, TEXT) \
        C (expected_birth, TEXT) C (death, TEXT) C (sex, TEXT) C (ethnicity, TEXT) C (family_id, INTEGER) \
        C (worker_id, INTEGER) C (census_date, TEXT)

#define CHILD_FAMILY(C) \
        C (child_id, INTEGER) C (family_id, INTEGER) C (valid_from, TEXT) C (valid_to, TEXT)

#define CHILD_MERGE(C) \
        C (child_id, INTEGER) C (gone_id, INTEGER) C (gone_uid, BLOB) C (act, INTEGER) C (at, INTEGER) C (worker_id, INTEGER) \
        C (reason, TEXT) C (authority_code, TEXT) C (la_child_id, TEXT) C (upn, TEXT) C (former_upn, TEXT) \
        C (given_name, TEXT) C (family_name, TEXT) C (preferred_name, TEXT) C (birth, TEXT)

#define CHILD_WORKER(C) \
        C (child_id, INTEGER) C (worker_id, INTEGER) C (valid_from, TEXT) C (valid_to, TEXT) C (reason, TEXT)

#define CLEARED_CHILD(C) \
        C (authority_code, TEXT) C (la_child_id, TEXT) C (start, TEXT) C (finish, TEXT) C (day, TEXT) C (worker_id, INTEGER)

#define CLOCK_RESULT(C) \
        C (child_id, INTEGER) C (code, TEXT) C (record_uid, BLOB) C (start, TEXT) C (closed, TEXT) C (outcome, TEXT) \
        C (due, TEXT) C (day, INTEGER) C (total, INTEGER) C (is_confirmed, INTEGER)

#define CLOCK_RULE(C) \
        C (code, TEXT) C (valid_from, TEXT) C (unit, TEXT) C (length, INTEGER) C (begins_with, INTEGER) C (is_used, INTEGER) \
        C (source, TEXT)

#define CLUSTER(C) \
        C (name, TEXT) C (authority_code, TEXT) C (authority_name, TEXT) C (valid_to, TEXT) C (successor_id, INTEGER)

#define CLUSTER_SCHOOL(C) \
        C (cluster_id, INTEGER) C (school_id, INTEGER) C (valid_from, TEXT) C (valid_to, TEXT)

#define CLUSTER_WORKER(C) \
        C (cluster_id, INTEGER) C (worker_id, INTEGER) C (school_id, INTEGER) C (weekdays, INTEGER) \
        C (valid_from, TEXT) C (valid_to, TEXT)

#define CODE(C) \
        C (codeset, TEXT) C (code, TEXT) C (label, TEXT) C (valid_from, TEXT) C (valid_to, TEXT) C (source, TEXT)

#define COMPLETE_PERIOD(C) \
        C (authority_code, TEXT) C (start, TEXT) C (finish, TEXT) C (import_id, INTEGER) C (worker_id, INTEGER) C (at, INTEGER)

#define CONTACT(C) \
        C (child_id, INTEGER) C (day, TEXT) C (source, TEXT) C (outcome, TEXT) C (about, TEXT)

#define CONTEXT_ASSESSMENT(C) \
        C (triangle, TEXT) C (place_id, INTEGER) C (group_id, INTEGER) C (day, TEXT) C (needs, TEXT) \
        C (guardianship, TEXT) C (resources, TEXT) C (worker_id, INTEGER)

#define CONTEXT_CONFERENCE(C) \
        C (map_id, INTEGER) C (kind, TEXT) C (day, TEXT) C (venue, TEXT) C (outcome, TEXT)

#define CONTEXT_REFERRAL(C) \
        C (place_id, INTEGER) C (group_id, INTEGER) C (day, TEXT) C (source, TEXT) C (words, TEXT) \
        C (outcome, TEXT) C (worker_id, INTEGER)

#define CONTEXT_WEIGHT(C) \
        C (map_id, INTEGER) C (context, TEXT) C (day, TEXT) C (weight, INTEGER) C (reason, TEXT) \
        C (worker_id, INTEGER)

#define CORE_GROUP(C) \
        C (protection_plan_id, INTEGER) C (day, TEXT)

#define COUNCIL_DATE(C) \
        C (child_id, INTEGER) C (kind, TEXT) C (done, TEXT) C (due, TEXT) C (as_at, TEXT) C (import_id, INTEGER)

#define DISABILITY(C) \
        C (child_id, INTEGER) C (code, TEXT)

#define DOCUMENT(C) \
        C (content_hash, BLOB) C (format, TEXT) C (width, INTEGER) C (height, INTEGER) C (title, TEXT) C (kind, TEXT) \
        C (day, TEXT) C (sender, TEXT) C (received, TEXT) C (council, TEXT) C (council_why, TEXT) C (worker_id, INTEGER) \
        C (at, INTEGER)

#define DOCUMENT_ABOUT(C) \
        C (document_id, INTEGER) C (child_id, INTEGER) C (school_id, INTEGER)

#define EARLY_HELP(C) \
        C (child_id, INTEGER) C (start, TEXT) C (finish, TEXT) C (reason, TEXT)

#define FAMILY(C) \
        C (name, TEXT)

#define FEEDER(C) \
        C (primary_id, INTEGER) C (secondary_id, INTEGER)

#define FORMAL_MATTER(C) \
        C (child_id, INTEGER) C (kind, TEXT) C (day, TEXT) C (answered, TEXT)

#define HANDOVER(C) \
        C (child_id, INTEGER) C (day, TEXT) C (recipient, TEXT) C (why, TEXT) C (worker_id, INTEGER)

#define IMPORT(C) \
        C (kind, TEXT) C (file_name, TEXT) C (file_hash, BLOB) C (about, TEXT) C (reference_date, TEXT) \
        C (at, INTEGER) C (n_new, INTEGER) C (n_changed, INTEGER) C (n_same, INTEGER) C (n_refused, INTEGER) \
        C (school_id, INTEGER) C (source, TEXT) C (n_leavers, INTEGER)

#define IMPORT_CHILD(C) \
        C (import_id, INTEGER) C (child_id, INTEGER)

#define IMPORT_FAULT(C) \
        C (import_id, INTEGER) C (line, INTEGER) C (subject, TEXT) C (rule, TEXT) C (element, TEXT) C (value, TEXT) \
        C (message, TEXT)

#define INSET_DAY(C) \
        C (school_id, INTEGER) C (day, TEXT)

#define INVOLVEMENT(C) \
        C (child_id, INTEGER) C (role, TEXT) C (agency, TEXT) C (name, TEXT) C (telephone, TEXT) C (email, TEXT) \
        C (is_lead, INTEGER) C (last_active, TEXT) C (valid_from, TEXT) C (valid_to, TEXT)

#define LEGAL_HOLD(C) \
        C (child_id, INTEGER) C (reason, TEXT) C (start, TEXT) C (worker_id, INTEGER) C (lifted, TEXT) C (lift_reason, TEXT)

#define MAP(C) \
        C (kind, TEXT) C (child_id, INTEGER) C (title, TEXT) C (purpose, TEXT) C (audience, TEXT) \
        C (worker_id, INTEGER) C (start, TEXT) C (review, TEXT) C (finish, TEXT) C (end_reason, TEXT)

#define MAP_ACTION(C) \
        C (map_id, INTEGER) C (map_subject_id, INTEGER) C (what, TEXT) C (who, TEXT) C (worker_id, INTEGER) \
        C (due, TEXT) C (done, TEXT) C (outcome, TEXT)

#define MAP_ATTENDEE(C) \
        C (map_id, INTEGER) C (name, TEXT) C (agency, TEXT) C (role, TEXT) C (day, TEXT)

#define MAP_NAMES(C) \
        C (map_id, INTEGER) C (start, TEXT) C (finish, TEXT) C (reason, TEXT) C (worker_id, INTEGER)

#define MAP_REVIEW(C) \
        C (map_id, INTEGER) C (day, TEXT) C (words, TEXT) C (worker_id, INTEGER)

#define MAP_SUBJECT(C) \
        C (map_id, INTEGER) C (kind, TEXT) C (child_id, INTEGER) C (adult_id, INTEGER) C (family_id, INTEGER) \
        C (place_id, INTEGER) C (group_id, INTEGER) C (organisation_id, INTEGER) C (label, TEXT) C (name, TEXT) \
        C (what, TEXT) C (sex, TEXT) C (age, INTEGER) C (age_on, TEXT) C (is_young, INTEGER) \
        C (is_dead, INTEGER) C (is_focus, INTEGER) C (in_group_id, INTEGER) C (household_id, INTEGER) \
        C (x, INTEGER) C (y, INTEGER) C (is_pinned, INTEGER) C (start, TEXT) C (finish, TEXT) C (words, TEXT) \
        C (error_day, TEXT) C (error_why, TEXT)

#define MAPPING(C) \
        C (kind, TEXT) C (school_id, INTEGER) C (fingerprint, TEXT) C (columns, TEXT)

#define MISSING(C) \
        C (child_id, INTEGER) C (kind, TEXT) C (start, TEXT) C (found, TEXT) C (offered, TEXT) C (declined, TEXT) \
        C (interview, TEXT)

#define NEED_PLAN(C) \
        C (referral_id, INTEGER) C (start, TEXT) C (finish, TEXT)

#define NEED_REVIEW(C) \
        C (need_plan_id, INTEGER) C (day, TEXT)

#define NEXT_STEP(C) \
        C (note_id, INTEGER) C (child_id, INTEGER) C (what, TEXT) C (worker_id, INTEGER) C (who, TEXT) \
        C (due, TEXT) C (done, TEXT) C (outcome, TEXT)

#define NOT_SAME(C) \
        C (child_id, INTEGER) C (adult_id, INTEGER) C (other_uid, BLOB) C (at, INTEGER) C (worker_id, INTEGER) C (reason, TEXT)

#define NOTE(C) \
        C (kind, TEXT) C (day, TEXT) C (happened_at, INTEGER) C (written_at, INTEGER) C (signed_at, INTEGER) \
        C (signed_by, INTEGER) C (parent, TEXT) C (parent_why, SEALED) C (school_told, SEALED)

#define NOTE_ABOUT(C) \
        C (note_id, INTEGER) C (relation, TEXT) C (child_id, INTEGER) C (school_id, INTEGER) C (name, TEXT) \
        C (linked_at, INTEGER)

#define NOTE_ADDITION(C) \
        C (note_id, INTEGER) C (kind, TEXT) C (part_id, INTEGER) C (child_id, INTEGER) C (text, SEALED) \
        C (signed_at, INTEGER) C (signed_by, INTEGER)

#define NOTE_CONTEXT(C) \
        C (note_id, INTEGER) C (place_id, INTEGER) C (group_id, INTEGER)

#define NOTE_COUNCIL(C) \
        C (note_id, INTEGER) C (state, TEXT) C (why, TEXT) C (at, INTEGER)

#define NOTE_PART(C) \
        C (note_id, INTEGER) C (place, INTEGER) C (kind, TEXT) C (speaker, SEALED) C (child_id, INTEGER) C (text, SEALED)

#define NOTE_SIGNIFICANT(C) \
        C (note_id, INTEGER) C (line, TEXT)

#define OBSERVATION(C) \
        C (kind, TEXT) C (map_subject_id, INTEGER) C (place_id, INTEGER) C (group_id, INTEGER) \
        C (organisation_id, INTEGER) C (day, TEXT) C (finish, TEXT) C (words, TEXT) C (source, TEXT) \
        C (certainty, TEXT) C (note_uid, BLOB) C (worker_id, INTEGER) C (error_day, TEXT) C (error_why, TEXT)

#define ORGANISATION(C) \
        C (name, TEXT) C (kind, TEXT) C (telephone, TEXT) C (words, TEXT)

#define PARTICULAR(C) \
        C (child_id, INTEGER) C (kind, TEXT) C (valid_from, TEXT) C (valid_to, TEXT) C (review, TEXT) C (begun, TEXT) \
        C (code, TEXT) C (codes, TEXT) C (words, TEXT) C (number, INTEGER) C (agreed_by, TEXT) C (source, TEXT)

#define PEER_GROUP(C) \
        C (name, TEXT) C (words, TEXT)

#define PLACE(C) \
        C (name, TEXT) C (kind, TEXT) C (address, TEXT) C (postcode, TEXT) C (easting, INTEGER) \
        C (northing, INTEGER) C (school_id, INTEGER) C (words, TEXT)

#define PLAN(C) \
        C (kind, TEXT) C (title, TEXT) C (start, TEXT) C (review, TEXT) C (coordinator, TEXT) C (bottom_lines, TEXT) \
        C (in_chronology, INTEGER) C (worker_id, INTEGER) C (finish, TEXT) C (end_reason, TEXT)

#define PLAN_CHILD(C) \
        C (plan_id, INTEGER) C (child_id, INTEGER)

#define PLAN_ENTRY(C) \
        C (plan_id, INTEGER) C (root_id, INTEGER) C (part, TEXT) C (voice, TEXT) C (child_id, INTEGER) C (speaker, TEXT) \
        C (text, TEXT) C (question, TEXT) C (low, TEXT) C (high, TEXT) C (goal_id, INTEGER) C (worker_id, INTEGER) \
        C (who, TEXT) C (due, TEXT) C (how, TEXT) C (done, TEXT) C (outcome, TEXT) C (added, TEXT) C (dropped, TEXT) \
        C (why, TEXT)

#define PLAN_SCORE(C) \
        C (goal_id, INTEGER) C (day, TEXT) C (voice, TEXT) C (child_id, INTEGER) C (speaker, TEXT) C (score, INTEGER) \
        C (words, TEXT)

#define PRE_PROCEEDINGS(C) \
        C (referral_id, INTEGER) C (start, TEXT) C (letter_before_proceedings, TEXT) C (meeting_offered, INTEGER) \
        C (meeting_held, INTEGER) C (initial_meeting, TEXT) C (n_review_meetings, INTEGER) C (step_decision, TEXT) \
        C (outcome, TEXT) C (court_application, TEXT) C (initial_letter, TEXT) \
        C (offer, TEXT) C (answer, TEXT) C (answered, TEXT) C (meeting, TEXT)

#define PRESENCE(C) \
        C (day, TEXT) C (school_id, INTEGER)

#define PRIVATE_FOSTERING(C) \
        C (child_id, INTEGER) C (notified, TEXT) C (start, TEXT) C (finish, TEXT) C (kind, TEXT)

#define PROTECTION_PLAN(C) \
        C (referral_id, INTEGER) C (start, TEXT) C (finish, TEXT) C (initial_category, TEXT) C (latest_category, TEXT) \
        C (n_previous, INTEGER) C (review_booked, TEXT) C (report, TEXT)

#define PROTECTION_REVIEW(C) \
        C (protection_plan_id, INTEGER) C (day, TEXT)

#define PUT_OFF(C) \
        C (kind, TEXT) C (about, TEXT) C (child_id, INTEGER) C (what, TEXT) C (until, TEXT) C (worker_id, INTEGER) \
        C (by_id, INTEGER) C (why, TEXT)

#define REFERRAL(C) \
        C (child_id, INTEGER) C (day, TEXT) C (source, TEXT) C (primary_need, TEXT) C (no_further_action, INTEGER) \
        C (conference, TEXT) C (closure, TEXT) C (closure_reason, TEXT)

#define RELATION(C) \
        C (adult_id, INTEGER) C (child_id, INTEGER) C (kind, TEXT) C (words, TEXT) C (in_household, INTEGER) \
        C (responsibility, INTEGER) C (responsibility_how, TEXT) C (responsibility_since, TEXT) C (not_told, TEXT) \
        C (contact, TEXT) C (contact_words, TEXT) C (contact_from, TEXT) C (contact_to, TEXT) \
        C (valid_from, TEXT) C (valid_to, TEXT)

#define RESTRICTION(C) \
        C (child_id, INTEGER) C (reason, TEXT) C (start, TEXT) C (review, TEXT) C (worker_id, INTEGER) \
        C (contact_id, INTEGER) C (contact_name, TEXT) C (contact_telephone, TEXT) C (lifted, TEXT) C (lift_reason, TEXT)

#define RESTRICTION_WORKER(C) \
        C (restriction_id, INTEGER) C (worker_id, INTEGER)

#define SAFETY_GOAL(C) \
        C (place_id, INTEGER) C (group_id, INTEGER) C (words, TEXT) C (start, TEXT) C (finish, TEXT) \
        C (outcome, TEXT)

#define SAFETY_MARK(C) \
        C (map_subject_id, INTEGER) C (day, TEXT) C (colour, TEXT) C (words, TEXT)

#define SAFETY_MEASURE(C) \
        C (safety_goal_id, INTEGER) C (words, TEXT) C (day, TEXT) C (result, TEXT)

#define SAFETY_RESPONSE(C) \
        C (safety_goal_id, INTEGER) C (words, TEXT) C (who, TEXT) C (due, TEXT) C (done, TEXT)

#define SCHOOL(C) \
        C (urn, INTEGER) C (authority_code, TEXT) C (authority_name, TEXT) C (establishment_number, TEXT) C (name, TEXT) \
        C (type_code, TEXT) C (type_name, TEXT) C (phase_code, TEXT) C (status_code, TEXT) C (open_date, TEXT) \
        C (close_date, TEXT) C (low_age, INTEGER) C (high_age, INTEGER) C (on_roll, INTEGER) C (census_date, TEXT) C (roll_date, TEXT) \
        C (percentage_fsm, INTEGER) C (address, TEXT) C (postcode, TEXT) C (telephone, TEXT) C (head_name, TEXT) \
        C (easting, INTEGER) C (northing, INTEGER) C (successor_id, INTEGER) C (successor_from, TEXT)

#define SCHOOL_CONTACT(C) \
        C (school_id, INTEGER) C (role, TEXT) C (name, TEXT) C (telephone, TEXT) C (email, TEXT) \
        C (valid_from, TEXT) C (valid_to, TEXT)

#define SCHOOL_LINK(C) \
        C (urn, INTEGER) C (linked_urn, INTEGER) C (linked_name, TEXT) C (kind, TEXT) C (day, TEXT)

#define SCHOOL_TOTAL(C) \
        C (school_id, INTEGER) C (import_id, INTEGER) C (measure, TEXT) C (code, TEXT) C (n, INTEGER)

#define SECTION47(C) \
        C (referral_id, INTEGER) C (start, TEXT) C (conference_target, TEXT) C (conference, TEXT) \
        C (conference_not_required, INTEGER) C (outcome, TEXT) C (conference_booked, TEXT) C (report, TEXT)

#define SET_ASIDE(C) \
        C (seq, INTEGER) C (head, BLOB) C (taken_at, INTEGER)

#define SETTING(C) \
        C (name, TEXT) C (value, TEXT) C (valid_from, TEXT) C (source, TEXT)

#define SHARE(C) \
        C (at, INTEGER) C (worker_id, INTEGER) C (what, TEXT) C (how, TEXT) C (start, TEXT) C (finish, TEXT) \
        C (names_off, INTEGER) C (to_council, INTEGER) C (recipient, SEALED) C (why, SEALED) C (hash, BLOB)

#define SHARE_CHILD(C) \
        C (share_id, INTEGER) C (child_id, INTEGER)

#define SHARE_MAP(C) \
        C (share_id, INTEGER) C (map_id, INTEGER) C (day, TEXT)

#define SIGHTING(C) \
        C (note_id, INTEGER) C (child_id, INTEGER) C (day, TEXT) C (seen_by, SEALED) C (place, SEALED) \
        C (alone, INTEGER) C (bedroom, INTEGER) C (is_visit, INTEGER)

#define STRATEGY_DISCUSSION(C) \
        C (referral_id, INTEGER) C (decided, TEXT) C (day, TEXT) C (initiated, INTEGER)

#define TAS_ATTENDEE(C) \
        C (meeting_id, INTEGER) C (name, TEXT) C (agency, TEXT) C (role, TEXT)

#define TAS_MEETING(C) \
        C (school_id, INTEGER) C (day, TEXT) C (minute, INTEGER) C (place, TEXT) C (next_day, TEXT) \
        C (next_minute, INTEGER) C (closed_at, INTEGER)

#define TAS_PUPIL(C) \
        C (meeting_id, INTEGER) C (child_id, INTEGER) C (agreement, TEXT) C (why, TEXT) C (line, TEXT) C (what, TEXT) \
        C (is_mine, INTEGER) C (who, TEXT) C (agency, TEXT) C (due, TEXT) C (is_significant, INTEGER) C (note_id, INTEGER)

#define TERM(C) \
        C (authority_code, TEXT) C (school_id, INTEGER) C (name, TEXT) C (start, TEXT) C (finish, TEXT) \
        C (break_start, TEXT) C (break_finish, TEXT)

#define TIE(C) \
        C (map_id, INTEGER) C (from_id, INTEGER) C (to_id, INTEGER) C (kind, TEXT) C (family, TEXT) \
        C (quality, TEXT) C (direction, TEXT) C (is_unconfirmed, INTEGER) C (start, TEXT) C (finish, TEXT) \
        C (source, TEXT) C (told_on, TEXT) C (certainty, TEXT) C (seen_by, TEXT) C (is_told, INTEGER) \
        C (told_why, TEXT) C (note_uid, BLOB) C (words, TEXT) C (worker_id, INTEGER) C (at, INTEGER) \
        C (error_day, TEXT) C (error_why, TEXT)

#define TIE_VIEWER(C) \
        C (tie_id, INTEGER) C (worker_id, INTEGER)

#define WARNING(C) \
        C (child_id, INTEGER) C (code, TEXT) C (narrative, TEXT) C (manager, TEXT) C (start, TEXT) C (reviewed, TEXT) \
        C (review, TEXT) C (finish, TEXT) C (end_reason, TEXT) C (told, TEXT) C (told_how, TEXT) C (justification, TEXT) \
        C (worker_id, INTEGER)

#define WORK_RECORD(C) \
        C (record_uid, BLOB) C (child_id, INTEGER) C (kind, TEXT) C (at, INTEGER) C (day, TEXT) \
        C (worker_id, INTEGER) C (council, TEXT) C (why, TEXT) C (met, TEXT)

#define WORKER(C) \
        C (name, TEXT) C (role, TEXT) C (me, INTEGER)

DEFINE_TABLE (address, ADDRESS)
DEFINE_TABLE (adult, ADULT)
DEFINE_TABLE (adult_merge, ADULT_MERGE)
DEFINE_TABLE (assessment, ASSESSMENT)
DEFINE_TABLE (assessment_factor, ASSESSMENT_FACTOR)
DEFINE_TABLE (attendance, ATTENDANCE)
DEFINE_TABLE (backup, BACKUP)
DEFINE_TABLE (bank_holiday, BANK_HOLIDAY)
DEFINE_TABLE (care_episode, CARE_EPISODE)
DEFINE_TABLE (care_review, CARE_REVIEW)
DEFINE_TABLE (care_step, CARE_STEP)
DEFINE_TABLE (child, CHILD)
DEFINE_TABLE (child_family, CHILD_FAMILY)
DEFINE_TABLE (child_merge, CHILD_MERGE)
DEFINE_TABLE (child_worker, CHILD_WORKER)
DEFINE_TABLE (cleared_child, CLEARED_CHILD)
DEFINE_TABLE (clock_result, CLOCK_RESULT)
DEFINE_TABLE (clock_rule, CLOCK_RULE)
DEFINE_TABLE (cluster, CLUSTER)
DEFINE_TABLE (cluster_school, CLUSTER_SCHOOL)
DEFINE_TABLE (cluster_worker, CLUSTER_WORKER)
DEFINE_TABLE (code, CODE)
DEFINE_TABLE (complete_period, COMPLETE_PERIOD)
DEFINE_TABLE (contact, CONTACT)
DEFINE_TABLE (context_assessment, CONTEXT_ASSESSMENT)
DEFINE_TABLE (context_conference, CONTEXT_CONFERENCE)
DEFINE_TABLE (context_referral, CONTEXT_REFERRAL)
DEFINE_TABLE (context_weight, CONTEXT_WEIGHT)
DEFINE_TABLE (core_group, CORE_GROUP)
DEFINE_TABLE (council_date, COUNCIL_DATE)
DEFINE_TABLE (disability, DISABILITY)
DEFINE_TABLE (document, DOCUMENT)
DEFINE_TABLE (document_about, DOCUMENT_ABOUT)
DEFINE_TABLE (early_help, EARLY_HELP)
DEFINE_TABLE (family, FAMILY)
DEFINE_TABLE (feeder, FEEDER)
DEFINE_TABLE (formal_matter, FORMAL_MATTER)
DEFINE_TABLE (handover, HANDOVER)
DEFINE_TABLE (import, IMPORT)
DEFINE_TABLE (import_child, IMPORT_CHILD)
DEFINE_TABLE (import_fault, IMPORT_FAULT)
DEFINE_TABLE (inset_day, INSET_DAY)
DEFINE_TABLE (involvement, INVOLVEMENT)
DEFINE_TABLE (legal_hold, LEGAL_HOLD)
DEFINE_TABLE (map, MAP)
DEFINE_TABLE (map_action, MAP_ACTION)
DEFINE_TABLE (map_attendee, MAP_ATTENDEE)
DEFINE_TABLE (map_names, MAP_NAMES)
DEFINE_TABLE (map_review, MAP_REVIEW)
DEFINE_TABLE (map_subject, MAP_SUBJECT)
DEFINE_TABLE (mapping, MAPPING)
DEFINE_TABLE (missing, MISSING)
DEFINE_TABLE (need_plan, NEED_PLAN)
DEFINE_TABLE (need_review, NEED_REVIEW)
DEFINE_TABLE (next_step, NEXT_STEP)
DEFINE_TABLE (not_same, NOT_SAME)
DEFINE_TABLE (note, NOTE)
DEFINE_TABLE (note_about, NOTE_ABOUT)
DEFINE_TABLE (note_addition, NOTE_ADDITION)
DEFINE_TABLE (note_context, NOTE_CONTEXT)
DEFINE_TABLE (note_council, NOTE_COUNCIL)
DEFINE_TABLE (note_part, NOTE_PART)
DEFINE_TABLE (note_significant, NOTE_SIGNIFICANT)
DEFINE_TABLE (observation, OBSERVATION)
DEFINE_TABLE (organisation, ORGANISATION)
DEFINE_TABLE (particular, PARTICULAR)
DEFINE_TABLE (peer_group, PEER_GROUP)
DEFINE_TABLE (place, PLACE)
DEFINE_TABLE (plan, PLAN)
DEFINE_TABLE (plan_child, PLAN_CHILD)
DEFINE_TABLE (plan_entry, PLAN_ENTRY)
DEFINE_TABLE (plan_score, PLAN_SCORE)
DEFINE_TABLE (pre_proceedings, PRE_PROCEEDINGS)
DEFINE_TABLE (presence, PRESENCE)
DEFINE_TABLE (private_fostering, PRIVATE_FOSTERING)
DEFINE_TABLE (protection_plan, PROTECTION_PLAN)
DEFINE_TABLE (protection_review, PROTECTION_REVIEW)
DEFINE_TABLE (put_off, PUT_OFF)
DEFINE_TABLE (referral, REFERRAL)
DEFINE_TABLE (relation, RELATION)
DEFINE_TABLE (restriction, RESTRICTION)
DEFINE_TABLE (restriction_worker, RESTRICTION_WORKER)
DEFINE_TABLE (safety_goal, SAFETY_GOAL)
DEFINE_TABLE (safety_mark, SAFETY_MARK)
DEFINE_TABLE (safety_measure, SAFETY_MEASURE)
DEFINE_TABLE (safety_response, SAFETY_RESPONSE)
DEFINE_TABLE (school, SCHOOL)
DEFINE_TABLE (school_contact, SCHOOL_CONTACT)
DEFINE_TABLE (school_link, SCHOOL_LINK)
DEFINE_TABLE (school_total, SCHOOL_TOTAL)
DEFINE_TABLE (section47, SECTION47)
DEFINE_TABLE (set_aside, SET_ASIDE)
DEFINE_TABLE (setting, SETTING)
DEFINE_TABLE (share, SHARE)
DEFINE_TABLE (share_child, SHARE_CHILD)
DEFINE_TABLE (share_map, SHARE_MAP)
DEFINE_TABLE (sighting, SIGHTING)
DEFINE_TABLE (strategy_discussion, STRATEGY_DISCUSSION)
DEFINE_TABLE (tas_attendee, TAS_ATTENDEE)
DEFINE_TABLE (tas_meeting, TAS_MEETING)
DEFINE_TABLE (tas_pupil, TAS_PUPIL)
DEFINE_TABLE (term, TERM)
DEFINE_TABLE (tie, TIE)
DEFINE_TABLE (tie_viewer, TIE_VIEWER)
DEFINE_TABLE (warning, WARNING)
DEFINE_TABLE (work_record, WORK_RECORD)
DEFINE_TABLE (worker, WORKER)

static const KithTable * const tables[] = {
  &kith_table_address,
  &kith_table_adult,
  &kith_table_adult_merge,
  &kith_table_assessment,
  &kith_table_assessment_factor,
  &kith_table_attendance,
  &kith_table_backup,
  &kith_table_bank_holiday,
  &kith_table_care_episode,
  &kith_table_care_review,
  &kith_table_care_step,
  &kith_table_child,
  &kith_table_child_family,
  &kith_table_child_merge,
  &kith_table_child_worker,
  &kith_table_cleared_child,
  &kith_table_clock_result,
  &kith_table_clock_rule,
  &kith_table_cluster,
  &kith_table_cluster_school,
  &kith_table_cluster_worker,
  &kith_table_code,
  &kith_table_complete_period,
  &kith_table_contact,
  &kith_table_context_assessment,
  &kith_table_context_conference,
  &kith_table_context_referral,
  &kith_table_context_weight,
  &kith_table_core_group,
  &kith_table_council_date,
  &kith_table_decision,
  &kith_table_declaration,
  &kith_table_disability,
  &kith_table_document,
  &kith_table_document_about,
  &kith_table_early_help,
  &kith_table_family,
  &kith_table_feeder,
  &kith_table_formal_matter,
  &kith_table_handover,
  &kith_table_import,
  &kith_table_import_child,
  &kith_table_import_fault,
  &kith_table_inset_day,
  &kith_table_involvement,
  &kith_table_legal_hold,
  &kith_table_map,
  &kith_table_map_action,
  &kith_table_map_attendee,
  &kith_table_map_names,
  &kith_table_map_review,
  &kith_table_map_subject,
  &kith_table_mapping,
  &kith_table_means,
  &kith_table_missing,
  &kith_table_money_entry,
  &kith_table_money_line,
  &kith_table_money_period,
  &kith_table_need_plan,
  &kith_table_need_review,
  &kith_table_next_step,
  &kith_table_not_same,
  &kith_table_note,
  &kith_table_note_about,
  &kith_table_note_addition,
  &kith_table_note_context,
  &kith_table_note_council,
  &kith_table_note_part,
  &kith_table_note_significant,
  &kith_table_observation,
  &kith_table_organisation,
  &kith_table_particular,
  &kith_table_peer_group,
  &kith_table_place,
  &kith_table_plan,
  &kith_table_plan_child,
  &kith_table_plan_entry,
  &kith_table_plan_score,
  &kith_table_pot,
  &kith_table_pot_child,
  &kith_table_pre_proceedings,
  &kith_table_presence,
  &kith_table_private_fostering,
  &kith_table_protection_plan,
  &kith_table_protection_review,
  &kith_table_put_off,
  &kith_table_question_answer,
  &kith_table_receipt,
  &kith_table_referral,
  &kith_table_relation,
  &kith_table_restriction,
  &kith_table_restriction_worker,
  &kith_table_safety_goal,
  &kith_table_safety_mark,
  &kith_table_safety_measure,
  &kith_table_safety_response,
  &kith_table_scheme,
  &kith_table_scheme_step,
  &kith_table_school,
  &kith_table_school_contact,
  &kith_table_school_link,
  &kith_table_school_total,
  &kith_table_section47,
  &kith_table_set_aside,
  &kith_table_setting,
  &kith_table_share,
  &kith_table_share_child,
  &kith_table_share_map,
  &kith_table_sighting,
  &kith_table_spend,
  &kith_table_statement,
  &kith_table_statement_line,
  &kith_table_statement_match,
  &kith_table_stock_count,
  &kith_table_strategy_discussion,
  &kith_table_tas_attendee,
  &kith_table_tas_meeting,
  &kith_table_tas_pupil,
  &kith_table_term,
  &kith_table_tie,
  &kith_table_tie_viewer,
  &kith_table_told,
  &kith_table_warning,
  &kith_table_work_record,
  &kith_table_worker,
};

/**
 * kith_tables_get_all:
 * @ret_n_tables: (out): how many there are
 *
 * Returns: (transfer none) (array length=ret_n_tables): the tables, by name
 */
const KithTable * const *
kith_tables_get_all (guint *ret_n_tables)
{
  *ret_n_tables = G_N_ELEMENTS (tables);

  return tables;
}
