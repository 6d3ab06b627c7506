#include "read/html_blocks.h"

#include <array>
#include <cstddef>

namespace onrecord {
namespace {

bool is_no_text(HtmlTag tag) {
  using T = HtmlTag;
  switch (tag) {
    case T::head:
    case T::option:
    case T::select:
    case T::textarea:
    case T::iframe:
    case T::video:
    case T::audio:
    case T::object:
    case T::script:
    case T::title:
      return true;
    default:
      return false;
  }
}

/// Bytes of white space at `at`, no-break spaces, zero-width spaces and soft hyphens among it.
std::size_t space_at(std::string_view text, std::size_t at) {
  const char byte = text[at];
  if (byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f') return 1;
  if (byte == '\xc2' && text.substr(at).starts_with("\xc2\xa0")) return 2;
  return 0;
}

/// Whether white space may begin with a byte.
constexpr auto kMayBeSpace = [] {
  std::array<bool, 256> may{};
  for (const char byte : {' ', '\n', '\t', '\r', '\f', '\xc2'}) {
    may[static_cast<unsigned char>(byte)] = true;
  }
  return may;
}();

/// Behind the words at `at` that nothing but single spaces part.
std::size_t end_of_words(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (!kMayBeSpace[static_cast<unsigned char>(text[at])] || space_at(text, at) == 0) {
      ++at;
      continue;
    }
    const bool one = text[at] == ' ' && at + 1 < text.size() && space_at(text, at + 1) == 0;
    if (!one) return at;
    ++at;
  }
  return at;
}

/// Goes through the nodes and writes the text of one block after the other.
class Cutter {
 public:
  explicit Cutter(const HtmlTree& tree) : tree_(tree) {}

  HtmlBlocks cut() && {
    const auto nodes = tree_.nodes();
    for (std::uint32_t i = 0; i < nodes.size();) {
      while (!open_.empty() && nodes[open_.back()].end <= i) leave();
      const HtmlNode& node = nodes[i];
      if (is_no_text(node.tag)) {
        finish();
        i = node.end;
        continue;
      }
      if (node.tag == HtmlTag::text) {
        add(node, i);
      } else {
        enter(node, i);
      }
      ++i;
    }
    finish();
    return std::move(out_);
  }

 private:
  void enter(const HtmlNode& node, std::uint32_t index) {
    if (node.tag == HtmlTag::br) return add_break();
    if (makes_lines(node.tag)) {
      finish();
      lines_.push_back(index);
    }
    open_.push_back(index);
    count(node.tag, 1);
  }

  void leave() {
    const HtmlTag tag = tree_[open_.back()].tag;
    open_.pop_back();
    count(tag, -1);
    if (!makes_lines(tag)) return;
    finish();
    lines_.pop_back();
  }

  void count(HtmlTag tag, int change) {
    if (tag == HtmlTag::a) links_ += change;
    if (tag == HtmlTag::b || tag == HtmlTag::strong) strong_ += change;
    if (tag == HtmlTag::i || tag == HtmlTag::em) slant_ += change;
  }

  void add_break() {
    if (!begun_) return;
    if (broken_) return finish();
    broken_ = true;
    ++block_.breaks;
  }

  void add(const HtmlNode& node, std::uint32_t index) {
    const std::string_view text = node.text;
    std::size_t at = 0;
    bool any = false;
    while (at < text.size()) {
      if (const std::size_t space = space_at(text, at)) {
        space_ = true;
        at += space;
        continue;
      }
      if (!begun_) begin(index);
      if (broken_ || space_) separate();
      const std::size_t begin = at;
      at = end_of_words(text, at);
      out_.text.append(text.substr(begin, at - begin));
      any = true;
    }
    if (!any) return;
    count_words(text);
    if (node.place.empty()) return;
    if (block_.place.empty()) block_.place.begin_byte = node.place.begin_byte;
    block_.place.end_byte = node.place.end_byte;
  }

  void begin(std::uint32_t index) {
    block_ = {};
    block_.element = lines_.empty() ? 0 : lines_.back();
    block_.first_text = index;
    block_.text.begin_byte = static_cast<std::uint32_t>(out_.text.size());
    begun_ = true;
    space_ = broken_ = false;
  }

  void separate() {
    out_.text += broken_ ? '\n' : ' ';
    space_ = broken_ = false;
  }

  void count_words(std::string_view text) {
    std::uint32_t words = 0;
    each_word(text, [&words](std::string_view) { ++words; });
    block_.words += words;
    if (links_ > 0) block_.link_words += words;
    if (strong_ > 0) block_.strong_words += words;
    if (slant_ > 0) block_.slant_words += words;
  }

  void finish() {
    space_ = false;
    if (!begun_) return;
    begun_ = broken_ = false;
    block_.text.end_byte = static_cast<std::uint32_t>(out_.text.size());
    out_.blocks.push_back(block_);
  }

  const HtmlTree& tree_;
  HtmlBlocks out_;
  HtmlBlock block_;
  std::vector<std::uint32_t> open_;   // elements
  std::vector<std::uint32_t> lines_;  // those of them that make lines
  int links_ = 0, strong_ = 0, slant_ = 0;
  bool begun_ = false, space_ = false, broken_ = false;
};

}  // namespace

bool makes_lines(HtmlTag tag) {
  using T = HtmlTag;
  switch (tag) {
    case T::text:
    case T::other:
    case T::a:
    case T::abbr:
    case T::b:
    case T::br:
    case T::cite:
    case T::code:
    case T::del:
    case T::em:
    case T::embed:
    case T::font:
    case T::i:
    case T::img:
    case T::input:
    case T::ins:
    case T::label:
    case T::link:
    case T::mark:
    case T::meta:
    case T::picture:
    case T::q:
    case T::s:
    case T::small:
    case T::source:
    case T::span:
    case T::strong:
    case T::sub:
    case T::sup:
    case T::time:
    case T::u:
      return false;
    default:
      return true;
  }
}

HtmlBlocks html_blocks(const HtmlTree& tree) { return Cutter(tree).cut(); }

}  // namespace onrecord
