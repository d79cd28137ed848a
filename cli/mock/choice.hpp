// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "practice/history.hpp"
#include "practice/mock/format.hpp"
#include "practice/mock/outline.hpp"

namespace cli::mock {

// What the candidate wants of a session.
struct Wish {
    std::string language = {};
    std::vector<std::string> problems = {};  // selectors; empty: chosen by the seed
    std::uint64_t seed = 1;
};

// Chooses what is asked in every part: problems that were not solved in the last thirty days nor
// marked as seen, of the first level if there are such; questions by the seed, over the topics in
// turn. The same seed, bank and history give the same. Throws UserError{not_found} if the bank has
// nothing that fits.
[[nodiscard]] std::vector<practice::mock::Task> choose(Context& context,
                                                       const practice::History& history,
                                                       const practice::mock::Format& format,
                                                       const Wish& wish);

// The event that marks a problem as seen elsewhere.
inline constexpr std::string_view kSeen = "mock.seen";

}  // namespace cli::mock
