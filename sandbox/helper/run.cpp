// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// The supervisor lives outside the box. Those inside report through one socket: first that the
// program stands ready, then that it execs, and at last its end. From the program's exec on, the
// supervisor watches the limits: it sleeps until the box ends, the library speaks, or a limit could
// be broken. To end a run it kills the box's first process (and the kernel everything else), so
// that no cleverness in the box can delay it.
//
// The library's end of the control socket is our life line: when it closes, whoever wanted this run
// is gone, and so is the run.
#include "sandbox/helper/run.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "sandbox/packet.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {
namespace {

using std::chrono::microseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

constexpr seconds kSetUpPatience{20};

int processors() {
    static const auto kCount = static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN));
    return kCount;
}

}  // namespace

Run::Run(Handed& handed, Shell& shell)
    : handed_(&handed), shell_(&shell), control_(handed.control.get()) {}

Report Run::execute() {
    deadline_ = Watch::Clock::now() + kSetUpPatience;
    if (!shell_->steps().failed()) watch();
    const Steps& steps = shell_->steps();
    if (!failure_ && steps.failed()) failure_ = Failure{steps.step(), steps.error(), {}};
    if (!dead_ && !gone_) {
        end(Ended::setup_failed);
        reap();
    }
    return conclude();
}

// Where a cgroup tells the CPU time, the order may go before its receiver stands.
bool Run::give_order() {
    CgroupLeaf* const leaf = shell_->leaf();
    const bool early = leaf && leaf->meters_cpu();
    if (meter_ || (!standing_ && !early)) return true;
    const Limits& limits = handed_->order.limits;
    meter_.emplace(leaf, shell_->clock(), shell_->pid(), limits.memory_bytes);
    Steps& steps = shell_->steps();
    if (leaf && !steps.did("set the cgroup's limits", leaf->limit(limits) ? 0 : -1)) return false;
    const Handover order = {shell_->walls(limits), handed_->bytes, handed_->file.get()};
    std::array<int, 3> streams{};
    for (std::size_t i = 0; i < streams.size(); ++i) streams[i] = handed_->streams[i].get();
    const bool sent =
        hand_over(shell_->socket(), order, streams) && hand_over(shell_->socket(), order, {});
    // That somebody inside is dead already is for wait_for_news() to find: it knows why.
    return sent || errno == EPIPE || errno == ECONNRESET || steps.did("hand over the order", -1);
}

void Run::watch() {
    while (!gone_ && !dead_) {
        if (!cause_ && !give_order()) return;
        const auto look = next_look();
        wait_for_news(look);
        const auto now = Watch::Clock::now();
        if (gone_ || dead_ || cause_ || now < look) continue;  // most runs end before a first look
        if (watch_ && !ending_) {
            reading_ = meter_->read();
            if (const auto broken = watch_->check(reading_, now)) end(*broken);
        } else if (now > deadline_) {
            failure_ = Failure{
                watch_ ? "finish within 20 seconds" : "set up within 20 seconds", ETIMEDOUT, {}};
            end(Ended::setup_failed);
        }
    }
}

Watch::Clock::time_point Run::next_look() {
    const auto now = Watch::Clock::now();
    if (cause_) return now + seconds(60);  // everything is dying
    return watch_ && !ending_ ? watch_->next(reading_, now) : deadline_;
}

void Run::wait_for_news(Watch::Clock::time_point until) {
    std::array<pollfd, 3> sources = {pollfd{shell_->pidfd(), POLLIN, 0},
                                     pollfd{silent_ ? -1 : shell_->socket(), POLLIN, 0},
                                     pollfd{control_, POLLIN, 0}};
    const auto rest = std::max<nanoseconds>(until - Watch::Clock::now(), nanoseconds(0));
    const auto whole = std::chrono::duration_cast<seconds>(rest);
    const timespec patience = {whole.count(), (rest - whole).count()};
    const int ready = ::ppoll(sources.data(), sources.size(), &patience, nullptr);
    if (ready <= 0) return;
    if (sources[1].revents != 0) hear_inside();
    if (sources[2].revents != 0) hear_library();
    if (sources[0].revents != 0) {
        if (!silent_) hear_inside();  // their last words
        if (!dead_) reap();
    }
}

// A last word ends the hearing: what comes after it is about the next run.
void Run::hear_inside() {
    while (!dead_ && !silent_) {
        Received received;
        const int got = receive(shell_->socket(), received, MSG_DONTWAIT);
        if (got != 1) {
            silent_ = got == 0;
            return;
        }
        hear(received);
        if (standing_ && !meter_) return;  // it waits for its order
    }
}

