#include "onrecord/actor_list.h"

#include <utility>

#include "read/actor_files.h"
#include "read/input.h"
#include "read/text_check.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20;

bool is_json(std::string_view text, const std::string& name) {
  const std::filesystem::path ending = std::filesystem::path(name).extension();
  if (ending == ".json" || ending == ".jsonl" || ending == ".ndjson") return true;
  const std::string_view content = trimmed(text);
  return content.starts_with('{') || content.starts_with('[');
}

}  // namespace

Result<ActorList> parse_actors(std::string_view bytes, const std::string& name) {
  if (auto binary = find_nul(bytes, Place{name})) return *std::move(binary);
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (trimmed(bytes).empty()) {
    return Error{ErrorCode::empty_text, "the list of actors is empty", Place{name}};
  }
  return is_json(bytes, name) ? parse_actor_json(bytes, name) : parse_actor_table(bytes, name);
}

Result<ActorList> ActorList::read(const std::filesystem::path& file) {
  Result<Input> opened = Input::open(file.string());
  if (!opened) return std::move(opened).error();
  Input input = *std::move(opened);
  const Result<std::string> bytes = read_all(input, kMostBytes, "a list of actors");
  if (!bytes) return bytes.error();
  return parse_actors(*bytes, input.name());
}

}  // namespace onrecord
