#include "record/reading_loader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "record/query.h"

namespace onrecord {
namespace {

using nlohmann::json;

std::vector<std::string> strings_in(const std::string& text) {
  const json array = json::parse(text, nullptr, false);
  return array.is_array() ? array.get<std::vector<std::string>>() : std::vector<std::string>();
}

std::vector<SpeakerCandidate> candidates_in(const std::string& text) {
  std::vector<SpeakerCandidate> out;
  const auto candidates = nlohmann::ordered_json::parse(text, nullptr, false);
  if (!candidates.is_object()) return out;
  for (const auto& [name, score] : candidates.items()) out.push_back({name, score.get<float>()});
  return out;
}

Span span_at(const SQLite::Statement& query, int column, const CodePointOffsets& offsets) {
  const auto byte = [&](int at) {
    return static_cast<std::uint32_t>(
        offsets.byte_of(static_cast<std::size_t>(query.getColumn(at).getInt64())));
  };
  return {byte(column), byte(column + 1)};
}

}  // namespace

// An article that is being loaded.
struct ReadingLoader::Target {
  Kept& kept;
  CodePointOffsets offsets;
  std::map<std::int64_t, std::size_t> actors;  // by the row of their appearance
  bool with_rejected;
};

ReadingLoader::ReadingLoader(SQLite::Database& database)
    : article_(database,
               "SELECT a.name, v.text, v.title, v.outlet, v.date, v.url, v.author, v.language FROM "
               "version "
               "v JOIN article a ON a.id = v.article_id WHERE v.id = ?"),
      appearances_(database,
                   "SELECT b.id, t.name, t.kind, coalesce(t.listed_id, ''), b.forms, b.roles FROM "
                   "appearance b JOIN actor t ON t.id = b.actor_id WHERE b.version_id = ? ORDER BY "
                   "b.id"),
      statements_(
          database,
          "SELECT s.id, s.key, s.form, s.score, s.status, o.key, coalesce(c.made_by, ''), "
          "coalesce(c.made_at, '') FROM statement s LEFT JOIN statement o ON o.id = "
          "s.nested_in LEFT JOIN correction c ON c.id = (SELECT max(d.id) FROM correction d "
          "WHERE d.version_id = s.version_id AND d.statement_key = s.key AND d.undone_at IS "
          "NULL) WHERE s.version_id = ? AND s.status <> 'replaced' ORDER BY coalesce("
          "s.replaces, s.id)"),
      parts_(database,
             "SELECT role, first, past FROM part WHERE statement_id = ? ORDER BY first, past"),
      speakers_(database,
                "SELECT p.role, p.appearance_id, p.kind, p.basis, p.score, p.reason, p.candidates, "
                "p.first, p.past, coalesce(t.name, ''), coalesce(t.listed_id, '') FROM speaker p "
                "LEFT JOIN appearance b ON b.id = p.appearance_id LEFT JOIN actor t ON t.id = "
                "b.actor_id WHERE p.statement_id = ? ORDER BY p.role, p.number") {}

std::optional<Document> ReadingLoader::document(std::int64_t version) {
  with(article_, version);
  if (!article_.executeStep()) return std::nullopt;
  Article article{.id = article_.getColumn(0).getString(),
                  .text = article_.getColumn(1).getString(),
                  .title = article_.getColumn(2).getString(),
                  .outlet = article_.getColumn(3).getString(),
                  .date = article_.getColumn(4).getString(),
                  .url = article_.getColumn(5).getString(),
                  .author = article_.getColumn(6).getString(),
                  .language = article_.getColumn(7).getString()};
  article_.reset();
  Result<Document> document = Document::from(std::move(article));
  if (!document) return std::nullopt;
  return *std::move(document);
}

std::optional<Kept> ReadingLoader::load(std::int64_t version,
                                        const std::optional<std::set<std::int64_t>>& asked) {
  return load(version, asked, false);
}

std::optional<Kept> ReadingLoader::load_with_rejected(std::int64_t version) {
  return load(version, std::nullopt, true);
}

std::optional<Kept> ReadingLoader::load(std::int64_t version,
                                        const std::optional<std::set<std::int64_t>>& asked,
                                        bool with_rejected) {
  std::optional<Document> read = document(version);
  if (!read) return std::nullopt;
  Kept kept{version, *std::move(read), {}, {}, {}, {}};
  Target target{kept, CodePointOffsets(kept.document.text()), {}, with_rejected};
  load_actors(target);
  load_statements(asked, target);
  return kept;
}

void ReadingLoader::load_actors(Target& target) {
  with(appearances_, target.kept.version);
  while (appearances_.executeStep()) {
    Actor actor;
    actor.name = appearances_.getColumn(1).getString();
    actor.kind = actor_kind_of(appearances_.getColumn(2).getString()).value_or(ActorKind::unknown);
    actor.id = appearances_.getColumn(3).getString();
    actor.forms = strings_in(appearances_.getColumn(4).getString());
    actor.roles = strings_in(appearances_.getColumn(5).getString());
    target.actors[appearances_.getColumn(0).getInt64()] = target.kept.reading.actors.size();
    target.kept.reading.actors.push_back(std::move(actor));
  }
  appearances_.reset();
}

void ReadingLoader::load_statements(const std::optional<std::set<std::int64_t>>& asked,
                                    Target& target) {
  std::map<std::string, std::size_t> by_key;
  with(statements_, target.kept.version);
  while (statements_.executeStep()) {
    const std::int64_t row = statements_.getColumn(0).getInt64();
    const std::string status = statements_.getColumn(4).getString();
    if (status == "rejected") {
      for (const Span span : contents_of(row, target.offsets)) target.kept.rejected.push_back(span);
      if (!target.with_rejected) continue;
    }
    if (asked && !asked->contains(row)) {
      target.kept.is_whole = false;
      continue;
    }
    Statement statement;
    statement.id = statements_.getColumn(1).getString();
    statement.form = form_of(statements_.getColumn(2).getString()).value_or(Form::indirect);
    statement.score = static_cast<float>(statements_.getColumn(3).getDouble());
    const auto outer = by_key.find(statements_.getColumn(5).getString());
    if (outer != by_key.end()) statement.nested_in = outer->second;
    load_parts(row, statement, target.offsets);
    load_speakers(row, statement, target);
    by_key.emplace(statement.id, target.kept.reading.statements.size());
    target.kept.reviews.push_back(
        {status, statements_.getColumn(6).getString(), statements_.getColumn(7).getString()});
    target.kept.rows.push_back(row);
    target.kept.reading.statements.push_back(std::move(statement));
  }
  statements_.reset();
}

void ReadingLoader::load_parts(std::int64_t row, Statement& statement,
                               const CodePointOffsets& offsets) {
  with(parts_, row);
  while (parts_.executeStep()) {
    const std::string role = parts_.getColumn(0).getString();
    const Span span = span_at(parts_, 1, offsets);
    if (role == "cue") statement.cue = span;
    if (role == "source") statement.sources.push_back(span);
    if (role == "content") statement.contents.push_back(span);
  }
  parts_.reset();
}

std::vector<Span> ReadingLoader::contents_of(std::int64_t row, const CodePointOffsets& offsets) {
  Statement statement;
  load_parts(row, statement, offsets);
  return statement.contents;
}

void ReadingLoader::load_speakers(std::int64_t row, Statement& statement, const Target& target) {
  with(speakers_, row);
  while (speakers_.executeStep()) {
    Speaker speaker;
    speaker.name = speakers_.getColumn(9).getString();
    speaker.id = speakers_.getColumn(10).getString();
    speaker.kind = actor_kind_of(speakers_.getColumn(2).getString()).value_or(ActorKind::unknown);
    speaker.basis =
        speaker_basis_of(speakers_.getColumn(3).getString()).value_or(SpeakerBasis::unnamed);
    speaker.score = static_cast<float>(speakers_.getColumn(4).getDouble());
    speaker.reason = speakers_.getColumn(5).getString();
    speaker.candidates = candidates_in(speakers_.getColumn(6).getString());
    if (!speakers_.isColumnNull(7)) speaker.mention = span_at(speakers_, 7, target.offsets);
    if (!speakers_.isColumnNull(1)) {
      const auto actor = target.actors.find(speakers_.getColumn(1).getInt64());
      if (actor != target.actors.end()) speaker.actor = actor->second;
    }
    const std::string role = speakers_.getColumn(0).getString();
    if (role == "speaker")
      statement.speakers.push_back(std::move(speaker));
    else if (role == "via")
      statement.via.push_back(std::move(speaker));
    else if (role == "addressee")
      statement.addressee = std::move(speaker);
    else
      statement.speaks_for = std::move(speaker);
  }
  speakers_.reset();
}

}  // namespace onrecord
