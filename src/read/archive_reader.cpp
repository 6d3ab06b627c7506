#include "read/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

#include "onrecord/utf8.h"
#include "read/passed_over.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

/// libarchive reading an input, and why that failed where it did.
class Libarchive {
 public:
  explicit Libarchive(Input& input) : input_(input), archive_(::archive_read_new()) {}
  ~Libarchive() { ::archive_read_free(archive_); }
  Libarchive(const Libarchive&) = delete;
  Libarchive& operator=(const Libarchive&) = delete;

  [[nodiscard]] archive* get() const { return archive_; }

  bool open() {
    return ::archive_read_open2(archive_, this, nullptr, &take, nullptr, nullptr) >= ARCHIVE_WARN;
  }

  /// What went wrong last, as the end of a sentence.
  [[nodiscard]] std::string reason() const {
    const char* text = ::archive_error_string(archive_);
    return text == nullptr ? "no reason given" : std::string(trimmed(repair_utf8(text).text));
  }
  /// An error of the input itself, which libarchive only passes on as a failure.
  [[nodiscard]] std::optional<Error> take_input_error() { return std::exchange(error_, {}); }

 private:
  static la_ssize_t take(archive* reader, void* self, const void** bytes) {
    auto& me = *static_cast<Libarchive*>(self);
    me.input_.consume(std::exchange(me.given_, 0));
    const Result<std::string_view> seen = me.input_.peek();
    if (!seen) {
      me.error_ = seen.error();
      ::archive_set_error(reader, EIO, "the input cannot be read");
      return ARCHIVE_FATAL;
    }
    *bytes = seen->data();
    me.given_ = seen->size();
    return static_cast<la_ssize_t>(seen->size());
  }

  Input& input_;
  archive* archive_;
  std::size_t given_ = 0;  ///< bytes that libarchive has and that are not consumed yet
  std::optional<Error> error_;
};

/// The data of the entry at which libarchive stands.
class EntrySource final : public ByteSource {
 public:
  EntrySource(Libarchive& reader, ReadingLimits& limits, std::string name)
      : reader_(reader), limits_(limits), name_(std::move(name)) {}

  Result<std::size_t> read(std::span<char> room) override {
    if (ended_) return std::size_t{0};
    const la_ssize_t count = ::archive_read_data(reader_.get(), room.data(), room.size());
    ended_ = count <= 0;
    if (count == 0) return std::size_t{0};
    if (count > 0) {
      const auto over = limits_.unpack(static_cast<std::size_t>(count));
      if (!over) return static_cast<std::size_t>(count);
      ended_ = true;
      return *over;
    }
    if (auto error = reader_.take_input_error()) return *std::move(error);
    return Error{ErrorCode::bad_archive,
                 fmt::format("cannot be unpacked: {}; unpack it with another program, or fetch the "
                             "file again",
                             reader_.reason()),
                 Place{name_}};
  }

 private:
  Libarchive& reader_;
  ReadingLimits& limits_;
  std::string name_;
  bool ended_ = false;
};

/// Unpacks a single stream.
class FilterSource final : public ByteSource {
 public:
  FilterSource(Input& packed, ReadingLimits& limits)
      : reader_(packed), data_(reader_, limits, packed.name()) {
    ::archive_read_support_filter_bzip2(reader_.get());
    ::archive_read_support_filter_xz(reader_.get());
    ::archive_read_support_filter_zstd(reader_.get());
    ::archive_read_support_filter_lz4(reader_.get());
    ::archive_read_support_format_raw(reader_.get());
  }

  Result<std::size_t> read(std::span<char> room) override {
    if (!opened_) {
      opened_ = true;
      archive_entry* entry = nullptr;
      // A failure stays: reading the data then says why.
      if (reader_.open()) ::archive_read_next_header(reader_.get(), &entry);
    }
    return data_.read(room);
  }

 private:
  Libarchive reader_;
  EntrySource data_;
  bool opened_ = false;
};

/// Whether the first file of a zip is that of DOCX, XLSX and their like, or of ODT and EPUB.
bool begins_document(std::string_view name) {
  return name == "[Content_Types].xml" || name == "mimetype";
}

std::string name_of(archive_entry* entry) {
  const char* name = ::archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = ::archive_entry_pathname(entry);
  return name == nullptr ? std::string() : repair_utf8(name).text;
}

}  // namespace

struct ArchiveReader::Handle {
  Libarchive reader;
  ReadingLimits& limits;
  bool opened = false;
  bool ended = false;
  std::uint64_t failed_at = ~std::uint64_t{0};

  Handle(Input& input, ReadingLimits& of_file) : reader(input), limits(of_file) {
    ::archive_read_support_format_tar(reader.get());
    ::archive_read_support_format_zip_streamable(reader.get());
    opened = reader.open();
  }
};

ArchiveReader::ArchiveReader(Input& archive, ReadingLimits& limits)
    : archive_(archive), handle_(std::make_unique<Handle>(archive, limits)) {}
ArchiveReader::~ArchiveReader() = default;

std::optional<Item> ArchiveReader::next() {
  Libarchive& reader = handle_->reader;
  while (!handle_->ended) {
    archive_entry* entry = nullptr;
    const int status =
        handle_->opened ? ::archive_read_next_header(reader.get(), &entry) : ARCHIVE_FATAL;
    if (status == ARCHIVE_EOF) break;
    if (status < ARCHIVE_WARN || status == ARCHIVE_RETRY) {
      // Without a step forward the same failure would come again.
      const std::uint64_t before = std::exchange(handle_->failed_at, archive_.consumed());
      handle_->ended = status == ARCHIVE_FATAL || before == handle_->failed_at;
      if (auto error = reader.take_input_error()) return *std::move(error);
      if (const auto limit = handle_->limits.passed()) return *limit;
      return Error{ErrorCode::bad_archive,
                   fmt::format("the archive is damaged behind its {} first files: {}; fetch it "
                               "again, or unpack what can be unpacked with another program",
                               members_, reader.reason()),
                   Place{archive_.name()}};
    }
    ++members_;
    const std::string name = name_of(entry);
    if (members_ == 1 && begins_document(name)) {
      handle_->ended = true;
      return Error{ErrorCode::not_text,
                   "an office document or an e-book, which is not read; save it as text or HTML",
                   Place{archive_.name()}};
    }
    if (::archive_entry_filetype(entry) != AE_IFREG) continue;
    if (is_passed_over(name)) continue;
    const std::string shown = archive_.name() + "/" + name;
    if (::archive_entry_is_encrypted(entry) != 0) {
      return Error{ErrorCode::bad_archive, "is encrypted; unpack it with its password first",
                   Place{shown}};
    }
    return Member{
        .input = Input(shown, name, std::make_unique<EntrySource>(reader, handle_->limits, shown)),
        .is_unpacked = false};
  }
  handle_->ended = true;
  return std::nullopt;
}

std::unique_ptr<ByteSource> unpacking_source(Input& packed, ReadingLimits& limits) {
  return std::make_unique<FilterSource>(packed, limits);
}

}  // namespace onrecord
