#include "read/html_tree.h"

#include <lexbor/dom/dom.h>
#include <lexbor/html/html.h>
#include <lexbor/html/tokenizer/state_rawtext.h>
#include <lexbor/html/tokenizer/state_script.h>
#include <lexbor/html/tree.h>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "read/ascii_lower.h"
#include "read/lexbor_names.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostAttributes = 256;  // of an element
constexpr std::size_t kMostOpenFormats =
    64;                                 // unclosed <b>, <font> ... : each paragraph reopens them
constexpr std::size_t kLongText = 256;  // bytes
constexpr std::size_t kFreeMemory = std::size_t{64} << 20;
/// Of any tree, beside twice the page for its texts. 200,000 blocks, the most that are looked at,
/// take less than half of it.
constexpr std::size_t kMostMemory = std::size_t{128} << 20;

std::string_view view(const lxb_char_t* begin, std::size_t size) {
  if (begin == nullptr) return {};
  return {reinterpret_cast<const char*>(begin), size};
}

bool is_raw_text(lxb_tag_id_t tag) {
  switch (tag) {
    case LXB_TAG_SCRIPT:
    case LXB_TAG_STYLE:
    case LXB_TAG_TEXTAREA:
    case LXB_TAG_TITLE:
    case LXB_TAG_XMP:
    case LXB_TAG_IFRAME:
    case LXB_TAG_NOEMBED:
    case LXB_TAG_NOFRAMES:
    case LXB_TAG_PLAINTEXT:
      return true;
    default:
      return false;
  }
}

bool is_format(lxb_tag_id_t tag) {
  switch (tag) {
    case LXB_TAG_A:
    case LXB_TAG_B:
    case LXB_TAG_BIG:
    case LXB_TAG_CODE:
    case LXB_TAG_EM:
    case LXB_TAG_FONT:
    case LXB_TAG_I:
    case LXB_TAG_NOBR:
    case LXB_TAG_S:
    case LXB_TAG_SMALL:
    case LXB_TAG_STRIKE:
    case LXB_TAG_STRONG:
    case LXB_TAG_TT:
    case LXB_TAG_U:
      return true;
    default:
      return false;
  }
}

bool is_json_ld(std::string_view type) { return type.starts_with("application/ld+json"); }

bool is_json_ld(const lxb_html_token_t* script) {
  for (const lxb_html_token_attr_t* at = script->attr_first; at != nullptr; at = at->next) {
    if (at->name == nullptr || at->name->attr_id != LXB_DOM_ATTR_TYPE) continue;
    return is_json_ld(view(at->value, at->value_size));
  }
  return false;
}

/// Where the end tag `name` of an element of raw text begins; nothing where there is none, or where
/// a comment may hide one, as scripts can have it.
std::optional<std::size_t> end_tag_in(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
    const std::string_view tag = text.substr(at + 1);
    if (tag.starts_with("!--")) return std::nullopt;
    if (!tag.starts_with('/') || tag.size() < name.size() + 2) continue;
    if (ascii_lower(tag.substr(1, name.size())) != name) continue;
    constexpr std::string_view kBehind = " \t\r\n\f/>";
    if (kBehind.find(tag[name.size() + 1]) != kBehind.npos) return at;
  }
  return std::nullopt;
}

/// Stands between lexbor's tokens and its building of the tree: notes where text comes from, and
/// keeps the tree from growing deep, which costs a search of all open elements at each tag. Passes
/// over what is in scripts and styles, which is a third of many pages.
class Builder {
 public:
  Builder(lxb_html_parser_t* parser, std::string_view page, const HtmlTreeLimits& limits)
      : tree_(parser->tree),
        limits_(limits),
        begin_(page.data()),
        most_memory_(std::min(kFreeMemory + page.size() * limits.most_memory_times,
                              kMostMemory + page.size() * 2)) {
    places_.reserve(page.size() / 256 + 16);
    places_.emplace_back();
    build_ = parser->tkz->callback_token_done;
    build_context_ = parser->tkz->callback_token_ctx;
    lxb_html_tokenizer_callback_token_done_set(parser->tkz, &Builder::on_token, this);
  }

  /// By the number that a text node has as `user`; 0 is no place.
  [[nodiscard]] Span place(const lxb_dom_node_t* node) const {
    return places_[reinterpret_cast<std::uintptr_t>(node->user)];
  }

