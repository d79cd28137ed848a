// SPDX-License-Identifier: MIT
// Output validators: they take every answer, refuse junk, never break, and agree with
// data/invalid_output and data/valid_output.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

#include "judge/prove/answers.hpp"
#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::array kMalformed = {"-1\n"sv,
                                   "0\n"sv,
                                   "2147483648\n"sv,
                                   "9223372036854775808\n"sv,
                                   "-9223372036854775809\n"sv,
                                   "1.0\n"sv,
                                   "1e400\n"sv,
                                   "(()\n"sv,
                                   "1/0\n"sv,
                                   "NaN\n"sv,
                                   "inf\n"sv,
                                   "\0\n"sv,
                                   "\x80\xff\n"sv,
                                   "[\n"sv,
                                   "[[[[[[[[\n"sv,
                                   "\"\\u12\n"sv,
                                   "null\n"sv,
                                   "yes\n"sv,
                                   " \n \n"sv,
                                   "0x10\n"sv};

std::string long_junk() {
    std::mt19937 random(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same junk each time
    std::string bytes(4'096, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() & 0xffU);
    return bytes;
}

class Outputs {
  public:
    Outputs(const Subject& subject, const AnswerJudge& judge) : subject_(subject), judge_(judge) {}

    void answers() const {
        std::size_t bad = 0;
        for (const TestCase& test : subject_.problem.tests) {
            const std::string answer = contents(test.answer);
            const auto opinion = judge_.judge(test, contents(test.input), answer, answer);
            if (opinion.verdict == Verdict::accepted || subject_.stop.stop_requested()) continue;
            ++bad;
            complain("answers", Level::error,
                     fmt::format("the answer is not accepted as an output: {}", said(opinion)),
                     subject_.relative(test.answer), "mend the answer or the validator");
        }
        if (bad == 0)
            good("answers", fmt::format("all {} answers are accepted as outputs",
                                        subject_.problem.tests.size()));
    }

    // Outputs that nobody may be rewarded for, and that must not break the validator.
    void junk() const {
        std::size_t tried = 0;
        std::size_t tests = 0;
        for (const TestCase& test : subject_.problem.tests) {
            if (++tests > 3) break;
            const std::string input = contents(test.input);
            const std::string answer = contents(test.answer);
            for (const std::string_view output : kMalformed) {
                const auto opinion = judge_.judge(test, input, answer, output);
                ++tried;
                broke(opinion, test, output);
            }
            const std::string bytes = long_junk();
            for (const std::string_view output : {std::string_view(""), std::string_view(bytes)}) {
                ++tried;
                const auto opinion = judge_.judge(test, input, answer, output);
                broke(opinion, test, output);
                if (opinion.verdict == Verdict::accepted && !trim(answer).empty())
                    complain("junk", Level::warning,
                             output.empty() ? "an empty output is accepted"
                                            : "random bytes are accepted",
                             subject_.relative(test.answer),
                             "read what is expected, and refuse anything else");
            }
            trailing(test, input, answer);
        }
        if (subject_.findings.complaints("output-validators/junk") == 0)
            good("junk", fmt::format("{} malformed outputs are judged without a fault", tried));
    }

    void stated(const char* directory, Verdict wanted) const {
        std::size_t files = 0;
        std::vector<fs::path> outputs;
        std::error_code error;
        for (const auto& entry : fs::recursive_directory_iterator(
                 subject_.problem.directory / "data" / directory, error))
            if (entry.path().extension() == ".out") outputs.push_back(entry.path());
        std::sort(outputs.begin(), outputs.end());
        for (const fs::path& output : outputs) {
            ++files;
            if (lacks_company(output, directory)) continue;
            const TestCase& like = subject_.problem.tests.front();
            const auto opinion = judge_.judge(
                like, contents(fs::path(output).replace_extension(".in")),
                contents(fs::path(output).replace_extension(".ans")), contents(output));
            if (opinion.verdict == wanted) continue;
            complain(
                directory, Level::error,
                fmt::format("{}: {}",
                            opinion.verdict == Verdict::accepted ? "is accepted, and should not be"
                                                                 : "is refused, and should not be",
                            said(opinion)),
                subject_.relative(output), "mend the validator, or move the file");
        }
        const std::string id = fmt::format("output-validators/{}", directory);
        if (files > 0 && subject_.findings.complaints(id) == 0)
            subject_.findings.good(id, fmt::format("{} outputs are judged as stated", files));
    }

  private:
    // An output says nothing without the test that it is for.
    bool lacks_company(const fs::path& output, const char* directory) const {
        std::error_code error;
        for (const char* extension : {".in", ".ans"})
            if (!fs::exists(fs::path(output).replace_extension(extension), error)) {
                complain(directory, Level::error, fmt::format("there is no {} to it", extension),
                         subject_.relative(output), "add the test that it is an output for");
                return true;
            }
        return false;
    }
    static std::string said(const run::ValidatorOpinion& opinion) {
        return opinion.message.empty() ? std::string(words(opinion.verdict)) : opinion.message;
    }
    void broke(const run::ValidatorOpinion& opinion, const TestCase& test,
               std::string_view output) const {
        if (opinion.verdict != Verdict::judge_error || subject_.stop.stop_requested()) return;
        complain(
            "junk", Level::error,
            fmt::format("the output \"{}\" breaks it: {}", excerpt(output, 20), opinion.message),
            subject_.relative(test.answer), "a validator ends with 42 or 43, whatever it reads");
    }
    void trailing(const TestCase& test, const std::string& input, const std::string& answer) const {
        const auto opinion = judge_.judge(test, input, answer, answer + "\n1 2 3 trailing\n");
        if (opinion.verdict == Verdict::accepted)
            complain("trailing", Level::warning, "output after the answer is accepted",
                     subject_.relative(test.answer), "read up to the end of the output");
    }
    void complain(std::string_view part, Level level, const std::string& message,
                  const std::string& file, const char* remedy) const {
        subject_.findings.add(
            {fmt::format("output-validators/{}", part), level, message, file, remedy});
    }
    void good(std::string_view part, std::string message) const {
        subject_.findings.good(fmt::format("output-validators/{}", part), std::move(message));
    }

    const Subject& subject_;
    const AnswerJudge& judge_;
};

}  // namespace

void check_output_validators(const Subject& subject) {
    if (!has_plain_outputs(subject.problem) || subject.problem.tests.empty()) return;
    try {
        const AnswerJudge judge(subject);
        const Outputs outputs(subject, judge);
        outputs.answers();
        outputs.stated("invalid_output", Verdict::wrong_answer);
        outputs.stated("valid_output", Verdict::accepted);
        outputs.junk();
    } catch (const UserError& fault) {  // it does not compile
        subject.findings.add({"output-validators/programs", Level::error, fault.what(), "",
                              "mend the output validator"});
    }
}

}  // namespace judge::prove
