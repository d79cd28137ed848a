// SPDX-License-Identifier: MIT
// Input validators: there is one, they take all tests, and they refuse junk, what is nearly right,
// and data/invalid_input.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <regex>

#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"
#include "judge/run/output_validator.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kId = "input-validators";

struct Variant {
    const char* what;
    std::string text;
};

std::string replaced(const std::string& text, const char* pattern, const char* by) {
    return std::regex_replace(text, std::regex(pattern), by);
}

std::vector<Variant> junk() {
    std::mt19937 random(1);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same junk each time
    std::string bytes(1'024, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() & 0xffU);
    std::string printable;
    for (char c = 32; c < 127; ++c) printable += c;
    std::string words(200, ' ');
    for (char& c : words) c = static_cast<char>(32 + random() % 95);
    return {{"the empty file", ""},
            {"a line end", "\n"},
            {"1024 random bytes", bytes},
            {"all printable characters", printable},
            {"200 random characters", words},
            {"a delete byte", "\x7f\n"},
            {"a euro sign", "\xe2\x82\xac\n"},
            {"Latin-1 bytes", "\xe4\xf6\xfc\n"}};
}

// What is nearly a valid input, and is none if white space and numbers are strict.
std::vector<Variant> near(const std::string& text) {
    std::vector<Variant> all = {
        {"a leading blank", " " + text},
        {"a doubled blank", replaced(text, " ", "  ")},
        {"a trailing blank", replaced(text, "\n", " \n")},
        {"a doubled line end", replaced(text, "\n", "\n\n")},
        {"an empty last line", text + "\n"},
        {"a token too many", text + "1\n"},
        {"random characters at the end", text + "A%&3!\n"},
        {"carriage returns", replaced(text, "\n", "\r\n")},
        {"leading zeros", replaced(text, R"((^|[ \n])([0-9]+)(?=[ \n]))", "$010$2")},
        {"leading plus signs", replaced(text, R"((^|[ \n])([0-9]+)(?=[ \n]))", "$01+$2")},
        {"trailing zeros of decimals", replaced(text, R"((\.[0-9]+)(?=[ \n]))", "$010")},
        {"no last line end", text.empty() ? text : text.substr(0, text.size() - 1)}};
    // "$010" is group 1 followed by a zero.
    std::erase_if(all, [&](const Variant& variant) { return variant.text == text; });
    return all;
}

class Validators {
  public:
    Validators(const Subject& subject, std::vector<InputValidator> programs)
        : subject_(subject), programs_(std::move(programs)) {}

    // The word of all of them together, as a judge asks them.
    [[nodiscard]] run::ValidatorOpinion ask(std::string_view text, const TestCase& like) const {
        run::ValidatorOpinion last;
        for (const InputValidator& validator : programs_) {
            last = run::validate_input(validator.program, text, validator.args_of(like),
                                       subject_.problem.limits, subject_.options.required,
                                       subject_.stop);
            if (last.verdict != Verdict::accepted) break;
        }
        return last;
    }

    void tests() const {
        std::size_t bad = 0;
        for (const TestCase& test : subject_.problem.tests) {
            const auto opinion = ask(contents(test.input), test);
            if (opinion.verdict == Verdict::accepted || subject_.stop.stop_requested()) continue;
            ++bad;
            complain("tests", Level::error,
                     fmt::format("is not a valid input: {}",
                                 opinion.message.empty() ? "exit code 43" : opinion.message),
                     subject_.relative(test.input), "mend the test or the validator");
        }
        if (bad == 0)
            good("tests", fmt::format("all {} inputs are valid", subject_.problem.tests.size()));
    }

    void refuses_junk() const {
        std::size_t tried = 0;
        for (const Variant& variant : junk())
            tried += refuses(variant, "junk", subject_.problem.tests.front()) ? 1U : 0U;
        std::size_t samples = 0;
        for (const TestCase& test : subject_.problem.tests) {
            const std::string text = contents(test.input);
            if (text.size() > 10'000 || ++samples > 3) continue;
            for (const Variant& variant : near(text)) {
                if (subject_.stop.stop_requested()) return;
                tried += refuses(variant, "strict", test) ? 1U : 0U;
            }
        }
        if (subject_.findings.complaints("input-validators/junk") +
                subject_.findings.complaints("input-validators/strict") ==
            0)
            good("junk", fmt::format("{} malformed inputs are refused", tried));
    }

    void invalid_inputs() const {
        std::vector<fs::path> files;
        std::error_code error;
        for (const auto& entry : fs::recursive_directory_iterator(
                 subject_.problem.directory / "data" / "invalid_input", error))
            if (entry.path().extension() == ".in") files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) {
            const auto opinion = ask(contents(file), subject_.problem.tests.front());
            if (opinion.verdict == Verdict::wrong_answer || subject_.stop.stop_requested())
                continue;
            complain("invalid-input", Level::error,
                     opinion.verdict == Verdict::accepted ? "is accepted, and should be refused"
                                                          : opinion.message,
                     subject_.relative(file), "make the validator stricter, or move the file");
        }
        if (files.empty() && subject_.is_interview())
            complain("invalid-input", Level::warning, "there are no examples of invalid inputs",
                     "data/invalid_input", "add some: they prove that the validator is strict");
        if (!files.empty() && subject_.findings.complaints("input-validators/invalid-input") == 0)
            good("invalid-input", fmt::format("{} invalid inputs are refused", files.size()));
    }

  private:
    bool refuses(const Variant& variant, const char* part, const TestCase& like) const {
        const auto opinion = ask(variant.text, like);
        if (opinion.verdict == Verdict::wrong_answer) return true;
        if (opinion.verdict == Verdict::accepted)
            complain(part, Level::warning,
                     fmt::format("{} is accepted{}", variant.what,
                                 std::string_view(part) == "strict"
                                     ? fmt::format(" (made of {})", like.name)
                                     : ""),
                     "input_validators",
                     "read white space and numbers strictly, up to the end of the file");
        else
            complain(part, Level::error, fmt::format("{}: {}", variant.what, opinion.message),
                     "input_validators", "a validator ends with 42 or 43, whatever it reads");
        return false;
    }
    void complain(std::string_view part, Level level, const std::string& message,
                  const std::string& file, const char* remedy) const {
        subject_.findings.add({fmt::format("{}/{}", kId, part), level, message, file, remedy});
    }
    void good(std::string_view part, std::string message) const {
        subject_.findings.good(fmt::format("{}/{}", kId, part), std::move(message));
    }

    const Subject& subject_;
    std::vector<InputValidator> programs_;
};

// Functions whose results differ between compilers and libraries.
void check_portability(const Subject& subject) {
    static const std::regex kCpp(
        R"(\b(rand\s*\(|srand\s*\(|[a-z_]+_distribution\b|random_device|default_random_engine|random_shuffle|typeid\b))");
    static const std::regex kPython(R"(list\(set\(|\bhash\()");
    for (const char* directory :
         {"generators", "input_validators", "output_validator", "output_validators"}) {
        std::error_code error;
        for (const auto& entry :
             fs::recursive_directory_iterator(subject.problem.directory / directory, error)) {
            if (!entry.is_regular_file()) continue;
            const std::string extension = entry.path().extension().string();
            const bool python = extension == ".py";
            const bool cpp = extension == ".cpp" || extension == ".cc" || extension == ".h" ||
                             extension == ".hpp" || extension == ".c";
            if (!python && !cpp) continue;
            if (entry.path().filename().string() == "testlib.h" ||
                entry.path().filename() == "validation.h" ||
                entry.path().filename() == "validate.h")
                continue;
            const std::string text = contents(entry.path());
            std::smatch found;
            if (std::regex_search(text, found, python ? kPython : kCpp))
                subject.findings.add(
                    {"portability", Level::warning,
                     fmt::format("\"{}\" gives other results with other compilers or runs",
                                 excerpt(found.str(), 40)),
                     subject.relative(entry.path()),
                     "use a fixed generator of random numbers (std::mt19937 by itself, "
                     "random.Random(seed)), and sorted() sets"});
        }
    }
}

}  // namespace

void check_input_validators(const Subject& subject) {
    check_portability(subject);
    std::error_code error;
    const auto& root = subject.problem.directory;
    if (!subject.is_legacy() && fs::is_directory(root / "input_format_validators", error))
        subject.findings.add({"input-validators/directory", Level::warning,
                              "this directory has an old name", "input_format_validators",
                              "call it input_validators"});
    const bool any = !programs_in(root / "input_validators").empty() ||
                     !programs_in(root / "input_format_validators").empty();
    if (!any) {
        subject.findings.add(
            {"input-validators/programs", Level::error, "there is no input validator",
             "input_validators",
             "write a program that exits with 42 for valid inputs and 43 for others"});
        return;
    }
    auto programs = input_validators(subject);
    if (programs.empty() || subject.problem.tests.empty()) return;
    const Validators validators(subject, std::move(programs));
    validators.tests();
    validators.invalid_inputs();
    validators.refuses_junk();
}

}  // namespace judge::prove
