#include <iterator>

#include "serve/route.h"

namespace onrecord::serve {

std::span<const Route> routes() {
  static const std::vector<Route> all = [] {
    std::vector<Route> out = reading_routes();
    for (auto part : {reviewing_routes(), live_routes()}) {
      std::ranges::move(part, std::back_inserter(out));
    }
    return out;
  }();
  return all;
}

}  // namespace onrecord::serve
