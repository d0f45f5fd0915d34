-- 0005.sql: the wallet: schemes and pots, the ledger, requests with their
-- decisions and receipts, and the statements that are held against it.
--
-- SPDX-FileCopyrightText: 2026 The Kith authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The rules by which money is given out. Sums are in pence; ceiling is of one
-- family, held_ceiling of what a family holds itself, 0 for nothing of it.
CREATE TABLE scheme
(
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  uid               BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  nick              TEXT NOT NULL CHECK (nick <> ''),
  name              TEXT NOT NULL CHECK (name <> ''),
  eligibility       TEXT NOT NULL CHECK (eligibility <> ''),
  source            TEXT NOT NULL CHECK (source <> ''),
  is_example        INTEGER NOT NULL CHECK (is_example IN (0, 1)),
  needs_plan        INTEGER NOT NULL CHECK (needs_plan IN (0, 1)),
  needs_conference  INTEGER NOT NULL CHECK (needs_conference IN (0, 1)),
  is_drawn          INTEGER NOT NULL CHECK (is_drawn IN (0, 1)),
  allows_cash       INTEGER NOT NULL CHECK (allows_cash IN (0, 1)),
  ceiling           INTEGER NOT NULL CHECK (ceiling >= 0),
  held_ceiling      INTEGER NOT NULL CHECK (held_ceiling >= 0),
  receipt_from      INTEGER NOT NULL CHECK (receipt_from >= 0),
  year_start        TEXT NOT NULL CHECK (year_start GLOB '[01][0-9]-[0-3][0-9]'),
  finish            TEXT CHECK (finish IS date (finish))
) STRICT;

-- Beyond which sum who may agree. Several people of one sum are one step, of whom
-- one is enough; a step without a person waits until somebody is named.
CREATE TABLE scheme_step
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  scheme_id  INTEGER NOT NULL REFERENCES scheme (id),
  above      INTEGER NOT NULL CHECK (above >= 0),
  worker_id  INTEGER REFERENCES worker (id)
) STRICT;

CREATE INDEX scheme_step_by_scheme ON scheme_step (scheme_id, above);
CREATE INDEX scheme_step_by_worker ON scheme_step (worker_id) WHERE worker_id IS NOT NULL;

-- Money set apart within a scheme. A pot lies in another one; of whom a family's
-- is, pot_child says, and the pot itself names nobody.
CREATE TABLE pot
(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uid         BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  scheme_id   INTEGER NOT NULL REFERENCES scheme (id),
  parent_id   INTEGER REFERENCES pot (id),
  kind        TEXT NOT NULL CHECK (kind IN ('scheme', 'team', 'worker', 'family', 'held')),
  name        TEXT CHECK (name <> ''),
  cluster_id  INTEGER REFERENCES cluster (id),
  worker_id   INTEGER REFERENCES worker (id),
  start       TEXT NOT NULL CHECK (start IS date (start)),
  finish      TEXT CHECK (finish IS date (finish)),
  CHECK ((kind = 'scheme') = (parent_id IS NULL)),
  CHECK (kind NOT IN ('family', 'held') OR name IS NULL)
) STRICT;

