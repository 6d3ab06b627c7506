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
  SQLite::Statement query(database,
                          "SELECT action, field, value, made_by FROM correction WHERE version_id = "
                          "? AND statement_key = ? AND undone_at IS NULL ORDER BY id");
  CorrectedParts out;
  with(query, version, key);
  while (query.executeStep()) {
    const std::string action = query.getColumn(0).getString();
    out.is_rejected = action == "reject";
    out.is_accepted = out.is_accepted || action == "accept";
    out.is_added = out.is_added || action == "add";
    if (query.isColumnNull(2)) continue;
    const std::string field = query.getColumn(1).getString(),
                      value = query.getColumn(2).getString();
    if (query.isColumnNull(1)) {
      take_all(value, out);
    } else {
      take(field, value, out);
    }
    if (query.isColumnNull(1) || field == "speaker") {
      out.speaker_by = query.getColumn(3).getString();
    }
  }
  return out;
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
