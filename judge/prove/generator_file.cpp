// SPDX-License-Identifier: MIT
// Theory of operation. The file is a tree of directories; a directory's children stand in a map
// (taken by name) or in a list (taken in order, and numbered through the whole file). Solution and
// salt of the seeds are inherited. `count` makes several tests of one rule.
#include "judge/prove/generator_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "judge/bank/package_tree.hpp"
#include "judge/prove/generator_rule.hpp"
#include "judge/prove/shell_words.hpp"
#include "judge/prove/yaml_text.hpp"
#include "judge/support/text.hpp"

namespace judge::prove {
namespace {

constexpr std::array<std::string_view, 9> kTextKeys = {
    "in",          "ans",          "out",         "in.statement", "ans.statement",
    "in.download", "ans.download", "interaction", "yaml"};
constexpr std::array<std::string_view, 8> kRoots = {
    "sample",        "secret",       "invalid_output",    "invalid_answer",
    "invalid_input", "valid_output", "testing_tool_test", "fuzz"};
constexpr std::size_t kMostTests = 20'000;

bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= 255 && text.front() != '.' && text.front() != '-' &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) {
               return std::isalnum(c) != 0 || c == '_' || c == '.' || c == '-';
           });
}

bool is_text_key(std::string_view key) {
    return std::find(kTextKeys.begin(), kTextKeys.end(), key) != kTextKeys.end();
}

bool is_test(const YamlField& field) {
    if (field.is_null() || field.is_scalar()) return true;
    if (!field.is_map()) return false;
    const auto entries = field.entries();
    return std::any_of(entries.begin(), entries.end(), [](const YamlField& entry) {
        return entry.key() == "copy" || entry.key() == "generate" || entry.key() == "count" ||
               entry.key() == "match" || is_text_key(entry.key());
    });
}

// What the directories around hand down.
struct Inherited {
    std::string solution;
    std::string salt;
};

class Reader {
  public:
    explicit Reader(const Constants& constants) : constants_(constants) {}

    GeneratorPlan read(const YamlField& root) {
        if (!root.is_map()) root.fail("expected a map with the keys solution and data");
        root.allow_only({"solution", "random_salt", "retries", "generators", "version", "data",
                         "include", "visualizer", "gitignore_generated", "parallel",
                         "test_group.yaml", "testdata.yaml"});
        if (const auto version = root.find("version")) check_version(*version);
        if (root.find("generators")) read_programs(root["generators"]);
        const auto data = root.find("data");
        if (!data)
            root.fail("the key \"data\" is missing: it names the tests of sample and secret");
        if (!data->is_map()) data->fail("expected a map with the keys sample and secret");
        for (const char* needed : {"sample", "secret"})
            if (!has_key(*data, needed))
                data->fail(fmt::format("the key \"{}\" is missing", needed));
        data->allow_only(YamlKeys(kRoots));
        numbered_ = count_numbered(*data);
        read_settings(root, "");
        const Inherited inherited = read_inherited(root, {});
        for (const std::string_view name : kRoots)
            if (has_key(*data, name))
                read_child((*data)[name], std::string(name), inherited, false);
        return std::move(plan_);
    }

  private:
    static bool has_key(const YamlField& map, std::string_view key) {
        const auto entries = map.entries();
        return std::any_of(entries.begin(), entries.end(),
                           [&](const YamlField& entry) { return entry.key() == key; });
    }

    static void check_version(const YamlField& field) {
        if (field.is_null() || !field.is_scalar()) field.fail("expected a version such as 2025-02");
        const std::string& text = field.text();
        const bool dated = text.size() == 7 && text[4] == '-';
        if (!dated || text < "2023-01") field.fail("expected a version such as 2025-02");
    }

    void read_programs(const YamlField& field) {
        if (!field.is_map()) field.fail("expected a map from names to lists of files");
        for (const YamlField& entry : field.entries()) {
            if (!is_name(entry.key())) entry.fail_at_key("this cannot be the name of a generator");
            if (!entry.is_sequence()) entry.fail("expected a list of files");
            const auto files = entry.strings();
            if (files.empty()) entry.fail("expected at least one file");
            plan_.programs[entry.key()] = files;
        }
    }

    Inherited read_inherited(const YamlField& field, Inherited from) {
        if (has_key(field, "solution")) {
            from.solution.clear();
            if (const auto solution = field.find("solution")) {
                const auto words = shell_words(solution->string());
                if (!words || words->size() != 1)
                    solution->fail("expected the path of one program, without arguments");
                if (!words->front().starts_with('/') ||
                    words->front().find("/../") != std::string::npos)
                    solution->fail(
                        "expected a path from the package's root, such as "
                        "/submissions/accepted/sol.py");
                from.solution = words->front().substr(1);
            }
        }
        if (has_key(field, "random_salt")) {
            const auto salt = field.find("random_salt");
            from.salt = salt ? salt->string() : std::string();
        }
        return from;
    }

