// SPDX-License-Identifier: MIT
#include "sandbox/helper/shell.hpp"

#include <grp.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "sandbox/helper/message.hpp"
#include "sandbox/helper/meter.hpp"
#include "sandbox/helper/process_tree.hpp"
#include "sandbox/packet.hpp"

namespace sandbox::helper {
namespace {

// A box may outlive the run that it is made for: it must not keep that run's streams open, nor the
// socket on which orders come, or they could still be given to a helper that died before its box.
void close_all_but(std::vector<int> kept) {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) kept.push_back(fd);
    std::sort(kept.begin(), kept.end());
    unsigned from = 0;
    for (const int fd : kept) {
        const auto number = static_cast<unsigned>(fd);
        if (number > from) ::syscall(SYS_close_range, from, number - 1, 0);
        from = number + 1;
    }
    ::syscall(SYS_close_range, from, ~0U, 0);
}

}  // namespace

Shell::Shell(const Setup& setup, Kind kind, CgroupSupply& cgroups)
    : setup_(&setup),
      kind_(std::move(kind)),
      tier_(kind_.tier),
      cgroups_(&cgroups),
      steps_(kind_.fault) {}

Shell::~Shell() {
    kill();
    reap();
    if (kind_.tier < Tier::t2) ::prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0);
}

bool Shell::begin(const Limits& limits) {
    return prepare() && start() && finish_leaf(limits) && hand_over_leaf();
}

bool Shell::again() {
    used_ = true;
    if (kind_.warmth == Warmth::fresh || killed_ || dead()) return false;
    if (leaf_ && !leaf_->renew()) {
        if (leaf_->birth_fd() >= 0 || kind_.cgroup == Cgroup::none) return false;
        const Limits limits = leaf_->limits();
        leaf_.reset();
        begin_leaf();
        if (!finish_leaf(limits)) return false;
    }
    return hand_over_leaf();
}

void Shell::begin_leaf() {
    if (kind_.cgroup == Cgroup::none) return;
    cgroup_problems_.clear();
    leaf_ = cgroups_->begin(cgroup_problems_);
    if (leaf_ && steps_.wants_to_fail("make cgroup")) {
        leaf_.reset();
        cgroup_problems_.push_back({"make cgroup", errno});
    }
}

// While the first process builds the box.
bool Shell::finish_leaf(const Limits& limits) {
    tier_ = kind_.tier;
    if (kind_.cgroup == Cgroup::none) return true;
    if (leaf_) leaf_->finish(limits, cgroup_problems_);
    if (leaf_ && leaf_->limits_memory() && leaf_->limits_processes()) {
        if (tier_ == Tier::t2) tier_ = Tier::t3;
        return true;
    }
    if (kind_.cgroup == Cgroup::wanted) return true;
    const bool told = !cgroup_problems_.empty();
    errno = told ? cgroup_problems_.front().error : ENOENT;
    return steps_.did(told ? cgroup_problems_.front().step : "limit memory by a cgroup", -1);
}

// Everything that a program needs to know about its walls is settled before the first process is
// born, but what its order says.
void Shell::confine() {
    confinement_.tier = kind_.tier;  // what makes it t3 or t2 comes later, and is no matter
    confinement_.landlock = kind_.tier >= Tier::t1 ? landlock_abi() : 0;
    if (kind_.tier >= Tier::t2) {
        confinement_.fences = fences_in_new_root(setup_->spec);
        return;
    }
    confinement_.box = scratch_.box();
    confinement_.tmp = scratch_.tmp();
    confinement_.fences = fences_on_host(setup_->spec, trees_, scratch_);
    confinement_.leave_root = user_ == BoxUser::other;
    const uid_t user = user_ == BoxUser::other ? kBoxUser : ::geteuid();
    strangers_ = threads_of_user(user);  // the limit counts all of a user's
}

bool Shell::prepare() {
    user_ = choose_box_user();
    const Bring bring = kind_.tier >= Tier::t2 ? Bring::bind : Bring::link;
    begin_leaf();
    if (!open_host_trees(setup_->spec, user_, bring, trees_, steps_)) return false;
    if (kind_.tier < Tier::t2) {
        if (!scratch_.make(setup_->spec, trees_, user_, steps_) ||
            !steps_.did("become subreaper", ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)))
            return false;
    }
    confine();
    return true;
}

