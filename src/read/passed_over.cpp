#include "read/passed_over.h"

#include <algorithm>
#include <array>
#include <string>

#include "read/ascii_lower.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 38> kEndings = {
    "avi",  "avif", "bmp", "css", "db",   "eot",  "exe",  "flac", "gif", "ico",
    "jpeg", "jpg",  "js",  "m4a", "m4v",  "map",  "mjs",  "mkv",  "mov", "mp3",
    "mp4",  "mpeg", "ogg", "otf", "png",  "psd",  "sass", "scss", "svg", "swf",
    "tif",  "tiff", "ttf", "wav", "webm", "webp", "woff", "woff2"};

}  // namespace

bool is_passed_over(std::string_view path) {
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    const bool hidden = part.size() > 1 && part[0] == '.' && part != "..";
    if (hidden || part == "__MACOSX") return true;
    begin = end + 1;
  }
  const std::string_view file = path.substr(path.rfind('/') + 1);
  const std::size_t dot = file.rfind('.');
  if (dot == std::string_view::npos) return false;
  return std::ranges::binary_search(kEndings, ascii_lower(file.substr(dot + 1)));
}

}  // namespace onrecord
