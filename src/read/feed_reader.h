#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "read/input.h"
#include "read/item_reader.h"

namespace onrecord {

/// The entries of a feed: RSS (0.9 to 2.0) or Atom. An article's text is the content that the feed
/// carries (`content:encoded`, `content`), else the summary, and then it is marked as one. Held are
/// the entries of some kilobytes. Entities that a feed declares are refused. Where the XML is not
/// well-formed, reading goes on at the next entry.
class FeedReader final : public ItemReader {
 public:
  /// `input` outlives it. An entry may have `max_bytes` of text.
  FeedReader(Input& input, std::size_t max_bytes);
  ~FeedReader() override;
  FeedReader(const FeedReader&) = delete;
  FeedReader& operator=(const FeedReader&) = delete;

  std::optional<Item> next() override;

 private:
  class Parsing;  // keeps expat out of this header
  std::unique_ptr<Parsing> parsing_;
};

}  // namespace onrecord
