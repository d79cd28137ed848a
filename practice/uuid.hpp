// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "practice/moment.hpp"

namespace practice {

// A UUID of version 7: unique on every machine, and later ones sort after earlier ones.
[[nodiscard]] std::string new_uuid(Moment now);

}  // namespace practice
