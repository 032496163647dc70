-- Version 2 on PostgreSQL; what each table is for stands in sqlite-3.sql.

CREATE INDEX article_of_outlet ON article (outlet, number);

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
