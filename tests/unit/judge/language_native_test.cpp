// SPDX-License-Identifier: MIT
// Compilation of C and C++ as it happens: in a box, with caches. The programs made are run in a box
// as well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "tests/unit/judge/language_fixture.hpp"

namespace {

using namespace tests::boxed;
using testing::HasSubstr;
using testing::Not;
using tests::spit;

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
    const Compiled large = compile_cpp("char a[900 << 20] = {1};\nint main() { return a[5]; }\n");
    EXPECT_FALSE(large.outcome.ok);
    EXPECT_THAT(large.outcome.message,
                testing::AnyOf(HasSubstr("larger than"), HasSubstr("memory")));
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
    const std::string text = "int main() { std::cout << std::string(3, 'z'); }\n";
    EXPECT_EQ(output_of(compile_cpp(text)), "zzz");
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
    EXPECT_EQ(output_of(compile_cpp(text + " ")), "zzz");
    EXPECT_EQ(output_of(compile_cpp(text + "  ")), "zzz");
    std::filesystem::permissions(header, std::filesystem::perms(0755));
    std::filesystem::resize_file(header, size / 2);
    EXPECT_EQ(output_of(compile_cpp(text + "   ")), "zzz");
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

}  // namespace
