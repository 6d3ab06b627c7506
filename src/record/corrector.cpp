#include "record/corrector.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "identify/name_key.h"
#include "onrecord/record.h"
#include "read/told_form.h"
#include "record/query.h"
#include "record/statement_words.h"

namespace onrecord {
Corrector::Corrector(SQLite::Database& database)
    : database_(database),
      rows_(database),
      sayings_(database),
      appearances_(database),
      answer_(database,
              "SELECT id FROM statement WHERE version_id = ? AND key = ? AND status NOT IN "
              "('changed', 'added') ORDER BY id LIMIT 1"),
      own_(database,
           "SELECT id FROM statement WHERE version_id = ? AND key = ? AND status IN ('changed', "
           "'added')"),
      own_said_(database,
                "SELECT said FROM statement WHERE version_id = ? AND key = ? AND status IN "
                "('changed', 'added')"),
      version_(database, "SELECT text, outlet, date FROM version WHERE id = ?"),
      is_peoples_(database, "SELECT 1 FROM version WHERE id = ? AND model = ?"),
      set_status_(database, "UPDATE statement SET status = ? WHERE id = ?"),
      form_of_(database, "SELECT form FROM statement WHERE id = ?"),
      places_(database,
              "SELECT first, past FROM part WHERE statement_id = ? AND role = ? ORDER BY first"),
      speakers_of_(database,
                   "SELECT coalesce(t.name, ''), coalesce(t.key, ''), p.kind FROM speaker p LEFT "
                   "JOIN appearance b ON b.id = p.appearance_id LEFT JOIN actor t ON t.id = "
                   "b.actor_id WHERE p.statement_id = ? AND p.role = 'speaker' ORDER BY p.number"),
      answer_row_(database,
                  "SELECT nested_in, form, words, speaker, naming, said FROM statement WHERE id = "
                  "?"),
      copy_parts_(database,
                  "INSERT INTO part SELECT ?1, role, first, past FROM part WHERE statement_id = ?2 "
                  "AND role = ?3"),
      copy_speakers_(database,
                     "INSERT INTO speaker SELECT ?1, role, number, appearance_id, kind, basis, "
                     "score, reason, first, past, candidates FROM speaker WHERE statement_id = ?2 "
                     "AND (role <> 'speaker' OR ?3)"),
      find_appearance_(
          database,
          "SELECT b.id, t.name, t.kind FROM appearance b JOIN actor t ON t.id = b.actor_id "
          "WHERE b.version_id = ?1 AND (b.name = ?2 COLLATE NOCASE OR t.name = ?2 "
          "COLLATE NOCASE) AND (?3 = '' OR t.kind = ?3) ORDER BY t.name = ?2 DESC, "
          "b.mentions DESC, b.id LIMIT 1"),
      remove_appearances_(database,
                          "DELETE FROM appearance WHERE version_id = ? AND mentions = 0 AND NOT "
                          "EXISTS (SELECT 1 FROM speaker p WHERE p.appearance_id = appearance.id)"),
      kind_of_(database,
               "SELECT kind FROM actor WHERE key = ? GROUP BY kind ORDER BY count(*) DESC, kind "
               "LIMIT 1") {}

std::optional<std::int64_t> Corrector::answer_of(std::int64_t version, std::string_view key) {
  return first_number(answer_, version, key);
}

void Corrector::apply(std::int64_t version, std::string_view key) {
  CorrectedParts parts = corrected_parts(database_, version, key);
  const auto said = first_number(own_said_, version, key);
  clear(version, key);
  const auto answer = answer_of(version, key);
  const bool is_confirmed = answer && drop_what_it_has(*answer, parts);
  const bool has_own = !parts.is_rejected && parts.has_changes() && (answer || parts.content);
  if (answer) {
    const bool is_accepted =
        parts.is_accepted || is_confirmed || first_number(is_peoples_, version, kPeople);
    const std::string_view unchanged = is_accepted ? "accepted" : "machine";
    run(set_status_, parts.is_rejected ? "rejected" : has_own ? "replaced" : unchanged, *answer);
  }
  if (has_own) write(version_of(version), key, answer, parts);
  run(remove_appearances_, version);
  sayings_.choose_firsts_of(version);
  if (said) sayings_.choose_first(*said);  // which may stand in other versions only by now
}

bool Corrector::drop_what_it_has(std::int64_t answer, CorrectedParts& parts) {
  const bool had_changes = parts.has_changes();
  const auto drop = [&](std::optional<std::vector<CodePointRange>>& places, std::string_view role) {
    if (places && *places == places_of(answer, role)) places.reset();
  };
  drop(parts.content, "content");
  drop(parts.cue, "cue");
  drop(parts.source, "source");
  if (parts.form && first_text(form_of_, answer) == *parts.form) parts.form.reset();
  if (parts.speaker && is_speaker_of(answer, *parts.speaker)) parts.speaker.reset();
  return had_changes && !parts.has_changes();
}

bool Corrector::is_speaker_of(std::int64_t answer, const CorrectedSpeaker& speaker) {
  std::size_t count = 0;
  bool is_same = true;
  std::string kind;  // of the first one
  with(speakers_of_, answer);
  while (speakers_of_.executeStep()) {
    const std::string name = speakers_of_.getColumn(0).getString();
    if (kind.empty()) kind = speakers_of_.getColumn(2).getString();
    if (name.empty()) continue;
    const std::string key = speakers_of_.getColumn(1).getString();  // the same by another name
    is_same = is_same && count < speaker.names.size() &&
              (speaker.names[count] == name || name_key(speaker.names[count]) == key);
    ++count;
  }
  speakers_of_.reset();
  const bool is_kind = speaker.kind == kind || (speaker.kind.empty() && count > 0);
  return is_same && is_kind && count == speaker.names.size();
}

std::vector<CodePointRange> Corrector::places_of(std::int64_t statement, std::string_view role) {
  std::vector<CodePointRange> out;
  with(places_, statement, role);
  while (places_.executeStep()) {
    out.push_back({static_cast<std::size_t>(places_.getColumn(0).getInt64()),
                   static_cast<std::size_t>(places_.getColumn(1).getInt64())});
  }
  places_.reset();
  return out;
}

Corrector::Version Corrector::version_of(std::int64_t version) {
  with(version_, version).executeStep();
  Version out{version, version_.getColumn(0).getString(), version_.getColumn(1).getString(),
              version_.getColumn(2).getString()};
  version_.reset();
  return out;
}

void Corrector::clear(std::int64_t version, std::string_view key) {
  while (const auto own = first_number(own_, version, key)) rows_.remove(*own);
}

void Corrector::write(const Version& version, std::string_view key,
                      std::optional<std::int64_t> answer, const CorrectedParts& parts) {
  StatementRows::Row row{.key = key,
                         .version = version.id,
                         .nested_in = {},
                         .form = "indirect",
                         .score = 1,
                         .words = {},
                         .speaker = {},
                         .naming = "unknown",
                         .said = 0,
                         .status = answer ? "changed" : "added",
                         .replaces = answer};
  std::string form, words, speaker, naming;
  if (answer && with(answer_row_, *answer).executeStep()) {
    if (!answer_row_.isColumnNull(0)) row.nested_in = answer_row_.getColumn(0).getInt64();
    form = answer_row_.getColumn(1).getString();
    words = answer_row_.getColumn(2).getString();
    speaker = answer_row_.getColumn(3).getString();
    naming = answer_row_.getColumn(4).getString();
    row.said = answer_row_.getColumn(5).getInt64();
    row.form = form;
    row.naming = naming;
  }
  answer_row_.reset();
  if (parts.content) {
    Statement statement;
    statement.contents = spans_at(version.text, *parts.content);
    words = statement_words(version.text, statement);
    if (!answer) row.form = form_name(told_form(version.text, statement.contents));
  }
  if (parts.form) row.form = *parts.form;
  row.words = words;
  row.speaker = speaker;
  if (row.said == 0 || parts.content) {
    sayings_.begin_version(version.id);
    row.said = sayings_.number_of(words, speaker);
  }
  const std::int64_t statement = rows_.add(row);
  write_parts(statement, answer, parts);
  if (answer) run(copy_speakers_, statement, *answer, !parts.speaker);
  if (parts.speaker) write_speakers(statement, version, parts);
}

void Corrector::write_parts(std::int64_t statement, std::optional<std::int64_t> answer,
                            const CorrectedParts& parts) {
  const auto write_role = [&](std::string_view role,
                              const std::optional<std::vector<CodePointRange>>& places) {
    if (!places && answer) run(copy_parts_, statement, *answer, role);
    if (!places) return;
    for (const CodePointRange& place : *places) rows_.add_part(statement, role, place);
  };
  write_role("cue", parts.cue);
  write_role("source", parts.source);
  write_role("content", parts.content);
}

void Corrector::write_speakers(std::int64_t statement, const Version& version,
                               const CorrectedParts& parts) {
  const std::string reason = fmt::format("a correction of {}", parts.speaker_by);
  std::string kind = parts.speaker->kind.empty() ? "unknown" : parts.speaker->kind;
  StatementRows::SpeakerRow row{.role = "speaker",
                                .number = 0,
                                .appearance = {},
                                .kind = kind,
                                .basis = "reviewed",
                                .score = 1,
                                .reason = reason};
  std::string names;
  for (const std::string& name : parts.speaker->names) {
    const Known known = known_as(version, name, parts.speaker->kind);
    if (!names.empty()) names += ", ";
    names += known.appearance.name;
    row.appearance = known.appearance.id;
    row.kind = known.kind;
    rows_.add_speaker(statement, row);
    ++row.number;
  }
  if (parts.speaker->names.empty()) rows_.add_speaker(statement, row);
  const std::string_view nameless = kind == "unknown" ? "unknown" : "unnamed";
  rows_.set_speaker(statement, names, names.empty() ? nameless : "named");
}

Corrector::Known Corrector::known_as(const Version& version, const std::string& name,
                                     const std::string& kind) {
  std::optional<Known> known;
  if (with(find_appearance_, version.id, name, kind).executeStep()) {
    known =
        Known{{find_appearance_.getColumn(0).getInt64(), find_appearance_.getColumn(1).getString()},
              find_appearance_.getColumn(2).getString()};
  }
  find_appearance_.reset();
  if (known) return *std::move(known);
  Actor actor;
  actor.name = name;
  actor.kind = actor_kind_of(kind.empty() ? usual_kind(name) : kind).value_or(ActorKind::person);
  actor.forms = {name};
  return {appearances_.add({version.id, version.outlet, version.date}, actor),
          std::string(actor_kind_name(actor.kind))};
}

std::string Corrector::usual_kind(const std::string& name) {
  return first_text(kind_of_, name_key(name));
}

}  // namespace onrecord
