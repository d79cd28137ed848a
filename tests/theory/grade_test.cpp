// SPDX-License-Identifier: MIT
#include "judge/theory/grade.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "judge/support/error.hpp"
#include "judge/theory/random.hpp"
#include "judge/theory/short_text.hpp"
#include "judge/theory/units.hpp"
#include "tests/theory/question_text.hpp"

namespace judge::theory {
namespace {

using ::testing::HasSubstr;
using tests::question;

Grade answered(const Question& question, std::string_view answer, std::uint64_t seed = 1) {
    return grade(question, draw_instance(question, seed), answer);
}

std::string refusal(const Question& question, std::string_view answer) {
    try {
        (void)answered(question, answer);
    } catch (const UserError& e) {
        EXPECT_EQ(e.fault(), Fault::usage);
        return e.what();
    }
    return "accepted for grading";
}

const Question kQuarter = question(R"(kind: numeric
title: t
question: q
answer: '1/4'
traps: [{answer: '3/4', says: the complement}]
)");

struct Row {
    const char* answer;
    const char* verdict;
    const char* says;  // in message or trap
    friend void PrintTo(const Row& row, std::ostream* out) { *out << row.answer; }
};

void expect(const Question& question, const Row& row) {
    const Grade got = answered(question, row.answer);
    EXPECT_EQ(code(got.verdict), row.verdict) << row.answer;
    EXPECT_THAT(got.message + got.trap, HasSubstr(row.says)) << row.answer;
}

TEST(GradeNumeric, ReadsWhatPeopleType) {
    for (const char* same : {"0.25", ".25", "1/4", "25 %", "25%", "2.5e-1", "= 0.25", "1-3/4",
                             "0.2501", " 0.25 ", "sqrt(1/16)", "25 percent", "≈ 0.25"})
        expect(kQuarter, {same, "AC", ""});
    expect(kQuarter, {"0.75", "WA", "the complement"});
    expect(kQuarter, {"3/4", "WA", "the complement"});
    expect(kQuarter, {"-0.25", "WA", "sign"});
    expect(kQuarter, {"0.254", "WA", "rounded too far"});
    expect(kQuarter, {"0.4", "WA", ""});
    expect(kQuarter, {"0.25 m", "WA", "pure number"});
}

TEST(GradeNumeric, RefusesWithPlaceAndReason) {
    EXPECT_THAT(refusal(kQuarter, "0,25"), HasSubstr("answer:1:2: error: a comma parts thousands"));
    EXPECT_THAT(refusal(kQuarter, "1/"), HasSubstr("answer:1:3: error: something is missing"));
    EXPECT_THAT(refusal(kQuarter, "1/0"), HasSubstr("division by zero"));
    EXPECT_THAT(refusal(kQuarter, "a quarter"), HasSubstr("error:"));
    EXPECT_THAT(refusal(kQuarter, "   "), HasSubstr("there is no answer"));
    EXPECT_THAT(refusal(kQuarter, "0.25 furlongs"), HasSubstr("furlongs"));
    EXPECT_THAT(refusal(kQuarter, "\xff"), HasSubstr("UTF-8"));
}

TEST(GradeNumeric, ExactMeansExact) {
    const Question q = question(R"(kind: numeric
title: t
question: q
answer: '1024*3'
tolerance: exact
)");
    for (const char* same : {"3072", "3,072", "3 * 2^10", "3072.0"}) expect(q, {same, "AC", ""});
    for (const char* other : {"3073", "3071.9", "3,072,000"}) expect(q, {other, "WA", ""});
    for (const char* bad : {"30,72", "3,0722", "0,072", "1234,567"})
        EXPECT_THAT(refusal(q, bad), HasSubstr("comma")) << bad;
}

TEST(GradeNumeric, ConvertsUnits) {
    const Question q = question(R"(kind: numeric
title: t
question: q
answer: '2'
unit: GiB
traps: [{answer: '2*1.073741824', says: that is GB}]
)");
    for (const char* same : {"2", "2 GiB", "2GiB", "2048 MiB", "2.147483648 GB", "2^31 bytes",
                             "2^34 bit", "17.18 Gbit"})
        expect(q, {same, "AC", ""});
    expect(q, {"2.147", "WA", "that is GB"});
    expect(q, {"2 GB", "WA", ""});
    expect(q, {"2 s", "WA", "cannot be converted"});
}

TEST(GradeNumeric, AMissingUnitMayCost) {
    const std::string text = "kind: numeric\ntitle: t\nquestion: q\nanswer: '5'\nunit: m\n";
    expect(question(text), {"5", "AC", ""});
    expect(question(text + "missing_unit: half\n"), {"5", "PAC", "unit (m) is missing"});
    expect(question(text + "missing_unit: half\n"), {"500 cm", "AC", ""});
    expect(question(text + "missing_unit: wrong\n"), {"5", "WA", "unit (m) is missing"});
    expect(question("kind: numeric\ntitle: t\nquestion: q\nanswer: '25'\nunit: '%'\n"),
           {"0.25", "WA", "percent"});
}

TEST(Units, AreReadOrRefused) {
    for (const char* text : {"m", "km", "m/s", "m/s^2", "m s^-1", "kg*m^2/s^2", "GiB", "kB", "Mbit",
                             "nat", "ms", "µs", "TFLOP", "FLOPS", "px", "deg", "°", "%", "MHz"})
        EXPECT_TRUE(parse_unit(text)) << text;
    for (const char* text :
         {"", "foo", "Kim", "Kim/s", "m/", "/s", "kmin", "m^", "m^x", "Ki", "mm mm x"})
        EXPECT_FALSE(parse_unit(text)) << text;
    EXPECT_DOUBLE_EQ(parse_unit("km/h")->factor, 1000.0 / 3600);
    EXPECT_TRUE(parse_unit("J/s")->same_dimension(*parse_unit("W")));
    EXPECT_FALSE(parse_unit("m")->same_dimension(*parse_unit("s")));
}

TEST(GradeFormula, ShowsTheFirstDifference) {
    const Question q = question(R"(kind: formula
title: t
question: q
variables: {p: [0.02, 0.98]}
answer: 'p*(1-p)'
traps: [{answer: 'p^2-p', says: the sign}]
)");
    for (const char* same : {"p-p^2", "(1-p)p", "1/4-(p-1/2)^2"}) expect(q, {same, "AC", ""});
    expect(q, {"p^2-p", "WA", "the sign"});
    expect(q, {"p*(1-p)+1e-9", "WA", "at p = "});
    expect(q, {"sqrt(-p)", "WA", "undefined"});
    EXPECT_THAT(refusal(q, "p(1-q)"), HasSubstr("answer:1:5: error: \"q\" is not known here"));
}

const Question kPool = question(R"(kind: multiple
title: t
question: q
options:
  - {text: A, right: true}
  - {text: B, says: B is wrong}
  - {text: C, right: true}
  - {text: D}
)");

TEST(GradeChoice, GivesPartialCreditButNotForAll) {
    EXPECT_EQ(answered(kPool, "a,c").score, 1);
    EXPECT_EQ(answered(kPool, "C A").score, 1);
    EXPECT_EQ(answered(kPool, "ca").score, 1);
    EXPECT_EQ(answered(kPool, "a").score, 0.5);
    EXPECT_EQ(answered(kPool, "a").verdict, Verdict::partial);
    EXPECT_EQ(answered(kPool, "a,b").score, 0);
    EXPECT_EQ(answered(kPool, "a,b,c,d").score, 0);
    EXPECT_EQ(answered(kPool, "a,b,c").score, 0.5);
    EXPECT_THAT(answered(kPool, "a,b,c").message, HasSubstr("B is wrong"));
    EXPECT_THAT(refusal(kPool, "a,e"),
                HasSubstr("answer:1:3: error: expected letters from a to d"));
    EXPECT_THAT(refusal(kPool, "a,a"), HasSubstr("twice"));
}

TEST(GradeChoice, SingleTakesOneLetter) {
    const Question q = question(R"(kind: single
title: t
params: {x: {choice: [1, 2]}}
question: q
options: [{text: one, right: 'x == 1', says: no}, {text: two, right: 'x == 2', says: no}]
)");
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        const bool one = draw_params(q, seed).params.at("x").number == 1;
        EXPECT_EQ(answered(q, one ? "a" : "b", seed).verdict, Verdict::accepted);
        EXPECT_EQ(answered(q, one ? "b" : "a", seed).trap, one ? "b: no" : "a: no");
    }
    EXPECT_THAT(refusal(q, "a,b"), HasSubstr("one letter"));
}

TEST(GradeOrdering, KnowsPartialOrders) {
    const Question q = question(R"(kind: ordering
title: t
question: q
items: [deploy, split, train, scale]
order: [b < d < c < a]
)");
    EXPECT_EQ(answered(q, "b,d,c,a").score, 1);
    EXPECT_NEAR(*answered(q, "b,d,a,c").score, 5.0 / 6, 1e-12);
    EXPECT_EQ(answered(q, "acdb").score, 0);
    EXPECT_THAT(answered(q, "b,d,a,c").message, HasSubstr("c must come before a"));
    const Question partial = question(
        "kind: ordering\ntitle: t\nquestion: q\nitems: [x, y, z]\norder: [c < a, c < b]\n");
    EXPECT_EQ(answered(partial, "c,a,b").score, 1);
    EXPECT_EQ(answered(partial, "c,b,a").score, 1);
    EXPECT_EQ(answered(partial, "a,c,b").score, 0.5);
    EXPECT_THAT(refusal(partial, "a,b"), HasSubstr("all 3 letters"));
}

TEST(GradeMatching, CountsPairs) {
    const Question q = question(R"(kind: matching
title: t
question: q
left: [one, two, three]
right: [x, y]
pairs: [b, a, a]
)");
    for (const char* same : {"1=b,2=a,3=a", "1b 2a 3a", "3=A, 1=B; 2=A"})
        EXPECT_EQ(answered(q, same).score, 1) << same;
    EXPECT_NEAR(*answered(q, "1=b,2=b").score, 1.0 / 3, 1e-12);
    EXPECT_THAT(answered(q, "1=b,2=b").message, HasSubstr("not right: 2, 3"));
    EXPECT_THAT(refusal(q, "1=c"), HasSubstr("answer:1:3"));
    EXPECT_THAT(refusal(q, "4=a"), HasSubstr("from 1 to 3"));
    EXPECT_THAT(refusal(q, "b,a"), HasSubstr("pairs such as"));
    EXPECT_THAT(refusal(q, "1=a,1=b"), HasSubstr("two letters"));
}

TEST(GradeShort, ForgivesSlipsButNotMeaning) {
    const Question q = question(R"(kind: short
title: t
question: q
accept: [L2 regularisation, weight decay]
reject: [{text: L1 regularisation, says: that gives sparsity}]
)");
    for (const char* same : {"L2 regularisation", "the L2-regularisation", "l2 regularizaton",
                             "Weight  Decay!", "weihgt decay"})
        EXPECT_EQ(answered(q, same).verdict, Verdict::accepted) << same;
    for (const char* other : {"L1 regularisation", "L3 regularisation", "no weight decay",
                              "dropout", "not L2 regularisation", "regularisation"})
        EXPECT_EQ(answered(q, other).verdict, Verdict::wrong_answer) << other;
    EXPECT_EQ(answered(q, "L1 regularization").trap, "that gives sparsity");
}

TEST(ShortText, Similarity) {
    EXPECT_EQ(similarity("The SARSA", "sarsa"), 1);
    EXPECT_NEAR(similarity("abcd", "abdc"), 0.75, 1e-12);  // a swap is one slip
    EXPECT_FALSE(may_be_a_slip("increases bias", "decreases bias"));
    EXPECT_FALSE(may_be_a_slip("before training", "after training"));
    EXPECT_TRUE(may_be_a_slip("gradient desent", "gradient descent"));
}

TEST(GradeFree, IsNeverGradedByAMachine) {
    const Question q = question(R"(kind: free
title: t
question: q
model: m
rubric:
  - {point: gradients, found: [[identity, shortcut], [gradient]], contradicted: [gradients vanish faster]}
  - {point: depth, weight: 3, found: [[deeper, depth]]}
)");
    const Grade good = answered(q, "The shortcut lets gradients through, so nets can be deeper.");
    EXPECT_EQ(good.verdict, Verdict::skipped);
    EXPECT_FALSE(good.score);
    EXPECT_EQ(good.marks[0].seen, Mark::Seen::found);
    EXPECT_EQ(good.marks[1].seen, Mark::Seen::found);
    EXPECT_EQ(answered(q, "Gradients vanish faster").marks[0].seen, Mark::Seen::contradicted);
    EXPECT_EQ(answered(q, "It has a shortcut.").marks[0].seen, Mark::Seen::maybe);
    EXPECT_EQ(answered(q, "They are not deeper.").marks[1].seen, Mark::Seen::maybe);
    EXPECT_EQ(answered(q, "Hm").marks[1].seen, Mark::Seen::not_found);
    EXPECT_EQ(confirmed_score(q, {1}), 0.75);
    EXPECT_EQ(confirmed_score(q, {}), 0);
}

TEST(Brier, IsTheSquaredError) {
    EXPECT_EQ(brier(1, 1), 0);
    EXPECT_EQ(brier(0.5, 0), 0.25);
    EXPECT_EQ(brier(1, 0), 1);
}

// The first draws of SplitMix64 from seed 0 are published; the name's hash is mixed in before.
TEST(Random, IsTheSpecifiedOne) {
    Random published(0xcbf29ce484222325U, "");  // the hash of the empty name cancels
    EXPECT_EQ(published.next(), 0xe220a8397b1dcdafU);
    EXPECT_EQ(published.next(), 0x6e789e6aa1b965f4U);
    EXPECT_EQ(published.next(), 0x06c45d188009454fU);
    Random a(7, "x");
    Random b(7, "x");
    Random c(7, "y");
    EXPECT_EQ(a.next(), b.next());
    EXPECT_NE(a.next(), c.next());
    for (int i = 0; i < 1'000; ++i) {
        EXPECT_LT(a.below(6), 6U);
        const double unit = a.unit();
        EXPECT_TRUE(unit >= 0 && unit < 1);
    }
}

}  // namespace
}  // namespace judge::theory
