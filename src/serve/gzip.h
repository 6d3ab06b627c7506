#pragma once

#include <string>
#include <string_view>

namespace onrecord::serve {

/// Does a caller with this Accept-Encoding take gzip?
[[nodiscard]] bool accepts_gzip(std::string_view accept_encoding);

/// `text` as a gzip file; empty where there is no memory for it.
[[nodiscard]] std::string gzipped(std::string_view text);

/// What `packed`, a gzip file of our own, holds.
[[nodiscard]] std::string gunzipped(std::string_view packed);

}  // namespace onrecord::serve
