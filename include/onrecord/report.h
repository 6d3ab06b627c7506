#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onrecord/issue.h"
#include "onrecord/network.h"
#include "onrecord/question.h"
#include "onrecord/record.h"
#include "onrecord/result.h"
#include "onrecord/statement.h"

namespace onrecord {

/// What a report is about. Statements have to fit all that is given; nothing given: the newest
/// ones.
struct ReportQuestion {
  std::string issue = {};  ///< its id or label
  std::string actor = {};  ///< number or name, whole, else words of it
  Question statements = {.limit = 10'000};
};

/// A piece of the sentences in which a statement stands, and what it is of that statement.
struct ReportPiece {
  enum class Mark : std::uint8_t { none, source, cue, content };
  std::string text;
  Mark mark = Mark::none;
};

struct ReportArticle {
  std::string name, title, outlet, date, url;  ///< as the publisher gives them; may be empty
};

/// The stance of a statement on one issue.
struct ReportStance {
  std::size_t issue;
  std::string actor;  ///< whose position it tells: of a spokesman the body's
  Stance side;        ///< `none` where it takes no side
  double score;       ///< 0..1
};

/// A statement with all that a report says of it.
struct ReportStatement {
  std::string anchor;  ///< the first 12 digits of its id, and "-2" where two have the same
  std::size_t article;
  std::vector<ReportPiece> pieces;
  std::string speaker;     ///< names joined by ", "; empty: none
  std::string speaks_for;  ///< likewise
  std::string why;         ///< how the speaker was told, or why there is none
  double speaker_score = 0;
  Form form = Form::indirect;
  double score = 0;
  std::string status = {};  ///< as `Review::status`
  std::string day = {};     ///< of the saying, else of the article; empty: unknown
  std::vector<ReportStance> stances = {};
  bool is_asked = true;  ///< false where it is here only because a finding rests on it
};

/// Where an actor stands from a day on, and which statement shows it.
struct ReportPosition {
  std::string actor, since;
  Stance side;
  double score;
  std::size_t statement;
};

/// A shift, a denial or a contradiction: two statements side by side.
struct ReportPair {
  std::string id, kind, reason, actor;  ///< `actor`: who shifts or denies
  double score;
  std::optional<std::size_t> earlier;  ///< none where what is denied was not found
  std::size_t later;
};

struct ReportIssue {
  Issue issue;
  std::vector<ReportPosition> positions;  ///< oldest first
  std::vector<ReportPair> shifts;         ///< newest first
};

/// How often somebody is quoted.
struct ReportSpeaker {
  std::string name;
  std::size_t statements = 0, direct = 0, indirect = 0, mixed = 0;
  std::size_t outlets = 0;
  std::size_t first = 0;  ///< the newest of his statements, an index
};

/// All that a report shows: values, of which the writers below make texts. Indexes are of
/// `statements`, `articles` and `issues`.
struct Report {
  ReportQuestion question;
  std::string record;                       ///< the file's name
  std::vector<ReportArticle> articles;      ///< newest first, undated ones last
  std::vector<ReportStatement> statements;  ///< by article, then in text order
  std::vector<ReportIssue> issues;          ///< those about which it has statements
  std::vector<ReportPair> denials, contradictions;
  std::vector<ReportSpeaker> speakers;  ///< those with most statements first
  Network network;                      ///< of the stances that count; nodes are actors
  std::vector<std::string> models;      ///< which read the articles
  std::vector<std::string> comparers;   ///< fingerprints of what compared the statements
  bool is_cut = false;                  ///< the question's limit left statements out
};

/// Asks the record. Errors: those of `Record` and `ComparedRecord`.
[[nodiscard]] Result<Report> make_report(const Record& record, const std::string& file,
                                         const ReportQuestion& question);

/// How a report was made, for its last section.
struct ReportMaking {
  std::string version;    ///< of onrecord
  std::string command;    ///< the command line that makes it again
  std::string made_on;    ///< a day
  std::string docs = {};  ///< the address under which docs/ lies; empty: pages are only named
};

// Writers append to `out`. Texts of articles are escaped, and only http and https addresses become
// links.

/// One HTML file that needs nothing from elsewhere. Each mark of its drawings is a link to its
/// statement; beside each drawing there is a table.
void write_report_html(const Report& report, const ReportMaking& making, std::string& out);

/// The same as CommonMark with tables, without drawings.
void write_report_markdown(const Report& report, const ReportMaking& making, std::string& out);

}  // namespace onrecord
