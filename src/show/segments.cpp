#include <fmt/format.h>

#include <iterator>

#include "onrecord/show.h"
#include "show/json_spans.h"

namespace onrecord {
namespace {

/// Appends `,"name":[...]` with what `item` appends for each element. Numbers are written
/// straight into `out`: a tree of JSON values for every word would be larger than the text.
template <class Items, class AppendItem>
void append_list(std::string_view name, const Items& items, AppendItem item, std::string& out) {
  fmt::format_to(std::back_inserter(out), ",\"{}\":[", name);
  bool first = true;
  for (const auto& element : items) {
    if (!first) out += ',';
    first = false;
    item(element);
  }
  out += ']';
}

}  // namespace

void write_segments(const Document& document, std::string& out) {
  const CodePointOffsets offsets(document.text());
  const auto append_span = [&](Span span) {
    const CodePointRange range = offsets.range_of(span);
    fmt::format_to(std::back_inserter(out), "[{},{}]", range.begin, range.end);
  };
  append_json_line({{"id", document.article().id}, {"text", document.text()}}, out);
  out.resize(out.size() - 2);  // reopen the object: takes back "}\n"
  append_list(
      "words", document.words(), [&](const Word& word) { append_span(word.span); }, out);
  append_list("paragraphs", document.paragraphs(), append_span, out);
  append_list("sentences", document.sentences(), append_span, out);
  append_list(
      "quotations", document.quotations(),
      [&](const Quotation& quotation) {
        const CodePointRange range = offsets.range_of(quotation.span);
        fmt::format_to(std::back_inserter(out),
                       "{{\"start\":{},\"end\":{},\"inside\":", range.begin, range.end);
        append_span(quotation.inside);
        fmt::format_to(std::back_inserter(out),
                       ",\"depth\":{},\"single\":{},\"closed\":{},\"continues\":{}}}",
                       quotation.depth, quotation.single, quotation.closed, quotation.continues);
      },
      out);
  out += "}\n";
}

}  // namespace onrecord
