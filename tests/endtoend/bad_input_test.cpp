// SPDX-License-Identifier: MIT
//
// What is broken outside of spar ends in a message that names the thing and the remedy, in the
// documented exit code, and never in a hang, a crash or a verdict on the candidate. Everything goes
// through the real binary.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <ostream>

#include "tests/support/files.hpp"
#include "tests/support/mini_package.hpp"
#include "tests/support/run.hpp"

namespace {

namespace fs = std::filesystem;
using tests::spit;

// One way to break a package (or what stands around it), and what must be said about it.
struct Slip {
    const char* name;
    std::function<void(const fs::path& package)> make;
    int exit_code;
    std::vector<std::string> says;  // each must occur in stderr or in the report
};
void PrintTo(const Slip& slip, std::ostream* out) { *out << slip.name; }

void replace_by_fifo(const fs::path& path) {
    fs::remove_all(path);
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
}

void replace_by_link(const fs::path& path, const fs::path& target) {
    fs::remove_all(path);
    fs::create_symlink(target, path);
}

std::vector<Slip> package_slips() {
    return {
        {"TruncatedYaml",
         [](const fs::path& p) {
             spit(p / "problem.yaml", "problem_format_version: 2025-09\nname: {en: Sum\n");
         },
         5,
         {"problem.yaml:"}},
        {"UnknownKey",
         [](const fs::path& p) {
             spit(p / "problem.yaml", std::string(tests::kMiniYaml) + "tittle: x\n");
         },
         5,
         {"problem.yaml:7:", "tittle"}},
        {"NotUtf8",
         [](const fs::path& p) {
             spit(p / "problem.yaml",
                  "problem_format_version: 2025-09\nname: {en: \"\xC3\x28\"}\n");
         },
         5,
         {"problem.yaml:2:", "UTF-8"}},
        {"YamlIsAFifo",
         [](const fs::path& p) { replace_by_fifo(p / "problem.yaml"); },
         5,
         {"problem.yaml"}},
        {"YamlIsADirectory",
         [](const fs::path& p) {
             fs::remove(p / "problem.yaml");
             fs::create_directory(p / "problem.yaml");
         },
         5,
         {"problem.yaml"}},
        {"PackageIsAFifo", [](const fs::path& p) { replace_by_fifo(p); }, 5, {"sumoftwo"}},
        {"PackageIsALinkToItself",
         [](const fs::path& p) { replace_by_link(p, p); },
         5,
         {"sumoftwo"}},
        {"TestInputIsALinkToItself",
         [](const fs::path& p) { replace_by_link(p / "data/secret/1-small.in", "1-small.in"); },
         5,
         {"1-small.in"}},
        {"TestInputIsAFifo",
         [](const fs::path& p) { replace_by_fifo(p / "data/secret/1-small.in"); },
         5,
         {"1-small.in"}},
        {"TestInputLeavesThePackage",
         [](const fs::path& p) { replace_by_link(p / "data/secret/1-small.in", "/etc/hostname"); },
         5,
         {"1-small.in"}},
        {"TestInputOf3GB",
         [](const fs::path& p) {
             ASSERT_EQ(::truncate((p / "data/secret/1-small.in").c_str(), 3LL << 30), 0);
         },
         5,
         {"1-small.in", "3072 MiB"}},
        {"AnswerOf3GB",
         [](const fs::path& p) {
             ASSERT_EQ(::truncate((p / "data/secret/1-small.ans").c_str(), 3LL << 30), 0);
         },
         5,
         {"1-small.ans", "3072 MiB"}},
        {"AnswerMissing",
         [](const fs::path& p) { fs::remove(p / "data/secret/2-large.ans"); },
         5,
         {"2-large"}},
        {"ValidatorDoesNotCompile",
         [](const fs::path& p) {
             spit(p / "output_validator/validate.cpp", "int main() { return oops; }\n");
         },
         5,
         {"validate.cpp", "oops"}},
        {"ValidatorExitsWithZero",
         [](const fs::path& p) {
             spit(p / "output_validator/validate.cpp", "int main() { return 0; }\n");
         },
         70,
         {"42", "43"}},
        {"NotAPackage",
         [](const fs::path& p) { fs::remove(p / "problem.yaml"); },
         5,
         {"problem.yaml"}},
    };
}

class BrokenPackage : public ::testing::TestWithParam<Slip> {};

TEST_P(BrokenPackage, IsNamedWithItsRemedy) {
    const tests::TempDir home;
    const auto package = tests::make_mini_package(home.path());
    spit(home.path() / "solution.cpp", tests::kMiniSolution);
    GetParam().make(package);
    const auto ran = tests::spar(
        {"test", package.string(), "--file", (home.path() / "solution.cpp").string()}, home.path());
    EXPECT_EQ(ran.exit_code, GetParam().exit_code) << ran.out << ran.err;
    for (const auto& words : GetParam().says)
        EXPECT_NE((ran.err + ran.out).find(words), std::string::npos)
            << "does not say \"" << words << "\":\n"
            << ran.err << ran.out;
}

INSTANTIATE_TEST_SUITE_P(BadInput, BrokenPackage, ::testing::ValuesIn(package_slips()),
                         [](const auto& slip) { return std::string(slip.param.name); });

// `command` in a mount namespace of its own; an ordinary user needs a user namespace for that.
std::vector<std::string> unshare_then(const std::string& command) {
    std::vector<std::string> words = {"unshare", "--mount"};
    if (::geteuid() != 0) words.emplace_back("--map-root-user");
    words.insert(words.end(), {"sh", "-c", command});
    return words;
}

// The package and the solution are good here; the machine is not.
class BrokenMachine : public ::testing::Test {
  protected:
    BrokenMachine()
        : package_(tests::make_mini_package(home_.path())), source_(home_.path() / "solution.cpp") {
        spit(source_, tests::kMiniSolution);
    }

