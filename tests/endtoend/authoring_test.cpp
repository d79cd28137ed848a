// SPDX-License-Identifier: MIT
//
// Making, proving, importing, exporting and installing packages, and grading a class, through the
// real spar.
#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>

#include "tests/support/files.hpp"
#include "tests/support/mini_package.hpp"
#include "tests/support/run.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr auto kPatience = std::chrono::minutes(12);

class Authoring : public ::testing::Test {
  protected:
    tests::Ran spar(const std::vector<std::string>& args) {
        // One cache for all: the precompiled header is made once. Packs are each test's own.
        const char* const shared = std::getenv("SPAR_GOLDEN_HOME");
        return tests::spar(args, shared != nullptr ? shared : (home_.path() / "home").string(),
                           {.env = {"XDG_DATA_HOME=" + (home_.path() / "data").string()},
                            .directory = work().string(),
                            .deadline = kPatience});
    }
    [[nodiscard]] fs::path work() const {
        fs::create_directories(home_.path() / "work");
        return home_.path() / "work";
    }
    [[nodiscard]] fs::path mini() const {
        const auto package = tests::make_mini_package(work());
        tests::spit(package / "input_validators/validate.py",
                    "import re\nimport sys\n"
                    "number = rb'(0|-?[1-9][0-9]{0,9})'\n"
                    "sys.exit(42 if re.fullmatch(number + b' ' + number + b'\\n', "
                    "sys.stdin.buffer.read()) else 43)\n");
        return package;
    }

  private:
    tests::TempDir home_;
};

// The ids of the findings that are no praise.
std::vector<std::string> complaints(const std::string& text) {
    std::vector<std::string> ids;
    const json proof = json::parse(text, nullptr, false);
    if (!proof.is_object()) return {"no JSON"};
    for (const json& check : proof["checks"])
        if (check["severity"] == "error" || check["severity"] == "warning")
            ids.push_back(check["id"]);
    return ids;
}

TEST_F(Authoring, AWholePackageIsProved) {
    const auto package = mini();
    const auto ran = spar({"verify", package, "--json", "--fresh"});
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
    const json proof = json::parse(ran.out, nullptr, false);
    ASSERT_TRUE(proof.is_object()) << ran.out;
    EXPECT_EQ(proof["schema"], "spar.verify/1");
    EXPECT_EQ(proof["ok"], true);
    EXPECT_EQ(proof["mutation"][0]["reference"], "accepted/sum.cpp");
    EXPECT_GT(proof["mutation"][0]["killed"], 0);
    const auto again = spar({"verify", package, "--json"});
    EXPECT_EQ(json::parse(again.out)["remembered"], true);
}

struct Defect {
    const char* name;
    const char* file;
    const char* text;  // nullptr: the file is removed
    const char* id;
    bool runs = true;  // its programs, to show it
};

class Defects : public Authoring, public ::testing::WithParamInterface<Defect> {};

TEST_P(Defects, IsReported) {
    const auto package = mini();
    if (GetParam().text == nullptr)
        fs::remove(package / GetParam().file);
    else
        tests::spit(package / GetParam().file, GetParam().text);
    std::vector<std::string> words = {"verify", package, "--json", "--mutants", "0"};
    if (!GetParam().runs) words.emplace_back("--files-only");
    const auto ran = spar(words);
    EXPECT_THAT(complaints(ran.out), testing::Contains(GetParam().id)) << ran.out << ran.err;
}

