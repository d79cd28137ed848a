// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/report.hpp"
#include "judge/model/signature.hpp"

namespace judge::run {

enum class Opinion : std::uint8_t { so_far_good, accept, reject };

// Judges output against an answer while it is being written. One object per test; feed() in order,
// then finish().
class StreamChecker {
  public:
    virtual ~StreamChecker() = default;
    // reject: nothing that may follow can mend it, the program may be stopped.
    virtual Opinion feed(std::string_view chunk) = 0;
    // accept or reject.
    virtual Opinion finish() = 0;
    // Set after a rejection.
    [[nodiscard]] virtual const Difference& difference() const = 0;
    // After a rejection: about where the first difference stands, in bytes of the answer and of the
    // output.
    struct Offsets {
        std::size_t answer = 0;
        std::size_t output = 0;
    };
    [[nodiscard]] virtual Offsets rejected_at() const { return {}; }
    // After acceptance, in competitions: what the predictions came to.
    [[nodiscard]] virtual std::optional<Score> measured() const { return std::nullopt; }
};

// The flags of the default output validator (2025-09, "Default Output Validator Specification").
struct TokenFlags {
    bool case_sensitive = false;
    bool space_change_sensitive = false;
    std::optional<std::string> absolute;  // tolerances as written: compared with at least 30 digits
    std::optional<std::string> relative;
};
// From output_validator_args. nullopt and a message if they are malformed, unknown or duplicate.
[[nodiscard]] std::optional<TokenFlags> parse_token_flags(const std::vector<std::string>& args,
                                                          std::string& why);

// `answer` must outlive the checker (it is usually mapped).
[[nodiscard]] std::unique_ptr<StreamChecker> token_checker(std::string_view answer,
                                                           const TokenFlags& flags);

// Output of problems without a signature: tokens in order (Compare::Mode::exact), lines in any
// order (multiset), or lines and the tokens in them in any order (multisets). Throws UserError for
// what cannot be.
[[nodiscard]] std::unique_ptr<StreamChecker> output_checker(std::string_view answer,
                                                            const TokenFlags& flags,
                                                            Compare::Mode mode);

// What the answer of a signature problem is: one returned value, or the list of what each call
// returned.
enum class Results : std::uint8_t { one, calls };

// Compares values of signature problems (one JSON value, or one a line for several results). Throws
// UserError if the answer itself is not made of values.
[[nodiscard]] std::unique_ptr<StreamChecker> value_checker(std::string_view answer,
                                                           const Compare& compare,
                                                           Results results = Results::one);

}  // namespace judge::run
