#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "onrecord/extractor.h"
#include "onrecord/result.h"

namespace onrecord {

struct EngineOptions {
  Precision precision = Precision::f32;
  int streams = 1;  ///< calls that may run at once, each on one core
};

/// A named input: its data (not copied) and its shape, outermost dimension first.
struct Input {
  const char* name;
  std::variant<std::span<const float>, std::span<const std::int64_t>, std::span<const char>> data;
  std::vector<std::size_t> shape;
};

/// A compiled network: the one place that knows the inference engine (OpenVINO). Immutable;
/// `run` may be called from several threads.
class Graph {
 public:
  /// Compiles a network from its description (XML) and weights. Error: `inference`.
  static Result<Graph> compile(std::string_view xml, std::string weights, EngineOptions options);

  /// Runs the network. `outputs` receives a view of each float output, in the network's order;
  /// the views end with the call. Error: `inference`.
  [[nodiscard]] Result<std::monostate> run(
      std::span<const Input> inputs,
      const std::function<void(std::span<const std::span<const float>>)>& outputs) const;

 private:
  struct Impl;
  explicit Graph(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  std::shared_ptr<const Impl> impl_;
};

/// The fastest number format that this CPU multiplies natively. bench/encode_bench and
/// bench/throughput measure the choice; docs/accuracy.md gives the accuracy of each.
[[nodiscard]] Precision best_precision();

[[nodiscard]] std::string_view precision_name(Precision precision);

/// The engine's name and version, as `onrecord doctor` prints it.
[[nodiscard]] std::string engine_version();

}  // namespace onrecord
