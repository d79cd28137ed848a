// SPDX-License-Identifier: MIT
// Runs every tests/cli/*.t in an empty directory with a home of its own. A line "  $ cmd" is a
// command for /bin/sh; the indented lines below it are what it must print (stdout and stderr), then
// "[N]" if its exit code N is not 0. The rest is prose. What changes from run to run is made equal
// first: times (TIME), memory (MEM), the tier (T#), paths ($PROJECT, $HERE). To accept new output:
// SPAR_ACCEPT=1 ctest, then read the diff before you commit it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <regex>
#include <sstream>

#include "tests/support/files.hpp"
#include "tests/support/run.hpp"

namespace {

namespace fs = std::filesystem;

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; !from.empty() && (at = text.find(from, at)) != std::string::npos;
         at += to.size())
        text.replace(at, from.size(), to);
}

std::string normalised(std::string text, const fs::path& here) {
    replace_all(text, fs::canonical(here).string(), "$HERE");
    replace_all(text, (fs::canonical(here).parent_path() / "home").string(), "$HOME");
    replace_all(text, PROJECT_DIR, "$PROJECT");
    text = std::regex_replace(
        text,
        std::regex(
            R"(compiled in [0-9.]+ (ms|s)( \(cached\))?|compiled \(cached\)|from the cache)"),
        "COMPILED");
    text =
        std::regex_replace(text, std::regex(R"(\b[0-9]+(\.[0-9]+)? (ms|s)\b(?! limit))"), "TIME");
    text = std::regex_replace(text, std::regex(R"(\b[0-9.]+ [KMG]iB( free)?)"), "MEM");
    const std::regex figure(R"re("(cpu_ms|wall_ms|memory_kib|ms)": [0-9.]+)re");
    text = std::regex_replace(text, figure, "\"$1\": N");
    text = std::regex_replace(text, std::regex(R"(\bT[123]\b)"), "T#");
    text = std::regex_replace(text, std::regex(R"(CPU time by [a-z0-9 ,]+; time)"),
                              "CPU time by SOURCE; time");
    text = std::regex_replace(text, std::regex("notice: isolation is T# [^\n]*\n"), "");
    text = std::regex_replace(text, std::regex(R"(COMPILED( · sandbox| +≤))"), "COMPILED$1");
    return std::regex_replace(text, std::regex(R"((COMPILED)  +)"), "$1  ");
}

class Session {
  public:
    Session() {
        const char* const spar = std::getenv("SPAR");
        const fs::path directory = fs::path(spar != nullptr ? spar : "spar").parent_path();
        const char* const path = std::getenv("PATH");
        options_.env = {
            "PATH=" + directory.string() + ":" + (path != nullptr ? path : "/usr/bin:/bin"),
            "HOME=" + (home_.path() / "home").string(),
            "XDG_CONFIG_HOME=" + (home_.path() / "home/.config").string(),
            "XDG_CACHE_HOME=" + cache(),
            "XDG_DATA_HOME=" + (home_.path() / "home/.local").string(),
            "PROJECT=" PROJECT_DIR,
            "COLUMNS=100",
            "LC_ALL=C.UTF-8",
            "NO_COLOR=1",
            "VISUAL=",
            "EDITOR="};
        fs::create_directories(home_.path() / "home");
        fs::create_directories(home_.path() / "work");
        options_.directory = (home_.path() / "work").string();
        options_.deadline = std::chrono::minutes(3);
    }

    std::string run(const std::string& command) {
        const tests::Ran ran = tests::run({"/bin/sh", "-c", "exec 2>&1\n" + command}, options_);
        std::string text = normalised(ran.out, options_.directory);
        if (!text.empty() && !text.ends_with('\n')) text += "\n";
        if (ran.exit_code != 0) text += "[" + std::to_string(ran.exit_code) + "]\n";
        return text;
    }

  private:
    // One cache for all transcripts, so that the precompiled header is built once.
    static std::string cache() {
        const auto path = fs::temp_directory_path() / "spar-transcript-cache";
        fs::create_directories(path);
        return path.string();
    }

    tests::TempDir home_;
    tests::RunOptions options_;
};

std::string replay(const std::string& script) {
    Session session;
    std::istringstream in(script);
    std::string out;
    bool in_output = false;
    for (std::string line; std::getline(in, line);) {
        const bool command = line.starts_with("  $ ");
        if (in_output && !command && line.starts_with("  ")) continue;  // the old output
        in_output = command;
        out += line + "\n";
        if (!command) continue;
        std::istringstream lines(session.run(line.substr(4)));
        for (std::string printed; std::getline(lines, printed);) out += "  " + printed + "\n";
    }
    return out;
}

std::vector<fs::path> transcripts() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(SOURCE_DIR))
        if (entry.path().extension() == ".t") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

class Transcript : public ::testing::TestWithParam<fs::path> {};

TEST_P(Transcript, Replays) {
    const std::string expected = tests::slurp(GetParam());
    const std::string got = replay(expected);
    if (std::getenv("SPAR_ACCEPT") != nullptr) {
        tests::spit(GetParam(), got);
        GTEST_SKIP() << "accepted as " << GetParam();
    }
    EXPECT_EQ(got, expected);
}

INSTANTIATE_TEST_SUITE_P(Cli, Transcript, ::testing::ValuesIn(transcripts()), [](const auto& test) {
    std::string name = test.param.stem().string();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

}  // namespace
