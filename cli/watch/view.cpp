// SPDX-License-Identifier: MIT
#include "cli/watch/view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/ui/diff.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"
#include "cli/view/failure_view.hpp"
#include "cli/view/figures.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"

namespace cli::watch {
namespace {

constexpr std::size_t kMostLines = 60;

// A file of the package, as much of it as can be looked at.
std::string beginning(const std::filesystem::path& file) {
    constexpr std::size_t kMost = 4'096;
    try {
        return judge::read_source(file).text.substr(0, kMost);
    } catch (const judge::UserError&) {  // too large to be shown, or gone
        return "(too large to be shown)";
    }
}

void add_block(std::string& out, std::string_view label, const std::string& text,
               const ui::Screen& screen) {
    out += "  " + ui::paint(screen, ui::Role::faint, label) + "\n";
    std::size_t shown = 0;
    for (const std::string& line : ui::fold(ui::printable(text), std::max(screen.width - 4, 10))) {
        if (++shown > kMostLines) {
            out += fmt::format("    {}\n", ui::symbols(screen).ellipsis);
            return;
        }
        out += "    " + line + "\n";
    }
}

}  // namespace

std::size_t first_failure(const judge::Report& report) {
    const auto found = std::ranges::find_if(report.tests, [](const judge::TestOutcome& test) {
        return test.verdict != judge::Verdict::accepted && test.verdict != judge::Verdict::skipped;
    });
    return static_cast<std::size_t>(found - report.tests.begin());
}

std::string case_view(const judge::Problem& problem, const judge::Report& report, std::size_t index,
                      const ui::Screen& screen) {
    const judge::TestOutcome& test = report.tests[index];
    const bool failed =
        test.verdict != judge::Verdict::accepted && test.verdict != judge::Verdict::skipped;
    if (failed) return view::failure_view(problem, report, index, screen);
    std::string out = fmt::format("  #{} {}  {}  {}\n", index + 1, ui::printable(test.name),
                                  view::words(test), view::duration_if(test.cpu));
    const auto known = std::ranges::find(problem.tests, test.name, &judge::TestCase::name);
    if (known == problem.tests.end()) return out;
    add_block(out, "input", beginning(known->input), screen);
    add_block(out, "answer", beginning(known->answer), screen);
    return out;
}

std::string diff_view(const judge::TestOutcome& test, const ui::Screen& screen) {
    std::string out = fmt::format("  {}  {}\n", ui::printable(test.name),
                                  ui::paint(screen, ui::Role::faint, "- expected  + got"));
    std::size_t shown = 0;
    for (const ui::DiffLine& line : ui::unified(ui::diff_lines(test.expected, test.got))) {
        const ui::Role role = line.change == ui::Change::removed ? ui::Role::bad
                              : line.change == ui::Change::added ? ui::Role::good
                                                                 : ui::Role::faint;
        for (const std::string& part :
             ui::fold(ui::printable(line.text), std::max(screen.width - 4, 10))) {
            if (++shown > kMostLines) return out + "    …\n";
            out += "    " + ui::paint(screen, role, part) + "\n";
        }
    }
    if (shown == 0) out += "    the same lines; the difference is in what they mean\n";
    return out;
}

std::string key_line(const std::vector<Key>& keys, const ui::Screen& screen) {
    std::string line;
    for (const Key& key : keys) {
        const std::string item = ui::keep_together(fmt::format("{} {}", key.key, key.meaning));
        line += (line.empty() ? "" : "  ") +
                ui::paint(screen, ui::Role::accent, item.substr(0, key.key.size())) +
                item.substr(key.key.size());
    }
    std::string out;
    for (const std::string& part : ui::wrap(line, screen.width - 1)) out += part + "\n";
    return out;
}

}  // namespace cli::watch
