// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cstring>
#include <exception>
#include <new>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupt.hpp"
#include "cli/ui/json.hpp"
#include "judge/support/error.hpp"
#include "sandbox/box.hpp"
#include "sandbox/scope.hpp"

namespace cli {
namespace {

void declare(CommandLine& line) {
    add_init(line);
    add_list(line);
    add_show(line);
    add_pick(line);
    add_edit(line);
    add_test(line);
    add_watch(line);
    add_submit(line);
    add_run(line);
    add_quiz(line);
    add_hint(line);
    add_solution(line);
    add_note(line);
    add_reset(line);
    add_history(line);
    add_review(line);
    add_mock(line);
    add_plan(line);
    add_stats(line);
    add_doctor(line);
    add_config(line);
    add_stress(line);
    add_cost(line);
    add_box(line);
    add_generate(line);
    add_verify(line);
}

// Located messages ("file:3:1: error: …") say themselves what they are.
void complain(const std::string& message, int code, const Globals& globals) {
    const bool located = message.find(": error: ") != std::string::npos;
    fmt::print(stderr, "{}{}\n", located ? "" : "error: ", message);
    if (!globals.json) return;
    const auto object = ui::Json::object({{"schema", ui::Json::string("spar.error/1")},
                                          {"exit_code", ui::Json::integer(code)},
                                          {"message", ui::Json::string(message)}});
    fmt::print("{}\n", object.text);
}

int run(const CommandLine::Parsed& parsed, const Interrupt& interrupt) {
    Context context(parsed.globals, interrupt.token());
    const int code = parsed.action ? parsed.action(context) : home(context);
    const int error = context.out().finish();
    if (error == 0) return code;
    fmt::print(stderr, "error: cannot write the result: {}\n", std::strerror(error));
    return kState;
}

// The only place that catches: a fault the user can mend is printed as it is; what the system
// refused, with what it said.
int guarded(const CommandLine::Parsed& parsed) {
    const Interrupt interrupt;
    const auto ended = [&](const std::string& message, int code) {
        const bool interrupted = interrupt.token().stop_requested();
        if (!interrupted) complain(message, code, parsed.globals);
        return interrupted ? static_cast<int>(kInterrupted) : code;
    };
    int code = kInternal;
    try {
        code = run(parsed, interrupt);
    } catch (const judge::UserError& e) {
        code = ended(e.what(), exit_code(e.fault()));
    } catch (const std::system_error& e) {
        code = ended(e.what(), kInternal);
    } catch (const std::bad_alloc&) {
        code = ended("out of memory", kInternal);
    } catch (const std::exception& e) {
        code = ended(fmt::format("internal error: {}; please report it", e.what()), kInternal);
    }
    if (code == kInterrupted) fmt::print(stderr, "interrupted\n");
    return code;
}

}  // namespace
}  // namespace cli

int main(int argc, char** argv) {
    cli::CommandLine line;
    cli::declare(line);
    const auto parsed = line.parse(argc, argv);
    if (parsed.done) return *parsed.done;
    sandbox::enter_scope(argv);  // does not return if a group of our own is to be had by it
    sandbox::sweep();
    return cli::guarded(parsed);
}
