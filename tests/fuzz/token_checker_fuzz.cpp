// SPDX-License-Identifier: MIT
// The verdict on an output does not depend on where its chunks end, an answer accepts itself, and a
// rejection in the middle is a rejection in the end. Input: a byte of flags, a byte that says where
// to cut, the answer, a byte 0xff, the output.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "judge/run/checker.hpp"

namespace {

using judge::run::Opinion;

void demand(bool holds) {
    if (!holds) std::abort();
}

Opinion judged(std::string_view answer, const judge::run::TokenFlags& flags,
               std::string_view output, std::size_t step) {
    const auto checker = judge::run::token_checker(answer, flags);
    bool rejected = false;
    while (!output.empty()) {
        const auto chunk = output.substr(0, step);
        rejected = checker->feed(chunk) == Opinion::reject || rejected;
        output.remove_prefix(chunk.size());
    }
    const Opinion opinion = checker->finish();
    demand(opinion != Opinion::so_far_good);
    demand(!rejected || opinion == Opinion::reject);
    demand(opinion == Opinion::accept || !checker->difference().where.empty());
    return opinion;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    judge::run::TokenFlags flags;
    flags.case_sensitive = (data[0] & 1U) != 0;
    flags.space_change_sensitive = (data[0] & 2U) != 0;
    if ((data[0] & 4U) != 0) flags.absolute = "0.25";
    if ((data[0] & 8U) != 0) flags.relative = "1e-3";
    const std::size_t step = 1 + data[1] % 7U;
    const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
    const std::string_view answer = text.substr(0, text.find('\xff'));
    const std::string_view output =
        answer.size() < text.size() ? text.substr(answer.size() + 1) : "";
    demand(judged(answer, flags, output, step) == judged(answer, flags, output, output.size() + 1));
    demand(judged(answer, flags, answer, step) == Opinion::accept);
    return 0;
}
