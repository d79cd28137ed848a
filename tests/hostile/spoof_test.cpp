// SPDX-License-Identifier: MIT
//
// Submissions that try to get another verdict than their own: by words, exit codes, signals,
// descriptors, floods and daemons. Each goes through the real spar; its first line says what it
// truly deserves.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <set>

#include "tests/hostile/outside.hpp"
#include "tests/support/files.hpp"
#include "tests/support/mini_package.hpp"
#include "tests/support/run.hpp"

namespace {

namespace fs = std::filesystem;

struct Submission {
    fs::path source;
};

void PrintTo(const Submission& submission, std::ostream* out) {
    *out << submission.source.filename().string();
}

std::vector<Submission> submissions() {
    std::vector<Submission> all;
    for (const auto& entry : fs::directory_iterator(fs::path(SOURCE_DIR) / "spoof"))
        all.push_back({entry.path()});
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.source < b.source; });
    return all;
}

std::string deserved(const fs::path& source) {
    std::ifstream file(source);
    std::string comment, word, verdict;
    file >> comment >> word >> verdict;
    return word == "verdict:" ? verdict : "";
}

// All verdicts that the report names, in order: the first is the submission's.
std::vector<std::string> verdicts_in(const std::string& json) {
    constexpr std::string_view kKey = "\"verdict\": \"";
    std::vector<std::string> all;
    for (auto at = json.find(kKey); at != std::string::npos; at = json.find(kKey, at + 1)) {
        const auto begin = at + kKey.size();
        all.push_back(json.substr(begin, json.find('"', begin) - begin));
    }
    return all;
}

class Spoof : public ::testing::TestWithParam<Submission> {};

TEST_P(Spoof, GetsItsTrueVerdict) {
    const fs::path& source = GetParam().source;
    const tests::TempDir home;
    const auto package = tests::make_mini_package(home.path());
    const std::string marker = "SPAR_HOSTILE=" + home.path().filename().string();
    const auto ran = tests::spar({"test", package.string(), "--file", source.string(), "--json"},
                                 home.path().string(), {.env = {marker}});
    const auto verdicts = verdicts_in(ran.out);
    ASSERT_FALSE(verdicts.empty()) << ran.exit_code << '\n' << ran.out << ran.err;
    EXPECT_EQ(verdicts.front(), deserved(source)) << ran.out << ran.err;
    const std::set<std::string> known = {"AC", "WA", "RTE", "TLE", "ILE", "MLE", "OLE", "CE", "SK"};
    for (const auto& verdict : verdicts) EXPECT_TRUE(known.contains(verdict)) << verdict;
    EXPECT_EQ(ran.exit_code == 0, deserved(source) == "AC") << ran.exit_code;
    for (const auto& process : hostile::processes_with(marker))
        ADD_FAILURE() << "still runs: " << process;
}

INSTANTIATE_TEST_SUITE_P(Submissions, Spoof, ::testing::ValuesIn(submissions()),
                         [](const auto& test) {
                             auto name = test.param.source.filename().string();
                             std::replace(name.begin(), name.end(), '.', '_');
                             return name;
                         });

}  // namespace
