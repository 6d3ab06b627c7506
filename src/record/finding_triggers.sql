-- What counts a change of what comparing came to: `findings` in the table `revision`. Everything that
-- findings, issues and networks are made of does, and articles that are added and not yet compared
-- do not. Run when a record is made and when it becomes one of a newer schema.

CREATE TRIGGER IF NOT EXISTS character_made AFTER INSERT ON character
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS character_changed AFTER UPDATE ON character
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS character_deleted AFTER DELETE ON character
  BEGIN UPDATE revision SET findings = findings + 1; END;

CREATE TRIGGER IF NOT EXISTS stance_made AFTER INSERT ON stance
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS stance_changed AFTER UPDATE ON stance
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS stance_deleted AFTER DELETE ON stance
  BEGIN UPDATE revision SET findings = findings + 1; END;

CREATE TRIGGER IF NOT EXISTS relation_made AFTER INSERT ON relation
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS relation_changed AFTER UPDATE ON relation
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS relation_deleted AFTER DELETE ON relation
  BEGIN UPDATE revision SET findings = findings + 1; END;

CREATE TRIGGER IF NOT EXISTS issue_made AFTER INSERT ON issue
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS issue_changed AFTER UPDATE ON issue
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS issue_deleted AFTER DELETE ON issue
  BEGIN UPDATE revision SET findings = findings + 1; END;

CREATE TRIGGER IF NOT EXISTS finding_decision_made AFTER INSERT ON finding_decision
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS finding_decision_changed AFTER UPDATE ON finding_decision
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS finding_decision_deleted AFTER DELETE ON finding_decision
  BEGIN UPDATE revision SET findings = findings + 1; END;

-- Statements that were compared, and who makes them.
CREATE TRIGGER IF NOT EXISTS compared_statement_changed AFTER UPDATE ON statement
  WHEN EXISTS (SELECT 1 FROM character c WHERE c.statement_id = new.id)
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS compared_speaker_made AFTER INSERT ON speaker
  WHEN EXISTS (SELECT 1 FROM character c WHERE c.statement_id = new.statement_id)
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS compared_speaker_changed AFTER UPDATE ON speaker
  WHEN EXISTS (SELECT 1 FROM character c WHERE c.statement_id = new.statement_id)
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS compared_speaker_deleted AFTER DELETE ON speaker
  WHEN EXISTS (SELECT 1 FROM character c WHERE c.statement_id = old.statement_id)
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS appearance_changed AFTER UPDATE OF actor_id ON appearance
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS actor_changed AFTER UPDATE OF name, kind, merged_into ON actor
  BEGIN UPDATE revision SET findings = findings + 1; END;

-- Where they stand.
CREATE TRIGGER IF NOT EXISTS article_changed AFTER UPDATE ON article
  BEGIN UPDATE revision SET findings = findings + 1; END;
CREATE TRIGGER IF NOT EXISTS version_changed AFTER UPDATE OF is_latest, title, outlet, date, url, text, author ON version
  BEGIN UPDATE revision SET findings = findings + 1; END;
