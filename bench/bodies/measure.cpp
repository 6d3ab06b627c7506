// Reads pages, as fast as one core does, and writes what was read.
// Usage: bodies_measure OUTPUT.json ROUNDS PAGE.html...    all pages, timed; {name: {"articleBody",
// ...}}
//        bodies_measure --explain PAGE.html...             each block, kept or cut, and why
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_page.h"

namespace onrecord {
namespace {

std::string bytes_of(const char* file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

nlohmann::json as_json(const HtmlPage& page) {
  const PageMetadata& about = page.metadata;
  nlohmann::json parts = nlohmann::json::array();
  for (const HtmlPart& part : page.parts) {
    parts.push_back({{"kind", part_kind_name(part.kind)},
                     {"text", part.text},
                     {"place", {part.place.begin_byte, part.place.end_byte}}});
  }
  return {{"articleBody", body_text(page)},
          {"parts", parts},
          {"title", about.title},
          {"outlet", about.outlet},
          {"authors", about.authors},
          {"published", about.published.iso},
          {"claimed", about.published.claim},
          {"modified", about.modified.iso},
          {"url", about.url},
          {"language", about.language},
          {"encoding", page.encoding}};
}

int explain(const char* file) {
  const auto page = read_html_page(bytes_of(file), {.explain = true});
  if (!page) {
    std::cerr << file << ": " << page.error().describe() << '\n';
    return 1;
  }
  for (const HtmlExplained& block : page->explained) {
    std::cout << fmt::format("{} {:<14} {:.2f} {:>7}-{:<7} {}\n", block.verdict.kept ? '+' : '-',
                             reason_name(block.reason), block.verdict.score, block.place.begin_byte,
                             block.place.end_byte, block.text.substr(0, 100));
  }
  return 0;
}

/// Seconds of processor time for all pages, once; `read` is what was read the last time.
double read_all(const std::vector<std::string>& pages, std::vector<Result<HtmlPage>>& read) {
  read.clear();
  const std::clock_t start = std::clock();
  for (const std::string& page : pages) read.push_back(read_html_page(page));
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

int measure(const char* output, int rounds, std::span<char*> files) {
  std::vector<std::string> pages;
  for (const char* file : files) pages.push_back(bytes_of(file));
  std::vector<Result<HtmlPage>> read;
  double best = read_all(pages, read);
  for (int round = 1; round < rounds; ++round) best = std::min(best, read_all(pages, read));
  nlohmann::json out;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string name = std::filesystem::path(files[i]).stem().string();
    out[name] = read[i] ? as_json(*read[i]) : nlohmann::json{{"error", read[i].error().message}};
  }
  std::ofstream(output) << out.dump(1) << '\n';
  std::cout << fmt::format("{:.1f} pages a second\n", static_cast<double>(pages.size()) / best);
  return 0;
}

int run(std::span<char*> arguments) {
  if (arguments.size() >= 2 && std::string_view(arguments[1]) == "--explain") {
    int failed = 0;
    for (const char* file : arguments.subspan(2)) failed |= explain(file);
    return failed;
  }
  if (arguments.size() < 4) {
    std::cerr << "bodies_measure OUTPUT.json ROUNDS PAGE... or --explain PAGE...\n";
    return 2;
  }
  return measure(arguments[1], std::atoi(arguments[2]), arguments.subspan(3));
}

}  // namespace
}  // namespace onrecord

int main(int count, char** arguments) {
  return onrecord::run({arguments, static_cast<std::size_t>(count)});
}
