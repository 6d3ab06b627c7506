#include "serve/site.h"

#include <algorithm>
#include <memory>

#include "serve/gzip.h"

namespace onrecord::serve {
namespace {

constexpr std::string_view kIndex = "/index.html";
constexpr std::string_view kNoPage =
    "<!doctype html><html lang=en><meta charset=utf-8><title>onrecord</title>"
    "<h1>onrecord</h1><p>The service runs, but its page was not built. With Node.js 18 or newer, "
    "run <code>make build</code>.<p><a href=/openapi.json>What the service answers</a>";

const SiteFile* file_at(std::string_view path) {
  const std::span<const SiteFile> files = site_files();
  const auto found = std::ranges::find(files, path, &SiteFile::path);
  return found == files.end() ? nullptr : &*found;
}

Answer sent(const SiteFile& file, const RequestHeaders& headers) {
  const std::string tag = "\"" + std::string(file.tag) + "\"";
  Answer out;
  out.headers = {
      {"ETag", "W/" + tag},
      {"Vary", "Accept-Encoding"},
      {"Cache-Control", file.is_immutable ? "public, max-age=31536000, immutable" : "no-cache"}};
  if (headers.if_none_match.find(tag) != std::string::npos) {
    out.status = 304;
    return out;
  }
  out.type = file.type;
  if (accepts_gzip(headers.accept_encoding)) {
    out.headers.emplace_back("Content-Encoding", "gzip");
    out.body = std::make_shared<const std::string>(file.packed);
  } else {
    out.body = std::make_shared<const std::string>(gunzipped(file.packed));
  }
  return out;
}

Answer no_page() {
  return {.type = "text/html; charset=utf-8",
          .body = std::make_shared<const std::string>(kNoPage),
          .headers = {{"Cache-Control", "no-cache"}}};
}

}  // namespace

std::optional<Answer> site_answer(const Request& request, const Url& url) {
  if (const SiteFile* file = file_at(url.path)) return sent(*file, request.headers);
  const bool is_api = !url.segments.empty() && url.segments.front() == "api";
  if (is_api || has_ending(url)) return std::nullopt;
  const SiteFile* index = file_at(kIndex);
  return index == nullptr ? no_page() : sent(*index, request.headers);
}

}  // namespace onrecord::serve