 private:
  static lxb_html_token_t* on_token(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token,
                                    void* builder) {
    auto* self = static_cast<Builder*>(builder);
    if (self->leave_out(token)) return token;
    cut_attributes(token);
    const bool is_text = token->tag_id == LXB_TAG__TEXT;
    if (is_text) self->part_long_text();
    const Span place = self->place_of(token);
    lxb_html_token_t* built = self->build_(tokenizer, token, self->build_context_);
    if (is_text) self->note(place);
    self->pass_over_raw_text(tokenizer, token);
    if (built != nullptr && self->memory() > self->most_memory_) {
      tokenizer->status = LXB_STATUS_ERROR_MEMORY_ALLOCATION;
      return nullptr;
    }
    return built;
  }

  /// A state of the tokenizer of our own comes before that of raw text.
  void pass_over_raw_text(lxb_html_tokenizer_t* tokenizer, const lxb_html_token_t* token) {
    const bool script = tokenizer->state == lxb_html_tokenizer_state_script_data_before;
    const bool style = token->tag_id == LXB_TAG_STYLE &&
                       tokenizer->state == lxb_html_tokenizer_state_rawtext_before;
    if (!style && (!script || is_json_ld(token))) return;
    raw_text_ = tokenizer->state;
    raw_name_ = script ? "script" : "style";
    tokenizer->state = &Builder::at_raw_text;
  }

  static const lxb_char_t* at_raw_text(lxb_html_tokenizer_t* tokenizer, const lxb_char_t* data,
                                       const lxb_char_t* end) {
    auto* self = static_cast<Builder*>(tokenizer->callback_token_ctx);
    tokenizer->state = self->raw_text_;
    if (tokenizer->is_eof) return data;
    const std::string_view rest = view(data, static_cast<std::size_t>(end - data));
    return data + end_tag_in(rest, self->raw_name_).value_or(0);
  }

  [[nodiscard]] Span place_of(const lxb_html_token_t* token) const {
    const auto offset = [this](const lxb_char_t* at) {
      return static_cast<std::uint32_t>(reinterpret_cast<const char*>(at) - begin_);
    };
    return {offset(token->begin), offset(token->end)};
  }

  /// lexbor copies a text whenever more is added to it, as where tags are left out or closed that
  /// were not open. A comment, which is left out later, lets the next text be one of its own.
  void part_long_text() {
    const std::size_t open = tree_->open_elements->length;
    if (open == 0) return;
    auto* parent = static_cast<lxb_dom_node_t*>(tree_->open_elements->list[open - 1]);
    lxb_dom_node_t* last = parent->last_child;
    if (last == nullptr || last->type != LXB_DOM_NODE_TYPE_TEXT ||
        lxb_dom_interface_character_data(last)->data.length < kLongText) {
      return;
    }
    const lxb_char_t* none = reinterpret_cast<const lxb_char_t*>("");
    auto* comment = lxb_dom_document_create_comment(&tree_->document->dom_document, none, 0);
    if (comment == nullptr) return;
    lxb_dom_node_insert_child_wo_events(parent, lxb_dom_interface_node(comment));
  }

  void note(Span place) {
    const std::size_t open = tree_->open_elements->length;
    if (open == 0) return;
    const auto* parent = static_cast<lxb_dom_node_t*>(tree_->open_elements->list[open - 1]);
    lxb_dom_node_t* text = parent->last_child;
    if (text == nullptr || text->type != LXB_DOM_NODE_TYPE_TEXT) return;
    if (text->user == nullptr) {
      text->user = reinterpret_cast<void*>(places_.size());
      places_.push_back(place);
    } else {
      places_[reinterpret_cast<std::uintptr_t>(text->user)].end_byte = place.end_byte;
    }
  }

  bool leave_out(const lxb_html_token_t* token) {
    if (token->tag_id < LXB_TAG__BEGIN) return false;
    if ((token->type & LXB_HTML_TOKEN_TYPE_CLOSE) != 0) {
      if (left_out_.empty()) return false;
      const auto found = left_out_.find(token->tag_id);
      if (found == left_out_.end()) return false;
      if (--found->second == 0) left_out_.erase(found);
      return true;
    }
    const std::size_t levels = tree_->open_elements->length;
    const bool deep = levels >= limits_.most_levels &&
                      (!is_raw_text(token->tag_id) || levels >= 2 * limits_.most_levels);
    const bool formats =
        tree_->active_formatting->length >= kMostOpenFormats && is_format(token->tag_id);
    if (!deep && !formats) return false;
    if (!lxb_html_tag_is_void(token->tag_id)) ++left_out_[token->tag_id];
    return true;
  }

