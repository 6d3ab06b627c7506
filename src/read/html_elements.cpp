#include "read/html_elements.h"

#include <algorithm>

#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostText = 1000;     // bytes
constexpr std::uint32_t kMostNodes = 1000;  // among which text is looked for
constexpr std::uint32_t kItemNodes = 40;    // of an item of a list that tells of the article
constexpr std::size_t kLongestItem = 60;    // bytes of an item of a list that tells of the article
constexpr std::size_t kLevelsWithout = 6;   // that are looked at where there is no heading
constexpr std::size_t kLevelsWithin = 32;   // from an element to the one around it and the heading

bool contains(const HtmlTree& tree, std::uint32_t outer, std::uint32_t inner) {
  return outer <= inner && inner < tree[outer].end;
}

bool is_of_others(const HtmlTree& tree, std::uint32_t element) {
  constexpr HtmlRoles kOthers = role_bit(HtmlRole::related) | role_bit(HtmlRole::comments) |
                                role_bit(HtmlRole::list) | role_bit(HtmlRole::navigation) |
                                role_bit(HtmlRole::embed);
  const HtmlNode& node = tree[element];
  switch (node.tag) {
    case HtmlTag::nav:
    case HtmlTag::aside:
    case HtmlTag::footer:
      return true;
    case HtmlTag::li:
      return node.end - element > kItemNodes || text_in(tree, element).size() > kLongestItem;
    default:
      return (roles_of(tree, node) & kOthers) != 0;
  }
}

}  // namespace

std::string spaced_once(std::string_view text) {
  std::string out;
  for (const char letter : trimmed(text)) {
    const bool space = letter == ' ' || static_cast<unsigned char>(letter) < 0x20;
    if (!space) {
      out += letter;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::string text_in(const HtmlTree& tree, std::uint32_t element) {
  std::string text;
  const std::uint32_t end = std::min(tree[element].end, element + kMostNodes);
  for (std::uint32_t i = element; i < end && text.size() < kMostText; ++i) {
    if (tree[i].tag == HtmlTag::text) text += tree[i].text;
  }
  return spaced_once(text);
}

bool has_token(std::string_view value, std::string_view text) {
  bool found = false;
  each_token(value, [&](std::string_view each) { found = found || each == text; });
  return found;
}

std::uint32_t around_both(const HtmlTree& tree, std::uint32_t one, std::uint32_t other) {
  while (one != 0 && !contains(tree, one, other)) one = tree[one].parent;
  return one;
}

bool is_beside(const HtmlTree& tree, std::uint32_t element, std::uint32_t about) {
  const std::size_t most = about == 0 ? kLevelsWithout : kLevelsWithin;
  for (std::size_t level = 0; level < most && element != 0; ++level) {
    if (about != 0 && contains(tree, element, about)) return false;
    if (is_of_others(tree, element)) return true;
    const bool head_of_page = about != 0 && tree[element].tag == HtmlTag::header;
    if (head_of_page && element < about) return true;
    element = tree[element].parent;
  }
  return false;
}

}  // namespace onrecord
