// SPDX-License-Identifier: MIT
#include "judge/run/answers.hpp"

#include <algorithm>

#include "judge/language/source_files.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/support/source.hpp"

namespace judge::run {
namespace {

namespace fs = std::filesystem;

bool is_program(const fs::path& path) {
    if (!fs::is_directory(path)) return language::toolchain_of(path) != nullptr;
    for (const auto& entry : fs::directory_iterator(path))
        if (language::toolchain_of(entry.path()) != nullptr) return true;
    return false;
}

bool is_secret(const TestCase& test) { return test.name.starts_with("secret/"); }

std::string last_part(const std::string& name) { return name.substr(name.rfind('/') + 1); }

}  // namespace

bool is_answers(const Submission& submission) { return submission.language == kAnswers; }

std::optional<Submission> read_answers(const Problem& problem, const fs::path& path) {
    if (!problem.type.submit_answer || is_program(path)) return std::nullopt;
    Submission submission;
    submission.language = kAnswers;
    if (fs::is_directory(path)) {
        submission.files = language::read_directory(path);
        return submission;
    }
    const auto first = std::find_if(problem.tests.begin(), problem.tests.end(), is_secret);
    if (first != problem.tests.end())
        submission.files.push_back({first->name + ".out", read_source(path).text});
    return submission;
}

const std::string* answer_to(const Submission& submission, const std::string& test) {
    for (const std::string& name : {test, last_part(test)})
        for (const char* const extension : {".out", ".ans"})
            for (const SourceFile& file : submission.files)
                if (file.name == name + extension) return &file.text;
    return nullptr;
}

}  // namespace judge::run
