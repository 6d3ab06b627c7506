#include "read/lexbor_names.h"

#include <lexbor/html/html.h>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace onrecord {
namespace {

using T = HtmlTag;

constexpr std::size_t kTags = LXB_TAG__LAST_ENTRY;

// clang-format off
constexpr std::pair<int, T> kKnown[] = {
    {LXB_TAG_A, T::a}, {LXB_TAG_ABBR, T::abbr}, {LXB_TAG_ADDRESS, T::address},
    {LXB_TAG_ARTICLE, T::article}, {LXB_TAG_ASIDE, T::aside}, {LXB_TAG_AUDIO, T::audio},
    {LXB_TAG_B, T::b}, {LXB_TAG_BLOCKQUOTE, T::blockquote}, {LXB_TAG_BODY, T::body},
    {LXB_TAG_BR, T::br}, {LXB_TAG_BUTTON, T::button}, {LXB_TAG_CAPTION, T::caption},
    {LXB_TAG_CENTER, T::center}, {LXB_TAG_CITE, T::cite}, {LXB_TAG_CODE, T::code},
    {LXB_TAG_DD, T::dd}, {LXB_TAG_DEL, T::del}, {LXB_TAG_DETAILS, T::details},
    {LXB_TAG_DIALOG, T::dialog}, {LXB_TAG_DIV, T::div}, {LXB_TAG_DL, T::dl}, {LXB_TAG_DT, T::dt},
    {LXB_TAG_EM, T::em}, {LXB_TAG_EMBED, T::embed}, {LXB_TAG_FIELDSET, T::fieldset},
    {LXB_TAG_FIGCAPTION, T::figcaption}, {LXB_TAG_FIGURE, T::figure}, {LXB_TAG_FONT, T::font},
    {LXB_TAG_FOOTER, T::footer}, {LXB_TAG_FORM, T::form}, {LXB_TAG_H1, T::h1},
    {LXB_TAG_H2, T::h2}, {LXB_TAG_H3, T::h3}, {LXB_TAG_H4, T::h4}, {LXB_TAG_H5, T::h5},
    {LXB_TAG_H6, T::h6}, {LXB_TAG_HEAD, T::head}, {LXB_TAG_HEADER, T::header},
    {LXB_TAG_HR, T::hr}, {LXB_TAG_HTML, T::html}, {LXB_TAG_I, T::i}, {LXB_TAG_IFRAME, T::iframe},
    {LXB_TAG_IMG, T::img}, {LXB_TAG_INPUT, T::input}, {LXB_TAG_INS, T::ins},
    {LXB_TAG_LABEL, T::label}, {LXB_TAG_LEGEND, T::legend}, {LXB_TAG_LI, T::li},
    {LXB_TAG_LINK, T::link}, {LXB_TAG_MAIN, T::main}, {LXB_TAG_MARK, T::mark},
    {LXB_TAG_META, T::meta}, {LXB_TAG_NAV, T::nav}, {LXB_TAG_NOSCRIPT, T::noscript},
    {LXB_TAG_OBJECT, T::object}, {LXB_TAG_OL, T::ol}, {LXB_TAG_OPTION, T::option},
    {LXB_TAG_P, T::p}, {LXB_TAG_PICTURE, T::picture}, {LXB_TAG_PRE, T::pre}, {LXB_TAG_Q, T::q},
    {LXB_TAG_S, T::s}, {LXB_TAG_SCRIPT, T::script}, {LXB_TAG_SECTION, T::section},
    {LXB_TAG_SELECT, T::select}, {LXB_TAG_SMALL, T::small}, {LXB_TAG_SOURCE, T::source},
    {LXB_TAG_SPAN, T::span}, {LXB_TAG_STRONG, T::strong}, {LXB_TAG_STYLE, T::style},
    {LXB_TAG_SUB, T::sub}, {LXB_TAG_SUMMARY, T::summary}, {LXB_TAG_SUP, T::sup},
    {LXB_TAG_SVG, T::svg}, {LXB_TAG_TABLE, T::table}, {LXB_TAG_TBODY, T::tbody},
    {LXB_TAG_TD, T::td}, {LXB_TAG_TEMPLATE, T::template_}, {LXB_TAG_TEXTAREA, T::textarea},
    {LXB_TAG_TFOOT, T::tfoot}, {LXB_TAG_TH, T::th}, {LXB_TAG_THEAD, T::thead},
    {LXB_TAG_TIME, T::time}, {LXB_TAG_TITLE, T::title}, {LXB_TAG_TR, T::tr}, {LXB_TAG_U, T::u},
    {LXB_TAG_UL, T::ul}, {LXB_TAG_VIDEO, T::video},
};
// clang-format on

constexpr auto kTagOf = [] {
  std::array<HtmlTag, kTags> tags{};
  tags.fill(T::other);
  for (const auto& [id, tag] : kKnown) tags[static_cast<std::size_t>(id)] = tag;
  return tags;
}();

std::string_view view(const lxb_char_t* begin, std::size_t size) {
  return {reinterpret_cast<const char*>(begin), size};
}

/// By lexbor's number where it has one.
std::optional<HtmlAttribute> numbered_attribute(lxb_dom_attr_id_t id) {
  switch (id) {
    case LXB_DOM_ATTR_ALT:
      return HtmlAttribute::alt;
    case LXB_DOM_ATTR_CHARSET:
      return HtmlAttribute::charset;
    case LXB_DOM_ATTR_CLASS:
      return HtmlAttribute::class_;
    case LXB_DOM_ATTR_CONTENT:
      return HtmlAttribute::content;
    case LXB_DOM_ATTR_HREF:
      return HtmlAttribute::href;
    case LXB_DOM_ATTR_HTTP_EQUIV:
      return HtmlAttribute::http_equiv;
    case LXB_DOM_ATTR_ID:
      return HtmlAttribute::id;
    case LXB_DOM_ATTR_LANG:
      return HtmlAttribute::lang;
    case LXB_DOM_ATTR_REL:
      return HtmlAttribute::rel;
    case LXB_DOM_ATTR_STYLE:
      return HtmlAttribute::style;
    case LXB_DOM_ATTR_TITLE:
      return HtmlAttribute::title;
    case LXB_DOM_ATTR_TYPE:
      return HtmlAttribute::type;
    default:
      return std::nullopt;
  }
}

std::optional<HtmlAttribute> named_attribute(std::string_view name) {
  constexpr std::pair<std::string_view, HtmlAttribute> kNamed[] = {
      {"name", HtmlAttribute::name},           {"property", HtmlAttribute::property},
      {"role", HtmlAttribute::role},           {"itemprop", HtmlAttribute::itemprop},
      {"itemscope", HtmlAttribute::itemscope}, {"itemtype", HtmlAttribute::itemtype},
      {"datetime", HtmlAttribute::datetime},   {"hidden", HtmlAttribute::hidden},
      {"typeof", HtmlAttribute::typeof_},      {"aria-hidden", HtmlAttribute::aria_hidden}};
  for (const auto& [known, attribute] : kNamed) {
    if (name == known) return attribute;
  }
  return std::nullopt;
}

}  // namespace

HtmlTag lexbor_tag(const lxb_dom_node_t* node) {
  if (node->local_name < kTags) return kTagOf[node->local_name];
  std::size_t size = 0;
  const lxb_char_t* name = lxb_dom_element_local_name(
      lxb_dom_interface_element(const_cast<lxb_dom_node_t*>(node)), &size);
  return view(name, size).find('-') == std::string_view::npos ? HtmlTag::other : HtmlTag::custom;
}

std::optional<HtmlAttribute> lexbor_attribute(const lxb_dom_attr_t* attr) {
  if (const auto known = numbered_attribute(attr->node.local_name)) return known;
  if (attr->node.local_name < LXB_DOM_ATTR__LAST_ENTRY) return std::nullopt;
  std::size_t size = 0;
  const lxb_char_t* name = lxb_dom_attr_local_name(attr, &size);
  return named_attribute(view(name, size));
}

}  // namespace onrecord
