#include "attribute/single_owner.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "attribute/places.h"

namespace onrecord {
namespace {

/// Bytes between a cue and a quotation that does not hold it.
std::uint32_t distance(Span cue, Span quotation) {
  return cue.end_byte <= quotation.begin_byte ? quotation.begin_byte - cue.end_byte
                                              : cue.begin_byte - quotation.end_byte;
}

/// The outermost quotation that `content` is (a part of), marks and stops around it apart.
std::optional<std::size_t> quotation_of(const Document& document, const QuotationTree& tree,
                                        Span content) {
  if (content.empty()) return std::nullopt;
  std::optional<std::size_t> outermost;
  const Span last{content.end_byte - 1, content.end_byte};
  for (auto at = tree.innermost_around(last); at; at = tree.parent(*at)) outermost = at;
  if (!outermost || document.quotations()[*outermost].span.begin_byte > content.begin_byte) {
    return std::nullopt;
  }
  return outermost;
}

}  // namespace

void settle_owners(const Document& document, std::vector<Statement>& statements) {
  const QuotationTree tree(document);
  struct Claim {
    std::uint32_t distance;
    std::size_t statement;
  };
  std::vector<std::optional<Claim>> best(document.quotations().size());
  const auto claim_of = [&](std::size_t s, std::size_t quotation) -> std::optional<Claim> {
    const Span span = document.quotations()[quotation].span;
    const auto& cue = statements[s].cue;
    if (!cue || span.overlaps(*cue)) return std::nullopt;  // reported within the quotation
    return Claim{distance(*cue, span), s};
  };
  for (std::size_t s = 0; s < statements.size(); ++s) {
    for (const Span content : statements[s].contents) {
      const auto quotation = quotation_of(document, tree, content);
      const auto claim = quotation ? claim_of(s, *quotation) : std::nullopt;
      if (!claim) continue;
      auto& holder = best[*quotation];
      if (!holder || claim->distance < holder->distance) holder = claim;
    }
  }
  for (std::size_t s = 0; s < statements.size(); ++s) {
    std::erase_if(statements[s].contents, [&](Span content) {
      const auto quotation = quotation_of(document, tree, content);
      return quotation && claim_of(s, *quotation) && best[*quotation]->statement != s;
    });
  }
  std::erase_if(statements, [](const Statement& s) { return s.contents.empty(); });
}

}  // namespace onrecord
