-- The record: schema 4. docs/reference/schema.md is made from this file (scripts/make_schema_page.py).
-- Places in a text (`first`, `past`) count Unicode code points from 0, the end excluded, so that
-- substr(text, first + 1, past - first) is what stands there. Times are UTC, ISO 8601.

-- How often the record was changed: one row. Who keeps answers sees by it whether they still hold.
CREATE TABLE revision (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,         -- grows with each transaction that changes anything
  findings INTEGER NOT NULL        -- grows with each that changes what comparing came to, or who or
                                   -- where that is; not with articles that are added. By triggers
) STRICT;
INSERT INTO revision VALUES (1, 0, 0);

-- What one publisher printed at one address or under one name, in all its versions.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,        -- the address, else outlet and name; what makes two inputs one article
  name TEXT NOT NULL               -- the input's own id, or its file name without the ending
) STRICT;
CREATE INDEX article_name ON article (name);

-- A text of an article as it was read on some day; a changed one is another version.
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article(id),
  number INTEGER NOT NULL,         -- 1 for the first that was added, 2, ...
  is_latest INTEGER NOT NULL CHECK (is_latest IN (0, 1)),
  title TEXT NOT NULL,             -- title, outlet, date and url as the publisher gives them; may be empty
  outlet TEXT NOT NULL,
  date TEXT NOT NULL,
  url TEXT NOT NULL,
  text TEXT NOT NULL,
  hash TEXT NOT NULL,              -- XXH3-128 of all the publisher gives: 32 hexadecimal digits
  place TEXT NOT NULL,             -- the file it was read from, with the line where it has lines
  added_at TEXT NOT NULL,
  model TEXT,                      -- which model found its statements; NULL: nobody has looked for any
  author TEXT NOT NULL DEFAULT '',  -- as the publisher gives it, several joined by ", "; may be empty
  language TEXT NOT NULL DEFAULT '',  -- as the publisher claims it, BCP 47: en-GB; may be empty
  UNIQUE (article_id, number),
  UNIQUE (article_id, hash)
) STRICT;
CREATE INDEX version_date ON version (date);
CREATE INDEX version_outlet ON version (outlet COLLATE NOCASE, date);
CREATE INDEX version_model ON version (model);

