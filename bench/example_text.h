#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "onrecord/document.h"

namespace onrecord {

/// The example articles one after the other, again and again, up to about `bytes` bytes; cut
/// where a line ends.
inline std::string example_text(std::size_t bytes) {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(ONRECORD_EXAMPLES)) {
    if (file.path().extension() == ".txt") files.push_back(file.path());
  }
  std::ranges::sort(files);
  std::string all;
  for (const auto& file : files) {
    std::ifstream in(file);
    all.append(std::istreambuf_iterator<char>(in), {}).append("\n\n");
  }
  std::string text;
  while (!all.empty() && text.size() < bytes) text += all;
  const std::size_t line_end = text.find('\n', std::min(bytes, text.size()));
  text.resize(std::min(line_end, text.size()));
  return text;
}

inline Document example_document(std::size_t bytes) {
  Article article;
  article.text = example_text(bytes);
  return std::move(Document::from(std::move(article))).value();
}

}  // namespace onrecord
