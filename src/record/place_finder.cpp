#include "record/place_finder.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::string_view kGap = " … ";

std::optional<std::size_t> number_in(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "12-18;30-44"; none where it is something else.
std::optional<std::vector<CodePointRange>> ranges_in(std::string_view given) {
  std::vector<CodePointRange> out;
  while (true) {
    const std::string_view one = given.substr(0, given.find(';'));
    const std::size_t dash = one.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto begin = number_in(one.substr(0, dash)), end = number_in(one.substr(dash + 1));
    if (!begin || !end) return std::nullopt;
    out.push_back({*begin, *end});
    if (one.size() == given.size()) return out;
    given.remove_prefix(one.size() + 1);
  }
}

std::size_t distance(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }

class WordFinder {
 public:
  explicit WordFinder(std::string_view text) : text_(text), offsets_(text) {}

  [[nodiscard]] const CodePointOffsets& offsets() const { return offsets_; }

  // Adds the place of one piece, or says why there is none.
  void find(std::string_view piece, std::optional<CodePointRange> near, FoundPlaces& out) const {
    std::vector<CodePointRange> all;
    for (std::size_t at = text_.find(piece); at != std::string_view::npos;
         at = text_.find(piece, at + 1)) {
      all.push_back(offsets_.range_of(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())}));
    }
    if (all.empty()) {
      out.error =
          fmt::format("“{}” does not stand in the article; copy the words from there", piece);
    } else if (all.size() > 1 && !near) {
      out.error = fmt::format(
          "“{}” stands in the article {} times, at {} and {} for example; give "
          "places instead, such as {}-{}",
          piece, all.size(), all[0].begin, all[1].begin, all[0].begin, all[0].end);
    } else {
      CodePointRange best = all.front();
      for (const CodePointRange& one : all) {
        if (near && distance(one.begin, near->begin) < distance(best.begin, near->begin))
          best = one;
      }
      out.places.push_back(best);
    }
  }

 private:
  std::string_view text_;
  CodePointOffsets offsets_;
};

// In the order of the text; what stands in two of them is an error.
FoundPlaces in_order(FoundPlaces found) {
  std::ranges::sort(found.places, {}, &CodePointRange::begin);
  for (std::size_t i = 1; i < found.places.size() && found.error.empty(); ++i) {
    const CodePointRange &a = found.places[i - 1], &b = found.places[i];
    if (b.begin >= a.end) continue;
    found.error = fmt::format("{}-{} and {}-{} overlap; give places that don't", a.begin, a.end,
                              b.begin, b.end);
  }
  return found;
}

}  // namespace

FoundPlaces find_places(std::string_view text, std::string_view given,
                        std::optional<CodePointRange> near) {
  given = trimmed(given);
  FoundPlaces out;
  const WordFinder finder(text);
  if (const auto ranges = ranges_in(given)) {
    for (const CodePointRange& range : *ranges) {
      if (range.begin >= range.end || range.end > finder.offsets().count()) {
        out.error = fmt::format("{}-{} is no place in a text of {} characters", range.begin,
                                range.end, finder.offsets().count());
        return out;
      }
    }
    out.places = *ranges;
    return in_order(std::move(out));
  }
  while (!given.empty() && out.error.empty()) {
    const std::size_t gap = given.find(kGap);
    const std::string_view piece = given.substr(0, gap);
    if (!piece.empty()) finder.find(piece, near, out);
    if (gap == std::string_view::npos) break;
    given.remove_prefix(gap + kGap.size());
  }
  return in_order(std::move(out));
}

}  // namespace onrecord
