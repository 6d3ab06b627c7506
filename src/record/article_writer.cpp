#include "record/article_writer.h"

#include <algorithm>

#include "record/article_key.h"
#include "record/near_duplicates.h"
#include "record/query.h"

namespace onrecord {

ArticleWriter::ArticleWriter(SQLite::Database& database)
    : database_(database),
      duplicates_(database),
      sayings_(database),
      readings_(database),
      find_article_(database, "SELECT id FROM article WHERE key = ?"),
      insert_article_(database, "INSERT INTO article (key, name) VALUES (?, ?)"),
      find_version_(database, "SELECT id FROM version WHERE article_id = ? AND hash = ?"),
      latest_text_(database, "SELECT text FROM version WHERE article_id = ? AND is_latest"),
      is_read_(database, "SELECT model IS NOT NULL FROM version WHERE id = ?"),
      count_versions_(database, "SELECT count(*) FROM version WHERE article_id = ?"),
      latest_(database, "SELECT id FROM version WHERE article_id = ? AND is_latest"),
      make_old_(database, "UPDATE version SET is_latest = 0 WHERE id = ?"),
      insert_version_(
          database,
          "INSERT INTO version (article_id, number, is_latest, title, outlet, date, url, text, "
          "hash, place, author, language, added_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
          "strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))"),
      index_version_(database, "INSERT INTO version_words (rowid, title, text) VALUES (?, ?, ?)") {}

Added ArticleWriter::add(const NewArticle& added) {
  const std::string hash = article_hash(added.document->article());
  const std::int64_t article = article_id(added.document->article(), hash);
  if (const auto version = first_number(find_version_, article, hash)) {
    if (added.reading == nullptr || first_number(is_read_, *version) == 1) return Added::nothing;
    readings_.write(*version, *added.document, *added.reading, added.model);
    return Added::read;
  }
  const bool is_first = first_number(count_versions_, article) == 0;
  const std::int64_t version = add_version(article, added);
  if (added.reading != nullptr) {
    readings_.write(version, *added.document, *added.reading, added.model);
  }
  return is_first ? Added::article : Added::version;
}

std::int64_t ArticleWriter::article_id(const Article& article, const std::string& hash) {
  for (int number = 1;; ++number) {
    const std::string key = article_key(article, number);
    const auto known = first_number(find_article_, key);
    if (!known) {
      run(insert_article_, key, article.id);
      return database_.getLastInsertRowid();
    }
    if (first_number(find_version_, *known, hash) || is_version_of(*known, article)) return *known;
  }
}

// At one address all is one article. Under one name, "page1", two texts may have nothing in common.
bool ArticleWriter::is_version_of(std::int64_t article, const Article& given) {
  constexpr double kSomething = 0.1;  // of the shorter text's word sequences
  if (!given.url.empty()) return true;
  if (!with(latest_text_, article).executeStep()) return true;
  const SharedText shared = shared_text(latest_text_.getColumn(0).getString(), given.text);
  latest_text_.reset();
  return std::max(shared.of_a, shared.of_b) >= kSomething;
}

std::int64_t ArticleWriter::add_version(std::int64_t article, const NewArticle& added) {
  const Article& given = added.document->article();
  const std::int64_t number = first_number(count_versions_, article).value_or(0) + 1;
  if (const auto latest = first_number(latest_, article)) {
    run(make_old_, *latest);
    sayings_.choose_firsts_of(*latest);
  }
  run(insert_version_, article, number, given.title, given.outlet, given.date, given.url,
      given.text, article_hash(given), added.place, given.author, given.language);
  const std::int64_t version = database_.getLastInsertRowid();
  run(index_version_, version, given.title, given.text);
  duplicates_.link(article, version, given.text);
  return version;
}

}  // namespace onrecord
