// SPDX-License-Identifier: MIT
// Question files: a fault is located, and what was read can be drawn, shown and graded without
// anything but a UserError.
#include "judge/theory/question_reader.hpp"

#include "judge/theory/grade.hpp"
#include "tests/fuzz/yaml_target.hpp"

namespace {

void try_instance(const judge::theory::Question& question) {
    try {
        const auto instance = judge::theory::draw_instance(question, 1);
        (void)judge::theory::right_answer(question, instance);
        for (const char* answer : {"1", "a", "a,b", "1=a", "x", "not it"}) {
            try {
                const auto grade = judge::theory::grade(question, instance, answer);
                if (grade.score) fuzz::demand(*grade.score >= 0 && *grade.score <= 1);
            } catch (const judge::UserError& e) {
                fuzz::demand(judge::is_utf8(e.what()));
            }
        }
    } catch (const judge::UserError& e) {
        fuzz::demand(e.fault() == judge::Fault::invalid_package);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::read_yaml(data, size, [](const judge::YamlField& root) {
        for (const auto& question : judge::theory::read_questions(root, "theory/fuzz.yaml"))
            try_instance(question);
    });
    return 0;
}
