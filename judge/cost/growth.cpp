// SPDX-License-Identifier: MIT
#include "judge/cost/growth.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace judge::cost {
namespace {

struct Spelling {
    std::string_view plain;
    std::string_view unicode;
};

constexpr Spelling spelling(Growth growth) {
    switch (growth) {
        case Growth::one: return {"1", "1"};
        case Growth::log_n: return {"log n", "log n"};
        case Growth::sqrt_n: return {"sqrt n", "√n"};
        case Growth::n: return {"n", "n"};
        case Growth::n_log_n: return {"n log n", "n log n"};
        case Growth::n_sqrt_n: return {"n sqrt n", "n √n"};
        case Growth::n2: return {"n^2", "n²"};
        case Growth::n2_log_n: return {"n^2 log n", "n² log n"};
        case Growth::n3: return {"n^3", "n³"};
        case Growth::exp2: return {"2^n", "2ⁿ"};
        case Growth::n_plus_m: return {"n+m", "n+m"};
        case Growth::n_times_m: return {"n*m", "n·m"};
    }
    return {};
}

}  // namespace

std::string_view name(Growth growth) { return spelling(growth).plain; }

std::optional<Growth> growth_from(std::string_view text) {
    for (const Growth growth : kGrowths)
        if (name(growth) == text) return growth;
    return std::nullopt;
}

double value(Growth growth, double n, double m) {
    n = std::max(n, 1.0);
    const double log = std::max(std::log2(n), 1e-3);
    switch (growth) {
        case Growth::one: return 1;
        case Growth::log_n: return log;
        case Growth::sqrt_n: return std::sqrt(n);
        case Growth::n: return n;
        case Growth::n_log_n: return n * log;
        case Growth::n_sqrt_n: return n * std::sqrt(n);
        case Growth::n2: return n * n;
        case Growth::n2_log_n: return n * n * log;
        case Growth::n3: return n * n * n;
        case Growth::exp2: return std::exp2(std::min(n, 60.0));
        case Growth::n_plus_m: return n + m;
        case Growth::n_times_m: return n * m;
    }
    return 1;
}

std::string big_o(Growth growth, Letters letters) {
    const Spelling spelt = spelling(growth);
    return fmt::format("O({})", letters == Letters::unicode ? spelt.unicode : spelt.plain);
}

}  // namespace judge::cost
