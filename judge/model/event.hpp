// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <variant>

#include "judge/model/report.hpp"

namespace judge {

// One run reports through a stream of these; the terminal and --jsonl consume the same ones.
namespace event {
struct Compiling {};
struct Compiled {
    CompileOutcome outcome;
};
struct Started {
    std::size_t tests;  // how many will run
};
struct TestFinished {
    std::size_t index;  // in the order of the report, not of time
    TestOutcome outcome;
};
struct Done {
    Report report;
};
}  // namespace event

using Event = std::variant<event::Compiling, event::Compiled, event::Started, event::TestFinished,
                           event::Done>;

// Called from one thread at a time.
using EventSink = std::function<void(const Event&)>;

}  // namespace judge
