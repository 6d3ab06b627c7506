#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/service.h"
#include "serve/context.h"
#include "serve/parameter.h"
#include "serve/request.h"

namespace onrecord::serve {

/// A request that fits its route: its handler need not check again.
struct Call {
  Context& context;
  const Request& request;
  Values values;
  nlohmann::json body;
  ServiceRole role = ServiceRole::read;
};

/// Answers a call. May throw what the library does; the service turns that into an answer of 500.
using Handler = Answer (*)(const Call& call);

enum class Who : std::uint8_t { anyone, reader, reviewer };
enum class Where : std::uint8_t {
  here,     ///< on the thread of the connection: quick, and without the record
  reader,   ///< on a thread that may wait; the answer is kept, for as long as `holds` says
  counter,  ///< the same on threads of their own: goes through many rows of a large record
  writer,   ///< one after the other
};

/// What an answer may be kept for: until something in the record changes, or until a finding does.
enum class Holds : std::uint8_t { record, findings };

/// A route: what is matched, checked, described in /openapi.json, and called.
struct Route {
  std::string_view method;
  std::string_view path;  ///< "/api/articles/{version}"
  std::string_view summary;
  std::vector<Parameter> in_path = {};
  std::vector<Parameter> in_query = {};
  std::string_view body = {};  ///< the schema of the body; empty: it takes none
  Who who = Who::reader;
  Where where = Where::reader;
  Holds holds = Holds::record;
  int status = 200;
  std::string_view answer = {};  ///< the schema of the answer; empty: it has no body
  std::string_view type = "application/json";
  std::vector<std::string_view> errors = {};  ///< further statuses: "404"
  Handler handle = nullptr;
};

/// All routes under /api, in the order in which they are described.
[[nodiscard]] std::span<const Route> routes();

// Parts of it.
[[nodiscard]] std::vector<Route> reading_routes();
[[nodiscard]] std::vector<Route> reviewing_routes();
[[nodiscard]] std::vector<Route> live_routes();  ///< sessions, analyses, events

}  // namespace onrecord::serve
