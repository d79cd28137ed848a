// SPDX-License-Identifier: MIT
#include "judge/run/values.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "judge/run/checker.hpp"
#include "judge/run/validator_source.hpp"
#include "judge/support/error.hpp"
#include "tests/support/files.hpp"

namespace judge::run {
namespace {

std::vector<Value> values(std::string_view text) {
    std::vector<Value> read;
    std::string why;
    EXPECT_TRUE(parse_values(text, read, why)) << text << ": " << why;
    return read;
}

struct RoundTrip {
    const char* text;
    const char* printed;
};

TEST(ValueText, ReadsAndPrints) {
    const RoundTrip rows[] = {
        {"null", "null"},
        {"true", "true"},
        {" false\n", "false"},
        {"0", "0"},
        {"-0", "0"},
        {"9223372036854775807", "9223372036854775807"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"0.1", "0.1"},
        {"-0.0", "-0.0"},
        {"1e3", "1000.0"},
        {"1E-7", "1e-07"},
        {"3.0", "3.0"},
        {"NaN", "NaN"},
        {"-Infinity", "-Infinity"},
        {"Infinity", "Infinity"},
        {"[]", "[]"},
        {"[ 1 ,\n[2,null] , \"a\" ]", "[1,[2,null],\"a\"]"},
        {R"("\u00e9\n\"\\\/\u0001")", "\"é\\n\\\"\\\\/\\u0001\""},
        {R"("\ud83d\ude00")", "\"😀\""},
        {"[9007199254740993]", "[9007199254740993]"},
    };
    for (const RoundTrip& row : rows) {
        const auto read = values(row.text);
        ASSERT_EQ(read.size(), 1U) << row.text;
        EXPECT_EQ(print_value(read[0]), row.printed);
    }
}

TEST(ValueText, RefusesWhatIsNoValue) {
    for (const char* text : {"[",
                             "]",
                             "[1,]",
                             "[1 2]",
                             "[,1]",
                             "nul",
                             "nulll",
                             "True",
                             "+1",
                             ".5",
                             "1.",
                             "1e",
                             "0x1",
                             "'a'",
                             "\"a",
                             "\"\\x\"",
                             "\"\\u12\"",
                             "\"\\ud800\"",
                             "\"\\udc00\"",
                             "{}",
                             "1,2",
                             "9223372036854775808",
                             "-9223372036854775809",
                             "1e999",
                             "[1]]",
                             "-",
                             "--1",
                             "Infinityx",
                             "\"a\nb\""}) {
        std::vector<Value> read;
        std::string why;
        EXPECT_FALSE(parse_values(text, read, why)) << text;
        EXPECT_FALSE(why.empty()) << text;
    }
    std::vector<Value> read;
    std::string why;
    EXPECT_FALSE(parse_values(std::string(200, '['), read, why));
    EXPECT_FALSE(parse_values(std::string(1'000'000, '['), read, why))
        << "must not overflow the stack";
}

struct Row {
    const char* expected;
    const char* got;
    ValueRule rule;
    bool equal;
    const char* where = "";
    const char* shown_expected = "";
    const char* shown_got = "";
    const char* note = "";
    friend void PrintTo(const Row& row, std::ostream* out) {
        *out << row.expected << " and " << row.got;
    }
};

ValueRule rule(ValueOrder order = ValueOrder::exact, double abs = 0, double rel = 0) {
    return {.order = order, .abs = abs, .rel = rel};
}
constexpr auto kAny = ValueOrder::outermost;
constexpr auto kDeep = ValueOrder::everywhere;
constexpr auto kSame = ValueOrder::exact;

class Values : public ::testing::TestWithParam<Row> {};

TEST_P(Values, AreCompared) {
    const Row& row = GetParam();
    const ValueResult result = compare_values(values(row.expected), values(row.got), row.rule);
    EXPECT_EQ(result.kind == ValueResult::Kind::equal, row.equal);
    if (row.equal) return;
    EXPECT_EQ(result.kind, ValueResult::Kind::different);
    EXPECT_EQ(result.where, row.where);
    EXPECT_EQ(result.expected, row.shown_expected);
    EXPECT_EQ(result.got, row.shown_got);
    EXPECT_EQ(result.note, row.note);
}

INSTANTIATE_TEST_SUITE_P(
    Exact, Values,
    ::testing::Values(Row{"[1,2]", "[ 1, 2 ]", rule(), true}, Row{"3", "3.0", rule(), true},
                      Row{"0.0", "-0.0", rule(), true}, Row{"NaN", "NaN", rule(), true},
                      Row{"Infinity", "Infinity", rule(), true},
                      Row{"[1,3]", "[1,2]", rule(), false, "return value, index 1", "3", "2"},
                      Row{"[1,2,3]", "null", rule(), false, "return value", "a list of 3", "null"},
                      Row{"null", "[]", rule(), false, "return value", "null", "a list of 0"},
                      Row{"true", "1", rule(), false, "return value", "true", "1"},
                      Row{"\"7\"", "7", rule(), false, "return value", "\"7\"", "7",
                          "expected a string"},
                      Row{"7", "\"7\"", rule(), false, "return value", "7", "\"7\"",
                          "a string where another type is expected"},
                      Row{"\"Ab\"", "\"ab\"", rule(), false, "return value", "\"Ab\"", "\"ab\"",
                          "equal if letter case is ignored"},
                      Row{"[[1],[2,3]]", "[[1],[2,4]]", rule(), false,
                          "return value, index 1, index 1", "3", "4"},
                      Row{"[1,2]", "[1,2,3]", rule(), false, "return value, index 2",
                          "the end of the list", "3", "expected a list of 2, got a list of 3"},
                      Row{"[1,2]", "[2,1]", rule(), false, "return value, index 0", "1", "2",
                          "the same elements in another order"},
                      Row{"9007199254740993", "9007199254740992.0", rule(), false, "return value",
                          "9007199254740993", "9007199254740992.0"},
                      Row{"5", "", rule(), false, "return value", "5", "no result",
                          "the program ended before your function returned"},
                      Row{"5", "5\n6", rule(), false, "number of results", "1 result", "2 results"},
                      Row{"1\n2", "1\n3", rule(), false, "result 2", "2", "3"},
                      Row{"[null,1,[2,3]]",
                          "[null,1,[3,2]]",
                          {.order = kSame, .results = ValueResults::calls},
                          false,
                          "call 3, index 0",
                          "2",
                          "3",
                          "the same elements in another order"},
                      Row{"[null,1,[2,3]]",
                          "[null,1,[3,2]]",
                          {.order = kAny, .results = ValueResults::calls},
                          true},
                      Row{"[1,2]",
                          "[2,1]",
                          {.order = kAny, .results = ValueResults::calls},
                          false,
                          "call 1",
                          "1",
                          "2"}));

INSTANTIATE_TEST_SUITE_P(
    Tolerance, Values,
    ::testing::Values(Row{"1.0", "1.05", rule(kSame, 0.1), true},
                      Row{"1.0", "1.25", rule(kSame, 0.2), false, "return value", "1.0", "1.25"},
                      Row{"100.0", "101", rule(kSame, 0, 0.01), true},
                      Row{"100", "101", rule(kSame, 0, 0.01), false, "return value", "100", "101"},
                      Row{"1.0", "NaN", rule(kSame, 9), false, "return value", "1.0", "NaN"},
                      Row{"Infinity", "-Infinity", rule(kSame, 9, 9), false, "return value",
                          "Infinity", "-Infinity"},
                      Row{"[0.5,0.25]", "[0.500001,0.25]", rule(kSame, 1e-5), true}));

INSTANTIATE_TEST_SUITE_P(
    AnyOrder, Values,
    ::testing::Values(
        Row{"[3,1,2]", "[1,2,3]", rule(kAny), true},
        Row{"[1,1,2]", "[1,2,2]", rule(kAny), false, "return value", "an element 1",
            "2 instead, in any order"},
        Row{"[[1,2],[3]]", "[[3],[1,2]]", rule(kAny), true},
        Row{"[[1,2],[3]]", "[[3],[2,1]]", rule(kAny), false, "return value", "an element [1,2]",
            "[2,1] instead, in any order"},
        Row{"[[1,2],[3]]", "[[3],[2,1]]", rule(kDeep), true},
        Row{"[[[1],[2]],[]]", "[[],[[2],[1]]]", rule(kDeep), true},
        Row{"[1,2]", "[1]", rule(kAny), false, "return value", "an element 2", "none such",
            "expected a list of 2, got a list of 1"},
        Row{"[\"b\",null,true]", "[true,\"b\",null]", rule(kAny), true},
        Row{"[1.0,1.4]", "[1.3,0.9]", rule(kAny, 0.15), true},
        Row{"[[1.0,5.0],[1.1,4.0]]", "[[1.05,5.0],[1.06,4.0]]", rule(kAny, 0.1), true},
        Row{"[[1.1,4.0],[1.0,5.0]]", "[[1.05,5.0],[1.06,6.0]]", rule(kAny, 0.1), false,
            "return value", "an element [1.1,4.0]", "[1.06,6.0] instead, in any order"},
        Row{"[1.0,2.0]", "[1.0]", rule(kAny, 0.1), false, "return value", "a list of 2",
            "a list of 1"},
        Row{"[[1.0,2.0],[3.0]]", "[[3.01],[2.01,0.99]]", rule(kDeep, 0.05), true}));

// In any order within a tolerance, against trying all orders.
TEST(ValuesAtRandom, MatchLikeTryingAllOrders) {
    std::mt19937 random(5);
    std::uniform_int_distribution<int> digit(0, 9);
    int equal = 0;
    for (int i = 0; i < 6'000; ++i) {
        const auto size = static_cast<std::size_t>(1 + digit(random) % 5);
        const auto make = [&] {
            Value::Array list;
            for (std::size_t k = 0; k < size; ++k) {
                Value pair;
                pair.data = Value::Array{Value{digit(random) / 10.0}, Value{digit(random) / 20.0}};
                list.push_back(pair);
            }
            return list;
        };
        const auto a = make();
        const auto b = make();
        const double abs = 0.36;  // not at an edge of these tenths
        const auto near = [&](const Value& x, const Value& y) {
            for (std::size_t k = 0; k < 2; ++k)
                if (std::abs(std::get<double>((*x.array())[k].data) -
                             std::get<double>((*y.array())[k].data)) > abs)
                    return false;
            return true;
        };
        std::vector<std::size_t> order(size);
        for (std::size_t k = 0; k < size; ++k) order[k] = k;
        bool found = false;
        do {
            bool all = true;
            for (std::size_t k = 0; k < size; ++k) all = all && near(a[k], b[order[k]]);
            found = found || all;
        } while (!found && std::next_permutation(order.begin(), order.end()));
        const auto result = compare_values({Value{a}}, {Value{b}}, rule(kAny, abs));
        ASSERT_EQ(result.kind == ValueResult::Kind::equal, found)
            << print_value(Value{a}) << " " << print_value(Value{b});
        equal += found ? 1 : 0;
    }
    EXPECT_GT(equal, 300);
    EXPECT_LT(equal, 5'700);
}

TEST(ValuesInBulk, MatchQuickly) {
    Value::Array a;
    for (int i = 0; i < 50'000; ++i) a.push_back(Value{i * 0.5});
    Value::Array b = a;
    std::reverse(b.begin(), b.end());
    std::get<double>(b[77].data) += 0.001;
    EXPECT_EQ(compare_values({Value{a}}, {Value{b}}, rule(kAny, 0.01)).kind,
              ValueResult::Kind::equal);
    std::get<double>(b[77].data) += 0.1;
    EXPECT_EQ(compare_values({Value{a}}, {Value{b}}, rule(kAny, 0.01)).kind,
              ValueResult::Kind::different);
}

TEST(ValuesInBulk, AreToldWrongQuickly) {
    Value::Array a;
    Value::Array b;
    for (int i = 0; i < 30'000; ++i) {
        a.push_back(Value{i * 0.5});
        b.push_back(Value{i * 0.5 + 0.25});
    }
    EXPECT_EQ(compare_values({Value{a}}, {Value{b}}, rule(kAny, 0.01)).kind,
              ValueResult::Kind::different);
}

TEST(ValueChecker, JudgesWhileReading) {
    const Compare compare = {.mode = Compare::Mode::multiset};
    const auto verdict = [&](std::string_view answer, std::vector<std::string_view> chunks) {
        const auto checker = value_checker(answer, compare);
        for (const auto chunk : chunks) checker->feed(chunk);
        return checker->finish();
    };
    EXPECT_EQ(verdict("[1,2]\n", {"[1,", "2]\n"}), Opinion::accept);
    EXPECT_EQ(verdict("[1,2]\n", {"[1,2]"}), Opinion::accept);
    EXPECT_EQ(verdict("[1,2]\n", {"[", "2,1", "]"}), Opinion::accept);
    EXPECT_EQ(verdict("[1,2]\n", {"[2,1"}), Opinion::reject);
    EXPECT_EQ(verdict("[1,2]\n", {"[1,2"}), Opinion::reject);
    EXPECT_EQ(verdict("[1,2]\n", {}), Opinion::reject);
    EXPECT_EQ(verdict("[1,2]\n", {"[1,2]\n", "[1,2]\n"}), Opinion::reject);
    EXPECT_THROW(static_cast<void>(verdict("[1,2", {"[1,2]"})), UserError);
    EXPECT_THROW(static_cast<void>(value_checker("1", {.mode = Compare::Mode::validator})),
                 UserError);
}

TEST(ValidatorSource, CompilesAloneAndAgrees) {
    const tests::TempDir directory;
    const auto path = [&](const char* name) { return (directory.path() / name).string(); };
    tests::spit(path("validator.cpp"),
                validator_source({.mode = Compare::Mode::multiset, .abs = 1e-6}));
    const std::string compile = "g++ -std=c++17 -Wall -Wextra -Werror -O0 -o " + path("validator") +
                                " " + path("validator.cpp") + " 2>&1";
    ASSERT_EQ(std::system(compile.c_str()), 0);
    const auto run = [&](const char* answer, const char* output, const std::string& args) {
        tests::spit(path("answer"), answer);
        tests::spit(path("output"), output);
        std::filesystem::remove(path("judgemessage.txt"));
        const std::string command = path("validator") + " /dev/null " + path("answer") + " " +
                                    directory.path().string() + "/ " + args + " < " +
                                    path("output") + " 2>/dev/null";
        const int status = std::system(command.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    EXPECT_EQ(run("[1,2.5]", "[2.5000001,1]", ""), 42);
    EXPECT_EQ(run("[1,2.5]", "[2.5,3]", ""), 43);
    EXPECT_EQ(tests::slurp(path("judgemessage.txt")),
              "return value: expected an element 1, got 3 instead, in any order\n");
    EXPECT_EQ(run("[1,2]", "[2,1]", "exact"), 43);
    EXPECT_EQ(run("[[1,2],[3]]", "[[3],[2,1]]", "multisets abs 0"), 42);
    EXPECT_EQ(run("[null,[1,2]]", "[null,[2,1]]", "calls"), 42);
    EXPECT_EQ(run("1.0", "1.4", "abs 0.5"), 42);
    EXPECT_EQ(run("1", "[", ""), 43);
    EXPECT_EQ(run("[", "1", ""), 1);
    EXPECT_EQ(run("1", "1", "sideways"), 1);
}

}  // namespace
}  // namespace judge::run
