// SPDX-License-Identifier: MIT
#include "sandbox/box.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

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

// A step that is to fail (tests only).
std::string_view fault() {
    const char* const wanted = std::getenv("SPAR_BOX_FAULT");
    return wanted == nullptr ? "" : wanted;
}

// So that a whole suite can be run on either kind of box.
void overrule(Spec& spec) {
    const char* const wanted = std::getenv("SPAR_BOX_WARMTH");
    if (wanted == nullptr) return;
    for (const Warmth warmth : {Warmth::fresh, Warmth::warm})
        if (name(warmth) == wanted) spec.warmth = warmth;
}

struct OrderPacket {
    std::string bytes;
    Fd file;  // what does not fit
};

OrderPacket pack(const OrderView& order) {
    OrderPacket packet{kRunWord + encode(order), {}};
    if (packet.bytes.size() <= kInlineBytes) return packet;
    packet.file = sealed_memfd(std::string_view(packet.bytes).substr(1));
    packet.bytes.resize(1);
    return packet;
}

bool is_ours(const std::system_error& error) {
    const int code = error.code().value();
    return code == EMFILE || code == ENFILE || code == ENOMEM;
}

}  // namespace

Box::Box(Spec spec) {
    overrule(spec);
    helpers_ = std::make_shared<HelperPool>(encode_setup(spec, seccomp_filter()));
}

void Box::warm_up(const Limits& limits, int workers) const {
    const std::string packet =
        kReadyWord + encode({.command = {}, .limits = limits, .collect = {}, .fault = fault()});
    std::vector<Helper> helpers;
    for (int i = 0; i < workers; ++i) helpers.push_back(helpers_->begin(packet));
    for (Helper& helper : helpers) helpers_->give_back(std::move(helper));
}

Report Box::run(const Command& command, const Limits& limits, const Streams& streams,
                std::span<const Collect> collect, std::stop_token stop) const {
    if (command.argv.empty()) throw std::invalid_argument("a command needs at least one word");
    const OrderPacket packet = pack({command, limits, collect, fault()});
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
        std::vector fds = {helpers_end.get(), in.fd(), out.fd(), err.fd()};
        if (packet.file) fds.push_back(packet.file.get());
        helper.emplace(helpers_->begin(packet.bytes, fds));
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
