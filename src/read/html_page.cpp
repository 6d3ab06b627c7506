#include "read/html_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "read/html_blocks.h"
#include "read/html_decoding.h"
#include "read/html_features.h"
#include "read/html_tree.h"
#include "read/json_ld.h"

namespace onrecord {
namespace {

constexpr std::size_t kLargest = std::size_t{1} << 30;
constexpr std::size_t kMostBlocks = 200'000;  // half a kilobyte each; long books have fewer

class Assembly {
 public:
  Assembly(std::string_view bytes, const DecodedPage& decoded, const HtmlTree& tree,
           const HtmlBlocks& blocks, const HtmlFeatures& features)
      : bytes_(bytes),
        decoded_(decoded),
        tree_(tree),
        blocks_(blocks),
        features_(features),
        verdicts_(choose_body(tree, blocks, features)),
        range_(kept_range(verdicts_)) {}

  void write(HtmlPage& page, bool explain) {
    choose();
    std::vector<Span> places;
    for (const auto& [index, kind] : chosen_) places.push_back(blocks_.blocks[index].place);
    places = in_source(places);
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      const auto& [index, kind] = chosen_[i];
      page.parts.push_back({kind, std::string(blocks_.of(blocks_.blocks[index])), places[i]});
    }
    if (explain) write_explained(page);
  }

 private:
  /// Kept blocks, and captions and pull quotes among them, which the body does without.
  void choose() {
    for (std::size_t i = range_.begin; i < range_.end; ++i) {
      const PartKind kind = html_part_kind(tree_, blocks_.blocks[i]);
      if (verdicts_[i].kept || (is_beside(kind) && belongs(i))) chosen_.push_back({i, kind});
    }
  }

  /// Not to a teaser, whose picture may have a caption too.
  [[nodiscard]] bool belongs(std::size_t block) const {
    const HtmlReason reason = reason_of(block);
    return reason == HtmlReason::caption || reason == HtmlReason::sidebar ||
           reason == HtmlReason::among_text;
  }

  [[nodiscard]] HtmlReason reason_of(std::size_t block) const {
    return reason_for(tree_, blocks_, features_, verdicts_, range_, block);
  }

  /// `places` of the decoded page, without white space at their ends, as places of the bytes.
  [[nodiscard]] std::vector<Span> in_source(std::vector<Span> places) const {
    std::vector<std::size_t> offsets;
    for (Span& place : places) {
      trim(place);
      offsets.push_back(place.begin_byte);
      offsets.push_back(place.end_byte);
    }
    if (decoded_.own.empty()) {
      for (std::size_t i = 0; i < places.size(); ++i) place_by(offsets, i, places[i]);
      return places;
    }
    std::vector<std::size_t> rising = offsets;
    std::ranges::sort(rising);
    const std::vector<std::size_t> found = source_offsets(bytes_, decoded_, rising);
    for (std::size_t& offset : offsets) {
      offset = found[static_cast<std::size_t>(std::ranges::lower_bound(rising, offset) -
                                              rising.begin())];
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!places[i].empty()) places[i] = span_at(offsets, i, 0);
    }
    return places;
  }

  static Span span_at(const std::vector<std::size_t>& offsets, std::size_t i, std::size_t skipped) {
    return {static_cast<std::uint32_t>(offsets[2 * i] + skipped),
            static_cast<std::uint32_t>(offsets[2 * i + 1] + skipped)};
  }
  void place_by(const std::vector<std::size_t>& offsets, std::size_t i, Span& place) const {
    if (!place.empty()) place = span_at(offsets, i, decoded_.skipped);
  }

  void trim(Span& place) const {
    static constexpr std::string_view kSpaces = " \t\r\n\f";
    const auto is_space = [this](std::size_t at) {
      return kSpaces.find(decoded_.text[at]) != std::string_view::npos;
    };
    while (!place.empty() && is_space(place.begin_byte)) ++place.begin_byte;
    while (!place.empty() && is_space(place.end_byte - 1)) --place.end_byte;
  }

  void write_explained(HtmlPage& page) const {
    std::vector<Span> places;
    for (const HtmlBlock& block : blocks_.blocks) places.push_back(block.place);
    places = in_source(std::move(places));
    for (std::size_t i = 0; i < verdicts_.size(); ++i) {
      page.explained.push_back(
          {std::string(blocks_.of(blocks_.blocks[i])), places[i], verdicts_[i], reason_of(i)});
    }
  }

  struct Chosen {
    std::size_t block;
    PartKind kind;
  };

  std::string_view bytes_;
  const DecodedPage& decoded_;
  const HtmlTree& tree_;
  const HtmlBlocks& blocks_;
  const HtmlFeatures& features_;
  std::vector<HtmlVerdict> verdicts_;
  HtmlRange range_;
  std::vector<Chosen> chosen_;
};

Error too_large(std::size_t size, std::size_t limit) {
  return {
      ErrorCode::too_large,
      fmt::format("a page of {} bytes; the limit is {}: raise it, or cut the page", size, limit),
      {}};
}

Error too_many(std::size_t blocks) {
  return {ErrorCode::too_large,
          fmt::format("a page of {} pieces of text, where {} are the most: it is no article",
                      blocks, kMostBlocks),
          {}};
}

}  // namespace

Result<HtmlPage> read_html_page(std::string_view bytes, const HtmlLimits& limits,
                                std::string_view label) {
  const std::size_t limit = std::min(limits.max_bytes, kLargest);
  if (bytes.size() > limit) return too_large(bytes.size(), limit);
  DecodedPage decoded;
  decode_page(bytes, decoded, label);
  if (decoded.text.substr(0, 4096).find('\0') != std::string_view::npos) {
    return Error{
        ErrorCode::not_text, "binary data (a NUL byte) where an HTML page was expected", {}};
  }
  auto tree = HtmlTree::parse(decoded.text);
  if (!tree) return std::move(tree).error();
  const HtmlBlocks blocks = html_blocks(*tree);
  if (blocks.blocks.empty()) {
    return Error{ErrorCode::empty_text,
                 "a page without any text; it may be filled in by a script: save it from a browser",
                 {}};
  }
  if (blocks.blocks.size() > kMostBlocks) return too_many(blocks.blocks.size());
  const JsonLdArticle article = json_ld_article(*tree);
  HtmlPage page;
  page.metadata = page_metadata(*tree, blocks, article);
  page.encoding = decoded.encoding;
  page.replaced_characters = decoded.replaced;
  const HtmlFeatures features =
      html_features(*tree, blocks, {page.metadata.title, page.metadata.description, article.body});
  Assembly(bytes, decoded, *tree, blocks, features).write(page, limits.explain);
  return page;
}

std::string body_text(const HtmlPage& page) {
  std::string text;
  for (const HtmlPart& part : page.parts) {
    if (is_beside(part.kind)) continue;
    if (!text.empty()) text += "\n\n";
    text += part.text;
  }
  return text;
}

}  // namespace onrecord
