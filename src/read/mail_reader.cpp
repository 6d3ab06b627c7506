#include "read/mail_reader.h"

#include <fmt/format.h>

#include <utility>

#include "read/mail_headers.h"
#include "read/mail_message.h"
#include "read/text_reader.h"

namespace onrecord {

MailReader::MailReader(Input& input, std::size_t max_bytes)
    : input_(input), max_bytes_(max_bytes), lines_(max_bytes) {}

void MailReader::add_line() {
  size_ += line_.size() + 1;
  if (size_ > max_bytes_) {
    std::string().swap(message_);
    return;
  }
  std::string_view line = line_;
  // Mailboxes put a ">" before lines that would part messages.
  const std::size_t from = line.find_first_not_of('>');
  const bool is_quoted = is_mailbox_ && from > 0 && from != std::string_view::npos &&
                         line.substr(from).starts_with("From ");
  message_ += is_quoted ? line.substr(1) : line;
  message_ += '\n';
}

/// The lines of the next message. False where there is none.
Result<bool> MailReader::take_message() {
  message_.clear();
  size_ = 0;
  bool after_empty = false;
  while (!ended_) {
    const Result<std::optional<Line>> found = lines_.next(input_, line_);
    if (!found) return found.error();
    if (!*found) {
      ended_ = true;
      break;
    }
    line_number_ = (*found)->number;
    const bool is_first = line_number_ == 1;
    if ((is_first || (is_mailbox_ && after_empty)) && is_mailbox_separator(line_)) {
      is_mailbox_ = true;
      if (size_ > 0) return true;
      begin_line_ = line_number_;
      continue;
    }
    after_empty = line_.empty() || line_ == "\r";
    if (size_ == 0 && after_empty) continue;
    if (size_ == 0 && !is_mailbox_) begin_line_ = line_number_;
    add_line();
    if ((*found)->too_large) size_ += (*found)->size;
    if (size_ > max_bytes_) std::string().swap(message_);
  }
  return size_ > 0;
}

std::optional<Item> MailReader::next() {
  if (ended_) return std::nullopt;
  const Result<bool> found = take_message();
  if (!found) return found.error();
  if (!*found) return std::nullopt;
  const Place place{.input = input_.name(), .line = begin_line_, .byte = 0, .record = ++record_};
  begin_line_ = line_number_;  // of the separator before the next one
  if (size_ > max_bytes_) {
    return Error{ErrorCode::too_large,
                 fmt::format("a message of {} bytes is over the limit of {} bytes for one article",
                             size_, max_bytes_),
                 place};
  }
  Result<ReadArticle> read = mail_article(message_, max_bytes_);
  if (!read) {
    Error error = std::move(read).error();
    error.place = place;
    return error;
  }
  read->place = place;
  if (read->article.id.empty()) {
    read->article.id = fmt::format("{}:{}", input_stem(input_), record_);
  }
  return *std::move(read);
}

}  // namespace onrecord
