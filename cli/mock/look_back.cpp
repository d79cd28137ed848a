// SPDX-License-Identifier: MIT
#include "cli/mock/look_back.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/cases.hpp"
#include "cli/journal.hpp"
#include "cli/judging.hpp"
#include "cli/mock/answers.hpp"
#include "cli/mock/saved.hpp"
#include "cli/ui/progress.hpp"
#include "judge/bank/package.hpp"
#include "judge/cost/cost.hpp"
#include "judge/cost/nearest.hpp"
#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/run/accepted.hpp"
#include "judge/support/error.hpp"

namespace cli::mock {
namespace {

using judge::Verdict;
using practice::mock::CodingFinding;
using practice::mock::Findings;
using practice::mock::Record;
using practice::mock::Task;
using practice::mock::Timeline;

int passed(const judge::Report& report) {
    return static_cast<int>(
        std::count_if(report.tests.begin(), report.tests.end(),
                      [](const auto& t) { return t.verdict == Verdict::accepted; }));
}

// What is looked at for one task.
class Look {
  public:
    Look(Context& context, const Task& task, ui::Progress& progress)
        : context_(context), progress_(progress) {
        job_.selection = {.package = task.path, .id = task.id, .alias = "", .folder = ""};
        job_.problem = judge::bank::read_package(task.path);
        job_.source = task.file;
        options_ = judge_options(context, {}, job_);
        finding_ = {.task = task.id, .title = job_.problem.title()};
        if (const auto& interview = job_.problem.interview) {
            finding_.target_time = interview->target_time;
            finding_.clarifications = static_cast<int>(interview->clarifications.size());
        }
    }

    CodingFinding run(const Timeline& line) {
        const auto saves = saves_of(line, finding_.task);
        for (const Saved& saved : saves) judge_save(saved, saves.size());
        if (!saves.empty()) {
            job_.submission = saves.back().submission;
            if (last_) (void)record_submission(context_, job_, *last_, std::nullopt);
            measure_growth();
            measure_cases(saves.back().cases);
        }
        return std::move(finding_);
    }

  private:
    void judge_save(const Saved& saved, std::size_t all) {
        progress_.show(finding_.title, finding_.snapshots.size(), all);
        auto known = reports_.find(saved.source);
        if (known == reports_.end())
            known = reports_
                        .emplace(saved.source, judge::run::judge(job_.problem, saved.submission,
                                                                 options_, {}, context_.stop()))
                        .first;
        last_ = known->second;
        const judge::Report& report = known->second;
        finding_.snapshots.push_back({.at = saved.at,
                                      .source = saved.source,
                                      .verdict = std::string(code(report.verdict)),
                                      .passed = passed(report),
                                      .tests = static_cast<int>(job_.problem.tests.size()),
                                      .compiles = report.compile.ok,
                                      .bytes = saved.bytes()});
    }

    // Steps are counted where the problem has a target and the program is right.
    void measure_growth() {
        if (!last_ || last_->verdict != Verdict::accepted || finding_.target_time.empty()) return;
        progress_.show("counting steps");
        try {
            const auto cost = judge::cost::cost(
                job_.problem, job_.submission,
                {.effort = judge::cost::Effort::small, .run = options_}, context_.stop());
            if (cost.time_gate() == judge::cost::Gate::met) finding_.reaches_target = true;
            if (cost.time_gate() == judge::cost::Gate::missed) finding_.reaches_target = false;
        } catch (const judge::UserError& e) {  // this language's steps cannot be counted
            context_.remark(e.what());
        }
    }

    [[nodiscard]] judge::Report try_cases(const judge::Submission& submission,
                                          const std::vector<judge::run::OwnCase>& cases) const {
        judge::run::Options options = options_;
        options.package_tests = false;
        options.own = cases;
        return judge::run::judge(job_.problem, submission, options, {}, context_.stop());
    }

    void measure_cases(const std::string& text) {
        std::vector<judge::run::OwnCase> cases;
        try {
            for (const Case& own : parse_cases({"cases.txt", text}))
                cases.push_back(
                    {fmt::format("yours/{}", cases.size() + 1), own.input, own.expected});
        } catch (const judge::UserError& e) {  // a slip of the candidate's
            context_.warn(e.what());
        }
        finding_.own_cases = static_cast<int>(cases.size());
        const auto references = judge::run::accepted_submissions(job_.problem);
        if (cases.empty() || references.empty()) return;
        const judge::Report right = try_cases(references.front().submission, cases);
        std::vector<judge::run::OwnCase> valid;
        for (std::size_t i = 0; i < cases.size() && i < right.tests.size(); ++i)
            if (right.tests[i].verdict == Verdict::accepted) valid.push_back(cases[i]);
        finding_.valid_cases = static_cast<int>(valid.size());
        meet_wrong_solutions(valid);
    }

    void meet_wrong_solutions(const std::vector<judge::run::OwnCase>& cases) {
        for (const auto& stated : judge::bank::stated_submissions(job_.problem)) {
            if (!stated.name.starts_with("wrong_answer/")) continue;
            const auto* toolchain = judge::language::toolchain_of(stated.path);
            if (toolchain == nullptr || !toolchain->usable()) continue;
            progress_.show("your cases against " + judge::cost::label(stated.name));
            bool killed = false;
            if (!cases.empty()) {
                const judge::Report report =
                    try_cases(judge::language::read_submission(stated.path), cases);
                killed = std::any_of(report.tests.begin(), report.tests.end(), [](const auto& t) {
                    return t.verdict != Verdict::accepted && t.verdict != Verdict::judge_error &&
                           t.verdict != Verdict::skipped;
                });
            }
            finding_.wrong.push_back({judge::cost::label(stated.name), killed});
        }
    }

    Context& context_;
    ui::Progress& progress_;
    Job job_;
    judge::run::Options options_;
    CodingFinding finding_;
    std::map<std::string, judge::Report> reports_;
    std::optional<judge::Report> last_;
};

}  // namespace

Findings look_back(Context& context, const Record& record, const Timeline& line) {
    Findings out;
    ui::Progress progress(context.globals().quiet ? ui::Screen{} : context.talk_screen());
    for (const Task& task : record.outline.tasks)
        if (!task.question) out.coding.push_back(Look(context, task, progress).run(line));
    for (std::size_t part = 0; part < record.outline.parts.size(); ++part)
        if (!is_coding(record.outline.parts[part].ask))
            out.theory.push_back(look_at_answers(context, record.outline, line, part));
    return out;
}

}  // namespace cli::mock
