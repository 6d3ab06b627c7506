#include "record/corrected_parts.h"

#include <nlohmann/json.hpp>

#include "record/query.h"

namespace onrecord {
namespace {

using nlohmann::json;

std::vector<CodePointRange> places_in(const json& value) {
  std::vector<CodePointRange> out;
  for (const json& place : value) {
    out.push_back({place.at(0).get<std::size_t>(), place.at(1).get<std::size_t>()});
  }
  return out;
}

CorrectedSpeaker speaker_in(const json& value) {
  return {value.at("names").get<std::vector<std::string>>(), value.at("kind").get<std::string>()};
}

json json_of(const std::vector<CodePointRange>& places) {
  json out = json::array();
  for (const CodePointRange& place : places) out.push_back({place.begin, place.end});
  return out;
}

json json_of(const CorrectedSpeaker& speaker) {
  return {{"names", speaker.names}, {"kind", speaker.kind}};
}

void take(const std::string& field, const std::string& value, CorrectedParts& out) {
  if (field == "form") {
    out.form = value;
    return;
  }
  const json parsed = json::parse(value, nullptr, false);
  if (field == "cue") out.cue = places_in(parsed);
  if (field == "source") out.source = places_in(parsed);
  if (field == "content") out.content = places_in(parsed);
  if (field == "speaker") out.speaker = speaker_in(parsed);
}

void take_all(const std::string& value, CorrectedParts& out) {
  const json parsed = json::parse(value, nullptr, false);
  out.form = parsed.at("form").get<std::string>();
  out.cue = places_in(parsed.at("cue"));
  out.source = places_in(parsed.at("source"));
  out.content = places_in(parsed.at("content"));
  out.speaker = speaker_in(parsed.at("speaker"));
}

}  // namespace

CorrectedParts corrected_parts(SQLite::Database& database, std::int64_t version,
                               std::string_view key) {
  SQLite::Statement query(
      database,
      "SELECT action, coalesce(field, ''), made_by, value FROM correction WHERE "
      "version_id = ? AND statement_key = ? AND undone_at IS NULL ORDER BY id");
  CorrectedParts out;
  with(query, version, key);
  while (query.executeStep()) take_correction(correction_at(query, 0), out);
  return out;
}

CorrectionSaid correction_at(SQLite::Statement& query, int column) {
  CorrectionSaid out{query.getColumn(column).getString(),
                     query.getColumn(column + 1).getString(),
                     query.getColumn(column + 2).getString(),
                     {}};
  if (!query.isColumnNull(column + 3)) out.value = query.getColumn(column + 3).getString();
  return out;
}

void take_correction(const CorrectionSaid& said, CorrectedParts& out) {
  out.is_rejected = said.action == "reject";
  out.is_accepted = out.is_accepted || said.action == "accept";
  out.is_added = out.is_added || said.action == "add";
  if (!said.value) return;
  if (said.field.empty()) {
    take_all(*said.value, out);
  } else {
    take(said.field, *said.value, out);
  }
  if (said.field.empty() || said.field == "speaker") out.speaker_by = said.by;
}

std::vector<CodePointRange> places_of_value(const std::string& value) {
  return places_in(json::parse(value, nullptr, false));
}

CorrectedSpeaker speaker_of_value(const std::string& value) {
  return speaker_in(json::parse(value, nullptr, false));
}

std::string places_value(const std::vector<CodePointRange>& places) {
  return json_of(places).dump();
}

std::string speaker_value(const CorrectedSpeaker& speaker) { return json_of(speaker).dump(); }

std::string accepted_value(const CorrectedParts& parts) {
  return json{{"form", parts.form.value_or("")},
              {"cue", json_of(parts.cue.value_or(std::vector<CodePointRange>()))},
              {"source", json_of(parts.source.value_or(std::vector<CodePointRange>()))},
              {"content", json_of(parts.content.value_or(std::vector<CodePointRange>()))},
              {"speaker", json_of(parts.speaker.value_or(CorrectedSpeaker()))}}
      .dump();
}

}  // namespace onrecord
