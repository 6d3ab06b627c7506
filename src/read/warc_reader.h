#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "onrecord/reader.h"
#include "read/input.h"
#include "read/item_reader.h"
#include "read/mail_headers.h"

namespace onrecord {

/// The pages in a web archive (WARC 1.0 and 1.1, unpacked): one article a response or resource
/// that is HTML. All else, such as pictures and redirects, is passed over. Holds one record. A
/// broken record costs itself: reading goes on at the next line that begins one.
class WarcReader final : public ItemReader {
 public:
  /// `input` outlives it.
  WarcReader(Input& input, std::size_t max_bytes) : input_(input), max_bytes_(max_bytes) {}

  std::optional<Item> next() override;

 private:
  struct Record;
  Result<bool> find_record();
  Result<Record> take_header();
  Result<std::optional<ReadArticle>> read_record();
  Result<std::optional<ReadArticle>> read_response(const Record& record);
  Result<std::string> take(std::uint64_t bytes);
  Result<std::uint64_t> skip(std::uint64_t bytes);
  [[nodiscard]] Error at_record(Error error) const;
  [[nodiscard]] Error broken(std::string_view what) const;

  Input& input_;
  std::size_t max_bytes_;
  bool lost_ = false;               ///< the place of the next record is not known
  std::uint64_t record_ = 0;        ///< number of the current one
  std::uint64_t record_begin_ = 0;  ///< its first byte
};

}  // namespace onrecord
