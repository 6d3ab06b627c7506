// The blocks of pages and their numbers, as the product counts them: a JSON object a page.
// Usage: html_block_numbers PAGE.html...
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "read/html_blocks.h"
#include "read/html_decoding.h"
#include "read/html_features.h"
#include "read/html_kinds.h"
#include "read/html_metadata.h"
#include "read/json_ld.h"

namespace onrecord {
namespace {

nlohmann::json numbers_of(const std::string& bytes) {
  DecodedPage decoded;
  decode_page(bytes, decoded);
  const auto tree = HtmlTree::parse(decoded.text);
  if (!tree) return nlohmann::json::array();
  const HtmlBlocks blocks = html_blocks(*tree);
  const JsonLdArticle article = json_ld_article(*tree);
  const PageMetadata about = page_metadata(*tree, blocks, article);
  const HtmlFeatures features =
      html_features(*tree, blocks, {about.title, about.description, article.body});
  nlohmann::json rows = nlohmann::json::array();
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const auto numbers = features.of(i);
    const HtmlPartKind kind = html_part_kind(*tree, blocks.blocks[i]);
    rows.push_back({{"text", blocks.of(blocks.blocks[i])},
                    {"kind", part_name(kind)},
                    {"is_item", (*tree)[blocks.blocks[i].element].tag == HtmlTag::li},
                    {"numbers", std::vector<float>(numbers.begin(), numbers.end())}});
  }
  return rows;
}

}  // namespace
}  // namespace onrecord

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    const std::filesystem::path file(arguments[i]);
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const nlohmann::json page = {{"page", file.stem().string()},
                                 {"names", onrecord::html_feature_names()},
                                 {"blocks", onrecord::numbers_of(bytes)}};
    std::cout << page.dump() << '\n';
  }
}
