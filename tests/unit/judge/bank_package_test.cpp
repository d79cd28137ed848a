// SPDX-License-Identifier: MIT
//
// Packages made in temporary directories: good ones of every version, and a table of bad ones, each
// with the words that must name the culprit.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "judge/bank/package.hpp"
#include "judge/support/error.hpp"
#include "tests/support/files.hpp"

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using tests::spit;
using tests::TempDir;

namespace judge::bank {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kModern =
    "problem_format_version: 2025-09\nname: Lamps\nuuid: 0f0f6c1e-6a2e-4f0e-9d53-6c9a3f1d2b11\n";

void add_test(const fs::path& package, const std::string& name) {
    spit(package / "data" / (name + ".in"), "1\n");
    spit(package / "data" / (name + ".ans"), "1\n");
}

void make_modern(const fs::path& package) {
    spit(package / "problem.yaml", kModern);
    add_test(package, "sample/1");
    add_test(package, "secret/1");
}

std::vector<std::string> names(const Problem& problem) {
    std::vector<std::string> all;
    for (const TestCase& test : problem.tests) all.push_back(test.name);
    return all;
}

const TestCase& test_named(const Problem& problem, std::string_view name) {
    for (const TestCase& test : problem.tests)
        if (test.name == name) return test;
    throw std::runtime_error("no test " + std::string(name));
}

struct Warnings {
    std::vector<std::string> texts;
    WarningSink sink() {
        return [this](const std::string& text) { texts.push_back(text); };
    }
};

TEST(Package, SamplesComeFirstEachInOrderOfNames) {
    const TempDir temp;
    make_modern(temp.path());
    for (const char* const name : {"secret/10", "secret/2", "secret/1-b", "sample/2"})
        add_test(temp.path(), name);
    Warnings warnings;
    const Problem problem = read_package(temp.path(), warnings.sink());
    EXPECT_THAT(names(problem), ElementsAre("sample/1", "sample/2", "secret/1", "secret/1-b",
                                            "secret/10", "secret/2"));
    EXPECT_THAT(warnings.texts, IsEmpty());
    EXPECT_TRUE(problem.tests[0].full_feedback);
    EXPECT_FALSE(problem.tests[2].full_feedback);
    EXPECT_EQ(problem.tests[0].input, temp.path() / "data/sample/1.in");
    EXPECT_TRUE(problem.output_validators.at(0).is_default());
}

TEST(Package, SettingsAreInheritedAndOverridden) {
    const TempDir temp;
    spit(temp.path() / "problem.yaml", std::string(kModern) + "constants: {n: 17}\n");
    add_test(temp.path(), "sample/1");
    add_test(temp.path(), "secret/1-small/a");
    add_test(temp.path(), "secret/2-large/a");
    add_test(temp.path(), "secret/2-large/b");
    spit(temp.path() / "data/secret/test_group.yaml",
         "output_validator_args: [float_tolerance, 1e-6]\nargs: [fast]\n");
    spit(temp.path() / "data/secret/1-small/test_group.yaml", "{}\n");
    spit(temp.path() / "data/secret/2-large/test_group.yaml",
         "output_validator_args: []\ninput_validator_args: {check: [\"{{n}}\", \"{{m}}\"]}\n");
    spit(temp.path() / "data/secret/2-large/b.yaml",
         "args: [slow]\nhint: Think.\ndescription: Large.\nfull_feedback: true\n");
    fs::create_directory(temp.path() / "data/secret/2-large/b.files");
    const Problem problem = read_package(temp.path());
    EXPECT_THAT(test_named(problem, "sample/1").output_validator_args, IsEmpty());
    const TestCase& small = test_named(problem, "secret/1-small/a");
    EXPECT_EQ(small.group, "secret/1-small");
    EXPECT_THAT(small.output_validator_args, ElementsAre("float_tolerance", "1e-6"));
    EXPECT_THAT(small.args, ElementsAre("fast"));
    const TestCase& large = test_named(problem, "secret/2-large/b");
    EXPECT_THAT(large.output_validator_args, IsEmpty());
    EXPECT_THAT(large.args, ElementsAre("slow"));
    EXPECT_THAT(large.named_input_validator_args.at("check"), ElementsAre("17", "{{m}}"));
    EXPECT_EQ(large.hint, "Think.");
    EXPECT_EQ(large.description, "Large.");
    EXPECT_TRUE(large.full_feedback);
    EXPECT_EQ(large.files, temp.path() / "data/secret/2-large/b.files");
}

TEST(Package, LegacyFlagsAreWordsAndAddUp) {
    const TempDir temp;
    spit(temp.path() / "problem.yaml", "name: Lamps\nvalidation: custom\nvalidator_flags: a  b\n");
    add_test(temp.path(), "sample/1");
    add_test(temp.path(), "secret/outer/inner/1");
    spit(temp.path() / "data/secret/testdata.yaml", "output_validator_flags: c d\n");
    spit(temp.path() / "data/secret/outer/testdata.yaml",
         "input_validator_flags: {name: check, flags: x y}\n");
    spit(temp.path() / "data/sample/1.hint", "Look.");
    spit(temp.path() / "output_validators/one/validate.py", "");
    spit(temp.path() / "output_validators/two.py", "");
    const Problem problem = read_package(temp.path());
    EXPECT_EQ(problem.version, FormatVersion::legacy);
    EXPECT_EQ(problem.limits.ac_to_time_limit, 5);
    EXPECT_EQ(test_named(problem, "sample/1").hint, "Look.");
    const TestCase& deep = test_named(problem, "secret/outer/inner/1");
    EXPECT_EQ(deep.group, "secret/outer/inner");
    EXPECT_THAT(deep.output_validator_args, ElementsAre("a", "b", "c", "d"));
    EXPECT_THAT(deep.named_input_validator_args.at("check"), ElementsAre("x", "y"));
    ASSERT_EQ(problem.output_validators.size(), 2U);
    EXPECT_EQ(problem.output_validators[0].program, temp.path() / "output_validators/one");
    EXPECT_EQ(problem.output_validators[1].program, temp.path() / "output_validators/two.py");
}

TEST(Package, TheOnlyProgramOrTheDirectoryIsTheValidator) {
    const TempDir temp;
    make_modern(temp.path());
    spit(temp.path() / "output_validator/check.cpp", "");
    EXPECT_EQ(read_package(temp.path()).output_validators.at(0).program,
              temp.path() / "output_validator/check.cpp");
    spit(temp.path() / "output_validator/check.h", "");
    EXPECT_EQ(read_package(temp.path()).output_validators.at(0).program,
              temp.path() / "output_validator");
}

TEST(Package, InterviewIsReadWithItsTexts) {
    const TempDir temp;
    make_modern(temp.path());
    spit(temp.path() / "interview/interview.yaml", "kind: function\nalias: lamp-row\n");
    spit(temp.path() / "interview/signature.yaml", "function: lamps\nreturns: int\n");
    spit(temp.path() / "interview/brief.en.md", "Lamps.");
    spit(temp.path() / "interview/hints/02.en.md", "second");
    spit(temp.path() / "interview/hints/01.en.md", "first");
    const Problem problem = read_summary(temp.path());
    ASSERT_TRUE(problem.is_signature());
    EXPECT_EQ(problem.interview->alias, "lamp-row");
    EXPECT_EQ(problem.interview->brief, "Lamps.");
    EXPECT_THAT(problem.interview->hints, ElementsAre("first", "second"));
}

TEST(Package, WhatOnlyDepartsFromTheFormatIsWarnedAbout) {
    const TempDir temp;
    spit(temp.path() / "problem.yaml", kModern);
    add_test(temp.path(), "sample/1");
    spit(temp.path() / "data/sample/orphan.ans", "");
    spit(temp.path() / "data/sample/white space.in", "");
    spit(temp.path() / "data/sample/testdata.yaml", "scoring: {score: 1}\n");
    spit(temp.path() / "data/sample/.hidden", "");
    spit(temp.path() / "output_validators/old.py", "");
    Warnings warnings;
    const Problem problem = read_package(temp.path(), warnings.sink());
    EXPECT_THAT(names(problem), ElementsAre("sample/1"));
    const std::string all = fmt::format("{}", fmt::join(warnings.texts, "\n"));
    EXPECT_THAT(all, HasSubstr("orphan.ans: warning: there is no orphan.in"));
    EXPECT_THAT(all, HasSubstr("white space.in: warning: left out"));
    EXPECT_THAT(all, HasSubstr("testdata.yaml: warning: in 2025-09 this file is called"));
    EXPECT_THAT(all, HasSubstr("there are no secret tests"));
    EXPECT_THAT(all, HasSubstr("output_validators: warning: of no effect"));
}

TEST(Package, ALinkWithinThePackageIsFollowed) {
    const TempDir temp;
    make_modern(temp.path());
    fs::create_symlink("../sample/1.in", temp.path() / "data/secret/2.in");
    fs::create_symlink("../sample/1.ans", temp.path() / "data/secret/2.ans");
    EXPECT_THAT(names(read_package(temp.path())), ElementsAre("sample/1", "secret/1", "secret/2"));
}

struct Bad {
    const char* name;
    std::function<void(const fs::path&)> spoil;  // makes it of a good package
    const char* path;  // what the message must begin with, after the package
    const char* message;
};
void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.name; }

