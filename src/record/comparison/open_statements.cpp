#include "record/comparison/open_statements.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "record/query.h"

namespace onrecord {
namespace {

template <class Value>
void keep_some(std::vector<Value>& values, const std::vector<bool>& keep) {
  std::size_t to = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!keep[i]) continue;
    if (to != i) values[to] = std::move(values[i]);
    ++to;
  }
  values.erase(values.begin() + static_cast<std::ptrdiff_t>(to), values.end());
}

}  // namespace

void OpenStatements::narrow(const std::vector<bool>& keep) {
  keep_some(set.claims, keep);
  keep_some(set.texts, keep);
  keep_some(article_of, keep);
  keep_some(statements, keep);
  keep_some(rows, keep);
  keep_some(makers, keep);
  keep_some(about, keep);
  texts.clear();  // they view what has moved
}

std::string_view paragraph_of(const Document& document, const Statement& statement) {
  if (statement.contents.empty()) return {};
  const auto paragraphs = document.paragraphs();
  const std::uint32_t begin = statement.contents.front().begin_byte;
  const auto found = std::ranges::partition_point(
      paragraphs, [&](Span paragraph) { return paragraph.end_byte <= begin; });
  return found == paragraphs.end() ? std::string_view() : surface(document.text(), *found);
}

OpenStatementLoader::OpenStatementLoader(SQLite::Database& database)
    : loader_(database),
      is_first_(database, "SELECT 1 FROM statement WHERE id = ? AND is_first"),
      makers_(database, "SELECT " + fmt::format(fmt::runtime(kMakers), "?1")) {}

OpenStatements OpenStatementLoader::load(const std::vector<std::int64_t>& versions,
                                         const CueTable& cues) {
  OpenStatements out;
  out.versions = versions;
  for (const std::int64_t version : versions) {
    std::optional<Kept> kept = loader_.load(version, std::nullopt);
    if (!kept) continue;
    out.articles.push_back(*std::move(kept));
    add(out.articles.back(), cues, out);
  }
  out.about.resize(out.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Document& document = out.article_of[i]->document;
    out.texts.push_back({out.set.texts[i].content, paragraph_of(document, *out.statements[i]),
                         document.article().title});
  }
  return out;
}

// One article at a time: who is who over several of them, the record knows.
void OpenStatementLoader::add(const Kept& kept, const CueTable& cues, OpenStatements& out) {
  const std::array article = {Analysed{&kept.document, &kept.reading}};
  ClaimSet set = claims_of(article, cues);
  for (std::size_t c = 0; c < set.claims.size(); ++c) {
    const std::int64_t row = kept.rows[set.claims[c].statement];
    if (!first_number(is_first_, row)) continue;
    std::string makers = first_text(makers_, row);
    if (makers.empty()) {
      makers = fmt::format("{}:{}", kept.version, set.claims[c].actors.front());
    }
    out.article_of.push_back(&kept);
    out.statements.push_back(&kept.reading.statements[set.claims[c].statement]);
    out.rows.push_back(row);
    out.makers.push_back(std::move(makers));
    out.set.claims.push_back(std::move(set.claims[c]));
    out.set.texts.push_back(std::move(set.texts[c]));
  }
}

}  // namespace onrecord
