#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <mutex>
#include <string>
#include <utility>

#include "onrecord/listing.h"
#include "onrecord/question.h"
#include "onrecord/record.h"
#include "onrecord/result.h"
#include "record/database.h"

namespace onrecord {

/// The day, month or year as the record writes it: "2031-05-02" or as much of it as is known.
/// Error: `bad_option`.
[[nodiscard]] Result<std::string> understood_date(const std::string& date);

/// The question with its dates as the record has them. Error: `bad_option`.
[[nodiscard]] Result<Question> understood(Question question);

/// Counts a transaction that changes the record: the table `revision`. Throws SQLite::Exception.
inline void count_change(SQLite::Database& database) {
  database.exec("UPDATE revision SET number = number + 1");
}

/// What the copies of a `Record` share.
struct Record::State {
  State(std::filesystem::path path, SQLite::Database connection)
      : file(std::move(path)), database(std::move(connection)) {}

  std::filesystem::path file;
  std::mutex mutex;  // guards what follows
  SQLite::Database database;

  // Runs `act` on the connection, alone.
  template <class Act>
  auto with_database(Act act) -> decltype(act(database)) {
    const std::lock_guard lock(mutex);
    return guarded(file, [&] { return act(database); });
  }

  // What `act` returns within a transaction; nothing is written after an error.
  template <class Act>
  auto written(Act act) -> decltype(act(database)) {
    return with_database([&](SQLite::Database& connection) -> decltype(act(connection)) {
      SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
      const int changes = connection.getTotalChanges();
      auto out = act(connection);
      if (!out) return out;
      if (connection.getTotalChanges() != changes) count_change(connection);
      transaction.commit();
      return out;
    });
  }

  // What `list` answers to a question whose dates are right.
  template <class List>
  Result<Listing> ask(const Question& question, List list) {
    const Result<Question> asked = understood(question);
    if (!asked) return asked.error();
    return with_database(
        [&](SQLite::Database& connection) -> Result<Listing> { return list(connection, *asked); });
  }
};

}  // namespace onrecord
