#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/listing.h"
#include "onrecord/record.h"

namespace onrecord {

/// The WHERE of a query, and its values, which are bound in their order.
class Conditions {
 public:
  void add(std::string condition) { conditions_.push_back(std::move(condition)); }
  void add(std::string condition, std::string value);

  /// "WHERE a AND b"
  [[nodiscard]] std::string text() const;
  void bind(SQLite::Statement& query) const;

 private:
  std::vector<std::string> conditions_, values_;
};

/// What the question asks of versions, `v`. `by_outlet`: those of an outlet are looked up, else
/// rows are gone through until there are enough of them.
void add_version_conditions(const Question& question, Conditions& out, bool by_outlet = true);

/// Has the outlet that is asked for so few articles that it is quicker to look them up?
[[nodiscard]] bool has_few_articles(SQLite::Database& database, const Question& question);

/// Which statements, `s`, count, and of which form: those that hold, and of what several outlets
/// print the first one, unless each of them counts; then `v.is_latest` is to be asked, too.
void add_holding_conditions(const Question& question, bool each_outlet, Conditions& out);

/// What it asks of statements, `s`; returns the tables, `v` among them. What several outlets print
/// is one statement, unless `each_outlet` counts or one is asked for.
[[nodiscard]] std::string statement_tables(const Question& question, Conditions& out,
                                           bool each_outlet = false);

/// That the actor makes the statement, `s`. `by_actor`: his are looked up, else rows are gone
/// through until there are enough of them.
void add_actor_condition(std::int64_t actor, bool by_actor, Conditions& out);

/// Is the actor named in so few articles that it is quicker to look his statements up?
[[nodiscard]] bool has_few_appearances(SQLite::Database& database, std::int64_t actor);

/// What a query of `statement_tables` is ordered by, descending, for the newest rows first.
[[nodiscard]] std::string_view newest_first(std::string_view tables);

/// Conditions where the newest statements are wanted: for a time of which the record has not too
/// many articles, also between which rows (`row`) they lie. Else all rows with the words would be
/// gone through.
void add_row_limits(SQLite::Database& database, const Question& question, std::string_view row,
                    Conditions& out);

/// The same for versions.
void add_version_limits(SQLite::Database& database, const Question& question, std::string_view row,
                        Conditions& out);

/// The rows of the query. Throws SQLite::Exception.
[[nodiscard]] Listing answer(const SQLite::Database& database, const std::string& sql,
                             const Conditions& conditions);

}  // namespace onrecord
