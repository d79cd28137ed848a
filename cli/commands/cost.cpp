// SPDX-License-Identifier: MIT
#include "judge/cost/cost.hpp"

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/quantity.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/progress.hpp"
#include "cli/view/cost_view.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"

namespace cli {
namespace {

struct Options {
    JudgeFlags judge;
    std::string svg;
    int seed = 1;
};

judge::cost::Cost measure(Context& context, const Job& job, const Options& options) {
    ui::Progress progress(context.globals().quiet ? ui::Screen{} : context.talk_screen());
    progress.show("compiling");
    return judge::cost::cost(
        job.problem, job.submission,
        {.effort = judge::cost::Effort::full,
         .seed = static_cast<std::uint64_t>(options.seed),
         .run = judge_options(context, options.judge, job),
         .progress = [&](std::size_t runs) { progress.show(fmt::format("run {}", runs)); }},
        context.stop());
}

int exit_code_of(const judge::cost::Cost& cost) {
    if (!cost.compile.ok) return kCompileError;
    const judge::cost::Gate gate = cost.time_gate();
    const bool reached = gate == judge::cost::Gate::met || gate == judge::cost::Gate::none;
    return reached ? kOk : kNotAccepted;
}

int cost(Context& context, const Options& options) {
    const Job job = make_job(context, options.judge);
    const judge::cost::Cost cost = measure(context, job, options);
    if (!options.svg.empty() && !cost.points.empty()) {
        judge::write_atomically(options.svg,
                                ui::svg(view::cost_plot(cost, judge::cost::Letters::unicode)));
        context.remark(fmt::format("wrote {}", options.svg));
    }
    if (context.json())
        context.print(judge::cost::to_json(cost));
    else if (!cost.compile.ok)
        context.print(ui::printable(cost.compile.message));
    else
        context.print(view::cost_view(cost, context.screen()));
    return exit_code_of(cost);
}

}  // namespace

void add_cost(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command = line.command(
        "cost", "", "Count your solution's steps on growing inputs and tell how they grow");
    declare_judge_flags(command, options->judge);
    command
        .count("--seed", options->seed, 1'000'000'000, "Of the inputs, if the generator takes one")
        .text("--svg", options->svg, "FILE", "Write the plot to FILE")
        .footer(
            "Steps, not seconds: the same on every machine and at every time (docs/cost.md).\n"
            "Exit code 1: the target of the package is missed, or it cannot be told.\n\n"
            "Examples:\n  spar cost\n  spar cost pair-with-gap --file sol.py --svg growth.svg")
        .action([options](Context& context) { return cost(context, *options); });
}

}  // namespace cli
