// SPDX-License-Identifier: MIT
// Compilation as it happens: in a box, with caches. The programs made are run in a box as well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "judge/language/compile.hpp"
#include "judge/language/harness.hpp"
#include "judge/support/error.hpp"
#include "sandbox/box.hpp"
#include "tests/unit/judge/language_support.hpp"

namespace {

using judge::Problem;
using judge::SourceFile;
using judge::Submission;
using judge::UserError;
using judge::language::compile;
using judge::language::compile_program;
using judge::language::Compiled;
using judge::language::CompileOptions;
using judge::language::Executable;
using testing::HasSubstr;
using testing::Not;
using tests::function;
using tests::function_signature;
using tests::spit;

// One cache for all these tests, each a process of its own: making a precompiled header takes
// seconds.
const bool kSharedCache = [] { return ::setenv("XDG_CACHE_HOME", TEST_CACHE, 1) == 0; }();

CompileOptions options() {
    CompileOptions made;
    made.required = sandbox::Tier::t0;  // what is tried here is compilation, on any machine
    return made;
}

Submission submission(const std::string& name, const std::string& text) {
    const std::string language = name.ends_with(".py")  ? "python3"
                                 : name.ends_with(".c") ? "c"
                                                        : "cpp";
    return {{{name, text}}, language, ""};
}

Compiled compile_cpp(const std::string& text, const CompileOptions& how = options()) {
    return compile(submission("try.cpp", text), Problem(), how);
}

struct Ending {
    sandbox::Report report;
    std::string out;
    std::string err;
};

Ending run(const Executable& program, const std::string& input = "",
           std::vector<std::string> args = {}) {
    sandbox::Spec spec;
    spec.mounts = program.mounts;
    spec.files = program.files;
    spec.required = sandbox::Tier::t0;
    Ending ending;
    const auto into = [](std::string& text) {
        return sandbox::Sink([&text](std::string_view chunk) {
            text += chunk;
            return sandbox::Flow::go_on;
        });
    };
    sandbox::Command command{program.argv, program.env};
    command.argv.insert(command.argv.end(), args.begin(), args.end());
    const auto in = sandbox::sealed_memfd(input);
    ending.report =
        sandbox::Box(spec).run(command, {}, {in.get(), into(ending.out), into(ending.err)});
    return ending;
}

std::string output_of(const Compiled& compiled, const std::string& input = "") {
    EXPECT_TRUE(compiled.outcome.ok) << compiled.outcome.message;
    if (!compiled.outcome.ok) return "";
    const Ending ending = run(compiled.executable, input);
    EXPECT_TRUE(ending.report.exited_with(0)) << name(ending.report.ended) << " " << ending.err;
    return ending.out;
}

std::string message_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const UserError& error) {
        return error.what();
    }
    return "(no error)";
}

TEST(CompileCpp, RunsAndIsCached) {
    const std::string text =
        "#include <iostream>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b; }\n";
    CompileOptions fresh = options();
    fresh.fresh = true;
    EXPECT_FALSE(compile_cpp(text, fresh).outcome.cached);
    const Compiled again = compile_cpp(text);
    EXPECT_TRUE(again.outcome.cached);
    EXPECT_LT(again.outcome.time, std::chrono::milliseconds(50));
    EXPECT_EQ(output_of(again, "2 3"), "5");
    EXPECT_NE(again.executable.hash, compile_cpp(text + "\n").executable.hash);
}

// Nothing is included and everything is there: only the precompiled header can have brought it. A
// header that GCC had not taken would have been the #error of its stub.
TEST(CompileCpp, UsesThePrecompiledHeader) {
    const std::string text =
        "int main() { std::map<int, std::string> m{{1, \"one\"}}; std::cout << m[1]; }\n";
    EXPECT_EQ(output_of(compile_cpp(text)), "one");
}

TEST(CompileCpp, CandidatesMacrosAndPragmasDoNotDisturbIt) {
    EXPECT_EQ(output_of(compile_cpp(
                  "#define int long long\n#define endl '\\n'\n#pragma GCC optimize(\"O3\")\n"
                  "#pragma GCC target(\"avx2\")\n#include <bits/stdc++.h>\nusing namespace std;\n"
                  "signed main() { int x = 1LL << 40; cout << x << endl; }\n")),
              "1099511627776\n");
}

// With <bits/stdc++.h> before it this is ambiguous; the candidate included <cstdio> only.
TEST(CompileCpp, ClashesWithThePrecompiledHeaderAreNoErrors) {
    EXPECT_EQ(output_of(compile_cpp(
                  "#include <cstdio>\nusing namespace std;\nint size = 3, data = 4, count = 5;\n"
                  "int main() { printf(\"%d\", size + data + count); }\n")),
              "12");
}

TEST(CompileCpp, ErrorsNameTheCandidatesFileAndColumn) {
    const Compiled compiled =
        compile_cpp("#include <vector>\nint main() {\n    std::vector<int> v\n    return 0;\n}\n");
    EXPECT_FALSE(compiled.outcome.ok);
    EXPECT_THAT(compiled.outcome.message, HasSubstr("try.cpp:4:5: error: expected"));
    EXPECT_THAT(compiled.outcome.message, Not(HasSubstr("/box")));
    EXPECT_THAT(compiled.outcome.message, Not(HasSubstr("\x1b")));
}

