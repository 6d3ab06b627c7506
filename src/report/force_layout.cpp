#include "report/force_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onrecord {
namespace {

constexpr int kSteps = 300;
constexpr int kMostPushes = 400;
constexpr double kGap = 6;         // between discs
constexpr double kPush = 0.3;      // of springs below 0, as a part of what all discs push
constexpr double kGravity = 0.15;  // holds parts together that no spring connects

class ForceLayout {
 public:
  ForceLayout(std::span<const double> radii, std::span<const Spring> springs, double width,
              double height)
      : radii_(radii),
        springs_(springs),
        width_(width),
        height_(height),
        points_(radii.size()),
        pulls_(radii.size()) {
    for (const Spring& spring : springs) {
      if (spring.weight <= 0) continue;
      ++pulls_[spring.from], ++pulls_[spring.to];
    }
  }

  std::vector<Point> run() && {
    if (points_.empty()) return {};
    start();
    for (int step = 0; step < kSteps; ++step) {
      move(std::min(width_, height_) / 8 * (1 - static_cast<double>(step) / kSteps));
    }
    fit();
    for (int i = 0; i < kMostPushes && push_apart(); ++i) {
    }
    return std::move(points_);
  }

 private:
  // On a sunflower's spiral, no two at one place.
  void start() {
    const double golden = std::numbers::pi * (3 - std::sqrt(5.0));
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const auto number = static_cast<double>(i);
      const double far = std::sqrt((number + 0.5) / static_cast<double>(points_.size())) / 2;
      points_[i] = {width_ * (0.5 + far * std::cos(golden * number)),
                    height_ * (0.5 + far * std::sin(golden * number))};
    }
  }

  void move(double most) {
    const double ideal = 0.75 * std::sqrt(width_ * height_ / static_cast<double>(points_.size()));
    std::vector<Point> forces(points_.size());
    const auto pull = [&](std::size_t a, std::size_t b, auto strength) {
      const double dx = points_[b].x - points_[a].x, dy = points_[b].y - points_[a].y;
      const double far = std::max(std::hypot(dx, dy), 0.01);
      const double by = strength(far) / far;
      forces[a].x += dx * by, forces[a].y += dy * by;
      forces[b].x -= dx * by, forces[b].y -= dy * by;
    };
    for (std::size_t a = 0; a < points_.size(); ++a) {
      for (std::size_t b = a + 1; b < points_.size(); ++b) {
        pull(a, b, [&](double far) { return -ideal * ideal / far; });
      }
      forces[a].x += (width_ / 2 - points_[a].x) * kGravity * height_ / width_;
      forces[a].y += (height_ / 2 - points_[a].y) * kGravity;
    }
    for (const Spring& spring : springs_) {
      double weight = std::clamp(spring.weight, -1.0, 1.0);
      if (weight > 0) weight /= std::sqrt(std::max(pulls_[spring.from], pulls_[spring.to]));
      pull(spring.from, spring.to, [&](double far) {
        return weight > 0 ? weight * far * far / ideal : kPush * weight * ideal * ideal / far;
      });
    }
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const double size = std::max(std::hypot(forces[i].x, forces[i].y), 1e-9);
      const double by = std::min(size, most) / size;
      points_[i].x += forces[i].x * by;
      points_[i].y += forces[i].y * by;
    }
  }

  // Stretches what was found over the room there is.
  void fit() {
    const auto [left, right] = std::ranges::minmax(points_, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(points_, {}, &Point::y);
    const double edge = *std::ranges::max_element(radii_) + kGap;
    const auto placed = [&](double at, double low, double high, double room) {
      if (high - low < 1) return room / 2;
      return edge + (at - low) / (high - low) * (room - 2 * edge);
    };
    for (Point& point : points_) {
      point = {placed(point.x, left.x, right.x, width_), placed(point.y, top.y, bottom.y, height_)};
    }
  }

  // Moves discs that overlap apart a little; false where none do.
  bool push_apart() {
    bool moved = false;
    for (std::size_t a = 0; a < points_.size(); ++a) {
      for (std::size_t b = a + 1; b < points_.size(); ++b) {
        const double dx = points_[b].x - points_[a].x, dy = points_[b].y - points_[a].y;
        const double far = std::max(std::hypot(dx, dy), 0.01);
        const double missing = radii_[a] + radii_[b] + kGap - far;
        if (missing <= 0) continue;
        moved = true;
        const double by = (missing / 2 + 0.05) / far;
        points_[a].x -= dx * by, points_[a].y -= dy * by;
        points_[b].x += dx * by, points_[b].y += dy * by;
      }
    }
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const double edge = radii_[i] + kGap;
      points_[i].x = std::clamp(points_[i].x, edge, std::max(edge, width_ - edge));
      points_[i].y = std::clamp(points_[i].y, edge, std::max(edge, height_ - edge));
    }
    return moved;
  }

  std::span<const double> radii_;
  std::span<const Spring> springs_;
  double width_, height_;
  std::vector<Point> points_;
  std::vector<double> pulls_;  // how many springs pull each: many together would pull too hard
};

}  // namespace

std::vector<Point> force_layout(std::span<const double> radii, std::span<const Spring> springs,
                                double width, double height) {
  return ForceLayout(radii, springs, width, height).run();
}

}  // namespace onrecord
