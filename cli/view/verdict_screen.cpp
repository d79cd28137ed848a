// SPDX-License-Identifier: MIT
#include "cli/view/verdict_screen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/ui/escape.hpp"
#include "cli/ui/table.hpp"
#include "cli/ui/width.hpp"
#include "cli/view/compile_view.hpp"
#include "cli/view/failure_view.hpp"
#include "cli/view/figures.hpp"

namespace cli::view {
namespace {

using judge::Report;
using judge::TestOutcome;
using judge::Verdict;
using ui::paint;
using ui::Role;

constexpr std::size_t kFailuresShown = 3;

bool passed(const TestOutcome& test) { return test.verdict == Verdict::accepted; }
bool skipped(const TestOutcome& test) { return test.verdict == Verdict::skipped; }
bool failed(const TestOutcome& test) { return !passed(test) && !skipped(test); }

Role role_of(Verdict verdict) {
    if (verdict == Verdict::accepted) return Role::good;
    return verdict == Verdict::skipped || verdict == Verdict::partial ? Role::warning : Role::bad;
}

// "sample", "secret", "yours": the first part of a group's name.
std::string top_group(const TestOutcome& test) {
    const std::string& from = test.group.empty() ? test.name : test.group;
    return from.substr(0, from.find('/'));
}

struct Tally {
    std::string group;
    std::size_t all = 0, good = 0, not_run = 0;
    Verdict first_bad = Verdict::accepted;
    std::string_view state = {};  // the words for it
};

std::vector<Tally> tallies(const Report& report) {
    std::vector<Tally> out;
    for (const TestOutcome& test : report.tests) {
        const std::string group = top_group(test);
        auto found =
            std::find_if(out.begin(), out.end(), [&](const Tally& t) { return t.group == group; });
        if (found == out.end()) found = out.insert(out.end(), Tally{.group = group});
        ++found->all;
        if (passed(test)) ++found->good;
        if (skipped(test)) ++found->not_run;
        if (!failed(test) || found->first_bad != Verdict::accepted) continue;
        found->first_bad = test.verdict;
        found->state = words(test);
    }
    return out;
}

class Screen {
  public:
    Screen(const judge::Problem& problem, const Report& report, const Show& show)
        : problem_(problem), report_(report), show_(show), symbols_(ui::symbols(show.screen)) {}

    std::string draw() {
        header();
        if (!report_.compile.ok && report_.tests.empty()) {
            out_ += compile_view(report_, show_);
        } else {
            groups();
            scores();
            failures();
            if (show_.detail == Detail::verbose) table();
        }
        verdict();
        return std::move(out_);
    }

  private:
    void line(const std::string& text) { out_ += text + "\n"; }

    void wrapped(const std::string& text, int indent) {
        for (const std::string& part : ui::wrap(text, show_.screen.width - indent))
            line(std::string(static_cast<std::size_t>(indent), ' ') + part);
    }

    [[nodiscard]] std::string compiled() const {
        if (!report_.compile.ok) return "not compiled";
        if (report_.cached) return "from the cache";
        const bool checked = report_.compile.time.count() > 0;
        return (checked ? "compiled in " + duration(report_.compile.time) : "compiled") +
               (report_.compile.cached ? " (cached)" : "");
    }

