// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/ui/screen.hpp"
#include "judge/prove/prove.hpp"

namespace cli::view {

enum class Depth : std::uint8_t {
    complaints,  // warnings and errors only
    findings,    // what is good as well
    everything   // notes too
};

// The lines of a proof: what was examined, each complaint with its remedy, and the outcome.
[[nodiscard]] std::vector<std::string> proof_lines(const judge::prove::Proof& proof, Depth depth,
                                                   const ui::Screen& screen);

// "file:line:column: error: message [id]" for each complaint. `place` is what a complaint about the
// whole is about, and where the others' files are named from.
[[nodiscard]] std::vector<std::string> gcc_lines(const judge::prove::Proof& proof,
                                                 const std::filesystem::path& place);

}  // namespace cli::view
