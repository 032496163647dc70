-- Version 2. What cannot be made anew stands in `article` and `ruling`; all else is derived.

ALTER TABLE article ADD COLUMN title TEXT;
CREATE INDEX article_by_outlet ON article (outlet, published);

ALTER TABLE story ADD COLUMN newest INTEGER NOT NULL DEFAULT 0;  -- number of its newest article
UPDATE story SET newest = (
  SELECT coalesce(max(a.number), 0) FROM member m JOIN article a ON a.id = m.article WHERE m.story = story.id);

-- Stories that are no longer, and where most of their articles went.
CREATE TABLE moved (
  story TEXT PRIMARY KEY,
  now   TEXT NOT NULL
) STRICT;

DROP TABLE thread;
CREATE TABLE thread (
  id   TEXT PRIMARY KEY,
  told BLOB NOT NULL
) STRICT;
CREATE TABLE followed (
  story  TEXT NOT NULL,
  thread TEXT NOT NULL,
  PRIMARY KEY (story, thread)
) STRICT;

-- Text that two articles share; `later` came after `earlier`.
CREATE TABLE shared (
  earlier     TEXT NOT NULL,
  later       TEXT NOT NULL,
  containment REAL NOT NULL,
  source      TEXT,               -- which had it first, NULL where unknown
  PRIMARY KEY (later, earlier)
) STRICT;
CREATE INDEX shared_by_earlier ON shared (earlier);

-- What persons say; its numbers and those of articles are one series, in order of coming.
CREATE TABLE ruling (
  number INTEGER PRIMARY KEY,
  ruled  BLOB NOT NULL,
  undone INTEGER                  -- number of the ruling that took it back
) STRICT;
CREATE TABLE ruling_on (
  article TEXT NOT NULL,          -- '' where it holds everywhere
  number  INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) STRICT;

-- The grouper's state, cut in pieces; the newest generation with a row in `saved_grouping` is whole.
CREATE TABLE saved_grouping (
  generation INTEGER PRIMARY KEY,
  through    INTEGER NOT NULL     -- number of the last article or ruling that it knows
) STRICT;
CREATE TABLE saved_piece (
  generation INTEGER NOT NULL,
  piece      INTEGER NOT NULL,
  bytes      BLOB NOT NULL,
  PRIMARY KEY (generation, piece)
) STRICT;

-- What is still to be done after a migration.
CREATE TABLE todo (
  what TEXT PRIMARY KEY
) STRICT;
INSERT INTO todo (what) VALUES ('index');

-- Who and what an article names.
CREATE TABLE named (
  article TEXT NOT NULL,
  type    TEXT NOT NULL,
  folded  TEXT NOT NULL,
  PRIMARY KEY (article, type, folded)
) STRICT;
CREATE INDEX named_by_name ON named (folded, type);

CREATE TABLE speaker (
  folded TEXT PRIMARY KEY,
  name   TEXT NOT NULL,           -- as first met
  quotes INTEGER NOT NULL
) STRICT;

DROP TABLE words;
DROP TABLE found;
-- What search finds; its words stand in `words` under the same number.
CREATE TABLE found (
  number  INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL,          -- article, quote, figure, point
  article TEXT NOT NULL,
  story   TEXT,                   -- of points only
  first   INTEGER NOT NULL,       -- span in the article's text, UTF-16
  last    INTEGER NOT NULL,
  text    TEXT NOT NULL,          -- the article's words there; '' of an article
  speaker TEXT,                   -- of quotes only, folded
  name    TEXT,                   -- of quotes only: the speaker as told
  via     TEXT,                   -- of quotes only
  status  TEXT                    -- of points only
) STRICT;
CREATE INDEX found_by_article ON found (article);
CREATE INDEX found_by_story ON found (story) WHERE story IS NOT NULL;
CREATE INDEX found_by_speaker ON found (speaker, number) WHERE speaker IS NOT NULL;

CREATE VIRTUAL TABLE words USING fts5 (text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE INDEX story_stale ON story (number) WHERE dossier IS NULL;
