#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/result.h"

namespace onrecord {

/// What one can be for or against.
struct Issue {
  std::string id;     ///< unique in its codebook
  std::string label;  ///< "closing the harbour": stances are towards this
  std::string description = {};
  std::vector<std::string> keywords = {};
  std::string support = {};  ///< what being for it means, where the label alone does not tell
  std::string oppose = {};
  std::string parent = {};  ///< id of the issue that this is a part of; else empty

  friend bool operator==(const Issue&, const Issue&) = default;
};

/// The user's issues, in the order of the file; sub-issues follow the issue they are part of.
struct Codebook {
  std::vector<Issue> issues;

  /// Reads YAML: a list under `issues`, of each `id` and `label`, and optionally `description`,
  /// `keywords`, `support`, `oppose`, and `issues`, its sub-issues. Errors, with line:
  /// `file_missing`, `file_unreadable`, `not_text`, `too_large` (over 16 MiB), `bad_record`.
  static Result<Codebook> read(const std::filesystem::path& file);
};

/// On which side of an issue a statement is.
enum class Stance : std::uint8_t {
  support,
  oppose,
  conditional,  ///< would support it, on a condition
  neutral,      ///< says that the speaker is undecided or above it
  none,         ///< takes no side
};

/// The stable printed name, for example "support".
[[nodiscard]] std::string_view stance_name(Stance stance);
/// The stance with that name.
[[nodiscard]] std::optional<Stance> stance_of(std::string_view name);

}  // namespace onrecord
