#include <nlohmann/json.hpp>

#include "onrecord/language.h"
#include "onrecord/reader.h"
#include "onrecord/show.h"
#include "show/json_spans.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

ordered_json block_json(const PageBlock& block) {
  return {{"kept", block.kept},
          {"reason", block.reason},
          {"score", json_score(block.score)},
          {"begin_byte", block.source.begin_byte},
          {"end_byte", block.source.end_byte},
          {"text", block.text}};
}

}  // namespace

void write_read_article(const ReadArticle& read, const Language& language, bool explain,
                        std::string& out) {
  const Article& article = read.article;
  const bool told = language.code != "und";
  ordered_json row = {{"id", article.id},
                      {"url", text_or_null(article.url)},
                      {"title", text_or_null(article.title)},
                      {"outlet", text_or_null(article.outlet)},
                      {"author", text_or_null(article.author)},
                      {"date", text_or_null(article.date)},
                      {"language", text_or_null(told ? language.code : article.language)},
                      {"is_summary", read.is_summary},
                      {"text", text_or_null(article.text)}};
  if (explain) {
    row["blocks"] = ordered_json::array();
    for (const PageBlock& block : read.blocks) row["blocks"].push_back(block_json(block));
  }
  append_json_line(row, out);
}

}  // namespace onrecord
