#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/views.h"
#include "record/views/cursors.h"
#include "record/views/record_counts.h"

namespace onrecord {

// Pages of lists, as `RecordViews` gives them; they begin after the row of the cursor, so that each
// is as quick as the first one. Date limits have been checked. They throw SQLite::Exception.

using AfterRow = std::optional<Cursor>;

/// Tells how many there are where nothing is asked for.
using CountAll = std::function<std::int64_t()>;
[[nodiscard]] Page<StatementRow> statement_page(SQLite::Database& database,
                                                const Question& question, const AfterRow& after,
                                                const CountAll& all);
[[nodiscard]] Page<ArticleRow> article_page(SQLite::Database& database, const Question& question,
                                            const AfterRow& after, const CountAll& all);
/// Of all actors, in their order.
[[nodiscard]] Page<ActorRow> actor_page(std::span<const CountedActor> all,
                                        const ActorQuestion& question, const AfterRow& after);

/// The statement of this row; it must be there.
[[nodiscard]] StatementRow statement_row(SQLite::Database& database, std::int64_t row);

/// How many rows a page has where so many are asked for.
[[nodiscard]] std::size_t page_size(std::size_t limit);

}  // namespace onrecord
