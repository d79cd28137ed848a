// SPDX-License-Identifier: MIT
// What is said to people: crashes in one line, includes that are missing, imports of a file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/language/crash.hpp"
#include "judge/language/imports.hpp"
#include "judge/language/missing_includes.hpp"
#include "judge/language/names.hpp"
#include "judge/language/prepared.hpp"
#include "judge/language/toolchain.hpp"
#include "tests/unit/judge/language_fixture.hpp"

namespace {

using judge::language::crash_summary;
using judge::language::suspected_includes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Crash {
    const char* said;
    const char* summary;
};

const std::vector<Crash>& crashes() {
    static const std::vector<Crash> table = {
        {"", ""},
        {"\n\n", ""},
        {"my own words\nthe last ones\n", "the last ones"},
        {"terminate called after throwing an instance of 'std::out_of_range'\n"
         "  what():  vector::_M_range_check: __n (which is 3) >= this->size() (which is 0)\n",
         "uncaught std::out_of_range: vector::_M_range_check: __n (which is 3) >= this->size() "
         "(which is 0)"},
        {"terminate called after throwing an instance of 'int'\n", "uncaught int"},
        {"terminate called after throwing an instance of '", "uncaught "},
        {"print\nTraceback (most recent call last):\n  File \"/box/solution.py\", line 9, in "
         "<module>\n"
         "    f()\n  File \"/box/solution.py\", line 2, in f\n    return [][5]\nIndexError: list "
         "index out of range\n",
         "IndexError: list index out of range (solution.py, line 2)"},
        {"Exception in thread \"main\" java.lang.ArithmeticException: / by zero\n"
         "\tat java.base/java.util.Arrays.sort(Arrays.java:12)\n\tat Solution.f(Solution.java:3)\n",
         "java.lang.ArithmeticException: / by zero (Arrays.java:12)"},
        {"Exception in thread \"main", "Exception in thread \"main"},
        {"panic: runtime error: index out of range [5] with length 3\n\ngoroutine 1 [running]:\n"
         "main.f(...)\n\t/usr/lib/go/src/sort/sort.go:7 "
         "+0x1\n\t./solution.go:4\nmain.main()\n\t./main.go:12 +0x1d\n",
         "panic: runtime error: index out of range [5] with length 3 (solution.go:4)"},
        {"thread 'main' panicked at 'index out of bounds: the len is 3', solution.rs:3:5\nnote: "
         "run with",
         "panicked: index out of bounds: the len is 3 (solution.rs:3)"},
        {"thread 'main' (71) panicked at solution.rs:3:5:\nindex out of bounds: the len is "
         "3\nnote: run",
         "panicked: index out of bounds: the len is 3 (solution.rs:3)"},
        {"/box/solution.js:2\n  x.y\n    ^\n\nTypeError: Cannot read properties of null (reading "
         "'y')\n"
         "    at f (solution.js:2:5)\n\nNode.js v20\n",
         "TypeError: Cannot read properties of null (reading 'y') (solution.js:2)"},
    };
    return table;
}

TEST(Crash, IsToldInOneLine) {
    for (const Crash& crash : crashes()) EXPECT_EQ(crash_summary(crash.said), crash.summary);
}

// Whatever stands on stderr, cut anywhere, is read without a fault.
TEST(Crash, SummariesOfCutTextsAreSafe) {
    for (const Crash& crash : crashes()) {
        const std::string said = crash.said;
        for (std::size_t length = 0; length < said.size(); ++length)
            EXPECT_LE(crash_summary(said.substr(0, length)).size(), length + 32);
    }
}

TEST(Includes, AreSuspectedByNamesThatFewHeadersDeclare) {
    const auto of = [](const std::string& text) { return suspected_includes({{"a.cpp", text}}); };
    EXPECT_THAT(of("#include <iostream>\nint main() { std::vector<int> v; std::sort(v.begin(), "
                   "v.end()); }"),
                ElementsAre("algorithm", "vector"));
    EXPECT_THAT(
        of("#include <vector>\nusing namespace std;\nint main() { vector<int> v; cin >> v[0]; }"),
        ElementsAre("iostream"));
    EXPECT_THAT(of("#include <bits/stdc++.h>\nusing namespace std; map<int, int> m;"), IsEmpty());
    EXPECT_THAT(of("#include <queue>\nstd::deque<int> d;"), IsEmpty());
    EXPECT_THAT(of("struct S { void sort(int); }; void f(S s) { s.sort(1); }"), IsEmpty());
    EXPECT_THAT(of("using namespace std; struct S { int stack; }; int f(S s) { return s.stack; }"),
                IsEmpty());
    EXPECT_THAT(of("#include <"), IsEmpty());
}

TEST(Includes, WarningNamesWhatTheCompilerRecommends) {
    const std::string warning = judge::language::missing_includes_warning(
        {"vector"}, "note: did you forget to ‘#include <map>’?\n#include <");
    EXPECT_THAT(warning, HasSubstr("    #include <map>\n    #include <vector>\n"));
}

TEST(Includes, AFileThatNeedsThePrecompiledHeaderIsWarnedOf) {
    using namespace tests::boxed;
    const auto lacking = compile_cpp(
        "#include <cstdio>\nint main() { std::vector<int> v = {2, 1}; std::sort(v.begin(), "
        "v.end()); "
        "std::printf(\"%d\\n\", v[0]); }\n");
    EXPECT_TRUE(lacking.outcome.ok) << lacking.outcome.message;
    EXPECT_THAT(lacking.outcome.message, HasSubstr("another judge would reject it"));
    EXPECT_THAT(lacking.outcome.message, HasSubstr("#include <vector>"));
    // <map> brings what it needs: suspected, and found innocent.
    const auto innocent = compile_cpp(
        "#include <regex>\nint main() { std::vector<int> v; return static_cast<int>(v.size()); "
        "}\n");
    EXPECT_TRUE(innocent.outcome.ok) << innocent.outcome.message;
    EXPECT_EQ(innocent.outcome.message, "");
}

// Each step sees what the steps before it made; what failed is told, and not taken for ready.
TEST(Prepared, StepsBuildOnEachOtherAndAreKept) {
    using namespace tests::boxed;
    judge::language::Toolchain shell;
    shell.id = "shell";
    shell.name = "Shell";
    shell.program = "/bin/sh";
    shell.prepare = {{{{"in/a.txt", "one"}}, {"/bin/cp", "in/a.txt", "{output}/first"}},
                     {{},
                      {"/bin/sh", "-c", "cat \"$1/first\" \"$1/first\" > \"$2/second\"", "sh",
                       "{prepared}", "{output}"}}};
    const auto directory = judge::language::prepared(shell, options(), {});
    EXPECT_EQ(tests::slurp(directory / "second"), "oneone");
    EXPECT_EQ(judge::language::prepared(shell, options(), {}), directory);
    std::filesystem::remove_all(directory);  // a cache that was tidied by hand
    EXPECT_EQ(tests::slurp(judge::language::prepared(shell, options(), {}) / "second"), "oneone");
    shell.prepare[1].run = {"/bin/sh", "-c", "echo no such luck >&2; exit 1"};
    for (int i = 0; i < 2; ++i)
        EXPECT_THAT(message_of([&] { (void)judge::language::prepared(shell, options(), {}); }),
                    HasSubstr("Shell could not be made ready: no such luck"));
    EXPECT_EQ(judge::language::prepared(judge::language::Toolchain(), options(), {}), "");
}

TEST(Imports, AreReadByPythonItself) {
    using namespace tests::boxed;
    const judge::Submission submission = {
        {{"solution.py",
          "import os, numpy.linalg as la\n\ndef f():\n    from sklearn import svm\n"
          "    __import__('torch')\n    importlib.import_module(name)\n"
          "text = 'import pandas'\n# import scipy\nfrom . import near\n"},
         {"broken.py", "import (\n"},
         {"odd.py", "__import__('a\\tb\\n')\n"}},
        "python3",
        ""};
    const auto imports = judge::language::python_imports(submission, options());
    std::vector<std::string> found;
    for (const auto& import : imports)
        found.push_back(import.file + ":" + std::to_string(import.line) + " " + import.module);
    EXPECT_THAT(found, ElementsAre("solution.py:1 numpy.linalg", "solution.py:1 os",
                                   "solution.py:4 sklearn", "solution.py:5 torch",
                                   "solution.py:6 ?", "odd.py:1 ?"));
    EXPECT_TRUE(judge::language::is_of_library("sklearn.svm", "sklearn"));
    EXPECT_FALSE(judge::language::is_of_library("sklearning", "sklearn"));
    EXPECT_THAT(judge::language::python_imports({{}, "python3", ""}, options()), IsEmpty());
}

TEST(Names, AreWrittenAsALanguageWritesThem) {
    using judge::language::camel_case;
    using judge::language::pascal_case;
    using judge::language::snake_case;
    EXPECT_EQ(camel_case("sort_trays"), "sortTrays");
    EXPECT_EQ(camel_case("sortTrays"), "sortTrays");
    EXPECT_EQ(camel_case("_x_1_"), "_x_1_");
    EXPECT_EQ(pascal_case("peek"), "Peek");
    EXPECT_EQ(pascal_case(""), "");
    EXPECT_EQ(snake_case("sortTrays"), "sort_trays");
    EXPECT_EQ(snake_case("HTTPServer"), "httpserver");
}

}  // namespace
