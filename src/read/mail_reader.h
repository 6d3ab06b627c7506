#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "read/input.h"
#include "read/item_reader.h"
#include "read/line_reader.h"

namespace onrecord {

/// The messages of a mailbox (mbox), or a single message: one article each. Holds one message.
class MailReader final : public ItemReader {
 public:
  /// `input` outlives it.
  MailReader(Input& input, std::size_t max_bytes);

  std::optional<Item> next() override;

 private:
  Result<bool> take_message();
  void add_line();

  Input& input_;
  std::size_t max_bytes_;
  LineReader lines_;
  std::string line_;  ///< the one that was read last
  std::string message_;
  std::uint64_t size_ = 0;  ///< of the message, also where it is not held
  std::uint64_t line_number_ = 0;
  std::uint64_t begin_line_ = 1;
  std::uint64_t record_ = 0;
  bool is_mailbox_ = false;
  bool ended_ = false;
};

}  // namespace onrecord
