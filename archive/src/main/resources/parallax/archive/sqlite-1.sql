-- Version 1. What cannot be made anew stands in `article`; all else is derived from it.

CREATE TABLE article (
  number    INTEGER PRIMARY KEY,  -- in order of arrival
  id        TEXT NOT NULL UNIQUE,
  outlet    TEXT,
  published TEXT,                 -- ISO 8601 day or minute, NULL where unknown
  annotated BLOB NOT NULL         -- the article with its annotations
) STRICT;

CREATE TABLE story (
  id          TEXT PRIMARY KEY,
  number      INTEGER NOT NULL,   -- of its first article
  title       TEXT,
  date        TEXT,               -- TIMEX3 value of its event, NULL where unknown
  day         TEXT NOT NULL,      -- what it is sorted by: the last publication day, '' where none is known
  outlets     INTEGER NOT NULL,
  articles    INTEGER NOT NULL,
  differences INTEGER,
  dossier     BLOB                -- NULL until it is made, and again when an article comes
) STRICT;

CREATE INDEX story_by_day ON story (day DESC, number DESC);

CREATE TABLE member (
  article TEXT PRIMARY KEY REFERENCES article (id),
  story   TEXT NOT NULL,
  place   INTEGER NOT NULL        -- within the story
) STRICT;

CREATE INDEX member_by_story ON member (story, place);

CREATE TABLE thread (
  id     TEXT NOT NULL,
  place  INTEGER NOT NULL,
  story  TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (id, place)
) STRICT;

CREATE INDEX thread_by_story ON thread (story);

-- What search finds; its words stand in `words` under the same number.
CREATE TABLE found (
  number  INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL,          -- article, quote, figure, point
  article TEXT NOT NULL,
  story   TEXT,                   -- of points only
  first   INTEGER NOT NULL,       -- span in the article's text, UTF-16
  last    INTEGER NOT NULL,
  speaker TEXT                    -- of quotes only, folded
) STRICT;

CREATE INDEX found_by_story ON found (story) WHERE story IS NOT NULL;
CREATE INDEX found_by_speaker ON found (speaker) WHERE speaker IS NOT NULL;

CREATE VIRTUAL TABLE words USING fts5 (text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