  static void cut_attributes(lxb_html_token_t* token) {
    std::size_t count = 0;
    for (lxb_html_token_attr_t* at = token->attr_first; at != nullptr; at = at->next) {
      if (++count == kMostAttributes) {
        at->next = nullptr;
        token->attr_last = at;
      }
    }
  }

  [[nodiscard]] std::size_t memory() const {
    const auto of = [](const lexbor_mraw_t* pool) {
      return pool->mem->chunk_length * pool->mem->chunk_min_size;
    };
    const lxb_dom_document_t& document = tree_->document->dom_document;
    return of(document.mraw) + of(document.text);
  }

  lxb_html_tree_t* tree_;
  lxb_html_tokenizer_token_f build_;
  void* build_context_;
  HtmlTreeLimits limits_;
  const char* begin_;
  std::size_t most_memory_;
  lxb_html_tokenizer_state_f raw_text_ = nullptr;  // the state that reads what is passed over
  std::string_view raw_name_;                      // of its element
  std::vector<Span> places_;
  std::unordered_map<lxb_tag_id_t, std::size_t> left_out_;  // start tags without their end yet
};

bool is_skipped(HtmlTag tag) {
  return tag == HtmlTag::style || tag == HtmlTag::svg || tag == HtmlTag::template_;
}

}  // namespace

struct HtmlTree::Parsed {
  lxb_html_parser_t* parser = nullptr;
  lxb_html_document_t* document = nullptr;

  Parsed() = default;
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;
  ~Parsed() {
    if (document != nullptr) lxb_html_document_destroy(document);
    if (parser != nullptr) lxb_html_parser_destroy(parser);
  }
};

