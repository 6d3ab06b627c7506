#pragma once

#include <string>
#include <utility>
#include <vector>

#include "onrecord/report.h"

namespace onrecord {

// What a report says of itself, as plain text that both writers use.

/// What it is about: "keeping the ferry", or the actor, or the words.
[[nodiscard]] std::string title_of(const Report& report);

/// What it has, in one sentence.
[[nodiscard]] std::string summary_of(const Report& report);

/// How it was made, as rows of name and value.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> making_of(
    const Report& report, const ReportMaking& making);

/// A word that the report uses, what it means, and the page of the documentation that has more.
struct Definition {
  std::string word, meaning, page;
};
[[nodiscard]] const std::vector<Definition>& definitions();

/// How many actors stand on each side at the end: "4 support, 1 opposes"; empty where nobody does.
[[nodiscard]] std::vector<std::pair<Stance, std::size_t>> sides_of(const ReportIssue& issue);

}  // namespace onrecord
