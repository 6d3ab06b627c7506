#include <algorithm>

#include "onrecord/compared_record.h"
#include "onrecord/network.h"
#include "onrecord/network_options.h"
#include "onrecord/question.h"
#include "onrecord/show_network.h"
#include "onrecord/show_views.h"
#include "serve/handlers.h"

namespace onrecord::serve {
namespace {

constexpr double kMostRows = 500;  // of a page, as `RecordViews` gives them
constexpr std::size_t kRows = 50;
constexpr std::size_t kMostFindings = 1000;  // of each list of an issue

constexpr std::int64_t kActorsOfNetwork = 250;  // edges grow with their square
constexpr double kMostActorsOfNetwork = 1000;

constexpr const char* kGexf = "application/gexf+xml";
constexpr const char* kGraphml = "application/graphml+xml";

const auto kWritePage = [](const auto& page, std::string& out) { write_page(page, out); };
const auto kWriteView = [](const auto& view, std::string& out) { write_view(view, out); };

Parameter text(std::string_view name, std::string_view doc) {
  return {.name = name, .kind = ValueKind::text, .doc = doc};
}

Parameter day(std::string_view name, std::string_view doc) {
  return {.name = name, .kind = ValueKind::day, .doc = doc};
}

Parameter choice(std::string_view name, std::vector<std::string_view> choices,
                 std::string_view doc) {
  return {.name = name, .kind = ValueKind::choice, .doc = doc, .choices = std::move(choices)};
}

Parameter score(std::string_view name, std::string_view doc) {
  return {.name = name, .kind = ValueKind::number, .doc = doc, .least = 0, .most = 1};
}

Parameter id(std::string_view name, std::string_view doc) {
  return {.name = name,
          .kind = ValueKind::text,
          .doc = doc,
          .least = 1,
          .most = 200,
          .is_required = true};
}

// A list's parameters with those of its pages.
std::vector<Parameter> paged(std::vector<Parameter> parameters) {
  parameters.push_back(text("cursor", "`next` of the page before; none: the first page"));
  parameters.push_back({.name = "limit",
                        .kind = ValueKind::integer,
                        .doc = "Items of a page; 50 where it is left out",
                        .least = 1,
                        .most = kMostRows});
  return parameters;
}

// Which statements are asked for.
std::vector<Parameter> of_statements() {
  return {
      text("q", "All of these words; \"in quotes\": one after the other; end*: beginnings"),
      text("speaker", "Words of the speaker's name"),
      {.name = "actor",
       .kind = ValueKind::integer,
       .doc = "Number of an actor who makes them",
       .least = 1,
       .most = kMostNumber},
      text("outlet", "The outlet's name, whole"),
      day("from", "First day of the article"),
      day("to", "Last day of the article"),
      choice("form", {"direct", "indirect", "mixed", "headline", "scare", "title"}, "The form"),
      choice("naming", {"named", "unnamed", "unknown"}, "Whether the speaker has a name"),
      score("min_score", "The least score"),
      choice("status", {"machine", "accepted", "rejected", "changed", "added"},
             "What people said of them; left out: all that hold"),
      text("issue", "Id or label of an issue that they are about"),
  };
}

std::size_t rows_of(const Call& call) {
  return static_cast<std::size_t>(call.values.integer("limit", kRows));
}

Question question_of(const Call& call) {
  const Values& values = call.values;
  Question out;
  out.words = values.text("q");
  out.speaker = values.text("speaker");
  out.actor = values.integer("actor", 0);
  out.outlet = values.text("outlet");
  out.from = values.text("from");
  out.to = values.text("to");
  out.form = values.text("form");
  out.naming = values.text("naming");
  out.min_score = values.number("min_score").value_or(0);
  out.status = values.text("status");
  out.issue = values.text("issue");
  out.limit = rows_of(call);
  return out;
}

Answer record(const Call& call) {
  const ServiceOptions& options = call.context.options;
  const ServiceFacts facts = {.role = call.role == ServiceRole::review ? "review" : "read",
                              .can_analyse = options.load_extractor != nullptr,
                              .version = options.version};
  return viewed(
      call, [](const RecordViews& views) { return views.summary(); },
      [&](const RecordSummary& summary, std::string& out) { write_summary(summary, facts, out); });
}

Answer articles(const Call& call) {
  return viewed(
      call,
      [&](const RecordViews& views) {
        return views.articles(question_of(call), call.values.text("cursor"));
      },
      kWritePage);
}

Answer article(const Call& call) {
  return viewed(
      call,
      [&](const RecordViews& views) { return views.article(call.values.integer("version", 0)); },
      kWriteView);
}

Answer statements(const Call& call) {
  return viewed(
      call,
      [&](const RecordViews& views) {
        return views.statements(question_of(call), call.values.text("cursor"));
      },
      kWritePage);
}

Answer statement(const Call& call) {
  return viewed(
      call, [&](const RecordViews& views) { return views.statement(call.values.text("id")); },
      kWriteView);
}

Answer actors(const Call& call) {
  const ActorQuestion question = {
      .name = call.values.text("name"), .kind = call.values.text("kind"), .limit = rows_of(call)};
  return viewed(
      call,
      [&](const RecordViews& views) { return views.actors(question, call.values.text("cursor")); },
      kWritePage);
}

Answer actor(const Call& call) {
  return viewed(
      call, [&](const RecordViews& views) { return views.actor(call.values.integer("actor", 0)); },
      kWriteView);
}

Answer issues(const Call& call) {
  return viewed(
      call, [](const RecordViews& views) { return views.issues(); },
      [](const auto& list, std::string& out) { write_issues(list, out); });
}

Answer issue(const Call& call) {
  FindingQuestion question;
  question.issue = call.values.text("issue");
  question.since = call.values.text("since");
  question.until = call.values.text("until");
  question.min_score = call.values.number("min_score");
  question.limit = kMostFindings;
  return viewed(
      call, [&](const RecordViews& views) { return views.issue(question); }, kWriteView);
}

NetworkOptions network_options(const Values& values) {
  NetworkOptions out;
  out.mode = network_mode_of(values.text("mode")).value_or(out.mode);
  out.aggregation = aggregation_of(values.text("aggregation")).value_or(out.aggregation);
  if (out.mode == NetworkMode::two_mode) out.normalisation = Normalisation::no;
  out.normalisation = normalisation_of(values.text("normalisation")).value_or(out.normalisation);
  return out;
}

NetworkQuestion network_question(const Values& values) {
  NetworkQuestion out;
  if (values.has("issue")) out.coding.issues = {values.text("issue")};
  out.coding.since = values.text("since");
  out.coding.until = values.text("until");
  out.options = network_options(values);
  out.options.most_actors = static_cast<std::size_t>(values.integer("actors", kActorsOfNetwork));
  out.min_weight = values.number("min_weight");
  return out;
}

Answer network(const Call& call) {
  const NetworkQuestion question = network_question(call.values);
  return viewed(
      call, [&](const RecordViews& views) { return views.network(question); }, kWriteView);
}

Result<Network> network_of(const Record& record, const NetworkQuestion& question) {
  const Result<CodedStatements> coded = ComparedRecord(record).coded(question.coding);
  if (!coded) return coded.error();
  Result<Network> out = make_network(*coded, question.options);
  if (out && question.min_weight) drop_weak_edges(*out, *question.min_weight);
  return out;
}

// The network as a file for other programs.
Answer network_file(const Call& call, void (*write)(const Network& network, std::string& out),
                    const char* type, const char* name) {
  const Result<Network> found = call.context.records.reading(
      [&](const Record& record) { return network_of(record, network_question(call.values)); });
  if (!found) return failed(call, found.error());
  std::string out;
  write(*found, out);
  return {
      .type = type,
      .body = std::make_shared<const std::string>(std::move(out)),
      .headers = {{"Content-Disposition", std::string("attachment; filename=\"") + name + "\""}}};
}

Answer network_gexf(const Call& call) {
  return network_file(call, &write_gexf, kGexf, "network.gexf");
}

Answer network_graphml(const Call& call) {
  return network_file(call, &write_graphml, kGraphml, "network.graphml");
}

Answer stats(const Call& call) {
  const Question question = question_of(call);
  const Result<Listing> counts = call.context.records.reading(
      [&](const Record& record) { return record.stats(question, call.values.text("by")); });
  if (!counts) return failed(call, counts.error());
  std::string out;
  write_rows(*counts, out);
  return json_answer(std::move(out));
}

Answer dismissals(const Call& call) {
  const Result<Listing> found = call.context.records.reading(
      [](const Record& record) { return ComparedRecord(record).dismissals(); });
  if (!found) return failed(call, found.error());
  std::string out;
  write_rows(*found, out);
  return json_answer(std::move(out));
}

Answer agreement(const Call& call) {
  return viewed(
      call, [&](const RecordViews& views) { return views.agreement(rows_of(call)); },
      [](const Agreement& found, std::string& out) { write_agreement(found, out); });
}

Answer corrections(const Call& call) {
  return viewed(
      call,
      [&](const RecordViews& views) {
        return views.corrections(call.values.text("by"), call.values.text("cursor"), rows_of(call));
      },
      kWritePage);
}

std::vector<Parameter> of_network() {
  return {
      text("issue", "Id or label; left out: all issues"),
      choice("mode", {"onemode", "twomode"},
             "onemode: who agrees with whom; twomode: actors and issues"),
      choice("aggregation", {"subtract", "ignore", "combine", "congruence", "conflict"},
             "What weights count; combine in twomode only, congruence and conflict in onemode"),
      choice("normalisation", {"no", "activity", "prominence", "average", "jaccard", "cosine"},
             "What they are divided by; activity and prominence in twomode only, average, jaccard "
             "and cosine in onemode"),
      day("since", "First day of the saying"),
      day("until", "Last day of the saying"),
      {.name = "actors",
       .kind = ValueKind::integer,
       .doc = "Actors at most, those with most statements; 250 where it is left out",
       .least = 1,
       .most = kMostActorsOfNetwork},
      {.name = "min_weight",
       .kind = ValueKind::number,
       .doc = "Edges that weigh less than this, or less than it below 0, are left out",
       .least = 0,
       .most = 1e6},
  };
}

std::vector<Parameter> of_stats() {
  std::vector<Parameter> out = of_statements();
  out.insert(out.begin(), {.name = "by",
                           .kind = ValueKind::choices,
                           .doc = "What is counted by",
                           .choices = {"speaker", "outlet", "month", "form"},
                           .is_required = true});
  out.push_back({.name = "limit",
                 .kind = ValueKind::integer,
                 .doc = "Rows at most; 50 where it is left out",
                 .least = 1,
                 .most = 10'000});
  return out;
}

std::vector<Parameter> of_articles() {
  std::vector<Parameter> out = of_statements();
  std::erase_if(out, [](const Parameter& one) {
    return one.name != "q" && one.name != "outlet" && one.name != "from" && one.name != "to";
  });
  return paged(std::move(out));
}

}  // namespace

std::vector<Route> reading_routes() {
  return {
      {.method = "GET",
       .path = "/api/record",
       .summary = "What the record holds",
       .answer = "RecordSummary",
       .handle = &record},
      {.method = "GET",
       .path = "/api/articles",
       .summary = "Articles, those last that came first",
       .in_query = of_articles(),
       .answer = "ArticlePage",
       .handle = &articles},
      {.method = "GET",
       .path = "/api/articles/{version}",
       .summary = "An article with its statements",
       .in_path = {number_of_thing("version", "Number of the version of the article")},
       .answer = "ArticleView",
       .errors = {"404"},
       .handle = &article},
      {.method = "GET",
       .path = "/api/statements",
       .summary = "Statements, those last that came first",
       .in_query = paged(of_statements()),
       .answer = "StatementPage",
       .handle = &statements},
      {.method = "GET",
       .path = "/api/statements/{id}",
       .summary = "A statement with all that is known of it",
       .in_path = {id("id", "Its id, or how that begins")},
       .answer = "StatementView",
       .errors = {"404"},
       .handle = &statement},
      {.method = "GET",
       .path = "/api/actors",
       .summary = "Who speaks, those with most statements first",
       .in_query = paged({text("name", "Words of the name"),
                          choice("kind",
                                 {"person", "government", "organisation", "group", "document",
                                  "anonymous", "generic", "author", "unknown"},
                                 "What they are")}),
       .answer = "ActorPage",
       .handle = &actors},
      {.method = "GET",
       .path = "/api/actors/{actor}",
       .summary = "An actor with his positions and appearances",
       .in_path = {number_of_thing("actor", "His number")},
       .where = Where::counter,
       .answer = "ActorView",
       .errors = {"404"},
       .handle = &actor},
      {.method = "GET",
       .path = "/api/issues",
       .summary = "Issues, those with most statements first",
       .holds = Holds::findings,
       .answer = "IssueList",
       .handle = &issues},
      {.method = "GET",
       .path = "/api/issues/{issue}",
       .summary = "An issue: who stands where, since when, and who contradicts whom",
       .in_path = {id("issue", "Its id or label")},
       .in_query = {day("since", "First day of the findings"),
                    day("until", "Last day of the findings"),
                    score("min_score", "The least score of the findings")},
       .where = Where::counter,
       .holds = Holds::findings,
       .answer = "IssueView",
       .errors = {"404"},
       .handle = &issue},
      {.method = "GET",
       .path = "/api/network",
       .summary = "Who agrees with whom, or who speaks about what",
       .in_query = of_network(),
       .where = Where::counter,
       .holds = Holds::findings,
       .answer = "Network",
       .errors = {"404"},
       .handle = &network},
      {.method = "GET",
       .path = "/api/network.gexf",
       .summary = "The same as a file for Gephi",
       .in_query = of_network(),
       .where = Where::counter,
       .holds = Holds::findings,
       .type = kGexf,
       .errors = {"404"},
       .handle = &network_gexf},
      {.method = "GET",
       .path = "/api/network.graphml",
       .summary = "The same as a file for visone and others",
       .in_query = of_network(),
       .where = Where::counter,
       .holds = Holds::findings,
       .type = kGraphml,
       .errors = {"404"},
       .handle = &network_graphml},
      {.method = "GET",
       .path = "/api/dismissals",
       .summary = "Findings that people said are none, the last first",
       .holds = Holds::findings,
       .answer = "DismissalList",
       .handle = &dismissals},
      {.method = "GET",
       .path = "/api/stats",
       .summary = "Counts of statements, and of them the direct, named, ... ones",
       .in_query = of_stats(),
       .where = Where::counter,
       .answer = "StatsList",
       .handle = &stats},
      {.method = "GET",
       .path = "/api/agreement",
       .summary = "How far reviewers agree",
       .in_query = {{.name = "limit",
                     .kind = ValueKind::integer,
                     .doc = "Disagreements at most; 50 where it is left out",
                     .least = 1,
                     .most = kMostRows}},
       .answer = "Agreement",
       .handle = &agreement},
      {.method = "GET",
       .path = "/api/corrections",
       .summary = "What people said of statements, the last first",
       .in_query = paged({text("by", "Who said it; left out: all")}),
       .answer = "CorrectionPage",
       .handle = &corrections},
  };
}

}  // namespace onrecord::serve
