// SPDX-License-Identifier: MIT
//
// Theory of operation
//
// The supervisor lives outside the box. It gives birth to init, which builds the box and begets the
// program; both report through one socket. From the program's exec on, it watches the limits: it
// sleeps until init ends, the library speaks, or a limit could be broken. To end a run it kills
// init (and the kernel everything else), so that no cleverness in the box can delay it.
//
// The library's end of the control socket is our life line: when it closes, whoever wanted this run
// is gone, and so is the run.
#include "sandbox/helper/run.hpp"

#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "sandbox/helper/init.hpp"
#include "sandbox/helper/process_tree.hpp"
#include "sandbox/helper/streams.hpp"
#include "sandbox/protocol.hpp"

namespace sandbox::helper {
namespace {

using std::chrono::microseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;

constexpr seconds kSetUpPatience{20};

int processors() {
    static const auto count = static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN));
    return count;
}

// What init says it and its children used: the figures of wait4() that do not wait for its end.
rusage usage_in(const Message& ended) {
    rusage usage{};
    usage.ru_utime = {ended.numbers[1] / 1'000'000'000, ended.numbers[1] % 1'000'000'000 / 1000};
    usage.ru_maxrss = ended.numbers[2];
    return usage;
}

}  // namespace

Run::Run(const Plan& plan, Way way, int control, CgroupSupply& cgroups)
    : plan_(&plan), way_(way), control_(control), steps_(plan.fault), cgroups_(&cgroups) {}

Run::~Run() {
    take_down();
    if (way_.tier < Tier::t2) ::prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0);
}

// Ends what is left: all of a failed set-up; after a whole run, nothing but the shell of the box.
void Run::take_down() {
    if (init_.pid <= 0 || gone_) return;
    if (!dead_) end(Ended::setup_failed);
    reap();
}

Report Run::execute() {
    deadline_ = Watch::Clock::now() + kSetUpPatience;
    if (prepare() && start()) watch();
    if (!failure_ && steps_.failed()) failure_ = Failure{steps_.step(), steps_.error(), {}};
    if (!dead_) take_down();
    return conclude();
}

void Run::begin_leaf() {
    if (way_.cgroup == Cgroup::none) return;
    leaf_ = cgroups_->begin(cgroup_problems_);
    if (leaf_ && steps_.wants_to_fail("make cgroup")) {
        leaf_.reset();
        cgroup_problems_.push_back({"make cgroup", errno});
    }
}

// While init builds the box.
bool Run::finish_leaf() {
    if (way_.cgroup == Cgroup::none) return true;
    if (leaf_) leaf_->finish(plan_->limits, cgroup_problems_);
    if (leaf_ && leaf_->limits_memory() && leaf_->limits_processes()) {
        if (way_.tier == Tier::t2) way_.tier = Tier::t3;
        return true;
    }
    if (way_.cgroup == Cgroup::wanted) return true;
    const bool told = !cgroup_problems_.empty();
    errno = told ? cgroup_problems_.front().error : ENOENT;
    return steps_.did(told ? cgroup_problems_.front().step : "limit memory by a cgroup", -1);
}

// Everything the program needs to know about its walls is settled before init is born.
void Run::confine() {
    confinement_.tier = way_.tier;  // what makes it t3 or t2 comes later, and is no matter
    confinement_.landlock = way_.tier >= Tier::t1 ? landlock_abi() : 0;
    if (way_.tier >= Tier::t2) {
        confinement_.fences = fences_in_new_root(plan_->spec);
        return;
    }
    confinement_.box = scratch_.box();
    confinement_.tmp = scratch_.tmp();
    confinement_.fences = fences_on_host(*plan_, trees_, scratch_);
    confinement_.leave_root = user_ == BoxUser::other;
    const uid_t user = user_ == BoxUser::other ? kBoxUser : ::geteuid();
    strangers_ = threads_of_user(user);  // the limit counts all of a user's
    redirected_ = *plan_;
    redirect_box_paths(redirected_.command, scratch_.box());
    plan_ = &redirected_;
}

