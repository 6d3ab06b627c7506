CREATE TABLE revision (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  findings INTEGER NOT NULL
) STRICT;
INSERT INTO revision VALUES (1, 0, 0);
ALTER TABLE version ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE version ADD COLUMN language TEXT NOT NULL DEFAULT '';
CREATE INDEX version_model ON version (model);
CREATE INDEX statement_counted ON statement (is_first) WHERE is_first AND form NOT IN ('scare', 'title');
CREATE INDEX statement_seen ON statement (status) WHERE status <> 'machine';
ALTER TABLE correction ADD COLUMN made_with INTEGER REFERENCES correction(id);
CREATE INDEX correction_by ON correction (made_by);
