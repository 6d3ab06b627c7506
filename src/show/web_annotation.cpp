#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "onrecord/show.h"
#include "onrecord/utf8.h"
#include "show/json_spans.h"
#include "show/speaker_json.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kContext = 32;  // code points of prefix and suffix

// Web Annotation Data Model (W3C Recommendation, 23 February 2017), sections 4.2.4 and 4.2.5.
class AnnotationWriter {
 public:
  explicit AnnotationWriter(const Document& document)
      : article_(document.article()), text_(document.text()), offsets_(text_) {}

  [[nodiscard]] ordered_json annotation_of(const Statement& statement, const Review& review) const {
    ordered_json out = {{"@context", "http://www.w3.org/ns/anno.jsonld"},
                        {"id", fmt::format("urn:onrecord:statement:{}", statement.id)},
                        {"type", "Annotation"},
                        {"motivation", "describing"}};
    if (!review.at.empty()) {
      out["modified"] = review.at;
      out["creator"] = {{"type", "Person"}, {"name", review.by}};
    }
    out["generator"] = {{"type", "Software"}, {"name", "onrecord"}};
    out["body"] = bodies_of(statement, review);
    out["target"] = ordered_json::array();
    for (const Span content : statement.contents) out["target"].push_back(target_of(content));
    return out;
  }

 private:
  // By purpose: who states it ("identifying"), form, score and status ("tagging"), and the cue and
  // source where they stand ("describing").
  [[nodiscard]] ordered_json bodies_of(const Statement& statement, const Review& review) const {
    ordered_json out = ordered_json::array();
    if (const std::string names = joined_names(statement.speakers); !names.empty()) {
      out.push_back({{"type", "TextualBody"}, {"purpose", "identifying"}, {"value", names}});
    }
    for (const std::string& tag : {fmt::format("form: {}", form_name(statement.form)),
                                   fmt::format("score: {:.4f}", statement.score),
                                   fmt::format("status: {}", review.status)}) {
      out.push_back({{"type", "TextualBody"}, {"purpose", "tagging"}, {"value", tag}});
    }
    if (statement.cue) out.push_back(part_of("cue", *statement.cue));
    for (const Span source : statement.sources) out.push_back(part_of("source", source));
    return out;
  }

  [[nodiscard]] ordered_json part_of(std::string_view role, Span span) const {
    ordered_json out = target_of(span);
    out["purpose"] = "describing";
    out["name"] = role;
    return out;
  }

  [[nodiscard]] ordered_json target_of(Span span) const {
    const CodePointRange place = offsets_.range_of(span);
    const std::size_t before = place.begin - std::min(place.begin, kContext);
    const std::size_t behind = std::min(place.end + kContext, offsets_.count());
    const std::string source =
        article_.url.empty() ? fmt::format("urn:onrecord:article:{}", article_.id) : article_.url;
    return {{"type", "SpecificResource"},
            {"source", source},
            {"selector",
             {{{"type", "TextPositionSelector"}, {"start", place.begin}, {"end", place.end}},
              {{"type", "TextQuoteSelector"},
               {"exact", surface(text_, span)},
               {"prefix", words_between(before, place.begin)},
               {"suffix", words_between(place.end, behind)}}}}};
  }

  [[nodiscard]] std::string_view words_between(std::size_t begin, std::size_t end) const {
    const std::size_t first = offsets_.byte_of(begin);
    return text_.substr(first, offsets_.byte_of(end) - first);
  }

  const Article& article_;
  std::string_view text_;
  CodePointOffsets offsets_;
};

}  // namespace

void write_web_annotations(const Kept& kept, std::string& out) {
  const AnnotationWriter writer(kept.document);
  for (std::size_t i = 0; i < kept.reading.statements.size(); ++i) {
    append_json_line(writer.annotation_of(kept.reading.statements[i], kept.reviews[i]), out);
  }
}

}  // namespace onrecord
