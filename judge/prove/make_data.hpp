// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>

#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"

namespace judge::prove {

// The files of one test as its rule in generators.yaml makes them: extension → contents ("in",
// "ans", …). What the rule leaves open is not there.
struct MadeTest {
    std::map<std::string, std::string> files;
    std::string why;  // not empty: it could not be made
};

// Makes tests by their rules; compiles each generator and solution once.
class DataMaker {
  public:
    explicit DataMaker(const Subject& subject) : subject_(subject) {}

    // `env` goes to the generator: what must not matter. Answers are made by the rule's solution,
    // if `answers` asks for them and the rule does not give one.
    enum class Answers : bool { leave, make };
    [[nodiscard]] MadeTest make(const PlannedTest& test, const std::vector<std::string>& env,
                                Answers answers);

    // The generator of a call, compiled; nullopt, after a finding, if it cannot be used.
    [[nodiscard]] const std::optional<language::Executable>& generator(const GeneratorCall& call);

  private:
    void run_generator(const GeneratorCall& call, const std::vector<std::string>& env,
                       MadeTest& made);
    void make_answer(const std::string& solution, MadeTest& made);

    const Subject& subject_;
    std::map<std::string, std::optional<language::Executable>> programs_;
};

// Writes all tests of generators.yaml that are missing or differ, with answers. Returns the names
// of the files written.
[[nodiscard]] std::vector<std::string> make_missing_data(const Subject& subject);

}  // namespace judge::prove
