-- 0004.sql: maps: places, groups of peers and organisations with what is known
-- of them, who and what is on a map, and the ties between them.
--
-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Somewhere where young people are: a case in its own right. easting and
-- northing are metres on the National Grid.
CREATE TABLE place
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('school', 'park', 'bus-route', 'station', 'street', 'shop', 'food', 'home', 'estate',
                                           'club', 'leisure', 'service', 'online', 'other')),
  address    TEXT CHECK (address <> ''),
  postcode   TEXT CHECK (postcode <> ''),
  easting    INTEGER CHECK (easting BETWEEN 0 AND 700000),
  northing   INTEGER CHECK (northing BETWEEN 0 AND 1300000),
  school_id  INTEGER REFERENCES school (id),
  words      TEXT CHECK (words <> ''),
  CHECK ((easting IS NULL) = (northing IS NULL))
) STRICT;

CREATE INDEX place_by_school ON place (school_id) WHERE school_id IS NOT NULL;

-- Young people who are together. It has no members of its own: who is in it
-- stands on a map, with a purpose and a source.
CREATE TABLE peer_group
(
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  uid    BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  name   TEXT NOT NULL CHECK (name <> ''),
  words  TEXT CHECK (words <> '')
) STRICT;

CREATE TABLE organisation
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  name       TEXT NOT NULL CHECK (name <> ''),
  kind       TEXT NOT NULL CHECK (kind IN ('school', 'health', 'police', 'youth', 'housing', 'transport', 'business', 'faith',
                                           'community', 'council', 'other')),
  telephone  TEXT CHECK (telephone <> ''),
  words      TEXT CHECK (words <> '')
) STRICT;

-- A map: a young person's own, on that child's file, or one of a context, with
-- a purpose, an audience, whose it is, and when it is looked at again.
CREATE TABLE map
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  kind          TEXT NOT NULL CHECK (kind IN ('own', 'context')),
  child_id      INTEGER REFERENCES child (id),
  title         TEXT NOT NULL CHECK (title <> ''),
  purpose       TEXT CHECK (purpose <> ''),
  audience      TEXT CHECK (audience <> ''),
  worker_id     INTEGER REFERENCES worker (id),
  start         TEXT NOT NULL CHECK (start IS date (start)),
  review        TEXT CHECK (review IS date (review)),
  finish        TEXT CHECK (finish IS date (finish)),
  end_reason    TEXT CHECK (end_reason <> ''),
  CHECK ((kind = 'own') = (child_id IS NOT NULL)),
  CHECK (kind = 'own' OR (purpose IS NOT NULL AND audience IS NOT NULL AND review IS NOT NULL)),
  CHECK ((finish IS NULL) = (end_reason IS NULL))
) STRICT;

CREATE INDEX map_by_child ON map (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX map_by_worker ON map (worker_id) WHERE worker_id IS NOT NULL;

CREATE TRIGGER map_stays_of_its_kind BEFORE UPDATE ON map
WHEN new.kind IS NOT old.kind
BEGIN
  SELECT raise (ABORT, 'the two kinds of map are never mixed');
END;

-- That names are shown on a context map, why, and until when.
CREATE TABLE map_names
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  map_id     INTEGER NOT NULL REFERENCES map (id),
  start      TEXT NOT NULL CHECK (start IS date (start)),
  finish     TEXT NOT NULL CHECK (finish IS date (finish)),
  reason     TEXT NOT NULL CHECK (reason <> ''),
  worker_id  INTEGER REFERENCES worker (id),
  CHECK (finish > start)
) STRICT;

CREATE INDEX map_names_by_map ON map_names (map_id, start);
CREATE INDEX map_names_by_worker ON map_names (worker_id) WHERE worker_id IS NOT NULL;

CREATE TRIGGER map_names_of_context BEFORE INSERT ON map_names
WHEN (SELECT kind FROM map WHERE id = new.map_id) = 'own'
BEGIN
  SELECT raise (ABORT, 'a young person''s own map never shows names');
END;

-- That a map was looked at again, and found to be needed still.
CREATE TABLE map_review
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  map_id     INTEGER NOT NULL REFERENCES map (id),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  words      TEXT CHECK (words <> ''),
  worker_id  INTEGER REFERENCES worker (id)
) STRICT;

CREATE INDEX map_review_by_map ON map_review (map_id, day);
CREATE INDEX map_review_by_worker ON map_review (worker_id) WHERE worker_id IS NOT NULL;

CREATE TABLE map_attendee
(
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uid     BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  map_id  INTEGER NOT NULL REFERENCES map (id),
  name    TEXT NOT NULL CHECK (name <> ''),
  agency  TEXT CHECK (agency <> ''),
  role    TEXT CHECK (role <> ''),
  day     TEXT CHECK (day IS date (day))
) STRICT;

