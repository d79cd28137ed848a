// SPDX-License-Identifier: MIT
#include "judge/run/two_run.hpp"

#include <fmt/format.h>

#include "judge/run/run_once.hpp"
#include "judge/run/test_file.hpp"
#include "judge/run/values.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

constexpr std::size_t kCalls = 3;

// The names of the calls and their arguments.
struct Calls {
    Value::Array names;
    Value::Array args;
};

std::optional<Calls> calls_of(std::string_view input) {
    std::vector<Value> values;
    std::string why;
    if (!parse_values(input, values, why) || values.size() != 2) return std::nullopt;
    const Value::Array* const names = values[0].array();
    const Value::Array* const args = values[1].array();
    const bool good =
        names != nullptr && args != nullptr && names->size() == kCalls && args->size() == kCalls;
    if (!good) return std::nullopt;
    return Calls{*names, *args};
}

bool calls(const Value& name, const std::string& method) {
    const auto* const text = std::get_if<std::string>(&name.data);
    return text != nullptr && *text == method;
}

// Throws UserError{invalid_package} for a test that is none of this kind.
std::string first_input_of(const Setting& setting, std::string_view input) {
    const TwoRun& two = *setting.problem.interview->two_run;
    const auto found = calls_of(input);
    if (!found || !calls(found->names[1], two.save) || !calls(found->names[2], two.restore))
        throw UserError(Fault::invalid_package,
                        fmt::format("a two-run test has three calls: the constructor, {}, {}",
                                    two.save, two.restore));
    return *first_input(input);
}

std::string two_calls(Value::Array names, Value::Array args) {
    return print_value(Value{std::move(names)}) + "\n" + print_value(Value{std::move(args)}) + "\n";
}

std::string text_of(const std::filesystem::path& path, const std::string& text) {
    return path.empty() ? text : std::string(MappedFile(path).text());
}

void tell_which(TestOutcome& outcome, const char* which) {
    if (outcome.verdict == Verdict::accepted || outcome.verdict == Verdict::skipped) return;
    outcome.message = outcome.message.empty() ? which : std::string(which) + ": " + outcome.message;
}

}  // namespace

std::optional<std::string> first_input(std::string_view input) {
    const auto calls = calls_of(input);
    if (!calls) return std::nullopt;
    return two_calls({calls->names[0], calls->names[1]}, {calls->args[0], calls->args[1]});
}

std::optional<std::string> second_input(std::string_view input, std::string_view first_output) {
    const auto calls = calls_of(input);
    std::vector<Value> results;
    std::string why;
    if (!calls || !parse_values(first_output, results, why) || results.size() != 1)
        return std::nullopt;
    const Value::Array* const returned = results[0].array();
    if (returned == nullptr || returned->size() != 2) return std::nullopt;
    return two_calls({calls->names[0], calls->names[2]},
                     {calls->args[0], Value{Value::Array{(*returned)[1]}}});
}

Pass run_twice(const Setting& setting, const Job& job, const Round& round) {
    const std::string input = text_of(job.input, job.input_text);
    const std::string first = first_input_of(setting, input);
    const Once once =
        run_once(setting.program, first, setting.budget, setting.required, round.stop);
    Pass pass;
    pass.run.outcome = once.outcome;
    pass.run.tier = once.tier;
    const auto second = second_input(input, once.output);
    if (once.outcome.verdict == Verdict::accepted && !second) {
        pass.run.outcome.verdict = Verdict::wrong_answer;
        pass.run.outcome.message = "it returned nothing that could be handed on";
    }
    if (pass.run.outcome.verdict != Verdict::accepted) {
        tell_which(pass.run.outcome, "first run, saving");
        pass.run.outcome.input = shown_input(job);
        pass.run.outcome.error_output = excerpt(once.error_output, kExcerptBytes);
        return pass;
    }
    Job restore = job;
    restore.input.clear();
    restore.input_text = *second;
    restore.answer.clear();
    restore.answer_text = "[null," + text_of(job.answer, job.answer_text) + "]";
    pass = run_alone(setting, restore, round);
    tell_which(pass.run.outcome, "second run, restoring from what the first returned");
    return pass;
}

}  // namespace judge::run
