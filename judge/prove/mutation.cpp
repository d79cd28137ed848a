// SPDX-License-Identifier: MIT
// The mutation score: how many small changes of a reference do the tests notice? What they do not
// notice is compared with the reference on many generated inputs; what differs on none of them
// counts as the same program.
#include <fmt/format.h>

#include <algorithm>
#include <mutex>

#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/prove/answers.hpp"
#include "judge/prove/batch.hpp"
#include "judge/prove/inputs.hpp"
#include "judge/prove/mutant_program.hpp"
#include "judge/prove/mutants.hpp"
#include "judge/prove/parallel.hpp"
#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"
#include "judge/run/accepted.hpp"
#include "judge/run/prepare.hpp"
#include "judge/run/test_runner.hpp"
#include "judge/run/time_limit.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

using std::chrono::milliseconds;

constexpr int kAttempts = 8;             // at compiling, each without the mutants that did not
constexpr std::size_t kShortest = 40;    // differing inputs looked at for a short one
constexpr std::size_t kAskedMost = 300;  // outputs that differ in bytes and may be as good

// A program for each mutant that compiles.
struct Family {
    std::vector<Mutant> mutants;
    language::Executable program;

    [[nodiscard]] language::Executable member(std::size_t number) const {
        language::Executable one = program;
        one.env.push_back(fmt::format("SPAR_MUTANT={}", number));
        return one;
    }
};

std::optional<Family> compile_family(const run::Accepted& reference, const Subject& subject) {
    const auto& text = reference.submission.files.front().text;
    const auto language =
        reference.submission.language == "python3" ? MutantLanguage::python : MutantLanguage::cpp;
    Family family = {mutants_of(text, language, static_cast<std::size_t>(subject.options.mutants)),
                     {}};
    for (int attempt = 0; attempt < kAttempts && !subject.stop.stop_requested(); ++attempt) {
        const auto made = mutant_program(reference.submission, subject.problem, family.mutants);
        if (!made) return std::nullopt;
        auto compiled = language::compile(made->submission, subject.problem,
                                          program_options(subject), subject.stop);
        if (compiled.outcome.ok) {
            family.program = std::move(compiled.executable);
            return family;
        }
        auto bad = blamed(*made, compiled.outcome.message);
        const std::size_t before = family.mutants.size();
        std::ranges::reverse(bad);  // so that the numbers of those still to go stay right
        for (const auto number : bad)
            if (number > 0)
                family.mutants.erase(family.mutants.begin() +
                                     static_cast<std::ptrdiff_t>(number - 1));
        if (family.mutants.size() == before) return std::nullopt;
    }
    return std::nullopt;
}

class Trial {
  public:
    Trial(const Subject& subject, const run::Accepted& reference, Family family)
        : subject_(subject),
          reference_(reference),
          family_(std::move(family)),
          validators_(run::compile_validators(subject.problem, run_options(subject))),
          limit_(run::time_limit(subject.problem, run_options(subject), subject.stop).value) {
        score_.reference = reference.name;
        score_.made = static_cast<int>(family_.mutants.size());
    }

    // False if the reference itself does not pass in its new clothes.
    bool measure_reference() {
        const auto program = family_.member(0);
        for (const TestCase& test : subject_.problem.tests) {
            const auto outcome = run_test(program, test, limit_);
            if (outcome.verdict != Verdict::accepted) return false;
            tests_.push_back(
                {&test, std::chrono::duration_cast<milliseconds>(outcome.cpu.value_or(limit_))});
        }
        std::stable_sort(tests_.begin(), tests_.end(),
                         [](const Timed& a, const Timed& b) { return a.cpu < b.cpu; });
        return true;
    }

    void run_tests() {
        std::vector<char> alive(family_.mutants.size(), 1);
        parallel(alive.size(), subject_.options.workers, subject_.stop,
                 [&](std::size_t i) { alive[i] = survives(i + 1) ? 1 : 0; });
        for (std::size_t i = 0; i < alive.size(); ++i)
            if (alive[i] != 0)
                survivors_.push_back(i);
            else
                ++score_.killed;
    }

