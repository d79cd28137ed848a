// SPDX-License-Identifier: MIT
#include "cli/quiz.hpp"

#include <fmt/format.h>

#include <random>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/questions.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"

namespace cli {
namespace {

constexpr int kUsual = 5;
constexpr int kMost = 500;
constexpr int kLongestMinutes = 24 * 60;

struct Options {
    std::string topic, role, level, kind, seed;
    int number = kUsual;
    int minutes = 0;
    bool review = false;
    bool no_confidence = false;
};

std::uint64_t seed_of(const std::string& text) {
    if (!text.empty()) return parse_seed(text);
    std::random_device device;
    constexpr std::uint64_t kSeeds = 1'000'000;
    return 1 + device() % kSeeds;
}

[[noreturn]] void nothing_fits(const judge::theory::Library& library, const Options& options) {
    throw judge::UserError(
        judge::Fault::not_found,
        options.review
            ? "there is nothing to review: no question was answered wrongly (in this selection)"
            : fmt::format("no question fits; the topics are {}",
                          fmt::join(library.topics(), ", ")));
}

int quiz(Context& context, const Options& options) {
    const judge::theory::Library library = read_library(context);
    std::optional<judge::theory::Role> role;
    if (!options.role.empty())
        role =
            judge::theory::find_role(judge::theory::read_roles(context.bank_roots()), options.role);
    QuizLog log(judge::data_directory() / "quiz.jsonl");
    const QuizFilter filter{.topic = options.topic,
                            .level = options.level,
                            .kind = options.kind,
                            .role = role ? &*role : nullptr,
                            .review = options.review};
    const std::uint64_t seed = seed_of(options.seed);
    const auto questions =
        choose_questions(library, log, filter, static_cast<std::size_t>(options.number), seed);
    if (questions.empty()) nothing_fits(library, options);
    Quiz::Rules rules{.asks_confidence = !options.no_confidence};
    if (options.minutes > 0)
        rules.deadline = std::chrono::steady_clock::now() + std::chrono::minutes(options.minutes);
    context.remark(
        fmt::format("{} question{}{}; this quiz is --seed {}", questions.size(),
                    questions.size() == 1 ? "" : "s",
                    options.minutes > 0 ? fmt::format(", {} minutes", options.minutes) : "", seed));
    Quiz quiz(context, log, rules);
    const auto results = quiz.run(questions);
    if (context.json()) context.print(quiz_json(results, quiz.ended()));
    if (!quiz.ended().empty()) context.remark("\n" + quiz.ended());
    if (!context.json() && !results.empty()) context.print("\n" + quiz_summary(results));
    return quiz.ended() == "interrupted" ? static_cast<int>(kInterrupted) : static_cast<int>(kOk);
}

}  // namespace

void add_quiz(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("quiz", "q", "Answer theory questions: statistics, machine learning, systems, …")
        .positional("TOPIC", options->topic,
                    "Only this topic or tag, or the beginning of one: probability, deep, svm")
        .count("-n,--number", options->number, kMost, "How many questions (5)")
        .text("--role", options->role, "ROLE",
              "Weigh the topics as for this role: ml-engineer, data-scientist+nlp, …")
        .choice("--level", options->level, {"easy", "medium", "hard"}, "Only this difficulty")
        .choice(
            "--kind", options->kind,
            {"single", "multiple", "numeric", "formula", "ordering", "matching", "short", "free"},
            "Only this kind")
        .count("--minutes", options->minutes, kLongestMinutes, "Stop after so many minutes")
        .flag("--review", options->review, "Only questions whose last answer was not right")
        .flag("--no-confidence", options->no_confidence, "Do not ask how sure you are")
        .text("--seed", options->seed, "N", "The same quiz again")
        .footer(
            "Questions that were asked least often come first. Answers are kept in quiz.jsonl in "
            "your\ndata directory, with the seed that brings an instance back.\n\n"
            "Examples:\n  spar quiz probability -n 5\n  spar quiz --role ml-engineer+nlp --minutes "
            "30\n  spar quiz --review")
        .action([options](Context& context) { return quiz(context, *options); });
}

}  // namespace cli
