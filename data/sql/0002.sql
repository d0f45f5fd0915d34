-- 0002.sql: clusters side by side: rolls, caseloads, contacts, terms, search
--
-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Which column of a file is which field, as a person put it right: the next
-- file of the same school or system is read the same way. columns is JSON.
CREATE TABLE mapping
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  kind         TEXT NOT NULL CHECK (kind IN ('roll', 'caseload')),
  school_id    INTEGER REFERENCES school (id),
  fingerprint  TEXT NOT NULL,
  columns      TEXT NOT NULL CHECK (json_valid (columns))
) STRICT;

CREATE UNIQUE INDEX mapping_by_fingerprint ON mapping (kind, coalesce (school_id, 0), fingerprint);
CREATE INDEX mapping_by_school ON mapping (school_id) WHERE school_id IS NOT NULL;

-- A roll is of one school. source is what the file came out of, such as "Mosaic".
ALTER TABLE import ADD COLUMN school_id INTEGER REFERENCES school (id);
ALTER TABLE import ADD COLUMN source TEXT;
ALTER TABLE import ADD COLUMN n_leavers INTEGER;

CREATE INDEX import_by_school ON import (school_id, reference_date) WHERE school_id IS NOT NULL;
CREATE INDEX import_by_kind ON import (kind, reference_date);

-- Who stood in a caseload's file, so that the next one can say who is no longer in it.
CREATE TABLE import_child
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  import_id  INTEGER NOT NULL REFERENCES import (id),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  UNIQUE (import_id, child_id)
) STRICT;

CREATE INDEX import_child_by_child ON import_child (child_id);

-- What a roll says of ethnicity, needs and meals is kept of the school as a
-- whole, and of no pupil. code is NULL for those of whom the roll says nothing.
CREATE TABLE school_total
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  school_id  INTEGER NOT NULL REFERENCES school (id),
  import_id  INTEGER NOT NULL REFERENCES import (id),
  measure    TEXT NOT NULL CHECK (measure IN ('ethnicity', 'sen', 'free-meals', 'year')),
  code       TEXT,
  n          INTEGER NOT NULL CHECK (n >= 0)
) STRICT;

CREATE INDEX school_total_by_school ON school_total (school_id, measure);
CREATE INDEX school_total_by_import ON school_total (import_id);

-- What the council's system says was done last and is due next.
CREATE TABLE council_date
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  kind       TEXT NOT NULL CHECK (kind IN ('seen', 'visit', 'review', 'conference', 'assessment', 'supervision')),
  done       TEXT CHECK (done IS date (done)),
  due        TEXT CHECK (due IS date (due)),
  as_at      TEXT NOT NULL CHECK (as_at IS date (as_at)),
  import_id  INTEGER REFERENCES import (id),
  UNIQUE (child_id, kind)
) STRICT;

CREATE INDEX council_date_by_due ON council_date (due) WHERE due IS NOT NULL;
CREATE INDEX council_date_by_import ON council_date (import_id) WHERE import_id IS NOT NULL;

-- A period for which a person says: all of it is in this store. Without one
-- there is no rate. It holds for the authority's children, whatever the cluster.
CREATE TABLE complete_period
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  authority_code  TEXT NOT NULL,
  start           TEXT NOT NULL CHECK (start IS date (start)),
  finish          TEXT NOT NULL CHECK (finish IS date (finish)),
  import_id       INTEGER REFERENCES import (id),
  worker_id       INTEGER REFERENCES worker (id),
  at              INTEGER NOT NULL,
  CHECK (finish > start)
) STRICT;

CREATE INDEX complete_period_by_authority ON complete_period (authority_code, start);
CREATE INDEX complete_period_by_import ON complete_period (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX complete_period_by_worker ON complete_period (worker_id) WHERE worker_id IS NOT NULL;

-- Who is rung at a school, and from when to when that held.
CREATE TABLE school_contact
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  school_id   INTEGER NOT NULL REFERENCES school (id),
  role        TEXT NOT NULL,
  name        TEXT,
  telephone   TEXT,
  email       TEXT,
  valid_from  TEXT CHECK (valid_from IS date (valid_from)),
  valid_to    TEXT CHECK (valid_to IS date (valid_to)),
  CHECK (coalesce (name, telephone, email) IS NOT NULL)
) STRICT;

CREATE INDEX school_contact_by_school ON school_contact (school_id);

-- A term of an authority, or of one school that keeps its own. finish is the
-- first day after it; the half-term holiday lies inside, in two dates.
CREATE TABLE term
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  authority_code  TEXT,
  school_id       INTEGER REFERENCES school (id),
  name            TEXT NOT NULL CHECK (name IN ('autumn', 'spring', 'summer')),
  start           TEXT NOT NULL CHECK (start IS date (start)),
  finish          TEXT NOT NULL CHECK (finish IS date (finish)),
  break_start     TEXT CHECK (break_start IS date (break_start)),
  break_finish    TEXT CHECK (break_finish IS date (break_finish)),
  CHECK (finish > start),
  CHECK ((authority_code IS NULL) <> (school_id IS NULL)),
  CHECK (break_finish > break_start AND break_start > start AND break_finish < finish)
) STRICT;