-- Which articles have much text in common: agency reports, copies, live pages saved twice.
CREATE TABLE near_duplicate (
  version_id INTEGER NOT NULL REFERENCES version(id),  -- of the article that was added later
  other_id INTEGER NOT NULL REFERENCES version(id),
  of_shorter REAL NOT NULL,        -- the part of the shorter text that is in the other one, 0 to 1
  of_both REAL NOT NULL,           -- what they share, of all that is in either (Jaccard index)
  PRIMARY KEY (version_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_duplicate_other ON near_duplicate (other_id);

-- By what near-duplicates are found: keys of each text (MinHash bands).
CREATE TABLE band (
  key INTEGER NOT NULL,
  version_id INTEGER NOT NULL REFERENCES version(id),
  PRIMARY KEY (key, version_id)
) STRICT, WITHOUT ROWID;

-- Who is named, over all articles.
CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,               -- the name without case, accents, marks and titles
  name TEXT NOT NULL,
  kind TEXT NOT NULL,              -- person, government, organisation, group, document
  surname TEXT NOT NULL,           -- of a person, without case and accents; else empty
  has_full_name INTEGER NOT NULL CHECK (has_full_name IN (0, 1)),  -- not for "Quist" and "J. Quist"
  listed_id TEXT UNIQUE,           -- of the user's list of actors; NULL where he has no entry there
  merged_into INTEGER REFERENCES actor(id)  -- with whom a person said this is one; else NULL
) STRICT;
CREATE INDEX actor_key ON actor (key, kind);
CREATE INDEX actor_surname ON actor (surname);

-- An actor as one version of an article has it, and whom of all actors that is.
CREATE TABLE appearance (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES version(id),
  actor_id INTEGER NOT NULL REFERENCES actor(id),
  name TEXT NOT NULL,              -- the fullest form in this article
  forms TEXT NOT NULL,             -- JSON array of the names it uses
  roles TEXT NOT NULL,             -- JSON array of the words of titles and appositions beside them
  mentions INTEGER NOT NULL,       -- how often it means the actor, by name or otherwise
  reason TEXT NOT NULL,            -- why it is this actor
  found_id INTEGER REFERENCES actor(id)  -- who it would be without the decisions of people
) STRICT;
CREATE INDEX appearance_version ON appearance (version_id);
CREATE INDEX appearance_actor ON appearance (actor_id);

-- One attribution: who (source, speaker) is said by which words (cue) to have stated what (content).
CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,               -- the id that `extract` prints: stable over runs. Of an article whose
                                   -- name an earlier one has, it is made of the article's key instead
  version_id INTEGER NOT NULL REFERENCES version(id),
  nested_in INTEGER REFERENCES statement(id),
  said INTEGER NOT NULL,           -- the number of what is one statement in several places: those
                                   -- with its words and speaker in versions and near-duplicates
  is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)),  -- stands for all with this number: of the
                                   -- latest versions the one with the earliest date
  form TEXT NOT NULL,              -- direct, indirect, mixed, headline, scare, title
  score REAL NOT NULL,
  words TEXT NOT NULL,             -- the contents' own words, joined by " … " where they are parted
  speaker TEXT NOT NULL,           -- names of the actors who make it, joined by ", "; may be empty
  naming TEXT NOT NULL,            -- named; unnamed: of a kind without a name, like a group; unknown
  status TEXT NOT NULL DEFAULT 'machine' CHECK (status IN (
    'machine', 'accepted', 'rejected', 'replaced', 'changed', 'added')),  -- machine: as a model found
                                   -- it, nobody has looked; accepted: by people, or marked by them in
                                   -- the input; replaced: the model's answer, which a
                                   -- person changed; the changed one has the same key
  replaces INTEGER REFERENCES statement(id),  -- of a changed one: the model's answer
  found_as TEXT,                   -- the id that the present model gives, where `key` is another
  model TEXT                       -- which model found it, where it is not the version's: the present
                                   -- model does not find it, but somebody corrected it
) STRICT;
CREATE INDEX statement_version ON statement (version_id, is_first, form, naming, status);
CREATE INDEX statement_speaker ON statement (speaker, is_first, form, naming);
CREATE INDEX statement_key ON statement (key);
CREATE INDEX statement_said ON statement (said);
CREATE INDEX statement_counted ON statement (is_first) WHERE is_first AND form NOT IN ('scare', 'title');
CREATE INDEX statement_seen ON statement (status) WHERE status <> 'machine';

-- Where the parts of a statement stand in the version's text.
CREATE TABLE part (
  statement_id INTEGER NOT NULL REFERENCES statement(id),
  role TEXT NOT NULL CHECK (role IN ('cue', 'source', 'content')),
  first INTEGER NOT NULL CHECK (first >= 0),
  past INTEGER NOT NULL CHECK (past >= first),
  PRIMARY KEY (statement_id, role, first, past)
) STRICT, WITHOUT ROWID;