CREATE INDEX map_attendee_by_map ON map_attendee (map_id);

-- Who or what is on a map: a record, or somebody or something known from this
-- map alone, of which label is the initials or the young person's own word for
-- it. name is seen only while the map shows names. x and y are in sixty-fourths
-- of a unit of the picture. in_group_id is a group and household_id a home on
-- the same map. What was recorded in error is drawn at no date.
CREATE TABLE map_subject
(
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  uid              BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  map_id           INTEGER NOT NULL REFERENCES map (id),
  kind             TEXT NOT NULL CHECK (kind IN ('person', 'family', 'group', 'place', 'organisation', 'professional')),
  child_id         INTEGER REFERENCES child (id),
  adult_id         INTEGER REFERENCES adult (id),
  family_id        INTEGER REFERENCES family (id),
  place_id         INTEGER REFERENCES place (id),
  group_id         INTEGER REFERENCES peer_group (id),
  organisation_id  INTEGER REFERENCES organisation (id),
  label            TEXT CHECK (label <> ''),
  name             TEXT CHECK (name <> ''),
  what             TEXT CHECK (what <> ''),
  sex              TEXT CHECK (sex IN ('F', 'M')),
  age              INTEGER CHECK (age BETWEEN 0 AND 120),
  age_on           TEXT CHECK (age_on IS date (age_on)),
  is_young         INTEGER NOT NULL DEFAULT 0 CHECK (is_young IN (0, 1)),
  is_dead          INTEGER NOT NULL DEFAULT 0 CHECK (is_dead IN (0, 1)),
  is_focus         INTEGER NOT NULL DEFAULT 0 CHECK (is_focus IN (0, 1)),
  in_group_id      INTEGER REFERENCES map_subject (id) DEFERRABLE INITIALLY DEFERRED,
  household_id     INTEGER REFERENCES map_subject (id) DEFERRABLE INITIALLY DEFERRED,
  x                INTEGER,
  y                INTEGER,
  is_pinned        INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1)),
  start            TEXT CHECK (start IS date (start)),
  finish           TEXT CHECK (finish IS date (finish)),
  words            TEXT CHECK (words <> ''),
  error_day        TEXT CHECK (error_day IS date (error_day)),
  error_why        TEXT CHECK (error_why <> ''),
  CHECK ((child_id IS NOT NULL) + (adult_id IS NOT NULL) + (family_id IS NOT NULL) + (place_id IS NOT NULL) +
         (group_id IS NOT NULL) + (organisation_id IS NOT NULL) + (label IS NOT NULL) = 1),
  CHECK (child_id IS NULL OR kind = 'person'),
  CHECK (adult_id IS NULL OR kind IN ('person', 'professional')),
  CHECK (family_id IS NULL OR kind = 'family'),
  CHECK (place_id IS NULL OR kind = 'place'),
  CHECK (group_id IS NULL OR kind = 'group'),
  CHECK (organisation_id IS NULL OR kind = 'organisation'),
  CHECK (name IS NULL OR (label IS NOT NULL AND kind IN ('person', 'professional'))),
  CHECK ((age IS NULL) = (age_on IS NULL)),
  CHECK ((x IS NULL) = (y IS NULL)),
  CHECK (is_pinned = 0 OR x IS NOT NULL),
  CHECK ((error_day IS NULL) = (error_why IS NULL))
) STRICT;

