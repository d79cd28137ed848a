// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/model/signature.hpp"

namespace judge::language {

// A name that C++ accepts: keywords get an underscore.
[[nodiscard]] std::string cpp_name(const std::string& name);

// The type as declared, "std::vector<int>", and as a parameter: containers by reference, so that
// they may be changed.
[[nodiscard]] std::string cpp_type(const Type& type);
[[nodiscard]] std::string cpp_parameter_type(const Type& type);

}  // namespace judge::language
