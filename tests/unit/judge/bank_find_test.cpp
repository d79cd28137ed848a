// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

#include "judge/bank/bank.hpp"
#include "judge/support/error.hpp"
#include "tests/support/files.hpp"

using ::testing::HasSubstr;
using tests::spit;
using tests::TempDir;

namespace judge::bank {
namespace {

namespace fs = std::filesystem;

void make_package(const fs::path& package, const std::string& alias = "") {
    spit(package / "problem.yaml", "problem_format_version: 2025-09\nname: The " +
                                       package.filename().string() +
                                       "\nuuid: 0f0f6c1e-6a2e-4f0e-9d53-6c9a3f1d2b11\n");
    if (!alias.empty()) spit(package / "interview/interview.yaml", "alias: " + alias + "\n");
    spit(package / "data/secret/1.in", "1\n");
    spit(package / "data/secret/1.ans", "1\n");
}

class BankTest : public ::testing::Test {
  protected:
    BankTest() {
        make_package(root() / "coding/lamps", "row-of-lamps");
        make_package(root() / "coding/lamprey");
        make_package(root() / "ml/softmax", "stable-softmax");
        make_package(root() / "a/b/toodeep/hidden");
        make_package(root() / "coding/2048");
        spit(root() / "coding/broken/problem.yaml", "nmae: x\n");
    }
    const fs::path& root() const { return temp_.path(); }
    Bank bank() {
        return Bank({root()}, [this](const std::string& text) { warnings_ += text + "\n"; });
    }
    std::string failure(std::string_view selector) {
        try {
            return "found " + bank().find(selector).id;
        } catch (const UserError& e) {
            EXPECT_EQ(e.fault(), Fault::not_found);
            return e.what();
        }
    }

