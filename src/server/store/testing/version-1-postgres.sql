CREATE TABLE board (
    id integer NOT NULL,
    mode text NOT NULL COLLATE pg_catalog."C",
    period_key text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE board_bucket (
    board integer NOT NULL,
    level integer NOT NULL,
    bucket integer NOT NULL,
    count integer NOT NULL
)
WITH (fillfactor='50');
CREATE TABLE board_entry (
    person text NOT NULL COLLATE pg_catalog."C",
    board integer NOT NULL,
    points integer NOT NULL,
    matches integer NOT NULL,
    wins integer NOT NULL
);
ALTER TABLE board ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME board_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE mode_totals (
    person text NOT NULL COLLATE pg_catalog."C",
    mode text NOT NULL COLLATE pg_catalog."C",
    mu double precision,
    sigma double precision,
    matches integer NOT NULL,
    wins integer NOT NULL,
    draws integer NOT NULL,
    goals integer NOT NULL,
    assists integer NOT NULL,
    saves integer NOT NULL,
    shots integer NOT NULL,
    demolitions integer NOT NULL,
    mvps integer NOT NULL,
    left_early integer NOT NULL,
    rated integer NOT NULL
);
CREATE TABLE profile (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    fold text NOT NULL COLLATE pg_catalog."C",
    tag text NOT NULL COLLATE pg_catalog."C",
    look text NOT NULL,
    created_at_ms bigint NOT NULL,
    seen_at_ms bigint NOT NULL,
    recovery_hash text COLLATE pg_catalog."C"
);
CREATE TABLE profile_key (
    public_key text NOT NULL COLLATE pg_catalog."C",
    person text NOT NULL COLLATE pg_catalog."C",
    added_at_ms bigint NOT NULL
);
CREATE TABLE result (
    id text NOT NULL COLLATE pg_catalog."C",
    mode text,
    ended_at_ms bigint NOT NULL,
    body text NOT NULL
);
CREATE TABLE result_line (
    result text NOT NULL COLLATE pg_catalog."C",
    place integer NOT NULL,
    person text COLLATE pg_catalog."C",
    name text NOT NULL,
    mode text,
    ended_at_ms bigint NOT NULL,
    left_rated integer NOT NULL,
    body text NOT NULL
);
CREATE TABLE store_version (
    version integer NOT NULL
);
INSERT INTO board OVERRIDING SYSTEM VALUE VALUES (1, '1v1', '2026-11-23');
INSERT INTO board OVERRIDING SYSTEM VALUE VALUES (2, '1v1', '2026-Q4');
INSERT INTO board OVERRIDING SYSTEM VALUE VALUES (3, '1v1', 'all');
INSERT INTO board OVERRIDING SYSTEM VALUE VALUES (4, '2v2', '2026-11-23');
INSERT INTO board OVERRIDING SYSTEM VALUE VALUES (5, '2v2', '2026-Q4');
INSERT INTO board OVERRIDING SYSTEM VALUE VALUES (6, '2v2', 'all');
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
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 1, 1138, 1, 1);
INSERT INTO board_entry VALUES ('lkmi2iyviseme54q', 1, 927, 1, 0);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 2, 1138, 1, 1);
INSERT INTO board_entry VALUES ('lkmi2iyviseme54q', 2, 927, 1, 0);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 3, 1138, 1, 1);
INSERT INTO board_entry VALUES ('lkmi2iyviseme54q', 3, 927, 1, 0);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 4, 1024, 1, 0);
INSERT INTO board_entry VALUES ('tqgpxrtsrey5inbb', 4, 1024, 1, 0);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 5, 1024, 1, 0);
INSERT INTO board_entry VALUES ('tqgpxrtsrey5inbb', 5, 1024, 1, 0);
INSERT INTO board_entry VALUES ('n5ouf5j7hfcpmjms', 6, 1024, 1, 0);
INSERT INTO board_entry VALUES ('tqgpxrtsrey5inbb', 6, 1024, 1, 0);
INSERT INTO mode_totals VALUES ('n5ouf5j7hfcpmjms', '1v1', 27.635389493140497, 8.06590141354368, 1, 1, 0, 1, 1, 2, 3, 4, 1, 0, 1);
INSERT INTO mode_totals VALUES ('lkmi2iyviseme54q', '1v1', 22.364610506859503, 8.06590141354368, 1, 0, 0, 0, 1, 2, 3, 4, 0, 0, 1);
INSERT INTO mode_totals VALUES ('n5ouf5j7hfcpmjms', '2v2', 25, 8.136575177147902, 1, 0, 1, 0, 1, 2, 3, 4, 1, 0, 1);
INSERT INTO mode_totals VALUES ('tqgpxrtsrey5inbb', '2v2', 25, 8.136575177147902, 1, 0, 0, 0, 1, 2, 3, 4, 0, 1, 1);
INSERT INTO profile VALUES ('n5ouf5j7hfcpmjms', 'Person 1', 'person1', '8433', '{"body":1,"paint":1}', 1795608000000, 1795608000000, NULL);
INSERT INTO profile VALUES ('tqgpxrtsrey5inbb', 'Person 3', 'person3', '4856', '{"body":3,"paint":3}', 1795608000000, 1795608000000, NULL);
INSERT INTO profile VALUES ('lkmi2iyviseme54q', 'Person 2', 'person2', '7551', '{"body":2,"paint":2}', 1795608000000, 1795608000000, 'recovery of 2');
INSERT INTO profile_key VALUES ('227ba5f2c6c9109fe5c44a0696f393379607493a377f522ee27d9a7ae3227d89', 'n5ouf5j7hfcpmjms', 1795608000000);
INSERT INTO profile_key VALUES ('08f225fe08e94a5b1da2da4079fcd1a7647d375cc95624a6c6d65a6fc84b3243', 'lkmi2iyviseme54q', 1795608000000);
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
INSERT INTO store_version VALUES (1);
SELECT pg_catalog.setval('board_id_seq', 6, true);
ALTER TABLE ONLY board_bucket
    ADD CONSTRAINT board_bucket_pkey PRIMARY KEY (board, level, bucket);
