// SPDX-License-Identifier: MIT
// Every type of a signature goes through the drivers and comes back, as it would in any judge:
// plain compiler, plain interpreter, strict warnings.
#include <gtest/gtest.h>

#include "judge/language/harness_cpp_names.hpp"
#include "tests/unit/judge/language_program.hpp"

namespace {

using judge::Function;
using judge::Signature;
using judge::language::harness;
using tests::function;
using tests::Program;
using tests::Ran;

struct Row {
    std::string type;
    std::string in;
    std::string out;
    std::string python_out = {};  // where Python spells the same value differently
};

const std::vector<Row>& good_values() {
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

const std::vector<Row>& bad_values() {
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

// A class with one method for each type of the two tables, all of which give back what they get.
struct Identity {
    Signature signature;
    std::string cpp =
        "#include <optional>\n#include <string>\n#include <tuple>\n#include <vector>\n"
        "#include \"spar.h\"\nclass Same {\n  public:\n";
    std::string python = "class Same:\n    def __init__(self):\n        pass\n";

    Identity() {
        signature.class_name = "Same";
        signature.function = function("", {}, "void");
        for (const auto* rows : {&good_values(), &bad_values()})
            for (const Row& row : *rows) add(row.type);
        cpp += "};\n";
    }

    [[nodiscard]] std::string method(const std::string& type) const {
        for (const Function& method : signature.methods)
            if (to_string(method.returns) == to_string(judge::parse_type(type).value()))
                return method.name;
        return "";
    }

  private:
    void add(const std::string& type) {
        if (!method(type).empty()) return;
        const std::string name = "m" + std::to_string(signature.methods.size());
        signature.methods.push_back(function(name, {{"x", type}}, type));
        const std::string cpp_type = judge::language::cpp_type(signature.methods.back().returns);
        cpp += "    " + cpp_type + " " + name + "(" + cpp_type + " x) { return x; }\n";
        python += "    def " + name + "(self, x):\n        return x\n";
    }
};

const Identity& identity() {
    static const Identity made;
    return made;
}

std::string call(const Row& row) {
    return R"(["Same",")" + identity().method(row.type) + "\"]\n[[],[" + row.in + "]]\n";
}

TEST(Harness, EveryTypeRoundTripsInCpp) {
    const Program program(identity().signature, "cpp", identity().cpp);
    ASSERT_EQ(program.build().code, 0) << program.build().err;
    for (const Row& row : good_values()) {
        SCOPED_TRACE(row.type + " " + row.in);
        const Ran ran = program(call(row));
        EXPECT_EQ(ran.code, 0) << ran.err;
        EXPECT_EQ(ran.out, "[null," + row.out + "]\n");
    }
    for (const Row& row : bad_values()) {
        SCOPED_TRACE(row.type + " " + row.in.substr(0, 40));
        const Ran ran = program(call(row));
        EXPECT_EQ(ran.code, 3) << ran.out;
        EXPECT_EQ(ran.out, "");
        EXPECT_NE(ran.err.find("bad input"), std::string::npos) << ran.err;
    }
}

TEST(Harness, EveryTypeRoundTripsInPython) {
    const Program program(identity().signature, "python3", identity().python);
    for (const Row& row : good_values()) {
        SCOPED_TRACE(row.type + " " + row.in);
        const Ran ran = program(call(row));
        EXPECT_EQ(ran.code, 0) << ran.err;
        EXPECT_EQ(ran.out, "[null," + (row.python_out.empty() ? row.out : row.python_out) + "]\n");
    }
    for (const Row& row : bad_values()) {
        SCOPED_TRACE(row.type + " " + row.in.substr(0, 40));
        const Ran ran = program(call(row));
        EXPECT_EQ(ran.code, 3) << ran.out;
        EXPECT_EQ(ran.out, "");
        EXPECT_NE(ran.err.find("bad input"), std::string::npos) << ran.err;
    }
}

TEST(Harness, StubsWorkAsTheyAre) {
    const Program cpp(identity().signature, "cpp", harness(identity().signature, "cpp")->stub.text);
    EXPECT_EQ(cpp.build().code, 0) << cpp.build().err;
    EXPECT_EQ(cpp(call({"int", "5", ""})).out, "[null,0]\n");
    const Program python(identity().signature, "python3",
                         harness(identity().signature, "python3")->stub.text);
    EXPECT_EQ(python(call({"int", "5", ""})).out, "[null,0]\n");
    EXPECT_EQ(python(call({"ListNode", "[5]", ""})).out, "[null,[]]\n");
}

}  // namespace
