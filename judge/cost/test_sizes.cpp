// SPDX-License-Identifier: MIT
#include "judge/cost/test_sizes.hpp"

#include <algorithm>

#include "judge/run/test_file.hpp"
#include "judge/support/error.hpp"

namespace judge::cost {
namespace {

constexpr std::size_t kMost = 12;
constexpr double kApart = 1.4;  // a rung is so many times the one before

}  // namespace

std::int64_t count_values(std::string_view text) {
    std::int64_t values = 0;
    bool inside = false;
    for (const char c : text) {
        const bool between =
            c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ',' || c == '[' || c == ']';
        if (!between && !inside) ++values;
        inside = !between;
    }
    return values;
}

std::vector<SizedTest> tests_by_size(const Problem& problem) {
    std::vector<SizedTest> tests;
    for (const TestCase& test : problem.tests) {
        try {
            tests.push_back({count_values(run::MappedFile(test.input).text()), test.input});
        } catch (const UserError&) {
            continue;  // its data must first be made by a generator
        }
    }
    std::stable_sort(tests.begin(), tests.end(),
                     [](const SizedTest& a, const SizedTest& b) { return a.n > b.n; });
    std::vector<SizedTest> chosen;
    for (SizedTest& test : tests)
        if (test.n > 0 && chosen.size() < kMost &&
            (chosen.empty() ||
             static_cast<double>(test.n) * kApart <= static_cast<double>(chosen.back().n)))
            chosen.push_back(std::move(test));
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

}  // namespace judge::cost
