-- From schema 1 to schema 2: corrections and decisions of people.
CREATE INDEX article_name ON article (name);
ALTER TABLE actor ADD COLUMN merged_into INTEGER REFERENCES actor(id);
ALTER TABLE appearance ADD COLUMN found_id INTEGER REFERENCES actor(id);
UPDATE appearance SET found_id = actor_id;
ALTER TABLE statement ADD COLUMN status TEXT NOT NULL DEFAULT 'machine' CHECK (status IN (
  'machine', 'accepted', 'rejected', 'replaced', 'changed', 'added'));
ALTER TABLE statement ADD COLUMN replaces INTEGER REFERENCES statement(id);
ALTER TABLE statement ADD COLUMN found_as TEXT;
ALTER TABLE statement ADD COLUMN model TEXT;
DROP INDEX statement_version;
CREATE INDEX statement_version ON statement (version_id, is_first, form, naming, status);

CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES version(id),
  statement_key TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('accept', 'reject', 'change', 'add')),
  field TEXT CHECK (field IN ('speaker', 'cue', 'source', 'content', 'form')),
  value TEXT,
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT,
  CHECK ((action IN ('change', 'add')) = (field IS NOT NULL AND value IS NOT NULL))
) STRICT;

CREATE TABLE actor_decision (
  id INTEGER PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename')),
  actor_id INTEGER NOT NULL REFERENCES actor(id),
  other_id INTEGER REFERENCES actor(id),
  name TEXT,
  old_name TEXT,
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;

CREATE TABLE split_part (
  decision_id INTEGER NOT NULL REFERENCES actor_decision(id),
  version_id INTEGER NOT NULL REFERENCES version(id),
  PRIMARY KEY (decision_id, version_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_statement ON correction (version_id, statement_key);

CREATE TABLE project (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  format TEXT NOT NULL CHECK (format IN ('dna')),
  definition TEXT NOT NULL
) STRICT;
CREATE TABLE field (
  version_id INTEGER NOT NULL REFERENCES version(id),
  project_id INTEGER NOT NULL REFERENCES project(id),
  name TEXT NOT NULL,
  value ANY,
  PRIMARY KEY (version_id, project_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE code (
  statement_id INTEGER NOT NULL REFERENCES statement(id),
  project_id INTEGER NOT NULL REFERENCES project(id),
  name TEXT NOT NULL,
  value ANY,
  PRIMARY KEY (statement_id, project_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_value ON code (name, value);
