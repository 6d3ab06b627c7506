#include "identify/speaker_chooser.h"

#include <algorithm>
#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t kMostRecent = 9, kMostByWord = 3, kMostUpcoming = 2;
constexpr std::size_t kMostHolders = 50;  // of one word that are compared
constexpr std::size_t kMostEarlier = 8;   // statements before that the facts count

bool may_be_named_later(SourceForm form) {
  return form != SourceForm::implicit && form != SourceForm::relative;
}

}  // namespace

std::vector<std::size_t> SpeakerChooser::candidates(const OpenSource& source) const {
  std::vector<std::size_t> out;
  const auto add = [&](std::size_t actor) {
    const bool is_new = std::ranges::find(out, actor) == out.end();
    const bool is_other = is_other_post(source, cast_.traits(actor));
    if (is_new && !is_other && out.size() < SpeakerNetwork::kMostCandidates) out.push_back(actor);
  };
  for (const Meaning& meaning : source.meanings) add(meaning.actor);
  if (!source.role_words.empty()) {
    for (const std::size_t actor : best_holders(source)) add(actor);
  }
  std::size_t taken = 0;
  for (const std::size_t actor : trail_.recent()) {
    if (taken++ == kMostRecent) break;
    add(actor);
  }
  if (may_be_named_later(source.form)) {
    for (const std::size_t actor : trail_.upcoming(kMostUpcoming)) add(actor);
  }
  return out;
}

// Those whose titles or offices fit the source best, at most `kMostByWord`.
std::vector<std::size_t> SpeakerChooser::best_holders(const OpenSource& source) const {
  const auto all = cast_.with_word(source.role_words.front());
  std::vector<std::pair<float, std::size_t>> fits;
  for (const std::size_t actor : all.first(std::min(kMostHolders, all.size()))) {
    fits.emplace_back(title_fit(source, cast_.traits(actor)), actor);
  }
  std::ranges::stable_sort(fits, std::ranges::greater{}, &std::pair<float, std::size_t>::first);
  std::vector<std::size_t> out;
  for (const auto& [fit, actor] : fits) {
    if (fit > 0 && out.size() < kMostByWord) out.push_back(actor);
  }
  return out;
}

std::size_t SpeakerChooser::rank_of(std::size_t actor, const OpenSource& source) const {
  std::size_t rank = 0, looked_at = 0;
  for (const std::size_t other : trail_.recent()) {
    if (other == actor || looked_at++ == 2 * kMostRecent) break;
    rank += may_mean(source, cast_.traits(other));
  }
  return rank;
}

std::vector<SpeakerChoice> SpeakerChooser::choose(const OpenSource& source) {
  trail_.advance(source.place.begin_byte);
  const std::span<const EarlierSpeaker> earlier(earlier_);
  const auto lately = earlier.last(std::min(kMostEarlier, earlier.size()));
  std::vector<SpeakerChoice> out;
  std::vector<SpeakerFacts> facts;
  const std::vector<std::size_t> actors = candidates(source);
  const std::vector<std::size_t> upcoming = trail_.upcoming(kMostUpcoming);
  std::vector<float> fits;
  fits.reserve(actors.size());
  for (const std::size_t actor : actors) fits.push_back(title_fit(source, cast_.traits(actor)));
  const float best = fits.empty() ? 0 : std::ranges::max(fits);
  const auto holders = static_cast<std::size_t>(std::ranges::count(fits, best));
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const std::size_t actor = actors[i];
    const auto next = std::ranges::find(upcoming, actor);
    const Standing standing{.rank = rank_of(actor, source),
                            .upcoming = next == upcoming.end()
                                            ? 0
                                            : static_cast<std::size_t>(next - upcoming.begin()) + 1,
                            .holders = holders,
                            .is_best = best > 0 && fits[i] == best};
    facts.push_back(
        speaker_facts(document_, source, actor, cast_.traits(actor), trail_, lately, standing));
    out.push_back({actor, 0, facts.back(), cast_.traits(actor).names});
  }
  const Result<std::vector<float>> probabilities = network_.probabilities(facts);
  if (!probabilities) {
    error_ = probabilities.error();
    return {};
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i].probability = (*probabilities)[i];
  if (watch_) watch_(source, out);
  std::ranges::stable_sort(out, std::ranges::greater{}, &SpeakerChoice::probability);
  return out;
}

void SpeakerChooser::spoke(std::size_t actor, std::uint32_t byte, Span statement) {
  trail_.note(actor, byte);
  earlier_.push_back({actor, statement});
}

}  // namespace onrecord
