// SPDX-License-Identifier: MIT
#pragma once

#include "cli/args.hpp"

namespace cli {

class Context;

// Each command lives in its own file under commands/ and declares itself on the command line.
void add_init(CommandLine& line);
void add_list(CommandLine& line);
void add_show(CommandLine& line);
void add_pick(CommandLine& line);
void add_edit(CommandLine& line);
void add_test(CommandLine& line);
void add_watch(CommandLine& line);
void add_submit(CommandLine& line);
void add_quiz(CommandLine& line);
void add_run(CommandLine& line);
void add_hint(CommandLine& line);
void add_solution(CommandLine& line);
void add_mock(CommandLine& line);
void add_plan(CommandLine& line);
void add_stats(CommandLine& line);
void add_note(CommandLine& line);
void add_reset(CommandLine& line);
void add_history(CommandLine& line);
void add_review(CommandLine& line);
void add_doctor(CommandLine& line);
void add_config(CommandLine& line);
void add_cost(CommandLine& line);
void add_stress(CommandLine& line);
void add_box(CommandLine& line);
void add_generate(CommandLine& line);
void add_verify(CommandLine& line);

// Bare `spar`: where we are, what there is, and one suggestion.
int home(Context& context);

}  // namespace cli
