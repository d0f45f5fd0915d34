-- 0001.sql: the first shape of a store
--
-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Times are microseconds since 1970, UTC. Dates are ISO text, London's.
-- id is local and never leaves the store; uid is the row's name elsewhere.
-- docs/schema.md says what each table is for.

PRAGMA application_id = 0x4b697468;

-- The store itself, and the chain of what was done to it.

CREATE TABLE store
(
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  uid        BLOB NOT NULL CHECK (length (uid) = 16),
  device     BLOB NOT NULL CHECK (length (device) = 16),
  made_at    INTEGER NOT NULL,
  fictional  INTEGER NOT NULL CHECK (fictional IN (0, 1))
) STRICT;

CREATE TABLE journal
(
  seq           INTEGER PRIMARY KEY CHECK (seq > 0),
  at            INTEGER NOT NULL,
  actor         BLOB CHECK (length (actor) = 16),
  device        BLOB NOT NULL CHECK (length (device) = 16),
  act           INTEGER NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('act', 'insert', 'update', 'delete', 'destroy', 'view')),
  object        TEXT NOT NULL,
  row_uid       BLOB CHECK (length (row_uid) = 16),
  about         INTEGER,
  payload_hash  BLOB CHECK (length (payload_hash) = 32),
  hash          BLOB NOT NULL CHECK (length (hash) = 32),
  CHECK (act <= seq),
  CHECK (kind <> 'destroy' OR (payload_hash IS NULL AND (row_uid IS NULL) <> (about IS NULL)))
) STRICT;

CREATE INDEX journal_row ON journal (row_uid, seq) WHERE row_uid IS NOT NULL;
CREATE INDEX journal_act ON journal (act, seq);
CREATE INDEX journal_about ON journal (about) WHERE about IS NOT NULL;
CREATE INDEX journal_opening ON journal (seq) WHERE kind = 'act';
CREATE INDEX journal_destroyed ON journal (act, row_uid, about) WHERE kind = 'destroy';

CREATE TRIGGER journal_in_order BEFORE INSERT ON journal
WHEN new.seq <> (SELECT coalesce (max (seq), 0) + 1 FROM journal)
BEGIN
  SELECT raise (ABORT, 'the journal grows at its end');
END;

CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal
BEGIN
  SELECT raise (ABORT, 'the journal is never altered');
END;

CREATE TRIGGER journal_undeleted BEFORE DELETE ON journal
BEGIN
  SELECT raise (ABORT, 'the journal is never altered');
END;

CREATE TABLE journal_payload
(
  seq    INTEGER PRIMARY KEY REFERENCES journal (seq),
  nonce  BLOB NOT NULL CHECK (length (nonce) = 16),
  old    TEXT,
  new    TEXT,
  why    TEXT,
  basis  TEXT
) STRICT;

CREATE TRIGGER journal_payload_in_order BEFORE INSERT ON journal_payload
WHEN EXISTS (SELECT 1 FROM journal_payload WHERE seq >= new.seq)
BEGIN
  SELECT raise (ABORT, 'the journal grows at its end');
END;

CREATE TRIGGER journal_payload_unchanged BEFORE UPDATE ON journal_payload
BEGIN
  SELECT raise (ABORT, 'the journal is never altered');
END;

-- What an entry said goes only where the chain itself says so, later: by the
-- destruction of the row that it is about or, for the entry that opens an act,
-- of the act's own words.
CREATE TRIGGER journal_payload_undeleted BEFORE DELETE ON journal_payload
WHEN NOT EXISTS (SELECT 1 FROM journal AS e JOIN journal AS d ON d.row_uid = e.row_uid AND d.seq > e.seq
                 WHERE e.seq = old.seq AND d.kind = 'destroy')
 AND NOT EXISTS (SELECT 1 FROM journal AS e JOIN journal AS d ON d.about = e.seq AND d.seq > e.seq
                 WHERE e.seq = old.seq AND e.kind = 'act' AND d.kind = 'destroy')
BEGIN
  SELECT raise (ABORT, 'a payload goes only by an act of destruction');
END;

-- A large act is cut into transactions. While it runs its number stands here,
-- so that opening the store after a crash takes back what was done of it.
CREATE TABLE open_act
(
  act  INTEGER PRIMARY KEY REFERENCES journal (seq)
) STRICT;