TEST(CompileCpp, SeesNothingOfTheHost) {
    const tests::TempDir host;
    spit(host.path() / "answer.txt", "int the_secret_answer = 42;\n");
    const std::string path = (host.path() / "answer.txt").string();
    const Compiled included =
        compile_cpp("#include \"" + path + "\"\nint main() { return the_secret_answer; }\n");
    EXPECT_FALSE(included.outcome.ok);
    EXPECT_THAT(included.outcome.message, HasSubstr("No such file"));
    const Compiled binary = compile_cpp("asm(\".incbin \\\"" + path + "\\\"\");\nint main() {}\n");
    EXPECT_FALSE(binary.outcome.ok);
    EXPECT_THAT(binary.outcome.message, Not(HasSubstr("secret")));
}

TEST(CompileCpp, IsLimited) {
    CompileOptions tight = options();
    tight.time = std::chrono::milliseconds(2'000);
    tight.memory_mib = 512;
    const Compiled endless = compile_cpp("#include \"/dev/zero\"\nint main() {}\n", tight);
    EXPECT_FALSE(endless.outcome.ok);
    EXPECT_THAT(endless.outcome.message,
                testing::AnyOf(HasSubstr("memory"), HasSubstr("longer than 2 s"),
                               HasSubstr("is a device"), HasSubstr("No such file")));
    const Compiled slow = compile_cpp(
        "template <int N, int M> struct F { static const long v = F<N-1,M>::v + F<N-1,M+1>::v; };\n"
        "template <int M> struct F<0, M> { static const long v = M; };\n"
        "int main() { return F<800, 0>::v; }\n",
        tight);
    EXPECT_FALSE(slow.outcome.ok);
    EXPECT_THAT(slow.outcome.message,
                testing::AnyOf(HasSubstr("longer than 2 s"), HasSubstr("memory")));
    const Compiled large = compile_cpp("char a[400 << 20] = {1};\nint main() { return a[5]; }\n");
    EXPECT_FALSE(large.outcome.ok);
}

TEST(CompileCpp, SeveralFilesAreCompiledTogether) {
    const Submission parts = {
        {{"main.cpp", "#include \"part.h\"\nint main() { return part() - 7; }\n"},
         {"part.cc", "#include \"part.h\"\nint part() { return 7; }\n"},
         {"part.h", "int part();\n"},
         {"-odd.cpp", "int odd = 1;\n"}},
        "cpp",
        ""};
    EXPECT_EQ(output_of(compile(parts, Problem(), options())), "");
}

TEST(CompileCpp, StoppedAtOnce) {
    std::stop_source stop;
    stop.request_stop();
    const Compiled compiled = compile(submission("try.cpp", "int main() { return 77; }\n"),
                                      Problem(), options(), stop.get_token());
    EXPECT_FALSE(compiled.outcome.ok);
}

TEST(CompileCpp, SanitizersFindTheOverflow) {
    CompileOptions sanitize = options();
    sanitize.sanitize = true;
    const Compiled compiled = compile_cpp(
        "#include <vector>\nint main(int n, char**) { std::vector<int> v(3); "
        "return v.data()[n + 2]; }\n",
        sanitize);
    ASSERT_TRUE(compiled.outcome.ok) << compiled.outcome.message;
    const Ending ending = run(compiled.executable);
    EXPECT_FALSE(ending.report.exited_with(0));
    EXPECT_THAT(ending.err, HasSubstr("heap-buffer-overflow"));
}

TEST(CompileC, Runs) {
    EXPECT_EQ(output_of(compile(
                  submission("try.c",
                             "#include <math.h>\n#include <stdio.h>\nint main(int n, char** v) "
                             "{ (void)v; printf(\"%.3f\", sqrt(n + 1)); }\n"),
                  Problem(), options())),
              "1.414");
}

// A header of the right size whose contents are garbage, and one that was cut off: both are made
// again.
TEST(PrecompiledHeader, BrokenOnesAreMadeAgain) {
    const tests::TempDir cache;
    const tests::CacheAt at(cache.path());
    const std::string text = "int main() { std::cout << std::string(3, 'x'); }\n";
    EXPECT_EQ(output_of(compile_cpp(text)), "xxx");
    const auto header = [&] {
        for (const auto& entry :
             std::filesystem::directory_iterator(cache.path() / "spar" / "precompiled"))
            if (entry.file_size() > 1'000'000) return entry.path();
        throw std::runtime_error("there is no precompiled header");
    }();
    const auto size = std::filesystem::file_size(header);
    std::filesystem::permissions(header, std::filesystem::perms(0755));
    {
        std::fstream file(header, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(64);
        file << std::string(1'000'000, 'g');
    }
    ASSERT_EQ(std::filesystem::file_size(header), size);
    EXPECT_EQ(output_of(compile_cpp(text + " ")), "xxx");
    EXPECT_EQ(output_of(compile_cpp(text + "  ")), "xxx");
    std::filesystem::permissions(header, std::filesystem::perms(0755));
    std::filesystem::resize_file(header, size / 2);
    EXPECT_EQ(output_of(compile_cpp(text + "   ")), "xxx");
}

TEST(PrecompiledHeader, ManyCompilationsAtOnceShareOne) {
    const tests::TempDir cache;
    const tests::CacheAt at(cache.path());
    std::vector<std::string> outputs(3);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < outputs.size(); ++i)
            threads.emplace_back([&outputs, i] {
                outputs[i] = output_of(
                    compile_cpp("int main() { std::cout << " + std::to_string(i) + "; }\n"));
            });
    }
    EXPECT_EQ(outputs, (std::vector<std::string>{"0", "1", "2"}));
    int headers = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(cache.path() / "spar" / "precompiled"))
        headers += entry.file_size() > 1'000'000 ? 1 : 0;
    EXPECT_EQ(headers, 1);
}

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
