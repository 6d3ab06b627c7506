#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "onrecord/result.h"

namespace onrecord {

/// The newest layout of a model folder that this build reads.
inline constexpr int kModelFormat = 2;

/// A model folder whose files have been checked against the sizes and checksums (XXH3, 128 bits)
/// in its model.json. docs/reference/model-format.md specifies the layout.
class ModelFiles {
 public:
  /// Errors: `model_missing` (no folder or no model.json), `model_version` (names both
  /// versions), `model_damaged` (names the file and what differs).
  static Result<ModelFiles> open(const std::filesystem::path& folder);

  /// model.json: the settings and, under "card", what the model was made from.
  [[nodiscard]] const nlohmann::json& manifest() const { return manifest_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  /// The bytes of a listed file; valid as long as this object. Precondition: it is listed in
  /// `required_files()`.
  [[nodiscard]] std::string_view bytes(const std::string& name) const { return contents_.at(name); }

 private:
  std::filesystem::path folder_;
  nlohmann::json manifest_;
  std::map<std::string, std::string> contents_;
};

}  // namespace onrecord
