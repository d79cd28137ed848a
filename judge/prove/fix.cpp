// SPDX-License-Identifier: MIT
#include "judge/prove/fix.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <array>
#include <regex>
#include <set>

#include "judge/language/compile.hpp"
#include "judge/prove/generated.hpp"
#include "judge/prove/make_data.hpp"
#include "judge/run/accepted.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;
using Done = std::vector<std::string>;

void write(const fs::path& directory, const fs::path& file, std::string_view text, Done& done) {
    std::error_code error;
    if (fs::exists(directory / file, error) && contents(directory / file) == text) return;
    fs::create_directories((directory / file).parent_path(), error);
    write_atomically(directory / file, text);
    done.push_back("wrote " + file.string());
}

void rename(const fs::path& directory, const fs::path& from, const fs::path& to, Done& done) {
    std::error_code error;
    if (!fs::exists(directory / from, error) || fs::exists(directory / to, error)) return;
    fs::rename(directory / from, directory / to, error);
    if (!error) done.push_back(fmt::format("renamed {} to {}", from.string(), to.string()));
}

bool is_modern(const std::string& yaml) {
    static const std::regex kModern(R"((^|\n)problem_format_version:\s*['"]?(2025-09|2023-07))");
    return std::regex_search(yaml, kModern);
}

// Old names of 2025-09's directories and files.
void fix_names(const fs::path& directory, Done& done) {
    rename(directory, "output_validators", "output_validator", done);
    rename(directory, "input_format_validators", "input_validators", done);
    rename(directory, "problem_statement", "statement", done);
    std::error_code error;
    std::vector<fs::path> settings;
    for (const auto& entry : fs::recursive_directory_iterator(directory / "data", error))
        if (entry.path().filename() == "testdata.yaml")
            settings.push_back(entry.path().lexically_relative(directory));
    for (const fs::path& path : settings)
        rename(directory, path, path.parent_path() / "test_group.yaml", done);
}

void fix_yaml(const fs::path& directory, std::string yaml, Done& done) {
    static const std::regex kUuid(R"((^|\n)uuid:\s*\S)");
    if (!std::regex_search(yaml, kUuid)) {
        static const std::regex kEmpty(R"((^|\n)uuid:[^\n]*\n)");
        yaml = std::regex_replace(yaml, kEmpty, "$1");
        if (!yaml.ends_with('\n')) yaml += '\n';
        yaml += "uuid: " + new_uuid() + "\n";
    }
    static const std::regex kTypes(R"((^|\n)type:[ \t]*([a-z-]+(?:[ \t]+[a-z-]+)+)[ \t]*(?=\n))");
    std::smatch types;
    if (std::regex_search(yaml, types, kTypes)) {
        std::string list;
        for (const std::string& word : split_words(types[2].str()))
            list += (list.empty() ? "" : ", ") + word;
        yaml.replace(static_cast<std::size_t>(types.position(0)),
                     static_cast<std::size_t>(types.length(0)),
                     types[1].str() + "type: [" + list + "]");
    }
    write(directory, "problem.yaml", yaml, done);
}

// Tests end lines with a line feed, also the last one.
void fix_line_ends(const Problem& problem, Done& done) {
    for (const TestCase& test : problem.tests)
        for (const fs::path& path : {test.input, test.answer}) {
            std::string text = contents(path);
            std::erase(text, '\r');
            if (!text.empty() && !text.ends_with('\n')) text += '\n';
            write(problem.directory, path.lexically_relative(problem.directory), text, done);
        }
}

// What the reference answers; empty optional if there is none, or it fails.
class Reference {
  public:
    explicit Reference(const Subject& subject) : subject_(subject) {}

    std::optional<std::string> answer(std::string_view input) {
        if (!program_ && !tried_) compile();
        tried_ = true;
        if (!program_) return std::nullopt;
        Ran ran = run_program(*program_, {.input = input}, subject_);
        if (!ran.exited || ran.exit_code != 0) return std::nullopt;
        return std::move(ran.output);
    }

  private:
    void compile() {
        for (const run::Accepted& accepted : run::accepted_submissions(subject_.problem)) {
            auto compiled = language::compile(accepted.submission, subject_.problem,
                                              program_options(subject_), subject_.stop);
            if (!compiled.outcome.ok) continue;
            program_ = std::move(compiled.executable);
            return;
        }
    }
    const Subject& subject_;
    bool tried_ = false;
    std::optional<language::Executable> program_;
};

// The reading of tests demands answers: inputs without one are found before it.
void fix_answers(const Subject& subject, Done& done) {
    Reference reference(subject);
    std::error_code error;
    for (const char* group : {"sample", "secret"})
        for (const auto& entry :
             fs::recursive_directory_iterator(subject.problem.directory / "data" / group, error)) {
            const fs::path answer = fs::path(entry.path()).replace_extension(".ans");
            if (entry.path().extension() != ".in" || fs::exists(answer)) continue;
            if (const auto text = reference.answer(contents(entry.path())))
                write(subject.problem.directory, subject.relative(answer), *text, done);
        }
}

