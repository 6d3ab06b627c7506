#include "identify/speaker_facts.h"

#include <algorithm>
#include <cmath>

#include "attribute/places.h"
#include "identify/role_words.h"

namespace onrecord {
namespace {

constexpr std::size_t kLead = 2;  // paragraphs

// Writes facts one after the other.
class FactWriter {
 public:
  void add(float fact) { facts_.at(next_++) = fact; }
  void add_if(bool holds) { add(holds ? 1.0F : 0.0F); }
  // One of `count` classes.
  void add_class(std::size_t which, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) add_if(i == which);
  }
  [[nodiscard]] const SpeakerFacts& facts() const { return facts_; }

 private:
  SpeakerFacts facts_{};
  std::size_t next_ = 0;
};

std::size_t distance_class(std::size_t from, std::size_t to) {
  const std::size_t distance = to - std::min(from, to);
  return distance < 3 ? distance : distance < 6 ? 3 : 4;
}

float probability_of(const OpenSource& source, std::size_t actor) {
  for (const Meaning& meaning : source.meanings) {
    if (meaning.actor == actor) return meaning.probability;
  }
  return 0;
}

bool is_told_gender(Gender gender) { return gender != Gender::unknown; }

Gender gender_of(const OpenSource& source) {
  if (source.form == SourceForm::he) return Gender::male;
  if (source.form == SourceForm::she) return Gender::female;
  return source.gender;
}

// 1 where source and actor have one gender, -1 where they have two, 0 where it is not known.
float gender_fit(const OpenSource& source, const ActorTraits& traits) {
  const Gender asked = gender_of(source);
  if (!is_told_gender(asked) || !is_told_gender(traits.gender)) return 0;
  return asked == traits.gender ? 1.0F : -1.0F;
}

// The share of the source's words that are among `words`.
float share_in(std::span<const std::string> words, const OpenSource& source) {
  if (source.role_words.empty()) return 0;
  const auto shared = std::ranges::count_if(source.role_words, [&](const std::string& word) {
    return std::ranges::binary_search(words, word);
  });
  return static_cast<float>(shared) / static_cast<float>(source.role_words.size());
}

bool has_head_in(std::span<const std::string> words, const OpenSource& source) {
  return !source.role_words.empty() && std::ranges::binary_search(words, source.role_words.front());
}

// How well the words of one title or office fit the source, as `title_fit` has it.
float fit_of(std::span<const std::string> words, const OpenSource& source) {
  constexpr float kAsSaid = 0.5F, kNoMore = 0.4F;
  if (!has_head_in(words, source)) return 0;
  const bool is_as_said = std::ranges::binary_search(words, source.head);
  const bool is_no_more = std::ranges::binary_search(words, "former") &&
                          std::ranges::find(source.role_words, "former") == source.role_words.end();
  const float fit =
      share_in(words, source) + (is_as_said ? kAsSaid : 0) - (is_no_more ? kNoMore : 0);
  return std::max(fit, 0.01F);
}

// The same of the office that fits best; 0 where none is the source's.
float office_fit(const OpenSource& source, const ActorTraits& traits) {
  float best = 0;
  for (const std::vector<std::string>& office : traits.offices) {
    if (!are_different_posts(source.role_words, office)) {
      best = std::max(best, fit_of(office, source));
    }
  }
  return best;
}

bool is_named_within(std::span<const Span> places, const ActorTraits& traits) {
  return std::ranges::any_of(places, [&](Span place) {
    const auto first =
        std::ranges::lower_bound(traits.names, place.begin_byte, {}, &Span::begin_byte);
    return first != traits.names.end() && place.contains(*first);
  });
}

void add_trace(const Document& document, const OpenSource& source, const Trace& trace,
               std::size_t all_mentions, FactWriter& out) {
  const std::size_t sentence = sentence_at(document, source.place.begin_byte);
  const std::size_t paragraph = paragraph_at(document, source.place.begin_byte);
  const bool is_seen = trace.mentions > 0;
  out.add_class(is_seen ? distance_class(trace.last_sentence, sentence) : 5, 6);
  out.add_if(is_seen && trace.last_paragraph == paragraph);
  out.add_if(is_seen && trace.last_paragraph + 1 == paragraph);
  out.add_class(trace.has_led ? distance_class(trace.last_lead_sentence, sentence) : 5, 6);
  out.add_if(is_seen && trace.last_leads);
  out.add_if(is_seen && trace.last_is_quoted);
  out.add(std::log1p(static_cast<float>(trace.mentions)));
  out.add(std::log1p(static_cast<float>(trace.names)));
  out.add(static_cast<float>(trace.mentions) / static_cast<float>(all_mentions + 1));
}

// Whether the actor spoke last, or second to last, and how near.
void add_earlier(const Document& document, const OpenSource& source, std::size_t actor,
                 std::span<const EarlierSpeaker> earlier, FactWriter& out) {
  for (std::size_t back = 1; back <= 2; ++back) {
    const bool is_there = earlier.size() >= back && earlier[earlier.size() - back].actor == actor;
    out.add_if(is_there);
    if (back == 2) break;
    const std::uint32_t byte = is_there ? earlier.back().extent.end_byte - 1 : 0;
    const std::size_t sentences =
        distance_class(sentence_at(document, byte), sentence_at(document, source.place.begin_byte));
    out.add_if(is_there && sentences == 0);
    out.add_if(is_there && sentences == 1);
    out.add_if(is_there &&
               paragraph_at(document, byte) == paragraph_at(document, source.place.begin_byte));
  }
  const auto times = std::ranges::count(earlier, actor, &EarlierSpeaker::actor);
  out.add(std::log1p(static_cast<float>(times)));
}

}  // namespace