    void compare(const std::vector<std::string>& inputs) {
        const auto expected = answers_of(inputs);
        score_.inputs = static_cast<int>(expected.size());
        std::vector<std::string> witnesses(survivors_.size());
        const AnswerJudge judge(subject_);
        parallel(survivors_.size(), subject_.options.workers, subject_.stop, [&](std::size_t i) {
            witnesses[i] = differing_input(survivors_[i] + 1, expected, judge);
        });
        for (std::size_t i = 0; i < survivors_.size(); ++i) {
            if (witnesses[i].empty()) {
                ++score_.equivalent;
                continue;
            }
            ++score_.survived;
            score_.missing.push_back(witnesses[i]);
            const auto& mutant = family_.mutants[survivors_[i]];
            missed_.push_back(fmt::format("no test notices {}; this input would: {}",
                                          mutant.describe(reference_.submission.files.front().text),
                                          excerpt(witnesses[i], 120)));
        }
    }

    void report() const {
        const std::string id = "mutants";
        const bool enough = score_.score() >= kWantedScore;
        for (const std::string& message : missed_)
            subject_.findings.add({id + "/survivor", enough ? Level::note : Level::warning, message,
                                   "submissions/" + reference_.name,
                                   "add that input as a test: spar verify --fix does"});
        const std::string text = fmt::format(
            "{}: {} of {} wrong mutants are caught ({:.0f} %); {} more seem to be the same program "
            "on {} inputs",
            reference_.name, score_.killed, score_.killed + score_.survived, 100 * score_.score(),
            score_.equivalent, score_.inputs);
        if (enough)
            subject_.findings.good(id, text);
        else
            subject_.findings.add({id, subject_.is_interview() ? Level::error : Level::warning,
                                   text, "data",
                                   fmt::format("strengthen the tests: at least {:.0f} % are wanted",
                                               100 * kWantedScore)});
    }

    [[nodiscard]] const MutationScore& score() const { return score_; }
    [[nodiscard]] bool has_survivors() const { return !survivors_.empty(); }

  private:
    struct Timed {
        const TestCase* test;
        milliseconds cpu;
    };
    struct Expected {
        std::string input;
        std::string output;
    };

    [[nodiscard]] TestOutcome run_test(const language::Executable& program, const TestCase& test,
                                       milliseconds time) const {
        run::Budget budget = run::budget_of(subject_.problem, time);
        const run::Setting setting = {subject_.problem, program, validators_, budget,
                                      subject_.options.required};
        return run::run_test(setting, run::job_of(test), subject_.stop).outcome;
    }

    // A mutant that runs for ever should not do so for the whole limit; one that is merely slower
    // should not be caught for it.
    [[nodiscard]] bool survives(std::size_t number) const {
        const auto program = family_.member(number);
        for (const Timed& timed : tests_) {
            const milliseconds time = std::min(limit_, 10 * timed.cpu + milliseconds(500));
            const Verdict verdict = run_test(program, *timed.test, time).verdict;
            if (verdict == Verdict::judge_error)
                throw UserError(Fault::invalid_package,
                                fmt::format("a mutant of {} could not be judged on {}",
                                            reference_.name, timed.test->name));
            if (verdict != Verdict::accepted) return false;
        }
        return true;
    }

    [[nodiscard]] std::vector<Expected> answers_of(const std::vector<std::string>& inputs) const {
        std::vector<Expected> expected;
        run_batch(family_.member(0), items_of(inputs), {}, subject_,
                  [&](std::size_t i, const BatchResult& result) {
                      if (result.status == 0) expected.push_back({inputs[i], result.output});
                      return true;
                  });
        return expected;
    }

    static std::vector<BatchItem> items_of(const std::vector<std::string>& inputs) {
        std::vector<BatchItem> items;
        for (const std::string& input : inputs) items.push_back({.input = input, .args = {}});
        return items;
    }

