#include "serve/front.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <exception>
#include <utility>

#include "serve/gzip.h"
#include "serve/secret.h"
#include "serve/site.h"
#include "serve/url.h"

namespace onrecord::serve {
namespace {

constexpr std::size_t kLeastPacked = 1024;  // bytes of a text that is worth packing

Answer busy() { return error_answer(503, "busy", "too many requests wait; ask again in a moment"); }

bool is_read(const Request& request) { return request.method == "GET" || request.method == "HEAD"; }

// What an answer depends on, besides the record: who asks, and what.
std::string asked(const Call& call) {
  return fmt::format("{}{}", call.role == ServiceRole::review ? 'w' : 'r', call.request.target);
}

std::shared_ptr<const KeptAnswer> to_keep(const Answer& answer) {
  auto out = std::make_shared<KeptAnswer>();
  out->type = answer.type;
  out->headers = answer.headers;
  out->body = answer.body;
  if (answer.body->size() < kLeastPacked) return out;
  std::string packed = gzipped(*answer.body);
  out->is_packed = !packed.empty() && packed.size() < answer.body->size();
  if (out->is_packed) out->body = std::make_shared<const std::string>(std::move(packed));
  return out;
}

// Packs what is worth it, for a caller who takes it packed.
void pack(const Call& call, Answer& answer) {
  if (!answer.body || answer.body->size() < kLeastPacked ||
      !accepts_gzip(call.request.headers.accept_encoding)) {
    return;
  }
  std::string packed = gzipped(*answer.body);
  if (packed.empty()) return;
  answer.body = std::make_shared<const std::string>(std::move(packed));
  answer.headers.insert(answer.headers.end(),
                        {{"Content-Encoding", "gzip"}, {"Vary", "Accept-Encoding"}});
}

}  // namespace

Front::Front(Context& context, const ListeningSocket& socket, Timer& timer, std::size_t threads)
    : context_(context),
      guard_(socket),
      timer_(timer),
      salt_(random_name(4)),
      readers_(threads, context.options.limits.waiting),
      counters_(threads, context.options.limits.waiting),
      writer_(1, context.options.limits.waiting) {}

void Front::count_ahead() {
  const auto count = [this](const Record& record) {
    const RecordViews views(record, context_.views);
    static_cast<void>(views.issues());
    return views.actors({}, "");
  };
  // Where that fails, whoever asks is told why.
  static_cast<void>(counters_.post([this, count] {
    static_cast<void>(safely([this, count] {
      static_cast<void>(context_.records.reading(count));
      return empty_answer();
    }));
  }));
}

void Front::stop() {
  is_stopping_ = true;
  readers_.stop();
  counters_.stop();
  writer_.stop();
}

std::variant<Answer, Task> Front::handle(const Request& request) {
  try {
    if (auto refusal = guard_.refuse(request)) return *std::move(refusal);
    const std::optional<Url> url = parse_url(request.target);
    if (!url && request.target == "*" && request.method == "OPTIONS") {
      Answer out = empty_answer();
      out.headers.emplace_back("Allow", "GET, HEAD, POST, DELETE, OPTIONS");
      return out;
    }
    if (!url) return error_answer(400, "bad_parameter", "the address is not well-formed");
    return routed(request, *url);
  } catch (const std::exception& thrown) {
    context_.report({ErrorCode::record_failed, thrown.what(), Place{request.target}});
    return error_answer(500, "failed", "this failed; the messages of the service say why");
  }
}

Front::Handling Front::routed(const Request& request, const Url& url) {
  auto found = match(request, url);
  if (auto* matched = std::get_if<Matched>(&found)) return called(request, std::move(*matched));
  Answer answer = std::get<Answer>(std::move(found));
  if (answer.status != 404) return answer;
  std::optional<Answer> file = site_answer(request, url);
  if (!file) return answer;
  if (is_read(request)) return *std::move(file);
  answer = request.method == "OPTIONS" ? empty_answer()
                                       : error_answer(405, "bad_method", "this is only read");
  answer.headers.emplace_back("Allow", "GET, HEAD, OPTIONS");
  return answer;
}

Front::Handling Front::called(const Request& request, Matched matched) {
  const Route& route = *matched.route;
  ServiceRole role = ServiceRole::read;
  if (auto refusal = refused(request, route, role)) return *std::move(refusal);
  auto body = body_of(request, route);
  if (auto* wrong = std::get_if<Answer>(&body)) return std::move(*wrong);
  auto copy = std::make_shared<Request>(request);
  copy->body.clear();
  struct Owned {  // a call together with the request that it views
    std::shared_ptr<Request> request;
    Call call;
  };
  auto owned =
      std::make_shared<Owned>(Owned{copy, Call{context_, *copy, std::move(matched.values),
                                               std::get<nlohmann::json>(std::move(body)), role}});
  std::shared_ptr<Call> call(owned, &owned->call);
  if (route.where == Where::here) {
    Answer answer = safely([&] { return route.handle(*call); });
    pack(*call, answer);
    const bool is_refused = answer.status == 401;  // a wrong token to begin a session with
    return is_refused ? delayed(std::move(answer), request.address) : Handling(std::move(answer));
  }
  if (route.where == Where::reader) return read(readers_, call, route);
  if (route.where == Where::counter) return read(counters_, call, route);
  return work(writer_, [this, call, &route] {
    Answer answer = route.handle(*call);
    if (answer.status < 400) context_.refresh();
    return answer;
  });
}

std::optional<Front::Handling> Front::refused(const Request& request, const Route& route,
                                              ServiceRole& role) {
  if (!is_read(request)) {
    if (auto refusal = Guard::refuse_change(request)) return *std::move(refusal);
  }
  if (route.who == Who::anyone) return std::nullopt;
  const Caller caller = context_.access.caller(request.headers);
  if (!caller.role) {
    Answer answer = caller.gave_wrong_token
                        ? error_answer(401, "wrong_token", "this token is not known")
                        : error_answer(401, "no_token",
                                       "send a token as `Authorization: Bearer TOKEN`, or begin a "
                                       "session with POST /api/session");
    answer.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (caller.gave_wrong_token) return delayed(std::move(answer), request.address);
    return answer;
  }
  role = *caller.role;
  if (route.who == Who::reviewer && role != ServiceRole::review) {
    return error_answer(403, "role", "this needs a token of the role review");
  }
  return std::nullopt;
}

Front::Handling Front::delayed(Answer answer, const std::string& address) {
  const auto delay = context_.access.delay_after_wrong_token(address);
  return [this, delay, answer = std::move(answer)](Reply reply) {
    timer_.after(delay, [answer, reply = std::move(reply)] { reply(answer); });
  };
}

// Answers that were given before, and are still right, are given on the connection's thread.
Front::Handling Front::read(Workers& workers, const std::shared_ptr<Call>& call,
                            const Route& route) {
  const std::int64_t revision =
      route.holds == Holds::findings ? context_.revision.findings() : context_.revision.record();
  const std::string key = asked(*call);
  const std::string tag =
      fmt::format("\"{}-{}-{:x}\"", salt_, revision, XXH3_64bits(key.data(), key.size()));
  if (call->request.headers.if_none_match.find(tag) != std::string::npos) {
    return Answer{.status = 304, .headers = {{"ETag", "W/" + tag}, {"Cache-Control", "no-cache"}}};
  }
  if (const auto found = context_.cache.find(key, revision)) return kept(*call, *found, tag);
  return work(workers, [this, call, &route, revision, key, tag] {
    if (const auto found = context_.cache.find(key, revision)) return kept(*call, *found, tag);
    Answer answer = route.handle(*call);
    if (answer.status != 200) return answer;
    const auto made = to_keep(answer);
    context_.cache.put(key, revision, made);
    return kept(*call, *made, tag);
  });
}

Answer Front::kept(const Call& call, const KeptAnswer& answer, const std::string& tag) const {
  Answer out = {.type = answer.type, .body = answer.body, .headers = answer.headers};
  out.headers.insert(out.headers.end(), {{"ETag", "W/" + tag},
                                         {"Cache-Control", "private, no-cache"},
                                         {"Vary", "Accept-Encoding, Authorization, Cookie"}});
  if (!answer.is_packed) return out;
  if (accepts_gzip(call.request.headers.accept_encoding)) {
    out.headers.emplace_back("Content-Encoding", "gzip");
  } else {
    out.body = std::make_shared<const std::string>(gunzipped(*answer.body));
  }
  return out;
}

Task Front::work(Workers& workers, std::function<Answer()> act) {
  return [this, &workers, act = std::move(act)](const Reply& reply) {
    const bool is_taken = workers.post([this, act, reply] {
      reply(is_stopping_ ? error_answer(503, "busy", "the service is being stopped") : safely(act));
    });
    if (!is_taken) reply(busy());
  };
}

Answer Front::safely(const std::function<Answer()>& act) const {
  try {
    return act();
  } catch (const std::exception& thrown) {
    context_.report({ErrorCode::record_failed, thrown.what(), {}});
    return error_answer(500, "failed", "this failed; the messages of the service say why");
  }
}

}  // namespace onrecord::serve
