// The blocks of pages and their numbers, as the product counts them: a JSON object a page.
// Usage: html_block_numbers PAGE.html...
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "read/html_blocks.h"
#include "read/html_decoding.h"
#include "read/html_features.h"
#include "read/html_kinds.h"
#include "read/html_metadata.h"
#include "read/json_ld.h"

namespace onrecord {
namespace {

/// The names of its classes: pages that are made alike share them.
nlohmann::json classes_of(const HtmlTree& tree) {
  std::set<std::string_view> names;
  for (const HtmlNode& node : tree.nodes()) {
    const std::string_view name = tree.attribute(node, HtmlAttribute::class_);
    if (!name.empty()) names.insert(name);
  }
  return names;
}

nlohmann::json numbers_of(const HtmlTree& tree) {
  const HtmlBlocks blocks = html_blocks(tree);
  const JsonLdArticle article = json_ld_article(tree);
  const PageMetadata about = page_metadata(tree, blocks, article);
  const HtmlFeatures features =
      html_features(tree, blocks, {about.title, about.description, article.body});
  nlohmann::json rows = nlohmann::json::array();
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const auto numbers = features.of(i);
    const PartKind kind = html_part_kind(tree, blocks.blocks[i]);
    rows.push_back({{"text", blocks.of(blocks.blocks[i])},
                    {"kind", part_kind_name(kind)},
                    {"is_item", tree[blocks.blocks[i].element].tag == HtmlTag::li},
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
    onrecord::DecodedPage decoded;
    onrecord::decode_page(bytes, decoded);
    const auto tree = onrecord::HtmlTree::parse(decoded.text);
    if (!tree) continue;
    const nlohmann::json page = {{"page", file.stem().string()},
                                 {"names", onrecord::html_feature_names()},
                                 {"classes", onrecord::classes_of(*tree)},
                                 {"blocks", onrecord::numbers_of(*tree)}};
    std::cout << page.dump() << '\n';
  }
}
