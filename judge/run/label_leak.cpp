// SPDX-License-Identifier: MIT
#include "judge/run/label_leak.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "judge/run/test_file.hpp"

namespace judge::run {
namespace {

constexpr std::size_t kRun = 64;        // characters of labels that nobody writes by chance
constexpr std::ptrdiff_t kFewest = 12;  // changes from one character to the next in such a run

// What is left of a text without what may stand between labels, and the line of each character.
struct Squeezed {
    std::string text;
    std::vector<int> lines;
};

bool is_of_label(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
}

Squeezed squeeze(std::string_view text) {
    Squeezed left;
    int line = 1;
    for (const char c : text) {
        if (c == '\n') ++line;
        if (!is_of_label(c)) continue;
        left.text += c;
        left.lines.push_back(line);
    }
    return left;
}

bool tells_something(std::string_view run) {
    std::ptrdiff_t changes = 0;
    for (std::size_t i = 1; i < run.size(); ++i) changes += run[i] != run[i - 1] ? 1 : 0;
    return changes >= kFewest;
}

}  // namespace

std::optional<int> line_of_leak(std::string_view source, std::string_view labels) {
    const Squeezed written = squeeze(source);
    const Squeezed hidden = squeeze(labels);
    if (written.text.size() < kRun || hidden.text.size() < kRun) return std::nullopt;
    std::unordered_map<std::string_view, int> runs;
    const std::string_view text = written.text;
    for (std::size_t i = 0; i + kRun <= text.size(); ++i)
        runs.emplace(text.substr(i, kRun), written.lines[i]);
    const std::string_view all = hidden.text;
    for (std::size_t i = 0; i + kRun <= all.size(); ++i) {
        const std::string_view run = all.substr(i, kRun);
        const auto found = runs.find(run);
        if (found != runs.end() && tells_something(run)) return found->second;
    }
    return std::nullopt;
}

std::optional<std::string> leaked_labels(const Problem& problem, const Submission& submission) {
    if (!problem.interview || !problem.interview->competition) return std::nullopt;
    for (const TestCase& test : problem.tests) {
        if (!test.group.starts_with("secret")) continue;
        const MappedFile labels(test.answer);
        for (const SourceFile& file : submission.files)
            if (const auto line = line_of_leak(file.text, labels.text()))
                return fmt::format("{}:{}: here stand labels of {} that a program has to predict",
                                   file.name, *line, test.name);
    }
    return std::nullopt;
}

}  // namespace judge::run
