#include "read/html_kinds.h"

#include <array>
#include <cstddef>

#include "read/html_roles.h"

namespace onrecord {
namespace {

constexpr std::size_t kKindLevels = 4;  // elements around a block that tell of its kind

bool has(HtmlRoles roles, HtmlRole role) { return (roles & role_bit(role)) != 0; }

bool is_heading(HtmlTag tag) { return tag >= HtmlTag::h1 && tag <= HtmlTag::h6; }

}  // namespace

std::string_view part_name(HtmlPartKind kind) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"paragraph", "heading", "caption", "pull_quote", "embedded_post"});
  return kNames[static_cast<std::size_t>(kind)];
}

HtmlPartKind html_part_kind(const HtmlTree& tree, const HtmlBlock& block) {
  if (is_heading(tree[block.element].tag)) return HtmlPartKind::heading;
  std::uint32_t element = block.element;
  bool quoted = false;
  for (std::size_t level = 0; level < kKindLevels && element != 0; ++level) {
    const HtmlNode& node = tree[element];
    const HtmlRoles roles = roles_of(tree, node);
    quoted |= node.tag == HtmlTag::blockquote;
    if (node.tag == HtmlTag::figcaption || node.tag == HtmlTag::caption) {
      return HtmlPartKind::caption;
    }
    if (level < 2 && has(roles, HtmlRole::caption)) return HtmlPartKind::caption;
    if (quoted && has(roles, HtmlRole::embed)) return HtmlPartKind::embedded_post;
    const bool aside = node.tag == HtmlTag::aside || node.tag == HtmlTag::q;
    if (has(roles, HtmlRole::pull_quote) && !has(roles, HtmlRole::body) && (!quoted || aside)) {
      return HtmlPartKind::pull_quote;
    }
    element = node.parent;
  }
  return HtmlPartKind::paragraph;
}

}  // namespace onrecord
