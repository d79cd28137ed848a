// SPDX-License-Identifier: MIT
#include "sandbox/pump.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "sandbox/packet.hpp"

namespace sandbox {
namespace {

constexpr std::size_t kBuffer = 64 << 10;  // for a chunk of output, or a packet

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::system_category(), what);
}

}  // namespace

Pump::Pump(Ends ends, const Limits& limits, const Streams& streams,
           std::span<const Collect> collect)
    : control_(std::move(ends.control)),
      out_{std::move(ends.out), &streams.out, limits.output_bytes, false},
      err_{std::move(ends.err), &streams.err, limits.error_bytes, false},
      buffer_(std::make_unique_for_overwrite<char[]>(kBuffer)) {
    for (const Collect& wanted : collect)
        if (!wanted.name.ends_with('/'))
            collected_.push_back({wanted.name, {}, 0, "the run did not end by itself"});
}

std::optional<Report> Pump::run(std::stop_token stop) {
    Fd signal;
    if (stop.stop_possible()) {
        signal = Fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
        if (!signal) fail("eventfd");
    }
    const std::stop_callback wake(stop, [fd = signal.get()] {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(fd, &one, sizeof one);
    });
    while (control_ || out_.from || err_.from) wait(asked_ ? -1 : signal.get());
    if (report_) settle(*report_);
    return std::move(report_);
}

void Pump::wait(int stop_signal) {
    std::array<pollfd, 4> sources = {
        pollfd{control_.get(), POLLIN, 0}, pollfd{out_.from.get(), POLLIN, 0},
        pollfd{err_.from.get(), POLLIN, 0}, pollfd{stop_signal, POLLIN, 0}};
    if (::poll(sources.data(), sources.size(), -1) < 0) {
        if (errno != EINTR) fail("poll");
        return;
    }
    if (sources[1].revents != 0) drain(out_);
    if (sources[2].revents != 0) drain(err_);
    if (sources[3].revents != 0) ask(Request::stop);
    if (sources[0].revents != 0) hear();
}

void Pump::drain(Flowing& stream) {
    const ssize_t size = ::read(stream.from.get(), buffer_.get(), kBuffer);
    if (size < 0 && errno == EINTR) return;
    if (size < 0) fail("read the program's output");
    if (size == 0)
        stream.from.reset();
    else
        deliver(stream, {buffer_.get(), static_cast<std::size_t>(size)});
}

void Pump::deliver(Flowing& stream, std::string_view chunk) {
    const auto fitting =
        std::min<std::int64_t>(stream.left, static_cast<std::int64_t>(chunk.size()));
    stream.overflowed |= fitting < static_cast<std::int64_t>(chunk.size());
    stream.left -= fitting;
    chunk = chunk.substr(0, static_cast<std::size_t>(fitting));
    const auto* const sink = std::get_if<Sink>(stream.to);
    if (sink && *sink && !chunk.empty() && !sink_stopped_ && (*sink)(chunk) == Flow::stop) {
        sink_stopped_ = true;
        ask(Request::stop);
    }
    if (&stream == &out_ && stream.overflowed) ask(Request::output_limit);
}

void Pump::hear() {
    Parcel parcel;
    const ssize_t size = receive_packet(control_.get(), {buffer_.get(), kBuffer}, parcel, 0);
    if (size <= 0) {
        control_.reset();
        return;
    }
    hear_packet({buffer_.get(), static_cast<std::size_t>(size)}, std::move(parcel.fds[0]));
}

void Pump::hear_packet(std::string_view packet, Fd file) {
    Report report;
    Collected collected;
    if (decode_collected(packet, collected)) {
        collected.file = std::move(file);
        const auto slot =
            std::find_if(collected_.begin(), collected_.end(),
                         [&](const Collected& known) { return known.name == collected.name; });
        if (slot != collected_.end())
            *slot = std::move(collected);
        else
            collected_.push_back(std::move(collected));
    } else if (decode_report(packet, report)) {
        report_ = std::move(report);
        control_.reset();  // it has no more to say
    } else {
        throw std::system_error(EBADMSG, std::system_category(),
                                "spar-box speaks another language");
    }
}

// Tells the helper once; it may be gone already.
void Pump::ask(Request request) {
    if (asked_) return;
    asked_ = request;
    if (control_) ::send(control_.get(), &request, sizeof request, MSG_NOSIGNAL);
}

// The helper saw how it ended; only we know what became of its output. A flood or a sink's "stop"
// holds even if the program had ended by itself before we came to kill it.
void Pump::settle(Report& report) {
    report.collected = std::move(collected_);
    report.error_truncated = err_.overflowed;
    const bool ours_to_say =
        report.ended != Ended::setup_failed && report.ended != Ended::exec_failed;
    if (!ours_to_say) return;
    if (sink_stopped_)
        report.ended = Ended::stopped;
    else if (out_.overflowed && report.ended != Ended::memory_limit)
        report.ended = Ended::output_limit;
}

}  // namespace sandbox