ALTER TABLE ONLY board_entry
    ADD CONSTRAINT board_entry_pkey PRIMARY KEY (person, board);
ALTER TABLE ONLY board
    ADD CONSTRAINT board_mode_period_key_key UNIQUE (mode, period_key);
ALTER TABLE ONLY board
    ADD CONSTRAINT board_pkey PRIMARY KEY (id);
ALTER TABLE ONLY mode_totals
    ADD CONSTRAINT mode_totals_pkey PRIMARY KEY (person, mode);
ALTER TABLE ONLY profile
    ADD CONSTRAINT profile_fold_tag_key UNIQUE (fold, tag);
ALTER TABLE ONLY profile_key
    ADD CONSTRAINT profile_key_pkey PRIMARY KEY (public_key);
ALTER TABLE ONLY profile
    ADD CONSTRAINT profile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY profile
    ADD CONSTRAINT profile_recovery_hash_key UNIQUE (recovery_hash);
ALTER TABLE ONLY result_line
    ADD CONSTRAINT result_line_pkey PRIMARY KEY (result, place);
ALTER TABLE ONLY result
    ADD CONSTRAINT result_pkey PRIMARY KEY (id);
CREATE INDEX board_entry_order ON board_entry USING btree (board, points, person);
CREATE INDEX profile_key_person ON profile_key USING btree (person);
CREATE INDEX result_line_person ON result_line USING btree (person, ended_at_ms, result) WHERE (person IS NOT NULL);
ALTER TABLE ONLY board_bucket
    ADD CONSTRAINT board_bucket_board_fkey FOREIGN KEY (board) REFERENCES board(id);
ALTER TABLE ONLY board_entry
    ADD CONSTRAINT board_entry_board_fkey FOREIGN KEY (board) REFERENCES board(id);
ALTER TABLE ONLY board_entry
    ADD CONSTRAINT board_entry_person_fkey FOREIGN KEY (person) REFERENCES profile(id);
ALTER TABLE ONLY mode_totals
    ADD CONSTRAINT mode_totals_person_fkey FOREIGN KEY (person) REFERENCES profile(id) ON DELETE CASCADE;
ALTER TABLE ONLY profile_key
    ADD CONSTRAINT profile_key_person_fkey FOREIGN KEY (person) REFERENCES profile(id) ON DELETE CASCADE;
ALTER TABLE ONLY result_line
    ADD CONSTRAINT result_line_person_fkey FOREIGN KEY (person) REFERENCES profile(id);
ALTER TABLE ONLY result_line
    ADD CONSTRAINT result_line_result_fkey FOREIGN KEY (result) REFERENCES result(id) ON DELETE CASCADE;
