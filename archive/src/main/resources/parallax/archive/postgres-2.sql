-- Version 2 on PostgreSQL; what each table is for stands in sqlite-3.sql.

CREATE TABLE meaning (
  id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  vector BYTEA NOT NULL
);
CREATE TABLE unencoded (
  id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE
);
INSERT INTO unencoded (number) SELECT number FROM found WHERE kind <> 'figure' ORDER BY number;
