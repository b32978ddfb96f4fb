/** Version 2: people who stay together, and people who would rather not. Never changed again. */
export const PARTIES_AND_BLOCKS = `
CREATE TABLE party (
  code TEXT COLLATE "C" PRIMARY KEY,
  leader TEXT COLLATE "C" NOT NULL REFERENCES profile (id),
  mode TEXT NOT NULL,
  changed_at_ms BIGINT NOT NULL
);
CREATE INDEX party_leader ON party (leader);

CREATE TABLE party_member (
  person TEXT COLLATE "C" PRIMARY KEY REFERENCES profile (id),
  party TEXT COLLATE "C" NOT NULL REFERENCES party (code) ON DELETE CASCADE,
  place INTEGER NOT NULL
);
CREATE INDEX party_member_party ON party_member (party, place);

CREATE TABLE block (
  person TEXT COLLATE "C" NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  blocked TEXT COLLATE "C" NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (person, blocked)
);
CREATE INDEX block_blocked ON block (blocked);
`;
