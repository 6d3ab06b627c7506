#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <variant>

#include "onrecord/reader.h"
#include "read/archive_reader.h"
#include "read/feed_reader.h"
#include "read/folder_reader.h"
#include "read/gzip_source.h"
#include "read/input.h"
#include "read/input_kind.h"
#include "read/item_reader.h"
#include "read/jsonl_reader.h"
#include "read/mail_reader.h"
#include "read/nothing_found.h"
#include "read/page_article.h"
#include "read/reading_limits.h"
#include "read/table_reader.h"
#include "read/text_check.h"
#include "read/text_reader.h"
#include "read/warc_reader.h"

namespace onrecord {
namespace {

/// Reads until the buffer shows what the input is; less only where the input ends. A pipe that is
/// still being written is not waited for any longer than that.
Result<std::string_view> peek_beginning(Input& input) {
  for (std::size_t least = 1;;) {
    Result<std::string_view> seen = input.peek_at_least(least);
    if (!seen || seen->size() < least || is_enough(*seen)) return seen;
    least = seen->size() + 1;
  }
}

class JsonLinesItems final : public ItemReader {
 public:
  JsonLinesItems(Input& input, const ReaderOptions& options) : input_(input), rows_(options) {}
  std::optional<Item> next() override {
    std::optional<Result<ReadArticle>> row = rows_.next(input_);
    if (!row) return std::nullopt;
    if (!*row) return std::move(*row).error();
    (*row)->format = InputFormat::json_lines;
    return Item(**std::move(row));
  }

 private:
  Input& input_;
  JsonLinesReader rows_;
};

/// What compressed data unpack to, as a single member.
class UnpackedItem final : public ItemReader {
 public:
  UnpackedItem(const Input& packed, std::unique_ptr<ByteSource> source)
      : name_(packed.name()), source_(std::move(source)) {
    const std::filesystem::path path(packed.path());
    static constexpr std::string_view kEndings[] = {".gz", ".bz2", ".xz", ".zst", ".lz4"};
    const bool known = std::ranges::count(kEndings, path.extension().string()) > 0;
    path_ = known ? (path.parent_path() / path.stem()).string() : packed.path();
    if (path.extension() == ".tgz") path_ = (path.parent_path() / path.stem()).string() + ".tar";
  }
  std::optional<Item> next() override {
    if (!source_) return std::nullopt;
    return Member{.input = Input(name_, path_, std::move(source_)), .is_unpacked = true};
  }

 private:
  std::string name_;
  std::string path_;
  std::unique_ptr<ByteSource> source_;
};

std::vector<InputFile> named(std::vector<std::string> inputs) {
  std::vector<InputFile> out;
  for (std::string& input : inputs) out.push_back({std::move(input)});
  return out;
}

Error not_read(const Input& input, InputKind kind) {
  const std::string_view what =
      kind == InputKind::xml
          ? "XML that is neither a feed (RSS, Atom) nor a page; take its text out"
          : "a PDF, 7-Zip or RAR file, which is not read; unpack it or convert "
            "it to text";
  return {kind == InputKind::xml ? ErrorCode::bad_feed : ErrorCode::not_text, std::string(what),
          Place{input.name()}};
}

}  // namespace

/// Inputs are a stack: a folder, a file in it, what that unpacks to, a member of that. Only the
/// top is read; what is in a member comes before what follows it.
struct ArticleStream::State {
  /// A reader and what it reads; a folder has no input. The address of the input stays the same.
  struct Level {
    std::string name;
    std::unique_ptr<Input> input;
    std::unique_ptr<ItemReader> reader;
    std::optional<InputKind> kind;  ///< none of a folder
    bool is_file = false;
    bool any = false;          ///< it gave something, an error or what is to be read in turn too
    std::size_t packings = 0;  ///< that lie between it and the level below
  };

  std::vector<InputFile> inputs;
  ReaderOptions options;
  ReadingLimits limits;
  std::size_t next_input = 0;
  std::uint64_t bytes_of_closed = 0;
  std::vector<Level> levels;

  State(std::vector<InputFile> files, const ReaderOptions& given)
      : inputs(std::move(files)), options(given), limits(given) {}

