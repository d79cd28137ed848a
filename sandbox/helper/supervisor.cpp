// SPDX-License-Identifier: MIT
#include "sandbox/helper/supervisor.hpp"

#include <poll.h>

#include <cerrno>
#include <cstring>

#include "sandbox/helper/mounts.hpp"
#include "sandbox/packet.hpp"

namespace sandbox::helper {
namespace {

bool can_be(Tier tier) { return tier != Tier::t1 || landlock_abi() > 0; }

// Why a stronger way was not taken stands with the protections it would have given.
void explain(Report& report, const Failure& failure) {
    const std::string why =
        failure.step + (failure.error == 0 ? "" : std::string(": ") + ::strerror(failure.error));
    for (Protection& protection : report.protections)
        if (!protection.active && protection.why.starts_with("not in ")) protection.why = why;
}

// An order, or that there will be none any more.
bool news_are_waiting() {
    pollfd orders = {kRunsFd, POLLIN, 0};
    return ::poll(&orders, 1, 0) > 0;
}

}  // namespace

Supervisor::Supervisor(Setup setup) : setup_(std::move(setup)), ways_(ways_for(setup_.spec)) {}

std::vector<Supervisor::Way> Supervisor::ways_for(const Spec& spec) {
    using Cgroup = Shell::Cgroup;
    if (spec.exactly) {
        switch (*spec.exactly) {
            case Tier::t3: return {{Tier::t2, Cgroup::needed}};
            case Tier::t2: return {{Tier::t2, Cgroup::none}};
            case Tier::t1: return {{Tier::t1, Cgroup::none}};
            case Tier::t0: return {{Tier::t0, Cgroup::none}};
        }
    }
    std::vector<Way> ways = {
        {Tier::t2, spec.required == Tier::t3 ? Cgroup::needed : Cgroup::wanted}};
    if (spec.required <= Tier::t1) ways.push_back({Tier::t1, Cgroup::wanted});
    if (spec.required == Tier::t0) ways.push_back({Tier::t0, Cgroup::wanted});
    return ways;
}

Shell::Kind Supervisor::kind(Way way, const Order& order) const {
    const Spec& spec = setup_.spec;
    const bool warm = spec.warmth == Warmth::warm && way.tier >= Tier::t2 && can_be_warm(spec);
    return {way.tier, way.cgroup, warm ? Warmth::warm : Warmth::fresh, order.limits.scratch_bytes,
            order.fault};
}

// The old shell is dying while the new one is being made.
void Supervisor::retire() {
    if (!shell_) return;
    shell_->kill();
    retired_ = std::move(shell_);
}

void Supervisor::build(Shell::Kind kind, const Limits& limits) {
    retire();
    if (kind.tier < Tier::t2) retired_.reset();  // they would share the role of subreaper
    shell_ = std::make_unique<Shell>(setup_, std::move(kind), cgroups_);
    shell_->begin(limits);
    retired_.reset();
}

void Supervisor::get_ready(const Order& order) {
    if (ways_.front().tier < Tier::t2) return;
    limits_ = order.limits;
    build(kind(ways_.front(), order), order.limits);
}

Report Supervisor::attempt_in_shell(Handed& handed) {
    Run run(handed, *shell_);
    Report report = run.execute();
    reusable_ = run.ended_well();
    began_ = run.began();
    return report;
}

// A shell that was made ahead may have died since, or the machine have changed: then the run, if
// nothing of it began, gets one of its own.
Report Supervisor::attempt(Way way, Handed& handed) {
    if (!can_be(way.tier)) {
        Report report;
        report.failure = Failure{"landlock_create_ruleset", ENOSYS, {}};
        return report;
    }
    Shell::Kind wanted = kind(way, handed.order);
    if (shell_ && shell_->kind() == wanted && !shell_->dead() && !shell_->steps().failed()) {
        Report report = attempt_in_shell(handed);
        if (report.ended != Ended::setup_failed || began_) return report;
    }
    build(std::move(wanted), handed.order.limits);
    return attempt_in_shell(handed);
}

void Supervisor::run(Handed& handed) {
    std::optional<Failure> first;
    Report report;
    ++runs_;
    limits_ = handed.order.limits;
    for (const Way& way : ways_) {
        report = attempt(way, handed);
        if (report.ended != Ended::setup_failed) break;
        if (!first) first = report.failure;
    }
    if (report.ended == Ended::setup_failed)
        report.failure = first;  // the best way's is the one to mend
    else if (first)
        explain(report, *first);
    send_packet(handed.control.get(), encode_report(report));
}

// One run may be all that is wanted; whoever wants a second will want a third.
void Supervisor::tidy_up() {
    if (!shell_) return;
    if (reusable_ && shell_->again()) return;
    const Shell::Kind kind = shell_->kind();
    const bool failed = shell_->steps().failed();
    retire();
    if (kind.tier >= Tier::t2 && !failed && runs_ >= 2 && !news_are_waiting())
        build(kind, limits_);
    else
        retired_.reset();
}

}  // namespace sandbox::helper
