#include "record/reviewer.h"

#include <fmt/format.h>

#include <charconv>
#include <set>
#include <utility>

#include "onrecord/utf8.h"
#include "read/trimmed.h"
#include "record/article_key.h"
#include "record/place_finder.h"
#include "record/query.h"
#include "record/statement_words.h"

namespace onrecord {
namespace {

constexpr char kBetweenNames = ';';

Error wrong(std::string message) { return {ErrorCode::bad_correction, std::move(message), {}}; }

std::vector<std::string> names_in(std::string_view given) {
  std::vector<std::string> out;
  while (!given.empty()) {
    const std::size_t end = std::min(given.find(kBetweenNames), given.size());
    if (const auto name = trimmed(given.substr(0, end)); !name.empty()) out.emplace_back(name);
    given.remove_prefix(std::min(end + 1, given.size()));
  }
  return out;
}

// Who speaks by now, where that is not so yet.
std::optional<CorrectedSpeaker> speaker_of(const NewCorrection& correction,
                                           const CorrectedSpeaker& now) {
  if (!correction.speaker && !correction.kind) return std::nullopt;
  CorrectedSpeaker out = now;
  if (correction.speaker) out.names = names_in(*correction.speaker);
  if (out.names != now.names) out.kind.clear();
  if (correction.kind &&
      (out.names == now.names || actor_kind_name(*correction.kind) != now.kind)) {
    out.kind = actor_kind_name(*correction.kind);
  }
  if (out.names == now.names && out.kind == now.kind) return std::nullopt;
  return out;
}

bool is_text(const NewCorrection& correction) {
  const auto is_valid = [](const std::string& text) { return !first_invalid_utf8(text); };
  const auto is_valid_part = [&](const std::optional<std::string>& part) {
    return !part || is_valid(*part);
  };
  return is_valid(correction.id) && is_valid(correction.note) && is_valid(correction.by) &&
         is_valid_part(correction.speaker) && is_valid_part(correction.cue) &&
         is_valid_part(correction.source) && is_valid_part(correction.content);
}

}  // namespace

Reviewer::Reviewer(SQLite::Database& database)
    : database_(database),
      corrector_(database),
      // The latest version that has it; the row that holds, else the model's answer.
      find_statement_(database,
                      "SELECT s.version_id, s.key, s.id FROM statement s JOIN version v ON v.id = "
                      "s.version_id WHERE s.key >= ?1 AND s.key < ?1 || 'g' ORDER BY s.key, "
                      "v.number DESC, s.status IN ('changed', 'added') DESC, s.id"),
      // Those without rows: somebody added and rejected them.
      find_corrected_(database,
                      "SELECT c.version_id, c.statement_key FROM correction c WHERE "
                      "c.statement_key >= ?1 AND c.statement_key < ?1 || 'g' AND c.undone_at IS "
                      "NULL ORDER BY c.statement_key, c.version_id DESC"),
      text_of_(database, "SELECT text FROM version WHERE id = ?"),
      find_article_(database,
                    "SELECT v.id FROM article a JOIN version v ON v.article_id = a.id AND "
                    "v.is_latest WHERE a.name = ?1 OR a.key = ?1"),
      added_row_(database,
                 "SELECT id FROM statement WHERE version_id = ? AND key = ? AND status IN "
                 "('added', 'changed')"),
      speaker_(
          database,
          "SELECT coalesce(t.name, ''), p.kind FROM speaker p LEFT JOIN appearance b ON b.id = "
          "p.appearance_id LEFT JOIN actor t ON t.id = b.actor_id WHERE p.statement_id = ? AND "
          "p.role = 'speaker' ORDER BY p.number"),
      form_(database, "SELECT form FROM statement WHERE id = ?"),
      last_of_(database,
               "SELECT action, coalesce(value, '') FROM correction WHERE version_id = ? AND "
               "statement_key = ? AND made_by = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1"),
      insert_(database,
              "INSERT INTO correction (version_id, statement_key, action, field, value, note, "
              "made_by, made_with, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
              "strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))") {}

Result<Reviewed> Reviewer::make(const NewCorrection& correction) {
  if (!is_text(correction)) return wrong("it is not UTF-8; give it as UTF-8");
  const Result<Subject> subject =
      correction.verdict == Verdict::add ? find_added(correction) : find_statement(correction.id);
  if (!subject) return subject.error();
  first_entered_.reset();
  const Result<bool> made = make(correction, *subject);
  if (!made) return made.error();
  if (*made) corrector_.apply(subject->version, subject->key);
  return Reviewed{subject->version, subject->key, first_entered_};
}

Result<bool> Reviewer::make(const NewCorrection& correction, const Subject& subject) {
  if (correction.verdict == Verdict::add) return change(correction, subject, "add");
  if (correction.verdict == Verdict::reject) return accept_or_reject(correction, subject);
  Result<bool> changed = change(correction, subject, "change");
  if (correction.verdict == Verdict::change || !changed || *changed) return changed;
  return accept_or_reject(correction, subject);  // as it is now
}

bool Reviewer::accept_or_reject(const NewCorrection& correction, const Subject& subject) {
  const CorrectedParts parts = corrected_parts(database_, subject.version, subject.key);
  if (correction.verdict == Verdict::reject) {
    if (parts.is_rejected && has_said(correction.by, subject, "reject", {})) return false;
    enter(correction, subject, "reject", {});
    return true;
  }
  std::string now = accepted_now(subject, parts);
  const bool is_known = parts.is_accepted && !parts.is_rejected;
  if (is_known && has_said(correction.by, subject, "accept", now)) return false;
  enter(correction, subject, "accept", {{}, std::move(now)});
  return true;
}

bool Reviewer::has_said(std::string_view by, const Subject& subject, std::string_view action,
                        std::string_view value) {
  if (by.empty()) return true;
  const bool has_said = with(last_of_, subject.version, subject.key, by).executeStep() &&
                        last_of_.getColumn(0).getString() == action &&
                        last_of_.getColumn(1).getString() == value;
  last_of_.reset();
  return has_said;
}

bool Reviewer::has_spoken(std::string_view by, const Subject& subject) {
  if (by.empty()) return true;
  const bool has_spoken = with(last_of_, subject.version, subject.key, by).executeStep();
  last_of_.reset();
  return has_spoken;
}

Result<Reviewer::Subject> Reviewer::find_statement(std::string_view id) {
  if (id.empty()) return wrong("no statement is named; give its id");
  std::optional<Subject> found;
  std::set<std::string> keys;
  with(find_statement_, id);
  while (find_statement_.executeStep() && keys.size() < 2) {
    const std::string key = find_statement_.getColumn(1).getString();
    keys.insert(key);
    if (!found) {
      found = Subject{find_statement_.getColumn(0).getInt64(),
                      key,
                      find_statement_.getColumn(2).getInt64(),
                      {}};
    }
  }
  find_statement_.reset();
  if (!found) {
    with(find_corrected_, id);
    while (find_corrected_.executeStep()) {
      const std::string key = find_corrected_.getColumn(1).getString();
      keys.insert(key);
      if (!found) found = Subject{find_corrected_.getColumn(0).getInt64(), key, {}, {}};
    }
  }
  find_corrected_.reset();
  if (!found) return wrong(fmt::format("the record has no statement {}; see `statements`", id));
  if (keys.size() > 1) {
    return wrong(fmt::format("several statements begin with {}; give more of the id", id));
  }
  with(text_of_, found->version).executeStep();
  found->text = text_of_.getColumn(0).getString();
  text_of_.reset();
  return *std::move(found);
}

Result<Reviewer::Subject> Reviewer::find_article(std::string_view name) {
  std::vector<std::int64_t> versions;
  with(find_article_, name);
  while (find_article_.executeStep()) versions.push_back(find_article_.getColumn(0).getInt64());
  find_article_.reset();
  if (versions.empty()) {
    return wrong(fmt::format("the record has no article {}; see `articles`", name));
  }
  if (versions.size() > 1) {
    return wrong(
        fmt::format("{} articles are called {}; give the address, or outlet and name as "
                    "in “Outlet: name”",
                    versions.size(), name));
  }
  return find_version(versions.front());
}

Result<Reviewer::Subject> Reviewer::find_version(std::int64_t version) {
  Subject out{version, {}, {}, {}};
  const bool is_there = with(text_of_, version).executeStep();
  if (is_there) out.text = text_of_.getColumn(0).getString();
  text_of_.reset();
  if (!is_there) return wrong(fmt::format("the record has no version {} of an article", version));
  return out;
}

Result<Reviewer::Subject> Reviewer::find_added(const NewCorrection& correction) {
  if (!correction.content || correction.content->empty()) {
    return wrong("an added statement needs its content");
  }
  Result<Subject> subject =
      correction.version > 0 ? find_version(correction.version) : find_article(correction.id);
  if (!subject) return subject;
  const FoundPlaces content = find_places(subject->text, *correction.content, std::nullopt);
  if (!content.error.empty()) return wrong(content.error);
  Statement statement;
  statement.contents = spans_at(subject->text, content.places);
  SQLite::Statement name(database_, fmt::format("SELECT {} FROM version v JOIN article a ON a.id = "
                                                "v.article_id WHERE v.id = ?",
                                                kNameForIds));
  with(name, subject->version).executeStep();
  subject->key = statement_id(name.getColumn(0).getString(), statement);
  subject->row = first_number(added_row_, subject->version, subject->key);
  return subject;
}

Result<bool> Reviewer::change(const NewCorrection& correction, const Subject& subject,
                              std::string_view action) {
  const CorrectedParts before = corrected_parts(database_, subject.version, subject.key);
  const Result<std::vector<Change>> changes = changes_of(correction, subject, before);
  if (!changes) return changes.error();
  for (const Change& change : *changes) enter(correction, subject, action, change);
  if (!changes->empty()) return true;
  if (!before.is_rejected) {  // who adds what another one added accepts it
    if (action != "add" || !subject.row || has_spoken(correction.by, subject)) return false;
  }
  enter(correction, subject, "accept", {{}, accepted_now(subject, before)});
  return true;
}

Result<std::vector<Reviewer::Change>> Reviewer::changes_of(const NewCorrection& correction,
                                                           const Subject& subject,
                                                           const CorrectedParts& before) {
  const Parts now = parts_of(subject, before);
  std::vector<Change> out;
  std::optional<CodePointRange> near;
  if (!now.content.empty()) near = now.content.front();
  struct Part {
    std::string_view role;
    const std::optional<std::string>& given;
    const std::vector<CodePointRange>& now;
  };
  for (const auto& [role, given, places] :
       {Part{"content", correction.content, now.content}, Part{"cue", correction.cue, now.cue},
        Part{"source", correction.source, now.source}}) {
    if (!given || trimmed(*given) == trimmed(words_at(subject.text, places))) continue;
    const FoundPlaces found = find_places(subject.text, *given, near);
    if (!found.error.empty()) return wrong(fmt::format("{}: {}", role, found.error));
    if (role == "content" && found.places.empty()) return wrong("a statement needs its content");
    if (role == "cue" && found.places.size() > 1) return wrong("a cue is in one piece");
    if (role == "content" && !near) near = found.places.front();
    if (found.places != places) out.push_back({role, places_value(found.places)});
  }
  if (auto speaker = speaker_of(correction, now.speaker)) {
    out.push_back({"speaker", speaker_value(*speaker)});
  }
  if (correction.form && now.form != form_name(*correction.form)) {
    out.push_back({"form", std::string(form_name(*correction.form))});
  }
  return out;
}

// What people said of a rejected statement is in no row.
Reviewer::Parts Reviewer::parts_of(const Subject& subject, const CorrectedParts& before) {
  Parts out;
  if (subject.row) {
    out.content = corrector_.places_of(*subject.row, "content");
    out.cue = corrector_.places_of(*subject.row, "cue");
    out.source = corrector_.places_of(*subject.row, "source");
    out.speaker = speaking(*subject.row);
    out.form = first_text(form_, *subject.row);
  }
  if (!before.is_rejected) return out;
  out.content = before.content.value_or(out.content);
  out.cue = before.cue.value_or(out.cue);
  out.source = before.source.value_or(out.source);
  out.speaker = before.speaker.value_or(out.speaker);
  out.form = before.form.value_or(out.form);
  return out;
}

CorrectedSpeaker Reviewer::speaking(std::int64_t statement) {
  CorrectedSpeaker out;
  with(speaker_, statement);
  while (speaker_.executeStep()) {
    const std::string name = speaker_.getColumn(0).getString();
    if (out.kind.empty()) out.kind = speaker_.getColumn(1).getString();
    if (!name.empty()) out.names.push_back(name);
  }
  speaker_.reset();
  return out;
}

// All parts as they are.
std::string Reviewer::accepted_now(const Subject& subject, const CorrectedParts& before) {
  Parts now = parts_of(subject, before);
  CorrectedParts all;
  all.form = std::move(now.form);
  all.cue = std::move(now.cue);
  all.source = std::move(now.source);
  all.content = std::move(now.content);
  all.speaker = std::move(now.speaker);
  return accepted_value(all);
}

void Reviewer::enter(const NewCorrection& correction, const Subject& subject,
                     std::string_view action, const Change& change) {
  const auto or_null = [](std::string_view text) -> std::optional<std::string_view> {
    if (text.empty()) return std::nullopt;
    return text;
  };
  run(insert_, subject.version, subject.key, action, or_null(change.field), or_null(change.value),
      correction.note, correction.by, first_entered_);
  if (!first_entered_) first_entered_ = database_.getLastInsertRowid();
}

Result<std::size_t> Reviewer::undo(std::string_view number_or_id, std::string_view by) {
  std::int64_t number = 0;
  const auto [end, error] =
      std::from_chars(number_or_id.data(), number_or_id.data() + number_or_id.size(), number);
  const bool is_number = error == std::errc() && end == number_or_id.data() + number_or_id.size() &&
                         number_or_id.size() < 12;  // ids are longer, as `statements` lists them
  std::optional<Subject> subject;
  if (is_number) {
    SQLite::Statement find(database_,
                           "SELECT version_id, statement_key FROM correction WHERE id = ? AND "
                           "undone_at IS NULL");
    if (!with(find, number).executeStep()) {
      return wrong(fmt::format("no correction {} holds; see `review list`", number));
    }
    subject = Subject{find.getColumn(0).getInt64(), find.getColumn(1).getString(), {}, {}};
  } else {
    Result<Subject> found = find_statement(number_or_id);
    if (!found) return std::move(found).error();
    subject = *std::move(found);
  }
  SQLite::Statement take_back(database_,
                              "UPDATE correction SET undone_by = ?1, undone_at = "
                              "strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE undone_at IS NULL AND "
                              "version_id = ?2 AND statement_key = ?3 AND (?4 = 0 OR id = ?4)");
  run(take_back, by, subject->version, subject->key, is_number ? number : 0);
  const auto undone = static_cast<std::size_t>(database_.getChanges());
  if (undone > 0) corrector_.apply(subject->version, subject->key);
  return undone;
}

Result<Reviewed> Reviewer::undo_together(std::int64_t number, std::string_view by) {
  SQLite::Statement find(
      database_,
      "SELECT version_id, statement_key, coalesce(made_with, id) FROM correction "
      "WHERE id = ? AND undone_at IS NULL");
  if (!with(find, number).executeStep()) {
    return Error{ErrorCode::not_found, fmt::format("no correction {} holds", number), {}};
  }
  Reviewed out{find.getColumn(0).getInt64(), find.getColumn(1).getString(),
               find.getColumn(2).getInt64()};
  find.reset();
  SQLite::Statement take_back(database_,
                              "UPDATE correction SET undone_by = ?1, undone_at = "
                              "strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE undone_at IS NULL AND "
                              "version_id = ?2 AND statement_key = ?3 AND ?4 IN (id, made_with)");
  run(take_back, by, out.version, out.key, *out.number);
  out.taken_back = static_cast<std::size_t>(database_.getChanges());
  corrector_.apply(out.version, out.key);
  return out;
}

}  // namespace onrecord
