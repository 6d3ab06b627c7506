#include <array>
#include <vector>

#include "serve/site.h"

// The files of build/web, which scripts/embed_site.py makes bytes of.
#include "embedded/site_files.inc"

namespace onrecord::serve {

std::span<const SiteFile> site_files() {
  static const std::vector<SiteFile> all = [] {
    std::vector<SiteFile> out;
    for (const embedded::File& file : embedded::files()) {
      const auto* bytes = reinterpret_cast<const char*>(embedded::kBytes.data());
      out.push_back(
          {file.path, file.type, file.tag, file.is_immutable, {bytes + file.begin, file.size}});
    }
    return out;
  }();
  return all;
}

}  // namespace onrecord::serve
