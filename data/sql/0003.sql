-- 0003.sql: what is written down: drafts, notes and what follows from them
--
-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A backup that was made, looked through and found whole. seq and head say
-- where the journal ended; hash is the file's. copied_at: there is a copy in the
-- other place. gone_at: its file was destroyed, by rule or by the clock.
CREATE TABLE backup
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  name        TEXT NOT NULL UNIQUE CHECK (name <> ''),
  why         TEXT NOT NULL,
  made_at     INTEGER NOT NULL,
  size        INTEGER NOT NULL CHECK (size > 0),
  hash        BLOB NOT NULL CHECK (length (hash) = 32),
  seq         INTEGER NOT NULL CHECK (seq >= 0),
  head        BLOB NOT NULL CHECK (length (head) = 32),
  checked_at  INTEGER NOT NULL,
  whole       INTEGER NOT NULL CHECK (whole IN (0, 1)),
  copied_at   INTEGER,
  gone_at     INTEGER
) STRICT;

CREATE INDEX backup_there ON backup (made_at) WHERE gone_at IS NULL;

-- An anchor that the store is older than, and somebody went on all the same.
CREATE TABLE set_aside
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  seq       INTEGER NOT NULL CHECK (seq > 0),
  head      BLOB NOT NULL CHECK (length (head) = 32),
  taken_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX set_aside_by_seq ON set_aside (seq);

-- What the program notes for itself, outside of the journal: when it looked
-- through the store last, and what it left in the slots file.
CREATE TABLE upkeep
(
  name  TEXT PRIMARY KEY CHECK (name IN ('slots', 'quick-check', 'full-check')),
  value INTEGER,
  at    INTEGER NOT NULL
) STRICT;

-- What is being written, from its first second. It is nobody's record yet, so
-- no act writes it and the journal keeps none of it: whoever thinks better of a
-- sentence has not said it. content is the whole form, as JSON. A draft and the
-- note that is made of it have the same uid: while the draft is there, signing
-- can be taken back and no word is lost by it.
CREATE TABLE draft
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  kind          TEXT NOT NULL CHECK (kind IN ('note', 'addition')),
  begun_at      INTEGER NOT NULL,
  saved_at      INTEGER NOT NULL,
  discarded_at  INTEGER,
  content       TEXT NOT NULL CHECK (json_valid (content))
) STRICT;

-- A signed note. It never changes: what is said later of it stands beside it.
-- day is London's; happened_at is NULL where only the day is known. Nothing can
-- have happened after it was signed (an hour is for summer time).
CREATE TABLE note
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  kind         TEXT NOT NULL CHECK (kind <> ''),
  day          TEXT NOT NULL CHECK (day IS date (day)),
  happened_at  INTEGER,
  written_at   INTEGER NOT NULL,
  signed_at    INTEGER NOT NULL,
  signed_by    INTEGER REFERENCES worker (id),
  parent       TEXT CHECK (parent IN ('agrees', 'knows', 'disagrees', 'not-asked')),
  parent_why   TEXT,
  school_told  TEXT,
  CHECK (happened_at <= signed_at AND written_at <= signed_at),
  CHECK (day <= date (signed_at / 1000000 + 3600, 'unixepoch'))
) STRICT;

CREATE INDEX note_by_day ON note (day, kind);
CREATE INDEX note_by_signed_by ON note (signed_by, signed_at) WHERE signed_by IS NOT NULL;

-- Whom or what it is about, or who took part. linked_at is set where it was
-- said after the note was signed. A concern about a member of staff is on no child's file.
CREATE TABLE note_about
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  note_id    INTEGER NOT NULL REFERENCES note (id),
  relation   TEXT NOT NULL CHECK (relation IN ('about', 'with')),
  child_id   INTEGER REFERENCES child (id),
  school_id  INTEGER REFERENCES school (id),
  name       TEXT CHECK (name <> ''),
  linked_at  INTEGER,
  CHECK ((child_id IS NOT NULL) + (school_id IS NOT NULL) + (name IS NOT NULL) = 1)
) STRICT;

CREATE INDEX note_about_by_note ON note_about (note_id);
CREATE UNIQUE INDEX note_about_by_child ON note_about (child_id, note_id) WHERE child_id IS NOT NULL;
CREATE UNIQUE INDEX note_about_by_school ON note_about (school_id, note_id) WHERE school_id IS NOT NULL;

CREATE TRIGGER note_about_no_child_of_staff BEFORE INSERT ON note_about
WHEN new.child_id IS NOT NULL AND (SELECT kind FROM note WHERE id = new.note_id) = 'staff-concern'
BEGIN
  SELECT raise (ABORT, 'a concern about a member of staff is on no child''s file');
END;

-- Its paragraphs, in order. One with a child_id is for that child's file alone.
CREATE TABLE note_part
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  note_id   INTEGER NOT NULL REFERENCES note (id),
  place     INTEGER NOT NULL CHECK (place >= 0),
  kind      TEXT NOT NULL CHECK (kind IN ('fact', 'words', 'view')),
  speaker   TEXT,
  child_id  INTEGER REFERENCES child (id),
  text      TEXT NOT NULL CHECK (text <> ''),
  CHECK (speaker IS NULL OR kind = 'words'),
  UNIQUE (note_id, place)
) STRICT;

CREATE INDEX note_part_by_child ON note_part (child_id) WHERE child_id IS NOT NULL;

CREATE TRIGGER note_part_of_its_children BEFORE INSERT ON note_part
WHEN new.child_id IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM note_about WHERE note_id = new.note_id AND child_id = new.child_id)
BEGIN
  SELECT raise (ABORT, 'a paragraph is for a child whom the note is about');
END;

-- That a child was seen. It is a visit only where somebody says so: to be seen
-- in a corridor is none.
CREATE TABLE sighting
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  note_id   INTEGER NOT NULL REFERENCES note (id),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  day       TEXT NOT NULL CHECK (day IS date (day)),
  seen_by   TEXT,
  place     TEXT,
  alone     INTEGER CHECK (alone IN (0, 1)),
  bedroom   INTEGER CHECK (bedroom IN (0, 1)),
  is_visit  INTEGER NOT NULL DEFAULT 0 CHECK (is_visit IN (0, 1))
) STRICT;

CREATE INDEX sighting_by_note ON sighting (note_id, child_id);
CREATE INDEX sighting_by_child ON sighting (child_id, day);

-- What was said of a note later: beside it, never in its place. part_id is the
-- paragraph that it puts right.
CREATE TABLE note_addition
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  note_id    INTEGER NOT NULL REFERENCES note (id),
  kind       TEXT NOT NULL CHECK (kind IN ('addition', 'correction', 'withdrawal')),
  part_id    INTEGER REFERENCES note_part (id),
  child_id   INTEGER REFERENCES child (id),
  text       TEXT NOT NULL CHECK (text <> ''),
  signed_at  INTEGER NOT NULL,
  signed_by  INTEGER REFERENCES worker (id),
  CHECK (part_id IS NULL OR kind = 'correction')
) STRICT;

CREATE INDEX note_addition_by_note ON note_addition (note_id, id);
CREATE INDEX note_addition_by_part ON note_addition (part_id) WHERE part_id IS NOT NULL;
CREATE INDEX note_addition_by_child ON note_addition (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX note_addition_by_signed_by ON note_addition (signed_by) WHERE signed_by IS NOT NULL;

-- Whether the council's system has it. Unlike the note it changes, by acts.
CREATE TABLE note_council
(
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uid      BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  note_id  INTEGER NOT NULL UNIQUE REFERENCES note (id),
  state    TEXT NOT NULL CHECK (state IN ('in', 'not-yet', 'not-needed')),
  why      TEXT,
  at       INTEGER NOT NULL,
  CHECK (state <> 'not-needed' OR why IS NOT NULL)
) STRICT;

CREATE INDEX note_council_not_yet ON note_council (note_id) WHERE state = 'not-yet';

-- That it belongs into the chronology, in one line. Changes, by acts.
CREATE TABLE note_significant
(
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uid      BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  note_id  INTEGER NOT NULL UNIQUE REFERENCES note (id),
  line     TEXT
) STRICT;

-- What is to be done next, by whom and by when. who is somebody who is no worker here.
CREATE TABLE next_step
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  note_id    INTEGER REFERENCES note (id),
  child_id   INTEGER REFERENCES child (id),
  what       TEXT NOT NULL CHECK (what <> ''),
  worker_id  INTEGER REFERENCES worker (id),
  who        TEXT,
  due        TEXT CHECK (due IS date (due)),
  done       TEXT CHECK (done IS date (done)),
  outcome    TEXT,
  CHECK (worker_id IS NULL OR who IS NULL)
) STRICT;

