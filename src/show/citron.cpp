#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "onrecord/show.h"
#include "show/json_spans.h"
#include "show/marks.h"
#include "show/speaker_json.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

// The entries of `quotes`, for the statements that the format has.
class QuoteList {
 public:
  QuoteList(const Document& document, std::span<const Statement> statements)
      : spans_(document), statements_(statements), place_(statements.size()) {}

  // Adds statement `index`, unless it is nobody's; returns its entry.
  ordered_json* add(std::size_t index) {
    const Statement& statement = statements_[index];
    if (is_not_said(statement.form)) return nullptr;
    place_[index] = quotes_.size();
    ordered_json outer;
    if (statement.nested_in && place_[*statement.nested_in]) {
      outer = *place_[*statement.nested_in];
    }
    quotes_.push_back({{"cue", spans_.one_or_null(statement.cue)},
                       {"sources", spans_.list(statement.sources)},
                       {"contents", spans_.list(statement.contents)},
                       {"form", form_name(statement.form)},
                       {"score", json_score(statement.score)},
                       {"nested_in", std::move(outer)},
                       {"speaker", speakers_json(statement.speakers, spans_)}});
    return &quotes_.back();
  }

  [[nodiscard]] const JsonSpans& spans() const { return spans_; }
  [[nodiscard]] ordered_json take() && { return std::move(quotes_); }

 private:
  JsonSpans spans_;
  std::span<const Statement> statements_;
  std::vector<std::optional<std::size_t>> place_;  // of each statement in `quotes`
  ordered_json quotes_ = ordered_json::array();
};

// An article without its quotes, and the fields that it has.
ordered_json article_json(const Article& article) {
  ordered_json out = {{"id", article.id}};
  for (const auto& [name, value] :
       {std::pair("title", &article.title), std::pair("outlet", &article.outlet),
        std::pair("date", &article.date), std::pair("url", &article.url)}) {
    if (!value->empty()) out[name] = *value;
  }
  out["text"] = article.text;
  return out;
}

}  // namespace

void write_citron(const Document& document, std::span<const Statement> statements,
                  std::string& out) {
  QuoteList quotes(document, statements);
  for (std::size_t i = 0; i < statements.size(); ++i) quotes.add(i);
  append_json_line({{"id", document.article().id},
                    {"text", document.text()},
                    {"quotes", std::move(quotes).take()}},
                   out);
}

void write_kept_citron(const Kept& kept, std::string& out) {
  QuoteList quotes(kept.document, kept.reading.statements);
  for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
    if (ordered_json* quote = quotes.add(i)) (*quote)["status"] = kept.reviews[i].status;
  }
  ordered_json line = article_json(kept.document.article());
  line["quotes"] = std::move(quotes).take();
  append_json_line(line, out);
}

void write_learned(const Kept& kept, std::string& out) {
  QuoteList quotes(kept.document, kept.reading.statements);
  bool is_complete = kept.is_whole, is_reviewed = !kept.rejected.empty();
  for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
    const bool is_confirmed = kept.reviews[i].status != "machine";
    is_complete = is_complete && is_confirmed;
    is_reviewed = is_reviewed || is_confirmed;
    if (is_confirmed) quotes.add(i);
  }
  if (!is_reviewed) return;
  ordered_json line = article_json(kept.document.article());
  line["complete"] = is_complete;
  line["rejected"] = quotes.spans().list(kept.rejected);
  line["quotes"] = std::move(quotes).take();
  append_json_line(line, out);
}

}  // namespace onrecord