CREATE UNIQUE INDEX pot_of_scheme ON pot (scheme_id) WHERE parent_id IS NULL;
CREATE INDEX pot_by_scheme ON pot (scheme_id);
CREATE INDEX pot_by_parent ON pot (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX pot_by_cluster ON pot (cluster_id) WHERE cluster_id IS NOT NULL;
CREATE INDEX pot_by_worker ON pot (worker_id) WHERE worker_id IS NOT NULL;

-- Which pots a pot lies in, itself among them: kept by the trigger.
CREATE TABLE pot_above
(
  pot_id    INTEGER NOT NULL REFERENCES pot (id) ON DELETE CASCADE,
  above_id  INTEGER NOT NULL REFERENCES pot (id),
  PRIMARY KEY (pot_id, above_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX pot_above_by_above ON pot_above (above_id);

CREATE TRIGGER pot_has_above AFTER INSERT ON pot
BEGIN
  INSERT INTO pot_above (pot_id, above_id) VALUES (NEW.id, NEW.id);
  INSERT INTO pot_above (pot_id, above_id) SELECT NEW.id, above_id FROM pot_above WHERE pot_id = NEW.parent_id;
END;

CREATE TRIGGER pot_stays BEFORE UPDATE OF scheme_id, parent_id, kind ON pot
WHEN NEW.scheme_id <> OLD.scheme_id OR NEW.parent_id IS NOT OLD.parent_id OR NEW.kind <> OLD.kind
BEGIN
  SELECT raise (ABORT, 'a pot stays where it is; its money moves');
END;

CREATE TRIGGER pot_within_its_scheme BEFORE INSERT ON pot
WHEN NEW.parent_id IS NOT NULL AND NEW.scheme_id <> (SELECT scheme_id FROM pot WHERE id = NEW.parent_id)
BEGIN
  SELECT raise (ABORT, 'a pot lies within its scheme');
END;

-- For which children a pot is, and how their family was chosen.
CREATE TABLE pot_child
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  pot_id     INTEGER NOT NULL REFERENCES pot (id),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  named_by   TEXT CHECK (named_by <> ''),
  how        TEXT CHECK (how <> ''),
  age_band   TEXT CHECK (age_band IN ('0-4', '5-9', '10-16')),
  outcomes   TEXT CHECK (outcomes <> '')
) STRICT;

CREATE INDEX pot_child_by_pot ON pot_child (pot_id);
CREATE INDEX pot_child_by_child ON pot_child (child_id);

-- A card, a stock of vouchers, a float of cash, orders, claims of one's own money,
-- transfers: how somebody is paid. holder_id is whose it is.
CREATE TABLE means
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  kind       TEXT NOT NULL CHECK (kind IN ('card', 'voucher', 'cash', 'order', 'claim', 'transfer')),
  name       TEXT NOT NULL CHECK (name <> ''),
  holder_id  INTEGER REFERENCES worker (id),
  finish     TEXT CHECK (finish IS date (finish))
) STRICT;

CREATE INDEX means_by_holder ON means (holder_id) WHERE holder_id IS NOT NULL;

-- A month of a scheme that is closed takes no entry any more.
CREATE TABLE money_period
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  scheme_id  INTEGER NOT NULL REFERENCES scheme (id),
  month      TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  worker_id  INTEGER REFERENCES worker (id),
  at         INTEGER NOT NULL,
  UNIQUE (scheme_id, month)
) STRICT;

CREATE INDEX money_period_by_worker ON money_period (worker_id) WHERE worker_id IS NOT NULL;

-- One event of the ledger. It never changes and is never taken out: what was wrong
-- is answered by an entry that reverses it. spend_uid is the request that it is of,
-- by its uid, so that a child's records can go and the sums stay.
CREATE TABLE money_entry
(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  uid          BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  scheme_id    INTEGER NOT NULL REFERENCES scheme (id),
  kind         TEXT NOT NULL CHECK (kind IN ('allocation', 'transfer', 'agreement', 'release', 'move', 'payment', 'refund',
                                             'expiry', 'write-off', 'supply', 'reversal')),
  day          TEXT NOT NULL CHECK (day IS date (day)),
  worker_id    INTEGER REFERENCES worker (id),
  spend_uid    BLOB CHECK (length (spend_uid) = 16),
  reason       TEXT CHECK (reason <> ''),
  reverses_id  INTEGER UNIQUE REFERENCES money_entry (id),
  n_lines      INTEGER NOT NULL CHECK (n_lines >= 2),
  at           INTEGER NOT NULL,
  CHECK (kind <> 'reversal' OR reverses_id IS NOT NULL),
  CHECK (kind NOT IN ('transfer', 'expiry', 'write-off') OR reason IS NOT NULL)
) STRICT;

CREATE INDEX money_entry_by_scheme ON money_entry (scheme_id, day);
CREATE INDEX money_entry_by_day ON money_entry (day, id);
CREATE INDEX money_entry_by_worker ON money_entry (worker_id) WHERE worker_id IS NOT NULL;
CREATE INDEX money_entry_by_spend ON money_entry (spend_uid) WHERE spend_uid IS NOT NULL;

CREATE TRIGGER money_entry_unchanged BEFORE UPDATE ON money_entry
BEGIN
  SELECT raise (ABORT, 'an entry of the ledger never changes');
END;

