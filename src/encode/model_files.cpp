#include "encode/model_files.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <xxhash.h>

namespace onrecord {
namespace {

namespace fs = std::filesystem;

constexpr std::array kAttributionFiles = {
    "embeddings.bin", "encoder.xml",  "encoder.bin",  "cues.xml",     "cues.bin",
    "roles.xml",      "roles.bin",    "mentions.xml", "mentions.bin", "links.xml",
    "links.bin",      "speakers.xml", "speakers.bin", "vocab.txt"};
constexpr std::array kTextFiles = {"encoder.xml", "encoder.bin", "../attribution/vocab.txt"};

/// `model_damaged`, without what to do: `open` adds it.
Error damaged(const fs::path& file, std::string what) {
  return Error{ErrorCode::model_damaged, std::move(what), Place{file.string()}};
}

Result<std::string> read_file(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in) {
    return Error{ErrorCode::model_missing, "the model lacks this file", Place{file.string()}};
  }
  std::string bytes(size, '\0');
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size))) {
    return damaged(file, fmt::format("only {} of {} bytes could be read", in.gcount(), size));
  }
  return bytes;
}

std::string checksum(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

/// True for what model.json says of a file: {"bytes": 123, "xxh3_128": "..."}.
bool is_entry(const nlohmann::json& entry) {
  return entry.is_object() && entry.value("bytes", nlohmann::json()).is_number_unsigned() &&
         entry.value("xxh3_128", nlohmann::json()).is_string();
}

Result<nlohmann::json> read_manifest(const fs::path& file, int readable) {
  Result<std::string> text = read_file(file);
  if (!text) return std::move(text).error();
  nlohmann::json manifest = nlohmann::json::parse(*text, nullptr, false);
  if (!manifest.is_object() || !manifest.value("format", nlohmann::json()).is_number_integer() ||
      !manifest.value("files", nlohmann::json()).is_object()) {
    return damaged(file, "not a model description: `format` or `files` is missing");
  }
  const auto format = manifest["format"].get<std::int64_t>();
  if (format != readable) {
    return Error{ErrorCode::model_version,
                 fmt::format("the model has format {}, this onrecord reads format {}; {}", format,
                             readable, format > readable ? "update onrecord" : "update the model"),
                 Place{file.string()}};
  }
  for (const auto& [name, entry] : manifest["files"].items()) {
    if (!is_entry(entry)) return damaged(file, fmt::format("no size and checksum for {}", name));
  }
  return manifest;
}

Result<std::string> read_checked(const fs::path& file, const nlohmann::json& entry) {
  if (!is_entry(entry)) return damaged(file, "model.json has no size and checksum for this file");
  Result<std::string> bytes = read_file(file);
  if (!bytes) return bytes;
  const auto size = entry["bytes"].get<std::uint64_t>();
  if (bytes->size() != size) {
    return damaged(file, fmt::format("{} bytes where model.json says {}", bytes->size(), size));
  }
  const std::string found = checksum(*bytes);
  const auto expected = entry["xxh3_128"].get<std::string>();
  if (found != expected) {
    return damaged(file, fmt::format("checksum {} where model.json says {}", found, expected));
  }
  return bytes;
}

Error with_advice(Error error, const ModelKind& kind) {
  if (error.code == ErrorCode::model_damaged) {
    error.message += fmt::format("; fetch the model again, or make it with `{}`", kind.made_by);
  }
  return error;
}

}  // namespace

const ModelKind kAttributionModel = {2, kAttributionFiles, "make model"};
const ModelKind kSentenceModel = {1, kTextFiles, "make sentences"};
const ModelKind kClaimModel = {1, kTextFiles, "make claims"};

Result<ModelFiles> ModelFiles::open(const fs::path& folder, const ModelKind& kind) {
  std::error_code error;
  if (!fs::is_regular_file(folder / "model.json", error)) {
    return Error{ErrorCode::model_missing,
                 "no model here (a model is a folder with model.json); name one with --model",
                 Place{folder.string()}};
  }
  Result<nlohmann::json> manifest = read_manifest(folder / "model.json", kind.format);
  if (!manifest) return with_advice(std::move(manifest).error(), kind);
  ModelFiles files;
  files.folder_ = folder;
  files.manifest_ = std::move(*manifest);
  for (const char* name : kind.files) {
    Result<std::string> bytes =
        read_checked(folder / name, files.manifest_["files"].value(name, nlohmann::json()));
    if (!bytes) return with_advice(std::move(bytes).error(), kind);
    files.contents_.emplace(name, std::move(*bytes));
  }
  return files;
}

}  // namespace onrecord
