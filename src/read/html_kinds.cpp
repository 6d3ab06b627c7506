#include "read/html_kinds.h"

#include <cstddef>
#include <string>
#include <string_view>

#include "read/ascii_lower.h"
#include "read/html_measures.h"
#include "read/html_roles.h"

namespace onrecord {
namespace {

constexpr std::size_t kKindLevels = 4;  // elements around a block that tell of its kind

bool has(HtmlRoles roles, HtmlRole role) { return (roles & role_bit(role)) != 0; }

/// "pullquote", "pull-quote", "pullQuote": "pull" alone means the side on which a thing floats.
bool is_pull_quote(std::string_view name) {
  const std::string lower = ascii_lower(name);
  for (std::size_t at = lower.find("pull"); at != lower.npos; at = lower.find("pull", at + 1)) {
    const std::string_view rest = std::string_view(lower).substr(at + 4);
    if (rest.starts_with("quote") || (!rest.empty() && rest.substr(1).starts_with("quote"))) {
      return true;
    }
  }
  return false;
}

}  // namespace

PartKind html_part_kind(const HtmlTree& tree, const HtmlBlock& block) {
  if (is_heading(tree[block.element].tag)) return PartKind::heading;
  std::uint32_t element = block.element;
  bool quoted = false;
  for (std::size_t level = 0; level < kKindLevels && element != 0; ++level) {
    const HtmlNode& node = tree[element];
    const HtmlRoles roles = roles_of(tree, node);
    quoted |= node.tag == HtmlTag::blockquote;
    if (node.tag == HtmlTag::figcaption || node.tag == HtmlTag::caption) {
      return PartKind::caption;
    }
    if (level < 2 && has(roles, HtmlRole::caption)) return PartKind::caption;
    if (quoted && has(roles, HtmlRole::embed)) return PartKind::embedded_post;
    if (is_pull_quote(tree.attribute(node, HtmlAttribute::class_))) return PartKind::pull_quote;
    element = node.parent;
  }
  return PartKind::paragraph;
}

}  // namespace onrecord