-- Who makes a statement, for whom, through whom and to whom.
CREATE TABLE speaker (
  statement_id INTEGER NOT NULL REFERENCES statement(id),
  role TEXT NOT NULL CHECK (role IN ('speaker', 'speaks_for', 'via', 'addressee')),
  number INTEGER NOT NULL,         -- 0 for the first of this role
  appearance_id INTEGER REFERENCES appearance(id),  -- NULL where he has no name
  kind TEXT NOT NULL,
  basis TEXT NOT NULL,             -- named, pronoun, role, metonym, implicit, unnamed
  score REAL NOT NULL,             -- 0 to 1, the probability that name and kind are right
  reason TEXT NOT NULL,
  first INTEGER,                   -- where the article names him; NULL where it does not
  past INTEGER,
  candidates TEXT NOT NULL,        -- JSON object of names and scores, where none was sure enough
  PRIMARY KEY (statement_id, role, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_appearance ON speaker (appearance_id) WHERE appearance_id IS NOT NULL;

-- What people said of statements. The last ones hold; undone ones don't.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES version(id),
  statement_key TEXT NOT NULL,     -- the `key` of the statement
  action TEXT NOT NULL CHECK (action IN ('accept', 'reject', 'change', 'add')),
  field TEXT CHECK (field IN ('speaker', 'cue', 'source', 'content', 'form')),  -- what is changed or added
  value TEXT,                      -- what it is now: a form, the JSON array of places [[first, past]],
                                   -- or the JSON object of the speaker's names and kind; of an accepted
                                   -- statement an object with all of these, as they were then
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT,
  made_with INTEGER REFERENCES correction(id),  -- the first of those that were made together, where
                                   -- this is not the first
  CHECK ((action IN ('change', 'add')) = (field IS NOT NULL AND value IS NOT NULL))
) STRICT;
CREATE INDEX correction_statement ON correction (version_id, statement_key);
CREATE INDEX correction_by ON correction (made_by);

-- What people said of actors: that two are one, that one name means two, what one is called.
CREATE TABLE actor_decision (
  id INTEGER PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename')),
  actor_id INTEGER NOT NULL REFERENCES actor(id),  -- who is merged, split or renamed
  other_id INTEGER REFERENCES actor(id),  -- into whom, or who else is meant
  name TEXT,                       -- of a renamed one, the new name
  old_name TEXT,
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;

-- In which texts a name that was split means the other one.
CREATE TABLE split_part (
  decision_id INTEGER NOT NULL REFERENCES actor_decision(id),
  version_id INTEGER NOT NULL REFERENCES version(id),
  PRIMARY KEY (decision_id, version_id)
) STRICT, WITHOUT ROWID;

-- What one can be for or against: issues of the user's codebooks, and those found in statements.
CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,        -- its id in the codebook, or "found-7", "split-8"
  origin TEXT NOT NULL CHECK (origin IN ('codebook', 'found', 'split')),  -- split: by people, from another one
  label TEXT NOT NULL,             -- stances are towards this
  own_label TEXT NOT NULL,         -- the same without the decisions of people
  description TEXT NOT NULL,
  support TEXT NOT NULL,           -- what being for it means; may be empty, as may the next two
  oppose TEXT NOT NULL,
  keywords TEXT NOT NULL,          -- JSON array
  parent TEXT NOT NULL,            -- key of the issue that this is a part of; else empty
  is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1)),  -- not in the codebook that was read last, or not
                                   -- among those found last: it keeps its statements and gets no more
  merged_into INTEGER REFERENCES issue(id),  -- with which a person said this is one; else NULL
  is_paired INTEGER NOT NULL CHECK (is_paired IN (0, 1)),  -- its statements were compared with each other
  made_to INTEGER                  -- the last version of which it was said which statements are about it;
                                   -- NULL: of all that were compared
) STRICT;

-- What people said of issues: that two are one, that some statements are about another one, what
-- one is called.
CREATE TABLE issue_decision (
  id INTEGER PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'rename')),
  issue_id INTEGER NOT NULL REFERENCES issue(id),  -- which is merged, split or renamed
  other_id INTEGER REFERENCES issue(id),  -- into which, or the new one
  label TEXT,                      -- of a renamed one, the new label
  keywords TEXT NOT NULL,          -- JSON array: statements with one of these are about the new one
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;

-- Which statements a split gave to the new issue, where people named them.
CREATE TABLE issue_part (
  decision_id INTEGER NOT NULL REFERENCES issue_decision(id),
  statement_key TEXT NOT NULL,
  PRIMARY KEY (decision_id, statement_key)
) STRICT, WITHOUT ROWID;

-- Which versions were compared, that is, have characters, stances and relations of their statements.
CREATE TABLE comparison (
  version_id INTEGER PRIMARY KEY REFERENCES version(id),
  model TEXT NOT NULL,             -- by which networks
  compared_at TEXT NOT NULL
) STRICT;

