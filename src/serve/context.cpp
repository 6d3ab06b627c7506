#include "serve/context.h"

#include <fmt/format.h>

namespace onrecord::serve {

void Context::look() {
  const Result<bool> has_changed = revision.refresh(records);
  if (!has_changed) return report(has_changed.error());
  if (!*has_changed) return;
  const Result<RecordSummary> summary =
      records.reading([&](const Record& record) { return RecordViews(record, views).summary(); });
  if (!summary) return report(summary.error());
  listeners.send("changed", fmt::format(R"({{"revision":{},"articles":{},"statements":{}}})",
                                        summary->revision, summary->articles, summary->statements));
}

void Context::report(const Error& error) const {
  if (options.message) options.message(error.describe());
}

}  // namespace onrecord::serve
