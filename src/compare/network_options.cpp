#include "onrecord/network_options.h"

#include "enum_names.h"

namespace onrecord {

std::string_view network_mode_name(NetworkMode mode) {
  return mode == NetworkMode::two_mode ? "twomode" : "onemode";
}

std::optional<NetworkMode> network_mode_of(std::string_view name) {
  return enumerator_named(name, NetworkMode::one_mode, network_mode_name);
}

std::string_view duplicates_name(Duplicates duplicates) {
  switch (duplicates) {
    case Duplicates::include:
      return "include";
    case Duplicates::document:
      return "document";
    case Duplicates::week:
      return "week";
    case Duplicates::month:
      return "month";
    case Duplicates::year:
      return "year";
    case Duplicates::across_range:
      return "acrossrange";
  }
  return "include";
}

std::optional<Duplicates> duplicates_of(std::string_view name) {
  return enumerator_named(name, Duplicates::across_range, duplicates_name);
}

std::string_view aggregation_name(Aggregation aggregation) {
  switch (aggregation) {
    case Aggregation::ignore:
      return "ignore";
    case Aggregation::combine:
      return "combine";
    case Aggregation::congruence:
      return "congruence";
    case Aggregation::conflict:
      return "conflict";
    case Aggregation::subtract:
      return "subtract";
  }
  return "ignore";
}

std::optional<Aggregation> aggregation_of(std::string_view name) {
  return enumerator_named(name, Aggregation::subtract, aggregation_name);
}

std::string_view normalisation_name(Normalisation normalisation) {
  switch (normalisation) {
    case Normalisation::no:
      return "no";
    case Normalisation::activity:
      return "activity";
    case Normalisation::prominence:
      return "prominence";
    case Normalisation::average:
      return "average";
    case Normalisation::jaccard:
      return "jaccard";
    case Normalisation::cosine:
      return "cosine";
  }
  return "no";
}

std::optional<Normalisation> normalisation_of(std::string_view name) {
  return enumerator_named(name, Normalisation::cosine, normalisation_name);
}

}  // namespace onrecord
