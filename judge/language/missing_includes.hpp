// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/model/submission.hpp"

namespace judge::language {

// Headers of the C++ library that `files` seem to need and do not include: they name what only
// these headers declare. A guess from the text alone, cheap enough for every compilation; the
// compiler has the last word.
[[nodiscard]] std::vector<std::string> suspected_includes(const std::vector<SourceFile>& files);

// The headers that the compiler itself recommends in its notes ("did you forget to ‘#include
// <map>’?"), together with the suspected ones: the warning for a file that does not compile without
// the precompiled header.
[[nodiscard]] std::string missing_includes_warning(std::vector<std::string> suspected,
                                                   std::string_view compiler_said);

}  // namespace judge::language
