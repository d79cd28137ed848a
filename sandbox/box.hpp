// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string_view>
#include <variant>

#include "sandbox/limits.hpp"
#include "sandbox/report.hpp"
#include "sandbox/spec.hpp"

namespace sandbox {

enum class Flow : std::uint8_t { go_on, stop };

// Receives what the program writes, on the thread that called run(). Flow::stop kills the run.
using Sink = std::function<Flow(std::string_view chunk)>;

struct Discard {};
struct Inherit {
    int fd;  // handed to the program as it is; borrowed for the call
};
using Output = std::variant<Discard, Sink, Inherit>;

struct Streams {
    int in = -1;  // borrowed: a sealed memfd or the read end of a pipe; -1 = empty
    Output out = Discard{};
    Output err = Discard{};
    // Called once the program's side has these descriptors: what was lent may be closed from then
    // on, so that a reader sees the end of a stream when the program closes it. Not called if the
    // run could not begin.
    std::function<void()> begun{};
};

// A sealed memfd with these bytes: the only kind of "file" a program may get as stdin, since a host
// file could be reopened for writing through /proc/self/fd. Throws std::system_error.
[[nodiscard]] Fd sealed_memfd(std::string_view bytes);
// The same with the contents of the file open at `fd`, from its start to its end.
[[nodiscard]] Fd sealed_copy(int fd);

class HelperPool;

// Runs commands in boxes made after one Spec. Thread-safe: run() may be called from several threads
// at once. The helpers spar-box that make the boxes stand by from one run to the next, as long as
// the Box or a copy of it lives, each with an empty box ready that nobody has run in; so one Box
// for many runs is much faster than a Box for each. Of a run itself nothing stays: no process,
// mount, file or descriptor, also if the caller is killed.
class Box {
  public:
    explicit Box(Spec spec);

    // Blocks until everything in the box is dead; its empty shell (namespaces, cgroup leaf, scratch
    // directory) goes while the caller goes on, and before the helper's next run or end. Never
    // throws for what the program does; a set-up that fails is Ended::setup_failed. Throws
    // std::system_error only if this process itself is out of descriptors or memory.
    [[nodiscard]] Report run(const Command& command, const Limits& limits,
                             const Streams& streams = {}, std::span<const Collect> collect = {},
                             std::stop_token stop = {}) const;

    // Starts what makes the boxes of this many runs at the same time, with such limits, and does
    // not wait for it. Never necessary: run() does it as well. Throws as run() does, and if no
    // helper can be started.
    void warm_up(const Limits& limits, int workers = 1) const;

  private:
    std::shared_ptr<HelperPool> helpers_;
};

// The helper executable: $SPAR_BOX, else spar-box beside this executable, else
// ../libexec/spar/spar-box from it. Throws std::system_error (ENOENT) naming the places looked at.
[[nodiscard]] std::filesystem::path helper_path();

// Removes what boxes of processes that no longer live left behind: cgroup leaves and scratch
// directories. Cheap (a few directory reads); called at every start of spar. Never throws.
void sweep() noexcept;

}  // namespace sandbox