CREATE TRIGGER money_entry_stays BEFORE DELETE ON money_entry
BEGIN
  SELECT raise (ABORT, 'an entry of the ledger is reversed, not taken out');
END;

CREATE TRIGGER money_entry_in_open_month BEFORE INSERT ON money_entry
WHEN EXISTS (SELECT 1 FROM money_period WHERE scheme_id = NEW.scheme_id AND month = substr (NEW.day, 1, 7))
BEGIN
  SELECT raise (ABORT, 'the month is closed');
END;

-- The lines of an entry come to nought. The last one is refused where they do not.
CREATE TABLE money_line
(
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  uid       BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  entry_id  INTEGER NOT NULL REFERENCES money_entry (id),
  account   TEXT NOT NULL CHECK (account IN ('left', 'agreed', 'spent', 'source', 'outside', 'means')),
  pot_id    INTEGER REFERENCES pot (id),
  means_id  INTEGER REFERENCES means (id),
  pence     INTEGER NOT NULL CHECK (pence <> 0),
  CHECK ((account IN ('left', 'agreed', 'spent')) = (pot_id IS NOT NULL)),
  CHECK ((account = 'means') = (means_id IS NOT NULL))
) STRICT;

CREATE INDEX money_line_by_entry ON money_line (entry_id);
CREATE INDEX money_line_by_pot ON money_line (pot_id, account, pence) WHERE pot_id IS NOT NULL;
CREATE INDEX money_line_by_means ON money_line (means_id) WHERE means_id IS NOT NULL;

CREATE TRIGGER money_line_unchanged BEFORE UPDATE ON money_line
BEGIN
  SELECT raise (ABORT, 'a line of the ledger never changes');
END;

CREATE TRIGGER money_line_stays BEFORE DELETE ON money_line
BEGIN
  SELECT raise (ABORT, 'a line of the ledger is reversed, not taken out');
END;

CREATE TRIGGER money_line_balances AFTER INSERT ON money_line
BEGIN
  SELECT raise (ABORT, 'the lines of an entry come to nought')
  FROM (SELECT count (*) AS n, sum (pence) AS sum FROM money_line WHERE entry_id = NEW.entry_id) AS l,
    (SELECT n_lines FROM money_entry WHERE id = NEW.entry_id) AS e
  WHERE l.n > e.n_lines OR (l.n = e.n_lines AND l.sum <> 0);
END;

