// SPDX-License-Identifier: MIT
#include "cli/view/proof_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"

namespace cli::view {
namespace {

namespace fs = std::filesystem;
using judge::prove::Check;
using judge::prove::Level;
using judge::prove::Proof;

constexpr std::size_t kIndent = 34;  // of the messages
constexpr int kIdWidth = 28;
constexpr int kNarrowest = 40;

std::pair<std::string_view, ui::Role> look(Level level, const ui::Symbols& symbols) {
    switch (level) {
        case Level::good: return {symbols.ok, ui::Role::good};
        case Level::note: return {symbols.dot, ui::Role::faint};
        case Level::warning: return {"!", ui::Role::warning};
        case Level::error: return {symbols.bad, ui::Role::bad};
    }
    return {"?", ui::Role::bad};
}

bool is_shown(const Check& check, Depth depth) {
    if (check.level >= Level::warning) return true;
    return depth == Depth::everything || (depth == Depth::findings && check.level == Level::good);
}

void add_check(const Check& check, const ui::Screen& screen, std::vector<std::string>& out) {
    const ui::Symbols& symbols = ui::symbols(screen);
    const auto [mark, role] = look(check.level, symbols);
    std::string text = ui::printable(check.message);
    if (!check.file.empty() && text.find(check.file) == std::string::npos)
        text = ui::printable(check.file) + ": " + text;
    std::string start = fmt::format("  {} {} ", ui::paint(screen, role, ui::pad_right(mark, 2)),
                                    ui::pad_right(check.id, kIdWidth));
    const int width = screen.width - static_cast<int>(kIndent);
    for (const std::string& line : ui::wrap(text, std::max(width, kNarrowest))) {
        out.push_back(start + line);
        start = std::string(kIndent, ' ');
    }
    if (check.level >= Level::warning && !check.remedy.empty())
        out.push_back(fmt::format("{}{} {}", std::string(kIndent, ' '), symbols.arrow,
                                  ui::printable(check.remedy)));
}

auto count(const Proof& proof, Level level) {
    return std::count_if(proof.checks.begin(), proof.checks.end(),
                         [level](const Check& check) { return check.level == level; });
}

std::string plural(std::int64_t number, std::string_view what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string outcome(const Proof& proof, const ui::Symbols& symbols) {
    if (!proof.ok())
        return fmt::format("{} not proved: {}", symbols.bad,
                           plural(count(proof, Level::error), "error"));
    return fmt::format(
        "{} proved{}", symbols.ok,
        proof.remembered ? " (nothing has changed since; --fresh proves it again)" : "");
}

void conclude(const Proof& proof, const ui::Screen& screen, std::vector<std::string>& out) {
    const ui::Symbols& symbols = ui::symbols(screen);
    std::string line =
        ui::paint(screen, proof.ok() ? ui::Role::good : ui::Role::bad, outcome(proof, symbols));
    const auto add = [&](std::int64_t number, std::string_view what) {
        line += fmt::format(" {} {}", symbols.dot, plural(number, what));
    };
    add(count(proof, Level::warning), "warning");
    if (proof.submissions > 0 || proof.tests > 0) {  // a package
        add(proof.tests, "test");
        add(proof.submissions, "submission");
    }
    out.push_back(std::move(line));
    for (const auto& score : proof.mutation)
        out.push_back(fmt::format("  {} {:.0f} % of {} mutants of {} are caught", symbols.bullet,
                                  100 * score.score(), score.killed + score.survived,
                                  ui::printable(score.reference)));
}

// "data/secret" → "data/secret:1:1"; "problem.yaml:3:5" stays.
std::string with_line(const std::string& place) {
    const bool located = !place.empty() && place.back() >= '0' && place.back() <= '9' &&
                         std::count(place.begin(), place.end(), ':') >= 2;
    return located ? place : place + ":1:1";
}

std::string gcc_line(const fs::path& place, const Check& check) {
    std::error_code error;
    const std::string text = ui::printable(check.message);
    const std::string first = text.substr(0, text.find('\n'));
    for (const std::string_view said : {": error: ", ": warning: "})
        if (const auto at = first.find(said); at != std::string::npos)
            // What a reader only warns of may be an error in a proof.
            return fmt::format("{}: {}: {}", with_line(first.substr(0, at)), name(check.level),
                               first.substr(at + said.size()));
    const bool package = fs::is_directory(place, error);
    fs::path file = package ? place / "problem.yaml" : place;
    if (!check.file.empty() && package) file = place / check.file;
    return fmt::format("{}:1:1: {}: {} [{}]", file.string(), name(check.level), first, check.id);
}

}  // namespace

std::vector<std::string> proof_lines(const Proof& proof, Depth depth, const ui::Screen& screen) {
    std::vector<std::string> out = {
        ui::paint(screen, ui::Role::strong, ui::printable(proof.problem))};
    for (const Check& check : proof.checks)
        if (is_shown(check, depth)) add_check(check, screen, out);
    conclude(proof, screen, out);
    return out;
}

std::vector<std::string> gcc_lines(const Proof& proof, const fs::path& place) {
    std::vector<std::string> out;
    for (const Check& check : proof.checks)
        if (check.level >= Level::warning) out.push_back(gcc_line(place, check));
    return out;
}

}  // namespace cli::view
