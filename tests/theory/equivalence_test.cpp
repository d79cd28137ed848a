// SPDX-License-Identifier: MIT
// The pairs of $SPAR_EXPR_PAIRS, or of data/expr_pairs.json: objects {id, vars, truth, answer,
// equal}, where vars gives each name [low, high] or "int". Each must be judged as stated.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "judge/theory/equivalence.hpp"

namespace judge::theory {
namespace {

using nlohmann::json;
using Outcome = Equivalence::Outcome;

Domain domain_of(const json& given) {
    if (given.is_string()) return kWholeDomain;
    const bool whole = given.is_object() || given.size() == 3;
    const json& ends = given.is_object() ? given.at("int") : given;
    return {ends.at(0).get<double>(), ends.at(1).get<double>(), whole};
}

json pairs() {
    const char* const named = std::getenv("SPAR_EXPR_PAIRS");
    std::ifstream in(named != nullptr && *named != '\0' ? named
                                                        : SOURCE_DIR "/data/expr_pairs.json");
    return json::parse(in);
}

TEST(FormulaPairs, AreJudgedAsStated) {
    std::size_t wrong_accepts = 0;
    std::size_t wrong_rejects = 0;
    std::size_t seen = 0;
    for (const json& pair : pairs()) {
        Domains domains;
        Names names;
        for (const auto& [name, range] : pair.at("vars").items()) {
            domains.emplace(name, domain_of(range));
            names.insert(name);
        }
        const auto what = pair.at("id").get<std::string>() + ": " +
                          pair.at("truth").get<std::string>() + " | " +
                          pair.at("answer").get<std::string>();
        const Parsed truth = parse_expression(pair.at("truth").get<std::string>(), names);
        const Parsed answer = parse_expression(pair.at("answer").get<std::string>(), names);
        ASSERT_TRUE(truth.expression) << what << ": " << truth.error.message;
        ASSERT_TRUE(answer.expression) << what << ": " << answer.error.message;
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            const auto got =
                compare_formulas(*truth.expression, *answer.expression, domains, {.seed = seed});
            const bool equal = pair.at("equal").get<bool>();
            EXPECT_NE(got.outcome, Outcome::cannot_tell) << what;
            EXPECT_EQ(got.outcome == Outcome::equal, equal)
                << what << (got.difference ? " " + got.difference->reason : "");
            wrong_accepts += !equal && got.outcome == Outcome::equal ? 1 : 0;
            wrong_rejects += equal && got.outcome == Outcome::different ? 1 : 0;
            if (got.outcome == Outcome::different) {
                EXPECT_EQ(got.difference->point.size(), domains.size());
                EXPECT_NE(got.difference->expected, got.difference->got) << what;
            }
        }
        ++seen;
    }
    EXPECT_GT(seen, 0U);
    EXPECT_EQ(wrong_accepts, 0U);
    EXPECT_EQ(wrong_rejects, 0U);
}

Equivalence compared(const char* truth, const char* answer, const Domains& domains) {
    Names names;
    for (const auto& [name, domain] : domains) names.insert(name);
    return compare_formulas(*parse_expression(truth, names).expression,
                            *parse_expression(answer, names).expression, domains);
}

TEST(FormulaEquivalence, UndefinedInsideTheDomainIsDifferent) {
    const auto out = compared("log(x^2)", "2*log(x)", {{"x", {-4, 4, false}}});
    ASSERT_EQ(out.outcome, Outcome::different);
    EXPECT_EQ(out.difference->got, "undefined");
    EXPECT_THAT(out.difference->reason, ::testing::HasSubstr("log("));
}

TEST(FormulaEquivalence, RefusesToJudgeWithoutPoints) {
    EXPECT_EQ(compared("log(-x)", "log(-x)", {{"x", {1, 2, false}}}).outcome, Outcome::cannot_tell);
}

TEST(FormulaEquivalence, ZeroByCancellationIsZero) {
    const Domains x = {{"x", {-3, 3, false}}};
    EXPECT_EQ(compared("sin(x)^2+cos(x)^2-1", "0", x).outcome, Outcome::equal);
    EXPECT_EQ(compared("sin(x)^2+cos(x)^2-1", "1e-9", x).outcome, Outcome::different);
}

TEST(FormulaEquivalence, WalksThroughWholeNumbers) {
    const auto out = compared("n*(n+1)/2", "sum(i, 1, n, i)", {{"n", kWholeDomain}});
    EXPECT_EQ(out.outcome, Outcome::equal);
    EXPECT_EQ(out.points, 12);
}

}  // namespace
}  // namespace judge::theory
