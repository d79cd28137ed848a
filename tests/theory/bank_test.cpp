// SPDX-License-Identifier: MIT
// Every question of the bank is proved over 1000 seeds, one test a topic.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "judge/theory/library.hpp"
#include "judge/theory/prove.hpp"

namespace judge::theory {
namespace {

namespace fs = std::filesystem;

const fs::path kBank = PROJECT_DIR "/problems/theory";

std::vector<std::string> topics() {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(kBank))
        if (entry.is_directory()) out.push_back(entry.path().filename().string());
    std::sort(out.begin(), out.end());
    return out;
}

class TheoryBank : public ::testing::TestWithParam<std::string> {};

TEST_P(TheoryBank, IsProved) {
    const auto checks = prove(kBank / GetParam());
    EXPECT_FALSE(checks.empty());
    for (const Check& check : checks)
        EXPECT_TRUE(check.ok) << check.file.filename() << " " << check.id << ": " << check.message;
}

INSTANTIATE_TEST_SUITE_P(Topics, TheoryBank, ::testing::ValuesIn(topics()), [](const auto& test) {
    std::string name = test.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(TheoryBankWhole, HoldsWhatIsPromised) {
    std::vector<std::string> warnings;
    const Library library({kBank}, [&](const std::string& text) { warnings.push_back(text); });
    EXPECT_THAT(warnings, ::testing::IsEmpty());
    std::size_t parameterised = 0;
    std::set<QuestionKind> kinds;
    for (const Question& question : library.questions()) {
        parameterised += question.is_parameterised() || question.shown > 0 ? 1U : 0U;
        kinds.insert(question.kind);
        EXPECT_FALSE(question.tags.empty()) << question.id;
    }
    EXPECT_GE(library.questions().size(), 139U);
    EXPECT_GE(parameterised, 90U);
    EXPECT_EQ(kinds.size(), 8U);
    EXPECT_EQ(library.topics().size(), 13U);
}

}  // namespace
}  // namespace judge::theory
