// SPDX-License-Identifier: MIT
#include "cli/clock.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>

#include "judge/support/error.hpp"

namespace cli {

practice::Moment now() {
    const char* stated = std::getenv("SPAR_NOW");
    if (stated == nullptr || *stated == '\0')
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const std::string_view text = stated;
    std::int64_t ms = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), ms);
    if (error != std::errc() || end != text.data() + text.size() || ms < 0)
        throw judge::UserError(judge::Fault::usage,
                               "environment SPAR_NOW: expected milliseconds since 1970");
    return practice::from_ms(ms);
}

}  // namespace cli
