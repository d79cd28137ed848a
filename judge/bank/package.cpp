// SPDX-License-Identifier: MIT
#include "judge/bank/package.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/bank/complaint.hpp"
#include "judge/bank/interview_reader.hpp"
#include "judge/bank/metadata.hpp"
#include "judge/bank/package_tree.hpp"
#include "judge/bank/test_data.hpp"
#include "judge/bank/validator_protocol.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;

bool is_legacy(const Problem& problem) {
    return problem.version == FormatVersion::legacy ||
           problem.version == FormatVersion::legacy_icpc;
}

// The package's own name, also for "." and for "dir/".
std::string directory_name(const fs::path& directory) {
    return fs::weakly_canonical(fs::absolute(directory)).filename().string();
}

struct Read {
    Problem problem;
    Validation validation;
};

Read read_head(const PackageTree& tree, const fs::path& directory) {
    Read read;
    read.problem.directory = directory;
    read.problem.id = directory_name(directory);
    if (tree.has_file("problem.yaml")) {
        const YamlDocument document(tree.read("problem.yaml"));
        read.validation = read_metadata(document.root(), read.problem, tree.warn());
    } else {
        refuse(directory, "there is no problem.yaml in it; is this a problem package?");
    }
    read.problem.interview = read_interview(tree);
    return read;
}

// The programs directly in a directory of validators, each a file or a directory.
std::vector<OutputValidator> programs_in(const PackageTree& tree, const fs::path& directory) {
    if (auto programs = testlib_programs(tree, directory); !programs.empty()) return programs;
    std::vector<OutputValidator> programs;
    for (const auto& item : tree.list(directory)) {
        const fs::path program = directory / item.name;
        programs.push_back({tree.full(program), protocol_of(tree, program)});
    }
    return programs;
}

// 2025-09 has one program: the only entry of the directory, else the directory itself.
std::vector<OutputValidator> read_modern_validator(const PackageTree& tree) {
    std::vector<OutputValidator> programs = programs_in(tree, "output_validator");
    const bool testlib =
        std::any_of(programs.begin(), programs.end(), [](const OutputValidator& one) {
            return one.protocol != OutputValidator::Protocol::kattis;
        });
    if (programs.size() > 1 && !testlib) return {{tree.full("output_validator")}};
    return programs;
}

// A directory that holds one program: its only entry, else the directory itself; empty if there is
// none.
fs::path program_in(const PackageTree& tree, const fs::path& directory) {
    const auto items = tree.list(directory);
    if (items.empty()) return {};
    return tree.full(items.size() == 1 ? directory / items.front().name : directory);
}

// 2023-07-draft has the graders of legacy where its data have their settings.
bool has_legacy_grading(const PackageTree& tree, const Problem& problem) {
    if (!problem.type.scoring) return false;
    return is_legacy(problem) || (problem.version == FormatVersion::v2023_07_draft &&
                                  tree.has_file("data/testdata.yaml"));
}

std::vector<OutputValidator> read_output_validators(const PackageTree& tree, const Read& read) {
    const Problem& problem = read.problem;
    const bool legacy = is_legacy(problem);
    const fs::path usual = legacy ? "output_validators" : "output_validator";
    const fs::path other = legacy ? "output_validator" : "output_validators";
    if (tree.has_directory(other))
        caution(tree.warn(), tree.full(other),
                fmt::format("of no effect: in this version it is called {}/", usual.string()));
    auto programs = legacy ? programs_in(tree, usual) : read_modern_validator(tree);
    if (legacy && !read.validation.custom) {
        if (!programs.empty())
            caution(tree.warn(), tree.full(usual),
                    "of no effect: problem.yaml does not say \"validation: custom\"");
        programs.clear();
    }
    const bool needed =
        read.validation.custom || problem.type.interactive || problem.type.multi_pass;
    if (programs.empty() && needed)
        refuse(tree.full(usual), "this problem needs an output validator, and there is none");
    if (programs.empty()) programs.emplace_back();
    return programs;
}

}  // namespace

Problem read_summary(const fs::path& directory, const WarningSink& warn) {
    const PackageTree tree(directory, warn);
    return read_head(tree, directory).problem;
}

Problem read_package(const fs::path& directory, const WarningSink& warn) {
    const PackageTree tree(directory, warn);
    Read read = read_head(tree, directory);
    read.problem.output_validators = read_output_validators(tree, read);
    Problem& problem = read.problem;
    problem.legacy_grading = has_legacy_grading(tree, problem);
    if (!is_legacy(problem)) problem.static_validator = program_in(tree, "static_validator");
    if (problem.legacy_grading) problem.grader = program_in(tree, "graders");
    TestData data = read_tests(tree, problem, read.validation.flags);
    problem.tests = std::move(data.tests);
    problem.groups = std::move(data.groups);
    return std::move(read.problem);
}

}  // namespace judge::bank
