-- A parked saga is nobody's (lane is null) and is taken up when it is due, or when somebody asks for it.
ALTER TABLE sagaz_saga ADD COLUMN wake_at INTEGER;

-- Since when an open saga's time-out has passed without being able to fail it.
ALTER TABLE sagaz_saga ADD COLUMN overdue_at INTEGER;

CREATE INDEX sagaz_saga_wake ON sagaz_saga (wake_at, id) WHERE wake_at IS NOT NULL;

CREATE INDEX sagaz_saga_overdue ON sagaz_saga (overdue_at, id) WHERE overdue_at IS NOT NULL;

-- With the lane, so that a start finds what an earlier run left without reading all that is parked.
DROP INDEX sagaz_saga_status;

CREATE INDEX sagaz_saga_status ON sagaz_saga (status, id, lane) WHERE status <> 'COMPLETED';
