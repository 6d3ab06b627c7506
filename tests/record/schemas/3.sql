CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX article_name ON article (name);
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article(id),
  number INTEGER NOT NULL,
  is_latest INTEGER NOT NULL CHECK (is_latest IN (0, 1)),
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  date TEXT NOT NULL,
  url TEXT NOT NULL,
  text TEXT NOT NULL,
  hash TEXT NOT NULL,
  place TEXT NOT NULL,
  added_at TEXT NOT NULL,
  model TEXT,
  UNIQUE (article_id, number),
  UNIQUE (article_id, hash)
) STRICT;
CREATE INDEX version_date ON version (date);
CREATE INDEX version_outlet ON version (outlet COLLATE NOCASE, date);
CREATE TABLE near_duplicate (
  version_id INTEGER NOT NULL REFERENCES version(id),
  other_id INTEGER NOT NULL REFERENCES version(id),
  of_shorter REAL NOT NULL,
  of_both REAL NOT NULL,
  PRIMARY KEY (version_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_duplicate_other ON near_duplicate (other_id);
CREATE TABLE band (
  key INTEGER NOT NULL,
  version_id INTEGER NOT NULL REFERENCES version(id),
  PRIMARY KEY (key, version_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  surname TEXT NOT NULL,
  has_full_name INTEGER NOT NULL CHECK (has_full_name IN (0, 1)),
  listed_id TEXT UNIQUE,
  merged_into INTEGER REFERENCES actor(id)
) STRICT;
CREATE INDEX actor_key ON actor (key, kind);
CREATE INDEX actor_surname ON actor (surname);
CREATE TABLE appearance (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES version(id),
  actor_id INTEGER NOT NULL REFERENCES actor(id),
  name TEXT NOT NULL,
  forms TEXT NOT NULL,
  roles TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  reason TEXT NOT NULL,
  found_id INTEGER REFERENCES actor(id)
) STRICT;
CREATE INDEX appearance_version ON appearance (version_id);
CREATE INDEX appearance_actor ON appearance (actor_id);
CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  version_id INTEGER NOT NULL REFERENCES version(id),
  nested_in INTEGER REFERENCES statement(id),
  said INTEGER NOT NULL,
  is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)),
  form TEXT NOT NULL,
  score REAL NOT NULL,
  words TEXT NOT NULL,
  speaker TEXT NOT NULL,
  naming TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'machine' CHECK (status IN (
    'machine', 'accepted', 'rejected', 'replaced', 'changed', 'added')),
  replaces INTEGER REFERENCES statement(id),
  found_as TEXT,
  model TEXT
) STRICT;
CREATE INDEX statement_version ON statement (version_id, is_first, form, naming, status);
CREATE INDEX statement_speaker ON statement (speaker, is_first, form, naming);
CREATE INDEX statement_key ON statement (key);
CREATE INDEX statement_said ON statement (said);
CREATE TABLE part (
  statement_id INTEGER NOT NULL REFERENCES statement(id),
  role TEXT NOT NULL CHECK (role IN ('cue', 'source', 'content')),
  first INTEGER NOT NULL CHECK (first >= 0),
  past INTEGER NOT NULL CHECK (past >= first),
  PRIMARY KEY (statement_id, role, first, past)
) STRICT, WITHOUT ROWID;
CREATE TABLE speaker (
  statement_id INTEGER NOT NULL REFERENCES statement(id),
  role TEXT NOT NULL CHECK (role IN ('speaker', 'speaks_for', 'via', 'addressee')),
  number INTEGER NOT NULL,
  appearance_id INTEGER REFERENCES appearance(id),
  kind TEXT NOT NULL,
  basis TEXT NOT NULL,
  score REAL NOT NULL,
  reason TEXT NOT NULL,
  first INTEGER,
  past INTEGER,
  candidates TEXT NOT NULL,
  PRIMARY KEY (statement_id, role, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_appearance ON speaker (appearance_id) WHERE appearance_id IS NOT NULL;
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
CREATE INDEX correction_statement ON correction (version_id, statement_key);
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
CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL CHECK (origin IN ('codebook', 'found', 'split')),
  label TEXT NOT NULL,
  own_label TEXT NOT NULL,
  description TEXT NOT NULL,
  support TEXT NOT NULL,
  oppose TEXT NOT NULL,
  keywords TEXT NOT NULL,
  parent TEXT NOT NULL,
  is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1)),
  merged_into INTEGER REFERENCES issue(id),
  is_paired INTEGER NOT NULL CHECK (is_paired IN (0, 1)),
  made_to INTEGER
) STRICT;
CREATE TABLE issue_decision (
  id INTEGER PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename')),
  issue_id INTEGER NOT NULL REFERENCES issue(id),
  other_id INTEGER REFERENCES issue(id),
  label TEXT,
  keywords TEXT NOT NULL,
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;
CREATE TABLE issue_part (
  decision_id INTEGER NOT NULL REFERENCES issue_decision(id),
  statement_key TEXT NOT NULL,
  PRIMARY KEY (decision_id, statement_key)
) STRICT, WITHOUT ROWID;
CREATE TABLE comparison (
  version_id INTEGER PRIMARY KEY REFERENCES version(id),
  model TEXT NOT NULL,
  compared_at TEXT NOT NULL
) STRICT;
CREATE TABLE character (
  statement_id INTEGER PRIMARY KEY REFERENCES statement(id) ON DELETE CASCADE,
  act TEXT NOT NULL,
  act_score REAL NOT NULL,
  act_by TEXT NOT NULL,
  denial REAL NOT NULL,
  certainty TEXT NOT NULL,
  certainty_score REAL NOT NULL,
  certainty_by TEXT NOT NULL,
  negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
  saying_negated INTEGER NOT NULL CHECK (saying_negated IN (0, 1)),
  thought INTEGER NOT NULL CHECK (thought IN (0, 1)),
  target_first INTEGER,
  target_past INTEGER,
  said_on TEXT NOT NULL,
  is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
  who TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX character_denial ON character (said_on) WHERE act = 'deny';
CREATE TABLE stance (
  issue_id INTEGER NOT NULL REFERENCES issue(id),
  statement_id INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  relevance REAL NOT NULL,
  support REAL NOT NULL,
  oppose REAL NOT NULL,
  neutral REAL NOT NULL,
  none REAL NOT NULL,
  conditional REAL NOT NULL,
  PRIMARY KEY (issue_id, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stance_statement ON stance (statement_id);
CREATE TABLE relation (
  earlier_id INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  later_id INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  denies REAL NOT NULL,
  contradicts REAL NOT NULL,
  PRIMARY KEY (later_id, earlier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_earlier ON relation (earlier_id);
CREATE TABLE grouped (
  statement_id INTEGER PRIMARY KEY REFERENCES statement(id) ON DELETE CASCADE,
  issue_id INTEGER NOT NULL REFERENCES issue(id)
) STRICT;
CREATE TABLE finding_decision (
  id INTEGER PRIMARY KEY,
  finding TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('position', 'shift', 'denial', 'contradiction')),
  issue TEXT NOT NULL,
  statements TEXT NOT NULL,
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;
CREATE INDEX finding_decision_finding ON finding_decision (finding);
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
CREATE VIRTUAL TABLE version_words USING fts5 (
  title, text, content = 'version', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statement_words USING fts5 (
  words, speaker, content = 'statement', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
