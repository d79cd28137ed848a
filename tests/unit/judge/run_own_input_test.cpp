// SPDX-License-Identifier: MIT
#include "judge/run/own_input.hpp"

#include <gtest/gtest.h>

namespace judge::run {
namespace {

Signature function(const std::vector<std::pair<const char*, const char*>>& params) {
    Signature signature;
    for (const auto& [name, type] : params)
        signature.function.params.push_back({name, parse_type(type).value(), ""});
    return signature;
}

struct Written {
    const char* text;
    const char* canonical;
};

TEST(OwnInput, BringsValuesIntoTheFormOfTests) {
    const Signature signature = function({{"prices", "int[]"}, {"weights", "matrix"}});
    for (const Written& written : {
             Written{"[1,2]\n[[0.5]]\n", "[1,2]\n[[0.5]]\n"},
             Written{"[ 1,\t2 ]\n[ [3, -Infinity] ]", "[1,2]\n[[3.0,-Infinity]]\n"},
             Written{"prices = [1]\n  weights=[[1e6,\n 1e-3]]", "[1]\n[[1000000.0,0.001]]\n"},
             Written{"[] [[-2]]", "[]\n[[-2.0]]\n"},
             Written{"[1]\n[[1e300]]", "[1]\n[[1e+300]]\n"},
         }) {
        const OwnInput input = own_input(signature, written.text);
        EXPECT_EQ(input.complaint, "") << written.text;
        EXPECT_EQ(input.text, written.canonical) << written.text;
    }
}

TEST(OwnInput, KeepsIntegersAndStringsAsTheyAre) {
    const Signature signature =
        function({{"k", "long"}, {"name", "string"}, {"pair", "(int, double)?"}});
    const OwnInput input = own_input(signature, "9223372036854775807\n\"k = 1, [2 ]\"\n[1, 2]\n");
    EXPECT_EQ(input.text, "9223372036854775807\n\"k = 1, [2 ]\"\n[1,2.0]\n");
}

TEST(OwnInput, TakesTheTwoLinesOfAClass) {
    Signature signature;
    signature.class_name = "Shelf";
    EXPECT_EQ(own_input(signature, "[\"Shelf\", \"get\"]\n[[ 2 ], [1]]").text,
              "[\"Shelf\",\"get\"]\n[[2],[1]]\n");
    EXPECT_NE(own_input(signature, "[]").complaint, "");
}

TEST(OwnInput, SaysWhatIsWrongAndKeepsTheText) {
    const Signature signature = function({{"prices", "int[]"}, {"k", "int"}});
    const OwnInput few = own_input(signature, "[1, 2]\n");
    EXPECT_EQ(few.text, "[1, 2]\n");
    EXPECT_EQ(few.complaint, "expected 2 values, one a line (prices, k); there are 1");
    EXPECT_NE(own_input(signature, "[1,\n3\n").complaint, "");
    EXPECT_NE(own_input(signature, "").complaint, "");
    EXPECT_NE(own_input(signature, "other = [1]\n3\n").complaint, "");
}

}  // namespace
}  // namespace judge::run
