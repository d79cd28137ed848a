// SPDX-License-Identifier: MIT
#include "sandbox/helper/supervisor.hpp"

#include <cerrno>
#include <cstring>
#include <vector>

#include "sandbox/helper/run.hpp"

namespace sandbox::helper {
namespace {

// The ways to try, best first.
std::vector<Run::Way> ways_for(const Spec& spec) {
    using Cgroup = Run::Cgroup;
    if (spec.exactly) {
        switch (*spec.exactly) {
            case Tier::t3: return {{Tier::t2, Cgroup::needed}};
            case Tier::t2: return {{Tier::t2, Cgroup::none}};
            case Tier::t1: return {{Tier::t1, Cgroup::none}};
            case Tier::t0: return {{Tier::t0, Cgroup::none}};
        }
    }
    std::vector<Run::Way> ways = {
        {Tier::t2, spec.required == Tier::t3 ? Cgroup::needed : Cgroup::wanted}};
    if (spec.required <= Tier::t1) ways.push_back({Tier::t1, Cgroup::wanted});
    if (spec.required == Tier::t0) ways.push_back({Tier::t0, Cgroup::wanted});
    return ways;
}

bool can_be(Tier tier) { return tier != Tier::t1 || landlock_abi() > 0; }

// Why a stronger way was not taken stands with the protections it would have given.
void explain(Report& report, const Failure& failure) {
    const std::string why =
        failure.step + (failure.error == 0 ? "" : std::string(": ") + ::strerror(failure.error));
    for (Protection& protection : report.protections)
        if (!protection.active && protection.why.starts_with("not in ")) protection.why = why;
}

}  // namespace

void supervise(const Plan& plan, int control, CgroupSupply& cgroups) {
    std::optional<Run> run;  // outlives the sending: taking it down need not be waited for
    std::optional<Failure> first;
    Report report;
    const std::vector<Run::Way> ways = ways_for(plan.spec);
    for (const Run::Way& way : ways) {
        run.reset();
        if (!can_be(way.tier)) {
            report = {};
            report.failure = Failure{"landlock_create_ruleset", ENOSYS, {}};
        } else {
            report = run.emplace(plan, way, control, cgroups).execute();
        }
        if (report.ended != Ended::setup_failed) break;
        if (!first) first = report.failure;
    }
    if (report.ended == Ended::setup_failed)
        report.failure = first;  // the best way's is the one to mend
    else if (first)
        explain(report, *first);
    send_packet(control, encode_report(report));
}

}  // namespace sandbox::helper
