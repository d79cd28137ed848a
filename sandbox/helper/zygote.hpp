// SPDX-License-Identifier: MIT
#pragma once

#include "sandbox/helper/init.hpp"

namespace sandbox::helper {

// Serves run after run in a box whose lasting part is built. Ends when a run ended in any other way
// than by itself, or the supervisor is gone.
[[noreturn]] void run_zygote(const InitOrders& orders);

}  // namespace sandbox::helper
