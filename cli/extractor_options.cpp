#include "cli/extractor_options.h"

#include <utility>

#include "cli/model_folder.h"
#include "cli/output.h"
#include "onrecord/actor_list.h"

namespace onrecord::cli {

void add_model_options(CLI::App& command, ModelOptions& options) {
  command
      .add_option("--actors", options.actors,
                  "Your own actors, CSV or JSON: names, aliases and dated roles get their ids")
      ->type_name("FILE");
  command
      .add_option("--min-score", options.extractor.min_score,
                  "Leave out statements scored below this, 0 to 1; else the model's own threshold")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("SCORE");
  command
      .add_option(
          "--min-speaker-score", options.extractor.min_speaker_score,
          "Speakers scored below this are unknown, 0 to 1; their best candidates are listed")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("SCORE [0.35]");
  add_engine_options(command, options.model, options.extractor.precision);
}

void add_engine_options(CLI::App& command, std::string& model,
                        std::optional<Precision>& precision) {
  command
      .add_option_function<std::string>(
          "--precision",
          [&precision](const std::string& name) {
            precision = name == "f32"    ? Precision::f32
                        : name == "bf16" ? Precision::bf16
                                         : Precision::int8;
          },
          "Numbers of the model: f32 (exact), bf16 or int8; else the fastest here")
      ->check(CLI::IsMember({"f32", "bf16", "int8"}))
      ->option_text("KIND");
  command
      .add_option("--model", model, "Model folder; else $ONRECORD_MODEL, else the installed one")
      ->type_name("DIR");
}

std::optional<Extractor> load_extractor(const ModelOptions& options, std::size_t threads) {
  ExtractorOptions of_extractor = options.extractor;
  of_extractor.threads = static_cast<int>(threads);
  if (!options.actors.empty()) {
    Result<ActorList> list = ActorList::read(options.actors);
    if (!list) {
      print_message(list.error().describe());
      return std::nullopt;
    }
    for (const Error& error : list->errors) print_message(error.describe());
    for (const std::string& note : list->notes) print_message(note);
    of_extractor.actors = std::move(list->actors);
  }
  Result<Extractor> extractor = Extractor::load(model_folder(options.model), of_extractor);
  if (!extractor) {
    print_message(extractor.error().describe());
    return std::nullopt;
  }
  return *std::move(extractor);
}

}  // namespace onrecord::cli
