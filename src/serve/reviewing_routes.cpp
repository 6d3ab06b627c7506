#include <fmt/format.h>

#include "onrecord/actor.h"
#include "onrecord/compared_record.h"
#include "onrecord/show_views.h"
#include "onrecord/statement.h"
#include "serve/handlers.h"

namespace onrecord::serve {
namespace {

using Json = nlohmann::json;

std::string text_in(const Json& body, const char* name) { return body.value(name, ""); }

std::optional<std::string> told_in(const Json& body, const char* name) {
  if (!body.contains(name)) return std::nullopt;
  return body[name].get<std::string>();
}

Signed signed_by(const Json& body) {
  return {.name = text_in(body, "by"), .note = text_in(body, "note")};
}

Verdict verdict_of(const std::string& name) {
  if (name == "reject") return Verdict::reject;
  if (name == "change") return Verdict::change;
  return name == "add" ? Verdict::add : Verdict::accept;
}

NewCorrection correction_in(const Json& body) {
  NewCorrection out;
  out.verdict = verdict_of(text_in(body, "verdict"));
  out.id = text_in(body, "id");
  out.version = body.value("version", std::int64_t{0});
  out.speaker = told_in(body, "speaker");
  if (const auto kind = told_in(body, "kind")) out.kind = actor_kind_of(*kind);
  out.cue = told_in(body, "cue");
  out.source = told_in(body, "source");
  out.content = told_in(body, "content");
  if (const auto form = told_in(body, "form")) out.form = form_of(*form);
  out.note = text_in(body, "note");
  out.by = text_in(body, "by");
  return out;
}

Answer decided(const Call& call, const Result<std::int64_t>& decision) {
  if (!decision) return change_failed(call, decision.error());
  return json_answer(fmt::format(R"({{"decision":{}}})", *decision));
}

Answer correct(const Call& call) {
  const Json& body = call.body;
  const bool is_added = text_in(body, "verdict") == "add";
  if (is_added != body.contains("version") || is_added == body.contains("id")) {
    return error_answer(422, "bad_correction",
                        "`add` needs the `version` of an article, all else the `id` of a statement",
                        is_added ? "version" : "id");
  }
  const auto result = call.context.records.writing([&](const Record& record) {
    return RecordViews(record, call.context.views).correct(correction_in(body));
  });
  if (!result) return change_failed(call, result.error());
  std::string out;
  write_correction_result(*result, out);
  return json_answer(std::move(out));
}

Answer undo_correction(const Call& call) {
  const auto result = call.context.records.writing([&](const Record& record) {
    return RecordViews(record, call.context.views)
        .undo(call.values.integer("number", 0), call.values.text("by"));
  });
  if (!result) return undo_failed(call, result.error());
  std::string out;
  write_correction_result(*result, out);
  return json_answer(std::move(out));
}

Answer merge(const Call& call) {
  return decided(call, call.context.records.writing([&](Record& record) {
    return record.merge_actors(call.values.integer("actor", 0),
                               call.body["into"].get<std::int64_t>(), signed_by(call.body));
  }));
}

Answer rename(const Call& call) {
  return decided(call, call.context.records.writing([&](Record& record) {
    return record.rename_actor(call.values.integer("actor", 0), text_in(call.body, "name"),
                               signed_by(call.body));
  }));
}

Answer split(const Call& call) {
  const SplitPart part = {.outlet = text_in(call.body, "outlet"),
                          .from = text_in(call.body, "from"),
                          .to = text_in(call.body, "to"),
                          .name = text_in(call.body, "name")};
  return decided(call, call.context.records.writing([&](Record& record) {
    return record.split_actor(call.values.integer("actor", 0), part, signed_by(call.body));
  }));
}

Answer undo_decision(const Call& call) {
  const Result<std::int64_t> undone = call.context.records.writing([&](Record& record) {
    return record.undo_decision(call.values.integer("decision", 0), call.values.text("by"));
  });
  return undone ? empty_answer() : undo_failed(call, undone.error());
}

Answer dismiss(const Call& call) {
  const Result<std::int64_t> dismissed = call.context.records.writing([&](const Record& record) {
    return ComparedRecord(record).dismiss(call.values.text("id"), {}, signed_by(call.body));
  });
  if (!dismissed && dismissed.error().code == ErrorCode::bad_option) {
    return undo_failed(call, dismissed.error());
  }
  return decided(call, dismissed);
}

Answer restore(const Call& call) {
  const Result<std::int64_t> restored = call.context.records.writing([&](const Record& record) {
    return ComparedRecord(record).restore(call.values.text("id"), call.values.text("by"));
  });
  return restored ? empty_answer() : undo_failed(call, restored.error());
}

Parameter by() {
  return {.name = "by",
          .kind = ValueKind::text,
          .doc = "Who takes it back",
          .least = 1,
          .most = 200,
          .is_required = true};
}

Parameter finding() {
  return {.name = "id",
          .kind = ValueKind::text,
          .doc = "Id of a shift, denial or contradiction, or how it begins",
          .least = 1,
          .most = 64,
          .is_required = true};
}

// A change: what all of them have.
Route change(Route route) {
  route.who = Who::reviewer;
  route.where = Where::writer;
  return route;
}

// A decision about an actor.
Route decision(std::string_view path, std::string_view summary, std::string_view body,
               Handler handle) {
  return change({.method = "POST",
                 .path = path,
                 .summary = summary,
                 .in_path = {number_of_thing("actor", "His number")},
                 .body = body,
                 .answer = "Decision",
                 .handle = handle});
}

}  // namespace

std::vector<Route> reviewing_routes() {
  return {
      change({.method = "POST",
              .path = "/api/corrections",
              .summary = "Say something of a statement, or add one",
              .body = "NewCorrection",
              .answer = "CorrectionResult",
              .errors = {"404"},
              .handle = &correct}),
      change({.method = "DELETE",
              .path = "/api/corrections/{number}",
              .summary = "Take a correction back",
              .in_path = {number_of_thing("number", "Its number")},
              .in_query = {by()},
              .answer = "CorrectionResult",
              .errors = {"404"},
              .handle = &undo_correction}),
      decision("/api/actors/{actor}/merge", "Two actors are one", "NewMerge", &merge),
      decision("/api/actors/{actor}/rename", "What an actor is called", "NewRename", &rename),
      decision("/api/actors/{actor}/split", "Some articles mean another one", "NewSplit", &split),
      change({.method = "DELETE",
              .path = "/api/actor-decisions/{decision}",
              .summary = "Take a decision about an actor back",
              .in_path = {number_of_thing("decision", "Its number")},
              .in_query = {by()},
              .status = 204,
              .errors = {"404"},
              .handle = &undo_decision}),
      change({.method = "POST",
              .path = "/api/findings/{id}/dismiss",
              .summary = "A finding is none",
              .in_path = {finding()},
              .body = "NewDismissal",
              .answer = "Decision",
              .errors = {"404"},
              .handle = &dismiss}),
      change({.method = "DELETE",
              .path = "/api/findings/{id}/dismiss",
              .summary = "It is one after all",
              .in_path = {finding()},
              .in_query = {by()},
              .status = 204,
              .errors = {"404"},
              .handle = &restore}),
  };
}

}  // namespace onrecord::serve
