// SPDX-License-Identifier: MIT
// Formats that are folders: Kattis packages, testlib folders, Deep-ML questions; and which is
// which.
#include <fmt/format.h>

#include <algorithm>
#include <regex>

#include "judge/bank/package.hpp"
#include "judge/exchange/import.hpp"
#include "judge/prove/programs.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"

namespace judge::exchange {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestText = std::size_t{64} << 20;

std::string text_of(const fs::path& path) { return read_source(path, kLargestText).text; }

bool has(const fs::path& directory, const char* name) {
    std::error_code error;
    return fs::exists(directory / name, error);
}

std::vector<fs::path> files_in(const fs::path& directory) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

// "01" and "01.a", "1.in" and "1.out" (or .ans, .a): pairs of a folder of tests.
std::vector<std::pair<fs::path, fs::path>> pairs_in(const fs::path& directory) {
    std::vector<std::pair<fs::path, fs::path>> pairs;
    for (const fs::path& file : files_in(directory)) {
        const std::string extension = file.extension().string();
        if (!extension.empty() && extension != ".in") continue;
        for (const char* answer : {".a", ".ans", ".out"}) {
            const fs::path path = fs::path(file).replace_extension(answer);
            if (!has(directory, path.filename().c_str())) continue;
            pairs.emplace_back(file, path);
            break;
        }
    }
    return pairs;
}

const fs::path* first_named(const std::vector<fs::path>& files, const char* pattern) {
    const std::regex regex(pattern, std::regex::icase);
    for (const fs::path& file : files)
        if (std::regex_match(file.filename().string(), regex)) return &file;
    return nullptr;
}

// Where a solution's name says what is wrong with it.
std::string verdict_directory(const std::string& name) {
    static const std::vector<std::pair<std::regex, const char*>> kKinds = {
        {std::regex(".*(_|-)?(wa|wrong)([_.-].*|[0-9]*\\..*)", std::regex::icase), "wrong_answer"},
        {std::regex(".*(_|-)?(tle?|slow|brute)([_.-].*|[0-9]*\\..*)", std::regex::icase),
         "time_limit_exceeded"},
        {std::regex(".*(_|-)?(rte?|re|crash)([_.-].*|[0-9]*\\..*)", std::regex::icase),
         "run_time_error"}};
    for (const auto& [pattern, directory] : kKinds)
        if (std::regex_match(name, pattern)) return directory;
    return "accepted";
}

}  // namespace

std::string_view name(Foreign format) {
    switch (format) {
        case Foreign::kattis: return "kattis";
        case Foreign::polygon: return "polygon";
        case Foreign::testlib: return "testlib";
        case Foreign::companion: return "companion";
        case Foreign::exercism: return "exercism";
        case Foreign::deep_ml: return "deep-ml";
        case Foreign::leetgo: return "leetgo";
    }
    return "?";
}

Foreign detect(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
        if (has(path, "problem.yaml")) return Foreign::kattis;
        if (has(path, "problem.xml")) return Foreign::polygon;
        if (has(path, "canonical-data.json")) return Foreign::exercism;
        if (has(path, "meta.json") && has(path, "tests.json")) return Foreign::deep_ml;
        if (has(path, "testcases.txt")) return Foreign::leetgo;
        if (has(path, "tests")) return Foreign::testlib;
    } else if (fs::is_regular_file(path, error)) {
        const std::string name = path.filename().string();
        if (name == "canonical-data.json") return Foreign::exercism;
        if (name == "testcases.txt" || path.extension() == ".txt") return Foreign::leetgo;
        if (path.extension() == ".json") {
            const std::string text = text_of(path);
            if (text.find("\"cases\"") != std::string::npos) return Foreign::exercism;
            return text.find("\"test_cases\"") != std::string::npos ? Foreign::deep_ml
                                                                    : Foreign::companion;
        }
    }
    throw UserError(Fault::invalid_package,
                    fmt::format("{}: no format that spar imports: a Kattis package (problem.yaml), "
                                "Polygon's (problem.xml), a folder "
                                "with tests/, or the JSON of competitive-companion, exercism or "
                                "Deep-ML, or leetgo's testcases.txt",
                                path.string()));
}

std::vector<SourceFile> wrapped_validator(std::string_view source, std::string_view testlib) {
    // testlib ends with 0 or 3 by itself, and main() returns 0 for what is valid.
    return {
        {"input_validators/validator/validator.cpp",
         "#define OK_EXIT_CODE 42\n#define FAIL_EXIT_CODE 43\n#define WA_EXIT_CODE 43\n#define "
         "PE_EXIT_CODE 43\n#include \"testlib.h\"\n"
         "#define main testlib_main\n#include \"validator_source.h\"\n#undef main\n\n"
         "int main(int argc, char* argv[]) { return testlib_main(argc, argv) == 0 ? 42 : 43; }\n"},
        {"input_validators/validator/validator_source.h", std::string(source)},
        {"input_validators/validator/testlib.h", std::string(testlib)}};
}

