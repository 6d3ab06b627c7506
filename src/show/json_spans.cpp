#include "show/json_spans.h"

#include <cmath>

namespace onrecord {

using nlohmann::ordered_json;

JsonSpans::JsonSpans(const Document& document)
    : text_(document.text()), offsets_(document.text()) {}

ordered_json JsonSpans::one(Span span) const {
  ordered_json json = place(span);
  json["text"] = surface(text_, span);
  return json;
}

ordered_json JsonSpans::place(Span span) const {
  const CodePointRange range = offsets_.range_of(span);
  return {{"start", range.begin}, {"end", range.end}};
}

ordered_json JsonSpans::one_or_null(const std::optional<Span>& span) const {
  return span ? one(*span) : ordered_json();
}

ordered_json JsonSpans::list(std::span<const Span> spans) const {
  ordered_json list = ordered_json::array();
  for (const Span span : spans) list.push_back(one(span));
  return list;
}

ordered_json text_or_null(std::string_view text) {
  return text.empty() ? ordered_json() : ordered_json(text);
}

double json_score(float score) { return std::round(static_cast<double>(score) * 1e4) / 1e4; }

void append_json_line(const ordered_json& value, std::string& out) {
  // Replacing keeps `dump` from throwing where a caller's own metadata is not valid UTF-8.
  out += value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  out += '\n';
}

}  // namespace onrecord
