#include "report/texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "onrecord/date.h"
#include "onrecord/utf8.h"
#include "read/ascii_lower.h"
#include "show/xml_text.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  append_xml(text, out);
  return out;
}

std::optional<std::string> safe_url(std::string_view url) {
  const std::string scheme = ascii_lower(url.substr(0, url.find("//")));
  if (scheme != "http:" && scheme != "https:") return std::nullopt;
  constexpr std::string_view kEndLinks = "\"'<>()[]{}`|^*_";
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || c == '\\') return std::nullopt;
    if (byte >= 0x80 || kEndLinks.find(c) != std::string_view::npos) {
      out += fmt::format("%{:02X}", byte);
    } else {
      out += c;
    }
  }
  return out;
}

std::string day_words(std::string_view day) {
  const std::optional<Date> date = parse_date(day);
  if (!date) return "no date";
  std::string out;
  if (date->day != 0) out += fmt::format("{} ", date->day);
  if (date->month != 0) out += fmt::format("{} ", kMonths[date->month - 1U]);
  return out + std::to_string(date->year);
}

std::optional<std::chrono::sys_days> first_day_of(std::string_view day) {
  const std::optional<Date> date = parse_date(day);
  if (!date) return std::nullopt;
  return date->first_day();
}

std::string with_commas(std::size_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
  return out;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", with_commas(count), count == 1 ? one : many);
}

std::string shortened_to(std::string_view text, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (begins_code_point(text[i]) && ++count > most) return std::string(text.substr(0, i)) + "…";
  }
  return std::string(text);
}

}  // namespace onrecord
