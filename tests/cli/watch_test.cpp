// SPDX-License-Identifier: MIT
// The watch screen as a person uses it: on a pseudo-terminal, with saves and keys.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <regex>

#include "tests/support/files.hpp"
#include "tests/support/run.hpp"
#include "tests/support/terminal.hpp"

namespace {

using ::testing::HasSubstr;

const std::string kPackage = PROJECT_DIR "/problems/coding/pairwithgap";
const std::string kRight = kPackage + "/submissions/accepted/reference.py";
constexpr std::string_view kWaiting = "waiting for a save";

class Watch : public ::testing::Test {
  protected:
    void SetUp() override {
        ASSERT_EQ(spar({"init", "work"}), 0);
        ASSERT_EQ(spar({"pick", "pair-with-gap", "-l", "python3"}, "work"), 0);
        solution = home.path() / "work/pair-with-gap/solution.py";
    }

    int spar(const std::vector<std::string>& args, const std::string& below = "") const {
        return tests::spar(args, home.path().string(),
                           {.directory = (home.path() / below).string()})
            .exit_code;
    }

    [[nodiscard]] std::vector<std::string> env() const {
        const std::string base = home.path().string();
        return {"TERM=xterm",
                "LC_ALL=C.UTF-8",
                "HOME=" + base,
                "XDG_CACHE_HOME=" + base + "/cache",
                "XDG_CONFIG_HOME=" + base + "/config",
                "XDG_DATA_HOME=" + base + "/data"};
    }

    [[nodiscard]] std::unique_ptr<tests::Terminal> watch(unsigned short columns = 80) const {
        return std::make_unique<tests::Terminal>(
            std::vector<std::string>{std::getenv("SPAR"), "--color=never", "watch"}, env(),
            (home.path() / "work/pair-with-gap").string(), columns);
    }

    // As editors do it: a new file takes the place of the old one.
    void save(const std::string& text) const {
        const auto draft = solution.parent_path() / ".solution.swp";
        tests::spit(draft, text);
        std::filesystem::rename(draft, solution);
    }

