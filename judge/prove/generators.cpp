// SPDX-License-Identifier: MIT
// Generators: the same command gives the same test whenever it runs, and the tests that stand in
// data/ are the ones that generators.yaml says.
#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <set>

#include "judge/prove/make_data.hpp"
#include "judge/prove/subject.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kId = "generators";
const char* const kFile = "generators/generators.yaml";

void complain(const Subject& subject, const char* part, Level level, const std::string& message,
              const std::string& file, const char* remedy) {
    subject.findings.add({fmt::format("{}/{}", kId, part), level, message, file, remedy});
}

class Examination {
  public:
    explicit Examination(const Subject& subject) : subject_(subject), maker_(subject) {}

    void examine(const PlannedTest& test) {
        const MadeTest made =
            maker_.make(test, {"PYTHONHASHSEED=1", "LANG=C"}, DataMaker::Answers::leave);
        if (!made.why.empty()) {
            complain(subject_, "run", Level::error, fmt::format("{}: {}", test.name, made.why),
                     kFile, "mend the command or the generator");
            return;
        }
        if (test.generate) repeat(test, made);
        patterns(test, made);
        compare(test, made);
    }

    [[nodiscard]] std::size_t generated() const { return generated_; }
    [[nodiscard]] std::size_t compared() const { return compared_; }

  private:
    void repeat(const PlannedTest& test, const MadeTest& made) {
        ++generated_;
        const MadeTest again =
            maker_.make(test, {"PYTHONHASHSEED=4242", "LANG=C.UTF-8", "SPAR_AGAIN=1"},
                        DataMaker::Answers::leave);
        if (again.files != made.files)
            complain(subject_, "deterministic", Level::error,
                     fmt::format("{}: the same command made another test when it was run again",
                                 test.name),
                     kFile,
                     "take all randomness from the arguments, and keep the order of sets fixed");
    }
    void patterns(const PlannedTest& test, const MadeTest& made) const {
        for (const auto& [extension, list] : test.match) {
            const auto text = made.files.find(extension);
            if (text == made.files.end()) continue;
            for (const std::string& pattern : list) {
                try {
                    const std::regex regex(pattern, std::regex::ECMAScript | std::regex::multiline);
                    if (std::regex_search(text->second, regex)) continue;
                    complain(subject_, "match", Level::error,
                             fmt::format("{}: the .{} does not match {}", test.name, extension,
                                         excerpt(pattern, 60)),
                             kFile, "mend the command or the pattern");
                } catch (const std::regex_error&) {
                    complain(subject_, "match", Level::error,
                             fmt::format("no regular expression: {}", excerpt(pattern, 60)), kFile,
                             "mend the pattern");
                }
            }
        }
    }
    void compare(const PlannedTest& test, const MadeTest& made) {
        for (const auto& [extension, text] : made.files) {
            const fs::path path =
                subject_.problem.directory / "data" / (test.name + "." + extension);
            std::error_code error;
            ++compared_;
            if (!fs::exists(path, error)) {
                complain(subject_, "data", Level::error, "has not been made",
                         subject_.relative(path), "spar verify --fix makes it");
                return;
            }
            if (contents(path) != text)
                complain(subject_, "data", Level::error, fmt::format("is not what {} makes", kFile),
                         subject_.relative(path), "spar verify --fix makes it anew");
        }
    }

    const Subject& subject_;
    DataMaker maker_;
    std::size_t generated_ = 0;
    std::size_t compared_ = 0;
};

// Tests that no rule makes: nobody knows how to make them again.
void check_unlisted(const Subject& subject) {
    std::set<std::string> known(subject.plan->listed.begin(), subject.plan->listed.end());
    std::set<std::string> names;  // of included tests, wherever they come from
    for (const PlannedTest& test : subject.plan->tests) known.insert(test.name);
    for (const TestCase& test : subject.problem.tests) {
        const std::string directory = test.name.substr(0, test.name.rfind('/'));
        const bool included = std::any_of(known.begin(), known.end(), [&](const std::string& name) {
            return std::find(subject.plan->listed.begin(), subject.plan->listed.end(), name) !=
                       subject.plan->listed.end() &&
                   (name == test.name || name.substr(0, name.rfind('/')) == directory);
        });
        if (!known.contains(test.name) && !included)
            complain(subject, "unlisted", Level::warning,
                     fmt::format("{} does not know this test", kFile), subject.relative(test.input),
                     "add it there: in, copy or generate");
    }
}

void check_duplicate_rules(const Subject& subject) {
    std::vector<const PlannedTest*> seen;
    for (const PlannedTest& test : subject.plan->tests) {
        if (!test.generate) continue;
        const auto same = std::find_if(seen.begin(), seen.end(), [&](const PlannedTest* other) {
            return other->generate == test.generate;
        });
        if (same != seen.end())
            complain(subject, "duplicates", Level::warning,
                     fmt::format("{} and {} come from the same command", (*same)->name, test.name),
                     kFile, "change the seed, or remove one of them");
        seen.push_back(&test);
    }
}

}  // namespace

void check_generators(const Subject& subject) {
    if (!subject.plan) {
        if (subject.is_interview())
            complain(subject, "file", Level::warning,
                     "there is no generators.yaml: nobody can make the tests again", kFile,
                     "say there how each test is made");
        return;
    }
    Examination examination(subject);
    for (const PlannedTest& test : subject.plan->tests) {
        if (subject.stop.stop_requested()) return;
        if (test.name.starts_with("fuzz") || test.name.starts_with("testing_tool_test")) continue;
        examination.examine(test);
    }
    check_unlisted(subject);
    check_duplicate_rules(subject);
    if (subject.findings.complaints(kId) == 0)
        subject.findings.good(
            kId,
            fmt::format(
                "{} generated tests come out the same when made again; {} files are as {} says",
                examination.generated(), examination.compared(), kFile));
}

}  // namespace judge::prove
