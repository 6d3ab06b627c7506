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

/// What a folder of one kind holds, and the layout that this build reads.
struct ModelKind {
  int format;
  std::span<const char* const> files;  ///< that must be there; model.json lists them
  const char* made_by;                 ///< the command that makes it
};

/// Statements and speakers (models/attribution).
extern const ModelKind kAttributionModel;
/// Vectors of sentences (models/sentences). Its vocabulary is the one of the attribution model
/// beside it, listed as "../attribution/vocab.txt", so that the same file is not shipped twice.
extern const ModelKind kSentenceModel;
/// What kind of statements, and how they are related (models/claims). The same vocabulary.
extern const ModelKind kClaimModel;

/// A model folder whose files have been checked against the sizes and checksums (XXH3, 128 bits)
/// in its model.json. docs/reference/model-format.md specifies the layout.
class ModelFiles {
 public:
  /// Errors: `model_missing` (no folder or no model.json), `model_version` (names both
  /// versions), `model_damaged` (names the file and what differs).
  static Result<ModelFiles> open(const std::filesystem::path& folder,
                                 const ModelKind& kind = kAttributionModel);

  /// model.json: the settings and, under "card", what the model was made from.
  [[nodiscard]] const nlohmann::json& manifest() const { return manifest_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  /// The bytes of a file; valid as long as this object. Precondition: it is one of the kind's.
  [[nodiscard]] std::string_view bytes(const std::string& name) const { return contents_.at(name); }

 private:
  std::filesystem::path folder_;
  nlohmann::json manifest_;
  std::map<std::string, std::string> contents_;
};

}  // namespace onrecord
