#pragma once

#include <cstddef>
#include <string>

#include "onrecord/report.h"

namespace onrecord {

// Sections of the page, each with its heading. One that has nothing to show appends nothing, but
// for those that say that something is unknown.

/// Time lines, and changes of position, of the issues that have any.
void append_issues_html(const Report& report, std::string& out);
void append_denials_html(const Report& report, std::string& out);
void append_contradictions_html(const Report& report, std::string& out);
void append_speakers_html(const Report& report, std::string& out);
void append_network_html(const Report& report, std::string& out);
void append_statements_html(const Report& report, std::string& out);
void append_unknown_html(const Report& report, std::string& out);
void append_making_html(const Report& report, const ReportMaking& making, std::string& out);

/// The sentences of a statement, with what is its source, cue and content marked.
void append_pieces_html(const ReportStatement& statement, std::string& out);

inline constexpr std::size_t kMostPairs = 200;    // of denials, of contradictions, of changes
inline constexpr std::size_t kMostUnknown = 100;  // that are listed of each kind
inline constexpr std::size_t kMostDrawnIssues = 12;

}  // namespace onrecord
