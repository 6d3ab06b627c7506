#include "cli/model_folder.h"

#include <cstdlib>
#include <system_error>

namespace onrecord::cli {

namespace fs = std::filesystem;

fs::path model_folder(const std::string& option) {
  if (!option.empty()) return option;
  const char* environment = std::getenv("ONRECORD_MODEL");
  if (environment != nullptr && *environment != '\0') return environment;
  std::error_code error;
  const fs::path command = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    fs::path installed =
        command.parent_path().parent_path() / "share" / "onrecord" / "models" / "attribution";
    if (fs::is_directory(installed, error)) return installed;
  }
  return ONRECORD_SOURCE_MODEL;
}

}  // namespace onrecord::cli
