#include "cli/doctor.h"

#include <fmt/format.h>
#include <simdjson.h>
#include <utf8proc.h>
#include <xxhash.h>

#if defined(__x86_64__)
#include <cpuid.h>
#endif

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/model_folder.h"
#include "cli/output.h"
#include "onrecord/extractor.h"

namespace onrecord::cli {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

#if defined(__x86_64__)
/// Bit of register EDX of CPUID leaf 7, for features whose names not every compiler knows.
bool extended_feature(unsigned bit) {
  unsigned eax = 0;
  unsigned ebx = 0;
  unsigned ecx = 0;
  unsigned edx = 0;
  return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) != 0 && ((edx >> bit) & 1U) != 0;
}
#endif

/// Instruction sets that change the speed of inference.
Rows processor_rows() {
  Rows rows = {{"threads", std::to_string(std::thread::hardware_concurrency())}};
#if defined(__x86_64__)
  const auto add = [&](std::string name, bool has) {
    rows.emplace_back(std::move(name), has ? "yes" : "no");
  };
  add("avx2", __builtin_cpu_supports("avx2") != 0);
  add("avx512f", __builtin_cpu_supports("avx512f") != 0);
  add("avx512_vnni", __builtin_cpu_supports("avx512vnni") != 0);
  add("avx512_bf16", __builtin_cpu_supports("avx512bf16") != 0);
  add("amx_bf16", extended_feature(22));
  add("amx_int8", extended_feature(25));
#endif
  return rows;
}

std::string three_part(int number, int first, int second) {
  return fmt::format("{}.{}.{}", number / first, number / second % (first / second),
                     number % second);
}

Rows library_rows() {
  const std::string json_kernel(simdjson::get_active_implementation()->name());
  return {
      {"onrecord", ONRECORD_VERSION},
      {"simdjson", fmt::format("{} ({})", SIMDJSON_STRINGIFY(SIMDJSON_VERSION), json_kernel)},
      {"nlohmann_json", fmt::format("{}.{}.{}", NLOHMANN_JSON_VERSION_MAJOR,
                                    NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH)},
      {"fmt", three_part(FMT_VERSION, 10000, 100)},
      {"CLI11", CLI11_VERSION},
      {"utf8proc", fmt::format("{} (Unicode {})", utf8proc_version(), utf8proc_unicode_version())},
      {"xxhash", three_part(static_cast<int>(XXH_versionNumber()), 10000, 100)}};
}

void append_rows(std::string_view heading, const Rows& rows, std::string& out) {
  out += fmt::format("{}\n", heading);
  for (const auto& [name, value] : rows) out += fmt::format("  {:<14}{}\n", name, value);
}

ExitCode run_doctor(const std::string& model) {
  const std::filesystem::path folder = model_folder(model);
  const Result<Extractor> extractor = Extractor::load(folder);
  Rows model_rows = {{"folder", folder.string()}};
  if (extractor) {
    for (auto& row : extractor->describe()) model_rows.push_back(std::move(row));
  } else {
    model_rows.emplace_back("error", extractor.error().describe());
  }
  std::string out;
  append_rows("processor", processor_rows(), out);
  append_rows("libraries", library_rows(), out);
  append_rows("model", model_rows, out);
  if (!print_result(out)) return report_output_failure();
  return extractor ? all_good : nothing_done;
}

}  // namespace

std::function<ExitCode()> add_doctor(CLI::App& app) {
  auto model = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand(
      "doctor",
      "Print what decides speed and results on this machine: processor, libraries, model");
  command
      ->add_option("--model", *model, "Model folder; else $ONRECORD_MODEL, else the installed one")
      ->type_name("DIR");
  return [model] { return run_doctor(*model); };
}

}  // namespace onrecord::cli
