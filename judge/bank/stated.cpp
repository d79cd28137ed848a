// SPDX-License-Identifier: MIT
#include "judge/bank/stated.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "judge/bank/glob.hpp"

namespace judge::bank {
namespace {

using Codes = std::vector<std::string>;
using Tests = std::vector<const TestOutcome*>;

bool is_one_of(Verdict verdict, const Codes& codes) {
    if (codes.empty()) return true;
    for (const std::string_view code : counts_as(verdict))
        if (std::find(codes.begin(), codes.end(), code) != codes.end()) return true;
    return false;
}

Tests concerned(const Expectation& expectation, const Report& report) {
    const Glob glob(expectation.tests);
    Tests tests;
    for (const TestOutcome& test : report.tests)
        if (test.verdict != Verdict::skipped &&
            (expectation.tests.empty() || glob.matches(test.name)))
            tests.push_back(&test);
    return tests;
}

std::string list(const Codes& codes) { return fmt::format("{}", fmt::join(codes, ", ")); }

std::optional<std::string> unlike(const Expectation& expectation, const Report& report) {
    if (!is_one_of(report.verdict, expectation.verdict))
        return fmt::format("the verdict is {}; {} wants {}", code(report.verdict),
                           expectation.origin, list(expectation.verdict));
    const Tests tests = concerned(expectation, report);
    for (const TestOutcome* const test : tests)
        if (!is_one_of(test->verdict, expectation.permitted))
            return fmt::format("{} is {}; {} permits {}", test->name, code(test->verdict),
                               expectation.origin, list(expectation.permitted));
    const auto has = [&](const TestOutcome* test) {
        return is_one_of(test->verdict, expectation.required);
    };
    if (!tests.empty() && std::none_of(tests.begin(), tests.end(), has))
        return fmt::format("no test is {}; {} requires one", list(expectation.required),
                           expectation.origin);
    const auto says = [&](const TestOutcome* test) {
        return test->message.find(expectation.message) != std::string::npos;
    };
    if (!expectation.message.empty() && std::none_of(tests.begin(), tests.end(), says))
        return fmt::format("no test says \"{}\", as {} demands", expectation.message,
                           expectation.origin);
    return std::nullopt;
}

std::optional<std::string> wrong_score_of(const Expectation& expectation, const std::string& what,
                                          double score) {
    const auto [low, high] = *expectation.score;
    constexpr double kSlack = 1e-9;
    if (score >= low - kSlack && score <= high + kSlack) return std::nullopt;
    return fmt::format("the score{} is {}; {} wants {} to {}", what, score, expectation.origin, low,
                       high);
}

// Of the whole submission, or of each group that the pattern matches.
std::optional<std::string> wrong_score(const Expectation& expectation, const Report& report) {
    if (!expectation.score) return std::nullopt;
    if (expectation.tests.empty())
        return report.score ? wrong_score_of(expectation, "", *report.score) : std::nullopt;
    const Glob glob(expectation.tests);
    for (const GroupOutcome& group : report.groups)
        if (glob.matches(group.name))
            if (auto why = wrong_score_of(expectation, " of " + group.name, group.score))
                return why;
    return std::nullopt;
}

bool wants_compile_error(const StatedSubmission& stated) {
    return std::any_of(
        stated.expectations.begin(), stated.expectations.end(), [](const Expectation& expectation) {
            return std::find(expectation.verdict.begin(), expectation.verdict.end(), "CE") !=
                   expectation.verdict.end();
        });
}

}  // namespace

std::vector<std::string_view> counts_as(Verdict verdict) {
    switch (verdict) {
        case Verdict::accepted:
        case Verdict::partial: return {"AC"};
        case Verdict::wrong_answer:
        case Verdict::presentation_error: return {"WA"};
        case Verdict::time_limit:
        case Verdict::idleness_limit: return {"TLE"};
        case Verdict::memory_limit:
        case Verdict::runtime_error: return {"RTE"};
        case Verdict::output_limit: return {"WA", "TLE", "RTE"};
        case Verdict::compile_error: return {"CE"};
        case Verdict::rejected: return {"WA"};
        case Verdict::judge_error:
        case Verdict::skipped: return {};
    }
    return {};
}

std::optional<std::string> mismatch(const StatedSubmission& stated, const Report& report) {
    if (report.verdict == Verdict::judge_error)
        return "a judge error, which is nobody's verdict: " + report.message;
    if (report.verdict == Verdict::compile_error) {
        if (wants_compile_error(stated)) return std::nullopt;
        return "it does not compile: " + report.compile.message;
    }
    if (report.verdict == Verdict::rejected && report.tests.empty()) {
        if (stated.name.starts_with("rejected/")) return std::nullopt;
        return "it is rejected before any test: " + report.message;
    }
    const auto ran = [](const TestOutcome& test) { return test.verdict != Verdict::skipped; };
    if (std::none_of(report.tests.begin(), report.tests.end(), ran)) return "no test was run";
    for (const TestOutcome& test : report.tests)
        if (test.verdict == Verdict::judge_error)
            return fmt::format("{} is a judge error: {}", test.name, test.message);
    for (const Expectation& expectation : stated.expectations) {
        if (auto why = unlike(expectation, report)) return why;
        if (auto why = wrong_score(expectation, report)) return why;
    }
    return std::nullopt;
}

bool matches(const StatedSubmission& stated, const Report& report) {
    return !mismatch(stated, report).has_value();
}

}  // namespace judge::bank
