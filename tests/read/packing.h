#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onrecord {

/// A file to be packed.
struct PackedFile {
  std::string name;
  std::string content;
};

/// An archive made by libarchive: `format` is "zip" or "ustar", `filter` "none", "gzip", "bzip2",
/// "xz" or "zstd".
inline std::string packed(const std::vector<PackedFile>& files, const char* format,
                          const char* filter) {
  std::string bytes(std::size_t{1} << 22, '\0');
  std::size_t used = 0;
  archive* out = ::archive_write_new();
  ::archive_write_set_format_by_name(out, format);
  if (std::string_view(filter) == "none") {
    ::archive_write_add_filter_none(out);
  } else {
    ::archive_write_add_filter_by_name(out, filter);
  }
  ::archive_write_open_memory(out, bytes.data(), bytes.size(), &used);
  for (const PackedFile& file : files) {
    archive_entry* entry = ::archive_entry_new();
    ::archive_entry_set_pathname(entry, file.name.c_str());
    ::archive_entry_set_size(entry, static_cast<la_int64_t>(file.content.size()));
    ::archive_entry_set_filetype(entry, AE_IFREG);
    ::archive_entry_set_perm(entry, 0644);
    ::archive_write_header(out, entry);
    ::archive_write_data(out, file.content.data(), file.content.size());
    ::archive_entry_free(entry);
  }
  ::archive_write_close(out);
  ::archive_write_free(out);
  bytes.resize(used);
  return bytes;
}

/// `content` as one gzip member.
inline std::string gzipped(std::string_view content) {
  return packed({{"x", std::string(content)}}, "raw", "gzip");
}

}  // namespace onrecord
