#pragma once

#include <string_view>

namespace onrecord {

/// Whether the name of a file in a folder or an archive says that it holds no article: hidden
/// files and folders, what systems put beside files, pictures, styles, scripts, sounds, films,
/// fonts.
[[nodiscard]] bool is_passed_over(std::string_view path);

}  // namespace onrecord
