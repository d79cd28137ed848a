// SPDX-License-Identifier: MIT
#include "judge/bank/interview_reader.hpp"
#include "tests/fuzz/yaml_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::read_yaml(data, size, [](const judge::YamlField& root) {
        const judge::Interview interview = judge::bank::read_interview_yaml(root);
        fuzz::demand(interview.minutes >= 0 && interview.minutes <= 600);
        fuzz::demand(interview.compare.abs >= 0 && interview.compare.rel >= 0);
        for (const auto& clarification : interview.clarifications)
            fuzz::demand(!clarification.asks.empty());
    });
    return 0;
}
