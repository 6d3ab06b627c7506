#include "onrecord/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "compare/day_text.h"
#include "onrecord/compared_record.h"
#include "onrecord/date.h"
#include "onrecord/record_issues.h"
#include "report/listing_reader.h"
#include "report/network_of.h"
#include "report/pieces.h"
#include "report/speakers.h"
#include "report/stance_words.h"

namespace onrecord {
namespace {

constexpr std::size_t kShortId = 12;           // digits of an id that listings print
constexpr std::size_t kMostFindings = 10'000;  // of each kind

std::string short_id(const std::string& id) { return id.substr(0, kShortId); }

// What the record answers to the questions of a report.
struct Answers {
  std::vector<std::string> asked;  // short ids of statements
  Listing issues, timeline, shifts, denials, contradictions, stances;
};

FindingQuestion findings_of(const ReportQuestion& question) {
  return {.issue = question.issue,
          .actor = question.actor,
          .since = question.statements.from,
          .until = question.statements.to,
          .limit = kMostFindings};
}

// Does it ask for more than an issue, an actor and days?
bool has_filters(const Question& question) {
  Question other;
  other.limit = question.limit;
  other.from = question.from;
  other.to = question.to;
  return !(question == other);
}

// Ids of the statements that fit issue, actor and filters.
Result<std::vector<std::string>> statements_asked(const Record& record,
                                                  const ReportQuestion& question) {
  FindingQuestion compared = findings_of(question);
  compared.limit =
      has_filters(question.statements) ? static_cast<std::size_t>(-1) : question.statements.limit;
  Result<std::vector<std::string>> out = std::vector<std::string>();
  const bool is_narrow = !question.issue.empty() || !question.actor.empty();
  if (is_narrow) out = ComparedRecord(record).statements(compared);
  if (!out) return out;
  for (std::string& id : *out) id = short_id(id);
  if (is_narrow && !has_filters(question.statements)) return out;
  Question filters = question.statements;
  if (is_narrow) {  // days are those of the saying, above
    filters.from = filters.to = {};
    filters.limit = 1'000'000'000;
  }
  const Result<Listing> listed = record.statements(filters);
  if (!listed) return listed.error();
  const ListingReader rows(*listed);
  std::vector<std::string> ids;
  const std::unordered_set<std::string> among(out->begin(), out->end());
  for (std::size_t i = 0; i < rows.size() && ids.size() < question.statements.limit; ++i) {
    std::string id = rows.text(i, "id");
    if (!is_narrow || among.contains(id)) ids.push_back(std::move(id));
  }
  return ids;
}

// Keeps the first error.
class Asking {
 public:
  Listing take(Result<Listing> listing) {
    if (listing) return *std::move(listing);
    if (!error_) error_ = listing.error();
    return {};
  }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Error> error_;
};

Result<Answers> ask(const Record& record, const ReportQuestion& question) {
  const ComparedRecord compared(record);
  const FindingQuestion findings = findings_of(question);
  Asking asking;
  Answers out;
  auto asked = statements_asked(record, question);
  if (!asked) return std::move(asked).error();
  out.asked = *std::move(asked);
  out.issues = asking.take(RecordIssues(record).list());
  out.timeline = asking.take(compared.timeline(findings));
  out.shifts = asking.take(compared.shifts(findings));
  out.denials = asking.take(compared.denials(findings));
  out.contradictions = asking.take(compared.contradictions(findings));
  out.stances = asking.take(compared.stances(findings));
  if (asking.error()) return *asking.error();
  return out;
}

std::vector<std::string> speaker_names(const Statement& statement) {
  std::vector<std::string> out;
  for (const Speaker& speaker : statement.speakers) {
    if (!speaker.name.empty()) out.push_back(printable_line(speaker.name));
  }
  return out;
}

std::string why_of(const Statement& statement) {
  if (statement.speakers.empty()) return "the text does not tell who says it";
  const Speaker& speaker = statement.speakers.front();
  std::string out = speaker.reason;
  if (speaker.name.empty() && !speaker.candidates.empty()) {
    std::string names;
    for (const SpeakerCandidate& one : speaker.candidates) {
      names += fmt::format("{}{} ({:.2f})", names.empty() ? "" : ", ", one.name, one.score);
    }
    out += (out.empty() ? "not sure enough: " : "; not sure enough: ") + names;
  }
  if (out.empty()) out = std::string(speaker_basis_name(speaker.basis));
  return printable_line(out);
}

ReportStatement statement_of(const Kept& kept, std::size_t index, const std::string& date) {
  const Statement& statement = kept.reading.statements[index];
  ReportStatement out{.anchor = short_id(statement.id),
                      .article = 0,
                      .pieces = pieces_of(kept.document, statement),
                      .speaker = fmt::format("{}", fmt::join(speaker_names(statement), ", ")),
                      .speaks_for = statement.speaks_for
                                        ? printable_line(statement.speaks_for->name)
                                        : std::string(),
                      .why = why_of(statement)};
  if (!statement.speakers.empty()) {
    out.speaker_score = static_cast<double>(statement.speakers.front().score);
  }
  out.form = statement.form;
  out.score = static_cast<double>(statement.score);
  out.status = kept.reviews[index].status;
  out.day = date;
  return out;
}

// The date as far as it is one, else empty: "2031-05-02", "2031-05", "2031".
std::string shown_date(const std::string& date) {
  const std::optional<Date> parsed = parse_date(date);
  if (!parsed) return {};
  const std::size_t size = parsed->day != 0 ? 10 : parsed->month != 0 ? 7 : 4;
  return day_text(parsed->first_day()).substr(0, size);
}

// Makes a report of what the record answered.
class Reporter {
 public:
  Reporter(const ReportQuestion& question, const std::string& file, Answers answers)
      : answers_(std::move(answers)),
        asked_(answers_.asked.begin(), answers_.asked.end()),
        keeps_all_(!has_filters(question.statements)) {
    out_.question = question;
    out_.record = printable_line(std::filesystem::path(file).filename().string());
    out_.is_cut = answers_.asked.size() >= question.statements.limit;
  }