CREATE INDEX next_step_by_note ON next_step (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX next_step_by_child ON next_step (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX next_step_by_worker ON next_step (worker_id) WHERE worker_id IS NOT NULL;
CREATE INDEX next_step_open ON next_step (due) WHERE done IS NULL;

-- What is signed stays. It goes only with its draft still there, which is how
-- signing is taken back, or by a destruction that the journal tells. Where two
-- records turned out to be of one child, whose file a row stands on follows the
-- merge, and goes back with it; not a word of it changes.
CREATE TRIGGER note_unchanged BEFORE UPDATE ON note
BEGIN
  SELECT raise (ABORT, 'a signed note is never altered');
END;

CREATE TRIGGER note_undeleted BEFORE DELETE ON note
WHEN NOT EXISTS (SELECT 1 FROM draft WHERE uid = old.uid)
 AND NOT EXISTS (SELECT 1 FROM journal WHERE row_uid = old.uid AND kind = 'destroy')
BEGIN
  SELECT raise (ABORT, 'a signed note is never taken out');
END;

CREATE TRIGGER note_part_unchanged BEFORE UPDATE ON note_part
WHEN (new.id IS old.id AND new.uid IS old.uid AND new.note_id IS old.note_id AND
  new.place IS old.place AND new.kind IS old.kind AND new.speaker IS old.speaker AND
  new.text IS old.text AND
  EXISTS (SELECT 1 FROM child_merge AS m
          WHERE (m.gone_id = old.child_id AND m.child_id = new.child_id)
          OR (m.gone_id = new.child_id AND m.child_id = old.child_id))) IS NOT TRUE
BEGIN
  SELECT raise (ABORT, 'a signed note is never altered');
END;

CREATE TRIGGER note_part_undeleted BEFORE DELETE ON note_part
WHEN NOT EXISTS (SELECT 1 FROM note AS n JOIN draft AS d ON d.uid = n.uid WHERE n.id = old.note_id)
 AND NOT EXISTS (SELECT 1 FROM journal WHERE row_uid = old.uid AND kind = 'destroy')
BEGIN
  SELECT raise (ABORT, 'a signed note is never taken out');
END;

CREATE TRIGGER note_about_unchanged BEFORE UPDATE ON note_about
WHEN (new.id IS old.id AND new.uid IS old.uid AND new.note_id IS old.note_id AND
  new.relation IS old.relation AND new.school_id IS old.school_id AND new.name IS old.name AND
  new.linked_at IS old.linked_at AND
  EXISTS (SELECT 1 FROM child_merge AS m
          WHERE (m.gone_id = old.child_id AND m.child_id = new.child_id)
          OR (m.gone_id = new.child_id AND m.child_id = old.child_id))) IS NOT TRUE
BEGIN
  SELECT raise (ABORT, 'a signed note is never altered');
END;

CREATE TRIGGER note_about_undeleted BEFORE DELETE ON note_about
WHEN old.linked_at IS NULL
 AND NOT EXISTS (SELECT 1 FROM note AS n JOIN draft AS d ON d.uid = n.uid WHERE n.id = old.note_id)
 AND NOT EXISTS (SELECT 1 FROM journal WHERE row_uid = old.uid AND kind = 'destroy')
 AND NOT EXISTS (SELECT 1 FROM child_merge AS m JOIN note_about AS a ON a.child_id = m.child_id
                 WHERE m.gone_id = old.child_id AND a.note_id = old.note_id)
BEGIN
  SELECT raise (ABORT, 'a signed note is never taken out');
END;

CREATE TRIGGER sighting_unchanged BEFORE UPDATE ON sighting
WHEN (new.id IS old.id AND new.uid IS old.uid AND new.note_id IS old.note_id AND new.day IS old.day AND
  new.seen_by IS old.seen_by AND new.place IS old.place AND new.alone IS old.alone AND
  new.bedroom IS old.bedroom AND new.is_visit IS old.is_visit AND
  EXISTS (SELECT 1 FROM child_merge AS m
          WHERE (m.gone_id = old.child_id AND m.child_id = new.child_id)
          OR (m.gone_id = new.child_id AND m.child_id = old.child_id))) IS NOT TRUE
BEGIN
  SELECT raise (ABORT, 'a signed note is never altered');
END;

CREATE TRIGGER sighting_undeleted BEFORE DELETE ON sighting
WHEN NOT EXISTS (SELECT 1 FROM note AS n JOIN draft AS d ON d.uid = n.uid WHERE n.id = old.note_id)
 AND NOT EXISTS (SELECT 1 FROM journal WHERE row_uid = old.uid AND kind = 'destroy')
BEGIN
  SELECT raise (ABORT, 'a signed note is never taken out');
END;

CREATE TRIGGER note_addition_unchanged BEFORE UPDATE ON note_addition
WHEN (new.id IS old.id AND new.uid IS old.uid AND new.note_id IS old.note_id AND new.kind IS old.kind AND
  new.part_id IS old.part_id AND new.text IS old.text AND new.signed_at IS old.signed_at AND
  new.signed_by IS old.signed_by AND
  EXISTS (SELECT 1 FROM child_merge AS m
          WHERE (m.gone_id = old.child_id AND m.child_id = new.child_id)
          OR (m.gone_id = new.child_id AND m.child_id = old.child_id))) IS NOT TRUE
BEGIN
  SELECT raise (ABORT, 'a signed note is never altered');
END;

CREATE TRIGGER note_addition_undeleted BEFORE DELETE ON note_addition
WHEN NOT EXISTS (SELECT 1 FROM draft WHERE uid = old.uid)
 AND NOT EXISTS (SELECT 1 FROM journal WHERE row_uid = old.uid AND kind = 'destroy')
BEGIN
  SELECT raise (ABORT, 'a signed note is never taken out');
END;

-- A day on which a school is open to its staff and not to its pupils (INSET).
-- Each school sets its own, also where the terms are its authority's.
CREATE TABLE inset_day
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  school_id  INTEGER NOT NULL REFERENCES school (id),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  UNIQUE (school_id, day)
) STRICT;

-- What was half typed in a dialog when the store was locked, to be shown again
-- when it is opened. Like a draft it is nobody's record: no act writes it.
-- content says which dialogs, and what stood in their fields.
CREATE TABLE left_open
(
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  at       INTEGER NOT NULL,
  content  TEXT NOT NULL CHECK (content <> '')
) STRICT;

-- What such a dialog held beside its fields: the document that was to be added.
CREATE TABLE left_open_file
(
  place  INTEGER PRIMARY KEY CHECK (place >= 0),
  bytes  BLOB NOT NULL CHECK (length (bytes) > 0)
) STRICT;

-- The journal's hashes, and the seals of signed notes, are made with a key that
-- follows from the store's own. Where that one was replaced, this is the key
-- that they were made with from the beginning: so no entry is written anew, and
-- what was noted down elsewhere of the journal's end stays true.
CREATE TABLE journal_key
(
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  key  BLOB NOT NULL CHECK (length (key) = 32)
) STRICT;

-- What a council says otherwise of a rule that comes with the program: by when,
-- whether it is used at all, and where that stands written, from a day on. What
-- nobody has changed has no row.
CREATE TABLE clock_rule
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  code         TEXT NOT NULL CHECK (code <> ''),
  valid_from   TEXT CHECK (valid_from IS date (valid_from)),
  unit         TEXT NOT NULL CHECK (unit IN ('working-days', 'days', 'weeks', 'months', 'hours')),
  length       INTEGER CHECK (length <> 0),
  begins_with  INTEGER NOT NULL DEFAULT 0 CHECK (begins_with IN (0, 1)),
  is_used      INTEGER NOT NULL DEFAULT 1 CHECK (is_used IN (0, 1)),
  source       TEXT NOT NULL CHECK (source <> '')
) STRICT;

CREATE UNIQUE INDEX clock_rule_by_code ON clock_rule (code, coalesce (valid_from, ''));

-- Clocks follow from the records and are not kept. But a clock that has closed
-- never changes: where another rule or another list of bank holidays would tell
-- it otherwise, the same act writes down here how it stood. record_uid is the
-- row that started it.
CREATE TABLE clock_result
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id      INTEGER NOT NULL REFERENCES child (id),
  code          TEXT NOT NULL CHECK (code <> ''),
  record_uid    BLOB NOT NULL CHECK (length (record_uid) = 16),
  start         TEXT NOT NULL CHECK (start IS date (start)),
  closed        TEXT NOT NULL CHECK (closed IS date (closed)),
  outcome       TEXT NOT NULL CHECK (outcome IN ('done', 'ended')),
  due           TEXT CHECK (due IS date (due)),
  day           INTEGER NOT NULL,
  total         INTEGER NOT NULL CHECK (total >= 0),
  is_confirmed  INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
  UNIQUE (child_id, code, record_uid, start, closed)
) STRICT;

