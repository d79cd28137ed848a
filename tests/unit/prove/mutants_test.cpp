// SPDX-License-Identifier: MIT
#include "judge/prove/mutants.hpp"

#include <gmock/gmock.h>

#include "judge/prove/inputs.hpp"
#include "judge/prove/mutant_program.hpp"

namespace {

using judge::prove::MutantLanguage;

std::vector<std::string> changed(const std::string& text, MutantLanguage language) {
    std::vector<std::string> out;
    for (const auto& mutant : judge::prove::mutants_of(text, language, 1'000))
        out.push_back(mutant.apply(text));
    return out;
}

TEST(Mutants, OfCpp) {
    const auto all = changed("int f(int a) {\n    if (a < 10) return a + 1;\n    return a;\n}\n",
                             MutantLanguage::cpp);
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("a <= 10")));
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("a - 1")));
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("a < 11")));
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("if (!(a < 10))")));
}

// Brackets of templates, pointers, streams, strings, comments and directives stay as they are.
TEST(Mutants, LeaveAloneWhatIsNoArithmetic) {
    EXPECT_THAT(changed("#include <a>\n#define N 3\nstd::vector<int> v;\nconst int* p;\nstd::cout "
                        "<< \"1 + 2\";  // 3 < 4\n/* 5 */\n",
                        MutantLanguage::cpp),
                testing::IsEmpty());
    EXPECT_THAT(changed("# 1 + 1\ntext = '''\n2 < 3\n'''\n", MutantLanguage::python),
                testing::Each(testing::HasSubstr("pass")));
}

TEST(Mutants, OfPython) {
    const auto all = changed(
        "def f(a, b):\n    c = a//2\n    if not a and b:\n        return max(a, b)\n    return c\n",
        MutantLanguage::python);
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("a*2")));
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("not a or b")));
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("if a and b")));
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("min(a, b)")));
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("    pass\n")));
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("if not (not a and b):")));
}

TEST(Mutants, AreAtMostSoManyAndTheSameEachTime) {
    std::string text = "int f() {\n";
    for (int i = 0; i < 200; ++i) text += "    x = x + 1;\n";
    text += "}\n";
    const auto some = judge::prove::mutants_of(text, MutantLanguage::cpp, 50);
    ASSERT_EQ(some.size(), 50U);
    EXPECT_GT(some.back().line, 150U);
    EXPECT_EQ(judge::prove::mutants_of(text, MutantLanguage::cpp, 50).back().offset,
              some.back().offset);
}

TEST(MutantProgram, HoldsACopyForEach) {
    const judge::Submission reference = {
        {{"a.cpp",
          "#include <iostream>\nint main() {\n    int a = 1 + 2;\n    std::cout << a;\n}\n"}},
        "cpp",
        ""};
    const auto mutants = judge::prove::mutants_of(reference.files[0].text, MutantLanguage::cpp, 5);
    const auto program = judge::prove::mutant_program(reference, {}, mutants);
    ASSERT_TRUE(program);
    const std::string& text = program->submission.files[0].text;
    EXPECT_THAT(text, testing::HasSubstr("namespace spar_0 {"));
    EXPECT_THAT(text, testing::HasSubstr("case 1: return spar_1::spar_main();"));
    EXPECT_EQ(text.find("#include <iostream>"), text.rfind("#include <iostream>"));
    const std::string message =
        "a.cpp:" + std::to_string(program->lines[2].first + 1) + ":3: error: no";
    EXPECT_THAT(judge::prove::blamed(*program, message), testing::ElementsAre(2U));
}

TEST(MutantProgram, IsNotMadeOfWhatCannotBeMultiplied) {
    const judge::Submission conditional = {
        {{"a.cpp", "#if 1\n#include <a>\n#endif\nint main() {}\n"}}, "cpp", ""};
    EXPECT_FALSE(judge::prove::mutant_program(conditional, {}, {}));
    const judge::Submission two = {{{"a.cpp", ""}, {"b.cpp", ""}}, "cpp", ""};
    EXPECT_FALSE(judge::prove::mutant_program(two, {}, {}));
}

TEST(InputChanger, GivesTheSameChangesForTheSameSeed) {
    judge::prove::InputChanger one(5);
    judge::prove::InputChanger other(5);
    std::string text = "3 7\n[1,2,3]\n4 5 6\n";
    int different = 0;
    for (int i = 0; i < 500; ++i) {
        const std::string next = one.change(text);
        ASSERT_EQ(next, other.change(text));
        different += next != text ? 1 : 0;
        if (next.size() < 200) text = next;
    }
    EXPECT_GT(different, 200);
    EXPECT_EQ(judge::prove::InputChanger(1).change(""), "");
}

}  // namespace
