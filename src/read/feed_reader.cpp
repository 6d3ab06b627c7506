#include "read/feed_reader.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onrecord/utf8.h"
#include "read/charset.h"
#include "read/feed_entry.h"
#include "read/text_reader.h"
#include "read/trimmed.h"

namespace onrecord {
namespace {

constexpr std::size_t kPiece = std::size_t{16} << 10;
/// The parser holds a tag, and looks at it again with each piece that comes, until it is closed.
constexpr std::uint64_t kLongestTag = std::uint64_t{1} << 20;
constexpr std::size_t kDeepest = 512;
/// The parser keeps every name that it has seen: behind so many bytes another one goes on, and a
/// feed has no more without an entry.
constexpr std::uint64_t kParserBytes = std::uint64_t{16} << 20;

using Attributes = const XML_Char**;

std::string_view attribute(Attributes attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2) {
    if (name == attributes[0]) return attributes[1];
  }
  return {};
}

void escape(std::string_view text, std::string& out) {
  for (const char letter : text) {
    switch (letter) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += letter;
    }
  }
}

/// "entry" of "atom:entry", so that a feed may name Atom as it likes.
std::string_view atom_name(std::string_view name) {
  return name.starts_with("atom:") || name.starts_with("a:") ? name.substr(name.find(':') + 1)
                                                             : name;
}

bool is_entry(std::string_view name) { return name == "item" || name == "entry"; }

void append_name(std::string_view name, std::string& names) {
  if (trimmed(name).empty()) return;
  if (!names.empty()) names += ", ";
  names += trimmed(name);
}

}  // namespace

/// The parser and what it has found. Its handlers are called by `XML_Parse`.
class FeedReader::Parsing {
 public:
  Parsing(Input& input, std::size_t max_bytes) : input_(input), max_bytes_(max_bytes) {
    begin(nullptr, "");
  }
  ~Parsing() { ::XML_ParserFree(parser_); }
  Parsing(const Parsing&) = delete;
  Parsing& operator=(const Parsing&) = delete;

  std::optional<Item> next() {
    while (ready_.empty() && !ended_) feed();
    if (ready_.empty()) return std::nullopt;
    Item item = std::move(ready_.front());
    ready_.pop_front();
    return item;
  }

 private:
  /// A new parser for what is left of the input, behind `prologue`.
  void begin(const char* encoding, const std::string& prologue);
  void feed();
  void fail();
  void resume_behind(std::uint64_t byte);
  [[nodiscard]] std::uint64_t byte_now() const;
  [[nodiscard]] std::uint64_t line_now() const;
  [[nodiscard]] Error error(ErrorCode code, std::string message) const;
  void end_with(Error error) {
    ready_.emplace_back(std::move(error));
    ended_ = true;
  }

  void start_element(std::string_view name, Attributes attributes);
  void end_element(std::string_view name);
  [[nodiscard]] bool is_channel_field(std::string_view name) const;
  void start_field(std::string_view name, Attributes attributes);
  void take_field(std::string_view name);
  void take_channel_field(std::string_view name);
  void finish_entry();
  void add_text(std::string_view text);
  void add_start_tag(std::string_view name, Attributes attributes);
  void add_end_tag(std::string_view name);
  void count_added(std::size_t before);
  void give_up_entry();

  static Parsing& of(void* data) { return *static_cast<Parsing*>(data); }
  static void on_start(void* data, const XML_Char* name, Attributes attributes) {
    of(data).start_element(name, attributes);
  }
  static void on_end(void* data, const XML_Char* name) { of(data).end_element(name); }
  static void on_text(void* data, const XML_Char* text, int size) {
    of(data).add_text({text, static_cast<std::size_t>(size)});
  }
  static void on_declaration(void* data, const XML_Char*, const XML_Char* encoding, int) {
    if (encoding != nullptr) of(data).encoding_ = encoding;
  }
  static void on_entity(void* data, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                        const XML_Char*, const XML_Char*, const XML_Char*) {
    of(data).declares_entities_ = true;
    ::XML_StopParser(of(data).parser_, XML_FALSE);
  }
  /// "&nbsp;", which many feeds use without a declaration.
  static void on_unknown_entity(void* data, const XML_Char* name, int is_parameter) {
    if (is_parameter == 0) of(data).add_text("&" + std::string(name) + ";");
  }
  static int on_encoding(void*, const XML_Char* name, XML_Encoding* encoding) {
    const auto points = single_byte_encoding(name);
    if (!points) return XML_STATUS_ERROR;
    std::ranges::copy(*points, encoding->map);
    encoding->data = nullptr;
    encoding->convert = nullptr;
    encoding->release = nullptr;
    return XML_STATUS_OK;
  }