const Defect kDefects[] = {
    {"UnknownKey", "problem.yaml",
     "problem_format_version: 2025-09\nname: {en: A}\ntype: pass-fail\ncolour: red\n",
     "metadata/format", false},
    {"NoUuid", "problem.yaml",
     "problem_format_version: 2025-09\nname: {en: A}\ntype: pass-fail\nlicense: public "
     "domain\nlimits: {time_limit: 1.0}\n",
     "metadata/format", false},
    {"NameIsLatex", "problem.yaml",
     "problem_format_version: 2025-09\nname: {en: $A$}\nuuid: "
     "5f7a3c0e-1d1e-4c58-9f57-0a8a5a2f6b11\ntype: pass-fail\nlimits: {time_limit: 1.0}\n",
     "metadata/name", false},
    {"NoStatement", "statement/problem.en.md", nullptr, "statement/missing", false},
    {"Script", "statement/problem.en.md", "Hello <script>alert(1)</script>\n", "statement/content",
     false},
    {"RemotePicture", "statement/problem.en.md", "![x](https://example.org/x.png)\n",
     "statement/content", false},
    {"MissingPicture", "statement/problem.en.md", "![x](x.png)\n", "statement/pictures", false},
    {"StrayAnswer", "data/secret/9.ans", "3\n", "data/pairs", false},
    {"InputWithoutAnswer", "data/secret/9.in", "1 2\n", "metadata/format", false},
    {"SameInputTwice", "data/secret/1-small.in", "2000000000 2000000000\n", "data/duplicates",
     false},
    {"CarriageReturn", "data/secret/1-small.in", "20 22\r\n", "data/text", false},
    {"WrongAnswerFile", "data/secret/1-small.ans", "43\n", "submissions/verdict"},
    {"InvalidInput", "data/secret/1-small.in", "20  22\n", "input-validators/tests"},
    {"ValidatorTakesAll", "input_validators/validate.py", "import sys\nsys.exit(42)\n",
     "input-validators/junk"},
    {"ValidatorBreaks", "input_validators/validate.py",
     "import sys\na, b = map(int, sys.stdin.read().split())\nsys.exit(42)\n",
     "input-validators/junk"},
    {"ValidatorDoesNotCompile", "input_validators/validate.py", "import (\n",
     "input-validators/programs"},
    {"NoValidator", "input_validators/validate.py", nullptr, "input-validators/programs"},
    {"ValidatorRefusesNothing", "data/invalid_input/one.in", "1 2\n",
     "input-validators/invalid-input"},
    {"NothingAccepted", "submissions/accepted/sum.cpp", nullptr, "submissions/accepted"},
    {"WrongLabel", "submissions/wrong_answer/fine.py", "print(sum(map(int, input().split())))\n",
     "submissions/verdict"},
    {"CaughtBySamplesOnly", "submissions/wrong_answer/sample.py",
     "a, b = map(int, input().split())\nprint(a + b if a > 1 else 0)\n", "submissions/killed-by"},
    {"MisspeltDirectory", "submissions/acepted/sum.cpp", "int main() {}\n", "layout/directories",
     false},
    {"OddName", "data/notes (old).txt", "x\n", "layout/names", false},
    {"OutputWithoutItsTest", "data/invalid_output/one.out", "3\n",
     "output-validators/invalid_output"},
    {"GeneratorsAreBroken", "generators/generators.yaml", "data: {sample: {data: []}}\n",
     "generators/format", false},
    {"TestWasNotMade", "generators/generators.yaml",
     "data: {sample: {data: {}}, secret: {data: {new: {in: '1 2'}}}}\n", "generators/data"},
    {"GeneratorIsMissing", "generators/generators.yaml",
     "data: {sample: {data: {}}, secret: {data: {new: gen.py 1}}}\n", "generators/programs"},
    {"RandomIsNotPortable", "input_validators/helper.h", "int f() { return rand(); }\n",
     "portability"}};

INSTANTIATE_TEST_SUITE_P(Each, Defects, ::testing::ValuesIn(kDefects),
                         [](const auto& defect) { return std::string(defect.param.name); });

TEST_F(Authoring, AGeneratorThatIsNotDeterministicIsReported) {
    const auto package = mini();
    tests::spit(package / "generators/gen.py",
                "import os\nprint(int.from_bytes(os.urandom(3), 'big'), 1)\n");
    tests::spit(package / "generators/generators.yaml",
                "data: {sample: {data: {}}, secret: {data: {new: gen.py}}}\n");
    const auto ran = spar({"verify", package, "--json", "--mutants", "0"});
    EXPECT_THAT(complaints(ran.out), testing::Contains("generators/deterministic")) << ran.out;
}

TEST_F(Authoring, FixMendsWhatIsMechanical) {
    const auto package = mini();
    tests::spit(package / "generators/generators.yaml",
                "solution: /submissions/accepted/sum.cpp\ndata: {sample: {data: {}}, secret: "
                "{data: {new: {in: '5 6'}}}}\n");
    tests::spit(package / "data/secret/9.in", "7 8\n");
    const auto ran = spar({"verify", package, "--fix", "--mutants", "0"});
    EXPECT_EQ(tests::slurp(package / "data/secret/new.ans"), "11\n") << ran.out << ran.err;
    EXPECT_EQ(tests::slurp(package / "data/secret/9.ans"), "15\n");
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
}

TEST_F(Authoring, AnOutputThatIsWrongAndAcceptedIsReported) {
    const auto package = mini();
    for (const auto& [name, text] : std::map<std::string, std::string>{
             {"one.in", "1 2\n"}, {"one.ans", "3\n"}, {"one.out", "3\n"}})
        tests::spit(package / "data/invalid_output" / name, text);
    const auto ran = spar({"verify", package, "--json", "--mutants", "0"});
    EXPECT_THAT(complaints(ran.out), testing::Contains("output-validators/invalid_output"));
}

