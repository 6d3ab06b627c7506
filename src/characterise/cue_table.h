#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "characterise/word_pattern.h"
#include "onrecord/character.h"
#include "onrecord/result.h"

namespace onrecord {

enum class CuePart : std::uint8_t { verb, noun, phrase };

/// What a cue tells about the truth of its content.
enum class Factivity : std::uint8_t {
  none,
  factive,         ///< the writer takes it for true: "admit", "reveal"
  non_factive,     ///< leaves it open: "say", "claim"
  counterfactive,  ///< takes it for false: "pretend"
  implicative,     ///< tells whether it was done: "manage to", "refuse to"
};

/// A row of the table.
struct CueEntry {
  std::string lemma;  ///< as written: "rule ... out"
  CuePart part = CuePart::verb;
  std::optional<Act> act;  ///< none where the content decides: "say"
  Factivity factivity = Factivity::none;
  std::optional<Certainty> certainty;
  bool is_thought = false;  ///< "believe": nothing is spoken
  bool negates = false;     ///< "deny": the content is said not to be so
  WordPattern pattern;
};

/// Reporting verbs, nouns and phrases. docs/reference/cues.md describes the format. A value; many
/// may read one at a time.
class CueTable {
 public:
  /// The table that the library carries, data/cues.tsv.
  static Result<CueTable> built_in();
  /// Reads rows; `name` is that of the text in messages. Errors: `bad_record`, naming the line.
  static Result<CueTable> parse(std::string_view text, std::string_view name);
  /// Reads a file. Errors: also `file_missing`, `file_unreadable`, `too_large` (over 16 MiB),
  /// `not_text`.
  static Result<CueTable> read(const std::filesystem::path& file);

  /// Adds the rows of `other`, which take the place of those with the same lemma and part.
  void add(const CueTable& other);

  [[nodiscard]] std::span<const CueEntry> entries() const { return entries_; }
  /// Calls `each` for every entry that `lexemes`, from `at` on, may hold.
  void for_each_match(std::span<const Lexeme> lexemes, std::size_t at,
                      const std::function<void(const CueEntry&, const PatternMatch&)>& each) const;

 private:
  /// False where an entry with the same lemma and part is there, which then stays.
  bool add_entry(CueEntry entry);

  std::vector<CueEntry> entries_;
  std::map<std::pair<std::string, CuePart>, std::size_t> places_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
};

}  // namespace onrecord