    // Tests in lists, in the whole file: how wide their numbers are.
    static std::size_t count_numbered(const YamlField& data) {
        std::size_t total = 0;
        const auto add = [&total](const YamlField& entry, bool listed) {
            if (is_test(entry))
                total += !listed ? 0U
                         : entry.is_map() && entry.find("count")
                             ? read_rule_count(entry["count"]).values.size()
                             : 1U;
            else if (entry.is_map() && entry.find("data"))
                total += count_numbered(entry["data"]);
        };
        if (data.is_map())
            for (const YamlField& entry : data.entries()) add(entry, false);
        if (data.is_sequence())
            for (const YamlField& item : data.items())
                if (item.is_map())
                    for (const YamlField& entry : item.entries()) add(entry, true);
        return total;
    }

    void read_settings(const YamlField& field, const std::string& prefix) {
        for (const char* name : {"test_group.yaml", "testdata.yaml"})
            if (const auto settings = field.find(name))
                plan_.settings[prefix + name] = yaml_text(*settings);
    }

    static std::string numbered(std::size_t number, std::size_t of, const std::string& name) {
        const std::string digits = fmt::format("{:0{}}", number, std::to_string(of).size());
        return name.empty() ? digits : digits + "-" + name;
    }

    void read_directory(const YamlField& field, const std::string& path, const Inherited& from) {
        field.allow_only({"data", "solution", "random_salt", "retries", "include",
                          "test_group.yaml", "testdata.yaml"});
        read_settings(field, path + "/");
        const Inherited inherited = read_inherited(field, from);
        if (const auto include = field.find("include"))
            for (const std::string& key : include->strings()) {
                if (key.find('/') != std::string::npos)
                    include->fail("expected the names of tests or groups, not paths");
                plan_.listed.push_back(path + "/" + key);
            }
        const auto data = field.find("data");
        if (!data) return;
        if (data->is_map()) {
            auto entries = data->entries();
            std::sort(entries.begin(), entries.end(),
                      [](const YamlField& a, const YamlField& b) { return a.key() < b.key(); });
            for (const YamlField& entry : entries) {
                if (entry.key().empty()) entry.fail_at_key("a test outside of a list needs a name");
                read_child(entry, path + "/" + entry.key(), inherited, false);
            }
            return;
        }
        if (!data->is_sequence()) data->fail("expected a map of tests, or a list of them");
        read_list(*data, path, inherited);
    }

    void read_list(const YamlField& data, const std::string& path, const Inherited& inherited) {
        std::size_t groups = 0;
        std::vector<YamlField> children;
        for (const YamlField& item : data.items()) {
            if (!item.is_map() || item.entries().size() != 1)
                item.fail("expected a map with exactly one test or group in it");
            children.push_back(item.entries().front());
            groups += is_test(children.back()) ? 0U : 1U;
        }
        std::size_t group = 0;
        for (const YamlField& child : children) {
            if (is_test(child))
                read_child(child, path + "/" + child.key(), inherited, true);
            else
                read_child(child, path + "/" + numbered(++group, groups, child.key()), inherited,
                           true);
        }
    }

    void read_child(const YamlField& field, const std::string& path, const Inherited& inherited,
                    bool listed) {
        const std::string name = path.substr(path.rfind('/') + 1);
        if (!name.empty() && !is_name(name)) field.fail_at_key("a test cannot have this name");
        if (name == "test_group")
            field.fail_at_key("a test cannot have this name: test_group.yaml is something else");
        if (field.is_sequence()) field.fail("expected a command, a test or a group of tests");
        const bool root = path.find('/') == std::string::npos;
        if (!is_test(field) || (root && field.is_null())) {
            if (field.is_map()) read_directory(field, path, inherited);
            return;
        }
        if (root) field.fail("expected a map with the key data");
        read_rule(field, path, inherited, listed);
    }

    void read_rule(const YamlField& field, const std::string& path, const Inherited& from,
                   bool listed) {
        if (field.is_null())
            field.fail_at_key("this test is only named: say how it is made (in, copy or generate)");
        if (field.is_scalar() && !field.is_string()) field.fail("expected a command");
        Inherited inherited = from;
        RuleCount count;
        if (field.is_map()) {
            allow_test_keys(field);
            inherited = read_inherited(field, from);
            if (const auto given = field.find("count")) count = read_rule_count(*given);
        }
        for (const std::int64_t value : count.values) {
            std::string name = path;
            if (listed) {
                const std::string directory = path.substr(0, path.rfind('/') + 1);
                name =
                    directory + numbered(++last_number_, numbered_, path.substr(directory.size()));
            }
            plan_.tests.push_back(
                planned(field, name + suffix(count, value), inherited, {count.given, {value}}));
            if (plan_.tests.size() > kMostTests)
                field.fail("these are more tests than anybody wants");
        }
    }

