// SPDX-License-Identifier: MIT
// The drivers are compiled and run as any judge would: plain compiler, plain interpreter, strict
// warnings.
#include <gtest/gtest.h>

#include "judge/language/harness.hpp"
#include "judge/language/harness_cpp.hpp"
#include "tests/unit/judge/language_support.hpp"

namespace {

using judge::Function;
using judge::Signature;
using judge::language::harness;
using tests::function;
using tests::function_signature;
using tests::Ran;

// A solution with its driver, built once and run on many inputs.
class Program {
  public:
    Program(const Signature& signature, const std::string& language, const std::string& solution)
        : python_(language == "python3") {
        const auto generated = harness(signature, language).value();
        tests::spit_all(dir_.path(), generated.driver);
        tests::spit(dir_.path() / generated.stub.name, solution + generated.epilogue);
        if (!python_)
            build_ = tests::run(
                dir_.path(), {"/usr/bin/g++", "-std=gnu++20", "-O0", "-Wall", "-Wextra", "-Werror",
                              "-Wno-unused-parameter", "driver.cpp", "solution.cpp", "-o", "run"});
    }

    [[nodiscard]] const Ran& build() const { return build_; }

    [[nodiscard]] Ran operator()(const std::string& input) const {
        if (!python_) return tests::run(dir_.path(), {"./run"}, input);
        return tests::run(dir_.path(), {"/usr/bin/python3", "-B", "-s", "-S", "__main__.py"},
                          input);
    }

