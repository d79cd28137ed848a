// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"
#include "sandbox/spec.hpp"

namespace judge::language {

// Precompiled headers: parsing <bits/stdc++.h> costs more than most solutions.
//
// GCC ignores a precompiled header silently if anything does not suit it (other flags, something
// before the #include). So it is forced: a stub header of the same name, which is nothing but an
// #error, is given by -include, and GCC takes the .gch beside it in its place. If it should not,
// the compilation fails with the words below, and the caller knows.
inline constexpr std::string_view kPrecompiledUnusable =
    "spar: the precompiled header is not usable";

struct Precompiled {
    std::vector<sandbox::File> files;  // to be placed in the box of the compiler
    std::vector<std::string> flags;    // {precompiled}
    std::string hash;
};

// The precompiled header of `toolchain` for these flags, made in a box if it is not in the cache
// (or if `anew`). nullopt if the toolchain has none or it cannot be made: it saves time, nothing
// depends on it.
enum class Precompile : bool { from_cache, anew };
[[nodiscard]] std::optional<Precompiled> precompiled(const Toolchain& toolchain,
                                                     const std::vector<std::string>& flags,
                                                     const CompileOptions& options,
                                                     const std::stop_token& stop,
                                                     Precompile how = Precompile::from_cache);

}  // namespace judge::language
