// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace judge::language {

inline constexpr std::size_t kMessageBytes = 16'384;

// What a compiler printed, fit to be shown: paths of the box are cut to the candidate's own file
// names, colours and other escapes are gone, it is valid UTF-8, and at most kMessageBytes of whole
// lines remain.
[[nodiscard]] std::string clean_diagnostics(std::string_view text);

// False if every error is of a kind that more declarations can not cause (a missing semicolon, an
// unknown name), so that compiling again without the precompiled header would say the same.
[[nodiscard]] bool may_be_the_headers_fault(std::string_view message);

// True if the compiler rejected or could not read the precompiled header itself.
[[nodiscard]] bool precompiled_header_is_broken(std::string_view message);

}  // namespace judge::language
