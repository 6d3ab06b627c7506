#include "serve/context.h"

#include <fmt/format.h>

namespace onrecord::serve {

void Context::refresh() {
  if (const auto looked = revision.refresh(records); !looked) report(looked.error());
}

void Context::tell() {
  if (told == revision.record()) return;
  const Result<RecordSummary> summary =
      records.reading([&](const Record& record) { return RecordViews(record, views).summary(); });
  if (!summary) return report(summary.error());
  told = revision.record();
  listeners.send("changed", fmt::format(R"({{"revision":{},"articles":{},"statements":{}}})",
                                        summary->revision, summary->articles, summary->statements));
}

void Context::report(const Error& error) const {
  if (options.message) options.message(error.describe());
}

}  // namespace onrecord::serve
