// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/theory/expression.hpp"
#include "judge/theory/value.hpp"

namespace judge::theory {

// Where a variable of a formula question lives. Without it no two formulas can be compared:
// log(x^2) is 2*log(x) for positive x only.
struct Domain {
    double low = 0;
    double high = 1;
    bool whole = false;
    friend bool operator==(const Domain&, const Domain&) = default;
};
using Domains = std::map<std::string, Domain, std::less<>>;

inline constexpr Domain kWholeDomain{1, 12, true};  // of a variable declared "int"

struct EquivalenceOptions {
    double relative = 1e-12;
    std::uint64_t seed = 1;
    Bindings given = {};  // values of names that are not variables
};

// Where two formulas part.
struct Difference {
    std::vector<std::pair<std::string, std::string>> point;  // name and value
    std::string expected;
    std::string got;
    std::string reason;  // why the answer has no value there; empty if it has
};

struct Equivalence {
    enum class Outcome : std::uint8_t {
        equal,
        different,
        cannot_tell,  // the expected formula is undefined nearly everywhere in the domain
    };
    Outcome outcome = Outcome::cannot_tell;
    int points = 0;  // at which both were compared
    std::optional<Difference> difference = std::nullopt;
};

// Compares at 40 points of the domain with 34 digits. Points where `truth` is undefined do not
// count; an answer that is undefined where the truth is not is different. At least 8 points (or
// all there are) must count.
[[nodiscard]] Equivalence compare_formulas(const Expression& truth, const Expression& answer,
                                           const Domains& domains,
                                           const EquivalenceOptions& options = {});

}  // namespace judge::theory
