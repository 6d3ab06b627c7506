-- From schema 2 to schema 3: what statements are when they are compared.
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
