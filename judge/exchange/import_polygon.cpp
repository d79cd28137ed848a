// SPDX-License-Identifier: MIT
// Polygon packages: problem.xml names everything else.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "judge/exchange/import.hpp"
#include "judge/prove/programs.hpp"
#include "judge/prove/shell_words.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"

namespace judge::exchange {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostTests = 10'000;

// The flags of the default output validator that do what a standard checker does.
const std::map<std::string, std::string> kStandardCheckers = {
    {"fcmp", "[case_sensitive, space_change_sensitive]"},
    {"lcmp", "[case_sensitive]"},
    {"wcmp", "[case_sensitive]"},
    {"rcmp", "[float_tolerance, 1.5e-6]"},
    {"rcmp4", "[float_tolerance, 1e-4]"},
    {"rcmp6", "[float_tolerance, 1e-6]"},
    {"rcmp9", "[float_tolerance, 1e-9]"},
    {"acmp", "[float_tolerance, 1.5e-6]"},
    {"hcmp", ""},
    {"icmp", ""},
    {"ncmp", ""},
    {"yesno", ""},
    {"nyesno", ""}};

const std::map<std::string, const char*> kTags = {{"main", "accepted"},
                                                  {"accepted", "accepted"},
                                                  {"wrong-answer", "wrong_answer"},
                                                  {"presentation-error", "wrong_answer"},
                                                  {"time-limit-exceeded", "time_limit_exceeded"},
                                                  {"memory-limit-exceeded", "run_time_error"},
                                                  {"failed", "rejected"},
                                                  {"rejected", "rejected"}};

class Importer {
  public:
    explicit Importer(fs::path directory) : root_(std::move(directory)) {
        const Source source = read_source(root_ / "problem.xml");
        const auto parsed = document_.load_buffer(source.text.data(), source.text.size());
        if (!parsed)
            throw UserError(Fault::invalid_package,
                            fmt::format("{}: byte {}: {}", source.path.string(), parsed.offset,
                                        parsed.description()));
        problem_ = document_.child("problem");
        if (!problem_)
            throw UserError(Fault::invalid_package,
                            fmt::format("{}: there is no problem in it", source.path.string()));
    }

    NewPackage import() {
        title_ = english(problem_.child("names"), "name").attribute("value").as_string("Problem");
        package_.id = package_id(problem_.attribute("short-name").as_string(title_.c_str()));
        take_tests();
        take_checker();
        take_validators();
        take_solutions();
        take_statement();
        write_metadata();
        return std::move(package_);
    }

  private:
    static pugi::xml_node english(const pugi::xml_node& parent, const char* name) {
        for (const pugi::xml_node& each : parent.children(name))
            if (std::string(each.attribute("language").as_string()) == "english") return each;
        return parent.child(name);
    }

    // A file that problem.xml names: never outside of the package.
    std::string text_of(const std::string& path) {
        const fs::path relative = fs::path(path).lexically_normal();
        if (relative.empty() || relative.is_absolute() || *relative.begin() == "..")
            throw UserError(Fault::invalid_package,
                            fmt::format("problem.xml: \"{}\" leads out of the package", path));
        const fs::path real = fs::weakly_canonical(root_ / relative);
        const auto inside = real.lexically_relative(fs::weakly_canonical(root_));
        if (inside.empty() || *inside.begin() == "..")
            throw UserError(Fault::invalid_package,
                            fmt::format("problem.xml: \"{}\" leads out of the package", path));
        return read_source(root_ / relative, std::size_t{64} << 20).text;
    }
    bool has(const std::string& path) const {
        std::error_code error;
        return !path.empty() && fs::is_regular_file(root_ / path, error);
    }
    std::string testlib() {
        for (const char* path : {"files/testlib.h", "testlib.h"})
            if (has(path)) return text_of(path);
        return {};
    }

    // "tests/%02d": the only conversion there is.
    static std::string numbered(const std::string& pattern, std::size_t number) {
        const auto at = pattern.find('%');
        const auto end = pattern.find('d', at);
        if (at == std::string::npos || end == std::string::npos) return {};
        const std::string digits = pattern.substr(at + 1, end - at - 1);
        const bool fits =
            digits.empty() ||
            (digits.size() <= 2 && std::all_of(digits.begin(), digits.end(), [](unsigned char c) {
                 return std::isdigit(c) != 0;
             }));
        if (!fits) return {};
        const int width = digits.empty() ? 0 : std::stoi(digits);
        return pattern.substr(0, at) + fmt::format("{:0{}}", number, width) +
               pattern.substr(end + 1);
    }

