#include "identify/antecedents.h"

#include <algorithm>
#include <map>

namespace onrecord {
namespace {

constexpr std::size_t kMostMeanings = 6;
constexpr float kClash = 0.03F;    // what a clash of gender, number or kind leaves
constexpr float kUnlikely = 0.4F;  // what an unusual pairing leaves

std::vector<Meaning> likeliest(const std::map<std::size_t, float>& shares) {
  std::vector<Meaning> out;
  out.reserve(shares.size());
  for (const auto& [actor, probability] : shares) out.push_back({actor, probability});
  std::ranges::stable_sort(out, std::ranges::greater{}, &Meaning::probability);
  if (out.size() > kMostMeanings) out.resize(kMostMeanings);
  return out;
}

}  // namespace

float agreement(MentionClass form, MentionKind kind, const TableActor& actor) {
  const bool is_person = actor.kind == MentionKind::person;
  switch (form) {
    case MentionClass::he:
      return !is_person || actor.gender == Gender::female ? kClash : 1;
    case MentionClass::she:
      return !is_person || actor.gender == Gender::male ? kClash : 1;
    case MentionClass::it:
      return is_person ? kClash : 1;
    case MentionClass::they:
      return is_person ? kUnlikely : 1;
    case MentionClass::common:
      return kind != MentionKind::none && kind != MentionKind::other && kind != actor.kind
                 ? kUnlikely
                 : 1;
    default:
      return 1;
  }
}

std::vector<std::vector<Meaning>> meanings(const Mentions& mentions, const Links& links,
                                           const ActorTable& actors) {
  std::vector<std::vector<Meaning>> out(mentions.list.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Mention& mention = mentions.list[i];
    if (const auto named = actors.at_word(mention.word)) {
      out[i] = {{*named, 1.0F}};
      continue;
    }
    std::map<std::size_t, float> shares;
    float clashing = 0;
    for (const Link& link : links[i]) {
      for (const Meaning& meaning : out[link.antecedent]) {
        const float fits = agreement(mention.form, mention.kind, actors.list()[meaning.actor]);
        const float share = link.probability * meaning.probability;
        shares[meaning.actor] += share * fits;
        clashing += share * (1 - fits);
      }
    }
    // What clashes is a wrong link: its probability goes to the others.
    if (clashing > 0 && clashing < 1) {
      for (auto& [actor, share] : shares) share /= 1 - clashing;
    }
    out[i] = likeliest(shares);
  }
  return out;
}

void tell_genders(const Mentions& mentions, std::span<const std::vector<Meaning>> meanings,
                  ActorTable& actors) {
  constexpr float kEnough = 0.8F, kTimes = 3;  // votes for one gender, and against the other
  std::vector<float> he(actors.list().size()), she(actors.list().size());
  for (std::size_t i = 0; i < mentions.list.size(); ++i) {
    const MentionClass form = mentions.list[i].form;
    if (form != MentionClass::he && form != MentionClass::she) continue;
    for (const Meaning& meaning : meanings[i]) {
      (form == MentionClass::he ? he : she)[meaning.actor] += meaning.probability;
    }
  }
  for (std::size_t actor = 0; actor < he.size(); ++actor) {
    const TableActor& known = actors.list()[actor];
    if (known.kind != MentionKind::person || known.gender != Gender::unknown) continue;
    if (he[actor] > kEnough && he[actor] > kTimes * she[actor]) {
      actors.set_gender(actor, Gender::male);
    } else if (she[actor] > kEnough && she[actor] > kTimes * he[actor]) {
      actors.set_gender(actor, Gender::female);
    }
  }
}

}  // namespace onrecord
