#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "onrecord/reader.h"
#include "onrecord/result.h"

namespace onrecord {

/// Text of a feed as it is in the XML, and what it is.
struct FeedText {
  std::string text;
  bool is_html = false;
};

/// What a feed says of itself.
struct FeedChannel {
  FeedText title;
  std::string language;
  std::string author;
};

/// An entry of a feed. Empty where the feed does not say.
struct FeedEntry {
  FeedText title;
  FeedText content;
  FeedText summary;
  std::string id;
  bool id_is_link = true;  ///< unless it says isPermaLink="false"
  std::string link;
  std::string published;
  std::string updated;
  std::string authors;
  std::string language;
  std::uint64_t line = 0;  ///< 1-based, of its start tag
  std::uint64_t byte = 0;
  std::uint64_t bytes = 0;  ///< of its texts
};

/// The article of an entry, without place. Errors: `empty_text` where it has neither content nor
/// summary, and those of `fragment_parts`.
[[nodiscard]] Result<ReadArticle> entry_article(const FeedEntry& entry, const FeedChannel& channel);

}  // namespace onrecord
