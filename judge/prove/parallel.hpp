// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace judge::prove {

// Calls work(0) … work(count - 1) on several threads (0 = one per core), in about that order; stops
// beginning new ones when asked to. The first exception that a call throws is thrown again.
void parallel(std::size_t count, int workers, const std::stop_token& stop,
              const std::function<void(std::size_t)>& work);

}  // namespace judge::prove
