// SPDX-License-Identifier: MIT
#include "judge/prove/make_data.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/language/toolchain.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kWritten = {"testcase.in", "testcase.ans", "testcase.out",
                                           "testcase.yaml"};

// A generator that is named in generators.yaml with its files is compiled from a copy of them.
std::optional<language::Executable> compile_listed(const std::vector<std::string>& files,
                                                   const Subject& subject) {
    Submission submission;
    for (const std::string& name : files) {
        const fs::path path = subject.problem.directory / "generators" / name;
        submission.files.push_back({fs::path(name).filename().string(), read_source(path).text});
    }
    const auto* const toolchain = language::toolchain_of(files.front());
    if (toolchain == nullptr || !toolchain->usable()) return std::nullopt;
    submission.language = toolchain->id;
    submission.entry_point = submission.files.front().name;
    Problem plain;  // no signature: no driver
    plain.constants = subject.problem.constants;
    auto compiled = language::compile(submission, plain, program_options(subject), subject.stop);
    if (!compiled.outcome.ok) throw UserError(Fault::invalid_package, compiled.outcome.message);
    return std::move(compiled.executable);
}

// "main" stands for main.py or main.cpp.
fs::path find_program(const fs::path& directory, const std::string& name) {
    std::error_code error;
    return fs::exists(directory / name, error) ? directory / name : fs::path();
}

}  // namespace

const std::optional<language::Executable>& DataMaker::generator(const GeneratorCall& call) {
    const auto known = programs_.find(call.program);
    if (known != programs_.end()) return known->second;
    auto& made = programs_[call.program];
    const char* const id = "generators/programs";
    if (const auto listed = subject_.plan->programs.find(call.program);
        listed != subject_.plan->programs.end()) {
        made = compile_listed(listed->second, subject_);
        return made;
    }
    const fs::path path = find_program(subject_.problem.directory / "generators", call.program);
    if (path.empty())
        subject_.findings.add({id, Level::error,
                               fmt::format("there is no generator {}", call.program),
                               "generators/generators.yaml", "name a program of generators/"});
    else
        made = usable_program(path, id, subject_);
    return made;
}

void DataMaker::run_generator(const GeneratorCall& call, const std::vector<std::string>& env,
                              MadeTest& made) {
    const auto& program = generator(call);
    if (!program) {
        made.why = fmt::format("its generator {} cannot be run", call.program);
        return;
    }
    Ran ran = run_program(
        *program, {.input = {}, .args = call.args, .env = env, .wanted = kWritten}, subject_);
    if (!ran.exited || ran.exit_code != 0) {
        made.why = fmt::format("its generator failed: {} {}", ran.why, ran.words);
        return;
    }
    for (auto& [name, text] : ran.made)
        made.files[name.substr(name.find('.') + 1)] = std::move(text);
    if (!made.files.contains("in")) made.files["in"] = std::move(ran.output);
}

void DataMaker::make_answer(const std::string& solution, MadeTest& made) {
    const fs::path path = subject_.problem.directory / solution;
    try {
        auto& program = programs_["/" + solution];
        if (!program) {
            const bool submission = solution.starts_with("submissions/");
            if (submission) {
                auto compiled = language::compile(language::read_submission(path), subject_.problem,
                                                  program_options(subject_), subject_.stop);
                if (!compiled.outcome.ok)
                    throw UserError(Fault::invalid_package, compiled.outcome.message);
                program = std::move(compiled.executable);
            } else {
                program = language::compile_program(path, program_options(subject_));
            }
        }
        Ran ran = run_program(
            *program, {.input = made.files["in"], .args = {}, .env = {}, .wanted = {}}, subject_);
        if (!ran.exited || ran.exit_code != 0)
            made.why = fmt::format("{} failed on it: {} {}", solution, ran.why, ran.words);
        else
            made.files["ans"] = std::move(ran.output);
    } catch (const UserError& fault) {
        made.why = fmt::format("{} cannot be run: {}", solution, fault.what());
    }
}

MadeTest DataMaker::make(const PlannedTest& test, const std::vector<std::string>& env,
                         Answers answers) {
    MadeTest made;
    if (test.generate) run_generator(*test.generate, env, made);
    if (!made.why.empty()) return made;
    if (!test.copy.empty())
        for (const char* extension : {"in", "ans", "out", "yaml"}) {
            const fs::path path =
                subject_.problem.directory / "generators" / (test.copy + "." + extension);
            std::error_code error;
            if (fs::is_regular_file(path, error)) made.files[extension] = contents(path);
        }
    for (const auto& [extension, text] : test.texts) made.files[extension] = text;
    if (answers == Answers::make && made.files.contains("in") && !made.files.contains("ans")) {
        const bool invalid = test.name.starts_with("invalid_input/");
        if (!invalid && !test.solution.empty()) make_answer(test.solution, made);
    }
    return made;
}

namespace {

// What generators.yaml says of groups. Files that are there are their authors' own.
void write_settings(const Subject& subject, std::vector<std::string>& written) {
    for (const auto& [name, text] : subject.plan->settings) {
        const fs::path path = subject.problem.directory / "data" / name;
        std::error_code error;
        if (fs::exists(path, error)) continue;
        fs::create_directories(path.parent_path(), error);
        write_atomically(path, text);
        written.push_back(subject.relative(path));
    }
}

}  // namespace

std::vector<std::string> make_missing_data(const Subject& subject) {
    std::vector<std::string> written;
    if (!subject.plan) return written;
    write_settings(subject, written);
    DataMaker maker(subject);
    for (const PlannedTest& test : subject.plan->tests) {
        const bool wanted = test.name.starts_with("sample/") || test.name.starts_with("secret/") ||
                            test.name.starts_with("invalid_") || test.name.starts_with("valid_");
        if (!wanted) continue;
        const MadeTest made = maker.make(test, {}, DataMaker::Answers::make);
        if (!made.why.empty()) continue;  // the check of the generators says it
        for (const auto& [extension, text] : made.files) {
            const fs::path path =
                subject.problem.directory / "data" / (test.name + "." + extension);
            std::error_code error;
            if (fs::exists(path, error) && contents(path) == text) continue;
            fs::create_directories(path.parent_path(), error);
            write_atomically(path, text);
            written.push_back(subject.relative(path));
        }
    }
    return written;
}

}  // namespace judge::prove
