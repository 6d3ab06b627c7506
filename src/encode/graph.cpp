#include "encode/graph.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <openvino/openvino.hpp>

namespace onrecord {
namespace {

/// The engine's only process-wide state; it is thread-safe and starting it costs tens of ms.
ov::Core& core() {
  static ov::Core instance;
  return instance;
}

Error engine_error(const char* step, const std::exception& error) {
  return Error{
      ErrorCode::inference, fmt::format("OpenVINO could not {}: {}", step, error.what()), {}};
}

bool has_bf16() {
  const auto found = core().get_property("CPU", ov::device::capabilities);
  return std::ranges::find(found, "BF16") != found.end();
}

bool has_vnni() {
#if defined(__x86_64__) && defined(__clang__)  // clang 14 does not know "avxvnni"
  return __builtin_cpu_supports("avx512vnni") != 0;
#elif defined(__x86_64__)
  return __builtin_cpu_supports("avx512vnni") != 0 || __builtin_cpu_supports("avxvnni") != 0;
#else
  return false;
#endif
}

ov::AnyMap properties_of(EngineOptions options) {
  const bool rounds_vectors = options.precision == Precision::int8;
  const bool uses_bf16 = options.precision != Precision::f32 && has_bf16();
  return {ov::inference_num_threads(options.streams),
          ov::num_streams(options.streams),
          // Pinned, the streams of two networks share a core while another one idles: two jobs
          // were 1.5 times as fast as one, unpinned they are 1.8 times.
          ov::hint::enable_cpu_pinning(false),
          // How many prepared shapes are kept. The engine's own 5000 are over two GB after 800
          // articles; with 64 memory stays flat, in the same time (bench/README.md: growth).
          {"CPU_RUNTIME_CACHE_CAPACITY", "64"},
          ov::hint::inference_precision(uses_bf16 ? ov::element::bf16 : ov::element::f32),
          // How many numbers of a vector share a scale when it is rounded to 8 bits; 0: it is not.
          ov::hint::dynamic_quantization_group_size(rounds_vectors ? 32 : 0)};
}

ov::Tensor tensor_of(const Input& input) {
  const ov::Shape shape(input.shape.begin(), input.shape.end());
  // The engine takes mutable pointers but does not write to inputs.
  return std::visit(
      [&](auto data) {
        using T = std::remove_const_t<typename decltype(data)::element_type>;
        const auto type = std::is_same_v<T, float>          ? ov::element::f32
                          : std::is_same_v<T, std::int64_t> ? ov::element::i64
                                                            : ov::element::boolean;
        return ov::Tensor(type, shape, const_cast<T*>(data.data()));  // NOLINT
      },
      input.data);
}

}  // namespace

struct Graph::Impl {
  explicit Impl(std::string weight_bytes) : weights(std::move(weight_bytes)) {}

  std::string weights;  // the compiled network may point into them
  ov::CompiledModel compiled;
  mutable std::mutex mutex;
  mutable std::vector<ov::InferRequest> idle;  // guarded by mutex

  ov::InferRequest take() const {
    {
      const std::lock_guard lock(mutex);
      if (!idle.empty()) {
        ov::InferRequest request = std::move(idle.back());
        idle.pop_back();
        return request;
      }
    }
    return const_cast<ov::CompiledModel&>(compiled).create_infer_request();  // NOLINT: thread-safe
  }

  void give_back(ov::InferRequest request) const {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(request));
  }
};

Result<Graph> Graph::compile(std::string_view xml, std::string weights, EngineOptions options) {
  try {
    auto impl = std::make_shared<Impl>(std::move(weights));
    const ov::Tensor weight_tensor(ov::element::u8, {impl->weights.size()}, impl->weights.data());
    const auto model = core().read_model(std::string(xml), weight_tensor);
    impl->compiled = core().compile_model(model, "CPU", properties_of(options));
    return Graph(std::move(impl));
  } catch (const std::exception& error) {
    return engine_error("load a network", error);
  }
}

Result<std::monostate> Graph::run(
    std::span<const Input> inputs,
    const std::function<void(std::span<const std::span<const float>>)>& outputs) const {
  try {
    ov::InferRequest request = impl_->take();
    for (const Input& input : inputs) request.set_tensor(input.name, tensor_of(input));
    request.infer();
    std::vector<std::span<const float>> views;
    for (std::size_t i = 0; i < impl_->compiled.outputs().size(); ++i) {
      const ov::Tensor tensor = request.get_output_tensor(i);
      views.emplace_back(tensor.data<const float>(), tensor.get_size());
    }
    outputs(views);
    impl_->give_back(std::move(request));
    return std::monostate{};
  } catch (const std::exception& error) {
    return engine_error("run a network", error);
  }
}

Precision best_precision() {
  try {
    if (has_vnni()) return Precision::int8;
    return has_bf16() ? Precision::bf16 : Precision::f32;
  } catch (const std::exception&) {
    return Precision::f32;
  }
}

std::string_view precision_name(Precision precision) {
  switch (precision) {
    case Precision::f32:
      return "f32";
    case Precision::bf16:
      return "bf16";
    case Precision::int8:
      return "int8";
  }
  return "unknown";
}

std::string engine_version() {
  return fmt::format("OpenVINO {}", ov::get_openvino_version().buildNumber);
}

}  // namespace onrecord