    // A short input on which a mutant gives another answer, empty if there is none.
    [[nodiscard]] std::string differing_input(std::size_t number,
                                              const std::vector<Expected>& expected,
                                              const AnswerJudge& judge) const {
        std::vector<BatchItem> items;
        for (const Expected& one : expected) items.push_back({.input = one.input, .args = {}});
        std::string shortest;
        std::size_t found = 0;
        std::size_t asked = 0;
        run_batch(family_.member(number), items, {}, subject_,
                  [&](std::size_t i, const BatchResult& result) {
                      const bool ended = result.status == 0;
                      if (ended && result.output == expected[i].output) return true;
                      const bool wrong = !ended || (asked < kAskedMost &&
                                                    !as_good(expected[i], result.output, judge));
                      asked += ended ? 1U : 0U;
                      if (!wrong) return asked < kAskedMost;
                      if (found++ == 0 || expected[i].input.size() < shortest.size())
                          shortest = expected[i].input;
                      return found < kShortest;
                  });
        return shortest;
    }

    [[nodiscard]] bool as_good(const Expected& expected, const std::string& output,
                               const AnswerJudge& judge) const {
        return judge.judge(subject_.problem.tests.front(), expected.input, expected.output, output)
                   .verdict == Verdict::accepted;
    }

    const Subject& subject_;
    const run::Accepted& reference_;
    Family family_;
    std::vector<run::ProgramValidator> validators_;
    milliseconds limit_;
    std::vector<Timed> tests_;  // fastest first
    std::vector<std::size_t> survivors_;
    std::vector<std::string> missed_;
    MutationScore score_;
};

bool can_be_mutated(const run::Accepted& accepted) {
    const auto& submission = accepted.submission;
    return submission.files.size() == 1 &&
           (submission.language == "cpp" || submission.language == "python3");
}

// One for each language: the model solution if one is named, else the first.
std::vector<run::Accepted> references(const Subject& subject) {
    std::vector<run::Accepted> chosen;
    for (const char* language : {"cpp", "python3"}) {
        std::optional<run::Accepted> best;
        bool named = false;
        for (const run::Accepted& accepted : run::accepted_submissions(subject.problem)) {
            if (accepted.submission.language != language || !can_be_mutated(accepted)) continue;
            const bool model = std::any_of(
                subject.submissions.begin(), subject.submissions.end(), [&](const auto& stated) {
                    return stated.name == accepted.name && stated.model_solution;
                });
            const bool reference = accepted.name.find("reference") != std::string::npos;
            if (!best || (!named && (model || reference))) best = accepted;
            named = named || model || reference;
        }
        if (best) chosen.push_back(std::move(*best));
    }
    return chosen;
}

}  // namespace

std::vector<MutationScore> check_mutants(const Subject& subject) {
    std::vector<MutationScore> scores;
    if (!has_plain_outputs(subject.problem) || subject.problem.type.scoring) {
        subject.findings.note("mutants",
                              "mutants are made of pass-fail problems with plain outputs only");
        return scores;
    }
    std::vector<std::string> inputs;
    for (const run::Accepted& reference : references(subject)) {
        if (subject.stop.stop_requested()) break;
        auto family = compile_family(reference, subject);
        if (!family || family->mutants.empty()) {
            subject.findings.note("mutants",
                                  fmt::format("{}: no mutants can be made of it", reference.name));
            continue;
        }
        Trial trial(subject, reference, std::move(*family));
        if (!trial.measure_reference()) {
            subject.findings.note(
                "mutants",
                fmt::format("{}: does not pass when it is compiled together with its mutants",
                            reference.name));
            continue;
        }
        trial.run_tests();
        if (trial.has_survivors()) {
            if (inputs.empty())
                inputs = generated_inputs(subject, input_validators(subject),
                                          static_cast<std::size_t>(subject.options.inputs));
            trial.compare(inputs);
        }
        if (subject.stop.stop_requested()) break;
        trial.report();
        scores.push_back(trial.score());
    }
    return scores;
}

}  // namespace judge::prove
