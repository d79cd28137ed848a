// SPDX-License-Identifier: MIT
#include "cli/watch/run.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <exception>
#include <system_error>
#include <utility>
#include <variant>

namespace cli::watch {

Bell::Bell() : fd_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (!fd_) throw std::system_error(errno, std::generic_category(), "eventfd");
}

void Bell::ring() const {
    const std::uint64_t one = 1;
    // Full means that it is ringing already.
    [[maybe_unused]] const ssize_t written = ::write(fd_.get(), &one, sizeof one);
}

void Bell::quiet() const {
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t taken = ::read(fd_.get(), &count, sizeof count);
}

Run::Run(Job job, judge::run::Options options, Purpose purpose, const Bell& bell)
    : job_(std::move(job)),
      options_(std::move(options)),
      purpose_(purpose),
      bell_(bell),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

Progress Run::progress() const {
    const std::scoped_lock lock(mutex_);
    return progress_;
}

bool Run::finished() const {
    const std::scoped_lock lock(mutex_);
    return finished_;
}

// A thread has no main() above it that would catch: what was thrown becomes the run's outcome.
void Run::work(const std::stop_token& stop) {
    std::optional<judge::Report> report;
    std::string fault;
    try {
        report = judge::run::judge(
            job_.problem, job_.submission, options_,
            [this](const judge::Event& event) { follow(event); }, stop);
    } catch (const std::exception& e) {
        fault = e.what();
    }
    {
        const std::scoped_lock lock(mutex_);
        report_ = std::move(report);
        fault_ = std::move(fault);
        finished_ = true;
    }
    bell_.ring();
}

void Run::follow(const judge::Event& event) {
    {
        const std::scoped_lock lock(mutex_);
        if (std::holds_alternative<judge::event::Compiling>(event)) progress_.compiling = true;
        if (const auto* started = std::get_if<judge::event::Started>(&event))
            progress_ = {.compiling = false, .done = 0, .all = started->tests};
        if (std::holds_alternative<judge::event::TestFinished>(event)) ++progress_.done;
    }
    bell_.ring();
}

}  // namespace cli::watch
