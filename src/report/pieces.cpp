#include "report/pieces.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "onrecord/utf8.h"
#include "show/printable.h"

namespace onrecord {
namespace {

using Mark = ReportPiece::Mark;

constexpr std::size_t kMostMarked = 4000;  // bytes of a piece
constexpr std::size_t kMostBeside = 600;   // of what is not the statement's own
constexpr std::string_view kLeftOut = " … ";

struct Marked {
  Span span;
  Mark mark;
};

// In text order, none over another: what the content has goes before the rest.
std::vector<Marked> marks_of(const Statement& statement) {
  std::vector<Marked> out;
  const auto add = [&](Span span, Mark mark) {
    const bool is_taken =
        std::ranges::any_of(out, [&](const Marked& other) { return other.span.overlaps(span); });
    if (!is_taken && !span.empty()) out.push_back({span, mark});
  };
  for (const Span span : statement.contents) add(span, Mark::content);
  if (statement.cue) add(*statement.cue, Mark::cue);
  for (const Span span : statement.sources) add(span, Mark::source);
  std::ranges::sort(out, {}, [](const Marked& one) { return one.span; });
  return out;
}

// Up to `size` bytes, without a code point cut in two.
std::string_view beginning(std::string_view text, std::size_t size) {
  if (size >= text.size()) return text;
  while (size > 0 && !begins_code_point(text[size])) --size;
  return text.substr(0, size);
}

std::string_view ending(std::string_view text, std::size_t size) {
  if (size >= text.size()) return text;
  std::size_t from = text.size() - size;
  while (from < text.size() && !begins_code_point(text[from])) ++from;
  return text.substr(from);
}

std::string shortened(std::string_view text, Mark mark) {
  const std::size_t most = mark == Mark::none ? kMostBeside : kMostMarked;
  if (text.size() <= most) return printable_line(text);
  const std::size_t half = (most - kLeftOut.size()) / 2;
  return printable_line(beginning(text, half)) + std::string(kLeftOut) +
         printable_line(ending(text, half));
}

class Cutter {
 public:
  Cutter(std::string_view text, const std::vector<Marked>& marks) : text_(text), marks_(marks) {}

  // A sentence, or what of marks lies outside of sentences.
  void take(Span sentence) {
    if (!out_.empty()) {
      add(text_.substr(end_, sentence.begin_byte - end_).find_first_not_of(" \t\r\n") ==
                  std::string_view::npos
              ? " "
              : kLeftOut,
          Mark::none);
    }
    std::uint32_t at = sentence.begin_byte;
    for (const Marked& one : marks_) {
      if (!one.span.overlaps(sentence)) continue;
      const Span within = {std::max(one.span.begin_byte, at),
                           std::min(one.span.end_byte, sentence.end_byte)};
      if (within.begin_byte > at) add_span({at, within.begin_byte}, Mark::none);
      if (within.end_byte <= within.begin_byte) continue;
      add_span(within, one.mark);
      at = within.end_byte;
    }
    if (at < sentence.end_byte) add_span({at, sentence.end_byte}, Mark::none);
    end_ = sentence.end_byte;
  }
  std::vector<ReportPiece> pieces() && { return std::move(out_); }

 private:
  void add_span(Span span, Mark mark) {
    const std::string piece = shortened(surface(text_, span), mark);
    add(piece, mark);
  }
  void add(std::string_view text, Mark mark) {
    if (!out_.empty() && out_.back().mark == mark) {
      out_.back().text += text;
    } else {
      out_.push_back({std::string(text), mark});
    }
  }

  std::string_view text_;
  const std::vector<Marked>& marks_;
  std::uint32_t end_ = 0;
  std::vector<ReportPiece> out_;
};

}  // namespace

std::string printable_line(std::string_view text) {
  std::string out;
  append_on_one_line(text, out);
  return out;
}

std::vector<ReportPiece> pieces_of(const Document& document, const Statement& statement) {
  const std::vector<Marked> marks = marks_of(statement);
  Cutter cutter(document.text(), marks);
  const auto has_mark = [&](Span sentence) {
    return std::ranges::any_of(marks,
                               [&](const Marked& one) { return one.span.overlaps(sentence); });
  };
  if (marks.empty()) return {};
  const auto sentences = document.sentences();
  auto at = std::ranges::partition_point(
      sentences, [&](Span sentence) { return sentence.end_byte <= marks.front().span.begin_byte; });
  for (; at != sentences.end() && at->begin_byte < marks.back().span.end_byte; ++at) {
    if (has_mark(*at)) cutter.take(*at);
  }
  return std::move(cutter).pieces();
}

}  // namespace onrecord
