#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "read/html_blocks.h"
#include "read/html_tree.h"

namespace onrecord {

[[nodiscard]] constexpr bool is_heading(HtmlTag tag) {
  return tag >= HtmlTag::h1 && tag <= HtmlTag::h6;
}

/// Whether a block has the length of a paragraph, and is not mostly links.
[[nodiscard]] bool is_paragraph(const HtmlBlock& block);

/// The words of some blocks.
struct HtmlMass {
  std::uint32_t words = 0;
  std::uint32_t link_words = 0;
  std::uint32_t paragraph_words = 0;  ///< of paragraphs
  std::uint32_t blocks = 0;

  void add(const HtmlBlock& block);
  /// The share of link words, 0 to 1.
  [[nodiscard]] float links() const;
};

/// Where the words of a page are: how many stand within each element, which element has most of the
/// paragraphs, which blocks and elements look alike. Views tree and blocks.
class HtmlMeasures {
 public:
  HtmlMeasures(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks);

  [[nodiscard]] const HtmlMass& page() const { return page_; }
  [[nodiscard]] const HtmlMass& within(std::uint32_t element) const { return masses_[element]; }
  /// The element to which paragraphs give most points, those nearest to them most, as Readability
  /// (Arc90, 2009) has it; 0 where there is none.
  [[nodiscard]] std::uint32_t root() const { return root_; }
  /// The innermost element that has over half of the words of paragraphs; 0 where there are none.
  [[nodiscard]] std::uint32_t centre() const { return centre_; }
  /// What a block belongs to: the element around its <p>, heading or item, but loose text to the
  /// very element that it stands in.
  [[nodiscard]] std::uint32_t holder(const HtmlBlock& block) const;
  /// Of all blocks whose elements and the ones around them have the tags and classes that this
  /// block's have.
  [[nodiscard]] const HtmlMass& like(std::size_t block) const { return likes_.at(like_of_[block]); }
  /// How many children of an element's parent, itself among them, have its tag and class; 0 where
  /// it has no text.
  [[nodiscard]] std::uint32_t twins(std::uint32_t element) const;

 private:
  void measure();
  void find_centre();
  void find_root();
  void find_looks();
  void find_likes();

  const HtmlTree& tree_;
  const std::vector<HtmlBlock>& blocks_;
  HtmlMass page_;
  std::vector<HtmlMass> masses_;      // by element
  std::vector<std::uint64_t> looks_;  // by element, of those with text: hash of tag and class
  std::uint32_t root_ = 0, centre_ = 0;
  std::vector<std::uint64_t> like_of_;  // by block
  std::unordered_map<std::uint64_t, HtmlMass> likes_;
  std::unordered_map<std::uint64_t, std::uint32_t> twins_;
};

}  // namespace onrecord
