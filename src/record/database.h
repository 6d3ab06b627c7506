#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "onrecord/result.h"

namespace onrecord {

/// What SQLite threw, as an error of the record in `file`.
[[nodiscard]] Error record_error(const SQLite::Exception& thrown,
                                 const std::filesystem::path& file);

/// What was thrown by JSON in the record in `file` that is not what the schema says.
[[nodiscard]] Error damage_error(const nlohmann::json::exception& thrown,
                                 const std::filesystem::path& file);

/// What `act` returns, a Result, or what SQLite or a damaged value in the record threw meanwhile.
template <class Act>
[[nodiscard]] auto guarded(const std::filesystem::path& file, Act&& act) -> decltype(act()) {
  try {
    return std::forward<Act>(act)();
  } catch (const SQLite::Exception& thrown) {
    return record_error(thrown, file);
  } catch (const nlohmann::json::exception& thrown) {
    return damage_error(thrown, file);
  }
}

/// A connection to the record in `file`, which is checked to be one of a version that this code
/// reads. Made, with its tables, where `write` and there is none. Errors: `file_missing`,
/// `no_record`, `record_version`, and those of `record_error`.
[[nodiscard]] Result<SQLite::Database> open_database(const std::filesystem::path& file, bool write);

}  // namespace onrecord
