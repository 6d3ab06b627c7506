#include "attribute/owners.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace onrecord {
namespace {

using Share = std::pair<std::size_t, std::size_t>;  // quotation, bytes of it

// What one content takes of the quotations that it overlaps.
void add_shares(const Document& document, const QuotationTree& tree, Span content,
                std::vector<Share>& shares) {
  if (content.empty()) return;
  const auto quotations = document.quotations();
  const Span first{content.begin_byte, content.begin_byte + 1};
  for (auto around = tree.innermost_around(first); around; around = tree.parent(*around)) {
    shares.emplace_back(*around, shared_bytes(quotations[*around].span, content));
  }
  for (std::size_t i = first_quotation_from(document, content.begin_byte + 1);
       i < quotations.size() && quotations[i].span.begin_byte < content.end_byte; ++i) {
    shares.emplace_back(i, shared_bytes(quotations[i].span, content));
  }
}

std::size_t size_of_contents(const Statement& statement) {
  std::size_t size = 0;
  for (const Span content : statement.contents) size += content.size();
  return size;
}

}  // namespace

bool attributes_within(const Statement& statement, Span span) {
  const auto inside = [&](Span piece) { return span.contains(piece); };
  return (statement.cue && inside(*statement.cue)) ||
         std::any_of(statement.sources.begin(), statement.sources.end(), inside);
}

QuotationOwners::QuotationOwners(const Document& document, const QuotationTree& tree,
                                 std::span<const Statement> statements)
    : owners_(document.quotations().size()), taken_(document.quotations().size()) {
  std::vector<std::size_t> owner_size(owners_.size(), std::numeric_limits<std::size_t>::max());
  std::vector<Share> shares;
  for (std::size_t s = 0; s < statements.size(); ++s) {
    shares.clear();
    for (const Span content : statements[s].contents) {
      add_shares(document, tree, content, shares);
    }
    std::sort(shares.begin(), shares.end());
    const std::size_t size = size_of_contents(statements[s]);
    for (std::size_t i = 0; i < shares.size();) {
      const std::size_t index = shares[i].first;
      std::size_t bytes = 0;
      for (; i < shares.size() && shares[i].first == index; ++i) bytes += shares[i].second;
      const Quotation& quotation = document.quotations()[index];
      const Span span = quotation.span;
      if (attributes_within(statements[s], span)) {
        // “We lost, she said: the closing mark was forgotten, nobody is quoted as reporting it.
        if (!quotation.closed && !quotation.continues) taken_[index] = true;
        continue;
      }
      taken_[index] = true;
      const bool covers =
          static_cast<double>(bytes) >= kShareOfOwner * static_cast<double>(span.size());
      if (!covers || size >= owner_size[index]) continue;
      owners_[index] = s;
      owner_size[index] = size;
    }
  }
}

}  // namespace onrecord