bool Run::prepare() {
    user_ = choose_box_user();
    answered_.resize(plan_->collect.size());
    const Bring bring = way_.tier >= Tier::t2 ? Bring::bind : Bring::link;
    begin_leaf();
    if (!open_host_trees(plan_->spec, user_, bring, trees_, steps_)) return false;
    if (way_.tier < Tier::t2) {
        if (!scratch_.make(*plan_, trees_, user_, steps_) ||
            !steps_.did("become subreaper", ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)))
            return false;
    }
    confine();
    return true;
}

bool Run::start() {
    std::array<int, 2> ends{};
    if (!steps_.did("socketpair",
                    ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data())))
        return false;
    socket_ = Fd(ends[0]);
    Fd inits_end(ends[1]);
    if (user_ == BoxUser::other && !steps_.did("drop groups", ::setgroups(0, nullptr)))
        return false;
    const Isolation isolation = way_.tier >= Tier::t2 ? Isolation::namespaces : Isolation::none;
    const int birthplace = leaf_ ? leaf_->birth_fd() : -1;
    init_ = give_birth(isolation, birthplace);
    if (init_.pid < 0 && birthplace >= 0) init_ = give_birth(isolation, -1);  // it only meters
    if (init_.pid == 0) {
        socket_.reset();
        ::close(kRunsFd);  // or runs could still be handed to a helper that died before its init
        run_init({*plan_, confinement_, trees_, user_, inits_end.get()});
    }
    if (!steps_.did(isolation == Isolation::namespaces ? "create namespaces" : "create init",
                    init_.pid))
        return false;
    meter_.emplace(leaf_ ? &*leaf_ : nullptr, init_.pid, plan_->limits.memory_bytes);
    if (isolation == Isolation::namespaces && !map_users(init_.pid, user_, steps_)) return false;
    return steps_.did("start init", send(socket_.get(), Message{}) ? 0 : -1) && finish_leaf() &&
           hand_over_walls();
}

// That init is dead already is for wait_for_news() to find: it knows why.
bool Run::hand_over_walls() {
    ResourceWalls& walls = confinement_.walls;
    walls.memory_in_cgroup = leaf_ && leaf_->limits_memory();
    if (!leaf_ || !leaf_->limits_processes())
        walls.processes = static_cast<std::uint64_t>(plan_->limits.processes) + 1 + strangers_;
    Message message;
    message.says = Says::join;
    bool sent = true;
    if (leaf_)
        for (const int fd : leaf_->procs_fds()) sent = sent && send(socket_.get(), message, fd);
    message.says = Says::walls;
    message.numbers = {walls.memory_in_cgroup ? 1 : 0, static_cast<std::int64_t>(walls.processes)};
    sent = sent && send(socket_.get(), message);
    return sent || errno == EPIPE || errno == ECONNRESET || steps_.did("hand over the walls", -1);
}

