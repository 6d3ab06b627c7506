#include "record/comparison/finding_id.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace onrecord {

std::string finding_id(std::string_view kind, std::string_view issue,
                       const std::vector<std::string>& statements) {
  const std::string all = fmt::format("{}\n{}\n{}", kind, issue, fmt::join(statements, "\n"));
  return fmt::format("{}-{:012x}", kind.substr(0, 1), XXH3_64bits(all.data(), all.size()) >> 16U);
}

}  // namespace onrecord
