#include <array>
#include <filesystem>
#include <utility>

#include "onrecord/reader.h"
#include "read/input.h"
#include "read/jsonl_reader.h"
#include "read/text_check.h"
#include "read/text_reader.h"

namespace onrecord {
namespace {

/// Reads until the buffer shows a byte that is not white space, and `least` bytes; fewer only
/// where the input or the buffer ends. A pipe that is still being written is not waited for
/// any longer than that.
Result<std::string_view> peek_beginning(Input& input, std::size_t least) {
  while (true) {
    Result<std::string_view> seen = input.peek();
    if (!seen) return seen;
    const bool enough =
        seen->size() >= least && seen->find_first_not_of(" \t\r\n") != std::string_view::npos;
    if (seen->empty() || enough) return seen;
    const Result<bool> more = input.fill();
    if (!more) return more.error();
    if (!*more) return input.peek();
  }
}

bool has_json_lines_ending(const std::string& name) {
  const std::filesystem::path ending = std::filesystem::path(name).extension();
  return ending == ".jsonl" || ending == ".ndjson" || ending == ".json";
}

bool is_json_lines(const Input& input, std::string_view beginning, InputFormat format) {
  if (format != InputFormat::automatic) return format == InputFormat::json_lines;
  if (has_json_lines_ending(input.name())) return true;
  if (input.name() != "stdin" && input.size()) return false;
  const std::size_t first = beginning.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && beginning[first] == '{';
}

}  // namespace

struct ArticleStream::State {
  std::vector<std::string> inputs;
  ReaderOptions options;
  std::size_t next_input = 0;
  std::uint64_t bytes_of_closed = 0;
  std::optional<Input> input;  ///< open while a JSON Lines file is being read
  std::optional<JsonLinesReader> rows;

  /// Opens the next input. Its article if it is plain text; nothing if it holds rows.
  std::optional<Result<ReadArticle>> start();
  void close();
};

std::optional<Result<ReadArticle>> ArticleStream::State::start() {
  Result<Input> opened = Input::open(inputs[next_input++]);
  if (!opened) return std::move(opened).error();
  input.emplace(*std::move(opened));
  Result<std::string_view> beginning = peek_beginning(*input, kByteOrderMark.size());
  if (beginning && beginning->starts_with(kByteOrderMark)) {
    input->consume(kByteOrderMark.size());
    beginning = peek_beginning(*input, 1);
  }
  if (!beginning) return std::move(beginning).error();
  if (!is_json_lines(*input, *beginning, options.format)) {
    return read_text(*input, options.max_bytes);
  }
  // A binary file with a misleading name is one error, not one for each of its line breaks.
  if (auto binary = find_nul(*beginning, Place{input->name()})) return *std::move(binary);
  rows.emplace(options);
  return std::nullopt;
}

void ArticleStream::State::close() {
  if (input) bytes_of_closed += input->consumed();
  input.reset();
  rows.reset();
}

ArticleStream::ArticleStream(std::vector<std::string> inputs, ReaderOptions options)
    : state_(std::make_unique<State>()) {
  state_->inputs = std::move(inputs);
  state_->options = options;
}
ArticleStream::~ArticleStream() = default;
ArticleStream::ArticleStream(ArticleStream&&) noexcept = default;
ArticleStream& ArticleStream::operator=(ArticleStream&&) noexcept = default;

std::optional<Result<ReadArticle>> ArticleStream::next() {
  while (true) {
    if (state_->rows) {
      std::optional<Result<ReadArticle>> row = state_->rows->next(*state_->input);
      const bool lost = row && !row->ok() && row->error().code == ErrorCode::file_unreadable;
      if (!row || lost) state_->close();
      if (row) return row;
    }
    if (state_->next_input == state_->inputs.size()) return std::nullopt;
    if (std::optional<Result<ReadArticle>> whole = state_->start()) {
      state_->close();
      return whole;
    }
  }
}

std::uint64_t ArticleStream::bytes_read() const {
  return state_->bytes_of_closed + (state_->input ? state_->input->consumed() : 0);
}

}  // namespace onrecord
