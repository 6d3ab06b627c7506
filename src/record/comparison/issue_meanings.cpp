#include "record/comparison/issue_meanings.h"

#include <algorithm>
#include <utility>

#include "record/comparison/issue_table.h"
#include "record/query.h"

namespace onrecord {

IssueMeanings::IssueMeanings(SQLite::Database& database) {
  SQLite::Statement query(database,
                          "SELECT id, issue_id, other_id, action = 'split', keywords FROM "
                          "issue_decision WHERE action IN ('merge', 'split') AND undone_at IS NULL "
                          "ORDER BY id");
  SQLite::Statement parts(database, "SELECT statement_key FROM issue_part WHERE decision_id = ?");
  while (query.executeStep()) {
    Decision decision{query.getColumn(1).getInt64(), query.getColumn(2).getInt64(),
                      query.getColumn(3).getInt() != 0};
    if (std::vector<std::string> words = texts_in(query.getColumn(4).getString()); !words.empty()) {
      decision.keywords.emplace(
          Codebook{{{.id = "part", .label = "", .keywords = std::move(words)}}});
    }
    with(parts, query.getColumn(0).getInt64());
    while (parts.executeStep()) decision.statements.insert(parts.getColumn(0).getString());
    parts.reset();
    decisions_.push_back(std::move(decision));
  }
}

bool IssueMeanings::is_meant(const Decision& decision, const StatementText& text,
                             const std::string& key) {
  if (!decision.is_split || decision.statements.contains(key)) return true;
  if (!decision.keywords) return false;
  return decision.keywords->found(text.words).front() == 1 ||
         decision.keywords->found(text.paragraph).front() == 1;
}

void IssueMeanings::apply(const StatementText& text, const std::string& key,
                          std::map<std::int64_t, float>& about) const {
  for (const Decision& decision : decisions_) {
    const auto from = about.find(decision.from);
    if (from == about.end() || !is_meant(decision, text, key)) continue;
    const float relevance = from->second;
    about.erase(from);
    float& of_other = about[decision.to];
    of_other = std::max(of_other, relevance);
  }
}

}  // namespace onrecord
