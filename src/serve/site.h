#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "serve/request.h"
#include "serve/url.h"

namespace onrecord::serve {

/// A file of the page, as it was embedded when the program was built.
struct SiteFile {
  std::string_view path;  ///< "/assets/index-4f2a.js"
  std::string_view type;
  std::string_view tag;     ///< of its content, for ETag
  bool is_immutable;        ///< its name changes with its content
  std::string_view packed;  ///< gzip
};

/// All files of the page, by path; none where it was not built.
[[nodiscard]] std::span<const SiteFile> site_files();

/// The page's file at this address. Addresses that name no file are the page's own, which shows
/// them: they get its index.html. None where there is no such file.
[[nodiscard]] std::optional<Answer> site_answer(const Request& request, const Url& url);

}  // namespace onrecord::serve
