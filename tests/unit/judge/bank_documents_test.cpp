// SPDX-License-Identifier: MIT
//
// Each data/bank/KIND/NAME.yaml is read as what KIND says; NAME.expected holds what came of it: the
// error, or the warnings and the values. SPAR_ACCEPT=1 rewrites the expected files: the diff is the
// review.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "judge/bank/interview_reader.hpp"
#include "judge/bank/metadata.hpp"
#include "judge/bank/submission_rules.hpp"
#include "judge/support/error.hpp"
#include "judge/support/yaml_field.hpp"
#include "tests/support/files.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;

std::string describe(const Limits& limits) {
    const auto seconds = [](auto time) { return static_cast<double>(time.count()) / 1'000; };
    return fmt::format(
        "time {} s of {} s, x{} x{}, memory {}, output {}, code {}, compile {} s {}, "
        "validate {} s {} {}, passes {}",
        limits.time ? fmt::format("{}", seconds(*limits.time)) : "?",
        seconds(limits.time_resolution), limits.ac_to_time_limit, limits.time_limit_to_tle,
        limits.memory_mib, limits.output_mib, limits.code_kib, seconds(limits.compilation_time),
        limits.compilation_memory_mib, seconds(limits.validation_time),
        limits.validation_memory_mib, limits.validation_output_mib, limits.validation_passes);
}

std::string read_problem(const YamlField& root, const WarningSink& warn) {
    Problem problem;
    problem.id = "lamps";
    const Validation validation = read_metadata(root, problem, warn);
    const ProblemType& type = problem.type;
    return fmt::format(
        "title {}\nnames {}\nversion {}\ntype{}{}{}{}{}\nuuid {}\nlicense {}\nowner {}\nembargo "
        "{}\n"
        "authors {}\nsource {}\nkeywords {}\nlanguages {}\nwriting {}\nconstants {}\n"
        "validation {} {}\nlimits {}\n",
        problem.title(), problem.names, static_cast<int>(problem.version),
        type.plain_pass_fail() ? " plain" : "", type.scoring ? " scoring" : "",
        type.interactive ? " interactive" : "", type.multi_pass ? " multi-pass" : "",
        type.submit_answer ? " submit-answer" : "", problem.uuid, problem.license,
        problem.rights_owner, problem.embargo_until, problem.authors, problem.source,
        problem.keywords, problem.languages, problem.allow_file_writing, problem.constants,
        validation.custom ? "custom" : "default", validation.flags, describe(problem.limits));
}

std::string read_interview_file(const YamlField& root, const WarningSink&) {
    const Interview interview = read_interview_yaml(root);
    std::string text = fmt::format(
        "kind {}\nalias {}\ndifficulty {}\nminutes {}\npatterns {}\nroles {}\ncompanies {}\nround "
        "{}\n"
        "target {} / {}\nsimilar {}\ngrowth {} {}\ncompare {} {} {}\n",
        name(interview.kind), interview.alias,
        interview.difficulty ? name(*interview.difficulty) : "?", interview.minutes,
        interview.patterns, interview.roles, interview.companies, interview.round,
        interview.target_time, interview.target_space, interview.similar, interview.growth_sizes,
        interview.growth_generator, static_cast<int>(interview.compare.mode), interview.compare.abs,
        interview.compare.rel);
    for (const auto& [asks, answer] : interview.clarifications)
        text += fmt::format("asked {}: {}\n", asks, answer);
    return text;
}

std::string describe(const Function& function) {
    std::string text = function.name + "(";
    for (const Parameter& param : function.params)
        text += fmt::format("{} {}{}; ", to_string(param.type), param.name,
                            param.doc.empty() ? "" : " \"" + param.doc + "\"");
    return text + ") -> " + to_string(function.returns) +
           (function.mutates.empty() ? "" : " mutates " + function.mutates) + "\n";
}

std::string read_signature_file(const YamlField& root, const WarningSink&) {
    const Signature signature = read_signature(root);
    std::string text = signature.is_class() ? "class " + signature.class_name + "\n" : "";
    text += describe(signature.function);
    for (const Function& method : signature.methods) text += describe(method);
    return text;
}

std::string read_submissions_file(const YamlField& root, const WarningSink& warn) {
    std::string text;
    for (const auto& rule : read_submission_rules(root, FormatVersion::v2025_09, warn)) {
        text += fmt::format("{}: language {} entry {} authors {} model {}\n", rule.glob,
                            rule.language, rule.entry_point, rule.authors, rule.model_solution);
        for (const Expectation& expectation : rule.expectations)
            text += fmt::format(
                "  {} [{}]: permitted {} required {} score {} message {} use {}\n",
                expectation.origin, expectation.tests, expectation.permitted, expectation.required,
                expectation.score
                    ? fmt::format("{}..{}", expectation.score->first, expectation.score->second)
                    : "?",
                expectation.message, expectation.use_for_time_limit);
    }
    return text;
}

std::string read(const fs::path& file) {
    const std::string kind = file.parent_path().filename().string();
    std::string text;
    const WarningSink warn = [&](const std::string& warning) { text += warning + "\n"; };
    try {
        const YamlDocument document(Source{file.filename(), tests::slurp(file)});
        const YamlField root = document.root();
        std::string values = kind == "problem"     ? read_problem(root, warn)
                             : kind == "interview" ? read_interview_file(root, warn)
                             : kind == "signature" ? read_signature_file(root, warn)
                                                   : read_submissions_file(root, warn);
        return text + values;
    } catch (const UserError& e) {
        EXPECT_EQ(e.fault(), Fault::invalid_package);
        return text + e.what() + "\n";
    }
}

std::vector<fs::path> documents() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / "data/bank"))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

class BankDocument : public ::testing::TestWithParam<fs::path> {};

TEST_P(BankDocument, IsReadAsExpected) {
    const fs::path& file = GetParam();
    const std::string got = read(file);
    const fs::path golden = fs::path(file).replace_extension(".expected");
    if (std::getenv("SPAR_ACCEPT") != nullptr) tests::spit(golden, got);
    ASSERT_TRUE(fs::exists(golden)) << golden << " is missing; got:\n" << got;
    EXPECT_EQ(got, tests::slurp(golden));
    const bool good = file.stem().string().starts_with("good");
    const bool warned = file.stem().string().starts_with("warn");
    EXPECT_EQ(got.find(": error: ") == std::string::npos, good || warned) << got;
    EXPECT_EQ(got.find(": warning: ") != std::string::npos, warned || !good ? warned : false)
        << got;
}

INSTANTIATE_TEST_SUITE_P(Data, BankDocument, ::testing::ValuesIn(documents()),
                         [](const auto& test) {
                             std::string name = test.param.parent_path().filename().string() + "_" +
                                                test.param.stem().string();
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace judge::bank
