#include "read/mail_headers.h"

#include <algorithm>

#include "read/ascii_lower.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostFields = 1000;

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char letter) {
    const char lower = ascii_lower(letter);
    return (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == '-' ||
           lower == '_';
  });
}

/// The line at the beginning of `text`, without its break, and where the next one begins.
struct TextLine {
  std::string_view text;
  std::size_t next;
};
TextLine first_line(std::string_view text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return {line, std::min(end + 1, text.size())};
}

bool begins_field(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && is_name(line.substr(0, colon));
}

}  // namespace

std::string_view HeaderFields::get(std::string_view name) const {
  const auto found = std::ranges::find(fields, name, &HeaderField::name);
  return found == fields.end() ? std::string_view() : std::string_view(found->value);
}

HeaderFields header_fields(std::string_view text) {
  HeaderFields header;
  bool goes_on = false;  // the last field was taken, and the next line may belong to it
  while (header.size < text.size()) {
    const auto [line, next] = first_line(text.substr(header.size));
    header.size += next;
    if (line.empty()) return header;
    if (line.front() == ' ' || line.front() == '\t') {
      if (goes_on) {
        header.fields.back().value += ' ';
        header.fields.back().value += trimmed(line);
      }
      continue;
    }
    goes_on = begins_field(line) && header.fields.size() < kMostFields;
    if (!goes_on) continue;
    const std::size_t colon = line.find(':');
    header.fields.push_back(
        {ascii_lower(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))});
  }
  return header;
}

std::string media_type(std::string_view value) {
  return ascii_lower(trimmed(value.substr(0, value.find(';'))));
}

std::string header_parameter(std::string_view value, std::string_view name) {
  std::size_t at = value.find(';');
  while (at != std::string_view::npos) {
    const std::string_view rest = value.substr(at + 1);
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) return {};
    const std::string key = ascii_lower(trimmed(rest.substr(0, equals)));
    const std::string_view told = rest.substr(equals + 1);
    const std::string_view shown = told.substr(std::min(told.find_first_not_of(' '), told.size()));
    std::size_t end = 0;
    std::string_view text;
    if (shown.starts_with('"')) {
      end = std::min(shown.find('"', 1), shown.size());
      text = shown.substr(1, end - std::min<std::size_t>(end, 1));
    } else {
      end = std::min(shown.find(';'), shown.size());
      text = trimmed(shown.substr(0, end));
    }
    if (key == name) return std::string(text);
    const auto from = static_cast<std::size_t>(shown.data() - value.data());
    at = value.find(';', std::min(from + end, value.size()));
  }
  return {};
}

bool is_mailbox_separator(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  for (std::size_t colon = line.find(':'); colon != std::string_view::npos;
       colon = line.find(':', colon + 1)) {
    if (colon + 2 < line.size() && is_digit(line[colon - 1]) && is_digit(line[colon + 1]) &&
        is_digit(line[colon + 2])) {
      return true;
    }
  }
  return false;
}

bool begins_mailbox(std::string_view beginning) {
  const TextLine line = first_line(beginning);
  return is_mailbox_separator(line.text) &&
         begins_field(first_line(beginning.substr(line.next)).text);
}

bool begins_message(std::string_view beginning) {
  bool is_mail = false;
  while (!beginning.empty()) {
    const auto [line, next] = first_line(beginning);
    const bool is_cut = next == beginning.size() && !beginning.ends_with('\n');
    beginning.remove_prefix(next);
    if (line.empty() || is_cut) return is_mail;
    if (line.front() == ' ' || line.front() == '\t') continue;
    if (!begins_field(line)) return false;
    const std::string name = ascii_lower(line.substr(0, line.find(':')));
    is_mail = is_mail || name == "mime-version" || name == "message-id" || name == "received" ||
              name == "return-path";
  }
  return is_mail;
}

}  // namespace onrecord
