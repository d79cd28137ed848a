// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace judge::run {

// The sources that validator_source() joins: values.hpp, values_order.hpp, the three values_*.cpp,
// and main. Filled in at build time (validator_text.cpp.in).
extern const std::array<std::string_view, 6> kValidatorParts;

}  // namespace judge::run
