#pragma once

#include <string_view>
#include <vector>

#include "identify/metonyms.h"
#include "identify/named_forms.h"
#include "onrecord/document.h"
#include "onrecord/span.h"

namespace onrecord {

/// A body that speaks under the name of a place, a seat or its own.
struct SpeakingBody {
  Span name;               ///< the name alone: "Paris" of "a defiant Paris", "Hague" of "The Hague"
  const Metonym* metonym;  ///< who that is; lives as long as the table
};

/// Tells which sources of a document are bodies that speak, and which only have a place in them.
/// Making it takes one pass over the document; views the document and the table.
class MetonymReader {
 public:
  MetonymReader(const Document& document, const MetonymTable& table)
      : document_(&document), table_(&table), mentions_(document, table) {}

  /// The bodies that `source`, the source of a statement, consists of, in text order: "London",
  /// "the Kremlin itself", "Paris and Berlin". Empty where it is anything else, a place among it
  /// ("police in London", "in London"), or where one of several names is no body.
  [[nodiscard]] std::vector<SpeakingBody> read(Span source) const;

 private:
  const Document* document_;
  const MetonymTable* table_;
  NamingCounts mentions_;
};

}  // namespace onrecord
