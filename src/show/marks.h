#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "onrecord/span.h"
#include "onrecord/statement.h"

namespace onrecord {

/// What a run of text is to the statement that it belongs to.
enum class SpanRole : std::uint8_t {
  none,
  not_said,  ///< contents of form scare or title
  content,
  source,
  cue,
};

/// A longest stretch of text with one role. Where roles overlap the narrower kind is shown:
/// a cue before a source before a content.
struct Run {
  Span span;
  SpanRole role = SpanRole::none;
  std::size_t depth = 0;  ///< 0 where the statement is an outer one, 1 nested in one, ...
};

/// How many statements are around each of `statements`.
[[nodiscard]] std::vector<std::size_t> nesting_depths(std::span<const Statement> statements);

/// True for the forms that are nobody's statement.
[[nodiscard]] bool is_not_said(Form form);

/// Cuts `whole` into runs by what `statements` mark there; without gaps, in text order.
[[nodiscard]] std::vector<Run> mark_runs(Span whole, std::span<const Statement> statements);

}  // namespace onrecord
