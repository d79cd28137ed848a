// SPDX-License-Identifier: MIT
#include "judge/theory/prove.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "judge/support/error.hpp"
#include "judge/theory/evaluate.hpp"
#include "judge/theory/fill.hpp"
#include "judge/theory/graders.hpp"
#include "judge/theory/question_reader.hpp"

namespace judge::theory {
namespace {

namespace fs = std::filesystem;

constexpr int kFormulaSeeds = 5;  // the points, not the parameters, make a formula's variety
constexpr int kMostTries = 200;   // draws per instance; more is a condition that hardly ever holds

class Proof {
  public:
    Proof(const Question& question, int seeds) : question_(question), seeds_(seeds) {}

    std::vector<Check> run() {
        if (!question_.is_parameterised() && question_.shown == 0) seeds_ = 1;
        if (question_.kind == QuestionKind::formula) seeds_ = std::min(seeds_, kFormulaSeeds);
        texts();
        draws();
        if (failed_) return std::move(checks_);
        for_all("theory.answer", "the right answer is accepted at every seed",
                [this](const Instance& instance) { return answer(instance); });
        if (question_.check)
            for_all("theory.second-route", "the second formula agrees at every seed",
                    [this](const Instance& instance) { return second_route(instance); });
        if (!question_.traps.empty())
            for_all("theory.traps",
                    fmt::format("{} trap{} outside the tolerance and recognised",
                                question_.traps.size(), question_.traps.size() == 1 ? "" : "s"),
                    [this](const Instance& instance) { return traps(instance); });
        if (question_.is_parameterised()) variety();
        return std::move(checks_);
    }

  private:
    void add(std::string id, bool ok, std::string message, Severity severity = Severity::error) {
        checks_.push_back({.id = std::move(id),
                           .ok = ok,
                           .severity = severity,
                           .message = fmt::format("{}: {}", question_.id, message),
                           .file = question_.file});
        failed_ = failed_ || (!ok && severity == Severity::error);
    }

    // What a test says is wrong, or what it threw.
    template <class Test>
    std::string complaint_of(Test&& test) {
        try {
            return test();
        } catch (const UserError& e) {
            return e.what();
        }
    }

    // Runs a test on every different instance; the first complaint is the check's.
    template <class Test>
    void for_all(const char* id, const std::string& well, Test&& test) {
        for (const Instance& instance : instances_) {
            const std::string wrong = complaint_of([&] { return test(instance); });
            if (wrong.empty()) continue;
            add(id, false, fmt::format("seed {}: {}", instance.seed, wrong));
            return;
        }
        add(id, true, well);
    }

    void draws() {
        for (int seed = 1; seed <= seeds_; ++seed) {
            const std::string wrong =
                complaint_of([&] { return draw(static_cast<std::uint64_t>(seed)); });
            if (wrong.empty()) continue;
            add("theory.draws", false, fmt::format("seed {}: {}", seed, wrong));
            return;
        }
        add("theory.draws", true, fmt::format("{} instances can be drawn", seeds_));
    }

    void texts() {
        add("theory.explanation",
            !question_.explanation.empty() || question_.kind == QuestionKind::free_text,
            question_.explanation.empty() ? "write an explanation: it is what teaches"
                                          : "it is explained");
        if (question_.kind == QuestionKind::numeric && question_.traps.empty())
            add("theory.traps", false, "declare at least one trap: a mistake and what it reveals",
                Severity::warning);
        if (question_.kind == QuestionKind::ordering) {
            std::string order;
            for (std::size_t i = 0; i < question_.items.size(); ++i) order += letter(i);
            add("theory.order", *grade_ordering(question_, order).score < 1,
                "the items must not stand in a right order already: shuffle them");
        }
    }

    // Draws an instance, and keeps it if none before it was the same.
    std::string draw(std::uint64_t seed) {
        const Drawn drawn = draw_params(question_, seed);
        if (drawn.tries > kMostTries)
            return fmt::format("{} draws until the conditions held; loosen them", drawn.tries);
        Instance instance = draw_instance(question_, seed);
        (void)fill(question_.explanation, instance.params);
        for (const Option& option : question_.options) {
            (void)fill(option.text, instance.params);
            (void)fill(option.says, instance.params);
        }
        const auto right = std::count_if(instance.options.begin(), instance.options.end(),
                                         [&](std::size_t i) { return instance.right[i]; });
        if (!question_.options.empty() && right == 0) return "no option shown is right";
        std::string key = instance.text;
        for (const auto& [name, value] : instance.params) key += "\n" + to_text(value, 17);
        for (const std::size_t i : instance.options) key += letter(i);
        if (seen_.insert(std::move(key)).second) instances_.push_back(std::move(instance));
        return "";
    }