-- A warning on a child: what has to be known before anybody meets or writes to
-- the child or the family. In the shape of Hackney's warning notes: a manager
-- agreed, the person was told or it says why not, and it is looked at again
-- within a year. It warns until somebody ends it and says why.
CREATE TABLE warning
(
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id       INTEGER NOT NULL REFERENCES child (id),
  code           TEXT NOT NULL,
  narrative      TEXT NOT NULL CHECK (narrative <> ''),
  manager        TEXT NOT NULL CHECK (manager <> ''),
  start          TEXT NOT NULL CHECK (start IS date (start)),
  reviewed       TEXT CHECK (reviewed IS date (reviewed)),
  review         TEXT NOT NULL CHECK (review IS date (review)),
  finish         TEXT CHECK (finish IS date (finish)),
  end_reason     TEXT CHECK (end_reason <> ''),
  told           TEXT CHECK (told IS date (told)),
  told_how       TEXT CHECK (told_how <> ''),
  justification  TEXT CHECK (justification <> ''),
  worker_id      INTEGER REFERENCES worker (id),
  CHECK (review > start AND review <= date (coalesce (reviewed, start), '+1 year')),
  CHECK ((finish IS NULL) = (end_reason IS NULL)),
  CHECK ((told IS NULL) = (told_how IS NULL)),
  CHECK ((told IS NULL) <> (justification IS NULL))
) STRICT;

CREATE INDEX warning_by_child ON warning (child_id);
CREATE INDEX warning_by_review ON warning (review) WHERE finish IS NULL;
CREATE INDEX warning_by_worker ON warning (worker_id) WHERE worker_id IS NOT NULL;

-- Where a child or somebody of the family lives. whose is NULL where it is the
-- child's own. A confidential one is shown only to who asks for it, and a text
-- that leaves the store is looked through for it, for as long as it is kept:
-- somebody may still be looking there. lines has a line each.
CREATE TABLE address
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id      INTEGER NOT NULL REFERENCES child (id),
  whose         TEXT CHECK (whose <> ''),
  lines         TEXT NOT NULL CHECK (lines <> ''),
  postcode      TEXT CHECK (postcode <> ''),
  confidential  INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  valid_from    TEXT CHECK (valid_from IS date (valid_from)),
  valid_to      TEXT CHECK (valid_to IS date (valid_to)),
  CHECK (valid_to > valid_from)
) STRICT;

CREATE INDEX address_by_child ON address (child_id);
CREATE INDEX address_confidential ON address (id) WHERE confidential = 1;

-- Who else is involved with a child, and how they are reached. role is a nick
-- of the program or words of somebody's own. The child's worker and the
-- school's safeguarding lead are not here: they follow from child and
-- school_contact.
CREATE TABLE involvement
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id     INTEGER NOT NULL REFERENCES child (id),
  role         TEXT NOT NULL CHECK (role <> ''),
  agency       TEXT CHECK (agency <> ''),
  name         TEXT CHECK (name <> ''),
  telephone    TEXT CHECK (telephone <> ''),
  email        TEXT CHECK (email <> ''),
  is_lead      INTEGER NOT NULL CHECK (is_lead IN (0, 1)),
  last_active  TEXT CHECK (last_active IS date (last_active)),
  valid_from   TEXT CHECK (valid_from IS date (valid_from)),
  valid_to     TEXT CHECK (valid_to IS date (valid_to)),
  CHECK (name IS NOT NULL OR agency IS NOT NULL),
  CHECK (valid_to > valid_from)
) STRICT;

CREATE INDEX involvement_by_child ON involvement (child_id);

-- What a family is called where its children's names do not say it.
ALTER TABLE family ADD COLUMN name TEXT CHECK (name <> '');

-- An adult of a child's family or household. Of somebody whose birth nobody
-- knows there may be an age, and the day on which it was that. other_names are
-- those which they had before, or go by as well.
CREATE TABLE adult
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  name            TEXT NOT NULL CHECK (name <> ''),
  preferred_name  TEXT CHECK (preferred_name <> ''),
  other_names     TEXT CHECK (other_names <> ''),
  sex             TEXT CHECK (sex IN ('F', 'M')),
  pronouns        TEXT CHECK (pronouns <> ''),
  birth           TEXT CHECK (birth IS date (birth)),
  age             INTEGER CHECK (age BETWEEN 0 AND 130),
  age_on          TEXT CHECK (age_on IS date (age_on)),
  death           TEXT CHECK (death IS date (death)),
  telephone       TEXT CHECK (telephone <> ''),
  email           TEXT CHECK (email <> ''),
  language        TEXT CHECK (language <> ''),
  interpreter     INTEGER CHECK (interpreter IN (0, 1)),
  contact_wishes  TEXT CHECK (contact_wishes <> ''),
  CHECK (birth IS NULL OR age IS NULL),
  CHECK ((age IS NULL) = (age_on IS NULL)),
  CHECK (death >= birth)
) STRICT;

-- What an adult is to a child. kind is a nick of the program; words say it more
-- closely, such as "grandmother, mother's side". not_told has its reason: the
-- adult must not hear of the child. One that has ended stays.
CREATE TABLE relation
(
  id                    INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                   BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  adult_id              INTEGER NOT NULL REFERENCES adult (id),
  child_id              INTEGER NOT NULL REFERENCES child (id),
  kind                  TEXT NOT NULL CHECK (kind <> ''),
  words                 TEXT CHECK (words <> ''),
  in_household          INTEGER CHECK (in_household IN (0, 1)),
  responsibility        INTEGER CHECK (responsibility IN (0, 1)),
  responsibility_how    TEXT CHECK (responsibility_how IN ('birth', 'agreement', 'order')),
  responsibility_since  TEXT CHECK (responsibility_since IS date (responsibility_since)),
  not_told              TEXT CHECK (not_told <> ''),
  contact               TEXT CHECK (contact IN ('allowed', 'supervised', 'none', 'order')),
  contact_words         TEXT CHECK (contact_words <> ''),
  contact_from          TEXT CHECK (contact_from IS date (contact_from)),
  contact_to            TEXT CHECK (contact_to IS date (contact_to)),
  valid_from            TEXT CHECK (valid_from IS date (valid_from)),
  valid_to              TEXT CHECK (valid_to IS date (valid_to)),
  CHECK (responsibility IS 1 OR (responsibility_how IS NULL AND responsibility_since IS NULL)),
  CHECK (contact_to > contact_from),
  CHECK (valid_to > valid_from)
) STRICT;

CREATE INDEX relation_by_adult ON relation (adult_id);
CREATE INDEX relation_by_child ON relation (child_id);

-- That a child's record is open to named workers alone, since when and why, and
-- whom to speak to before anybody contacts the child: one of the workers, or
-- somebody else with a name and a telephone. It holds until it is lifted, with
-- a reason; a review that is overdue ends nothing.
CREATE TABLE restriction
(
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id           INTEGER NOT NULL REFERENCES child (id),
  reason             TEXT NOT NULL CHECK (reason <> ''),
  start              TEXT NOT NULL CHECK (start IS date (start)),
  review             TEXT NOT NULL CHECK (review IS date (review)),
  worker_id          INTEGER REFERENCES worker (id),
  contact_id         INTEGER REFERENCES worker (id),
  contact_name       TEXT CHECK (contact_name <> ''),
  contact_telephone  TEXT CHECK (contact_telephone <> ''),
  lifted             TEXT CHECK (lifted IS date (lifted)),
  lift_reason        TEXT CHECK (lift_reason <> ''),
  CHECK (contact_id IS NULL OR contact_name IS NULL),
  CHECK ((lifted IS NULL) = (lift_reason IS NULL)),
  CHECK (review > start)
) STRICT;

CREATE INDEX restriction_by_child ON restriction (child_id);
CREATE UNIQUE INDEX restriction_holding ON restriction (child_id) WHERE lifted IS NULL;
CREATE INDEX restriction_by_worker ON restriction (worker_id) WHERE worker_id IS NOT NULL;
CREATE INDEX restriction_by_contact ON restriction (contact_id) WHERE contact_id IS NOT NULL;

-- Whom a restriction names.
CREATE TABLE restriction_worker
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  restriction_id  INTEGER NOT NULL REFERENCES restriction (id),
  worker_id       INTEGER NOT NULL REFERENCES worker (id),
  UNIQUE (restriction_id, worker_id)
) STRICT;

CREATE INDEX restriction_worker_by_worker ON restriction_worker (worker_id);

-- What was recorded here by hand, in whichever table: record_uid is its row.
-- A row of which there is none came out of a file. day is London's, on which it
-- was recorded. council says whether the council's system has it; met is the
-- day of the file that brought the same.
CREATE TABLE work_record
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  record_uid  BLOB NOT NULL UNIQUE CHECK (length (record_uid) = 16),
  child_id    INTEGER NOT NULL REFERENCES child (id),
  kind        TEXT NOT NULL CHECK (kind <> ''),
  at          INTEGER NOT NULL,
  day         TEXT NOT NULL CHECK (day IS date (day)),
  worker_id   INTEGER REFERENCES worker (id),
  council     TEXT NOT NULL CHECK (council IN ('in', 'not-yet', 'not-needed')),
  why         TEXT CHECK (why <> ''),
  met         TEXT CHECK (met IS date (met)),
  CHECK (council <> 'not-needed' OR why IS NOT NULL)
) STRICT;

