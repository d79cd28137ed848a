// SPDX-License-Identifier: MIT
// Runs the default output validator over suites of (flags, answer, outputs to accept, outputs to
// reject). Each output is fed whole, byte by byte, and cut in two at every place.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "judge/run/checker.hpp"
#include "judge/support/text.hpp"
#include "tests/support/files.hpp"

namespace judge::run {
namespace {

namespace fs = std::filesystem;

Opinion judge_pieces(const std::string& answer, const TokenFlags& flags,
                     const std::vector<std::string_view>& pieces) {
    const auto checker = token_checker(answer, flags);
    for (const auto piece : pieces)
        if (checker->feed(piece) == Opinion::reject) return Opinion::reject;
    return checker->finish();
}

// The opinion, if it is the same however the output is cut.
std::optional<Opinion> judge_all_ways(const std::string& answer, const TokenFlags& flags,
                                      const std::string& output) {
    const std::string_view text = output;
    const Opinion whole = judge_pieces(answer, flags, {text});
    std::vector<std::string_view> bytes;
    for (std::size_t i = 0; i < text.size() && text.size() < 4096; ++i)
        bytes.push_back(text.substr(i, 1));
    if (!bytes.empty() && judge_pieces(answer, flags, bytes) != whole) return std::nullopt;
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        if (judge_pieces(answer, flags, {text.substr(0, cut), text.substr(cut)}) != whole)
            return std::nullopt;
    return whole;
}

struct Tally {
    int documents = 0;
    int right = 0;
    int all = 0;
};

void compare(Tally& tally, const std::string& flags_text, const std::string& answer,
             const std::string& output, Opinion expected) {
    ++tally.all;
    std::string why;
    const auto flags = parse_token_flags(split_words(flags_text), why);
    ASSERT_TRUE(flags) << why;
    const auto opinion = judge_all_ways(answer, *flags, output);
    EXPECT_TRUE(opinion == expected)
        << "flags [" << flags_text << "] answer [" << answer << "] output [" << output << "]: "
        << (opinion ? (*opinion == Opinion::accept ? "accepted" : "rejected")
                    : "depends on chunks");
    tally.right += opinion == expected;
}

// Documents with the keys flags, ans, ac (list) and wa (list); all scalars are taken as text.
void run_documents(const fs::path& file, Tally& tally) {
    for (const YAML::Node& document : YAML::LoadAllFromFile(file.string())) {
        if (!document.IsMap()) continue;
        ++tally.documents;
        const auto flags = document["flags"].as<std::string>();
        const auto answer = document["ans"].as<std::string>();
        for (const auto& output : document["ac"])
            compare(tally, flags, answer, output.as<std::string>(), Opinion::accept);
        for (const auto& output : document["wa"])
            compare(tally, flags, answer, output.as<std::string>(), Opinion::reject);
    }
}

std::vector<fs::path> yaml_files(const fs::path& directory) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(directory))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void report(const char* suite, const Tally& tally) {
    std::cout << suite << ": " << tally.right << " of " << tally.all << " comparisons in "
              << tally.documents << " documents\n";
}

TEST(DefaultValidator, OwnCases) {
    Tally tally;
    for (const auto& file : yaml_files(fs::path(SOURCE_DIR) / "data")) run_documents(file, tally);
    report("own", tally);
    EXPECT_GE(tally.all, 60);
    EXPECT_EQ(tally.right, tally.all);
}

TEST(DefaultValidator, BapctoolsCases) {
    const char* root = std::getenv("SPAR_PEER_BAPCTOOLS");
    if (root == nullptr) GTEST_SKIP() << "SPAR_PEER_BAPCTOOLS names no checkout of BAPCtools";
    Tally tally;
    for (const auto& file : yaml_files(fs::path(root) / "test" / "default_output_validator"))
        run_documents(file, tally);
    report("BAPCtools", tally);
    EXPECT_GE(tally.all, 869);
    EXPECT_EQ(tally.right, tally.all);
}

TEST(DefaultValidator, ProblemtoolsCases) {
    const char* root = std::getenv("SPAR_PEER_PROBLEMTOOLS");
    if (root == nullptr) GTEST_SKIP() << "SPAR_PEER_PROBLEMTOOLS names no checkout of problemtools";
    Tally tally;
    const fs::path suite = fs::path(root) / "tests" / "default_validator_tests";
    for (const auto& entry : fs::directory_iterator(suite)) {
        if (!fs::exists(entry.path() / "expected_exit_code.txt")) continue;
        ++tally.documents;
        const int code = std::stoi(tests::slurp(entry.path() / "expected_exit_code.txt"));
        compare(tally, tests::slurp(entry.path() / "args.txt"),
                tests::slurp(entry.path() / "judge.ans"), tests::slurp(entry.path() / "user.out"),
                code == 42 ? Opinion::accept : Opinion::reject);
    }
    report("problemtools", tally);
    EXPECT_GE(tally.all, 24);
    EXPECT_EQ(tally.right, tally.all);
}

}  // namespace
}  // namespace judge::run
