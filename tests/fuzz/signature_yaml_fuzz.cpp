// SPDX-License-Identifier: MIT
#include "judge/bank/interview_reader.hpp"
#include "tests/fuzz/yaml_target.hpp"

namespace {

// What a type is written as is read as the same type.
void check(const judge::Function& function) {
    fuzz::demand(judge::parse_type(to_string(function.returns)) == function.returns);
    for (const judge::Parameter& param : function.params) {
        fuzz::demand(!param.name.empty());
        fuzz::demand(judge::parse_type(to_string(param.type)) == param.type);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::read_yaml(data, size, [](const judge::YamlField& root) {
        const judge::Signature signature = judge::bank::read_signature(root);
        check(signature.function);
        for (const judge::Function& method : signature.methods) check(method);
        fuzz::demand(signature.is_class() ? !signature.methods.empty()
                                          : !signature.function.name.empty());
    });
    return 0;
}
