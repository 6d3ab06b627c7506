#include "identify/earlier_statements.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "attribute/places.h"

namespace onrecord {
namespace {

constexpr std::size_t kFarthest = 8;             // statements back
constexpr float kJoint = 0.75F, kAnswer = 0.7F;  // what is left of the other statement's score

std::vector<Speaker> taken_over(const std::vector<Speaker>& speakers, SpeakerBasis basis,
                                float share, std::string_view reason) {
  std::vector<Speaker> out = speakers;
  for (Speaker& speaker : out) {
    speaker.basis = basis;
    speaker.score *= share;
    speaker.reason = reason;
    speaker.candidates.clear();
  }
  return out;
}

std::size_t first_paragraph(const Document& document, const Statement& statement) {
  return paragraph_at(document, extent_of(statement).begin_byte);
}

bool is_named(const Statement& statement) {
  return !statement.speakers.empty() && !statement.speakers.front().name.empty();
}

bool is_same_speaker(const Statement& a, const Statement& b) {
  return a.speakers.front().name == b.speakers.front().name;
}

// Is the speaker's name between commas or a comma and a stop: “So I did, Vale.”
bool addresses(std::string_view content, std::string_view name) {
  const std::string_view last = name.substr(name.find_last_of(' ') + 1);
  const std::size_t at = content.find(", " + std::string(last));
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + 2 + last.size();
  return end >= content.size() ||
         std::string_view(",.!?").find(content[end]) != std::string_view::npos;
}

}  // namespace

std::vector<Speaker> joint_before(const Document& document, std::span<const Statement> statements,
                                  std::size_t index) {
  const std::size_t paragraph = first_paragraph(document, statements[index]);
  const std::size_t first = index - std::min(index, kFarthest);
  for (std::size_t i = index; i-- > first;) {
    if (statements[i].nested_in) continue;
    if (first_paragraph(document, statements[i]) + 1 < paragraph) break;
    if (statements[i].speakers.size() < 2) {
      if (is_named(statements[i])) break;
      continue;
    }
    return taken_over(statements[i].speakers, SpeakerBasis::pronoun, kJoint,
                      "those who spoke jointly before");
  }
  return {};
}

std::vector<Speaker> answered_by(const Document& document, std::span<const Statement> statements,
                                 std::size_t index) {
  if (index < 2) return {};
  const Statement& answer = statements[index];
  const Statement& asked = statements[index - 1];
  const Statement& before = statements[index - 2];
  const bool are_there = is_named(asked) && is_named(before) && !is_same_speaker(asked, before);
  if (!are_there || asked.contents.empty() || asked.form != Form::direct) return {};
  const std::size_t paragraph = first_paragraph(document, answer);
  const bool in_turn = first_paragraph(document, asked) + 1 == paragraph &&
                       first_paragraph(document, before) + 2 == paragraph;
  if (!in_turn) return {};
  const std::string_view question = surface(document.text(), asked.contents.back());
  const std::string_view content = surface(document.text(), answer.contents.front());
  if (!question.ends_with('?') && !addresses(content, asked.speakers.front().name)) return {};
  return taken_over(before.speakers, SpeakerBasis::implicit, kAnswer, "answers the other speaker");
}

}  // namespace onrecord