CREATE INDEX map_subject_by_map ON map_subject (map_id);
CREATE INDEX map_subject_by_child ON map_subject (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX map_subject_by_adult ON map_subject (adult_id) WHERE adult_id IS NOT NULL;
CREATE INDEX map_subject_by_family ON map_subject (family_id) WHERE family_id IS NOT NULL;
CREATE INDEX map_subject_by_place ON map_subject (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX map_subject_by_group ON map_subject (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX map_subject_by_organisation ON map_subject (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX map_subject_by_in_group ON map_subject (in_group_id) WHERE in_group_id IS NOT NULL;
CREATE INDEX map_subject_by_household ON map_subject (household_id) WHERE household_id IS NOT NULL;

CREATE TRIGGER map_subject_of_own BEFORE INSERT ON map_subject
WHEN (SELECT kind FROM map WHERE id = new.map_id) = 'own' AND
  (new.name IS NOT NULL OR new.adult_id IS NOT NULL OR new.family_id IS NOT NULL OR new.place_id IS NOT NULL OR
   new.group_id IS NOT NULL OR new.organisation_id IS NOT NULL)
BEGIN
  SELECT raise (ABORT, 'a young person''s own map has initials and its own words alone');
END;

CREATE TRIGGER map_subject_of_own_on BEFORE UPDATE ON map_subject
WHEN new.map_id IS NOT old.map_id OR
  ((SELECT kind FROM map WHERE id = new.map_id) = 'own' AND
   (new.name IS NOT NULL OR new.adult_id IS NOT NULL OR new.family_id IS NOT NULL OR new.place_id IS NOT NULL OR
    new.group_id IS NOT NULL OR new.organisation_id IS NOT NULL))
BEGIN
  SELECT raise (ABORT, 'a young person''s own map has initials and its own words alone');
END;

-- What two subjects of one map are to each other. It belongs to that map and
-- stands nowhere else. A tie of which finish has come has ended, and stays.
-- note_uid is the note that it came from, if that is still there.
CREATE TABLE tie
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  map_id          INTEGER NOT NULL REFERENCES map (id),
  from_id         INTEGER NOT NULL REFERENCES map_subject (id),
  to_id           INTEGER NOT NULL REFERENCES map_subject (id),
  kind            TEXT NOT NULL CHECK (kind IN ('family', 'peer', 'harm', 'protective', 'attends', 'lives', 'spends-time',
                                                'online', 'professional')),
  family          TEXT CHECK (family IN ('birth', 'adoptive', 'step', 'foster', 'kin', 'partner', 'ended-partner', 'sibling')),
  quality         TEXT CHECK (quality IN ('strong', 'tenuous', 'stressful', 'harmful', 'protects')),
  direction       TEXT CHECK (direction IN ('forward', 'backward', 'both')),
  is_unconfirmed  INTEGER NOT NULL DEFAULT 0 CHECK (is_unconfirmed IN (0, 1)),
  start           TEXT CHECK (start IS date (start)),
  finish          TEXT CHECK (finish IS date (finish)),
  source          TEXT NOT NULL CHECK (source <> ''),
  told_on         TEXT NOT NULL CHECK (told_on IS date (told_on)),
  certainty       TEXT NOT NULL CHECK (certainty IN ('certain', 'told-once', 'not-sure')),
  seen_by         TEXT NOT NULL DEFAULT 'all' CHECK (seen_by IN ('all', 'me', 'named')),
  is_told         INTEGER CHECK (is_told IN (0, 1)),
  told_why        TEXT CHECK (told_why <> ''),
  note_uid        BLOB CHECK (length (note_uid) = 16),
  words           TEXT CHECK (words <> ''),
  worker_id       INTEGER REFERENCES worker (id),
  at              INTEGER NOT NULL,
  error_day       TEXT CHECK (error_day IS date (error_day)),
  error_why       TEXT CHECK (error_why <> ''),
  CHECK ((kind = 'family') = (family IS NOT NULL)),
  CHECK (finish IS NULL OR start IS NULL OR finish >= start),
  CHECK (is_told IS NOT 0 OR told_why IS NOT NULL),
  CHECK ((error_day IS NULL) = (error_why IS NULL))
) STRICT;

CREATE INDEX tie_by_map ON tie (map_id);
CREATE INDEX tie_by_from ON tie (from_id);
CREATE INDEX tie_by_to ON tie (to_id);
CREATE INDEX tie_by_worker ON tie (worker_id) WHERE worker_id IS NOT NULL;

CREATE TRIGGER tie_within_a_map BEFORE INSERT ON tie
WHEN (SELECT map_id FROM map_subject WHERE id = new.from_id) IS NOT new.map_id OR
  (SELECT map_id FROM map_subject WHERE id = new.to_id) IS NOT new.map_id
BEGIN
  SELECT raise (ABORT, 'a tie is between two subjects of its map');
END;

CREATE TRIGGER tie_within_a_map_on BEFORE UPDATE ON tie
WHEN new.map_id IS NOT old.map_id OR
  (SELECT map_id FROM map_subject WHERE id = new.from_id) IS NOT new.map_id OR
  (SELECT map_id FROM map_subject WHERE id = new.to_id) IS NOT new.map_id
BEGIN
  SELECT raise (ABORT, 'a tie is between two subjects of its map');
END;

-- Who may see a tie that not everybody may.
CREATE TABLE tie_viewer
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  tie_id     INTEGER NOT NULL REFERENCES tie (id),
  worker_id  INTEGER NOT NULL REFERENCES worker (id),
  UNIQUE (tie_id, worker_id)
) STRICT;

CREATE INDEX tie_viewer_by_worker ON tie_viewer (worker_id);

-- Whether a tie is for the one who looks is asked of each.
CREATE INDEX worker_me ON worker (me) WHERE me = 1;

-- A concern, a strength or an incident: of a place, a group or an organisation,
-- or of a subject of one map. Strengths are of the same kind as concerns, so
-- that neither counts for more.
CREATE TABLE observation
(
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  uid              BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  kind             TEXT NOT NULL CHECK (kind IN ('concern', 'strength', 'incident')),
  map_subject_id   INTEGER REFERENCES map_subject (id),
  place_id         INTEGER REFERENCES place (id),
  group_id         INTEGER REFERENCES peer_group (id),
  organisation_id  INTEGER REFERENCES organisation (id),
  day              TEXT NOT NULL CHECK (day IS date (day)),
  finish           TEXT CHECK (finish IS date (finish)),
  words            TEXT NOT NULL CHECK (words <> ''),
  source           TEXT NOT NULL CHECK (source <> ''),
  certainty        TEXT NOT NULL CHECK (certainty IN ('certain', 'told-once', 'not-sure')),
  note_uid         BLOB CHECK (length (note_uid) = 16),
  worker_id        INTEGER REFERENCES worker (id),
  error_day        TEXT CHECK (error_day IS date (error_day)),
  error_why        TEXT CHECK (error_why <> ''),
  CHECK ((map_subject_id IS NOT NULL) + (place_id IS NOT NULL) + (group_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1),
  CHECK ((error_day IS NULL) = (error_why IS NULL))
) STRICT;

CREATE INDEX observation_by_map_subject ON observation (map_subject_id) WHERE map_subject_id IS NOT NULL;
CREATE INDEX observation_by_place ON observation (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX observation_by_group ON observation (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX observation_by_organisation ON observation (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX observation_by_worker ON observation (worker_id) WHERE worker_id IS NOT NULL;

-- A context assessment: the three sides of the triangle of a school, of peers
-- or of a neighbourhood, as they are seen on a day.
CREATE TABLE context_assessment
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  triangle      TEXT NOT NULL CHECK (triangle IN ('school', 'peers', 'neighbourhood')),
  place_id      INTEGER REFERENCES place (id),
  group_id      INTEGER REFERENCES peer_group (id),
  day           TEXT NOT NULL CHECK (day IS date (day)),
  needs         TEXT CHECK (needs <> ''),
  guardianship  TEXT CHECK (guardianship <> ''),
  resources     TEXT CHECK (resources <> ''),
  worker_id     INTEGER REFERENCES worker (id),
  CHECK ((place_id IS NOT NULL) + (group_id IS NOT NULL) = 1),
  CHECK (needs IS NOT NULL OR guardianship IS NOT NULL OR resources IS NOT NULL)
) STRICT;

CREATE INDEX context_assessment_by_place ON context_assessment (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX context_assessment_by_group ON context_assessment (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX context_assessment_by_worker ON context_assessment (worker_id) WHERE worker_id IS NOT NULL;

-- What shall be safer (a safety goal), what is done for it (a response) and by
-- what one sees that it is (a measure).
CREATE TABLE safety_goal
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  place_id  INTEGER REFERENCES place (id),
  group_id  INTEGER REFERENCES peer_group (id),
  words     TEXT NOT NULL CHECK (words <> ''),
  start     TEXT NOT NULL CHECK (start IS date (start)),
  finish    TEXT CHECK (finish IS date (finish)),
  outcome   TEXT CHECK (outcome <> ''),
  CHECK ((place_id IS NOT NULL) + (group_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX safety_goal_by_place ON safety_goal (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX safety_goal_by_group ON safety_goal (group_id) WHERE group_id IS NOT NULL;

CREATE TABLE safety_response
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  safety_goal_id  INTEGER NOT NULL REFERENCES safety_goal (id),
  words           TEXT NOT NULL CHECK (words <> ''),
  who             TEXT NOT NULL CHECK (who <> ''),
  due             TEXT CHECK (due IS date (due)),
  done            TEXT CHECK (done IS date (done))
) STRICT;

CREATE INDEX safety_response_by_goal ON safety_response (safety_goal_id);

CREATE TABLE safety_measure
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  safety_goal_id  INTEGER NOT NULL REFERENCES safety_goal (id),
  words           TEXT NOT NULL CHECK (words <> ''),
  day             TEXT NOT NULL CHECK (day IS date (day)),
  result          TEXT CHECK (result <> '')
) STRICT;

CREATE INDEX safety_measure_by_goal ON safety_measure (safety_goal_id);

-- A conference about a context. In none of its words is a child's name.
CREATE TABLE context_conference
(
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uid      BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  map_id   INTEGER NOT NULL REFERENCES map (id),
  kind     TEXT NOT NULL CHECK (kind IN ('conference', 'family-led', 'without-names')),
  day      TEXT NOT NULL CHECK (day IS date (day)),
  venue    TEXT CHECK (venue <> ''),
  outcome  TEXT CHECK (outcome <> '')
) STRICT;

CREATE INDEX context_conference_by_map ON context_conference (map_id);

-- A referral that is about a place or a group and no child.
CREATE TABLE context_referral
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  place_id   INTEGER REFERENCES place (id),
  group_id   INTEGER REFERENCES peer_group (id),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  source     TEXT NOT NULL CHECK (source <> ''),
  words      TEXT NOT NULL CHECK (words <> ''),
  outcome    TEXT CHECK (outcome <> ''),
  worker_id  INTEGER REFERENCES worker (id),
  CHECK ((place_id IS NOT NULL) + (group_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX context_referral_by_place ON context_referral (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX context_referral_by_group ON context_referral (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX context_referral_by_worker ON context_referral (worker_id) WHERE worker_id IS NOT NULL;

-- That a note is about a place or a group too, or about that alone.
CREATE TABLE note_context
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  note_id   INTEGER NOT NULL REFERENCES note (id),
  place_id  INTEGER REFERENCES place (id),
  group_id  INTEGER REFERENCES peer_group (id),
  CHECK ((place_id IS NOT NULL) + (group_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX note_context_by_note ON note_context (note_id);
CREATE UNIQUE INDEX note_context_by_place ON note_context (place_id, note_id) WHERE place_id IS NOT NULL;
CREATE UNIQUE INDEX note_context_by_group ON note_context (group_id, note_id) WHERE group_id IS NOT NULL;

-- In which context a change would make young people safest, from 0 to 10, as
-- people agreed on a day, and why. The program never reckons it.
CREATE TABLE context_weight
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  map_id     INTEGER NOT NULL REFERENCES map (id),
  context    TEXT NOT NULL CHECK (context IN ('home', 'peers', 'school', 'neighbourhood', 'online')),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  weight     INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 10),
  reason     TEXT NOT NULL CHECK (reason <> ''),
  worker_id  INTEGER REFERENCES worker (id),
  UNIQUE (map_id, context, day)
) STRICT;

CREATE INDEX context_weight_by_worker ON context_weight (worker_id) WHERE worker_id IS NOT NULL;

-- How safe a place or a way feels to the young person whose map it is.
CREATE TABLE safety_mark
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  map_subject_id  INTEGER NOT NULL REFERENCES map_subject (id),
  day             TEXT NOT NULL CHECK (day IS date (day)),
  colour          TEXT NOT NULL CHECK (colour IN ('red', 'amber', 'green')),
  words           TEXT CHECK (words <> ''),
  UNIQUE (map_subject_id, day)
) STRICT;

-- What somebody does because of a map, about one subject of it or about all.
CREATE TABLE map_action
(
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  uid             BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  map_id          INTEGER NOT NULL REFERENCES map (id),
  map_subject_id  INTEGER REFERENCES map_subject (id),
  what            TEXT NOT NULL CHECK (what <> ''),
  who             TEXT CHECK (who <> ''),
  worker_id       INTEGER REFERENCES worker (id),
  due             TEXT CHECK (due IS date (due)),
  done            TEXT CHECK (done IS date (done)),
  outcome         TEXT CHECK (outcome <> ''),
  CHECK ((who IS NOT NULL) + (worker_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX map_action_by_map ON map_action (map_id);
CREATE INDEX map_action_by_subject ON map_action (map_subject_id) WHERE map_subject_id IS NOT NULL;
CREATE INDEX map_action_by_worker ON map_action (worker_id) WHERE worker_id IS NOT NULL;

-- That a print or an export was of a map, as it stood on a day.
CREATE TABLE share_map
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  share_id  INTEGER NOT NULL REFERENCES share (id),
  map_id    INTEGER NOT NULL REFERENCES map (id),
  day       TEXT NOT NULL CHECK (day IS date (day)),
  UNIQUE (share_id, map_id)
) STRICT;

CREATE INDEX share_map_by_map ON share_map (map_id);

CREATE TRIGGER share_map_unchanged BEFORE UPDATE ON share_map
BEGIN
  SELECT raise (ABORT, 'what was shared is never altered');
END;

CREATE TRIGGER share_map_undeleted BEFORE DELETE ON share_map
WHEN NOT EXISTS (SELECT 1 FROM journal WHERE row_uid = old.uid AND kind = 'destroy')
BEGIN
  SELECT raise (ABORT, 'what was shared is never taken out');
END;