NewPackage import_testlib(const fs::path& directory) {
    const std::string title = fs::weakly_canonical(directory).filename().string();
    NewPackage package = {.id = package_id(title), .files = {}, .notes = {}};
    const auto files = files_in(directory);
    const bool library = has(directory, "testlib.h");
    std::string rest;
    int number = 0;
    for (const auto& [input, answer] : pairs_in(directory / "tests")) {
        const std::string stem = fmt::format("data/secret/{:03}", ++number);
        package.files.push_back({stem + ".in", text_of(input)});
        package.files.push_back({stem + ".ans", text_of(answer)});
    }
    if (number == 0)
        throw UserError(
            Fault::invalid_package,
            fmt::format("{}: there are no tests with answers (01 and 01.a, 1.in and 1.out)",
                        (directory / "tests").string()));
    if (const fs::path* checker = first_named(files, R"((check|checker|chk).*\.(cpp|cc))")) {
        package.files.push_back(
            {"output_validator/" + checker->filename().string(), text_of(*checker)});
        if (library)
            package.files.push_back(
                {"output_validator/testlib.h", text_of(directory / "testlib.h")});
    }
    if (const fs::path* validator = first_named(files, R"(val(idator)?.*\.(cpp|cc))")) {
        if (library)
            for (auto& file :
                 wrapped_validator(text_of(*validator), text_of(directory / "testlib.h")))
                package.files.push_back(std::move(file));
        else
            package.notes.push_back(
                "the validator was left out: testlib.h does not stand beside it");
    }
    auto solutions = files_in(directory / "solutions");
    for (const fs::path& file : files)
        if (std::regex_match(file.filename().string(),
                             std::regex(R"(sol.*\.(cpp|cc|py|java|c))", std::regex::icase)))
            solutions.push_back(file);
    for (const fs::path& solution : solutions) {
        const std::string name = solution.filename().string();
        package.files.push_back(
            {fmt::format("submissions/{}/{}", verdict_directory(name), name), text_of(solution)});
    }
    package.files.push_back({"problem.yaml", problem_yaml(title, "unknown", rest)});
    package.files.push_back(
        {"statement/problem.en.md", "The statement was not among the files.\n"});
    package.notes.push_back(
        "submissions were sorted by their names; look whether they stand where they belong");
    return package;
}

NewPackage import_deep_ml(const fs::path& path) {
    if (!fs::is_directory(path)) {
        const std::string text = text_of(path);
        return deep_ml_package(text, text);
    }
    NewPackage package = deep_ml_package(text_of(path / "meta.json"), text_of(path / "tests.json"));
    const auto take = [&](const char* from, const char* to) {
        if (has(path, from)) package.files.push_back({to, text_of(path / from)});
    };
    take("description.md", "statement/problem.en.md");
    take("learn.md", "solution/solution.en.md");
    take("solution.py", "submissions/accepted/solution.py");
    take("starter_code.py", "attachments/templates/python3/solution.py");
    return package;
}

NewPackage import_kattis(const fs::path& directory) {
    NewPackage package = {.id = package_id(fs::weakly_canonical(directory).filename().string()),
                          .files = {},
                          .notes = {}};
    static_cast<void>(bank::read_summary(
        directory, [&](const std::string& warning) { package.notes.push_back(warning); }));
    for (const auto& entry : fs::recursive_directory_iterator(directory)) {
        const fs::path relative = entry.path().lexically_relative(directory);
        if (*relative.begin() == ".git") continue;
        if (entry.is_symlink() && !entry.is_regular_file()) continue;
        if (entry.is_regular_file())
            package.files.push_back({relative.string(), prove::contents(entry.path())});
    }
    return package;
}

std::vector<NewPackage> import_from(const fs::path& path, Foreign format) {
    std::error_code error;
    const bool directory = fs::is_directory(path, error);
    switch (format) {
        case Foreign::kattis: return {import_kattis(path)};
        case Foreign::polygon: return {import_polygon(path)};
        case Foreign::testlib: return {import_testlib(path)};
        case Foreign::companion: return {import_companion(text_of(path))};
        case Foreign::exercism: {
            const fs::path file = directory ? path / "canonical-data.json" : path;
            return {import_exercism(text_of(file), file.string())};
        }
        case Foreign::deep_ml: return {import_deep_ml(path)};
        case Foreign::leetgo: {
            const fs::path file = directory ? path / "testcases.txt" : path;
            const std::string title =
                fs::weakly_canonical(fs::absolute(file)).parent_path().filename().string();
            return {import_leetgo(text_of(file), title)};
        }
    }
    return {};
}

}  // namespace judge::exchange
