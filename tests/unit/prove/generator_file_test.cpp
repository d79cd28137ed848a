// SPDX-License-Identifier: MIT
#include "judge/prove/generator_file.hpp"

#include <gmock/gmock.h>

#include "judge/prove/shell_words.hpp"
#include "judge/support/error.hpp"

namespace {

using judge::prove::GeneratorPlan;

GeneratorPlan read(const std::string& text) {
    const judge::YamlDocument document({"generators.yaml", text});
    return judge::prove::read_generators(document.root(), {{"n", "17"}});
}

std::vector<std::string> names(const GeneratorPlan& plan) {
    std::vector<std::string> out;
    for (const auto& test : plan.tests) out.push_back(test.name);
    return out;
}

TEST(ShellWords, AreSplitAsAShellDoes) {
    using judge::prove::shell_words;
    EXPECT_THAT(*shell_words("gen 'a b'  \"c \\\" d\" e\\ f"),
                testing::ElementsAre("gen", "a b", "c \" d", "e f"));
    EXPECT_THAT(*shell_words("  "), testing::IsEmpty());
    EXPECT_FALSE(shell_words("gen 'open"));
    EXPECT_FALSE(shell_words("gen \\"));
}

// The published rule: SHA-512 of salt, count and command, modulo 2^31.
TEST(GeneratorFile, SeedsAreThoseOfOtherTools) {
    EXPECT_EQ(judge::prove::generator_seed(""), 2032654910);
    EXPECT_EQ(judge::prove::generator_seed("stdout.py {seed}"), 162981470);
    EXPECT_EQ(judge::prove::generator_seed("bob:4gen 1"), 805943047);
    const auto plan =
        read("data: {sample: {data: {a: 'g {seed}', b: 'g {seed:2}'}}, secret: {data: []}}");
    EXPECT_NE(plan.tests[0].generate->args, plan.tests[1].generate->args);
    EXPECT_EQ(plan.tests[0].generate->args[0],
              std::to_string(judge::prove::generator_seed("g {seed}")));
}

TEST(GeneratorFile, ListsAreNumberedThroughTheWholeFile) {
    const auto plan = read(
        "data:\n  sample:\n    data:\n      - one: gen 1\n      - '': gen 2\n  secret:\n    data:\n"
        "      - many: {generate: 'gen {count}', count: 3}\n      - group:\n          data:\n      "
        "      - last: gen 9\n");
    EXPECT_THAT(names(plan), testing::ElementsAre("sample/1-one", "sample/2", "secret/3-many-1",
                                                  "secret/4-many-2", "secret/5-many-3",
                                                  "secret/1-group/6-last"));
    EXPECT_THAT(plan.tests[3].generate->args, testing::ElementsAre("2"));
}

TEST(GeneratorFile, ConstantsTextsAndMatchesAreRead) {
    const auto plan = read(
        "solution: /submissions/accepted/a.py\ndata:\n  sample:\n    data:\n      x:\n        in: "
        "hello\n        match: {in: '^h'}\n"
        "  secret: {data: {y: 'gen {{n}} {name}', z: {copy: manual/z}}}\n");
    EXPECT_EQ(plan.tests[0].texts.at("in"), "hello\n");
    EXPECT_EQ(plan.tests[0].solution, "submissions/accepted/a.py");
    EXPECT_THAT(plan.tests[0].match.at("in"), testing::ElementsAre("^h"));
    EXPECT_THAT(plan.tests[1].generate->args, testing::ElementsAre("17", "testcase"));
    EXPECT_EQ(plan.tests[2].copy, "manual/z");
}

// Each is refused with its place; none is read as something else.
TEST(GeneratorFile, MistakesAreRefusedByPlace) {
    const std::string frame = "data: {sample: {data: []}, secret: {data: ";
    const std::vector<std::string> bad = {
        "",
        "abc",
        "data: {sample: {data: []}}",
        "data: {secret: {data: []}}",
        "data: {sample: {data: []}, secret: {data: []}, public: {data: []}}",
        "solution: a.py\ndata: {sample: {data: []}, secret: {data: []}}",
        "solution: 0\ndata: {sample: {data: []}, secret: {data: []}}",
        "random_salt: 0\ndata: {sample: {data: []}, secret: {data: []}}",
        "generators: {g: a}\ndata: {sample: {data: []}, secret: {data: []}}",
        "generators: {g: []}\ndata: {sample: {data: []}, secret: {data: []}}",
        frame + "str}}",
        frame + "1}}",
        frame + "[{}]}}",
        frame + "[{a: x, b: y}]}}",
        frame + "[foo]}}",
        frame + "{'': x}}}",
        frame + "{a: []}}}",
        frame + "{a: 'gen {seed} {seed:1}'}}}",
        frame + "{a: ''}}}",
        frame + "{a: }}}",
        frame + "{a: true}}}",
        frame + "{a: {generate: []}}}}",
        frame + "{a: {copy: /x/y}}}}",
        frame + "{a: {copy: ../x}}}}",
        frame + "{a: /generators/gen}}}",
        frame + "{a: '../gen'}}}",
        frame + "{a: {in: foo, data: []}}}}",
        frame + "{a: {in: foo, nonsense: 1}}}}",
        frame + "[{'': {generate: g, count: 0}}]}}",
        frame + "[{'': {generate: g, count: 101}}]}}",
        frame + "[{'': {generate: g, count: [1, 1]}}]}}",
        frame + "[{'': {generate: g, count: 5..=3}}]}}",
        frame + "[{'': {generate: g, count: 1..5}}]}}",
        frame + "{'a/b': gen}}}",
        frame + "{test_group: gen}}}",
        "generate: xyz\n" + frame + "[]}}"};
    for (const std::string& text : bad) {
        try {
            (void)read(text);
            ADD_FAILURE() << "accepted: " << text;
        } catch (const judge::UserError& fault) {
            EXPECT_THAT(fault.what(), testing::HasSubstr("generators.yaml:")) << text;
        }
    }
}

}  // namespace
