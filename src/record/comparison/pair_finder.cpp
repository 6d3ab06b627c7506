#include "record/comparison/pair_finder.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "compare/day_text.h"
#include "compare/repeats.h"
#include "onrecord/date.h"

namespace onrecord {
namespace {

bool have_common_words(const Statement& a, const Statement& b) {
  return std::ranges::any_of(a.contents, [&](Span x) {
    return std::ranges::any_of(b.contents, [&](Span y) { return x.overlaps(y); });
  });
}

std::string words_of(const ClaimText& text) { return text.content + " " + text.who; }

}  // namespace

PairFinder::PairFinder(EarlierStatementsIndex& index, OpenStatements& open, std::size_t most)
    : index_(index), open_(open), most_(most) {
  for (std::size_t i = 0; i < open.size(); ++i) open_rows_.emplace(open.rows[i], i);
}

void PairFinder::find(std::size_t i, std::int64_t issue) {
  const std::int64_t row = open_.rows[i];
  const std::string words = words_of(open_.set.texts[i]);
  for (const std::int64_t other : index_.similar(issue, row, words, most_)) {
    const std::optional<Side> side = side_of_row(other, i);
    if (!side) continue;
    date_back(i, *side);
    if (found_.insert(std::minmax(row, other)).second) pairs_.emplace_back(i, other);
  }
  index_.add(issue, row, words);
}

PairFinder::Side PairFinder::side_of(std::size_t i) {
  return {open_.rows[i], open_.article_of[i]->version, open_.makers[i], open_.set.claims[i].said,
          &open_.set.texts[i]};
}

std::optional<PairFinder::Side> PairFinder::side_of_row(std::int64_t row, std::size_t i) {
  if (const auto open = open_rows_.find(row); open != open_rows_.end()) {
    const bool is_within = open_.article_of[i] == open_.article_of[open->second] &&
                           have_common_words(*open_.statements[i], *open_.statements[open->second]);
    return is_within ? std::nullopt : std::optional(side_of(open->second));
  }
  const auto [known, is_new] = known_.try_emplace(row);
  if (is_new) known->second = index_.statement(row);
  // Of its own article, all that count are open, but where only some issues are made again.
  if (!known->second || known->second->version == open_.article_of[i]->version) return std::nullopt;
  EarlierStatement& statement = *known->second;
  const std::optional<Date> date = parse_date(statement.said_on);
  return Side{row, statement.version, statement.makers, date ? Day(date->first_day()) : Day(),
              &statement.text};
}

void PairFinder::date_back(std::size_t i, const Side& earlier) {
  Claim& claim = open_.set.claims[i];
  if (!earlier.said || !claim.said || *earlier.said >= *claim.said) return;
  if (earlier.makers != open_.makers[i] || earlier.version == open_.article_of[i]->version) return;
  SaidWords said;
  said.add(0, earlier.text->content);
  if (!said.find(open_.set.texts[i].content)) return;
  claim.said = earlier.said;
  claim.character.reason += fmt::format(
      "{}said before, on {}", claim.character.reason.empty() ? "" : "; ", day_text(*earlier.said));
}

void PairFinder::choose_order() {
  for (const auto& [i, row] : pairs_) {
    Side first = *side_of_row(row, i), second = side_of(i);
    if (std::tie(second.said, second.row) < std::tie(first.said, first.row)) {
      std::swap(first, second);
    }
    // What stands before it was not needed so far.
    if (second.row == row && second.text->before.empty()) {
      second.text->before = index_.before(second.version, row);
    }
    questions_.push_back({first.text, second.text,
                          !first.makers.empty() && first.makers == second.makers,
                          first.version == second.version});
    rows_.emplace_back(first.row, second.row);
  }
}

}  // namespace onrecord