void make_socket(const fs::path& path) {
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    path.string().copy(address.sun_path, sizeof address.sun_path - 1);
    const auto* const any = static_cast<const sockaddr*>(static_cast<const void*>(&address));
    ASSERT_EQ(::bind(fd, any, sizeof address), 0);
    ::close(fd);
}

void make_fifo(const fs::path& path) { ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0); }

void replace_by_link(const fs::path& path, const fs::path& target) {
    fs::remove_all(path);
    fs::create_symlink(target, path);
}

const std::vector<Bad>& bad_packages() {
    static const std::vector<Bad> kAll = {
        {"Empty",
         [](const fs::path& p) { fs::remove_all(p / "data"), fs::remove(p / "problem.yaml"); }, "",
         "there is no problem.yaml in it"},
        {"Missing", [](const fs::path& p) { fs::remove_all(p); }, "", "there is no such directory"},
        {"IsAFile", [](const fs::path& p) { fs::remove_all(p), spit(p, "x"); }, "", "it is a file"},
        {"IsAFifo", [](const fs::path& p) { fs::remove_all(p), make_fifo(p); }, "", "it is a FIFO"},
        {"IsALinkLoop", [](const fs::path& p) { replace_by_link(p, p.filename()); }, "",
         "lead in a circle"},
        {"TruncatedYaml", [](const fs::path& p) { spit(p / "problem.yaml", "name: {en: Lam"); },
         "/problem.yaml:1:", "not valid YAML"},
        {"InvalidUtf8", [](const fs::path& p) { spit(p / "problem.yaml", "name: \xFF\n"); },
         "/problem.yaml:1:7", "not UTF-8"},
        {"YamlIsADirectory",
         [](const fs::path& p) {
             fs::remove(p / "problem.yaml");
             fs::create_directory(p / "problem.yaml");
         },
         "/problem.yaml", "it is a directory"},
        {"YamlIsAFifo",
         [](const fs::path& p) { fs::remove(p / "problem.yaml"), make_fifo(p / "problem.yaml"); },
         "/problem.yaml", "it is a FIFO"},
        {"YamlIsADevice",
         [](const fs::path& p) { replace_by_link(p / "problem.yaml", "/dev/zero"); },
         "/problem.yaml", "leads out of the package"},
        {"YamlIsHuge",
         [](const fs::path& p) { fs::resize_file(p / "problem.yaml", std::uintmax_t{3} << 30); },
         "/problem.yaml", "it has 3221225472 bytes"},
        {"TestIsHuge",
         [](const fs::path& p) {
             fs::resize_file(p / "data/secret/1.in", std::uintmax_t{3} << 30);
         },
         "/data/secret/1.in", "it has 3072 MiB"},
        {"TestIsAFifo", [](const fs::path& p) { make_fifo(p / "data/secret/2.in"); },
         "/data/secret/2.in", "it is a FIFO"},
        {"TestIsASocket", [](const fs::path& p) { make_socket(p / "data/secret/2.in"); },
         "/data/secret/2.in", "it is a socket"},
        {"TestIsADirectory",
         [](const fs::path& p) {
             fs::create_directory(p / "data/secret/2.in");
             spit(p / "data/secret/2.ans", "");
             spit(p / "data/secret/2.in/x.in", "");
         },
         "/data/secret/2.in/x.in", "there is no x.ans"},
        {"LinkOut",
         [](const fs::path& p) { replace_by_link(p / "data/secret/1.in", "/etc/passwd"); },
         "/data/secret/1.in", "leads out of the package"},
        {"LinkOutByDots",
         [](const fs::path& p) {
             spit(p.parent_path() / "secret.in", "x");
             replace_by_link(p / "data/secret/1.in", "../../../secret.in");
         },
         "/data/secret/1.in", "leads out of the package"},
        {"LinkLoop", [](const fs::path& p) { replace_by_link(p / "data/secret/1.in", "1.in"); },
         "/data/secret/1.in", "lead in a circle"},
        {"LinkNowhere", [](const fs::path& p) { replace_by_link(p / "data/secret/1.in", "gone"); },
         "/data/secret/1.in", "leads nowhere"},
        {"DirectoryLoop", [](const fs::path& p) { fs::create_symlink("..", p / "data/secret/up"); },
         "/data/secret/up", "leads to a directory above it"},
        {"DirectoriesInTurn",
         [](const fs::path& p) {
             fs::create_directories(p / "data/secret/a");
             fs::create_directories(p / "data/secret/b");
             fs::create_symlink("../b", p / "data/secret/a/x");
             fs::create_symlink("../a", p / "data/secret/b/x");
         },
         "/data/secret/a/x", ""},
        {"NoAnswer", [](const fs::path& p) { fs::remove(p / "data/secret/1.ans"); },
         "/data/secret/1.in", "there is no 1.ans beside it"},
        {"NoTests", [](const fs::path& p) { fs::remove_all(p / "data"); }, "/data",
         "there are no tests"},
        {"DataIsAFile", [](const fs::path& p) { fs::remove_all(p / "data"), spit(p / "data", ""); },
         "/data", "it is a file; expected a directory"},
        {"GroupFile",
         [](const fs::path& p) { spit(p / "data/secret/test_group.yaml", "arg: [x]\n"); },
         "/data/secret/test_group.yaml:1:1", "did you mean \"args\"?"},
        {"TestFile", [](const fs::path& p) { spit(p / "data/secret/1.yaml", "hnit: x\n"); },
         "/data/secret/1.yaml:1:1", "did you mean \"hint\"?"},
        {"NoValidator",
         [](const fs::path& p) {
             spit(p / "problem.yaml", std::string(kModern) + "type: interactive\n");
         },
         "/output_validator", "needs an output validator"},
        {"Interview",
         [](const fs::path& p) { spit(p / "interview/interview.yaml", "kind: functoin\n"); },
         "/interview/interview.yaml:1:7", "did you mean \"function\"?"},
        {"NoSignature",
         [](const fs::path& p) { spit(p / "interview/interview.yaml", "kind: function\n"); },
         "/interview/interview.yaml", "needs interview/signature.yaml"},
        {"HintNotUtf8",
         [](const fs::path& p) {
             spit(p / "interview/interview.yaml", "kind: stdio\n");
             spit(p / "interview/hints/01.en.md", "\xFF");
         },
         "/interview/hints/01.en.md", "not UTF-8"},
    };
    return kAll;
}

