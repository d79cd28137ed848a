// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/exit_code.hpp"
#include "cli/judging.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/progress.hpp"
#include "cli/ui/table.hpp"
#include "cli/view/figures.hpp"
#include "judge/language/compile.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::Verdict;
using ui::Json;

struct Options {
    JudgeFlags judge;
    std::string directory;
    std::string format;
};

// What one person handed in, and what came of it.
struct Row {
    std::string person;
    std::string file;
    std::string verdict;  // a code; "--" if there is nothing to judge
    std::string message;
    std::size_t passed = 0;
    std::size_t tests = 0;
    std::optional<double> score;
    std::chrono::microseconds slowest{};
    [[nodiscard]] double percent() const {
        if (score) return *score;
        return tests == 0 ? 0 : 100.0 * static_cast<double>(passed) / static_cast<double>(tests);
    }
};

// DIR/PERSON.cpp, or DIR/PERSON/… with one file or a program of several.
std::vector<fs::path> handed_in(const fs::path& directory) {
    std::error_code error;
    if (!fs::is_directory(directory, error))
        throw judge::UserError(judge::Fault::not_found,
                               fmt::format("{}: not a folder of submissions", directory.string()));
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(directory)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with('.') && (entry.is_directory() || entry.is_regular_file()))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

void note_tests(const judge::Report& report, Row& row) {
    for (const judge::TestOutcome& test : report.tests) {
        ++row.tests;
        if (test.verdict == Verdict::accepted) ++row.passed;
        row.slowest = std::max(row.slowest, test.cpu.value_or(std::chrono::microseconds{}));
        if (row.message.empty() && test.verdict != Verdict::accepted &&
            test.verdict != Verdict::skipped)
            row.message = fmt::format(
                "{}: {}", test.name,
                test.message.empty() ? std::string(judge::words(test.verdict)) : test.message);
    }
}

Row grade_one(Context& context, const Options& options, Job& job, const fs::path& path) {
    Row row = {.person = path.stem().string(),
               .file = path.filename().string(),
               .verdict = "--",
               .message = {},
               .passed = 0,
               .tests = 0,
               .score = {},
               .slowest = {}};
    if (fs::is_directory(path)) row.person = path.filename().string();
    try {
        job.source = path;
        job.submission = judge::language::read_submission(path, options.judge.language);
        if (!judge::language::toolchain(job.submission.language).usable()) {
            row.message = judge::language::toolchain(job.submission.language).missing;
            return row;
        }
        const auto report =
            judge::run::judge(job.problem, job.submission,
                              judge_options(context, options.judge, job), {}, context.stop());
        row.verdict = judge::code(report.verdict);
        row.score = report.score;
        if (!report.compile.ok)
            row.message = judge::excerpt(report.compile.message, 200);
        else if (report.tests.empty())
            row.message = report.message;
        note_tests(report, row);
    } catch (const judge::UserError& fault) {  // one person's slip is no reason to stop
        row.message = fault.what();
    }
    return row;
}

std::string csv_field(const std::string& text) {
    // A spreadsheet must not take a person's text for a formula.
    std::string safe = text;
    if (!safe.empty() && std::string_view("=+-@\t").find(safe.front()) != std::string_view::npos)
        safe.insert(0, "'");
    if (safe.find_first_of(",\"\n\r") == std::string::npos) return safe;
    std::string out = "\"";
    for (const char c : safe) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

void print_csv(Context& context, const std::vector<Row>& rows) {
    context.print("person,file,verdict,passed,tests,score,slowest_ms,message");
    for (const Row& row : rows)
        context.print(fmt::format(
            "{},{},{},{},{},{:.1f},{:.1f},{}", csv_field(row.person), csv_field(row.file),
            row.verdict == "--" ? "none" : row.verdict, row.passed, row.tests, row.percent(),
            static_cast<double>(row.slowest.count()) / 1'000, csv_field(row.message)));
}

void print_json(Context& context, const judge::Problem& problem, const std::vector<Row>& rows) {
    std::vector<Json> objects;
    for (const Row& row : rows)
        objects.push_back(Json::object(
            {{"person", Json::string(row.person)},
             {"file", Json::string(row.file)},
             {"verdict", row.verdict == "--" ? Json::null() : Json::string(row.verdict)},
             {"passed", Json::integer(static_cast<std::int64_t>(row.passed))},
             {"tests", Json::integer(static_cast<std::int64_t>(row.tests))},
             {"score", Json::real(row.percent())},
             {"slowest_ms", Json::real(static_cast<double>(row.slowest.count()) / 1'000)},
             {"message", Json::string_or_null(row.message)}}));
    context.print(Json::object({{"schema", Json::string("spar.grade/1")},
                                {"problem", Json::string(problem.id)},
                                {"rows", Json::list(objects)}}));
}

void print_table(Context& context, const std::vector<Row>& rows) {
    std::vector<ui::Row> lines;
    for (const Row& row : rows)
        lines.push_back(
            {ui::printable(row.person), row.verdict, fmt::format("{}/{}", row.passed, row.tests),
             fmt::format("{:.0f}", row.percent()), view::duration(row.slowest),
             ui::printable(judge::excerpt(row.message.substr(0, row.message.find('\n')), 80))});
    for (const std::string& line : ui::layout_table({{"PERSON"},
                                                     {"VERDICT"},
                                                     {"TESTS", ui::Align::right},
                                                     {"SCORE", ui::Align::right},
                                                     {"SLOWEST", ui::Align::right},
                                                     {"FIRST PROBLEM", ui::Align::left, true}},
                                                    lines, context.screen(), ui::Frame::none))
        context.print(line);
    const auto accepted =
        std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.verdict == "AC"; });
    context.remark(fmt::format("{} of {} are accepted", accepted, rows.size()));
}

int grade(Context& context, const Options& options) {
    const auto files = handed_in(options.directory);
    Job job = {.selection = select(context, options.judge.selector),
               .problem = {},
               .source = {},
               .submission = {}};
    job.problem = load(context, job.selection);
    std::vector<Row> rows;
    {
        ui::Progress progress(context.globals().quiet ? ui::Screen{} : context.talk_screen());
        for (const fs::path& file : files) {
            progress.show("submissions", rows.size(), files.size());
            rows.push_back(grade_one(context, options, job, file));
            if (context.stop().stop_requested()) return kInterrupted;
        }
    }
    if (options.format == "csv")
        print_csv(context, rows);
    else if (context.json() || options.format == "json")
        print_json(context, job.problem, rows);
    else
        print_table(context, rows);
    return rows.empty() ? kNotAccepted : kOk;
}

}  // namespace

void add_grade(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("grade", "", "Judge a folder of many people's submissions and write a table")
        .required("DIR", options->directory,
                  "Holds PERSON.cpp, PERSON.py, … or a folder for each person")
        .required("PROBLEM", options->judge.selector, "Id, alias, path or another selector")
        .choice("--format", options->format, {"text", "csv", "json"}, "How to write the table")
        .text("-l,--lang", options->judge.language, "LANG",
              "The language, if the files' extensions do not tell it")
        .count("-j,--jobs", options->judge.jobs, 999, "Tests run at once (0: one per core)")
        .flag("--fresh", options->judge.fresh, "Judge again what is known")
        .flag("--unsafe-no-sandbox", options->judge.unsafe,
              "Run without a sandbox if there is none (T0): for trusted code only")
        .footer(
            "Scores are the share of tests passed, unless the problem gives scores "
            "itself.\n\nExample:\n  spar grade handed-in/ pair-with-gap --format csv > marks.csv")
        .action([options](Context& context) { return grade(context, *options); });
}

}  // namespace cli
