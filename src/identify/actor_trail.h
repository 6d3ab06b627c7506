#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <span>
#include <vector>

#include "identify/actor_table.h"
#include "identify/antecedents.h"
#include "identify/mentions.h"
#include "onrecord/document.h"

namespace onrecord {

/// Where and how often an actor has been mentioned up to a place of the text.
struct Trace {
  std::uint32_t names = 0;     ///< times by name
  std::uint32_t mentions = 0;  ///< times in all
  std::uint32_t last_byte = 0;
  std::size_t last_sentence = 0, last_paragraph = 0;
  bool last_leads = false;             ///< the last mention is the first actor of its sentence
  bool last_is_quoted = false;         ///< it stands between quotation marks
  std::size_t last_lead_sentence = 0;  ///< the last sentence that he is the first actor of
  bool has_led = false;
};

/// Follows the actors of a document through its text: who was mentioned before a place, and how
/// lately. Every step forward takes constant time. Views all it is made from.
class ActorTrail {
 public:
  ActorTrail(const Document& document, const Mentions& mentions,
             std::span<const std::vector<Meaning>> meanings, const ActorTable& actors);

  /// Goes on to `byte`; going back does nothing.
  void advance(std::uint32_t byte);
  /// A mention at `byte` that only the speaker of a statement told: "he" who turned out to be one.
  void note(std::size_t actor, std::uint32_t byte);

  [[nodiscard]] const Trace& of(std::size_t actor) const { return traces_[actor]; }
  /// Actors mentioned so far, the last one first.
  [[nodiscard]] const std::list<std::size_t>& recent() const { return recent_; }
  /// The next actors that are named after this place for the first time, at most `count`.
  [[nodiscard]] std::vector<std::size_t> upcoming(std::size_t count) const;
  [[nodiscard]] std::size_t mentions() const { return seen_; }

 private:
  struct Event {
    std::uint32_t byte;
    std::size_t actor;
    bool is_name;
    bool is_quoted;
  };
  void take(const Event& event);

  const Document* document_;
  std::vector<Event> events_;  // in text order
  std::size_t next_ = 0;
  std::size_t seen_ = 0;
  std::vector<Trace> traces_;  // one an actor
  std::list<std::size_t> recent_;
  std::vector<std::list<std::size_t>::iterator> place_;      // in `recent_`, of those mentioned
  std::size_t led_sentence_ = static_cast<std::size_t>(-1);  // the last one with an actor in it
};

}  // namespace onrecord
