#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "read/html_blocks.h"
#include "read/html_features.h"
#include "read/html_tree.h"

namespace onrecord {

/// Why a block was kept or cut: of what speaks for it, the plainest.
enum class HtmlReason : std::uint8_t {
  reads_as_text,  ///< kept: by the numbers of the block and its surroundings
  in_json_ld,     ///< kept: the page's own data has it as the article's text
  hidden,         ///< cut: not shown
  headline,       ///< cut: the article's title, which is a field of its own
  caption,        ///< cut from the body: of a picture
  comments,
  share,
  related,
  navigation,
  sidebar,
  advertisement,
  newsletter,
  author,
  dateline,
  tags,
  notice,
  header,
  footer,
  form,
  links,
  repeated,  ///< cut: stands in the page more than once
  before_text,
  after_text,  ///< cut: outside of the article
  among_text,  ///< cut: within it, but does not read as its text
};

/// For --explain: "related", "in_json_ld".
[[nodiscard]] std::string_view reason_name(HtmlReason reason);

struct HtmlVerdict {
  float score = 0;  ///< 0 to 1; not a probability
  bool kept = false;
};

/// The blocks from the first that is kept to the last; empty where none is.
struct HtmlRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

[[nodiscard]] HtmlRange kept_range(const std::vector<HtmlVerdict>& verdicts);

/// Decides on each block, by boosted trees and by a weighted sum of its numbers;
/// data/html_trees.tsv and data/html_weights.tsv hold them, and train/README.md says how they were
/// made. Where hardly anything would be kept, the most likely blocks are: a page that is read was
/// taken for an article.
[[nodiscard]] std::vector<HtmlVerdict> choose_body(const HtmlTree& tree, const HtmlBlocks& blocks,
                                                   const HtmlFeatures& features);

/// Why `block` was kept or cut.
[[nodiscard]] HtmlReason reason_for(const HtmlTree& tree, const HtmlBlocks& blocks,
                                    const HtmlFeatures& features,
                                    const std::vector<HtmlVerdict>& verdicts, HtmlRange kept,
                                    std::size_t block);

/// Whether the built-in trees and weights could be read. Without them nothing would be kept.
[[nodiscard]] bool body_model_is_sound();

}  // namespace onrecord