CREATE INDEX work_record_by_child ON work_record (child_id);
CREATE INDEX work_record_by_worker ON work_record (worker_id) WHERE worker_id IS NOT NULL;
CREATE INDEX work_record_by_day ON work_record (day);
CREATE INDEX work_record_not_yet ON work_record (child_id) WHERE council = 'not-yet';

-- Somebody told the authority of a child, before there was a referral.
CREATE TABLE contact
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  day       TEXT NOT NULL CHECK (day IS date (day)),
  source    TEXT,
  outcome   TEXT,
  about     TEXT
) STRICT;

CREATE INDEX contact_by_child ON contact (child_id, day);

-- decided: the day on which it was decided to hold one.
CREATE TABLE strategy_discussion
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  referral_id  INTEGER NOT NULL REFERENCES referral (id),
  decided      TEXT CHECK (decided IS date (decided)),
  day          TEXT CHECK (day IS date (day)),
  initiated    INTEGER CHECK (initiated IN (0, 1)),
  CHECK (decided IS NOT NULL OR day IS NOT NULL)
) STRICT;

CREATE INDEX strategy_discussion_by_referral ON strategy_discussion (referral_id);

CREATE TABLE core_group
(
  id                  INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                 BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  protection_plan_id  INTEGER NOT NULL REFERENCES protection_plan (id),
  day                 TEXT NOT NULL CHECK (day IS date (day))
) STRICT;

CREATE INDEX core_group_by_plan ON core_group (protection_plan_id, day);

CREATE TABLE need_review
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  need_plan_id  INTEGER NOT NULL REFERENCES need_plan (id),
  day           TEXT NOT NULL CHECK (day IS date (day))
) STRICT;

CREATE INDEX need_review_by_plan ON need_review (need_plan_id, day);

CREATE TABLE care_review
(
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id       INTEGER NOT NULL REFERENCES child (id),
  day            TEXT NOT NULL CHECK (day IS date (day)),
  participation  TEXT
) STRICT;

CREATE INDEX care_review_by_child ON care_review (child_id, day);

-- What a child who is looked after is to have: a personal education plan, a health assessment.
CREATE TABLE care_step
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  kind      TEXT NOT NULL CHECK (kind IN ('education-plan', 'health-assessment')),
  day       TEXT NOT NULL CHECK (day IS date (day))
) STRICT;

CREATE INDEX care_step_by_child ON care_step (child_id, day);

-- notified: the day on which the authority became aware of it, from which visits count.
CREATE TABLE private_fostering
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  notified  TEXT NOT NULL CHECK (notified IS date (notified)),
  start     TEXT CHECK (start IS date (start)),
  finish    TEXT CHECK (finish IS date (finish)),
  kind      TEXT
) STRICT;

CREATE INDEX private_fostering_by_child ON private_fostering (child_id, notified);

CREATE TABLE missing
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  kind       TEXT NOT NULL,
  start      TEXT NOT NULL CHECK (start IS date (start)),
  found      TEXT CHECK (found IS date (found)),
  offered    TEXT CHECK (offered IS date (offered)),
  declined   TEXT CHECK (declined IS date (declined)),
  interview  TEXT CHECK (interview IS date (interview)),
  CHECK (declined IS NULL OR interview IS NULL)
) STRICT;

CREATE INDEX missing_by_child ON missing (child_id, start);

-- What is sent or comes in and asks for an answer.
CREATE TABLE formal_matter
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  kind      TEXT NOT NULL CHECK (kind IN ('complaint', 'exploitation', 'transfer')),
  day       TEXT NOT NULL CHECK (day IS date (day)),
  answered  TEXT CHECK (answered IS date (answered)),
  CHECK (answered >= day)
) STRICT;

CREATE INDEX formal_matter_by_child ON formal_matter (child_id, day);

-- Who worked with a child, and since when. valid_to is the first day on which it was another.
CREATE TABLE child_worker
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id    INTEGER NOT NULL REFERENCES child (id),
  worker_id   INTEGER NOT NULL REFERENCES worker (id),
  valid_from  TEXT CHECK (valid_from IS date (valid_from)),
  valid_to    TEXT CHECK (valid_to IS date (valid_to)),
  reason      TEXT,
  CHECK (valid_to > valid_from)
) STRICT;

CREATE INDEX child_worker_by_child ON child_worker (child_id, valid_from);
CREATE INDEX child_worker_by_worker ON child_worker (worker_id);

ALTER TABLE assessment ADD COLUMN outcome TEXT;
ALTER TABLE section47 ADD COLUMN outcome TEXT;
ALTER TABLE section47 ADD COLUMN conference_booked TEXT CHECK (conference_booked IS date (conference_booked));
ALTER TABLE section47 ADD COLUMN report TEXT CHECK (report IS date (report));
ALTER TABLE protection_plan ADD COLUMN review_booked TEXT CHECK (review_booked IS date (review_booked));
ALTER TABLE protection_plan ADD COLUMN report TEXT CHECK (report IS date (report));
ALTER TABLE pre_proceedings ADD COLUMN offer TEXT CHECK (offer IS date (offer));
ALTER TABLE pre_proceedings ADD COLUMN answer TEXT CHECK (answer IN ('accepted', 'declined', 'none'));
ALTER TABLE pre_proceedings ADD COLUMN answered TEXT CHECK (answered IS date (answered));
ALTER TABLE pre_proceedings ADD COLUMN meeting TEXT CHECK (meeting IS date (meeting));
ALTER TABLE care_episode ADD COLUMN end_reason TEXT;

-- Meant to last until the child is 18.
ALTER TABLE care_episode ADD COLUMN to_18 INTEGER CHECK (to_18 IN (0, 1));
-- The words of notes
-- ------------------
-- What follows from here on is derived: no act writes it, triggers do, and
-- kith-note-index.c can make all of it anew.
--
-- What stands of a note on one file: on that of everybody whom it is about
-- (child_id is NULL), and, where something in it is for one child alone, on that
-- child's: this, and what is for all. The id is the day's, counted from 1970, and
-- the file's place within the day, so that the index gives the newest first
-- without sorting. That of a child's own file is odd.
CREATE TABLE note_file
(
  id        INTEGER PRIMARY KEY,
  note_id   INTEGER NOT NULL REFERENCES note (id),
  child_id  INTEGER REFERENCES child (id)
) STRICT;

CREATE INDEX note_file_by_note ON note_file (note_id);
CREATE INDEX note_file_by_child ON note_file (child_id) WHERE child_id IS NOT NULL;

-- Notes of which something changes: out of the index from before the first
-- change until the act is done, so that each is read once. Empty between acts.
CREATE TABLE note_unread
(
  note_id  INTEGER PRIMARY KEY
) STRICT;

-- The text of each file, and by what the index can narrow it down: the kind, who
-- signed it, which children and schools it is about, and whether it is a child's own.
CREATE VIEW note_text (id, note_id, child_id, text, tags) AS
SELECT f.id, f.note_id, f.child_id,
       concat_ws (char (10),
                  (SELECT group_concat (a.name, char (10) ORDER BY a.id)
                   FROM note_about AS a WHERE a.note_id = f.note_id AND a.name IS NOT NULL),
                  (SELECT group_concat (p.text, char (10) ORDER BY p.place)
                   FROM note_part AS p WHERE p.note_id = f.note_id AND (p.child_id IS NULL OR p.child_id = f.child_id)),
                  n.parent_why, n.school_told,
                  (SELECT group_concat (a.text, char (10) ORDER BY a.id)
                   FROM note_addition AS a WHERE a.note_id = f.note_id AND (a.child_id IS NULL OR a.child_id = f.child_id)),
                  (SELECT group_concat (concat_ws (char (10), s.what, s.outcome), char (10) ORDER BY s.id)
                   FROM next_step AS s WHERE s.note_id = f.note_id AND (s.child_id IS NULL OR s.child_id = f.child_id)),
                  (SELECT l.line FROM note_significant AS l WHERE l.note_id = f.note_id)),
       concat_ws (' ',
                  'k' || lower (hex (n.kind)),
                  'w' || n.signed_by,
                  iif (f.child_id IS NULL, NULL, 'own'),
                  (SELECT group_concat ('c' || a.child_id, ' ' ORDER BY a.id)
                   FROM note_about AS a
                   WHERE a.note_id = f.note_id AND a.child_id IS NOT NULL
                   AND (f.child_id IS NULL OR a.child_id = f.child_id)),
                  (SELECT group_concat ('s' || a.school_id, ' ' ORDER BY a.id)
                   FROM note_about AS a WHERE a.note_id = f.note_id AND a.school_id IS NOT NULL))
