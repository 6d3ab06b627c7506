// Bytes -> a model folder -> what checks it. The input is three parts with a line "---" between
// them: model.json, vocab.txt and embeddings.bin. Where model.json has no "files", sizes and
// checksums that fit are put in, so that the checks behind them are reached too. The networks
// are no networks: loading ends, at the latest, where OpenVINO refuses them.
#include <xxhash.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "encode/encoder.h"
#include "encode/model_files.h"
#include "fuzz/check.h"
#include "fuzz/target.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

/// A new folder, removed at the end of the program.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "onrecord-fuzz-XXXXXX").string();
    check(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string_view take_part(std::string_view& rest) {
  constexpr std::string_view kBetween = "\n---\n";
  const std::size_t end = std::min(rest.find(kBetween), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + kBetween.size(), rest.size()));
  return part;
}

std::string hex_checksum(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  std::string hex(33, '\0');
  std::snprintf(hex.data(), hex.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  hex.pop_back();
  return hex;
}

using Files = std::map<std::string, std::string>;

/// `manifest` with an entry for each of `files`, unless it has entries already.
std::string completed(std::string_view manifest, const Files& files) {
  nlohmann::json json = nlohmann::json::parse(manifest, nullptr, false);
  if (!json.is_object() || json.contains("files")) return std::string(manifest);
  for (const auto& [name, bytes] : files) {
    json["files"][name] = {{"bytes", bytes.size()}, {"xxh3_128", hex_checksum(bytes)}};
  }
  return json.dump();
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

void fuzz(std::string_view input) {
  static const TemporaryFolder folder;
  const std::string_view manifest = take_part(input);
  Files files = {{"cues.bin", ""},        {"cues.xml", "<net/>"}, {"roles.bin", ""},
                 {"roles.xml", "<net/>"}, {"encoder.bin", ""},    {"encoder.xml", "<net/>"}};
  files["vocab.txt"] = take_part(input);
  files["embeddings.bin"] = take_part(input);
  write_file(folder.path() / "model.json", completed(manifest, files));
  for (const auto& [name, bytes] : files) write_file(folder.path() / name, bytes);

  const Result<ModelFiles> opened = ModelFiles::open(folder.path());
  if (!opened) {
    check(!opened.error().message.empty());
    return;
  }
  check(opened->bytes("vocab.txt") == files["vocab.txt"]);
  check(!Encoder::load(*opened, {}).ok());
}

}  // namespace onrecord
