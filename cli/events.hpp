// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/model/event.hpp"

namespace cli {

// One line of --jsonl, "schema": "spar.event/1" (docs/cli.md, "Event streams"), without its line
// end.
[[nodiscard]] std::string event_line(const judge::Event& event);

}  // namespace cli
