#pragma once

#include <memory>
#include <string>

#include "read/byte_source.h"
#include "read/input.h"
#include "read/item_reader.h"
#include "read/reading_limits.h"

namespace onrecord {

/// The files in a zip or tar archive, in the archive's order, read as a stream: nothing is held
/// but what is read at the moment, and nothing is written to disk. Files whose names say that they
/// hold no article are passed over. Errors: `bad_archive`.
class ArchiveReader final : public ItemReader {
 public:
  /// Both outlive it.
  ArchiveReader(Input& archive, ReadingLimits& limits);
  ~ArchiveReader() override;
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  std::optional<Item> next() override;

 private:
  struct Handle;  // keeps libarchive out of this header
  Input& archive_;
  std::unique_ptr<Handle> handle_;
  std::uint64_t members_ = 0;
};

/// Unpacks data that bzip2, xz, zstd or lz4 packed. Both outlive it. Errors: `bad_archive`,
/// `too_large`.
[[nodiscard]] std::unique_ptr<ByteSource> unpacking_source(Input& packed, ReadingLimits& limits);

}  // namespace onrecord
