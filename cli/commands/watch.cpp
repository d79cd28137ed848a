// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/watch/loop.hpp"

namespace cli {

void add_watch(CommandLine& line) {
    auto flags = std::make_shared<JudgeFlags>();
    auto command = line.command("watch", "w", "Run the samples and your cases at every save");
    declare_judge_flags(command, *flags);
    command
        .footer(
            "Keys: s submit, h hint (again: the next one), 1-9 a case in full, d what differs,\n"
            "Enter back, r run again, x begin anew, n the next problem once this one is solved, q "
            "quit.\n\nExample:\n  spar watch pair-with-gap")
        .action([flags](Context& context) { return watch::watch(context, *flags); });
}

}  // namespace cli