-- What kind of statement it is: one row a statement that stands for its saying.
CREATE TABLE character (
  statement_id INTEGER PRIMARY KEY REFERENCES statement(id) ON DELETE CASCADE,
  act TEXT NOT NULL,               -- assert, deny, accuse, demand, promise, threaten, ask, praise, refuse, concede, hedge
  act_score REAL NOT NULL,         -- 0 to 1, the probability that it is right
  act_by TEXT NOT NULL,            -- what told it: cue, content, model
  denial REAL NOT NULL,            -- 0 to 1, how likely it denies
  certainty TEXT NOT NULL,         -- certain, hedged, conditional
  certainty_score REAL NOT NULL,
  certainty_by TEXT NOT NULL,
  negated INTEGER NOT NULL CHECK (negated IN (0, 1)),  -- the content denies its main claim: "there was no plan"
  saying_negated INTEGER NOT NULL CHECK (saying_negated IN (0, 1)),  -- it was not said
  thought INTEGER NOT NULL CHECK (thought IN (0, 1)),  -- thought or wanted, not spoken
  target_first INTEGER,            -- whom an accusation hits, a place in the text; else NULL
  target_past INTEGER,
  said_on TEXT NOT NULL,           -- the day of the saying, 2031-05-02; empty where nothing dates it
  is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),  -- 0 where somebody else tells what he said or thinks
  who TEXT NOT NULL,               -- speaker and cue, in the words in which statements are compared
  reason TEXT NOT NULL             -- which words told act and certainty
) STRICT;
CREATE INDEX character_denial ON character (said_on) WHERE act = 'deny';

-- Where a statement stands on an issue that it is about.
CREATE TABLE stance (
  issue_id INTEGER NOT NULL REFERENCES issue(id),
  statement_id INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  relevance REAL NOT NULL,         -- 0 to 1, how likely it is about the issue
  support REAL NOT NULL,           -- 0 to 1, together 1
  oppose REAL NOT NULL,
  neutral REAL NOT NULL,
  none REAL NOT NULL,              -- takes no side
  conditional REAL NOT NULL,       -- 0 to 1, how likely it depends on a condition
  PRIMARY KEY (issue_id, statement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX stance_statement ON stance (statement_id);

-- Statements that clash, by the day of the saying; pairs below 0.1 are left out.
CREATE TABLE relation (
  earlier_id INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  later_id INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  denies REAL NOT NULL,            -- 0 to 1, how likely the later one denies the earlier one
  contradicts REAL NOT NULL,       -- 0 to 1, how likely both cannot be true
  PRIMARY KEY (later_id, earlier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_earlier ON relation (earlier_id);

-- In which found issue a statement was put when issues were looked for.
CREATE TABLE grouped (
  statement_id INTEGER PRIMARY KEY REFERENCES statement(id) ON DELETE CASCADE,
  issue_id INTEGER NOT NULL REFERENCES issue(id)
) STRICT;

-- Findings that people said are none: they are not listed.
CREATE TABLE finding_decision (
  id INTEGER PRIMARY KEY,
  finding TEXT NOT NULL,           -- its id: a letter for the kind, and a hash
  kind TEXT NOT NULL CHECK (kind IN ('position', 'shift', 'denial', 'contradiction')),
  issue TEXT NOT NULL,             -- key of the issue; empty for denials and contradictions
  statements TEXT NOT NULL,        -- JSON array of the keys of its statements
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;
CREATE INDEX finding_decision_finding ON finding_decision (finding);

-- Projects of other programs whose coded statements were imported.
CREATE TABLE project (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,       -- the file's, without its ending
  format TEXT NOT NULL CHECK (format IN ('dna')),
  definition TEXT NOT NULL         -- JSON: coders, variables, entities and all else but the articles
                                   -- and statements
) STRICT;

-- What a project says of an article beyond the fields of `version`: author, section, notes, ...
CREATE TABLE field (
  version_id INTEGER NOT NULL REFERENCES version(id),
  project_id INTEGER NOT NULL REFERENCES project(id),
  name TEXT NOT NULL,
  value ANY,
  PRIMARY KEY (version_id, project_id, name)
) STRICT, WITHOUT ROWID;

-- What a project says of a statement: its number there, type and coder, and its variables by name.
CREATE TABLE code (
  statement_id INTEGER NOT NULL REFERENCES statement(id),
  project_id INTEGER NOT NULL REFERENCES project(id),
  name TEXT NOT NULL,              -- "#number", "#type", "#coder", or a variable: "concept"
  value ANY,
  PRIMARY KEY (statement_id, project_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX code_value ON code (name, value);

-- Words of articles and statements, for full-text search (FTS5; accents do not count).
CREATE VIRTUAL TABLE version_words USING fts5 (
  title, text, content = 'version', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE statement_words USING fts5 (
  words, speaker, content = 'statement', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
