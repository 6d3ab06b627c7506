#pragma once

#include <functional>

#include "onrecord/comparer.h"
#include "onrecord/record.h"
#include "record/comparison/comparison_run.h"

namespace onrecord {

/// As `Comparer::find_issues`.
[[nodiscard]] Result<FoundIssues> search_issues(
    Record::State& state, const ComparisonTools& tools, const IssueSearch& search,
    const std::function<void(const CompareTally&)>& progress);

}  // namespace onrecord
