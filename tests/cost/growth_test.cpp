// SPDX-License-Identifier: MIT
// Programs whose growth is known, through the real spar. A few quick ones with one seed; with
// SPAR_COST_ALL=1 all of them with four seeds, and the count at the end.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <regex>

#include "tests/cost/packages.hpp"
#include "tests/support/run.hpp"

namespace {

namespace fs = std::filesystem;
using json = nlohmann::json;

struct Program {
    fs::path path;
    std::string growth;
    std::string data;
};

std::vector<Program> programs() {
    std::vector<Program> out;
    for (const auto& entry : fs::directory_iterator(fs::path(SOURCE_DIR) / "programs")) {
        const std::string text = tests::slurp(entry.path());
        std::smatch found;
        const std::regex header(R"(class: (.+?)  data: (\w+))");
        if (!std::regex_search(text, found, header))
            throw std::runtime_error(entry.path().string() +
                                     ": no class or data in its first line");
        out.push_back({entry.path(), found[1], found[2]});
    }
    std::sort(out.begin(), out.end(),
              [](const Program& a, const Program& b) { return a.path < b.path; });
    return out;
}

bool everything() { return std::getenv("SPAR_COST_ALL") != nullptr; }

// One of each family, quick to measure.
constexpr std::array kQuick = {"exp-subsets.cpp", "log-bisection.py", "n-hash.cpp",
                               "n-window.py",     "n2-pairs.cpp",     "n2-pop-front.py",
                               "nlogn-merge.cpp", "nlogn-sorted.py",  "sqrt-trial.cpp"};

bool is_quick(const Program& program) {
    return std::find(kQuick.begin(), kQuick.end(), program.path.filename()) != kQuick.end();
}

struct Told {
    std::string growth;  // "cannot tell" if null
    std::string whole;
};

Told tell(const Program& program, const fs::path& home, int seed) {
    const fs::path package = tests::make_ladder_package(home / program.data, program.data);
    const auto ran = tests::spar({"cost", package.string(), "--file", program.path.string(),
                                  "--json", "--seed", std::to_string(seed)},
                                 TEST_HOME, {.deadline = std::chrono::minutes(9)});
    const json cost = json::parse(ran.out, nullptr, false);
    if (!cost.is_object() || !cost.contains("growth")) return {"no answer", ran.out + ran.err};
    const json& growth = cost["growth"]["class"];
    return {growth.is_null() ? "cannot tell" : growth.get<std::string>(), ran.out};
}

TEST(Growth, OfQuickPrograms) {
    if (everything()) GTEST_SKIP() << "all of them are tried";
    const tests::TempDir home;
    std::size_t tried = 0;
    for (const Program& program : programs()) {
        if (!is_quick(program)) continue;
        ++tried;
        const Told told = tell(program, home.path(), 1);
        EXPECT_EQ(told.growth, program.growth) << program.path << "\n" << told.whole;
    }
    EXPECT_EQ(tried, kQuick.size());
}

TEST(Growth, OfAllPrograms) {
    if (!everything()) GTEST_SKIP() << "SPAR_COST_ALL=1 tries all of them";
    const tests::TempDir home;
    int cases = 0;
    int right = 0;
    for (const Program& program : programs())
        for (int seed = 1; seed <= 4; ++seed) {
            const Told told = tell(program, home.path(), seed);
            ++cases;
            if (told.growth == program.growth) {
                ++right;
                continue;
            }
            std::cout << program.path.filename() << ", seed " << seed << ": " << told.growth
                      << " instead of " << program.growth << "\n";
            EXPECT_EQ(told.growth, "cannot tell") << told.whole;  // a miss, but not a lie
        }
    std::cout << right << " of " << cases << " right\n";
    EXPECT_GE(right * 100, cases * 95);
}

}  // namespace