FROM note_file AS f
JOIN note AS n ON n.id = f.note_id;

-- The tokenizer is kith-word-tokenizer.c. The text itself is not kept twice.
CREATE VIRTUAL TABLE note_word
USING fts5 (text, tags, content = 'note_text', content_rowid = 'id', tokenize = 'kith', prefix = '2 3');

-- What is taken out is overwritten at once. A page of the index fits into a page
-- of the file, of which SQLCipher keeps 80 bytes to itself.
INSERT INTO note_word (note_word, rank) VALUES ('secure-delete', 1);
INSERT INTO note_word (note_word, rank) VALUES ('pgsz', 3950);
INSERT INTO note_word (note_word, rank) VALUES ('rank', 'bm25 (1.0, 0.0)');

-- Every word of four letters or more, and in how many files it stands. What
-- somebody types is the beginning of several words, and the index is faster when
-- it is asked for each of them.
CREATE TABLE note_term
(
  word     TEXT PRIMARY KEY,
  n_files  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX note_term_gone ON note_term (n_files) WHERE n_files <= 0;

-- While all is made anew there is no note 0 to be read, and files are forgotten
-- without being taken out of an index that may be wrong.
CREATE TRIGGER note_file_deleted BEFORE DELETE ON note_file
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = 0)
BEGIN
  INSERT INTO note_word (note_word, rowid, text, tags)
    SELECT 'delete', id, text, tags FROM note_text WHERE id = old.id;
  UPDATE note_term SET n_files = n_files - 1
    WHERE word IN (SELECT value FROM json_each (kith_text_words ((SELECT text FROM note_text WHERE id = old.id))));
  DELETE FROM note_term WHERE n_files <= 0;
END;

CREATE TRIGGER note_file_inserted AFTER INSERT ON note_file
BEGIN
  INSERT INTO note_word (rowid, text, tags)
    SELECT id, text, tags FROM note_text WHERE id = new.id;
  INSERT INTO note_term (word, n_files)
    SELECT value, 1 FROM json_each (kith_text_words ((SELECT text FROM note_text WHERE id = new.id))) WHERE true
    ON CONFLICT (word) DO UPDATE SET n_files = n_files + 1;
END;

CREATE TRIGGER note_unread_inserted BEFORE INSERT ON note_unread
BEGIN
  DELETE FROM note_file WHERE note_id = new.note_id;
END;

-- A day has room for 2,097,152 files.
CREATE TRIGGER note_unread_deleted AFTER DELETE ON note_unread
BEGIN
  INSERT INTO note_file (id, note_id, child_id)
    SELECT (d.top | 1) + 1 + max (0, 2 * row_number () OVER (ORDER BY c.child_id) - 3), d.note_id, c.child_id
    FROM (SELECT b.note_id, coalesce ((SELECT max (f.id) FROM note_file AS f
                                       WHERE f.id BETWEEN b.first AND b.first + 2097151), b.first - 1) AS top
          FROM (SELECT id AS note_id, unixepoch (day) / 86400 * 2097152 AS first
                FROM note WHERE id = old.note_id) AS b) AS d,
         (SELECT NULL AS child_id
          UNION SELECT child_id FROM note_part WHERE note_id = old.note_id
          UNION SELECT child_id FROM note_addition WHERE note_id = old.note_id
          UNION SELECT child_id FROM next_step WHERE note_id = old.note_id) AS c;
END;

CREATE TRIGGER note_unread_by_note_in AFTER INSERT ON note
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = new.id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (new.id);
END;

CREATE TRIGGER note_unread_by_note_out BEFORE DELETE ON note
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.id);
END;

CREATE TRIGGER note_unread_by_about_in BEFORE INSERT ON note_about
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = new.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (new.note_id);
END;

CREATE TRIGGER note_unread_by_about_change BEFORE UPDATE ON note_about
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;

CREATE TRIGGER note_unread_by_about_out BEFORE DELETE ON note_about
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;

CREATE TRIGGER note_unread_by_part_in BEFORE INSERT ON note_part
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = new.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (new.note_id);
END;

CREATE TRIGGER note_unread_by_part_change BEFORE UPDATE ON note_part
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;

CREATE TRIGGER note_unread_by_part_out BEFORE DELETE ON note_part
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;

CREATE TRIGGER note_unread_by_addition_in BEFORE INSERT ON note_addition
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = new.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (new.note_id);
END;

CREATE TRIGGER note_unread_by_addition_change BEFORE UPDATE ON note_addition
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;

CREATE TRIGGER note_unread_by_addition_out BEFORE DELETE ON note_addition
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;

CREATE TRIGGER note_unread_by_step_in BEFORE INSERT ON next_step
WHEN new.note_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = new.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (new.note_id);
END;

CREATE TRIGGER note_unread_by_step_change BEFORE UPDATE ON next_step
WHEN old.note_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;

-- Where a step is given to a note, or to another one.
CREATE TRIGGER note_unread_by_step_move BEFORE UPDATE ON next_step
WHEN new.note_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = new.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (new.note_id);
END;

CREATE TRIGGER note_unread_by_step_out BEFORE DELETE ON next_step
WHEN old.note_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;

CREATE TRIGGER note_unread_by_line_in BEFORE INSERT ON note_significant
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = new.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (new.note_id);
END;

CREATE TRIGGER note_unread_by_line_change BEFORE UPDATE ON note_significant
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;

CREATE TRIGGER note_unread_by_line_out BEFORE DELETE ON note_significant
WHEN NOT EXISTS (SELECT 1 FROM note_unread WHERE note_id = old.note_id)
BEGIN
  INSERT INTO note_unread (note_id) VALUES (old.note_id);
END;
-- In which school the worker is on a day, where that is not what their days
-- and the term dates say. Without a school: in none. It holds for its day alone.
CREATE TABLE presence
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  day        TEXT NOT NULL UNIQUE CHECK (day IS date (day)),
  school_id  INTEGER REFERENCES school (id)
) STRICT;

CREATE INDEX presence_by_school ON presence (school_id) WHERE school_id IS NOT NULL;

-- What was printed, saved or copied about children: what, how, with whom and
-- why. It happened, so it never changes and is never taken back. hash is that
-- of the words that left, by which a sheet or a file can be told again.
CREATE TABLE share
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  at          INTEGER NOT NULL,
  worker_id   INTEGER REFERENCES worker (id),
  what        TEXT NOT NULL CHECK (what <> ''),
  how         TEXT NOT NULL CHECK (how IN ('print', 'pdf', 'xlsx', 'csv', 'copy', 'ics', 'file', 'sealed')),
  start       TEXT CHECK (start IS date (start)),
  finish      TEXT CHECK (finish IS date (finish)),
  names_off   INTEGER NOT NULL CHECK (names_off IN (0, 1)),
  to_council  INTEGER NOT NULL CHECK (to_council IN (0, 1)),
  recipient   TEXT NOT NULL CHECK (recipient <> ''),
  why         TEXT NOT NULL CHECK (why <> ''),
  hash        BLOB NOT NULL CHECK (length (hash) = 32)
) STRICT;

CREATE INDEX share_by_worker ON share (worker_id) WHERE worker_id IS NOT NULL;

-- Whom it was about.
CREATE TABLE share_child
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  share_id  INTEGER NOT NULL REFERENCES share (id),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  UNIQUE (share_id, child_id)
) STRICT;

CREATE INDEX share_child_by_child ON share_child (child_id);

CREATE TRIGGER share_unchanged BEFORE UPDATE ON share
BEGIN
  SELECT raise (ABORT, 'what was shared is never altered');
END;

CREATE TRIGGER share_undeleted BEFORE DELETE ON share
WHEN NOT EXISTS (SELECT 1 FROM journal WHERE row_uid = old.uid AND kind = 'destroy')
BEGIN
  SELECT raise (ABORT, 'what was shared is never taken out');
END;

CREATE TRIGGER share_child_unchanged BEFORE UPDATE ON share_child
WHEN (new.id IS old.id AND new.uid IS old.uid AND new.share_id IS old.share_id AND
  EXISTS (SELECT 1 FROM child_merge AS m
          WHERE (m.gone_id = old.child_id AND m.child_id = new.child_id)
          OR (m.gone_id = new.child_id AND m.child_id = old.child_id))) IS NOT TRUE
BEGIN
  SELECT raise (ABORT, 'what was shared is never altered');
END;

CREATE TRIGGER share_child_undeleted BEFORE DELETE ON share_child
WHEN NOT EXISTS (SELECT 1 FROM journal WHERE row_uid = old.uid AND kind = 'destroy')
 AND NOT EXISTS (SELECT 1 FROM child_merge AS m JOIN share_child AS c ON c.child_id = m.child_id
                 WHERE m.gone_id = old.child_id AND c.share_id = old.share_id)
