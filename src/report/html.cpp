#include <fmt/format.h>
#include <xxhash.h>

#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "onrecord/report.h"
#include "report/account.h"
#include "report/html_parts.h"
#include "report/texts.h"

namespace onrecord {
namespace {

constexpr std::string_view kStyle =
#include "embedded/report_css.inc"
    ;
constexpr std::string_view kScript =
#include "embedded/report_js.inc"
    ;

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSections = {
    {{"time", "Who stands where"},
     {"denials", "Denials"},
     {"contradictions", "Contradictions"},
     {"speakers", "Who is quoted"},
     {"network", "Who agrees"},
     {"statements", "Statements"},
     {"unknown", "Unknown"},
     {"making", "How it was made"}}};

// Those sections that there are.
std::string navigation(std::string_view body) {
  std::string out = "<nav aria-label=\"Sections\"><ul>";
  for (const auto& [id, name] : kSections) {
    if (body.find(fmt::format("<section id=\"{}\"", id)) == std::string_view::npos) continue;
    out += fmt::format("<li><a href=\"#{}\">{}</a></li>", id, name);
  }
  return out + "</ul></nav>\n";
}

// Only the script below runs: it has a word that no article can know, since it depends on all of
// them.
std::string nonce_of(std::string_view body) {
  const XXH128_hash_t hash = XXH3_128bits(body.data(), body.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

void write_report_html(const Report& report, const ReportMaking& making, std::string& out) {
  std::string body;
  append_issues_html(report, body);
  append_denials_html(report, body);
  append_contradictions_html(report, body);
  append_speakers_html(report, body);
  append_network_html(report, body);
  append_statements_html(report, body);
  append_unknown_html(report, body);
  append_making_html(report, making, body);

  const std::string title = escaped(title_of(report)), nonce = nonce_of(body);
  fmt::format_to(
      std::back_inserter(out),
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; img-src data:; script-src 'nonce-{}'; base-uri 'none'; form-action "
      "'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"generator\" content=\"onrecord {}\">\n<link rel=\"icon\" href=\"data:,\">\n"
      "<title>{}</title>\n<style>{}</style></head>\n<body>\n"
      "<a class=\"skip\" href=\"#main\">To the report</a>\n<header><p class=\"kind\">A report of "
      "statements in the news</p><h1><bdi>{}</bdi></h1>\n<p class=\"lede\">{}</p></header>\n",
      nonce, escaped(making.version), title, kStyle, title, escaped(summary_of(report)));
  out += navigation(body);
  out += "<main id=\"main\">\n";
  out += body;
  fmt::format_to(std::back_inserter(out),
                 "</main>\n<footer><p>onrecord {}, {}</p></footer>\n<script nonce=\"{}\">{}"
                 "</script>\n</body></html>\n",
                 escaped(making.version), day_words(making.made_on), nonce, kScript);
}

}  // namespace onrecord
