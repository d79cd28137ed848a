// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <filesystem>

#include "judge/cost/stress.hpp"
#include "judge/support/text.hpp"
#include "judge/support/yaml_field.hpp"

namespace judge::cost {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kSmall = 8;  // what a large number of a command line is replaced by

// True for "gen.py 5 {seed}": its first word is a program of generators/.
bool is_command(const fs::path& generators, const std::string& text) {
    const auto words = split_words(text);
    std::error_code error;
    return words.size() > 1 && words.front().find('/') == std::string::npos &&
           text.find('\n') == std::string::npos && text.find("{seed") != std::string::npos &&
           fs::exists(generators / words.front(), error);
}

// BAPCtools numbers seeds: {seed:1}. Here each input has a seed of its own anyway.
std::string plain_seeds(std::string text) {
    for (auto at = text.find("{seed:"); at != std::string::npos; at = text.find("{seed:", at)) {
        const auto end = text.find('}', at);
        if (end == std::string::npos) break;
        text.replace(at, end - at + 1, "{seed}");
    }
    return text;
}

void collect(const fs::path& generators, const YamlField& field, std::vector<std::string>& out) {
    if (field.is_map())
        for (const YamlField& entry : field.entries()) collect(generators, entry, out);
    if (field.is_sequence())
        for (const YamlField& item : field.items()) collect(generators, item, out);
    if (field.is_scalar() && is_command(generators, field.text()))
        out.push_back(plain_seeds(field.text()));
}

// The same with small numbers: small inputs fail more often, and faster.
std::string with_small_numbers(const std::string& command) {
    std::string out;
    for (const std::string& word : split_words(command)) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        const bool large = error == std::errc() && end == word.data() + word.size() &&
                           (value > kSmall || value < -kSmall);
        out += (out.empty() ? "" : " ") +
               (large ? std::to_string(value > 0 ? kSmall : -kSmall) : word);
    }
    return out;
}

}  // namespace

std::vector<std::string> generator_commands(const Problem& problem) {
    const fs::path generators = problem.directory / "generators";
    std::vector<std::string> stated;
    std::error_code error;
    if (const fs::path file = generators / "generators.yaml"; fs::is_regular_file(file, error)) {
        const auto document = YamlDocument::read(file);
        collect(generators, document.root(), stated);
    }
    std::vector<std::string> out;
    const auto add = [&](const std::string& command) {
        if (std::find(out.begin(), out.end(), command) == out.end()) out.push_back(command);
    };
    for (const std::string& command : stated) add(with_small_numbers(command));
    for (const std::string& command : stated) add(command);
    return out;
}

}  // namespace judge::cost
