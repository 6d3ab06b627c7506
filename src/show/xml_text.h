#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// Appends `text`, UTF-8, so that it can stand in an XML 1.0 element or in a quoted attribute.
/// Characters that XML cannot hold at all become U+FFFD.
void append_xml(std::string_view text, std::string& out);

/// Appends ` name="value"`. `name` is an XML name.
void append_xml_attribute(std::string_view name, std::string_view value, std::string& out);

}  // namespace onrecord
