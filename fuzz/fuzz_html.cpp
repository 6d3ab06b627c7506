// Bytes -> an HTML page; and any text -> a date.
#include <string>

#include "fuzz/check.h"
#include "fuzz/target.h"
#include "onrecord/utf8.h"
#include "read/date_text.h"
#include "read/html_page.h"

namespace onrecord {
namespace {

void check_place(Span place, std::size_t size) {
  check(place.begin_byte <= place.end_byte && place.end_byte <= size);
}

void check_metadata(const PageMetadata& about) {
  for (const std::string* text :
       {&about.title, &about.outlet, &about.published.claim, &about.modified.claim, &about.url,
        &about.language, &about.description}) {
    check(!first_invalid_utf8(*text));
  }
  for (const std::string& author : about.authors) {
    check(!author.empty() && !first_invalid_utf8(author));
  }
  for (const PageDate* date : {&about.published, &about.modified}) {
    check(date->iso.empty() || (date->iso.size() >= 10 && !date->claim.empty()));
  }
}

}  // namespace

void fuzz(std::string_view input) {
  (void)iso_date_in(input);
  const auto page = read_html_page(input, {.explain = true});
  if (!page) return check(!page.error().describe().empty());
  check_metadata(page->metadata);
  for (const HtmlPart& part : page->parts) {
    check(!part.text.empty() && !first_invalid_utf8(part.text));
    check_place(part.place, input.size());
  }
  for (const HtmlExplained& block : page->explained) {
    check(!block.text.empty() && !first_invalid_utf8(block.text));
    check(block.verdict.score >= 0 && block.verdict.score <= 1);
    check(!reason_name(block.reason).empty());
    check_place(block.place, input.size());
  }
  check(page->parts.size() <= page->explained.size());
  check(!first_invalid_utf8(body_text(*page)));
}

}  // namespace onrecord
