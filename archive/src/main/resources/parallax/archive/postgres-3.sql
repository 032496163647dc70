-- Version 3 on PostgreSQL; what it is for stands in sqlite-4.sql.

CREATE TABLE sentences (
  article  TEXT PRIMARY KEY REFERENCES article (id),
  meanings BYTEA NOT NULL
);