  // Ids of all statements that the report needs.
  std::vector<std::string> ids() {
    std::vector<std::string> out = answers_.asked;
    std::unordered_set<std::string> known(out.begin(), out.end());
    const auto add = [&](const Listing& listing, std::initializer_list<std::string_view> columns) {
      const ListingReader rows(listing);
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!is_wanted(rows, i, columns)) continue;
        for (const std::string_view column : columns) {
          std::string id = rows.text(i, column);
          if (!id.empty() && known.insert(id).second) out.push_back(std::move(id));
        }
      }
    };
    add(answers_.timeline, {"statement"});
    add(answers_.shifts, {"before_id", "after_id"});
    add(answers_.denials, {"denial_id", "denied_id"});
    add(answers_.contradictions, {"earlier_id", "later_id"});
    return out;
  }

  Result<Report> make(std::vector<Kept> kept) && {
    std::ranges::stable_sort(kept, std::ranges::greater(), [](const Kept& one) {
      return shown_date(one.document.article().date);
    });
    for (const Kept& one : kept) take(one);
    take_issues();
    take_stances();
    take_positions();
    take_pairs();
    count_speakers();
    return with_network();
  }

 private:
  // Findings count where they rest on a statement that is asked for.
  [[nodiscard]] bool is_wanted(const ListingReader& rows, std::size_t row,
                               std::initializer_list<std::string_view> columns) const {
    if (keeps_all_ && !(out_.question.issue.empty() && out_.question.actor.empty())) return true;
    return std::ranges::any_of(
        columns, [&](std::string_view column) { return asked_.contains(rows.text(row, column)); });
  }

