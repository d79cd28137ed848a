// SPDX-License-Identifier: MIT
//
// Every submission of every package gets the verdict that its package states for it, through the
// real binary.
#include <gtest/gtest.h>

#include <ostream>

#include "judge/bank/stated.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/run/report_json.hpp"
#include "tests/golden/bank.hpp"
#include "tests/golden/turn.hpp"
#include "tests/support/files.hpp"
#include "tests/support/run.hpp"

namespace {

namespace fs = std::filesystem;
using judge::bank::StatedSubmission;

struct Case {
    std::string package;
    fs::path directory;
    StatedSubmission stated;
};
void PrintTo(const Case& test, std::ostream* out) {
    *out << test.package << '/' << test.stated.name;
}

// Only a package of somebody else may hold what we do not judge yet; ours have to be judged whole.
bool can_be_judged(const judge::Problem& problem, const StatedSubmission& stated) {
    if (std::getenv("SPAR_GOLDEN_ROOTS") == nullptr) return true;
    if (problem.type.submit_answer || stated.expectations.empty()) return false;
    if (!stated.language.empty()) return true;
    if (!fs::is_directory(stated.path))
        return judge::language::toolchain_of(stated.path) != nullptr;
    for (const auto& entry : fs::recursive_directory_iterator(stated.path))
        if (judge::language::toolchain_of(entry.path()) != nullptr) return true;
    return false;
}

std::vector<Case> cases() {
    std::vector<Case> found;
    for (const auto& entry : tests::golden_bank().entries()) try {
            const auto problem = judge::bank::read_package(entry.directory);
            for (auto& stated : judge::bank::stated_submissions(problem))
                if (can_be_judged(problem, stated))
                    found.push_back({entry.id, entry.directory, std::move(stated)});
        } catch (const std::exception& e) {
            std::fprintf(stderr, "%s\n", e.what());
            if (std::getenv("SPAR_GOLDEN_ROOTS") == nullptr) throw;
        }
    return found;
}

class Stated : public ::testing::TestWithParam<Case> {};

TEST_P(Stated, VerdictIsGiven) {
    static const tests::TempDir home;
    const auto& [package, directory, stated] = GetParam();
    if (!tests::is_in_turn(package, directory)) GTEST_SKIP() << "proved; not its turn";
    if (const auto* toolchain = judge::language::toolchain_of(stated.path);
        toolchain != nullptr && !toolchain->usable())
        GTEST_SKIP() << toolchain->missing;
    std::vector<std::string> args = {"test", directory, "--file", stated.path, "--json"};
    if (!stated.language.empty()) args.insert(args.end(), {"--lang", stated.language});
    if (!stated.entry_point.empty()) args.insert(args.end(), {"--entry-point", stated.entry_point});
    const char* const cache =
        std::getenv("SPAR_GOLDEN_HOME");  // shared by the tests of a run: one PCH, not a hundred
    const auto ran = tests::spar(args, cache != nullptr ? cache : home.path().string(),
                                 {.deadline = std::chrono::minutes(5)});
    const auto report = judge::run::report_from_json(ran.out);
    ASSERT_TRUE(report) << ran.exit_code << '\n' << ran.out << ran.err;
    const auto mismatch = judge::bank::mismatch(stated, *report);
    EXPECT_FALSE(mismatch) << *mismatch << '\n' << ran.err;
}

INSTANTIATE_TEST_SUITE_P(Golden, Stated, ::testing::ValuesIn(cases()), [](const auto& test) {
    return tests::test_name(test.param.package + "_" + test.param.stated.name);
});

}  // namespace
