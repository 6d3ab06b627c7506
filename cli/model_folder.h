#pragma once

#include <filesystem>
#include <string>

namespace onrecord::cli {

/// The model folder to use: `option` if given, else $ONRECORD_MODEL, else the installed one
/// next to the command, else the source tree's. It need not exist.
[[nodiscard]] std::filesystem::path model_folder(const std::string& option);

}  // namespace onrecord::cli