    void header() {
        const auto& interview = problem_.interview;
        const std::string name =
            interview && !interview->alias.empty() ? interview->alias : problem_.id;
        const std::string left =
            fmt::format("{}{}{}{}{}", name, symbols_.dot, show_.language, symbols_.dot, compiled());
        std::string right = fmt::format("sandbox {}", report_.tier.empty() ? "?" : report_.tier);
        if (report_.time_limit.count() > 0)
            right = fmt::format("{} {}{}{}{}", symbols_.bullet == "*" ? "<=" : "≤",
                                duration(report_.time_limit), symbols_.dot,
                                memory(report_.memory_limit_mib * 1'024), symbols_.dot) +
                    right;
        const int gap = std::min(show_.screen.width, 100) - ui::width(left) - ui::width(right);
        const std::string bold =
            paint(show_.screen, Role::strong, name) + ui::printable(left.substr(name.size()));
        if (gap >= 2) return line(bold + std::string(static_cast<std::size_t>(gap), ' ') + right);
        wrapped(bold, 0);
        wrapped(right, 2);
    }

    void groups() {
        std::string all;
        for (const Tally& tally : tallies(report_)) {
            const bool good = tally.good == tally.all;
            std::string state = good ? "ok" : std::string(tally.state);
            if (tally.first_bad == Verdict::accepted && !good)
                state = "not run";
            else if (tally.not_run > 0)
                state += fmt::format(" ({} not run)", tally.not_run);
            const Role role = good                                   ? Role::good
                              : tally.first_bad == Verdict::accepted ? Role::warning
                                                                     : Role::bad;
            const std::string part = fmt::format("{} {}/{} {}", ui::printable(tally.group),
                                                 tally.good, tally.all, state);
            all += paint(show_.screen, role, ui::keep_together(part)) + "\xC2\xA0\xC2\xA0 ";
        }
        if (!all.empty()) wrapped(all, 2);
    }

    // Of scoring problems: what each group of tests brought.
    void scores() {
        std::string all;
        for (const judge::GroupOutcome& group : report_.groups) {
            if (!group.name.starts_with("secret/")) continue;
            const std::string part = fmt::format(
                "{} {:g}{}", ui::printable(group.name.substr(group.name.find('/') + 1)),
                group.score, group.max_score ? fmt::format("/{:g}", *group.max_score) : "");
            all += paint(show_.screen, role_of(group.verdict), ui::keep_together(part)) +
                   "\xC2\xA0\xC2\xA0 ";
        }
        if (!all.empty()) wrapped(all, 2);
    }

    void failures() {
        std::vector<std::size_t> bad;
        for (std::size_t i = 0; i < report_.tests.size(); ++i)
            if (failed(report_.tests[i])) bad.push_back(i);
        const std::size_t shown =
            show_.detail == Detail::verbose ? bad.size() : std::min(bad.size(), kFailuresShown);
        for (std::size_t i = 0; i < shown; ++i)
            out_ += "\n" + failure_view(problem_, report_, bad[i], show_.screen);
        if (shown == bad.size()) return;
        std::string rest = fmt::format("and {} more: ", bad.size() - shown);
        constexpr std::size_t kNamed = 12;
        for (std::size_t i = shown; i < std::min(bad.size(), shown + kNamed); ++i)
            rest += fmt::format("{}#{}\xC2\xA0{}", i > shown ? ", " : "", bad[i] + 1,
                                judge::code(report_.tests[bad[i]].verdict));
        if (bad.size() > shown + kNamed) rest += fmt::format(", {}", symbols_.ellipsis);
        out_ += "\n";
        wrapped(rest + "; -v shows every test", 2);
    }

    void table() {
        std::vector<ui::Row> rows;
        for (std::size_t i = 0; i < report_.tests.size(); ++i) {
            const TestOutcome& test = report_.tests[i];
            rows.push_back({fmt::format("#{}", i + 1), ui::printable(test.name),
                            paint(show_.screen, role_of(test.verdict), judge::code(test.verdict)),
                            duration_if(test.cpu), duration_if(test.wall),
                            memory_if(test.memory_kib)});
        }
        const std::vector<ui::Column> columns = {{"", ui::Align::right},
                                                 {"test", ui::Align::left, true},
                                                 {"verdict"},
                                                 {"CPU", ui::Align::right},
                                                 {"wall", ui::Align::right},
                                                 {"memory", ui::Align::right}};
        ui::Screen inner = show_.screen;
        inner.width -= 2;
        out_ += "\n";
        for (const std::string& row : ui::layout_table(columns, rows, inner, ui::Frame::none))
            line("  " + row);
    }

    void verdict() {
        if (report_.tests.empty() && report_.verdict == Verdict::accepted)
            return line(
                "\n" +
                paint(show_.screen, Role::bad, fmt::format("{} Nothing judged", symbols_.bad)) +
                std::string(symbols_.dot) + "no test was run");
        const bool good = report_.verdict == Verdict::accepted;
        const std::string_view mark = good ? symbols_.ok : symbols_.bad;
        std::string text = paint(show_.screen, role_of(report_.verdict),
                                 fmt::format("{} {}", mark, verdict_words()));
        if (report_.score)
            text += fmt::format(
                "{}score {:g}{}", symbols_.dot, *report_.score,
                report_.max_score ? fmt::format(" of {:g}", *report_.max_score) : std::string());
        text += changed() + summary();
        out_ += "\n";
        wrapped(text, 0);
        const bool said =
            report_.verdict == Verdict::compile_error && !report_.compile.message.empty();
        if (!report_.message.empty() && !said) wrapped(ui::printable(report_.message), 2);
        sources();
    }

    // The words of the test that decided.
    [[nodiscard]] std::string_view verdict_words() const {
        const auto decided =
            std::find_if(report_.tests.begin(), report_.tests.end(),
                         [&](const TestOutcome& t) { return t.verdict == report_.verdict; });
        return decided == report_.tests.end() ? judge::words(report_.verdict) : words(*decided);
    }

    // Of debugging problems: how much of the given program was changed.
    [[nodiscard]] std::string changed() const {
        if (!report_.changed) return "";
        const auto& [added, removed, target] = *report_.changed;
        const auto lines = static_cast<std::size_t>(std::max(added, removed));
        std::string text = fmt::format("{}{} changed", symbols_.dot, counted(lines, "line"));
        if (target > 0)
            text += fmt::format(" (target {} {})", symbols_.bullet == "*" ? "<=" : "≤", target);
        return text;
    }

    [[nodiscard]] std::string summary() const {
        std::size_t good = 0;
        std::size_t run = 0;
        std::optional<std::chrono::microseconds> slowest;
        std::optional<std::int64_t> most;
        for (const TestOutcome& test : report_.tests) {
            if (!skipped(test)) ++run;
            if (passed(test)) ++good;
            if (test.cpu) slowest = std::max(slowest.value_or(*test.cpu), *test.cpu);
            if (test.memory_kib) most = std::max(most.value_or(0), *test.memory_kib);
        }
        if (report_.tests.empty()) return "";
        std::string text =
            fmt::format("{}{} of {} passed", symbols_.dot, good, counted(run, "test"));
        if (slowest) text += fmt::format("{}slowest {}", symbols_.dot, duration(*slowest));
        if (most) text += fmt::format("{}most memory {}", symbols_.dot, memory(*most));
        return text;
    }

    // One line: how the figures were measured. Nobody should have to guess.
    void sources() {
        std::set<std::string> time;
        std::set<std::string> space;
        for (const TestOutcome& test : report_.tests) {
            if (!test.cpu_source.empty()) time.insert(test.cpu_source);
            if (!test.memory_source.empty()) space.insert(test.memory_source);
        }
        if (time.empty() && space.empty()) return;
        std::string text =
            fmt::format("CPU time by {}, memory by {}",
                        time.empty() ? "nothing" : fmt::format("{}", fmt::join(time, ", ")),
                        space.empty() ? "nothing" : fmt::format("{}", fmt::join(space, ", ")));
        if (!report_.time_limit_source.empty())
            text += fmt::format("; time limit from {}", report_.time_limit_source);
        for (const std::string& part : ui::wrap(text, show_.screen.width - 2))
            line("  " + paint(show_.screen, Role::faint, part));
    }

    const judge::Problem& problem_;
    const Report& report_;
    const Show& show_;
    const ui::Symbols& symbols_;
    std::string out_;
};

}  // namespace

std::string verdict_screen(const judge::Problem& problem, const Report& report, const Show& show) {
    return Screen(problem, report, show).draw();
}

}  // namespace cli::view
