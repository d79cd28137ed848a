// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace judge::cost {

// Whether an input is one that the problem takes and that fails in the same way.
using StillFails = std::function<bool(const std::string& input)>;

// When to be content: true when time is up.
using TimeIsUp = std::function<bool()>;

// The form of an input, which decides what may be taken out of it.
enum class Form : std::uint8_t {
    text,    // lines and tokens; numbers may count the lines or tokens that follow
    values,  // one value a line: a function's parameters
    calls,   // a line of method names, a line of argument lists: a class' calls
};

struct Shrunk {
    std::string input;
    std::size_t tried = 0;  // inputs that were judged
};

// Makes a failing input smaller as long as it still fails: takes out lines, tokens, elements and
// calls, by halves first, and makes what is left simpler. Deterministic but for the time.
[[nodiscard]] Shrunk shrink(const std::string& input, Form form, const StillFails& still_fails,
                            const TimeIsUp& time_is_up);

// A number nearer to nothing that is worth a try: parts of it, then one less; first the boldest.
[[nodiscard]] std::vector<std::int64_t> simpler(std::int64_t number);

}  // namespace judge::cost
