// SPDX-License-Identifier: MIT
// Signature problems, Python, programs of packages, and submissions from disk, through the real
// box.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/language/harness.hpp"
#include "tests/unit/judge/language_fixture.hpp"

namespace {

using namespace tests::boxed;
using judge::language::compile_program;
using testing::HasSubstr;
using testing::Not;
using tests::function;
using tests::function_signature;
using tests::spit;

Problem pair_problem() {
    Problem problem;
    problem.interview.emplace().signature =
        function_signature(function("pair_with_gap", {{"nums", "int[]"}, {"gap", "int"}}, "int[]"));
    return problem;
}

TEST(CompileSignature, CppSolutionAndDriver) {
    const std::string text =
        "#include <vector>\nstd::vector<int> pair_with_gap(std::vector<int>& nums, int gap) "
        "{ return {nums[0], nums[0] + gap}; }\n";
    EXPECT_EQ(
        output_of(compile(submission("mine.cpp", text), pair_problem(), options()), "[4,7]\n3\n"),
        "[4,7]\n");
    const std::string stub =
        judge::language::harness(*pair_problem().interview->signature, "cpp")->stub.text;
    EXPECT_EQ(output_of(compile(submission("solution.cpp", stub), pair_problem(), options()),
                        "[4,7]\n3\n"),
              "[]\n");
}

TEST(CompileSignature, MissingOrWrongFunctionsAreExplained) {
    for (const char* text :
         {"int other;\n",
          "#include <vector>\nstd::vector<int> pair_with_gap(std::vector<int>& nums)"
          " { return nums; }\n",
          "#include <vector>\nstd::vector<long long> pair_with_gap(std::vector<int>&, int) { "
          "return {}; }\n"}) {
        const Compiled compiled = compile(submission("mine.cpp", text), pair_problem(), options());
        EXPECT_FALSE(compiled.outcome.ok);
        EXPECT_THAT(
            compiled.outcome.message,
            HasSubstr("Your file does not define what the problem asks for:\n"
                      "    std::vector<int> pair_with_gap(std::vector<int>& nums, int gap)\n"))
            << text;
    }
}

TEST(CompileSignature, ClassesInCpp) {
    Problem problem;
    judge::Signature& signature = problem.interview.emplace().signature.emplace();
    signature.class_name = "Counter";
    signature.function = function("", {{"start", "int"}}, "void");
    signature.methods = {function("next", {}, "int")};
    const std::string text =
        "class Counter {\n    int n;\n  public:\n    Counter(int start) : n(start) {}\n"
        "    int next() { return n++; }\n};\n";
    EXPECT_EQ(output_of(compile(submission("mine.cpp", text), problem, options()),
                        "[\"Counter\",\"next\",\"next\"]\n[[5],[],[]]\n"),
              "[null,5,6]\n");
    const Compiled wrong =
        compile(submission("mine.cpp", "class Conter {};\n"), problem, options());
    EXPECT_THAT(wrong.outcome.message, HasSubstr("asks for:\n    class Counter\n"));
}

TEST(CompileSignature, PythonOfAnyFileName) {
    const std::string text =
        "from collections import deque\ndef pair_with_gap(nums, gap):\n    print('debug')\n"
        "    return [nums[0], nums[0] + gap]\n";
    EXPECT_EQ(output_of(compile(submission("collections.py", text), pair_problem(), options()),
                        "[4,7]\n3\n"),
              "[4,7]\n");
}

TEST(CompilePython, SyntaxErrorsAreCompileErrors) {
    const Compiled compiled =
        compile(submission("try.py", "x = 1\nif x\n    print(x)\n"), Problem(), options());
    EXPECT_FALSE(compiled.outcome.ok);
    EXPECT_THAT(compiled.outcome.message, HasSubstr("File \"try.py\", line 2"));
    EXPECT_THAT(compiled.outcome.message, HasSubstr("SyntaxError"));
    EXPECT_FALSE(
        compile(submission("try.py", std::string("x = 1\0", 6)), Problem(), options()).outcome.ok);
}

TEST(CompilePython, NeighboursAndEntryPoints) {
    Submission parts = {
        {{"aaa.py", "value = 5\n"}, {"main.py", "import aaa\nprint(aaa.value)\n"}}, "python3", ""};
    EXPECT_EQ(output_of(compile(parts, Problem(), options())), "5\n");
    parts.files.push_back({"__main__.py", "print('package')\n"});
    EXPECT_EQ(output_of(compile(parts, Problem(), options())), "package\n");
    parts.entry_point = "main.py";
    EXPECT_EQ(output_of(compile(parts, Problem(), options())), "5\n");
    parts.entry_point = "absent.py";
    EXPECT_THAT(message_of([&] { (void)compile(parts, Problem(), options()); }),
                HasSubstr("\"absent.py\" is not among"));
}

TEST(CompilePython, ExitOfTheSiteModuleWorks) {
    EXPECT_EQ(output_of(compile(submission("a.py", "print(1)\nexit()\n"), Problem(), options())),
              "1\n");
    const Compiled fast =
        compile(submission("a.py", "import sys\nexits = 1\nsys.exit()\n"), Problem(), options());
    EXPECT_THAT(fast.executable.argv, testing::Contains("-S"));
    EXPECT_EQ(output_of(fast), "");
}

TEST(CompilePython, FindsTheSystemsPackagesWithoutSite) {
    if (!std::filesystem::exists("/usr/lib/python3/dist-packages/numpy"))
        GTEST_SKIP() << "apt install python3-numpy";
    const Compiled compiled = compile(
        submission("a.py", "import numpy\nprint(numpy.arange(3).sum())\n"), Problem(), options());
    EXPECT_THAT(compiled.executable.argv, testing::Contains("-S"));
    EXPECT_EQ(output_of(compiled), "3\n");
}

TEST(CompilePython, HashesAreFixed) {
    const std::string text = "print(hash('spar'))\n";
    const Compiled compiled = compile(submission("a.py", text), Problem(), options());
    EXPECT_EQ(output_of(compiled), output_of(compiled));
}

TEST(IncludedFiles, OfTheLanguageOrTheDefault) {
    const tests::TempDir package;
    spit(package.path() / "include" / "default" / "grader.h", "#define WHO \"default\"\n");
    Problem problem;
    problem.directory = package.path();
    const Submission uses = submission(
        "a.cpp", "#include \"grader.h\"\n#include <cstdio>\nint main() { puts(WHO); }\n");
    EXPECT_EQ(output_of(compile(uses, problem, options())), "default\n");
    spit(package.path() / "include" / "cpp" / "grader.h", "#define WHO \"cpp\"\n");
    EXPECT_EQ(output_of(compile(uses, problem, options())), "cpp\n");
    spit(package.path() / "include" / "cpp" / "grader.cpp",
         "#include <cstdio>\nint solve();\nint main() { printf(\"%d\", solve()); }\n");
    EXPECT_EQ(
        output_of(compile(submission("a.cpp", "int solve() { return 9; }\n"), problem, options())),
        "9");
}

TEST(CompileProgram, FileWithHeaderBesideIt) {
    const tests::TempDir dir;
    spit(dir.path() / "check.cpp", "#include \"validation.h\"\nint main() { return kAccepted; }\n");
    spit(dir.path() / "validation.h", "constexpr int kAccepted = 42;\n");
    EXPECT_TRUE(run(compile_program(dir.path() / "check.cpp", options())).report.exited_with(42));
    spit(dir.path() / "bad.cpp", "int main( { }\n");
    EXPECT_THAT(message_of([&] { (void)compile_program(dir.path() / "bad.cpp", options()); }),
                HasSubstr("bad.cpp: does not compile:\nbad.cpp:1:"));
    EXPECT_THAT(message_of([&] { (void)compile_program(dir.path() / "none.cpp", options()); }),
                HasSubstr("there is no such program"));
}

TEST(CompileProgram, Directories) {
    const tests::TempDir dir;
    spit(dir.path() / "val" / "__main__.py", "import sys, helper\nsys.exit(helper.code)\n");
    spit(dir.path() / "val" / "helper.py", "code = 43\n");
    EXPECT_TRUE(run(compile_program(dir.path() / "val", options())).report.exited_with(43));
}

TEST(CompileProgram, BuildAndRunScripts) {
    const tests::TempDir dir;
    spit(dir.path() / "p" / "build",
         "#!/bin/sh\nset -e\nmkdir made\ncc -o made/tool tool.c\n"
         "printf '#!/bin/sh\\nexec ./made/tool \"$@\"\\n' > run\nchmod +x run\n");
    spit(dir.path() / "p" / "tool.c", "int main(int n, char** v) { (void)v; return 40 + n; }\n");
    const Executable built = compile_program(dir.path() / "p", options());
    const Ending ending = run(built, "", {"argument"});
    EXPECT_TRUE(ending.report.exited_with(42)) << ending.err << name(ending.report.ended);
    EXPECT_TRUE(run(compile_program(dir.path() / "p", options()), "")
                    .report.exited_with(41));  // from the cache
    spit(dir.path() / "q" / "run", "#!/bin/sh\nexit 42\n");
    EXPECT_TRUE(run(compile_program(dir.path() / "q", options())).report.exited_with(42));
    spit(dir.path() / "r" / "build", "#!/bin/sh\necho no luck >&2\nexit 1\n");
    EXPECT_THAT(message_of([&] { (void)compile_program(dir.path() / "r", options()); }),
                HasSubstr("its build script failed:\nno luck"));
    spit(dir.path() / "s" / "build", "#!/bin/sh\nexit 0\n");
    EXPECT_THAT(message_of([&] { (void)compile_program(dir.path() / "s", options()); }),
                HasSubstr("did not make the program \"run\""));
}

TEST(ReadSubmission, FollowsLinksWithinThePackageOnly) {
    const tests::TempDir dir;
    const auto nested = dir.path() / "package" / "submissions" / "nested";
    spit(dir.path() / "outside.py", "");
    spit(dir.path() / "package" / "submissions" / "shared.py", "print(1)\n");
    spit(nested / "own.py", "");
    std::filesystem::create_symlink("../shared.py", nested / "linked.py");
    std::filesystem::create_symlink(dir.path() / "outside.py", nested / "stolen.py");
    std::filesystem::create_symlink("nowhere.py", nested / "dangling.py");
    const auto alone = judge::language::read_submission(nested);
    ASSERT_EQ(alone.files.size(), 1U);
    EXPECT_EQ(alone.files[0].name, "own.py");
    const auto packaged = judge::language::read_submission(nested, "", dir.path() / "package");
    ASSERT_EQ(packaged.files.size(), 2U);
    EXPECT_EQ(packaged.files[0].name, "linked.py");
    EXPECT_EQ(packaged.files[0].text, "print(1)\n");
}

TEST(ReadSubmission, TellsTheLanguage) {
    const tests::TempDir dir;
    spit(dir.path() / "a" / "x.cpp", "");
    spit(dir.path() / "a" / "y.h", "");
    spit(dir.path() / "b" / "x.cpp", "");
    spit(dir.path() / "b" / "y.py", "");
    spit(dir.path() / "c" / "notes.txt", "");
    using judge::language::read_submission;
    EXPECT_EQ(read_submission(dir.path() / "a").language, "cpp");
    EXPECT_EQ(read_submission(dir.path() / "a").files.size(), 2U);
    EXPECT_EQ(read_submission(dir.path() / "a" / "x.cpp").files[0].name, "x.cpp");
    EXPECT_EQ(read_submission(dir.path() / "b", "py").language, "python3");
    EXPECT_THAT(message_of([&] { (void)read_submission(dir.path() / "b"); }),
                HasSubstr("several languages"));
    EXPECT_THAT(message_of([&] { (void)read_submission(dir.path() / "c"); }),
                HasSubstr("cannot be told"));
}

}  // namespace
