// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/progress.hpp"
#include "cli/view/compile_view.hpp"
#include "cli/view/figures.hpp"
#include "judge/run/execute.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"

namespace cli {
namespace {

using ui::Json;

constexpr std::size_t kLargestInput = std::size_t{64} << 20;

struct Options {
    JudgeFlags judge;
    std::string input;
};

std::string read_stdin(const Context& context) {
    if (::isatty(STDIN_FILENO) == 1)
        context.remark("reading the input from the terminal; Ctrl-D ends it");
    std::string all;
    char chunk[65'536];
    for (ssize_t n = 0; (n = ::read(STDIN_FILENO, chunk, sizeof chunk)) != 0;) {
        if (n < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "cannot read stdin");
        if (n > 0) all.append(chunk, static_cast<std::size_t>(n));
        if (context.stop().stop_requested()) break;
        if (all.size() > kLargestInput)
            throw judge::UserError(judge::Fault::usage, "stdin: more than 64 MiB of input");
    }
    return all;
}

judge::run::Execution execute(Context& context, const Job& job, const Options& options,
                              const std::string& input) {
    ui::Progress progress(context.globals().quiet ? ui::Screen{} : context.talk_screen());
    progress.show("running");
    return judge::run::execute(job.problem, job.submission, input,
                               judge_options(context, options.judge, job), context.stop());
}

int exit_code_of(const judge::run::Execution& ran) {
    if (!ran.compile.ok) return kCompileError;
    return exit_code(ran.outcome.verdict);
}

Json to_json(const judge::run::Execution& ran) {
    const auto& outcome = ran.outcome;
    const auto ms = [](const auto& time) {
        return time ? Json::real(static_cast<double>(time->count()) / 1'000.0) : Json::null();
    };
    return Json::object(
        {{"schema", Json::string("spar.run/1")},
         {"compile", Json::object({{"ok", Json::boolean(ran.compile.ok)},
                                   {"cached", Json::boolean(ran.compile.cached)},
                                   {"ms", Json::integer(ran.compile.time.count())},
                                   {"message", Json::string(ran.compile.message)}})},
         {"verdict",
          ran.compile.ok ? Json::string(judge::code(outcome.verdict)) : Json::string("CE")},
         {"message", Json::string(outcome.message)},
         {"cpu_ms", ms(outcome.cpu)},
         {"wall_ms", ms(outcome.wall)},
         {"memory_kib", outcome.memory_kib ? Json::integer(*outcome.memory_kib) : Json::null()},
         {"output", Json::string(ran.output)},
         {"error_output", Json::string(ran.error_output)}});
}

void show(Context& context, const Job& job, const judge::run::Execution& ran) {
    if (!ran.compile.ok) {
        judge::Report report;
        report.compile = ran.compile;
        view::Show how;
        how.screen = context.screen();
        how.source_paths = {job.source.string()};
        context.print(view::compile_view(report, how));
        return;
    }
    // To a pipe the bytes as they are; on a terminal nothing that could command it.
    context.out().write(context.screen().terminal ? ui::printable(ran.output) : ran.output);
    if (context.screen().terminal && !ran.output.empty() && !ran.output.ends_with('\n'))
        context.out().write("\n");
    context.out().flush();
    if (!ran.error_output.empty()) context.remark(ui::printable(ran.error_output));
    const auto& outcome = ran.outcome;
    const std::string_view dot = ui::symbols(context.talk_screen()).dot;
    const bool good = outcome.verdict == judge::Verdict::accepted;
    context.remark(fmt::format("{}{}{}{}{}", good ? "ended well" : judge::words(outcome.verdict),
                               outcome.message.empty() ? "" : ": " + outcome.message, dot,
                               view::duration_if(outcome.cpu) + std::string(dot),
                               view::memory_if(outcome.memory_kib)));
}

int run(Context& context, const Options& options) {
    const Job job = make_job(context, options.judge);
    const std::string input = options.input.empty() || options.input == "-"
                                  ? read_stdin(context)
                                  : judge::read_source(options.input, kLargestInput).text;
    if (context.stop().stop_requested()) return kInterrupted;
    const auto ran = execute(context, job, options, input);
    if (context.stop().stop_requested()) return kInterrupted;
    if (context.json())
        context.print(to_json(ran));
    else
        show(context, job, ran);
    if (job.from_workspace) context.need_workspace().remember_last(job.selection.folder);
    return exit_code_of(ran);
}

}  // namespace

void add_run(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command =
        line.command("run", "r", "Run your solution once on input of your own, without judging it");
    declare_judge_flags(command, options->judge);
    command.text("-i,--input", options->input, "PATH", "The input; stdin if not given")
        .footer(
            "What it prints (for a function: what it returns) goes to stdout, time and memory to\n"
            "stderr. Exit code 0 if it ended by itself with 0.\n\n"
            "Examples:\n  spar run < my.in\n  echo '[3,3]' | spar run two-trays --file sol.py")
        .action([options](Context& context) { return run(context, *options); });
}

}  // namespace cli
