#include "onrecord/article_part.h"

namespace onrecord {

std::string_view part_kind_name(PartKind kind) {
  switch (kind) {
    case PartKind::paragraph:
      return "paragraph";
    case PartKind::heading:
      return "heading";
    case PartKind::caption:
      return "caption";
    case PartKind::pull_quote:
      return "pull_quote";
    case PartKind::embedded_post:
      return "embedded_post";
  }
  return "unknown";
}

}  // namespace onrecord
