// Bytes -> a codebook.
#include <algorithm>
#include <string>
#include <unordered_set>

#include "fuzz/check.h"
#include "fuzz/target.h"
#include "onrecord/utf8.h"
#include "read/codebook_file.h"

namespace onrecord {
namespace {

void check_text(const std::string& text) {
  check(!first_invalid_utf8(text));
  check(std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20; }));
}

void check_issue(const Issue& issue) {
  check(!issue.id.empty() && !issue.label.empty());
  for (const auto* text : {&issue.id, &issue.label, &issue.description, &issue.support,
                           &issue.oppose, &issue.parent}) {
    check_text(*text);
  }
  for (const std::string& keyword : issue.keywords) {
    check(!keyword.empty());
    check_text(keyword);
  }
}

}  // namespace

void fuzz(std::string_view input) {
  const Result<Codebook> codebook = parse_codebook(input, "a.yaml");
  if (!codebook) {
    check(!codebook.error().message.empty() && codebook.error().place.input == "a.yaml");
    check(!first_invalid_utf8(codebook.error().describe()));
    return;
  }
  check(!codebook->issues.empty());
  std::unordered_set<std::string> ids;
  for (const Issue& issue : codebook->issues) {
    check_issue(issue);
    check(issue.parent.empty() || ids.count(issue.parent) == 1);
    check(ids.insert(issue.id).second);
  }
}

}  // namespace onrecord