    [[nodiscard]] tests::Ran judge(std::vector<std::string> env = {}) const {
        return tests::spar({"test", package_.string(), "--file", source_.string()},
                           home_.path().string(), {.env = std::move(env)});
    }

    // The same after `prepare` (shell) in a mount namespace of its own.
    [[nodiscard]] tests::Ran judge_after(const std::string& prepare,
                                         const std::string& cache) const {
        const std::string command = prepare + " && exec \"$SPAR\" test '" + package_.string() +
                                    "' --file '" + source_.string() + "'";
        return tests::run(
            unshare_then(command),
            {.env = {"HOME=" + home_.path().string(), "XDG_CACHE_HOME=" + cache, "NO_COLOR=1"}});
    }

    tests::TempDir home_;
    fs::path package_;
    fs::path source_;
};

TEST_F(BrokenMachine, IsNotWhatTheSetUpOfTheseTestsIs) {
    const auto ran = judge();
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
}

TEST_F(BrokenMachine, SourceIsMissing) {
    fs::remove(source_);
    const auto ran = judge();
    EXPECT_EQ(ran.exit_code, 4) << ran.err;
    EXPECT_NE(ran.err.find("solution.cpp"), std::string::npos) << ran.err;
}

TEST_F(BrokenMachine, SourceIsAFifo) {
    replace_by_fifo(source_);
    const auto ran = judge();
    EXPECT_EQ(ran.exit_code, 2) << ran.err;
    EXPECT_NE(ran.err.find("solution.cpp"), std::string::npos) << ran.err;
}

TEST_F(BrokenMachine, HomeCannotBeWritten) {
    const auto ran = judge({"HOME=/proc", "XDG_CACHE_HOME=", "XDG_CONFIG_HOME=", "XDG_DATA_HOME="});
    EXPECT_EQ(ran.exit_code, 7) << ran.out << ran.err;
    EXPECT_NE(ran.err.find("/proc"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("XDG_CACHE_HOME"), std::string::npos) << ran.err;
}

TEST_F(BrokenMachine, DiskIsReadOnly) {
    const auto cache = (home_.path() / "ro").string();
    fs::create_directory(cache);
    const auto ran = judge_after("mount -t tmpfs -o ro none '" + cache + "'", cache);
    EXPECT_EQ(ran.exit_code, 7) << ran.out << ran.err;
    EXPECT_NE(ran.err.find("read-only"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find(cache), std::string::npos) << ran.err;
}

TEST_F(BrokenMachine, DiskIsFull) {
    const auto cache = (home_.path() / "full").string();
    fs::create_directory(cache);
    const auto ran = judge_after("mount -t tmpfs -o size=64k none '" + cache + "'", cache);
    EXPECT_EQ(ran.exit_code, 7) << ran.out << ran.err;
    EXPECT_NE(ran.err.find("No space left"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find(cache), std::string::npos) << ran.err;
}

TEST_F(BrokenMachine, CompilerIsMissing) {
    const auto cache = (home_.path() / "cache").string();
    const auto ran =
        judge_after("for c in /usr/bin/g++*; do mount --bind /dev/null \"$c\"; done", cache);
    EXPECT_EQ(ran.exit_code, 7) << ran.out << ran.err;
    EXPECT_NE(ran.err.find("apt install g++"), std::string::npos) << ran.err;
}

TEST_F(BrokenMachine, OutputCannotBeWritten) {
    const auto ran = tests::run({"sh", "-c", "exec \"$SPAR\" list > /dev/full"},
                                {.env = {"HOME=" + home_.path().string()}});
    EXPECT_NE(ran.exit_code, 0);
    EXPECT_NE(ran.err.find("No space left"), std::string::npos) << ran.err;
}

TEST_F(BrokenMachine, NoSuchProblem) {
    const auto ran = tests::spar({"show", "pair-with-gpa"}, home_.path());
    EXPECT_EQ(ran.exit_code, 4) << ran.err;
    EXPECT_NE(ran.err.find("pair-with-gap"), std::string::npos) << ran.err;
}

}  // namespace
