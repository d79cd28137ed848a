// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/child.hpp"
#include "sandbox/fd.hpp"

namespace sandbox {

// A spar-box that stands by. Dropping it is asking it to clean up: the box's processes, cgroup and
// scratch directory are its to remove, so it gets time, and only then is it killed.
class Helper {
  public:
    // Starts one for runs with this Setup (encoded). Throws std::system_error if it cannot be
    // started.
    explicit Helper(std::string_view setup);
    Helper(Helper&&) noexcept = default;
    Helper& operator=(Helper&&) noexcept = default;
    Helper(const Helper&) = delete;
    Helper& operator=(const Helper&) = delete;
    ~Helper();

    // Hands it a packet. False if it is dead, and then what the packet asks for has not begun.
    [[nodiscard]] bool tell(std::string_view packet, std::span<const int> fds = {});

    // It is to end as soon as it has cleaned up; does not wait for that.
    void dismiss() noexcept { runs_.reset(); }

  private:
    Fd runs_;  // it ends when this closes
    Child child_;
};

// The helpers of a box: as many as there ever were runs at the same time, each serving one run
// after another. Starting one costs as much as all else about a run. Thread-safe. The destructor
// waits until they have cleaned up.
class HelperPool {
  public:
    explicit HelperPool(std::string setup) : setup_(std::move(setup)) {}
    HelperPool(const HelperPool&) = delete;
    HelperPool& operator=(const HelperPool&) = delete;
    ~HelperPool();

    // A helper that has been handed the packet: one that stands by, or a new one. Throws
    // std::system_error if none can be started.
    [[nodiscard]] Helper begin(std::string_view packet, std::span<const int> fds = {});

    // For a helper that has reported. One that did not is to be dropped: who knows what it is at.
    void give_back(Helper helper);

  private:
    const std::string setup_;
    std::mutex mutex_;
    std::vector<Helper> idle_;
};

}  // namespace sandbox
