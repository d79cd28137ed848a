// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// Each player has a thread that runs its box; this thread carries the bytes. Who ended first
// decides verdicts, so it must not depend on luck: the news of an end travels through us. A player
// sees its input end only after we have noted the other's end, hence whatever it does because of
// that is noted later. Two ends that have nothing to do with each other may be noted in either
// order.
//
// The host may also close its output and live on. When its output ends, a look at its input tells
// which it is: a process that dies closes both, one that lives on in order to listen keeps its
// input open. The kernel closes the two one after the other, so the look is taken a moment later;
// a host that is dying is waited for. A host that has closed both by the time the guest's end is
// noted counts as the first to end: it had not heard of that.
#include "sandbox/duet.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <exception>
#include <optional>
#include <system_error>
#include <thread>

#include "sandbox/relay.hpp"

namespace sandbox {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kMoment{25};

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::system_category(), what);
}

struct Pipe {
    Fd out;  // to read from
    Fd in;   // to write to
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2");
        out = Fd(ends[0]);
        in = Fd(ends[1]);
    }
};

// While this lives, a broken pipe is an error of write() on this thread and nothing more.
class NoBrokenPipes {
  public:
    NoBrokenPipes() noexcept {
        ::sigemptyset(&pipe_);
        ::sigaddset(&pipe_, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    NoBrokenPipes(const NoBrokenPipes&) = delete;
    NoBrokenPipes& operator=(const NoBrokenPipes&) = delete;
    ~NoBrokenPipes() {
        const timespec now{};
        while (::sigtimedwait(&pipe_, nullptr, &now) > 0) {
        }
        ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

  private:
    sigset_t pipe_{};
    sigset_t before_{};
};

// One box, running on a thread of its own. Its end is told through `news`.
class Stage {
  public:
    Stage(const Player& player, Fd in, Fd out, int news)
        : player_(player), in_(std::move(in)), out_(std::move(out)), news_(news) {
        thread_ = std::jthread([this] { play(); });
    }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage() { stop(); }

    void stop() { stop_.request_stop(); }
    [[nodiscard]] bool over() const noexcept { return over_; }
    // Only if it is over.
    [[nodiscard]] const Report& report() {
        if (failure_) std::rethrow_exception(failure_);
        return report_;
    }
    [[nodiscard]] Report take() && { return std::move(report_); }

  private:
    void play() noexcept {
        try {
            const Streams streams = {
                .in = in_.get(), .out = Inherit{out_.get()}, .err = player_.err, .begun = [this] {
                    let_go();
                }};
            report_ = player_.box.run(player_.command, player_.limits, streams, player_.collect,
                                      stop_.get_token());
        } catch (...) {
            failure_ = std::current_exception();
        }
        let_go();
        over_ = true;
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(news_, &one, sizeof one);
    }
    void let_go() {
        in_.reset();
        out_.reset();
    }

    const Player& player_;
    Fd in_;
    Fd out_;
    int news_;
    Report report_;
    std::exception_ptr failure_;
    std::atomic<bool> over_ = false;
    std::stop_source stop_;
    std::jthread thread_;  // last: it uses all of the above
};

class Duet {
  public:
    Duet(const Player& guest, const Player& host, const Conversation& conversation)
        : conversation_(conversation), news_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (!news_) fail("eventfd");
        Pipe guest_in;
        Pipe guest_out;
        Pipe host_in;
        Pipe host_out;
        to_host_.emplace(std::move(guest_out.out), std::move(host_in.in),
                         guest.limits.output_bytes);
        to_guest_.emplace(std::move(host_out.out), std::move(guest_in.in),
                          host.limits.output_bytes);
        host_.emplace(host, std::move(host_in.out), std::move(host_out.in), news_.get());
        guest_.emplace(guest, std::move(guest_in.out), std::move(guest_out.in), news_.get());
    }

    DuetReport run(std::stop_token stop) {
        const NoBrokenPipes quiet;
        const std::stop_callback wake(stop, [fd = news_.get()] {
            const std::uint64_t one = 1;
            [[maybe_unused]] const ssize_t written = ::write(fd, &one, sizeof one);
        });
        while (!guest_noted_ || !host_noted_) {
            wait();
            if (stop.stop_requested()) stop_both();
        }
        return conclude();
    }

  private:
    void wait() {
        std::array<pollfd, 5> sources = {to_host_->wants_to_read(), to_guest_->wants_to_read(),
                                         to_host_->wants_to_write(), to_guest_->wants_to_write(),
                                         pollfd{news_.get(), POLLIN, 0}};
        if (::poll(sources.data(), sources.size(), patience()) < 0) {
            if (errno != EINTR) fail("poll");
            return;
        }
        // Words before ends: what was said is heard before the speaker's end is noted.
        if (sources[0].revents != 0) hear(*to_host_, Speaker::guest);
        if (sources[1].revents != 0) hear(*to_guest_, Speaker::host);
        if (sources[2].revents != 0) pass_on(*to_host_, sources[2]);
        if (sources[3].revents != 0) pass_on(*to_guest_, sources[3]);
        if (sources[4].revents != 0) note_ends();
        if (host_silent_ && Clock::now() > *host_silent_ + kMoment) {
            host_silent_.reset();
            if (to_host_->has_listener()) to_guest_->announce_end();
        }
        if (farewell_ && Clock::now() > *farewell_) {
            farewell_.reset();
            report_.host_overstayed = true;
            host_->stop();
        }
    }

    // Milliseconds until one of our own appointments, for poll().
    [[nodiscard]] int patience() const {
        std::optional<Clock::time_point> next = farewell_;
        if (host_silent_)
            next = std::min(next.value_or(Clock::time_point::max()), *host_silent_ + kMoment);
        if (!next) return -1;
        const auto left = std::chrono::ceil<milliseconds>(*next - Clock::now());
        return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 60'000)) + 1;
    }

    void hear(Relay& relay, Speaker who) {
        if (const auto words = relay.take(buffer_)) tell(who, *words);
        if (relay.overflowed()) (who == Speaker::guest ? guest_ : host_)->stop();
        if (who == Speaker::host && relay.speaker_done()) host_silent_ = Clock::now();
    }

    void tell(Speaker who, std::string_view words) const {
        if (!words.empty() && conversation_.overhear) conversation_.overhear(who, words);
    }

    static void pass_on(Relay& relay, const pollfd& source) {
        if ((source.revents & POLLERR) != 0)
            relay.listener_gone();
        else
            relay.give();
    }

    void note_ends() {
        std::uint64_t count = 0;
        [[maybe_unused]] const ssize_t size = ::read(news_.get(), &count, sizeof count);
        if (guest_->over() && !guest_noted_) {
            guest_noted_ = true;
            report_.host_ended_first = host_noted_ || host_is_leaving();
            drain(*to_host_, Speaker::guest);
            to_host_->announce_end();
            to_guest_->listener_gone();
            const bool well = guest_->report().exited_with(0);
            if (!host_noted_)
                farewell_ = Clock::now() +
                            (well ? conversation_.farewell : conversation_.farewell_after_fault);
        }
        if (host_->over() && !host_noted_) {
            host_noted_ = true;
            farewell_.reset();
            host_silent_.reset();
            report_.host_ended_first |= !guest_noted_;
            drain(*to_guest_, Speaker::host);
            to_guest_->announce_end();
            to_host_->listener_gone();
            if (!guest_noted_ && !guest_may_go_on()) guest_->stop();
        }
    }

    // It cannot have heard of the guest's end yet: what it made up its mind to is its own verdict.
    [[nodiscard]] bool host_is_leaving() const {
        return !to_host_->has_listener() && to_guest_->speaker_hung_up();
    }

    [[nodiscard]] bool guest_may_go_on() {
        return conversation_.guest_may_go_on && conversation_.guest_may_go_on(host_->report());
    }

    // Everything in the speaker's box is dead: what is in the pipe is all there is.
    void drain(Relay& relay, Speaker who) {
        while (!relay.speaker_done()) {
            const auto words = relay.take(buffer_);
            if (!words) break;
            tell(who, *words);
        }
        relay.speaker_gone();
    }

    void stop_both() {
        guest_->stop();
        host_->stop();
    }

    DuetReport conclude() {
        (void)guest_->report();  // throws what its thread threw
        (void)host_->report();
        report_.guest = std::move(*guest_).take();
        report_.host = std::move(*host_).take();
        flooded(report_.guest, *to_host_);
        flooded(report_.host, *to_guest_);
        return std::move(report_);
    }

    static void flooded(Report& report, const Relay& relay) {
        const bool ours_to_say = report.ended != Ended::setup_failed &&
                                 report.ended != Ended::exec_failed &&
                                 report.ended != Ended::memory_limit;
        if (relay.overflowed() && ours_to_say) report.ended = Ended::output_limit;
    }

    const Conversation& conversation_;
    Fd news_;
    std::optional<Relay> to_host_;
    std::optional<Relay> to_guest_;
    std::optional<Stage> host_;
    std::optional<Stage> guest_;
    std::string buffer_;
    std::optional<Clock::time_point> farewell_;     // when the host has to be gone
    std::optional<Clock::time_point> host_silent_;  // since when its output is at an end
    bool guest_noted_ = false;
    bool host_noted_ = false;
    DuetReport report_;
};

}  // namespace

DuetReport run_duet(const Player& guest, const Player& host, const Conversation& conversation,
                    std::stop_token stop) {
    return Duet(guest, host, conversation).run(std::move(stop));
}

}  // namespace sandbox
