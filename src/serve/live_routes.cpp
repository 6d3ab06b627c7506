#include <fmt/format.h>

#include "serve/handlers.h"
#include "serve/open_api.h"

namespace onrecord::serve {
namespace {

constexpr const char* kEvents = "text/event-stream";

Answer stream(std::shared_ptr<EventStream> events) {
  return {.type = kEvents,
          .headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}},
          .events = std::move(events)};
}

Answer too_many() {
  return error_answer(429, "busy", "too many wait for this already; ask again later");
}

Answer log_in(const Call& call) {
  Access& access = call.context.access;
  if (access.is_open()) return empty_answer();
  const auto cookie = access.log_in(call.body["token"].get_ref<const std::string&>());
  if (!cookie) return error_answer(401, "wrong_token", "this token is not known", "token");
  Answer out = empty_answer();
  out.headers.emplace_back("Set-Cookie", *cookie);
  return out;
}

Answer log_out(const Call& call) {
  Answer out = empty_answer();
  out.headers.emplace_back("Set-Cookie", call.context.access.log_out(call.request.headers));
  return out;
}

Answer analyse(const Call& call) {
  Context& context = call.context;
  const nlohmann::json& body = call.body;
  const bool is_added = body.value("add", false);
  if (!context.options.load_extractor) {
    return error_answer(503, "failed", "no model is loaded here: see `onrecord doctor`");
  }
  if (is_added && call.role != ServiceRole::review) {
    return error_answer(403, "role", "adding to the record needs a token of the role review",
                        "add");
  }
  NewAnalysis analysis = {.article = {.id = "",
                                      .text = body.value("text", ""),
                                      .title = body.value("title", ""),
                                      .outlet = body.value("outlet", ""),
                                      .date = body.value("date", ""),
                                      .url = body.value("url", ""),
                                      .author = "",
                                      .language = ""},
                          .page = body.value("html", ""),
                          .is_added = is_added};
  const auto job = context.analyses.start(std::move(analysis));
  return job ? json_answer(*job, 202) : too_many();
}

Answer no_job() {
  return error_answer(404, "not_found", "no such analysis, or it was forgotten meanwhile", "job");
}

Answer analysis(const Call& call) {
  const auto job = call.context.analyses.find(call.values.text("job"));
  return job ? json_answer(*job) : no_job();
}

Answer analysis_events(const Call& call) {
  auto events = call.context.job_listeners.add();
  if (!events) return too_many();
  if (!call.context.analyses.listen(call.values.text("job"), events)) return no_job();
  return stream(std::move(events));
}

Answer record_events(const Call& call) {
  auto events = call.context.listeners.add();
  if (!events) return too_many();
  events->beat();  // so that the headers are sent
  return stream(std::move(events));
}

Answer description(const Call& call) {
  return json_answer(service_description(call.context.options.version));
}

Parameter job() {
  return {.name = "job",
          .kind = ValueKind::text,
          .doc = "Its name",
          .least = 1,
          .most = 64,
          .is_required = true};
}

}  // namespace

std::vector<Route> live_routes() {
  return {
      {.method = "POST",
       .path = "/api/session",
       .summary = "Begin a session: a cookie in the place of the token",
       .body = "NewSession",
       .who = Who::anyone,
       .where = Where::here,
       .status = 204,
       .errors = {"401"},
       .handle = &log_in},
      {.method = "DELETE",
       .path = "/api/session",
       .summary = "End it",
       .who = Who::anyone,
       .where = Where::here,
       .status = 204,
       .handle = &log_out},
      {.method = "POST",
       .path = "/api/analyses",
       .summary = "Analyse an article, and keep it where told so",
       .body = "NewAnalysis",
       .where = Where::here,
       .status = 202,
       .answer = "Job",
       .handle = &analyse},
      {.method = "GET",
       .path = "/api/analyses/{job}",
       .summary = "How far it is, and what it found",
       .in_path = {job()},
       .where = Where::here,
       .answer = "Job",
       .errors = {"404"},
       .handle = &analysis},
      {.method = "GET",
       .path = "/api/analyses/{job}/events",
       .summary = "The same as it goes on: events `state` with a Job",
       .in_path = {job()},
       .where = Where::here,
       .answer = "Job",
       .type = kEvents,
       .errors = {"404"},
       .handle = &analysis_events},
      {.method = "GET",
       .path = "/api/events",
       .summary = "An event `changed` with revision, articles and statements at each change",
       .where = Where::here,
       .type = kEvents,
       .handle = &record_events},
      {.method = "GET",
       .path = "/openapi.json",
       .summary = "This description",
       .who = Who::anyone,
       .where = Where::here,
       .type = "application/json",
       .handle = &description},
  };
}

}  // namespace onrecord::serve
