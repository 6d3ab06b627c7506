#include "show/speaker_json.h"

#include <algorithm>
#include <string>

namespace onrecord {

using nlohmann::ordered_json;

ordered_json speaker_json(const Speaker& speaker, const JsonSpans& spans) {
  ordered_json json = {{"name", text_or_null(speaker.name)},
                       {"kind", actor_kind_name(speaker.kind)},
                       {"basis", speaker_basis_name(speaker.basis)},
                       {"score", json_score(speaker.score)},
                       {"reason", speaker.reason}};
  if (!speaker.id.empty()) json["id"] = speaker.id;
  if (speaker.mention) json.update(spans.place(*speaker.mention));
  if (!speaker.candidates.empty()) {
    ordered_json& candidates = json["candidates"] = ordered_json::array();
    for (const SpeakerCandidate& candidate : speaker.candidates) {
      candidates.push_back({{"name", candidate.name}, {"score", json_score(candidate.score)}});
    }
  }
  return json;
}

std::string joined_names(std::span<const Speaker> speakers) {
  std::string names;
  for (const Speaker& speaker : speakers) {
    if (speaker.name.empty()) continue;
    if (!names.empty()) names += " and ";
    names += speaker.name;
  }
  return names;
}

ordered_json speakers_json(std::span<const Speaker> speakers, const JsonSpans& spans) {
  if (speakers.empty()) return nullptr;
  const auto named =
      std::ranges::find_if(speakers, [](const Speaker& s) { return !s.name.empty(); });
  const Speaker& first = named == speakers.end() ? speakers.front() : *named;
  ordered_json json = speaker_json(first, spans);
  if (speakers.size() == 1) return json;
  json["name"] = text_or_null(joined_names(speakers));
  json["score"] = json_score(
      std::ranges::min_element(speakers, {}, [](const Speaker& s) { return s.score; })->score);
  ordered_json& joint = json["joint"] = ordered_json::array();
  for (const Speaker& speaker : speakers) joint.push_back(speaker_json(speaker, spans));
  return json;
}

}  // namespace onrecord
