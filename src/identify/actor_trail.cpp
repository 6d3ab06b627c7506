#include "identify/actor_trail.h"

#include <algorithm>

#include "attribute/places.h"

namespace onrecord {
namespace {

constexpr float kMeans = 0.5F;  // probability from which a mention counts as the actor's

}  // namespace

ActorTrail::ActorTrail(const Document& document, const Mentions& mentions,
                       std::span<const std::vector<Meaning>> meanings, const ActorTable& actors)
    : document_(&document), traces_(actors.list().size()), place_(actors.list().size()) {
  const QuotationTree quotations(document);
  const auto is_quoted = [&](Span span) { return quotations.innermost_around(span).has_value(); };
  for (std::size_t actor = 0; actor < actors.list().size(); ++actor) {
    for (const Span form : actors.list()[actor].forms) {
      events_.push_back({form.begin_byte, actor, true, is_quoted(form)});
    }
  }
  for (std::size_t i = 0; i < mentions.list.size(); ++i) {
    const std::size_t word = mentions.list[i].word;
    if (meanings[i].empty() || meanings[i].front().probability < kMeans) continue;
    if (actors.at_word(word)) continue;
    const Span span = document.words()[word].span;
    events_.push_back({span.begin_byte, meanings[i].front().actor, false, is_quoted(span)});
  }
  std::ranges::stable_sort(events_, {}, &Event::byte);
}

void ActorTrail::advance(std::uint32_t byte) {
  for (; next_ < events_.size() && events_[next_].byte < byte; ++next_) take(events_[next_]);
}

void ActorTrail::note(std::size_t actor, std::uint32_t byte) {
  if (actor >= traces_.size()) {
    traces_.resize(actor + 1);
    place_.resize(actor + 1);
  }
  advance(byte);
  // What the links make of the same word gives way; it is taken when the trail goes on.
  for (std::size_t i = next_; i < events_.size() && events_[i].byte == byte; ++i) {
    if (!events_[i].is_name) events_[i].actor = actor;
    if (events_[i].actor == actor) return;
  }
  take({byte, actor, false, false});
}

void ActorTrail::take(const Event& event) {
  Trace& trace = traces_[event.actor];
  if (trace.mentions == 0) {
    place_[event.actor] = recent_.insert(recent_.begin(), event.actor);
  } else {
    recent_.splice(recent_.begin(), recent_, place_[event.actor]);
  }
  ++seen_;
  ++trace.mentions;
  trace.names += event.is_name;
  trace.last_byte = event.byte;
  trace.last_sentence = sentence_at(*document_, event.byte);
  trace.last_paragraph = paragraph_at(*document_, event.byte);
  trace.last_is_quoted = event.is_quoted;
  trace.last_leads = trace.last_sentence != led_sentence_;
  if (trace.last_leads) {
    led_sentence_ = trace.last_sentence;
    trace.last_lead_sentence = trace.last_sentence;
    trace.has_led = true;
  }
}

std::vector<std::size_t> ActorTrail::upcoming(std::size_t count) const {
  constexpr std::size_t kFarthest = 40;  // events looked at
  std::vector<std::size_t> out;
  for (std::size_t i = next_; i < std::min(next_ + kFarthest, events_.size()); ++i) {
    if (out.size() == count) break;
    const Event& event = events_[i];
    if (!event.is_name || traces_[event.actor].mentions > 0) continue;
    if (std::ranges::find(out, event.actor) == out.end()) out.push_back(event.actor);
  }
  return out;
}

}  // namespace onrecord