class BadPackage : public ::testing::TestWithParam<Bad> {};

TEST_P(BadPackage, IsRefusedByName) {
    const TempDir temp;
    const fs::path package = temp.path() / "lamps";
    make_modern(package);
    GetParam().spoil(package);
    try {
        const Problem problem = read_package(package);
        FAIL() << "it was read, with " << problem.tests.size() << " tests";
    } catch (const UserError& e) {
        EXPECT_EQ(e.fault(), Fault::invalid_package);
        EXPECT_THAT(e.what(), ::testing::StartsWith(package.string() + GetParam().path));
        EXPECT_THAT(e.what(), HasSubstr(": error: "));
        EXPECT_THAT(e.what(), HasSubstr(GetParam().message));
    }
}

INSTANTIATE_TEST_SUITE_P(Table, BadPackage, ::testing::ValuesIn(bad_packages()),
                         [](const auto& test) { return std::string(test.param.name); });

// Root may read everything, so this one needs another user.
TEST(BadPackageOfAnother, AnUnreadableTestIsRefusedByName) {
    const TempDir temp;
    const fs::path package = temp.path() / "lamps";
    make_modern(package);
    constexpr auto kOpen = fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read |
                           fs::perms::others_exec;
    fs::permissions(temp.path(), kOpen, fs::perm_options::add);
    for (const auto& entry : fs::recursive_directory_iterator(temp.path()))
        fs::permissions(entry.path(), kOpen, fs::perm_options::add);
    fs::permissions(package / "data/secret/1.in", fs::perms::none);
    const bool root = ::geteuid() == 0;
    ASSERT_TRUE(!root || ::seteuid(65'534) == 0);
    std::string got = "it was read";
    try {
        (void)read_package(package);
    } catch (const UserError& e) {
        got = e.what();
    }
    ASSERT_TRUE(!root || ::seteuid(0) == 0);
    EXPECT_THAT(got, HasSubstr("1.in: error: it may not be read; make it readable with chmod +r"));
}

}  // namespace
}  // namespace judge::bank
