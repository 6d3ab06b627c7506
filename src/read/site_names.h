#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "read/html_blocks.h"
#include "read/html_tree.h"

namespace onrecord {

/// What says that a name is the site's: a link to the front page, a logo, the copyright line, the
/// host of its address, its handle in a network, the title of its feed.
enum class Witness : std::uint8_t { front_link, logo, copyright, host, handle, feed, end };

class Witnesses {
 public:
  void add(Witness witness) { said_[static_cast<std::size_t>(witness)] = true; }
  [[nodiscard]] bool has(Witness witness) const { return said_[static_cast<std::size_t>(witness)]; }
  [[nodiscard]] std::size_t count() const;

 private:
  std::array<bool, static_cast<std::size_t>(Witness::end)> said_{};
};

struct SiteName {
  std::string text;  ///< as the page writes it
  Witnesses by;
};

/// What a page calls its site besides <title> and data. Sections, addresses and other words that no
/// outlet is called by are left out.
class SiteNames {
 public:
  SiteNames() = default;
  /// `url` is the page's own, `handle` the site's in a network ("@brennpost"); both may be empty.
  SiteNames(const HtmlTree& tree, const HtmlBlocks& blocks, std::string_view url,
            std::string_view handle);

  /// By `outlet_key`.
  [[nodiscard]] const std::unordered_map<std::string, SiteName>& all() const { return names_; }
  [[nodiscard]] Witnesses of(std::string_view name) const;
  /// Whether a text with this key is a logo or a link to the front page.
  [[nodiscard]] bool is_shown(const std::string& key) const;

 private:
  std::string host_, handle_;
  std::unordered_map<std::string, SiteName> names_;
};

/// Letters and digits of a name in small letters, without "the": to compare.
[[nodiscard]] std::string outlet_key(std::string_view name);

}  // namespace onrecord
