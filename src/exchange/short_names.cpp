#include "exchange/short_names.h"

#include <fmt/format.h>

#include "onrecord/utf8.h"

namespace onrecord {
namespace {

constexpr std::string_view kCut = "…";

std::size_t length_of(std::string_view text) { return CodePointOffsets(text).count(); }

}  // namespace

std::string short_name(std::string_view text, std::size_t most) {
  const CodePointOffsets offsets(text);
  if (offsets.count() <= most) return std::string(text);
  // One code point more than there is room for: a space there ends a word that fits.
  std::string_view head = text.substr(0, offsets.byte_of(most));
  const std::size_t space = head.find_last_of(" \t\r\n");
  head = space != std::string_view::npos && offsets.code_point_of(space) >= most / 2
             ? head.substr(0, space)
             : text.substr(0, offsets.byte_of(most - 1));
  head = head.substr(0, head.find_last_not_of(" \t\r\n") + 1);
  return std::string(head).append(kCut);
}

void ShortNames::add(std::int64_t group, std::string_view name) {
  if (length_of(name) <= kMostOfDnaName) taken_.emplace(group, name);
}

std::string ShortNames::get(std::int64_t group, std::string_view name) {
  if (length_of(name) <= kMostOfDnaName) return std::string(name);
  std::string cut = short_name(name);
  int& number = last_number_[{group, cut}];
  while (!taken_.emplace(group, cut).second) {
    number = number == 0 ? 2 : number + 1;
    const std::string end = fmt::format(" ({})", number);
    cut = short_name(name, kMostOfDnaName - end.size()) + end;
  }
  return cut;
}

}  // namespace onrecord
