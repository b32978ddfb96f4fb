/** Version 1: who people are, what they played, what it came to. Never changed again. */
export const PEOPLE_AND_RESULTS = `
CREATE TABLE profile (
  id TEXT COLLATE "C" PRIMARY KEY,
  name TEXT NOT NULL,
  fold TEXT COLLATE "C" NOT NULL,
  tag TEXT COLLATE "C" NOT NULL,
  look TEXT NOT NULL,
  created_at_ms BIGINT NOT NULL,
  seen_at_ms BIGINT NOT NULL,
  recovery_hash TEXT COLLATE "C" UNIQUE,
  UNIQUE (fold, tag)
);

CREATE TABLE profile_key (
  public_key TEXT COLLATE "C" PRIMARY KEY,
  person TEXT COLLATE "C" NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  added_at_ms BIGINT NOT NULL
);
CREATE INDEX profile_key_person ON profile_key (person);

CREATE TABLE result (
  id TEXT COLLATE "C" PRIMARY KEY,
  mode TEXT,
  ended_at_ms BIGINT NOT NULL,
  body TEXT NOT NULL
);

CREATE TABLE result_line (
  result TEXT COLLATE "C" NOT NULL REFERENCES result (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  person TEXT COLLATE "C" REFERENCES profile (id),
  name TEXT NOT NULL,
  mode TEXT,
  ended_at_ms BIGINT NOT NULL,
  left_rated INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (result, place)
);
CREATE INDEX result_line_person ON result_line (person, ended_at_ms, result) WHERE person IS NOT NULL;

CREATE TABLE mode_totals (
  person TEXT COLLATE "C" NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  mode TEXT COLLATE "C" NOT NULL,
  mu DOUBLE PRECISION,
  sigma DOUBLE PRECISION,
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
);

CREATE TABLE board (
  id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mode TEXT COLLATE "C" NOT NULL,
  period_key TEXT COLLATE "C" NOT NULL,
  UNIQUE (mode, period_key)
);

CREATE TABLE board_entry (
  person TEXT COLLATE "C" NOT NULL REFERENCES profile (id),
  board INTEGER NOT NULL REFERENCES board (id),
  points INTEGER NOT NULL,
  matches INTEGER NOT NULL,
  wins INTEGER NOT NULL,
  PRIMARY KEY (person, board)
);
CREATE INDEX board_entry_order ON board_entry (board, points, person);

-- The upper counts change with every result: room for the next version of a row beside it.
CREATE TABLE board_bucket (
  board INTEGER NOT NULL REFERENCES board (id),
  level INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (board, level, bucket)
) WITH (fillfactor = 50);
`;
