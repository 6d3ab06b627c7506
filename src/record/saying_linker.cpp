#include "record/saying_linker.h"

#include <algorithm>
#include <utility>

#include "identify/name_key.h"
#include "record/query.h"

namespace onrecord {

SayingLinker::SayingLinker(SQLite::Database& database)
    : find_known_(database,
                  "SELECT s.words, s.said, s.speaker FROM statement s WHERE s.version_id IN "
                  "(SELECT other_id FROM near_duplicate WHERE version_id = ?1 UNION ALL SELECT "
                  "version_id FROM near_duplicate WHERE other_id = ?1 UNION ALL SELECT o.id FROM "
                  "version v JOIN version o ON o.article_id = v.article_id AND o.id <> v.id WHERE "
                  "v.id = ?1) ORDER BY s.id"),
      next_(database, "SELECT coalesce(max(said), 0) + 1 FROM statement"),
      choose_(database,
              "WITH first (id) AS (SELECT s.id FROM statement s JOIN version v ON v.id = "
              "s.version_id AND v.is_latest WHERE s.said = ?1 AND s.status NOT IN ('rejected', "
              "'replaced') ORDER BY v.date = '', v.date, s.id LIMIT 1) UPDATE statement SET "
              "is_first = NOT is_first WHERE said = ?1 AND is_first <> (id IS (SELECT id FROM "
              "first))"),
      of_version_(database, "SELECT DISTINCT said FROM statement WHERE version_id = ?"),
      forget_comparison_(
          database,
          "DELETE FROM comparison WHERE version_id IN (SELECT s.version_id FROM statement s WHERE "
          "s.said = ? AND s.is_first AND s.form NOT IN ('scare', 'title') AND NOT EXISTS (SELECT 1 "
          "FROM character c WHERE c.statement_id = s.id))") {}

void SayingLinker::begin_version(std::int64_t version) {
  known_.clear();
  with(find_known_, version);
  while (find_known_.executeStep()) {
    std::vector<Known>& same = known_[name_key(find_known_.getColumn(0).getString())];
    const std::int64_t said = find_known_.getColumn(1).getInt64();
    if (std::ranges::find(same, said, &Known::said) != same.end()) continue;
    same.push_back({said, find_known_.getColumn(2).getString()});
  }
  find_known_.reset();
}

std::int64_t SayingLinker::number_of(std::string_view words, std::string_view speaker) {
  std::vector<Known> none;
  const auto found = known_.find(name_key(words));
  std::vector<Known>& same = found == known_.end() ? none : found->second;
  const auto is_free = [](const Known& known) { return !known.is_taken; };
  auto one = std::ranges::find_if(
      same, [&](const Known& known) { return is_free(known) && known.speaker == speaker; });
  // Who speaks may be told in one place only; where others said the same, that is not clear.
  if (one == same.end() && same.size() == 1 && (speaker.empty() || same.front().speaker.empty())) {
    one = std::ranges::find_if(same, is_free);
  }
  if (one == same.end()) return first_number(next_).value_or(1);
  one->is_taken = true;
  return one->said;
}

void SayingLinker::choose_first(std::int64_t said) {
  run(choose_, said);
  run(forget_comparison_, said);
}

void SayingLinker::choose_firsts_of(std::int64_t version) {
  for (const std::int64_t said : all_numbers(of_version_, version)) choose_first(said);
}

}  // namespace onrecord
