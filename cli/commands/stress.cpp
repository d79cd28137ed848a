// SPDX-License-Identifier: MIT
#include "judge/cost/stress.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/kept_case.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/progress.hpp"
#include "cli/view/failure_view.hpp"
#include "cli/view/figures.hpp"
#include "judge/run/report_json.hpp"

namespace cli {
namespace {

using judge::cost::Stress;
using ui::Json;

constexpr int kSeconds = 10;

struct Options {
    JudgeFlags judge;
    int seconds = kSeconds;
    int seed = 1;
};

Stress search(Context& context, const Job& job, const Options& options) {
    ui::Progress progress(context.globals().quiet ? ui::Screen{} : context.talk_screen());
    progress.show("compiling");
    return judge::cost::stress(
        job.problem, job.submission,
        {.time = std::chrono::seconds(options.seconds),
         .seed = static_cast<std::uint64_t>(options.seed),
         .run = judge_options(context, options.judge, job),
         .progress = [&](std::size_t tried) { progress.show(fmt::format("input {}", tried)); }},
        context.stop());
}

Json to_json(const Job& job, const Stress& stress) {
    Json found = Json::null();
    if (stress.found) {
        const auto& at = *stress.found;
        found = Json::object(
            {{"command", Json::string(at.command)},
             {"input", Json::string(at.input)},
             {"answer", Json::string(at.answer)},
             {"original_bytes", Json::integer(static_cast<std::int64_t>(at.original.size()))},
             {"test", Json{judge::run::to_json(at.outcome)}}});
    }
    return Json::object(
        {{"schema", Json::string("spar.stress/1")},
         {"problem", Json::string(job.problem.id)},
         {"compile", Json::object({{"ok", Json::boolean(stress.compile.ok)},
                                   {"message", Json::string(stress.compile.message)}})},
         {"tried", Json::integer(static_cast<std::int64_t>(stress.tried))},
         {"refused", Json::integer(static_cast<std::int64_t>(stress.refused))},
         {"found", found}});
}

void show(Context& context, const Job& job, const Stress& stress) {
    if (!stress.compile.ok) return context.print(ui::printable(stress.compile.message));
    const auto& symbols = ui::symbols(context.screen());
    if (!stress.found) {
        context.print(ui::paint(context.screen(), ui::Role::good,
                                fmt::format("{} no difference", symbols.ok)) +
                      fmt::format("{}{} tried", symbols.dot, view::counted(stress.tried, "input")));
        return;
    }
    judge::Report report;
    report.compile.ok = true;
    report.tests = {stress.found->outcome};
    context.print(view::failure_view(job.problem, report, 0, context.screen()));
    context.print(fmt::format("found by {} after {}{}shrunk from {} to {} bytes",
                              ui::printable(stress.found->command),
                              view::counted(stress.tried, "input"), symbols.dot,
                              stress.found->original.size(), stress.found->input.size()));
}

void record(Context& context, const Job& job, const Stress& stress) {
    if (!stress.found || !job.from_workspace) return;
    const Case item{stress.found->input, stress.found->answer};
    context.remark(
        keep_case(job.source.parent_path() / "cases.txt", item, stress.found->command, "stress"));
}

int stress(Context& context, const Options& options) {
    const Job job = make_job(context, options.judge);
    const Stress result = search(context, job, options);
    if (context.stop().stop_requested() && !result.found) return kInterrupted;
    if (context.json())
        context.print(to_json(job, result));
    else
        show(context, job, result);
    record(context, job, result);
    if (!result.compile.ok) return kCompileError;
    return result.found ? kNotAccepted : kOk;
}

}  // namespace

void add_stress(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command = line.command(
        "stress", "", "Look for an input on which your solution and the reference differ");
    declare_judge_flags(command, options->judge);
    command
        .count("--time", options->seconds, 86'400,
               "Seconds to search (default 10); the input found is then shrunk for as long at most")
        .count("--seed", options->seed, 1'000'000'000, "Where the generators' seeds begin")
        .footer(
            "Inputs come from the package's generators; a failing one is made as small as it can\n"
            "be and, in a workspace, added to cases.txt. Exit code 1: a difference was found.\n\n"
            "Examples:\n  spar stress --time 60\n  spar stress pair-with-gap --file sol.py")
        .action([options](Context& context) { return stress(context, *options); });
}

}  // namespace cli
