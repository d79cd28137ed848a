// SPDX-License-Identifier: MIT
#include "judge/prove/generator_file.hpp"
#include "judge/prove/shell_words.hpp"
#include "tests/fuzz/yaml_target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::read_yaml(data, size, [](const judge::YamlField& root) {
        const auto plan = judge::prove::read_generators(root, {{"n", "5"}});
        for (const auto& test : plan.tests) {
            fuzz::demand(!test.name.empty() && test.name.find("..") == std::string::npos);
            fuzz::demand(!test.generate || !test.generate->program.starts_with('/'));
        }
    });
    return 0;
}
