#include "read/nothing_found.h"

#include <string_view>

namespace onrecord {
namespace {

std::string_view lack_of(std::optional<InputKind> kind) {
  if (!kind) {
    return "the folder has no file that is read (pictures, styles and hidden files are passed "
           "over); "
           "name the folder that has the articles";
  }
  switch (*kind) {
    case InputKind::archive:
      return "the archive has no file that is read (pictures, styles and hidden files are passed "
             "over); name the one that has the articles";
    case InputKind::warc:
      return "the web archive has no page, that is a response with status 2xx which is HTML; name "
             "the one that has the pages";
    case InputKind::feed:
      return "the feed has no entries; fetch it again, or leave it out";
    case InputKind::table:
      return "the table has no rows but the one that names its columns; leave it out";
    case InputKind::json_lines:
      return "the file has no rows, only empty lines; leave it out";
    case InputKind::mail:
      return "the mailbox has no message; leave it out";
    default:
      return "there is no article in it; leave it out";
  }
}

}  // namespace

Error nothing_found(const std::string& name, std::optional<InputKind> kind) {
  return {ErrorCode::empty_text, std::string(lack_of(kind)), Place{name}};
}

Error empty_input(const std::string& name) {
  return {ErrorCode::empty_text, "is empty, of 0 bytes; fetch it again, or leave it out",
          Place{name}};
}

}  // namespace onrecord