    static void allow_test_keys(const YamlField& field) {
        std::vector<std::string_view> keys = {"generate", "copy",        "count",   "match",
                                              "solution", "random_salt", "retries", "submission",
                                              "hint",     "desc"};
        keys.insert(keys.end(), kTextKeys.begin(), kTextKeys.end());
        field.allow_only(YamlKeys(keys));
    }

    PlannedTest planned(const YamlField& field, const std::string& name, const Inherited& inherited,
                        const RuleCount& count) {
        PlannedTest test = {.name = name,
                            .generate = {},
                            .copy = {},
                            .texts = {},
                            .solution = inherited.solution,
                            .match = {}};
        if (field.is_scalar()) {
            test.generate = call(field, count, inherited.salt);
            return test;
        }
        if (const auto generate = field.find("generate"))
            test.generate = call(*generate, count, inherited.salt);
        if (const auto copy = field.find("copy")) test.copy = relative(*copy);
        for (const YamlField& entry : field.entries())
            if (is_text_key(entry.key())) read_text(entry, test);
        if (const auto match = field.find("match")) read_match(*match, test);
        const bool sample = name.starts_with("sample/");
        if (!sample)
            for (const YamlField& entry : field.entries())
                if (entry.key().find('.') != std::string::npos)
                    entry.fail_at_key("only a sample has this");
        const bool made =
            test.generate || !test.copy.empty() || test.texts.contains("in") ||
            (sample && (test.texts.contains("in.statement") || test.texts.contains("interaction")));
        if (!made) field.fail("this test has no input: say in, copy or generate");
        return test;
    }

    static void read_text(const YamlField& entry, PlannedTest& test) {
        if (entry.is_null()) return;
        if (entry.is_map()) {
            if (entry.key() == "yaml") return;
            entry.allow_only({"link"});
            const std::string target = entry["link"].string();
            const std::string kind = entry.key().substr(0, entry.key().find('.'));
            if (target.substr(0, target.find('.')) != kind || target == entry.key())
                entry["link"].fail("expected another file of the same kind");
            return;
        }
        std::string text = entry.string();
        if (!text.empty() && !text.ends_with('\n')) text += '\n';
        test.texts[entry.key()] = std::move(text);
    }

    static void read_match(const YamlField& match, PlannedTest& test) {
        if (!match.is_map()) {
            test.match["in"] = match.string_or_strings();
            return;
        }
        match.allow_only({"in", "ans"});
        for (const YamlField& entry : match.entries())
            test.match[entry.key()] = entry.string_or_strings();
    }

    static std::string relative(const YamlField& field) {
        const std::string& text = field.string();
        if (text.empty() || text.starts_with('/') ||
            ("/" + text + "/").find("/../") != std::string::npos)
            field.fail("expected a path below generators/, without \"..\"");
        return text;
    }

    GeneratorCall call(const YamlField& field, const RuleCount& count, const std::string& salt) {
        std::string text = field.string();
        if (trim(text).empty()) field.fail("expected a command");
        text = replace_constants(std::move(text), constants_);
        const std::int64_t value = count.values.front();
        if (count.given) replace_all(text, "{count}", std::to_string(value));
        auto words = shell_words(text);
        if (!words || words->empty()) field.fail("expected a command; a quote is not closed");
        GeneratorCall made = {.program = words->front(),
                              .args = {words->begin() + 1, words->end()}};
        if (made.program.starts_with('/') ||
            ("/" + made.program + "/").find("/../") != std::string::npos)
            field.fail("expected the path of a generator below generators/, without \"..\"");
        std::string hashed = salt;
        if (value != 1) hashed += fmt::format(":{}", value - 1);
        const std::string seed = std::to_string(generator_seed(hashed + std::string(trim(text))));
        int seeds = 0;
        for (std::string& word : made.args) {
            replace_all(word, "{name}", "testcase");
            seeds += put_seed(word, seed);
        }
        if (seeds > 1) field.fail("{seed} may stand in a command once only");
        return made;
    }

    const Constants& constants_;
    GeneratorPlan plan_;
    std::size_t numbered_ = 0;
    std::size_t last_number_ = 0;
};

}  // namespace

GeneratorPlan read_generators(const YamlField& root, const Constants& constants) {
    return Reader(constants).read(root);
}

std::optional<GeneratorPlan> read_generators(const Problem& problem) {
    const bank::PackageTree tree(problem.directory);
    const char* const path = "generators/generators.yaml";
    if (!tree.has_file(path)) return std::nullopt;
    const YamlDocument document(tree.read(path));
    return read_generators(document.root(), problem.constants);
}

}  // namespace judge::prove
