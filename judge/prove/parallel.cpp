// SPDX-License-Identifier: MIT
#include "judge/prove/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace judge::prove {

void parallel(std::size_t count, int workers, const std::stop_token& stop,
              const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::mutex mutex;
    std::exception_ptr first;
    const auto run = [&] {
        for (std::size_t i = next++; i < count && !failed && !stop.stop_requested(); i = next++) {
            try {
                work(i);
            } catch (...) {  // carried to the caller's thread
                const std::scoped_lock lock(mutex);
                if (!first) first = std::current_exception();
                failed = true;
            }
        }
    };
    const std::size_t cores = workers > 0 ? static_cast<std::size_t>(workers)
                                          : std::max(1U, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < std::min(cores, count); ++i) threads.emplace_back(run);
        run();
    }
    if (first) std::rethrow_exception(first);
}

}  // namespace judge::prove
