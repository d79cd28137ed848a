// SPDX-License-Identifier: MIT
#include "tests/hostile/expectation.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>

#include "sandbox/report.hpp"

namespace hostile {
namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + separator.size());
    }
}

[[noreturn]] void reject(const std::string& what) {
    throw std::invalid_argument("cannot understand \"" + what + "\" in an \"ends:\" line");
}

std::optional<int> number(const std::string& word) {
    int value = 0;
    const char* const end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return value;
}

bool is_ended_name(const std::string& word) {
    using sandbox::Ended;
    for (int value = 0; value <= static_cast<int>(Ended::exec_failed); ++value)
        if (sandbox::name(static_cast<Ended>(value)) == word) return true;
    return false;
}

Ending parse_ending(const std::string& text) {
    Ending ending;
    std::istringstream words(text);
    std::string word;
    if (!(words >> word)) reject(text);
    if (word == "unmetered") {
        ending.unmetered = true;
        if (!(words >> word)) reject(text);
    }
    if (word != "any" && !is_ended_name(word)) reject(word);
    ending.ended = word;
    if (!(words >> word)) return ending;
    ending.nonzero = word == "nonzero";
    ending.number = number(word);
    if (!ending.nonzero && !ending.number) reject(word);
    if (words >> word) reject(text);
    return ending;
}

std::vector<sandbox::Tier> parse_tiers(const std::string& text) {
    std::vector<sandbox::Tier> tiers;
    for (const auto& word : split(text, ",")) {
        if (word.size() != 2 || word[0] != 't' || word[1] < '0' || word[1] > '3') reject(word);
        tiers.push_back(static_cast<sandbox::Tier>(word[1] - '0'));
    }
    return tiers;
}

bool parse_words(const std::string& clause, Expectation& into) {
    if (clause == "collects nothing")
        into.collects = Collects::nothing;
    else if (clause == "collects a file")
        into.collects = Collects::a_file;
    else if (clause == "writable")
        into.writable = true;
    else if (clause == "heavy")
        into.heavy = true;
    else if (clause == "java")
        into.java = true;
    else
        return false;
    return true;
}

void parse_uses(const std::string& clause, std::istringstream& words, Expectation& into) {
    std::string below, most;
    words >> below >> most;
    const auto limit = number(most);
    if (below != "below" || !limit) reject(clause);
    (clause.starts_with("uses cpu") ? into.cpu_below : into.memory_below) = *limit;
}

bool parse_option(const std::string& clause, Expectation& into) {
    if (parse_words(clause, into)) return true;
    std::istringstream words(clause);
    std::string first, second;
    words >> first >> second;
    if (first == "uses" && (second == "cpu" || second == "memory")) {
        parse_uses(clause, words, into);
        return true;
    }
    if (first == "within") {
        const auto limit = number(second);
        std::string unit;
        if (!limit || !(words >> unit) || unit != "ms") reject(clause);
        into.within = std::chrono::milliseconds(*limit);
        return true;
    }
    if (first == "stdin") {
        if (second != "big" && second != "pipe" && second != "none") reject(clause);
        into.input = second == "big" ? Input::big : second == "pipe" ? Input::pipe : Input::none;
        return true;
    }
    return false;
}

void parse_clause(const std::string& clause, Expectation& into) {
    if (parse_option(clause, into)) return;
    const auto colon = clause.find(':');
    const bool for_all = colon == std::string::npos;
    std::vector<Ending> endings;
    for (const auto& text : split(for_all ? clause : clause.substr(colon + 1), " or "))
        endings.push_back(parse_ending(text));
    if (for_all) {
        for (auto& accepted : into.by_tier)
            if (accepted.empty()) accepted = endings;
    } else {
        for (const auto tier : parse_tiers(clause.substr(0, colon)))
            into.by_tier.at(static_cast<std::size_t>(tier)) = endings;
    }
}

}  // namespace

bool Ending::matches(const Outcome& outcome) const {
    if (unmetered && outcome.cpu_source != "rusage" && outcome.cpu_source != "none") return false;
    if (ended == "any") return outcome.ended != "setup_failed" && outcome.ended != "exec_failed";
    if (ended != outcome.ended) return false;
    if (nonzero) return outcome.exit_code != 0;
    if (!number) return true;
    return *number == (ended == "signalled" ? outcome.signal : outcome.exit_code);
}

bool Expectation::accepts(const Outcome& outcome, sandbox::Tier tier) const {
    const auto& accepted = by_tier.at(static_cast<std::size_t>(tier));
    return std::any_of(accepted.begin(), accepted.end(),
                       [&](const Ending& ending) { return ending.matches(outcome); });
}

bool Expectation::wants_time(sandbox::Tier tier) const {
    const auto& accepted = by_tier.at(static_cast<std::size_t>(tier));
    return heavy || std::none_of(accepted.begin(), accepted.end(), [](const Ending& ending) {
               return ending.ended == "cpu_limit" || ending.ended == "any";
           });
}

Expectation parse_expectation(std::string_view first_line) {
    Expectation expectation;
    expectation.first_line = trimmed(first_line);
    constexpr std::string_view kMark = "ends: ";
    const auto mark = first_line.find(kMark);
    const auto comment = trimmed(first_line.substr(0, mark));
    if (mark == std::string_view::npos || (comment != "//" && comment != "#"))
        reject(std::string(first_line));
    for (const auto& clause : split(first_line.substr(mark + kMark.size()), ";"))
        parse_clause(clause, expectation);
    for (const auto& accepted : expectation.by_tier)
        if (accepted.empty()) reject(std::string(first_line));
    return expectation;
}

}  // namespace hostile
