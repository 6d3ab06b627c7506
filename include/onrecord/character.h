#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "onrecord/date.h"
#include "onrecord/span.h"

namespace onrecord {

/// What somebody does by making a statement, after Searle's classes of illocutionary acts
/// (Expression and Meaning, 1979, pp. 12-20), divided as news reports need it.
enum class Act : std::uint8_t {
  assertion,   ///< tells, explains, estimates, opines
  denial,      ///< says that something said or suggested is not so
  accusation,  ///< blames, charges, mocks for what somebody did or is
  demand,      ///< asks for, insists, requires, orders
  promise,     ///< commits the speaker, announces what will be done
  threat,      ///< bad consequences, if or unless; a fight announced
  question,
  praise,      ///< welcomes, thanks, congratulates, and means it
  refusal,     ///< says no to a proposal or request, rules out, declines
  concession,  ///< admits, accepts something against the speaker's interest, gives way
  hedge,       ///< evades, keeps open, has not decided
};

/// The stable printed name: assert, deny, accuse, demand, promise, threaten, ask, praise, refuse,
/// concede, hedge.
[[nodiscard]] std::string_view act_name(Act act);
/// The act with that name.
[[nodiscard]] std::optional<Act> act_of(std::string_view name);

/// How sure the speaker makes it; conditional goes before hedged.
enum class Certainty : std::uint8_t {
  certain,
  hedged,       ///< "may", "perhaps", "believes it likely", "doubts"
  conditional,  ///< "only if", "unless", "as long as"; not a rhetorical "if"
};

/// The stable printed name, for example "hedged".
[[nodiscard]] std::string_view certainty_name(Certainty certainty);
/// The certainty with that name.
[[nodiscard]] std::optional<Certainty> certainty_of(std::string_view name);

/// By what act or certainty was told.
enum class Decider : std::uint8_t {
  cue,      ///< the reporting word, by data/cues.tsv or the user's table
  content,  ///< words of the content: "only if", "never"
  model,    ///< the trained network
};

/// The stable printed name, for example "cue".
[[nodiscard]] std::string_view decider_name(Decider decider);

/// What kind of statement it is.
struct Character {
  Act act = Act::assertion;
  float act_score = 0;  ///< 0..1, the probability that it is right
  Decider act_by = Decider::model;
  Certainty certainty = Certainty::certain;
  float certainty_score = 0;
  Decider certainty_by = Decider::model;
  bool negated = false;             ///< the content denies its main claim: "there was no plan"
  bool saying_negated = false;      ///< it was not said: "did not say that", "has never called for"
  bool thought = false;             ///< thought, felt or wanted, not spoken
  std::optional<Span> target = {};  ///< whom an accusation hits, as the text names him
  std::optional<Date> said_on = {};  ///< where the text tells another day than the article's date
  std::string reason = {};           ///< which words decided, for people
};

}  // namespace onrecord
