#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "onrecord/issue.h"
#include "onrecord/utf8.h"
#include "read/actor_fields.h"
#include "read/codebook_file.h"
#include "read/input.h"
#include "read/text_check.h"
#include "read/trimmed.h"
#include "read/yaml_tree.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostBytes = std::size_t{16} << 20;
constexpr std::size_t kMostIssues = 10'000;
constexpr std::size_t kMostIdBytes = 200;
constexpr std::string_view kFields = "id, label, description, keywords, support, oppose and issues";

/// `text` in one line, with one space where there was white space. Block texts have line breaks.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : trimmed(text)) {
    const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_space) {
      line += c;
    } else if (line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

bool has_control_character(std::string_view line) {
  return std::any_of(line.begin(), line.end(),
                     [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

std::string_view type_name(const YAML::Node& node) {
  if (node.IsMap()) return "fields";
  if (node.IsSequence()) return "a list";
  return node.IsScalar() ? "a text" : "nothing";
}

/// Takes issues out of the tree, in the order of the file, until one is wrong.
class CodebookReader {
 public:
  explicit CodebookReader(std::string name) : name_(std::move(name)) {}

  Result<Codebook> read(const YAML::Node& root) {
    if (!root.IsMap()) {
      return error(line_of(root), "expected \"issues:\" with a list of issues below it");
    }
    for (const auto& field : root) {
      if (!field.first.IsScalar() || field.first.Scalar() != "issues") {
        return error(line_of(field.first), fmt::format("{} is no part of a codebook; all of it "
                                                       "stands below \"issues:\"",
                                                       shown_key(field.first)));
      }
      if (++lists_ > 1) return error(line_of(field.first), "\"issues\" is there twice; join them");
      if (auto wrong = take_list(field.second, line_of(field.first), "")) return *std::move(wrong);
    }
    if (codebook_.issues.empty()) {
      return error(line_of(root), "there is no issue; write at least one, with id and label");
    }
    return std::move(codebook_);
  }

 private:
  [[nodiscard]] Error error(std::uint64_t line, std::string message) const {
    return {ErrorCode::bad_record, std::move(message), Place{name_, line}};
  }

  static std::string shown_key(const YAML::Node& key) {
    return key.IsScalar() ? shown(key.Scalar()) : std::string("a field name that is no text");
  }

  std::optional<Error> take_list(const YAML::Node& list, std::uint64_t line,
                                 const std::string& parent) {
    if (list.IsNull()) return std::nullopt;
    if (!list.IsSequence()) {
      return error(line, fmt::format("\"issues\" is {}, expected a list: begin each issue with "
                                     "\"- id:\"",
                                     type_name(list)));
    }
    for (const auto& entry : list) {
      if (auto wrong = take_issue(entry, parent)) return wrong;
    }
    return std::nullopt;
  }

  std::optional<Error> take_issue(const YAML::Node& entry, const std::string& parent) {
    if (!entry.IsMap()) {
      return error(line_of(entry), fmt::format("an issue is {}, expected fields: \"- id: ...\" and "
                                               "\"label: ...\" below it",
                                               type_name(entry)));
    }
    Issue issue;
    issue.parent = parent;
    std::unordered_set<std::string> fields;
    const std::pair<YAML::Node, std::uint64_t> none;
    auto parts = none;
    for (const auto& field : entry) {
      if (auto wrong = take_field(issue, field.first, field.second, fields)) return wrong;
      if (field.first.Scalar() == "issues") parts = {field.second, line_of(field.first)};
    }
    if (auto wrong = check(issue, line_of(entry))) return wrong;
    const std::string id = issue.id;
    codebook_.issues.push_back(std::move(issue));
    return fields.count("issues") != 0 ? take_list(parts.first, parts.second, id) : std::nullopt;
  }

  std::optional<Error> take_field(Issue& issue, const YAML::Node& key, const YAML::Node& value,
                                  std::unordered_set<std::string>& fields) {
    const std::uint64_t line = line_of(key);
    const std::pair<std::string_view, std::string*> texts[] = {{"id", &issue.id},
                                                               {"label", &issue.label},
                                                               {"description", &issue.description},
                                                               {"support", &issue.support},
                                                               {"oppose", &issue.oppose}};
    const std::string name = key.IsScalar() ? key.Scalar() : std::string();
    const auto* const text = std::find_if(std::begin(texts), std::end(texts),
                                          [&](const auto& known) { return known.first == name; });
    if (text == std::end(texts) && name != "keywords" && name != "issues") {
      return error(
          line, fmt::format("{} is no field of an issue; there are {}", shown_key(key), kFields));
    }
    if (!fields.insert(name).second) {
      return error(line, fmt::format("\"{}\" is there twice; leave one out", name));
    }
    if (text != std::end(texts)) return take_text(*text->second, name, value, line);
    return name == "keywords" ? take_keywords(issue, value, line) : std::nullopt;
  }

  std::optional<Error> take_text(std::string& to, const std::string& name, const YAML::Node& value,
                                 std::uint64_t line) {
    if (value.IsNull()) return std::nullopt;
    if (!value.IsScalar()) {
      return error(line, fmt::format("\"{}\" is {}, expected a text; put it between quotes if it "
                                     "has a colon or begins with a mark",
                                     name, type_name(value)));
    }
    to = in_one_line(value.Scalar());
    // yaml-cpp turns "\N" and "\_" into bytes of Latin-1.
    if (!has_control_character(to) && !first_invalid_utf8(to)) return std::nullopt;
    return error(line, fmt::format("\"{}\" has a control character; take it out", name));
  }

  /// A list, or a text parted by commas. Each keyword counts once.
  std::optional<Error> take_keywords(Issue& issue, const YAML::Node& value, std::uint64_t line) {
    std::vector<std::string> words;
    if (value.IsSequence()) {
      for (const auto& item : value) {
        if (auto wrong = take_text(words.emplace_back(), "keywords", item, line_of(item))) {
          return wrong;
        }
      }
    } else {
      std::string text;
      if (auto wrong = take_text(text, "keywords", value, line)) return wrong;
      for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        words.emplace_back(trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    std::unordered_set<std::string> seen;
    for (std::string& word : words) {
      if (!word.empty() && seen.insert(word).second) issue.keywords.push_back(std::move(word));
    }
    return std::nullopt;
  }

  std::optional<Error> check(const Issue& issue, std::uint64_t line) {
    if (issue.id.empty()) {
      return error(line, "an issue without id; give it a short one, as in \"id: harbour\"");
    }
    if (issue.id.size() > kMostIdBytes) {
      return error(line, fmt::format("the id {} has {} bytes, at most {} are read; shorten it",
                                     shown(issue.id), issue.id.size(), kMostIdBytes));
    }
    if (issue.label.empty()) {
      return error(line, fmt::format("the issue {} has no label; write what one can be for or "
                                     "against, as in \"label: closing the harbour\"",
                                     shown(issue.id)));
    }
    const auto [first, is_new] = lines_.emplace(issue.id, line);
    if (!is_new) {
      return error(line,
                   fmt::format("the id {} is that of the issue in line {}; ids have to differ",
                               shown(issue.id), first->second));
    }
    if (codebook_.issues.size() < kMostIssues) return std::nullopt;
    return Error{ErrorCode::too_large, fmt::format("over {} issues; split the file", kMostIssues),
                 Place{name_, line}};
  }

  std::string name_;
  std::size_t lists_ = 0;
  std::unordered_map<std::string, std::uint64_t> lines_;  // of ids
  Codebook codebook_;
};

std::optional<Error> check_text(std::string_view bytes, const std::string& name) {
  if (auto binary = find_nul(bytes, Place{name})) return binary;
  const std::optional<std::size_t> invalid = first_invalid_utf8(bytes);
  if (!invalid) return std::nullopt;
  const std::string_view before = bytes.substr(0, *invalid);
  const auto breaks = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
  return Error{ErrorCode::not_text, "not UTF-8; save the codebook as UTF-8",
               Place{name, breaks + 1, *invalid}};
}

}  // namespace

Result<Codebook> parse_codebook(std::string_view bytes, const std::string& name) {
  if (auto wrong = check_text(bytes, name)) return *std::move(wrong);
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const Result<YAML::Node> root = parse_yaml(std::string(bytes), name);
  if (!root) return root.error();
  try {
    return CodebookReader(name).read(*root);
  } catch (const YAML::Exception& error) {
    return Error{ErrorCode::bad_record, fmt::format("not read: {}", error.what()), Place{name}};
  }
}

Result<Codebook> Codebook::read(const std::filesystem::path& file) {
  Result<Input> opened = Input::open(file.string());
  if (!opened) return std::move(opened).error();
  Input input = *std::move(opened);
  const Result<std::string> bytes = read_all(input, kMostBytes, "a codebook");
  if (!bytes) return bytes.error();
  return parse_codebook(*bytes, input.name());
}

}  // namespace onrecord