    void take_tests() {
        pugi::xml_node set = problem_.child("judging").child("testset");
        for (const pugi::xml_node& each : problem_.child("judging").children("testset"))
            if (std::string(each.attribute("name").as_string()) == "tests") set = each;
        time_ms_ = set.child("time-limit").text().as_double(1'000);
        memory_ = set.child("memory-limit").text().as_double(268'435'456);
        const std::string input = set.child("input-path-pattern").text().as_string();
        const std::string answer = set.child("answer-path-pattern").text().as_string();
        std::size_t number = 0;
        std::size_t missing = 0;
        for (const pugi::xml_node& test : set.child("tests").children("test")) {
            if (++number > kMostTests)
                throw UserError(Fault::invalid_package,
                                "problem.xml: more tests than anybody wants");
            const bool sample = test.attribute("sample").as_bool(false);
            const std::string stem = fmt::format("{}/{:03}", sample ? "sample" : "secret", number);
            const std::string file = numbered(input, number);
            const std::string command = test.attribute("cmd").as_string();
            if (has(file)) {
                package_.files.push_back({"data/" + stem + ".in", text_of(file)});
                if (const std::string result = numbered(answer, number); has(result))
                    package_.files.push_back({"data/" + stem + ".ans", text_of(result)});
                else
                    ++missing;
            } else if (!command.empty()) {
                generated_[sample ? "sample" : "secret"].emplace_back(fmt::format("{:03}", number),
                                                                      command);
            } else {
                package_.notes.push_back(fmt::format(
                    "test {} was left out: neither its file nor a command is there", number));
            }
        }
        if (missing > 0)
            package_.notes.push_back(fmt::format(
                "{} answers are missing: `spar verify --fix` makes them with the reference",
                missing));
        write_generators();
    }

    void write_generators() {
        if (generated_.empty()) return;
        std::set<std::string> programs;
        std::string yaml = "data:\n";
        for (const char* group : {"sample", "secret"}) {
            yaml += fmt::format("  {}:\n    data:\n", group);
            for (const auto& [name, command] : generated_[group]) {
                const auto words = prove::shell_words(command);
                if (!words || words->empty()) continue;
                programs.insert(words->front());
                yaml += fmt::format("      {}: {}\n", yaml_quoted(name), yaml_quoted(command));
            }
            if (generated_[group].empty()) yaml.replace(yaml.size() - 6, 6, "data: {}\n");
        }
        std::string listed;
        const std::string library = testlib();
        for (const std::string& program : programs) {
            const pugi::xml_node source = executable(program);
            const std::string path = source.attribute("path").as_string();
            if (!has(path)) {
                package_.notes.push_back(
                    fmt::format("the generator {} is not among the files", program));
                continue;
            }
            const std::string file = fs::path(path).filename().string();
            package_.files.push_back({"generators/" + file, text_of(path)});
            listed += fmt::format("  {}: [{}{}]\n", yaml_quoted(program), yaml_quoted(file),
                                  library.empty() ? "" : ", testlib.h");
        }
        if (!library.empty() && !listed.empty())
            package_.files.push_back({"generators/testlib.h", library});
        if (!listed.empty()) yaml = "generators:\n" + listed + yaml;
        package_.files.push_back({"generators/generators.yaml", yaml});
        package_.notes.push_back("some tests have to be generated: `spar verify --fix` makes them");
    }

    pugi::xml_node executable(const std::string& name) const {
        for (const pugi::xml_node& each :
             problem_.child("files").child("executables").children("executable"))
            if (fs::path(each.child("source").attribute("path").as_string()).stem() == name)
                return each.child("source");
        return {};
    }

    void take_checker() {
        const pugi::xml_node checker = problem_.child("assets").child("checker");
        std::string name = checker.attribute("name").as_string();
        const std::string path = checker.child("source").attribute("path").as_string();
        if (name.starts_with("std::")) {
            name = fs::path(name.substr(5)).stem().string();
            if (const auto known = kStandardCheckers.find(name); known != kStandardCheckers.end()) {
                flags_ = known->second;
                return;
            }
        }
        if (!has(path)) return;
        package_.files.push_back(
            {"output_validator/" + fs::path(path).filename().string(), text_of(path)});
        if (const std::string library = testlib(); !library.empty())
            package_.files.push_back({"output_validator/testlib.h", library});
        const pugi::xml_node interactor = problem_.child("assets").child("interactor");
        if (interactor)
            package_.notes.push_back(
                "the problem is interactive: its interactor has to be made an output validator by "
                "hand");
    }

    void take_validators() {
        const pugi::xml_node validator =
            problem_.child("assets").child("validators").child("validator");
        const std::string path = validator.child("source").attribute("path").as_string();
        const std::string library = testlib();
        if (!has(path) || library.empty()) {
            if (!path.empty())
                package_.notes.push_back(
                    "the validator was left out: testlib.h is not among the files");
            return;
        }
        for (auto& file : wrapped_validator(text_of(path), library))
            package_.files.push_back(std::move(file));
    }

    void take_solutions() {
        for (const pugi::xml_node& solution :
             problem_.child("assets").child("solutions").children("solution")) {
            const std::string tag = solution.attribute("tag").as_string();
            const std::string path = solution.child("source").attribute("path").as_string();
            if (!has(path)) continue;
            const std::string file = fs::path(path).filename().string();
            const auto known = kTags.find(tag);
            const std::string directory = known != kTags.end() ? known->second : "mixed";
            package_.files.push_back(
                {fmt::format("submissions/{}/{}", directory, file), text_of(path)});
            if (tag == "main") main_ = fmt::format("/submissions/{}/{}", directory, file);
        }
        if (main_.empty()) return;
        for (SourceFile& file : package_.files)
            if (file.name == "generators/generators.yaml")
                file.text = "solution: " + main_ + "\n" + file.text;
    }

    void take_statement() {
        std::string text;
        for (const char* part : {"legend", "input", "output", "interaction", "scoring", "notes"}) {
            const std::string path = fmt::format("statement-sections/english/{}.tex", part);
            if (!has(path)) continue;
            if (std::string(part) != "legend")
                text += fmt::format("\n\\section*{{{}{}}}\n",
                                    static_cast<char>(std::toupper(part[0])), part + 1);
            text += text_of(path) + "\n";
        }
        if (text.empty()) {
            for (const pugi::xml_node& each : problem_.child("statements").children("statement"))
                if (std::string(each.attribute("type").as_string()) == "application/x-tex" &&
                    text.empty() && has(each.attribute("path").as_string()))
                    text = text_of(each.attribute("path").as_string());
        }
        if (text.empty()) package_.notes.push_back("the statement is not among the files");
        package_.files.push_back(
            {"statement/problem.en.tex",
             text.empty() ? "The statement was not among the files.\n" : text});
    }

    void write_metadata() {
        const double seconds = std::clamp(time_ms_ / 1'000, 0.001, 10'000.0);
        const auto mib = static_cast<long>(std::clamp(memory_ / 1'048'576, 1.0, 1e6));
        package_.files.push_back(
            {"problem.yaml",
             problem_yaml(
                 title_, "unknown",
                 fmt::format(
                     "limits:\n  time_limit: {:.3f}\n  time_resolution: 0.001\n  memory: {}\n",
                     seconds, mib))});
        if (!flags_.empty())
            for (const char* group : {"sample", "secret"})
                package_.files.push_back({fmt::format("data/{}/test_group.yaml", group),
                                          fmt::format("output_validator_args: {}\n", flags_)});
    }

    fs::path root_;
    pugi::xml_document document_;
    pugi::xml_node problem_;
    NewPackage package_;
    std::string title_;
    std::string flags_;
    std::string main_;
    double time_ms_ = 1'000;
    double memory_ = 268'435'456;
    std::map<std::string, std::vector<std::pair<std::string, std::string>>> generated_;
};

}  // namespace

NewPackage import_polygon(const fs::path& directory) { return Importer(directory).import(); }

}  // namespace judge::exchange