// A YAML scalar with this text, as the value of `in` at eight blanks.
std::string yaml_text(const std::string& text) {
    const bool plain = !text.empty() && text.ends_with('\n') && !text.ends_with("\n\n") &&
                       text.front() != ' ' && text.front() != '\n' &&
                       std::all_of(text.begin(), text.end(), [](unsigned char c) {
                           return c == '\n' || (c >= 0x20 && c < 0x7f);
                       });
    if (!plain) {
        std::string quoted = "\"";
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '\n')
                quoted += "\\n";
            else if (c == '"' || c == '\\')
                quoted += std::string("\\") + c;
            else if (byte < 0x20 || byte == 0x7f)
                quoted += fmt::format("\\x{:02x}", byte);
            else
                quoted += c;
        }
        return quoted + "\"\n";
    }
    std::string block = "|\n          ";
    for (std::size_t i = 0; i < text.size(); ++i) {
        block += text[i];
        if (text[i] == '\n' && i + 1 < text.size()) block += "          ";
    }
    return block;
}

void add_rules(const fs::path& directory,
               const std::vector<std::pair<std::string, std::string>>& tests, Done& done) {
    const fs::path file = "generators/generators.yaml";
    std::string yaml = contents(directory / file);
    static const std::regex kPlace(R"(\n  secret:[ \t]*\n    data:[ \t]*\n(?=      [^ \-]))");
    std::smatch place;
    if (!std::regex_search(yaml, place, kPlace)) return;
    std::string rules;
    for (const auto& [name, input] : tests)
        rules += fmt::format("      {}:\n        in: {}", name, yaml_text(input));
    yaml.insert(static_cast<std::size_t>(place.position(0) + place.length(0)), rules);
    write(directory, file, yaml, done);
}

struct Opened {
    Problem problem;
    std::vector<bank::StatedSubmission> submissions;
    std::optional<GeneratorPlan> plan;
};

Opened open(const fs::path& directory, bool with_tests) {
    Opened opened;
    opened.problem = with_tests ? bank::read_package(directory) : bank::read_summary(directory);
    opened.submissions = bank::stated_submissions(opened.problem);
    opened.plan = read_generators(opened.problem);
    return opened;
}

}  // namespace

std::string new_uuid() {
    std::array<unsigned char, 16> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::system_error(errno, std::generic_category(), "getrandom");
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0fU) | 0x40U);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3fU) | 0x80U);
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += fmt::format("{:02x}", bytes.at(i));
    }
    return text;
}

std::vector<std::string> fix(const fs::path& directory, const Options& options,
                             std::stop_token stop) {
    Done done;
    const std::string yaml = contents(directory / "problem.yaml");
    if (is_modern(yaml)) {
        fix_names(directory, done);
        fix_yaml(directory, yaml, done);
    }
    Findings findings;
    try {
        const Opened opened = open(directory, false);
        const Subject subject = {opened.problem, opened.submissions, opened.plan,
                                 options,        findings,           stop};
        for (const SourceFile& file : generated_files(opened.problem))
            write(directory, file.name, file.text, done);
        for (const std::string& name : make_missing_data(subject)) done.push_back("wrote " + name);
        fix_answers(subject, done);
        fix_line_ends(bank::read_package(directory), done);
    } catch (const UserError& fault) {
        done.push_back(fmt::format("stopped: {}", fault.what()));
    }
    return done;
}

std::vector<std::string> add_missing_tests(const fs::path& directory, const Proof& proof,
                                           const Options& options, std::stop_token stop) {
    Done done;
    std::set<std::string> inputs;
    for (const MutationScore& score : proof.mutation)
        inputs.insert(score.missing.begin(), score.missing.end());
    if (inputs.empty()) return done;
    Findings findings;
    const Opened opened = open(directory, true);
    const Subject subject = {opened.problem, opened.submissions, opened.plan,
                             options,        findings,           stop};
    Reference reference(subject);
    std::vector<std::pair<std::string, std::string>> tests;
    int number = 0;
    for (const std::string& input : inputs) {
        const auto answer = reference.answer(input);
        if (!answer) continue;
        std::string name;
        std::error_code error;
        do name = fmt::format("1-mutant-{:02}", ++number);
        while (fs::exists(directory / "data" / "secret" / (name + ".in"), error));
        write(directory, fs::path("data/secret") / (name + ".in"), input, done);
        write(directory, fs::path("data/secret") / (name + ".ans"), *answer, done);
        tests.emplace_back(name, input);
    }
    if (opened.plan) add_rules(directory, tests, done);
    return done;
}

}  // namespace judge::prove
