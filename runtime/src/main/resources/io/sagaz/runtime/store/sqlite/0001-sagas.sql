-- Ids are the 16 bytes of a UUID. Times are microseconds since 1970 in UTC:
-- SELECT lower(hex(id)), status, datetime(created_at / 1000000, 'unixepoch') FROM sagaz_saga;

-- One row per saga, written when somebody else has to see it; its state is the fold of its journal.
CREATE TABLE sagaz_saga (
    id BLOB NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    definition_hash TEXT NOT NULL,
    tenant TEXT NOT NULL,
    business_key TEXT,
    status TEXT NOT NULL,
    lane INTEGER,
    cause TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX sagaz_saga_key ON sagaz_saga (tenant, type, business_key) WHERE business_key IS NOT NULL;

-- Completed sagas are the many; whoever looks for others must not read those.
CREATE INDEX sagaz_saga_status ON sagaz_saga (status, id) WHERE status <> 'COMPLETED';

-- Every event, insert only. With a rowid: the rows are appended and only the small keys are sorted, which commits twice
-- as many of them as a table without.
CREATE TABLE sagaz_journal (
    saga_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    codec TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (saga_id, seq)
) STRICT;

-- Messages that are still to be sent.
CREATE TABLE sagaz_outbox (
    lane INTEGER NOT NULL,
    pos INTEGER NOT NULL,
    saga_id BLOB NOT NULL,
    topic TEXT NOT NULL,
    message_key TEXT,
    type TEXT NOT NULL,
    step TEXT NOT NULL,
    codec TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (lane, pos)
) STRICT, WITHOUT ROWID;

-- The writers of the running process. Autoincrement: an id is never used again.
CREATE TABLE sagaz_lane (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    node TEXT NOT NULL,
    opened_at INTEGER NOT NULL
) STRICT;

-- The compiled definition of every version that ever started a saga.
CREATE TABLE sagaz_definition (
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    definition TEXT NOT NULL,
    PRIMARY KEY (type, version, hash)
) STRICT, WITHOUT ROWID;
