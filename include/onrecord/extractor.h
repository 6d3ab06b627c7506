#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "onrecord/actor_list.h"
#include "onrecord/document.h"
#include "onrecord/reading.h"
#include "onrecord/result.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Number format of the encoder. f32 is exact; the others are faster where the CPU multiplies
/// them natively, and move scores in the second decimal.
enum class Precision : std::uint8_t {
  f32,
  bf16,  ///< AVX512-BF16, AMX
  int8,  ///< VNNI, AMX: matrices in 8 bits, vectors rounded to 8 bits for each product
};

struct ExtractorOptions {
  /// Statements that score below it are left out, 0..1; unset: the threshold at which the
  /// model balances precision and recall.
  std::optional<float> min_score;
  /// Find who speaks. Without it, statements have no speakers, and it takes less time.
  bool speakers = true;
  /// Speakers that score below it are unknown, 0..1.
  float min_speaker_score = 0.35F;
  /// The user's own actors, by whose names, aliases and roles speakers are looked up.
  std::vector<ListedActor> actors;
  /// How many `extract` calls run at once, each on one core, 1..256.
  int threads = 1;
  /// Unset: the fastest that this CPU runs natively.
  std::optional<Precision> precision;
};

/// A loaded model. Immutable after loading and cheap to copy: copies share the weights.
/// `extract` may be called from several threads at once.
class Extractor {
 public:
  /// Loads the model in folder `model`. Errors: `model_missing`, `model_damaged`,
  /// `model_version`, `bad_option`, `inference`.
  static Result<Extractor> load(const std::filesystem::path& model, ExtractorOptions options = {});

  /// Every attributed statement of `document`, in order of the text; an outer statement
  /// comes before those nested in it. Error: `inference`.
  [[nodiscard]] Result<std::vector<Statement>> extract(const Document& document) const;

  /// The same, and the actors that the article names. Error: `inference`.
  [[nodiscard]] Result<Reading> read(const Document& document) const;

  /// Who makes each of `statements`, which a person marked: their cue, sources and contents are
  /// kept, all else is filled in. They come in order of the text. Error: `inference`.
  [[nodiscard]] Result<Reading> name_speakers(const Document& document,
                                              std::vector<Statement> statements) const;

  /// Tells models and precisions apart: 16 hexadecimal digits.
  [[nodiscard]] std::string fingerprint() const;

  /// What was loaded, as rows of name and value: engine, precision, the model's card, files
  /// and checksums.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> describe() const;

 private:
  struct Impl;
  explicit Extractor(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Impl> impl_;
};

}  // namespace onrecord
