// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "cli/judging.hpp"
#include "sandbox/fd.hpp"

namespace cli::watch {

// A descriptor that wakes a poll().
class Bell {
  public:
    Bell();
    [[nodiscard]] int fd() const noexcept { return fd_.get(); }
    void ring() const;
    void quiet() const;

  private:
    sandbox::Fd fd_;
};

enum class Purpose : std::uint8_t { test, submit };

// What a run has come to.
struct Progress {
    bool compiling = false;
    std::size_t done = 0;
    std::size_t all = 0;
};

// One judgement, in a thread of its own; rings the bell whenever there is something new. Stopped
// and waited for when it goes.
class Run {
  public:
    Run(Job job, judge::run::Options options, Purpose purpose, const Bell& bell);

    [[nodiscard]] const Job& job() const noexcept { return job_; }
    [[nodiscard]] Purpose purpose() const noexcept { return purpose_; }
    [[nodiscard]] Progress progress() const;
    [[nodiscard]] bool finished() const;
    // Of a finished run: the report, or why there is none.
    [[nodiscard]] const std::optional<judge::Report>& report() const noexcept { return report_; }
    [[nodiscard]] const std::string& fault() const noexcept { return fault_; }

  private:
    void work(const std::stop_token& stop);
    void follow(const judge::Event& event);

    Job job_;
    judge::run::Options options_;
    Purpose purpose_;
    const Bell& bell_;
    mutable std::mutex mutex_;
    Progress progress_;
    bool finished_ = false;
    std::optional<judge::Report> report_;
    std::string fault_;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace cli::watch
