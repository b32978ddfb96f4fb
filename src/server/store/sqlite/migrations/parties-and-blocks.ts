/** Version 2: people who stay together, and people who would rather not. Never changed again. */
export const PARTIES_AND_BLOCKS = `
CREATE TABLE party (
  code TEXT PRIMARY KEY,
  leader TEXT NOT NULL REFERENCES profile (id),
  mode TEXT NOT NULL,
  changed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX party_leader ON party (leader);

CREATE TABLE party_member (
  person TEXT PRIMARY KEY REFERENCES profile (id),
  party TEXT NOT NULL REFERENCES party (code) ON DELETE CASCADE,
  place INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX party_member_party ON party_member (party, place);

CREATE TABLE block (
  person TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  blocked TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (person, blocked)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_blocked ON block (blocked);
`;
