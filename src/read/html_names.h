#pragma once

#include <cstdint>

namespace onrecord {

// clang-format off

/// Elements that reading a page tells apart, and text. `custom` is a name with a hyphen, `other` any
/// that is not listed.
enum class HtmlTag : std::uint8_t {
  text, other, custom, a, abbr, address, article, aside, audio, b, blockquote, body, br, button,
  caption, center, cite, code, dd, del, details, dialog, div, dl, dt, em, embed, fieldset,
  figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i,
  iframe, img, input, ins, label, legend, li, link, main, mark, meta, nav, noscript, object, ol,
  option, p, picture, pre, q, s, script, section, select, small, source, span, strong, style, sub,
  summary, sup, svg, table, tbody, td, template_, textarea, tfoot, th, thead, time, title, tr, u,
  ul, video
};

/// Attributes that are kept; all others are dropped.
enum class HtmlAttribute : std::uint8_t {
  alt, aria_hidden, charset, class_, content, datetime, hidden, href, http_equiv, id, itemprop,
  itemscope, itemtype, lang, name, property, rel, role, style, title, type, typeof_
};

// clang-format on

}  // namespace onrecord