  Input& input_;
  std::size_t max_bytes_;
  XML_Parser parser_ = nullptr;
  std::uint64_t prologue_ = 0;      ///< bytes that were put before what the parser reads
  std::uint64_t parser_begin_ = 0;  ///< byte of the input that it began with
  std::uint64_t parser_lines_ = 0;  ///< lines of the input before that
  std::uint64_t lines_ = 0;         ///< line breaks that were consumed
  std::string encoding_;
  bool declares_entities_ = false;
  bool over_limit_ = false;          ///< the current entry is
  bool is_worn_ = false;             ///< the parser, which was stopped for that
  std::uint64_t outside_since_ = 0;  ///< byte at which the last entry ended
  bool ended_ = false;
  std::deque<Item> ready_;

  std::vector<std::string> open_;    ///< names of open elements
  std::size_t open_bytes_ = 0;       ///< in them
  std::vector<std::string> around_;  ///< of those around entries
  std::size_t entry_level_ = 0;      ///< of open_ within the current entry; 0 outside of entries
  std::size_t field_level_ = 0;      ///< the same of the current field of it or of the channel
  bool is_markup_ = false;           ///< the field is XHTML, whose tags are kept
  bool field_is_html_ = false;
  std::string field_;
  FeedEntry entry_;
  FeedChannel channel_;
  std::uint64_t channel_bytes_ = 0;  ///< of its texts
  std::uint64_t entries_ = 0;
};

void FeedReader::Parsing::begin(const char* encoding, const std::string& prologue) {
  if (parser_ != nullptr) ::XML_ParserFree(parser_);
  parser_ = ::XML_ParserCreate(encoding);
  open_.clear();
  open_bytes_ = 0;
  entry_level_ = field_level_ = 0;
  is_markup_ = false;
  prologue_ = prologue.size();
  parser_begin_ = input_.consumed();
  parser_lines_ = lines_;
  ::XML_SetUserData(parser_, this);
  ::XML_SetElementHandler(parser_, &on_start, &on_end);
  ::XML_SetCharacterDataHandler(parser_, &on_text);
  ::XML_SetXmlDeclHandler(parser_, &on_declaration);
  ::XML_SetEntityDeclHandler(parser_, &on_entity);
  ::XML_SetSkippedEntityHandler(parser_, &on_unknown_entity);
  ::XML_SetUnknownEncodingHandler(parser_, &on_encoding, nullptr);
  ::XML_UseForeignDTD(parser_, XML_TRUE);  // else an unknown entity would end the feed
  if (!prologue.empty()) {
    ::XML_Parse(parser_, prologue.data(), static_cast<int>(prologue.size()), XML_FALSE);
  }
}

std::uint64_t FeedReader::Parsing::byte_now() const {
  const auto index =
      static_cast<std::uint64_t>(std::max<XML_Index>(::XML_GetCurrentByteIndex(parser_), 0));
  return parser_begin_ + (index > prologue_ ? index - prologue_ : 0);
}

std::uint64_t FeedReader::Parsing::line_now() const {
  return parser_lines_ + static_cast<std::uint64_t>(::XML_GetCurrentLineNumber(parser_));
}

Error FeedReader::Parsing::error(ErrorCode code, std::string message) const {
  return {code, std::move(message), Place{input_.name(), line_now(), byte_now()}};
}

