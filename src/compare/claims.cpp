#include "compare/claims.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "characterise/lexical.h"
#include "compare/repeats.h"
#include "compare/story_actors.h"
#include "identify/name_key.h"
#include "onrecord/date.h"

namespace onrecord {
namespace {

using std::chrono::sys_days;

std::optional<sys_days> day_of(const Document& document) {
  const std::optional<Date> date = parse_date(document.article().date);
  return date ? std::optional(date->first_day()) : std::nullopt;
}

std::vector<std::size_t> by_day(std::span<const Analysed> articles) {
  std::vector<std::size_t> order(articles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t a) { return day_of(*articles[a].document); });
  return order;
}

bool is_statement(const Statement& statement) {
  return statement.form != Form::scare && statement.form != Form::title &&
         !statement.contents.empty();
}

/// A paper or a document hands on his own words; a person tells them in his way.
bool hands_on_words(const Speaker& via) {
  return via.kind == ActorKind::organisation || via.kind == ActorKind::document ||
         via.kind == ActorKind::author;
}

/// Builds the claims of all articles, one after the other.
class Collector {
 public:
  Collector(std::span<const Analysed> articles, const CueTable& cues)
      : articles_(articles), cues_(cues), story_(readings_of(articles)) {}

  void add(std::size_t article) {
    const Document& document = *articles_[article].document;
    const std::vector<Statement>& statements = articles_[article].reading->statements;
    const LexicalReader reader(document, cues_);
    const std::optional<sys_days> day = day_of(document);
    std::vector<std::vector<std::size_t>> makers(statements.size());
    for (std::size_t s = 0; s < statements.size(); ++s) {
      const Statement& statement = statements[s];
      if (!is_statement(statement)) continue;
      Claim claim{.article = article,
                  .statement = s,
                  .actors = {},
                  .stands_for = {},
                  .said = day,
                  .repeats = {},
                  .is_own = true,
                  .character = reader.read(statements, s)};
      claim.actors = makers[s] = actors_of(article, statement);
      claim.stands_for = claim.actors;
      if (speaks_for_a_body(statement, claim)) {
        claim.stands_for = {story_.of(article, *statement.speaks_for, {})};
      }
      claim.is_own = is_own(statement, claim, makers);
      date(claim, document);
      out_.claims.push_back(std::move(claim));
    }
  }

  ClaimSet take() && {
    out_.actors = story_.all();
    return std::move(out_);
  }

 private:
  /// An officer whose name another article tells stands for himself.
  bool speaks_for_a_body(const Statement& statement, const Claim& claim) const {
    if (!statement.speaks_for || statement.speaks_for->name.empty()) return false;
    const bool is_named_here = !statement.speakers.empty() && statement.speakers.front().actor;
    return is_named_here || !story_.all()[claim.actors.front()].is_named;
  }

  static std::vector<const Reading*> readings_of(std::span<const Analysed> articles) {
    std::vector<const Reading*> out;
    out.reserve(articles.size());
    for (const Analysed& article : articles) out.push_back(article.reading);
    return out;
  }

  std::vector<std::size_t> actors_of(std::size_t article, const Statement& statement) {
    const std::string_view text = articles_[article].document->text();
    const std::string words = statement.sources.empty()
                                  ? std::string()
                                  : on_one_line(surface(text, statement.sources.front()));
    const std::string_view body =
        statement.speaks_for ? std::string_view(statement.speaks_for->name) : std::string_view();
    if (statement.speakers.empty()) return {story_.of(article, Speaker{}, words, body)};
    std::vector<std::size_t> out;
    for (const Speaker& speaker : statement.speakers) {
      out.push_back(story_.of(article, speaker, words, body));
    }
    return out;
  }

  /// Told by the one around it, or by a person, it is not his own saying; nor is what was not said.
  static bool is_own(const Statement& statement, const Claim& claim,
                     std::span<const std::vector<std::size_t>> makers) {
    if (claim.character.saying_negated) return false;
    if (!std::ranges::all_of(statement.via, hands_on_words)) return false;
    return !statement.nested_in || makers[*statement.nested_in].empty() ||
           makers[*statement.nested_in] == claim.actors;
  }

  /// Where the text tells the day, it holds; else, of words that are quoted again, the first day.
  void date(Claim& claim, const Document& document) {
    const Statement& statement = articles_[claim.article].reading->statements[claim.statement];
    out_.texts.push_back(claim_text(document, statement));
    const std::string& content = out_.texts.back().content;
    const std::optional<Date>& told = claim.character.said_on;
    if (told) claim.said = told->first_day();
    SaidWords& said = said_[claim.actors.front()];
    const std::size_t number = out_.claims.size();
    if (const auto first = said.find(content);
        first && out_.claims[*first].article != claim.article) {
      claim.repeats = first;
      const std::optional<sys_days> day = out_.claims[*first].said;
      const bool fits = told && day && told->first_day() <= *day && *day <= told->last_day();
      claim.said = fits ? day : std::min(claim.said, day);
    } else {
      said.add(number, content);
    }
  }

  std::span<const Analysed> articles_;
  const CueTable& cues_;
  StoryActors story_;
  std::unordered_map<std::size_t, SaidWords> said_;  // by actor
  ClaimSet out_;
};

}  // namespace

ClaimSet claims_of(std::span<const Analysed> articles, const CueTable& cues) {
  Collector collector(articles, cues);
  for (const std::size_t article : by_day(articles)) collector.add(article);
  return std::move(collector).take();
}

}  // namespace onrecord
