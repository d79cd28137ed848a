// SPDX-License-Identifier: MIT
//
// Every type of a signature × function, in place, class × every language, both ways, in the box:
// what goes in comes out again. A language that is not installed is skipped, and says so.
#include <gtest/gtest.h>

#include <ostream>

#include "tests/languages/echo.hpp"
#include "tests/languages/program.hpp"
#include "tests/languages/values.hpp"

namespace {

using judge::Function;
using judge::Signature;
using tests::canonical;
using tests::function;
using tests::Row;

class Matrix : public tests::EachLanguage {};

std::vector<std::string> types() {
    std::vector<std::string> all;
    for (const auto* rows : {&tests::good_values(), &tests::bad_values()})
        for (const Row& row : *rows)
            if (std::ranges::find(all, row.type) == all.end()) all.push_back(row.type);
    return all;
}

// Methods m0, m1, …, one for each type, which give back their argument.
Signature identity() {
    Signature signature;
    signature.class_name = "Same";
    signature.function = function("", {}, "void");
    for (const std::string& type : types())
        signature.methods.push_back(
            function(fmt::format("m{}", signature.methods.size()), {{"x", type}}, type));
    return signature;
}

std::string method_of(const std::string& type) {
    const auto all = types();
    return fmt::format("m{}", std::ranges::find(all, type) - all.begin());
}

// One run with a call for each of `rows`.
std::string calls(const std::vector<Row>& rows) {
    std::string names = "[\"Same\"";
    std::string arguments = "[[]";
    for (const Row& row : rows) {
        names += fmt::format(",\"{}\"", method_of(row.type));
        arguments += fmt::format(",[{}]", row.in);
    }
    return names + "]\n" + arguments + "]\n";
}

TEST_P(Matrix, EveryValueGoesThroughAClass) {
    const auto program = compiled(identity());
    std::string expected = "[null";
    for (const Row& row : tests::good_values()) expected += "," + row.out;
    const auto ran = program(calls(tests::good_values()));
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(canonical(ran.out), canonical(expected + "]\n"));
    for (const Row& row : tests::bad_values()) {
        SCOPED_TRACE(row.type + " " + row.in.substr(0, 40));
        const auto bad = program(calls({row}));
        EXPECT_EQ(bad.code, 3) << bad.out << bad.err;
        EXPECT_EQ(bad.out, "");
        EXPECT_NE(bad.err.find("bad input"), std::string::npos) << bad.err;
    }
}

// A tree that is one long chain, and one with gaps.
TEST_P(Matrix, DeepChainsNeedNoStack) {
    std::string list = "[0";
    std::string tree = "[0";
    for (int i = 1; i < 100'000; ++i) {
        list += "," + std::to_string(i);
        tree += ",null," + std::to_string(i);
    }
    const auto program = compiled(
        {"", function("same", {{"a", "ListNode"}, {"b", "TreeNode"}}, "(ListNode, TreeNode)"), {}});
    const auto ran = program(list + "]\n" + tree + "]\n");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_TRUE(ran.out == "[" + list + "]," + tree + "]]\n");
}

// Functions with up to eight parameters each, one for each type, which return them all.
TEST_P(Matrix, EveryTypeGoesThroughAFunction) {
    const auto& rows = tests::good_values();
    std::vector<Row> one_of_each;
    for (const Row& row : rows)
        if (one_of_each.empty() || one_of_each.back().type != row.type) one_of_each.push_back(row);
    for (std::size_t first = 0; first < one_of_each.size(); first += 8) {
        const std::size_t last = std::min(first + 8, one_of_each.size());
        std::vector<std::pair<std::string, std::string>> params;
        std::string returns;
        std::string input;
        std::string expected;
        for (std::size_t i = first; i < last; ++i) {
            const Row& row = one_of_each[i];
            params.emplace_back(fmt::format("p{}x", i), row.type);
            returns += (returns.empty() ? "" : ", ") + row.type;
            input += row.in + "\n";
            expected += (expected.empty() ? "" : ",") + row.out;
        }
        ASSERT_GT(params.size(), 1U);
        const auto program = compiled({"", function("same", params, "(" + returns + ")"), {}});
        const auto ran = program(input);
        EXPECT_EQ(ran.code, 0) << ran.err;
        EXPECT_EQ(canonical(ran.out), canonical("[" + expected + "]\n"));
    }
}

struct Change {
    std::string type;
    std::string in;
    std::string out;
};

const std::vector<Change>& changes() {
    static const std::vector<Change> table = {
        {"int[]", "[1,2,-2147483648]", "[-2147483648,2,1]"},
        {"int[]", "[]", "[]"},
        {"long[]", "[9007199254740993,0]", "[0,9007199254740993]"},
        {"double[]", "[NaN,-0.0,1.5]", "[1.5,-0.0,NaN]"},
        {"bool[]", "[true,false,false]", "[false,false,true]"},
        {"char[]", R"(["a","b"])", R"(["b","a"])"},
        {"string[]", R"(["\u00fc","","x"])", "[\"x\",\"\",\"\u00fc\"]"},
        {"int[][]", "[[1,2],[],[3]]", "[[3],[],[1,2]]"},
        {"graph", "[[1],[0],[]]", "[[],[0],[1]]"},
        {"vector", "[1,2]", "[2.0,1.0]"},
        {"matrix", "[[1],[2,3]]", "[[2.0,3.0],[1.0]]"},
        {"ListNode", "[1,2]", "[2,2]"},
    };
    return table;
}

TEST_P(Matrix, WhatIsChangedInPlaceIsTheResult) {
    Signature signature;
    signature.class_name = "Same";
    signature.function = function("", {}, "void");
    std::string names = "[\"Same\"";
    std::string arguments = "[[]";
    std::string expected = "[null";
    for (const Change& change : changes()) {
        const std::string name = fmt::format("m{}", signature.methods.size());
        signature.methods.push_back(function(name, {{"x", change.type}}, "void", "x"));
        names += fmt::format(",\"{0}\",\"{0}both\"", name);
        signature.methods.push_back(
            function(name + "both", {{"x", change.type}, {"n", "int"}}, "int", "x"));
        arguments += fmt::format(",[{0}],[{0},7]", change.in);
        expected += fmt::format(",{0},[7,{0}]", change.out);
    }
    const auto program = compiled(signature);
    const auto ran = program(names + "]\n" + arguments + "]\n");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(canonical(ran.out), canonical(expected + "]\n"));
}

TEST_P(Matrix, FunctionsThatChangeTheirArgument) {
    const auto nothing = compiled({"", function("turn", {{"x", "int[]"}}, "void", "x"), {}});
    EXPECT_EQ(nothing("[1,2,3]\n").out, "[3,2,1]\n");
    EXPECT_EQ(nothing("[1,2,3]\n4\n").code, 3);
    EXPECT_EQ(nothing("").code, 3);
    const auto both =
        compiled({"", function("turn", {{"x", "string[]"}, {"n", "int"}}, "int", "x"), {}});
    EXPECT_EQ(both("[\"a\",\"b\"]\n5\n").out, "5\n[\"b\",\"a\"]\n");
}

TEST_P(Matrix, StubsWorkAsTheyAre) {
    const Signature whole = identity();
    const auto program = compiled(whole, tests::stub_of(whole, language()));
    const auto ran = program(calls({{"int", "5", ""}, {"int[]", "[1]", ""}}));
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out, "[null,0,[]]\n");
}

INSTANTIATE_TEST_SUITE_P(Languages, Matrix, ::testing::ValuesIn(tests::languages_with_drivers()),
                         [](const auto& test) { return test.param; });

}  // namespace