void FeedReader::Parsing::feed() {
  const Result<std::string_view> seen = input_.peek();
  if (!seen) {
    ready_.emplace_back(seen.error());
    return;
  }
  const std::string_view piece = seen->substr(0, kPiece);
  const bool last = piece.empty();
  const XML_Status status = ::XML_Parse(parser_, piece.data(), static_cast<int>(piece.size()),
                                        last ? XML_TRUE : XML_FALSE);
  if (status != XML_STATUS_OK) return fail();
  lines_ += static_cast<std::uint64_t>(std::ranges::count(piece, '\n'));
  input_.consume(piece.size());
  ended_ = last;
  if (last && entries_ == 0 && channel_.title.text.empty()) {
    end_with(error(ErrorCode::bad_feed,
                   "no feed: it has neither entries nor a title; RSS or Atom was expected"));
  } else if (!last && input_.consumed() - byte_now() > kLongestTag) {
    end_with(error(ErrorCode::bad_feed,
                   fmt::format("a tag or comment of more than {} bytes; the rest is left out: mend "
                               "the feed",
                               kLongestTag)));
  } else if (entry_level_ > 0 && input_.consumed() - entry_.byte > max_bytes_) {
    give_up_entry();
  } else if (entry_level_ == 0 && input_.consumed() - outside_since_ > kParserBytes) {
    end_with(
        error(ErrorCode::too_large,
              fmt::format("more than {} bytes without an entry; the rest is left out: mend the "
                          "feed",
                          kParserBytes)));
  }
}

void FeedReader::Parsing::fail() {
  const XML_Error code = ::XML_GetErrorCode(parser_);
  if (declares_entities_) {
    return end_with(error(ErrorCode::bad_feed,
                          "the feed declares entities, which could make it grow without end; take "
                          "the declarations (<!ENTITY ...>) out of it"));
  }
  if (code == XML_ERROR_JUNK_AFTER_DOC_ELEMENT) {  // harmless: a comment of a script, a second feed
    ended_ = true;
    return;
  }
  if (code == XML_ERROR_UNKNOWN_ENCODING) {
    return end_with(error(ErrorCode::bad_feed,
                          fmt::format("the encoding \"{}\" is not read; convert the feed to UTF-8",
                                      repair_utf8(encoding_).text)));
  }
  if (over_limit_) return give_up_entry();
  if (std::exchange(is_worn_, false)) return resume_behind(byte_now());
  const bool in_entry = entry_level_ > 0;
  Error broken =
      error(ErrorCode::bad_feed,
            fmt::format("not well-formed XML at byte {}: {}; reading goes on at the next "
                        "entry: mend the feed",
                        byte_now(), ::XML_ErrorString(code)));
  if (in_entry) broken.place.record = ++entries_;
  ready_.emplace_back(std::move(broken));
  resume_behind(byte_now());
}

/// What follows of an entry over the limit is searched for the next one, not parsed: that takes a
/// tenth of the time.
void FeedReader::Parsing::give_up_entry() {
  over_limit_ = false;
  ready_.emplace_back(Error{
      ErrorCode::too_large,
      fmt::format("an entry is over the limit of {} bytes for one article; reading goes on at "
                  "the next one: raise the limit, or leave the entry out",
                  max_bytes_),
      Place{input_.name(), entry_.line, entry_.byte, ++entries_}});
  resume_behind(byte_now());
}

/// Goes on at the next start tag of an entry behind `byte`, with a new parser.
void FeedReader::Parsing::resume_behind(std::uint64_t byte) {
  if (around_.empty()) {
    ended_ = true;
    return;
  }
  std::string prologue;
  for (const std::string& name : around_) prologue += "<" + name + ">";
  constexpr std::size_t kLongest = 12;  // "<atom:entry "
  const auto find = [](std::string_view text) {
    std::size_t at = text.find('<');
    for (; at != std::string_view::npos; at = text.find('<', at + 1)) {
      std::string_view name = text.substr(at + 1, kLongest - 1);
      if (name.empty() || std::string_view("iea").find(name.front()) == name.npos) continue;
      name = name.substr(0, name.find_first_of(" \t\r\n/>"));
      if (is_entry(atom_name(name)) && text.size() > at + 1 + name.size()) return at;
    }
    return at;
  };
  const auto pass = [&](std::string_view text) {
    lines_ += static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
    input_.consume(text.size());
  };
  while (true) {
    const Result<std::string_view> seen = input_.peek_at_least(kLongest + 1);
    if (!seen || seen->size() <= kLongest) break;
    if (byte >= input_.consumed()) {  // the tag that is broken is not the next one
      const std::uint64_t left = byte + 1 - input_.consumed();
      pass(seen->substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left, seen->size()))));
      continue;
    }
    const std::size_t at = find(*seen);
    if (at != std::string_view::npos) {
      pass(seen->substr(0, at));
      return begin(encoding_.empty() ? nullptr : std::string(encoding_).c_str(), prologue);
    }
    pass(seen->substr(0, seen->size() - kLongest));
  }
  ended_ = true;
}

