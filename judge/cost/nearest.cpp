// SPDX-License-Identifier: MIT
#include "judge/cost/nearest.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "judge/bank/package.hpp"
#include "judge/bank/stated.hpp"
#include "judge/language/compile.hpp"
#include "judge/support/error.hpp"

namespace judge::cost {
namespace {

using Clock = std::chrono::steady_clock;

// What is compared: the first of the codes a verdict counts as; "AC", "WA", "TLE", "RTE".
std::string kind(Verdict verdict) {
    const auto codes = bank::counts_as(verdict);
    return codes.empty() ? "" : std::string(codes.front());
}

// How many tests fail in `report` but not in the other, of all its failures.
struct Overlap {
    std::size_t both = 0, one = 0, other = 0;
};

Overlap failures(const Report& one, const std::map<std::string, std::string>& other) {
    Overlap overlap;
    for (const TestOutcome& test : one.tests) {
        const auto found = other.find(test.name);
        const std::string mine = kind(test.verdict);
        if (found == other.end() || mine.empty() || found->second.empty()) continue;
        const bool same = mine == found->second;
        if (mine != "AC" && same) ++overlap.both;
        if (mine != "AC") ++overlap.one;
        if (found->second != "AC") ++overlap.other;
    }
    return overlap;
}

std::map<std::string, std::string> kinds(const Report& report) {
    std::map<std::string, std::string> out;
    for (const TestOutcome& test : report.tests) out[test.name] = kind(test.verdict);
    return out;
}

bool is_wrong(const bank::StatedSubmission& stated) {
    return stated.name.starts_with("wrong_answer/") || stated.name.starts_with("run_time_error/") ||
           stated.name.starts_with("rejected/");
}

std::optional<Report> report_of(const Problem& problem, const bank::StatedSubmission& stated,
                                const run::Options& options, std::stop_token stop) {
    try {
        Submission submission = language::read_submission(stated.path, stated.language);
        submission.entry_point = stated.entry_point;
        run::Options all = options;
        all.stop = run::Stop::never;
        all.own.clear();
        all.only.clear();
        all.package_tests = true;
        all.fresh = all.sanitize = false;
        return run::judge(problem, submission, all, {}, stop);
    } catch (const UserError&) {
        return std::nullopt;  // in a language that is not here
    }
}

// More tests failed alike, then more tests alike at all.
bool nearer(const Likeness& a, const Likeness& b) {
    if (a.same_failures != b.same_failures) return a.same_failures;
    return a.agree * b.of > b.agree * a.of;
}

}  // namespace

std::string label(const std::string& name) {
    std::string text = std::filesystem::path(name).stem().string();
    for (char& c : text)
        if (c == '-' || c == '_') c = ' ';
    return text;
}

Likeness compare(const Report& one, const Report& other) {
    const auto theirs = kinds(other);
    Likeness likeness;
    for (const TestOutcome& test : one.tests) {
        const auto found = theirs.find(test.name);
        const std::string mine = kind(test.verdict);
        if (found == theirs.end() || mine.empty() || found->second.empty()) continue;
        ++likeness.of;
        if (mine == found->second) ++likeness.agree;
    }
    const Overlap overlap = failures(one, theirs);
    likeness.same_failures = overlap.both > 0 && overlap.both * 10 >= overlap.one * 9 &&
                             overlap.both * 10 >= overlap.other * 9;
    return likeness;
}

std::optional<Likeness> nearest(const Problem& problem, const Report& report,
                                const run::Options& options, std::chrono::milliseconds time,
                                std::stop_token stop) {
    const auto end = Clock::now() + time;
    std::optional<Likeness> best;
    for (const auto& stated : bank::stated_submissions(problem)) {
        if (Clock::now() >= end || stop.stop_requested()) break;
        if (!is_wrong(stated)) continue;
        const auto wrong = report_of(problem, stated, options, stop);
        if (!wrong || !wrong->compile.ok) continue;
        Likeness now = compare(report, *wrong);
        now.name = label(stated.name);
        if (now.same_failures && (!best || nearer(now, *best))) best = std::move(now);
    }
    return best;
}

}  // namespace judge::cost
