// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/language/command.hpp"
#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "tests/support/files.hpp"

namespace {

using judge::UserError;
using judge::language::expand;
using judge::language::read_toolchains;
using judge::language::Toolchain;
using judge::language::toolchain;
using judge::language::toolchain_of;
using testing::HasSubstr;
using tests::spit;

std::string message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const UserError& error) {
        return error.what();
    }
    return "(no error)";
}

TEST(Toolchains, BundledOnesWork) {
    for (const char* id : {"cpp", "c", "python3"}) {
        SCOPED_TRACE(id);
        const Toolchain& each = toolchain(id);
        EXPECT_EQ(each.missing, "");
        EXPECT_EQ(each.program.parent_path(), "/usr/bin");
        EXPECT_THAT(each.version_text, testing::MatchesRegex("(g\\+\\+|gcc|Python) [0-9.]+.*"));
    }
}

TEST(Toolchains, AnswerToCodesAndExtensions) {
    for (const char* name : {"c++", "cxx", "cpp", ".cpp", ".cc", ".C"})
        EXPECT_EQ(toolchain(name).id, "cpp");
    for (const char* name : {"python", "py", "python3numpy", ".py"})
        EXPECT_EQ(toolchain(name).id, "python3");
    EXPECT_EQ(toolchain(".c").id, "c");
    EXPECT_THAT(message_of([] { (void)toolchain("pyhton"); }),
                HasSubstr("did you mean \"python\"?"));
    EXPECT_THAT(
        message_of([] { (void)toolchain("cobol"); }),
        HasSubstr("known languages are c, cpp, cpp23, go, java, javascript, python3, rust, sql, "
                  "typescript"));
}

TEST(Toolchains, Python2IsNotPython3) {
    const tests::TempDir dir;
    spit(dir.path() / "old.py", "#!/usr/bin/env python2\nprint 1\n");
    spit(dir.path() / "new.py", "#!/usr/bin/env python3\nprint(1)\n");
    EXPECT_EQ(toolchain_of(dir.path() / "old.py"), nullptr);
    EXPECT_EQ(toolchain_of(dir.path() / "new.py"), &toolchain("python3"));
    EXPECT_EQ(toolchain_of("notes.txt"), nullptr);
    EXPECT_THAT(message_of([&] { (void)judge::language::read_submission(dir.path() / "old.py"); }),
                HasSubstr("old.py: asks for Python 2"));
}

class UserToolchains : public testing::Test {
  protected:
    std::vector<Toolchain> read(const std::string& text) {
        spit(dir_.path() / "mine.yaml", text);
        return read_toolchains(judge::shipped("languages"), dir_.path());
    }

  private:
    tests::TempDir dir_;
};

TEST_F(UserToolchains, ReplaceTheKeysTheyGive) {
    const auto known = read("id: cpp\nname: C++23\nflags: [-std=gnu++23]\n");
    const auto cpp = std::ranges::find(known, "cpp", &Toolchain::id);
    ASSERT_NE(cpp, known.end());
    EXPECT_EQ(cpp->name, "C++23");
    EXPECT_EQ(cpp->flags, std::vector<std::string>{"-std=gnu++23"});
    EXPECT_EQ(cpp->compile, toolchain("cpp").compile);
}

TEST_F(UserToolchains, AddLanguagesAndSayWhatIsMissing) {
    const auto known = read(
        "id: shell\nextensions: [.sh]\nsolution_file: solution.sh\nprograms: "
        "[no-such-shell]\npackage: some-shell\n"
        "run: [\"{program}\", \"{main}\"]\nmain: main.sh\n");
    EXPECT_EQ(known.back().id, "shell");
    EXPECT_FALSE(known.back().usable());
    EXPECT_EQ(known.back().missing,
              "no-such-shell was not found in /usr/local/bin or /usr/bin: apt install some-shell");
    EXPECT_THROW(require_usable(known.back()), UserError);
}

