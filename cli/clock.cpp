// SPDX-License-Identifier: MIT
#include "cli/clock.hpp"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <string>

#include "judge/support/error.hpp"

namespace cli {
namespace {

// The number itself, or what a file says: "@/tmp/clock" can be moved on while spar runs.
std::string stated_time(const std::string& stated) {
    if (!stated.starts_with('@')) return stated;
    std::ifstream file(stated.substr(1));
    std::string text;
    std::getline(file, text);
    return text;
}

}  // namespace

practice::Moment now() {
    const char* stated = std::getenv("SPAR_NOW");
    if (stated == nullptr || *stated == '\0')
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const std::string text = stated_time(stated);
    std::int64_t ms = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), ms);
    if (error != std::errc() || end != text.data() + text.size() || ms < 0)
        throw judge::UserError(judge::Fault::usage,
                               "environment SPAR_NOW: expected milliseconds since 1970, or @FILE "
                               "with them in it");
    return practice::from_ms(ms);
}

}  // namespace cli