// In the first process.
void Shell::live_inside(int socket) {
    std::vector<int> kept = {socket};
    for (const auto* list : {&trees_.mounts, &trees_.files})
        for (const HostTree& tree : *list)
            for (const int fd : {tree.mount.get(), tree.copy.get()})
                if (fd >= 0) kept.push_back(fd);
    close_all_but(std::move(kept));
    run_first_process({*setup_, confinement_, trees_, kind_.scratch_bytes, kind_.fault,
                       kind_.warmth, user_, socket});
}

Isolation Shell::isolation() const noexcept {
    if (kind_.tier < Tier::t2) return Isolation::none;
    return kind_.warmth == Warmth::fresh ? Isolation::whole : Isolation::lasting;
}

bool Shell::start() {
    std::array<int, 2> ends{};
    if (!steps_.did("socketpair",
                    ::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data())))
        return false;
    socket_ = Fd(ends[0]);
    const Fd theirs(ends[1]);
    if (user_ == BoxUser::other && !steps_.did("drop groups", ::setgroups(0, nullptr)))
        return false;
    const bool isolated = isolation() != Isolation::none;
    const int birthplace = leaf_ ? leaf_->birth_fd() : -1;
    first_ = give_birth(isolation(), birthplace);
    if (first_.pid < 0 && birthplace >= 0) first_ = give_birth(isolation(), -1);  // only meters
    if (first_.pid == 0) live_inside(theirs.get());
    if (!steps_.did(isolated ? "create namespaces" : "create init", first_.pid)) return false;
    if (!leaf_ || !leaf_->meters_cpu()) clock_ = Meter::task_clock(first_.pid);
    volunteer_for_oom(first_.pid);
    if (isolated && !map_users(first_.pid, user_, steps_)) return false;
    return steps_.did("start init", send(socket_.get(), Message{}) ? 0 : -1);
}

// That somebody inside is dead already is for whoever runs something here to find.
bool Shell::hand_over_leaf() {
    std::span<const int> groups;
    if (leaf_) groups = leaf_->procs_fds();
    return send_packet(socket_.get(), "+", groups) || errno == EPIPE || errno == ECONNRESET ||
           steps_.did("hand over the cgroup", -1);
}

ResourceWalls Shell::walls(const Limits& limits) const noexcept {
    ResourceWalls walls;
    walls.memory_in_cgroup = leaf_ && leaf_->limits_memory();
    if (!leaf_ || !leaf_->limits_processes())
        walls.processes = static_cast<std::uint64_t>(limits.processes) + 2 + strangers_;
    return walls;
}

bool Shell::dead() const noexcept {
    if (reaped_ || first_.pid <= 0) return true;
    pollfd ended = {first_.pidfd.get(), POLLIN, 0};
    return ::poll(&ended, 1, 0) > 0;
}

void Shell::kill() noexcept {
    if (killed_ || reaped_ || first_.pid <= 0) return;
    killed_ = true;
    ::syscall(SYS_pidfd_send_signal, first_.pidfd.get(), SIGKILL, nullptr, 0);
    if (leaf_) leaf_->kill();
}

std::int64_t Shell::reap() {
    if (reaped_ || first_.pid <= 0) return 0;
    int status = 0;
    rusage usage{};
    while (::wait4(first_.pid, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    reaped_ = true;
    if (kind_.tier < Tier::t2) kill_descendants();
    if (leaf_) leaf_->kill();
    return usage.ru_maxrss;
}

void Shell::note_missing(std::string_view protection, int error) {
    const bool known = std::any_of(missing_.begin(), missing_.end(),
                                   [&](const Missing& one) { return one.name == protection; });
    if (!known) missing_.push_back({std::string(protection), error});
}

std::vector<Protection> Shell::protections() const {
    return list_protections(confinement_, leaf_ ? &*leaf_ : nullptr, cgroup_problems_, missing_);
}

}  // namespace sandbox::helper
