// SPDX-License-Identifier: MIT
// What drivers and stubs promise beyond the types: prints, errors, classes, and the bugs of others.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/unit/judge/language_program.hpp"

namespace {

using judge::Function;
using judge::Signature;
using judge::language::harness;
using tests::function;
using tests::function_signature;
using tests::Program;
using tests::Ran;

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
    std::vector<std::string> expected = {
        "include/cpp/spar.h",           "include/cpp/spar_driver.h",
        "include/cpp/spar_reader.h",    "include/cpp/spar_writer.h",
        "include/cpp/driver.cpp",       "attachments/templates/cpp/solution.cpp",
        "include/python3/spar.py",      "include/python3/spar_driver.py",
        "include/python3/__main__.py",  "attachments/templates/python3/solution.py",
        "include/java/SparDriver.java", "include/java/SparNodes.java",
        "include/java/ListNode.java",   "include/java/TreeNode.java",
        "include/java/Main.java",       "attachments/templates/java/Solution.java",
        "include/rust/spar.rs",         "include/rust/spar_nodes.rs",
        "include/rust/main.rs",         "attachments/templates/rust/solution.rs",
        "include/go/a_spar_driver.go",  "include/go/spar_list.go",
        "include/go/main.go",           "attachments/templates/go/solution.go",
    };
    for (const std::string script : {"javascript", "typescript"})
        for (const char* name : {"include/{}/spar.{}", "include/{}/spar_driver.{}",
                                 "include/{}/main.{}", "attachments/templates/{}/solution.{}"})
            expected.push_back(
                fmt::format(fmt::runtime(name), script, script == "javascript" ? "js" : "ts"));
    EXPECT_EQ(names, expected);
    EXPECT_FALSE(harness(*problem.interview->signature, "c").has_value());
}

}  // namespace
