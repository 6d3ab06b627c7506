#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/extractor.h"
#include "onrecord/result.h"

namespace onrecord {

/// What a caller may do: `review` also corrects, decides and adds.
enum class ServiceRole : std::uint8_t { read, review };

/// Who has the token has the role.
struct AccessToken {
  ServiceRole role = ServiceRole::read;
  std::string token;  ///< 16 characters at least
};

/// A token from "read TOKEN" or "review TOKEN". Error: `bad_record`, as below.
[[nodiscard]] Result<AccessToken> parse_token(std::string_view line);

/// Reads a file of tokens, "read TOKEN" or "review TOKEN" a line; empty lines and those that begin
/// with # are left out. Errors: `file_missing`, `file_unreadable`, `bad_record`: a line that is
/// none, or a token shorter than 16 characters; `bad_option`: a file that others may read.
[[nodiscard]] Result<std::vector<AccessToken>> read_tokens(const std::filesystem::path& file);

/// What one caller, or all of them, may take.
struct ServiceLimits {
  std::size_t connections = 4000;              ///< fewer where the system allows fewer open files
  std::size_t connections_per_address = 2000;  ///< of more than these idle ones are closed
  std::chrono::seconds idle{30};               ///< without a byte either way
  std::chrono::seconds request{60};            ///< for a request to arrive, however slowly
  std::chrono::seconds answer{300};            ///< for an answer to be taken
  std::size_t body_bytes = std::size_t{10} << 20;
  std::size_t url_bytes = 8192;
  std::size_t waiting = 1000;   ///< requests that wait for their turn; more are told to come back
  std::size_t listeners = 200;  ///< that hear of changes
  std::size_t analyses = 16;    ///< articles that wait to be analysed
  std::size_t sessions = 1000;  ///< the oldest ends when there is one more
  std::size_t cache_bytes = std::size_t{64}
                            << 20;  ///< answers that are kept till the record changes
  std::chrono::seconds stop{10};    ///< for what runs when the service is to stop
};

struct ServiceOptions {
  std::filesystem::path record;
  std::string listen = "127.0.0.1:8080";  ///< address and port; "[::1]:8080"; port 0: any free one
  /// Without any, everyone who reaches the address may review; allowed on loopback addresses only.
  std::vector<AccessToken> tokens;
  /// Loads the model when the first article is to be analysed. Unset: the service analyses nothing.
  std::function<Result<Extractor>()> load_extractor;
  /// Takes what operators should know, a line each; called on any thread. Unset: nobody is told.
  std::function<void(std::string_view)> message;
  std::string version;  ///< of the program, for `/api/record`
  /// That read the record at once, and as many for what takes long; 0: one a core, two at least.
  std::size_t threads = 0;
  ServiceLimits limits;
};

/// A service over one record: the routes of docs/reference/api.md and the page. It answers on
/// threads of its own from `start` until `stop`. Reads go on while this or another process writes.
class Service {
 public:
  /// Errors: those of `Record::open`, and `bad_option`: an address that cannot be listened on, or
  /// that others reach while there are no tokens.
  static Result<Service> start(ServiceOptions options);
  ~Service();  ///< stops
  Service(Service&&) noexcept;
  Service& operator=(Service&&) noexcept;

  /// Where it is reached: "http://127.0.0.1:8080/".
  [[nodiscard]] const std::string& address() const;

  /// Takes no more requests, finishes those that run (for `ServiceLimits::stop` at most) and
  /// closes the streams of events. Returns when all is closed.
  void stop();

 private:
  struct State;
  explicit Service(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The interface as an OpenAPI 3.1 document in JSON, as `/openapi.json` has it.
[[nodiscard]] std::string service_description(std::string_view version);

}  // namespace onrecord
