#include "report/account.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "onrecord/analysis.h"
#include "report/pieces.h"
#include "report/stance_words.h"
#include "report/texts.h"

namespace onrecord {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string question_words(const ReportQuestion& question) {
  std::vector<std::string> out;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out.push_back(fmt::format("{}: {}", name, printable_line(value)));
  };
  add("issue", question.issue);
  add("actor", question.actor);
  add("words", question.statements.words);
  add("speaker", question.statements.speaker);
  add("outlet", question.statements.outlet);
  add("from", question.statements.from);
  add("to", question.statements.to);
  add("form", question.statements.form);
  add("status", question.statements.status);
  if (question.statements.min_score > 0) {
    add("least score", fmt::format("{}", question.statements.min_score));
  }
  return out.empty() ? "all" : joined(out);
}

// "from 24 March 2031 to 20 May 2031"; empty where no article has a date.
std::string days_words(const Report& report) {
  std::string first, last;
  for (const ReportStatement& one : report.statements) {
    if (!one.is_asked || one.day.empty()) continue;
    if (first.empty() || one.day < first) first = one.day;
    last = std::max(last, one.day);
  }
  if (first.empty()) return "without a date";
  if (first == last) return "of " + day_words(first);
  return fmt::format("from {} to {}", day_words(first), day_words(last));
}

std::size_t shifts_in(const Report& report) {
  std::size_t out = 0;
  for (const ReportIssue& issue : report.issues) out += issue.shifts.size();
  return out;
}

}  // namespace

std::string title_of(const Report& report) {
  const ReportQuestion& question = report.question;
  std::string issue = printable_line(question.issue);
  for (const ReportIssue& one : report.issues) {
    if (one.issue.id == question.issue) issue = one.issue.label;
  }
  std::string actor = printable_line(question.actor);
  const bool is_number = std::ranges::all_of(actor, [](char c) { return c >= '0' && c <= '9'; });
  if (is_number && !actor.empty() && !report.speakers.empty()) actor = report.speakers[0].name;
  if (!issue.empty() && !actor.empty()) return fmt::format("{}: {}", actor, issue);
  if (!issue.empty()) {
    if (issue[0] >= 'a' && issue[0] <= 'z') issue[0] = static_cast<char>(issue[0] - 'a' + 'A');
    return issue;
  }
  if (!actor.empty()) return actor;
  const Question& asked = question.statements;
  const std::string words = asked.words.empty() ? asked.speaker : asked.words;
  if (!words.empty()) return fmt::format("Statements: {}", printable_line(words));
  return asked.outlet.empty() ? "Who said what"
                              : fmt::format("Who said what in {}", printable_line(asked.outlet));
}

std::string summary_of(const Report& report) {
  std::set<std::size_t> articles;
  std::set<std::string> outlets;
  std::size_t statements = 0;
  for (const ReportStatement& one : report.statements) {
    if (!one.is_asked) continue;
    ++statements;
    articles.insert(one.article);
    const std::string& outlet = report.articles[one.article].outlet;
    if (!outlet.empty()) outlets.insert(outlet);
  }
  const std::string of_outlets =
      outlets.empty() ? "" : " of " + counted(outlets.size(), "outlet", "outlets");
  return fmt::format("{} by {} in {}{}, {}, out of the record {}: with {}, {} and {}.",
                     counted(statements, "statement", "statements"),
                     counted(report.speakers.size(), "named speaker", "named speakers"),
                     counted(articles.size(), "article", "articles"), of_outlets,
                     days_words(report), report.record,
                     counted(shifts_in(report), "change of position", "changes of position"),
                     counted(report.denials.size(), "denial", "denials"),
                     counted(report.contradictions.size(), "contradiction", "contradictions"));
}

std::vector<std::pair<std::string, std::string>> making_of(const Report& report,
                                                           const ReportMaking& making) {
  const AnalyserOptions least;
  return {
      {"Made by", "onrecord " + making.version + " on " + day_words(making.made_on)},
      {"Record", report.record},
      {"Asked for", question_words(report.question)},
      {"Statements found by", report.models.empty() ? "nobody" : joined(report.models)},
      {"Statements compared by",
       report.comparers.empty() ? "nobody: there are no positions" : joined(report.comparers)},
      {"Least scores",
       fmt::format("positions and stances {:.2f}, changes of position {:.2f}, denials {:.2f}, "
                   "what is denied {:.2f}, contradictions {:.2f}",
                   least.positions.min_position, least.positions.min_shift, least.min_denial,
                   least.min_denied, least.min_contradiction)},
      {"Made again by", printable_line(making.command)},
  };
}

const std::vector<Definition>& definitions() {
  static const std::vector<Definition> all = {
      {"Statement",
       "What an article says that somebody stated: the words that attribute it, who is meant, and "
       "what is stated, as exact places in the article’s text. It tells nothing about whether it "
       "is "
       "true.",
       "usage/extract.md"},
      {"Score",
       "0 to 1. That of a statement puts statements in order; that of a speaker is meant as a "
       "probability.",
       "accuracy.md"},
      {"Position",
       "Where an actor stands on an issue from a day on: the likeliest sequence given his own "
       "statements with a day, so that one doubtful statement changes nothing. Of a spokesman’s "
       "words the body has the position.",
       "usage/compare.md"},
      {"Change of position",
       "From one position to another: a reversal, softening, hardening, or a new condition.",
       "usage/compare.md"},
      {"Denial",
       "A statement that says that something is not so, and what it denies, where that "
       "was found.",
       "usage/compare.md"},
      {"Contradiction",
       "Two statements that cannot both be true, of one speaker or of two. These are found worst: "
       "read both sentences.",
       "accuracy.md"},
      {"Network",
       "Two actors agree where they are on the same side of an issue, and disagree where they are "
       "on different ones; the weight is the number of such pairs less the number of others, "
       "divided by the mean number of their statements.",
       "reference/networks.md"},
  };
  return all;
}

std::vector<std::pair<Stance, std::size_t>> sides_of(const ReportIssue& issue) {
  std::map<std::string, Stance> last;
  for (const ReportPosition& one : issue.positions) last[one.actor] = one.side;
  std::vector<std::pair<Stance, std::size_t>> out;
  for (const Stance side :
       {Stance::support, Stance::conditional, Stance::neutral, Stance::oppose}) {
    const auto count =
        std::ranges::count_if(last, [&](const auto& entry) { return entry.second == side; });
    if (count > 0) out.emplace_back(side, static_cast<std::size_t>(count));
  }
  return out;
}

}  // namespace onrecord
