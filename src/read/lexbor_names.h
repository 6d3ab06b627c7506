#pragma once

#include <lexbor/dom/dom.h>

#include <optional>

#include "read/html_names.h"

namespace onrecord {

/// The name of an element of lexbor's, in any namespace.
[[nodiscard]] HtmlTag lexbor_tag(const lxb_dom_node_t* element);

/// The name of an attribute; nothing where it is not kept.
[[nodiscard]] std::optional<HtmlAttribute> lexbor_attribute(const lxb_dom_attr_t* attribute);

}  // namespace onrecord