    [[nodiscard]] std::string answer(const Instance& instance) const {
        const std::string text = right_answer(question_, instance);
        if (question_.kind == QuestionKind::free_text) return "";
        const Grade grade = theory::grade(question_, instance, text);
        if (grade.verdict != Verdict::accepted)
            return fmt::format("the answer {} is not accepted: {}{}", text, grade.message,
                               grade.trap);
        return "";
    }

    [[nodiscard]] std::string second_route(const Instance& instance) const {
        if (question_.kind == QuestionKind::formula) {
            const auto same =
                compare_formulas(*question_.answer, *question_.check, question_.variables,
                                 {.seed = instance.seed, .given = instance.params});
            return same.outcome == Equivalence::Outcome::equal ? "" : "check differs from answer";
        }
        const Number first = evaluate_number(*question_.answer, instance.params);
        const Number second = evaluate_number(*question_.check, instance.params);
        if (!second.value) return "check has no value: " + second.error.message;
        const double gap = std::abs(*first.value - *second.value);
        if (gap <= 1e-9 * std::max(1.0, std::abs(*first.value))) return "";
        return fmt::format("answer gives {}, check gives {}", *first.value, *second.value);
    }

    [[nodiscard]] std::string traps(const Instance& instance) const {
        for (const Trap& trap : question_.traps) {
            (void)fill(trap.says, instance.params);
            const std::string wrong = question_.kind == QuestionKind::formula
                                          ? formula_trap(trap, instance)
                                          : numeric_trap(trap, instance);
            if (!wrong.empty()) return wrong;
        }
        return "";
    }

    [[nodiscard]] std::string formula_trap(const Trap& trap, const Instance& instance) const {
        const Grade grade = grade_formula(question_, instance, trap.answer.text);
        if (grade.verdict == Verdict::accepted)
            return fmt::format("the trap {} is the right answer", trap.answer.text);
        return "";
    }

    // The tolerance may be at most a fifth of the way to a trap, so that no rounding confuses them.
    [[nodiscard]] std::string numeric_trap(const Trap& trap, const Instance& instance) const {
        const Number truth = evaluate_number(*question_.answer, instance.params);
        const Number wrong = evaluate_number(trap.answer, instance.params);
        if (!wrong.value)
            return fmt::format("the trap {} has no value: {}", trap.answer.text,
                               wrong.error.message);
        Tolerance wide = question_.tolerance;
        wide.relative *= 5;
        wide.absolute *= 5;
        if (is_within(wide, *wrong.value, *truth.value))
            return fmt::format(
                "the trap {} gives {}, too near to the answer {}; exclude it by "
                "`where` or narrow the tolerance",
                trap.answer.text, *wrong.value, *truth.value);
        return "";
    }

    void variety() {
        constexpr std::size_t kFew = 3;
        add("theory.variety", seen_.size() >= std::min<std::size_t>(kFew, seeds_ > 100 ? kFew : 1),
            fmt::format("{} different instances in {} seeds", seen_.size(), seeds_),
            Severity::warning);
    }

    const Question& question_;
    int seeds_;
    bool failed_ = false;
    std::vector<Check> checks_;
    std::vector<Instance> instances_;  // all that are different
    std::set<std::string> seen_;
};

void append(std::vector<Check>& all, std::vector<Check> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

std::vector<Check> prove_file(const fs::path& file) {
    std::vector<Check> checks;
    try {
        const auto questions = read_questions(file);
        checks.push_back({.id = "theory.read", .message = "it can be read", .file = file});
        for (const Question& question : questions) append(checks, prove(question));
    } catch (const UserError& e) {
        checks.push_back({.id = "theory.read", .ok = false, .message = e.what(), .file = file});
    }
    return checks;
}

}  // namespace

std::vector<Check> prove(const Question& question, int seeds) {
    return Proof(question, seeds).run();
}

std::vector<Check> prove(const fs::path& path) {
    if (!fs::is_directory(path)) return prove_file(path);
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Check> checks;
    for (const fs::path& file : files) append(checks, prove_file(file));
    if (files.empty())
        checks.push_back({.id = "theory.read",
                          .ok = false,
                          .message = "there is no question (*.yaml) here",
                          .file = path});
    return checks;
}

}  // namespace judge::theory
