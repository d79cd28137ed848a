// SPDX-License-Identifier: MIT
#include "judge/bank/test_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "judge/bank/complaint.hpp"
#include "judge/bank/score_config.hpp"
#include "judge/bank/test_config.hpp"

namespace judge::bank {
namespace {

namespace fs = std::filesystem;

// Extensions of the files that belong to a test, longest first.
constexpr std::array<std::string_view, 16> kExtensions = {
    ".ans.statement", ".ans.download", ".in.statement", ".in.download", ".interaction", ".files",
    ".yaml",          ".hint",         ".desc",         ".jpeg",        ".ans",         ".out",
    ".png",           ".jpg",          ".svg",          ".in"};

struct Part {
    std::string stem;
    std::string_view extension;
};

Part split(const std::string& name) {
    for (const std::string_view extension : kExtensions)
        if (name.size() > extension.size() && name.ends_with(extension))
            return {name.substr(0, name.size() - extension.size()), extension};
    return {name, {}};
}

// Where the walk is: a directory, the group it belongs to and the settings that hold there.
struct Place {
    fs::path directory;  // "data/secret/2-large"
    std::string name;    // "secret/2-large"
    std::string group;
    TestConfig config;
    bool in_group = false;  // below a group of the 2025-09 kind, which may hold no other
};

class Walk {
  public:
    Walk(const PackageTree& tree, const Problem& problem, const std::vector<std::string>& flags)
        : tree_(tree), problem_(problem), flags_(flags) {}

    TestData run() {
        TestConfig outer;
        if (tree_.has_directory("data")) outer = read_group_file(tree_, problem_, "data").config;
        if (legacy_grading()) data_.groups.push_back(make_group("", outer, {}));
        for (const char* const part : {"sample", "secret"}) {
            const fs::path directory = fs::path("data") / part;
            if (!tree_.has_directory(directory)) continue;
            Place place = {directory, part, part, outer.with({}), false};
            if (!outer.full_feedback) place.config.full_feedback = part == std::string("sample");
            const GroupFile file = read_group_file(tree_, problem_, directory);
            place.config = place.config.with(file.config);
            data_.groups.push_back(make_group(place.name, place.config, file.score));
            visit(place);
        }
        return std::move(data_);
    }

  private:
    [[nodiscard]] bool is_legacy() const {
        return problem_.version == FormatVersion::legacy ||
               problem_.version == FormatVersion::legacy_icpc;
    }

    [[nodiscard]] bool legacy_grading() const { return problem_.legacy_grading; }

    void visit(const Place& place) {
        std::map<std::string, std::set<std::string_view>> stems;  // in order of the base names
        std::set<std::string> directories;
        for (const auto& [name, is_directory] : tree_.list(place.directory)) {
            const auto [stem, extension] = split(name);
            if (extension.empty() ? is_directory : is_directory && extension != ".files")
                directories.insert(name);
            else if (!extension.empty() && name != "testdata.yaml" && name != "test_group.yaml")
                stems[stem].insert(extension);
        }
        for (const std::string& name : directories) (void)stems[name];
        for (const auto& [stem, extensions] : stems) {
            if (!extensions.empty()) add(place, stem, extensions);
            if (directories.contains(stem)) enter(place, stem);
        }
    }

    void enter(const Place& place, const std::string& name) {
        Place inner = {place.directory / name, place.name + "/" + name, place.group, {}, false};
        const GroupFile file = read_group_file(tree_, problem_, inner.directory);
        inner.in_group = place.in_group;
        if (is_legacy() || file.found) inner.group = inner.name;
        if (!is_legacy() && file.found) {
            if (place.in_group)
                caution(tree_.warn(), tree_.full(inner.directory),
                        "a group within a group; the format has one level of them");
            inner.in_group = true;
        }
        inner.config = place.config.with(file.config);
        if (inner.group == inner.name)
            data_.groups.push_back(make_group(inner.name, inner.config, file.score));
        const std::size_t before = data_.tests.size();
        visit(inner);
        const bool static_test = file.score.static_validation.has_value();
        if (data_.tests.size() == before && !static_test)
            caution(tree_.warn(), tree_.full(inner.directory), "it holds no tests");
    }

    // A file of one extension of a test, if it is there; refused if it is of the wrong kind.
    [[nodiscard]] fs::path file(const fs::path& base, std::string_view extension) const {
        fs::path path = base;
        path += extension;
        if (!tree_.has_file(path)) return {};
        tree_.check_readable(path);
        return tree_.full(path);
    }

    void add(const Place& place, const std::string& stem, const std::set<std::string_view>& found) {
        const fs::path base = place.directory / stem;
        if (!found.contains(".in")) {
            if (found.contains(".ans"))
                caution(tree_.warn(), tree_.full(base.string() + ".ans"),
                        fmt::format("there is no {}.in: not a test", stem));
            return;
        }
        if (!found.contains(".ans"))
            refuse(
                tree_.full(base.string() + ".in"),
                fmt::format("there is no {}.ans beside it; every test needs an answer file, even "
                            "an empty one",
                            stem));
        const TestConfig config = place.config.with(own_config(base, found));
        TestCase test;
        test.name = place.name + "/" + stem;
        test.group = place.group;
        test.input = file(base, ".in");
        test.answer = file(base, ".ans");
        const fs::path files = base.string() + ".files";
        if (found.contains(".files") && tree_.has_directory(files)) test.files = tree_.full(files);
        test.args = config.args.value_or(std::vector<std::string>());
        test.output_validator_args = flags_;
        for (const auto& arg : config.output_validator_args.value_or(std::vector<std::string>()))
            test.output_validator_args.push_back(arg);
        test.output_validator = config.output_validator.value_or("");
        test.input_validator_args =
            config.input_validator_args.value_or(std::vector<std::string>());
        if (config.named_input_validator_args)
            test.named_input_validator_args = *config.named_input_validator_args;
        test.hint = config.hint;
        test.description = config.description;
        test.full_feedback = config.full_feedback.value_or(false);
        data_.tests.push_back(std::move(test));
    }

    [[nodiscard]] TestConfig own_config(const fs::path& base,
                                        const std::set<std::string_view>& found) const {
        TestConfig config;
        if (found.contains(".yaml") && !is_legacy())
            config = read_test_file(tree_, base.string() + ".yaml");
        if (found.contains(".hint")) config.hint = tree_.read(base.string() + ".hint").text;
        if (found.contains(".desc")) config.description = tree_.read(base.string() + ".desc").text;
        return config;
    }

    const PackageTree& tree_;
    const Problem& problem_;
    const std::vector<std::string>& flags_;
    TestData data_;
};

}  // namespace

TestData read_tests(const PackageTree& tree, const Problem& problem,
                    const std::vector<std::string>& flags) {
    TestData data = Walk(tree, problem, flags).run();
    const std::vector<TestCase>& tests = data.tests;
    const auto secret = std::find_if(tests.begin(), tests.end(), [](const TestCase& test) {
        return test.name.starts_with("secret/");
    });
    const bool no_samples = secret == tests.begin();
    if (tests.empty())
        refuse(
            tree.full("data"),
            "there are no tests: no data/secret/*.in with *.ans; if the package has a generator, "
            "run it first");
    if (secret == tests.end())
        caution(tree.warn(), tree.full("data/secret"), "there are no secret tests, only samples");
    else if (no_samples)
        caution(tree.warn(), tree.full("data/sample"), "there are no samples");
    check_groups(tree, problem, data.groups);
    return data;
}

}  // namespace judge::bank
