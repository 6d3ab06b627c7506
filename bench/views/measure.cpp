// How fast a record gives what the service's page shows. Usage: views_measure FILE; bench/README.md
// has the table. FILE is only read; `comparison_measure` makes large ones.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/show_views.h"
#include "onrecord/views.h"

namespace onrecord {
namespace {

constexpr int kCalls = 20;

template <class Value>
Value value_of(Result<Value> result) {
  if (result) return std::move(result).value();
  fmt::print(stderr, "{}\n", result.error().describe());
  std::exit(1);
}

/// Prints the processor time of the first call, which fills the cache, and the median and longest
/// of others; `act` returns the JSON.
void print_time(std::string_view name, const std::function<std::string()>& act) {
  std::vector<double> times;
  std::size_t bytes = 0;
  for (int i = 0; i <= kCalls; ++i) {
    const std::clock_t start = std::clock();
    bytes = act().size();
    times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  const double first = times.front();
  times.erase(times.begin());
  std::ranges::sort(times);
  fmt::print("{:<44}{:>9.1f}{:>9.2f}{:>9.2f}{:>10}\n", name, first, times[kCalls / 2], times.back(),
             bytes);
  std::fflush(stdout);
}

template <class Item>
std::string json_of(const Page<Item>& page) {
  std::string out;
  write_page(page, out);
  return out;
}

template <class View>
std::string view_json(const View& view) {
  std::string out;
  write_view(view, out);
  return out;
}

void ask_statements(const RecordViews& views, std::int64_t frequent, std::int64_t rare) {
  const auto time = [&](std::string_view name, const Question& question) {
    print_time(name, [&] { return json_of(value_of(views.statements(question, ""))); });
  };
  time("statements, first page", {});
  const Page<StatementRow> page = value_of(views.statements({.limit = 500}, ""));
  print_time("  page after the 500th",
             [&] { return json_of(value_of(views.statements({}, page.next))); });
  time("  the most frequent word", {.words = "the"});
  time("  frequent actor", {.actor = frequent});
  time("  rare actor", {.actor = rare});
  time("  an outlet", {.outlet = "Outlet 7"});
  time("  a month", {.from = "2021-03", .to = "2021-03"});
  time("  until the fourth year", {.to = "2021"});
  time("  form, who is unknown", {.form = "direct", .naming = "unknown"});
  time("  accepted", {.status = "accepted"});
  time("  an issue", {.issue = "issue-100"});
  time("  a score that none has", {.min_score = 0.999});
  const std::string id = page.items.back().id;
  print_time("statement", [&] { return view_json(value_of(views.statement(id))); });
}

void ask(const RecordViews& views) {
  fmt::print("{:<44}{:>9}{:>9}{:>9}{:>10}\n", "ms", "first", "50 %", "most", "bytes");
  print_time("revision", [&] { return std::to_string(value_of(views.revision()).record); });
  print_time("summary", [&] {
    std::string out;
    write_summary(value_of(views.summary()), {"read", false, ""}, out);
    return out;
  });
  print_time("actors, first page", [&] { return json_of(value_of(views.actors({}, ""))); });
  print_time("  by name",
             [&] { return json_of(value_of(views.actors({.name = "actor 99"}, ""))); });
  const Page<ActorRow> actors = value_of(views.actors({.limit = 500}, ""));
  const std::int64_t frequent = actors.items.front().actor, rare = actors.items.back().actor;
  ask_statements(views, frequent, rare);
  print_time("articles, first page", [&] { return json_of(value_of(views.articles({}, ""))); });
  const Page<ArticleRow> articles = value_of(views.articles({}, ""));
  if (articles.items.empty()) return;
  const std::int64_t version = articles.items.front().article.version;
  print_time("article", [&] { return view_json(value_of(views.article(version))); });
  print_time("actor, most frequent", [&] { return view_json(value_of(views.actor(frequent))); });
  print_time("actor, 500th", [&] { return view_json(value_of(views.actor(rare))); });
  print_time("issues", [&] {
    std::string out;
    write_issues(value_of(views.issues()), out);
    return out;
  });
  for (const std::string issue : {"issue-100", "issue-0"}) {
    print_time(issue,
               [&] { return view_json(value_of(views.issue({.issue = issue, .limit = 1000}))); });
  }
  print_time("network, an issue", [&] {
    NetworkQuestion question;
    question.coding.issues = {"issue-100"};
    return view_json(value_of(views.network(question)));
  });
  print_time("corrections", [&] { return json_of(value_of(views.corrections("", "", 50))); });
  print_time("agreement", [&] {
    std::string out;
    write_agreement(value_of(views.agreement(100)), out);
    return out;
  });
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: views_measure FILE\n");
    return 2;
  }
  const auto record = onrecord::Record::open(argv[1], onrecord::Record::Access::read);
  if (!record) {
    fmt::print(stderr, "{}\n", record.error().describe());
    return 1;
  }
  onrecord::ask(onrecord::RecordViews(*record));
  return 0;
}
