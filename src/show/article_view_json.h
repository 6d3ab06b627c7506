#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>

#include "onrecord/article_view.h"
#include "show/json_spans.h"

namespace onrecord {

// What the page gets of articles and statements; web/src/api/types.ts has the names.

/// `ArticleRef`.
[[nodiscard]] nlohmann::ordered_json article_ref_json(const ArticleRef& article);
/// `ArticleStatement`: statement `index` of the article, whose spans these are.
[[nodiscard]] nlohmann::ordered_json article_statement_json(const ArticleView& view,
                                                            std::size_t index,
                                                            const JsonSpans& spans);
[[nodiscard]] nlohmann::ordered_json article_view_json(const ArticleView& view);
[[nodiscard]] nlohmann::ordered_json statement_view_json(const StatementView& view);
[[nodiscard]] nlohmann::ordered_json statement_row_json(const StatementRow& row);
/// `CorrectionRow`, with the article and the statement's words.
[[nodiscard]] nlohmann::ordered_json correction_row_json(const CorrectionRow& row);

/// The number, or null.
template <class Number>
[[nodiscard]] nlohmann::ordered_json number_or_null(const std::optional<Number>& number) {
  return number ? nlohmann::ordered_json(*number) : nlohmann::ordered_json();
}

/// Each of `items` by `json_of`.
template <class Items, class JsonOf>
[[nodiscard]] nlohmann::ordered_json array_of(const Items& items, JsonOf json_of) {
  auto out = nlohmann::ordered_json::array();
  for (const auto& item : items) out.push_back(json_of(item));
  return out;
}

/// Appends the value, in one line without its end.
void append_json(const nlohmann::ordered_json& value, std::string& out);

}  // namespace onrecord