void FeedReader::Parsing::start_element(std::string_view full_name, Attributes attributes) {
  const std::string_view name = atom_name(full_name);
  if (is_markup_) add_start_tag(full_name, attributes);
  if (open_.size() >= kDeepest || open_bytes_ + full_name.size() > kLongestTag) {
    ::XML_StopParser(parser_, XML_FALSE);
    return;
  }
  if (entry_level_ == 0 && is_entry(name) && !open_.empty()) {
    around_ = open_;
    entry_ = FeedEntry{};
    entry_.line = line_now();
    entry_.byte = byte_now();
    entry_.language = attribute(attributes, "xml:lang");
    entry_level_ = open_.size() + 1;
    field_level_ = 0;
  } else if (field_level_ == 0) {
    if (open_.empty()) channel_.language = attribute(attributes, "xml:lang");
    if (entry_level_ > 0 ? open_.size() == entry_level_ : is_channel_field(name)) {
      start_field(name, attributes);
    }
  } else if (name == "name") {
    field_.clear();  // of an author in Atom: not the address before it
  }
  open_.emplace_back(full_name);
  open_bytes_ += full_name.size();
}

/// Whether the element that begins tells of the feed itself. What comes behind entries is left out.
bool FeedReader::Parsing::is_channel_field(std::string_view name) const {
  if (open_.empty() || !around_.empty()) return false;
  const std::string_view around = atom_name(open_.back());
  if (around == "feed") return name == "title" || name == "author";
  return around == "channel" && (name == "title" || name == "language" || name == "dc:language");
}

void FeedReader::Parsing::start_field(std::string_view name, Attributes attributes) {
  field_level_ = open_.size() + 1;
  field_.clear();
  const std::string_view type = attribute(attributes, "type");
  const bool of_atom =
      open_.size() == 1 || atom_name(open_[entry_level_ > 0 ? entry_level_ - 1 : 0]) == "entry";
  is_markup_ = type == "xhtml" || type == "application/xhtml+xml";
  // RSS does not say, and has HTML; Atom says, and has plain text where it does not.
  field_is_html_ = of_atom ? is_markup_ || type == "html" || type == "text/html" : true;
  if (entry_level_ == 0) return;
  if (name == "link") {
    const std::string_view rel = attribute(attributes, "rel");
    if (entry_.link.empty() && (rel.empty() || rel == "alternate")) {
      entry_.link = attribute(attributes, "href");
    }
  } else if (name == "guid") {
    entry_.id_is_link = attribute(attributes, "isPermaLink") != "false";
  }
}

void FeedReader::Parsing::add_text(std::string_view text) {
  if (field_level_ == 0) return;
  const std::size_t before = field_.size();
  if (is_markup_) {
    escape(text, field_);
  } else {
    field_ += text;
  }
  count_added(before);
}

void FeedReader::Parsing::add_start_tag(std::string_view name, Attributes attributes) {
  const std::size_t before = field_.size();
  field_ += '<';
  field_ += name.substr(name.find(':') + 1);
  for (Attributes at = attributes; *at != nullptr; at += 2) {
    field_ += ' ';
    field_ += at[0];
    field_ += "=\"";
    escape(at[1], field_);
    field_ += '"';
  }
  field_ += '>';
  count_added(before);
}

