#include "attribute/completion.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "attribute/owners.h"
#include "attribute/places.h"

namespace onrecord {
namespace {

Span hull(Span a, Span b) {
  return {std::min(a.begin_byte, b.begin_byte), std::max(a.end_byte, b.end_byte)};
}

class Completer {
 public:
  Completer(const Document& document, std::vector<Statement>& statements)
      : document_(document), statements_(statements), tree_(document) {
    for (std::size_t i = 0; i < statements.size(); ++i) {
      extents_.push_back(extent_of(statements[i]));
      if (statements[i].cue) pieces_.emplace_back(*statements[i].cue, i);
      for (const Span source : statements[i].sources) pieces_.emplace_back(source, i);
    }
    std::sort(pieces_.begin(), pieces_.end());
  }

  void complete(std::size_t index) {
    std::vector<Span>& contents = statements_[index].contents;
    merge_overlapping(contents);
    std::vector<Span> completed;
    completed.reserve(contents.size());
    for (const Span content : contents) {
      completed.push_back(content);
      if (content.empty()) continue;
      for (const std::uint32_t byte : {content.begin_byte, content.end_byte - 1}) {
        if (const auto whole = whole_at(index, byte)) {
          completed.back() = hull(completed.back(), *whole);
        }
      }
    }
    merge_overlapping(completed);
    contents = std::move(completed);
  }

 private:
  // The outermost quotation at `byte` that is the statement's.
  [[nodiscard]] std::optional<Span> whole_at(std::size_t index, std::uint32_t byte) const {
    std::optional<Span> whole;
    for (auto at = tree_.innermost_around({byte, byte + 1}); at; at = tree_.parent(*at)) {
      const Quotation& quotation = document_.quotations()[*at];
      if (attributes_within(statements_[index], quotation.span)) break;
      if (const auto target = target_in(index, quotation)) whole = target;
    }
    return whole;
  }

  [[nodiscard]] std::optional<Span> target_in(std::size_t index, const Quotation& quotation) const {
    if (is_mine(index, quotation.span, quotation.span)) return quotation.span;
    if (quotation.closed) return std::nullopt;
    const Span last = last_content_in(index, quotation.span);
    const Span sentence = document_.sentences()[sentence_at(document_, last.end_byte - 1)];
    const Span target{quotation.span.begin_byte,
                      std::min(quotation.span.end_byte, sentence.end_byte)};
    const bool is_new = target.begin_byte < target.end_byte && target != quotation.span;
    return is_new && is_mine(index, target, quotation.span) ? std::optional(target) : std::nullopt;
  }

  [[nodiscard]] bool is_mine(std::size_t index, Span target, Span quotation) const {
    std::size_t covered = 0;
    for (const Span content : contents_in(index, target)) covered += shared_bytes(content, target);
    return static_cast<double>(covered) >= kShareOfOwner * static_cast<double>(target.size()) &&
           (covered == target.size() || !is_contested(index, target, quotation));
  }

  // Does another statement attribute, from outside of `quotation`, in what the contents lack?
  [[nodiscard]] bool is_contested(std::size_t index, Span target, Span quotation) const {
    const auto first = std::lower_bound(
        pieces_.begin(), pieces_.end(), target.begin_byte,
        [](const auto& piece, std::uint32_t byte) { return piece.first.begin_byte < byte; });
    for (auto piece = first; piece != pieces_.end() && piece->first.begin_byte < target.end_byte;
         ++piece) {
      if (piece->second == index || quotation.contains(extents_[piece->second])) continue;
      const auto contents = contents_in(index, piece->first);
      if (std::none_of(contents.begin(), contents.end(),
                       [&](Span content) { return content.contains(piece->first); })) {
        return true;
      }
    }
    return false;
  }

  // The contents that overlap `span`; they are in order and disjoint.
  [[nodiscard]] std::span<const Span> contents_in(std::size_t index, Span span) const {
    const std::span<const Span> contents = statements_[index].contents;
    const auto first = std::partition_point(contents.begin(), contents.end(), [&](Span content) {
      return content.end_byte <= span.begin_byte;
    });
    const auto last = std::partition_point(
        first, contents.end(), [&](Span content) { return content.begin_byte < span.end_byte; });
    return {first, last};
  }

  [[nodiscard]] Span last_content_in(std::size_t index, Span span) const {
    const auto contents = contents_in(index, span);
    const Span last = contents.empty() ? span : contents.back();
    return {span.begin_byte, std::min(span.end_byte, last.end_byte)};
  }

  const Document& document_;
  std::vector<Statement>& statements_;
  QuotationTree tree_;
  std::vector<std::pair<Span, std::size_t>> pieces_;  // cues and sources, in order
  std::vector<Span> extents_;
};

}  // namespace

void complete_quotations(const Document& document, std::vector<Statement>& statements) {
  Completer completer(document, statements);
  for (std::size_t i = 0; i < statements.size(); ++i) completer.complete(i);
}

void merge_overlapping(std::vector<Span>& contents) {
  std::sort(contents.begin(), contents.end());
  std::size_t kept = 0;
  for (const Span content : contents) {
    if (kept > 0 && content.begin_byte < contents[kept - 1].end_byte) {
      contents[kept - 1] = hull(contents[kept - 1], content);
    } else {
      contents[kept++] = content;
    }
  }
  contents.resize(kept);
}

}  // namespace onrecord