void Run::hear(Received& received) {
    const Message& message = received.message;
    switch (message.says) {
        case Says::go: break;
        case Says::done: dead_ = shell_->kind().tier >= Tier::t2; break;
        case Says::protection:
            shell_->note_missing(message.text(), static_cast<int>(message.numbers[0]));
            break;
        case Says::exec_failed: exec_failed_ = true; [[fallthrough]];
        case Says::setup_failed:
            if (!failure_)
                failure_ = Failure{(exec_failed_ ? "execve " : "") + std::string(message.text()),
                                   static_cast<int>(message.numbers[0]),
                                   {}};
            if (!exec_failed_) end(Ended::setup_failed);  // nobody is to wait for an order
            break;
        case Says::standing: standing_ = true; break;
        case Says::ready: note_start(message); break;
        case Says::ended: note_end(message); break;
        case Says::collected: pass_on(received); break;
    }
}

void Run::note_start(const Message& ready) {
    if (!meter_) return;  // it had no order: nonsense
    for (Fd& stream : handed_->streams) stream.reset();
    reading_ =
        meter_->start({ready.numbers[0], ready.numbers[1], ready.numbers[2], ready.numbers[3]});
    started_ns_ = ready.numbers[0];
    watch_.emplace(handed_->order.limits, processors(),
                   Watch::Clock::time_point(nanoseconds(ready.numbers[0])));
}

void Run::note_end(const Message& ended) {
    ending_ = ended;
    family_ = {nanoseconds(ended.numbers[1]), ended.numbers[2] * 1024};
    deadline_ = Watch::Clock::now() + kSetUpPatience;
    if (ended.numbers[4] != 0) dead_ = shell_->kind().tier >= Tier::t2;
}

void Run::pass_on(Received& received) {
    const Message& message = received.message;
    const auto index = static_cast<std::size_t>(message.numbers[0]);
    const std::vector<Collect>& wanted = handed_->order.collect;
    if (index >= wanted.size()) return;
    Collected answer = {wanted[index].name, {}, message.numbers[1], {}};
    (message.numbers[2] == 1 ? answer.name : answer.why_missing) += message.text();
    const std::string packet = encode_collected(answer);
    const int fd = received.fd.get();
    send_packet(control_, packet, {&fd, fd >= 0 ? std::size_t{1} : 0});
}

void Run::hear_library() {
    Request request{};
    const ssize_t size = ::recv(control_, &request, sizeof request, MSG_DONTWAIT);
    if (size < 0 && errno == EAGAIN) return;
    const bool for_output = size == 1 && request == Request::output_limit;
    end(for_output ? Ended::output_limit : Ended::stopped);
    if (size <= 0) control_ = -1;  // nobody listens any more
}

void Run::end(Ended why) {
    if (cause_) return;
    cause_ = why;
    shell_->kill();
}

void Run::reap() {
    const std::int64_t resident = shell_->reap();
    gone_ = true;
    if (!ending_ && !shell_->used()) family_.resident_bytes = resident * 1024;
}

// What the ending means, if nobody broke a limit while we looked.
Ended Run::natural_end(const Usage& usage) const {
    const Limits& limits = handed_->order.limits;
    const int status = static_cast<int>(ending_->numbers[0]);
    const bool well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    const bool near_limit = usage.memory_bytes >= limits.memory_bytes / 10 * 9;
    const bool in_cgroup = shell_->walls(limits).memory_in_cgroup;
    if (!well && near_limit && !in_cgroup) return Ended::memory_limit;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ) return Ended::output_limit;
    if (usage.cpu > limits.cpu) return Ended::cpu_limit;
    if (usage.wall > limits.wall) return Ended::wall_limit;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS) return Ended::forbidden_syscall;
    return WIFSIGNALED(status) ? Ended::signalled : Ended::exited;
}

// What the supervisor did goes before what it was told.
Ended Run::ending_of(const Report& report) const {
    if (failure_) return exec_failed_ ? Ended::exec_failed : Ended::setup_failed;
    if (cause_ == Ended::stopped) return Ended::stopped;
    const CgroupLeaf* const leaf = shell_->leaf();
    if (leaf && leaf->oom_killed()) return Ended::memory_limit;
    if (cause_) return *cause_;
    return ending_ && started_ns_ ? natural_end(report.usage) : Ended::setup_failed;
}

Report Run::conclude() {
    Report report;
    report.tier = shell_->tier();
    report.warmth = shell_->used() ? Warmth::warm : Warmth::fresh;
    if (meter_) report.usage = meter_->finish(family_);
    if (started_ns_) {
        const std::int64_t end = ending_ ? ending_->numbers[3] : clock_ns(CLOCK_MONOTONIC);
        report.usage.wall = microseconds((end - *started_ns_) / 1000);
        report.usage.starved = std::min(report.usage.starved, report.usage.wall);
    }
    if (ending_) {
        const int status = static_cast<int>(ending_->numbers[0]);
        if (WIFEXITED(status)) report.exit_code = WEXITSTATUS(status);
        if (WIFSIGNALED(status)) report.signal = WTERMSIG(status);
    }
    report.ended = ending_of(report);
    report.failure = failure_;
    if (report.ended == Ended::setup_failed && !failure_)
        report.failure = Failure{"init ended without a word", 0, {}};
    report.protections = shell_->protections();
    return report;
}

}  // namespace sandbox::helper