HtmlTree::HtmlTree(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
HtmlTree::~HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;

std::string_view HtmlTree::attribute(const HtmlNode& node, HtmlAttribute name) const {
  for (const HtmlAttributeValue& each : attributes(node)) {
    if (each.name == name) return each.value;
  }
  return {};
}

bool HtmlTree::has(const HtmlNode& node, HtmlAttribute name) const {
  return std::ranges::any_of(attributes(node),
                             [name](const HtmlAttributeValue& each) { return each.name == name; });
}

namespace {

/// Turns lexbor's nodes into a list, in document order, without recursion.
class Flattener {
 public:
  Flattener(const Builder& builder, std::vector<HtmlNode>& nodes,
            std::vector<HtmlAttributeValue>& attributes)
      : builder_(builder), nodes_(nodes), attributes_(attributes) {}

  void flatten(lxb_dom_node_t* root) {
    nodes_.emplace_back();  // the document
    open_.push_back(0);
    lxb_dom_node_t* node = root->first_child;
    while (node != nullptr) {
      if (enter(node) && node->first_child != nullptr) {
        node = node->first_child;
        continue;
      }
      leave_childless();
      while (node != root && node->next == nullptr) {
        node = node->parent;
        if (node != root) leave();
      }
      node = node == root ? nullptr : node->next;
    }
    nodes_[0].end = size();
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

  /// Whether its children are to be walked.
  bool enter(lxb_dom_node_t* node) {
    entered_ = false;
    if (node->type == LXB_DOM_NODE_TYPE_TEXT) return add_text(node), false;
    if (node->type != LXB_DOM_NODE_TYPE_ELEMENT) return false;
    const HtmlTag tag = lexbor_tag(node);
    if (is_skipped(tag)) return false;
    HtmlNode element;
    element.tag = tag;
    element.parent = open_.back();
    add_attributes(node, element);
    if (tag == HtmlTag::script) return add_script(node, element), false;
    open_.push_back(size());
    nodes_.push_back(element);
    entered_ = true;
    return true;
  }

  void leave() {
    nodes_[open_.back()].end = size();
    open_.pop_back();
  }
  void leave_childless() {
    if (entered_) leave();
    entered_ = false;
  }

  void add_text(lxb_dom_node_t* node) {
    const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
    HtmlNode text;
    text.tag = HtmlTag::text;
    text.parent = open_.back();
    text.end = size() + 1;
    text.text = view(data.data, data.length);
    text.place = builder_.place(node);
    nodes_.push_back(text);
  }

  void add_script(lxb_dom_node_t* node, HtmlNode script) {
    std::string_view type;
    for (std::size_t i = 0; i < script.attributes; ++i) {
      const HtmlAttributeValue& each = attributes_[script.first_attribute + i];
      if (each.name == HtmlAttribute::type) type = each.value;
    }
    if (!is_json_ld(type)) {
      attributes_.resize(script.first_attribute);
      return;
    }
    script.end = size() + 1;
    if (node->first_child != nullptr && node->first_child->type == LXB_DOM_NODE_TYPE_TEXT) {
      const lexbor_str_t& data = lxb_dom_interface_character_data(node->first_child)->data;
      script.text = view(data.data, data.length);
    }
    nodes_.push_back(script);
  }

  void add_attributes(lxb_dom_node_t* node, HtmlNode& element) {
    element.first_attribute = static_cast<std::uint32_t>(attributes_.size());
    for (lxb_dom_attr_t* attr = lxb_dom_element_first_attribute(lxb_dom_interface_element(node));
         attr != nullptr; attr = attr->next) {
      const auto known = lexbor_attribute(attr);
      if (!known) continue;
      const std::string_view value =
          attr->value == nullptr ? "" : view(attr->value->data, attr->value->length);
      attributes_.push_back({*known, value});
      ++element.attributes;
    }
  }

  const Builder& builder_;
  std::vector<HtmlNode>& nodes_;
  std::vector<HtmlAttributeValue>& attributes_;
  std::vector<std::uint32_t> open_;
  bool entered_ = false;
};

/// lexbor's tables of names have 128 rows and don't grow. More names than that are rare, but
/// must not take the square of their number.
bool widen_tables(lxb_dom_document_t& document, std::size_t page_bytes) {
  const std::size_t rows = std::max<std::size_t>(128, page_bytes / 64);
  const auto widen = [rows](lexbor_hash_t* table, std::size_t entry_bytes) {
    lexbor_hash_destroy(table, false);
    return lexbor_hash_init(table, rows, entry_bytes) == LXB_STATUS_OK;
  };
  return widen(document.attrs, sizeof(lxb_dom_attr_data_t)) &&
         widen(document.tags, sizeof(lxb_tag_data_t));
}

/// lexbor lists what is wrong with the markup, in 16 bytes for each: without lists it does not.
void forget_errors(lxb_html_parser_t& parser) {
  parser.tkz->parse_errors = lexbor_array_obj_destroy(parser.tkz->parse_errors, true);
  parser.tree->parse_errors = lexbor_array_obj_destroy(parser.tree->parse_errors, true);
}

Error no_memory(std::size_t size) {
  return {ErrorCode::too_large,
          "the tree of this page of " + std::to_string(size) +
              " bytes needs too much memory, as damaged markup does; leave it out, or "
              "give its text as plain text",
          {}};
}

}  // namespace

Result<HtmlTree> HtmlTree::parse(std::string_view page, const HtmlTreeLimits& limits) {
  auto parsed = std::make_unique<Parsed>();
  parsed->parser = lxb_html_parser_create();
  if (lxb_html_parser_init(parsed->parser) != LXB_STATUS_OK) return no_memory(page.size());
  forget_errors(*parsed->parser);
  Builder builder(parsed->parser, page, limits);
  parsed->document = lxb_html_parse_chunk_begin(parsed->parser);
  if (parsed->document == nullptr || !widen_tables(parsed->document->dom_document, page.size())) {
    return no_memory(page.size());
  }
  parsed->document->dom_document.options = LXB_DOM_DOCUMENT_OPT_WO_EVENTS;
  const auto* bytes = reinterpret_cast<const lxb_char_t*>(page.data());
  if (lxb_html_parse_chunk_process(parsed->parser, bytes, page.size()) != LXB_STATUS_OK ||
      lxb_html_parse_chunk_end(parsed->parser) != LXB_STATUS_OK) {
    return no_memory(page.size());
  }
  HtmlTree tree(std::move(parsed));
  tree.nodes_.reserve(page.size() / 64);
  tree.attributes_.reserve(page.size() / 64);
  Flattener(builder, tree.nodes_, tree.attributes_)
      .flatten(lxb_dom_interface_node(tree.parsed_->document));
  return tree;
}

}  // namespace onrecord