-- What a pot, with all that lie in it, was given, has agreed and has spent on a day:
-- sums of the lines, kept by the trigger so that a balance need not add them up
-- again. What is left is given - agreed - spent. kithctl check adds them up.
CREATE TABLE pot_day
(
  pot_id  INTEGER NOT NULL REFERENCES pot (id),
  day     TEXT NOT NULL,
  given   INTEGER NOT NULL,
  agreed  INTEGER NOT NULL,
  spent   INTEGER NOT NULL,
  PRIMARY KEY (pot_id, day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER money_line_adds_up AFTER INSERT ON money_line WHEN NEW.pot_id IS NOT NULL
BEGIN
  INSERT INTO pot_day (pot_id, day, given, agreed, spent)
  SELECT a.above_id, e.day, NEW.pence, iif (NEW.account = 'agreed', NEW.pence, 0), iif (NEW.account = 'spent', NEW.pence, 0)
  FROM pot_above AS a, money_entry AS e
  WHERE a.pot_id = NEW.pot_id AND e.id = NEW.entry_id
  ON CONFLICT (pot_id, day) DO UPDATE
  SET given = given + excluded.given, agreed = agreed + excluded.agreed, spent = spent + excluded.spent;
END;

-- What somebody wants to spend for a child, from the asking to the end. pence is
-- what was asked, agreed what was agreed to. goal_uid is the goal of a plan.
CREATE TABLE spend
(
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  uid            BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  pot_id         INTEGER NOT NULL REFERENCES pot (id),
  child_id       INTEGER NOT NULL REFERENCES child (id),
  worker_id      INTEGER NOT NULL REFERENCES worker (id),
  state          TEXT NOT NULL CHECK (state IN ('asked', 'asked-back', 'agreed', 'ordered', 'paid', 'closed', 'refused', 'withdrawn')),
  what           TEXT NOT NULL CHECK (what <> ''),
  pence          INTEGER NOT NULL CHECK (pence > 0),
  agreed         INTEGER CHECK (agreed > 0),
  category       TEXT NOT NULL CHECK (category IN ('practical', 'therapeutic', 'relationship', 'unknown')),
  goal_uid       BLOB CHECK (length (goal_uid) = 16),
  supplier       TEXT CHECK (supplier <> ''),
  means_id       INTEGER REFERENCES means (id),
  needed         TEXT CHECK (needed IS date (needed)),
  day            TEXT NOT NULL CHECK (day IS date (day)),
  decided_at     INTEGER,
  got            TEXT CHECK (got IS date (got)),
  why_now        TEXT CHECK (why_now <> ''),
  tried          TEXT CHECK (tried <> ''),
  in_place_of    TEXT CHECK (in_place_of <> ''),
  referred       TEXT CHECK (referred IS date (referred)),
  family_view    TEXT CHECK (family_view <> ''),
  family_told    TEXT CHECK (family_told <> ''),
  unusual_why    TEXT CHECK (unusual_why <> ''),
  no_receipt     TEXT CHECK (no_receipt <> ''),
  vat            INTEGER,
  until          TEXT CHECK (until IS date (until)),
  at             INTEGER NOT NULL
) STRICT;

CREATE INDEX spend_by_pot ON spend (pot_id);
CREATE INDEX spend_by_child ON spend (child_id);
CREATE INDEX spend_by_worker ON spend (worker_id);
CREATE INDEX spend_by_means ON spend (means_id) WHERE means_id IS NOT NULL;
CREATE INDEX spend_that_waits ON spend (state, day) WHERE state IN ('asked', 'asked-back', 'agreed', 'ordered');
CREATE INDEX spend_by_day ON spend (day, id);

-- What somebody decided on a request. worker_id is who decided; told says that the
-- asker wrote down what they were told, since no installation of the decider has signed it.
CREATE TABLE decision
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  spend_id   INTEGER NOT NULL REFERENCES spend (id),
  step       INTEGER NOT NULL CHECK (step >= 0),
  kind       TEXT NOT NULL CHECK (kind IN ('agreed', 'in-part', 'asked-back', 'refused')),
  pence      INTEGER CHECK (pence > 0),
  worker_id  INTEGER NOT NULL REFERENCES worker (id),
  told       INTEGER NOT NULL CHECK (told IN (0, 1)),
  reason     TEXT CHECK (reason <> ''),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  at         INTEGER NOT NULL,
  CHECK (kind = 'agreed' OR reason IS NOT NULL),
  CHECK ((kind IN ('agreed', 'in-part')) = (pence IS NOT NULL))
) STRICT;

CREATE INDEX decision_by_spend ON decision (spend_id);
CREATE INDEX decision_by_worker ON decision (worker_id);

CREATE TRIGGER decision_not_on_own BEFORE INSERT ON decision
WHEN NEW.worker_id = (SELECT worker_id FROM spend WHERE id = NEW.spend_id)
BEGIN
  SELECT raise (ABORT, 'nobody decides on their own request');
END;

CREATE TRIGGER decision_unchanged BEFORE UPDATE ON decision
BEGIN
  SELECT raise (ABORT, 'a decision never changes');
END;

-- A receipt; without a request it lies in the bin until it is paired. document_uid is
-- the picture or the PDF.
CREATE TABLE receipt
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  spend_id      INTEGER REFERENCES spend (id),
  document_uid  BLOB CHECK (length (document_uid) = 16),
  day           TEXT CHECK (day IS date (day)),
  pence         INTEGER,
  supplier      TEXT CHECK (supplier <> ''),
  at            INTEGER NOT NULL
) STRICT;

CREATE INDEX receipt_by_spend ON receipt (spend_id) WHERE spend_id IS NOT NULL;

-- That a family was told of a request or of its pot: whom, when, how, by whom.
CREATE TABLE told
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  child_id   INTEGER NOT NULL REFERENCES child (id),
  spend_id   INTEGER REFERENCES spend (id),
  adult      TEXT NOT NULL CHECK (adult <> ''),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  how        TEXT NOT NULL CHECK (how <> ''),
  words      TEXT CHECK (words <> ''),
  worker_id  INTEGER REFERENCES worker (id)
) STRICT;

