#include "onrecord/statement.h"

#include <fmt/format.h>
#include <xxhash.h>

#include "enum_names.h"

namespace onrecord {
namespace {

/// Little-endian on every machine, so that ids agree between them.
void append_number(std::string& bytes, std::uint64_t number) {
  for (int shift = 0; shift < 64; shift += 8) {
    bytes += static_cast<char>((number >> shift) & 0xFFU);
  }
}

void append_span(std::string& bytes, Span span) {
  append_number(bytes, span.begin_byte);
  append_number(bytes, span.end_byte);
}

}  // namespace

std::string_view form_name(Form form) {
  switch (form) {
    case Form::direct:
      return "direct";
    case Form::indirect:
      return "indirect";
    case Form::mixed:
      return "mixed";
    case Form::headline:
      return "headline";
    case Form::scare:
      return "scare";
    case Form::title:
      return "title";
  }
  return "unknown";
}

std::optional<Form> form_of(std::string_view name) {
  return enumerator_named(name, Form::title, form_name);
}

std::string statement_id(std::string_view article_id, const Statement& statement) {
  std::string bytes;
  append_number(bytes, article_id.size());
  bytes += article_id;
  for (const Span content : statement.contents) append_span(bytes, content);
  if (statement.contents.empty() && statement.cue) append_span(bytes, *statement.cue);
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace onrecord
