#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "onrecord/result.h"
#include "onrecord/span.h"
#include "read/html_names.h"

namespace onrecord {

struct HtmlNode {
  HtmlTag tag = HtmlTag::other;
  std::uint16_t attributes = 0;
  std::uint32_t first_attribute = 0;
  std::uint32_t parent = 0;  ///< index; of the root: itself
  std::uint32_t end = 0;     ///< index behind the last node within it
  std::string_view text;     ///< of text; of a script also, where it is JSON-LD
  Span place;                ///< of text: where it stands in the source; else empty
};

struct HtmlAttributeValue {
  HtmlAttribute name;
  std::string_view value;
};

struct HtmlTreeLimits {
  std::size_t most_levels = 512;  ///< deeper elements are left out, their text is kept
  /// Memory of the tree over the size of the page: markup can ask for far more than it has bytes.
  /// Under 64 MiB all is free, and over 128 MiB and twice the page none is.
  std::size_t most_memory_times = 64;
};

/// A page as the HTML standard has it parsed (by lexbor), as a list in document order. Styles,
/// comments, templates, drawings and scripts but JSON-LD are left out. Owns its text.
class HtmlTree {
 public:
  /// `page` is UTF-8 of less than 4 GiB. Time and memory are linear in its size for any input.
  /// Error: `too_large`, where the tree would need more memory than the limit.
  static Result<HtmlTree> parse(std::string_view page, const HtmlTreeLimits& limits = {});
  ~HtmlTree();
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;

  [[nodiscard]] std::span<const HtmlNode> nodes() const { return nodes_; }
  [[nodiscard]] const HtmlNode& operator[](std::size_t index) const { return nodes_[index]; }
  [[nodiscard]] std::span<const HtmlAttributeValue> attributes(const HtmlNode& node) const {
    return {attributes_.data() + node.first_attribute, node.attributes};
  }
  /// Empty where the element has none.
  [[nodiscard]] std::string_view attribute(const HtmlNode& node, HtmlAttribute name) const;
  [[nodiscard]] bool has(const HtmlNode& node, HtmlAttribute name) const;

 private:
  struct Parsed;  // keeps lexbor out of this header
  explicit HtmlTree(std::unique_ptr<Parsed> parsed);

  std::unique_ptr<Parsed> parsed_;
  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttributeValue> attributes_;
};

}  // namespace onrecord
