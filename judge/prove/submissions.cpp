// SPDX-License-Identifier: MIT
// Submissions: each gets the verdicts that the package states, with room to spare in time; each bad
// one is caught by a test that a candidate does not see.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "judge/bank/stated.hpp"
#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"
#include "judge/run/judge.hpp"
#include "judge/run/time_limit.hpp"
#include "judge/support/error.hpp"

namespace judge::prove {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr std::string_view kId = "submissions";

struct Judged {
    const bank::StatedSubmission* stated;
    Report report;       // at the time limit
    milliseconds limit;  // of its language
};

std::string seconds(microseconds time) {
    return fmt::format("{:.2f} s", static_cast<double>(time.count()) / 1e6);
}

bool failed(const TestOutcome& test) {
    return test.verdict != Verdict::accepted && test.verdict != Verdict::skipped;
}

bool is_good(const bank::StatedSubmission& stated) {
    return stated.permitted == std::vector<std::string>{"AC"};
}

class Examination {
  public:
    explicit Examination(const Subject& subject) : subject_(subject) {}

    void examine(const bank::StatedSubmission& stated) {
        try {
            Submission submission =
                language::read_submission(stated.path, stated.language, subject_.problem.directory);
            if (!stated.entry_point.empty()) submission.entry_point = stated.entry_point;
            const auto& toolchain = language::toolchain(submission.language);
            if (!toolchain.usable()) {
                say("languages", Level::note, fmt::format("not run: {}", toolchain.missing), stated,
                    "");
                return;
            }
            judge(stated, submission);
        } catch (const UserError& fault) {
            say("languages", fault.fault() == Fault::usage ? Level::note : Level::error,
                fault.what(), stated, "");
        }
    }

    void conclude() {
        languages();
        time_margins();
        kills();
        if (!judged_.empty() && subject_.findings.complaints("submissions/verdict") == 0)
            subject_.findings.good(
                "submissions/verdict",
                fmt::format("{} submissions do as the package states", judged_.size()));
    }

    [[nodiscard]] std::size_t count() const { return judged_.size(); }

  private:
    void say(std::string_view part, Level level, const std::string& message,
             const bank::StatedSubmission& stated, const char* remedy) const {
        subject_.findings.add({fmt::format("{}/{}", kId, part), level, message,
                               "submissions/" + stated.name, remedy});
    }

    // One run with room above the time limit shows the verdicts at both. What takes long anyway is
    // not run longer.
    void judge(const bank::StatedSubmission& stated, const Submission& submission) {
        Judged one = {
            &stated,
            run::judge(subject_.problem, submission, run_options(subject_), {}, subject_.stop),
            {}};
        if (subject_.stop.stop_requested()) return;
        one.limit = one.report.time_limit;
        const auto why = bank::mismatch(stated, one.report);
        const bool states_something =
            !stated.permitted.empty() || !stated.required.empty() || !stated.expectations.empty();
        if (why && states_something)
            say("verdict", Level::error, *why, stated,
                "mend the submission, its label, or the tests");
        const bool demanding = is_good(stated) && one.report.verdict == Verdict::accepted;
        if (is_good(stated) && !demanding && !why)
            say("verdict", Level::error, fmt::format("is {}", code(one.report.verdict)), stated,
                "mend the submission or the tests");
        sample_failures(stated, one.report);
        judged_.push_back(std::move(one));
    }

    void sample_failures(const bank::StatedSubmission& stated, const Report& report) const {
        if (!is_good(stated)) return;
        for (const TestOutcome& test : report.tests)
            if (test.group.starts_with("sample") && failed(test))
                say("samples", Level::warning, fmt::format("fails the sample {}", test.name),
                    stated, "candidates see the samples: mend them first");
    }

    // Which there should be.
    void languages() const {
        std::size_t accepted = 0;
        std::set<std::string> kinds;
        for (const auto& stated : subject_.submissions) {
            accepted += is_good(stated) ? 1U : 0U;
            kinds.insert(stated.name.substr(0, stated.name.find('/')));
        }
        if (accepted == 0)
            subject_.findings.add({"submissions/accepted", Level::error,
                                   "there is no accepted submission", "submissions/accepted",
                                   "add one: it shows that the problem can be solved"});
        if (!subject_.is_interview()) return;
        if (accepted < 2)
            subject_.findings.add({"submissions/accepted", Level::warning,
                                   "there is one accepted submission only", "submissions/accepted",
                                   "add another one, of another author or in another language"});
        if (!kinds.contains("wrong_answer"))
            subject_.findings.add({"submissions/wrong", Level::warning,
                                   "there is no wrong submission", "submissions/wrong_answer",
                                   "add the mistakes that you expect"});
    }