  std::optional<Result<ReadArticle>> next();
  std::optional<Error> open_next();
  std::optional<Error> enter(Member member);
  Result<std::unique_ptr<ItemReader>> reader_for(Input& input, std::string_view beginning);
  std::optional<Error> too_deep(const Input& input, bool is_packed) const;
  std::optional<Error> leave();
  void leave_file();
};

std::optional<Error> ArticleStream::State::open_next() {
  const auto& [name, path] = inputs[next_input++];
  std::error_code ignored;
  if (name != "-" && std::filesystem::is_directory(name, ignored)) {
    Level folder;
    folder.name = name;
    folder.reader = std::make_unique<FolderReader>(name);
    levels.push_back(std::move(folder));
    return std::nullopt;
  }
  Result<Input> opened = Input::open(name);
  if (!opened) return std::move(opened).error();
  if (!path.empty()) opened->set_path(path);
  return enter(Member{.input = *std::move(opened), .is_file = true});
}

std::optional<Error> ArticleStream::State::enter(Member member) {
  Level level;
  level.name = member.input.name();
  level.input = std::make_unique<Input>(std::move(member.input));
  level.is_file = member.is_file;
  level.packings = member.is_unpacked ? 1U : 0U;
  levels.push_back(std::move(level));
  Input& input = *levels.back().input;
  if (member.is_file) limits.begin(input);
  const Result<std::string_view> beginning = peek_beginning(input);
  std::optional<Error> error;
  if (!beginning) {
    error = beginning.error();
  } else if (beginning->empty()) {
    error = empty_input(input.name());
  } else if (auto reader = reader_for(input, *beginning); reader) {
    levels.back().reader = *std::move(reader);
  } else {
    error = std::move(reader).error();
  }
  if (error) static_cast<void>(leave());
  return error;
}

std::optional<Error> ArticleStream::State::too_deep(const Input& input, bool is_packed) const {
  if (!is_packed) return std::nullopt;
  std::size_t depth = 0;
  for (const Level& level : levels) depth += level.packings;
  if (depth < options.max_depth) return std::nullopt;
  return Error{ErrorCode::too_large,
               fmt::format("is packed data within {} others, and the limit is {}; unpack it first, "
                           "or raise the limit",
                           depth, options.max_depth),
               Place{input.name()}};
}

Result<std::unique_ptr<ItemReader>> ArticleStream::State::reader_for(Input& input,
                                                                     std::string_view beginning) {
  using Reader = std::unique_ptr<ItemReader>;
  const InputKind kind = kind_of(input, beginning, options.format);
  levels.back().kind = kind;
  const bool is_packed =
      kind == InputKind::gzip || kind == InputKind::packed || kind == InputKind::archive;
  if (auto error = too_deep(input, is_packed)) return *std::move(error);
  const auto skip_mark = [&] {
    if (beginning.starts_with(kByteOrderMark)) input.consume(kByteOrderMark.size());
  };
  switch (kind) {
    case InputKind::text:
      return Reader(std::make_unique<WholeReader>(input, options.max_bytes, &read_text));
    case InputKind::html:
      return Reader(std::make_unique<WholeReader>(input, options.max_bytes, &read_page));
    case InputKind::json_lines:
      // A binary file with a misleading name is one error, not one for each of its line breaks.
      if (auto binary = find_nul(beginning, Place{input.name()})) return *std::move(binary);
      skip_mark();
      return Reader(std::make_unique<JsonLinesItems>(input, options));
    case InputKind::table:
      if (auto binary = find_nul(beginning, Place{input.name()})) return *std::move(binary);
      skip_mark();
      return Reader(std::make_unique<TableReader>(input, options.max_bytes));
    case InputKind::feed:
      return Reader(std::make_unique<FeedReader>(input, options.max_bytes));
    case InputKind::warc:
      return Reader(std::make_unique<WarcReader>(input, options.max_bytes));
    case InputKind::mail:
      return Reader(std::make_unique<MailReader>(input, options.max_bytes));
    case InputKind::gzip:
      return Reader(
          std::make_unique<UnpackedItem>(input, std::make_unique<GzipSource>(input, limits)));
    case InputKind::packed:
      return Reader(std::make_unique<UnpackedItem>(input, unpacking_source(input, limits)));
    case InputKind::archive:
      ++levels.back().packings;
      return Reader(std::make_unique<ArchiveReader>(input, limits));
    case InputKind::xml:
    case InputKind::not_read:
      break;
  }
  return not_read(input, kind);
}

/// Leaves what is read to its end, or given up. An error where it gave nothing.
std::optional<Error> ArticleStream::State::leave() {
  Level level = std::move(levels.back());
  levels.pop_back();
  level.reader.reset();  // before the input that it reads
  if (level.is_file) {
    bytes_of_closed += level.input->consumed();
    limits.end();
  }
  if (level.any) return std::nullopt;
  return nothing_found(level.name, level.kind);
}

/// Gives up the file on disk that is being read, with all that is open within it.
void ArticleStream::State::leave_file() {
  while (!levels.empty()) {
    const bool is_file = levels.back().is_file;
    static_cast<void>(leave());
    if (is_file) return;
  }
}

std::optional<Result<ReadArticle>> ArticleStream::State::next() {
  while (true) {
    if (const auto passed = limits.passed()) {
      leave_file();
      return *passed;
    }
    if (levels.empty()) {
      if (next_input == inputs.size()) return std::nullopt;
      if (auto error = open_next()) return *std::move(error);
      continue;
    }
    std::optional<Item> item = levels.back().reader->next();
    if (const auto passed = limits.passed()) continue;
    if (!item) {
      if (auto nothing = leave()) return *std::move(nothing);
      continue;
    }
    levels.back().any = true;
    if (auto* article = std::get_if<ReadArticle>(&*item)) {
      return std::move(*article);
    }
    if (auto* error = std::get_if<Error>(&*item)) return std::move(*error);
    std::optional<Error> failure = enter(std::move(std::get<Member>(*item)));
    if (failure && !limits.passed()) return *std::move(failure);
  }
}

ArticleStream::ArticleStream(std::vector<std::string> inputs, ReaderOptions options)
    : state_(std::make_unique<State>(named(std::move(inputs)), options)) {}
ArticleStream::ArticleStream(std::unique_ptr<State> state) : state_(std::move(state)) {}
ArticleStream ArticleStream::of_files(std::vector<InputFile> files, ReaderOptions options) {
  return ArticleStream(std::make_unique<State>(std::move(files), options));
}
ArticleStream::~ArticleStream() = default;
ArticleStream::ArticleStream(ArticleStream&&) noexcept = default;
ArticleStream& ArticleStream::operator=(ArticleStream&&) noexcept = default;

std::optional<Result<ReadArticle>> ArticleStream::next() {
  state_->limits.resume();
  std::optional<Result<ReadArticle>> item = state_->next();
  if (item && *item && (*item)->page && !state_->options.pages_later) {
    item = finish_page(**std::move(item));
  }
  state_->limits.pause();
  return item;
}

std::uint64_t ArticleStream::bytes_read() const {
  std::uint64_t bytes = state_->bytes_of_closed;
  for (const auto& level : state_->levels) {
    if (level.is_file) bytes += level.input->consumed();
  }
  return bytes;
}

}  // namespace onrecord
