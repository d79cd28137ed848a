// SPDX-License-Identifier: MIT
#include "judge/cost/ladder.hpp"

#include <algorithm>
#include <cmath>

namespace judge::cost {
namespace {

constexpr std::size_t kWanted = 6;  // points
constexpr std::int64_t kSmallest = 2;
constexpr int kFailures = 3;     // a small size may be none that the generator knows
constexpr double kSteepest = 2;  // of the growth that is expected where only one point is known

class Ladder {
  public:
    Ladder(std::int64_t most, const Measure& measure)
        : most_(static_cast<double>(most)), measure_(measure) {}

    void up(const std::vector<std::int64_t>& sizes) {
        for (const std::int64_t n : sizes)
            if (too_much(n) || !take(n)) return;
    }

    void down(std::int64_t smallest) {
        int failures = 0;
        for (std::int64_t n = smallest / 2; n >= kSmallest && points().size() < kWanted;
             n /= points().empty() ? 4 : 2)
            if (!take(n) && !spent_ && ++failures > kFailures) return;
    }

    // Between the largest that was within reach and the smallest that was not.
    void single_steps() {
        if (points().empty() || points().size() >= kWanted) return;
        const std::int64_t reached = points().back().n;
        const std::int64_t step = std::max<std::int64_t>(1, reached / 8);
        for (std::int64_t n = reached + step; points().size() < kWanted + 2; n += step)
            if (too_much(n) || !take(n)) break;
        for (std::int64_t n = reached - step; n > kSmallest && points().size() < kWanted + 2;
             n -= step)
            if (!take(n)) break;
    }

    [[nodiscard]] const std::vector<Point>& points() const { return climb_.points; }
    Climb take_climb() { return std::move(climb_); }

  private:
    // By the slope of the last two points, a straight line in the logarithms.
    [[nodiscard]] bool too_much(std::int64_t n) const {
        const auto& known = points();
        if (known.empty()) return false;
        const Point& last = known.back();
        if (n <= last.n) return false;
        double slope = kSteepest;
        if (known.size() > 1) {
            const Point& before = known[known.size() - 2];
            slope = std::log(ratio(last.steps, before.steps)) / std::log(ratio(last.n, before.n));
        }
        return static_cast<double>(last.steps) * std::pow(ratio(n, last.n), slope) > most_;
    }

    static double ratio(std::int64_t a, std::int64_t b) {
        return std::max(static_cast<double>(a), 1.0) / std::max(static_cast<double>(b), 1.0);
    }

    bool take(std::int64_t n) {
        spent_ = false;
        auto& known = climb_.points;
        const auto at =
            std::lower_bound(known.begin(), known.end(), n,
                             [](const Point& p, std::int64_t size) { return p.n < size; });
        if (at != known.end() && at->n == n) return true;
        const auto count = measure_(n, 0);
        if (!count) return false;
        spent_ = count->ended == Count::Ended::spent;
        if (count->ended == Count::Ended::failed) climb_.trouble = count->message;
        if (count->ended != Count::Ended::well) return false;
        known.insert(at, {.n = n, .steps = count->steps, .memory_bytes = count->memory_bytes});
        return true;
    }

    double most_;
    const Measure& measure_;
    bool spent_ = false;
    Climb climb_;
};

}  // namespace

Climb climb(const std::vector<std::int64_t>& sizes, std::int64_t most, const Measure& measure) {
    Ladder ladder(most, measure);
    if (sizes.empty()) return ladder.take_climb();
    ladder.up(sizes);
    ladder.down(sizes.front());
    if (ladder.points().size() < kWanted) ladder.single_steps();
    return ladder.take_climb();
}

Climb climb_grid(const std::vector<std::int64_t>& sizes, std::int64_t most,
                 const Measure& measure) {
    Climb grid;
    if (sizes.empty()) return grid;
    std::vector<std::pair<std::int64_t, std::int64_t>> places;
    const std::int64_t low = sizes.front();
    for (const std::int64_t size : sizes) {
        places.emplace_back(size, low);
        if (size == low) continue;
        places.emplace_back(low, size);
        places.emplace_back(size, size);
    }
    for (const auto& [n, m] : places) {
        const auto count = measure(n, m);
        if (!count) continue;
        if (count->ended == Count::Ended::failed) grid.trouble = count->message;
        if (count->ended != Count::Ended::well || count->steps > most) continue;
        grid.points.push_back(
            {.n = n, .m = m, .steps = count->steps, .memory_bytes = count->memory_bytes});
    }
    std::stable_sort(grid.points.begin(), grid.points.end(),
                     [](const Point& a, const Point& b) { return a.n * a.m < b.n * b.m; });
    return grid;
}

}  // namespace judge::cost
