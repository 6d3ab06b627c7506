#include "record/views/agreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "identify/name_key.h"
#include "record/corrected_parts.h"
#include "record/query.h"
#include "record/statement_words.h"
#include "record/views/alpha.h"
#include "record/views/article_views.h"
#include "record/views/pages.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 3> kQuestions = {"is it a statement", "who says it",
                                                        "its content"};

/// What one person says of one statement by now.
struct Said {
  CorrectedParts parts;
  std::string at;           // of the last word
  std::int64_t number = 0;  // likewise
};

/// A statement, and what each one says of it.
struct Judged {
  std::int64_t version;
  std::string key;
  std::map<std::string, Said> by;

  [[nodiscard]] std::int64_t last() const {
    return std::ranges::max_element(by, {}, [](const auto& one) { return one.second.number; })
        ->second.number;
  }
};

// Speakers are the same by any spelling of their names, in any order.
std::string speaker_answer(const CorrectedSpeaker& speaker) {
  std::set<std::string> names;
  for (const std::string& name : speaker.names) {
    std::string key = name_key(name);
    names.insert(key.empty() ? name : std::move(key));
  }
  if (!names.empty()) return fmt::format("{}", fmt::join(names, "\n"));
  return speaker.kind.empty() ? "(unknown)" : "(" + speaker.kind + ")";
}

// What counts as the same answer to a question; none: no answer. Who says that it is no statement
// says nothing else of it.
std::optional<std::string> answer_to(std::size_t question, const CorrectedParts& parts) {
  if (question == 0) return parts.is_rejected ? "no" : "yes";
  if (parts.is_rejected) return std::nullopt;
  if (question == 1 && parts.speaker) return speaker_answer(*parts.speaker);
  if (question == 2 && parts.content) return places_value(*parts.content);
  return std::nullopt;
}

std::string in_words(std::size_t question, const CorrectedParts& parts, const std::string& text) {
  if (question == 0) return parts.is_rejected ? "no" : "yes";
  if (question == 2) return words_at(text, *parts.content);
  if (!parts.speaker->names.empty()) {
    return fmt::format("{}", fmt::join(parts.speaker->names, "; "));
  }
  return parts.speaker->kind.empty() ? "unknown" : parts.speaker->kind;
}

class Reviewers {
 public:
  explicit Reviewers(SQLite::Database& database) : database_(database) {
    SQLite::Statement query(
        database,
        "SELECT version_id, statement_key, made_at, id, action, coalesce(field, ''), made_by, "
        "value FROM correction WHERE undone_at IS NULL AND made_by <> '' ORDER BY version_id, "
        "statement_key, id");
    while (query.executeStep()) {
      const std::int64_t version = query.getColumn(0).getInt64();
      std::string key = query.getColumn(1).getString();
      if (all_.empty() || all_.back().version != version || all_.back().key != key) {
        all_.push_back({version, std::move(key), {}});
      }
      const CorrectionSaid one = correction_at(query, 4);
      Said& said = all_.back().by[one.by];
      said.at = query.getColumn(2).getString();
      said.number = query.getColumn(3).getInt64();
      take_correction(one, said.parts);
      count(one.by, said.at);
    }
    for (const Judged& judged : all_) {
      for (const auto& [name, said] : judged.by) ++reviewers_[name].statements;
    }
    std::erase_if(all_, [](const Judged& judged) { return judged.by.size() < 2; });
    std::ranges::sort(all_, std::ranges::greater(), &Judged::last);
  }

  Agreement agreement(std::size_t limit) {
    Agreement out;
    for (auto& [name, reviewer] : reviewers_) out.reviewers.push_back(reviewer);
    std::ranges::stable_sort(out.reviewers, std::ranges::greater(),
                             &Agreement::Reviewer::corrections);
    for (std::size_t q = 0; q < kQuestions.size(); ++q) out.alpha.push_back(alpha_of(q));
    for (const Judged& judged : all_) {
      for (std::size_t q = 0; q < kQuestions.size(); ++q) {
        if (out.disagreements.size() == limit) return out;
        if (is_disputed(judged, q)) add_disagreement(judged, q, out);
      }
    }
    return out;
  }

 private:
  void count(const std::string& name, const std::string& at) {
    const auto [reviewer, is_new] = reviewers_.try_emplace(name);
    Agreement::Reviewer& counted = reviewer->second;
    if (is_new) counted = {name, 0, 0, at, at};
    ++counted.corrections;
    counted.first = std::min(counted.first, at);
    counted.last = std::max(counted.last, at);
  }

  [[nodiscard]] Agreement::Alpha alpha_of(std::size_t question) const {
    std::map<std::string, std::size_t> numbers;  // of answers
    std::vector<std::vector<std::size_t>> units;
    std::set<std::string> reviewers;
    for (const Judged& judged : all_) {
      std::vector<std::size_t> unit;
      std::vector<std::string> who;
      for (const auto& [name, said] : judged.by) {
        const auto answer = answer_to(question, said.parts);
        if (!answer) continue;
        unit.push_back(numbers.emplace(*answer, numbers.size()).first->second);
        who.push_back(name);
      }
      if (unit.size() < 2) continue;
      units.push_back(std::move(unit));
      reviewers.insert(who.begin(), who.end());
    }
    return {std::string(kQuestions[question]), krippendorff_alpha(units),
            static_cast<std::int64_t>(units.size()), static_cast<std::int64_t>(reviewers.size())};
  }

  static bool is_disputed(const Judged& judged, std::size_t question) {
    std::set<std::string> answers;
    for (const auto& [name, said] : judged.by) {
      if (auto answer = answer_to(question, said.parts)) answers.insert(*std::move(answer));
    }
    return answers.size() > 1;
  }

  // What was added and rejected is in no row: it is passed over.
  void add_disagreement(const Judged& judged, std::size_t question, Agreement& out) {
    const auto place = find_statement(database_, judged.version, judged.key);
    if (!place) return;
    const std::string text = first_text(text_, judged.version);
    Agreement::Disagreement one{
        statement_row(database_, place->row), std::string(kQuestions[question]), {}};
    for (const auto& [name, said] : judged.by) {
      if (!answer_to(question, said.parts)) continue;
      one.answers.push_back({name, said.at, in_words(question, said.parts, text)});
    }
    out.disagreements.push_back(std::move(one));
  }

  SQLite::Database& database_;
  SQLite::Statement text_ = {database_, "SELECT text FROM version WHERE id = ?"};
  std::vector<Judged> all_;  // by two or more, the last ones first
  std::map<std::string, Agreement::Reviewer> reviewers_;
};

}  // namespace

Agreement agreement_of(SQLite::Database& database, std::size_t limit) {
  return Reviewers(database).agreement(limit);
}

}  // namespace onrecord
