#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "read/html_blocks.h"
#include "read/html_tree.h"

namespace onrecord {

/// The numbers by which blocks of a page are judged, `kHtmlFeatures` a block, in this order of
/// `html_feature_names`. None depends on the language of the text but `notices`.
struct HtmlFeatures {
  std::size_t blocks = 0;
  std::vector<float> numbers;

  [[nodiscard]] std::span<const float> of(std::size_t block) const;
};

/// What the page says of itself, against which blocks are compared.
struct HtmlWitness {
  std::string_view title;
  std::string_view description;
  std::string_view body;  ///< the article's text in JSON-LD
};

[[nodiscard]] HtmlFeatures html_features(const HtmlTree& tree, const HtmlBlocks& blocks,
                                         const HtmlWitness& witness);

/// The names of a block's numbers, in their order.
[[nodiscard]] const std::vector<std::string_view>& html_feature_names();

/// What a block's numbers tell that people ask for too.
struct HtmlBlockSigns {
  float in_json_ld = 0;  ///< share of it that is in the witness's body
  bool is_title = false;
  bool repeated = false;
};

[[nodiscard]] HtmlBlockSigns html_block_signs(const HtmlFeatures& features, std::size_t block);

}  // namespace onrecord
