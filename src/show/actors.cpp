#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "onrecord/show.h"
#include "show/json_spans.h"
#include "show/printable.h"

namespace onrecord {
namespace {

constexpr std::size_t kFormsShown = 6;

// How many statements each actor makes.
std::vector<std::size_t> statements_of(const Reading& reading) {
  std::vector<std::size_t> counts(reading.actors.size());
  for (const Statement& statement : reading.statements) {
    for (const Speaker& speaker : statement.speakers) {
      if (speaker.actor) ++counts[*speaker.actor];
    }
  }
  return counts;
}

std::string forms_of(const Actor& actor) {
  std::string out;
  for (std::size_t i = 0; i < std::min(actor.forms.size(), kFormsShown); ++i) {
    if (i > 0) out += ", ";
    append_on_one_line(actor.forms[i], out);
  }
  return actor.forms.size() > kFormsShown ? out + ", …" : out;
}

}  // namespace

void write_actors_json(const Document& document, const Reading& reading, std::string& out) {
  const JsonSpans spans(document);
  const std::vector<std::size_t> statements = statements_of(reading);
  for (std::size_t i = 0; i < reading.actors.size(); ++i) {
    const Actor& actor = reading.actors[i];
    append_json_line({{"article", document.article().id},
                      {"id", text_or_null(actor.id)},
                      {"name", actor.name},
                      {"kind", actor_kind_name(actor.kind)},
                      {"forms", actor.forms},
                      {"mentions", spans.list(actor.mentions)},
                      {"statements", statements[i]}},
                     out);
  }
}

void write_actors_table(const Document& document, const Reading& reading, std::string& out) {
  const std::vector<std::size_t> statements = statements_of(reading);
  std::vector<std::size_t> order(reading.actors.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) {
    return std::pair(statements[i], reading.actors[i].mentions.size());
  });
  out += "== ";
  append_on_one_line(document.article().id, out);
  out += "\n\nstatements  mentions  kind          actor\n";
  for (const std::size_t i : order) {
    const Actor& actor = reading.actors[i];
    out += fmt::format("{:>10}  {:>8}  {:<12}  ", statements[i], actor.mentions.size(),
                       actor_kind_name(actor.kind));
    append_on_one_line(actor.name, out);
    if (!actor.id.empty()) {
      out += " = ";
      append_on_one_line(actor.id, out);
    }
    if (actor.forms.size() > 1) out += fmt::format("  ({})", forms_of(actor));
    out += '\n';
  }
  out += '\n';
}

}  // namespace onrecord
