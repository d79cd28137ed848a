// SPDX-License-Identifier: MIT
//
// Programs in every language through the real spar: accepted, not compiled, crashed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "judge/language/toolchain.hpp"
#include "judge/run/report_json.hpp"
#include "tests/support/mini_package.hpp"
#include "tests/support/run.hpp"

namespace {

using testing::HasSubstr;

struct Programs {
    std::string language;
    std::string file;
    std::string sum;
    std::string crash;
    std::string why;  // the crash, as it is told
};
void PrintTo(const Programs& programs, std::ostream* out) { *out << programs.language; }

std::vector<Programs> all() {
    return {
        {"cpp23", "a.cpp",
         "#include <iostream>\nint main() { long long a, b; std::cin >> a >> b; std::cout << a + "
         "b; }\n",
         "#include <vector>\nint main() { std::vector<int> v; return v.at(5); }\n",
         "uncaught std::out_of_range"},
        {"python3", "a.py", "print(sum(map(int, input().split())))\n",
         "def f():\n    return [][1]\nf()\n", "IndexError: list index out of range (a.py, line 2)"},
        {"java", "any-name.java",
         "import java.util.*;\npublic class Main { public static void main(String[] a) { Scanner "
         "in = new "
         "Scanner(System.in); System.out.println(in.nextLong() + in.nextLong()); } }\n",
         "class Main {\n  public static void main(String[] a) {\n    int[] b = new int[1];\n    "
         "b[1] = 2;\n  }\n}\n",
         "ArrayIndexOutOfBoundsException: Index 1 out of bounds for length 1 (any-name.java:4)"},
        {"rust", "a.rs",
         "fn main() { let mut s = String::new(); std::io::stdin().read_line(&mut s).unwrap();\n"
         "println!(\"{}\", s.split_whitespace().map(|w| w.parse::<i64>().unwrap()).sum::<i64>()); "
         "}\n",
         "fn main() {\n    let v: Vec<i32> = Vec::new();\n    std::process::exit(v[v.len()]);\n}\n",
         "panicked: index out of bounds: the len is 0 but the index is 0 (a.rs:3)"},
        {"go", "a.go",
         "package main\nimport \"fmt\"\nfunc main() { var a, b int; fmt.Scan(&a, &b); "
         "fmt.Println(a + b) }\n",
         "package main\nfunc main() {\n\tv := []int{}\n\tprintln(v[len(v)])\n}\n",
         "panic: runtime error: index out of range [0] with length 0 (a.go:4)"},
        {"javascript", "a.js",
         "console.log(String(require('fs').readFileSync(0, 'utf8').split(' "
         "').map(Number).reduce((a, b) => a + b)));\n",
         "function f(x) {\n  return x.y.z;\n}\nf({});\n",
         "TypeError: Cannot read properties of undefined (reading 'z') (a.js:2)"},
        {"typescript", "a.ts",
         "import * as fs from 'fs';\nconst words: string[] = fs.readFileSync(0, 'utf8').split(' "
         "');\n"
         "console.log(String(Number(words[0]) + Number(words[1])));\n",
         "const words: any = undefined;\nwords.x.y;\n",
         "TypeError: Cannot read properties of undefined"},
    };
}

class ThroughSpar : public testing::TestWithParam<Programs> {
  protected:
    void SetUp() override {
        const auto& toolchain = judge::language::toolchain(GetParam().language);
        if (!toolchain.usable()) GTEST_SKIP() << toolchain.missing;
        package_ = tests::make_mini_package(dir_.path());
        std::string yaml(tests::kMiniYaml);  // a busy machine is not what is tried here
        yaml.replace(yaml.find("time_limit: 1.0"), 15, "time_limit: 20.0");
        tests::spit(package_ / "problem.yaml", yaml);
    }

    [[nodiscard]] judge::Report judged(const std::string& text) const {
        const auto file = dir_.path() / GetParam().file;
        tests::spit(file, text);
        const auto ran =
            tests::spar({"test", package_, "--file", file, "--lang", GetParam().language, "--json"},
                        SHARED_HOME, {.deadline = std::chrono::minutes(5)});
        const auto report = judge::run::report_from_json(ran.out);
        EXPECT_TRUE(report) << ran.out << ran.err;
        return report.value_or(judge::Report());
    }

  private:
    tests::TempDir dir_;
    std::filesystem::path package_;
};

TEST_P(ThroughSpar, AProgramIsAccepted) {
    const auto report = judged(GetParam().sum);
    EXPECT_EQ(report.verdict, judge::Verdict::accepted) << report.compile.message << report.message;
    EXPECT_EQ(report.language, GetParam().language);
    EXPECT_FALSE(report.toolchain.empty());
}

TEST_P(ThroughSpar, WhatIsNoProgramIsACompileErrorInItsOwnFile) {
    const auto report = judged("this is ( no program\n");
    EXPECT_EQ(report.verdict, judge::Verdict::compile_error) << report.message;
    EXPECT_THAT(report.compile.message, HasSubstr(GetParam().file));
    EXPECT_THAT(report.compile.message, testing::Not(HasSubstr("Traceback")));
}

TEST_P(ThroughSpar, ACrashIsToldWithItsPlace) {
    const auto report = judged(GetParam().crash);
    EXPECT_EQ(report.verdict, judge::Verdict::runtime_error) << report.compile.message;
    ASSERT_FALSE(report.tests.empty());
    EXPECT_THAT(report.tests[0].message, HasSubstr(GetParam().why));
}

INSTANTIATE_TEST_SUITE_P(Languages, ThroughSpar, testing::ValuesIn(all()),
                         [](const auto& test) { return test.param.language; });

}  // namespace