bool has_head(const OpenSource& source, const ActorTraits& traits) {
  return has_head_in(traits.role_words, source) || office_fit(source, traits) > 0;
}

float title_fit(const OpenSource& source, const ActorTraits& traits) {
  return std::max(fit_of(traits.role_words, source), office_fit(source, traits));
}

bool is_other_post(const OpenSource& source, const ActorTraits& traits) {
  const bool is_role = source.form == SourceForm::role || source.form == SourceForm::new_role ||
                       source.form == SourceForm::owned_role;
  return is_role && traits.kind == MentionKind::person && !traits.role_words.empty() &&
         are_different_posts(source.role_words, traits.role_words) &&
         office_fit(source, traits) == 0;
}

bool may_mean(const OpenSource& source, const ActorTraits& traits) {
  const bool is_person = traits.kind == MentionKind::person;
  switch (source.form) {
    case SourceForm::he:
    case SourceForm::she:
      return is_person && gender_fit(source, traits) >= 0;
    case SourceForm::role:
    case SourceForm::new_role:
    case SourceForm::owned_role:
      return is_person && gender_fit(source, traits) >= 0 && !is_other_post(source, traits);
    case SourceForm::it:
    case SourceForm::body:
      return !is_person;
    default:
      return true;
  }
}

SpeakerFacts speaker_facts(const Document& document, const OpenSource& source, std::size_t actor,
                           const ActorTraits& traits, const ActorTrail& trail,
                           std::span<const EarlierSpeaker> earlier, Standing standing) {
  FactWriter out;
  out.add_class(static_cast<std::size_t>(source.form), kSourceForms);
  out.add_class(static_cast<std::size_t>(traits.kind) - 1, 3);
  const float probability = probability_of(source, actor);
  out.add(probability);
  out.add(std::log(std::max(probability, 0.001F)) / 7);
  out.add_if(!source.meanings.empty() && source.meanings.front().actor == actor);
  out.add(gender_fit(source, traits));
  out.add_if(is_told_gender(traits.gender));
  out.add_if(may_mean(source, traits));
  out.add(1 / (1 + static_cast<float>(standing.rank)));
  out.add_if(standing.rank == 0);
  add_trace(document, source, trail.of(actor), trail.mentions(), out);
  add_earlier(document, source, actor, earlier, out);
  out.add_if(is_named_within(source.contents, traits));
  out.add(share_in(traits.role_words, source));
  out.add(office_fit(source, traits));
  out.add_if(has_head(source, traits));
  out.add_if(source.owner == actor);
  out.add_if(standing.is_best && standing.holders == 1);
  out.add_if(standing.is_best);
  out.add_if(!traits.role_words.empty() && !has_head(source, traits));
  out.add_if(std::ranges::any_of(source.role_words, is_post_word));
  // Headlines and first paragraphs tell of people whom the next ones name.
  out.add_if(paragraph_at(document, source.place.begin_byte) < kLead);
  out.add(standing.upcoming == 0 ? 0 : 1 / static_cast<float>(standing.upcoming));
  out.add(std::log1p(static_cast<float>(traits.names.size())));
  out.add(traits.share);
  out.add_if(traits.is_main);
  return out.facts();
}

}  // namespace onrecord
