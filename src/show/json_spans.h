#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "onrecord/document.h"
#include "onrecord/statement.h"
#include "onrecord/utf8.h"

namespace onrecord {

/// Spans of one document as {"start", "end", "text"} in code points. The document must outlive it.
class JsonSpans {
 public:
  explicit JsonSpans(const Document& document);

  [[nodiscard]] nlohmann::ordered_json one(Span span) const;
  /// Without its text.
  [[nodiscard]] nlohmann::ordered_json place(Span span) const;
  [[nodiscard]] nlohmann::ordered_json one_or_null(const std::optional<Span>& span) const;
  [[nodiscard]] nlohmann::ordered_json list(std::span<const Span> spans) const;

 private:
  std::string_view text_;
  CodePointOffsets offsets_;
};

/// `text`, null where it is empty.
[[nodiscard]] nlohmann::ordered_json text_or_null(std::string_view text);

/// A score with four decimals, which is more than it means.
[[nodiscard]] double json_score(float score);

/// Appends `value` on one line of its own.
void append_json_line(const nlohmann::ordered_json& value, std::string& out);

}  // namespace onrecord
