#include "identify/metonyms.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "segment/code_points.h"

namespace onrecord {
namespace {

constexpr std::string_view kBuiltInMetonyms =
#include "embedded/metonyms.inc"
    ;

constexpr std::size_t kColumns = 6;  // form, kind, stands_for, actor, country, ambiguous
constexpr std::uintmax_t kLargestFile = 16 << 20;  // bytes
constexpr std::array<std::string_view, 5> kKinds = {"capital", "country", "demonym", "seat",
                                                    "body"};

bool begins_with_article(std::string_view form) {
  return form.starts_with("the ") || form.starts_with("The ");
}

/// The key of a form: one space for white space, ' for ’, without a leading "the".
std::string normal_form(std::string_view form) {
  std::string normal;
  normal.reserve(form.size());
  for (std::size_t byte = 0; byte < form.size();) {
    const CodePoint next = code_point_at(form, byte);
    if (next.value == U'\u2019') {
      normal += '\'';
    } else if (!is_space(next.value)) {
      normal += form.substr(byte, next.size);
    } else if (!normal.ends_with(' ')) {
      normal += ' ';
    }
    byte += next.size;
  }
  return begins_with_article(normal) ? normal.substr(4) : normal;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

/// The value of an enum whose names, in its order, are `names`.
template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

// Of the kinds of actors, only these can stand behind a metonym.
std::optional<ActorKind> actor_named(std::string_view name) {
  for (const ActorKind kind : {ActorKind::government, ActorKind::organisation}) {
    if (actor_kind_name(kind) == name) return kind;
  }
  return std::nullopt;
}

struct Row {
  std::string form;
  Metonym metonym;
};

/// The row in `line`, or what is wrong with it.
std::variant<Row, std::string> read_row(std::string_view line) {
  const std::vector<std::string_view> fields = split(line, '\t');
  if (fields.size() != kColumns) {
    return fmt::format(
        "{} columns, parted by tabs, where {} are expected: form, kind, "
        "stands_for, actor, country, ambiguous",
        fields.size(), kColumns);
  }
  const auto is_empty = [](std::string_view field) { return field.empty(); };
  if (std::any_of(fields.begin(), fields.end(), is_empty)) {
    return "an empty column; write - where there is no country";
  }
  const auto kind = named<MetonymKind>(kKinds, fields[1]);
  if (!kind)
    return fmt::format("kind {}; expected is one of {}", fields[1], fmt::join(kKinds, ", "));
  const auto actor = actor_named(fields[3]);
  if (!actor) {
    return fmt::format("actor {}; expected is government or organisation", fields[3]);
  }
  if (fields[5] != "0" && fields[5] != "1") {
    return fmt::format("ambiguous is {}; expected is 0 or 1", fields[5]);
  }
  if (kind == MetonymKind::demonym && fields[4] == "-") return "a demonym without its country";
  return Row{normal_form(fields[0]),
             {*kind, *actor, fields[5] == "1", begins_with_article(fields[0]),
              std::string(fields[2]), fields[4] == "-" ? "" : std::string(fields[4])}};
}

bool has_meaning(std::span<const Metonym> meanings, const Metonym& metonym) {
  return std::any_of(meanings.begin(), meanings.end(), [&](const Metonym& known) {
    return known.kind == metonym.kind && known.stands_for == metonym.stands_for;
  });
}

}  // namespace

Result<MetonymTable> MetonymTable::built_in() {
  return parse(kBuiltInMetonyms, "data/metonyms.tsv");
}

Result<MetonymTable> MetonymTable::parse(std::string_view text, std::string_view name) {
  MetonymTable table;
  std::uint64_t number = 0;
  for (std::string_view line : split(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    if (auto wrong = table.add_line(line)) {
      return Error{ErrorCode::bad_record, *std::move(wrong), Place{std::string(name), number}};
    }
  }
  return table;
}

std::optional<std::string> MetonymTable::add_line(std::string_view line) {
  auto read = read_row(line);
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
  Row& row = std::get<Row>(read);
  std::vector<Metonym>& meanings = meanings_[row.form];
  if (has_meaning(meanings, row.metonym)) {
    return fmt::format("{} stands for {} in an earlier line already; leave one out", row.form,
                       row.metonym.stands_for);
  }
  longest_form_ = std::max(longest_form_, row.form.size());
  meanings.push_back(std::move(row.metonym));
  return std::nullopt;
}

Result<MetonymTable> MetonymTable::load(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    return Error{ErrorCode::file_missing, "no such file; check the name", Place{file.string()}};
  }
  const auto size = std::filesystem::file_size(file, error);
  if (!error && size > kLargestFile) {
    return Error{ErrorCode::too_large,
                 fmt::format("{} bytes; a table has at most {}", size, kLargestFile),
                 Place{file.string()}};
  }
  std::string text(error ? 0 : size, '\0');
  std::ifstream in(file, std::ios::binary);
  if (error || !in.read(text.data(), static_cast<std::streamsize>(text.size()))) {
    return Error{ErrorCode::file_unreadable, "cannot be read; name a file that you may read",
                 Place{file.string()}};
  }
  return parse(text, file.string());
}

void MetonymTable::add(const MetonymTable& other) {
  for (const auto& [form, theirs] : other.meanings_) {
    std::vector<Metonym> merged = theirs;
    for (const Metonym& ours : meanings_[form]) {
      if (!has_meaning(theirs, ours)) merged.push_back(ours);
    }
    meanings_[form] = std::move(merged);
  }
  longest_form_ = std::max(longest_form_, other.longest_form_);
}

std::span<const Metonym> MetonymTable::find(std::string_view form) const {
  const auto found = meanings_.find(normal_form(form));
  if (found == meanings_.end()) return {};
  return found->second;
}

std::optional<std::string_view> MetonymTable::country_of_demonym(std::string_view demonym) const {
  for (const Metonym& metonym : find(demonym)) {
    if (metonym.kind == MetonymKind::demonym) return metonym.country;
  }
  return std::nullopt;
}

std::string office_name(std::string_view office, std::string_view country) {
  if (begins_with_article(office)) office.remove_prefix(4);
  std::string name = fmt::format("{} of {}", office, country);
  if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - ('a' - 'A'));
  return name;
}

}  // namespace onrecord