void Run::watch() {
    while (!gone_ && !dead_) {
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
    std::array<pollfd, 3> sources = {pollfd{init_.pidfd.get(), POLLIN, 0},
                                     pollfd{socket_.get(), POLLIN, 0}, pollfd{control_, POLLIN, 0}};
    const auto rest = std::max<nanoseconds>(until - Watch::Clock::now(), nanoseconds(0));
    const auto whole = std::chrono::duration_cast<seconds>(rest);
    const timespec patience = {whole.count(), (rest - whole).count()};
    const int ready = ::ppoll(sources.data(), sources.size(), &patience, nullptr);
    if (ready <= 0) return;
    if (sources[1].revents != 0) hear_init();
    if (sources[2].revents != 0) hear_library();
    if (sources[0].revents != 0) {
        if (socket_) hear_init();  // its last words
        if (!dead_) reap();
    }
}

void Run::hear_init() {
    for (;;) {
        Received received;
        const int got = receive(socket_.get(), received, MSG_DONTWAIT);
        if (got == 1) {
            hear(received);
            continue;
        }
        if (got == 0) socket_.reset();
        return;
    }
}

void Run::hear(Received& received) {
    const Message& message = received.message;
    switch (message.says) {
        case Says::go:
        case Says::join:
        case Says::walls: break;
        case Says::done: dead_ = way_.tier >= Tier::t2; break;
        case Says::protection:
            missing_.push_back({std::string(message.text()), static_cast<int>(message.numbers[0])});
            break;
        case Says::exec_failed: exec_failed_ = true; [[fallthrough]];
        case Says::setup_failed:
            if (!failure_)
                failure_ = Failure{(exec_failed_ ? "execve " : "") + std::string(message.text()),
                                   static_cast<int>(message.numbers[0]),
                                   {}};
            break;
        case Says::ready:
            release_streams();
            reading_ = meter_->start(
                {message.numbers[0], message.numbers[1], message.numbers[2], message.numbers[3]});
            started_ns_ = message.numbers[0];
            watch_.emplace(plan_->limits, processors(),
                           Watch::Clock::time_point(nanoseconds(message.numbers[0])));
            break;
        case Says::ended:
            ending_ = message;
            usage_ = usage_in(message);
            deadline_ = Watch::Clock::now() + kSetUpPatience;
            break;
        case Says::collected: {
            const auto index = static_cast<std::size_t>(message.numbers[0]);
            if (index >= answered_.size()) break;
            answered_[index] = true;
            Collected answer = {plan_->collect[index].name, {}, message.numbers[1], {}};
            (message.numbers[2] == 1 ? answer.name : answer.why_missing) += message.text();
            send_packet(control_, encode_collected(answer), received.fd.get());
            break;
        }
    }
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
    ::syscall(SYS_pidfd_send_signal, init_.pidfd.get(), SIGKILL, nullptr, 0);
    if (leaf_) leaf_->kill();
}

void Run::reap() {
    int status = 0;
    while (::wait4(init_.pid, &status, 0, &usage_) < 0 && errno == EINTR) {
    }
    gone_ = true;
    if (dead_) return;
    if (way_.tier < Tier::t2) kill_descendants();
    if (leaf_) leaf_->kill();
}

// What the ending means, if nobody broke a limit while we looked.
Ended Run::natural_end(const Usage& usage) const {
    const int status = static_cast<int>(ending_->numbers[0]);
    const bool well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    const bool near_limit = usage.memory_bytes >= plan_->limits.memory_bytes / 10 * 9;
    if (!well && near_limit && !confinement_.walls.memory_in_cgroup) return Ended::memory_limit;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ) return Ended::output_limit;
    if (usage.cpu > plan_->limits.cpu) return Ended::cpu_limit;
    if (usage.wall > plan_->limits.wall) return Ended::wall_limit;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS) return Ended::forbidden_syscall;
    return WIFSIGNALED(status) ? Ended::signalled : Ended::exited;
}

Report Run::conclude() {
    Report report;
    report.tier = way_.tier;
    if (meter_) report.usage = meter_->finish(usage_);
    if (started_ns_) {
        const std::int64_t end = ending_ ? ending_->numbers[3] : clock_ns(CLOCK_MONOTONIC);
        report.usage.wall = microseconds((end - *started_ns_) / 1000);
        report.usage.starved = std::min(report.usage.starved, report.usage.wall);
    }
    const bool oom = leaf_ && leaf_->oom_killed();
    if (ending_) {
        const int status = static_cast<int>(ending_->numbers[0]);
        if (WIFEXITED(status)) report.exit_code = WEXITSTATUS(status);
        if (WIFSIGNALED(status)) report.signal = WTERMSIG(status);
    }
    if (failure_) {
        report.failure = failure_;
        report.ended = exec_failed_ ? Ended::exec_failed : Ended::setup_failed;
    } else if (cause_ == Ended::stopped) {
        report.ended = Ended::stopped;
    } else if (oom) {
        report.ended = Ended::memory_limit;
    } else if (cause_) {
        report.ended = *cause_;
    } else if (ending_) {
        report.ended = natural_end(report.usage);
    } else {
        report.ended = Ended::setup_failed;
        report.failure = Failure{"init ended without a word", 0, {}};
    }
    report.protections =
        list_protections(confinement_, leaf_ ? &*leaf_ : nullptr, cgroup_problems_, missing_);
    return report;
}

}  // namespace sandbox::helper
