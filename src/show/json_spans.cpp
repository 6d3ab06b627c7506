#include "show/json_spans.h"

#include <cmath>

namespace onrecord {

using nlohmann::ordered_json;

JsonSpans::JsonSpans(const Document& document)
    : text_(document.text()), offsets_(document.text()) {}

ordered_json JsonSpans::one(Span span) const {
  return {{"start", offsets_.code_point_of(span.begin_byte)},
          {"end", offsets_.code_point_of(span.end_byte)},
          {"text", surface(text_, span)}};
}

ordered_json JsonSpans::place(Span span) const {
  return {{"start", offsets_.code_point_of(span.begin_byte)},
          {"end", offsets_.code_point_of(span.end_byte)}};
}

ordered_json JsonSpans::one_or_null(const std::optional<Span>& span) const {
  return span ? one(*span) : ordered_json();
}

ordered_json JsonSpans::list(std::span<const Span> spans) const {
  ordered_json list = ordered_json::array();
  for (const Span span : spans) list.push_back(one(span));
  return list;
}

double json_score(float score) { return std::round(static_cast<double>(score) * 1e4) / 1e4; }

void append_json_line(const ordered_json& value, std::string& out) {
  // Replacing keeps `dump` from throwing where a caller's own metadata is not valid UTF-8.
  out += value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
  out += '\n';
}

}  // namespace onrecord
