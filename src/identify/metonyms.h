#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onrecord/actor.h"
#include "onrecord/result.h"

namespace onrecord {

enum class MetonymKind : std::uint8_t {
  capital,  ///< "Ankara"; any city that stands for a government
  country,  ///< "Turkey"
  demonym,  ///< "Turkish": names the country of an office, never speaks itself
  seat,     ///< "Kremlin": a building, street or town that stands for one institution
  body,     ///< "Bundestag": the institution's own name
};

/// One meaning of a form: who speaks where it does.
struct Metonym {
  MetonymKind kind;
  ActorKind actor;
  bool ambiguous;          ///< more often a person, another place or a common word
  bool needs_article;      ///< only with "the" before it: "the Hague", since Hague is a surname
  std::string stands_for;  ///< "Government of Turkey"
  std::string country;     ///< "Turkey", "the Netherlands"; empty where the actor has none
};

/// Names that stand for governments and offices. docs/reference/metonyms.md describes the format.
/// A value; many may read one at a time.
class MetonymTable {
 public:
  /// The table that the library carries, data/metonyms.tsv.
  static Result<MetonymTable> built_in();
  /// Reads rows; `name` is that of the text in messages. Errors: `bad_record`, naming the line.
  static Result<MetonymTable> parse(std::string_view text, std::string_view name);
  /// Reads a file. Errors: also `file_missing`, `file_unreadable`, `too_large` (over 16 MiB).
  static Result<MetonymTable> load(const std::filesystem::path& file);

  /// Adds the rows of `other`. Where both know a form, those of `other` come first.
  void add(const MetonymTable& other);

  /// The meanings of `form`, the usual one first; empty where it is unknown. Case counts; a
  /// leading "the" and the kind of apostrophe and white space do not.
  [[nodiscard]] std::span<const Metonym> find(std::string_view form) const;
  /// "Turkish" -> "Turkey", with "the" where a sentence has it ("American" -> "the United
  /// States"). None where it is no demonym. The view lives as long as the table.
  [[nodiscard]] std::optional<std::string_view> country_of_demonym(std::string_view demonym) const;

  /// Bytes of the longest form.
  [[nodiscard]] std::size_t longest_form() const { return longest_form_; }

 private:
  /// What is wrong with `line`, a row; none where it was added.
  std::optional<std::string> add_line(std::string_view line);

  std::unordered_map<std::string, std::vector<Metonym>> meanings_;
  std::size_t longest_form_ = 0;
};

/// An office of a country as this project names it: ("foreign minister", "Turkey") -> "Foreign
/// minister of Turkey". A leading "the" of the office goes.
[[nodiscard]] std::string office_name(std::string_view office, std::string_view country);

}  // namespace onrecord
