#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "onrecord/article_view.h"
#include "record/views/pages.h"

namespace onrecord {

/// Corrections of `by`, else of all, as `RecordViews::corrections`. Throws SQLite::Exception.
[[nodiscard]] Page<CorrectionRow> correction_page(SQLite::Database& database, std::string_view by,
                                                  const AfterRow& after, std::size_t limit);

/// All that was said of a statement, the last one first. Throws SQLite::Exception.
[[nodiscard]] std::vector<CorrectionRow> history_of(SQLite::Database& database,
                                                    std::int64_t version, std::string_view key);

}  // namespace onrecord
