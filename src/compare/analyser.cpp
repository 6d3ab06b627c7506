#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "characterise/claim_network.h"
#include "compare/candidates.h"
#include "compare/repeats.h"
#include "compare/story_actors.h"
#include "identify/name_key.h"
#include "onrecord/analysis.h"
#include "onrecord/date.h"

namespace onrecord {
namespace {

constexpr std::size_t kSimilar = 8;     // earlier statements that a statement is compared with
constexpr std::size_t kNeighbours = 3;  // and those right before it in its article

std::chrono::sys_days day_of(const Document& document) {
  const auto date = parse_date(document.article().date);
  return date ? date->first_day() : std::chrono::sys_days();
}

// Does a person or an unnamed source tell it, rather than a paper or the speaker?
bool is_told_by_others(const Statement& statement, const Reading& reading) {
  const auto is_person = [](const Speaker& via) {
    return via.kind == ActorKind::person || via.kind == ActorKind::anonymous;
  };
  if (std::ranges::any_of(statement.via, is_person)) return true;
  if (!statement.nested_in || statement.speakers.empty()) return false;
  const Statement& outer = reading.statements[*statement.nested_in];
  return !outer.speakers.empty() && outer.speakers.front().kind == ActorKind::person &&
         outer.speakers.front().name != statement.speakers.front().name;
}

template <std::size_t kClasses>
std::size_t best_of(const std::array<float, kClasses>& values) {
  return static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
}

Character character_of(const ClaimAnswer& answer) {
  Character out;
  const std::size_t act = best_of(answer.act), certainty = best_of(answer.certainty);
  out.act = static_cast<Act>(act);
  out.act_score = answer.act.at(act);
  out.certainty = static_cast<Certainty>(certainty);
  out.certainty_score = answer.certainty.at(certainty);
  return out;
}

// A statement without quotation marks around a word or a title.
bool is_statement(const Statement& statement) {
  return statement.form != Form::scare && statement.form != Form::title &&
         !statement.contents.empty();
}

}  // namespace

struct Analyser::Impl {
  ClaimNetwork network;
  AnalysisOptions options;
};

namespace {

// One run over a set of articles.
class Run {
 public:
  Run(const ClaimNetwork& network, const AnalysisOptions& options,
      std::span<const ReadDocument> articles, const Codebook& codebook)
      : network_(network), options_(options), articles_(articles), codebook_(codebook) {}

  Result<Analysis> analyse() {
    collect_claims();
    if (auto done = characterise(); !done) return std::move(done).error();
    date_repeats();
    for (std::size_t issue = 0; issue < codebook_.issues.size(); ++issue) {
      if (auto done = find_stances(issue); !done) return std::move(done).error();
    }
    if (auto done = compare_pairs(); !done) return std::move(done).error();
    return std::move(out_);
  }

 private:
  using Done = Result<std::monostate>;

  [[nodiscard]] const Statement& statement_of(const Claim& claim) const {
    return articles_[claim.article].reading->statements[claim.statement];
  }

  void collect_claims() {
    std::vector<std::size_t> order(articles_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {},
                             [&](std::size_t a) { return day_of(*articles_[a].document); });
    std::vector<const Reading*> readings;
    for (const ReadDocument& article : articles_) readings.push_back(article.reading);
    StoryActors actors(readings);
    for (const std::size_t article : order) add_claims(article, actors);
    for (const StoryActor& actor : actors.all()) {
      out_.actors.push_back({actor.name, actor.kind, actor.is_named});
    }
  }

  void add_claims(std::size_t article, StoryActors& actors) {
    const auto& [document, reading] = articles_[article];
    for (std::size_t i = 0; i < reading->statements.size(); ++i) {
      const Statement& statement = reading->statements[i];
      if (!is_statement(statement)) continue;
      ClaimText text = claim_text(*document, statement);
      const Speaker nobody;
      const Speaker& speaker = statement.speakers.empty() ? nobody : statement.speakers.front();
      const std::string source =
          statement.sources.empty()
              ? std::string()
              : on_one_line(surface(document->text(), statement.sources.front()));
      Claim claim{};
      claim.article = article;
      claim.statement = i;
      claim.speaker = actors.of(article, speaker, source);
      claim.holder = statement.speaks_for && statement.speaks_for->actor
                         ? actors.of(article, *statement.speaks_for, {})
                         : claim.speaker;
      claim.said = day_of(*document);
      claim.is_own = !is_told_by_others(statement, *reading);
      out_.claims.push_back(claim);
      texts_.push_back(std::move(text));
    }
  }

  Done characterise() {
    std::vector<ClaimInput> inputs;
    inputs.reserve(texts_.size());
    for (const ClaimText& text : texts_) inputs.push_back(act_input(text));
    auto answers = network_.answer(inputs);
    if (!answers) return std::move(answers).error();
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      out_.claims[i].character = character_of((*answers)[i]);
      conditional_.push_back((*answers)[i].certainty[2]);
      denial_.push_back((*answers)[i].act[static_cast<std::size_t>(Act::denial)]);
    }
    return std::monostate{};
  }

