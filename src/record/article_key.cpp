#include "record/article_key.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace onrecord {

std::string article_key(const Article& article, int number) {
  std::string key = article.url;
  if (key.empty()) key = article.outlet.empty() ? article.id : article.outlet + ": " + article.id;
  return number == 1 ? key : fmt::format("{} ({})", key, number);
}

std::string article_hash(const Article& article) {
  std::string bytes;
  for (const std::string* field :
       {&article.title, &article.outlet, &article.date, &article.url, &article.text}) {
    bytes += *field;
    bytes += '\0';
  }
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace onrecord