TEST_F(Authoring, RecordsSkipWhatHasNotChanged) {
    const auto package = mini();
    const auto record = work() / "proofs.json";
    EXPECT_EQ(spar({"verify", package, "--record", record}).exit_code, 0);
    EXPECT_THAT(tests::slurp(record), testing::HasSubstr("spar.proofs/1"));
    EXPECT_THAT(spar({"verify", package, "--record", record}).err,
                testing::HasSubstr("1 unchanged since their proof"));
    tests::spit(package / "data/secret/1-small.ans", "43\n");
    EXPECT_EQ(spar({"verify", package, "--record", record}).exit_code, 5);
    EXPECT_THAT(tests::slurp(record), testing::Not(testing::HasSubstr("sumoftwo")));
}

TEST_F(Authoring, QuestionsAreProvedToo) {
    const std::string good =
        "kind: numeric\ntitle: Sum\nlevel: easy\nquestion: What is 2 + 2?\nanswer: 2 + 2\n"
        "explanation: Count.\n";
    tests::spit(work() / "theory/sum.yaml", good);
    const auto fine = spar({"verify", "theory", "--json"});
    EXPECT_EQ(fine.exit_code, 0) << fine.out << fine.err;
    EXPECT_THAT(fine.out, testing::HasSubstr("theory/answer"));
    tests::spit(work() / "theory/trap.yaml", good + "traps:\n  - {answer: 8 / 2, says: No.}\n");
    const auto bad = spar({"verify", "theory", "--format", "gcc"});
    EXPECT_EQ(bad.exit_code, 5) << bad.out << bad.err;
    EXPECT_THAT(bad.out, testing::HasSubstr("theory/trap.yaml:1:1: error: "));
    EXPECT_THAT(bad.out, testing::HasSubstr("[theory/traps]"));
    tests::spit(work() / "theory/trap.yaml", "kind: nonsense\n");
    EXPECT_EQ(spar({"verify", "theory/trap.yaml"}).exit_code, 5);
}

// A package of a folder that cannot be read is no reason to say that all is well.
TEST_F(Authoring, BrokenPackagesOfAFolderAreFindings) {
    const auto package = mini();
    tests::spit(package / "problem.yaml", "problem_format_version: [\n");
    EXPECT_EQ(spar({"verify", work(), "--files-only"}).exit_code, 5);
}

TEST_F(Authoring, JudgedSubmissionsHaveLinesForEditors) {
    const auto package = mini();
    tests::spit(work() / "a.py", "print(sum(map(int, input().split())))\n");
    tests::spit(work() / "b.py", "x = input()\nprint([][1])\n");
    tests::spit(work() / "c.cpp", "int main() {\n    return x;\n}\n");
    const auto fine = spar({"test", package, "--file", "a.py", "--format", "gcc"});
    EXPECT_EQ(fine.exit_code, 0) << fine.err;
    EXPECT_EQ(fine.out, "");
    const auto crash = spar({"submit", package, "--file", "b.py", "--format", "gcc"});
    EXPECT_EQ(crash.exit_code, 1);
    EXPECT_THAT(crash.out, testing::HasSubstr("b.py:2:1: error: sample/1: Run-time error: "));
    const auto broken = spar({"test", package, "--file", "c.cpp", "--format", "gcc"});
    EXPECT_EQ(broken.exit_code, 3);
    EXPECT_THAT(broken.out, testing::StartsWith("c.cpp:2:12: error: "));
    const auto object = spar({"test", package, "--file", "a.py", "--format", "json"});
    EXPECT_EQ(json::parse(object.out)["verdict"], "AC");
}

// BAPCtools takes ~ for "" there.
TEST_F(Authoring, AListedTestMayHaveNoName) {
    const auto package = mini();
    tests::spit(package / "generators/generators.yaml",
                "data: {sample: {data: {}}, secret: {data: [{~: {in: '5 6', ans: '11'}}]}}\n");
    const auto ran = spar({"verify", package, "--json", "--files-only"});
    EXPECT_THAT(complaints(ran.out), testing::Not(testing::Contains("generators/format")))
        << ran.out;
}

TEST_F(Authoring, GccLinesNameTheFile) {
    const auto package = mini();
    tests::spit(package / "data/secret/9.ans", "3\n");
    const auto ran = spar({"verify", package, "--files-only", "--format", "gcc"});
    EXPECT_THAT(ran.out, testing::HasSubstr(
                             "data/secret/9.ans:1:1: error: there is no .in to it [data/pairs]"));
}

class NewPackages : public Authoring, public ::testing::WithParamInterface<const char*> {};

TEST_P(NewPackages, AreProvedAtOnce) {
    const auto made = spar({"new", "Two Lifts", "--kind", GetParam()});
    ASSERT_EQ(made.exit_code, 0) << made.err;
    const auto ran = spar({"verify", "twolifts", "--json", "--mutants", "0"});
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
    EXPECT_THAT(complaints(ran.out), testing::IsEmpty());
    EXPECT_EQ(spar({"new", "Two Lifts", "--kind", GetParam()}).exit_code, 7);
}

