#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "onrecord/span.h"

namespace onrecord {

/// How a mark is written, which decides what it may pair with.
enum class MarkForm : std::uint8_t {
  straight,                ///< " ＂ and "" where it is one mark (from CSV)
  left,                    ///< “ ‟
  right,                   ///< ”
  low,                     ///< „
  ticks,                   ///< `` ‘‘
  apostrophes,             ///< '' ’’
  guillemet_left,          ///< «
  guillemet_right,         ///< »
  single_straight,         ///< '
  single_left,             ///< ‘ ‛
  single_right,            ///< ’
  single_low,              ///< ‚
  single_tick,             ///< `
  single_guillemet_left,   ///< ‹
  single_guillemet_right,  ///< ›
};

/// How much speaks against a reading of the text; 10 is a doubt, 30 hardly credible. Costs add.
using Cost = int;

/// A character that may be a quotation mark, with the cost of each way to read it, judged by
/// its neighbours alone. What is open before it is the concern of `find_quotations`.
struct Mark {
  Span span;
  MarkForm form;
  Cost open;
  Cost close;
  Cost ignore;  ///< as apostrophe, inch sign, bullet, or a slip of the writer
};

/// The marks of `paragraph`. Apostrophes within a word ("don't") are not among them, nor are
/// runs of many marks, which are decoration.
[[nodiscard]] std::vector<Mark> find_marks(std::string_view text, Span paragraph);

/// ‘ ’ ' ` ‚ ‹ ›
[[nodiscard]] bool is_single(MarkForm form);
/// Marks of one kind: double, single, double guillemets, single guillemets.
[[nodiscard]] bool same_kind(MarkForm a, MarkForm b);

}  // namespace onrecord
