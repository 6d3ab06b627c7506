#include "../cli/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace onrecord::cli {
namespace {

/// Numbers below `end`, one a call.
auto count_to(int end) {
  return
      [next = 0, end]() mutable { return next < end ? std::optional<int>(next++) : std::nullopt; };
}

class OrderedWorkOn : public testing::TestWithParam<std::size_t> {};

TEST_P(OrderedWorkOn, KeepsTheOrderOfItsItems) {
  std::vector<int> seen;
  OrderedWork work(
      count_to(200),
      [](int item) {
        std::this_thread::sleep_for(std::chrono::microseconds(item % 7 * 100));
        return item * 2;
      },
      [&](int output) { return seen.push_back(output), true; });
  work.run(GetParam());
  ASSERT_EQ(seen.size(), 200U);
  for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_EQ(seen[i], static_cast<int>(2 * i));
}

TEST_P(OrderedWorkOn, HoldsFewItemsBehindASlowOne) {
  std::atomic<int> held = 0;
  std::atomic<int> most = 0;
  int next = 0;
  OrderedWork work(
      [&]() -> std::optional<int> {
        if (next == 500) return std::nullopt;
        most = std::max(most.load(), ++held);
        return next++;
      },
      [](int item) {
        if (item == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return item;
      },
      [&](int) { return --held, true; });
  work.run(GetParam());
  EXPECT_EQ(held, 0);
  EXPECT_LE(most, static_cast<int>(3 * GetParam()));
}

TEST_P(OrderedWorkOn, EndsWhenItsConsumerSaysSo) {
  int consumed = 0;
  OrderedWork work(
      count_to(1000000), [](int item) { return item; }, [&](int) { return ++consumed < 5; });
  work.run(GetParam());
  EXPECT_EQ(consumed, 5);
}

TEST_P(OrderedWorkOn, PassesOnAnException) {
  OrderedWork work(
      count_to(100), [](int item) { return item == 40 ? throw std::runtime_error("forty") : item; },
      [](int) { return true; });
  EXPECT_THROW(work.run(GetParam()), std::runtime_error);
}

INSTANTIATE_TEST_SUITE_P(Threads, OrderedWorkOn, testing::Values(1U, 2U, 8U));

}  // namespace
}  // namespace onrecord::cli
