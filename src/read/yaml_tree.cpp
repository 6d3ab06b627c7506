#include "read/yaml_tree.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>

#include <exception>
#include <optional>
#include <sstream>
#include <utility>

#include "onrecord/utf8.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostLevels = 64;
constexpr std::size_t kMostValues = 200'000;

std::uint64_t line_of(const YAML::Mark& mark) {
  return mark.is_null() ? 0 : static_cast<std::uint64_t>(mark.line) + 1;
}

/// Ends the parser's run, which nothing but an exception does.
struct Refused {
  Error error;
};

/// Goes through a document before anything is built of it.
class Bounds : public YAML::EventHandler {
 public:
  explicit Bounds(const std::string& name) : name_(name) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) {
      refuse(ErrorCode::bad_record, "a second document begins; take out the line \"---\"", mark);
    }
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { count(mark, anchor); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_anchor(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string&) override {
    count(mark, anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    count(mark, anchor);
    descend(mark);
  }
  void OnSequenceEnd() override { --level_; }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    count(mark, anchor);
    descend(mark);
  }
  void OnMapEnd() override { --level_; }

 private:
  [[noreturn]] void refuse(ErrorCode code, std::string message, const YAML::Mark& mark) const {
    throw Refused{{code, std::move(message), Place{name_, line_of(mark)}}};
  }
  [[noreturn]] void refuse_anchor(const YAML::Mark& mark) const {
    refuse(ErrorCode::bad_record,
           "anchors (&name) and aliases (*name) are not read; write the text out, or put it "
           "between quotes",
           mark);
  }
  void count(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) refuse_anchor(mark);
    if (++values_ > kMostValues) {
      refuse(ErrorCode::too_large, fmt::format("over {} values; split the file", kMostValues),
             mark);
    }
  }
  void descend(const YAML::Mark& mark) {
    if (++level_ > kMostLevels) {
      refuse(ErrorCode::too_large,
             fmt::format("lists and fields inside each other in over {} levels; put some beside "
                         "each other",
                         kMostLevels),
             mark);
    }
  }

  const std::string& name_;
  std::size_t documents_ = 0, values_ = 0, level_ = 0;
};

}  // namespace

std::uint64_t line_of(const YAML::Node& node) { return line_of(node.Mark()); }

Result<YAML::Node> parse_yaml(const std::string& text, const std::string& name) {
  try {
    std::istringstream in(text);
    YAML::Parser parser(in);
    Bounds bounds(name);
    while (parser.HandleNextDocument(bounds)) {
    }
    return YAML::Load(text);
  } catch (const Refused& refused) {
    return refused.error;
  } catch (const YAML::Exception& error) {
    return Error{ErrorCode::bad_record,
                 fmt::format("not valid YAML: {}; look for a wrong indent, a missing quote, or a "
                             "colon in text without quotes",
                             repair_utf8(error.msg).text),  // it may quote half a character
                 Place{name, line_of(error.mark)}};
  } catch (const std::exception& error) {
    return Error{ErrorCode::bad_record, fmt::format("not valid YAML: {}", error.what()),
                 Place{name}};
  }
}

}  // namespace onrecord
