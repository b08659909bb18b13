-- Search attributes, as an object of texts: SELECT lower(hex(id)) FROM sagaz_saga WHERE indexes ->> 'customer' = '...';
ALTER TABLE sagaz_saga ADD COLUMN indexes TEXT;
