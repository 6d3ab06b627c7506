#include "record/rereader.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "onrecord/utf8.h"
#include "record/query.h"

namespace onrecord {
namespace {

// Contents with at least this much of all their characters in common are one statement's.
constexpr double kSameContent = 0.5;
constexpr double kSameId = 2;  // is more than any likeness

using Places = std::vector<CodePointRange>;

std::size_t length_of(const Places& places) {
  std::size_t length = 0;
  for (const CodePointRange& place : places) length += place.end - place.begin;
  return length;
}

std::size_t common_length(const Places& a, const Places& b) {
  std::size_t length = 0;
  for (const CodePointRange& one : a) {
    for (const CodePointRange& other : b) {
      const std::size_t begin = std::max(one.begin, other.begin);
      const std::size_t end = std::min(one.end, other.end);
      if (begin < end) length += end - begin;
    }
  }
  return length;
}

// Characters in both, of those in either.
double likeness(const Places& a, const Places& b) {
  const std::size_t common = common_length(a, b);
  const std::size_t all = length_of(a) + length_of(b) - common;
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace

Rereader::Rereader(SQLite::Database& database)
    : database_(database),
      corrector_(database),
      readings_(database),
      sayings_(database),
      rows_(database),
      keys_(database,
            "SELECT statement_key FROM correction WHERE version_id = ? AND undone_at IS NULL GROUP "
            "BY 1 ORDER BY min(id)"),
      sayings_of_(database, "SELECT DISTINCT said FROM statement WHERE version_id = ?"),
      statements_of_(database, "SELECT id FROM statement WHERE version_id = ? ORDER BY id DESC"),
      content_(database,
               "SELECT first, past FROM part WHERE statement_id = ? AND role = 'content' ORDER BY "
               "first"),
      key_of_(database, "SELECT key FROM statement WHERE id = ?"),
      words_of_(database, "SELECT words FROM statement WHERE id = ?"),
      set_key_(database,
               "UPDATE statement SET found_as = key, key = ?2 WHERE id = ?1 AND key <> ?2"),
      loosen_(database, "UPDATE statement SET nested_in = NULL WHERE version_id = ?"),
      keep_(
          database,
          "UPDATE statement SET model = coalesce(model, (SELECT v.model FROM version v WHERE v.id "
          "= version_id)) WHERE id = ?"),
      remove_appearances_(database,
                          "DELETE FROM appearance WHERE version_id = ?1 AND (mentions > 0 OR NOT "
                          "?2) AND id NOT IN (SELECT "
                          "p.appearance_id FROM speaker p WHERE p.appearance_id = appearance.id)") {
}

std::vector<Unfound> Rereader::replace(const NewReading& read) {
  const std::int64_t version = read.version;
  const std::vector<std::int64_t> sayings = all_numbers(sayings_of_, version);
  std::vector<Corrected> corrected = corrected_in(version);
  remove_answers(version, corrected);
  const std::vector<std::int64_t> found =
      readings_.write(version, *read.document, *read.reading, read.model);
  run(remove_appearances_, version, true);  // those of corrections may be needed
  give_answers(found, corrected);
  std::vector<Unfound> unfound;
  for (const Corrected& one : corrected) {
    if (one.now) hand_over(one);
    if (one.before && !one.now) {
      unfound.push_back({one.key, read.document->article().id, words_of(*one.before)});
    }
    corrector_.apply(version, one.key);
  }
  run(remove_appearances_, version, false);
  for (const std::int64_t said : sayings) sayings_.choose_first(said);
  return unfound;
}

std::vector<Rereader::Corrected> Rereader::corrected_in(std::int64_t version) {
  std::vector<Corrected> out;
  with(keys_, version);
  while (keys_.executeStep()) out.push_back({keys_.getColumn(0).getString(), {}, {}, {}, {}});
  keys_.reset();
  for (Corrected& one : out) {
    one.before = corrector_.answer_of(version, one.key);
    if (one.before) one.content = places_of(*one.before);
    one.told_content = corrected_parts(database_, version, one.key).content.value_or(Places());
  }
  return out;
}

void Rereader::remove_answers(std::int64_t version, const std::vector<Corrected>& corrected) {
  run(loosen_, version);
  for (const Corrected& one : corrected) corrector_.clear(version, one.key);
  for (const std::int64_t statement : all_numbers(statements_of_, version)) {
    const auto is_kept = [&](const Corrected& one) { return one.before == statement; };
    if (std::ranges::any_of(corrected, is_kept)) {
      run(keep_, statement);
    } else {
      rows_.remove(statement);
    }
  }
}

void Rereader::give_answers(const std::vector<std::int64_t>& found,
                            std::vector<Corrected>& corrected) {
  std::vector<Answer> answers;
  for (const std::int64_t statement : found) {
    with(key_of_, statement).executeStep();
    answers.push_back({statement, key_of_.getColumn(0).getString(), places_of(statement)});
    key_of_.reset();
  }
  struct Pair {
    double like;
    Corrected* one;
    Answer* answer;
  };
  std::vector<Pair> pairs;
  for (Corrected& one : corrected) {
    for (Answer& answer : answers) {
      const double like = std::max(likeness(answer.content, one.content),
                                   likeness(answer.content, one.told_content));
      pairs.push_back({answer.key == one.key ? kSameId : like, &one, &answer});
    }
  }
  std::erase_if(pairs, [](const Pair& pair) { return pair.like < kSameContent; });
  std::ranges::stable_sort(pairs, std::ranges::greater(), &Pair::like);
  for (const Pair& pair : pairs) {
    if (pair.one->now || pair.answer->is_taken) continue;
    pair.answer->is_taken = true;
    pair.one->now = pair.answer->statement;
  }
}

void Rereader::hand_over(const Corrected& corrected) {
  if (corrected.before) rows_.remove(*corrected.before);
  run(set_key_, *corrected.now, corrected.key);
}

std::vector<CodePointRange> Rereader::places_of(std::int64_t statement) {
  Places out;
  with(content_, statement);
  while (content_.executeStep()) {
    out.push_back({static_cast<std::size_t>(content_.getColumn(0).getInt64()),
                   static_cast<std::size_t>(content_.getColumn(1).getInt64())});
  }
  content_.reset();
  return out;
}

std::string Rereader::words_of(std::int64_t statement) { return first_text(words_of_, statement); }

}  // namespace onrecord