BEGIN
  SELECT raise (ABORT, 'what was shared is never taken out');
END;

-- Team Around the School: a meeting at a school of those who work with its
-- pupils. minute is the time of day, London's. While it is open, what is said
-- stands in its rows; when it is closed, each pupil's part becomes a note on that
-- child's file and on no other, and the words are the note's alone.
CREATE TABLE tas_meeting
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  school_id    INTEGER NOT NULL REFERENCES school (id),
  day          TEXT NOT NULL CHECK (day IS date (day)),
  minute       INTEGER CHECK (minute BETWEEN 0 AND 1439),
  place        TEXT CHECK (place <> ''),
  next_day     TEXT CHECK (next_day IS date (next_day)),
  next_minute  INTEGER CHECK (next_minute BETWEEN 0 AND 1439),
  closed_at    INTEGER,
  CHECK (next_day > day),
  CHECK (next_minute IS NULL OR next_day IS NOT NULL)
) STRICT;

CREATE INDEX tas_meeting_by_school ON tas_meeting (school_id, day);

-- Who came, for which agency and as what. No child and nobody of a family.
CREATE TABLE tas_attendee
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  meeting_id  INTEGER NOT NULL REFERENCES tas_meeting (id),
  name        TEXT CHECK (name <> ''),
  agency      TEXT CHECK (agency <> ''),
  role        TEXT CHECK (role <> ''),
  CHECK (name IS NOT NULL OR agency IS NOT NULL)
) STRICT;

CREATE INDEX tas_attendee_by_meeting ON tas_attendee (meeting_id);

-- A pupil of a meeting: one line, one action. Of one whose family refused there
-- is neither. agency is who is to do it, also once what is to be done stands with the note.
-- A child of whom two records were merged may be in a meeting twice.
CREATE TABLE tas_pupil
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  meeting_id      INTEGER NOT NULL REFERENCES tas_meeting (id),
  child_id        INTEGER NOT NULL REFERENCES child (id),
  agreement       TEXT CHECK (agreement IN ('agreed', 'not-asked', 'refused')),
  why             TEXT CHECK (why <> ''),
  line            TEXT CHECK (line <> ''),
  what            TEXT CHECK (what <> ''),
  is_mine         INTEGER NOT NULL DEFAULT 0 CHECK (is_mine IN (0, 1)),
  who             TEXT CHECK (who <> ''),
  agency          TEXT CHECK (agency <> ''),
  due             TEXT CHECK (due IS date (due)),
  is_significant  INTEGER NOT NULL DEFAULT 0 CHECK (is_significant IN (0, 1)),
  note_id         INTEGER UNIQUE REFERENCES note (id),
  CHECK (agreement IS NOT 'refused' OR (line IS NULL AND what IS NULL)),
  CHECK (agreement IS NOT 'not-asked' OR why IS NOT NULL),
  CHECK (note_id IS NULL OR (line IS NULL AND what IS NULL)),
  CHECK (is_mine = 0 OR (who IS NULL AND agency IS NULL))
) STRICT;

CREATE INDEX tas_pupil_by_child ON tas_pupil (child_id);
CREATE INDEX tas_pupil_by_meeting ON tas_pupil (meeting_id);
-- A particular of a child: what is so as at a day, or from a day until another,
-- and who said so. Nothing is written over: what is newer stands before what
-- is older. kind is a nick of the program and says which of the columns it has:
-- see src/model/kith-particular-form.c. number is in tenths: of a percent, of a
-- school day, of an hour. Ethnicity, disability and the former pupil number, as
-- they are now, lie in child and disability too, where the census looks for them.
CREATE TABLE particular
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id    INTEGER NOT NULL REFERENCES child (id),
  kind        TEXT NOT NULL CHECK (kind <> ''),
  valid_from  TEXT NOT NULL CHECK (valid_from IS date (valid_from)),
  valid_to    TEXT CHECK (valid_to IS date (valid_to)),
  review      TEXT CHECK (review IS date (review)),
  begun       TEXT CHECK (begun IS date (begun)),
  code        TEXT CHECK (code <> ''),
  codes       TEXT CHECK (codes <> ''),
  words       TEXT CHECK (words <> ''),
  number      INTEGER CHECK (number >= 0),
  agreed_by   TEXT CHECK (agreed_by <> ''),
  source      TEXT NOT NULL CHECK (source <> ''),
  CHECK (valid_to >= valid_from)
) STRICT;

CREATE INDEX particular_by_child ON particular (child_id, kind, valid_from);
CREATE INDEX particular_home_education ON particular (child_id) WHERE kind = 'home-education' AND valid_to IS NULL;
-- A plan for a child, or for brothers and sisters together: what worries, what
-- works, what must happen, goals and actions. kind says whether it was made with
-- the worker or is the family's own, from a family group conference. It stands
-- beside what the law calls a plan (protection_plan, need_plan, early_help), of
-- which it is no second copy.
CREATE TABLE plan
(
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  kind           TEXT NOT NULL CHECK (kind IN ('worker', 'family')),
  title          TEXT NOT NULL CHECK (title <> ''),
  start          TEXT NOT NULL CHECK (start IS date (start)),
  review         TEXT CHECK (review IS date (review)),
  coordinator    TEXT CHECK (coordinator <> ''),
  bottom_lines   TEXT CHECK (bottom_lines <> ''),
  in_chronology  INTEGER NOT NULL CHECK (in_chronology IN (0, 1)),
  worker_id      INTEGER REFERENCES worker (id),
  finish         TEXT CHECK (finish IS date (finish)),
  end_reason     TEXT CHECK (end_reason <> ''),
  CHECK (kind = 'family' OR (coordinator IS NULL AND bottom_lines IS NULL)),
  CHECK ((finish IS NULL) = (end_reason IS NULL)),
  CHECK (review > start),
  CHECK (finish >= start)
) STRICT;

CREATE INDEX plan_by_worker ON plan (worker_id) WHERE worker_id IS NOT NULL;

-- For whom it is.
CREATE TABLE plan_child
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  plan_id   INTEGER NOT NULL REFERENCES plan (id),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  UNIQUE (plan_id, child_id)
) STRICT;

CREATE INDEX plan_child_by_child ON plan_child (child_id);

-- What stands in a plan, from added until dropped. What is put differently on a
-- later day is a row of its own with the same root_id; the first has none. A
-- goal has a question and what 0 and 10 mean; an action says who does it.
CREATE TABLE plan_entry
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  plan_id    INTEGER NOT NULL REFERENCES plan (id),
  root_id    INTEGER REFERENCES plan_entry (id),
  part       TEXT NOT NULL CHECK (part IN ('worry', 'works', 'must', 'goal', 'action')),
  voice      TEXT NOT NULL CHECK (voice IN ('child', 'parent', 'family', 'worker', 'other')),
  child_id   INTEGER REFERENCES child (id),
  speaker    TEXT CHECK (speaker <> ''),
  text       TEXT NOT NULL CHECK (text <> ''),
  question   TEXT CHECK (question <> ''),
  low        TEXT CHECK (low <> ''),
  high       TEXT CHECK (high <> ''),
  goal_id    INTEGER REFERENCES plan_entry (id),
  worker_id  INTEGER REFERENCES worker (id),
  who        TEXT CHECK (who <> ''),
  due        TEXT CHECK (due IS date (due)),
  how        TEXT CHECK (how <> ''),
  done       TEXT CHECK (done IS date (done)),
  outcome    TEXT CHECK (outcome <> ''),
  added      TEXT NOT NULL CHECK (added IS date (added)),
  dropped    TEXT CHECK (dropped IS date (dropped)),
  why        TEXT CHECK (why <> ''),
  CHECK ((voice = 'child') = (child_id IS NOT NULL)),
  CHECK (voice <> 'child' OR speaker IS NULL),
  CHECK ((part = 'goal') = (question IS NOT NULL AND low IS NOT NULL AND high IS NOT NULL)),
  CHECK ((part = 'action') = (worker_id IS NOT NULL OR who IS NOT NULL)),
  CHECK (worker_id IS NULL OR who IS NULL),
  CHECK (part = 'action' OR coalesce (goal_id, due, how, done, outcome) IS NULL),
  CHECK (dropped >= added)
) STRICT;

