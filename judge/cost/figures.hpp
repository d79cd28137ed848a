// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace judge::cost {

// What a counting program leaves behind in spar.count, the page of counter/spar_count.cpp or the
// three numbers of counter/spar_count.py.
struct Figures {
    std::int64_t steps = 0;
    std::int64_t heap_bytes = 0;
    std::int64_t stack_bytes = 0;
};

// nullopt if the bytes are none: too short, or never begun.
[[nodiscard]] std::optional<Figures> read_native(std::string_view page);
[[nodiscard]] std::optional<Figures> read_python(std::string_view page);
// The total of a callgrind output file: "totals: 1234".
[[nodiscard]] std::optional<Figures> read_callgrind(std::string_view text);

}  // namespace judge::cost
