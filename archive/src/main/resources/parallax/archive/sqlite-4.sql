-- Version 4. What the sentences of articles mean, of which the meanings of what search finds are made.

CREATE TABLE sentences (
  article  TEXT PRIMARY KEY REFERENCES article (id),
  meanings BLOB NOT NULL  -- each sentence: where it begins and ends, 384 numbers of 8 bits
) STRICT;