    tests::TempDir home;
    std::filesystem::path solution;
};

TEST_F(Watch, FromTheFirstSaveToTheSolution) {
    save("print('none')\n");
    auto screen = watch();
    ASSERT_TRUE(screen->shows("Wrong answer")) << screen->seen();
    ASSERT_TRUE(screen->shows(kWaiting));
    EXPECT_FALSE(screen->is_ordinary());  // keys arrive one by one

    screen->forget();
    screen->press("h");
    ASSERT_TRUE(screen->shows("hint 1 of 3")) << screen->seen();
    screen->forget();
    screen->press("2");
    ASSERT_TRUE(screen->shows("#2 sample/")) << screen->seen();
    screen->forget();
    screen->press("d");
    ASSERT_TRUE(screen->shows("- expected  + got")) << screen->seen();
    screen->forget();
    screen->press("n");
    ASSERT_TRUE(screen->shows("not solved yet")) << screen->seen();

    screen->forget();
    save("def broken(:\n");
    ASSERT_TRUE(screen->shows("Compile error")) << screen->seen();
    ASSERT_TRUE(screen->shows(kWaiting));
    screen->forget();
    save(tests::slurp(kRight));
    ASSERT_TRUE(screen->shows("Accepted")) << screen->seen();
    ASSERT_TRUE(screen->shows(kWaiting));
    screen->forget();
    screen->press("s");
    ASSERT_TRUE(screen->shows("rated good")) << screen->seen();
    ASSERT_TRUE(screen->shows("next problem"));
    ASSERT_TRUE(screen->shows(kWaiting));
    screen->press("q");
    EXPECT_EQ(screen->exit_code(), 0);
    EXPECT_TRUE(screen->is_ordinary());
    const auto history = tests::spar({"history", "--json"}, home.path().string());
    EXPECT_THAT(history.out, HasSubstr("\"verdict\": \"AC\""));
    EXPECT_THAT(history.out, HasSubstr("\"hints\": 1"));
}

TEST_F(Watch, CtrlCIsCleanAtAnyMoment) {
    save("while True: pass\n");
    auto screen = watch();
    ASSERT_TRUE(screen->shows("checking")) << screen->seen();  // it will run into its time limit
    screen->press("\x03");
    EXPECT_EQ(screen->exit_code(), 130);
    EXPECT_TRUE(screen->is_ordinary());
    EXPECT_THAT(screen->seen(), HasSubstr("interrupted"));

    save("print('none')\n");
    screen = watch();
    ASSERT_TRUE(screen->shows(kWaiting)) << screen->seen();
    screen->press("\x03");
    EXPECT_EQ(screen->exit_code(), 130);
    EXPECT_TRUE(screen->is_ordinary());
}

TEST_F(Watch, ASignalGivesTheTerminalBack) {
    save("while True: pass\n");
    auto screen = watch();
    ASSERT_TRUE(screen->shows("checking")) << screen->seen();
    ::kill(screen->pid(), SIGTERM);
    EXPECT_EQ(screen->exit_code(), 130);
    EXPECT_TRUE(screen->is_ordinary());
}

TEST_F(Watch, BeginsAgainOnlyIfAsked) {
    save(tests::slurp(kRight));
    auto screen = watch();
    ASSERT_TRUE(screen->shows(kWaiting)) << screen->seen();
    screen->forget();
    screen->press("x");
    ASSERT_TRUE(screen->shows("(y/n)"));
    screen->forget();
    screen->press("n");
    ASSERT_TRUE(screen->shows(kWaiting));
    EXPECT_EQ(tests::slurp(solution), tests::slurp(kRight));
    screen->forget();
    screen->press("x");
    ASSERT_TRUE(screen->shows("(y/n)"));
    screen->press("y");
    ASSERT_TRUE(screen->shows("solution.py.old")) << screen->seen();
    EXPECT_NE(tests::slurp(solution), tests::slurp(kRight));
    EXPECT_EQ(tests::slurp(solution.string() + ".old"), tests::slurp(kRight));
    screen->press("q");
    (void)screen->exit_code();
    EXPECT_TRUE(screen->is_ordinary());
}

TEST_F(Watch, ASlipInTheCasesIsShownAndTheWatchGoesOn) {
    save(tests::slurp(kRight));
    tests::spit(solution.parent_path() / "cases.txt", "this is no case\n");
    auto screen = watch();
    ASSERT_TRUE(screen->shows("cases.txt:1:1: error")) << screen->seen();
    screen->forget();
    tests::spit(solution.parent_path() / "cases.txt", "");
    ASSERT_TRUE(screen->shows("Accepted")) << screen->seen();
    screen->press("q");
    EXPECT_EQ(screen->exit_code(), 0);
}

TEST_F(Watch, RespectsANarrowTerminal) {
    save("print('none')\n");
    auto screen = watch(40);
    ASSERT_TRUE(screen->shows(kWaiting)) << screen->seen();
    screen->press("h");
    ASSERT_TRUE(screen->shows("at best")) << screen->seen();
    screen->press("q");
    (void)screen->exit_code();
    const std::string drawn =  // a screen that is drawn anew begins at its left edge
        std::regex_replace(screen->seen(), std::regex("\x1b\\[[0-9;]*[HJ]"), "\n");
    const std::string text = std::regex_replace(drawn, std::regex("\x1b\\[[0-9;]*[A-Za-z]"), "");
    std::size_t columns = 0;
    for (const char c : text) {
        if ((c & 0xC0) == 0x80) continue;  // inside a character
        columns = c == '\n' || c == '\r' ? 0 : columns + 1;
        ASSERT_LE(columns, 40U) << text;
    }
}

TEST_F(Watch, NeedsAWorkspaceAndAPerson) {
    EXPECT_EQ(spar({"watch"}), 7);
    EXPECT_EQ(spar({"watch", "dutch-trays"}, "work"), 4);
    EXPECT_EQ(spar({"watch", "--file", kRight}, "work"), 2);
    EXPECT_EQ(spar({"watch", "--json"}, "work/pair-with-gap"), 2);
}

}  // namespace
