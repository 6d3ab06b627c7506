#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "attribute/places.h"
#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Whose words each quotation of a document holds. A statement can own a quotation only where
/// its cue and sources stand outside: what is reported within is the quoted speaker's report.
class QuotationOwners {
 public:
  QuotationOwners(const Document& document, const QuotationTree& tree,
                  std::span<const Statement> statements);

  /// The statement whose contents cover most of quotation `index`; the one with the shorter
  /// contents where there are several.
  [[nodiscard]] std::optional<std::size_t> owner(std::size_t index) const { return owners_[index]; }
  /// Some statement from outside takes part of it, or it stands in some content.
  [[nodiscard]] bool is_taken(std::size_t index) const { return taken_[index]; }

  void give(std::size_t index, std::size_t statement) {
    owners_[index] = statement;
    taken_[index] = true;
  }

 private:
  std::vector<std::optional<std::size_t>> owners_;
  std::vector<bool> taken_;
};

/// The share of a quotation that must be a statement's content to make it the owner.
inline constexpr double kShareOfOwner = 0.6;

/// Does the cue or a source of `statement` stand in `span`?
[[nodiscard]] bool attributes_within(const Statement& statement, Span span);

}  // namespace onrecord
