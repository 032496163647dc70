-- Version 1 on PostgreSQL; what each table is for stands in sqlite-1.sql and sqlite-2.sql.

CREATE TABLE article (
  number    BIGINT PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  outlet    TEXT,
  published TEXT COLLATE "C",
  title     TEXT,
  annotated BYTEA NOT NULL
);
CREATE INDEX article_by_outlet ON article (outlet, published);

CREATE TABLE story (
  id          TEXT PRIMARY KEY,
  number      BIGINT NOT NULL,
  title       TEXT,
  date        TEXT,
  day         TEXT COLLATE "C" NOT NULL,
  outlets     INTEGER NOT NULL,
  articles    INTEGER NOT NULL,
  differences INTEGER,
  dossier     BYTEA,
  newest      BIGINT NOT NULL
);
CREATE INDEX story_by_day ON story (day DESC, number DESC);
CREATE INDEX story_stale ON story (number) WHERE dossier IS NULL;

CREATE TABLE member (
  article TEXT PRIMARY KEY REFERENCES article (id),
  story   TEXT NOT NULL,
  place   INTEGER NOT NULL
);
CREATE INDEX member_by_story ON member (story, place);

CREATE TABLE moved (
  story TEXT PRIMARY KEY,
  now   TEXT NOT NULL
);

CREATE TABLE thread (
  id   TEXT PRIMARY KEY,
  told BYTEA NOT NULL
);
CREATE TABLE followed (
  story  TEXT NOT NULL,
  thread TEXT NOT NULL,
  PRIMARY KEY (story, thread)
);

CREATE TABLE shared (
  earlier     TEXT NOT NULL,
  later       TEXT NOT NULL,
  containment DOUBLE PRECISION NOT NULL,
  source      TEXT,
  PRIMARY KEY (later, earlier)
);
CREATE INDEX shared_by_earlier ON shared (earlier);

CREATE TABLE ruling (
  number BIGINT PRIMARY KEY,
  ruled  BYTEA NOT NULL,
  undone BIGINT
);
CREATE TABLE ruling_on (
  article TEXT NOT NULL,
  number  BIGINT NOT NULL,
  PRIMARY KEY (article, number)
);

CREATE TABLE saved_grouping (
  generation BIGINT PRIMARY KEY,
  through    BIGINT NOT NULL
);
CREATE TABLE saved_piece (
  generation BIGINT NOT NULL,
  piece      INTEGER NOT NULL,
  bytes      BYTEA NOT NULL,
  PRIMARY KEY (generation, piece)
);

CREATE TABLE todo (
  what TEXT PRIMARY KEY
);

CREATE TABLE named (
  article TEXT NOT NULL,
  type    TEXT NOT NULL,
  folded  TEXT NOT NULL,
  PRIMARY KEY (article, type, folded)
);
CREATE INDEX named_by_name ON named (folded, type);

CREATE TABLE speaker (
  folded TEXT PRIMARY KEY,
  name   TEXT NOT NULL,
  quotes BIGINT NOT NULL
);

CREATE TABLE found (
  number  BIGINT PRIMARY KEY,
  kind    TEXT NOT NULL,
  article TEXT NOT NULL,
  story   TEXT,
  first   INTEGER NOT NULL,
  last    INTEGER NOT NULL,
  text    TEXT NOT NULL,
  speaker TEXT,
  name    TEXT,
  via     TEXT,
  status  TEXT
);
CREATE INDEX found_by_article ON found (article);
CREATE INDEX found_by_story ON found (story) WHERE story IS NOT NULL;
CREATE INDEX found_by_speaker ON found (speaker, number) WHERE speaker IS NOT NULL;

CREATE TABLE words (
  number  BIGINT PRIMARY KEY REFERENCES found (number) ON DELETE CASCADE,
  lexemes TSVECTOR NOT NULL
);
CREATE INDEX words_by_lexeme ON words USING gin (lexemes);
