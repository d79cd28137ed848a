// SPDX-License-Identifier: MIT
#pragma once

#include "cli/args.hpp"

namespace cli {

// The parts of `spar mock`, each in a file of its own.
void add_mock_talk(Arguments& mock);   // what is said while it goes on
void add_mock_after(Arguments& mock);  // debrief, replay, report, list
void add_mock_packet(Arguments& mock);

}  // namespace cli
