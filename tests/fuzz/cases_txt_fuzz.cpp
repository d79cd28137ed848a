// SPDX-License-Identifier: MIT
// cases.txt is written by hand: whatever it holds, it is read or refused, and what was read
// survives being written.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "cli/cases.hpp"
#include "judge/support/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<cli::Case> cases;
    try {
        cases = cli::parse_cases({.path = "cases.txt", .text = std::string(data, data + size)});
    } catch (const judge::UserError&) {
        return 0;
    }
    std::string again;
    for (const cli::Case& item : cases) again += cli::format_case(item);
    if (cli::parse_cases({.path = "again.txt", .text = again}) != cases) std::abort();
    return 0;
}
