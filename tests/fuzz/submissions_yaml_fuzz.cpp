// SPDX-License-Identifier: MIT
#include "judge/bank/glob.hpp"
#include "judge/bank/submission_rules.hpp"
#include "tests/fuzz/yaml_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::read_yaml(data, size, [](const judge::YamlField& root) {
        const auto warn = [](const std::string& text) { fuzz::demand(judge::is_utf8(text)); };
        const auto rules =
            judge::bank::read_submission_rules(root, judge::FormatVersion::v2025_09, warn);
        for (const auto& rule : rules) {
            fuzz::demand(!rule.expectations.empty());
            (void)judge::bank::Glob(rule.glob).matches(
                "wrong_answer/aaaaaaaaaaaaaaaaaaaaaaaaab.py");
            for (const auto& expectation : rule.expectations)
                (void)judge::bank::Glob(expectation.tests).matches("secret/1-small/aaaaaaaaaaaab");
        }
    });
    return 0;
}