CREATE INDEX plan_entry_by_plan ON plan_entry (plan_id);
CREATE INDEX plan_entry_by_root ON plan_entry (root_id) WHERE root_id IS NOT NULL;
CREATE INDEX plan_entry_by_child ON plan_entry (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX plan_entry_by_goal ON plan_entry (goal_id) WHERE goal_id IS NOT NULL;
CREATE INDEX plan_entry_by_worker ON plan_entry (worker_id) WHERE worker_id IS NOT NULL;
CREATE INDEX plan_entry_to_do ON plan_entry (due) WHERE part = 'action' AND done IS NULL AND dropped IS NULL;

-- What somebody answered to the question of a goal, which is its first row.
CREATE TABLE plan_score
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  goal_id    INTEGER NOT NULL REFERENCES plan_entry (id),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  voice      TEXT NOT NULL CHECK (voice IN ('child', 'parent', 'family', 'worker', 'other')),
  child_id   INTEGER REFERENCES child (id),
  speaker    TEXT CHECK (speaker <> ''),
  score      INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  words      TEXT CHECK (words <> ''),
  CHECK ((voice = 'child') = (child_id IS NOT NULL)),
  CHECK (voice <> 'child' OR speaker IS NULL)
) STRICT;

CREATE INDEX plan_score_by_goal ON plan_score (goal_id, day);
CREATE INDEX plan_score_by_child ON plan_score (child_id) WHERE child_id IS NOT NULL;

-- That another record was of the same child and was merged into this one: by
-- whom, when and why. act is the one that did it, whose entries in the journal
-- hold the record as it was and name each row that went over; so it can be
-- parted again, exactly. By what stands here the child is found all the same:
-- by a search, and by a file that still has the other number or name.
CREATE TABLE child_merge
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id        INTEGER NOT NULL REFERENCES child (id),
  gone_id         INTEGER NOT NULL UNIQUE,
  gone_uid        BLOB NOT NULL UNIQUE CHECK (length (gone_uid) = 16),
  act             INTEGER NOT NULL,
  at              INTEGER NOT NULL,
  worker_id       INTEGER REFERENCES worker (id),
  reason          TEXT NOT NULL CHECK (reason <> ''),
  authority_code  TEXT,
  la_child_id     TEXT,
  upn             TEXT,
  former_upn      TEXT,
  given_name      TEXT,
  family_name     TEXT,
  preferred_name  TEXT,
  birth           TEXT CHECK (birth IS date (birth)),
  CHECK (gone_id <> child_id)
) STRICT;

CREATE INDEX child_merge_by_child ON child_merge (child_id);
CREATE INDEX child_merge_by_worker ON child_merge (worker_id) WHERE worker_id IS NOT NULL;
CREATE INDEX child_merge_by_council_id ON child_merge (la_child_id) WHERE la_child_id IS NOT NULL;
CREATE INDEX child_merge_by_upn ON child_merge (upn) WHERE upn IS NOT NULL;
CREATE INDEX child_merge_by_former_upn ON child_merge (former_upn) WHERE former_upn IS NOT NULL;

-- Somebody has looked at two records that may be of one child, or of one adult,
-- and says that they are of two, and why. They are not asked about again.
CREATE TABLE not_same
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id   INTEGER REFERENCES child (id),
  adult_id   INTEGER REFERENCES adult (id),
  other_uid  BLOB NOT NULL CHECK (length (other_uid) = 16),
  at         INTEGER NOT NULL,
  worker_id  INTEGER REFERENCES worker (id),
  reason     TEXT NOT NULL CHECK (reason <> ''),
  CHECK ((child_id IS NULL) <> (adult_id IS NULL))
) STRICT;

CREATE INDEX not_same_by_child ON not_same (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX not_same_by_adult ON not_same (adult_id) WHERE adult_id IS NOT NULL;
CREATE INDEX not_same_by_worker ON not_same (worker_id) WHERE worker_id IS NOT NULL;

-- The words under which a child is found are also those of the records that
-- were merged into it.
CREATE VIEW child_name (child_id, given_name, family_name, preferred_name) AS
SELECT id, given_name, family_name, preferred_name FROM child
UNION ALL
SELECT child_id, given_name, family_name, preferred_name FROM child_merge;

DROP TRIGGER child_word_updated;

CREATE TRIGGER child_word_updated AFTER UPDATE ON child
WHEN new.given_name IS NOT old.given_name
  OR new.family_name IS NOT old.family_name
  OR new.preferred_name IS NOT old.preferred_name
BEGIN
  DELETE FROM child_word WHERE child_id = old.id;
  INSERT OR IGNORE INTO child_word (child_id, word, sound)
    SELECT n.child_id, key, value
    FROM child_name AS n, json_each (kith_name_words (n.given_name, n.family_name, n.preferred_name))
    WHERE n.child_id = new.id;
END;

CREATE TRIGGER child_word_merged AFTER INSERT ON child_merge
BEGIN
  INSERT OR IGNORE INTO child_word (child_id, word, sound)
    SELECT new.child_id, key, value
    FROM json_each (kith_name_words (new.given_name, new.family_name, new.preferred_name));
END;

CREATE TRIGGER child_word_merged_on AFTER UPDATE ON child_merge
BEGIN
  DELETE FROM child_word WHERE child_id IN (old.child_id, new.child_id);
  INSERT OR IGNORE INTO child_word (child_id, word, sound)
    SELECT n.child_id, key, value
    FROM child_name AS n, json_each (kith_name_words (n.given_name, n.family_name, n.preferred_name))
    WHERE n.child_id IN (old.child_id, new.child_id);
END;

CREATE TRIGGER child_word_split AFTER DELETE ON child_merge
BEGIN
  DELETE FROM child_word WHERE child_id = old.child_id;
  INSERT OR IGNORE INTO child_word (child_id, word, sound)
    SELECT n.child_id, key, value
    FROM child_name AS n, json_each (kith_name_words (n.given_name, n.family_name, n.preferred_name))
    WHERE n.child_id = old.child_id;
END;
-- The bytes of documents, each once, in pieces. hash is their SHA-256: the
-- journal keeps it in place of the bytes. They are kept for as long as a
-- document, or an entry of the journal that could bring one back, names it.
CREATE TABLE document_content
(
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  hash  BLOB NOT NULL UNIQUE CHECK (length (hash) = 32),
  size  INTEGER NOT NULL CHECK (size > 0)
) STRICT;

CREATE TABLE document_chunk
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  content_id  INTEGER NOT NULL REFERENCES document_content (id) ON DELETE CASCADE,
  place       INTEGER NOT NULL CHECK (place >= 0),
  bytes       BLOB NOT NULL CHECK (length (bytes) > 0),
  UNIQUE (content_id, place)
) STRICT;

CREATE TRIGGER document_content_unchanged BEFORE UPDATE ON document_content
BEGIN
  SELECT raise (ABORT, 'the bytes of a document never change');
END;

CREATE TRIGGER document_chunk_unchanged BEFORE UPDATE ON document_chunk
BEGIN
  SELECT raise (ABORT, 'the bytes of a document never change');
END;

-- What stands in a document that is a text, as it is read, so that it is found.
-- It lies here once, as the bytes do, and goes with them.
CREATE TABLE document_text
(
  content_id  INTEGER PRIMARY KEY REFERENCES document_content (id),
  text        TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE document_word
USING fts5 (text, content = 'document_text', content_rowid = 'content_id', tokenize = 'kith', prefix = '2 3');

-- As of the index of notes: what is taken out is overwritten at once.
INSERT INTO document_word (document_word, rank) VALUES ('secure-delete', 1);
INSERT INTO document_word (document_word, rank) VALUES ('pgsz', 3950);

CREATE TRIGGER document_text_inserted AFTER INSERT ON document_text
BEGIN
  INSERT INTO document_word (rowid, text) VALUES (new.content_id, new.text);
END;

CREATE TRIGGER document_text_unchanged BEFORE UPDATE ON document_text
BEGIN
  SELECT raise (ABORT, 'the text of a document never changes');
END;

CREATE TRIGGER document_text_deleted BEFORE DELETE ON document_text
BEGIN
  INSERT INTO document_word (document_word, rowid, text) VALUES ('delete', old.content_id, old.text);
END;

CREATE TRIGGER document_content_deleted BEFORE DELETE ON document_content
BEGIN
  DELETE FROM document_text WHERE content_id = old.id;
END;

-- A document: what it is, from whom and when, and whether the council's system
-- has it. width and height are a picture's.
CREATE TABLE document
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  content_hash  BLOB NOT NULL REFERENCES document_content (hash),
  format        TEXT NOT NULL CHECK (format IN ('jpeg', 'pdf', 'png', 'text')),
  width         INTEGER CHECK (width > 0),
  height        INTEGER CHECK (height > 0),
  title         TEXT NOT NULL CHECK (title <> ''),
  kind          TEXT NOT NULL CHECK (kind <> ''),
  day           TEXT CHECK (day IS date (day)),
  sender        TEXT CHECK (sender <> ''),
  received      TEXT CHECK (received IS date (received)),
  council       TEXT NOT NULL CHECK (council IN ('in', 'not-yet', 'not-needed')),
  council_why   TEXT,
  worker_id     INTEGER REFERENCES worker (id),
  at            INTEGER NOT NULL,
  CHECK (council <> 'not-needed' OR council_why IS NOT NULL),
  CHECK ((format IN ('jpeg', 'png')) = (width IS NOT NULL AND height IS NOT NULL))
) STRICT;

