#include "attribute/form.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "attribute/places.h"
#include "segment/code_points.h"

namespace onrecord {
namespace {

struct WordCounts {
  std::size_t quoted = 0;
  std::size_t plain = 0;
};

class FormJudge {
 public:
  explicit FormJudge(const Document& document)
      : document_(document), tree_(document), headline_(headline_of(document)) {}

  Form judge(const Statement& statement) const {
    if (statement.form == Form::scare || statement.form == Form::title) return statement.form;
    if (headline_ && headline_->contains(extent_of(statement))) return Form::headline;
    if (is_turn(statement)) return Form::direct;
    const WordCounts counts = count(statement);
    if (counts.quoted == 0) return Form::indirect;
    return counts.plain == 0 ? Form::direct : Form::mixed;
  }

 private:
  // "NORA VALE (by phone): We are fine.": no marks are needed after a label that begins its
  // paragraph.
  bool is_turn(const Statement& statement) const {
    if (statement.sources.empty() || statement.contents.empty()) return false;
    const Span source = statement.sources.front();
    const Span content = statement.contents.front();
    const Span paragraph = document_.paragraphs()[paragraph_at(document_, source.begin_byte)];
    constexpr std::uint32_t kLongestLabel = 120;  // bytes, with role and note
    if (source.begin_byte - paragraph.begin_byte > 2 || content.begin_byte < source.end_byte ||
        content.begin_byte - source.end_byte > kLongestLabel) {
      return false;
    }
    if (statement.cue && surface(document_.text(), *statement.cue) != ":") return false;
    const Span between =
        trim(document_.text(), {source.end_byte, content.begin_byte});  // role, note and colon
    const std::string_view label = surface(document_.text(), between);
    return label.ends_with(':') || label.ends_with(":**") || label.ends_with("**:");
  }

  WordCounts count(const Statement& statement) const {
    const auto base = tree_.innermost_around(extent_of(statement));
    // A content that is a quotation from mark to mark, with nothing else to the statement,
    // stands in it; it does not surround the statement.
    const bool is_alone = !statement.cue && statement.sources.empty();
    const std::optional<std::size_t> around = base && is_alone ? tree_.parent(*base) : base;
    WordCounts counts;
    for (const Span content : statement.contents) count(content, around, counts);
    return counts;
  }

  void count(Span content, std::optional<std::size_t> around, WordCounts& counts) const {
    std::uint32_t byte = content.begin_byte;
    if (const auto first = child_at(byte, around))
      byte = take_quoted(*first, byte, content, counts);
    std::size_t next = first_quotation_from(document_, byte);
    const auto quotations = document_.quotations();
    while (byte < content.end_byte) {
      while (next < quotations.size() && quotations[next].span.begin_byte < byte) ++next;
      const bool has_more =
          next < quotations.size() && quotations[next].span.begin_byte < content.end_byte;
      const std::uint32_t end = has_more ? quotations[next].span.begin_byte : content.end_byte;
      counts.plain += plain_words({byte, end}, byte == content.begin_byte);
      byte = has_more ? take_quoted(next, end, content, counts) : end;
    }
  }

  // The quotation around `byte` that stands directly in quotation `around`.
  std::optional<std::size_t> child_at(std::uint32_t byte, std::optional<std::size_t> around) const {
    std::optional<std::size_t> child;
    for (auto at = tree_.innermost_around({byte, byte + 1}); at != around; at = tree_.parent(*at)) {
      if (!at) return std::nullopt;  // `around` does not hold the content
      child = at;
    }
    return child;
  }

  std::uint32_t take_quoted(std::size_t index, std::uint32_t byte, Span content,
                            WordCounts& counts) const {
    const std::uint32_t end =
        std::min(content.end_byte, document_.quotations()[index].span.end_byte);
    counts.quoted += count_words(surface(document_.text(), {byte, end}), 1);
    return std::max(end, byte + 1);
  }

  // The conjunction that leads in the content is not the speaker's and does not make it mixed.
  std::size_t plain_words(Span span, bool leads) const {
    const Span words = trim(document_.text(), span);
    const std::string_view text = surface(document_.text(), words);
    return leads && text == "that" ? 0 : count_words(text, 1);
  }

  const Document& document_;
  QuotationTree tree_;
  std::optional<Span> headline_;
};

}  // namespace

Form classify_form(const Document& document, const Statement& statement) {
  return FormJudge(document).judge(statement);
}

void set_forms(const Document& document, std::vector<Statement>& statements) {
  const FormJudge judge(document);
  for (Statement& statement : statements) statement.form = judge.judge(statement);
}

}  // namespace onrecord
