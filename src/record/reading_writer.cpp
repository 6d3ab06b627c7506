#include "record/reading_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "record/article_key.h"
#include "record/query.h"
#include "record/statement_words.h"

namespace onrecord {
namespace {

std::string_view naming_of(std::span<const Speaker> speakers) {
  if (speakers.empty()) return "unknown";
  const auto has_name = [](const Speaker& speaker) { return !speaker.name.empty(); };
  if (std::ranges::any_of(speakers, has_name)) return "named";
  return speakers.front().kind == ActorKind::unknown ? "unknown" : "unnamed";
}

std::string candidates_of(const Speaker& speaker) {
  auto out = nlohmann::ordered_json::object();
  for (const SpeakerCandidate& candidate : speaker.candidates) {
    out[candidate.name] = candidate.score;
  }
  return out.dump();
}

}  // namespace

ReadingWriter::ReadingWriter(SQLite::Database& database)
    : appearances_(database),
      sayings_(database),
      rows_(database),
      article_(database,
               fmt::format("SELECT {} FROM version v JOIN article a ON a.id = v.article_id WHERE "
                           "v.id = ?",
                           kNameForIds)),
      set_model_(database, "UPDATE version SET model = ? WHERE id = ?") {}

std::vector<std::int64_t> ReadingWriter::write(std::int64_t version, const Document& document,
                                               const Reading& reading, std::string_view model) {
  Target target{version,
                document,
                reading,
                model,
                CodePointOffsets(document.text()),
                std::vector<std::optional<Appearance>>(reading.actors.size()),
                article_of(version)};
  sayings_.begin_version(version);
  std::vector<std::int64_t> ids;
  for (const Statement& statement : reading.statements) {
    const auto outer =
        statement.nested_in ? std::optional(ids[*statement.nested_in]) : std::nullopt;
    ids.push_back(add_statement(statement, outer, target));
  }
  run(set_model_, model, version);
  sayings_.choose_firsts_of(version);
  return ids;
}

std::string ReadingWriter::article_of(std::int64_t version) {
  return first_text(article_, version);
}

const Appearance& ReadingWriter::appearance_of(std::size_t actor, Target& target) {
  std::optional<Appearance>& known = target.appearances[actor];
  if (known) return *known;
  const Article& article = target.document.article();
  return known.emplace(appearances_.add({target.version, article.outlet, article.date},
                                        target.reading.actors[actor]));
}

std::string ReadingWriter::names_of(const Statement& statement, Target& target) {
  std::string names;
  for (const Speaker& speaker : statement.speakers) {
    if (!speaker.actor) continue;
    if (!names.empty()) names += ", ";
    names += appearance_of(*speaker.actor, target).name;
  }
  return names;
}

std::int64_t ReadingWriter::add_statement(const Statement& statement,
                                          std::optional<std::int64_t> outer, Target& target) {
  const std::string words = statement_words(target.document.text(), statement);
  const std::string names = names_of(statement, target);
  const std::string key = statement_id(target.article, statement);
  const std::int64_t id = rows_.add({.key = key,
                                     .version = target.version,
                                     .nested_in = outer,
                                     .form = form_name(statement.form),
                                     .score = statement.score,
                                     .words = words,
                                     .speaker = names,
                                     .naming = naming_of(statement.speakers),
                                     .said = sayings_.number_of(words, names),
                                     .status = target.model == kPeople ? "accepted" : "machine"});
  const auto add_part = [&](std::string_view role, Span span) {
    rows_.add_part(id, role, target.offsets.range_of(span));
  };
  if (statement.cue) add_part("cue", *statement.cue);
  for (const Span source : statement.sources) add_part("source", source);
  for (const Span content : statement.contents) add_part("content", content);
  add_speakers(id, "speaker", statement.speakers, target);
  if (statement.speaks_for) add_speakers(id, "speaks_for", {&*statement.speaks_for, 1}, target);
  add_speakers(id, "via", statement.via, target);
  if (statement.addressee) add_speakers(id, "addressee", {&*statement.addressee, 1}, target);
  return id;
}

void ReadingWriter::add_speakers(std::int64_t statement, std::string_view role,
                                 std::span<const Speaker> speakers, Target& target) {
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    const Speaker& speaker = speakers[i];
    StatementRows::SpeakerRow row{.role = role,
                                  .number = i,
                                  .appearance = {},
                                  .kind = actor_kind_name(speaker.kind),
                                  .basis = speaker_basis_name(speaker.basis),
                                  .score = speaker.score,
                                  .reason = speaker.reason,
                                  .mention = {},
                                  .candidates = candidates_of(speaker)};
    if (speaker.actor) row.appearance = appearance_of(*speaker.actor, target).id;
    if (speaker.mention) row.mention = target.offsets.range_of(*speaker.mention);
    rows_.add_speaker(statement, row);
  }
}

}  // namespace onrecord