INSTANTIATE_TEST_SUITE_P(Kinds, NewPackages, ::testing::Values("stdio", "signature", "class", "ml"),
                         [](const auto& kind) { return std::string(kind.param); });

TEST_F(Authoring, PacksAreInstalledUpdatedAndRemoved) {
    const auto package = mini();
    fs::create_directories(work() / "club");
    fs::rename(package, work() / "club/sumoftwo");
    EXPECT_EQ(spar({"pack", "install", "club"}).exit_code, 0);
    EXPECT_THAT(spar({"list", "--json"}).out, testing::HasSubstr("sumoftwo"));
    EXPECT_EQ(spar({"pack", "install", "club"}).exit_code, 7);
    EXPECT_THAT(spar({"pack", "update"}).err, testing::HasSubstr("nothing has changed"));
    tests::spit(work() / "club/sumoftwo/data/secret/7.in", "1 1\n");
    tests::spit(work() / "club/sumoftwo/data/secret/7.ans", "2\n");
    EXPECT_THAT(spar({"pack", "update", "club", "--json"}).out,
                testing::HasSubstr("\"problems\": [\"sumoftwo\"]"));
    EXPECT_EQ(spar({"pack", "remove", "club"}).exit_code, 0);
    EXPECT_EQ(spar({"pack", "remove", "club"}).exit_code, 4);
    EXPECT_THAT(spar({"pack", "list", "--json"}).out, testing::HasSubstr("\"packs\": []"));
    EXPECT_EQ(spar({"pack", "install", "nowhere"}).exit_code, 4);
}

TEST_F(Authoring, ExportedArchivesAreInstalled) {
    const auto package = mini();
    EXPECT_EQ(spar({"pack", "export", package, "-o", "out.zip"}).exit_code, 0);
    const auto ran = spar({"pack", "install", "out.zip", "--json"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_THAT(ran.out, testing::HasSubstr("\"kind\": \"archive\""));
    EXPECT_EQ(spar({"pack", "export", package, "--format", "kattis-legacy", "-o", "old/sumoftwo"})
                  .exit_code,
              0);
    EXPECT_EQ(spar({"verify", "old/sumoftwo", "--mutants", "0"}).exit_code, 0);
}

TEST_F(Authoring, AGitRepositoryIsClonedWithoutItsHooks) {
    static_cast<void>(mini());
    const std::string make =
        "cd work && git init -q repo && mv sumoftwo repo/ && cd repo && git config user.email a@b "
        "&& git config user.name a && git add -A && git commit -qm 1";
    if (tests::run({"/bin/sh", "-c", "command -v git"}).exit_code != 0)
        GTEST_SKIP() << "git is not installed";
    const auto made =
        tests::run({"/bin/sh", "-c", make}, {.directory = work().parent_path().string()});
    ASSERT_EQ(made.exit_code, 0) << made.err;
    const auto ran = spar({"pack", "install", "repo", "--json"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_THAT(ran.out, testing::HasSubstr("\"kind\": \"git\""));
}

TEST_F(Authoring, AClassIsGraded) {
    const auto package = mini();
    tests::spit(work() / "class/ada.cpp", tests::kMiniSolution);
    tests::spit(work() / "class/bob.py", "print(3)\n");
    tests::spit(work() / "class/eve/main.py", "print(sum(map(int, input().split())))\n");
    tests::spit(work() / "class/sam.cpp", "int main() { return x; }\n");
    const auto ran = spar({"grade", "class", package, "--format", "csv"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_THAT(ran.out, testing::HasSubstr("person,file,verdict,passed,tests,score"));
    EXPECT_THAT(ran.out, testing::HasSubstr("ada,ada.cpp,AC,3,3,100.0"));
    EXPECT_THAT(ran.out, testing::HasSubstr("bob,bob.py,WA,1,3,33.3"));
    EXPECT_THAT(ran.out, testing::HasSubstr("eve,eve,AC,3,3,100.0"));
    EXPECT_THAT(ran.out, testing::HasSubstr("sam,sam.cpp,CE,0,0,0.0"));
    EXPECT_THAT(spar({"grade", "class", package, "--json"}).out,
                testing::HasSubstr("\"spar.grade/1\""));
}

TEST_F(Authoring, ImportsAreReadByTheJudge) {
    tests::spit(work() / "ab.json",
                R"({"name": "A + B", "tests": [{"input": "1 2\n", "output": "3\n"}]})");
    const auto ran = spar({"pack", "import", "ab.json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    tests::spit(work() / "sol.py", "print(sum(map(int, input().split())))\n");
    EXPECT_EQ(spar({"test", "./ab", "--file", "sol.py"}).exit_code, 0);
    EXPECT_EQ(spar({"pack", "import", "missing.json"}).exit_code, 4);
}

}  // namespace
