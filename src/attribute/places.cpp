#include "attribute/places.h"

#include <algorithm>

#include "segment/code_points.h"

namespace onrecord {
namespace {

constexpr std::size_t kLongestHeadline = 25;        // words
constexpr std::size_t kLongestHeadlineBytes = 500;  // what is longer is no headline

std::size_t last_beginning_by(std::span<const Span> spans, std::uint32_t byte) {
  const auto after =
      std::upper_bound(spans.begin(), spans.end(), byte,
                       [](std::uint32_t b, const Span& span) { return b < span.begin_byte; });
  const auto count = static_cast<std::size_t>(after - spans.begin());
  return count == 0 ? 0 : count - 1;
}

bool closes(char32_t value) {
  return value == U'"' || value == U'\'' || value == U')' || value == U']' || value == 0xBB ||
         value == 0x203A || (value >= 0x2018 && value <= 0x201F);
}

}  // namespace

std::size_t paragraph_at(const Document& document, std::uint32_t byte) {
  return last_beginning_by(document.paragraphs(), byte);
}

std::size_t sentence_at(const Document& document, std::uint32_t byte) {
  return last_beginning_by(document.sentences(), byte);
}

std::size_t first_quotation_from(const Document& document, std::uint32_t byte) {
  const auto quotations = document.quotations();
  const auto first = std::lower_bound(
      quotations.begin(), quotations.end(), byte,
      [](const Quotation& quotation, std::uint32_t b) { return quotation.span.begin_byte < b; });
  return static_cast<std::size_t>(first - quotations.begin());
}

std::size_t count_words(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  bool counted = false;  // the word at hand
  for (std::size_t byte = 0; byte < text.size() && count < limit;) {
    const CodePoint next = code_point_at(text, byte);
    if (is_space(next.value)) {
      counted = false;
    } else if (!counted && (is_letter(next.value) || is_digit(next.value))) {
      counted = true;
      ++count;
    }
    byte += next.size;
  }
  return count;
}

bool ends_with_stop(std::string_view text) {
  while (!text.empty()) {
    const CodePoint last = code_point_before(text, text.size());
    if (last.value == U'.' || last.value == U'!' || last.value == U'?' || last.value == 0x2026) {
      return true;
    }
    if (!closes(last.value) && !is_space(last.value)) return false;
    text.remove_suffix(last.size);
  }
  return false;
}

bool only_space(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return begin <= end && skip_spaces(text, begin, end) == end;
}

std::size_t shared_bytes(Span a, Span b) {
  const std::uint32_t begin = std::max(a.begin_byte, b.begin_byte);
  const std::uint32_t end = std::min(a.end_byte, b.end_byte);
  return begin < end ? end - begin : 0;
}

Span extent_of(const Statement& statement) {
  std::optional<Span> extent = statement.cue;
  const auto widen = [&](Span span) {
    if (!extent) {
      extent = span;
      return;
    }
    extent->begin_byte = std::min(extent->begin_byte, span.begin_byte);
    extent->end_byte = std::max(extent->end_byte, span.end_byte);
  };
  for (const Span source : statement.sources) widen(source);
  for (const Span content : statement.contents) widen(content);
  return extent.value_or(Span{});
}

std::optional<Span> headline_of(const Document& document) {
  if (document.paragraphs().size() < 2) return std::nullopt;
  const Span first = document.paragraphs().front();
  if (first.size() > kLongestHeadlineBytes) return std::nullopt;
  const std::string_view words = surface(document.text(), first);
  if (count_words(words, kLongestHeadline + 1) > kLongestHeadline) return std::nullopt;
  return ends_with_stop(words) ? std::nullopt : std::optional(first);
}

QuotationTree::QuotationTree(const Document& document) : document_(&document) {
  const auto quotations = document.quotations();
  parents_.reserve(quotations.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    while (!open.empty() && !quotations[open.back()].span.contains(quotations[i].span)) {
      open.pop_back();
    }
    parents_.push_back(open.empty() ? std::nullopt : std::optional(open.back()));
    open.push_back(i);
  }
}

std::optional<std::size_t> QuotationTree::innermost_around(Span span) const {
  const auto quotations = document_->quotations();
  const std::size_t after = first_quotation_from(*document_, span.begin_byte + 1);
  std::optional<std::size_t> index = after == 0 ? std::nullopt : std::optional(after - 1);
  while (index && !quotations[*index].span.contains(span)) index = parents_[*index];
  return index;
}

std::optional<std::size_t> QuotationTree::next_piece(std::size_t index) const {
  const auto quotations = document_->quotations();
  const auto paragraphs = document_->paragraphs();
  const Quotation& piece = quotations[index];
  const std::size_t next = paragraph_at(*document_, piece.span.begin_byte) + 1;
  if (!piece.continues || next >= paragraphs.size()) return std::nullopt;
  // The marks that a paragraph begins with stand side by side, outermost first.
  std::size_t candidate = first_quotation_from(*document_, paragraphs[next].begin_byte);
  std::uint32_t byte = paragraphs[next].begin_byte;
  while (candidate < quotations.size() &&
         only_space(document_->text(), byte, quotations[candidate].span.begin_byte)) {
    const Quotation& opened = quotations[candidate];
    if (opened.depth == piece.depth) {
      return opened.single == piece.single ? std::optional(candidate) : std::nullopt;
    }
    byte = opened.inside.begin_byte;
    ++candidate;
  }
  return std::nullopt;
}

}  // namespace onrecord
