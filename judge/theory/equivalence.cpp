// SPDX-License-Identifier: MIT
#include "judge/theory/equivalence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "judge/theory/evaluator.hpp"
#include "judge/theory/random.hpp"

namespace judge::theory {
namespace {

constexpr int kPoints = 40;
constexpr int kLeast = 8;
constexpr int kMostTries = 400;

// How many different points there are, up to kPoints.
int points_of(const Domains& domains) {
    double count = 1;
    for (const auto& [name, domain] : domains)
        count *= domain.whole ? std::floor(domain.high) - std::ceil(domain.low) + 1 : kPoints;
    return static_cast<int>(std::clamp(count, 1.0, static_cast<double>(kPoints)));
}

double draw(const Domain& domain, Random& random) {
    if (!domain.whole) return domain.low + (domain.high - domain.low) * random.unit();
    const double low = std::ceil(domain.low);
    return low + static_cast<double>(
                     random.below(static_cast<std::uint64_t>(std::floor(domain.high) - low + 1)));
}

// The k-th point: one whole-number variable is walked through, all others are drawn.
Scope point(const Domains& domains, const Scope& given, int k, Random& random) {
    Scope scope = given;
    const bool walk = domains.size() == 1 && domains.begin()->second.whole;
    for (const auto& [name, domain] : domains) {
        const double size = std::floor(domain.high) - std::ceil(domain.low) + 1;
        const double value =
            walk ? std::ceil(domain.low) + std::fmod(k, size) : draw(domain, random);
        scope[name] = Item::of(exact(Quad(value)));
    }
    return scope;
}

struct Side {
    Item item;
    bool defined = false;
    std::string reason;
};

Side value_at(const Expression& formula, Scope& scope) {
    Evaluator evaluator(formula, scope);
    Side out{evaluator.run(), false, ""};
    if (evaluator.complaint().made())
        out.reason = evaluator.complaint().error().message;
    else if (!out.item.is_number() || !is_finite(out.item.number))
        out.reason = "it is not a number";
    else
        out.defined = true;
    return out;
}

// Rounding has eaten so many digits that nothing can be said here.
bool is_blurred(const Real& a, const Real& b) {
    Quad size = 1;
    for (const Quad& x : {Quad(abs(a.value)), Quad(abs(b.value))}) size = x > size ? x : size;
    return 16 * (a.error + b.error) > Quad(1e-12) * size;
}

bool is_same(const Real& a, const Real& b, double relative) {
    const Quad size = abs(a.value) > abs(b.value) ? abs(a.value) : abs(b.value);
    return abs(a.value - b.value) <= Quad(relative) * size + 16 * (a.error + b.error);
}

std::string shown(const Side& side) {
    return side.defined ? to_text(side.item.number.value.convert_to<double>(), 8) : "undefined";
}

Difference difference(const Domains& domains, const Scope& scope, const Side& truth,
                      const Side& answer) {
    Difference out{.point = {},
                   .expected = shown(truth),
                   .got = shown(answer),
                   .reason = answer.defined ? "" : answer.reason};
    // Two values that look alike in eight digits are shown whole.
    if (out.expected == out.got && answer.defined) {
        out.expected = truth.item.number.value.str(20);
        out.got = answer.item.number.value.str(20);
    }
    for (const auto& [name, domain] : domains)
        out.point.emplace_back(
            name, to_text(scope.find(name)->second.number.value.convert_to<double>(), 6));
    return out;
}

}  // namespace

Equivalence compare_formulas(const Expression& truth, const Expression& answer,
                             const Domains& domains, const EquivalenceOptions& options) {
    Scope given;
    for (const auto& [name, value] : options.given) given.emplace(name, to_item(value));
    Random random(options.seed, "points");
    const int wanted = points_of(domains);
    Equivalence out;
    for (int tries = 0; tries < kMostTries && out.points < wanted; ++tries) {
        Scope scope = point(domains, given, tries, random);
        const Side expected = value_at(truth, scope);
        if (!expected.defined) continue;
        const Side got = value_at(answer, scope);
        if (got.defined && is_blurred(expected.item.number, got.item.number)) continue;
        ++out.points;
        if (got.defined && is_same(expected.item.number, got.item.number, options.relative))
            continue;
        out.outcome = Equivalence::Outcome::different;
        out.difference = difference(domains, scope, expected, got);
        return out;
    }
    if (out.points >= std::min(kLeast, wanted)) out.outcome = Equivalence::Outcome::equal;
    return out;
}

}  // namespace judge::theory
