#include "exchange/dna_schema.h"

namespace onrecord {

std::string_view dna_schema() {
  return
#include "embedded/dna_schema.inc"
      ;
}

}  // namespace onrecord
