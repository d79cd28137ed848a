// SPDX-License-Identifier: MIT
#include "sandbox/box.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <system_error>

#include "sandbox/filter.hpp"
#include "sandbox/helper_pool.hpp"
#include "sandbox/protocol.hpp"
#include "sandbox/pump.hpp"
#include "sandbox/remedy.hpp"

namespace sandbox {
namespace {

constexpr int kPipeBytes = 1 << 20;

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::system_category(), what);
}

// What the program gets as a standard stream, and our end of it, if we have one.
struct Stream {
    Fd theirs;
    Fd ours;
    int borrowed = -1;
    [[nodiscard]] int fd() const { return borrowed >= 0 ? borrowed : theirs.get(); }
};

Stream nothing(int flags) {
    Stream stream;
    stream.theirs = Fd(::open("/dev/null", flags | O_CLOEXEC));
    if (!stream.theirs) fail("open /dev/null");
    return stream;
}

Stream make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2");
    Stream stream;
    stream.ours = Fd(ends[0]);
    stream.theirs = Fd(ends[1]);
    ::fcntl(ends[1], F_SETPIPE_SZ,
            kPipeBytes);  // a user may have used up their share: then smaller
    return stream;
}

enum class Counted : bool { no, yes };

// A discarded stream whose bytes are counted still has to be read.
Stream output_stream(const Output& output, Counted counted) {
    if (const auto* const inherit = std::get_if<Inherit>(&output)) {
        Stream stream;
        stream.borrowed = inherit->fd;
        return stream;
    }
    if (std::holds_alternative<Discard>(output) && counted == Counted::no) return nothing(O_WRONLY);
    return make_pipe();
}

Stream input_stream(int fd) {
    if (fd < 0) return nothing(O_RDONLY);
    Stream stream;
    stream.borrowed = fd;
    return stream;
}

Report set_up_failure(std::string step, int error) {
    Report report;
    report.failure = Failure{std::move(step), error, {}};
    return report;
}

bool is_ours(const std::system_error& error) {
    const int code = error.code().value();
    return code == EMFILE || code == ENFILE || code == ENOMEM;
}

}  // namespace

Box::Box(Spec spec) : spec_(std::move(spec)), helpers_(std::make_shared<HelperPool>()) {}

Report Box::run(const Command& command, const Limits& limits, const Streams& streams,
                std::span<const Collect> collect, std::stop_token stop) const {
    if (command.argv.empty()) throw std::invalid_argument("a command needs at least one word");
    const char* const fault = std::getenv("SPAR_BOX_FAULT");
    const Fd plan = sealed_memfd(
        encode({spec_, command, limits, collect, seccomp_filter(), fault == nullptr ? "" : fault}));
    std::array<int, 2> control{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, control.data()) != 0)
        fail("socketpair");
    Pump::Ends ends{Fd(control[0]), {}, {}};
    Fd helpers_end(control[1]);
    Stream in = input_stream(streams.in);
    Stream out = output_stream(streams.out, Counted::yes);
    Stream err = output_stream(streams.err, Counted::no);
    ends.out = std::move(out.ours);
    ends.err = std::move(err.ours);

    std::optional<Helper> helper;
    try {
        static_assert(kRunDescriptors == 5);
        const std::array fds = {plan.get(), helpers_end.get(), in.fd(), out.fd(), err.fd()};
        helper.emplace(helpers_->begin(fds));
    } catch (const std::system_error& error) {
        if (is_ours(error)) throw;
        return set_up_failure(error.what(), error.code().value());
    }
    for (Fd* const theirs : {&in.theirs, &out.theirs, &err.theirs, &helpers_end}) theirs->reset();
    if (streams.begun) streams.begun();
    Pump pump(std::move(ends), limits, streams, collect);  // closed before the helper is waited for
    auto report = pump.run(std::move(stop));
    if (report) helpers_->give_back(std::move(*helper));
    if (!report) report = set_up_failure("spar-box ended without a report", 0);
    if (report->failure) report->failure->remedy = remedy_for(*report->failure, report->ended);
    return std::move(*report);
}

}  // namespace sandbox