    // Accepted ones must be so with time to spare, too slow ones by a margin.
    void time_margins() const {
        const Limits& limits = subject_.problem.limits;
        std::string slowest;
        microseconds most{};
        milliseconds limit{};
        for (const Judged& one : judged_) {
            limit = one.limit;
            if (!is_good(*one.stated) || one.report.verdict != Verdict::accepted) continue;
            const microseconds used = slowest_test(one.report);
            if (used >= most) slowest = one.stated->name;
            most = std::max(most, used);
            const double ratio = static_cast<double>(used.count()) * limits.ac_to_time_limit;
            if (ratio > static_cast<double>(microseconds(one.limit).count()))
                say("time-limit", Level::warning,
                    fmt::format("takes {}: the limit of {} is less than {} times that",
                                seconds(used), seconds(one.limit), limits.ac_to_time_limit),
                    *one.stated, "raise limits.time_limit, or make the largest tests smaller");
        }
        if (most.count() > 0 && subject_.findings.complaints("submissions/time-limit") == 0)
            subject_.findings.good("submissions/time-limit",
                                   fmt::format("the slowest accepted one, {}, takes {} of {}",
                                               slowest, seconds(most), seconds(limit)));
        for (const Judged& one : judged_) near_limit(one);
    }

    // A test that was stopped for time used all of the limit; whether it would have needed more
    // than the margin is asked by running it again, longer, on that test alone.
    void near_limit(const Judged& one) const {
        const bool must = std::any_of(one.stated->required.begin(), one.stated->required.end(),
                                      [](const std::string& c) { return c == "TLE"; });
        if (!must || subject_.stop.stop_requested()) return;
        run::Options options = run_options(subject_);
        options.time_limit = std::chrono::duration_cast<milliseconds>(
            one.limit * subject_.problem.limits.time_limit_to_tle);
        for (std::size_t i = 0; i < one.report.tests.size() && i < subject_.problem.tests.size();
             ++i)
            if (one.report.tests[i].verdict == Verdict::time_limit) options.only.push_back(i);
        if (options.only.empty()) return;
        Submission submission = language::read_submission(one.stated->path, one.stated->language,
                                                          subject_.problem.directory);
        submission.entry_point = one.stated->entry_point;
        const Report longer = run::judge(subject_.problem, submission, options, {}, subject_.stop);
        const bool still = std::any_of(
            longer.tests.begin(), longer.tests.end(),
            [](const TestOutcome& test) { return test.verdict == Verdict::time_limit; });
        if (!still && !subject_.stop.stop_requested())
            say("time-limit", Level::warning,
                fmt::format(
                    "is too slow by less than {} times the limit: on another machine it may pass",
                    subject_.problem.limits.time_limit_to_tle),
                *one.stated, "make the largest tests larger");
    }

    static microseconds slowest_test(const Report& report) {
        microseconds most{};
        for (const TestOutcome& test : report.tests)
            most = std::max(most, test.cpu.value_or(microseconds{}));
        return most;
    }

    // Which tests catch which bad submissions.
    void kills() const {
        std::map<std::string, int> caught_by;  // test → bad submissions
        std::size_t bad = 0;
        for (const Judged& one : judged_) {
            if (is_good(*one.stated) || one.report.verdict == Verdict::accepted ||
                one.report.tests.empty())
                continue;
            ++bad;
            std::vector<std::string> tests;
            for (const TestOutcome& test : one.report.tests)
                if (failed(test)) tests.push_back(test.name);
            for (const std::string& test : tests) ++caught_by[test];
            const bool hidden =
                std::any_of(tests.begin(), tests.end(),
                            [](const std::string& test) { return test.starts_with("secret"); });
            if (!hidden)
                say("killed-by", Level::warning, "is caught by samples only: a candidate sees them",
                    *one.stated, "add a secret test that catches it");
            else
                say("killed-by", Level::note,
                    fmt::format("caught by {} of {} tests: {}", tests.size(),
                                one.report.tests.size(), first_of(tests)),
                    *one.stated, "");
        }
        if (bad > 0 && subject_.findings.complaints("submissions/killed-by") == 0)
            subject_.findings.good(
                "submissions/killed-by",
                fmt::format("{} bad submissions are caught by secret tests", bad));
    }

    static std::string first_of(const std::vector<std::string>& tests) {
        const std::size_t shown = std::min<std::size_t>(tests.size(), 3);
        const auto last = tests.begin() + static_cast<std::ptrdiff_t>(shown);
        return fmt::format("{}{}", fmt::join(tests.begin(), last, ", "),
                           tests.size() > shown ? ", …" : "");
    }

    const Subject& subject_;
    std::vector<Judged> judged_;
};

}  // namespace

void check_submissions(const Subject& subject) {
    Examination examination(subject);
    for (const auto& stated : subject.submissions) {
        if (subject.stop.stop_requested()) return;
        examination.examine(stated);
    }
    examination.conclude();
}

}  // namespace judge::prove
