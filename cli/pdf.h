#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "onrecord/result.h"

namespace onrecord::cli {

/// The browser that prints: `$ONRECORD_CHROMIUM`, else the first of chromium, chromium-browser and
/// google-chrome in the folders of $PATH; none where there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_chromium();

/// Prints a page, which loads nothing from elsewhere, to a PDF file, by that browser without a
/// window and with a profile of its own, which is removed. Errors: `write_failed`: the browser
/// failed or took longer than `most`, after which it is ended.
[[nodiscard]] Result<std::filesystem::path> print_pdf(const std::filesystem::path& browser,
                                                      const std::string& html,
                                                      const std::filesystem::path& to,
                                                      std::chrono::seconds most);

}  // namespace onrecord::cli
