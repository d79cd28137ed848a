// SPDX-License-Identifier: MIT
#include "judge/run/run_once.hpp"

namespace judge::run {

Once run_once(const language::Executable& program, std::string_view input, const Budget& budget,
              sandbox::Tier required, std::stop_token stop) {
    Once once;
    const sandbox::Fd in = sandbox::sealed_memfd(input);
    const auto keep = [](std::string& text) {
        return [&text](std::string_view chunk) {
            text += chunk;
            return sandbox::Flow::go_on;
        };
    };
    sandbox::Spec spec;
    spec.mounts = program.mounts;
    spec.files = program.files;
    spec.required = required;
    const sandbox::Report report =
        sandbox::Box(std::move(spec))
            .run({.argv = program.argv, .env = program.env}, budget.walls(program.processes),
                 {.in = in.get(), .out = keep(once.output), .err = keep(once.error_output)}, {},
                 stop);
    const Decision decision = decide(report, Opinion::accept, budget.allowance());
    once.outcome.verdict = decision.verdict;
    once.outcome.message = decision.message;
    once.outcome.machine_busy = decision.machine_busy;
    note_usage(once.outcome, report);
    once.tier = report.tier;
    return once;
}

}  // namespace judge::run
