// SPDX-License-Identifier: MIT
#include "judge/bank/metadata.hpp"
#include "judge/bank/test_config.hpp"
#include "tests/fuzz/yaml_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::read_yaml(data, size, [](const judge::YamlField& root) {
        judge::Problem problem;
        const auto warn = [](const std::string& text) { fuzz::demand(judge::is_utf8(text)); };
        (void)judge::bank::read_metadata(root, problem, warn);
        fuzz::demand(problem.limits.memory_mib > 0 && problem.limits.output_mib > 0);
        fuzz::demand(!problem.limits.time || problem.limits.time->count() > 0);
        fuzz::demand(problem.limits.time_resolution.count() > 0);
        (void)judge::replace_constants("{{a}} {{a.value}} {{", problem.constants);
    });
    return 0;
}
