// SPDX-License-Identifier: MIT
// Data-driven: data/NAME.md is rendered 72 columns wide in Unicode, 40 in ASCII and 60 with
// colours, and what comes out must be NAME.expected. To accept new output: SPAR_ACCEPT=1 ctest,
// then read the diff before you commit it.
#include "cli/ui/markdown.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "cli/ui/tex_document.hpp"
#include "cli/ui/width.hpp"
#include "tests/support/files.hpp"

namespace cli::ui {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> documents() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(SOURCE_DIR "/data"))
        if (entry.path().extension() == ".md" || entry.path().extension() == ".tex")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string visible(std::string text) {
    for (std::size_t at = 0; (at = text.find('\x1b', at)) != std::string::npos;)
        text.replace(at, 1, "\\e");
    return text;
}

std::string rendered(const fs::path& path) {
    std::string text = tests::slurp(path);
    if (path.extension() == ".tex") text = markdown_from_tex(text);
    return "--- 72 columns\n" + render_markdown(text, {.width = 72}) + "--- 40 columns, ASCII\n" +
           render_markdown(text, {.unicode = false, .width = 40}) + "--- 60 columns, colours\n" +
           visible(render_markdown(text, {.colour = true, .width = 60}));
}

class Document : public ::testing::TestWithParam<fs::path> {};

TEST_P(Document, LooksAsExpected) {
    const fs::path golden = fs::path(GetParam()).replace_extension(".expected");
    const std::string got = rendered(GetParam());
    if (std::getenv("SPAR_ACCEPT") != nullptr) {
        tests::spit(golden, got);
        GTEST_SKIP() << "accepted as " << golden;
    }
    EXPECT_EQ(got, tests::slurp(golden));
}

TEST_P(Document, FitsAnyTerminal) {
    const std::string text = tests::slurp(GetParam());
    if (text.find("```") != std::string::npos) GTEST_SKIP() << "code is not wrapped";
    for (int columns = 40; columns <= 120; columns += 16) {
        const std::string out = render_markdown(text, {.width = columns});
        for (std::size_t at = 0; at < out.size();) {
            const std::size_t end = out.find('\n', at);
            EXPECT_LE(width(std::string_view(out).substr(at, end - at)), columns);
            at = end + 1;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Data, Document, ::testing::ValuesIn(documents()),
                         [](const auto& test) { return test.param.stem().string(); });

TEST(Markdown, LetsNoEscapeSequenceThrough) {
    const std::string out = render_markdown(
        "\x1b[31mred\x1b]0;t\x07 `\x1b[0m` $\x1b[1m$\n\n    \x1b[2J\n", {.width = 80});
    EXPECT_EQ(out.find('\x1b'), std::string::npos);
    EXPECT_EQ(out.find('\x07'), std::string::npos);
}

TEST(Markdown, SurvivesOddInput) {
    for (const char* odd :
         {"", "\n\n\n", "- ", "1.\n\n\n2.", "|a|\n|-|", "> > > x", "```", "# ", "$", "$$", "$$\n$$",
          "[](", "![x](y)", "\xFF\xFE", "* * *", "- a\n\n      code\n- b"})
        (void)render_markdown(odd, {.width = 20});
}

}  // namespace
}  // namespace cli::ui