CREATE INDEX document_by_content ON document (content_hash);
CREATE INDEX document_by_worker ON document (worker_id) WHERE worker_id IS NOT NULL;

-- Whom or what it is about.
CREATE TABLE document_about
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  document_id  INTEGER NOT NULL REFERENCES document (id),
  child_id     INTEGER REFERENCES child (id),
  school_id    INTEGER REFERENCES school (id),
  CHECK ((child_id IS NOT NULL) + (school_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX document_about_by_document ON document_about (document_id);
CREATE UNIQUE INDEX document_about_by_child ON document_about (child_id, document_id) WHERE child_id IS NOT NULL;
CREATE UNIQUE INDEX document_about_by_school ON document_about (school_id, document_id) WHERE school_id IS NOT NULL;

-- That a child's records were handed over, to whom and why: from then on they
-- are kept here no longer than those of a child whose work is closed.
CREATE TABLE handover
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  recipient  TEXT NOT NULL CHECK (recipient <> ''),
  why        TEXT NOT NULL CHECK (why <> ''),
  worker_id  INTEGER REFERENCES worker (id)
) STRICT;

CREATE INDEX handover_by_child ON handover (child_id, day);
CREATE INDEX handover_by_worker ON handover (worker_id) WHERE worker_id IS NOT NULL;

-- That a child's records are kept although they are due to be cleared, and why:
-- a court, an inquiry, a complaint. It holds until it is lifted.
CREATE TABLE legal_hold
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id     INTEGER NOT NULL REFERENCES child (id),
  reason       TEXT NOT NULL CHECK (reason <> ''),
  start        TEXT NOT NULL CHECK (start IS date (start)),
  worker_id    INTEGER REFERENCES worker (id),
  lifted       TEXT CHECK (lifted IS date (lifted)),
  lift_reason  TEXT CHECK (lift_reason <> ''),
  CHECK ((lifted IS NULL) = (lift_reason IS NULL))
) STRICT;

CREATE UNIQUE INDEX legal_hold_by_child ON legal_hold (child_id) WHERE lifted IS NULL;
CREATE INDEX legal_hold_of_child ON legal_hold (child_id);
CREATE INDEX legal_hold_by_worker ON legal_hold (worker_id) WHERE worker_id IS NOT NULL;

-- What is left of a child whose records were cleared: under which number the
-- council's system has them, and the days from which and to which they spoke. No
-- name, no birth date, no school. A file that brings the child meets it, and
-- figures of those days say that they do not count everybody any more.
CREATE TABLE cleared_child
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  authority_code  TEXT,
  la_child_id     TEXT,
  start           TEXT CHECK (start IS date (start)),
  finish          TEXT CHECK (finish IS date (finish)),
  day             TEXT NOT NULL CHECK (day IS date (day)),
  worker_id       INTEGER REFERENCES worker (id)
) STRICT;

CREATE INDEX cleared_child_by_la_child_id ON cleared_child (la_child_id) WHERE la_child_id IS NOT NULL;
CREATE INDEX cleared_child_by_worker ON cleared_child (worker_id) WHERE worker_id IS NOT NULL;
-- Something of Today that a worker has put off until a day, or handed over to
-- another. kind and about say which it is: about is a number of a row, or what a
-- clock is known by; what says it in words.
CREATE TABLE put_off
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  kind       TEXT NOT NULL CHECK (kind IN ('clock', 'draft', 'home', 'meeting', 'note', 'put-right', 'restriction',
             'retention', 'review', 'step', 'unseen', 'work')),
  about      TEXT NOT NULL CHECK (about <> ''),
  child_id   INTEGER REFERENCES child (id),
  what       TEXT NOT NULL CHECK (what <> ''),
  until      TEXT CHECK (until IS date (until)),
  worker_id  INTEGER REFERENCES worker (id),
  by_id      INTEGER REFERENCES worker (id),
  why        TEXT NOT NULL CHECK (why <> ''),
  UNIQUE (kind, about),
  CHECK ((until IS NULL) <> (worker_id IS NULL))
) STRICT;

CREATE INDEX put_off_by_child ON put_off (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX put_off_by_worker ON put_off (worker_id) WHERE worker_id IS NOT NULL;
CREATE INDEX put_off_by_by ON put_off (by_id) WHERE by_id IS NOT NULL;

-- The same of an adult: see child_merge.
CREATE TABLE adult_merge
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  adult_id        INTEGER NOT NULL REFERENCES adult (id),
  gone_id         INTEGER NOT NULL UNIQUE,
  gone_uid        BLOB NOT NULL UNIQUE CHECK (length (gone_uid) = 16),
  act             INTEGER NOT NULL,
  at              INTEGER NOT NULL,
  worker_id       INTEGER REFERENCES worker (id),
  reason          TEXT NOT NULL CHECK (reason <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  preferred_name  TEXT,
  other_names     TEXT,
  telephone       TEXT,
  CHECK (gone_id <> adult_id)
) STRICT;

CREATE INDEX adult_merge_by_adult ON adult_merge (adult_id);
CREATE INDEX adult_merge_by_worker ON adult_merge (worker_id) WHERE worker_id IS NOT NULL;

-- The words under which an adult is found: see child_word.
CREATE TABLE adult_word
(
  adult_id  INTEGER NOT NULL REFERENCES adult (id),
  word      TEXT NOT NULL,
  sound     TEXT,
  PRIMARY KEY (adult_id, word)
) STRICT, WITHOUT ROWID;

CREATE INDEX adult_word_by_word ON adult_word (word);
CREATE INDEX adult_word_by_sound ON adult_word (sound) WHERE sound IS NOT NULL;

CREATE VIEW adult_name (adult_id, name, other_names, preferred_name) AS
SELECT id, name, other_names, preferred_name FROM adult
UNION ALL
SELECT adult_id, name, other_names, preferred_name FROM adult_merge;

CREATE TRIGGER adult_word_inserted AFTER INSERT ON adult
BEGIN
  INSERT OR IGNORE INTO adult_word (adult_id, word, sound)
    SELECT new.id, key, value
    FROM json_each (kith_name_words (new.name, new.other_names, new.preferred_name));
END;

CREATE TRIGGER adult_word_updated AFTER UPDATE ON adult
WHEN new.name IS NOT old.name
  OR new.other_names IS NOT old.other_names
  OR new.preferred_name IS NOT old.preferred_name
BEGIN
  DELETE FROM adult_word WHERE adult_id = old.id;
  INSERT OR IGNORE INTO adult_word (adult_id, word, sound)
    SELECT n.adult_id, key, value
    FROM adult_name AS n, json_each (kith_name_words (n.name, n.other_names, n.preferred_name))
    WHERE n.adult_id = new.id;
END;

CREATE TRIGGER adult_word_deleted BEFORE DELETE ON adult
BEGIN
  DELETE FROM adult_word WHERE adult_id = old.id;
END;

CREATE TRIGGER adult_word_merged AFTER INSERT ON adult_merge
BEGIN
  INSERT OR IGNORE INTO adult_word (adult_id, word, sound)
    SELECT new.adult_id, key, value
    FROM json_each (kith_name_words (new.name, new.other_names, new.preferred_name));
END;

CREATE TRIGGER adult_word_merged_on AFTER UPDATE ON adult_merge
BEGIN
  DELETE FROM adult_word WHERE adult_id IN (old.adult_id, new.adult_id);
  INSERT OR IGNORE INTO adult_word (adult_id, word, sound)
    SELECT n.adult_id, key, value
    FROM adult_name AS n, json_each (kith_name_words (n.name, n.other_names, n.preferred_name))
    WHERE n.adult_id IN (old.adult_id, new.adult_id);
END;

CREATE TRIGGER adult_word_split AFTER DELETE ON adult_merge
BEGIN
  DELETE FROM adult_word WHERE adult_id = old.adult_id;
  INSERT OR IGNORE INTO adult_word (adult_id, word, sound)
    SELECT n.adult_id, key, value
    FROM adult_name AS n, json_each (kith_name_words (n.name, n.other_names, n.preferred_name))
    WHERE n.adult_id = old.adult_id;
END;

-- In which family a child was, and since when: child.family_id is the one of
-- today. valid_to is the first day on which it was in another, or in none.
CREATE TABLE child_family
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id    INTEGER NOT NULL REFERENCES child (id),
  family_id   INTEGER NOT NULL REFERENCES family (id),
  valid_from  TEXT CHECK (valid_from IS date (valid_from)),
  valid_to    TEXT CHECK (valid_to IS date (valid_to)),
  CHECK (valid_to > valid_from)
) STRICT;

CREATE INDEX child_family_by_child ON child_family (child_id, valid_from);
CREATE INDEX child_family_by_family ON child_family (family_id);