-- Lists that change from year to year.

CREATE TABLE code
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  codeset     TEXT NOT NULL,
  code        TEXT NOT NULL,
  label       TEXT,
  valid_from  TEXT CHECK (valid_from IS date (valid_from)),
  valid_to    TEXT CHECK (valid_to IS date (valid_to)),
  source      TEXT NOT NULL
) STRICT;

CREATE INDEX code_by_code ON code (codeset, code);

CREATE TABLE bank_holiday
(
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  uid    BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  day    TEXT NOT NULL UNIQUE CHECK (day IS date (day)),
  title  TEXT NOT NULL
) STRICT;

CREATE TABLE setting
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  name        TEXT NOT NULL,
  value       TEXT NOT NULL,
  valid_from  TEXT CHECK (valid_from IS date (valid_from)),
  source      TEXT
) STRICT;

CREATE UNIQUE INDEX setting_by_name ON setting (name, coalesce (valid_from, ''));

-- People who work, and where.

CREATE TABLE worker
(
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  uid   BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  name  TEXT NOT NULL CHECK (name <> ''),
  role  TEXT,
  me    INTEGER NOT NULL DEFAULT 0 CHECK (me IN (0, 1))
) STRICT;

CREATE TABLE school
(
  id                    INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                   BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  urn                   INTEGER UNIQUE,
  authority_code        TEXT,
  authority_name        TEXT,
  establishment_number  TEXT,
  name                  TEXT NOT NULL CHECK (name <> ''),
  type_code             TEXT,
  type_name             TEXT,
  phase_code            TEXT,
  status_code           TEXT,
  open_date             TEXT CHECK (open_date IS date (open_date)),
  close_date            TEXT CHECK (close_date IS date (close_date)),
  low_age               INTEGER,
  high_age              INTEGER,
  on_roll               INTEGER CHECK (on_roll >= 0),
  census_date           TEXT CHECK (census_date IS date (census_date)),
  roll_date             TEXT CHECK (roll_date IS date (roll_date)),
  percentage_fsm        INTEGER,
  address               TEXT,
  postcode              TEXT,
  telephone             TEXT,
  head_name             TEXT,
  easting               INTEGER,
  northing              INTEGER,
  successor_id          INTEGER REFERENCES school (id)
) STRICT;

CREATE INDEX school_by_successor ON school (successor_id) WHERE successor_id IS NOT NULL;

-- How one school became another: the register's links.
CREATE TABLE school_link
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  urn          INTEGER NOT NULL,
  linked_urn   INTEGER NOT NULL,
  linked_name  TEXT,
  kind         TEXT NOT NULL,
  day          TEXT CHECK (day IS date (day)),
  UNIQUE (urn, linked_urn, kind)
) STRICT;

CREATE TABLE cluster
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  name            TEXT NOT NULL CHECK (name <> ''),
  authority_code  TEXT,
  authority_name  TEXT
) STRICT;

-- valid_to is the first day on which it no longer holds.
CREATE TABLE cluster_school
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  cluster_id  INTEGER NOT NULL REFERENCES cluster (id),
  school_id   INTEGER NOT NULL REFERENCES school (id),
  valid_from  TEXT CHECK (valid_from IS date (valid_from)),
  valid_to    TEXT CHECK (valid_to IS date (valid_to)),
  CHECK (valid_to > valid_from)
) STRICT;

CREATE INDEX cluster_school_by_cluster ON cluster_school (cluster_id, school_id);
CREATE INDEX cluster_school_by_school ON cluster_school (school_id);

-- weekdays: bit 0 is Monday. Without a school it is the whole cluster.
CREATE TABLE cluster_worker
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  cluster_id  INTEGER NOT NULL REFERENCES cluster (id),
  worker_id   INTEGER NOT NULL REFERENCES worker (id),
  school_id   INTEGER REFERENCES school (id),
  weekdays    INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
  valid_from  TEXT CHECK (valid_from IS date (valid_from)),
  valid_to    TEXT CHECK (valid_to IS date (valid_to))
) STRICT;