CREATE INDEX told_by_child ON told (child_id);
CREATE INDEX told_by_spend ON told (spend_id) WHERE spend_id IS NOT NULL;
CREATE INDEX told_by_worker ON told (worker_id) WHERE worker_id IS NOT NULL;

-- A statement of a means of payment, as a file had it. Its lines are kept as they came.
CREATE TABLE statement
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  means_id   INTEGER NOT NULL REFERENCES means (id),
  file_name  TEXT NOT NULL CHECK (file_name <> ''),
  n_lines    INTEGER NOT NULL,
  n_refused  INTEGER NOT NULL,
  pence      INTEGER NOT NULL,
  balance    INTEGER,
  day        TEXT NOT NULL CHECK (day IS date (day)),
  at         INTEGER NOT NULL
) STRICT;

CREATE INDEX statement_by_means ON statement (means_id);

-- as_it_was is what stood in a cell that was repaired; print tells a line that comes again.
CREATE TABLE statement_line
(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uid           BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  statement_id  INTEGER NOT NULL REFERENCES statement (id),
  line          INTEGER NOT NULL,
  kind          TEXT NOT NULL CHECK (kind IN ('purchase', 'refund', 'settlement')),
  answer        TEXT NOT NULL CHECK (answer IN ('new', 'matched', 'duplicate', 'settlement')),
  day           TEXT NOT NULL CHECK (day IS date (day)),
  pence         INTEGER NOT NULL,
  supplier      TEXT,
  purpose       TEXT,
  payment_id    TEXT,
  as_it_was     TEXT,
  print         TEXT NOT NULL
) STRICT;

CREATE INDEX statement_line_by_statement ON statement_line (statement_id);
CREATE INDEX statement_line_by_print ON statement_line (print);
CREATE INDEX statement_line_that_is_new ON statement_line (day) WHERE answer = 'new';

-- Which part of a line is which entry of the ledger.
CREATE TABLE statement_match
(
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  uid                BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  statement_line_id  INTEGER NOT NULL REFERENCES statement_line (id),
  entry_id           INTEGER NOT NULL REFERENCES money_entry (id),
  pence              INTEGER NOT NULL CHECK (pence <> 0)
) STRICT;

CREATE INDEX statement_match_by_line ON statement_match (statement_line_id);
CREATE INDEX statement_match_by_entry ON statement_match (entry_id);

-- What two people counted of a float or a stock.
CREATE TABLE stock_count
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  means_id   INTEGER NOT NULL REFERENCES means (id),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  pence      INTEGER NOT NULL CHECK (pence >= 0),
  worker_id  INTEGER NOT NULL REFERENCES worker (id),
  second_id  INTEGER NOT NULL REFERENCES worker (id),
  words      TEXT CHECK (words <> ''),
  CHECK (worker_id <> second_id)
) STRICT;

CREATE INDEX stock_count_by_means ON stock_count (means_id, day);
CREATE INDEX stock_count_by_worker ON stock_count (worker_id);
CREATE INDEX stock_count_by_second ON stock_count (second_id);

-- That a worker has an interest in a supplier, said by themselves.
CREATE TABLE declaration
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  worker_id  INTEGER NOT NULL REFERENCES worker (id),
  supplier   TEXT NOT NULL CHECK (supplier <> ''),
  words      TEXT NOT NULL CHECK (words <> ''),
  day        TEXT NOT NULL CHECK (day IS date (day)),
  finish     TEXT CHECK (finish IS date (finish))
) STRICT;

CREATE INDEX declaration_by_worker ON declaration (worker_id);

-- The line with which a question was closed. asked is the rule and its evidence.
CREATE TABLE question_answer
(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uid        BLOB NOT NULL UNIQUE CHECK (length (uid) = 16),
  asked      TEXT NOT NULL UNIQUE CHECK (asked <> ''),
  spend_id   INTEGER REFERENCES spend (id),
  words      TEXT NOT NULL CHECK (words <> ''),
  worker_id  INTEGER REFERENCES worker (id),
  day        TEXT NOT NULL CHECK (day IS date (day))
) STRICT;

CREATE INDEX question_answer_by_spend ON question_answer (spend_id) WHERE spend_id IS NOT NULL;
CREATE INDEX question_answer_by_worker ON question_answer (worker_id) WHERE worker_id IS NOT NULL;