CREATE INDEX term_by_authority ON term (authority_code, start) WHERE authority_code IS NOT NULL;
CREATE INDEX term_by_school ON term (school_id, start) WHERE school_id IS NOT NULL;

-- A cluster that was merged into another ends, and stays for the reports of its time.
ALTER TABLE cluster ADD COLUMN valid_to TEXT CHECK (valid_to IS date (valid_to));
ALTER TABLE cluster ADD COLUMN successor_id INTEGER REFERENCES cluster (id);

CREATE INDEX cluster_by_successor ON cluster (successor_id) WHERE successor_id IS NOT NULL;

CREATE INDEX child_by_council_id ON child (la_child_id) WHERE la_child_id IS NOT NULL;
CREATE INDEX child_by_former_upn ON child (former_upn) WHERE former_upn IS NOT NULL;
CREATE INDEX child_by_birth ON child (birth) WHERE birth IS NOT NULL;

-- The words under which a child is found, and how they sound. It follows from
-- the names alone and no act writes it: the triggers do, so that an import, an
-- undo and a destruction keep it right without knowing of it.
CREATE TABLE child_word
(
  child_id  INTEGER NOT NULL REFERENCES child (id),
  word      TEXT NOT NULL,
  sound     TEXT,
  PRIMARY KEY (child_id, word)
) STRICT, WITHOUT ROWID;

CREATE INDEX child_word_by_word ON child_word (word);
CREATE INDEX child_word_by_sound ON child_word (sound) WHERE sound IS NOT NULL;

CREATE TRIGGER child_word_inserted AFTER INSERT ON child
BEGIN
  INSERT INTO child_word (child_id, word, sound)
    SELECT new.id, key, value
    FROM json_each (kith_name_words (new.given_name, new.family_name, new.preferred_name));
END;

CREATE TRIGGER child_word_updated AFTER UPDATE ON child
WHEN new.given_name IS NOT old.given_name
  OR new.family_name IS NOT old.family_name
  OR new.preferred_name IS NOT old.preferred_name
BEGIN
  DELETE FROM child_word WHERE child_id = old.id;
  INSERT INTO child_word (child_id, word, sound)
    SELECT new.id, key, value
    FROM json_each (kith_name_words (new.given_name, new.family_name, new.preferred_name));
END;

CREATE TRIGGER child_word_deleted BEFORE DELETE ON child
BEGIN
  DELETE FROM child_word WHERE child_id = old.id;
END;

INSERT INTO child_word (child_id, word, sound)
  SELECT c.id, key, value
  FROM child AS c, json_each (kith_name_words (c.given_name, c.family_name, c.preferred_name));

-- Of a child on two rolls: "C" registered here alone, "M" here mainly, "S" here
-- as well, "F" further education, "O" another provider, "G" guest.
ALTER TABLE attendance ADD COLUMN enrolment TEXT CHECK (enrolment IN ('C', 'M', 'S', 'F', 'O', 'G'));

-- What a council's list calls early help or looked after may have no start in
-- it. The two tables are made anew, with the numbers that they have given out.
CREATE TABLE early_help_anew
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id  INTEGER NOT NULL REFERENCES child (id),
  start     TEXT CHECK (start IS date (start)),
  finish    TEXT CHECK (finish IS date (finish)),
  reason    TEXT
) STRICT;

INSERT INTO early_help_anew SELECT id, uid, child_id, start, finish, reason FROM early_help;
DELETE FROM sqlite_sequence WHERE name = 'early_help_anew';
INSERT INTO sqlite_sequence (name, seq) SELECT 'early_help_anew', seq FROM sqlite_sequence WHERE name = 'early_help';
DROP TABLE early_help;
ALTER TABLE early_help_anew RENAME TO early_help;
CREATE INDEX early_help_by_child ON early_help (child_id, start);

CREATE TABLE care_episode_anew
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id      INTEGER NOT NULL REFERENCES child (id),
  start         TEXT CHECK (start IS date (start)),
  finish        TEXT CHECK (finish IS date (finish)),
  legal_status  TEXT,
  placement     TEXT
) STRICT;

INSERT INTO care_episode_anew SELECT id, uid, child_id, start, finish, legal_status, placement FROM care_episode;
DELETE FROM sqlite_sequence WHERE name = 'care_episode_anew';
INSERT INTO sqlite_sequence (name, seq) SELECT 'care_episode_anew', seq FROM sqlite_sequence WHERE name = 'care_episode';
DROP TABLE care_episode;
ALTER TABLE care_episode_anew RENAME TO care_episode;
CREATE INDEX care_episode_by_child ON care_episode (child_id, start);

-- The reference date of the newest return that spoke of the child: what is
-- older fills gaps and overrules nothing.
ALTER TABLE child ADD COLUMN census_date TEXT CHECK (census_date IS date (census_date));

CREATE INDEX assessment_by_start ON assessment (start);

-- From when a school's history counts at its successor; NULL where nobody knows.
ALTER TABLE school ADD COLUMN successor_from TEXT CHECK (successor_from IS date (successor_from));
