#include "cli/serve.h"

#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/extractor_options.h"
#include "cli/model_folder.h"
#include "cli/output.h"
#include "cli/record_options.h"
#include "cli/stop_signals.h"
#include "onrecord/service.h"

namespace onrecord::cli {
namespace {

struct ServeOptions {
  std::string file;
  ModelOptions model;
  std::vector<std::string> token_files;
  ServiceOptions service;
  std::size_t idle = 30;  // seconds, as the next two
  std::size_t request = 60;
  std::size_t stop = 10;
  bool opens_browser = false;
};

void open_browser(std::string address) {
  std::string program = "xdg-open";
  std::array<char*, 3> arguments = {program.data(), address.data(), nullptr};
  pid_t process = 0;
  if (::posix_spawnp(&process, program.c_str(), nullptr, nullptr, arguments.data(), ::environ) !=
      0) {
    print_message("onrecord: no browser could be opened; visit " + address);
  }
}

// None after an error, which has been printed then.
std::optional<std::vector<AccessToken>> tokens_of(const ServeOptions& options) {
  std::vector<AccessToken> out;
  for (const std::string& file : options.token_files) {
    const Result<std::vector<AccessToken>> tokens = read_tokens(file);
    if (!tokens) {
      print_message(tokens.error().describe());
      return std::nullopt;
    }
    out.insert(out.end(), tokens->begin(), tokens->end());
  }
  const char* given = std::getenv("ONRECORD_TOKEN");  // NOLINT: before there are threads
  if (given == nullptr || *given == '\0') return out;
  const std::string line = given;
  Result<AccessToken> token =
      parse_token(line.find(' ') == std::string::npos ? "review " + line : line);
  if (!token) {
    print_message("$ONRECORD_TOKEN: " + token.error().message);
    return std::nullopt;
  }
  out.push_back(*std::move(token));
  return out;
}

// Loads the model when it is first needed. Where it was named, that is now: none after an error,
// which has been printed then. Where there is none, nothing is analysed.
std::optional<std::function<Result<Extractor>()>> loader_of(const ServeOptions& options) {
  std::error_code missing;
  const bool is_named = !options.model.model.empty();
  if (!is_named && !std::filesystem::exists(model_folder(""), missing)) {
    return std::function<Result<Extractor>()>();
  }
  std::optional<Extractor> loaded;
  if (is_named || !options.model.actors.empty()) {
    loaded = load_extractor(options.model, 1);
    if (!loaded) return std::nullopt;
  }
  return [loaded, model = options.model]() -> Result<Extractor> {
    if (loaded) return *loaded;
    return Extractor::load(model_folder(model.model), model.extractor);
  };
}

ExitCode run_serve(const ServeOptions& options) {
  StopSignals signals;  // before there are threads
  auto tokens = tokens_of(options);
  if (!tokens) return nothing_done;
  auto loader = loader_of(options);
  if (!loader) return nothing_done;
  ServiceOptions of_service = options.service;
  of_service.record = options.file;
  of_service.tokens = *std::move(tokens);
  of_service.load_extractor = *std::move(loader);
  of_service.message = [](std::string_view text) { print_message(text); };
  of_service.version = ONRECORD_VERSION;
  of_service.limits.idle = std::chrono::seconds(options.idle);
  of_service.limits.request = std::chrono::seconds(options.request);
  of_service.limits.stop = std::chrono::seconds(options.stop);
  Result<Service> service = Service::start(std::move(of_service));
  if (!service) {
    print_message(service.error().describe());
    return service.error().code == ErrorCode::bad_option ? usage_error : nothing_done;
  }
  if (!print_result(service->address() + "\n")) return report_output_failure();
  if (options.opens_browser) open_browser(service->address());
  while (!signals.wait(std::chrono::hours(1))) {
  }
  service->stop();
  return all_good;
}

void add_limit(CLI::App& command, const char* name, std::size_t& value, const char* description) {
  command.add_option(name, value, description)
      ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 40))
      ->option_text(fmt::format("N [{}]", value));
}

void add_bytes(CLI::App& command, const char* name, std::size_t& value, const char* description) {
  command.add_option(name, value, description)
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 30))
      ->option_text(fmt::format("BYTES [{}]", value));
}

void add_limits(CLI::App& command, ServeOptions& options) {
  ServiceLimits& limits = options.service.limits;
  command.add_option("--threads", options.service.threads, "Readers at once; else one a core")
      ->check(CLI::Range(1, 256))
      ->option_text("N");
  add_limit(command, "--max-connections", limits.connections, "Open connections");
  add_limit(command, "--max-connections-per-address", limits.connections_per_address,
            "Of these, of one caller");
  add_limit(command, "--max-waiting", limits.waiting, "Requests that wait for their turn");
  add_limit(command, "--max-listeners", limits.listeners, "Pages that hear of changes");
  add_limit(command, "--max-analyses", limits.analyses, "Articles that wait to be analysed");
  add_limit(command, "--idle-timeout", options.idle, "Seconds without a byte");
  add_limit(command, "--request-timeout", options.request,
            "Seconds for a request to arrive, however slowly");
  add_limit(command, "--stop-timeout", options.stop, "Seconds for what runs when it is stopped");
  add_bytes(command, "--max-body", limits.body_bytes, "Of a request's body; 10mb will do");
  add_bytes(command, "--max-url", limits.url_bytes, "Of an address, up to some 40 kB");
  add_bytes(command, "--cache", limits.cache_bytes, "Answers kept until the record changes");
}

}  // namespace

std::function<ExitCode()> add_serve(CLI::App& app) {
  auto options = std::make_shared<ServeOptions>();
  CLI::App* command =
      app.add_subcommand("serve", "Serve a record and its page to browsers and programs");
  add_record_option(*command, options->file);
  command
      ->add_option("--listen", options->service.listen,
                   "Address and port; port 0 takes a free one. Others than this machine's own\n"
                   "need tokens")
      ->option_text("ADDRESS:PORT [127.0.0.1:8080]");
  command
      ->add_option("--token-file", options->token_files,
                   "Who may do what: \"read TOKEN\" or \"review TOKEN\" a line; also\n"
                   "$ONRECORD_TOKEN")
      ->allow_extra_args(false)
      ->type_name("FILE");
  command->add_flag("--open", options->opens_browser, "Open the page in a browser");
  add_limits(*command, *options);
  add_model_options(*command, options->model);
  return [options] { return run_serve(*options); };
}

}  // namespace onrecord::cli
