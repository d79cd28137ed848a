// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/cases.hpp"
#include "cli/mock/room.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "practice/mock/interviewer.hpp"

namespace cli::mock {
namespace {

namespace fs = std::filesystem;
namespace what = practice::mock::what;
using judge::Verdict;
using nlohmann::json;
using practice::mock::Mode;
using practice::mock::Task;

std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

bool is_sample(const judge::TestCase& test) {
    return test.group == "sample" || test.group.starts_with("sample/");
}

std::pair<int, int> passed(const judge::Report& report) {
    const auto good = [](const judge::TestOutcome& t) { return t.verdict == Verdict::accepted; };
    return {static_cast<int>(std::count_if(report.tests.begin(), report.tests.end(), good)),
            static_cast<int>(report.tests.size())};
}

}  // namespace

std::string report_data(const judge::Report& report) {
    const auto [good, all] = passed(report);
    return dump({{"verdict", code(report.verdict)},
                 {"passed", good},
                 {"tests", all},
                 {"compiles", report.compile.ok}});
}

JudgeFlags Room::flags_of(const Task& task) const {
    return {.selector = task.path, .file = task.file};
}

std::string Room::clarify(std::string_view rest) {
    const Task& at_hand = need_problem();
    if (rest.empty()) return "What would you like to know? `ask can the list be empty?`\n";
    const judge::Problem problem = problem_of(at_hand);
    const std::vector<judge::Clarification> none;
    const auto& known = problem.interview ? problem.interview->clarifications : none;
    const auto found = practice::mock::recognise(known, rest);
    note(what::kAsk, item_of(at_hand),
         dump({{"question", rest},
               {"known", found ? json(*found) : json()},
               {"answer", found ? json(known[*found].answer) : json()}}));
    if (found) return known[*found].answer + "\n";
    return "Good question. Assume what is reasonable, and say what you assume (`note …`).\n";
}

std::string Room::approach(std::string_view rest) {
    const Task& at_hand = need_problem();
    if (rest.empty()) return "How would you do it, and what does it cost? `approach TEXT`\n";
    const auto said = practice::mock::declared_in(rest);
    note(what::kApproach, item_of(at_hand),
         dump({{"text", rest}, {"time", said.time}, {"space", said.space}}));
    if (said.time.empty()) return "I see. How does its time grow? `approach …, O(…) time`\n";
    if (said.space.empty()) return fmt::format("O({}) time. And the space it needs?\n", said.time);
    return fmt::format("O({}) time and O({}) space. Go ahead.\n", said.time, said.space);
}

// Empty if it may be done now.
std::string Room::refused_in_strict(std::string_view kind) const {
    if (outline().mode != Mode::strict) return "";
    const Task& at_hand = need_problem();
    if (count(what::kApproach, item_of(at_hand)) == 0)
        return "First the approach and its cost: `approach …`. Nothing runs before.\n";
    const std::size_t done = count(kind, item_of(at_hand));
    if (kind == what::kSubmit && done >= practice::mock::kStrictSubmissions)
        return "Three submissions are all there are; the last saved file is judged at the end.\n";
    return "";
}

judge::Report Room::judge_task(const Task& task, bool all, std::string* shown) {
    const JudgeFlags flags = flags_of(task);
    const Job job = make_job(context_, flags);
    auto options = judge_options(context_, flags, job);
    if (!all) {
        for (std::size_t i = 0; i < job.problem.tests.size(); ++i)
            if (is_sample(job.problem.tests[i])) options.only.push_back(i);
        options.package_tests = !options.only.empty();
        std::size_t number = 0;
        for (const Case& own : read_cases(fs::path(task.file).parent_path() / "cases.txt"))
            options.own.push_back({fmt::format("yours/{}", ++number), own.input, own.expected});
        if (!options.package_tests && options.own.empty())
            throw judge::UserError(judge::Fault::usage,
                                   "there is nothing to run yet: no sample, and no case in "
                                   "cases.txt");
    }
    judge::Report report =
        judge::run::judge(job.problem, job.submission, options, {}, context_.stop());
    *shown = view::verdict_screen(job.problem, report, show_of(context_, job, flags));
    return report;
}

// Of hidden tests only how many passed, as in an interview.
std::string Room::verdict_text(const judge::Report& report) const {
    const auto [good, all] = passed(report);
    if (!report.compile.ok) return "It does not compile:\n" + report.compile.message + "\n";
    if (report.verdict == Verdict::accepted) return fmt::format("Accepted, {} tests.\n", all);
    if (outline().mode == Mode::strict)
        return fmt::format("Not accepted: {} of {} tests.\n", good, all);
    return fmt::format("Not accepted ({}): {} of {} tests.\n", code(report.verdict), good, all);
}

std::string Room::test(std::string_view) {
    const Task& at_hand = need_problem();
    if (auto refused = refused_in_strict(what::kTest); !refused.empty()) return refused;
    keep();
    std::string shown;
    const judge::Report report = judge_task(at_hand, false, &shown);
    note(what::kTest, item_of(at_hand), report_data(report));
    return shown;
}

std::string Room::submit(std::string_view) {
    const Task& at_hand = need_problem();
    if (auto refused = refused_in_strict(what::kSubmit); !refused.empty()) return refused;
    keep();
    std::string shown;
    const judge::Report report = judge_task(at_hand, true, &shown);
    note(what::kSubmit, item_of(at_hand), report_data(report));
    return outline().mode == Mode::practice ? shown : verdict_text(report);
}

std::string Room::hint(std::string_view) {
    const Task& at_hand = need_problem();
    const judge::Problem problem = problem_of(at_hand);
    const std::size_t shown = count(what::kHint, item_of(at_hand));
    if (!problem.interview || shown >= problem.interview->hints.size())
        return "I have no further hint.\n";
    note(what::kHint, item_of(at_hand), fmt::format(R"({{"number":{}}})", shown + 1));
    return paint_markdown(problem.interview->hints[shown]);
}

}  // namespace cli::mock
