-- What version 1 of the history looked like, with two attempts, a session, a hint and a review.
PRAGMA foreign_keys = OFF;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE attempt (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at INTEGER NOT NULL CHECK (at >= 0),                      -- all times: milliseconds since 1970, UTC
  problem TEXT NOT NULL CHECK (problem <> ''),
  package TEXT NOT NULL,                                    -- hash of the package; '' if not known
  language TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN
    ('AC','PAC','WA','PE','TLE','ILE','MLE','OLE','RTE','CE','RJ','JE','SK')),
  score REAL,
  passed INTEGER NOT NULL CHECK (passed >= 0),
  tests INTEGER NOT NULL CHECK (tests >= passed),
  hints INTEGER NOT NULL CHECK (hints >= 0),                -- the furthest that was seen
  solution_seen INTEGER NOT NULL CHECK (solution_seen IN (0, 1)),
  active_ms INTEGER CHECK (active_ms >= 0),                 -- time worked; NULL if not known
  source TEXT NOT NULL REFERENCES source (id),
  report TEXT NOT NULL CHECK (json_valid(report))           -- spar.report/1
) STRICT;
INSERT INTO "attempt" VALUES('0190e1a2-0000-7000-8000-000000000001',1769990000000,'pairwithgap','','python3','WA',NULL,3,21,1,0,NULL,'abababababababababababababababababababababababababababababababab','{"schema":"spar.report/1","verdict":"WA"}');
INSERT INTO "attempt" VALUES('0190e1a2-0000-7000-8000-000000000002',1769990600000,'pairwithgap','','python3','AC',NULL,21,21,1,0,600000,'abababababababababababababababababababababababababababababababab','{"schema":"spar.report/1","verdict":"AC"}');
CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at INTEGER NOT NULL CHECK (at >= 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  item TEXT NOT NULL,                                       -- a problem, a card, a review; '' if none
  session TEXT REFERENCES session (id),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
INSERT INTO "event" VALUES('0190e1a2-0000-7000-8000-000000000004',1769990100000,'hint','pairwithgap',NULL,'{"number":1}');
CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at INTEGER NOT NULL CHECK (at >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('problem', 'question', 'note')),
  card TEXT NOT NULL CHECK (card <> ''),
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  suggested INTEGER CHECK (suggested BETWEEN 1 AND 4),      -- by the evidence; NULL if there was none
  reason TEXT NOT NULL,
  attempt TEXT REFERENCES attempt (id)
) STRICT;
INSERT INTO "review" VALUES('0190e1a2-0000-7000-8000-000000000005',1769990600000,'problem','pairwithgap',3,3,'solved in 10 min of 20','0190e1a2-0000-7000-8000-000000000002');
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at INTEGER NOT NULL CHECK (at >= 0),
  format TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
INSERT INTO "session" VALUES('0190e1a2-0000-7000-8000-000000000003',1769990000000,'swe-45','{}');
CREATE TABLE source (              -- what was handed in, once for all attempts that handed in the same
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),     -- hash of the files
  files TEXT NOT NULL CHECK (json_valid(files))             -- [{"name", "text" or "hex"}]
) STRICT, WITHOUT ROWID;
INSERT INTO "source" VALUES('abababababababababababababababababababababababababababababababab','[{"name":"solution.py","text":"print(1)\n"}]');
CREATE INDEX attempt_by_problem ON attempt (problem, at);
CREATE INDEX attempt_by_time ON attempt (at);
CREATE INDEX event_by_item ON event (item, at);
CREATE INDEX event_by_kind ON event (kind, at);
CREATE INDEX review_by_card ON review (kind, card, at);
CREATE TRIGGER source_no_UPDATE BEFORE UPDATE ON source BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER source_no_DELETE BEFORE DELETE ON source BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER attempt_no_UPDATE BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER attempt_no_DELETE BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER session_no_UPDATE BEFORE UPDATE ON session BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER session_no_DELETE BEFORE DELETE ON session BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER event_no_UPDATE BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER event_no_DELETE BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER review_no_UPDATE BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
CREATE TRIGGER review_no_DELETE BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'the history is only ever added to'); END;
COMMIT;
