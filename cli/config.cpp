// SPDX-License-Identifier: MIT
#include "cli/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "cli/places.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/text.hpp"
#include "judge/support/yaml_field.hpp"
#include "practice/moment.hpp"

namespace cli {
namespace {

namespace fs = std::filesystem;
using judge::Fault;
using judge::UserError;

bool any_word(const std::string& value) { return !value.empty(); }
bool any(const std::string&) { return true; }
bool truth(const std::string& value) { return value == "true" || value == "false"; }
bool when(const std::string& value) {
    return value == "auto" || value == "always" || value == "never";
}
bool tier(const std::string& value) {
    return value.empty() || value == "T1" || value == "T2" || value == "T3";
}
bool hour(const std::string& value) {
    return value.size() == 1 ? value[0] >= '0' && value[0] <= '9'
                             : value.size() == 2 && value >= "10" && value <= "23";
}
bool percent(const std::string& value) {
    return value.size() == 2 && value >= "70" && value <= "97";
}
bool date(const std::string& value) { return value.empty() || practice::parse_day(value); }
bool workers(const std::string& value) {
    return !value.empty() && value.size() <= 3 &&
           value.find_first_not_of("0123456789") == std::string::npos;
}

constexpr std::array kKeys = {
    Key{"language", "SPAR_LANGUAGE", "cpp", "the language of new solutions",
        "a language such as cpp or python3", any_word},
    Key{"editor", "SPAR_EDITOR", "", "the editor's command; else $VISUAL, else $EDITOR",
        "a command", any},
    Key{"colour", "SPAR_COLOUR", "auto", "colours", "auto, always or never", when},
    Key{"ascii", "SPAR_ASCII", "false", "plain ASCII symbols", "true or false", truth},
    Key{"workers", "SPAR_WORKERS", "0", "tests run at once; 0 is one per core",
        "a number from 0 to 999", workers},
    Key{"required_tier", "SPAR_REQUIRED_TIER", "",
        "the weakest isolation that is enough; else T1 for the bundled bank, T2 for others",
        "T1, T2 or T3", tier},
    Key{"role", "SPAR_ROLE", "", "what you prepare for: problems asked for it come first",
        "a role such as software-engineer", any},
    Key{"day_start", "SPAR_DAY_START", "4", "the hour at which your day begins",
        "an hour from 0 to 23", hour},
    Key{"problem_retention", "SPAR_PROBLEM_RETENTION", "85",
        "percent of solved problems that you want to be able to solve again", "70 to 97", percent},
    Key{"question_retention", "SPAR_QUESTION_RETENTION", "90",
        "percent of questions and notes that you want to know", "70 to 97", percent},
    Key{"new_per_day", "SPAR_NEW_PER_DAY", "10", "new notes a day in your reviews",
        "a number from 0 to 999", workers},
    Key{"interview_date", "SPAR_INTERVIEW_DATE", "",
        "the day of your interview: nothing is put off beyond it", "a date such as 2027-03-01",
        date},
    Key{"bank", "SPAR_BANK", "", "further directories with problem packages", "directories", any},
};

void check(const Key& key, const std::string& value, const std::string& where) {
    if (!key.accepts(value))
        throw UserError(Fault::usage, fmt::format("{}: {}: expected {}, got \"{}\"", where,
                                                  key.name, key.expected, value));
}

// Relative directories of a file are meant from where the file stands.
std::string joined_paths(const std::vector<std::string>& items, const fs::path& base) {
    std::string out;
    for (const std::string& item : items)
        (out += out.empty() ? "" : ":") += (base / item).lexically_normal().string();
    return out;
}

std::string value_of(const judge::YamlField& field, const Key& key, const fs::path& file) {
    if (key.name == "bank")
        return joined_paths(field.string_or_strings(), fs::absolute(file).parent_path());
    std::string value = field.text();
    if (!key.accepts(value)) field.fail(fmt::format("expected {}", key.expected));
    return value;
}

}  // namespace

std::span<const Key> config_keys() { return kKeys; }

const Key& config_key(std::string_view name) {
    std::vector<std::string> names;
    for (const Key& key : kKeys) {
        if (key.name == name) return key;
        names.emplace_back(key.name);
    }
    const auto nearest = judge::did_you_mean(name, names);
    throw UserError(
        Fault::usage,
        fmt::format("there is no setting \"{}\"{}; the settings are {}", name,
                    nearest ? "; did you mean \"" + *nearest + "\"?" : "", fmt::join(names, ", ")));
}

Config::Config(const std::optional<fs::path>& workspace) {
    for (const Key& key : kKeys) settings_.push_back({&key, std::string(key.built_in), "built-in"});
    read_file(user_config_file());
    if (workspace) read_file(*workspace / "spar.yaml");
    read_environment();
}

const Setting& Config::get(std::string_view name) const {
    const Key& key = config_key(name);
    return *std::find_if(settings_.begin(), settings_.end(),
                         [&](const Setting& s) { return s.key == &key; });
}

void Config::read_file(const fs::path& file) try {
    std::error_code error;
    if (file.empty() || !fs::exists(file, error)) return;
    const auto document = judge::YamlDocument::read(file);
    const auto root = document.root();
    if (root.is_null()) return;
    root.allow_only({"language", "editor", "colour", "ascii", "workers", "required_tier", "role",
                     "day_start", "problem_retention", "question_retention", "new_per_day",
                     "interview_date", "bank"});
    for (const Key& key : kKeys)
        if (const auto field = root.find(key.name))
            put(key, value_of(*field, key, file), file.string());
} catch (const UserError& e) {  // a configuration is no package: the command line is at fault
    throw UserError(Fault::usage, e.what());
}

void Config::read_environment() {
    for (const Key& key : kKeys) {
        const std::string variable(key.variable);
        const char* value = std::getenv(variable.c_str());
        if (value == nullptr || *value == '\0') continue;
        check(key, value, "environment " + variable);
        put(key, value, "environment " + variable);
    }
}

void Config::put(const Key& key, std::string value, std::string origin) {
    const auto place = std::ranges::find(settings_, &key, &Setting::key);
    if (place != settings_.end()) *place = {&key, std::move(value), std::move(origin)};
}

namespace {

std::string quoted(const std::string& value) {
    std::string out = "\"";
    for (const char c : value) (out += c == '"' || c == '\\' ? "\\" : "") += c;
    return out + '"';
}

std::string yaml_line(const Key& key, const std::string& value) {
    if (key.name == "bank") {
        std::vector<std::string> items;
        for (const std::string& item : split_list(value))
            items.push_back(quoted(fs::absolute(item).string()));
        return fmt::format("{}: [{}]\n", key.name, fmt::join(items, ", "));
    }
    const bool plain =
        !value.empty() && std::all_of(value.begin(), value.end(), [](unsigned char c) {
            return std::isalnum(c) != 0 || c == '_' || c == '/' || c == '-';
        });
    return fmt::format("{}: {}\n", key.name, plain ? value : quoted(value));
}

// The text without the lines of `key`: its own and the indented or list lines below it.
std::string without_key(const std::string& text, std::string_view key) {
    std::string out;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1);
        const std::string_view line = std::string_view(text).substr(at, end + 1 - at);
        const bool continued =
            line.starts_with(' ') || line.starts_with('\t') || line.starts_with('-');
        inside = (inside && continued) ||
                 (line.starts_with(key) && line.substr(key.size()).starts_with(':'));
        if (!inside) out += line;
        at = end + 1;
    }
    if (!out.empty() && !out.ends_with('\n')) out += '\n';
    return out;
}

}  // namespace

void set_in_file(const fs::path& file, const Key& key, const std::string& value) {
    check(key, value, "config set");
    std::string text;
    if (fs::exists(file)) text = judge::read_source(file).text;
    text = without_key(text, key.name) + yaml_line(key, value);
    (void)judge::YamlDocument(
        {.path = file, .text = text});  // never write what could not be read again
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    judge::write_atomically(file, text);
}

std::vector<std::string> split_list(std::string_view joined) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < joined.size();) {
        const std::size_t end = std::min(joined.find(':', at), joined.size());
        if (end > at) out.emplace_back(joined.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace cli
