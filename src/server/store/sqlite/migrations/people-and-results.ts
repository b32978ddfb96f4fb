/** Version 1: who people are, what they played, what it came to. Never changed again. */
export const PEOPLE_AND_RESULTS = `
CREATE TABLE profile (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  fold TEXT NOT NULL,
  tag TEXT NOT NULL,
  look TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  seen_at_ms INTEGER NOT NULL,
  recovery_hash TEXT UNIQUE,
  UNIQUE (fold, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_key (
  public_key TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  added_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_key_person ON profile_key (person);

CREATE TABLE result (
  id TEXT PRIMARY KEY,
  mode TEXT,
  ended_at_ms INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE result_line (
  result TEXT NOT NULL REFERENCES result (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  person TEXT REFERENCES profile (id),
  name TEXT NOT NULL,
  mode TEXT,
  ended_at_ms INTEGER NOT NULL,
  left_rated INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (result, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX result_line_person ON result_line (person, ended_at_ms, result) WHERE person IS NOT NULL;

CREATE TABLE mode_totals (
  person TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  mode TEXT NOT NULL,
  mu REAL,
  sigma REAL,
  matches INTEGER NOT NULL,
  wins INTEGER NOT NULL,
  draws INTEGER NOT NULL,
  goals INTEGER NOT NULL,
  assists INTEGER NOT NULL,
  saves INTEGER NOT NULL,
  shots INTEGER NOT NULL,
  demolitions INTEGER NOT NULL,
  mvps INTEGER NOT NULL,
  left_early INTEGER NOT NULL,
  rated INTEGER NOT NULL,
  PRIMARY KEY (person, mode)
) STRICT, WITHOUT ROWID;

CREATE TABLE board (
  id INTEGER PRIMARY KEY,
  mode TEXT NOT NULL,
  period_key TEXT NOT NULL,
  UNIQUE (mode, period_key)
) STRICT;

CREATE TABLE board_entry (
  person TEXT NOT NULL REFERENCES profile (id),
  board INTEGER NOT NULL REFERENCES board (id),
  points INTEGER NOT NULL,
  matches INTEGER NOT NULL,
  wins INTEGER NOT NULL,
  PRIMARY KEY (person, board)
) STRICT, WITHOUT ROWID;
CREATE INDEX board_entry_order ON board_entry (board, points, person);

CREATE TABLE board_bucket (
  board INTEGER NOT NULL REFERENCES board (id),
  level INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (board, level, bucket)
) STRICT, WITHOUT ROWID;
`;