  // An old quotation in a new article has the day on which it was new.
  void date_repeats() {
    std::map<std::size_t, SaidWords> said;  // by speaker
    for (std::size_t i = 0; i < out_.claims.size(); ++i) {
      Claim& claim = out_.claims[i];
      SaidWords& before = said[claim.speaker];
      const auto first = before.find(texts_[i].content);
      if (first && out_.claims[*first].article != claim.article) {
        claim.said = out_.claims[*first].said;
        is_repeat_.push_back(true);
      } else {
        is_repeat_.push_back(false);
        before.add(i, texts_[i].content);
      }
    }
  }

  Done find_stances(std::size_t issue) {
    std::vector<ClaimInput> inputs;
    for (const ClaimText& text : texts_) {
      inputs.push_back(stance_input(codebook_.issues[issue].label, text));
    }
    auto answers = network_.answer(inputs);
    if (!answers) return std::move(answers).error();
    std::vector<Utterance> utterances;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const Claim& claim = out_.claims[i];
      const auto& stance = (*answers)[i].stance;
      if (is_repeat_[i] || claim.character.act == Act::question) continue;
      if (out_.actors[claim.holder].name.empty()) continue;
      utterances.push_back({i,
                            claim.holder,
                            claim.said,
                            {stance[0], stance[1], stance[2], stance[3]},
                            conditional_[i],
                            claim.is_own});
    }
    out_.positions.push_back({issue, find_positions(std::move(utterances), options_.positions)});
    return std::monostate{};
  }

  std::vector<std::pair<std::size_t, std::size_t>> candidate_pairs() const {
    std::vector<std::string> words;
    words.reserve(texts_.size());
    for (const ClaimText& text : texts_) words.push_back(text.who + ' ' + text.content);
    auto pairs = similar_pairs(words, kSimilar);
    for (std::size_t later = 1; later < texts_.size(); ++later) {
      for (std::size_t back = 1; back <= std::min(later, kNeighbours); ++back) {
        if (out_.claims[later - back].article == out_.claims[later].article) {
          pairs.emplace_back(later - back, later);
        }
      }
    }
    std::ranges::sort(pairs);
    const auto twice = std::ranges::unique(pairs);
    pairs.erase(twice.begin(), twice.end());
    std::erase_if(pairs, [&](const auto& pair) { return is_within(pair.first, pair.second); });
    return pairs;
  }

  // Is one of them told in the other?
  [[nodiscard]] bool is_within(std::size_t a, std::size_t b) const {
    const Claim &one = out_.claims[a], &other = out_.claims[b];
    return one.article == other.article && (statement_of(one).nested_in == other.statement ||
                                            statement_of(other).nested_in == one.statement);
  }

  Done compare_pairs() {
    const auto pairs = candidate_pairs();
    std::vector<ClaimInput> inputs;
    inputs.reserve(pairs.size());
    for (const auto& [a, b] : pairs) {
      inputs.push_back(pair_input(texts_[a], texts_[b],
                                  out_.claims[a].speaker == out_.claims[b].speaker,
                                  out_.claims[a].article == out_.claims[b].article));
    }
    auto answers = network_.answer(inputs);
    if (!answers) return std::move(answers).error();
    std::map<std::size_t, std::pair<float, std::size_t>> denied;  // best, by denial
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      const auto [a, b] = pairs[p];
      const auto& relation = (*answers)[p].relation;
      const float denies = relation[static_cast<std::size_t>(Relation::denies)];
      const float clash = denies + relation[static_cast<std::size_t>(Relation::contradicts)];
      denied[b] = std::max(denied[b], std::pair(clash, a));
      if (clash >= options_.min_contradiction && !is_repeat_[b]) {
        out_.contradictions.push_back(
            {a, b, out_.claims[a].speaker == out_.claims[b].speaker, clash});
      }
    }
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (denial_[i] < options_.min_denial) continue;
      const auto best = denied.find(i);
      const bool is_found = best != denied.end() && best->second.first >= options_.min_denied;
      out_.denials.push_back({i, is_found ? std::optional(best->second.second) : std::nullopt,
                              denial_[i], is_found ? best->second.first : 0});
    }
    return std::monostate{};
  }

  const ClaimNetwork& network_;
  const AnalysisOptions& options_;
  std::span<const ReadDocument> articles_;
  const Codebook& codebook_;
  Analysis out_;
  // Of each claim:
  std::vector<ClaimText> texts_;
  std::vector<float> conditional_, denial_;
  std::vector<bool> is_repeat_;
};

}  // namespace

Result<Analyser> Analyser::load(const std::filesystem::path& model, AnalysisOptions options) {
  if (options.threads < 1 || options.threads > 256) {
    return Error{ErrorCode::bad_option,
                 fmt::format("threads is {}, it must be 1 to 256", options.threads),
                 {}};
  }
  Result<ClaimNetwork> network = ClaimNetwork::load(model, {best_precision(), options.threads});
  if (!network) return std::move(network).error();
  return Analyser(std::make_shared<const Impl>(Impl{*std::move(network), options}));
}

Result<Analysis> Analyser::analyse(std::span<const ReadDocument> articles,
                                   const Codebook& codebook) const {
  return Run(impl_->network, impl_->options, articles, codebook).analyse();
}

}  // namespace onrecord