CREATE INDEX cluster_worker_by_cluster ON cluster_worker (cluster_id);
CREATE INDEX cluster_worker_by_school ON cluster_worker (school_id);
CREATE INDEX cluster_worker_by_worker ON cluster_worker (worker_id);

CREATE TABLE feeder
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  primary_id    INTEGER NOT NULL REFERENCES school (id),
  secondary_id  INTEGER NOT NULL REFERENCES school (id),
  UNIQUE (primary_id, secondary_id)
) STRICT;

CREATE INDEX feeder_by_secondary ON feeder (secondary_id);

-- Files that were taken in, with everything about them that was wrong.

CREATE TABLE import
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  kind            TEXT NOT NULL CHECK (kind IN ('cin', 'schools', 'links', 'fiction', 'holidays', 'roll', 'caseload')),
  file_name       TEXT,
  file_hash       BLOB CHECK (length (file_hash) = 32),
  about           TEXT,
  reference_date  TEXT CHECK (reference_date IS date (reference_date)),
  at              INTEGER NOT NULL,
  n_new           INTEGER NOT NULL,
  n_changed       INTEGER NOT NULL,
  n_same          INTEGER NOT NULL,
  n_refused       INTEGER NOT NULL
) STRICT;

CREATE TABLE import_fault
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  import_id  INTEGER NOT NULL REFERENCES import (id),
  line       INTEGER NOT NULL,
  subject    TEXT,
  rule       TEXT,
  element    TEXT,
  value      TEXT,
  message    TEXT NOT NULL
) STRICT;

CREATE INDEX import_fault_by_import ON import_fault (import_id, line);

-- Children, and what the authority did.

CREATE TABLE family
(
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  uid  BLOB NOT NULL UNIQUE CHECK (length (uid) = 16)
) STRICT;

CREATE TABLE child
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  authority_code  TEXT,
  la_child_id     TEXT,
  upn             TEXT,
  former_upn      TEXT,
  upn_unknown     TEXT,
  given_name      TEXT,
  family_name     TEXT,
  preferred_name  TEXT,
  sort_key        TEXT NOT NULL,
  birth           TEXT CHECK (birth IS date (birth)),
  expected_birth  TEXT CHECK (expected_birth IS date (expected_birth)),
  death           TEXT CHECK (death IS date (death)),
  sex             TEXT,
  ethnicity       TEXT,
  family_id       INTEGER REFERENCES family (id),
  worker_id       INTEGER REFERENCES worker (id)
) STRICT;

CREATE UNIQUE INDEX child_by_la_child_id ON child (authority_code, la_child_id) WHERE la_child_id IS NOT NULL;
CREATE INDEX child_by_upn ON child (upn) WHERE upn IS NOT NULL;
CREATE INDEX child_by_sort_key ON child (sort_key, id);
CREATE INDEX child_by_family ON child (family_id) WHERE family_id IS NOT NULL;
CREATE INDEX child_by_worker ON child (worker_id) WHERE worker_id IS NOT NULL;

CREATE TABLE disability
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  code      TEXT NOT NULL
) STRICT;

CREATE INDEX disability_by_child ON disability (child_id, code);

-- valid_to is the first day on which the child is no longer at the school.
CREATE TABLE attendance
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id    INTEGER NOT NULL REFERENCES child (id),
  school_id   INTEGER NOT NULL REFERENCES school (id),
  valid_from  TEXT CHECK (valid_from IS date (valid_from)),
  valid_to    TEXT CHECK (valid_to IS date (valid_to)),
  year_group  INTEGER CHECK (year_group BETWEEN -1 AND 14),
  form        TEXT,
  CHECK (valid_to > valid_from)
) STRICT;

CREATE INDEX attendance_by_child ON attendance (child_id, valid_from);
CREATE INDEX attendance_by_school ON attendance (school_id, valid_from, valid_to);

CREATE TABLE referral
(
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id           INTEGER NOT NULL REFERENCES child (id),
  day                TEXT CHECK (day IS date (day)),
  source             TEXT,
  primary_need       TEXT,
  no_further_action  INTEGER CHECK (no_further_action IN (0, 1)),
  conference         TEXT CHECK (conference IS date (conference)),
  closure            TEXT CHECK (closure IS date (closure)),
  closure_reason     TEXT
) STRICT;

