// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "judge/model/signature.hpp"

namespace judge::run {

// What a candidate wrote as the input of a signature problem, in the form of the package's tests.
struct OwnInput {
    std::string text;
    std::string complaint;  // not empty: it is not made of the right number of values
};

// One value a line without blanks, and with a point where the parameter is a double. Blanks and
// line ends inside a value, and the "name = " that a statement shows before it, are left out.
[[nodiscard]] OwnInput own_input(const Signature& signature, std::string_view written);

}  // namespace judge::run
