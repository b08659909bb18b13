-- The saga that runs this one as its child, and the step that does.
ALTER TABLE sagaz_saga ADD COLUMN parent_id BLOB;

ALTER TABLE sagaz_saga ADD COLUMN parent_step TEXT;

CREATE INDEX sagaz_saga_parent ON sagaz_saga (parent_id, id) WHERE parent_id IS NOT NULL;