CREATE INDEX referral_by_child ON referral (child_id, day);
CREATE INDEX referral_by_day ON referral (day, child_id);
CREATE INDEX referral_open ON referral (child_id) WHERE closure IS NULL;

CREATE TABLE assessment
(
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  uid              BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  referral_id      INTEGER NOT NULL REFERENCES referral (id),
  start            TEXT CHECK (start IS date (start)),
  internal_review  TEXT CHECK (internal_review IS date (internal_review)),
  authorisation    TEXT CHECK (authorisation IS date (authorisation))
) STRICT;

CREATE INDEX assessment_by_referral ON assessment (referral_id);

CREATE TABLE assessment_factor
(
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  assessment_id  INTEGER NOT NULL REFERENCES assessment (id),
  code           TEXT NOT NULL
) STRICT;

CREATE INDEX assessment_factor_by_assessment ON assessment_factor (assessment_id, code);

CREATE TABLE section47
(
  id                       INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                      BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  referral_id              INTEGER NOT NULL REFERENCES referral (id),
  start                    TEXT CHECK (start IS date (start)),
  conference_target        TEXT CHECK (conference_target IS date (conference_target)),
  conference               TEXT CHECK (conference IS date (conference)),
  conference_not_required  INTEGER CHECK (conference_not_required IN (0, 1))
) STRICT;

CREATE INDEX section47_by_referral ON section47 (referral_id);
CREATE INDEX section47_by_start ON section47 (start);

CREATE TABLE need_plan
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  referral_id  INTEGER NOT NULL REFERENCES referral (id),
  start        TEXT CHECK (start IS date (start)),
  finish       TEXT CHECK (finish IS date (finish))
) STRICT;

CREATE INDEX need_plan_by_referral ON need_plan (referral_id);

CREATE TABLE protection_plan
(
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  uid               BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  referral_id       INTEGER NOT NULL REFERENCES referral (id),
  start             TEXT CHECK (start IS date (start)),
  finish            TEXT CHECK (finish IS date (finish)),
  initial_category  TEXT,
  latest_category   TEXT,
  n_previous        INTEGER CHECK (n_previous >= 0)
) STRICT;

CREATE INDEX protection_plan_by_referral ON protection_plan (referral_id);
CREATE INDEX protection_plan_by_start ON protection_plan (start);

CREATE TABLE protection_review
(
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                 BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  protection_plan_id  INTEGER NOT NULL REFERENCES protection_plan (id),
  day                 TEXT NOT NULL CHECK (day IS date (day))
) STRICT;

CREATE INDEX protection_review_by_plan ON protection_review (protection_plan_id, day);

CREATE TABLE pre_proceedings
(
  id                         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  referral_id                INTEGER NOT NULL REFERENCES referral (id),
  start                      TEXT CHECK (start IS date (start)),
  letter_before_proceedings  TEXT CHECK (letter_before_proceedings IS date (letter_before_proceedings)),
  meeting_offered            INTEGER CHECK (meeting_offered IN (0, 1)),
  meeting_held               INTEGER CHECK (meeting_held IN (0, 1)),
  initial_meeting            TEXT CHECK (initial_meeting IS date (initial_meeting)),
  n_review_meetings          INTEGER CHECK (n_review_meetings >= 0),
  step_decision              TEXT CHECK (step_decision IS date (step_decision)),
  outcome                    TEXT,
  court_application          TEXT CHECK (court_application IS date (court_application)),
  initial_letter             TEXT CHECK (initial_letter IS date (initial_letter))
) STRICT;

CREATE INDEX pre_proceedings_by_referral ON pre_proceedings (referral_id);

CREATE TABLE early_help
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  start     TEXT NOT NULL CHECK (start IS date (start)),
  finish    TEXT CHECK (finish IS date (finish)),
  reason    TEXT
) STRICT;

CREATE INDEX early_help_by_child ON early_help (child_id, start);

CREATE TABLE care_episode
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id      INTEGER NOT NULL REFERENCES child (id),
  start         TEXT NOT NULL CHECK (start IS date (start)),
  finish        TEXT CHECK (finish IS date (finish)),
  legal_status  TEXT,
  placement     TEXT
) STRICT;

CREATE INDEX care_episode_by_child ON care_episode (child_id, start);