    TempDir temp_;
    std::string warnings_;
};

TEST_F(BankTest, FindsByIdAliasNumberPrefixAndPath) {
    EXPECT_EQ(bank().entries().size(), 4U);
    EXPECT_EQ(bank().find("lamps").alias, "row-of-lamps");
    EXPECT_EQ(bank().find("row-of-lamps").id, "lamps");
    EXPECT_EQ(bank().find("2").id, "lamprey");
    EXPECT_EQ(bank().find("2048").id, "2048");  // an id comes before a number
    EXPECT_EQ(bank().find("soft").id, "softmax");
    EXPECT_EQ(bank().find("stable-s").id, "softmax");
    EXPECT_EQ(bank().find("row").id, "lamps");
    EXPECT_EQ(bank().find((root() / "ml/softmax").string()).id, "softmax");
    EXPECT_EQ(bank().find((root() / "ml/../ml/softmax/").string()).id, "softmax");
    EXPECT_EQ(bank().find((root() / "a/b/toodeep/hidden").string()).id, "hidden");
}

TEST_F(BankTest, SaysWhatWasMeant) {
    EXPECT_THAT(failure("lapms"), HasSubstr("did you mean \"lamps\"?"));
    EXPECT_THAT(failure("lam"), HasSubstr("\"lam\" is ambiguous; it begins lamprey, row-of-lamps"));
    EXPECT_THAT(failure("99"), HasSubstr("no problem number 99: the bank has 4"));
    EXPECT_THAT(failure(""), HasSubstr("no problem is called"));
    EXPECT_THAT(failure("./nowhere"), HasSubstr("there is no such directory"));
    EXPECT_THAT(failure("99999999999999999999999"), HasSubstr("no problem is called"));
}

TEST_F(BankTest, ABrokenPackageIsLeftOutWithAWarning) {
    (void)bank();
    EXPECT_THAT(warnings_, HasSubstr("broken/problem.yaml:1:1: error: nmae: unknown key"));
}

TEST_F(BankTest, LinksInCirclesAndTwinsDoNoHarm) {
    fs::create_directory_symlink(root(), root() / "coding/again");
    make_package(root() / "zz/lamps");
    EXPECT_EQ(bank().entries().size(), 4U);
    EXPECT_THAT(warnings_, HasSubstr("zz/lamps: warning: left out"));
}

TEST_F(BankTest, AMissingRootIsEmpty) { EXPECT_TRUE(Bank({root() / "gone"}).entries().empty()); }

TEST(Statement, IsFoundUnderAllItsNames) {
    const TempDir temp;
    make_package(temp.path() / "lamps");
    const auto read = [&](const std::string& language) {
        return read_statement(read_summary(temp.path() / "lamps"), language);
    };
    EXPECT_EQ(read("en").path, fs::path());
    spit(temp.path() / "lamps/statement/problem.sv.md", "Lampor");
    EXPECT_EQ(read("en").text, "Lampor");
    spit(temp.path() / "lamps/problem_statement/problem.tex", "Old \\constant{n}");
    EXPECT_EQ(read("en").text, "Old \\constant{n}");
    EXPECT_FALSE(read("en").markdown);
    spit(temp.path() / "lamps/statement/problem.en.md", "At most {{n}} {{m}}");
    EXPECT_EQ(read("de").text, "At most {{n}} {{m}}");
    spit(temp.path() / "lamps/problem.yaml",
         "problem_format_version: 2025-09\nname: L\nconstants: {n: 5}\n");
    EXPECT_EQ(read("en").text, "At most 5 {{m}}");
    EXPECT_EQ(read("sv").text, "Lampor");
}

class HashTest : public ::testing::Test {
  protected:
    HashTest() {
        make_package(package());
        ::setenv("XDG_CACHE_HOME", (temp_.path() / "cache").c_str(), 1);
    }
    ~HashTest() override { ::unsetenv("XDG_CACHE_HOME"); }
    fs::path package() const { return temp_.path() / "lamps"; }
    std::string hash() const { return content_hash(read_summary(package())); }
    // Makes every file look old enough for its stamp to be trusted. The change time cannot be set,
    // so it takes a wait.
    static void settle() { std::this_thread::sleep_for(std::chrono::milliseconds(3'100)); }
    std::size_t remembered() const {
        std::error_code none;
        const fs::path memory = temp_.path() / "cache/spar/packages";
        if (!fs::exists(memory, none)) return 0;
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(memory), fs::directory_iterator()));
    }
    TempDir temp_;
};

TEST_F(HashTest, ChangesWithWhatCanChangeAVerdict) {
    const std::string before = hash();
    EXPECT_EQ(before.size(), 64U);
    EXPECT_EQ(hash(), before);
    spit(package() / "statement/problem.en.md", "Lamps");
    spit(package() / "submissions/accepted/a.cpp", "int main() {}");
    EXPECT_EQ(hash(), before);
    spit(package() / "data/secret/1.ans", "2\n");
    const std::string after = hash();
    EXPECT_NE(after, before);
    spit(package() / "data/secret/1.ans", "1\n");
    EXPECT_EQ(hash(), before);
    fs::rename(package() / "data/secret/1.in", package() / "data/secret/2.in");
    EXPECT_NE(hash(), before);
}

TEST_F(HashTest, RemembersOnlyWhatHasSettled) {
    const std::string first = hash();
    EXPECT_EQ(remembered(), 0U);
    settle();
    EXPECT_EQ(hash(), first);
    EXPECT_EQ(remembered(), 1U);
    EXPECT_EQ(hash(), first);
    spit(package() / "data/secret/1.ans", "2\n");
    EXPECT_NE(hash(), first);
}

TEST_F(HashTest, AForgedOrBrokenMemoryIsNotBelieved) {
    const std::string right = hash();
    settle();
    (void)hash();
    for (const auto& entry : fs::directory_iterator(temp_.path() / "cache/spar/packages"))
        spit(entry.path(), "spar package hash 1\nnonsense\n" + std::string(64, '0') + "\n");
    EXPECT_EQ(hash(), right);
}

TEST_F(HashTest, ManagesWithoutACache) {
    spit(temp_.path() / "cache", "a file");
    EXPECT_EQ(hash().size(), 64U);
}

}  // namespace
}  // namespace judge::bank
