#pragma once

#include <optional>
#include <variant>

#include "onrecord/reader.h"
#include "onrecord/result.h"
#include "read/input.h"

namespace onrecord {

/// Something inside an input that has to be looked at before it is clear how it is read: a file of
/// a folder or an archive, what compressed data unpack to.
struct Member {
  Input input;
  bool is_unpacked = false;  ///< counts as a level of packing
  bool is_file = false;      ///< a file on disk: limits begin anew
};

using Item = std::variant<ReadArticle, Error, Member>;

/// Reads one input item by item.
class ItemReader {
 public:
  virtual ~ItemReader() = default;

  /// The next item; nothing at the end. A member has to be read or dropped before the next call.
  /// After an error of any kind the reader can be asked again, and ends some time.
  virtual std::optional<Item> next() = 0;
};

/// A function that reads all of an input as one article.
class WholeReader final : public ItemReader {
 public:
  using Read = Result<ReadArticle> (*)(Input&, std::size_t max_bytes);
  WholeReader(Input& input, std::size_t max_bytes, Read read)
      : input_(input), max_bytes_(max_bytes), read_(read) {}

  std::optional<Item> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    Result<ReadArticle> read = read_(input_, max_bytes_);
    if (read) return Item(*std::move(read));
    return Item(std::move(read).error());
  }

 private:
  Input& input_;
  std::size_t max_bytes_;
  Read read_;
  bool done_ = false;
};

}  // namespace onrecord
