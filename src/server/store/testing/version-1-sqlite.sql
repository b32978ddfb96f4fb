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
CREATE TABLE board_bucket (
  board INTEGER NOT NULL REFERENCES board (id),
  level INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (board, level, bucket)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_key_person ON profile_key (person);
CREATE INDEX result_line_person ON result_line (person, ended_at_ms, result) WHERE person IS NOT NULL;
CREATE INDEX board_entry_order ON board_entry (board, points, person);
INSERT INTO profile VALUES ('lkmi2iyviseme54q', 'Person 2', 'person2', '7551', '{"body":2,"paint":2}', 1795608000000, 1795608000000, 'recovery of 2');
INSERT INTO profile VALUES ('n5ouf5j7hfcpmjms', 'Person 1', 'person1', '8433', '{"body":1,"paint":1}', 1795608000000, 1795608000000, NULL);
INSERT INTO profile VALUES ('tqgpxrtsrey5inbb', 'Person 3', 'person3', '4856', '{"body":3,"paint":3}', 1795608000000, 1795608000000, NULL);
INSERT INTO profile_key VALUES ('08f225fe08e94a5b1da2da4079fcd1a7647d375cc95624a6c6d65a6fc84b3243', 'lkmi2iyviseme54q', 1795608000000);
INSERT INTO profile_key VALUES ('227ba5f2c6c9109fe5c44a0696f393379607493a377f522ee27d9a7ae3227d89', 'n5ouf5j7hfcpmjms', 1795608000000);
INSERT INTO profile_key VALUES ('3d3ee11c2fbf7f6a6b1e6aa16c382631ec5f1fbfc50ca3ba5a89d366d22eeaef', 'tqgpxrtsrey5inbb', 1795608000000);
INSERT INTO profile_key VALUES ('af18f4ebae5ad263bdd17d96047bef2641ccfcc5c15891ba8957f9aa432b43d5', 'n5ouf5j7hfcpmjms', 1795608000000);
INSERT INTO result VALUES ('m-1', '1v1', 1795608000000, '{"id":"m-1","mode":"1v1","arena":"classic","teamSize":1,"endedAtMs":1795608000000,"durationMs":300000,"score":[1,0],"mvpSlot":0,"unrated":null}');
INSERT INTO result VALUES ('m-2', '2v2', 1795608000000, '{"id":"m-2","mode":"2v2","arena":"classic","teamSize":2,"endedAtMs":1795608000000,"durationMs":300000,"score":[2,2],"mvpSlot":0,"unrated":null}');
INSERT INTO result_line VALUES ('m-1', 0, 'n5ouf5j7hfcpmjms', 'Person 1', '1v1', 1795608000000, 0, '{"slot":0,"team":0,"isBot":false,"stats":{"goals":1,"assists":1,"saves":2,"shots":3,"demolitions":4,"points":100},"left":false,"rating":{"before":1000,"after":1138},"unrated":null}');
INSERT INTO result_line VALUES ('m-1', 1, 'lkmi2iyviseme54q', 'Person 2', '1v1', 1795608000000, 0, '{"slot":1,"team":1,"isBot":false,"stats":{"goals":0,"assists":1,"saves":2,"shots":3,"demolitions":4,"points":0},"left":false,"rating":{"before":1000,"after":927},"unrated":null}');
INSERT INTO result_line VALUES ('m-2', 0, 'n5ouf5j7hfcpmjms', 'Person 1', '2v2', 1795608000000, 0, '{"slot":0,"team":0,"isBot":false,"stats":{"goals":0,"assists":1,"saves":2,"shots":3,"demolitions":4,"points":0},"left":false,"rating":{"before":1000,"after":1024},"unrated":null}');
INSERT INTO result_line VALUES ('m-2', 1, NULL, 'Bot 1', '2v2', 1795608000000, 0, '{"slot":1,"team":0,"isBot":true,"stats":{"goals":0,"assists":1,"saves":2,"shots":3,"demolitions":4,"points":0},"left":false,"rating":null,"unrated":null}');
INSERT INTO result_line VALUES ('m-2', 2, 'tqgpxrtsrey5inbb', 'Person 3', '2v2', 1795608000000, 1, '{"slot":2,"team":1,"isBot":false,"stats":{"goals":0,"assists":1,"saves":2,"shots":3,"demolitions":4,"points":0},"left":true,"rating":{"before":1000,"after":1024},"unrated":null}');
INSERT INTO result_line VALUES ('m-2', 3, NULL, 'Bot 3', '2v2', 1795608000000, 0, '{"slot":3,"team":1,"isBot":true,"stats":{"goals":0,"assists":1,"saves":2,"shots":3,"demolitions":4,"points":0},"left":false,"rating":null,"unrated":null}');
INSERT INTO mode_totals VALUES ('lkmi2iyviseme54q', '1v1', 22.364610506859503, 8.06590141354368, 1, 0, 0, 0, 1, 2, 3, 4, 0, 0, 1);
INSERT INTO mode_totals VALUES ('n5ouf5j7hfcpmjms', '1v1', 27.635389493140497, 8.06590141354368, 1, 1, 0, 1, 1, 2, 3, 4, 1, 0, 1);
INSERT INTO mode_totals VALUES ('n5ouf5j7hfcpmjms', '2v2', 25, 8.136575177147902, 1, 0, 1, 0, 1, 2, 3, 4, 1, 0, 1);
INSERT INTO mode_totals VALUES ('tqgpxrtsrey5inbb', '2v2', 25, 8.136575177147902, 1, 0, 0, 0, 1, 2, 3, 4, 0, 1, 1);
INSERT INTO board VALUES (1, '1v1', '2026-11-23');
INSERT INTO board VALUES (2, '1v1', '2026-Q4');
INSERT INTO board VALUES (3, '1v1', 'all');
INSERT INTO board VALUES (4, '2v2', '2026-11-23');
INSERT INTO board VALUES (5, '2v2', '2026-Q4');
INSERT INTO board VALUES (6, '2v2', 'all');
INSERT INTO board_entry VALUES ('lkmi2iyviseme54q', 1, 927, 1, 0);
INSERT INTO board_entry VALUES ('lkmi2iyviseme54q', 2, 927, 1, 0);
INSERT INTO board_entry VALUES ('lkmi2iyviseme54q', 3, 927, 1, 0);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 1, 1138, 1, 1);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 2, 1138, 1, 1);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 3, 1138, 1, 1);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 4, 1024, 1, 0);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 5, 1024, 1, 0);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 6, 1024, 1, 0);
INSERT INTO board_entry VALUES ('tqgpxrtsrey5inbb', 4, 1024, 1, 0);
INSERT INTO board_entry VALUES ('tqgpxrtsrey5inbb', 5, 1024, 1, 0);
INSERT INTO board_entry VALUES ('tqgpxrtsrey5inbb', 6, 1024, 1, 0);
INSERT INTO board_bucket VALUES (1, 0, 14, 1);
INSERT INTO board_bucket VALUES (1, 0, 17, 1);
INSERT INTO board_bucket VALUES (1, 1, 927, 1);
INSERT INTO board_bucket VALUES (1, 1, 1138, 1);
INSERT INTO board_bucket VALUES (1, 2, 29681, 1);
INSERT INTO board_bucket VALUES (1, 2, 36435, 1);
INSERT INTO board_bucket VALUES (2, 0, 14, 1);
INSERT INTO board_bucket VALUES (2, 0, 17, 1);
INSERT INTO board_bucket VALUES (2, 1, 927, 1);
INSERT INTO board_bucket VALUES (2, 1, 1138, 1);
INSERT INTO board_bucket VALUES (2, 2, 29681, 1);
INSERT INTO board_bucket VALUES (2, 2, 36435, 1);
INSERT INTO board_bucket VALUES (3, 0, 14, 1);
INSERT INTO board_bucket VALUES (3, 0, 17, 1);
INSERT INTO board_bucket VALUES (3, 1, 927, 1);
INSERT INTO board_bucket VALUES (3, 1, 1138, 1);
INSERT INTO board_bucket VALUES (3, 2, 29681, 1);
INSERT INTO board_bucket VALUES (3, 2, 36435, 1);
INSERT INTO board_bucket VALUES (4, 0, 16, 2);
INSERT INTO board_bucket VALUES (4, 1, 1024, 2);
INSERT INTO board_bucket VALUES (4, 2, 32787, 1);
INSERT INTO board_bucket VALUES (4, 2, 32793, 1);
INSERT INTO board_bucket VALUES (5, 0, 16, 2);
INSERT INTO board_bucket VALUES (5, 1, 1024, 2);
INSERT INTO board_bucket VALUES (5, 2, 32787, 1);
INSERT INTO board_bucket VALUES (5, 2, 32793, 1);
INSERT INTO board_bucket VALUES (6, 0, 16, 2);
INSERT INTO board_bucket VALUES (6, 1, 1024, 2);
INSERT INTO board_bucket VALUES (6, 2, 32787, 1);
INSERT INTO board_bucket VALUES (6, 2, 32793, 1);
PRAGMA user_version = 1;
