// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/model/problem.hpp"
#include "judge/model/signature.hpp"
#include "judge/model/submission.hpp"

namespace judge::language {

// Source texts generated from a signature, per language ("cpp", "python3"). The driver reads
// parameters from stdin with a reader of its own, calls the candidate's code, and writes results to
// a copy of stdout taken before that code runs, with descriptor 1 pointed at stderr. It needs
// nothing but the language's standard library, so that it runs in other judges as
// include/<language>/.
struct Harness {
    std::vector<SourceFile> driver;  // include/<language>/…
    SourceFile stub;                 // attachments/templates/<language>/solution.<ext>
    std::string epilogue;  // what compile() adds at the end of the candidate's file, so that the
                           // compiler compares it with the signature and connects a class with the
                           // driver; may be empty
};

// nullopt if there is no generator for that language.
[[nodiscard]] std::optional<Harness> harness(const Signature& signature,
                                             const std::string& language);

// All files that are generated into a signature package, by their path in it: include/<language>/…
// and attachments/templates/<language>/…; empty for a problem without a signature.
[[nodiscard]] std::vector<SourceFile> package_files(const Problem& problem);

// How the candidate has to declare what is asked for: "std::vector<int> f(std::vector<int>& nums)",
// "class Stack".
[[nodiscard]] std::string declaration(const Signature& signature, const std::string& language);

}  // namespace judge::language
