#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <tuple>

#include "onrecord/comparison.h"

namespace onrecord {
namespace {

constexpr std::size_t kSides = 4;
constexpr std::array<Stance, kSides> kSide = {Stance::support, Stance::oppose, Stance::conditional,
                                              Stance::neutral};
using Scores = std::array<float, kSides>;  // in the order of kSide

constexpr float kLeast = 0.02F;       // no statement excludes a position
constexpr float kStaySameDay = 0.8F;  // few change their minds between two sentences
// In the storylines that the network learned from twice as many are undecided as in others.
constexpr float kUndecided = 0.5F;

Scores sides_of(const Utterance& utterance) {
  const StanceScores& s = utterance.stance;
  return {s.support * (1 - utterance.conditional), s.oppose, s.support * utterance.conditional,
          s.neutral};
}

StanceScores with_fewer_undecided(StanceScores scores) {
  scores.neutral *= kUndecided;
  const float sum = scores.support + scores.oppose + scores.neutral + scores.none;
  if (sum <= 0) return scores;
  return {scores.support / sum, scores.oppose / sum, scores.neutral / sum, scores.none / sum};
}

std::size_t best_of(const Scores& scores) {
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

// Statements that take no side say nothing about the position: what is likely none weighs little.
float log_likelihood(const Scores& sides, float none, std::size_t side) {
  return std::log(kLeast + (1 - kLeast) * (sides[side] + none / kSides));
}

// The likeliest side at each utterance (Viterbi).
std::vector<std::size_t> likeliest_sides(std::span<const Utterance> own, float stay_of_days) {
  std::vector<std::array<std::size_t, kSides>> from(own.size());
  Scores best{};
  for (std::size_t t = 0; t < own.size(); ++t) {
    const bool is_same_day = t > 0 && own[t].said == own[t - 1].said;
    const float stay = is_same_day ? std::max(stay_of_days, kStaySameDay) : stay_of_days;
    const float keep = std::log(stay), move = std::log((1 - stay) / (kSides - 1));
    const Scores sides = sides_of(own[t]);
    Scores next{};
    for (std::size_t to = 0; to < kSides; ++to) {
      std::size_t source = to;
      for (std::size_t i = 0; i < kSides; ++i) {
        if (best[i] + (i == to ? keep : move) > best[source] + (source == to ? keep : move))
          source = i;
      }
      from[t][to] = source;
      next[to] = best[source] + (source == to ? keep : move) +
                 log_likelihood(sides, own[t].stance.none, to);
    }
    best = next;
  }
  std::vector<std::size_t> out(own.size());
  std::size_t side = best_of(best);
  for (std::size_t t = own.size(); t-- > 0;) {
    out[t] = side;
    side = from[t][side];
  }
  return out;
}

ShiftKind kind_of(Stance before, Stance after) {
  if (after == Stance::oppose) {
    return before == Stance::support ? ShiftKind::reversal : ShiftKind::hardening;
  }
  if (before == Stance::oppose) {
    return after == Stance::support ? ShiftKind::reversal : ShiftKind::softening;
  }
  return after == Stance::conditional ? ShiftKind::new_condition : ShiftKind::softening;
}

// Finds the positions of one actor, whose utterances are in order of their days.
class OneActor {
 public:
  OneActor(std::span<const Utterance> own, const PositionOptions& options)
      : own_(own), options_(options), sides_(likeliest_sides(own, options.stay)) {}

  void add_to(Positions& out) const {
    std::size_t shown = own_.size();  // where the position in force was best shown
    std::optional<std::size_t> in_force;
    for (std::size_t begin = 0; begin < own_.size();) {
      std::size_t end = begin;
      while (end < own_.size() && sides_[end] == sides_[begin]) ++end;
      const std::size_t side = sides_[begin];
      const auto clear =
          first_clear(begin, end, in_force ? options_.min_shift : options_.min_position);
      if (clear && in_force != side) {
        const Utterance& at = own_[*clear];
        const float score = sides_of(at)[side];
        if (in_force) {
          out.shifts.push_back({at.actor, own_[shown].statement, at.statement,
                                kind_of(kSide.at(*in_force), kSide.at(side)), score});
        }
        out.positions.push_back({at.actor, at.said, kSide.at(side), at.statement, score});
        in_force = side;
        shown = *clear;
      }
      begin = end;
    }
  }

 private:
  // The clearest utterance of side `sides_[begin]` on the first day that has a clear one.
  [[nodiscard]] std::optional<std::size_t> first_clear(std::size_t begin, std::size_t end,
                                                       float least) const {
    std::optional<std::size_t> out;
    for (std::size_t t = begin; t < end; ++t) {
      if (out && own_[t].said != own_[*out].said) break;
      const float score = sides_of(own_[t])[sides_[begin]];
      if (score >= least && (!out || score > sides_of(own_[*out])[sides_[begin]])) out = t;
    }
    return out;
  }

  std::span<const Utterance> own_;
  const PositionOptions& options_;
  std::vector<std::size_t> sides_;
};

}  // namespace

std::string_view shift_kind_name(ShiftKind kind) {
  switch (kind) {
    case ShiftKind::reversal:
      return "reversal";
    case ShiftKind::softening:
      return "softening";
    case ShiftKind::hardening:
      return "hardening";
    case ShiftKind::new_condition:
      return "new condition";
  }
  return "reversal";
}

Positions find_positions(std::vector<Utterance> utterances, const PositionOptions& options) {
  std::erase_if(utterances, [](const Utterance& u) { return !u.is_own; });
  for (Utterance& u : utterances) u.stance = with_fewer_undecided(u.stance);
  std::ranges::sort(utterances, {},
                    [](const Utterance& u) { return std::tuple(u.actor, u.said, u.statement); });
  Positions out;
  for (std::size_t begin = 0; begin < utterances.size();) {
    std::size_t end = begin;
    while (end < utterances.size() && utterances[end].actor == utterances[begin].actor) ++end;
    OneActor(std::span(utterances).subspan(begin, end - begin), options).add_to(out);
    begin = end;
  }
  return out;
}

}  // namespace onrecord
