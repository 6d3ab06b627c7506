#include "compare/claim_comparer.h"

#include <utility>

#include "characterise/claim_inputs.h"
#include "characterise/combine.h"

namespace onrecord {

Result<ClaimComparer> ClaimComparer::load(const std::filesystem::path& claims,
                                          const std::filesystem::path& cues,
                                          EngineOptions options) {
  Result<CueTable> table = CueTable::built_in();
  if (!table) return std::move(table).error();
  if (!cues.empty()) {
    const Result<CueTable> own = CueTable::read(cues);
    if (!own) return own.error();
    table->add(*own);
  }
  Result<ClaimNetwork> network = ClaimNetwork::load(claims, options);
  if (!network) return std::move(network).error();
  return ClaimComparer(*std::move(table), *std::move(network));
}

Result<Likelihoods> ClaimComparer::characterise(ClaimSet& set) const {
  std::vector<ClaimInput> inputs;
  inputs.reserve(set.texts.size());
  for (const ClaimText& text : set.texts) inputs.push_back(statement_input(text));
  const auto answers = network_.answers(inputs);
  if (!answers) return answers.error();
  Likelihoods out;
  for (std::size_t c = 0; c < set.claims.size(); ++c) {
    Characterised both = combine(std::move(set.claims[c].character), (*answers)[c]);
    set.claims[c].character = std::move(both.character);
    out.denial.push_back(both.denial);
    out.conditional.push_back(both.conditional);
  }
  return out;
}

Result<std::vector<StanceScores>> ClaimComparer::stances(
    std::span<const StanceQuestion> questions) const {
  std::vector<ClaimInput> inputs;
  inputs.reserve(questions.size());
  for (const StanceQuestion& question : questions) {
    inputs.push_back(stance_input(question.issue, *question.claim));
  }
  const auto answers = network_.answers(inputs);
  if (!answers) return answers.error();
  std::vector<StanceScores> out;
  out.reserve(answers->size());
  for (const ClaimAnswer& answer : *answers) {
    out.push_back({answer.stance[0], answer.stance[1], answer.stance[2], answer.stance[3]});
  }
  return out;
}

Result<std::vector<std::array<float, 7>>> ClaimComparer::relations(
    std::span<const PairQuestion> questions) const {
  std::vector<ClaimInput> inputs;
  inputs.reserve(questions.size());
  for (const PairQuestion& question : questions) {
    inputs.push_back(pair_input(*question.earlier, *question.later, question.same_speaker,
                                question.same_article));
  }
  const auto answers = network_.answers(inputs);
  if (!answers) return answers.error();
  std::vector<std::array<float, 7>> out;
  out.reserve(answers->size());
  for (const ClaimAnswer& answer : *answers) out.push_back(answer.relation);
  return out;
}

}  // namespace onrecord
