// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace tests {

// Values of every type of a signature: what goes in, and what a driver writes for it. The nasty
// ones are there: empty, null, the ends of the ranges, 2^53+1, NaN, -0.0, text beyond ASCII, deep
// trees.
struct Row {
    std::string type;
    std::string in;
    std::string out;
    std::string python_out = {};  // where Python spells the same value differently
};

inline const std::vector<Row>& good_values() {
    static const std::vector<Row> rows = {
        {"int", "0", "0"},
        {"int", "-2147483648", "-2147483648"},
        {"int", "2147483647", "2147483647"},
        {"int", "-0", "0"},
        {"long", "9007199254740993", "9007199254740993"},
        {"long", "-9223372036854775808", "-9223372036854775808"},
        {"long", "9223372036854775807", "9223372036854775807"},
        {"double", "0.1", "0.1"},
        {"double", "-0.0", "-0.0"},
        {"double", "3", "3.0"},
        {"double", "1e-7", "1e-07"},
        {"double", "0.30000000000000004", "0.30000000000000004"},
        {"double", "1.7976931348623157e308", "1.7976931348623157e+308"},
        {"double", "5e-324", "5e-324"},
        {"double", "123456789012345678", "123456789012345680.0", "1.2345678901234568e+17"},
        {"double", "NaN", "NaN"},
        {"double", "Infinity", "Infinity"},
        {"double", "-Infinity", "-Infinity"},
        {"bool", "true", "true"},
        {"bool", "false", "false"},
        {"char", R"("x")", R"("x")"},
        {"char", R"("\"")", R"("\"")"},
        {"char", R"("\\")", R"("\\")"},
        {"char", R"(" ")", R"(" ")"},
        {"string", R"("")", R"("")"},
        {"string", R"("a\"b\\c\/d")", R"("a\"b\\c/d")"},
        {"string", R"("tab\tnew\nline\u0000nul")", R"("tab\u0009new\u000aline\u0000nul")",
         R"("tab\tnew\nline\u0000nul")"},
        {"string", R"("gr\u00fc\u00df")", "\"gr\u00fc\u00df\"", R"("gr\u00fc\u00df")"},
        {"string", "\"\u65e5\u672c \U0001F600\"", "\"\u65e5\u672c \U0001F600\"",
         R"("\u65e5\u672c \ud83d\ude00")"},
        {"string", R"("\ud83d\ude00")", "\"\U0001F600\"", R"("\ud83d\ude00")"},
        {"string", R"("null, [1] \"true\"")", R"("null, [1] \"true\"")"},
        {"int[]", "[]", "[]"},
        {"int[]", " [ 1 ,\t-2 ] ", "[1,-2]"},
        {"bool[]", "[true,false,true]", "[true,false,true]"},
        {"double[]", "[1,-0.0,NaN,-Infinity]", "[1.0,-0.0,NaN,-Infinity]"},
        {"string[]", R"(["a","","c,d"])", R"(["a","","c,d"])"},
        {"char[][]", R"([["a","b"],[]])", R"([["a","b"],[]])"},
        {"long[][]", "[[],[9007199254740993],[]]", "[[],[9007199254740993],[]]"},
        {"int?", "null", "null"},
        {"int?", "7", "7"},
        {"int?[]", "[null,0,null]", "[null,0,null]"},
        {"string?", R"("null")", R"("null")"},
        {"(int, string)", R"([1,"one"])", R"([1,"one"])"},
        {"(int, double[], bool?)", "[1,[2],null]", "[1,[2.0],null]"},
        {"(int, int)[]", "[[1,2],[3,4]]", "[[1,2],[3,4]]"},
        {"ListNode", "[]", "[]"},
        {"ListNode", "null", "[]"},
        {"ListNode", "[1,-2,2147483647]", "[1,-2,2147483647]"},
        {"ListNode[]", "[[1,2],[],[3]]", "[[1,2],[],[3]]"},
        {"TreeNode", "[]", "[]"},
        {"TreeNode", "[null]", "[]"},
        {"TreeNode", "[1,null,2,3]", "[1,null,2,3]"},
        {"TreeNode", "[1,2,null,null,3,null,null]", "[1,2,null,null,3]"},
        {"TreeNode", "[5,4,7,3,null,2,null,-1,null,9]", "[5,4,7,3,null,2,null,-1,null,9]"},
        {"graph", "[[1,2],[0],[]]", "[[1,2],[0],[]]"},
        {"vector", "[1,2.5]", "[1.0,2.5]"},
        {"matrix", "[[1,2],[3.5,-0.0]]", "[[1.0,2.0],[3.5,-0.0]]"},
        {"matrix", "[]", "[]"},
    };
    return rows;
}

// What does not fit its type: the driver ends with code 3.
inline const std::vector<Row>& bad_values() {
    static const std::vector<Row> rows = {
        {"int", "2147483648", ""},
        {"int", "-2147483649", ""},
        {"int", "1.0", ""},
        {"int", "1e3", ""},
        {"int", "null", ""},
        {"int", "", ""},
        {"int", "true", ""},
        {"int", "1 2", ""},
        {"long", "9223372036854775808", ""},
        {"double", "\"1\"", ""},
        {"double", "NaNs", ""},
        {"bool", "0", ""},
        {"char", R"("")", ""},
        {"char", R"("ab")", ""},
        {"char", "\"\u00e9\"", ""},
        {"string", "\"open", ""},
        {"string", R"("\x")", ""},
        {"string", R"("\ud83d")", ""},
        {"string", "1", ""},
        {"int[]", "[1,]", ""},
        {"int[]", "[1", ""},
        {"int[]", "null", ""},
        {"int[]", "[2147483648]", ""},
        {"int[]", "[1.5]", ""},
        {"int[]", std::string(100'000, '['), ""},
        {"(int, string)", "[1]", ""},
        {"(int, string)", R"([1,"a",2])", ""},
        {"ListNode", "[null]", ""},
        {"TreeNode", "[null,1]", ""},
        {"TreeNode", "[1,null,null,4]", ""},
        {"graph", "[1]", ""},
    };
    return rows;
}

}  // namespace tests