TEST_F(UserToolchains, AVariantStartsFromItsBaseAndIsChosenByName) {
    const auto known = read("id: cpp17\nlike: cpp\nflags: [-std=gnu++17]\n");
    const auto variant = std::ranges::find(known, "cpp17", &Toolchain::id);
    ASSERT_NE(variant, known.end());
    EXPECT_EQ(variant->driver(), "cpp");
    EXPECT_EQ(variant->name, "cpp17");
    EXPECT_EQ(variant->compile, toolchain("cpp").compile);
    EXPECT_EQ(toolchain("cpp23").driver(), "cpp");
    EXPECT_EQ(toolchain(".cpp").id, "cpp");
    EXPECT_EQ(toolchain_of("a.cpp")->id, "cpp");
}

TEST_F(UserToolchains, NameAFurtherProgramThatIsMissing) {
    const auto known = read("id: python3\nneeds: [no-such-tool]\n");
    const auto python = std::ranges::find(known, "python3", &Toolchain::id);
    ASSERT_NE(python, known.end());
    EXPECT_THAT(python->missing, HasSubstr("no-such-tool was not found"));
}

TEST_F(UserToolchains, AreRefusedWithThePlaceOfTheError) {
    const auto complaint = [&](const char* text) { return message_of([&] { (void)read(text); }); };
    EXPECT_THAT(complaint("id: cpp\nflag: [-O3]\n"),
                HasSubstr("mine.yaml:2:1: error: flag: unknown key"));
    EXPECT_THAT(complaint("id: cpp\nflags: -O3\n"),
                HasSubstr("mine.yaml:2:8: error: flags: expected a list"));
    EXPECT_THAT(complaint("id: cpp\nmounts: [opt]\n"), HasSubstr("a mount is an absolute path"));
    EXPECT_THAT(complaint("id: cpp\nextensions: [cpp]\n"), HasSubstr("written with its dot"));
    EXPECT_THAT(complaint("id: cpp\nprocesses: 0\n"), HasSubstr("mine.yaml:2:12"));
    EXPECT_THAT(complaint("id: new\nextensions: [.n]\n"), HasSubstr("a language needs programs"));
    EXPECT_THAT(complaint("id: new\nlike: cobol\n"),
                HasSubstr("mine.yaml:2:7: error: like: no language of this id"));
    EXPECT_THAT(complaint("id: new\nlike: cpp23\n"), HasSubstr("is a variant itself"));
    EXPECT_THAT(complaint("id: go\noutput: folder\n"), HasSubstr("mine.yaml:2:9"));
    EXPECT_THAT(complaint("id: go\ntime_factor: 0\n"), HasSubstr("mine.yaml:2:14"));
    EXPECT_THAT(complaint("id: go\nreserve_mib: -1\n"), HasSubstr("mine.yaml:2:14"));
    EXPECT_THAT(complaint("id: go\nprepare: {}\n"), HasSubstr("mine.yaml:2:10"));
    EXPECT_THAT(complaint("id: go\nprepare: [{files: {}}]\n"), HasSubstr("run"));
    EXPECT_THAT(complaint("id: go\nprepare: [{run: []}]\n"), HasSubstr("a step needs run"));
    EXPECT_THAT(complaint("id: go\nprepare: [{files: {../x: a}, run: [x]}]\n"),
                HasSubstr("a relative path without"));
    EXPECT_THAT(complaint("id: go\nprepare: [{files: {/x: a}, run: [x]}]\n"),
                HasSubstr("a relative path without"));
}

TEST(Command, PlaceholdersBecomeWords) {
    const judge::language::Values values = {
        {"sources", {"a.c", "b.c"}}, {"binary", {"out"}}, {"flags", {}}};
    EXPECT_EQ(
        expand({"cc", "{flags}", "{sources}", "-o", "{binary}", "--map={binary}", "{unknown}", "{}",
                "{x y}"},
               values),
        (std::vector<std::string>{"cc", "a.c", "b.c", "-o", "out", "--map=out", "{}", "{x y}"}));
}

}  // namespace