void FeedReader::Parsing::add_end_tag(std::string_view name) {
  const std::size_t before = field_.size();
  field_ += "</";
  field_ += name.substr(name.find(':') + 1);
  field_ += '>';
  count_added(before);
}

/// Counts what the field has more than `before`, for the entry or for what the feed says of itself.
/// Over the limit it is taken back, and an entry stops the parser.
void FeedReader::Parsing::count_added(std::size_t before) {
  const bool in_entry = entry_level_ > 0;
  std::uint64_t& held = in_entry ? entry_.bytes : channel_bytes_;
  held += field_.size() - before;
  if (held <= max_bytes_) return;
  field_.resize(before);
  if (in_entry && !std::exchange(over_limit_, true)) ::XML_StopParser(parser_, XML_FALSE);
}

void FeedReader::Parsing::end_element(std::string_view full_name) {
  const std::string_view name = atom_name(full_name);
  if (!open_.empty()) {
    open_bytes_ -= open_.back().size();
    open_.pop_back();
  }
  if (field_level_ > 0 && open_.size() + 1 == field_level_) {
    if (entry_level_ > 0) {
      take_field(name);
    } else {
      take_channel_field(name);
    }
    field_level_ = 0;
    is_markup_ = false;
    field_.clear();
  } else if (is_markup_) {
    add_end_tag(full_name);
  } else if (field_level_ > 0 && name == "name") {
    // Behind the name of an author in Atom come addresses.
    entry_level_ > 0 ? append_name(field_, entry_.authors) : append_name(field_, channel_.author);
    field_.clear();
  } else if (field_level_ > 0 && (name == "uri" || name == "email")) {
    field_.clear();
  }
  if (entry_level_ > 0 && open_.size() + 1 == entry_level_) finish_entry();
}

void FeedReader::Parsing::take_channel_field(std::string_view name) {
  const std::string_view text = trimmed(field_);
  if (name == "title" && channel_.title.text.empty())
    channel_.title = {std::string(text), field_is_html_};
  if ((name == "language" || name == "dc:language") && !text.empty()) channel_.language = text;
}

void FeedReader::Parsing::take_field(std::string_view name) {
  const std::string text(trimmed(field_));
  if (text.empty()) return;
  if (name == "title") entry_.title = {text, field_is_html_};
  if (name == "content:encoded") entry_.content = {text, true};
  if (name == "content" && entry_.content.text.empty()) entry_.content = {text, field_is_html_};
  if (name == "description" || name == "summary") entry_.summary = {text, field_is_html_};
  if (name == "guid" || name == "id") entry_.id = text;
  if (name == "link" && entry_.link.empty()) entry_.link = text;
  if (name == "pubDate" || name == "published" || name == "dc:date") entry_.published = text;
  if (name == "updated") entry_.updated = text;
  if (name == "dc:creator" || name == "author") append_name(text, entry_.authors);
  if (name == "dc:language") entry_.language = text;
}

void FeedReader::Parsing::finish_entry() {
  if (over_limit_) return;  // the parser tells of an end that it had seen when it was stopped
  entry_level_ = 0;
  outside_since_ = byte_now();
  is_worn_ = outside_since_ - parser_begin_ > kParserBytes;
  if (is_worn_) ::XML_StopParser(parser_, XML_FALSE);
  const Place place{input_.name(), entry_.line, entry_.byte, ++entries_};
  Result<ReadArticle> read = entry_article(entry_, channel_);
  if (!read) {
    Error error = std::move(read).error();
    error.place = place;
    ready_.emplace_back(std::move(error));
    return;
  }
  read->place = place;
  if (read->article.id.empty()) {
    read->article.id = fmt::format("{}:{}", input_stem(input_), entries_);
  }
  ready_.emplace_back(*std::move(read));
}

FeedReader::FeedReader(Input& input, std::size_t max_bytes)
    : parsing_(std::make_unique<Parsing>(input, max_bytes)) {}
FeedReader::~FeedReader() = default;

std::optional<Item> FeedReader::next() { return parsing_->next(); }

}  // namespace onrecord
