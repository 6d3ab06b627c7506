#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/listing.h"
#include "onrecord/views.h"

namespace onrecord {

// Writers append one JSON value, without a line break, to `out`. Names and values are those of
// web/src/api/types.ts and docs/reference/api.md; places are code points, and what is not there is
// null where the page expects that, else an empty text.

/// What a service adds to the summary of its record.
struct ServiceFacts {
  std::string_view role;  ///< read or review
  bool can_analyse = false;
  std::string_view version;
};
void write_summary(const RecordSummary& summary, const ServiceFacts& service, std::string& out);

void write_page(const Page<StatementRow>& page, std::string& out);
void write_page(const Page<ArticleRow>& page, std::string& out);
void write_page(const Page<ActorRow>& page, std::string& out);
void write_page(const Page<CorrectionRow>& page, std::string& out);

void write_view(const ArticleView& view, std::string& out);
void write_view(const StatementView& view, std::string& out);
void write_view(const ActorView& view, std::string& out);
void write_view(const IssueView& view, std::string& out);
void write_view(const NetworkView& view, std::string& out);
void write_issues(const std::vector<IssueSummary>& issues, std::string& out);
void write_agreement(const Agreement& agreement, std::string& out);
void write_correction_result(const CorrectionResult& result, std::string& out);

/// A listing, such as that of `Record::stats`, as an array of objects.
void write_rows(const Listing& listing, std::string& out);

}  // namespace onrecord