  private:
    bool python_;
    tests::TempDir dir_;
    Ran build_{0, "", ""};
};

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

TEST(Harness, FunctionStubsWorkAsTheyAre) {
    Function asked = function("pair_with_gap", {{"nums", "int[]"}, {"class", "int"}}, "int[]");
    asked.doc = "The first pair.\nIn order.";
    asked.params[1].doc = "the wanted difference";
    const Signature signature = function_signature(asked);
    EXPECT_EQ(
        harness(signature, "cpp")->stub.text,
        "#include <vector>\n\n// The first pair.\n// In order.\n// class: the wanted difference\n"
        "std::vector<int> pair_with_gap(std::vector<int>& nums, int class_) {\n    return "
        "{};\n}\n");
    EXPECT_EQ(harness(signature, "python3")->stub.text,
              "# The first pair.\n# In order.\n# class: the wanted difference\n"
              "def pair_with_gap(nums: list[int], class_: int) -> list[int]:\n    return []\n");
    for (const std::string language : {"cpp", "python3"}) {
        const Program program(signature, language, harness(signature, language)->stub.text);
        EXPECT_EQ(program("[1,2]\n5\n").out, "[]\n") << program.build().err;
        EXPECT_EQ(program("[1,2]\n").code, 3);
        EXPECT_EQ(program("[1,2]\n5\n6\n").code, 3);
    }
}

// leetgo: `auto res = f()` does not compile for a void function.
TEST(LeetgoBugs, InPlaceFunctionsGiveTheChangedParameter) {
    const Signature signature =
        function_signature(function("reverse_it", {{"nums", "int[]"}}, "void", "nums"));
    const Program cpp(
        signature, "cpp",
        "#include <algorithm>\n#include <vector>\nvoid reverse_it(std::vector<int>& nums) { "
        "std::reverse(nums.begin(), nums.end()); }\n");
    ASSERT_EQ(cpp.build().code, 0) << cpp.build().err;
    EXPECT_EQ(cpp("[1,2,3]\n").out, "[3,2,1]\n");
    const Program python(signature, "python3", "def reverse_it(nums):\n    nums.reverse()\n");
    EXPECT_EQ(python("[1,2,3]\n").out, "[3,2,1]\n");
}

// leetgo: calls f(x) although the function is a method of Solution.
TEST(LeetgoBugs, PythonFunctionsAreFoundInTheModuleAndInSolution) {
    const Signature signature = function_signature(function("twice", {{"x", "int"}}, "int"));
    const Program free(signature, "python3", "def twice(x):\n    return 2 * x\n");
    EXPECT_EQ(free("21\n").out, "42\n");
    const Program method(signature, "python3",
                         "class Solution:\n    def twice(self, x):\n        return 2 * x\n");
    EXPECT_EQ(method("21\n").out, "42\n");
    const Program neither(signature, "python3", "def thrice(x):\n    return 3 * x\n");
    EXPECT_EQ(neither("21\n").code, 1);
    EXPECT_NE(neither("21\n").err.find("solution.py defines no function twice"), std::string::npos);
}

// leetgo: strings are cut out as s[1:-1].
TEST(LeetgoBugs, PythonStringsAreUnescaped) {
    const Signature signature = function_signature(function("size", {{"s", "string"}}, "int"));
    const Program program(signature, "python3", "def size(s):\n    return len(s)\n");
    EXPECT_EQ(program(R"("\"\n\u00fc\\")").out, "4\n");
}

// leetgo: trees are printed with ", " and compared as text.
TEST(LeetgoBugs, PythonTreesAreWrittenLikeCppOnes) {
    const Signature signature = function_signature(function("f", {{"t", "TreeNode"}}, "TreeNode"));
    const Program program(signature, "python3",
                          "def f(t):\n    t.left, t.right = t.right, t.left\n    return t\n");
    EXPECT_EQ(program("[1,2,3,null,4]").out, "[1,3,2,null,null,null,4]\n");
}

// leetgo: doubles are printed with %.5f.
TEST(LeetgoBugs, DoublesKeepEveryDigit) {
    const Signature signature = function_signature(function("third", {{"x", "double"}}, "double"));
    const Program cpp(signature, "cpp", "double third(double x) { return x / 3; }\n");
    const Program python(signature, "python3", "def third(x):\n    return x / 3\n");
    EXPECT_EQ(cpp("1e-9").out, "3.3333333333333337e-10\n");
    EXPECT_EQ(python("1e-9").out, "3.3333333333333337e-10\n");
}

TEST(Harness, DeepChainsNeedNoStack) {
    std::string list = "[0";
    std::string tree = "[0";
    for (int i = 1; i < 200'000; ++i) {
        list += "," + std::to_string(i);
        tree += ",null," + std::to_string(i);
    }
    const Signature signature = function_signature(
        function("same", {{"l", "ListNode"}, {"t", "TreeNode"}}, "(ListNode, TreeNode)"));
    const Program cpp(
        signature, "cpp",
        "#include <tuple>\n#include \"spar.h\"\nstd::tuple<ListNode*, TreeNode*> same(ListNode* l, "
        "TreeNode* t) { return {l, t}; }\n");
    const Program python(signature, "python3", "def same(l, t):\n    return l, t\n");
    const std::string input = list + "]\n" + tree + "]\n";
    EXPECT_EQ(cpp(input).out, "[" + list + "]," + tree + "]]\n");
    EXPECT_EQ(python(input).out, "[" + list + "]," + tree + "]]\n");
}

TEST(Harness, WhatTheCandidatePrintsIsNotTheResult) {
    const Signature signature = function_signature(function("f", {{"x", "int"}}, "int"));
    const Program cpp(signature, "cpp", R"(#include <cstdio>
#include <iostream>
static const int early = std::printf("[1]\n");
struct Late { ~Late() { std::puts("late"); } } late;
int f(int x) { std::cout << "42\n"; std::puts("43"); return x + early; }
)");
    const Ran ran = cpp("1");
    EXPECT_EQ(ran.out, "5\n") << cpp.build().err;
    EXPECT_EQ(ran.err, "[1]\n42\n43\n");
    const Program python(signature, "python3",
                         "import os\nprint('[1]', flush=True)\ndef f(x):\n    print(42, "
                         "flush=True)\n    os.write(1, "
                         "b'43\\n')\n    return x\n");
    EXPECT_EQ(python("1").out, "1\n");
    EXPECT_EQ(python("1").err, "[1]\n42\n43\n");
}

TEST(Harness, LeavingEarlyGivesNoResult) {
    const Signature signature = function_signature(function("f", {{"x", "int"}}, "int"));
    const Program cpp(signature, "cpp", "#include <cstdlib>\nint f(int) { std::exit(0); }\n");
    EXPECT_EQ(cpp("1").out, "") << cpp.build().err;
    const Program python(signature, "python3", "import sys\ndef f(x):\n    sys.exit(0)\n");
    EXPECT_EQ(python("1").out, "");
    EXPECT_EQ(python("1").code, 0);
}

TEST(Harness, PythonErrorsShowTheCandidatesFramesOnly) {
    const Signature signature = function_signature(function("f", {{"x", "int"}}, "int"));
    const Program program(signature, "python3", "def f(x):\n    return [][x]\n");
    const Ran ran = program("1");
    EXPECT_EQ(ran.code, 1);
    EXPECT_NE(ran.err.find("solution.py\", line 2, in f"), std::string::npos) << ran.err;
    EXPECT_EQ(ran.err.find("spar_driver"), std::string::npos) << ran.err;
}

TEST(Harness, CyclesAreReported) {
    const Signature lists = function_signature(function("f", {{"l", "ListNode"}}, "ListNode"));
    const Program cpp(lists, "cpp",
                      "#include \"spar.h\"\nListNode* f(ListNode* l) { return l->next = l; }\n");
    EXPECT_EQ(cpp("[1]").code, 4) << cpp.build().err;
    const Program python(lists, "python3", "def f(l):\n    l.next = l\n    return l\n");
    EXPECT_EQ(python("[1]").code, 4);
    const Signature trees = function_signature(function("f", {{"t", "TreeNode"}}, "TreeNode"));
    const Program cpp_tree(
        trees, "cpp",
        "#include \"spar.h\"\nTreeNode* f(TreeNode* t) { return t->left = t->right = t; }\n");
    EXPECT_EQ(cpp_tree("[1]").code, 4) << cpp_tree.build().err;
    EXPECT_NE(cpp_tree("[1]").err.find("not a tree"), std::string::npos);
    const Program python_tree(trees, "python3",
                              "def f(t):\n    t.left = t.right = t\n    return t\n");
    EXPECT_EQ(python_tree("[1]").code, 4);
}

Signature counter() {
    Signature signature;
    signature.class_name = "Counter";
    signature.function = function("", {{"start", "int"}}, "void");
    signature.methods = {function("add", {{"by", "int"}, {"times", "long"}}, "void"),
                         function("get", {}, "int"), function("delete", {{"all", "bool"}}, "int[]"),
                         function("fill", {{"row", "int[]"}}, "bool", "row")};
    return signature;
}

constexpr const char* kCounterInput =
    "[\"Counter\",\"add\",\"get\",\"delete\",\"fill\",\"Counter\",\"get\"]\n"
    "[[5],[2,3],[],[true],[[0,0]],[1],[]]\n";
constexpr const char* kCounterOutput = "[null,null,11,[11],[true,[0,0,11]],null,1]\n";

TEST(Harness, ClassProblems) {
    const Program cpp(counter(), "cpp", R"(#include <vector>
using namespace std;
class Counter {
    long long n;
  public:
    explicit Counter(int start) : n(start) {}
    void add(int by, long long times) { n += by * times; }
    int get() const { return static_cast<int>(n); }
    vector<int> delete_(bool) { return {get()}; }
    bool fill(vector<int>& row) { row.push_back(get()); return true; }
};
)");
    ASSERT_EQ(cpp.build().code, 0) << cpp.build().err;
    EXPECT_EQ(cpp(kCounterInput).out, kCounterOutput);
    const Program python(counter(), "python3", R"(class Counter:
    def __init__(self, start):
        self.n = start
    def add(self, by, times):
        self.n += by * times
    def get(self):
        return self.n
    def delete(self, all):
        return [self.n]
    def fill(self, row):
        row.append(self.n)
        return True
)");
    EXPECT_EQ(python(kCounterInput).out, kCounterOutput);
    for (const Program* program : {&cpp, &python})
        for (const char* input :
             {"[\"get\"]\n[[]]\n", "[\"Counter\",\"got\"]\n[[1],[]]\n", "[\"Counter\"]\n[[1],[]]\n",
              "[\"Counter\",\"get\"]\n[[1]]\n", "[\"Counter\",\"get\"]\n[[1],[2]]\n"})
            EXPECT_EQ((*program)(input).code, 3) << input;
}

TEST(Harness, AWrongReturnTypeIsACompileError) {
    const Signature signature = function_signature(function("f", {{"x", "int"}}, "int"));
    const Program wrong(signature, "cpp", "long long f(int x) { return x; }\n");
    EXPECT_NE(wrong.build().code, 0);
    EXPECT_NE(wrong.build().err.find("signature:1:5: error: ambiguating new declaration of"),
              std::string::npos)
        << wrong.build().err;
    const Program macro(signature, "cpp", "#define int long long\nint f(int x) { return x; }\n");
    EXPECT_NE(macro.build().code, 0);
}

TEST(Harness, PythonResultsMayBeArraysOfNumPy) {
    const Signature signature =
        function_signature(function("f", {{"m", "matrix"}}, "(matrix, double, int)"));
    const Program program(signature, "python3", R"(class Array:
    def __init__(self, value):
        self.value = value
    def tolist(self):
        return self.value
def f(m):
    return Array([[1, 2.5]]), Array(0.5), Array(3)
)");
    EXPECT_EQ(program("[[1]]").out, "[[[1.0,2.5]],0.5,3]\n");
}

TEST(Harness, FilesOfAPackage) {
    judge::Problem problem;
    EXPECT_TRUE(judge::language::package_files(problem).empty());
    problem.interview.emplace().signature =
        function_signature(function("f", {{"l", "ListNode"}}, "int"));
    std::vector<std::string> names;
    for (const auto& file : judge::language::package_files(problem)) names.push_back(file.name);
    EXPECT_EQ(names,
              (std::vector<std::string>{
                  "include/cpp/spar.h", "include/cpp/spar_driver.h", "include/cpp/driver.cpp",
                  "attachments/templates/cpp/solution.cpp", "include/python3/spar.py",
                  "include/python3/spar_driver.py", "include/python3/__main__.py",
                  "attachments/templates/python3/solution.py"}));
    EXPECT_FALSE(harness(*problem.interview->signature, "c").has_value());
}

}  // namespace
