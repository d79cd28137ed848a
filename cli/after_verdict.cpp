// SPDX-License-Identifier: MIT
#include "cli/after_verdict.hpp"

#include <fmt/format.h>

#include <chrono>
#include <system_error>

#include "cli/ui/escape.hpp"
#include "cli/ui/progress.hpp"
#include "cli/view/cost_view.hpp"
#include "judge/cost/cost.hpp"
#include "judge/cost/nearest.hpp"
#include "judge/cost/sparring.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLikenessTime = 4s;
constexpr std::chrono::milliseconds kShrinkTime = 4s;

ui::Screen quiet_or_talk(const Context& context) {
    return context.globals().quiet ? ui::Screen{} : context.talk_screen();
}

// Tests that did not run say nothing: all of them, then.
judge::Report whole_report(Context& context, const Job& job, const judge::Report& report,
                           const judge::run::Options& options) {
    for (const judge::TestOutcome& test : report.tests) {
        if (test.verdict != judge::Verdict::skipped) continue;
        judge::run::Options all = options;
        all.stop = judge::run::Stop::never;
        all.fresh = false;
        return judge::run::judge(job.problem, job.submission, all, {}, context.stop());
    }
    return report;
}

bool is_worth_comparing(judge::Verdict verdict) {
    return verdict == judge::Verdict::wrong_answer ||
           verdict == judge::Verdict::presentation_error ||
           verdict == judge::Verdict::runtime_error;
}

}  // namespace

void show_growth(Context& context, const Job& job, const judge::run::Options& options) {
    if (!job.problem.interview || job.problem.interview->growth_generator.empty()) return;
    std::string line;
    try {
        ui::Progress progress(quiet_or_talk(context));
        progress.show("counting steps");
        const auto cost = judge::cost::cost(job.problem, job.submission,
                                            {.effort = judge::cost::Effort::small, .run = options},
                                            context.stop());
        line = view::growth_line(cost, context.screen());
    } catch (const judge::UserError& fault) {
        line = fmt::format("growth not known: {}", ui::printable_line(fault.what(), true));
    } catch (const std::system_error&) {
        if (!context.stop().stop_requested()) throw;  // else the verdict stands: enough
        return;
    }
    context.print("  " + line);
}

void show_likeness(Context& context, const Job& job, const judge::Report& report,
                   const judge::run::Options& options) {
    if (!is_worth_comparing(report.verdict)) return;
    ui::Progress progress(quiet_or_talk(context));
    progress.show("comparing with known mistakes");
    const judge::Report whole = whole_report(context, job, report, options);
    const auto like =
        judge::cost::nearest(job.problem, whole, options, kLikenessTime, context.stop());
    progress.clear();
    if (like && !context.stop().stop_requested())
        context.print(fmt::format("  behaves like \"{}\" on {} of {} tests",
                                  ui::printable(like->name), like->agree, like->of));
}

std::optional<SmallCase> shrunk_case(Context& context, const Job& job, const std::string& name,
                                     const std::string& input, const judge::run::Options& options) {
    ui::Progress progress(quiet_or_talk(context));
    progress.show("making the failing case smaller");
    try {
        const judge::cost::Sparring sparring(job.problem, job.submission, options, context.stop());
        const auto bout = sparring.bout(name, input);
        if (!bout || !is_worth_comparing(bout->outcome.verdict)) return std::nullopt;
        const auto until = Clock::now() + kShrinkTime;
        auto small = sparring.smallest(input, *bout, [until] { return Clock::now() >= until; });
        return SmallCase{std::move(small.input), std::move(small.bout.answer),
                         std::move(small.bout.outcome)};
    } catch (const judge::UserError&) {
        return std::nullopt;  // no reference here: the case stays as it is
    }
}

}  // namespace cli