  void take(const Kept& kept) {
    const Article& article = kept.document.article();
    const std::string date = shown_date(article.date);
    for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
      ReportStatement statement = statement_of(kept, i, date);
      statement.article = out_.articles.size();
      statement.is_asked = asked_.contains(statement.anchor);
      const auto [at, is_new] = by_id_.emplace(statement.anchor, out_.statements.size());
      if (!is_new) statement.anchor += fmt::format("-{}", out_.statements.size());
      names_.push_back(speaker_names(kept.reading.statements[i]));
      out_.statements.push_back(std::move(statement));
    }
    out_.articles.push_back({printable_line(article.id), printable_line(article.title),
                             printable_line(article.outlet), date, article.url});
    add_once(kept.model, out_.models);
    add_once(kept.compared_by, out_.comparers);
  }

  static void add_once(const std::string& text, std::vector<std::string>& out) {
    if (!text.empty() && std::ranges::find(out, text) == out.end()) out.push_back(text);
  }

  [[nodiscard]] std::optional<std::size_t> index_of(const std::string& id) const {
    const auto at = by_id_.find(short_id(id));
    return at == by_id_.end() ? std::nullopt : std::optional(at->second);
  }

  // Those that something is said of.
  void take_issues() {
    std::set<std::string> used;
    const auto use = [&](const Listing& listing, std::string_view column) {
      const ListingReader rows(listing);
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (index_of(rows.text(i, column))) used.insert(rows.text(i, "issue"));
      }
    };
    use(answers_.stances, "statement");
    use(answers_.timeline, "statement");
    const ListingReader rows(answers_.issues);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Issue issue{.id = rows.text(i, "issue"), .label = printable_line(rows.text(i, "label"))};
      if (!used.contains(issue.id)) continue;
      issues_.emplace(issue.id, out_.issues.size());
      out_.issues.push_back({std::move(issue), {}, {}});
    }
  }

  void take_stances() {
    const ListingReader rows(answers_.stances);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto statement = index_of(rows.text(i, "statement"));
      const auto issue = issues_.find(rows.text(i, "issue"));
      if (!statement || issue == issues_.end()) continue;
      ReportStatement& one = out_.statements[*statement];
      one.day = rows.text(i, "said_on");
      one.stances.push_back({issue->second, printable_line(rows.text(i, "actor")),
                             side_named(rows.text(i, "stance")), rows.number(i, "score")});
    }
  }

  void take_positions() {
    const ListingReader rows(answers_.timeline);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto statement = index_of(rows.text(i, "statement"));
      const auto issue = issues_.find(rows.text(i, "issue"));
      if (!statement || issue == issues_.end()) continue;
      out_.issues[issue->second].positions.push_back(
          {printable_line(rows.text(i, "actor")), rows.text(i, "since"),
           side_named(rows.text(i, "stance")), rows.number(i, "score"), *statement});
    }
  }

  // The pair of row `row`, whose statements stand in these columns; none without the later one.
  std::optional<ReportPair> pair_of(const ListingReader& rows, std::size_t row,
                                    std::string_view earlier, std::string_view later,
                                    std::string_view actor) const {
    const auto last = index_of(rows.text(row, later));
    if (!last) return std::nullopt;
    return ReportPair{rows.text(row, "id"),
                      rows.text(row, "kind"),
                      printable_line(rows.text(row, "reason")),
                      printable_line(rows.text(row, actor)),
                      rows.number(row, "score"),
                      index_of(rows.text(row, earlier)),
                      *last};
  }

  void take_pairs() {
    const ListingReader shifts(answers_.shifts);
    for (std::size_t i = 0; i < shifts.size(); ++i) {
      const auto issue = issues_.find(shifts.text(i, "issue"));
      if (issue == issues_.end()) continue;
      auto pair = pair_of(shifts, i, "before_id", "after_id", "actor");
      if (pair && pair->earlier) out_.issues[issue->second].shifts.push_back(*std::move(pair));
    }
    const ListingReader denials(answers_.denials);
    for (std::size_t i = 0; i < denials.size(); ++i) {
      auto pair = pair_of(denials, i, "denied_id", "denial_id", "denier");
      if (pair) out_.denials.push_back(*std::move(pair));
    }
    const ListingReader clashes(answers_.contradictions);
    for (std::size_t i = 0; i < clashes.size(); ++i) {
      auto pair = pair_of(clashes, i, "earlier_id", "later_id", "later_speaker");
      if (pair && pair->earlier) out_.contradictions.push_back(*std::move(pair));
    }
  }

  void count_speakers() {
    SpeakerCounts counts;
    for (std::size_t i = 0; i < out_.statements.size(); ++i) {
      const ReportStatement& one = out_.statements[i];
      if (one.is_asked) counts.add(names_[i], i, one.form, out_.articles[one.article].outlet);
    }
    out_.speakers = counts.counts();
  }

  Result<Report> with_network() {
    Result<Network> network = network_of(out_);
    if (!network) return std::move(network).error();
    out_.network = *std::move(network);
    return std::move(out_);
  }

  Answers answers_;
  std::unordered_set<std::string> asked_;  // short ids
  bool keeps_all_;
  Report out_;
  std::vector<std::vector<std::string>> names_;         // of the speakers of each statement
  std::unordered_map<std::string, std::size_t> by_id_;  // short id -> index
  std::map<std::string, std::size_t> issues_;
};

}  // namespace

Result<Report> make_report(const Record& record, const std::string& file,
                           const ReportQuestion& question) {
  Result<Answers> answers = ask(record, question);
  if (!answers) return std::move(answers).error();
  Reporter reporter(question, file, *std::move(answers));
  Result<std::vector<Kept>> kept = record.kept(reporter.ids());
  if (!kept) return std::move(kept).error();
  return std::move(reporter).make(*std::move(kept));
}

}  // namespace onrecord
