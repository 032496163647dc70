-- Version 3. Meanings of what search finds, but for figures; an outlet's articles, newest first.

CREATE INDEX article_of_outlet ON article (outlet, number);

CREATE TABLE meaning (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: what was read under it holds, or is gone
  number INTEGER NOT NULL UNIQUE,            -- in `found`
  vector BLOB NOT NULL                       -- 8 bits a number
) STRICT;

-- Those whose meaning is not known yet.
CREATE TABLE unencoded (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  number INTEGER NOT NULL UNIQUE
) STRICT;
INSERT INTO unencoded (number) SELECT number FROM found WHERE kind <> 'figure' ORDER BY number;
